"""Names that a parser takes for people's and that are none: "Ito County", "the Mara Ito Prize"."""

from collections.abc import Iterable, Iterator

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name, says
from reportedly.resolve.no_bodies import SHIPS
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import NOUNS, PLACE_LABELS, POSSESSIVES, Reading
from reportedly.resolve.whole import BODY_NOUNS

# Last words that no family has: of places, of what keeps a house, of what is held or awarded.
PLACES = frozenset(
    {"county", "district", "province", "township", "road", "avenue", "boulevard", "highway",
     "airport", "stadium", "plaza", "building", "monument", "islands", "mountains", "ave",
     "blvd", "hwy", "freeway", "expressway", "turnpike", "parkway"}
)  # fmt: skip
# The same where no word says that it is a body's: "the Commission for the Kell River".
SITES = frozenset(
    {"street", "ranch", "mountain", "mount", "river", "creek", "canyon", "ridge", "glacier",
     "peninsula", "strait", "lagoon", "reef", "beach", "pier", "courthouse", "theatre",
     "theater", "parish", "bayou", "isthmus",
     "springs"}
)  # fmt: skip
# What streets, mountains and lakes are named after, in some languages.
OPENINGS = frozenset(
    {"rue", "avenue", "boulevard", "calle", "avenida", "via", "piazza", "plaza", "place",
     "ulitsa", "strasse", "jalan", "mount", "mt", "lake", "lac", "cape", "jebel", "jabal",
     "monte", "fort"}
)  # fmt: skip
# What is made and has a name in quotation marks: the film “Kell”.
WORKS = frozenset(
    {"film", "movie", "show", "series", "sitcom", "drama", "comedy", "novel", "book", "memoir",
     "song", "single", "album", "musical", "opera", "play", "podcast", "programme", "program",
     "hit", "ballad", "documentary", "blockbuster", "thriller", "sequel", "soap", "painting",
     "sculpture", "poem", "game", "essay", "story"}
)  # fmt: skip
# What is made, and has somebody's or a firm's name before it.
THINGS = frozenset(
    {"helicopter", "ambulance", "ferry", "aircraft", "airplane", "submarine", "tanker", "satellite",
     "rocket", "missile", "smartphone", "software", "locomotive", "cooling", "forecast", "flag"}
)  # fmt: skip
QUOTES = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''"})  # fmt: skip
HOUSES = frozenset(
    {"hospital", "school", "college", "university", "academy", "museum", "library", "institute",
     "institution", "foundation", "center", "centre", "clinic", "administration", "town",
     "united", "rovers", "wanderers", "athletic", "rescue"}
)  # fmt: skip
OCCASIONS = frozenset(
    {"award", "awards", "prize", "fellowship", "festival", "act", "bible", "show", "trophy",
     "marathon", "accord", "agreement", "convention", "fellowships", "campaign", "bill", "memorial",
     "anniversary", "parade", "day", "concert", "tournament", "championship"}
)  # fmt: skip
HAPPENINGS = frozenset(
    {"shooting", "shootings", "massacre", "bombing", "bombings", "riots", "murders", "killings"}
)
ALONE = frozenset({"forum", "convention", "debate", "symposium"})  # occasions without a name
AWARDS = frozenset({"oscars", "emmys", "grammys", "tonys", "baftas"})
VERSUS = frozenset({"v", "vs", "versus"})  # of a case in court
NAMES_TOO = frozenset({"bill", "act", "united", "center", "rescue", "day"})  # "Omar Bill"
SURE = 12  # votes: more than a title before it, "Governor Ito Highway"
WHITE_HOUSE = ("white", "house")
SEVERAL = frozenset({"the", "both", "all"})
KIN = frozenset({"family", "families", "clan", "household"})


