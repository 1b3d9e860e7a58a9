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
# The family names of most Chinese, in pinyin and, where it differs, in Wade-Giles.
_FAMILIES = (
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang "
    "song zheng xie han tang feng yu dong xiao cheng cao yuan deng fu shen zeng peng su lu "
    "jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan "
    "liao zou xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan qian tao "
    "chang chao chou chiang hsu hsieh hsiao tseng teng tsao tsai tung ting chu chin kuo kao "
    "lo sung cheng yeh hsia tien"
)
FAMILIES = frozenset(_FAMILIES.split())
# Syllables that an initial and a final make in pinyin only; Wade-Giles writes them anew.
WHOLE = {
    "yi": "i", "you": "yu", "yan": "yen", "ye": "yeh", "yue": "yueh", "yong": "yung",
    "yuan": "yuan", "er": "erh", "ri": "jih", "si": "ssu szu", "zi": "tzu", "ci": "tzu",
}  # fmt: skip


@lru_cache(maxsize=262_144)
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


def is_pinyin(word: str) -> bool:
    """Tell whether a word is one to three syllables of pinyin, or of Wade-Giles without marks.

    >>> is_pinyin("zhao"), is_pinyin("guoling"), is_pinyin("kuoliang"), is_pinyin("omar")
    (True, True, True, False)
    """
    return _cut(word, 3)


@lru_cache(maxsize=262_144)
def _cut(word: str, most: int) -> bool:
    known = _written()
    if word in known or not most:
        return word in known
    return any(word[:at] in known and _cut(word[at:], most - 1) for at in range(1, len(word)))


@cache
def _written() -> frozenset[str]:
    table = _syllables()
    return frozenset(table) | {way for ways in table.values() for way in ways}


def one_in_two_systems(one: str, other: str) -> bool:
    """Tell whether two words of pinyin or Wade-Giles may be one.

    >>> one_in_two_systems("guoliang", "kuoliang"), one_in_two_systems("guoling", "guoliang")
    (True, False)
    """
    return one == other or one in wade_giles(other) or other in wade_giles(one)


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
