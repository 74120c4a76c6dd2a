"""Words that make a proper name an organization's, well-known organizations, and the descriptions that stand for a named one.

Collected by reading English news; facts of the language.
"""

from __future__ import annotations

from summarizer.lexicons.currencies import CODES

__all__ = [
    "BODY_NOUNS",
    "COMMON_HEADS",
    "COMPANY_ENDS",
    "CONCEPTS",
    "DESCRIPTIVE_HEADS",
    "GOVERNING",
    "HEADS",
    "KIND_NOUNS",
    "LEGAL_FORMS",
    "NOT_ORGANIZATIONS",
    "ORGANIZATIONS",
    "OTHER_HEADS",
    "TOPICS",
    "UNDERSTOOD",
]

LEGAL_FORMS = frozenset(
    (
        "AB",
        "AG",
        "AS",
        "ASA",
        "BV",
        "Bhd",
        "Co",
        "Corp",
        "Corporation",
        "GmbH",
        "Inc",
        "LLC",
        "LLP",
        "Limited",
        "Ltd",
        "NV",
        "Oy",
        "PLC",
        "Pty",
        "SA",
        "SE",
        "SpA",
        "plc",
        "Plc",
    )
)
"""Endings of company names; the name without them is a short form of the name with them."""

HEADS = LEGAL_FORMS | frozenset(
    (
        "Academy", "Administration", "Agency", "Airlines", "Airways", "Alliance", "Ambulance", "Archive", "Archives", "Army", "Assembly", "Associates",
        "Association", "Athletic", "Authority", "Bank", "Battalion", "Board", "Brigade", "Brothers", "Bundesbank", "Bundestag", "Bureau", "Cabinet",
        "Capital", "Caucus", "Center", "Centre", "Chamber", "Charity", "Choir", "Church", "Club", "Coalition", "Coastguard", "Guard", "College", "Command",
        "Commission", "Committee", "Commons", "Community", "Company", "Confederation", "Congress", "Consortium", "Constabulary", "Convention", "Cooperative",
        "Corps", "Council", "Court", "Department", "Directorate", "Division", "Electric", "Embassy", "Enterprise", "Enterprises", "Executive",
        "FC", "Faculty", "Federation", "Fleet", "Force", "Forces", "Forum", "Foundation", "Front", "Fund", "Gallery", "Gazette", "Government", "Group",
        "Guards", "Guild", "Herald", "Holding", "Holdings", "Hospital", "Industries", "Initiative", "Inspectorate", "Institute", "Institution",
        "Insurance", "Investments", "Journal", "Jury", "Kremlin", "Laboratories", "Laboratory", "Labs", "Leadership", "League", "Legion", "Library", "Lifeboat", "Lifeboats",
        "Mail", "Media", "Militia", "Mills", "Ministry", "Mission", "Motors", "Movement", "Museum", "Navy", "Network", "News", "Observatory", "Office",
        "Opera", "Orchestra", "Organisation", "Organization", "Parliament", "Partners", "Partnership", "Party", "Patrol", "Petroleum", "Pharma",
        "Pharmaceuticals", "Police", "Post", "Power", "Press", "Program", "Programme", "Prosecutor", "Rail", "Railway", "Railways", "Regiment", "Resources",
        "Rovers", "School", "Secretariat", "Securities", "Senate", "Service", "Services", "Society", "Solutions", "Staff", "Steel", "Studios", "Survey",
        "Syndicate", "Systems", "Taskforce", "Team", "Technologies", "Telecom", "Telegraph", "Theatre", "Theater", "Times", "Treasury", "Tribunal", "Trust",
        "Union", "United", "University", "Ventures", "Wanderers", "Watch", "Works", "Chiefs", "House", "Houses", "Duma", "Knesset", "Bancorp", "Energy",
        "Archdiocese", "Campaign", "Clinic", "Diocese", "Inquest", "Inquiry", "Observers", "Panel", "Polytechnic", "Regulator", "Seminary", "Squad", "Synod",
        "Unit", "Workforce", "Yeshiva",
    )
)  # fmt: skip
"""Words that end (or, before "of" and "for", open) the name of an organization."""

