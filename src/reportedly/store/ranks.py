"""Numbers for the rows of statements and claims, so that they stand in the order they are shown.

A full-text index gives what it finds by row, and nothing need be sorted: the newest of a million
hits are read off its end. The row of a statement is the article's first day, the article's own
row, and the place of the statement in it, each in so many bits of one whole number. That of a
claim follows from how many report it, from how many origins, and from its id.
"""

from datetime import date
from string import hexdigits

import sqlalchemy as sa

from reportedly.errors import ContractError
from reportedly.store.rows import Row
from reportedly.store.tables import attribution, document

ARTICLE_BITS, NUMBER_BITS = 24, 21  # 16 million articles, and two million statements in each
DAY_BITS = 63 - ARTICLE_BITS - NUMBER_BITS
# Unknown days come first, with 0. Days before that one count as it, those after the last that
# finds room (in the year 2517) as that: within one number, they are sorted by what they are.
FIRST = date(1800, 1, 1).toordinal()
# One day less than there is room for: what comes after it is a whole number, too.
LAST = (1 << DAY_BITS) - 2
DATED = 1 << (ARTICLE_BITS + NUMBER_BITS)


CLAIMS = 1 << 62  # rows of claims are below it
DIGITS = 16  # of a claim's id, which tell it from others of as many reports


def claim_row(reports: int, origins: int, name: str) -> int:
    """Return the number of a claim's row: of more reports, then of more origins, first; then by id.

    Claims of n reports have the n(n+1)-th part of all numbers: most have but one report.

    >>> rows = [claim_row(9, 2, "clm_b"), claim_row(9, 1, "clm_a"), claim_row(1, 1, "clm_a")]
    >>> rows == sorted(rows) and claim_row(1, 1, "clm_a") < claim_row(1, 1, "clm_b")
    True
    """
    start, size = _share(0, CLAIMS, reports)
    start, size = _share(start, size, origins)
    digits = name.partition("_")[2][:DIGITS].ljust(DIGITS, "0")
    place = 0
    for digit in digits:
        place = place * 16 + (int(digit, 16) if digit in hexdigits else 15)
    return start + (size * place >> 4 * DIGITS)


def _share(start: int, size: int, count: int) -> tuple[int, int]:
    """Return where that part of so many numbers begins that a count has, and how long it is."""
    first = start + size // (count + 1)
    return first, start + size // max(count, 1) - first


def ranked(made: dict[str, list[Row]], article: int, first_day: str | None) -> dict[str, list[Row]]:
    """Return the rows that ``projected`` gave, each statement with its number.

    ``article`` is the row of the document, ``first_day`` when it was published at the earliest.
    """
    first = first_row(first_day) + (article << NUMBER_BITS)
    if article >= 1 << ARTICLE_BITS or len(made[attribution.name]) > 1 << NUMBER_BITS:
        raise ContractError(
            f"article {article}: a ledger has no room for so many, or so long a one"
        )
    numbered = [each | {"row": first + each["number"]} for each in made[attribution.name]]
    return made | {attribution.name: numbered}


def first_row(day: str | None) -> int:
    """Return the first number that a statement in an article of that day may have.

    >>> first_row(None), first_row("1800-01-01") == first_row("0033-04-03") == DATED
    (0, True)
    """
    if day is None:
        return 0
    passed = date.fromisoformat(day).toordinal() - FIRST
    return (min(max(passed, 0), LAST - 1) + 1) * DATED


def past_row(day: str | None) -> int:
    """Return the number after the last that a statement in an article of that day may have."""
    return first_row(day) + DATED


def its_article(row: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
    """Return the condition that the article is that of the statement with this number."""
    return document.c.row == article_of(row)


def article_of(row: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    """Return the number of the article of the statement with this number."""
    return row.bitwise_rshift(NUMBER_BITS).bitwise_and((1 << ARTICLE_BITS) - 1)


def place_of(row: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    """Return the place in its article of the statement with this number."""
    return row.bitwise_and((1 << NUMBER_BITS) - 1)
