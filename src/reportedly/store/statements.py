"""Find attributions by who, what, when, where and through whom."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.errors import UsageError
from reportedly.model import Hop, Span
from reportedly.store.across_tables import actor_member
from reportedly.store.dialect import Dialect, Way
from reportedly.store.folding import spellings
from reportedly.store.naming import rows_naming
from reportedly.store.records import Piece, Statement, StatementQuery, Step
from reportedly.store.tables import attribution, document, hop, layer, piece

PAGE = 200  # attributions whose pieces are fetched at once
PHRASE = re.compile(r'"([^"]*)"|(\S+)')
WORD = re.compile(r"\w")

Condition = sa.ColumnElement[bool]
Grouped = dict[str, list[Any]]

_looked = sa.exists().where(layer.c.document_id == document.c.id, layer.c.kind == Hop.__name__)
# Made once: to write down forty columns takes longer than to read them.
SELECTED = sa.select(
    *attribution.c,
    *(document.c[name] for name in ("given_id", "uri", "title", "outlet", "language")),
    *(document.c[name] for name in ("published", "published_basis", "published_earliest")),
    _looked.label("chain_looked"),
).join(document, document.c.id == attribution.c.document_id)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a statement stands in the order: its article's first day, its article, its number."""

    day: str | None
    document: str
    number: int


def find_statements(
    connection: Connection, dialect: Dialect, query: StatementQuery
) -> Iterator[Statement]:
    """Yield what matches, by date (unknown last), address, document id, and place in the text."""
    yield from statements_where(
        connection, *conditions(dialect, query), *dated(query), limit=query.limit
    )


def statements_where(
    connection: Connection, *wanted: Condition, limit: int | None = None
) -> Iterator[Statement]:
    """Yield the statements for which all of that is so, in the order of ``find_statements``."""
    yield from (found for _, found in _whole(connection, _selected(*wanted).limit(limit)))


def statements_at(connection: Connection, rows: Sequence[int]) -> list[tuple[Standing, Statement]]:
    """Return the statements at these rows, each with where it stands among all; in no order."""
    found = SELECTED.where(attribution.c.row.in_(rows))
    return [
        (Standing(row.published_earliest, row.document_id, row.number), each)
        for row, each in _whole(connection, found)
    ]


def _whole(connection: Connection, found: sa.Select[Any]) -> Iterator[tuple[Any, Statement]]:
    rows = connection.execute(found.execution_options(yield_per=PAGE))
    for page in rows.partitions():
        pieces = _grouped(connection, piece, page, ("role", "item", "position"))
        steps = _grouped(connection, hop, page, ("place",))
        for row in page:
            yield row, _statement(row, pieces.get(row.id, []), steps.get(row.id, []))


def count_undated(connection: Connection, dialect: Dialect, query: StatementQuery) -> int:
    """Return how many match whatever the dates asked for, their article's being unknown."""
    undated = document.c.published_earliest.is_(None)
    found = _selected(*conditions(dialect, replace(query, limit=None)), undated)
    return connection.execute(
        sa.select(sa.func.count()).select_from(found.order_by(None).subquery())
    ).scalar_one()


def _selected(*conditions: Condition) -> sa.Select[Any]:
    return SELECTED.where(*conditions).order_by(
        document.c.published_earliest.nulls_last(),
        document.c.published_latest,
        # By address before id: ids follow from whole addresses, and a folder moved
        # elsewhere should answer in the same order.
        document.c.uri,
        document.c.id,
        attribution.c.number,
    )


def conditions(dialect: Dialect, query: StatementQuery) -> Iterator[Condition]:
    """Yield every condition but those on dates."""
    yield from _named(attribution.c.speaker_key, "speaker", query.speaker)
    yield from _named(document.c.outlet_key, "outlet", query.outlet)
    yield from _named(attribution.c.chain_key, "via", query.via)
    if query.about is not None:
        yield dialect.matching(attribution.c.row, "said_search", phrases(query.about))
    if query.kind is not None:
        yield attribution.c.kind == query.kind
    if query.document is not None:
        yield document.c.id == query.document
    if query.actor is not None:
        yield sa.exists().where(
            actor_member.c.document_id == attribution.c.document_id,
            actor_member.c.entity == attribution.c.speaker_entity,
            actor_member.c.actor_id == query.actor,
        )
    if query.names is not None:
        yield attribution.c.row.in_(rows_naming(query.names))
    if query.unsaid_when:
        yield attribution.c.said_earliest.is_(None)


