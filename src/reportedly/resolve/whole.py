"""The names of bodies whole: "the Justice and" and "Guard Corps" that a parser left outside."""

import re

from reportedly.model import Mention
from reportedly.resolve.lookup import Placed
from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.reading import HYPHENS, NAMES, Reading

# What a capitalised name that ends so is, whatever it opens with; "Port" or "City" is a place's.
BODY_NOUNS = frozenset(
    {"ministry", "army", "police", "corps", "party", "movement", "front", "brigade", "brigades",
     "union", "council", "force", "forces", "guard", "guards", "legion", "league", "bloc",
     "alliance", "commission", "committee", "court", "parliament", "assembly", "agency",
     "authority", "department", "command", "battalion", "federation", "association", "directorate",
     "militia", "navy", "wing", "youth", "cooperative", "guild", "syndicate",
     "battalions", "militias", "rangers", "bureau", "congress", "coalition",
     "organisation", "organization", "rally", "caucus", "collective", "convergence"}
)  # fmt: skip
# Of these there are several of one name, told apart by a number: "the 4th Mountain Brigade".
UNITS = frozenset({"brigade", "division", "regiment", "battalion", "corps", "army", "fleet",
                   "squadron", "infantry", "circuit"})  # fmt: skip
ORDINAL = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
BRANCHES = frozenset({"youth", "abroad", "women", "wing", "students"})  # another body each
ADJECTIVE = re.compile(r"\w+(?:ist|ic|al|ed|ent|ive)|[a-z]|real|provisional")
OF_A_LAND = re.compile(r".{2,}(?:an|ese|ish|aeli|iri|ani|qi|mani|wi)")
JOINED_BY = frozenset({"and", "&"})
FOREIGN_AND = frozenset({"ve", "und", "et"})  # in Turkish, German, French names
EZAFE = frozenset({"e", "i", "ye"})  # in Persian ones
# What parties and ministries are for, as against another body: "the Bundestag and Green Party".
ABSTRACT = re.compile(r".{2,}(?:ty|ment|ice|ion|dom|acy|ness|ship|ism|nce)")
ABSTRACT_TOO = frozenset(
    {"peace", "labour", "labor", "work", "order", "law", "land", "home", "faith", "hope", "truth",
     "bread", "people", "family", "health", "water", "power", "trade", "youth", "homeland"}
)  # fmt: skip
MOST = 5  # words on one side
OPENINGS = frozenset({"the", "opposition", "ruling", "governing", "its", "a", "'s", "’s"})

NETWORKS = frozenset({"network", "platform", "forum", "voice", "initiative", "circle"})
FIELDS = 7  # tokens: "Peace, Trade and Harbour"


def whole_body(
    reading: Reading, numbers: range, mention: Mention, marked: Placed[Mention]
) -> range:
    """Return the name with the capitalised words around it that make it a body's.

    These are "Guard Corps" after "Homeland", "Justice and" before "Labour Party", and "-Renewal"
    after "LF": a branch is another body than the one it is of.
    """
    numbers = _past_against(reading, _past_of(reading, numbers))
    if stop := _branch(reading, numbers, mention, marked):
        return range(numbers.start, stop)
    taken = range(numbers.start, _stop(reading, numbers, mention, marked))
    if (first := _before_fields(reading, taken.start)) is not None:
        return range(first, taken.stop)
    last = reading.lower(taken[-1])
    if not (is_body(last) or last in BODY_NOUNS):
        return counted(reading, taken)
    return counted(reading, range(_start(reading, taken, mention, marked), taken.stop))


def counted(reading: Reading, numbers: range) -> range:
    """Return "4th Mountain Brigade" where the number was left outside."""
    before = numbers.start - 1
    unit = reading.lower(numbers[-1]) in UNITS and ORDINAL.fullmatch(reading.lower(before))
    return range(before, numbers.stop) if unit else numbers


def _before_fields(reading: Reading, start: int) -> int | None:
    """Return where the "Centre for Peace and" before "Harbour Studies" begins, None for others."""
    at = start - 1
    while at > start - FIELDS and (
        reading.lower(at) in ("and", "&", ",") or (reading.capital(at) and reading.tag(at) in NAMES)
    ):
        at -= 1
    kind = at - 1
    if at == start - 1 or reading.lower(at) != "for" or not reading.capital(kind):
        return None
    if not (is_body(reading.lower(kind)) or reading.lower(kind) in BODY_NOUNS):
        return None
    while reading.capital(kind - 1) and reading.tag(kind - 1) in NAMES:
        kind -= 1
    return kind if reading.sentences[kind] == reading.sentences[start] else None


def _past_of(reading: Reading, numbers: range) -> range:
    """Return "Office of the President" of which the parser marks "Office of the"."""
    last = numbers.stop
    broken = len(numbers) > 1 and reading.lower(last - 1) in ("of", "the")
    if not broken or not reading.capital(numbers.start):
        return numbers
    while last < len(reading) and reading.capital(last) and reading.tag(last) in NAMES:
        last += 1
    return range(numbers.start, last)


def _past_against(reading: Reading, numbers: range) -> range:
    """Return "Commission against Tolls" of which the parser marks the first word alone."""
    last = numbers.stop + 1
    kind = reading.lower(numbers.start) if len(numbers) == 1 else ""
    if not (is_body(kind) or kind in BODY_NOUNS) or reading.lower(numbers.stop) != "against":
        return numbers
    while last < len(reading) and _matter(reading, last):
        last += 1
    return range(numbers.start, last) if last > numbers.stop + 1 else numbers


def _matter(reading: Reading, number: int) -> bool:
    """Tell a word in capitals that is no land's, person's or body's name."""
    token = reading.tokens[number]
    return reading.capital(number) and token.tag in NAMES and not token.entity


