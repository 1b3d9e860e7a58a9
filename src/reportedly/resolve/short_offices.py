"""Offices as agencies shorten them: "PM Ito", "FM Dasa", "the Kell SG", "the press secretary"."""

import re

from reportedly.resolve.reading import LAND_LABELS, Reading
from reportedly.words.titles import LETTERS, SECRETARY, TITLES

TITLE = re.compile(rf"\b({'|'.join(TITLES)})\b\.?", re.IGNORECASE)
HEADS = {"minister", SECRETARY, "spokesman"}
IN_LETTERS = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, LETTERS))})(?![\w])")
SPEAKS = re.compile(r"\bpress secretary\b", re.IGNORECASE)
OF_SOMEBODY = frozenset(
    {"the", "'s", "’s", "its", "their", "his", "her", "former", "deputy", "our"}
)


def short_office(reading: Reading, number: int) -> str | None:
    """Return the role noun that the letters stand for, None where they are no office.

    An office stands before a name, or behind "the", a possessive or the name of a land.
    """
    spelled = LETTERS.get(reading.tokens[number].text)
    if spelled is None or reading.tag(number - 1) == "CD":
        return None
    before = number - 1
    owned = before >= 0 and (
        reading.lower(before) in OF_SOMEBODY or _an_owner(reading, before, spelled)
    )
    named = reading.capital(number + 1) and not reading.tokens[number + 1].text.isupper()
    if not owned and not named:
        return None
    return next(head for head in HEADS if spelled.endswith(head))


def _an_owner(reading: Reading, number: int, spelled: str) -> bool:
    """Tell whether the name before may have such an office: bodies have no prime ministers."""
    kind = reading.tokens[number].entity
    return kind in LAND_LABELS or (reading.capital(number) and spelled == SECRETARY)


def spelled_out(role: str) -> str:
    """Return the role in full words.

    >>> spelled_out("Ostmaran PM"), spelled_out("press secretary"), spelled_out("Lt. Gov.")
    ('Ostmaran prime minister', 'spokesman', 'lieutenant governor')
    """
    full = IN_LETTERS.sub(lambda found: LETTERS[found.group()], role)
    return TITLE.sub(lambda found: TITLES[found.group(1).lower()], SPEAKS.sub("spokesman", full))
