"""The words that tell people, bodies, media and documents apart; no names of people."""

from reportedly.resolve.trades import TRADES

# Before a name, no part of it. The value is the gender it shows, "" where it shows none.
HONORIFICS = {
    **dict.fromkeys(
        ["mr", "sir", "lord", "sheikh", "shaikh", "sheik", "shaykh", "sayyed", "sayyid",
         "monsignor", "sayed", "seyed", "seyyed", "ayatollah", "imam", "father", "brother", "king",
         "prince", "hojatoleslam", "mullah", "mufti", "señor", "herr", "monsieur", "baron", "duke",
         "earl", "viscount", "bey", "pasha", "hajji", "maulana", "mawlana", "kapitan"],
        "m",
    ),
    **dict.fromkeys(
        ("mrs", "ms", "miss", "lady", "dame", "sister", "queen", "princess", "madam", "madame",
         "señora", "frau", "sheikha", "shaikha", "baroness", "countess", "duchess", "hajja",
         "sayyida", "begum"),
        "f",
    ),
    **dict.fromkeys(
        ("dr", "prof", "rev", "hon", "gen", "lt", "col", "sgt", "capt", "maj", "adm", "brig", "del",
         "supt", "det", "cmdr", "const", "cst", "cpl", "pte", "fr", "msgr", "insp", "undersheriff",
         "mla", "mk", "msp", "brig.-gen", "maj.-gen", "lt.-gen", "lt.-col", "lt-col", "lt-gen",
         "maj-gen", "sen", "rep", "gov", "pres", "amb", "haji", "hajj", "saint", "st", "professor",
         "doctor", "reverend", "late", "rt", "dsp", "sp", "asp", "csp", "comandante", "ustad",
         "mx", "canon"),
        "",
    ),
}  # fmt: skip
HONORIFICS |= dict.fromkeys(("alhaji", "senhor", "signor", "ato", "khun", "datuk", "ntate"), "m")
HONORIFICS |= dict.fromkeys(("doña", "alhaja", "hajiya", "señorita", "signora", "daw"), "f")
HONORIFICS["mother"] = "f"
# Of these, the ones by which somebody is taken up: "the sheikh said".
TITLES = frozenset(
    {"sheikh", "shaikh", "sheik", "shaykh", "sheikha", "shaikha", "sayyed", "sayyid", "ayatollah",
     "mullah", "mufti", "maulana", "mawlana", "monsignor", "baron", "baroness", "duke", "duchess",
     "earl", "countess", "viscount", "haji", "hajj", "hajji", "hajja", "pasha", "canon", "imam",
     "king", "prince", "queen", "princess", "professor", "doctor", "reverend", "dame"}
)  # fmt: skip
# Of these, the ones that no body and no place has in its name.
ADDRESSES = frozenset(
    {"mr", "mrs", "ms", "mx", "dr", "prof", "professor", "sheikh", "ayatollah", "comandante",
     "alhaji", "alhaja", "hajiya", "madame", "ntate", "rev", "rt", "sayyed", "sayyid"}
)  # fmt: skip

# Lower-case pieces inside a name; "al" and its like are left out when names are compared.
ARTICLES_IN_NAMES = frozenset({"al", "el", "ul", "ad", "as", "ash", "an", "ar", "az", "at"})
PARTICLES = ARTICLES_IN_NAMES | frozenset(
    {"bin", "bint", "ibn", "ben", "abu", "abd", "umm", "van", "von", "der", "den", "de", "da",
     "di", "du", "la", "le", "dos", "das", "del", "della", "ter", "y", "zu", "af", "av"}
)  # fmt: skip
# Of these, the ones that open a name by whose parent somebody is, with the gender they show.
KUNYAS = {"abu": "m", "abou": "m", "umm": "f", "oum": "f"}
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})

