"""People whom only what follows shows: "with them came Ito, his nephew, who …"."""

from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name, compounds, spelled
from reportedly.resolve.phrases import is_body, read_phrase, role_noun
from reportedly.resolve.reading import CALENDAR, Reading
from reportedly.resolve.unmarked import UNSURE, is_acronym

NEAR = 8  # words of what follows
MOST = 3  # words of the name
# Of a town or a firm these are said as well: "Kell, the capital", "Kell, a supplier".
PERSONAL = frozenset({"speaking", "governing", "representing", "lawmaking"})
CLOSING = frozenset({",", ".", ";", ")", "who", "whose"})
WHERE = frozenset({"in", "at", "near", "from", "of", "to", "outside", "around", "through"})


def told_after(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Ito" of "Ito, the outgoing minister," and "Ito, his nephew," left unmarked."""
    for number in range(1, len(reading) - 2):
        if not _free(reading, number, taken) or reading.lower(number + 1) != ",":
            continue
        first = number
        while first > reading.sentences[number] and _joined(reading, first - 1, taken):
            first -= 1
        before = reading.lower(first - 1)
        alone = before not in WHERE and not (reading.capital(first - 1) and before != "the")
        alone = alone or first == reading.sentences[number]
        if alone and number + 1 - first <= MOST and _somebody(reading, number + 2):
            name = spelled(reading, range(first, number + 1), "NAME", found=True)
            yield from [name] if name else []


def _somebody(reading: Reading, number: int) -> bool:
    """Tell whether a phrase for one person stands there, and ends."""
    last = min(number + NEAR, reading.sentence(number).stop)
    phrase = read_phrase(reading, range(number, last))
    if phrase is None or phrase.plural or phrase.role.start - number > NEAR:
        return False
    if phrase.determiner not in ("definite", "possessive"):
        return False
    office = vocabulary.ROLE_CLASS.get(phrase.head, "") in PERSONAL
    kin = phrase.head in vocabulary.KIN and phrase.determiner == "possessive"
    plain = phrase.head not in vocabulary.BODIES_TOO and not reading.capital(phrase.role.start)
    return (office or kin) and plain and reading.lower(phrase.last) in CLOSING


def _joined(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    return _free(reading, number, taken) and compounds(reading, number)


def _free(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    token, word = reading.tokens[number], reading.lower(number)
    plain = token.tag == "NNP" and token.entity in UNSURE and number not in taken
    if not plain or not reading.capital(number) or len(word) < MOST or word in CALENDAR:
        return False
    return not (is_body(word) or is_acronym(token.text) or role_noun(reading, number))
