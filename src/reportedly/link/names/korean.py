"""Korean names in the ways they are romanised: "Park Young-ho", "Pak Yong Ho", "Yong-ho Park".

McCune-Reischauer (1939, without its marks), the Revised Romanisation (2000), that of the North,
and what the press makes of them: all write one of few consonants where another writes its twin,
and differ most in the back vowels.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

# A family name a group, in the spellings that are in use.
_FAMILIES = (
    "kim gim|lee li ri rhee yi|park pak bak|choi choe|jung jeong chong chung cheong|kang gang"
    "|cho jo|yoon yun|jang chang|lim im rim yim|han|oh|seo suh|shin sin|kwon gwon|hwang|ahn an|song"
    "|ryu yoo yu ryoo|hong|jeon chon jun|ko go koh|moon mun|son sohn|bae pae|baek paek paik|heo huh"
    "|nam|shim sim|noh roh|ha|kwak gwak|sung seong|cha|joo ju chu|woo|koo ku gu|min|na ra|jin chin"
    "|chae|won|cheon|bang|kong gong|hyun hyon|ham|byun pyon byeon|yang|pyo|myung myong|ban pan"
)
FAMILIES = {word: group.split()[0] for group in _FAMILIES.split("|") for word in group.split()}
SOUNDS = (
    (r"(?:kk|gg|k|g)", "K"), (r"(?:tt|dd|t|d)", "T"), (r"(?:pp|bb|p|b)", "P"),
    (r"(?:jj|ch|j)", "C"), (r"(?:ssh|sh|ss|s)", "S"), (r"(?:r|ll|l)", "L"),
    (r"ng(?![aeiouyw])", "N"), (r"(?<=[aeiou])h(?![aeiouyw])", ""),
    (r"(?:eui|ui|ee|i)", "I"), (r"[yw]?(?:ae|ai|e(?![ou]))", "E"), (r"[yw]?a", "A"),
    (r"[yw]?(?:eou|oeo|eo|eu|oo|ou|o|u)", "O"),
)  # fmt: skip
WRITTEN = re.compile("|".join(f"(?P<s{at}>{one})" for at, (one, _) in enumerate(SOUNDS)))
SYLLABLES = re.compile(r"[KTPCSLNnmh]*[IEAO][KTPLNnm]?[KTPCSLNnmh]?[IEAO][KTPLNnm]?")


@lru_cache(maxsize=262_144)
def read_korean(words: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the family, in one spelling, and the sounds of the given name; None for no such name.

    >>> read_korean(("park", "young", "ho")) == read_korean(("yongho", "pak"))
    True
    >>> read_korean(("mara", "ito"))
    """
    for family, given in ((words[0], words[1:]), (words[-1], words[:-1])):
        heard = _heard("".join(given))
        if family in FAMILIES and len(given) in (1, 2) and SYLLABLES.fullmatch(heard):
            return FAMILIES[family], heard
    return None


def one_korean(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether two names are one Korean name, given names in full, in two romanisations."""
    one, other = (read_korean(tuple(words)) for words in (left, right))
    return one is not None and one == other


def _heard(word: str) -> str:
    return WRITTEN.sub(lambda found: SOUNDS[int((found.lastgroup or "s0")[1:])][1], word)