COMPANY_ENDS = frozenset(
    (
        "Aerospace", "Airline", "Apparel", "Automotive", "Bakeries", "Beverages", "Biosciences", "Biotech", "Brands", "Breweries", "Brewery",
        "Broadcasting", "Builders", "Cement", "Chemicals", "Construction", "Cosmetics", "Cruises", "TV", "FM", "Dairies", "Dynamics", "Electronics", "Entertainment",
        "Fashions", "Financial", "Foods", "Freight", "Gas", "Healthcare", "Homes", "Hotels", "Instruments", "Interactive", "Jewelers", "Jewellers",
        "Logistics", "Lumber", "Machinery", "Materials", "Metals", "Minerals", "Mining", "Mobility", "Mutual", "Networks", "Oil", "Outfitters", "Packaging",
        "Petrochemicals", "Pictures", "Plastics", "Printers", "Products", "Properties", "Radio", "Realty", "Records", "Refining", "Renewables",
        "Restaurants", "Retail", "Robotics", "Semiconductor", "Semiconductors", "Shipping", "Shipyards", "Software", "Steelworks", "Stores",
        "Supermarkets", "Television", "Textiles", "Therapeutics", "Timber", "Toys", "Utilities", "Vehicles", "Wines",
        # trades
        "Advisers", "Advisors", "Advisory", "Aircraft", "Analytics", "Assurance", "Asset", "Audit", "Avionics", "Biologics", "Boats", "Brewing", "Buses",
        "Cables", "Care", "Cars", "Catering", "Ceramics", "Clearing", "Clothing", "Coaches", "Coal", "Communications", "Computers", "Computing", "Consulting",
        "Consultants", "Consultancy", "Couriers", "Credit", "Dairy", "Defence", "Defense", "Design", "Developments", "Devices", "Diagnostics", "Digital",
        "Distillers", "Distillery", "Engineering", "Engineers", "Environmental", "Equity", "Exchange", "Express", "Farms", "Ferries", "Films", "Fisheries",
        "Footwear", "Forwarding", "Foundry", "Furniture", "Genetics", "Genomics", "Glass", "Grocers", "Groceries", "Hauliers", "Haulage", "Hydro",
        "Informatics", "Intelligence", "Investors", "Kitchens", "Leisure", "Line", "Lines", "Loans", "Management", "Marine", "Maritime", "Medical",
        "Mines", "Mobile", "Mortgage", "Nuclear", "Nurseries", "Orchards", "Outsourcing", "Paper", "Payments", "Pipelines", "Ports", "Poultry", "Property",
        "Publications", "Publishers", "Publishing", "Quarries", "Railroad", "Ratings", "Recycling", "Research", "Resorts", "Salmon", "Savings", "Sciences",
        "Seafood", "Shipbuilders", "Shipyard", "Smelters", "Smelting", "Solar", "Sportswear", "Staffing", "Surveyors", "Sweets", "Telecommunications",
        "Telecoms", "Terminals", "Tractors", "Tramways", "Transit", "Travel", "Trucking", "Trucks", "Tyres", "Underwriters", "Vaccines", "Waste", "Water",
        "Waterways", "Wealth", "Wind", "Wireless", "Yards",
        # newspapers and stations
        "Advertiser", "Argus", "Bulletin", "Chronicle", "Courant", "Courier", "Daily", "Democrat", "Despatch", "Dispatch", "Echo", "Enquirer", "Examiner",
        "Globe", "Guardian", "Independent", "Inquirer", "Insider", "Intelligencer", "Ledger", "Magazine", "Mercury", "Messenger", "Mirror", "Monitor",
        "Newspaper", "Newspapers", "Newswire", "Observer", "Reporter", "Review", "Sentinel", "Spectator", "Standard", "Star", "Tribune", "Weekly", "Wire",
        # clubs and teams
        "Albion", "Argyle", "Celtic", "Dynamo", "Hotspur", "Orient", "Racing", "Rangers", "Rovers", "Sporting", "Spartak", "Thistle", "Villa", "Wednesday",
        # bodies of people
        "Advocates", "Appeal", "Brotherhood", "Cops", "Friars", "Lawyers", "Monks", "Nuns", "Rebels", "Teamsters", "Volunteers", "Workers",
    )
)  # fmt: skip
"""Words for what a company makes or sells that end its name; alone they are ordinary nouns."""