# People by what they do, in the singular. The value is a class: two roles of one class may be
# two words for one office ("the chief" of a movement is its secretary general).
LEADING = (
    "leader", "chief", "head", "chairman", "chairwoman", "chairperson", "chair", "boss",
    "president", "director", "founder", "secretary general", "commander", "chieftain",
    "co-founder", "director general", "governor", "mayor", "principal", "dean",
)  # fmt: skip
SPEAKING = ("spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople")
GOVERNING = (
    "minister", "premier", "chancellor", "secretary", "vice president", "vice-president",
    "undersecretary", "attorney general", "treasurer", "commissioner", "administrator",
    "king", "queen", "prince", "princess", "emir", "sultan", "monarch", "czar",
)  # fmt: skip
REPRESENTING = (
    "ambassador", "envoy", "nuncio", "consul", "diplomat", "attaché", "delegate", "negotiator",
    "representative", "mediator", "emissary", "rapporteur", "observer", "coordinator",
)  # fmt: skip
LAWMAKING = (
    "lawmaker", "senator", "congressman", "congresswoman", "legislator", "parliamentarian",
    "deputy", "councillor", "councilman", "councilwoman", "mp", "speaker", "whip",
    "assemblyman", "assemblywoman", "alderman",
)  # fmt: skip
COMMANDING = (
    "general", "admiral", "colonel", "captain", "major", "lieutenant", "sergeant", "brigadier",
    "marshal", "corporal", "officer", "sheriff", "soldier", "commodore",
)  # fmt: skip
WORKING = (
    "adviser", "advisor", "aide", "analyst", "academic", "activist", "agent", "architect",
    "artist", "author", "attorney", "banker", "billionaire", "businessman", "businesswoman",
    "campaigner", "candidate", "ceo", "cfo", "clerk", "columnist", "consultant", "contractor",
    "coo", "cto", "cio",
    "defendant", "detective", "dissident", "doctor", "economist", "editor", "engineer",
    "executive", "expert", "fellow", "fighter", "filmmaker", "firefighter", "fisherwoman",
    "freshman", "guard", "historian", "host", "inspector", "inmate", "investigator", "investor",
    "journalist", "judge", "juror", "justice", "lawyer", "lecturer", "manager", "medic", "member",
    "mogul", "nominee", "operative", "organiser", "organizer", "owner", "pastor", "physician",
    "pilot", "pollster", "priest", "bishop", "archbishop", "cardinal", "pope", "rabbi", "cleric",
    "imam", "preacher", "professor", "prosecutor", "publisher", "researcher", "scholar",
    "scientist", "strategist", "teacher", "trader", "veteran", "writer", "worker", "supporter",
    "opponent", "critic", "rival", "ally", "colleague", "counterpart", "predecessor", "successor",
    "insider", "incumbent", "governor-general", "superintendent", "surrogate", "tycoon",
    "solicitor", "barrister", "paramedic", "surgeon", "rescuer", "harbourmaster", "trustee",
    "shareholder", "founder", "resident", "villager", "voter", "constable", "trooper", "deckhand",
    "sailor", "mariner", "fireman", "librarian", "archivist", "curator", "umpire", "cyclist",
    "swimmer", "climber", "runner", "magnate", "merchant", "shopkeeper", "grocer", "postman",
    "miner", "docker", "stevedore", "electrician", "programmer", "translator", "interpreter",
    "accountant", "auditor", "notary", "registrar", "gardener", "watchman", "janitor", "cleaner",
    "skipper", "tenant", "landlord", "landlady", "donor", "heir", "inventor", "blogger",
    "influencer", "presenter", "anchor", "broadcaster", "commentator", "pundit", "pensioner",
    "beekeeper", "herder", "hunter", "ranger", "monk", "nun", "abbot", "deacon", "prelate",
    "elder", "sculptor", "dancer", "director", "physicist", "mathematician", "chemist",
    "geographer", "astronomer", "philosopher", "midwife", "dentist", "vet", "pharmacist",
    "psychiatrist", "therapist", "caretaker", "headmaster", "headmistress", "schoolteacher",
    "tutor", "trainer", "captor", "smuggler", "broker", "developer", "designer", "builder",
    "dealer", "counsel", "magistrate", "coroner", "prelate", "clergyman", "churchman", "athlete",
    "seismologist", "violinist", "pianist", "cellist", "conductor", "patriarch", "industrialist",
    "shipowner", "sprinter", "rower", "vicar", "rector", "playwright", "laureate", "cartoonist",
    "sociologist", "bailiff", "warden", "guardian", "mediator", "arbitrator", "treasurer",
    "quartermaster", "convenor", "convener", "challenger", "warlord", "regent", "liquidator",
)  # fmt: skip
ROLE_CLASS = {
    **dict.fromkeys((*WORKING, *TRADES), "working"),
    **dict.fromkeys(COMMANDING, "commanding"),
    **dict.fromkeys(LAWMAKING, "lawmaking"),
    **dict.fromkeys(REPRESENTING, "representing"),
    **dict.fromkeys(GOVERNING, "governing"),
    **dict.fromkeys(SPEAKING, "speaking"),
    **dict.fromkeys(LEADING, "leading"),
}
# Words that stand for one another, whoever uses them.
SYNONYMS = (
    frozenset({"chairman", "chairwoman", "chairperson", "chair"}),
    frozenset(SPEAKING),
    frozenset({"adviser", "advisor"}),
    frozenset({"organiser", "organizer"}),
    frozenset({"lawyer", "attorney", "solicitor", "barrister"}),
    frozenset({"congressman", "congresswoman"}),
    frozenset({"physician", "doctor"}),
    frozenset({"prime minister", "premier"}),
    frozenset({"judge", "justice", "magistrate"}),
    frozenset({"teacher", "schoolteacher"}),
)
# What a body may be called as well: "Corvay Shipping, a leader in …"
BODIES_TOO = frozenset(
    {"leader", "member", "rival", "supporter", "ally", "critic", "opponent", "publisher", "owner",
     "operator", "investor", "trader", "contractor", "shareholder", "successor", "head", "chief"}
)  # fmt: skip
# Words for whoever leads, by whatever office.
HEADS = frozenset({"leader", "chief", "head", "boss", "chieftain"})
HEADS_OF_PLACES = frozenset({"president", "mayor", "governor"})  # not called "the chief" alone

