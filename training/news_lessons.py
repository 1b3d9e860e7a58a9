"""What the arm can learn from articles in which nobody marked a way: mostly what is none.

PolNeAR marks sources, cues and contents alone. Still, a word outside all contents is no part of
a saying within another; and a person, a place, a day, and a verb or another small word that is no
noun are nothing that words came through. The media that the rules know by a list or by their
noun are media. Of everything else nothing is asked. So the arm sees surnames, short names of
bodies and long background, which passages written for it have few of.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lessons import NOWHERE, Lesson, blank, mark, places_at, places_of
from tagger import records
from tagger_model import ARM, ARM_LINKS, TRUNK_LINKS

from reportedly.annotate.blocks import blocks
from reportedly.annotate.tagging import INNER, WAY, WAY_TAGS, WAY_TO_CUE
from reportedly.annotate.wordpieces import pieces_of
from reportedly.model import Article, Attribution, Document, Hop, Span, Token
from reportedly.pipeline import ANNOTATE, build

OTHERS = frozenset({"PERSON", "GPE", "NORP", "LOC", "DATE", "TIME", "CARDINAL", "MONEY"})
OPEN = frozenset({"PRON", "PROPN", "NOUN"})  # may be a medium, or a document


def lessons(path: Path, count: int, seed: int) -> list[Lesson]:
    """Return some of the articles, with what is sure of them, as lessons for the arm."""
    chosen = random.Random(seed).sample(records(path), count)
    stages = build(replace(ANNOTATE, engine="rules"))
    made = []
    for record in chosen:
        document = Document(Article(uri=record["doc"], text=record["text"]))
        for stage in stages:
            [document] = stage([document])
        made.append(_lesson(document, record["attributions"]))
    return made


def _lesson(document: Document, relations: Sequence[dict]) -> Lesson:
    text = document.article.text
    pieces = pieces_of(text, blocks(text))
    made, at = blank(pieces, len(ARM), ARM_LINKS), places_of(pieces)
    for run in places_at(at, (span for each in relations for span in each["content"])):
        for place in run:
            made.tags[ARM.index(INNER)][place] = NOWHERE
    hops = [hop for hop in document[Hop] if hop.kind == "medium"]
    ways = made.tags[ARM.index(WAY)]
    ways[:] = [NOWHERE] * len(ways)
    names = {word for hop in hops for word in hop.name.split()}
    for run in places_at(at, map(_ends, _no_media(document, names))):
        for place in run:
            ways[place] = 0
    cues = {each.key: each.cue for each in document[Attribution]}
    for hop in hops:
        runs = places_at(at, map(_ends, hop.words))
        mark(ways, WAY_TAGS, "medium", runs)
        first = next((run[0] for run in places_at(at, map(_ends, cues[hop.about]))), None)
        for place in (place for run in runs for place in run if first is not None):
            made.links[WAY_TO_CUE - TRUNK_LINKS][place] = first
    return made


def _no_media(document: Document, names: set[str]) -> Iterator[Span]:
    """Yield the words that are no medium's; ``names`` are words of those that are."""
    for token in document[Token]:
        small = token.text.islower() or not token.text[:1].isalnum()
        other = token.entity in OTHERS and token.text not in names
        if other or (small and token.pos not in OPEN and not token.entity):
            yield token.span


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
