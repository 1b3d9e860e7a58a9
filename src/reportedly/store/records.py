"""What the ledger takes and gives beside captures and documents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Literal
from uuid import uuid4

from reportedly.model import (
    ActorType,
    Figure,
    Happening,
    HopKind,
    Kind,
    Modality,
    OccasionKind,
    Span,
    SpeakerBasis,
    Tense,
)


@dataclass(frozen=True, slots=True)
class Run:
    """One call of the program that wrote to the ledger.

    ``recipe`` names its steps, in the words of whoever cooks: the store only compares
    them, so a step that should be done again under a new version must have the version
    behind its name ("furniture 2"). ``makers`` tells who made each kind of layer. A run that
    was cut off has no ``finished``. Times are aware and in UTC.
    """

    id: str
    started: datetime
    command: str
    recipe: tuple[str, ...]
    makers: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)
    finished: datetime | None = None
    counts: Mapping[str, int] = field(default_factory=dict)


def new_run(
    command: str,
    recipe: tuple[str, ...],
    *,
    makers: Mapping[str, str] | None = None,
    versions: Mapping[str, str] | None = None,
) -> Run:
    """Return a run that starts now, under an id no other run has."""
    name = f"run_{uuid4().hex[:12]}"
    return Run(name, datetime.now(UTC), command, recipe, makers or {}, versions or {})


@dataclass(frozen=True, slots=True)
class StatementQuery:
    """Which attributions are asked for; what is ``None`` is not asked.

    ``speaker``, ``outlet`` and ``via`` match without regard to case and accents: every word
    of them must occur as a word in the speaker's names or the source's words, in the outlet's
    name, or in the names of the chain. What a hyphen joins are words ("Manar" finds al-Manar),
    what an apostrophe joins is one (O'Neill), a possessive "s" may be there or not, and a word
    that ends in "*" stands for all that open so. ``about`` is looked up in the content's
    words, by word stems; words between double quotes must stand together. ``since`` and
    ``until`` are both included, and an imprecise date matches when it may fall between them;
    an article of unknown date matches only where neither is given. ``actor`` is the id of an
    actor that speaks, ``names`` that of one whom the content names. ``unsaid_when`` asks for
    those of which the text does not tell when they were said. ``limit`` is a number of rows.
    """

    speaker: str | None = None
    about: str | None = None
    since: date | None = None
    until: date | None = None
    kind: Kind | None = None
    outlet: str | None = None
    via: str | None = None
    document: str | None = None
    actor: str | None = None
    names: str | None = None
    unsaid_when: bool = False
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an attribution.

    ``role`` is source, cue, content, addressee, occasion, time, speaker or hop: "speaker" are the
    words the speaker was told by; "hop" those that name the step of the chain whose place
    is ``item``.
    """

    role: str
    span: Span
    words: str
    item: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way the words came, outermost first."""

    name: str
    kind: HopKind


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution with what the ledger holds about it and its article."""

    id: str
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    language: str | None
    published: str | None
    published_basis: str | None
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
    speaker: str | None
    speaker_basis: SpeakerBasis | None
    speaker_entity: str | None
    role: str | None
    role_of: str | None
    unnamed: bool | None
    parent: str | None
    pieces: tuple[Piece, ...]
    chain: tuple[Step, ...] | None


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """Figures of what happened (``every``: or of nothing), of a document or story by its id."""

    of: Happening | None = None
    every: bool = False
    document: str | None = None
    story: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimedFigure:
    """A figure with who claims it and what the ledger holds about its article.

    ``figure`` points into the text; ``words`` are those of the figure, and ``who``, ``by``
    and ``since`` those of its parts. ``attribution`` is the innermost saying that reports
    it, ``None`` where the article says so in its own voice; ``chain`` names the way that
    saying came, outermost first; ``cue_class`` and ``negated`` are that saying's, for a number
    that is denied is claimed by nobody; ``said_on`` and the days are when the text says it was
    said.
    """

    figure: Figure
    words: str
    who: str | None
    by: str | None
    since: str | None
    attribution: str | None
    speaker: str | None
    chain: str | None
    cue_class: str | None
    negated: bool | None
    said_on: str | None
    said_earliest: str | None
    said_latest: str | None
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None
    published_basis: str | None


@dataclass(frozen=True, slots=True)
class ActorRole:
    """A role that so many articles state of an actor, as most of them spell it."""

    role: str
    of: str | None
    articles: int


@dataclass(frozen=True, slots=True)
class ActorSeen:
    """An actor with what the ledger holds of it.

    ``names`` are all spellings and ``roles`` all roles, those of most articles first.
    ``statements`` are the attributions it is the speaker of; ``first`` and ``last`` are days
    between which the articles that name it were published, None where no date is known.
    """

    id: str
    name: str
    type: ActorType
    names: tuple[str, ...]
    known: str | None
    qid: str | None
    country: str | None
    roles: tuple[ActorRole, ...]
    articles: int
    outlets: int
    statements: int
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class Joined:
    """An entity of an article that is held to be an actor: how surely, and why."""

    document: str
    entity: str
    name: str
    names: tuple[str, ...]
    score: float
    why: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two actors that may be one; only a person can tell."""

    left: str
    left_name: str
    right: str
    right_name: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class CopyRow:
    """Two documents that share a text; ``a`` comes before ``b``, as ids do.

    ``source`` is the one of the two that the other has it from, None where that is not
    known. ``passages`` are rows of start and end in a, start and end in b.
    """

    a: str
    b: str
    kind: str
    source: str | None
    coverage_a: float
    coverage_b: float
    passages: tuple[tuple[int, int, int, int], ...]
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CarrierRow:
    """A document of a group that carries one text, and whom it has it from, if that is known.

    ``group`` is the id of the group's first document by id; ``first`` marks who had it first.
    """

    document: str
    group: str
    taken_from: str | None
    first: bool


@dataclass(frozen=True, slots=True)
class Heading:
    """What tells one article from another at a glance."""

    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class StoryRow:
    """An article, and the story that it tells.

    ``opening`` are the first words of its text: by them one without a title is told from others.
    """

    story: str
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None
    opening: str

    @property
    def headed(self) -> str:
        """The title, or that it has none and how the text begins."""
        return self.title or f"(no title) {self.opening}"


def story_title(story: Sequence[StoryRow]) -> str:
    """Return what a story of these articles is called: by its first title, or its first words."""
    return next((row.title for row in story if row.title), story[0].headed if story else "")


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """What is asked of the dated: whose sayings (an actor's id), and days between, included.

    ``on`` are its first and last day to the letter, as are ``speaker`` and ``outlet``; ``story``
    is an id. ``without`` asks for what has no speaker, outlet or story.
    """

    actor: str | None = None
    since: date | None = None
    until: date | None = None
    on: tuple[str, str] | None = None
    speaker: str | None = None
    outlet: str | None = None
    story: str | None = None
    without: str | None = None


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that the text states: of a saying ("said"), or that the saying tells of ("told of").

    ``words`` at ``span`` say it; ``earliest`` and ``latest`` are the days it may mean.
    """

    kind: Literal["said", "told of"]
    value: str
    earliest: str
    latest: str
    words: str
    span: Span
    attribution: str
    speaker: str | None
    source: str | None
    content: str | None
    chain: str | None
    document: str
    given_id: str | None
    uri: str
    title: str | None
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A row that is not what it should be: what stands there, and what should."""

    table: str
    id: str
    what: str
    found: str
    expected: str

    def __str__(self) -> str:
        return f"{self.table} {self.id}: {self.what} is {self.found}, should be {self.expected}"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many there are of each thing; ``spans`` are all the rows that point at words."""

    captures: int
    documents: int
    attributions: int
    mentions: int
    entities: int
    furniture: int
    spans: int
    rejects: int
    runs: int
