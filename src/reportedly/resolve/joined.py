"""Names of bodies with an "and" in them: "Fish and Wildlife Service", "Port of Kell and Orla"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.reading import NAMES, Reading

# What offices are called that look after two things; parties and courts are named otherwise.
SERVICES = frozenset(
    {"service", "services", "administration", "department", "agency", "bureau", "board",
     "commission", "authority", "office", "directorate", "ministry", "secretariat", "institute",
     "foundation", "committee", "association", "organization", "organisation", "company"}
)  # fmt: skip
ONLY = frozenset({"ministry", "department"})  # of which agencies leave the "the" out
# What a ministry is for, beside what its ministers are told by.
FIELDS = frozenset(
    {"sports", "sport", "culture", "tourism", "water", "energy", "mines", "mining", "fisheries",
     "lands", "housing", "works", "planning", "training", "skills", "science", "technology",
     "arts", "heritage", "labour", "labor", "welfare", "sanitation", "forests", "forestry",
     "livestock", "irrigation", "cooperatives", "affairs", "services", "infrastructure",
     "resources", "industry", "industries", "trade", "commerce", "communications", "innovation",
     "climate", "justice", "environment", "development", "security", "defence", "information",
     "education", "employment", "transport", "health", "agriculture", "women", "youth",
     "families", "settlements"}
)  # fmt: skip
UNITS = frozenset({"unit", "division", "section", "team", "squad", "branch", "wing"})
BODIES = vocabulary.GROUPS | vocabulary.OFFICES | vocabulary.FIRMS | vocabulary.MEDIUM_NOUNS
AND = frozenset({"and", "&"})
OPENINGS = frozenset({"the", "its", "'s", "’s"})
LEADING = frozenset({"of", "at", "for", "with", "in"})
LABELS = frozenset({"PERSON", "GPE", "NORP"})  # of what is joined to a body as another
MOST = 3  # words on one side of the "and"


def begins(reading: Reading, numbers: range) -> int:
    """Return where a body's name begins with the "Fish and" before it, where it has one."""
    if not numbers or reading.lower(numbers[-1]) not in SERVICES:
        return numbers.start
    if reading.lower(numbers.start - 1) not in AND or not reading.capital(numbers[-1]):
        return numbers.start
    first = numbers.start - 1
    while first > 0 and numbers.start - first <= MOST and _plain(reading, first - 1):
        first -= 1
    if first > 0 and reading.sentences[first - 1] == first - 1 and reading.tag(first - 1) in NAMES:
        first -= 1  # "Foreign Affairs and Trade Ministry said"
    own = reading.sentences[first] == first or reading.lower(first - 1) in LEADING | {"by", "from"}
    opens = reading.lower(first - 1) in OPENINGS or (own and reading.lower(numbers[-1]) in ONLY)
    return first if first < numbers.start - 1 and opens else numbers.start


def ends(reading: Reading, numbers: range) -> int:
    """Return where a name ends that breaks off before an "and": "the Immigration [and …
    Service]", "the Port Authority of Kell [and Orla]"."""
    stop = numbers.stop
    if not numbers or reading.lower(stop) not in AND:
        return stop
    if whole := _all_of_many(reading, numbers):
        return whole
    if not reading.capital(stop - 1):
        return _two_matters(reading, stop)
    last = stop + 1
    while last < len(reading) and last - stop <= MOST and _capital(reading, last):
        last += 1
    if _of_offices(reading, numbers, range(stop + 1, last)):
        return last
    service = last > stop + 2 and reading.lower(last - 1) in SERVICES
    definite = reading.lower(numbers.start - 1) == "the" or reading.lower(numbers.start) == "the"
    own = [n for n in numbers if reading.lower(n) != "the"]
    several = len(own) > 1 or reading.lower(last - 1) in ONLY
    led = reading.lower(numbers.start - 1) in LEADING and several
    placed = led and reading.tokens[own[0]].entity == "GPE"  # "at Kell Fire and Rescue Service"
    plain = all(_plain(reading, n) for n in own[placed:])
    if service and (definite or led) and plain and len(own) <= MOST:
        return last
    return last if last == stop + 2 and _two_seats(reading, numbers, stop + 1) else stop


def _of_offices(reading: Reading, numbers: range, more: range) -> bool:
    """Tell whether a ministry "of Education [and Vocational Training]" goes on with its field."""
    office = reading.lower(numbers.start + (reading.lower(numbers.start) == "the"))
    field = reading.lower(more[-1]) if more else ""
    told = field in FIELDS or field in vocabulary.ROLE_MODIFIERS
    other = any(reading.lower(n) in BODIES for n in more)
    return office in ONLY and "of" in map(reading.lower, numbers) and bool(told) and not other


def _all_of_many(reading: Reading, numbers: range) -> int:
    """Return where all end whom several are of, or who are several: "ministers of Kell [and
    Orla]", "lawyer for guards Omar Dasa [and Mara Ito]"; 0 for one of one."""
    of, last = numbers.start - 1, numbers.stop + 1
    of -= reading.lower(of) == "the"
    while last < len(reading) and _capital(reading, last):
        last += 1
    many = [n for n in numbers if reading.tag(n) == "NNS" and not reading.capital(n)]
    if many and all(map(reading.capital, range(many[-1] + 1, numbers.stop))):
        people = len(numbers) > many[-1] + 2 - numbers.start and last > numbers.stop + 2
        return last if people else 0
    plural = reading.lower(of) == "of" and reading.tag(of - 1) == "NNS"
    single = all(map(reading.capital, numbers)) and last == numbers.stop + 2
    return last if plural and single and not reading.capital(of - 1) else 0


def _two_matters(reading: Reading, stop: int) -> int:
    """Return where "the child care [and inquiry unit]" ends: one unit for two matters."""
    last = stop + 1
    while last - stop <= MOST and reading.tag(last) in ("NN", "NNS", "JJ"):
        last += 1
    alone = reading.singular(stop - 1) in BODIES or reading.tag(stop - 1) != "NN"
    unit = last > stop + 2 and reading.singular(last - 1) in SERVICES | UNITS
    return last if unit and not alone else stop


def _two_seats(reading: Reading, numbers: range, other: int) -> bool:
    """Tell whether the word after the "and" is of the same "of": an authority of two towns."""
    of = next((n for n in reversed(numbers) if reading.lower(n) == "of"), None)
    if of is None:
        of = numbers.start - 1 if reading.lower(numbers.start - 1) == "of" else None
    if of is None or not reading.capital(of - 1) or reading.lower(of - 1) not in BODIES:
        return False
    if reading.lower(other) in BODIES:  # "the House of Elders and Senate"
        return False
    token = reading.tokens[other]
    after = reading.tag(other + 1) in ("VBP", "NNP", "NNPS") or reading.lower(other + 1) in (
        "were", "are", "have", "'s", "’s",
    )  # fmt: skip
    return token.dep == "conj" and token.head > of and not after


def _capital(reading: Reading, number: int) -> bool:
    named = reading.tag(number) in ("NNP", "NNPS", "JJ", "NN")
    return reading.capital(number) and named and reading.sentences[number] != number


def _plain(reading: Reading, number: int) -> bool:
    """Tell a word that may be what an office looks after: no body, person or place by itself."""
    body = reading.singular(number) in BODIES or _letters(reading, number)
    return _capital(reading, number) and not body and reading.tokens[number].entity not in LABELS


def _letters(reading: Reading, number: int) -> bool:
    """Tell whether it is the initials of a body: "the HFK and Quay Department" are two."""
    word = reading.tokens[number].text
    return len(word) > 1 and word.isupper() and word.isalpha()
