"""What a person decided of one attribution."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from reportedly.model.annotation import Attribution, Kind
from reportedly.model.ids import content_id
from reportedly.model.span import Span

ReviewAnswer = Literal["accept", "reject", "unsure", "correct"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How an attribution is read: its pieces, its sort, and who speaks (None: nobody is told)."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    cue_class: str = "neutral"
    speaker: str | None = None

    @property
    def key(self) -> tuple[Span, ...]:
        """All its spans."""
        return (*self.source, *self.cue, *self.content)

    def id(self, article: str) -> str:
        """Return the id that an attribution with these pieces has in that article."""
        return Attribution(self.source, self.cue, self.content, self.kind).id(article)


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision on an attribution: the answer, by whom, when (aware, UTC), and why.

    ``article`` is the id that follows from address and text, ``address`` finds a changed text
    again. ``seen`` is how the attribution was read when it was judged, by ``maker``, and
    ``words`` are those of all its pieces. "correct": it should be read as ``corrected``.
    "reject": it is no attribution at all. ``undone`` is when it was taken back.
    """

    answer: ReviewAnswer
    article: str
    address: str
    seen: Reading
    words: tuple[str, ...]
    maker: str
    by: str
    at: datetime
    why: str = ""
    corrected: Reading | None = None
    undone: datetime | None = None

    @property
    def id(self) -> str:
        """The id that follows from what was decided, of what, by whom and when."""
        what = (self.answer, self.article, repr(self.seen), repr(self.corrected), self.why)
        return content_id("rev", *what, self.by, self.at.isoformat())

    @property
    def right(self) -> Reading | None:
        """How the attribution is rightly read, as the person holds; None where it is not."""
        return {"accept": self.seen, "correct": self.corrected}.get(self.answer)
