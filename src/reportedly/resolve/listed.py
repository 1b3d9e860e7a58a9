"""Speakers that stand together in one source: "the council and the Dock Guild"."""

from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.reading import NOUNS, Reading

JOINTS = frozenset({"and", "or", "&"})
WHOSE = frozenset({"DT", "PRP$"})
BESIDE = WHOSE | NOUNS | {"JJ"}  # between "and" and a name: "the former mayor"
# Of whoever is called more besides: "the founder and President Omar Dasa".
FOUNDERS = frozenset({"founder", "co-founder", "cofounder", "owner", "creator", "chairman",
                      "chairwoman", "chair"})  # fmt: skip
LINKS = frozenset({"of", "from", "in", "at", "for"})


def joined_before(reading: Reading, name: range, first: int, *, person: bool) -> bool:
    """Tell whether others, who have no name, are joined before it: "[villagers and] Omar Dasa".

    Of "the writer and activist Omar Dasa" and "a food and drink firm, Orbel" they are not: no
    common noun stands between "and" and a name but of many before ("villagers and former mayor
    Omar Dasa") or with an article of its own. ``first`` is where the source begins.
    """
    link = name.start - 1
    while link > first and reading.tag(link) in BESIDE and reading.lower(link) not in JOINTS:
        link -= 1
    other = link - (3 if _as_well(reading, link) else 1)
    if not (reading.lower(link) in JOINTS or other < link - 1) or other < first:
        return False
    if reading.tag(other) not in NOUNS or other in name:
        return False
    between = range(link + 1, name.start)
    own = any(reading.tag(number) in WHOSE for number in between)
    if reading.capital(other) and reading.sentences[other] != other:
        return own  # "the Watch and Ward Society"
    plain = not any(reading.tag(n) in NOUNS and not reading.capital(n) for n in between)
    if own or _many(reading, other):
        return own or plain or person
    start = reading.noun_phrase(first, stop=link).start
    told = any(reading.tag(n) in WHOSE for n in range(start, other))
    more = bool(between) and reading.singular(other) in FOUNDERS
    return plain and not more and (told or is_body(reading.singular(other)))


def _as_well(reading: Reading, number: int) -> bool:
    words = [reading.lower(each) for each in range(number - 2, number + 1)]
    return words == ["as", "well", "as"]


def _many(reading: Reading, number: int) -> bool:
    """Tell "villagers", "rights groups" and "local media" from "sports" and "news"."""
    word = reading.singular(number)
    many = reading.tag(number) in ("NNS", "NNPS") or reading.lower(number) == "media"
    return many and (is_role(word) or is_body(word) or word in ("media", "state", "side"))


def listed(reading: Reading, comma: int, stop: int) -> bool:
    """Tell whether a list goes on behind the comma: "the army[, the Dock Guild and the mayor]".

    An apposition is closed by a comma of its own, or ends what is told: "a teacher, the mother of
    Ito and Dasa, said". ``stop`` is where the source ends.
    """
    if reading.lower(comma) != "," or reading.tag(stop)[:1] not in ("V", "M", "R"):
        return False
    at = comma + 1
    while at < stop:
        joint = reading.lower(at) in JOINTS
        phrase = _whole(reading, at + joint, stop)
        if not phrase or phrase.stop >= stop:
            return bool(phrase) and joint
        at = phrase.stop + (reading.lower(phrase.stop) == ",")
        if at == phrase.stop and reading.lower(at) not in JOINTS:
            return False
    return False


def of_a_list(reading: Reading, core: range, stop: int) -> bool:
    """Tell "residents of Kell[, Orvik and Old Harbour]", who are of all the towns."""
    people = reading.noun_phrase(core.start, stop=core.stop)
    if not people or reading.lower(people.stop) not in ("of", "from", "in"):
        return False
    if reading.lower(core.stop) != ",":
        return False
    many = reading.tag(people[-1]) in ("NNS", "NNPS") and is_role(reading.singular(people[-1]))
    rest = [n for n in range(core.stop, stop) if reading.lower(n) not in JOINTS | {",", "the"}]
    return many and bool(rest) and all(reading.capital(number) for number in rest)


def _whole(reading: Reading, start: int, stop: int) -> range:
    """Return the noun phrase at ``start`` with what "of" and "from" add to it."""
    phrase = reading.noun_phrase(start, stop=stop)
    while phrase and reading.lower(phrase.stop) in LINKS:
        more = reading.noun_phrase(phrase.stop + 1, stop=stop)
        if not more:
            break
        phrase = range(phrase.start, more.stop)
    return phrase
