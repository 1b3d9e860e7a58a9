"""Offices as agencies shorten them: "PM Ito", "FM Dasa", "the Kell SG", "the press secretary"."""

import re

from reportedly.resolve.reading import LAND_LABELS, Reading

SECRETARY = "secretary general"
# Letters that a station ("Capital FM") or an hour has, too, want more beside them.
SPELLED_OUT = {
    "PM": "prime minister",
    "FM": "foreign minister",
    "DPM": "deputy prime minister",
    "CM": "chief minister",
    "EAM": "external affairs minister",
    "SG": SECRETARY,
    "S.G.": SECRETARY,
    "Spox": "spokesman",
}
# Titles that stand before a name, and the office in full.
SEATS = {"gov": "governor", "sen": "senator", "rep": "representative", "amb": "ambassador"}
RANKS = {
    "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "brig": "brigadier",
    "capt": "captain", "sgt": "sergeant", "adm": "admiral", "cmdr": "commander",
}  # fmt: skip
IN_FULL = SEATS | RANKS
TITLE = re.compile(rf"\b({'|'.join(IN_FULL)})\b\.?", re.IGNORECASE)
HEADS = {"minister", SECRETARY, "spokesman"}
# What headlines alone shorten, in any letters.
CLIPPED = {"min": "minister", "dm": "defence minister", "govt": "government", "prez": "president",
           **{letters: IN_FULL[letters] for letters in ("gov", "amb", "cmdr")},
           **{letters.lower(): full for letters, full in SPELLED_OUT.items()}}  # fmt: skip
LETTERS = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, SPELLED_OUT))})(?![\w])")
SPEAKS = re.compile(r"\bpress secretary\b", re.IGNORECASE)
OF_SOMEBODY = frozenset(
    {"the", "'s", "’s", "its", "their", "his", "her", "former", "deputy", "our"}
)


def short_office(reading: Reading, number: int) -> str | None:
    """Return the role noun that the letters stand for, None where they are no office.

    An office stands before a name, or behind "the", a possessive or the name of a land.
    """
    spelled = SPELLED_OUT.get(reading.tokens[number].text)
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


def unclipped(noun: str) -> str:
    """Return the office that a headline shortens, ``noun`` itself where it shortens none.

    >>> unclipped("govt"), unclipped("pm"), unclipped("mayor")
    ('government', 'prime minister', 'mayor')
    """
    return CLIPPED.get(noun, noun)


def spelled_out(role: str) -> str:
    """Return the role in full words.

    >>> spelled_out("Ostmaran PM"), spelled_out("press secretary"), spelled_out("Lt. Gov.")
    ('Ostmaran prime minister', 'spokesman', 'lieutenant governor')
    """
    full = LETTERS.sub(lambda found: SPELLED_OUT[found.group()], role)
    return TITLE.sub(lambda found: IN_FULL[found.group(1).lower()], SPEAKS.sub("spokesman", full))
