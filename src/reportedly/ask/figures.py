"""How many, of whom, by whom, according to whom."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Citation, Happening
from reportedly.store import ClaimedFigure, FigureQuery, View


@dataclass(frozen=True, slots=True)
class ClaimedNumber:
    """One claimed number as an answer: every word of it can be looked up.

    ``low`` and ``high`` are the bounds that the words state and no others. ``speaker`` and
    ``chain`` are those of the saying that reports it (``attribution``), and so are its
    ``cue_class`` ("deny") and whether it is ``negated``; where there is none, the article says
    so in its own voice. ``said_on`` (TIMEX3) and the days are when the text
    says that it was said.
    """

    low: float | None
    high: float | None
    qualifier: str
    unit: str | None
    of: Happening | None
    words: Citation
    who: Citation | None
    by: Citation | None
    since: Citation | None
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

    @property
    def how(self) -> str:
        """How it is said, where it is not plainly said: "deny", "claim, negated"."""
        sort = self.cue_class if self.cue_class != "neutral" else None
        return ", ".join(filter(None, (sort, "negated" if self.negated else None)))


def figures(
    view: View,
    *,
    of: Happening | None = None,
    every: bool = False,
    document: str | None = None,
    story: str | None = None,
) -> Iterator[ClaimedNumber]:
    """Yield the claimed numbers: by the article's date (unknown last), address, id, and place.

    ``of`` narrows them to what is claimed to have happened; ``every`` takes in numbers of
    which nothing is claimed to have happened; ``document`` narrows them to one, by its id,
    ``story`` to the documents of one.
    """
    for found in view.figures(FigureQuery(of=of, every=every, document=document, story=story)):
        yield number_of(found)


def number_of(found: ClaimedFigure) -> ClaimedNumber:
    """Return the figure as an answer."""
    figure = found.figure
    return ClaimedNumber(
        low=figure.low,
        high=figure.high,
        qualifier=figure.qualifier,
        unit=figure.unit,
        of=figure.of,
        words=Citation(found.document, found.uri, figure.span, found.words),
        who=_part(found, "who"),
        by=_part(found, "by"),
        since=_part(found, "since"),
        attribution=found.attribution,
        speaker=found.speaker,
        chain=found.chain,
        cue_class=found.cue_class,
        negated=found.negated,
        said_on=found.said_on,
        said_earliest=found.said_earliest,
        said_latest=found.said_latest,
        document=found.document,
        given_id=found.given_id,
        uri=found.uri,
        title=found.title,
        outlet=found.outlet,
        published=found.published,
        published_basis=found.published_basis,
    )


def _part(found: ClaimedFigure, role: str) -> Citation | None:
    span, words = getattr(found.figure, role), getattr(found, role)
    return Citation(found.document, found.uri, span, words) if span else None
