"""What all tables are made of."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

METADATA = MetaData()
MANY = 400  # values in one statement


def text(name: str, *, null: bool = False, key: bool = False) -> Column[str]:
    """Return a column of text."""
    return Column(name, Text, nullable=null, primary_key=key)


def number(name: str, *, null: bool = False, key: bool = False) -> Column[int]:
    """Return a column of whole numbers."""
    return Column(name, Integer, nullable=null, primary_key=key, autoincrement=False)


def refers(name: str, to: str, *, null: bool = False, key: bool = False) -> Column[str]:
    """Return a column that refers to a row of another table."""
    return Column(name, Text, ForeignKey(to), nullable=null, primary_key=key)


def place_columns(*, null: bool = False) -> tuple[Column[int], Column[int], Column[str]]:
    """Return the columns of a place in the text, and of its words."""
    return number("starts", null=null), number("ends", null=null), text("words", null=null)


def parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the names in parts that one statement can take."""
    for first in range(0, len(names), MANY):
        yield names[first : first + MANY]
