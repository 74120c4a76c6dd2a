"""Words that stand before or beside a person's name: forms of address, offices, occupations, and the nouns that name people by what they are.

Collected by reading English news; facts of the language. Only forms that occur in running text are here, capitalized as they are in a title.
"""

from __future__ import annotations

__all__ = [
    "ABBREVIATED",
    "FEMALE_WORDS",
    "GROUP_ADJECTIVES",
    "GROUP_HEADS",
    "GROUP_NAMES",
    "HONORIFICS",
    "KIN",
    "MALE_WORDS",
    "MODIFIERS",
    "OFFICES",
    "OFFICE_NOUNS",
    "PERSON_HEADS",
    "POSTNOMINALS",
    "TITLES",
]

HONORIFICS = {
    "Mr": "male", "Mrs": "female", "Ms": "female", "Miss": "female", "Mister": "male", "Sir": "male", "Dame": "female", "Lady": "female",
    "Lord": "male", "Baroness": "female", "Baron": "male", "King": "male", "Queen": "female", "Prince": "male", "Princess": "female",
    "Duke": "male", "Duchess": "female", "Countess": "female", "Madame": "female", "Mme": "female", "Pope": "male", "Father": "male",
    "Sister": "female", "Brother": "male", "Emperor": "male", "Empress": "female", "Sheikh": "male", "Sheikha": "female", "Imam": "male",
}  # fmt: skip
"""Forms of address that tell the gender."""

TITLES = frozenset(
    (
        *HONORIFICS,
        "Admiral", "Adm", "Alderman", "Ambassador", "Archbishop", "Attorney", "Ayatollah", "Bishop", "Brigadier", "Brig", "Captain", "Capt", "Cardinal", "Chair",
        "Chairman", "Chairwoman", "Chairperson", "Chancellor", "Chef", "Chief", "Coach", "Col", "Colonel", "Commander", "Cmdr", "Commissioner",
        "Commodore", "Comptroller", "Constable", "Consul", "Coroner", "Cpl", "Corporal", "Councillor", "Councilman", "Councilwoman", "Councilmember",
        "Cllr", "Dean", "Deputy", "Detective", "Det", "Director", "Director-General", "Doctor", "Dr", "Editor", "Envoy",
        "Gen", "General", "Gov", "Governor", "Inspector", "Insp", "Judge", "Justice", "Lawyer", "Leader", "Lieutenant", "Lt", "Maj",
        "Major", "Manager", "Marshal", "Mayor", "Minister", "Monsignor", "Officer", "Ombudsman", "Pastor", "Premier",
        "President", "President-elect", "Principal", "Private", "Prof", "Professor", "Prosecutor", "Provost", "Pte", "Rabbi", "Rep", "Reps", "Representative",
        "Congressman", "Congresswoman", "Rev", "Reverend", "Sec", "Secretary", "Secretary-General", "Sen", "Sens", "Senator", "Sergeant", "Sgt", "Sheriff", "Presidents", "Pastors", "Governors", "Chancellors", "Govs", "Profs", "Drs", "Anchor", "Columnist", "Correspondent", "Laird", "Seneschal", "Archdeacon", "Canon", "Vicar", "Curate", "Deacon",
        "Alderwoman", "Assemblyman", "Assemblywoman", "Assemblymember", "Bailiff", "Bursar", "Chairperson-elect", "Committeeman", "Committeewoman", "Delegate",
        "Governor-General", "Mayor-elect", "Minister-President", "Premier-elect", "Rector", "Registrar", "Selectman", "Vice-Chancellor", "Viscount", "Earl",
        "Solicitor", "Speaker", "Spokesman", "Spokesperson", "Spokeswoman", "Superintendent", "Supt", "Taoiseach", "Treasurer", "Trooper",
        "Undersecretary", "Warden", "Whip", "MP", "MEP", "CEO", "CFO", "COO",
    )
)  # fmt: skip
"""Words that open or make up a capitalized title before a name."""

ABBREVIATED = frozenset(
    (
        "Adm", "Brig", "Capt", "Cllr", "Cmdr", "Col", "Cpl", "Det", "Dr", "Gen", "Gov", "Hon", "Insp", "Jr", "Lt", "Maj", "Mme", "Mr", "Mrs", "Ms", "Prof",
        "Pte", "Rep", "Rev", "Sec", "Sen", "Sgt", "Sr", "St", "Ste", "Supt", "Mt", "Ft", "Pvt", "Sens", "Reps", "Messrs", "Govs", "Profs", "Drs",
    )
)  # fmt: skip
"""Titles and name parts after which a full stop ends no sentence and parts no name."""

