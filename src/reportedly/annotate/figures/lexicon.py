"""What can happen to those who are counted, and what they can be."""

from reportedly.annotate.figures.people import MORE_PEOPLE
from reportedly.model.figure import Happening

VERBS: dict[str, Happening] = {
    **dict.fromkeys(("kill", "slay", "martyr", "massacre", "murder", "slaughter", "execute",
                     "assassinate", "behead", "lynch"), "killed"),
    **dict.fromkeys(("wound", "injure", "hurt", "maim"), "wounded"),
    **dict.fromkeys(("capture", "kidnap", "abduct", "hold", "recapture"), "captured"),
    **dict.fromkeys(("arrest", "detain", "imprison", "jail", "incarcerate"), "arrested"),
    **dict.fromkeys(("displace", "uproot", "evacuate", "expel"), "displaced"),
    **dict.fromkeys(("fire", "launch", "lob"), "fired"),
    **dict.fromkeys(("intercept", "down"), "intercepted"),
    **dict.fromkeys(("destroy", "demolish", "flatten", "raze", "torch", "wreck"), "destroyed"),
    **dict.fromkeys(("deploy", "station", "mobilise", "mobilize"), "deployed"),
    **dict.fromkeys(("free", "release", "pardon", "amnesty"), "freed"),
}  # fmt: skip
# What its subject does and undergoes.
UNDERGONE: dict[str, Happening] = {
    "die": "killed", "perish": "killed", "flee": "displaced", "drown": "killed",
    "vanish": "missing", "disappear": "missing",
}  # fmt: skip
ADJECTIVES: dict[str, Happening] = {
    "dead": "killed", "wounded": "wounded", "injured": "wounded", "missing": "missing",
    "homeless": "displaced", "displaced": "displaced", "killed": "killed",
    "unaccounted": "missing", "captive": "captured", "hostage": "captured", "hurt": "wounded",
}  # fmt: skip
# Those to whom it happened, where the parser takes the word for a noun ("50 hurt in Aru"), or for
# another ("corpses" for those of "corps").
HURT: dict[str, Happening] = {"hurt": "wounded", "corpses": "killed"}
NOUNS: dict[str, Happening] = {
    "death": "killed", "fatality": "killed", "martyr": "killed", "murder": "killed",
    "killing": "killed", "martyrdom": "killed", "toll": "killed", "dead": "killed",
    "body": "killed",
    "corpse": "killed", "injury": "wounded",
    "wounded": "wounded", "injured": "wounded", "missing": "missing", "hostage": "captured",
    "captive": "captured", "prisoner": "captured", "detainee": "arrested", "arrest": "arrested",
    "refugee": "displaced", "displacement": "displaced", "interception": "intercepted",
    "launch": "fired",
}  # fmt: skip
# What happens to people only, and so tells that people are counted; they are held and freed.
OF_PEOPLE = frozenset(
    {"killed", "wounded", "missing", "captured", "arrested", "displaced", "deployed"}
)
HELD = frozenset({"captured", "arrested"})
PEOPLE = MORE_PEOPLE | frozenset(
    {"people", "person", "civilian", "child", "woman", "man", "soldier", "fighter", "troop", "body",
     "militant", "officer", "worker", "journalist", "protester", "student", "resident", "prisoner",
     "hostage", "captive", "refugee", "migrant", "patient", "doctor", "medic", "medics", "victim",
     "member", "boy", "girl", "baby", "infant", "elder", "settler", "passenger", "casualty", "life",
     "detainee", "policeman", "policewoman", "guard", "demonstrator", "survivor", "inhabitant",
     "citizen", "personnel", "recruit", "reservist", "commander", "martyr", "death", "fatality",
     "injury", "villager", "teacher", "pilgrim", "staff", "rescuer", "firefighter", "rebel",
     "volunteer", "employee", "dead", "wounded", "injured", "missing", "family member", "other",
     "official", "sailor", "seaman", "seafarer", "serviceman", "crewman", "deputy", "senator",
     "pupil", "marcher", "miner", "farmer", "fisherman", "driver", "nurse", "tourist", "docker",
     "hostage-taker", "conscript", "mercenary", "evacuee", "returnee", "suspect", "inmate",
     "foreigner", "national", "schoolgirl", "schoolboy", "climber", "hiker", "skier", "worshipper",
     "bandit", "visitor", "shopper", "spectator", "fan", "diver", "pilot", "trader", "vendor",
     "shepherd", "herder", "labourer", "laborer", "expatriate", "exile", "deportee", "paratrooper",
     "marine", "peacekeeper", "sniper", "smuggler", "poacher", "thief", "robber", "looter",
     "rioter",
     "striker", "picket", "councillor", "monk", "nun", "priest", "imam", "lawyer",
     "judge", "scientist", "researcher", "engineer", "technician", "operator", "clerk", "cook",
     "cleaner", "carer", "parent", "mother", "father", "brother", "sister", "son", "daughter",
     "relative", "neighbour", "neighbor", "guest", "client", "customer", "applicant", "graduate",
     "trainee", "apprentice", "cadet", "veteran", "pensioner", "toddler", "newborn", "teenager",
     "youth", "adult", "islander", "nomad", "squatter", "tenant", "homeowner", "lawmaker", "voter",
     "gunman", "insurgent", "terrorist", "combatant", "arrest", "pirate", "supporter", "opponent",
     "activist", "critic", "follower", "dissident", "campaigner", "delegate", "candidate",
     "minister", "diplomat", "envoy", "ambassador", "attacker", "assailant", "bomber", "hijacker",
     "kidnapper", "abductor", "raider", "killer", "murderer", "rapist", "criminal", "gangster",
     "convict", "fugitive", "defendant", "plaintiff", "witness", "juror", "accomplice",
     "bystander", "onlooker", "pedestrian", "cyclist", "motorist", "rider", "motorcyclist",
     "commuter", "traveller", "traveler", "holidaymaker", "camper", "swimmer", "runner", "athlete",
     "player", "footballer", "coach", "musician", "singer", "actor", "dancer", "artist", "writer",
     "reporter", "photographer", "cameraman", "editor", "blogger", "translator", "interpreter",
     "paramedic", "physician", "surgeon", "midwife", "carpenter", "builder", "electrician",
     "plumber", "mechanic", "welder", "trucker", "astronaut", "crewmember", "agent", "spy",
     "informant", "detective", "investigator", "inspector", "warden", "ranger", "trooper",
     "gendarme", "militiaman", "warrior", "jihadist", "extremist", "separatist", "loyalist",
     "royalist", "unionist", "nationalist", "communist", "churchgoer", "parishioner", "clergyman",
     "bishop", "cleric", "pastor", "preacher", "missionary", "orphan", "widow", "twin", "sibling",
     "grandchild", "grandparent", "grandmother", "grandfather", "cousin", "uncle", "aunt",
     "nephew", "niece", "wife", "husband", "spouse", "friend", "colleague", "kid", "schoolchild",
     "preschooler", "freshman", "undergraduate", "professor", "lecturer", "principal", "grader",
     "bureaucrat", "mayor", "governor", "legislator", "parliamentarian",
     "countryman", "compatriot", "newcomer", "immigrant", "emigrant", "stowaway", "castaway",
     "partygoer", "reveler", "reveller", "concertgoer", "diner", "guardsman", "airman",
     "infantryman", "cavalryman", "gunner", "crew member", "retiree", "bidder", "subscriber",
     "stevedore", "longshoreman", "shipowner", "landlord", "peasant", "slave", "servant", "maid",
     "prostitute", "pickpocket", "burglar", "hacker", "addict", "user", "donor", "caller",
     "partisan", "guerrilla", "protestor", "occupant", "comrade", "fisher", "sympathiser",
     "sympathizer", "backer", "hooligan", "owner", "partner", "manager", "director", "waiter",
     "porter"}
)  # fmt: skip
MONEY = {
    "dollar": "USD", "dlrs": "USD", "euro": "EUR", "pound": "GBP", "shekel": "ILS",
    "rial": "money",
    "rouble": "RUB", "ruble": "RUB", "lira": "money", "yuan": "CNY", "yen": "JPY",
    "rupee": "money", "dinar": "money", "dirham": "money", "riyal": "money", "franc": "money",
    "hryvnia": "UAH", "peso": "money", "cent": "money",
    **dict.fromkeys(("crown", "krone", "krona", "koruna", "zloty", "forint", "leu", "baht",
                     "ringgit", "rand", "shilling", "naira", "cedi", "taka", "tenge", "manat",
                     "birr", "florin", "guilder", "taler", "drachma"), "money"),
}  # fmt: skip
# A singular that counts many, as it has no other plural.
ZERO_PLURALS = frozenset(
    {"aircraft", "apparatus", "bison", "buffalo", "cattle", "craft", "crew", "deer", "fish",
     "head", "hovercraft", "livestock", "offspring", "poultry", "salmon", "sheep", "spacecraft",
     "swine", "trout", "warcraft", "watercraft", "percent", "per", "cent", "point", "series",
     "species", "dozen", "score", "pair", "gross", "hundred", "thousand", "million", "billion"}
)  # fmt: skip
# What is measured in, in the singular before a noun: "a 12 seat boat".
MEASURES = frozenset(
    {"foot", "inch", "yard", "mile", "metre", "meter", "kilometre", "kilometer", "centimetre",
     "centimeter", "millimetre", "millimeter", "m", "km", "cm", "mm", "kg", "acre", "hectare",
     "ton", "tonne", "pound", "ounce", "gram", "gramme", "kilogram", "kilo", "litre", "liter",
     "gallon", "barrel", "degree", "watt", "kilowatt", "megawatt", "gigawatt", "volt", "hertz",
     "ghz", "mhz", "megapixel", "megabyte", "gigabyte", "terabyte", "mb", "gb", "tb", "caliber",
     "calibre", "gauge", "knot", "mph", "kph", "member", "seat", "bed", "room", "story", "storey",
     "page", "piece", "man", "woman", "vote", "count", "magnitude"}
)  # fmt: skip
# Who is handed over comes free; what is handed over does not. With "over", "back" or alone.
HANDED = frozenset({"hand", "turn", "give", "exchange", "swap", "repatriate"})
# To whom and for what one is handed over who does not come free.
TO_BE_TRIED = frozenset(
    {"trial", "prosecution", "questioning", "interrogation", "investigation", "extradition",
     "court", "tribunal", "prosecutor", "judge", "custody", "justice",
     "suspicion", "charge"}
)  # fmt: skip
# To whom suspects are handed over who do not come free; others come home to them.
IN_CHARGE = frozenset({"police", "policeman", "authority", "authorities", "sheriff"})
SUSPECTS = frozenset(
    {"suspect", "fugitive", "gunman", "attacker", "assailant", "criminal", "smuggler", "thief",
     "robber", "looter", "poacher", "pirate", "terrorist", "killer", "bomber", "defendant"}
)  # fmt: skip
# What is brought down and has not been in the air.
GROUNDED = frozenset(
    {"percent", "share", "price", "cost", "fee", "rate", "tax", "charge", "tariff", "rent", "wage",
     "bill", "government", "cabinet", "wall", "tree", "house", "building", "barrier", "pole"}
)  # fmt: skip
# Of which also one is counted: "one boat had sunk".
LOSABLE = frozenset(
    {"vessel", "ferry", "tanker", "trawler", "car", "bus", "van", "train", "ambulance", "tractor",
     "house", "home", "building", "bridge", "school", "hospital", "clinic", "church", "mosque",
     "temple", "shop", "village", "town", "tent", "barge", "canoe", "raft", "wagon", "carriage",
     "post", "position", "depot", "warehouse", "bomb", "mine", "rifle", "pistol", "drone", "boat",
     "ship", "plane", "aircraft", "helicopter", "rocket", "missile", "lorry", "truck", "tank",
     "gun", "mortar", "vehicle", "jet", "launcher", "battery", "howitzer", "case", "attack",
     "strike", "raid", "incident", "explosion", "blast"}
)  # fmt: skip
# What is fired and launched; men who are fired, and products launched, are none of these.
FIRABLE = frozenset(
    {"rocket", "missile", "drone", "shell", "shot", "round", "bullet", "mortar", "bomb", "grenade",
     "projectile", "torpedo", "canister", "salvo", "volley", "barrage", "flare", "interceptor",
     "munition", "warhead", "cartridge", "pellet", "uav", "quadcopter", "aircraft", "weapon",
     "arrow", "gun", "cannon", "howitzer", "katyusha", "scud", "device", "firework", "balloon",
     "charge", "rpg", "icbm", "munitions", "one", "other", "percent", "share", "ton", "tonne",
     "kilogram", "pound", "launch"}
)  # fmt: skip
# Of whom it is said that they fell, when they were killed.
FALLEN = frozenset(
    {"soldier", "fighter", "man", "comrade", "troop", "martyr", "hero", "officer", "serviceman",
     "policeman", "guard", "commander", "marine", "paratrooper"}
)  # fmt: skip
FORCES = FALLEN | {
    "reservist",
    "marine",
    "paratrooper",
    "peacekeeper",
    "police",
    "guard",
    "recruit",
}
# Who loses these has had them destroyed; who "eliminates" people has killed them.
MATERIEL = frozenset(
    {"vehicle", "tank", "gun", "howitzer", "mortar", "drone", "plane", "aircraft", "helicopter",
     "jet", "boat", "ship", "launcher", "battery", "lorry", "truck"}
)  # fmt: skip
ELIMINATES = frozenset({"eliminate", "neutralise", "neutralize", "liquidate"})
HOMES = frozenset({"home", "house", "roof"})  # who has lost it is displaced
# What kills without anybody being named: "killed in the shelling of the port".
ATTACKS = frozenset(
    {"attack", "strike", "airstrike", "raid", "bombing", "shelling", "bombardment", "assault",
     "offensive", "blast", "explosion", "shooting", "ambush", "war", "aggression", "fire", "clash",
     "crossfire", "stampede", "earthquake", "flood", "crash"}
)  # fmt: skip
# "claimed the lives of 15 people", "cost 15 lives"
TAKING_LIVES = frozenset({"claim", "cost", "take"})
