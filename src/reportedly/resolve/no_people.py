"""Names that a parser takes for people's and that are none: "Ito County", "the Mara Ito Prize"."""

from collections.abc import Iterable, Iterator

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name
from reportedly.resolve.reading import Reading

# Last words that no family has: of places, of what keeps a house, of what is held or awarded.
PLACES = frozenset(
    {"county", "district", "province", "township", "road", "avenue", "boulevard", "highway",
     "airport", "stadium", "plaza", "building", "monument", "islands", "mountains"}
)  # fmt: skip
HOUSES = frozenset(
    {"hospital", "school", "college", "university", "academy", "museum", "library", "institute",
     "institution", "foundation", "center", "centre", "clinic", "administration", "town",
     "united", "rovers", "wanderers", "athletic", "rescue"}
)  # fmt: skip
OCCASIONS = frozenset(
    {"award", "awards", "prize", "fellowship", "festival", "act", "bible", "show", "trophy",
     "marathon", "accord", "agreement", "convention", "fellowships", "campaign", "bill", "memorial",
     "anniversary", "parade", "concert", "tournament", "championship"}
)  # fmt: skip
LANDS = frozenset({"GPE", "LOC", "FAC"})
NAMES_TOO = frozenset({"bill", "act", "united", "center", "rescue"})  # "Omar Bill"
SURE = 12  # votes: more than a title before it, "Governor Ito Highway"
WHITE_HOUSE = ("white", "house")
SEVERAL = frozenset({"the", "both", "all"})


def told_as_nobody(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what a name is that nobody has, with its weight."""
    last = name.words[-1]
    if len(name.words) < 2:
        if last in vocabulary.PLATFORMS and reading.capital(name.tokens.start):
            yield "body", SURE
        return
    if name.words[-2:] == WHITE_HOUSE:
        yield "body", SURE
    if len(name.words) == 2 and last in NAMES_TOO and is_given_name(name.words[0]):
        return
    if last in PLACES:
        yield "place", SURE
    elif last in HOUSES and name.label not in LANDS:
        yield "body", SURE
    elif last in OCCASIONS:
        yield "event", SURE


def without_families(reading: Reading, names: Iterable[Name]) -> list[Name]:
    """Return the names but for those of families: "the Itos" are several, and none of them acts.

    A lone plural is one where the article has somebody of the name in the singular.
    """
    found = list(names)
    last = {name.words[-1] for name in found if len(name.words) > 1}
    known = last | {name.words[0] for name in found if len(name.words) == 1}
    return [name for name in found if not _family(reading, name, last, known)]


def _family(reading: Reading, name: Name, last: set[str], known: set[str]) -> bool:
    [word, *more] = name.words
    plural = reading.tag(name.tokens[-1]) == "NNPS" or name.before in SEVERAL
    if more or not plural or not word.endswith("s") or word in last or name.label == "ORG":
        return False
    return word[:-1] in known or (word.endswith("es") and word[:-2] in known)
