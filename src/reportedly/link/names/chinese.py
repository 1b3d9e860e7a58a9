"""Chinese syllables in pinyin and in Wade-Giles."""

import re
from functools import cache, lru_cache
from itertools import product

# Pinyin and the same in Wade-Giles, without the apostrophe that newspapers left out.
INITIALS = {
    "b": "p", "p": "p", "d": "t", "t": "t", "g": "k", "k": "k", "zh": "ch", "ch": "ch",
    "z": "ts tz", "c": "ts tz", "j": "ch", "q": "ch", "x": "hs", "r": "j", "s": "s ss sz",
    "sh": "sh", "m": "m", "f": "f", "n": "n", "l": "l", "h": "h", "w": "w", "y": "y", "": "",
}  # fmt: skip
FINALS = {
    "a": "a", "o": "o", "e": "e eh o", "ai": "ai", "ei": "ei", "ao": "ao", "ou": "ou", "an": "an",
    "en": "en", "ang": "ang", "eng": "eng", "ong": "ung", "i": "i ih u", "ia": "ia", "ie": "ieh",
    "iao": "iao", "iu": "iu", "ian": "ien", "in": "in", "iang": "iang", "ing": "ing",
    "iong": "iung", "u": "u", "ua": "ua", "uo": "o uo", "ui": "ui uei", "uai": "uai", "uan": "uan",
    "un": "un", "uang": "uang", "ue": "ueh", "er": "erh",
}  # fmt: skip
PALATAL = frozenset({"j", "q", "x"})
RETROFLEX = frozenset({"zh", "ch", "sh", "r", "z", "c", "s"})
# Syllables that an initial and a final make in pinyin only; Wade-Giles writes them anew.
WHOLE = {
    "yi": "i", "you": "yu", "yan": "yen", "ye": "yeh", "yue": "yueh", "yong": "yung",
    "yuan": "yuan", "er": "erh", "ri": "jih", "si": "ssu szu", "zi": "tzu", "ci": "tzu",
}  # fmt: skip


@lru_cache(maxsize=65_536)
def wade_giles(word: str) -> frozenset[str]:
    """Return how Wade-Giles may write a word of one or two pinyin syllables.

    >>> wade_giles("deng"), wade_giles("xiaoping"), wade_giles("ito")
    (frozenset({'teng'}), frozenset({'hsiaoping'}), frozenset())
    >>> "tsetung" in wade_giles("zedong")
    True
    """
    table = _syllables()
    ways = set(table.get(word, ()))
    for at in range(1, len(word)):
        first, second = table.get(word[:at]), table.get(word[at:])
        if first and second:
            ways |= {"".join(pair) for pair in product(first, second)}
    return frozenset(ways - {word})


@cache
def _syllables() -> dict[str, frozenset[str]]:
    found = {}
    for initial, final in product(INITIALS, FINALS):
        if _occurs(initial, final):
            written = product(INITIALS[initial].split() or [""], _final(initial, final))
            found[initial + final] = frozenset("".join(pair) for pair in written)
    return found | {each: frozenset(other.split()) for each, other in WHOLE.items()}


def _occurs(initial: str, final: str) -> bool:
    if initial in PALATAL:
        return final[0] in "iu" and final not in ("ua", "uo", "ui", "uai", "uang")
    if initial in RETROFLEX:
        return final == "i" or not final.startswith("i")
    return bool(initial) or re.match("[aoe]", final) is not None


def _final(initial: str, final: str) -> list[str]:
    written = FINALS[final].split()
    if final == "i":
        return ["ih", "u"] if initial in RETROFLEX else ["i"]
    if final == "e":
        return ["o"] if initial in ("g", "k", "h") else ["e", "eh", "o"]
    return written