TOPICS = frozenset(
    (
        "Affairs", "Agriculture", "Arts", "Aviation", "Border", "Budget", "Civil", "Climate", "Commerce", "Communications", "Communities", "Control",
        "Cooperation", "Crime", "Culture", "Customs", "Defence", "Defense", "Development", "Disease", "Drug", "Drugs", "Economic", "Economy", "Education",
        "Employment", "Energy", "Engineering", "Environment", "Equality", "Evaluation", "Exchange", "Families", "Family", "Finance", "Firearms", "Fisheries",
        "Fitness", "Food", "Foreign", "Forestry", "Health", "Homeland", "Housing", "Human", "Immigration", "Industry", "Infrastructure", "Innovation",
        "Interior", "Investment", "Justice", "Labor", "Labour", "Land", "Law", "Marine", "Medicine", "Migration", "Oceanic", "Atmospheric", "Order",
        "Peace", "Planning", "Policy", "Prevention", "Public", "Refugees", "Reconstruction", "Regulation", "Rights", "Rural", "Safety", "Science",
        "Securities", "Security", "Services", "Social", "Space", "Sport", "Sports", "Standards", "State", "Statistics", "Strategy", "Technology",
        "Tech", "Tobacco", "Tourism", "Retail", "Steel", "Textile", "Leisure", "Entertainment", "Mining", "Construction", "Trade", "Transport", "Transportation", "Unification", "Urban", "Veterans", "Water", "Welfare", "Wildlife", "Women", "Work",
        "Children", "Staff", "Staffs", "Commons", "Lords", "Representatives", "Justice", "Ministers", "Governors", "Europe", "Nations",
    )
)  # fmt: skip
"""Subjects of offices: what may follow "of", "for" and "and" inside an organization's name."""

ORGANIZATIONS = frozenset(
    (
        "African Union", "Al Jazeera", "Al Qaeda", "Al-Qaeda", "Federal Reserve", "Twitter", "Amazon", "Amnesty International", "Apple", "Arab League", "BBC", "Boeing", "Airbus", "CIA", "CNN",
        "Capitol Hill", "Congress", "Democratic Party", "Downing Street", "E.U.", "EU", "European Union", "FBI", "FIFA", "Facebook", "Google", "Greenpeace",
        "Hamas", "Hezbollah", "Human Rights Watch", "IMF", "International Monetary Fund", "Interpol", "Islamic State", "Kremlin", "MI5", "MI6",
        "Medecins Sans Frontieres", "Médecins Sans Frontières", "Meta", "Microsoft", "Mossad", "NASA", "NATO", "NHS", "Netflix", "OPEC", "Parliament",
        "Pentagon", "Red Crescent", "Red Cross", "Republican Party", "Reuters", "Samsung", "Save the Children", "Scotland Yard", "Senate", "Taliban",
        "Tesla", "Toyota", "U.N.", "UEFA", "UN", "UNESCO", "UNICEF", "United Nations", "Volkswagen", "WHO", "WTO", "Wall Street", "White House",
        "World Bank", "World Health Organization", "World Trade Organization", "Oxfam", "Treasury", "Bundesbank", "Bundestag", "Knesset", "Kremlin",
        "Chelsea", "Arsenal", "Real Madrid", "Business Insider", "Tea Party", "West Point", "Yale", "Harvard", "Stanford", "Princeton", "Hewlett-Packard", "YouTube",
        "Instagram", "TikTok", "Uber", "Airbnb", "Nvidia", "Intel", "Nike", "Sony", "Siemens", "Nestlé", "Unilever", "Shell", "BP", "ExxonMobil", "Chevron",
        "Walmart", "Starbucks", "McDonald’s", "McDonald's", "Tesco", "Sainsbury’s", "Sainsbury's", "Lloyd’s", "Lloyd's", "Bloomberg News", "BuzzFeed", "Breitbart",
        "WikiLeaks", "Boko Haram", "Al-Shabab", "al-Shabab", "al-Qaeda", "al-Qaida", "PGA Tour", "Black Lives Matter", "Doctors Without Borders", "World Vision",
        "Barcelona FC", "Manchester United", "Manchester City", "Bayern Munich", "Juventus", "Tottenham",
    )
)  # fmt: skip
"""Organizations whose name does not say that they are one."""

DESCRIPTIVE_HEADS: dict[str, str] = {
    "spy agency": "intelligence", "intelligence agency": "intelligence", "intelligence service": "intelligence", "secret service": "intelligence",
    "spy service": "intelligence", "space agency": "space", "central bank": "central bank", "military": "military", "armed forces": "military",
    "army": "army", "navy": "navy", "air force": "air force", "coast guard": "coast guard", "coastguard": "coast guard",
    "foreign ministry": "foreign ministry", "defense ministry": "defense ministry", "defence ministry": "defense ministry",
    "interior ministry": "interior ministry", "health ministry": "health ministry", "finance ministry": "finance ministry",
    "justice department": "justice department", "state department": "state department", "parliament": "parliament", "supreme court": "supreme court",
    "high court": "high court", "government": "government", "weather service": "weather", "meteorological agency": "weather", "weather agency": "weather",
    "stock exchange": "stock exchange", "news agency": "news agency", "health service": "health service", "police force": "police",
    "statistics office": "statistics", "statistics agency": "statistics", "space program": "space", "campaign": "campaign", "administration": "administration",
}  # fmt: skip
"""Lower-case descriptions of an organization, and the kind of office that each stands for."""