MODIFIERS = frozenset(
    (
        "Acting", "Affairs", "Assistant", "Associate", "Chief", "Defence", "Defense", "Deputy", "District", "Economy", "Education", "Energy", "Environment",
        "Executive", "External", "Federal", "Finance", "First", "Foreign", "Former", "Health", "Home", "House", "Immigration", "Information", "Interim",
        "Interior", "Internal", "Junior", "Justice", "Labor", "Labour", "Managing", "National", "Police", "Press", "Prime", "Senate", "Senior", "Shadow",
        "Sports", "State", "Trade", "Transport", "Transportation", "Treasury", "Vice", "Vice-President", "Lead", "Opposition", "Security",
        "Agriculture", "Culture", "Commerce", "Housing", "Attorney", "Crown", "Field", "Minority", "Majority", "Parliamentary", "Under", "Then", "Welfare",
        "Water", "Fisheries", "Tourism", "Development", "Planning", "Rural", "Urban", "Lieutenant", "Lt",
    )
)  # fmt: skip
"""Capitalized words that belong to the title that follows them ("Deputy Foreign Minister")."""

OFFICES = frozenset(
    (
        "Affairs", "Commerce", "Defence", "Defense", "Education", "Energy", "Exchequer", "Foreign", "Finance", "Health", "House", "Interior", "Justice",
        "Labor", "Labour", "Police", "Staff", "State", "Trade", "Transport", "Treasury", "War", "Commons", "Culture", "Agriculture",
    )
)  # fmt: skip
"""What stands after "of" in a title: Secretary of State, Minister of Health."""

