"""The noun phrase that a "who" or "which" follows."""

from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.introduced import first_verb
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import NOUNS, Reading
from reportedly.resolve.vocabulary import DOCUMENTS

WHERE = frozenset({"on", "aboard", "in", "at", "from", "inside", "near", "off"})
SEATS = 3  # noun phrases from people to their "who": "divers on a boat in the bay, who said"


def followed(scene: Scene, at: int) -> tuple[int, int]:
    """Return where the noun phrase begins and ends that the relative word at ``at`` follows."""
    reading = scene.reading
    start = stop = _antecedent_end(scene, at)
    person = _person_ending(scene, stop)
    if person:
        return person.tokens.start, stop
    while start > reading.sentences[at] and _in_phrase(scene, start - 1):
        start -= 1
    if reading.lower(at) == "who" and start < stop:
        return _of_people(scene, start, stop)
    return (_of_body(reading, start, stop) if reading.lower(at) == "which" else start), stop


def _of_body(reading: Reading, start: int, stop: int) -> int:
    """Return where the army begins in "the lies of the army, which said": a lie says nothing."""
    links = [number for number in range(start, stop) if reading.lower(number) == "of"]
    if not links or not is_body(reading.singular(stop - 1)):
        return start
    thing = reading.singular(links[-1] - 1)
    said = is_body(thing) or thing in DOCUMENTS or role_noun(reading, links[-1] - 1)
    return start if said else links[-1] + 1


def _of_people(scene: Scene, start: int, stop: int) -> tuple[int, int]:
    """Return the people who are somewhere: "cries from [sailors] on the boat, who said"."""
    end, reading = stop, scene.reading
    for _ in range(SEATS):
        if _who(reading, end - 1):
            return (start, stop) if end == stop else (_begins(reading, end), end)
        first = _begins(reading, end)
        place = reading.tag(first) == "DT" or not reading.capital(end - 1)
        use = scene.cast.use_at(end - 1)
        place = place or (use is not None and use.entity.type == "place")
        if first == end or not place or reading.lower(first - 1) not in WHERE | {"board"}:
            break
        end = first - 2 if reading.lower(first - 1) == "board" else first - 1
    return start, stop


def _begins(reading: Reading, end: int) -> int:
    first, opening = end, reading.sentences[end - 1]
    while first > opening and reading.tag(first - 1) in NOUNS | {"JJ", "DT", "CD", "PRP$", "HYPH"}:
        first -= 1
        if reading.tag(first) == "DT":
            break
    return first


def _who(reading: Reading, number: int) -> bool:
    """Tell whether the noun is of those who may be a "who": people or a body."""
    return bool(role_noun(reading, number)) or is_body(reading.singular(number))


def _antecedent_end(scene: Scene, at: int) -> int:
    """Return where the noun phrase ends that the relative clause of "who" hangs on."""
    reading = scene.reading
    stop = at
    while stop > 0 and reading.lower(stop - 1) in (",", "-", "—"):
        stop -= 1
    if reading.lower(at) == "who" and _person_ending(scene, stop):
        return stop
    verb = reading.tokens[at].head
    if reading.tokens[verb].dep == "conj" and reading.tokens[verb].head < verb:
        verb = first_verb(reading, verb, at)
    noun = reading.tokens[verb].head
    if reading.tokens[verb].dep == "relcl" and noun < at and reading.tag(noun) in NOUNS:
        if reading.tokens[noun].dep == "appos" and reading.tag(reading.tokens[noun].head) == "NNP":
            noun = reading.tokens[noun].head
        thing = reading.lower(at) == "who" and not reading.capital(noun)
        portfolio = range(noun + 2, stop)  # "the Minister [of Finance], who"
        if reading.lower(noun + 1) == "of" and portfolio and all(map(reading.capital, portfolio)):
            return stop
        return stop if thing and not _who(reading, noun) else noun + 1
    return stop


def _person_ending(scene: Scene, stop: int) -> Use | None:
    """Return the person whose name ends there."""
    use = scene.cast.use_at(stop - 1)
    ends = use and use.tokens.stop == stop and use.entity.type == "person"
    return use if ends else None


def _in_phrase(scene: Scene, number: int) -> bool:
    inside = NOUNS | {"JJ", "DT", "POS", "HYPH", "CD", "PRP$"}
    return scene.reading.tag(number) in inside or scene.reading.lower(number) in ("of", "for")
