"""How fast: annotating, and the tagger alone, against bare spaCy on the same texts.

    python bench/speed.py [TEXTS...] [--engine NAME]      default: examples/articles

TEXTS are what `reportedly add` takes: files, folders, JSON lines. The three take turns in one
process, A B C, C B A …, so that a busy machine slows all; the ratios given are the medians over
the turns. The tagger reads the texts' paragraphs and joins what it finds, without a parse.
Ingest and read are timed by themselves. A word is what stands between blanks. One process, no
ledger.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import Any

import spacy

from reportedly.annotate.blocks import blocks
from reportedly.annotate.parser import MODEL
from reportedly.annotate.relations import relations
from reportedly.annotate.tagging import tagged
from reportedly.annotate.wordpieces import pieces_of
from reportedly.errors import SourceError
from reportedly.ingest import captures
from reportedly.model import Article, Capture, Document
from reportedly.pipeline import ANNOTATE, Recipe, process
from reportedly.read import read

EXAMPLES = Path(__file__).parents[1] / "examples" / "articles"
WORDS = 20_000  # a turn of each takes some five seconds: long beside the clock's jitter
ROUNDS = 5
LEAST_S = 1.0  # ingest and read are fast: they go on until that much time has passed


@dataclass(frozen=True, slots=True)
class Turn:
    """One annotator's turn over all the texts, by the wall clock and by the processor's."""

    wall_s: float
    cpu_s: float


@dataclass(frozen=True, slots=True)
class Speeds:
    """What is printed. Ratios are ours to bare spaCy's, 1.0 being as fast."""

    documents: int
    words: int
    rounds: int
    annotate_words_per_s: float
    spacy_words_per_s: float
    ratio: float
    annotate_words_per_cpu_s: float
    spacy_words_per_cpu_s: float
    cpu_ratio: float
    tagger_words_per_cpu_s: float
    tagger_cpu_ratio: float
    ingest_documents_per_s: float
    read_documents_per_s: float


def main() -> None:
    """Measure, and print the figures."""
    options = _options()
    recipe = replace(ANNOTATE, engine=options.engine)
    speeds = measured(options.texts, recipe, words=options.words, rounds=options.rounds)
    print(json.dumps(asdict(speeds), indent=1) if options.json else table(speeds))


def measured(places: Sequence[str], recipe: Recipe, *, words: int, rounds: int) -> Speeds:
    """Return the speeds on the texts of ``places``, repeated or cut to about ``words``."""
    taken, articles = _texts(places, words)
    texts = [article.text for article in articles]
    ours, theirs, tagger = _turns(taken, texts, recipe, rounds)
    count = sum(len(article.text.split()) for article in articles)
    return Speeds(
        documents=len(taken),
        words=count,
        rounds=rounds,
        annotate_words_per_s=count / median(turn.wall_s for turn in ours),
        spacy_words_per_s=count / median(turn.wall_s for turn in theirs),
        ratio=_ratio([turn.wall_s for turn in ours], [turn.wall_s for turn in theirs]),
        annotate_words_per_cpu_s=count / median(turn.cpu_s for turn in ours),
        spacy_words_per_cpu_s=count / median(turn.cpu_s for turn in theirs),
        cpu_ratio=_ratio([turn.cpu_s for turn in ours], [turn.cpu_s for turn in theirs]),
        tagger_words_per_cpu_s=count / median(turn.cpu_s for turn in tagger),
        tagger_cpu_ratio=_ratio([turn.cpu_s for turn in tagger], [turn.cpu_s for turn in theirs]),
        ingest_documents_per_s=_rate(lambda: _taken(places)),
        read_documents_per_s=_rate(lambda: (read(capture) for capture in taken)),
    )


