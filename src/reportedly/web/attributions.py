"""The statements of one article, each with its speaker, its way and its place."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.model import Attribution, Citation, Document, References, Span
from reportedly.web.marks import Mark
from reportedly.web.words import days

ROLES = ("source", "cue", "content")
Citing = Callable[[tuple[Span, ...]], tuple[Citation, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the way the words came, with the words that name it, if the text has any."""

    name: str
    kind: str
    words: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One statement of an article; as ``Saying``, with reasons, parent and steps."""

    id: str
    speaker: str | None
    basis: str | None
    why: str | None
    role: str | None
    role_of: str | None
    unnamed: bool | None
    kind: str
    cue_class: str
    negated: bool
    tense: str
    modality: str
    score: float
    source: tuple[Citation, ...]
    cue: tuple[Citation, ...]
    content: tuple[Citation, ...]
    addressee: tuple[Citation, ...]
    occasion: tuple[Citation, ...]
    said_on: str | None
    said_days: str | None
    parent: str | None
    steps: tuple[Step, ...] | None

    @property
    def chain(self) -> tuple[str, ...] | None:
        """The names of the steps."""
        return None if self.steps is None else tuple(step.name for step in self.steps)

    def marks(self) -> Iterator[Mark]:
        """Yield its marks in the text."""
        for role in ROLES:
            kind = f"{role} {self.kind}" if role == "content" else role
            for piece in getattr(self, role):
                yield Mark(piece.span, kind, self.id)


def sayings_of(document: Document, references: References | None = None) -> list[Said]:
    """Return the article's statements in text order; ``references`` are those of the document."""
    references, cited = references or References(document), citing(document)
    return [_said(references, cited, name, item) for name, item in references.attributions()]


def citing(document: Document) -> Citing:
    """Return what cites spans of the document, whose id is made of all its text: once."""
    own = document.article
    name, uri = own.id, own.uri
    return lambda spans: tuple(Citation(name, uri, span, document.words(span)) for span in spans)


def _said(references: References, cited: Citing, name: str, item: Attribution) -> Said:
    speaker, when = references.speaker_of(item), references.said_on(item)
    hops = references.hops_of(item)
    first, last = (when.earliest, when.latest) if when else (None, None)
    return Said(
        id=name,
        speaker=speaker.name if speaker else None,
        basis=speaker.basis if speaker else None,
        why=speaker.why if speaker else None,
        role=speaker.role if speaker else None,
        role_of=speaker.of if speaker else None,
        unnamed=speaker.unnamed if speaker else None,
        kind=item.kind,
        cue_class=item.cue_class,
        negated=item.negated,
        tense=item.tense,
        modality=item.modality,
        score=item.score,
        source=cited(item.source),
        cue=cited(item.cue),
        content=cited(item.content),
        addressee=cited(item.addressee),
        occasion=cited(item.occasion),
        said_on=when.value if when else None,
        said_days=days(first.isoformat(), last.isoformat() if last else None) if first else None,
        parent=references.parent_of(item),
        steps=None
        if hops is None
        else tuple(Step(hop.name, hop.kind, cited(hop.words)) for hop in hops),
    )
