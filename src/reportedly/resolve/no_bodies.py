"""Names that a parser takes for bodies and that are none: of mosques, operations, religions."""

from collections.abc import Iterable, Iterator

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import Reading

# Buildings: what is decided there is said by who keeps them. "Church" is as often a body.
WORSHIP = frozenset(
    {"mosque", "cathedral", "synagogue", "temple", "shrine", "basilica", "monastery", "convent",
     "chapel", "abbey", "mausoleum", "pagoda", "minster", "masjid", "husseiniya", "gurdwara"}
)  # fmt: skip
OPERATIONS = frozenset({"operation"})
# Of these each year has another: "the 5th International Congress of Imam Reza".
MEETINGS = frozenset(
    {"congress", "conference", "summit", "session", "festival", "exhibition", "symposium", "games",
     "championship", "seminar", "workshop", "anniversary", "edition"}
)  # fmt: skip
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
                      "ninth", "tenth"})  # fmt: skip
RELIGIONS = frozenset(
    {"islam", "christianity", "judaism", "hinduism", "buddhism", "sikhism", "catholicism",
     "protestantism", "orthodoxy", "shiism", "shi'ism", "sunnism", "sufism", "zoroastrianism",
     "zionism", "communism", "socialism", "fascism", "nazism", "islamism", "liberalism"}
)  # fmt: skip
# Several people of a faith or descent, and whom nobody can name as an actor of the news.
FOLK = frozenset(
    {"latino", "hispanic", "mormon", "christian", "muslim", "jew", "hindu", "buddhist", "sikh",
     "catholic", "protestant", "evangelical", "baptist", "methodist", "orthodox", "sunni", "shiite",
     "shia", "arab", "asian", "african", "european", "caucasian", "black", "white", "millennial",
     "democrat", "republican", "liberal", "conservative", "communist", "socialist", "nazi"}
)  # fmt: skip
NAMELESS = frozenset({"god", "satan", "heaven", "hell", "mom", "mommy", "mum", "mummy", "dad",
                      "daddy", "grandma", "grandpa", "santa", "act", "mps"})  # fmt: skip
OFFICES_OF = frozenset({"secretary", "undersecretary", "minister", "secretaries", "ministers"})
PORTFOLIOS = (vocabulary.PORTFOLIO_WORDS | {"state"}) - {"press", "prime", "vice", "crown"}
# What a ship's name opens with, in capitals.
SHIPS = frozenset({"ins", "mv", "hms", "uss", "hmas", "hmcs", "rms", "usns"})
GENERALS = frozenset({"surgeon", "attorney", "secretary", "director", "inspector", "governor",
                      "solicitor", "comptroller", "postmaster"})  # fmt: skip
CLOCKS = frozenset({"gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "bst",
                    "cet", "cest", "eet", "ist", "jst", "eastern", "pacific"})  # fmt: skip
HOURS = frozenset({"a.m.", "p.m.", "am", "pm", "m.", "noon", "midnight"})
CERTAIN = 20  # more than an honorific: "the Imam Ali Mosque" is no imam


def told_as_none(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what a name is that no body has, with its weight."""
    last = name.words[-1]
    if last in WORSHIP and (len(name.words) > 1 or reading.capital(name.tokens.start - 1)):
        yield "place", CERTAIN
    before = name.tokens.start - 1
    if reading.lower(before) in OPERATIONS and reading.capital(before) and name.label != "EVENT":
        yield "event", CERTAIN
    counted = name.words[0] in ORDINALS or name.words[0][:1].isdigit()
    if counted and len(name.words) > 1 and not MEETINGS.isdisjoint(name.words):
        yield "event", CERTAIN


def named_operations(names: Iterable[Name]) -> frozenset[tuple[str, ...]]:
    """Return the words of operations without that word: "Storm" after "Operation Storm"."""
    return frozenset(
        name.words[1:] for name in names if len(name.words) > 1 and name.words[0] in OPERATIONS
    )


def without_portfolios(reading: Reading, names: Iterable[Name]) -> list[Name]:
    """Return the names but for what an office is for: the "State" of "Secretary of State".

    Nor is the "GMT" of "noon GMT" one, nor an office by itself, "the Surgeon General", nor the
    letters before a ship's name.
    """
    return [
        name
        for name in names
        if not (_portfolio(reading, name) or _clock(reading, name) or _office(name))
        and not _of_a_ship(reading, name)
    ]


def _of_a_ship(reading: Reading, name: Name) -> bool:
    after = name.tokens.stop
    named = reading.capital(after) and reading.tag(after) == "NNP" and not role_noun(reading, after)
    return name.text.isupper() and name.key in SHIPS and named and not is_body(reading.lower(after))


def _office(name: Name) -> bool:
    held = name.words[-1] == "general" and name.words[-2:-1] and name.words[-2] in GENERALS
    return bool(held) and name.label != "PER" and not any(map(is_body, name.words))


def _clock(reading: Reading, name: Name) -> bool:
    before = name.tokens.start - 1
    hour = reading.tag(before) == "CD" or reading.lower(before) in HOURS
    return name.key in CLOCKS and (hour or reading.lower(before).isdigit())


def _portfolio(reading: Reading, name: Name) -> bool:
    first = name.tokens.start
    after = reading.lower(name.tokens.stop)
    for_it = reading.lower(first - 1) == "of" and reading.lower(first - 2) in OFFICES_OF
    for_it = for_it or after in OFFICES_OF or _departments(reading, name)
    return for_it and len(name.words) == 1 and name.key in PORTFOLIOS


def _departments(reading: Reading, name: Name) -> bool:
    """Tell whether offices are named by what they are for: "Interior and Labor departments"."""
    after = range(name.tokens.stop, name.tokens.stop + 4)
    return any(reading.lower(number) in ("departments", "ministries") for number in after)


def without_religions(names: Iterable[Name]) -> list[Name]:
    """Return the names but for those of religions; "Islam" may be Rafiq Islam's name."""
    found = list(names)
    people = {name.words[-1] for name in found if len(name.words) > 1}
    return [
        name
        for name in found
        if name.key in people
        or not (
            (name.key in RELIGIONS and name.label not in ("PER", "NAME"))
            or name.key in NAMELESS
            or (name.words[0].endswith("ism") and len(name.words) == 1 and name.label != "PER")
            or _folk(name)
        )
    ]


def _folk(name: Name) -> bool:
    """Tell whether it is people of a faith or descent; "Arab" alone may be a horse's, or one's."""
    [first, *more] = name.words
    told = first in FOLK or (first.endswith("s") and first[:-1] in FOLK)
    return told and not more and not name.honorific
