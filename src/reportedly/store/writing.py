"""Write to a ledger: each call one transaction, and twice the same as once."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from reportedly.errors import LedgerDamaged
from reportedly.model import Actor, Capture, Decision, Document, Link, Reject, content_id
from reportedly.store import tables
from reportedly.store.across_tables import ACTORS, LINKED, WHOLE, linked, trait
from reportedly.store.actors import put_actors
from reportedly.store.claim_shelf import ClaimShelf
from reportedly.store.columns import METADATA
from reportedly.store.comparing import keep_compared
from reportedly.store.copies import keep_linked, put_copies, put_overlaps
from reportedly.store.database import Database
from reportedly.store.decisions import keep_decision, undo_decision
from reportedly.store.journal import note_added, note_began, note_changed, note_dropped
from reportedly.store.keeping import (
    capture_row,
    document_of,
    reject_row,
    run_of,
    run_row,
    writable,
    written,
)
from reportedly.store.ranks import ranked
from reportedly.store.records import CarrierRow, CopyRow, Run
from reportedly.store.reviews import SqlReviewWriter
from reportedly.store.rows import Row, as_json, document_row, kept, layer_rows, projected
from reportedly.store.shelf import StoryShelf
from reportedly.store.since import Since, is_overtaken, note_linked
from reportedly.store.speaking import Claim, claims, outranks, rivals, with_steps
from reportedly.store.traits import keep_traits


class SqlWriter(SqlReviewWriter):
    """Adds to a ledger in an SQL database."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._insert = database.dialect.insert

    def begin(self, run: Run) -> None:
        with self._database.writing() as connection:
            connection.execute(sa.insert(tables.run), [run_row(run)])
            note_began(connection, run)

    def put(self, capture: Capture, document: Document, run_id: str) -> None:
        document = kept(document)
        with self._database.writing() as connection:
            self._keep_capture(connection, capture)
            claim = (capture.id, _steps_of_run(connection, run_id))
            steps = self._keep_document(connection, claim, document, run_id)
            self._keep_reading(connection, (capture.id, steps), document.article.id, run_id)
            _clear_rejects(connection, [capture], run_id)

    def meet_again(self, captures: Sequence[Capture], run_id: str) -> None:
        with self._database.writing() as connection:
            _clear_rejects(connection, captures, run_id)

    def set_aside(self, reject: Reject, run_id: str) -> None:
        row = reject_row(reject) | {"run_id": run_id}
        with self._database.writing() as connection:
            if reject.capture:
                self._keep_capture(connection, reject.capture)
            insert = self._insert(tables.reject)
            latest = {name: insert.excluded[name] for name in ("reason", "at", "run_id")}
            connection.execute(insert.on_conflict_do_update(["id"], set_=latest), [row])

    def finish(self, run_id: str, counts: Mapping[str, int]) -> None:
        ended = {"finished": written(datetime.now(UTC)), "counts": as_json(dict(counts))}
        with self._database.writing() as connection:
            connection.execute(
                sa.update(tables.run).where(tables.run.c.id == run_id).values(**ended)
            )

    def keep_traits(self, kind: str, version: str, items: Iterable[tuple[str, str]]) -> None:
        with self._database.writing() as connection:
            keep_traits(connection, kind, version, items)

    def put_actors(self, actors: Sequence[Actor], links: Sequence[Link], digest: str) -> None:
        with self._database.writing() as connection:
            put_actors(connection, actors, links)
            keep_linked(connection, ACTORS, [(WHOLE, digest)])

    def keep_compared(
        self, rules: str, names: Sequence[tuple[str, str, bytes]], gone: Iterable[tuple[str, str]]
    ) -> None:
        with self._database.writing() as connection:
            keep_compared(connection, rules, names, gone)

    def forget_links(self) -> None:
        with self._database.writing() as connection:
            for table in (linked, trait):
                connection.execute(sa.delete(table))

    def put_copy_links(
        self,
        now: Iterable[tuple[str, Sequence[tuple[str, str]]]],
        shared: tuple[Collection[str], Sequence[tuple[str, str, str]]],
        judged: tuple[Collection[str], Sequence[CopyRow], Sequence[CarrierRow]],
        since: Since | None = None,
    ) -> bool:
        with self._database.writing() as connection:
            if since is not None and is_overtaken(connection, since):
                return False
            put_overlaps(connection, *shared)
            put_copies(connection, *judged)
            for kind, known in now:
                keep_linked(connection, kind, known)
            if since:
                note_linked(connection, since)
        return True

    @contextmanager
    def story_shelf(self) -> Iterator[StoryShelf]:
        with self._database.writing() as connection:
            yield StoryShelf(connection)

    @contextmanager
    def claim_shelf(self) -> Iterator[ClaimShelf]:
        with self._database.writing() as connection:
            yield ClaimShelf(connection)

    def decide(self, decision: Decision) -> None:
        with self._database.writing() as connection:
            keep_decision(connection, decision)

    def undo(self, name: str, at: datetime) -> Decision:
        with self._database.writing() as connection:
            return undo_decision(connection, name, at)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing waits: every call has been written when it returns."""

    def _keep_capture(self, connection: Connection, capture: Capture) -> None:
        known = sa.select(tables.capture.c.id).where(tables.capture.c.id == capture.id)
        if connection.execute(known).first() is None:
            connection.execute(sa.insert(tables.capture), [capture_row(capture)])

    def _keep_document(
        self, connection: Connection, claim: Claim, document: Document, run_id: str
    ) -> frozenset[str]:
        """Return the steps that the capture has been through by now."""
        (capture_id, done), name = claim, document.article.id
        table = tables.document
        found = connection.execute(sa.select(table).where(table.c.id == name)).first()
        known = dict(claims(connection, name))
        before = known.get(capture_id, frozenset())
        if found is None:
            self._add_document(connection, capture_id, document, run_id)
            note_added(connection, document, run_id)
            return done
        if found.capture_id == capture_id:
            stands = self._merge(connection, found, document, run_id)
            return with_steps(before, done) if stands else done
        if outranks(claim, (found.capture_id, known.get(found.capture_id, frozenset()))):
            stored = _stored(connection, found)
            self._replace(connection, (capture_id, stored), document, run_id)
            return done
        return before if done < before else done

    def _merge(self, connection: Connection, found: Any, document: Document, run_id: str) -> bool:
        """Return whether what was stored of the same capture stands, with the new beside it."""
        stored = _stored(connection, found)
        if stored is None or not _agree(stored, document):
            self._replace(connection, (found.capture_id, stored), document, run_id)
            return False
        merged = document
        for layer in stored.layers:
            merged = merged if layer.kind in merged else merged.with_layer(layer)
        if len(merged.layers) > len(stored.layers):
            kinds = {layer.kind.__name__ for layer in document.layers}
            runs = {kind: made for kind, made in _runs(connection, found.id) if kind not in kinds}
            origin = (found.capture_id, stored)
            self._replace(connection, origin, kept(merged), run_id, runs=runs)
        return True

    def _replace(
        self,
        connection: Connection,
        origin: tuple[str, Document | None],
        document: Document,
        run_id: str,
        *,
        runs: Mapping[str, str] | None = None,
    ) -> None:
        """Put the document in place of what is stored; ``origin`` is its capture, and that."""
        capture_id, stored = origin
        _clear_rows(connection, document.article.id)
        self._add_document(connection, capture_id, document, run_id, runs=runs)
        note_changed(connection, stored, document, run_id)

    def _add_document(
        self,
        connection: Connection,
        capture_id: str,
        document: Document,
        run_id: str,
        *,
        runs: Mapping[str, str] | None = None,
    ) -> None:
        """Add the rows; ``runs`` are those of the kinds of layers that another run made."""
        row = document_row(document) | {"capture_id": capture_id}
        insert = self._insert(tables.document)
        new = {column: insert.excluded[column] for column in row if column != "id"}
        connection.execute(insert.on_conflict_do_update(["id"], set_=new), [row])
        layers = [
            each | {"run_id": (runs or {}).get(each["kind"], run_id)}
            for each in layer_rows(document)
        ]
        _add(connection, tables.layer, layers)
        own = sa.select(tables.document.c.row).where(tables.document.c.id == row["id"])
        place = (connection.execute(own).scalar_one(), row["published_earliest"])
        for table, rows in ranked(projected(document), *place).items():
            _add(connection, METADATA.tables[table], rows)

    def _keep_reading(
        self, connection: Connection, claim: Claim, document_id: str, run_id: str
    ) -> None:
        capture_id, steps = claim
        reading = tables.reading
        before = connection.execute(
            sa.select(reading.c.document_id).where(reading.c.capture_id == capture_id)
        ).scalar_one_or_none()
        row = {
            "capture_id": capture_id,
            "document_id": document_id,
            "recipe_id": self._keep_recipe(connection, steps),
            "run_id": run_id,
        }
        insert = self._insert(reading)
        new = {column: insert.excluded[column] for column in row if column != "capture_id"}
        connection.execute(insert.on_conflict_do_update(["capture_id"], set_=new), [row])
        self._call_rivals(connection, document_id)
        if before not in (None, document_id):
            self._leave(connection, before, capture_id, run_id)

    def _call_rivals(self, connection: Connection, document_id: str) -> None:
        """Have those done again that should speak for the document, now that it has changed."""
        table = tables.document
        speaker = connection.execute(
            sa.select(table.c.capture_id).where(table.c.id == document_id)
        ).scalar_one()
        self._undo(connection, rivals(connection, document_id, speaker))

    def _leave(
        self, connection: Connection, document_id: str, capture_id: str, run_id: str
    ) -> None:
        """Let the capture, which now reads otherwise, no longer speak for the document.

        Where others gave the same text one of them speaks for it, and all have to be done
        again, for what they said of it is not kept; where none did, the document goes.
        """
        table, reading = tables.document, tables.reading
        spoken = sa.and_(table.c.id == document_id, table.c.capture_id == capture_id)
        left = connection.execute(sa.select(table).where(spoken)).first()
        if left is None:
            return
        others = sa.select(reading.c.capture_id).where(reading.c.document_id == document_id)
        heirs = sorted(connection.execute(others).scalars())
        if heirs:
            connection.execute(sa.update(table).where(spoken).values(capture_id=heirs[0]))
            self._undo(connection, heirs)
        else:
            if stored := _stored(connection, left):
                note_dropped(connection, stored, run_id)
            _clear_rows(connection, document_id)
            connection.execute(sa.delete(table).where(spoken))

    def _undo(self, connection: Connection, captures: Sequence[str]) -> None:
        """Put down that the captures have been through nothing, so that they come again."""
        if captures:
            reading = tables.reading
            connection.execute(
                sa.update(reading)
                .where(reading.c.capture_id.in_(captures))
                .values(recipe_id=self._keep_recipe(connection, ()))
            )

    def _keep_recipe(self, connection: Connection, steps: Iterable[str]) -> str:
        ordered = sorted(set(steps))
        row = {"id": content_id("rec", *ordered), "steps": as_json(ordered)}
        connection.execute(self._insert(tables.recipe).on_conflict_do_nothing(), [row])
        return row["id"]


def _add(connection: Connection, table: sa.Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)


def _stored(connection: Connection, found: Any) -> Document | None:
    """Return the document as it stands, or None where it is damaged and so must be replaced."""
    try:
        return document_of(connection, found)
    except LedgerDamaged:
        return None


def _runs(connection: Connection, document_id: str) -> list[tuple[str, str]]:
    """Return which kind of layer of the document was made in which run."""
    layer = tables.layer.c
    query = sa.select(layer.kind, layer.run_id).where(layer.document_id == document_id)
    return [(row.kind, row.run_id) for row in connection.execute(query)]


def _agree(stored: Document, document: Document) -> bool:
    """Tell whether nothing the two have in common differs."""
    return stored.article == document.article and all(
        layer == stored[layer.kind] for layer in document.layers if layer.kind in stored
    )


def _clear_rows(connection: Connection, document_id: str) -> None:
    for table in (*LINKED, *reversed(tables.PROJECTED), tables.layer):
        connection.execute(sa.delete(table).where(table.c.document_id == document_id))
    connection.execute(sa.delete(linked).where(linked.c.kind == ACTORS))


def _steps_of_run(connection: Connection, run_id: str) -> frozenset[str]:
    found = connection.execute(sa.select(tables.run).where(tables.run.c.id == run_id)).one()
    return frozenset(run_of(found).recipe)


def _clear_rejects(connection: Connection, captures: Sequence[Capture], run_id: str) -> None:
    """Clear what was set aside of these captures, or of their addresses in an earlier run.

    Not of an address in the same run: of two items that share an address the bad one
    stays listed, whichever came first.
    """
    reject = tables.reject.c
    addresses = {writable(capture.address) for capture in captures}
    earlier = sa.and_(reject.address.in_(addresses), reject.run_id != run_id)
    own = reject.capture_id.in_([capture.id for capture in captures])
    connection.execute(sa.delete(tables.reject).where(sa.or_(own, earlier)))