# Words for people that any more particular role may be taken up by, and which ones.
ANY_OFFICE = frozenset(ROLE_CLASS.values())
BROADER = {
    "official": ANY_OFFICE - {"working"},
    "figure": ANY_OFFICE,
    "politician": frozenset({"leading", "governing", "lawmaking", "representing"}),
    "leader": frozenset({"leading", "governing"}),
    "diplomat": frozenset({"representing", "governing", "speaking"}),
    "lawmaker": frozenset({"lawmaking"}),
    "legislator": frozenset({"lawmaking"}),
    "officer": frozenset({"commanding"}),
    "commander": frozenset({"commanding"}),
    "representative": ANY_OFFICE - {"working"},
    "statesman": frozenset({"governing", "leading"}),
    "man": ANY_OFFICE,
    "woman": ANY_OFFICE,
}

# Of these, the ones that name no office themselves.
VAGUE = frozenset({"official", "figure", "politician", "statesman", "man", "woman"})

# People who are not told by an office.
PEOPLE = frozenset(
    {"official", "figure", "politician", "man", "woman", "person", "people", "source", "witness",
     "eyewitness", "survivor", "victim", "relative", "neighbour", "neighbor", "resident", "guest",
     "local", "refugee", "protester", "protestor", "demonstrator", "passenger", "customer",
     "mother", "father", "brother", "sister", "son", "daughter", "wife", "husband", "widow",
     "uncle", "aunt", "cousin", "grandmother", "grandfather", "boy", "girl", "child", "teenager",
     "parent", "family", "friend", "patient", "citizen", "civilian", "participant", "visitor",
     "spokesmen", "employee", "staffer", "militant", "insurgent", "rebel", "captive", "hostage",
     "detainee", "suspect", "attacker", "gunman", "observer", "spectator", "skeptic", "sceptic",
     "statesman", "other", "one", "many", "some", "most", "few", "someone", "somebody", "anyone",
     "everyone", "nobody", "republican", "democrat", "conservative", "liberal", "youth", "user",
     "guy", "lady", "gentleman", "couple", "crowd", "fan", "reader", "viewer", "respondent",
     "niece", "nephew", "grandson", "granddaughter", "stepfather", "stepmother", "stepson",
     "stepdaughter", "widower", "fiancé", "fiancée", "boyfriend", "girlfriend", "bride", "groom",
     "spouse"}
)  # fmt: skip
# Of these, the ones that are no role of anybody, and those that stand for nobody in particular.
NO_ROLE = frozenset(
    {"one", "other", "many", "some", "most", "few", "republican", "democrat", "conservative",
     "liberal", "people", "person", "man", "woman", "guy", "couple", "crowd"}
)  # fmt: skip
ANYBODY = frozenset({"someone", "somebody", "anyone", "everyone", "nobody"})
KIN = frozenset(
    {"relative", "mother", "father", "brother", "sister", "son", "daughter", "wife", "husband",
     "widow", "widower", "uncle", "aunt", "cousin", "niece", "nephew", "grandmother", "grandfather",
     "grandson", "granddaughter", "fiancé", "fiancée", "boyfriend", "girlfriend", "stepfather",
     "stepmother", "stepson", "stepdaughter", "bride", "groom", "spouse", "partner", "twin"}
)  # fmt: skip
PERSON_ENDINGS = ("man", "woman", "person", "ologist", "master", "keeper", "maker", "owner")
NOT_PEOPLE = frozenset(  # most of them given names that end so
    {"human", "woman's", "german", "roman", "ottoman", "talisman", "shaman",
     "sulayman", "suleyman", "sulaiman", "suleiman", "soliman", "soleiman", "souleyman", "sleiman",
     "sulejman", "rahman", "rehman", "abdurrahman", "abdulrahman", "abdelrahman", "osman", "usman",
     "othman", "uthman", "ousman", "salman", "ayman", "aiman", "eyman", "iman", "noman", "numan",
     "nauman", "luqman", "loqman", "lukman", "lokman", "zaman", "aman", "norman", "herman",
     "hermann", "kirman", "kerman", "cayman", "freeman", "chapman", "hoffman", "coleman",
     "silverman", "goldman", "friedman", "feldman", "zuckerman", "newman", "bowman", "whitman",
     "rohman", "turkman", "turkoman"}
)  # fmt: skip

