"""How often people agreed with what was read, stage by stage."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reportedly.ask.reviewing.standing import latest
from reportedly.model import Reading, Review

# Stage, what is asked of it, and what of a reading answers.
ASKED: tuple[tuple[str, str, Callable[[Reading], object]], ...] = (
    ("attributions", "source edges", lambda read: read.source),
    ("attributions", "cue edges", lambda read: read.cue),
    ("attributions", "content edges", lambda read: read.content),
    ("attributions", "kind", lambda read: read.kind),
    ("attributions", "kind of saying", lambda read: read.cue_class),
    ("speakers", "speaker", lambda read: read.speaker),
)


@dataclass(frozen=True, slots=True)
class Agreed:
    """Of ``decided`` readings by ``maker`` so many were ``right`` in what is ``asked``."""

    maker: str
    stage: str
    asked: str
    right: int
    decided: int

    @property
    def share(self) -> float:
        """The part that was right, 0 to 1."""
        return self.right / self.decided


def agreement(reviews: Sequence[Review]) -> list[Agreed]:
    """Return the figures by maker and stage; of each attribution the last decision counts.

    What people were unsure of is left out. Edges, kinds and speakers are asked of those
    alone that are attributions at all.
    """
    counted = [each for each in latest(reviews) if each.answer != "unsure"]
    makers = sorted({each.maker for each in counted})
    return [row for maker in makers for row in _of_maker(maker, counted)]


def _of_maker(maker: str, reviews: Sequence[Review]) -> list[Agreed]:
    own = [each for each in reviews if each.maker == maker]
    real = [(each.seen, each.right) for each in own if each.right]
    rows = [Agreed(maker, "attributions", "is an attribution", len(real), len(own))]
    for stage, asked, part in ASKED if real else ():
        right = sum(part(seen) == part(rightly) for seen, rightly in real)
        rows.append(Agreed(maker, stage, asked, right, len(real)))
    return rows
