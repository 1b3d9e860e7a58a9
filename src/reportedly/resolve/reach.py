"""How far the name of a body reaches: its owner before it, its place or its field after it."""

from reportedly.resolve.gazetteer import gazetteer
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import CALENDAR, NAMES, POSSESSIVES, Reading
from reportedly.resolve.spelling import fold
from reportedly.resolve.whole import BODY_NOUNS

# Of these each land has its own, so that "Ostmark's Ministry of Defence" is one name.
OFFICES = frozenset({"ministry", "department", "directorate", "army", "navy", "parliament"})
FORCES = frozenset({"army", "navy", "police", "parliament"})
OFFICES_OF = frozenset({"court", "police", "senate", "bank", "forces"})
BRANCHES = frozenset({"office", "bureau", "unit", "agency"})  # of whoever has them
LANDS = frozenset({"state", "country", "city", "nation", "republic", "kingdom", "government",
                   "county", "town"})  # fmt: skip
QUALIFIED = frozenset({"supreme", "constitutional", "federal", "national", "central", "armed"})
OWNER = 2  # words at most: "An Hoa's Ministry of Fisheries"
# What a body sends to a place, which is then a part of its name: "the Observer Mission in Corvay".
SENT = frozenset({"mission", "operation", "force"})
LEAST_SENT = 3  # words: "the mission in Corvay" is no name
FOR_A_PLACE = frozenset({"organization", "organisation"})  # "… for Trade and Transit in Ostmark"
# "the UN refugee agency" is not the UN.
UNIONS = frozenset({"un", "u.n.", "eu", "au"})
AGENCIES = frozenset({"agency", "fund", "watchdog", "mission", "programme", "program"})
GEOGRAPHY = frozenset(
    {"islands", "isles", "bay", "river", "lake", "mountain", "mountains", "hills", "hill", "beach",
     "heights", "street", "road", "avenue", "square", "bridge", "airport", "university", "dam",
     "desert", "sea", "strait", "peninsula", "harbour", "harbor", "hall", "tower", "city", "port",
     "mosque", "church", "hospital", "stadium", "park", "gate", "district", "province", "valley",
     "house", "garden", "gardens", "school", "college", "palace", "station", "cup", "open",
     "festival", "marathon", "prize", "award", "accord", "accords", "agreement", "process",
     "summit", "conference", "treaty", "plan", "crisis", "war", "spring"}
)  # fmt: skip
LANDSCAPE = frozenset(
    {"falls", "waterfall", "springs", "wells", "island", "isle", "lakes", "rivers", "creek", "cape",
     "point", "coast", "shore", "beaches", "gulf", "cove", "sound", "canal", "channel", "reef",
     "rock", "rocks", "mount", "peak", "ridge", "pass", "plain", "plains", "plateau", "canyon",
     "forest", "woods", "wood", "meadows", "field", "fields", "county", "state", "region", "town",
     "township", "village", "borough", "parish", "quarter", "junction", "crossing", "ford", "fort",
     "castle", "north", "south", "east", "west", "central", "estate", "estates", "grove", "landing",
     "territory", "delta", "basin", "oasis", "camp", "land", "coasts"}
)  # fmt: skip
NAME = 4  # words of a person's name
FIELD = 3  # words between: "UN human rights agency"


def whole_reach(reading: Reading, numbers: range) -> range:
    """Return the name of a body with its owner, its place and what it is an agency for."""
    reached = range(numbers.start, _agency(reading, numbers) or _placed(reading, numbers))
    return range(_owner(reading, reached), reached.stop)


def goes_on_as_person(reading: Reading, numbers: range) -> bool:
    """Tell whether a place is but the first word of a name of three: "[Aissa] Ndiaye Brun".

    The words after it have no label; none is for a body, a role or what lies in a place. Two
    words are a person's after a given name, or where the second one says something.
    """
    first = numbers.start
    if len(numbers) > 1 or reading.tokens[first].dep != "compound" or _may_own(reading, first - 1):
        return False
    last = numbers.stop
    while _may_own(reading, last) and not reading.tokens[last].entity and last < first + NAME:
        last += 1
    rest = range(numbers.stop, last)
    plain = not any(_of_another(reading.lower(number)) for number in rest)
    inside = bool(rest) and reading.tokens[first].head in rest and reading.tag(last) not in NAMES
    before = reading.lower(first - 1) not in ("the", "in", "at", "near", "from")
    told = len(rest) > 1 or is_given_name(reading.lower(first))
    return inside and plain and before and told