WOMEN = frozenset(
    {"woman", "mother", "sister", "daughter", "wife", "widow", "aunt", "girl", "actress", "queen",
     "princess", "lady", "grandmother", "niece", "granddaughter", "stepmother", "stepdaughter",
     "stepsister", "mother-in-law", "daughter-in-law", "sister-in-law", "girlfriend", "fiancée",
     "bride", "godmother", "goddaughter", "ex-wife", "heiress", "duchess", "countess", "baroness",
     "nun", "midwife", "landlady", "headmistress", "schoolgirl", "waitress", "hostess"}
)  # fmt: skip
MEN = frozenset(
    {"man", "father", "brother", "son", "husband", "uncle", "boy", "king", "prince", "gunman",
     "grandfather", "gentleman", "nephew", "grandson", "stepfather", "stepson", "stepbrother",
     "father-in-law", "son-in-law", "brother-in-law", "boyfriend", "fiancé", "bridegroom", "groom",
     "godfather", "godson", "ex-husband", "widower", "duke", "baron", "monk", "headmaster",
     "schoolboy", "waiter", "guy", "emir", "sultan"}
)  # fmt: skip

# Words that go before a role noun and belong to the role.
RANKS = frozenset(
    {"deputy", "vice", "assistant", "acting", "interim", "associate", "former", "ex", "junior",
     "second", "late", "under", "caretaker"}
)  # fmt: skip
SECONDS = frozenset({"deputy", "vice", "assistant", "associate", "under", "shadow"})
ROLE_MODIFIERS = RANKS | frozenset(
    {"senior", "chief", "first", "prime", "foreign", "defence", "defense", "interior", "finance",
     "secretary", "attorney", "director", "inspector", "general", "executive", "press", "lead",
     "special", "supreme", "major", "lieutenant", "brigadier", "rear", "top", "high", "tourism",
     "managing", "commanding", "leading", "longtime", "veteran", "political", "military", "media",
     "crown", "field", "state", "joint", "national", "security", "federal", "presidential",
     "public", "information", "health", "justice", "trade", "energy", "education", "transport",
     "labour", "labor", "treasury", "home", "staff", "sergeant", "detective", "chair", "co",
     "non", "resident", "representative", "retired", "outgoing", "incoming", "elect", "wing",
     "party", "majority", "minority", "district", "transportation", "agriculture", "commerce",
     "housing", "humanitarian", "shadow", "permanent"}
)  # fmt: skip
# Of these, the ones that tell two offices of one kind apart.
PORTFOLIO_WORDS = frozenset(
    {"foreign", "defence", "defense", "interior", "finance", "prime", "health", "justice", "trade",
     "energy", "education", "transport", "labour", "labor", "home", "press", "security", "vice",
     "crown", "economy", "information", "political", "military", "majority", "minority",
     "treasury", "transportation", "agriculture", "commerce", "housing", "tourism"}
)  # fmt: skip
COMPOUND_ROLES = frozenset({"secretary", "attorney", "director", "inspector", "governor", "surgeon",
                            "solicitor", "auditor", "postmaster", "adjutant"})  # fmt: skip

