"""What the words beside a name show it to be: "X, the state news agency,", "led by X of the Y"."""

from collections.abc import Iterator

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.introducing import FOREIGN_OPENINGS
from reportedly.resolve.naming import LOCATIVE, Name
from reportedly.resolve.phrases import is_body, is_role, role_noun
from reportedly.resolve.reading import Reading
from reportedly.resolve.unmarked import is_acronym
from reportedly.resolve.whole import BODY_NOUNS

# Bodies by the dictionary, and as often places: "Corvay, the port city,".
LANDS = frozenset({"state", "city", "country", "nation", "republic", "kingdom", "port", "house",
                   "palace", "centre", "center", "side", "camp", "school", "church"})  # fmt: skip
DETERMINERS = frozenset({"the", "a", "an", "its", "their", "another"})
LEADERS = frozenset({"leading", "speaking"})  # classes of roles that bodies give
# What people have, and bodies seldom: "Ito, whose wife …".
OF_PEOPLE = vocabulary.KIN | {
    "company",
    "firm",
    "house",
    "home",
    "farm",
    "shop",
    "car",
    "boat",
    "book",
    "body",
    "remains",
    "family",
    "children",
    "parents",
}
LETTERS = 5  # of initials; more are a place in a dateline as often
# What comes after the whole phrase: "a company owned by the city", "a party with two seats".
CLOSING = frozenset(
    {",", ".", ":", "-RRB-", "IN", "WDT", "WP$", "WRB", "VBN", "VBG", "TO", "CC", ""}
)
LINKS = frozenset({"of", "for", "in", "on", "to", "with", "at", "by", "from", "about"})
SURE, LIKELY = 6, 4  # votes, as in kinds


def told_beside(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what the words right after and before a name speak for, with a weight."""
    after = name.tokens.stop
    seat = reading.lower(name.tokens.start - (2 if name.before == "the" else 1)) in LOCATIVE
    if reading.lower(after) == "," and called_body(reading, after + 1) and not seat:
        yield "body", SURE
    if reading.lower(after) == "," and reading.lower(after + 1) == "whose":
        leader = vocabulary.ROLE_CLASS.get(reading.lower(after + 2), "") in LEADERS
        if leader and len(name.words) > 1:
            yield "body", LIKELY
    if reading.lower(after) == "," and name.before != "the" and _told_as_one(reading, after + 1):
        yield "person", SURE
    short = is_acronym(name.text) and len(name.text) <= LETTERS
    if name.label == "ORG" and short and name.before != "":  # "ROME, May 3" is a place
        yield "body", SURE
    if _apposed_to_body(reading, name):
        yield "body", SURE
    if any(map(is_body, name.words)) or any(word in BODY_NOUNS for word in name.words):
        return
    if name.label != "PER" and _of_a_body(reading, after):
        yield "person", SURE
    if name.label == "ORG" and name.before == "by" and _leads(reading, name.tokens.start - 2):
        yield "person", LIKELY


def _told_as_one(reading: Reading, at: int) -> bool:
    """Tell whether ", whose company" or ", the boy's mother," comes next: so people are told."""
    if reading.lower(at) == "whose":
        return reading.lower(at + 1) in OF_PEOPLE
    phrase = reading.noun_phrase(at)
    last = phrase[-1] if phrase else at
    kin = reading.lower(last) in vocabulary.KIN and reading.tag(last) == "NN"
    return kin and len(phrase) > 1 and reading.lower(phrase.stop) in (",", ".", "of", "")


def _apposed_to_body(reading: Reading, name: Name) -> bool:
    """Tell whether "its youth wing," or "whose party," stands right before the name."""
    noun = name.tokens.start - 2
    closed = reading.lower(name.tokens.stop) in (",", ".", ";", ")")
    if name.before != "," or not closed or noun < 1 or reading.capital(noun):
        return False
    word = reading.singular(noun)
    kind = word in BODY_NOUNS or (is_body(word) and word not in LANDS)
    first = noun
    while first > 0 and reading.tag(first - 1) in ("NN", "JJ") and not reading.capital(first - 1):
        first -= 1
    new = reading.lower(first - 1) in DETERMINERS - {"the"} | {"whose"}
    whose = reading.lower(first - 2) in LINKS  # "the head of its council, Mara Ito,"
    return kind and new and not whose and reading.tag(noun) == "NN" and not is_role(word)


def called_body(reading: Reading, start: int) -> bool:
    """Tell whether ", the state news agency" or ", a party of the left" comes next."""
    if reading.lower(start) not in DETERMINERS:
        return False
    phrase = reading.noun_phrase(start)
    if len(phrase) < 2:
        return False
    word = reading.singular(phrase[-1])
    plural = reading.tag(phrase[-1]) in ("NNS", "NNPS")
    named = reading.capital(phrase[-1]) and reading.capital(phrase[-1] - 1)
    kind = (is_body(word) or word in BODY_NOUNS) and word not in LANDS
    closed = reading.tag(phrase.stop) in CLOSING
    return kind and closed and not (plural or named or is_role(word))


def medium_apposed(reading: Reading, after: int) -> bool:
    """Tell whether ", a daily newspaper" or ", the army's newspaper," comes right after a name."""
    if reading.lower(after) != "," or reading.lower(after + 1) not in DETERMINERS:
        return False
    phrase = reading.noun_phrase(after + 1)
    nouns = [reading.singular(number) for number in phrase[1:]]
    sure = vocabulary.SURE_MEDIUM_NOUNS
    single = bool(nouns) and reading.tag(phrase[-1]) == "NN"
    kind = single and (
        nouns[-1] in sure or (nouns[-1] in vocabulary.MEDIUM_KINDS and not sure.isdisjoint(nouns))
    )
    return kind and reading.tag(phrase.stop) in CLOSING


def _of_a_body(reading: Reading, after: int) -> bool:
    """Tell whether "of the Harbour Front" comes next: only people are of a body."""
    if reading.lower(after) != "of" or reading.lower(after + 1) != "the":
        return False
    first = last = after + 2
    while reading.capital(last) and reading.tag(last) in ("NNP", "NNPS", "NN", "NNS", "JJ"):
        last += 1
    word = reading.lower(last - 1)
    if reading.lower(first) in FOREIGN_OPENINGS and last > first:
        return True
    return last > first + 1 and (word in BODY_NOUNS or (is_body(word) and word not in LANDS))


def _leads(reading: Reading, verb: int) -> bool:
    word = reading.lower(verb)
    return word in ("led", "headed", "chaired", "commanded") and role_noun(reading, verb) is None
