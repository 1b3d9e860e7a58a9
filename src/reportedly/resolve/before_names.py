"""The office that stands right before a name: "aides to [former Harbour Minister] Mara Ito"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading
from reportedly.words import titles

# Of these with a rank is made another: "Rear Admiral", "Brigadier General".
RANKED = frozenset({"rear", "vice", "major", "lieutenant", "brigadier", "staff", "second", "maj",
                    "lt", "brig", "air", "field", "lance", "wing", "squadron", "petty",
                    "detective", "chief", "senior"})  # fmt: skip
SEATED = frozenset({"office", "government", "administration", "campaign", "cabinet"})
SEATS = frozenset({*titles.SEATS, "pres"})  # honorifics that are offices of a land
PASSING = frozenset({"former", "ex", "late", "then", "acting", "interim", "outgoing", "retired"})

OFFICES = frozenset({"leading", "governing"})  # a lawyer "for Senator Ito" is no senator


def office_begins(reading: Reading, number: int, first: int) -> int:
    """Return the token before the office that ends at ``number``; ``number`` where none does.

    It goes back no further than ``first``. "Minister of Justice" and "Chief of Staff General"
    are offices of whoever is named next; of "the wife of Justice Ito" the judge is another.
    """
    if reading.lower(number) == "elect" and reading.lower(number - 1) in HYPHENS:
        number -= 2
    office = role_noun(reading, number)
    if office is None or not _held(reading, number, office):
        return number
    before = number - 1
    if vocabulary.ROLE_CLASS.get(office) == "commanding":
        while before >= first and _ranks(reading, before):
            before -= 1
    else:
        while before >= first and _belongs(reading, before):
            before -= 1
    if _own(reading, before, first):
        return office_begins(reading, before - 1, first)
    return number if _in_a_name(reading, range(before + 1, number), first) else before


def _in_a_name(reading: Reading, words: range, first: int) -> bool:
    """Tell whether a body's name goes on to the office: "the Council on [Kell Trade] Director"."""
    body = words.start - 2
    if body <= first or not reading.capital(body) or reading.lower(body) in SEATED:
        return False
    others = [n for n in words if reading.capital(n) and not _portfolio(reading, n)]
    return bool(others) and is_body(reading.lower(body))


def title_begins(reading: Reading, number: int, first: int) -> int:
    """Return the token before the "U.S." of "U.S. Sen. Omar Tell", which ends at ``number``."""
    while number >= first and reading.capital(number) and reading.tag(number) in ("NNP", "NNPS"):
        number -= 1
    return number


def _held(reading: Reading, number: int, office: str) -> bool:
    """Tell an office from a portfolio in small letters: "the minister of [justice] Mara Ito"."""
    common = office in vocabulary.PEOPLE and not reading.capital(number)  # "suspect Omar Tell"
    known = common or office in vocabulary.ROLE_CLASS or " " in office
    singular = reading.tag(number) in ("NN", "NNP")
    return known and singular and (reading.capital(number) or not _portfolio(reading, number))


def _portfolio(reading: Reading, number: int) -> bool:
    return reading.lower(number) in vocabulary.ROLE_MODIFIERS


def _ranks(reading: Reading, number: int) -> bool:
    kind = vocabulary.ROLE_CLASS.get(role_noun(reading, number) or "")
    word = reading.lower(number).rstrip(".")
    return kind == "commanding" or word == "." or word in RANKED | PASSING


def _belongs(reading: Reading, number: int) -> bool:
    """Tell what an office takes before it: "[Harbour] Minister", "[Veldaran deputy] leader"."""
    word = reading.lower(number)
    if word in vocabulary.ROLE_MODIFIERS | PASSING | HYPHENS | {"the"}:
        return True
    if reading.tag(number) in ("IN", "CC"):  # "Kell Department of Harbours spokesman"
        return reading.tokens[number].entity == "ORG"
    jailed = reading.tag(number) in ("VBN", "JJ")
    return (jailed or reading.tag(number) in NOUNS) and not role_noun(reading, number)


def _own(reading: Reading, of: int, first: int) -> bool:
    """Tell whether "Minister of" stands before, an office that the one said last is a part of."""
    if of <= first or reading.lower(of) not in ("of", "for"):
        return False
    titled = reading.capital(of - 1) and reading.tag(of - 1) in ("NN", "NNP")
    return titled and vocabulary.ROLE_CLASS.get(reading.lower(of - 1)) in OFFICES


def owner_begins(reading: Reading, number: int, first: int) -> int:
    """Return the token before the owner of "the Kell Navy['s] Third Fleet", ``number`` for none."""
    if reading.lower(number) not in POSSESSIVES:
        return number
    before = number - 1
    while before >= first and reading.tag(before) in NOUNS | {"JJ", "DT", "CD", "PRP$"}:
        before -= 1
    return before


def on_board(reading: Reading, number: int) -> bool:
    """Tell whether "board the ferry" ends there, of those who are on it."""
    while reading.tag(number) in ("NN", "DT") and reading.lower(number) != "board":
        number -= 1
    return reading.lower(number) == "board" and reading.lower(number - 1) == "on"


def seated(reading: Reading, numbers: range) -> int | None:
    """Return where the noun of "the Corvay, Ost., [jury]" begins, None where none is so placed.

    A town and its land stand between it and its article, each closed by a comma.
    """
    at = numbers.start + (reading.lower(numbers.start) in ("the", "a", "an"))
    for _ in range(2):
        first = at
        while at < numbers.stop and reading.capital(at) and reading.tag(at) in NOUNS | {"JJ"}:
            at += 1
        at += reading.lower(at) == "."
        if at == first or at >= numbers.stop or reading.lower(at) != ",":
            return None
        at += 1
    noun = at < numbers.stop and reading.tag(at) in ("NN", "NNS") and not reading.capital(at)
    return at if noun and reading.noun_phrase(at).stop >= numbers.stop else None


def ranked(reading: Reading, first: int, name: range) -> bool:
    """Tell whether nothing but ranks with a capital stands from ``first`` to the name:
    "[Detective Senior Sergeant] Omar Tell"."""
    words = range(first, name.start)
    return all(
        reading.capital(number)
        and (_ranks(reading, number) or _portfolio(reading, number) or role_noun(reading, number))
        for number in words
    )


def titled_from(reading: Reading, first: int, name: range) -> bool:
    """Tell whether a word or two, or an office, stand before the name: "[former mayor] Ito"."""
    start = name.start
    while start > first and _addresses(reading, start - 1):
        start -= 1
    if start - first < 3 or ranked(reading, first, name):
        return True
    return office_begins(reading, start - 1, first) < first


def _addresses(reading: Reading, number: int) -> bool:
    """Tell a title like "Rt. Hon.", or the stop of one."""
    word = reading.lower(number)
    stop = word == "." and reading.next_to(number)
    return (reading.lower(number - 1) if stop else word.rstrip(".")) in vocabulary.HONORIFICS
