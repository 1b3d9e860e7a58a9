"""What a ledger promises its callers, whatever database it lies in."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from types import TracebackType
from typing import Protocol, Self

from reportedly.model import Actor, Annotation, Capture, Decision, Document, Link, Reject
from reportedly.store.articles import ArticleQuery, Articles
from reportedly.store.cast import Played
from reportedly.store.changes import Change
from reportedly.store.claim_records import ClaimReportRow, ClaimRivalRow, ClaimRow
from reportedly.store.claim_shelf import ClaimShelf
from reportedly.store.linking_promise import LinkingView, LinkingWriter
from reportedly.store.paged_promise import PagedView
from reportedly.store.picture_promise import PictureView
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
from reportedly.store.review_promise import ReviewView, ReviewWriter
from reportedly.store.selecting import SelectingView
from reportedly.store.shelf import StoryShelf
from reportedly.store.since import Since
from reportedly.store.stretches import Stretch, StretchQuery, Tally


class Writer(ReviewWriter, LinkingWriter, Protocol):
    """Adds to the ledger; each call is one transaction, whole or not at all.

    Writing the same thing twice changes nothing, and the order of writing does not matter.
    Every call raises LedgerLocked, LedgerUnwritable or LedgerDamaged where it must.
    """

    def begin(self, run: Run) -> None:
        """Note that a run has begun; what follows is put down under its id."""
        ...

    def put(self, capture: Capture, document: Document, run_id: str) -> None:
        """Keep the capture, the document with all its layers, and that the run's recipe is done.

        Where several captures give the same document, the one that has been through most
        speaks for it, and of equals the one with the smallest id; the others' telling is not
        kept. Where the same capture comes again and anything differs, what is stored is
        replaced, and whoever would now speak in its place has to be done again.
        Rejects of the capture or its address are cleared. Raises ContractError for a
        text that no database keeps to the letter (NUL, lone surrogates). The run must name
        the maker of every layer.
        """
        ...

    def meet_again(self, captures: Sequence[Capture], run_id: str) -> None:
        """Clear the rejects of captures that came again and are there already, as ``put`` does."""
        ...

    def set_aside(self, reject: Reject, run_id: str) -> None:
        """Keep the reject, and the bytes of its capture if they had arrived."""
        ...

    def finish(self, run_id: str, counts: Mapping[str, int]) -> None:
        """Note that the run has ended, and what it counted."""
        ...

    def keep_traits(self, kind: str, version: str, items: Iterable[tuple[str, str]]) -> None:
        """Keep of each document, by id, the packed extract that linking of that kind goes by."""
        ...

    def put_actors(self, actors: Sequence[Actor], links: Sequence[Link], digest: str) -> None:
        """Make these all the actors there are, and these all the pairs that are left open.

        ``digest`` is that of all they were linked from; it is void once a document changes.
        """
        ...

    def forget_links(self) -> None:
        """Forget what linking goes by, so that the next linking looks into every document."""
        ...

    def put_copy_links(
        self,
        now: Iterable[tuple[str, Sequence[tuple[str, str]]]],
        shared: tuple[Collection[str], Sequence[tuple[str, str, str]]],
        judged: tuple[Collection[str], Sequence[CopyRow], Sequence[CarrierRow]],
        since: Since | None = None,
    ) -> bool:
        """Keep what documents share and what was judged of it, and which were linked (``now``).

        ``since`` is what came and went of those that were linked before; where another process
        linked them meanwhile, nothing is kept, and the answer is False. ``shared`` and
        ``judged`` begin with the documents of which all that was kept before goes.
        """
        ...

    def story_shelf(self) -> AbstractContextManager[StoryShelf]:
        """Return what linking stories keeps, to be used in a ``with``: one transaction."""
        ...

    def claim_shelf(self) -> AbstractContextManager[ClaimShelf]:
        """Return what linking claims keeps, to be used in a ``with``: one transaction."""
        ...

    def decide(self, decision: Decision) -> None:
        """Keep a person's decision; no re-run touches it."""
        ...

    def undo(self, name: str, at: datetime) -> Decision:
        """Mark the decision of that id, or opening of an id, as taken back; return it.

        Raises UsageError where there is no such one, or it was taken back before.
        """
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...