# Singular and plural of nouns for people by office, work or situation. The plural forms a group, the singular a person.
_PAIRS = (
    "activist activists|actor actors|actress actresses|adviser advisers|advisor advisors|agent agents|aide aides|"
    "ambassador ambassadors|analyst analysts|architect architects|artist artists|astronaut astronauts|athlete athletes|"
    "attacker attackers|attorney attorneys|author authors|banker bankers|barrister barristers|biologist biologists|"
    "bishop bishops|broker brokers|businessman businessmen|businesswoman businesswomen|campaigner campaigners|"
    "candidate candidates|captain captains|carer carers|cashier cashiers|chairman chairmen|chairwoman chairwomen|"
    "chancellor chancellors|chef chefs|chemist chemists|chief chiefs|civilian civilians|clerk clerks|climber climbers|"
    "coach coaches|columnist columnists|commander commanders|commissioner commissioners|commuter commuters|composer composers|"
    "congressman congressmen|congresswoman congresswomen|contractor contractors|coroner coroners|councillor councillors|"
    "councilman councilmen|creditor creditors|critic critics|customer customers|dealer dealers|defender defenders|"
    "defendant defendants|delegate delegates|designer designers|detainee detainees|detective detectives|developer developers|"
    "diplomat diplomats|director directors|dissident dissidents|diver divers|doctor doctors|driver drivers|economist economists|"
    "editor editors|employee employees|engineer engineers|envoy envoys|epidemiologist epidemiologists|executive executives|"
    "expert experts|farmer farmers|fighter fighters|filmmaker filmmakers|firefighter firefighters|fisherman fishermen|"
    "forecaster forecasters|forward forwards|footballer footballers|founder founders|geologist geologists|goalkeeper goalkeepers|"
    "governor governors|guard guards|gunman gunmen|hacker hackers|historian historians|hostage hostages|immigrant immigrants|"
    "inspector inspectors|insurgent insurgents|interpreter interpreters|investigator investigators|investor investors|"
    "islander islanders|journalist journalists|judge judges|juror jurors|landlord landlords|lawmaker lawmakers|lawyer lawyers|"
    "leader leaders|lecturer lecturers|legislator legislators|lieutenant lieutenants|lobbyist lobbyists|manager managers|"
    "marine marines|mayor mayors|medic medics|mediator mediators|midfielder midfielders|migrant migrants|militant militants|"
    "miner miners|minister ministers|monk monks|musician musicians|negotiator negotiators|neighbor neighbors|"
    "neighbour neighbours|novelist novelists|nurse nurses|observer observers|officer officers|official officials|"
    "ombudsman ombudsmen|opponent opponents|owner owners|parent parents|paramedic paramedics|passenger passengers|pastor pastors|"
    "patient patients|peacekeeper peacekeepers|pensioner pensioners|philosopher philosophers|photographer photographers|"
    "physician physicians|pilot pilots|player players|poet poets|policeman policemen|policewoman policewomen|"
    "politician politicians|premier premiers|president presidents|priest priests|principal principals|prisoner prisoners|"
    "producer producers|professor professors|prosecutor prosecutors|protester protesters|protestor protestors|"
    "psychologist psychologists|publisher publishers|pupil pupils|rebel rebels|refugee refugees|"
    "reporter reporters|representative representatives|rescuer rescuers|researcher researchers|resident residents|"
    "retailer retailers|rider riders|sailor sailors|salesman salesmen|scholar scholars|scientist scientists|"
    "seismologist seismologists|senator senators|separatist separatists|sergeant sergeants|shareholder shareholders|"
    "shopkeeper shopkeepers|singer singers|skipper skippers|soldier soldiers|solicitor solicitors|speaker speakers|"
    "spokesman spokesmen|spokesperson spokespeople|spokeswoman spokeswomen|statistician statisticians|strategist strategists|"
    "striker strikers|substitute substitutes|student students|supplier suppliers|supporter supporters|surgeon surgeons|"
    "survivor survivors|suspect suspects|teacher teachers|teenager teenagers|tenant tenants|tourist tourists|trader traders|"
    "trucker truckers|timekeeper timekeepers|valuer valuers|coxswain coxswains|steward stewards|dispatcher dispatchers|trustee trustees|undersecretary undersecretaries|veteran veterans|victim victims|villager villagers|volunteer volunteers|"
    "voter voters|warden wardens|accountant accountants|addict addicts|administrator administrators|"
    "advocate advocates|agronomist agronomists|anchor anchors|angler anglers|anthropologist anthropologists|applicant applicants|"
    "archaeologist archaeologists|archivist archivists|assistant assistants|astronomer astronomers|auditor auditors|auctioneer auctioneers|"
    "backbencher backbenchers|bailiff bailiffs|blogger bloggers|boatman boatmen|bookseller booksellers|"
    "botanist botanists|bouncer bouncers|boxer boxers|breeder breeders|brother brothers|bystander bystanders|"
    "cabdriver cabdrivers|caller callers|cardiologist cardiologists|cardinal cardinals|caretaker caretakers|carpenter carpenters|"
    "cattleman cattlemen|cleaner cleaners|cleric clerics|clergyman clergymen|climatologist climatologists|colleague colleagues|"
    "collector collectors|comedian comedians|commentator commentators|competitor competitors|conductor conductors|"
    "conservationist conservationists|consultant consultants|consumer consumers|cook cooks|correspondent correspondents|"
    "counsel counsels|counsellor counsellors|counselor counselors|cousin cousins|craftsman craftsmen|crewman crewmen|criminologist criminologists|"
    "curator curators|cyclist cyclists|dancer dancers|daughter daughters|dean deans|demonstrator demonstrators|dentist dentists|"
    "deputy deputies|dockworker dockworkers|docker dockers|donor donors|drummer drummers|ecologist ecologists|educator educators|"
    "electrician electricians|emigrant emigrants|entrepreneur entrepreneurs|environmentalist environmentalists|evacuee evacuees|"
    "evangelist evangelists|eyewitness eyewitnesses|fan fans|financier financiers|forester foresters|friend friends|fundraiser fundraisers|"
    "gamekeeper gamekeepers|gardener gardeners|glaciologist glaciologists|graduate graduates|grandmother grandmothers|"
    "grandfather grandfathers|grandson grandsons|granddaughter granddaughters|grower growers|guide guides|guitarist guitarists|"
    "headmaster headmasters|headmistress headmistresses|headteacher headteachers|hiker hikers|homeowner homeowners|"
    "householder householders|hunter hunters|hydrologist hydrologists|illustrator illustrators|imam imams|immunologist immunologists|"
    "inmate inmates|insider insiders|intern interns|inventor inventors|janitor janitors|jockey jockeys|"
    "journalist-activist journalist-activists|keeper keepers|kidnapper kidnappers|laborer laborers|labourer labourers|landowner landowners|"
    "librarian librarians|lifeguard lifeguards|linguist linguists|locksmith locksmiths|magistrate magistrates|mathematician mathematicians|"
    "mechanic mechanics|medallist medallists|member members|merchant merchants|meteorologist meteorologists|microbiologist microbiologists|"
    "midwife midwives|mother mothers|mountaineer mountaineers|murderer murderers|naturalist naturalists|"
    "nephew nephews|neurologist neurologists|niece nieces|nominee nominees|nun nuns|nutritionist nutritionists|oceanographer oceanographers|"
    "onlooker onlookers|oncologist oncologists|operative operatives|organiser organisers|organizer organizers|orphan orphans|"
    "paediatrician paediatricians|pediatrician pediatricians|painter painters|participant participants|partner partners|pathologist pathologists|"
    "peer peers|pharmacist pharmacists|physicist physicists|pianist pianists|plaintiff plaintiffs|planner planners|playwright playwrights|"
    "plumber plumbers|policymaker policymakers|pollster pollsters|porter porters|preacher preachers|presenter presenters|programmer programmers|"
    "psychiatrist psychiatrists|publican publicans|radiologist radiologists|ranger rangers|reader readers|recruiter recruiters|"
    "referee referees|registrar registrars|restaurateur restaurateurs|retiree retirees|reviewer reviewers|runner runners|sculptor sculptors|"
    "seafarer seafarers|secretary secretaries|seller sellers|settler settlers|shepherd shepherds|sheriff sheriffs|shopper shoppers|"
    "sister sisters|skier skiers|smuggler smugglers|sociologist sociologists|son sons|source sources|specialist specialists|spectator spectators|"
    "stakeholder stakeholders|stallholder stallholders|stationmaster stationmasters|steelworker steelworkers|stepfather stepfathers|"
    "stepmother stepmothers|surveyor surveyors|swimmer swimmers|sympathizer sympathizers|tailor tailors|technician technicians|"
    "technologist technologists|toxicologist toxicologists|traveler travelers|traveller travellers|treasurer treasurers|tutor tutors|"
    "umpire umpires|user users|vendor vendors|vet vets|veterinarian veterinarians|vicar vicars|violinist violinists|virologist virologists|"
    "visitor visitors|volcanologist volcanologists|waiter waiters|waitress waitresses|walker walkers|watchman watchmen|"
    "widow widows|widower widowers|woodcutter woodcutters|"
    "whistleblower whistleblowers|whistle-blower whistle-blowers|winger wingers|witness witnesses|worker workers|writer writers"
)  # fmt: skip
_SINGULAR_ONLY = (
    "aunt boy businessperson chairperson co-founder colonel father general girl goalscorer husband king man person prince princess "
    "queen secretary-general uncle wife woman"
)
_PLURAL_ONLY = (
    "allies authorities family boys children crew crews families forces girls locals men people personnel police relatives staff troops women "
    "jury prosecution defence defense opposition rescuers holidaymakers insurers grocers shippers builders bakers regulators rivals groups charities unions"
)

