"""Rows as a reader may have them: without any words of the articles, or with links to pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol
from urllib.parse import quote

from reportedly.errors import UsageError
from reportedly.export.kinds import Column

Row = dict[str, Any]
LINK = Column("link", "text")
DIGEST = Column("text_sha256", "text")
# Whatever the kind: what points, tells apart or counts, and holds no words.
POINTING = ("spans", "passages", "number", "flag")
NAMING = frozenset({"document", "given_id", "uri", "id", "sha256"})
# Beside these: the program's own labels, and the article's date, by which it is found again.
LABELS = frozenset(
    {
        *("published", "published_basis", "published_earliest", "published_latest"),
        *("outlet_basis", "language", "media_type", "encoding", "layers"),
        *("kind", "type", "cue_class", "tense", "modality", "basis", "precision", "qualifier"),
        *("speaker_basis", "speaker_entity", "chain_hops", "occasion_kind", "parent", "score"),
        *("entity", "attribution", "attributions", "of", "relation", "qid"),
        *("country", "lat", "lon", "source_type", "target_type"),
        *("place_precision", "place_country", "place_lat", "place_lon"),
        *("a", "b", "a_document", "b_document", "coverage_a", "coverage_b", "story"),
    }
)
# Names that are labels in one kind and words in another.
WORDS = {"attributions": frozenset({"source"}), "figures": frozenset({"low", "high", "unit"})}
IDS = {
    "copies": frozenset({"source"}),
    "network": frozenset({"source", "target"}),
    "claims": frozenset({"claim", "actor", "rivals"}),
}


class AnyRows(Protocol):
    """Rows of one kind, made as they are asked for; every row has every column, in order."""

    @property
    def kind(self) -> str:
        """The kind, as `reportedly export` names it."""
        ...

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in order."""
        ...

    @property
    def is_text_free(self) -> bool:
        """Whether no words of any article are in them."""
        ...

    def with_texts(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with the text it is of: "" where that is no one's, or not to be seen."""
        ...

    def __iter__(self) -> Iterator[Row]: ...


@dataclass(frozen=True, slots=True)
class TextFree:
    """The rows with their ids, places, digests and labels, and nothing an article says.

    Of a document's text there is the digest. What is not known to be without words is left out,
    so that a column that comes to be later does not let words through.
    """

    rows: AnyRows
    is_text_free: bool = True

    @property
    def kind(self) -> str:
        """The kind."""
        return self.rows.kind

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are left, in order."""
        kept = tuple(column for column in self.rows.columns if _is_kept(self.kind, column))
        return (*kept, DIGEST) if self.kind == "documents" else kept

    def with_texts(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with no text."""
        return (("", row) for row in self)

    def __iter__(self) -> Iterator[Row]:
        names = [column.name for column in self.columns if column is not DIGEST]
        for row in self.rows:
            told = {name: row[name] for name in names}
            if self.kind == "documents":
                told[DIGEST.name] = sha256(row["text"].encode()).hexdigest()
            yield told


@dataclass(frozen=True, slots=True)
class Linked:
    """The rows with one column more: where each is shown by `reportedly serve` at ``address``."""

    rows: AnyRows
    address: str

    @property
    def kind(self) -> str:
        """The kind."""
        return self.rows.kind

    @property
    def is_text_free(self) -> bool:
        """Whether no words of any article are in them."""
        return self.rows.is_text_free

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, the link last."""
        return (*self.rows.columns, LINK)

    def __iter__(self) -> Iterator[Row]:
        return (row for _, row in self.with_texts())

    def with_texts(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with the text it is of."""
        for text, row in self.rows.with_texts():
            yield text, row | {LINK.name: self.address + _path(self.kind, row)}


def linked(rows: AnyRows, address: str) -> Linked:
    """Return the rows with permalinks below ``address``; raises UsageError for none to link to."""
    if not address.startswith(("http://", "https://")):
        raise UsageError(f"{address}: no address of a reading room, as http://127.0.0.1:8765")
    names = {column.name for column in rows.columns}
    if not names & {"document", "a_document"} and rows.kind != "actors":
        raise UsageError(f"a row of {rows.kind} is no one place; its attributions have links")
    return Linked(rows, address.rstrip("/"))


def _is_kept(kind: str, column: Column) -> bool:
    if column.name in IDS.get(kind, ()):
        return True
    if column.name in WORDS.get(kind, ()):
        return False
    return column.type in POINTING or column.name in NAMING | LABELS


def _path(kind: str, row: Row) -> str:
    """Return the path of the page, as the reading room has it."""
    if kind in ("actors", "stories"):
        return f"/{kind}/{quote(row['id' if kind == 'actors' else 'story'], safe='')}"
    document = f"/documents/{quote(row['a_document' if kind == 'copies' else 'document'], safe='')}"
    if kind == "attributions":
        return f"{document}?attribution={row['id']}#{row['id']}"
    if "start" in row:
        return f"{document}?span={row['start']}-{row['end']}#pointed"
    return document
