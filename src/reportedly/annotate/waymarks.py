"""Find media and documents that sayings came through, with what the trained tagger learned."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.annotate.blocks import blocks_of
from reportedly.annotate.relations import Run, Station, stations
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
    maker = Maker(name="waymark-tagger", version="3")

    def notice(self, document: Document) -> Iterator[Waymark]:
        tagged = tagged_text(document.article.text, tuple(blocks_of(document)))
        for each in _joined(stations(tagged), document.article.text, tagged.pieces):
            cue = None if each.cue is None else _span(tagged.pieces, each.cue)
            yield Waymark(_span(tagged.pieces, each.run), cue, each.sure, each.score, each.kind)


def _joined(found: list[Station], text: str, pieces: Pieces) -> Iterator[Station]:
    """Yield the stations, neighbours of one kind and cue as one: "state" and "television"."""
    open_: Station | None = None
    for each in found:
        if open_ and _goes_on(open_, each, text, pieces):
            run = range(open_.run.start, each.run.stop)
            sure = (open_.sure * len(open_.run) + each.sure * len(each.run)) / len(run)
            open_ = replace(open_, run=run, sure=sure, score=max(open_.score, each.score))
            continue
        if open_:
            yield open_
        open_ = each
    if open_:
        yield open_


def _goes_on(one: Station, other: Station, text: str, pieces: Pieces) -> bool:
    between = text[_span(pieces, one.run).end : _span(pieces, other.run).start]
    beside = one.run.stop == other.run.start and between in ("", " ")
    return beside and one.kind == other.kind and one.cue == other.cue


def _span(pieces: Pieces, run: Run) -> Span:
    return Span(pieces.spans[run[0]].start, pieces.spans[run[-1]].end)
