"""Who said what, according to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ask.question import Question
from reportedly.model import Citation, Kind, Modality, OccasionKind, SpeakerBasis, Tense
from reportedly.store import Statement, View


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution as an answer: every word of it can be looked up.

    ``speaker`` is ``None`` where nobody could be told (``basis`` "none") or nobody looked
    (``basis`` is ``None`` too). ``chain`` names the steps the words came by, outermost
    first; it is ``None`` where nobody looked.
    """

    id: str
    speaker: str | None
    basis: SpeakerBasis | None
    role: str | None
    role_of: str | None
    unnamed: bool | None
    kind: Kind
    cue_class: str
    negated: bool
    tense: Tense
    modality: Modality
    occasion_kind: OccasionKind | None
    said_on: str | None
    said_earliest: str | None
    said_latest: str | None
    score: float
    source: tuple[Citation, ...]
    cue: tuple[Citation, ...]
    content: tuple[Citation, ...]
    addressee: tuple[Citation, ...]
    occasion: tuple[Citation, ...]
    time: tuple[Citation, ...]
    chain: tuple[str, ...] | None
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None
    published_basis: str | None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Every piece of it in the order of the text."""
        return tuple(
            sorted((*self.source, *self.cue, *self.content), key=lambda citation: citation.span)
        )


def said(view: View, question: Question) -> Iterator[Saying]:
    """Yield what was said: by the article's date (unknown last), address, id, and place in it.

    Where the question has dates, articles of unknown date give no answer; ``undated``
    tells how many that leaves out. Raises UsageError for a question that cannot be asked.
    """
    for statement in view.statements(question.query()):
        yield saying_of(statement)


def undated(view: View, question: Question) -> int:
    """Return how many sayings were left out only because their article's date is unknown."""
    if question.since is None and question.until is None:
        return 0
    return view.undated(question.query())


def saying_of(statement: Statement) -> Saying:
    """Return the statement as an answer."""
    return Saying(
        id=statement.id,
        speaker=statement.speaker,
        basis=statement.speaker_basis,
        role=statement.role,
        role_of=statement.role_of,
        unnamed=statement.unnamed,
        kind=statement.kind,
        cue_class=statement.cue_class,
        negated=statement.negated,
        tense=statement.tense,
        modality=statement.modality,
        occasion_kind=statement.occasion_kind,
        said_on=statement.said_on,
        said_earliest=statement.said_earliest,
        said_latest=statement.said_latest,
        score=statement.score,
        source=_cited(statement, "source"),
        cue=_cited(statement, "cue"),
        content=_cited(statement, "content"),
        addressee=_cited(statement, "addressee"),
        occasion=_cited(statement, "occasion"),
        time=_cited(statement, "time"),
        chain=None if statement.chain is None else tuple(step.name for step in statement.chain),
        document=statement.document,
        given_id=statement.given_id,
        uri=statement.uri,
        title=statement.title,
        outlet=statement.outlet,
        published=statement.published,
        published_basis=statement.published_basis,
    )


def _cited(statement: Statement, role: str) -> tuple[Citation, ...]:
    return tuple(
        Citation(statement.document, statement.uri, piece.span, piece.words)
        for piece in statement.pieces
        if piece.role == role
    )
