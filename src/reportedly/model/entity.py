"""Who or what is meant, within one article."""

from dataclasses import dataclass
from typing import Literal

from reportedly.model.span import Span, hull

EntityType = Literal["person", "body", "place", "event"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role as the text states it: ``role`` "spokesman", ``of`` "the harbour ministry"."""

    role: str
    of: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """All the mentions of one person, body, place or event in an article.

    ``id`` is "e1", "e2" … in order of first mention and means nothing outside the
    article. ``names`` are the spellings used, in order of first use; ``name`` the fullest.
    """

    id: str
    name: str
    type: EntityType
    names: tuple[str, ...]
    mentions: tuple[Span, ...]
    roles: tuple[Role, ...] = ()
    qid: str | None = None

    @property
    def span(self) -> Span:
        return hull(self.mentions)

    def spans(self) -> tuple[Span, ...]:
        return (*self.mentions, *(span for role in self.roles for span in role.spans))
