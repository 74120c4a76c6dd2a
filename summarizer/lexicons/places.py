"""Countries with their aliases, demonyms and capitals, and other places that stand in the news.

Sources: country names are those of Unicode CLDR (`en` territories; the list of ISO 3166-1 plus Kosovo) in the form that newsrooms use (Ivory Coast,
Burma beside Myanmar, the two Congos apart); demonyms and capitals are facts written down by hand. Left out: dependencies without a demonym of
their own, and those capitals that share their country's name (Luxembourg, Singapore), because the text cannot tell the two apart.
"""

from __future__ import annotations

__all__ = ["ADMINISTRATIVE", "CONTINENT_ADJECTIVES", "COUNTRIES", "GEOGRAPHIC", "PLACES", "PLACE_HEADS", "SIDES", "SURNAMES_TOO"]

COUNTRIES: tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...] = (
    ("Afghanistan", (), ("Afghan", "Afghans"), ("Kabul",)),
    ("Albania", (), ("Albanian", "Albanians"), ("Tirana",)),
    ("Algeria", (), ("Algerian", "Algerians"), ("Algiers",)),
    ("Andorra", (), ("Andorran", "Andorrans"), ("Andorra la Vella",)),
    ("Angola", (), ("Angolan", "Angolans"), ("Luanda",)),
    ("Antigua and Barbuda", ("Antigua & Barbuda",), ("Antiguan", "Antiguans"), ()),
    ("Argentina", (), ("Argentine", "Argentines", "Argentinian", "Argentinians"), ("Buenos Aires",)),
    ("Armenia", (), ("Armenian", "Armenians"), ("Yerevan",)),
    ("Australia", (), ("Australian", "Australians"), ("Canberra",)),
    ("Austria", (), ("Austrian", "Austrians"), ("Vienna",)),
    ("Azerbaijan", (), ("Azerbaijani", "Azerbaijanis", "Azeri", "Azeris"), ("Baku",)),
    ("Bahamas", ("The Bahamas",), ("Bahamian", "Bahamians"), ("Nassau",)),
    ("Bahrain", (), ("Bahraini", "Bahrainis"), ("Manama",)),
    ("Bangladesh", (), ("Bangladeshi", "Bangladeshis"), ("Dhaka",)),
    ("Barbados", (), ("Barbadian", "Barbadians"), ("Bridgetown",)),
    ("Belarus", ("Byelorussia",), ("Belarusian", "Belarusians"), ("Minsk",)),
    ("Belgium", (), ("Belgian", "Belgians"), ("Brussels",)),
    ("Belize", (), ("Belizean", "Belizeans"), ("Belmopan",)),
    ("Benin", (), ("Beninese",), ("Porto-Novo",)),
    ("Bhutan", (), ("Bhutanese",), ("Thimphu",)),
    ("Bolivia", (), ("Bolivian", "Bolivians"), ("La Paz",)),
    ("Bosnia and Herzegovina", ("Bosnia & Herzegovina", "Bosnia-Herzegovina", "Bosnia"), ("Bosnian", "Bosnians"), ("Sarajevo",)),
    ("Botswana", (), ("Botswanan", "Botswanans"), ("Gaborone",)),
    ("Brazil", (), ("Brazilian", "Brazilians"), ("Brasília", "Brasilia")),
    ("Brunei", (), ("Bruneian", "Bruneians"), ()),
    ("Bulgaria", (), ("Bulgarian", "Bulgarians"), ("Sofia",)),
    ("Burkina Faso", (), ("Burkinabe",), ("Ouagadougou",)),
    ("Burundi", (), ("Burundian", "Burundians"), ("Gitega",)),
    ("Cambodia", (), ("Cambodian", "Cambodians"), ("Phnom Penh",)),
    ("Cameroon", (), ("Cameroonian", "Cameroonians"), ("Yaoundé", "Yaounde")),
    ("Canada", (), ("Canadian", "Canadians"), ("Ottawa",)),
    ("Cape Verde", ("Cabo Verde",), ("Cape Verdean", "Cape Verdeans"), ("Praia",)),
    ("Central African Republic", (), (), ("Bangui",)),
    ("Chad", (), ("Chadian", "Chadians"), ("N’Djamena", "N'Djamena")),
    ("Chile", (), ("Chilean", "Chileans"), ("Santiago",)),
    ("China", ("People’s Republic of China", "People's Republic of China", "PRC"), ("Chinese",), ("Beijing",)),
    ("Colombia", (), ("Colombian", "Colombians"), ("Bogotá", "Bogota")),
    ("Comoros", (), ("Comorian", "Comorians"), ("Moroni",)),
    ("Republic of the Congo", ("Congo-Brazzaville",), (), ("Brazzaville",)),
    (
        "Democratic Republic of the Congo",
        ("Democratic Republic of Congo", "Congo-Kinshasa", "DR Congo", "DRC", "Congo"),
        ("Congolese",),
        ("Kinshasa",),
    ),
    ("Costa Rica", (), ("Costa Rican", "Costa Ricans"), ("San José",)),
    ("Ivory Coast", ("Côte d’Ivoire", "Côte d'Ivoire"), ("Ivorian", "Ivorians"), ("Yamoussoukro",)),
    ("Croatia", (), ("Croatian", "Croatians", "Croat", "Croats"), ("Zagreb",)),
    ("Cuba", (), ("Cuban", "Cubans"), ("Havana",)),
    ("Cyprus", (), ("Cypriot", "Cypriots"), ("Nicosia",)),
    ("Czech Republic", ("Czechia",), ("Czech", "Czechs"), ("Prague",)),
    ("Denmark", (), ("Danish", "Dane", "Danes"), ("Copenhagen",)),
    ("Djibouti", (), ("Djiboutian", "Djiboutians"), ()),
    ("Dominica", (), (), ("Roseau",)),
    ("Dominican Republic", (), ("Dominican", "Dominicans"), ("Santo Domingo",)),
    ("East Timor", ("Timor-Leste",), ("Timorese",), ("Dili",)),
    ("Ecuador", (), ("Ecuadorian", "Ecuadorians", "Ecuadorean", "Ecuadoreans"), ("Quito",)),
    ("Egypt", (), ("Egyptian", "Egyptians"), ("Cairo",)),
    ("El Salvador", (), ("Salvadoran", "Salvadorans"), ("San Salvador",)),
    ("Equatorial Guinea", (), ("Equatoguinean",), ("Malabo",)),
    ("Eritrea", (), ("Eritrean", "Eritreans"), ("Asmara",)),
    ("Estonia", (), ("Estonian", "Estonians"), ("Tallinn",)),
    ("Eswatini", ("Swaziland",), ("Swazi", "Swazis"), ("Mbabane",)),
    ("Ethiopia", (), ("Ethiopian", "Ethiopians"), ("Addis Ababa",)),
    ("Fiji", (), ("Fijian", "Fijians"), ("Suva",)),
    ("Finland", (), ("Finnish", "Finn", "Finns"), ("Helsinki",)),
    ("France", (), ("French", "Frenchman", "Frenchwoman"), ("Paris",)),
    ("Gabon", (), ("Gabonese",), ("Libreville",)),
    ("Gambia", ("The Gambia",), ("Gambian", "Gambians"), ("Banjul",)),
    ("Georgia", (), ("Georgian", "Georgians"), ("Tbilisi",)),
    ("Germany", ("Federal Republic of Germany",), ("German", "Germans"), ("Berlin",)),
    ("Ghana", (), ("Ghanaian", "Ghanaians"), ("Accra",)),
    ("Greece", (), ("Greek", "Greeks"), ("Athens",)),
    ("Grenada", (), ("Grenadian", "Grenadians"), ()),
    ("Guatemala", (), ("Guatemalan", "Guatemalans"), ("Guatemala City",)),
    ("Guinea", (), ("Guinean", "Guineans"), ("Conakry",)),
    ("Guinea-Bissau", (), ("Bissau-Guinean",), ("Bissau",)),
    ("Guyana", (), ("Guyanese",), ("Georgetown",)),
    ("Haiti", (), ("Haitian", "Haitians"), ("Port-au-Prince",)),
    ("Vatican City", ("Vatican", "Holy See"), (), ()),
    ("Honduras", (), ("Honduran", "Hondurans"), ("Tegucigalpa",)),
    ("Hong Kong", (), ("Hong Konger", "Hong Kongers"), ()),
    ("Hungary", (), ("Hungarian", "Hungarians"), ("Budapest",)),
    ("Iceland", (), ("Icelandic", "Icelander", "Icelanders"), ("Reykjavík", "Reykjavik")),
    ("India", (), ("Indian", "Indians"), ("New Delhi", "Delhi")),
    ("Indonesia", (), ("Indonesian", "Indonesians"), ("Jakarta",)),
    ("Iran", ("Islamic Republic of Iran",), ("Iranian", "Iranians"), ("Tehran",)),
    ("Iraq", (), ("Iraqi", "Iraqis"), ("Baghdad",)),
    ("Ireland", ("Republic of Ireland",), ("Irish", "Irishman", "Irishwoman"), ("Dublin",)),
    ("Israel", (), ("Israeli", "Israelis"), ()),
    ("Italy", (), ("Italian", "Italians"), ("Rome",)),
    ("Jamaica", (), ("Jamaican", "Jamaicans"), ()),
    ("Japan", (), ("Japanese",), ("Tokyo",)),
    ("Jordan", (), ("Jordanian", "Jordanians"), ("Amman",)),
    ("Kazakhstan", (), ("Kazakh", "Kazakhs", "Kazakhstani"), ("Astana",)),
    ("Kenya", (), ("Kenyan", "Kenyans"), ("Nairobi",)),
    ("Kiribati", (), (), ("Tarawa",)),
    ("Kosovo", (), ("Kosovar", "Kosovars", "Kosovan"), ("Pristina",)),
    ("Kuwait", (), ("Kuwaiti", "Kuwaitis"), ("Kuwait City",)),
    ("Kyrgyzstan", (), ("Kyrgyz",), ("Bishkek",)),
    ("Laos", (), ("Laotian", "Laotians", "Lao"), ("Vientiane",)),
    ("Latvia", (), ("Latvian", "Latvians"), ("Riga",)),
    ("Lebanon", (), ("Lebanese",), ("Beirut",)),
    ("Lesotho", (), ("Basotho",), ("Maseru",)),
    ("Liberia", (), ("Liberian", "Liberians"), ("Monrovia",)),
    ("Libya", (), ("Libyan", "Libyans"), ("Tripoli",)),
    ("Liechtenstein", (), (), ("Vaduz",)),
    ("Lithuania", (), ("Lithuanian", "Lithuanians"), ("Vilnius",)),
    ("Luxembourg", (), ("Luxembourgish", "Luxembourger"), ()),
    ("Madagascar", (), ("Malagasy",), ("Antananarivo",)),
    ("Malawi", (), ("Malawian", "Malawians"), ("Lilongwe",)),
    ("Malaysia", (), ("Malaysian", "Malaysians"), ("Kuala Lumpur",)),
    ("Maldives", (), ("Maldivian", "Maldivians"), ("Malé",)),
    ("Mali", (), ("Malian", "Malians"), ("Bamako",)),
    ("Malta", (), ("Maltese",), ("Valletta",)),
    ("Marshall Islands", (), ("Marshallese",), ("Majuro",)),
    ("Mauritania", (), ("Mauritanian", "Mauritanians"), ("Nouakchott",)),
    ("Mauritius", (), ("Mauritian", "Mauritians"), ("Port Louis",)),
    ("Mexico", (), ("Mexican", "Mexicans"), ("Mexico City",)),
    ("Micronesia", (), ("Micronesian", "Micronesians"), ("Palikir",)),
    ("Moldova", (), ("Moldovan", "Moldovans"), ("Chișinău", "Chisinau")),
    ("Monaco", (), ("Monegasque", "Monégasque"), ()),
    ("Mongolia", (), ("Mongolian", "Mongolians"), ("Ulaanbaatar", "Ulan Bator")),
    ("Montenegro", (), ("Montenegrin", "Montenegrins"), ("Podgorica",)),
    ("Morocco", (), ("Moroccan", "Moroccans"), ("Rabat",)),
    ("Mozambique", (), ("Mozambican", "Mozambicans"), ("Maputo",)),
    ("Myanmar", ("Burma",), ("Burmese",), ("Naypyidaw", "Naypyitaw")),
    ("Namibia", (), ("Namibian", "Namibians"), ("Windhoek",)),
    ("Nauru", (), ("Nauruan", "Nauruans"), ()),
    ("Nepal", (), ("Nepali", "Nepalis", "Nepalese"), ("Kathmandu",)),
    ("Netherlands", ("Holland",), ("Dutch", "Dutchman", "Dutchwoman"), ("Amsterdam", "The Hague")),
    ("New Zealand", (), ("New Zealander", "New Zealanders"), ("Wellington",)),
    ("Nicaragua", (), ("Nicaraguan", "Nicaraguans"), ("Managua",)),
    ("Niger", (), ("Nigerien", "Nigeriens"), ("Niamey",)),
    ("Nigeria", (), ("Nigerian", "Nigerians"), ("Abuja",)),
    (
        "North Korea",
        ("Democratic People’s Republic of Korea", "Democratic People's Republic of Korea", "DPRK", "N. Korea"),
        ("North Korean", "North Koreans"),
        ("Pyongyang",),
    ),
    ("North Macedonia", ("Macedonia",), ("Macedonian", "Macedonians"), ("Skopje",)),
    ("Norway", (), ("Norwegian", "Norwegians"), ("Oslo",)),
    ("Oman", (), ("Omani", "Omanis"), ("Muscat",)),
    ("Pakistan", (), ("Pakistani", "Pakistanis"), ("Islamabad",)),
    ("Palau", (), ("Palauan", "Palauans"), ()),
    ("Palestinian territories", ("Palestine",), ("Palestinian", "Palestinians"), ("Ramallah",)),
    ("Panama", (), ("Panamanian", "Panamanians"), ("Panama City",)),
    ("Papua New Guinea", (), ("Papua New Guinean",), ("Port Moresby",)),
    ("Paraguay", (), ("Paraguayan", "Paraguayans"), ("Asunción", "Asuncion")),
    ("Peru", (), ("Peruvian", "Peruvians"), ("Lima",)),
    ("Philippines", (), ("Philippine", "Filipino", "Filipinos", "Filipina"), ("Manila",)),
    ("Poland", (), ("Polish", "Pole", "Poles"), ("Warsaw",)),
    ("Portugal", (), ("Portuguese",), ("Lisbon",)),
    ("Qatar", (), ("Qatari", "Qataris"), ("Doha",)),
    ("Romania", (), ("Romanian", "Romanians"), ("Bucharest",)),
    ("Russia", ("Russian Federation",), ("Russian", "Russians"), ("Moscow",)),
    ("Rwanda", (), ("Rwandan", "Rwandans"), ("Kigali",)),
    ("Saint Kitts and Nevis", ("St. Kitts and Nevis", "St. Kitts & Nevis"), ("Kittitian",), ("Basseterre",)),
    ("Saint Lucia", ("St. Lucia",), (), ("Castries",)),
    ("Saint Vincent and the Grenadines", ("St. Vincent and the Grenadines",), ("Vincentian",), ("Kingstown",)),
    ("Samoa", (), ("Samoan", "Samoans"), ("Apia",)),
    ("San Marino", (), ("Sammarinese",), ()),
    ("São Tomé and Príncipe", ("Sao Tome and Principe",), (), ()),
    ("Saudi Arabia", (), ("Saudi", "Saudis", "Saudi Arabian"), ("Riyadh",)),
    ("Senegal", (), ("Senegalese",), ("Dakar",)),
    ("Serbia", (), ("Serbian", "Serbians", "Serb", "Serbs"), ("Belgrade",)),
    ("Seychelles", (), ("Seychellois",), ()),
    ("Sierra Leone", (), ("Sierra Leonean", "Sierra Leoneans"), ("Freetown",)),
    ("Singapore", (), ("Singaporean", "Singaporeans"), ()),
    ("Slovakia", (), ("Slovak", "Slovaks", "Slovakian"), ("Bratislava",)),
    ("Slovenia", (), ("Slovenian", "Slovenians", "Slovene", "Slovenes"), ("Ljubljana",)),
    ("Solomon Islands", (), ("Solomon Islander", "Solomon Islanders"), ("Honiara",)),
    ("Somalia", (), ("Somali", "Somalis"), ("Mogadishu",)),
    ("South Africa", (), ("South African", "South Africans"), ("Pretoria",)),
    ("Soviet Union", ("USSR",), ("Soviet", "Soviets"), ()),
    ("South Korea", ("Republic of Korea", "ROK", "S. Korea"), ("South Korean", "South Koreans"), ("Seoul",)),
    ("South Sudan", (), ("South Sudanese",), ("Juba",)),
    ("Spain", (), ("Spanish", "Spaniard", "Spaniards"), ("Madrid",)),
    ("Sri Lanka", (), ("Sri Lankan", "Sri Lankans"), ("Colombo",)),
    ("Sudan", (), ("Sudanese",), ("Khartoum",)),
    ("Suriname", (), ("Surinamese",), ("Paramaribo",)),
    ("Sweden", (), ("Swedish", "Swede", "Swedes"), ("Stockholm",)),
    ("Switzerland", (), ("Swiss",), ("Bern", "Berne")),
    ("Syria", (), ("Syrian", "Syrians"), ("Damascus",)),
    ("Taiwan", ("Republic of China",), ("Taiwanese",), ("Taipei",)),
    ("Tajikistan", (), ("Tajik", "Tajiks"), ("Dushanbe",)),
    ("Tanzania", (), ("Tanzanian", "Tanzanians"), ("Dodoma",)),
    ("Thailand", (), ("Thai", "Thais"), ("Bangkok",)),
    ("Togo", (), ("Togolese",), ("Lomé", "Lome")),
    ("Tonga", (), ("Tongan", "Tongans"), ("Nuku’alofa", "Nuku'alofa")),
    ("Trinidad and Tobago", ("Trinidad & Tobago", "Trinidad"), ("Trinidadian", "Trinidadians"), ("Port of Spain",)),
    ("Tunisia", (), ("Tunisian", "Tunisians"), ("Tunis",)),
    ("Turkey", ("Türkiye", "Turkiye"), ("Turkish", "Turk", "Turks"), ("Ankara",)),
    ("Turkmenistan", (), ("Turkmen",), ("Ashgabat",)),
    ("Tuvalu", (), ("Tuvaluan", "Tuvaluans"), ()),
    ("Uganda", (), ("Ugandan", "Ugandans"), ("Kampala",)),
    ("Ukraine", (), ("Ukrainian", "Ukrainians"), ("Kyiv", "Kiev")),
    ("United Arab Emirates", ("UAE", "U.A.E.", "Emirates"), ("Emirati", "Emiratis"), ("Abu Dhabi",)),
    ("United Kingdom", ("UK", "U.K.", "Britain", "Great Britain"), ("British", "Briton", "Britons"), ("London",)),
    ("United States", ("United States of America", "US", "U.S.", "USA", "U.S.A.", "America"), ("American", "Americans"), ("Washington",)),
    ("Uruguay", (), ("Uruguayan", "Uruguayans"), ("Montevideo",)),
    ("Uzbekistan", (), ("Uzbek", "Uzbeks"), ("Tashkent",)),
    ("Vanuatu", (), ("Vanuatuan",), ("Port Vila",)),
    ("Venezuela", (), ("Venezuelan", "Venezuelans"), ("Caracas",)),
    ("Vietnam", ("Viet Nam",), ("Vietnamese",), ("Hanoi",)),
    ("Western Sahara", (), ("Sahrawi", "Sahrawis"), ()),
    ("Yemen", (), ("Yemeni", "Yemenis"), ("Sanaa", "Sana’a")),
    ("Zambia", (), ("Zambian", "Zambians"), ("Lusaka",)),
    ("England", (), (), ()),  # the parts of the United Kingdom count as countries where the news speaks of them
    ("Northern Ireland", (), (), ()),
    ("Scotland", (), ("Scottish", "Scots"), ()),
    ("Wales", (), ("Welsh",), ()),
    ("Zimbabwe", (), ("Zimbabwean", "Zimbabweans"), ("Harare",)),
)
"""(name, aliases, demonyms: adjective first, capitals that stand for the government)."""

