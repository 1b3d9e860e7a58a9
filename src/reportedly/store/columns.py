"""What all tables are made of."""

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

METADATA = MetaData()


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
