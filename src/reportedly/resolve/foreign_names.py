"""Names of bodies in other languages, whose adjectives have small letters: "Conseil national"."""

from collections.abc import Iterator

from reportedly.resolve.introducing import FOREIGN_OPENINGS
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import Reading
from reportedly.resolve.spelling import fold

# Small words of other languages that join what a name is made of; English has none of them.
JOINTS = frozenset(
    {"de", "du", "des", "del", "della", "dei", "delle", "di", "da", "do", "dos", "das", "pour",
     "por", "para", "per", "pela", "pelo", "la", "le", "les", "el", "los", "las", "et", "y", "und",
     "für", "der", "dem", "voor", "van", "untuk", "dan", "cha", "ya", "wa", "za"}
)  # fmt: skip
# Words for a body in English too: foreign only where one of the joints comes after.
ENGLISH_TOO = frozenset({"union", "front", "alliance", "convention", "coalition", "convergence",
                         "association", "confederation", "federation", "action", "mission",
                         "commission", "force", "forces"})  # fmt: skip
LONGEST = 8  # words
LEAST = 3  # letters of a word in small letters


def foreign_bodies(reading: Reading) -> Iterator[Name]:
    """Yield the names that a word for a body opens, whatever a parser marks of them.

    Words in small letters belong to it between its joints: "Conseil national du salut" ends with
    "salut", which "du" ties to it.
    """
    for number in range(len(reading)):
        if not reading.capital(number) or not _opens(reading, number):
            continue
        stop = _end(reading, number)
        if stop - number > 1 and any(reading.lower(n) in JOINTS for n in range(number, stop)):
            name = spelled(reading, range(number, stop), "ORG", found=True)
            yield from [name] if name else []


def _opens(reading: Reading, number: int) -> bool:
    """Tell whether a word for a body stands there, one that is English too at a name's head."""
    word = fold(reading.lower(number))
    follows = reading.capital(number + 1) or reading.lower(number + 1) in JOINTS
    english = word in ENGLISH_TOO and follows and not reading.capital(number - 1)
    return word in FOREIGN_OPENINGS or english


def _end(reading: Reading, first: int) -> int:
    stop = first + 1
    while stop - first < LONGEST and stop < len(reading):
        after = _past_joints(reading, stop)
        if after > stop and _word(reading, after):
            stop = after + 1
        elif _capital(reading, stop) or (
            _small(reading, stop) and _past_joints(reading, stop + 1) > stop + 1
        ):
            stop += 1
        else:
            break
    return stop


def _past_joints(reading: Reading, number: int) -> int:
    """Return where the joints end that stand there, two at most: "pour la"."""
    stop = number
    while stop - number < 2 and reading.lower(stop) in JOINTS and not reading.capital(stop):
        stop += 1
    return stop


def _word(reading: Reading, number: int) -> bool:
    return _capital(reading, number) or _small(reading, number)


def _capital(reading: Reading, number: int) -> bool:
    named = reading.capital(number) and reading.sentences[number] != number
    return named and not role_noun(reading, number)


def _small(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    return word.isalpha() and len(word) >= LEAST and not reading.capital(number)
