"""Numbers as news writes them: digits, words, "dozens", ranges, with what qualifies them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.annotate.figures.digits import DIGITS
from reportedly.model import Span
from reportedly.model.figure import Qualifier

ONES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
WHOLES = tuple(word for word, number in ONES.items() if 2 <= number <= 10)
TENS = {
    word: 10 * number
    for number, word in enumerate(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2
    )
}
POWERS = {
    "dozen": 12, "hundred": 100, "thousand": 1_000, "k": 1_000, "million": 1_000_000,
    "m": 1_000_000, "mn": 1_000_000, "billion": 1_000_000_000, "bn": 1_000_000_000,
    "b": 1_000_000_000, "trillion": 1_000_000_000_000,
}  # fmt: skip
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
             "fifth": 1 / 5, "fifths": 1 / 5}  # fmt: skip
VAGUE: dict[str, Qualifier] = {
    "hundreds of millions": "hundreds_of_millions", "tens of millions": "tens_of_millions",
    "hundreds of billions": "hundreds_of_billions", "tens of billions": "tens_of_billions",
    "hundreds of thousands": "hundreds_of_thousands", "tens of thousands": "tens_of_thousands",
    "dozens": "dozens", "scores": "scores", "hundreds": "hundreds", "thousands": "thousands",
    "millions": "millions", "billions": "billions", "several hundred": "hundreds",
    "several thousand": "thousands", "several dozen": "dozens", "a few dozen": "dozens",
    "several million": "millions",
    "a few million": "millions", "a few hundred": "hundreds", "a few thousand": "thousands",
}  # fmt: skip
QUALIFIERS: dict[str, Qualifier] = {
    "more than": "more_than", "over": "more_than", "above": "more_than", "upwards of": "more_than",
    "in excess of": "more_than", "exceeding": "more_than", "well over": "more_than",
    "at least": "at_least", "no fewer than": "at_least", "no less than": "at_least",
    "a minimum of": "at_least", "nearly": "nearly", "almost": "nearly", "close to": "nearly",
    "just under": "nearly", "about": "about", "around": "about", "some": "about",
    "roughly": "about", "approximately": "about", "an estimated": "about", "estimated": "about",
    "up to": "up_to", "as many as": "up_to", "as much as": "up_to", "at most": "up_to",
    "a maximum of": "up_to", "no more than": "up_to", "not more than": "up_to",
    "not less than": "at_least", "not fewer than": "at_least", "closer to": "about",
    "nearer to": "about", "nearer": "about",
    "just over": "more_than", "slightly over": "more_than", "slightly more than": "more_than",
    "well above": "more_than", "little more than": "about", "not quite": "nearly",
    "somewhere around": "about", "in the region of": "about", "fewer than": "less_than",
    "less than": "less_than", "under": "less_than", "below": "less_than",
}  # fmt: skip
# What may follow: "forty at least".
SUFFIXES: dict[str, Qualifier] = {
    "at most": "up_to", "at the most": "up_to", "at least": "at_least", "at the least": "at_least",
    "or more": "at_least", "or so": "about",
}  # fmt: skip
SIGNS = {
    "$": "USD", "US$": "USD", "$US": "USD", "C$": "CAD", "CA$": "CAD", "CAN$": "CAD",
    "CDN$": "CAD", "A$": "AUD", "AU$": "AUD", "AUS$": "AUD", "$A": "AUD", "$AU": "AUD",
    "NZ$": "NZD", "$NZ": "NZD", "HK$": "HKD", "S$": "SGD", "NT$": "TWD", "R$": "BRL",
    "USD": "USD", "DLRS": "USD", "CAD": "CAD", "AUD": "AUD", "NZD": "NZD", "EUR": "EUR",
    "GBP": "GBP", "CHF": "CHF",
    "€": "EUR", "£": "GBP", "₪": "ILS", "¥": "JPY", "₹": "INR",
}  # fmt: skip
# "$A5": the letters of its land may stand on either side of the dollar; others are no known one.
SIGN = (
    r"(?:(?<![a-z])[a-z]{0,3}\$(?:(?:us|au?|nz)(?=\d))?|[€£₪¥₹]"
    r"|(?<!\w)(?:USD|dlrs|CAD|AUD|NZD|EUR|GBP|CHF)(?=\s?\d))"
)


def _any(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


WORD = _any([*ONES, *TENS])
POWER = _any(POWERS)
UNDER_100 = rf"(?:(?:{_any(TENS)})(?:[ -](?:{_any(ONES)}))?|{_any(ONES)})"
# "A hundred" is a number, "a five per cent rise" has none of "six", nor "six and seven" of "13".
ROUND = "(?<=hundred|housand|million|billion|rillion)"
_WORDS = (
    rf"(?:(?:{UNDER_100}|an?(?=[ -](?:{POWER})\b)|{POWER})\b"
    rf"(?:[ -](?:{POWER})\b|{ROUND}(?:[ -]|%s){UNDER_100}\b)*)"
)
IN_WORDS = _WORDS % " and "
# The first of "between two hundred and three hundred", where "and" joins two numbers.
ALONE_IN_WORDS = _WORDS % "(?!)"
HALF = rf"(?:half[ -]an?|(?:an? )?half)[ -](?:{POWER})"
SHARE = rf"(?:(?:{WORD}|an?)(?: - |[ -]))?(?:{_any(FRACTIONS)})"
AND_A_HALF = (
    rf"(?:(?:{UNDER_100}|\d+|an?) (?:{POWER}) and a half"
    rf"|(?:{UNDER_100}|\d+) and a half(?:[ -](?:{POWER}))?)"
)
_NUMBER = (
    rf"(?:{AND_A_HALF}\b|(?:{DIGITS})(?:(?: - |[ -])?(?:{POWER})\b(?!/d\b))?"
    rf"|{HALF}\b|{SHARE}\b|%s\b)"
)
NUMBER = _NUMBER % IN_WORDS
FIRST = rf"(?(between){_NUMBER % ALONE_IN_WORDS}|{NUMBER})"
MONEY = rf"(?:(?P<sign>{SIGN})\s?|(?<![\w.,:/-])|(?<=%-)|(?<=%–))"
# "One in five", "six out of ten": a share, where the whole is no more than ten, or it is one of
# so many: "one in every 500"; and "six of ten" of people at
# large, where nothing befell ten that were counted.
_TEN_OF_THEM = (
    r"(?= (?:ten|10) (?:[a-z]+ )?(?:people|persons|adults|voters|respondents|households"
    r"|families|drivers|women|men|children|parents|teenagers|workers|employees|consumers|tenants|homeowners"
    r"|residents|nationalities|citizens)\b(?![^.;:!?\n]{0,60}\b(?:killed|died?|dead|drowned"
    r"|wounded|injured|hurt|missing|lost|held|arrested|detained|captured|freed|released|rescued|destroyed|damaged|sank"
    r"|shot|fled|survived|resigned|elected)\b))"
)
RATIO = (
    rf"(?P<part>{_any(ONES)}|(?<![\d.,:])[1-9])"
    rf" (?:in|out of|of{_TEN_OF_THEM})(?: every)?"
    rf" (?P<whole>{_any(WHOLES)}|[3-9]|10|(?<=every )(?:{DIGITS}|{IN_WORDS})"
    r"|(?:(?<=one in )|(?<=one out of )|(?<=\b1 in ))\d{1,3}(?:,\d{3})+"
    rf"|(?<=one in )(?:{IN_WORDS})|(?:(?<=one in )|(?<=\b1 in ))(?!0)\d{{2,3}})\b"
    rf"(?!-|[.,:]?\d|\s+(?:{_any(POWERS)}|seconds?|minutes?|hours?|days?|weeks?|months?|years?|feet|met(?:re|er)s?|miles?|degrees?|km|percent|per)\b)"
)
QUALIFIED = rf"(?:\b(?P<qualifier>{_any(QUALIFIERS)})\s+)?"
# "15 and 20" are two, unless "between" says else; "from 15 to 20" is a change.
JOINT = r"(?(change)(?!)|(?:\s?[-–—]\s?|-?\s+(?:to|or)\s+|(?(between)\s+and\s+|(?!))))"
RANGE = rf"{JOINT}{SIGN}?(?P<high>{NUMBER})"
# Where no number can begin is told at once: inside of a word, at most blanks and most words.
_OPENING = {
    words.split()[0]
    for each in (QUALIFIERS, VAGUE, ONES, TENS, POWERS, FRACTIONS)
    for words in (*each, "a", "between", "from")
}
_CODES = {sign for sign in SIGNS if sign.isalpha()}
BEGINS = (
    rf"(?:(?<![a-z])(?=[^\sa-z]|(?:{_any(_OPENING)})\b|[a-z]{{1,3}}\$|{_any(_CODES)})"
    r"|(?=[€£₪¥₹]|\s[1-9otfsen]))"
)
FIGURE = re.compile(
    rf"{BEGINS}{QUALIFIED}(?:\b(?P<vague>{_any(VAGUE)})\b|\s?\b{RATIO}"
    rf"|(?P<between>\bbetween\s+)?(?P<change>\bfrom\s+)?"
    rf"{MONEY}(?P<low>{FIRST})(?:(?(between)(?:\s?%|[ -]per ?cent)?){RANGE})?(?P<plus>\+|-plus\b)?)"
    rf"(?P<suffix> (?:{_any(SUFFIXES)})\b)?",
    re.IGNORECASE,
)
# "Over" that belongs to the verb: who was "handed over" is not "over 36". Other verbs ("took over")
# may stand before either, and are told by the parse.
HANDED = re.compile(r"\b(?:hand|turn)(?:s|ed|ing)?\s\Z", re.IGNORECASE)
PIECE = re.compile(r"[A-Za-z]+|\d[\d., \u00a0\u202f]*")
# A full stop after a whole month's name ends the sentence: "in April. Forty were held".
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
OF_MONTH = re.compile(rf"\b{MONTH} \Z")
PERCENT = re.compile(r"\s?%|[ -]per ?cent(?:age points?)?\b")
AND_AT_MOST = re.compile(r",? (?:and|but|or),?(?: possibly| perhaps| maybe)?,? ")
LAST_DAY = 31
ZEROS = re.compile("00+")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as said; ``core`` is it without its qualifier, ``sign`` a currency's code;
    ``share``: it is a fraction, as "two-thirds"."""

    span: Span
    core: Span
    low: float | None
    high: float | None
    qualifier: Qualifier
    sign: str | None = None
    share: bool = False


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a text, whatever they count.

    >>> [(each.low, each.high, each.qualifier) for each in numbers("more than 1.2 million, dozens")]
    [(1200000.0, None, 'more_than'), (None, None, 'dozens')]
    """
    before: Number | None = None
    for each in _each(text):
        joined = before and _spanning(before, each, text)
        if before is not None and not joined:
            yield before
        before = joined or each
    if before is not None:
        yield before


def _spanning(low: Number, high: Number, text: str) -> Number | None:
    """Return the two bounds of one number: "at least 20 and as many as 30"."""
    is_range = low.qualifier == "at_least" and high.qualifier == "up_to" and not high.share
    if not is_range or not AND_AT_MOST.fullmatch(text[low.span.end : high.span.start]):
        return None
    if low.low is None or high.high is None or not low.low < high.high or low.sign != high.sign:
        return None
    span, core = (Span(a.start, b.end) for a, b in ((low.span, high.span), (low.core, high.core)))
    return replace(low, span=span, core=core, high=high.high, qualifier="between")


def _each(text: str) -> Iterator[Number]:
    at = 0
    while found := FIGURE.search(text, at):
        if _is_day(found) or _is_other(found):
            at = found.end("low")
            continue
        number = _read(found)
        # "By 412 to 97" is no range; the second is a number of its own.
        at = number.span.end if number else found.end()
        if number is not None:
            yield number


def _is_day(found: re.Match[str]) -> bool:
    """Tell the day of "from 31 percent on June 9 to 46 percent", which is of no range."""
    before = found.string[max(0, found.start() - len("September ")) : found.start()]
    if not found["high"] or not found["low"].isdigit() or not OF_MONTH.search(before):
        return False
    high = value(found["high"])
    is_share = PERCENT.match(found.string, found.end("high")) is not None
    return int(found["low"]) <= LAST_DAY and (is_share or (high or 0) > LAST_DAY)


def _is_other(found: re.Match[str]) -> bool:
    """Tell a part before a dash with a number that is none: "the third quarter - $6 million"."""
    if not found["high"]:
        return False
    one, other = (re.fullmatch(SHARE, found[name], re.IGNORECASE) for name in ("low", "high"))
    return one is not None and other is None


def _read(found: re.Match[str]) -> Number | None:
    if found["vague"]:
        return _vague(found)
    return _ratio(found) if found["part"] else _counted(found)


def value(words: str) -> float | None:
    """Return what a number without qualifier is worth, ``None`` for words that are none.

    >>> value("35,170"), value("two dozen"), value("one hundred and six"), value("two-thirds")
    (35170.0, 24.0, 106.0, 0.6666666666666666)
    """
    whole, joint, half = words.lower().partition(" and a half")
    if joint and not half:  # "two and a half", "a million and a half"
        return (value(whole) or 0.0) + FRACTIONS["half"] * _power(whole)
    if joint:
        return ((value(whole) or 0.0) + FRACTIONS["half"]) * _power(half)
    total, current, said = 0.0, 0.0, False
    for piece in PIECE.findall(words.lower()):
        if piece[0].isdigit():
            current, said = float(re.sub(r"[, \u00a0\u202f]", "", piece.strip(" .,"))), True
        elif piece in ONES or piece in TENS:
            current, said = current + ONES.get(piece, TENS.get(piece, 0)), True
        elif piece in ("a", "an"):
            current = 1.0
        elif piece in FRACTIONS:
            return (current or 1.0) * FRACTIONS[piece] * _power(words)
        elif piece in POWERS:
            total, current = _raised(total, current, POWERS[piece])
            said = True
    return total + current if said else None


def _power(words: str) -> int:
    """Return what a fraction is one of: of "half a million", a million; of "two-thirds", one."""
    return POWERS.get(PIECE.findall(words.lower())[-1], 1)


def _raised(total: float, current: float, power: int) -> tuple[float, float]:
    """Multiply what stands before "hundred" or "dozen", and close the sum at larger powers."""
    if power < POWERS["thousand"]:
        return total, (current or 1.0) * power
    return total + (current or 1.0) * power, 0.0


def _vague(found: re.Match[str]) -> Number:
    words = " ".join(found["vague"].lower().split())
    core = Span(*found.span("vague"))
    return Number(Span(found.start(), found.end()), core, None, None, VAGUE[words])


def _ratio(found: re.Match[str]) -> Number | None:
    part = (value(found["part"]) or 1) / (value(found["whole"]) or 1)
    if part >= 1:
        return None
    core = Span(found.start("part"), found.end("whole"))
    start = found.start("qualifier") if found["qualifier"] else core.start
    return Number(Span(start, core.end), core, *_bounds(found, part, None), share=True)


def _counted(found: re.Match[str]) -> Number | None:
    low = value(found["low"])
    if low is None or found["low"].lower() in POWERS or ZEROS.fullmatch(found["low"]):
        return None  # "million" is no number by itself, nor the end of one cut in two
    high, end = _upper(found)
    if high is not None and high < low:
        high, end = None, found.end("low")
    start = found.start("sign") if found["sign"] else found.start("low")
    bounds = _bounds(found, low, high)
    names = [] if _is_handed(found) else ["qualifier"]
    names += ["between"] if high is not None else []  # "between two states" counts them
    ahead = [found.start(name) for name in names if found[name]]
    whole = Span(min([start, *ahead]), found.end("suffix") if found["suffix"] else end)
    sign = SIGNS.get(found["sign"].upper(), "money") if found["sign"] else None
    share = re.fullmatch(SHARE, found["low"], re.IGNORECASE) is not None
    return Number(whole, Span(start, end), *bounds, sign, share)


def _is_handed(found: re.Match[str]) -> bool:
    is_over = (found["qualifier"] or "").lower() == "over"
    return is_over and HANDED.search(found.string, 0, found.start("qualifier")) is not None


def _upper(found: re.Match[str]) -> tuple[float | None, int]:
    """Return the upper end of a range, and where the number ends."""
    high = value(found["high"]) if found["high"] else None
    if high is not None:
        return high, found.end("high")
    return None, found.end("plus") if found["plus"] else found.end("low")


def _bounds(
    found: re.Match[str], low: float, high: float | None
) -> tuple[float | None, float | None, Qualifier]:
    if high is not None:
        shared = POWERS.get(PIECE.findall(found["high"].lower())[-1], 1)
        return (low * shared if low < high / shared else low), high, "between"
    if found["plus"]:
        return low, None, "more_than"
    said = "" if _is_handed(found) else found["qualifier"] or ""
    words = " ".join(said.lower().split())
    after = (found["suffix"] or "").lower().strip()
    qualifier = QUALIFIERS.get(words) or SUFFIXES.get(after, "exact")
    if qualifier in ("more_than", "at_least"):
        return low, None, qualifier
    if qualifier in ("up_to", "nearly", "less_than"):
        return None, low, qualifier
    return low, low, qualifier