SIDES = {"North": "North Korea", "South": "South Korea"}
"""Halves of a divided country that are called by their side alone ("the North’s soldiers") once the country was named."""

CONTINENT_ADJECTIVES = frozenset(
    (
        "African",
        "Arab",
        "Asian",
        "Caribbean",
        "Eastern",
        "European",
        "Latin",
        "Nordic",
        "Northern",
        "Southern",
        "Western",
        "Baltic",
        "Scandinavian",
        "Hispanic",
        "Mediterranean",
        "African-American",
        "Asian-American",
        "Arab-American",
    )
)
"""Adjectives that say where a group comes from without naming a country ("Western officials"). Never an actor by themselves."""

PLACES = frozenset(
    (
        # continents and regions
        "Africa", "Antarctica", "Arctic", "Asia", "Asia-Pacific", "Balkans", "Baltics", "Caribbean", "Caucasus", "Central America", "Central Asia",
        "Crimea", "D.C.", "Donbas", "East Africa", "East Asia", "Eastern Europe", "Europe", "Far East", "Gaza", "Gaza Strip", "Golan Heights", "Greenland",
        "Himalayas", "Horn of Africa", "Indian Ocean", "Kashmir", "Korean Peninsula", "Kurdistan", "Latin America", "Levant", "Mediterranean",
        "Middle East", "North Africa", "North America", "North Sea", "Pacific", "Puerto Rico", "Sahel", "Scandinavia",
        "Siberia", "South America", "South Asia", "South China Sea", "Southeast Asia", "Sub-Saharan Africa", "Tibet", "West Africa", "West Bank",
        "Western Europe", "Xinjiang", "Black Sea", "Red Sea", "Baltic Sea", "Persian Gulf", "Suez Canal", "Panama Canal", "Mars",
        # states and provinces that are written without a head word (United States, Canada, Australia)
        "Alabama", "Alaska", "Alberta", "Arizona", "Arkansas", "British Columbia", "California", "Colorado", "Connecticut", "Delaware", "Florida",
        "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Manitoba", "Maryland", "Massachusetts", "Michigan",
        "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada", "New Brunswick", "New Hampshire", "New Jersey", "New Mexico",
        "New South Wales", "New York", "Newfoundland", "North Carolina", "North Dakota", "Nova Scotia", "Ohio", "Oklahoma", "Ontario", "Oregon",
        "Pennsylvania", "Quebec", "Queensland", "Rhode Island", "Saskatchewan", "South Australia", "South Carolina", "South Dakota", "Tasmania",
        "Tennessee", "Texas", "Utah", "Vermont", "West Virginia", "Western Australia", "Wisconsin", "Wyoming",
        # the same, as news agencies shorten them
        "Ala", "Ariz", "Calif", "Colo", "Conn", "Fla", "Ill", "Ind", "Kan", "Mass", "Mich", "Minn", "Mo", "Mont", "N.C.", "N.D.", "N.H.", "N.J.", "N.M.", "N.Y.",
        "Neb", "Nev", "Okla", "Pa", "R.I.", "S.C.", "S.D.", "Tenn", "Va", "Vt", "W.Va", "Wash", "Wis", "Wyo",
        # cities of a million and more, or seats of institutions, that are no capital
        "Aleppo", "Alexandria", "Antwerp", "Atlanta", "Auckland", "Barcelona", "Basel", "Bavaria", "Belfast", "Birmingham", "Boston", "Bristol", "Busan",
        "Calgary", "Cape Town", "Cardiff", "Catalonia", "Chennai", "Chicago", "Cologne", "Dallas", "Davos", "Denver", "Detroit", "Donetsk", "Dubai",
        "Durban", "Düsseldorf", "Edinburgh", "Florence", "Frankfurt", "Gdansk", "Geneva", "Genoa", "Glasgow", "Guangzhou", "Haifa", "Hamburg", "Hiroshima",
        "Ho Chi Minh City", "Houston", "Hyderabad", "Istanbul", "Izmir", "Jeddah", "Jerusalem", "Johannesburg", "Kandahar", "Karachi", "Kharkiv", "Kherson",
        "Kolkata", "Kraków", "Krakow", "Kursk", "Kyoto", "Lagos", "Lahore", "Las Vegas", "Leeds", "Leipzig", "Liverpool", "Los Angeles", "Luhansk", "Lviv",
        "Lyon", "Macau", "Manchester", "Manhattan", "Mariupol", "Marrakesh", "Marseille", "Mecca", "Melbourne", "Miami", "Milan", "Montreal", "Mosul",
        "Mumbai", "Munich", "Naples", "New Orleans", "New York City", "Newcastle", "Nice", "Odesa", "Odessa", "Osaka", "Palermo", "Perth", "Philadelphia",
        "Phoenix", "Portland", "Porto", "Rafah", "Rio de Janeiro", "Rotterdam", "San Diego", "San Francisco", "São Paulo", "Sao Paulo", "Seattle", "Seville",
        "Shanghai", "Sheffield", "Shenzhen", "Srebrenica", "St. Louis", "St. Petersburg", "Stalingrad", "Strasbourg", "Stuttgart", "Sydney", "Tel Aviv",
        "Toronto", "Toulouse", "Turin", "Valencia", "Vancouver", "Venice", "Vladivostok", "Wuhan", "Yokohama", "Zaporizhzhia", "Zurich", "Zürich",
    )
)  # fmt: skip
"""Places that are no country, written as the news writes them."""