def of_many(reading: Reading, numbers: range) -> range:
    """Return "Doctors' Network" of which the parser marks but what comes after the mark."""
    owner = numbers.start - 2
    kind = reading.lower(numbers[-1])
    body = is_body(kind) or kind in BODY_NOUNS or kind in NETWORKS
    if not body or owner < 0 or reading.lower(owner + 1) not in ("'", "’"):
        return numbers
    same = reading.sentences[owner] == reading.sentences[numbers.start]
    people = is_role(reading.singular(owner)) and len(numbers) == 1
    many = reading.tag(owner) in ("NNS", "NNPS") and not reading.tokens[owner].entity
    return (
        range(owner, numbers.stop)
        if same and reading.capital(owner) and (people or many)
        else numbers
    )


def tied_before(reading: Reading, numbers: range) -> range:
    """Return the name with the "Adalet ve" or "Sepah-e" before it, as other languages join."""
    first = numbers.start - 2
    link = reading.lower(numbers.start - 1)
    if first < 0 or reading.sentences[first] != reading.sentences[numbers.start]:
        return numbers
    if link in EZAFE and reading.lower(first) in HYPHENS and reading.next_to(first):
        first -= 1
    elif link not in FOREIGN_AND:
        return numbers
    whole = range(first, numbers.stop)
    return whole if reading.capital(first) and reading.tag(first) == "NNP" else numbers


def of_two_lands(reading: Reading, numbers: range) -> bool:
    """Tell whether it is an adjective: "the Ostmark-Veldaran talks" has no name of a body."""
    if len(numbers) != 3 or reading.lower(numbers[1]) not in HYPHENS:
        return False
    land = OF_A_LAND.fullmatch(reading.lower(numbers[2]))
    adjective = reading.tag(numbers[2]) == "JJ" or land is not None
    after = numbers.stop
    return adjective and reading.tag(after) in ("NN", "NNS", "JJ") and not reading.capital(after)


def without_seat(reading: Reading, numbers: range) -> range:
    """Return "Ministry of Trade" of "Ministry of Trade in Corvay"."""
    for number in numbers[1:]:
        before = {reading.lower(n) for n in range(numbers.start, number)}
        if reading.lower(number) == "in" and "ministry" in before:
            return range(numbers.start, number)
    return numbers


def _stop(reading: Reading, numbers: range, mention: Mention, marked: Placed[Mention]) -> int:
    """Return where the name ends with the words after it, as far as a noun for a body."""
    if reading.lower(numbers[-1]) in BODY_NOUNS:
        return numbers.stop
    stop = numbers.stop
    for number in range(numbers.stop, numbers.stop + MOST):
        same = number < len(reading) and reading.sentences[number] == reading.sentences[stop - 1]
        if not same or reading.tag(number) not in NAMES or not reading.capital(number):
            break
        if any(
            other.type in ("PER", "NORP") for other in _others(reading, number, mention, marked)
        ):
            break
        if reading.lower(number) in BODY_NOUNS:
            return number + 1
    return stop


def _branch(
    reading: Reading, numbers: range, mention: Mention, marked: Placed[Mention]
) -> int | None:
    """Return where a name of capitals ends with the word a hyphen ties to it, if one does."""
    last, branch = numbers[-1], numbers.stop + 1
    if reading.lower(numbers.stop) in BRANCHES and reading.capital(numbers.stop):
        return branch
    if reading.lower(numbers.stop) == "(" and _told_apart(reading, branch):
        return branch + 2
    if branch_end(reading, last) == numbers.stop:
        return None
    return None if _others(reading, branch, mention, marked) else branch + 1


def _told_apart(reading: Reading, number: int) -> bool:
    """Tell whether "(Democratic)" opens there, by which a body is told from another of its name."""
    closed = reading.lower(number + 1) == ")" and reading.capital(number)
    return closed and ADJECTIVE.fullmatch(reading.lower(number)) is not None


def branch_end(reading: Reading, number: int) -> int:
    """Return where a name of capitals ends: "CSF-Renewal" is one, "CSF" alone another.

    It is the place after the token at ``number``, or after the word that a hyphen ties to it.
    """
    hyphen, branch = number + 1, number + 2
    letters = reading.tokens[number].text
    if not letters.isupper() or branch >= len(reading):
        return hyphen
    if not letters.isalpha() or len(letters) < 2:
        return hyphen
    tied = reading.lower(hyphen) in HYPHENS and reading.next_to(hyphen) and reading.next_to(branch)
    word = reading.words(range(branch, branch + 1))
    adjective = reading.tag(branch) == "JJ" or reading.tokens[branch].entity == "NORP"
    return branch + 1 if tied and word.istitle() and not adjective else hyphen


def _start(reading: Reading, numbers: range, mention: Mention, marked: Placed[Mention]) -> int:
    """Return where the name begins with the "Justice and" before it, where it has one."""
    first, link = numbers.start - 2, numbers.start - 1
    if first < 0 or reading.lower(link) not in JOINED_BY or not reading.capital(first):
        return numbers.start
    word = reading.lower(first)
    named = [other.type for other in _others(reading, first, mention, marked)]
    apart = reading.tag(first) != "NNP" or is_body(word) or any(t != "ORG" for t in named)
    abstract = ABSTRACT.fullmatch(word) or word in ABSTRACT_TOO
    opens = reading.lower(first - 1) in OPENINGS
    return first if opens and abstract and not apart else numbers.start


def _others(
    reading: Reading, number: int, mention: Mention, marked: Placed[Mention]
) -> list[Mention]:
    touched = marked.touching(reading.tokens[number].span)
    return [other for other in touched if other is not mention]