class View(ReviewView, PagedView, SelectingView, PictureView, LinkingView, Protocol):
    """Looks into the ledger and cannot change it; answers stream, in an order that is fixed."""

    def has(self, capture_id: str, recipe: Sequence[str]) -> bool:
        """Tell whether the capture has been through every step of ``recipe``."""
        ...

    def captures_waiting(self, recipe: Sequence[str]) -> Iterator[Capture]:
        """Yield each capture that was read and lacks a step of ``recipe``, by id.

        One that was set aside does not wait. Writing meanwhile is fine.
        """
        ...

    def documents(self) -> Iterator[Document]:
        """Yield every document with all its layers, by id."""
        ...

    def document(self, name: str) -> Document:
        """Return the document of that id, opening of an id, given id, or address.

        Raises UsageError where there is none, or more than one.
        """
        ...

    def capture(self, document: str) -> Capture:
        """Return the bytes that the document of that id was read from; raises UsageError."""
        ...

    def stamp(self) -> str:
        """Return words that change whenever something was written; they mean nothing."""
        ...

    def articles(self, query: ArticleQuery) -> Articles:
        """Return some of the articles that match; raises UsageError for ``about`` without words."""
        ...

    def stretch(self, query: StretchQuery) -> Stretch:
        """Return some of what matches, in the order asked for; raises as ``statements`` does."""
        ...

    def few_rows(self, query: StretchQuery) -> tuple[int, ...] | None:
        """Return the rows of all statements that may match, for ``among``; None where many may.

        None, too, where nothing is gained by keeping them.

        Raises UsageError as ``statements`` does.
        """
        ...

    def tally(self, query: StretchQuery, *, most: int | None = None) -> Tally:
        """Count what matches, ``after`` and ``size`` aside; so many at ``most`` are looked at."""
        ...

    def unlooked(self, kind: type[Annotation]) -> int:
        """Return in how many documents nobody has looked for annotations of that kind."""
        ...

    def statements(self, query: StatementQuery) -> Iterator[Statement]:
        """Yield what matches: by date (unknown last), address, document id, and place in the text.

        Raises UsageError where ``about``, ``speaker``, ``outlet`` or ``via`` has no word in it.
        """
        ...

    def undated(self, query: StatementQuery) -> int:
        """Return how many match but for the dates asked for, their article's being unknown."""
        ...

    def figures(self, query: FigureQuery) -> Iterator[ClaimedFigure]:
        """Yield what matches: by date (unknown last), address, document id, place in the text."""
        ...

    def lacking(
        self,
        kind: str,
        version: str,
        *,
        layer: type[Annotation] | None = None,
        only: Collection[type[Annotation]] | None = None,
    ) -> Iterator[Document]:
        """Yield each document without such an extract, by id; only those that have ``layer``.

        They come with all their layers, or with ``only`` some.
        """
        ...

    def unlinked(self, kind: str, *, layer: type[Annotation] | None = None) -> int:
        """Return how many documents no linking of that kind knows; only those with ``layer``."""
        ...

    def named_traits(self, kind: str, version: str) -> Iterator[tuple[str, str]]:
        """Yield the extracts of that kind and version with the document's id, by id."""
        ...

    def trait_digests(self, kind: str, version: str) -> dict[str, str]:
        """Return the documents that have an extract of that kind and version, with its digest."""
        ...

    def linked_before(self, kind: str) -> dict[str, str]:
        """Return which documents the last linking of that kind knew, each with its digest."""
        ...

    def overlaps(self) -> Iterator[tuple[str, str, str]]:
        """Yield what each pair of documents shares, packed, by the ids of both."""
        ...

    def copies(self, document: str | None = None) -> Iterator[CopyRow]:
        """Yield the copies, of one document (its id) or all, by the ids of both."""
        ...

    def carriers(self, document: str | None = None) -> Iterator[CarrierRow]:
        """Yield who carries one text with others: the group of one document, or all groups."""
        ...

    def headings(self, documents: Sequence[str]) -> Iterator[Heading]:
        """Yield what the documents of these ids are called, by id."""
        ...

    def stories(self, ids: Sequence[str] | None = None) -> Iterator[StoryRow]:
        """Yield each article with its story (all or these): by story, date (unknown last), uri."""
        ...

    def counts_of_actors(self) -> tuple[int, int, int]:
        """Return how many names in articles are of how many actors, and how many pairs are open."""
        ...

    def story_links(self, ids: Sequence[str] | None = None) -> Iterator[Link]:
        """Yield why articles tell one story ("story"), or not though near: all, or of stories."""
        ...

    def claims(
        self, *, words: str | None = None, ids: Sequence[str] | None = None
    ) -> Iterator[ClaimRow]:
        """Yield claims by id: all, those of these ids, or those in which all ``words`` occur."""
        ...

    def claims_named(self, name: str) -> Sequence[str]:
        """Return the ids of claims that are, or open with, ``name``."""
        ...

    def claim_reports(
        self, *, ids: Sequence[str] | None = None, documents: Sequence[str] | None = None
    ) -> Iterator[ClaimReportRow]:
        """Yield reports of claims: all, those of these claims, or those in these documents.

        They come by claim, date (unknown last), address and place in the text.
        """
        ...

    def claim_rivals(self, ids: Sequence[str] | None = None) -> Iterator[ClaimRivalRow]:
        """Yield which claims contradict each other, by the ids of both: all, or those of these."""
        ...

    def traits(self, kind: str, version: str) -> Iterator[str]:
        """Yield the extracts of that kind and version, by document."""
        ...

    def actors(self) -> Iterator[ActorSeen]:
        """Yield the actors by name, with counts."""
        ...

    def actors_ranked(
        self, *, kind: str | None = None, name: str | None = None, first: int = 0, size: int = 25
    ) -> tuple[Sequence[ActorSeen], int]:
        """Return some actors, those of most articles first, and how many there are in all.

        ``name`` is as in ``actors_named``; ``first`` says how many to pass over.
        """
        ...

    def actors_named(self, name: str) -> Sequence[ActorSeen]:
        """Return the actors that ``name`` may mean: an id, a whole name, or words of one."""
        ...

    def members(self, actor_id: str) -> Iterator[Joined]:
        """Yield the entities that are the actor: by date (unknown last), address and entity."""
        ...

    def played(self, document: str) -> Iterator[Played]:
        """Yield which actor each entity of the document (its id) is, by entity."""
        ...

    def memberships(self) -> Iterator[tuple[str, str, str]]:
        """Yield each entity of each document that is an actor: document, entity, actor."""
        ...

    def open_pairs(self) -> Iterator[OpenPair]:
        """Yield the pairs of actors that wait for a person, the surest first."""
        ...

    def timeline(self, query: TimelineQuery) -> Iterator[Dated]:
        """Yield what is dated: by first day, last day, address, place in the text."""
        ...

    def unsaid_when(self, query: TimelineQuery) -> int:
        """Return of how many sayings the text does not tell when they were said."""
        ...

    def decisions(self) -> Iterator[Decision]:
        """Yield what people decided, oldest first, what was taken back included."""
        ...

    def runs(self) -> Iterator[Run]:
        """Yield the runs, oldest first."""
        ...

    def changes(self, *, after: int = 0) -> Iterator[Change]:
        """Yield what runs added, dropped and changed, as it came; from the journal's next row on.

        What was written before a ledger kept a journal is not in it.
        """
        ...

    def rejects(self) -> Iterator[Reject]:
        """Yield what was set aside and has not come right since, by address; without captures."""
        ...

    def originals(self) -> Iterator[tuple[str, Mapping[str, str | bytes | int | None]]]:
        """Yield what all can be made of again, proven first (LedgerDamaged): table, row."""
        ...

    def verify(self) -> Iterator[Fault]:
        """Yield every row that is not what its text, layers or digests say; none is a proof."""
        ...

    def counts(self) -> Counts:
        """Return how many there are of each thing."""
        ...


class Ledger(Protocol):
    """A ledger that is open; leave it with ``with`` or ``close``."""

    @property
    def name(self) -> str:
        """Where it lies, as a person would say it; no password in it."""
        ...

    def writer(self) -> Writer:
        """Return a writer; use it in a ``with``."""
        ...

    def view(self) -> View:
        """Return a view; it sees what has been committed, also while a writer writes."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