PERSON_HEADS = frozenset(pair.split()[0] for pair in _PAIRS.split("|")) | frozenset(_SINGULAR_ONLY.split())
"""Lower-case nouns for one person."""

GROUP_HEADS: dict[str, str] = {pair.split()[1]: pair.split()[0] for pair in _PAIRS.split("|")} | dict.fromkeys(_PLURAL_ONLY.split(), "")
"""Lower-case nouns for several people, each with its singular ("" where it has none of its own)."""

MALE_WORDS = frozenset(
    "man boy father husband son brother uncle king prince chairman spokesman businessman policeman congressman councilman "
    "fisherman gunman salesman actor grandfather nephew widower gentleman pope".split()
)
FEMALE_WORDS = frozenset(
    "woman girl mother wife daughter sister aunt queen princess chairwoman spokeswoman businesswoman policewoman congresswoman "
    "councilwoman actress grandmother niece widow lady pregnant".split()
)

GROUP_ADJECTIVES = frozenset(
    "Anglican Buddhist Catholic Christian Communist Conservative Democrat Democratic Hindu Islamic Islamist Jewish Kurdish Liberal "
    "Muslim Orthodox Presidential Protestant Republican Shia Shiite Sikh Socialist Sunni Tory Unionist Zionist Nazi Marxist Hispanic "
    "Latino Black White Indigenous".split()
)
"""Adjectives of parties, creeds and peoples: capitalized, but nobody’s name by themselves."""

GROUP_NAMES = frozenset(
    "Catholics Christians Conservatives Democrats Greens Hindus Houthis Islamists Jews Kurds Liberals Marines Muslims "
    "Protestants Republicans Rohingya Shiites Sikhs Socialists Sunnis Tories Unionists Uyghurs Labourites Nationalists Loyalists "
    "Communists Latinos Hispanics Evangelicals Libertarians Independents Progressives".split()
)
"""Proper names of groups that are no organization."""

KIN = frozenset(
    "daughter son wife husband widow widower brother sister mother father cousin nephew niece uncle aunt grandson granddaughter "
    "grandmother grandfather stepson stepdaughter half-brother half-sister twin parents children".split()
)
"""Nouns of kinship: who is described by one shares a surname with somebody, more often than not."""

OFFICE_NOUNS = frozenset(
    "actor adviser ambassador author billionaire boss businessman businesswoman candidate captain chairman chairwoman chancellor chief coach "
    "commissioner congressman congresswoman contender deputy developer director envoy executive founder governor head lawmaker leader legislator manager "
    "mayor minister nominee officer owner politician premier president prosecutor secretary senator singer speaker striker tycoon undersecretary".split()
)
"""Lower-case nouns for offices and callings with which the news calls again somebody whom it named: "the governor"."""

POSTNOMINALS = frozenset(
    "KC QC SC MP MPs MEP MSP TD MLA MD PhD DPhil JD LLM RN CPA Esq OBE MBE CBE KBE DBE GBE CMG DSO RAF USMC USN USAF FRS VC PC DD LLD".split()
)
"""Letters behind a person's name that stand for an office or an honour."""
