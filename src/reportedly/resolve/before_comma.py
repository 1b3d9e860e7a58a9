"""The role that a comma parts from its name: "A lawyer for the port, Lena Okoro, said"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.phrases import Phrase, read_phrase
from reportedly.resolve.reading import Reading

BOUNDS = frozenset({",", ";", ":", "—", "–", "--", '"', "“", "”", "and", "but", "said"})


def phrase_before(reading: Reading, comma: int) -> Phrase | None:
    """Return the role that ends at the comma: "A lawyer for the port, Lena Okoro, said"."""
    opening = reading.sentences[comma]
    start = comma
    while start > opening and reading.lower(start - 1) not in BOUNDS:
        start -= 1
    whole = _single_up_to(reading, start, comma)
    if whole:
        return whole
    first = [n for n in range(start + 1, comma) if _may_open(reading, n)]
    found = filter(None, (_single_up_to(reading, n, comma) for n in first))
    return next((each for each in found if each.head not in vocabulary.BODIES_TOO), None)


def _may_open(reading: Reading, number: int) -> bool:
    """Tell whether a phrase may open there: with an article, or a name right behind a verb."""
    article = reading.tag(number) in ("DT", "PRP$", "WP$")
    return article or (reading.capital(number) and reading.tag(number - 1)[:2] == "VB")


def _single_up_to(reading: Reading, start: int, stop: int) -> Phrase | None:
    phrase = read_phrase(reading, range(start, stop))
    bare = phrase is not None and phrase.determiner == "none"
    office = bare and reading.sentences[start] == start and _office_of_a_name(reading, phrase)
    if phrase is None or phrase.plural or (bare and not office):
        return None
    seat = range(0)  # "the head of the board [in Corvay], Mara Ito,"
    after = bool(phrase.of) or "of" in map(reading.lower, phrase.role)
    if after and reading.lower(phrase.last) == "in":
        seat = reading.noun_phrase(phrase.last + 1, stop=stop)
    return phrase if stop in (phrase.last, seat.stop) else None


def _office_of_a_name(reading: Reading, phrase: Phrase | None) -> bool:
    """Tell "Mayor of Kell, Omar Tell, said", as agencies open a report without an article."""
    named = phrase is not None and any(map(reading.capital, phrase.of))
    return named and phrase is not None and phrase.head in vocabulary.ROLE_CLASS