COMMON_HEADS: dict[str, str] = {
    word: "the " + word.capitalize()
    for word in "agency association authority bank board bureau charity college commission committee council court department embassy federation foundation fund "
    "hospital institute league ministry museum office party police school service society tribunal trust union university club alliance network mission inquiry coalition consortium association brigade corps "
    "panel partnership programme regulator squad syndicate theatre watchdog".split()
} | dict.fromkeys("company firm group carrier retailer lender insurer maker manufacturer start-up startup".split(), "the company")
"""Lower-case nouns that stand for an organization named before when they speak ("the ministry said"), and where its name is looked up."""

BODY_NOUNS = frozenset(
    (
        "academy administration agency alliance archive assembly association authority bank board brigade bureau cabinet chamber charity church clinic "
        "club coalition college commission committee confederation congregation congress consortium constabulary consulate cooperative council court "
        "delegation department diocese directorate embassy exchange federation fire-brigade force foundation fund government guild hospital inquiry inspectorate "
        "institute institution laboratory league legislature mission ministry mosque museum network newspaper office operator orchestra organisation "
        "organization panel parish parliament partnership prison programme radio regiment regulator registry school secretariat senate service "
        "station syndicate task-force taskforce team television theatre treasury tribunal trust union unit university watchdog"
    ).split()
)
"""Lower-case nouns of bodies that may be described and not named: "the dockers’ union", "the committee of the regional assembly"."""

CONCEPTS: dict[str, tuple[tuple[str, str], ...]] = {
    "Intelligence": (("", "intelligence"),), "Mossad": (("", "intelligence"),), "CIA": (("", "intelligence"),), "MI5": (("", "intelligence"),),
    "MI6": (("", "intelligence"),), "Space": (("Agency", "space"),), "NASA": (("", "space"),), "Reserve": (("", "central bank"),),
    "Bundesbank": (("", "central bank"),), "Bank": (("of", "central bank"), ("Central", "central bank"), ("National", "central bank")), "Chiefs": (("Staff", "military"),),
    "Armed": (("Forces", "military"),), "Defense": (("Forces", "military"), ("Ministry", "defense ministry"), ("Department", "defense ministry")),
    "Defence": (("Forces", "military"), ("Ministry", "defense ministry")), "Air": (("Force", "air force"),), "Navy": (("", "navy"),),
    "Army": (("", "army"),), "Coast": (("Guard", "coast guard"),), "Coastguard": (("", "coast guard"),), "Foreign": (("Ministry", "foreign ministry"),),
    "Interior": (("Ministry", "interior ministry"),), "Health": (("Ministry", "health ministry"), ("Service", "health service")),
    "Finance": (("Ministry", "finance ministry"),), "Justice": (("Department", "justice department"),), "State": (("Department", "state department"),),
    "Weather": (("", "weather"),), "Meteorological": (("", "weather"),), "Met": (("Office", "weather"),), "Statistics": (("", "statistics"),),
    "Exchange": (("Stock", "stock exchange"),), "Parliament": (("", "parliament"),), "Bundestag": (("", "parliament"),), "Knesset": (("", "parliament"),),
    "Duma": (("", "parliament"),), "Supreme": (("Court", "supreme court"),), "High": (("Court", "high court"),), "News": (("Agency", "news agency"),),
}  # fmt: skip
"""Which kind of office a named organization is: a word of its name, then a further word that must stand there too ("" for none)."""

KIND_NOUNS: dict[str, str] = dict.fromkeys(
    "agency airline association bank brand broadcaster business chain charity club committee company conglomerate council court firm "
    "foundation group authority body broker builder carmaker carrier college consultancy consultant contractor co-operative cooperative developer "
    "insurer lender maker manufacturer ministry network newspaper operator organization organisation party producer publisher "
    "regulator retailer school academy airport-operator bookmaker brewer brewery caterer chipmaker coalition daily department "
    "distributor dealer estate-agent exchange fund grocer giant haulier institute institution investor-group magazine miner museum non-profit "
    "nonprofit outlet outfitter philanthropy platform programme-maker provider railway refiner service shipbuilder shipper site station steelmaker "
    "subsidiary supermarket syndicate tabloid trust utility wholesaler website weekly wire-service brigade squad league federation society "
    "start-up startup supplier team think-tank union university watchdog employer side militia alliance bloc hospital".split(),
    "organization",
) | dict.fromkeys(
    "borough capital city coast county district enclave hamlet harbor harbour island lake municipality neighborhood neighbourhood port "
    "province region archipelago atoll bay bridge canal dam desert estuary forest glacier gorge islet mountain oasis parish peak peninsula "
    "plateau reef reservoir seaport settlement strait township volcano "
    "resort river state suburb territory town valley village".split(),
    "place",
)
"""Lower-case nouns that say in an apposition what was just named: "Brenna Steel, the region’s largest employer"."""

