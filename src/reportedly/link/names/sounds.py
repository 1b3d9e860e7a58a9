"""How far apart two spellings of one word are: as romanisations of one name, and as letters.

A word is first written in sounds (``sh`` is one), then two words are aligned at the least cost.
The costs say how readily one sound is written for the other in the romanisations in use for
Arabic (ALA-LC, BGN/PCGN 1956, the French and the press's own), Persian (ALA-LC, BGN/PCGN 1958),
Hebrew, Russian and Ukrainian (BGN/PCGN 1947, 1965; ISO 9; the German and French ways), Turkish and
Azerbaijani (whose "x" is "kh").
"""

import re
from functools import lru_cache

MANY = 262_144  # pairs of words; in a pile of articles the same words meet again and again
VOWELS = frozenset("aeiouEO")
FAR = 9.0
SHORT = 4  # sounds; "Dib" is not Diab
MOST = 0.6  # "Khamenei" and "Khomeini" are 0.7 apart
SLIPS = 2  # letters; more than two are no slip of the hand

# Capital letters stand for one sound that is written with two letters.
SPELLINGS = (
    (r"schtsch|shch", "SC"), (r"tsch|tch", "C"), (r"sch", "S"), (r"sh", "S"),
    (r"kh", "X"), (r"gh", "G"), (r"zh", "Z"), (r"dh", "D"), (r"th", "T"), (r"ph", "f"),
    (r"dzh|dz|dj|xh|dg(?=e)", "j"), (r"ch", "C"), (r"ck", "k"), (r"ts|tz|cz", "c"), (r"ks", "x"),
    (r"off$", "ov"), (r"eff$", "ev"), (r"[yi]ev$", "ev"), (r"(?<=sk)(?:iy|ii|yi|yy|ij|y)$", "i"),
    (r"(?<=[aeou])h$", ""),
    (r"(?:aou|au|aw|ow)(?=[^aeiou]|$)", "O"),
    (r"oo|ou|uw(?=[^aeiou]|$)|uu", "u"), (r"ee|ie(?=[^aeiou]|$)|iyy?|yi|ii", "i"), (r"aa", "a"),
    (r"[ae][iy](?=[^aeiouy]|$)", "E"), (r"y", "i"),
)  # fmt: skip
WRITTEN = re.compile("|".join(f"(?P<s{at}>{one})" for at, (one, _) in enumerate(SPELLINGS)))
DOUBLED = re.compile(r"(.)\1+")

# One line a cost; the pairs of sounds that are written for each other at that cost.
NEAR = {
    0.05: "qk vw ck",
    0.08: "ou",
    0.1: "qg qG gG Dd Dz Tt cs uw CS hX Oo",
    0.12: "ae ie xX",
    0.15: "SC Ch CX Zj Ee Ou Xk XG",
    0.2: "Ei cC DT hG ow jg OE kG",
    0.25: "Ts cz kg Xq",
    0.3: "zd Ss Zz ji vu Ck cj Ds gC Oa Ea iE cS",
    0.35: "oa vb sz vf xS bf xh",
    0.4: "jZ fp Tc xC",
    0.5: "pb jC Gr Oe",
    0.6: "ai eo Td",
    0.7: "au ui oi eu",
}
COST = {
    pair: cost
    for cost, pairs in reversed(NEAR.items())
    for each in pairs.split()
    for pair in (each, each[::-1])
}


@lru_cache(maxsize=262_144)
def sounds(word: str) -> str:
    """Return a word of small Latin letters as sounds, none of them doubled.

    >>> sounds("khashoggi"), sounds("hussein"), sounds("kanaani"), sounds("zelenskyy")
    ('XaSogi', 'husEn', 'kanani', 'zelenski')
    """
    return DOUBLED.sub(r"\1", WRITTEN.sub(_sound, word))


def skeleton(word: str) -> str:
    """Return the consonants of a word of sounds, those that are mixed up written as one.

    >>> skeleton(sounds("qassem")) == skeleton(sounds("kasim"))
    True
    """
    return DOUBLED.sub(r"\1", word.translate(COARSE))