# Bodies by what they are: "the movement", "the ministry" …
GROUPS = frozenset(
    {"movement", "group", "organisation", "organization", "party", "faction", "militia", "front",
     "alliance", "coalition", "bloc", "resistance", "axis", "brigade", "council", "union",
     "federation", "association", "campaign", "camp", "opposition", "side", "body", "league"}
)  # fmt: skip
# What any body may be called: "the group" may be a movement, "the firm" a bank.
ANY_BODY = frozenset(
    {"movement", "group", "organisation", "organization", "party", "faction", "body", "company",
     "firm", "corporation", "institution", "agency", "team"}
)  # fmt: skip
OFFICES = frozenset(
    {"ministry", "government", "administration", "office", "embassy", "consulate", "department",
     "agency", "authority", "commission", "committee", "parliament", "senate", "congress",
     "court", "tribunal", "army", "military", "navy", "force", "police", "presidency", "cabinet",
     "bureau", "secretariat", "mission", "delegation", "legislature", "assembly", "board", "panel",
     "directorate", "institute", "inspectorate", "regulator", "diocese",
     "house", "palace", "kremlin", "pentagon", "command", "corps",
     "guard", "service", "state", "city", "country", "nation", "republic", "kingdom", "regime",
     "judiciary", "prosecution", "defence", "defense", "leadership", "bench", "jury"}
)  # fmt: skip
FIRMS = frozenset(
    {"company", "firm", "corporation", "bank", "university", "hospital", "school", "college",
     "foundation", "charity", "club", "team", "centre", "center", "fund", "programme", "program",
     "society", "church", "think", "tank", "operator", "airline", "inc", "ltd", "llc", "corp",
     "consultancy", "watchdog",
     "co", "group", "institution", "port", "museum", "project", "industry", "label"}
)  # fmt: skip
MEDIUM_NOUNS = frozenset(
    {"television", "tv", "radio", "channel", "network", "newspaper", "daily", "weekly", "magazine",
     "monthly", "fortnightly", "telethon", "broadsheet",
     "broadcaster", "station", "outlet", "media", "press", "newswire", "wire", "website", "site",
     "tabloid", "paper", "blog", "podcast", "journal", "news", "programme", "program", "show",
     "platform", "portal"}
)  # fmt: skip
MEDIUM_KINDS = MEDIUM_NOUNS | {"agency"}  # what a medium is called by, a name beside it
# A firm "network" or a "wire" alone is no medium; one of these must stand by it or in the name.
SURE_MEDIUM_NOUNS = MEDIUM_NOUNS - frozenset(
    {"network", "wire", "site", "paper", "press", "programme", "program", "show", "station",
     "channel", "platform", "journal"}
)  # fmt: skip
MEDIUM_NAME_WORDS = frozenset(
    {"tv", "television", "radio", "news", "times", "post", "herald", "tribune", "journal",
     "gazette", "chronicle", "guardian", "observer", "courier", "telegraph", "mirror", "express",
     "mail", "globe", "star", "sun", "dispatch", "newswire", "wire", "press", "daily", "weekly",
     "magazine", "broadcasting", "examiner", "inquirer", "sentinel", "bulletin", "standard",
     "independent", "today", "record", "monitor", "review", "reporter", "echo", "bee", "voice",
     "ledger", "argus", "clarion", "gleaner", "enquirer", "spectator", "advertiser", "digest",
     "cnn", "bbc", "reuters", "afp", "xinhua", "tass", "upi", "msnbc", "npr", "abc", "cbs", "nbc",
     "pbs", "fox", "bloomberg", "politico", "breitbart", "jazeera", "newsweek", "buzzfeed", "ap",
     "zeitung", "nachrichten", "tageblatt", "rundschau", "shimbun", "hayom", "arabiya", "novosti",
     "pravda", "izvestia", "monde", "figaro", "spiegel", "repubblica", "stampa", "prensa", "folha",
     "dagblad", "dagbladet", "aftonbladet", "gazeta", "anadolu", "interfax"}
)  # fmt: skip
PLATFORMS = frozenset(
    {"x", "twitter", "facebook", "telegram", "instagram", "youtube", "tiktok", "whatsapp",
     "linkedin", "reddit", "mastodon", "bluesky", "snapchat", "weibo", "threads", "vk", "tumblr",
     "medium", "substack", "wechat", "discord", "twitch", "vkontakte", "rumble", "parler"}
)  # fmt: skip