PLACE_HEADS = frozenset(
    (
        "Airport", "Alley", "Avenue", "Bay", "Beach", "Boulevard", "Bridge", "Canal", "Canyon", "Cape", "Castle", "Cemetery", "City", "Coast", "Corridor",
        "County", "Courts", "Creek", "Delta", "Desert", "District", "Drive", "Estate", "Falls", "Forest", "Fort", "Gorge", "Governorate", "Gulf", "Harbor", "Harbour",
        "Heights", "Highway", "Hill", "Hills", "Island", "Islands", "Isle", "Isles", "Junction", "Krai", "Lake", "Lane", "Moor", "Motorway", "Mountain",
        "Mountains", "Oblast", "Ocean", "Park", "Pass", "Peninsula", "Plateau", "Plaza", "Port", "Prefecture", "Province", "Quay", "Region", "Reservoir",
        "Ridge", "River", "Road", "Sea", "Shire", "Square", "Stadium", "Strait", "Street", "Terrace", "Territory", "Town", "Township", "Tunnel", "Valley",
        "Village", "Volcano", "Wood", "Woods",
        "Abbey", "Airbase", "Airfield", "Aquarium", "Archipelago", "Arena", "Atoll", "Barracks", "Basin", "Beck", "Bluff", "Bluffs", "Borough", "Brook",
        "Building", "Cathedral", "Cave", "Caves", "Channel", "Cliff", "Cliffs", "Cove", "Crescent", "Crossing", "Dales", "Dam", "Docks", "Downs", "Estuary",
        "Expressway", "Fens", "Field", "Fields", "Firth", "Fjord", "Freeway", "Garden", "Gardens", "Glacier", "Green", "Hall", "Heath", "Hotel", "Inlet",
        "Jail", "Keys", "Lagoon", "Lakes", "Loch", "Lough", "Mansion", "Marina", "Marsh", "Marshes", "Massif", "Mere", "Mine", "Mosque", "Mount", "Palace",
        "Parade", "Parish", "Parkway", "Path", "Peak", "Peaks", "Pier", "Point", "Pond", "Prison", "Quarry", "Quarter", "Racecourse", "Ranch", "Rapids",
        "Reef", "Refinery", "Reserve", "Rise", "Roundabout", "Shore", "Sound", "Springs", "Station", "Steps", "Straits", "Streets", "Swamp", "Terminal",
        "Tower", "Towers", "Trail", "Turnpike", "Vale", "Ward", "Waterfall", "Way", "Weir", "Wetlands", "Wharf", "Wolds", "Zoo",
    )
)  # fmt: skip
"""Words that end the proper name of a place ("Kursk Oblast")."""

