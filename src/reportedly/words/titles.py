"""Titles and offices as the press cuts them short, and what they are in full."""

# Of learning, address and faith too many have the same: those are not here.
RANKS = {
    "gen": "general", "lt": "lieutenant", "col": "colonel", "maj": "major", "capt": "captain",
    "cmdr": "commander", "sgt": "sergeant", "adm": "admiral", "brig": "brigadier",
    "cpl": "corporal", "supt": "superintendent", "det": "detective", "insp": "inspector",
}  # fmt: skip
SEATS = {"gov": "governor", "sen": "senator", "rep": "representative", "amb": "ambassador"}
TITLES = RANKS | SEATS
SECRETARY = "secretary general"
# Letters that a station ("Capital FM") or an hour has, too, want more beside them.
LETTERS = {
    "PM": "prime minister",
    "FM": "foreign minister",
    "DPM": "deputy prime minister",
    "CM": "chief minister",
    "EAM": "external affairs minister",
    "SG": SECRETARY,
    "S.G.": SECRETARY,
    "Spox": "spokesman",
}
# What headlines alone shorten, in any letters.
CLIPPED = {"min": "minister", "dm": "defence minister", "govt": "government", "prez": "president",
           **{letters: TITLES[letters] for letters in ("gov", "amb", "cmdr")},
           **{letters.lower(): full for letters, full in LETTERS.items()}}  # fmt: skip


def unclipped(noun: str) -> str:
    """Return the office that a headline shortens, ``noun`` itself where it shortens none.

    >>> unclipped("govt"), unclipped("pm"), unclipped("mayor")
    ('government', 'prime minister', 'mayor')
    """
    return CLIPPED.get(noun, noun)