# What a medium's name opens with before "of" and a place.
MEDIUM_NAMED_OF = frozenset({"herald", "times", "voice", "tribune", "gazette", "chronicle",
                             "courier", "echo", "radio"})  # fmt: skip
# What a medium's name of several words opens with.
MEDIUM_OPENINGS = frozenset(
    {"daily", "weekly", "evening", "morning", "radio", "rádio", "tv", "canal", "gazeta", "gazette",
     "diario", "diário", "jornal", "corriere", "courrier", "kurier", "kanal", "agence", "agencia",
     "televisión"}
)  # fmt: skip

POLLS = frozenset({"poll", "survey"})  # no medium: "the Kell Times/Orvik Poll"
# What words are written in.
DOCUMENTS = frozenset(
    {"statement", "statment", "report", "letter", "email", "e-mail", "memo", "memorandum", "paper",
     "communique", "communiqué", "release", "study", "survey", "poll", "tweet", "post", "message",
     "document", "filing", "affidavit", "lawsuit", "complaint", "ruling", "book", "memoir",
     "column", "editorial", "article", "dispatch", "declaration", "resolution", "bulletin",
     "leaflet", "transcript", "testimony", "blog", "op-ed", "essay", "note", "video", "recording",
     "announcement", "cable", "indictment", "petition", "manifesto", "newsletter", "notice",
     "audit", "circular", "proclamation", "decree", "dossier", "submission", "pamphlet", "missive",
     "encyclical", "posting", "tally", "readout"}
)  # fmt: skip
# Spoken at length by one, to be told like a document.
SPEECHES = frozenset({"speech", "address", "sermon", "homily", "eulogy"})
# Of the documents, those whose words are their own medium's, those that stand on a platform,
# and those that are no step of their own.
STORIES = frozenset(
    {"article", "dispatch", "story", "report", "bulletin", "editorial", "broadcast", "newsletter",
     "blog", "column", "post", "documentary", "investigation"}
)  # fmt: skip
POSTS = frozenset({"post", "tweet", "posting", "thread", "blog"})
NO_STEPS = frozenset({"testimony", "transcript"})
# When words are spoken: naming another one of these ends an earlier interview.
OCCASIONS = frozenset(
    {"speech", "address", "interview", "conference", "briefing", "rally", "meeting", "debate",
     "ceremony", "sermon", "hearing", "session", "forum", "summit", "call", "convention",
     "congress", "event", "gathering", "lecture", "funeral", "broadcast", "appearance", "panel",
     "town hall", "remarks", "talks", "press conference", "visit"}
)  # fmt: skip

