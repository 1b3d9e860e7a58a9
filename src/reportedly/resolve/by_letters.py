"""Bodies that a name shows by its letters elsewhere: "Kell Jan Sabha left. The KJS said …"."""

from collections.abc import Iterable, Iterator

from reportedly.model import EntityType
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import CALENDAR, HYPHENS, NAMES, NOUNS, Reading
from reportedly.resolve.spelling import initials
from reportedly.resolve.unlabelled import WITHIN
from reportedly.resolve.unmarked import NO_BODIES, is_acronym, is_headline

LETTERS = 3  # at least: two are too many's
# What has letters as bodies do and is none.
NO_BODY = frozenset({"act", "agreement", "treaty", "law", "accord", "accords", "pact", "protocol",
                     "plan", "programme", "program", "project", "test", "disease", "syndrome",
                     "disorder", "virus", "index", "convention", "war", "cup", "tour", "award",
                     "awards", "prize", "system", "order", "rule", "bill", "initiative", "degree",
                     "exam", "vehicle", "time", "deal", "report", "fund", "rate"})  # fmt: skip
SURE = 10  # votes, as of an honorific
SMALL = WITHIN | {"of", "for", "and", "the"}


def letters_of(names: Iterable[Name]) -> frozenset[str]:
    """Return the letters that the article has for bodies: "KJS"."""
    return frozenset(
        name.text
        for name in names
        if name.label != "PER"
        and is_acronym(name.text)
        and len(name.text) >= LETTERS
        and name.text not in NO_BODIES
    )


def lettered(names: Iterable[Name]) -> frozenset[str]:
    """Return the letters that the bodies have whose names the article spells out."""
    told = {initials(name.text) for name in names if name.label == "ORG" and len(name.words) > 1}
    return frozenset(each for each in told if len(each) >= LETTERS and each not in NO_BODIES)


def spelled_out(reading: Reading, names: Iterable[Name], taken: frozenset[int]) -> Iterator[Name]:
    """Yield the names that nothing marks and whose words open with the letters of a body."""
    letters = letters_of(names)
    opening = {each[0] for each in letters}
    for number, token in enumerate(reading.tokens) if letters else ():
        if token.text[:1] in opening and _free(reading, number, taken):
            last = _end(reading, number, taken)
            whole = range(number, last)
            none = reading.lower(last - 1) in NO_BODY or _open(reading, whole)
            if initials(reading.words(whole)) in letters and not none:
                name = spelled(reading, whole, "ORG", found=True)
                yield from [name] if name else []


def told_by_letters(name: Name, letters: frozenset[str]) -> Iterator[tuple[EntityType, int]]:
    """Yield that a name is a body's where the article calls a body by the first letters of it.

    People are called so as well, but those who have a given name.
    """
    plain = len(name.words) >= LETTERS and not name.honorific and not is_given_name(name.words[0])
    plain = plain and name.label in ("PER", "ORG", "NAME") and name.words[-1] not in NO_BODY
    if plain and initials(name.text) in letters:
        yield "body", SURE


def _end(reading: Reading, first: int, taken: frozenset[int]) -> int:
    last = first + 1
    while last < len(reading) and reading.sentences[last] != last:
        small = reading.lower(last) in SMALL and not reading.capital(last)
        if not (_free(reading, last, taken) or (small and _free(reading, last + 1, taken))):
            break
        last += 1
    return last


def _free(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    if number >= len(reading) or number in taken or not reading.capital(number):
        return False
    said = reading.lower(number) in CALENDAR or is_acronym(reading.tokens[number].text)
    return reading.tag(number) in (*NAMES, "JJ", "NN", "NNS") and not said


def _open(reading: Reading, whole: range) -> bool:
    """Tell whether it may be a piece of a longer name, or the words of a headline."""
    before, after = whole.start - 1, whole.stop
    beside = reading.lower(after) in HYPHENS or reading.lower(before) in HYPHENS
    longer = reading.capital(before) and reading.tag(before) in NOUNS and before >= 0
    longer = longer and reading.lower(before) != "the"
    office = role_noun(reading, before) is not None and reading.capital(before)
    known = any(is_body(reading.lower(n)) for n in whole)
    return beside or (longer and not office and not known) or is_headline(reading, whole.start)
