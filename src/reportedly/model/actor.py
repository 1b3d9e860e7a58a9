"""Who or what is meant across articles."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportedly.model.ids import content_id

ActorType = Literal["person", "body"]
AnchorType = Literal["person", "body", "article", "quotation", "figure"]
OF_ACTORS = ("merge", "split", "rename")
DecisionKind = Literal[
    "merge",
    "split",
    "rename",
    "story same",
    "story different",
    "copy same",
    "copy different",
    "claim same",
    "claim different",
]


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one article knows of a person or body: all that linking goes by.

    ``names`` are the spellings used, the fullest first; ``roles`` what it is and of what, as the
    text states them. ``company`` are keys of who and what else the article names, ``day`` is
    the article's (ISO 8601), ``said`` the number of attributions it is the speaker of. ``place``:
    the article was read as naming a place by it, and other articles must tell that it is none.
    ``bare``: nothing the article says of it shows a person or a body; where none does, it is none.
    ``gender`` is "m" or "f" where the article tells a man or a woman, else "".
    """

    document: str
    entity: str
    type: ActorType
    names: tuple[str, ...]
    roles: tuple[tuple[str, str | None], ...] = ()
    company: tuple[str, ...] = ()
    outlet: str | None = None
    day: str | None = None
    said: int = 0
    place: bool = False
    bare: bool = False
    gender: str = ""

    @property
    def key(self) -> tuple[str, str]:
        return self.document, self.entity


@dataclass(frozen=True, slots=True)
class Member:
    """An entity of an article that is held to be an actor: how surely (0 to 1), and why."""

    document: str
    entity: str
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Actor:
    """One person or body across articles and spellings.

    ``names`` are all spellings, those of most articles first; ``known`` is its id in the
    registry, ``country`` an ISO 3166 code of three letters.
    """

    id: str
    name: str
    type: ActorType
    names: tuple[str, ...]
    members: tuple[Member, ...]
    known: str | None = None
    qid: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """By what a decision finds again what it is of: a name that an article has for an actor.

    It outlives the entity's id, which a new version of the program may give to another. Of an
    article itself, ``name`` is its title; of what it reports, the words, and of a number its
    sentence too.
    """

    document: str
    name: str
    type: AnchorType


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided, by whom, when, and why; times are aware and in UTC.

    Of actors: "merge": ``left`` and ``right`` are one. "split": they are two. "rename":
    ``left`` is called ``name``. Of two articles: "story same" or "story different": they tell of
    one happening, or of two. "copy same" or "copy different": they carry one text, or do not.
    Of reports: "claim same" or "claim different": all of them are of one claim, or none of the
    ``left`` is of a claim with any of the ``right``.
    ``undone`` is when it was taken back.
    """

    kind: DecisionKind
    left: tuple[Anchor, ...]
    right: tuple[Anchor, ...]
    by: str
    at: datetime
    why: str = ""
    name: str | None = None
    undone: datetime | None = None

    @property
    def id(self) -> str:
        """The id that follows from what was decided, by whom and when."""
        sides = (
            repr(sorted((a.document, a.name) for a in side)) for side in (self.left, self.right)
        )
        return content_id("dec", self.kind, self.by, self.at.isoformat(), self.name or "", *sides)
