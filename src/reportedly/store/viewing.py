"""Look into a ledger."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.errors import UsageError
from reportedly.model import Annotation, Capture, Decision, Document, Link, Reject
from reportedly.store import tables
from reportedly.store.actors import (
    counts_of_actors,
    find_actors,
    find_members,
    find_played,
    memberships,
    named_so,
    open_pairs,
    ranked,
)
from reportedly.store.articles import ArticleQuery, Articles, find_articles
from reportedly.store.cast import Played
from reportedly.store.changes import Change
from reportedly.store.claim_records import ClaimReportRow, ClaimRivalRow, ClaimRow
from reportedly.store.claims import find_claims, find_reports, find_rivals, opening_with
from reportedly.store.copies import (
    find_carriers,
    find_copies,
    headings,
    linked_before,
    overlaps,
)
from reportedly.store.decisions import decisions
from reportedly.store.figures import find_figures
from reportedly.store.happenings import count_undated as count_no_day
from reportedly.store.happenings import find_dated
from reportedly.store.journal import find_changes
from reportedly.store.keeping import capture_of, document_of, each_row, reject_of, run_of
from reportedly.store.linking import SqlLinkingView
from reportedly.store.originals import proven
from reportedly.store.paging import SqlPagedView
from reportedly.store.picturing import SqlPictureView
from reportedly.store.recipes import recipes_with, steps_of
from reportedly.store.records import (
    ActorSeen,
    CarrierRow,
    ClaimedFigure,
    CopyRow,
    Counts,
    Dated,
    Fault,
    FigureQuery,
    Heading,
    Joined,
    OpenPair,
    Run,
    Statement,
    StatementQuery,
    StoryRow,
    TimelineQuery,
)
from reportedly.store.selecting import SqlSelectingView
from reportedly.store.statements import count_undated, find_statements
from reportedly.store.stories import find_stories, story_links
from reportedly.store.stretches import (
    Stretch,
    StretchQuery,
    Tally,
    find_stretch,
    find_tally,
    rows_to_keep,
)
from reportedly.store.traits import count_unlinked, lacking, named_traits, trait_digests, traits
from reportedly.store.verifying import faults

PAGE = 500  # ids in memory at once; captures and documents come one by one, for one may be large
SHOWN = 3  # names in a message


class SqlView(SqlPagedView, SqlSelectingView, SqlPictureView, SqlLinkingView):
    """Looks into a ledger in an SQL database."""

    def has(self, capture_id: str, recipe: Sequence[str]) -> bool:
        reading = tables.reading.c
        query = sa.select(reading.recipe_id).where(reading.capture_id == capture_id)
        with self._database.reading() as connection:
            found = connection.execute(query).scalar_one_or_none()
            return found is not None and {*recipe} <= {*steps_of(connection, found)}

    def captures_waiting(self, recipe: Sequence[str]) -> Iterator[Capture]:
        last = ""
        while page := self._waiting_after(last, recipe):
            yield from (self._capture(capture_id) for capture_id in page)
            last = page[-1]

    def documents(self) -> Iterator[Document]:
        with self._database.reading() as connection:
            for row in each_row(connection, tables.document):
                yield document_of(connection, row)

    def document(self, name: str) -> Document:
        with self._database.reading() as connection:
            names = _named(connection, name)
            if not names:
                raise UsageError(_no_document(name, self._database.name))
            if len(names) > 1:
                raise UsageError(f"{name}: {len(names)} documents match: {_few(names)}")
            found = sa.select(tables.document).where(tables.document.c.id == names[0])
            return document_of(connection, connection.execute(found).one())

    def capture(self, document: str) -> Capture:
        spoken = sa.select(tables.document.c.capture_id).where(tables.document.c.id == document)
        with self._database.reading() as connection:
            found = connection.execute(spoken).scalar_one_or_none()
        if found is None:
            raise UsageError(_no_document(document, self._database.name))
        return self._capture(found)

    def stamp(self) -> str:
        return self._database.stamp()

    def articles(self, query: ArticleQuery) -> Articles:
        with self._database.reading() as connection:
            return find_articles(connection, self._database.dialect, query)

    def stretch(self, query: StretchQuery) -> Stretch:
        with self._database.reading() as connection:
            return find_stretch(connection, self._database.dialect, query)

    def few_rows(self, query: StretchQuery) -> tuple[int, ...] | None:
        with self._database.reading() as connection:
            return rows_to_keep(connection, self._database.dialect, query)

    def tally(self, query: StretchQuery, *, most: int | None = None) -> Tally:
        with self._database.reading() as connection:
            return find_tally(connection, self._database.dialect, query, most)

    def unlooked(self, kind: type[Annotation]) -> int:
        with self._database.reading() as connection:
            return _unlooked(connection, kind.__name__)

    def statements(self, query: StatementQuery) -> Iterator[Statement]:
        with self._database.reading() as connection:
            yield from find_statements(connection, self._database.dialect, query)

    def undated(self, query: StatementQuery) -> int:
        with self._database.reading() as connection:
            return count_undated(connection, self._database.dialect, query)

    def figures(self, query: FigureQuery) -> Iterator[ClaimedFigure]:
        with self._database.reading() as connection:
            yield from find_figures(connection, query)

    def lacking(
        self,
        kind: str,
        version: str,
        *,
        layer: type[Annotation] | None = None,
        only: Collection[type[Annotation]] | None = None,
    ) -> Iterator[Document]:
        with self._database.reading() as connection:
            name = layer.__name__ if layer else None
            names = lacking(connection, kind, version, layers=name)
        return self.documents_of(names, only=only)

    def unlinked(self, kind: str, *, layer: type[Annotation] | None = None) -> int:
        with self._database.reading() as connection:
            return count_unlinked(connection, kind, layers=layer.__name__ if layer else None)

    def named_traits(self, kind: str, version: str) -> Iterator[tuple[str, str]]:
        with self._database.reading() as connection:
            yield from named_traits(connection, kind, version)

    def trait_digests(self, kind: str, version: str) -> dict[str, str]:
        with self._database.reading() as connection:
            return trait_digests(connection, kind, version)

    def linked_before(self, kind: str) -> dict[str, str]:
        with self._database.reading() as connection:
            return linked_before(connection, kind)

    def overlaps(self) -> Iterator[tuple[str, str, str]]:
        with self._database.reading() as connection:
            yield from overlaps(connection)

    def copies(self, document: str | None = None) -> Iterator[CopyRow]:
        with self._database.reading() as connection:
            yield from find_copies(connection, document)

    def carriers(self, document: str | None = None) -> Iterator[CarrierRow]:
        with self._database.reading() as connection:
            yield from find_carriers(connection, document)

    def headings(self, documents: Sequence[str]) -> Iterator[Heading]:
        with self._database.reading() as connection:
            yield from headings(connection, documents)

    def stories(self, ids: Sequence[str] | None = None) -> Iterator[StoryRow]:
        with self._database.reading() as connection:
            yield from find_stories(connection, ids)

    def counts_of_actors(self) -> tuple[int, int, int]:
        with self._database.reading() as connection:
            return counts_of_actors(connection)

    def story_links(self, ids: Sequence[str] | None = None) -> Iterator[Link]:
        with self._database.reading() as connection:
            yield from story_links(connection, ids)

    def claims(
        self, *, words: str | None = None, ids: Sequence[str] | None = None
    ) -> Iterator[ClaimRow]:
        with self._database.reading() as connection:
            yield from find_claims(connection, words=words, ids=ids)

    def claims_named(self, name: str) -> Sequence[str]:
        with self._database.reading() as connection:
            return opening_with(connection, name)

    def claim_reports(
        self, *, ids: Sequence[str] | None = None, documents: Sequence[str] | None = None
    ) -> Iterator[ClaimReportRow]:
        with self._database.reading() as connection:
            yield from find_reports(connection, ids=ids, documents=documents)

    def claim_rivals(self, ids: Sequence[str] | None = None) -> Iterator[ClaimRivalRow]:
        with self._database.reading() as connection:
            yield from find_rivals(connection, ids)

    def traits(self, kind: str, version: str) -> Iterator[str]:
        with self._database.reading() as connection:
            yield from traits(connection, kind, version)

    def actors(self) -> Iterator[ActorSeen]:
        with self._database.reading() as connection:
            yield from find_actors(connection)

    def actors_ranked(
        self, *, kind: str | None = None, name: str | None = None, first: int = 0, size: int = 25
    ) -> tuple[Sequence[ActorSeen], int]:
        with self._database.reading() as connection:
            return ranked(connection, kind=kind, name=name, first=first, size=size)

    def actors_named(self, name: str) -> Sequence[ActorSeen]:
        with self._database.reading() as connection:
            ids = named_so(connection, name)
            return tuple(find_actors(connection, ids)) if ids else ()

    def members(self, actor_id: str) -> Iterator[Joined]:
        with self._database.reading() as connection:
            yield from find_members(connection, actor_id)

    def played(self, document: str) -> Iterator[Played]:
        with self._database.reading() as connection:
            yield from find_played(connection, document)

    def memberships(self) -> Iterator[tuple[str, str, str]]:
        with self._database.reading() as connection:
            yield from memberships(connection)

    def open_pairs(self) -> Iterator[OpenPair]:
        with self._database.reading() as connection:
            yield from open_pairs(connection)

    def timeline(self, query: TimelineQuery) -> Iterator[Dated]:
        with self._database.reading() as connection:
            yield from find_dated(connection, query)

    def unsaid_when(self, query: TimelineQuery) -> int:
        with self._database.reading() as connection:
            return count_no_day(connection, query)

    def decisions(self) -> Iterator[Decision]:
        with self._database.reading() as connection:
            yield from decisions(connection)

    def runs(self) -> Iterator[Run]:
        with self._database.reading() as connection:
            yield from _runs(connection)

    def changes(self, *, after: int = 0) -> Iterator[Change]:
        with self._database.reading() as connection:
            yield from find_changes(connection, after)

    def rejects(self) -> Iterator[Reject]:
        query = sa.select(tables.reject).order_by(tables.reject.c.address, tables.reject.c.id)
        with self._database.reading() as connection:
            for row in connection.execute(query):
                yield reject_of(row)

    def originals(self) -> Iterator[tuple[str, Mapping[str, str | bytes | int | None]]]:
        yield from proven(self._database)

    def verify(self) -> Iterator[Fault]:
        with self._database.reading() as connection:
            yield from self._database.damage(connection)
            yield from faults(connection)

    def counts(self) -> Counts:
        with self._database.reading() as connection:
            return _counts(connection)

    def _waiting_after(self, last: str, recipe: Sequence[str]) -> list[str]:
        reading = tables.reading.c
        with self._database.reading() as connection:
            done = recipes_with(connection, recipe)
            query = (
                sa.select(reading.capture_id)
                .where(reading.capture_id > last, reading.recipe_id.not_in(done))
                .order_by(reading.capture_id)
                .limit(PAGE)
            )
            return list(connection.execute(query).scalars())

    def _capture(self, capture_id: str) -> Capture:
        query = sa.select(tables.capture).where(tables.capture.c.id == capture_id)
        with self._database.reading() as connection:
            return capture_of(connection.execute(query).one())


def _named(connection: Connection, name: str) -> list[str]:
    """Return the ids that ``name`` may mean; an exact id, given id or address goes first."""
    column = tables.document.c
    opening = name if name.startswith("art_") else f"art_{name}"
    ways = (
        column.id == name,
        column.given_id == name,
        column.uri == name,
        column.id.startswith(opening, autoescape=True),
    )
    for way in ways:
        query = sa.select(column.id).where(way).order_by(column.id)
        if found := list(connection.execute(query).scalars()):
            return found
    return []


def _runs(connection: Connection) -> Iterator[Run]:
    query = sa.select(tables.run).order_by(tables.run.c.started, tables.run.c.id)
    yield from (run_of(row) for row in connection.execute(query))


def _unlooked(connection: Connection, kind: str) -> int:
    """Count the documents that have been through no recipe of a run that looks for the kind.

    Whether they have such a layer does not tell: one not in English goes without.
    """
    reading, document, layer = tables.reading, tables.document, tables.layer.c
    looking = {run.recipe for run in _runs(connection) if kind in run.makers}
    done = {name for steps in looking for name in recipes_with(connection, steps)}
    has = sa.exists().where(layer.document_id == document.c.id, layer.kind == kind)
    query = (
        sa.select(sa.func.count())
        .select_from(document)
        .join(reading, reading.c.capture_id == document.c.capture_id)
        .where(reading.c.recipe_id.not_in(done), ~has)
    )
    return connection.execute(query).scalar_one()


def _few(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (" …" if len(names) > SHOWN else "")


def _counts(connection: Connection) -> Counts:
    def count(*of: sa.Table) -> int:
        return sum(
            connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for table in of
        )

    placed = sa.select(sa.func.count(tables.evidence.c.starts))
    named = (tables.mention, tables.time, tables.place)
    counted = (tables.figure, tables.figure_piece)
    pointing = (tables.piece, tables.furniture, tables.entity_role, *named, *counted)
    return Counts(
        captures=count(tables.capture),
        documents=count(tables.document),
        attributions=count(tables.attribution),
        mentions=count(tables.mention),
        entities=count(tables.entity),
        furniture=count(tables.furniture),
        spans=count(*pointing) + connection.execute(placed).scalar_one(),
        rejects=count(tables.reject),
        runs=count(tables.run),
    )


def _no_document(name: str, ledger: str) -> str:
    return (
        f"{name}: no document of {ledger} is called so; see them with: reportedly export documents"
    )
