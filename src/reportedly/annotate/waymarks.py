"""Find what sayings came through, media and documents, with what the trained tagger learned."""

from collections.abc import Iterator
from typing import get_args

from reportedly.annotate.blocks import blocks_of
from reportedly.annotate.relations import Run, stations
from reportedly.annotate.tagging import tagged_text
from reportedly.annotate.wordpieces import Pieces
from reportedly.model import Document, Furniture, Maker, Span, Waymark, WaymarkKind
from reportedly.stage import Stage

KINDS: dict[str, WaymarkKind] = {kind: kind for kind in get_args(WaymarkKind)}
LEAST = 0.3  # below that the tagger has hardly a reason


class WaymarkFinder(Stage[Waymark]):
    """Notices media and documents that sayings came through, and who gave them.

    It learned them from passages written for it (models/attribution). Whoever makes chains of
    hops decides what they are worth.
    """

    needs = (Furniture,)
    gives = Waymark
    maker = Maker(name="waymark-tagger", version="1")

    def notice(self, document: Document) -> Iterator[Waymark]:
        tagged = tagged_text(document.article.text, tuple(blocks_of(document)))
        for each in stations(tagged):
            if each.sure >= LEAST:
                cue = None if each.cue is None else _span(tagged.pieces, each.cue)
                yield Waymark(
                    _span(tagged.pieces, each.run), KINDS[each.kind], cue, each.sure, each.score
                )


def _span(pieces: Pieces, run: Run) -> Span:
    return Span(pieces.spans[run[0]].start, pieces.spans[run[-1]].end)
