"""Words that say what the words next to them are."""


def words(listed: str) -> frozenset[str]:
    """Return the words of ``listed``, which blanks part."""
    return frozenset(listed.split())


# Small words inside a name, and articles that may open one.
INNER = words(
    """of the and de del di da do du des la le las los el al ad an ar as ash at az ed er es esh et
    ez on upon under sur in am der den y e i bin ibn ul ur us und op aan ob"""
)
FIRST = words("al ad ar ash az el ed er esh ez the")
# Never a place's name by themselves in English, though some village bears them.
NO_NAMES = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december spring summer autumn winter easter
    christmas north south east west northern southern eastern western central new old the police
    president general minister hospital university church street road park centre center bridge
    hall house court council county province district state city town village college school
    station market bar union best why same most many english god islam jesus mary but and for are
    was here he she it they this that these those what when where who how there then than also
    after before if as at by in of on or so to up we you i a an no not yes mr mrs ms dr sir lady
    lord king queen prince princess pope saint mayor governor senator justice law army navy force
    guard bay bank fund post times news republican democrat democrats liberal labour conservative
    green greens congress senate parliament internet facebook google twitter apple amazon
    microsoft ford boeing mercedes arab arabs arabic kurdish jewish jews muslim muslims christian
    christians hebrew persian latin airport castle cathedral alliance lakes valley hill golden
    friendship art rest mile nato mena port harbour harbor fort mount lake river creek cape island
    islands isle sea ocean strait straits gulf pass peak delta coast beach cove forest field gate
    secretary minister marshal leader officer major bishop principal
    tower border crossing camp quarter northeast northwest southeast southwest"""
)
WHERE = words(
    """in at near from to outside inside around across toward towards into via throughout through
    off within beyond against between over"""
)
# What puts a town or land somewhere, or something there.
SEEN_IN = words("in at near from outside around towards toward")
TITLES = words(
    """mr mrs ms dr sir president minister premier mayor governor gov senator sen rep chancellor
    secretary general gen col colonel captain sgt officer judge justice ambassador spokesman
    spokeswoman coach professor king queen prince princess sheikh sayyed ayatollah constable det
    detective lt sheriff pastor father brother sister chief lord lady deputy"""
)
# The noun that says what sort of place the name before it, or after "of", is.
SORTS = words(
    """city town village province governorate district region county state republic valley island
    peninsula oblast camp settlement neighborhood neighbourhood suburb municipality capital border
    coast airport port area kingdom emirate prefecture canton hamlet kibbutz outpost countryside
    crossing residents river borough township enclave"""
)
# A paper or station is named after its town and is not there: "the Washington Post".
MEDIA = words(
    """times post tribune journal herald globe chronicle gazette inquirer examiner mirror telegraph
    guardian daily weekly magazine review quarterly news newspaper tv television radio channel"""
)
COMPANIES = words("airways airlines inc corp ltd llc bank motors group holdings hydro oil energy")
STREETS = words(
    """street road avenue boulevard lane drive highway rd st ave blvd crescent way terrace court
    hill park square bridge hospital school university college church cathedral stadium"""
)
# What makes a town's name a road's, which need not lie there; and what is named after saints.
ROADS = words(
    """street road avenue boulevard lane drive highway st rd ave blvd crescent terrace way close
    mews"""
)
SAINTED = (
    "church", "chapel", "cathedral", "basilica", "parish", "monastery", "convent", "abbey",
    "shrine", "feast", "mass", "relics", "school", "college", "hospital", "hospice", "academy",
    "cemetery",
)  # fmt: skip
# What opens no name, though written with a capital at the head of a sentence.
NO_FIRST = words("the a an this that his her its our their when after one two")
# What stands before a name and is no part of it: "Upper Aru", "Mayor Aru".
NO_PART = (
    TITLES
    | SORTS
    | words(
        """north south east west northern southern eastern western central upper lower inner outer
        greater metro downtown old new nearby occupied mainland saint university bank church"""
    )
)
