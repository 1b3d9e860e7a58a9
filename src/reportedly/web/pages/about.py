"""What the marks mean, which versions made them, and how often they are wrong."""

from dataclasses import dataclass

from reportedly import __version__
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked
from reportedly.web.quality import MEASURED, Measured


@dataclass(frozen=True, slots=True)
class Made:
    """A kind of annotation, and what notices it."""

    kind: str
    maker: str


def about(asked: Asked) -> Answer:
    """Return what a reader must know before trusting a count."""
    counts = asked.memory.once("counts", asked.view.counts)
    makers = {kind: maker for run in asked.view.runs() for kind, maker in run.makers.items()}
    made = [Made(*each) for each in sorted(makers.items())]
    measured: tuple[Measured, ...] = MEASURED
    return Answer(
        "about",
        "About",
        Measured,
        rows=measured,
        told={"version": __version__, "counts": counts, "makers": made},
        drawn={"counts": counts, "made": made},
        total=len(measured),
    )