def dated(query: StatementQuery) -> Iterator[Condition]:
    """Yield the conditions on dates."""
    if query.since is not None:
        yield document.c.published_latest >= query.since.isoformat()
    if query.until is not None:
        yield document.c.published_earliest <= query.until.isoformat()


def _named(column: sa.Column[str], asked: str, words: str | None) -> Iterator[Condition]:
    if words is None:
        return
    for ways, opening in wanted_of(asked, words):
        yield sa.or_(*(_standing(column, way, opening=opening) for way in ways))


def wanted_of(asked: str, words: str) -> list[Way]:
    """Return the ways in which each word of a name may stand; raises UsageError for none."""
    wanted = [(ways, word.endswith("*")) for word in words.split() if (ways := spellings(word))]
    if not wanted:
        raise UsageError(f"{asked} {words!r} has no word to look for; give a name")
    return wanted


def names_in(dialect: Dialect, query: StatementQuery) -> sa.Select[tuple[int]] | None:
    """Return the query of the rows that may have the names asked for, None where none is."""
    asked = {"speaker_key": ("speaker", query.speaker), "chain_key": ("via", query.via)}
    names = {key: wanted_of(name, words) for key, (name, words) in asked.items() if words}
    return dialect.named(names) if names else None


def _standing(column: sa.Column[str], words: list[str], *, opening: bool) -> Condition:
    """Return the condition that all ``words`` stand in the column, the last at least as opening."""
    ends = [*(" " for _ in words[1:]), "" if opening else " "]
    between = sa.literal(" ") + column + " "
    return sa.and_(
        *(
            between.contains(f" {word}{end}", autoescape=True)
            for word, end in zip(words, ends, strict=True)
        )
    )


def phrases(about: str) -> list[str]:
    """Return the words to look for, those between quotes together; raises UsageError for none."""
    found = [quoted or word for quoted, word in PHRASE.findall(about)]
    phrases = [phrase for phrase in found if WORD.search(phrase)]
    if not phrases:
        raise UsageError(f"about {about!r} has no word to look for; give one")
    return phrases


def _grouped(
    connection: Connection, table: sa.Table, page: Sequence[Any], order: Sequence[str]
) -> Grouped:
    """Return the table's rows of each attribution of the page, by the attribution's id."""
    own = (
        table.c.document_id == attribution.c.document_id,
        table.c.attribution_id == attribution.c.id,
    )
    # One lookup for each of them: lists of ids and of articles would be looked up in pairs, all.
    query = (
        sa.select(table)
        .select_from(attribution.join(table, sa.and_(*own)))
        .where(attribution.c.row.in_([row.row for row in page]))
        .order_by(*(table.c[name] for name in order))
    )
    found: Grouped = {}
    for row in connection.execute(query):
        found.setdefault(row.attribution_id, []).append(row)
    return found


def _statement(row: Any, pieces: list[Any], steps: list[Any]) -> Statement:
    return Statement(
        id=row.id,
        document=row.document_id,
        given_id=row.given_id,
        uri=row.uri,
        title=row.title,
        outlet=row.outlet,
        language=row.language,
        published=row.published,
        published_basis=row.published_basis,
        kind=row.kind,
        cue_class=row.cue_class,
        negated=row.negated,
        tense=row.tense,
        modality=row.modality,
        occasion_kind=row.occasion_kind,
        said_on=row.said_on,
        said_earliest=row.said_earliest,
        said_latest=row.said_latest,
        score=row.score,
        speaker=row.speaker,
        speaker_basis=row.speaker_basis,
        speaker_entity=row.speaker_entity,
        role=row.role,
        role_of=row.role_of,
        unnamed=row.unnamed,
        parent=row.parent_id,
        pieces=tuple(
            Piece(each.role, Span(each.starts, each.ends), each.words, each.item) for each in pieces
        ),
        chain=tuple(Step(each.name, each.kind) for each in steps) if row.chain_looked else None,
    )
