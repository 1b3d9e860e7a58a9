"""What stands before a role and does not say whose it is: "Forensic experts", "Kell-based"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.joined import BODIES
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading

# Of a faith or a camp there is no one body.
CAMPS = frozenset(
    {"muslim", "islamic", "christian", "catholic", "jewish", "evangelical", "protestant", "hindu",
     "buddhist", "sikh", "orthodox", "sunni", "shiite", "shia", "anglican", "lutheran", "baptist",
     "methodist", "republican", "democratic", "conservative", "liberal", "socialist", "communist",
     "islamist", "nationalist", "secular", "leftist", "western", "eastern",
     "northern", "southern", "rights"}
)  # fmt: skip
ABROAD = frozenset({"western", "eastern", "foreign"})  # "a Western diplomat in Kell" is of neither
SEATS = frozenset({"based", "born", "backed", "area", "led", "trained", "registered"})
# They are somebody's, wherever they are: "the boy's Kell relatives".
THEIRS = vocabulary.KIN | {"lawyer", "attorney", "friend", "aide", "supporter", "neighbour",
                           "neighbor", "family", "doctor", "parent", "colleague"}  # fmt: skip
PEOPLE = vocabulary.PEOPLE | set(vocabulary.ROLE_CLASS)
PLAIN = frozenset({"NN", "NNS", "JJ", "VBN", "HYPH"})
MANY = frozenset({"NNS"})  # a firm's name that ends in an "s" has this tag as well


def plain(reading: Reading, numbers: range) -> bool:
    """Tell a sentence's first word, written with a capital for that alone, and a faith or camp:
    "[Forensic] experts", "[Small-]business owners", "a [Republican] lawmaker"."""
    if len(numbers) == 1 and reading.lower(numbers.start) in CAMPS:
        return True
    first = numbers.start
    opens = bool(numbers) and reading.sentences[first] == first
    if (
        not opens
        or reading.tag(first) in MANY
        or reading.tokens[first].entity
        or reading.tokens[first].text.isupper()
    ):
        return False
    if reading.lower(first) in vocabulary.PLATFORMS or reading.named_within(first):
        return False
    others = [number for number in numbers[1:] if reading.capital(number)]
    kinds = any(reading.singular(number) in BODIES for number in numbers)
    return not others and not kinds and all(reading.tag(number) in PLAIN for number in numbers)


def seated(reading: Reading, number: int) -> bool:
    """Tell the town of "Kell-based"."""
    tied = reading.lower(number + 1) in HYPHENS and reading.lower(number + 2) in SEATS
    return tied and reading.capital(number)


def owner(reading: Reading, numbers: range, head: str) -> range:
    """Return the "the boy's" of "the boy's Kell relatives", ``numbers`` of any but their people."""
    if head not in THEIRS:
        return numbers
    marks = [number for number in numbers[1:-1] if reading.lower(number) in POSSESSIVES]
    return range(numbers.start, marks[-1] + 1) if marks else numbers


def called(reading: Reading, numbers: range) -> range:
    """Return the "Open Hands" of "the Kell-based aid group Open Hands", ``numbers`` of others."""
    name = numbers.stop
    while name > numbers.start and reading.capital(name - 1):
        name -= 1
    kind = name - 1
    group = kind > numbers.start and reading.tag(kind) == "NN" and reading.lower(kind) in BODIES
    tied = any(reading.lower(number) in HYPHENS for number in range(numbers.start, kind))
    return range(name, numbers.stop) if group and tied and name < numbers.stop else numbers


def joined_matters(reading: Reading, core: range, stop: int) -> range:
    """Return the "research and safety manager" whose first noun is ``core``, or ``core``.

    Nothing but common nouns stands on either side of the "and".
    """
    after = reading.noun_phrase(core.stop + 1, stop=stop)
    joined = bool(core) and bool(after) and reading.lower(core.stop) == "and"
    if not joined or core.stop >= stop or len(core) > 2:
        return core
    if len(after) < 2 or reading.tag(core[-1]) not in ("NN", "NNS"):  # "police and prosecutors"
        return core
    bodies = [reading.singular(number) in BODIES for number in (*core, *after[:-1])]
    if any(bodies) and not all(bodies):
        return core
    opening = reading.sentences[core.start] == core.start
    both = [*core[1 if opening else 0 :], *after]
    common = all(_common(reading, number) for number in both)
    return range(core.start, after.stop) if common else core


def _common(reading: Reading, number: int) -> bool:
    article = reading.lower(number) in ("a", "an", "the")
    noun = reading.tag(number) in ("NN", "NNS", "JJ") and not reading.capital(number)
    return (noun or article) and not reading.tokens[number].entity


def whole_circle(reading: Reading, phrase: range) -> int:
    """Return where the name of a circle ends: "founder of [Sisters to the Shore], a club"."""
    stop = phrase.stop
    circle = phrase and reading.capital(phrase[-1]) and reading.singular(phrase[-1]) in PEOPLE
    if not circle or reading.tag(stop) not in ("IN", "TO"):
        return stop
    at = stop + 1 + (reading.lower(stop + 1) == "the")
    first = at
    while reading.capital(at) and reading.tag(at) in NOUNS | {"JJ"}:
        at += 1
    closed = reading.lower(at) in (",", ".", ";", ")", "")
    return at if at > first and closed else stop