def told_as_nobody(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what a name is that nobody has, with its weight."""
    last = name.words[-1]
    if _is_work(reading, name):
        yield "event", SURE
    if len(name.words) < 2:
        yield from _alone(reading, name)
        return
    if name.words[-2:] == WHITE_HOUSE:
        yield "body", SURE
    if not VERSUS.isdisjoint(word.rstrip(".") for word in name.text.split()[1:-1]):
        yield "event", SURE
    if is_ship(name):
        yield "place", SURE
    if _day_of(reading, name):
        yield "event", SURE
    if len(name.words) == 2 and last in NAMES_TOO and is_given_name(name.words[0]):
        return
    yield from _by_last(reading, name)


def _day_of(reading: Reading, name: Name) -> bool:
    """Tell a day of remembrance: "[Kell Founders]' Day"."""
    after = name.tokens.stop
    day = reading.lower(after) in POSSESSIVES and reading.lower(after + 1) == "day"
    return day and reading.capital(after + 1)


def _by_last(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the last word of a name tells; "the Clean Kell Campaign said" is a body's."""
    last = name.words[-1]
    body = last in HOUSES and name.label not in PLACE_LABELS
    if last in PLACES or ((last in SITES or name.words[0] in OPENINGS) and _is_site(name)):
        yield "place", SURE
    elif body or (last == "campaign" and says(reading, name.tokens[-1])):
        yield "body", SURE
    elif last in OCCASIONS | HAPPENINGS or (last in THINGS and _is_site(name)):
        yield "event", SURE


def _is_site(name: Name) -> bool:
    """Tell whether it is but a street's or a mountain's name: the Lake Kell Council is a body."""
    kinds = any(is_body(word) or word in BODY_NOUNS for word in name.words)
    kinds = kinds or name.words[-1] in HOUSES
    person = name.label in ("PER", "NAME") and (name.role or is_given_name(name.words[0]))
    return not (kinds or name.honorific or person)


def _is_work(reading: Reading, name: Name) -> bool:
    """Tell whether the name stands in quotation marks, after what is made or somebody's."""
    first, after = name.tokens.start, name.tokens.stop
    after += reading.lower(after) in (",", ".")
    if reading.lower(first - 1) not in QUOTES or reading.lower(after) not in QUOTES:
        return False
    before = reading.lower(first - 2)
    return before in WORKS or before in POSSESSIVES


def _alone(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    [word] = name.words
    if word in vocabulary.PLATFORMS and reading.capital(name.tokens.start):
        yield "body", SURE
    award = word in AWARDS or (f"{word}s" in AWARDS and name.label not in ("PER", "NAME"))
    if award or (word in ALONE and name.label in ("PER", "NAME")):
        yield "event", SURE


def is_ship(name: Name) -> bool:
    """Tell whether the name is a ship's: nobody's, and no body's."""
    first, *rest = name.text.split()
    return name.words[0] in SHIPS and first.isupper() and bool(rest) and not is_body(name.words[-1])


def named_ships(names: Iterable[Name]) -> frozenset[tuple[str, ...]]:
    """Return the words of ships without what they open with: "Orla" after "MV Orla"."""
    return frozenset(name.words[1:] for name in names if len(name.words) > 1 and is_ship(name))


def without_families(reading: Reading, names: Iterable[Name]) -> list[Name]:
    """Return the names but for those of families: "the Itos" are several, and none of them acts.

    A lone plural is one where the article has somebody of the name in the singular, and "the Ito
    family" where it has nobody of the name in full.
    """
    found = list(names)
    last = {name.words[-1] for name in found if len(name.words) > 1}
    known = last | {name.words[0] for name in found if len(name.words) == 1}
    return [name for name in found if not _family(reading, name, last, known)]


def _family(reading: Reading, name: Name, last: set[str], known: set[str]) -> bool:
    [word, *more] = name.words
    after = name.tokens.stop
    kin = reading.lower(after) in KIN and reading.tag(after + 1) not in NOUNS
    if kin and not more and word not in last and name.label not in PLACE_LABELS:
        return True
    plural = reading.tag(name.tokens[-1]) == "NNPS" or name.before in SEVERAL
    if more or not plural or not word.endswith("s") or word in last:
        return False
    one = last if name.label == "ORG" else known  # a body may be called as its people are
    return word[:-1] in one or (word.endswith("es") and word[:-2] in one)
