"""Family names of Ukraine and Belarus, as Russian has them."""

import re

EAST_SLAVIC = re.compile(r".{2,}(?:enko|[ya]?[iy]?uk|ch[ue]k|[sc]?ky[iy]|[yi]v|ets)")
UKRAINIAN_H = re.compile(r"(?<![ckstzg])h")
# What only Belarusian has at the end, and what Russian has there.
ENDINGS = {
    r"enka": "enko",
    r"[aeo]uski": "ovski",
    r"[aeo]usky": "ovsky",
    r"[aeo]uskiy": "ovskiy",
    r"[aeo]usk[ai][yij]?a": "ovskaya",
    r"(?<=[bcdgklmnprstvz])ievich?": "evich",
}
BELARUSIAN = tuple(
    (re.compile(rf"(.{{2,}}?)(?:{ending})"), said) for ending, said in ENDINGS.items()
)
EIKA = re.compile(r"(.{2,})e[ij]ka")
SOFT = (("ts", "t"), ("dz", "d"))  # before an "i"


def in_russian(word: str) -> str:
    """Return an Ukrainian or Belarusian family name as Russian has it, any other word as it is.

    Belarusian writes an "a" for many an "o" that Russian has; of them the first is turned back.

    >>> in_russian("hryhorenko"), in_russian("hassan")
    ('grigorenko', 'hassan')
    >>> in_russian("kavalenka"), in_russian("sakalouski"), in_russian("hrynkievic")
    ('kovalenko', 'sokalovski', 'grynkevich')
    """
    for written, said in BELARUSIAN:
        if found := written.fullmatch(word):
            return _stem(found[1]).replace("a", "o", 1) + said
    if found := EIKA.fullmatch(word):
        return _stem(found[1]) + "eiko"
    if "h" not in word or not EAST_SLAVIC.fullmatch(word):
        return word
    return UKRAINIAN_H.sub("g", word).replace("y", "i")


def _stem(written: str) -> str:
    for soft, hard in SOFT:
        written = written.replace(f"{soft}i", f"{hard}i")
    return UKRAINIAN_H.sub("g", written)