def _of_another(word: str) -> bool:
    return is_body(word) or word in BODY_NOUNS or word in GEOGRAPHY


def _owner(reading: Reading, numbers: range) -> int:
    """Return where the "Ostmark's" before an office begins, or where the name does."""
    mark = numbers.start - 1
    if mark < 1 or reading.lower(mark) not in POSSESSIVES or not _office(reading, numbers):
        return numbers.start
    first = mark
    if _common_owner(reading, mark - 1):
        return mark - 1
    while first > mark - OWNER and _may_own(reading, first - 1):
        first -= 1
    whole = not _may_own(reading, first - 1) and first < mark
    person = reading.tokens[first].entity == "PERSON" and mark - first > 1
    return first if whole and not person else numbers.start


def _common_owner(reading: Reading, number: int) -> bool:
    """Tell "the [army]'s Spokesperson Unit" from "the country's Border Agency"."""
    word = reading.lower(number)
    known = role_noun(reading, number) is not None or is_body(word)
    small = reading.tag(number) == "NN" and not reading.capital(number)
    return small and known and word not in LANDS and reading.lower(number - 1) == "the"


def _may_own(reading: Reading, number: int) -> bool:
    plain = number >= 0 and reading.capital(number) and reading.tag(number) in NAMES
    known = plain and (fold(reading.lower(number)) in CALENDAR or role_noun(reading, number))
    return plain and not known


def _office(reading: Reading, numbers: range) -> bool:
    ends = {reading.lower(numbers[0]), reading.lower(numbers[-1])}
    if reading.lower(numbers[-1]) in FORCES and reading.tag(numbers.stop) in ("NN", "NNS"):
        return False  # "Corvay's Navy base"
    words = {reading.lower(number) for number in numbers}
    if reading.lower(numbers[-1]) in BRANCHES and len(numbers) > 1:
        return True
    return bool(ends & OFFICES) or bool(ends & OFFICES_OF and words & QUALIFIED)


def _agency(reading: Reading, numbers: range) -> int | None:
    """Return where "UN refugee agency" ends, None where no such noun comes next."""
    if len(numbers) != 1 or reading.lower(numbers[0]) not in UNIONS:
        return None
    for number in range(numbers.stop, min(numbers.stop + FIELD + 1, len(reading))):
        if reading.capital(number) or reading.tag(number) not in ("NN", "NNS", "JJ", "POS"):
            return None
        if reading.lower(number) in AGENCIES and number > numbers.stop:
            return number + 1
    return None


def _placed(reading: Reading, numbers: range) -> int:
    """Return where the name ends with "of Corvay": "the Election Commission of Corvay"."""
    link = numbers.stop
    kind = len(numbers) > 1 and any(is_body(reading.lower(number)) for number in numbers)
    of = kind and reading.lower(link) == "of"
    tied = of or (reading.lower(link) == "in" and _sent(reading, numbers))
    led = role_noun(reading, link + 1) is not None and reading.capital(link + 2)
    if not (tied and reading.capital(link + 1)) or led:  # "the Front of President Ito"
        return link
    last = link + 1
    while reading.capital(last) and reading.tag(last) in NAMES:
        last += 1
    owned = reading.lower(last) in POSSESSIVES
    somebody = range(link + 1, last)
    led = reading.tokens[link + 1].entity == "PERSON" and may_be_a_person(reading, somebody)
    return link if owned or led or last == link + 1 else last


def may_be_a_person(reading: Reading, numbers: range) -> bool:
    """Tell whether the words are a given name and others, of which none is a landscape's.

    What is a known place's name is not taken for a person's: "the Port Authority of Ito Falls".
    """
    rest = [fold(reading.lower(number)) for number in numbers[1:]]
    plain = rest and GEOGRAPHY.isdisjoint(rest) and LANDSCAPE.isdisjoint(rest)
    given = plain and is_given_name(reading.lower(numbers[0]))
    return bool(given) and not gazetteer().named(reading.words(numbers))


def _sent(reading: Reading, numbers: range) -> bool:
    """Tell whether "in Corvay" belongs to the name: of a mission, or of whom a field is named."""
    words = [reading.lower(n) for n in numbers if reading.lower(n) != "the"]
    sent = words[-1] in SENT and len(words) >= LEAST_SENT
    return sent or (words[0] in FOR_A_PLACE and words[1:2] == ["for"])