OTHER_HEADS = frozenset(
    (
        "Act", "Agreement", "Award", "Awards", "Bill", "Bowl", "Championship", "Championships", "Code", "Conference", "Convention", "Crew", "Cup", "Day", "Derby",
        "Election", "Festival", "Final", "Finals", "Games", "Hurricane", "Index", "Marathon", "Medal", "Olympics", "Open", "Operation", "Pact", "Peace",
        "Prix", "Prize", "Protocol", "Rebellion", "Revolution", "Series", "Side", "Storm", "Summit", "Tour", "Treaty", "Trophy", "War", "Week", "Year", "Show",
        "Typhoon", "Cyclone", "Nasdaq", "Average", "Composite", "Bible", "Report", "Virus", "Street", "Manifesto", "Constitution", "Declaration",
        "Accord", "Accords", "Doctrine", "Scandal", "Affair", "Massacre", "Uprising", "Tournament", "Regatta", "Rally", "Eve", "Stakes", "Handicap",
    )
)  # fmt: skip
"""Words that end (or open: Hurricane) the name of an event, a law, a prize or a work."""

NOT_ORGANIZATIONS = frozenset(
    "A AI AIDS ADHD AM ATM BA BBQ BC CCTV CD CEO CFO CO2 COO CV DIY DNA DVD ESG EV FAQ GCSE GDP GPS HIV HQ I ICBM ICU ID II III IQ IPO "
    "IT IV IVF IX KO LED "
    "LGBT LGBTQ MA MBA MBE MEP MP MRI MVP OBE OK PC PCR PE PHD PM PR PTSD PhD QC KC RNA SMS SUV SUVs TV UFO UK US USB VAR VAT VC VI "
    "VII VIII VIP VR X XI "
    "AD IED IEDs ICBMs MPs MEPs CPI ETF Q1 Q2 Q3 Q4 H1 H2 COVID ASAP FYI RIP SOS RSVP NGO NGOs "
    "UPDATE UPDATED BREAKING LIVE NEW NEWS WATCH READ MORE NOTE PHOTO PHOTOS VIDEO EXCLUSIVE CORRECTION OPINION ALERT BEGIN END CLIP "
    "NOT ALL AND THE WILL PAC PACs SARS MERS HPV IUD ATV RV GPA SAT ROI R&D M&A Mr AMBER KO TKO ER EMT EMTs".split()
) | frozenset(CODES.values())
"""Capital letters that abbreviate no organization."""

GOVERNING = frozenset(
    "administration ambassador army authorities chancellor congress coup defence defense embassy envoy foreign forces government intelligence king "
    "lawmakers leader leaders leadership military minister ministers ministry monarchy navy officials parliament police premier president prime queen "
    "regime senate side soldiers state supreme troops".split()
)
"""Nouns and adjectives behind which a country’s adjective stands for its government."""

UNDERSTOOD = (
    dict.fromkeys(COMPANY_ENDS, "the company")
    | dict.fromkeys(
        ("Workers", "Teachers", "Nurses", "Teamsters", "Dockers", "Miners", "Drivers", "Employees", "Brotherhood", "Federation"),
        "the Union",
    )
    | dict.fromkeys(("Department", "Administration", "Bureau", "Directorate", "Institutes", "Centers", "Inspectorate"), "the Agency")
    | dict.fromkeys(("Foundation", "Relief", "Trust", "Aid", "Mission", "Appeal", "Rescue"), "the Charity")
    | dict.fromkeys(
        (
            "Advertiser Argus Chronicle Courant Courier Dispatch Examiner Gazette Globe Herald Inquirer Ledger Post Sentinel Telegraph Times "
            "Tribune"
        ).split(),
        "the Newspaper",
    )
    | dict.fromkeys(("Commons", "Lords", "Representatives"), "the House")
    | dict.fromkeys(("Police", "Constabulary"), "the Force")
    | dict.fromkeys(("Rovers", "United", "City", "Town", "Athletic", "Wanderers", "FC", "Albion", "Rangers", "County", "Villa"), "the Club")
)
"""What an organization with such a word in its name is called: the Harbor Workers Alliance is a union."""
