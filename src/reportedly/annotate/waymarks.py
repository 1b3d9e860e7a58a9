"""Find media and documents that sayings came through, with what the trained tagger learned."""

from collections.abc import Iterator

from reportedly.annotate.blocks import blocks_of
from reportedly.annotate.relations import Run, stations
from reportedly.annotate.tagging import tagged_text
from reportedly.annotate.wordpieces import Pieces
from reportedly.model import Document, Furniture, Maker, Span, Waymark
from reportedly.stage import Stage


class WaymarkFinder(Stage[Waymark]):
    """Notices media and documents that sayings came through, however unsure.

    It learned them from passages written for it (models/attribution). Whoever makes chains of
    hops decides what they are worth.
    """

    needs = (Furniture,)
    gives = Waymark
    maker = Maker(name="waymark-tagger", version="2")

    def notice(self, document: Document) -> Iterator[Waymark]:
        tagged = tagged_text(document.article.text, tuple(blocks_of(document)))
        for each in stations(tagged):
            cue = None if each.cue is None else _span(tagged.pieces, each.cue)
            yield Waymark(_span(tagged.pieces, each.run), cue, each.sure, each.score, each.kind)


def _span(pieces: Pieces, run: Run) -> Span:
    return Span(pieces.spans[run[0]].start, pieces.spans[run[-1]].end)
