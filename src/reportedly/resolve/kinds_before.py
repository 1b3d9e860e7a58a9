"""Names right after what they are: "the trade union Kell", "rights group Kell Watch"."""

from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name, says, spelled
from reportedly.resolve.reading import POSSESSIVES, SUBJECTS, Reading
from reportedly.resolve.unlabelled import WITHIN
from reportedly.resolve.unmarked import UNSURE, is_headline

# Said of people too: "the Ito campaign" makes Ito no body.
PERSONAL = frozenset(
    {"campaign", "administration", "camp", "team", "government", "foundation", "presidency",
     "state", "house", "office", "show", "cabinet", "side"}
)  # fmt: skip
KIND_NOUNS = (
    vocabulary.GROUPS | vocabulary.OFFICES | vocabulary.FIRMS | vocabulary.MEDIUM_NOUNS
) - PERSONAL
OUTFITS = frozenset(
    {"airline", "pollster", "sect", "charity", "retailer", "broadcaster", "chain", "maker",
     "carmaker", "lender", "insurer", "watchdog", "startup", "start-up", "regulator", "cult",
     "gang", "cartel", "brewer", "builder", "shipbuilder", "wholesaler", "grocer", "utility",
     "carrier",
     "syndicate", "think-tank", "tank", "nonprofit", "ngo", "club", "squad", "band", "orchestra",
     "choir", "consultancy", "brokerage", "publisher", "label", "studio", "shipyard", "brewery",
     "bakery", "supplier", "distributor", "consortium", "conglomerate", "giant", "guild", "lobby",
     "cooperative", "service", "trust", "fund", "platform", "outfit"}
)  # fmt: skip
BEFORE_NAMES = (KIND_NOUNS - vocabulary.OFFICES) | OUTFITS
INSIDE = frozenset({"NN", "NNS", "JJ", "HYPH", "VBG", "VBN"})
OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "acomp", "attr", "dative", "agent"})
LONGEST = 4  # words


def is_kind_before(reading: Reading, name: range) -> bool:
    """Tell whether a noun for a body right before the name is one phrase with it.

    In "the party Ito leads" they are two: Ito leads, and the party has another verb.
    """
    noun, last = name.start - 1, name[-1]
    if noun < 0 or reading.capital(noun) or reading.tag(noun) not in ("NN", "NNP"):
        return False
    if reading.lower(noun) not in BEFORE_NAMES:
        return False
    if reading.tokens[last].dep in SUBJECTS:
        return _acts_itself(reading, name)
    return reading.tokens[noun].head in name or reading.tokens[last].head == noun


def _acts_itself(reading: Reading, name: range) -> bool:
    """Tell whether the phrase opens its clause and has a verb with an object or what is said."""
    first = name.start - 1
    while first > 0 and (
        reading.tag(first - 1) in INSIDE or reading.lower(first - 1) in POSSESSIVES
    ):
        first -= 1
    before = first - 1 if reading.tag(first - 1) in ("DT", "PRP$") else first
    opens = before == reading.sentences[name.start] or reading.lower(before - 1) in (",", "that")
    verb = reading.tokens[name[-1]].head
    full = any(
        reading.tokens[n].head == verb and reading.tokens[n].dep in OBJECTS
        for n in range(verb + 1, reading.sentence(verb).stop)
    )
    helped = reading.tag(name.stop) in ("VBZ", "VBD", "MD") and verb > name.stop
    passive = reading.tokens[name[-1]].dep == "nsubjpass"
    return opens and (full or helped or passive or says(reading, name[-1]))


def after_kinds(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Kell Watch" of "rights group Kell Watch" where no mention covers it."""
    for number in range(1, len(reading)):
        if reading.lower(number - 1) not in BEFORE_NAMES or not _free(reading, number, taken):
            continue
        last = number + 1
        while last - number < LONGEST and _goes_on(reading, last, taken):
            last += 1
        name = range(number, last)
        if is_kind_before(reading, name) and not is_headline(reading, number):
            found = spelled(reading, name, "ORG", found=True)
            yield from [found] if found else []


def _goes_on(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    if number >= len(reading) or reading.sentences[number] == number:
        return False
    small = reading.lower(number) in WITHIN and not reading.capital(number)
    return _free(reading, number, taken) or (small and _free(reading, number + 1, taken))


def _free(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    if number >= len(reading) or number in taken or not reading.capital(number):
        return False
    token = reading.tokens[number]
    return token.tag in ("NNP", "NNPS", "NNS") and token.entity in UNSURE
