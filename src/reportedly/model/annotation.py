"""What can be noticed in an article. Annotations refer to one another by span."""

from dataclasses import dataclass
from typing import Literal, Protocol

from reportedly.model.ids import content_id
from reportedly.model.span import Span, hull

Kind = Literal["direct", "indirect", "mixed"]
SpeakerBasis = Literal["name", "role", "pronoun", "carried", "none"]
WaymarkKind = Literal["medium", "document"]
HopKind = Literal["outlet", "medium", "document", "speaker"]
Modality = Literal["asserted", "planned", "hypothetical"]
Tense = Literal["past", "present", "future", "none"]
OccasionKind = Literal["speech", "interview", "statement", "meeting"]


class Annotation(Protocol):
    """One thing noticed: it has a place in the text, and may have several pieces."""

    @property
    def span(self) -> Span:
        """The place it is sorted by."""
        ...

    def spans(self) -> tuple[Span, ...]:
        """Return every span it points at."""
        ...


@dataclass(frozen=True, slots=True)
class Furniture:
    """Words of the page that are no part of the report: share lines, forms, rules …"""

    span: Span
    kind: str

    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or mark as the parser sees it. A working layer: it is never stored.

    ``head`` is the place of its governor in the layer (its own, at a root); ``tag`` is
    the Penn Treebank tag, ``pos`` the Universal one, ``dep`` the ClearNLP relation that
    spaCy's English models give; ``entity`` is an OntoNotes label or "".
    ``opens`` marks the first token of a sentence, ``begins`` that of an entity.
    """

    span: Span
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    entity: str = ""
    begins: bool = False
    opens: bool = False

    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence; it never crosses a paragraph or furniture."""

    span: Span

    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text. ``type`` is PER, ORG, GPE, LOC, FAC, NORP or EVENT."""

    span: Span
    type: str

    def spans(self) -> tuple[Span, ...]:
        return (self.span,)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody is said to have said something: source, cue and content (PARC 3, PolNeAR).

    Each role is a list of pieces in text order and may be empty: a carried-on quotation
    has no cue, a passive ("it was reported") no source. ``cue_class`` is the kind of
    saying (neutral, claim, deny …). ``negated``: it was not said; ``modality`` and ``tense``
    are those of the saying, not of what is said ("is expected to say" is planned, in the
    future; a cue without a verb has the tense "none"). ``addressee`` is who was told,
    ``occasion`` where it was said ("in a televised speech"). ``parent`` holds the spans of the
    attribution this one is nested in. ``score`` runs from 0 to 1, higher is surer.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    cue_class: str = "neutral"
    negated: bool = False
    modality: Modality = "asserted"
    tense: Tense = "none"
    addressee: tuple[Span, ...] = ()
    occasion: tuple[Span, ...] = ()
    occasion_kind: OccasionKind | None = None
    parent: tuple[Span, ...] | None = None
    score: float = 1.0

    @property
    def span(self) -> Span:
        return hull(self.key)

    @property
    def key(self) -> tuple[Span, ...]:
        """The spans by which other annotations refer to this one."""
        return (*self.source, *self.cue, *self.content)

    def spans(self) -> tuple[Span, ...]:
        return (*self.key, *self.addressee, *self.occasion, *(self.parent or ()))

    def id(self, article: str) -> str:
        """Return the id that follows from the article's id, the roles and their spans."""
        roles = (self.source, self.cue, self.content)
        return content_id("att", article, *(repr([(s.start, s.end) for s in r]) for r in roles))


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is behind the source of the attribution whose ``key`` is ``about``.

    ``name`` is ``None`` where nobody could be told (``basis`` "none"), and ``why`` says
    the reason. ``role`` and ``of`` are as the text states them. An unnamed source ("a
    Hezbollah official") has a description for its name and is ``unnamed``. ``words``
    are the spans it rests on.
    """

    about: tuple[Span, ...]
    name: str | None
    basis: SpeakerBasis
    why: str
    entity: str | None = None
    role: str | None = None
    of: str | None = None
    unnamed: bool = False
    words: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        return hull(self.about)

    def spans(self) -> tuple[Span, ...]:
        return (*self.about, *self.words)


@dataclass(frozen=True, slots=True)
class Waymark:
    """Words for a medium or document that a saying came through. A working layer: never stored.

    ``cue`` is where the cue of the saying stands, None where no cue is near; ``sure`` (0 to 1)
    is how likely the words are what ``kind`` says, and ``score`` (0 to 1) how likely they belong
    to that saying.
    """

    span: Span
    cue: Span | None
    sure: float
    score: float
    kind: WaymarkKind

    def spans(self) -> tuple[Span, ...]:
        return (self.span,) if self.cue is None else (self.span, self.cue)


WORKING = (Token, Waymark)  # layers that only other stages need; they are never kept


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of the way the words of an attribution came; ``place`` 0 is outermost."""

    about: tuple[Span, ...]
    place: int
    name: str
    kind: HopKind
    words: tuple[Span, ...] = ()

    @property
    def span(self) -> Span:
        return hull(self.about)

    def spans(self) -> tuple[Span, ...]:
        return (*self.about, *self.words)
