"""Who quotes the source of an attribution: "the Herald quoted Mara Ito as saying …"."""

from reportedly.model import Attribution, hull
from reportedly.resolve import vocabulary
from reportedly.resolve.anew import a_medium
from reportedly.resolve.cast import Cast
from reportedly.resolve.media import medium_name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import SUBJECTS, Reading
from reportedly.resolve.ways import phrase_at

ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VBG", "VBN"})
ADVERBS = frozenset({"RB", "RBR"})


def quoting_body(cast: Cast, attribution: Attribution, known: frozenset[str]) -> range | None:
    """Return the medium or other body that quotes the source, by the words of its sentence."""
    reading = cast.reading
    source = reading.within(hull(attribution.source)) if attribution.source else range(0)
    if not source:
        return None
    for verb in reading.sentence(source.start):
        place = reading.tokens[verb].span
        inside = any(span.covers(place) for span in attribution.content)
        if reading.lower(verb) in vocabulary.CITING and not inside and verb not in source:
            by = _agent(reading, verb, source) or _subject(reading, verb, source)
            by = _meant(cast, by, known) if by else None
            by = range(by.start, max(by.stop, phrase_at(cast, by.start).stop)) if by else None
            if by and _quotes(cast, by, known):
                return _called(cast, by, known)
    return None


def _agent(reading: Reading, verb: int, source: range) -> range | None:
    """Return the "Radio Corvay" of "Ito was quoted by Radio Corvay" or "Ito, cited by …"."""
    own = reading.tokens[verb].dep == "acl" and reading.tokens[verb].head in source
    subjects = (n for n in source if reading.tokens[n].dep == "nsubjpass")
    if not own and not any(reading.tokens[n].head == verb for n in subjects):
        return None
    for number in range(verb + 1, reading.sentence(verb).stop - 1):
        head = reading.tokens[number].head
        under = head == verb or reading.tokens[reading.tokens[head].head].head == verb
        if reading.lower(number) == "by" and under:
            return reading.noun_phrase(number + 1)
    return None


def _subject(reading: Reading, verb: int, source: range) -> range | None:
    """Return the "Radio Corvay" of "Radio Corvay quoted Ito": the source follows the verb."""
    after = verb + 1
    while reading.tag(after) in ADVERBS:
        after += 1
    if after != source.start or reading.tag(verb) not in ACTIVE:
        return None
    for number in range(reading.sentence(verb).start, verb):
        token = reading.tokens[number]
        if token.dep in SUBJECTS and token.head == verb:
            return _phrase_of(reading, number)
    before = reading.noun_phrase(reading.sentence(verb).start)  # "Corvay Today quoted Ito"
    return before if before.stop == verb else None


def _called(cast: Cast, by: range, known: frozenset[str]) -> range:
    """Return the "Sunday Herald" of "its sister paper, the Sunday Herald", else what is there."""
    reading = cast.reading
    plain = not any(reading.capital(n) for n in by[1:])
    name = phrase_at(cast, by.stop + 1) if plain and reading.lower(by.stop) == "," else range(0)
    named = name and reading.capital(name[-1]) and a_medium(cast, name, known)
    return name if named else by


def _meant(cast: Cast, by: range, known: frozenset[str]) -> range | None:
    """Return what is named: for "it", the only medium that the sentence before has as subject."""
    reading = cast.reading
    opening = reading.sentences[by.start]
    if reading.words(by).lower() != "it" or not opening:
        return by
    before = reading.sentence(opening - 1)
    subjects = [_phrase_of(reading, n) for n in before if reading.tokens[n].dep in SUBJECTS]
    media = [phrase for phrase in subjects if a_medium(cast, phrase, known)]
    return media[0] if len(media) == 1 else None


def _phrase_of(reading: Reading, head: int) -> range:
    """Return the noun phrase of the head, with the number of "Channel 6"."""
    start = head
    while start > 0 and reading.tokens[start - 1].head in range(start, head + 1):
        start -= 1
    if any(reading.lower(n) == ")" for n in range(start, head)):
        start = _past_brackets(reading, start, head)
    numbered = reading.tag(head + 1) == "CD" and reading.tokens[head + 1].head == head
    return range(start, head + (2 if numbered else 1))


def _past_brackets(reading: Reading, start: int, head: int) -> int:
    """Return where "the Corvay (Ostmark) Herald" begins, a place in brackets inside the name."""
    opening = reading.sentences[head]
    at = start
    while at > opening and reading.lower(at) != "(":
        at -= 1
    while at > opening and reading.capital(at - 1):
        at -= 1
    return at


def _quotes(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    if not numbers or a_medium(cast, numbers, known):
        return bool(numbers)
    named = [use for use in cast.used_in(numbers) if use.entity.type == "body"]
    last = cast.reading.tokens[numbers[-1]].text
    titled = last[:1].isupper() and medium_name(last)
    return bool(named) or titled or is_body(cast.reading.singular(numbers[-1]))