# What is now written so, now so, and falls into two classes of consonants.
OTHERWISE = (("X", "h"), ("x", "X"), ("c", "k"), ("C", "X"), ("j", "i"), ("g", "s"), ("v", "w"))
COARSE = str.maketrans(
    {
        **dict.fromkeys("aeiouEOhw", None),
        **dict.fromkeys("qgGX", "k"),
        **dict.fromkeys("DTZzSxCcjdt", "s"),
        **dict.fromkeys("vfp", "b"),
    }
)


@lru_cache(maxsize=262_144)
def skeletons(word: str) -> frozenset[str]:
    """Return the consonants of a word of sounds, in each class that they may be written in.

    Words without a common one are never one word in two romanisations.
    """
    ways = {word, *(word.replace(one, other) for one, other in OTHERWISE if one in word)}
    return frozenset(skeleton(way) for way in ways)


@lru_cache(maxsize=MANY)
def respelled(one: str, other: str) -> float:
    """Return the cost of writing one word of sounds as the other; FAR above what is plausible.

    >>> respelled(sounds("qaani"), sounds("ghaani")) < 0.2
    True
    >>> respelled(sounds("hassan"), sounds("hussein")) < 1
    False
    """
    limit = allowance(one, other)
    before = _opening(other)
    for at, sound in enumerate(one):
        row = [before[0] + _lost(one, at)]
        for beside, heard in enumerate(other):
            row.append(
                min(
                    before[beside] + swapped(sound, heard),
                    before[beside + 1] + _lost(one, at),
                    row[beside] + _lost(other, beside),
                )
            )
        if min(row) > limit:
            return FAR
        before = row
    return before[-1] if before[-1] <= limit else FAR


def allowance(one: str, other: str) -> float:
    """Return what writing one word as the other may cost: less for short words."""
    longer = max(len(one), len(other))
    return 0.3 if longer <= SHORT else min(0.1 * longer, MOST)


@lru_cache(maxsize=MANY)
def slips(one: str, other: str) -> int:
    """Return how many letters are lost, added, changed or swapped with the next; at most 3.

    >>> slips("merkel", "mekrel"), slips("merkel", "merkle"), slips("merkel", "thatcher")
    (1, 1, 3)
    """
    if abs(len(one) - len(other)) > SLIPS:
        return SLIPS + 1
    older: list[int] = []
    before = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        row = [at + 1]
        for beside, seen in enumerate(other):
            least = min(before[beside] + (letter != seen), before[beside + 1] + 1, row[beside] + 1)
            crossed = at and beside and letter == other[beside - 1] and one[at - 1] == seen
            row.append(min(least, older[beside - 1] + 1) if crossed else least)
        if min(row) > SLIPS:
            return SLIPS + 1
        older, before = before, row
    return min(before[-1], SLIPS + 1)


def _sound(found: re.Match[str]) -> str:
    return SPELLINGS[int((found.lastgroup or "s0")[1:])][1]


def _opening(word: str) -> list[float]:
    row = [0.0]
    for at in range(len(word)):
        row.append(row[-1] + _lost(word, at))
    return row


def swapped(one: str, other: str) -> float:
    """Return the cost of writing one sound for the other."""
    return 0.0 if one == other else COST.get(one + other, 1.0)


@lru_cache(maxsize=MANY)
def _lost(word: str, at: int) -> float:
    """Return what it costs to leave the sound out: little for a vowel between consonants."""
    sound = word[at]
    first, last = at == 0, at == len(word) - 1
    if sound == "h" and not first:
        return _unheard(word, at)
    if sound not in VOWELS:
        return 1.0
    if last:
        return 0.3 if sound == "e" else 1.0  # an "a" or "i" makes another name: Ali, Alia; Hasani
    beside_vowel = word[at + 1] in VOWELS or (not first and word[at - 1] in VOWELS)
    if first:
        return 0.25 if sound == "i" and beside_vowel else 0.6
    return 0.2 if beside_vowel and len(word) > SHORT else 0.35


def _unheard(word: str, at: int) -> float:
    """Return what it costs to leave an "h" out: most where it opens a syllable: Bar-ham."""
    if word[at + 1 : at + 2] not in VOWELS:
        return 0.15
    return 0.3 if word[at - 1] in VOWELS else 0.5