def table(speeds: Speeds) -> str:
    """Return the speeds as lines to be read."""
    lines = [
        f"{speeds.documents} documents, {speeds.words:,} words, {speeds.rounds} turns each",
        _line("", "words a second", "words a CPU second"),
        _line(
            "annotate, whole path",
            f"{speeds.annotate_words_per_s:,.0f}",
            f"{speeds.annotate_words_per_cpu_s:,.0f}",
        ),
        _line(
            f"bare {MODEL}",
            f"{speeds.spacy_words_per_s:,.0f}",
            f"{speeds.spacy_words_per_cpu_s:,.0f}",
        ),
        _line("ratio, median of turns", f"{speeds.ratio:.2f}", f"{speeds.cpu_ratio:.2f}"),
        _line("tagger alone", "", f"{speeds.tagger_words_per_cpu_s:,.0f}"),
        _line("ratio, median of turns", "", f"{speeds.tagger_cpu_ratio:.2f}"),
        _line("", "documents a second"),
        _line("ingest alone", f"{speeds.ingest_documents_per_s:,.0f}"),
        _line("read alone", f"{speeds.read_documents_per_s:,.0f}"),
    ]
    return "\n".join(lines)


def _line(what: str, *figures: str) -> str:
    return f"{what:28}" + "".join(f"{figure:>20}" for figure in figures)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", nargs="*", default=[str(EXAMPLES)], metavar="TEXTS")
    parser.add_argument("--words", type=int, default=WORDS, help="about how many words a turn")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="turns for each")
    parser.add_argument("--engine", default=ANNOTATE.engine, help="what finds attributions")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


def _texts(places: Sequence[str], words: int) -> tuple[list[Capture], list[Article]]:
    """Return captures that can be read, with their articles, over and over until it is enough."""
    readable = list(_readable(_taken(places)))
    if not readable:
        raise SystemExit(f"no text could be read from {', '.join(places)}; name others")
    total = 0
    chosen = []
    for capture, article in cycle(readable):
        chosen.append((capture, article))
        total += max(1, len(article.text.split()))
        if total >= words:
            break
    return [capture for capture, _ in chosen], [article for _, article in chosen]


def _taken(places: Sequence[str]) -> Iterator[Capture]:
    return (item for item in captures(places) if isinstance(item, Capture))


def _readable(taken: Iterator[Capture]) -> Iterator[tuple[Capture, Article]]:
    for capture in taken:
        try:
            article = read(capture)
        except SourceError:
            continue
        yield capture, article


def _turns(
    taken: list[Capture], texts: list[str], recipe: Recipe, rounds: int
) -> tuple[list[Turn], list[Turn], list[Turn]]:
    language: Any = spacy.load(MODEL)
    sides: tuple[Callable[[], None], ...] = (
        lambda: _annotate(taken, recipe),
        lambda: _exhaust(language.pipe(texts)),
        lambda: _tag(texts),
    )
    _annotate(taken[:2], recipe)  # all have met their first text before the clock starts
    _exhaust(language.pipe(texts[:2]))
    _tag(texts[:2])
    turns: tuple[list[Turn], list[Turn], list[Turn]] = ([], [], [])
    for number in range(rounds):
        for side in (0, 1, 2) if number % 2 == 0 else (2, 1, 0):
            turns[side].append(_timed(sides[side]))
    return turns


def _annotate(taken: list[Capture], recipe: Recipe) -> None:
    for capture, outcome in process(taken, recipe):
        if not isinstance(outcome, Document):
            raise SystemExit(f"{capture.address}: {outcome.reason}")


def _tag(texts: list[str]) -> None:
    for text in texts:
        relations(tagged(pieces_of(text, blocks(text))))


def _exhaust(things: Iterator[object]) -> None:
    for _ in things:
        pass


def _timed(work: Callable[[], None]) -> Turn:
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return Turn(time.perf_counter() - wall, time.process_time() - cpu)


def _ratio(ours: list[float], theirs: list[float]) -> float:
    return median(their / our for our, their in zip(ours, theirs, strict=True))


def _rate(stream: Callable[[], Iterator[object]]) -> float:
    """Return how many things a second come, over as many times as take a second."""
    count, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < LEAST_S:
        count += sum(1 for _ in stream())
    return count / spent


if __name__ == "__main__":
    main()