PARTS_OF_DAY = frozenset({"morning", "noon", "midday", "afternoon", "evening", "night", "midnight"})
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"}
)  # fmt: skip

DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
INDEFINITE = frozenset(
    {"a", "an", "another", "some", "several", "many", "one", "two", "three", "four", "five", "six",
     "seven", "eight", "nine", "ten", "few", "various", "other", "others", "most", "any", "no",
     "unnamed", "anonymous", "multiple", "numerous", "certain", "dozens", "hundreds", "more"}
)  # fmt: skip
POSSESSIVE = frozenset({"his", "her", "their", "its", "my", "our", "your", "whose"})
PRONOUNS = {
    "he": "m", "him": "m", "she": "f", "her": "f", "they": "p", "them": "p", "it": "b",
    "i": "1", "me": "1", "we": "1", "us": "1", "my": "1", "our": "1", "who": "w", "which": "w",
    "that": "w", "his": "m", "their": "p", "its": "b",
}  # fmt: skip

SAYING = frozenset(
    {"say", "tell", "add", "state", "note", "announce", "declare", "report", "claim", "argue",
     "assert", "insist", "warn", "stress", "affirm", "explain", "write", "tweet", "deny", "admit",
     "reply", "respond", "ask", "urge", "recall", "reiterate", "emphasize", "emphasise", "remark",
     "comment", "praise", "condemn", "slam", "think", "believe", "hope", "speak", "call", "vow",
     "promise", "suggest", "predict", "acknowledge", "concede", "confirm", "complain"}
)  # fmt: skip
CITING = frozenset({"citing", "quoting", "cited", "quoted", "cites", "quotes"})
REPRESENTS = {
    "represents": "representative", "represented": "representative", "heads": "head",
    "headed": "head", "leads": "leader", "led": "leader", "chairs": "chair", "chaired": "chair",
    "directs": "director", "runs": "head", "commands": "commander", "commanded": "commander",
    "directed": "director", "presides": "president", "edits": "editor", "edited": "editor",
    "founded": "founder", "co-founded": "co-founder", "owns": "owner", "coaches": "coach",
    "governs": "governor",
}  # fmt: skip

# Demonyms whose letters do not show the place; the others are told by their opening letters.
DEMONYMS = {
    "french": "france", "dutch": "netherlands", "british": "britain", "english": "england",
    "welsh": "wales", "scottish": "scotland", "irish": "ireland", "spanish": "spain",
    "swiss": "switzerland", "greek": "greece", "danish": "denmark", "polish": "poland",
    "emirati": "emirates", "american": "united states", "filipino": "philippines",
    "burmese": "myanmar", "norwegian": "norway", "swedish": "sweden", "finnish": "finland",
    "welshman": "wales", "thai": "thailand", "cypriot": "cyprus", "german": "germany",
}  # fmt: skip