ADMINISTRATIVE = frozenset("oblast province region district county prefecture governorate krai canton state territory municipality".split())
"""Lower-case heads of administrative places: the name without one is a short form, and a known town's name with one is the place around it."""

GEOGRAPHIC = ADMINISTRATIVE | frozenset(
    (
        "airbase airfield airport archipelago atoll basin bay beach bridge canal canyon cathedral cemetery checkpoint coast colliery corridor creek "
        "crossing dam delta desert estuary falls fjord footbridge forest glacier gorge gulf harbor harbour hills island islands lagoon lake lighthouse marina marsh "
        "massif mine monastery moor mosque mountain mountains neighborhood neighbourhood pass peninsula pier plateau pool prison quarry range rapids "
        "reef refinery reservoir ridge river sea stadium steppe strait straits stream suburb township tunnel valley viaduct village volcano "
        "waterfall wetlands woods"
    ).split()
)
"""Lower-case nouns that make one name of a place with the proper name between "the" and them: the Hudson river, the Kerch bridge."""

SURNAMES_TOO = frozenset(
    (
        "Banks Beck Bell Bishop Bridges Brook Brooks Castle Church Cliff Cove Day Dale Field Fields Fisher Ford Forest Forrester Garden Gates Glass "
        "Gold Green Guild Hall Heath Hill Hills House Lake Lakes Lane Marsh Mercer Mills Monk Moor Mount Page Paper Park "
        "Parks Parish Peak Poole Pond Power Price Rangers Reed Rise Rivers Road Savage Sound Squires Star Steel Stone Street "
        "Streets Summers Temple Tower Towers Underwood Vale Ward Waters Way West Wood Woods Work Post Guy Berry Marine Mercury "
        "Winters Carr Cave Rhodes Lock Bay Care Bank Court"
    ).split()
)
"""Heads of places and organizations that are surnames as well: behind a given name they end a person's name ("Faith Hill")."""
