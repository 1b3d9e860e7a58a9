"""Rows about several documents: who carries whose text, and which tell one story."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from reportedly.errors import UsageError
from reportedly.export.kinds import ACROSS, Column
from reportedly.export.network import network_rows
from reportedly.store import Heading, View

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class RowsAcross:
    """Rows of one kind, made as they are asked for; every row has every column, in order."""

    kind: str
    view: View

    @property
    def is_text_free(self) -> bool:
        """Whether no words of any article are in them: they are full of them."""
        return False

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in order."""
        return ACROSS[self.kind]

    def with_texts(self) -> Iterator[tuple[str, Row]]:
        """Yield each row with no text: it is of several documents."""
        return (("", row) for row in self)

    def __iter__(self) -> Iterator[Row]:
        names = [column.name for column in self.columns]
        for row in MAKERS[self.kind](self.view):
            yield {name: row[name] for name in names}


def rows_across(kind: str, view: View) -> RowsAcross:
    """Return the rows of that ``kind``, by the ids of the documents.

    Documents go by the id that came with the input, where there is one. Raises UsageError for
    a kind that is not known.
    """
    if kind not in ACROSS:
        raise UsageError(f"{kind!r} is no kind of row: say one of {', '.join(ACROSS)}")
    return RowsAcross(kind, view)


def _copies(view: View) -> Iterator[Row]:
    names = _names(view, sorted({name for each in view.copies() for name in (each.a, each.b)}))
    for each in view.copies():
        yield {
            "a": names[each.a],
            "b": names[each.b],
            "a_document": each.a,
            "b_document": each.b,
            "kind": each.kind,
            "source": names[each.source] if each.source else None,
            "coverage_a": each.coverage_a,
            "coverage_b": each.coverage_b,
            "passages": [list(row) for row in each.passages],
            "score": each.score,
            "reasons": list(each.reasons),
        }


def _names(view: View, documents: Sequence[str]) -> dict[str, str]:
    return {each.document: _name(each) for each in view.headings(documents)}


def _name(each: Heading) -> str:
    return each.given_id or each.document


def _actors(view: View) -> Iterator[Row]:
    for each in view.actors():
        roles = [f"{role.role}, {role.of}" if role.of else role.role for role in each.roles]
        yield {**asdict(each), "names": list(each.names), "roles": roles}


def _stories(view: View) -> Iterator[Row]:
    for each in view.stories():
        name = each.given_id or each.document
        yield {"id": name, "document": each.document, "story": each.story}


def _claims(view: View) -> Iterator[Row]:
    """Yield a row for each report of each claim, by claim, then date."""
    rows = {each.id: each for each in view.claims()}
    rivals: dict[str, list[str]] = {}
    for each in view.claim_rivals():
        rivals.setdefault(each.left, []).append(each.right)
        rivals.setdefault(each.right, []).append(each.left)
    names = _names(view, sorted({each.first for each in rows.values() if each.first}))
    for report in view.claim_reports():
        claim = rows[report.claim]
        yield {
            **asdict(claim),
            "claim": claim.id,
            "first": names.get(claim.first or ""),
            "rivals": sorted(rivals.get(claim.id, ())),
            "id": report.given_id or report.document,
            "document": report.document,
            "attribution": report.attribution,
            "spans": [list(span) for span in report.spans],
            "said": report.words,
            "origin": report.origin_name,
            "evidence": [step.why for step in report.evidence],
            "score": report.score,
            "why": report.why,
        }


MAKERS: dict[str, Callable[[View], Iterator[Row]]] = {
    "actors": _actors,
    "network": network_rows,
    "copies": _copies,
    "stories": _stories,
    "claims": _claims,
}
