"""How well speakers, chains and nesting are told, on passages made by hand.

    python bench/hand_made.py [speakers|chains|nestings ...] [--gold DIR] [--engine NAME] [--wrong]

The passages are in tests/gold; its README says what is asked of them. A row of gold is met by
the tightest attribution that holds nearly all of its content. Speakers: how often an answer is
right (precision), and how often there is one where a reader can tell (coverage). A source that is
left in its own words ("the teenager") identifies nobody: where the gold has other words for
it, that is no answer, neither right nor wrong. Chains: rows whose
media and documents are all right, in order and kind. Nestings: passages in which every
attribution is there, with its speaker and inside the right one, and no other is inside one.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reportedly.cli.grading import captures_of
from reportedly.model import Attribution, Document, Hop, Span, Speaker
from reportedly.pipeline import ANNOTATE, process

NEARLY = 0.8  # of a gold content; an edge or an aside may be missing
GOLD = Path(__file__).parents[1] / "tests" / "gold"
SETS = ("speakers", "chains", "nestings")
FOLDERS = {
    "first": GOLD,
    "second": GOLD / "second",
    "third": GOLD / "third",
    "fourth": GOLD / "fourth",
    "fifth-a": GOLD / "fifth" / "a",
    "fifth-b": GOLD / "fifth" / "b",
    "sixth-a": GOLD / "sixth" / "a",
    "sixth-b": GOLD / "sixth" / "b",
    "seventh-a": GOLD / "seventh" / "a",
    "seventh-b": GOLD / "seventh" / "b",
    "unseen": GOLD / "unseen",
}
ARTICLE = re.compile(r"^(?:the|an|a)\s+", re.IGNORECASE)
TITLE = re.compile(
    r"^(?:(?:mrs?|ms|dr|prof|gen|col|capt|lt|sgt|rev|sen|hajj|sheikh|sayyed|ayatollah|imam|mullah"
    r"|sister|brother|father|president|minister|general|colonel|captain|professor|canon|judge"
    r"|king|queen|bishop|commander|brigadier|ambassador|admiral|major|chief|sir|dame|lady|lord)"
    r"\.?\s+)+(?=\S)",
    re.IGNORECASE,
)

Row = dict[str, Any]


@dataclass(frozen=True)
class Told:
    """One attribution as the program tells it."""

    attribution: Attribution
    speaker: Speaker | None
    hops: tuple[Hop, ...]

    def covers(self, span: Span) -> bool:
        """Tell whether nearly all of ``span`` lies in the content."""
        held = sum(
            max(0, min(piece.end, span.end) - max(piece.start, span.start))
            for piece in self.attribution.content
        )
        return held >= NEARLY * len(span)

    @property
    def left_as_said(self) -> bool:
        """Whether the speaker is but the source's own words, nobody being told by them."""
        speaker = self.speaker
        return bool(speaker and speaker.unnamed and len(speaker.words) == 1)

    @property
    def length(self) -> int:
        return sum(map(len, self.attribution.content))


@dataclass(frozen=True)
class Verdict:
    """What became of a row (or, of nestings, of a passage)."""

    id: str
    kind: str
    asked: str
    answered: str | None
    right: bool


def main() -> None:
    """Print the figures of each set."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sets", nargs="*", default=SETS, metavar="SET")
    parser.add_argument("--engine", default=ANNOTATE.engine)
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder of the three files")
    parser.add_argument("--wrong", action="store_true", help="print each row that is not right")
    options = parser.parse_args()
    for name in options.sets:
        verdicts = judged(name, engine=options.engine, gold=options.gold)
        if options.wrong:
            for verdict in verdicts:
                if not verdict.right:
                    print(f"{verdict.id:20} {verdict.asked!r:50} {verdict.answered!r}")
        print("\n".join(table(name, verdicts)))


def judged(name: str, *, engine: str, gold: Path = GOLD) -> list[Verdict]:
    """Return what the program makes of each row of a set."""
    lines = (gold / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    passages = [json.loads(line) for line in lines]
    judge = {"speakers": of_speakers, "chains": of_chains, "nestings": of_nesting}[name]
    found = told([passage["text"] for passage in passages], engine)
    return [
        verdict
        for passage, rows in zip(passages, found, strict=True)
        for verdict in judge(passage, rows)
    ]


def told(texts: Sequence[str], engine: str) -> Iterator[list[Told]]:
    """Yield what the program tells of each text."""
    recipe = replace(ANNOTATE, engine=engine)
    for _, document in process(
        captures_of((str(number), text) for number, text in enumerate(texts)), recipe
    ):
        if not isinstance(document, Document):
            raise SystemExit(document.reason)
        speakers = {speaker.about: speaker for speaker in document[Speaker]}
        hops: dict[tuple[Span, ...], list[Hop]] = {}
        for hop in document[Hop]:
            hops.setdefault(hop.about, []).append(hop)
        yield [
            Told(
                each,
                speakers.get(each.key),
                tuple(sorted(hops.get(each.key, ()), key=lambda hop: hop.place)),
            )
            for each in document[Attribution]
        ]


def of_speakers(passage: Row, rows: list[Told]) -> Iterator[Verdict]:
    """Judge each row of a passage by its speaker."""
    for row in passage["rows"]:
        met = _met(passage["text"], row["content"], rows)
        name = met.speaker.name if met and met.speaker else None
        if met and met.left_as_said and not same(name, row["speaker"] or ""):
            name = None
        right = name is None if row["type"] == "none" else same(name, row["speaker"])
        yield Verdict(passage["id"], passage["kind"], row["speaker"] or "", name, right)


def of_chains(passage: Row, rows: list[Told]) -> Iterator[Verdict]:
    """Judge each row of a passage by its media and documents."""
    for row in passage["rows"]:
        met = _met(passage["text"], row["content"], rows)
        hops = [(hop.kind, hop.name) for hop in met.hops] if met else []
        asked = [(hop["hop"], hop["name"]) for hop in row["hops"]]
        ours = [hop for hop in hops if hop[0] in ("medium", "document")]
        right = met is not None and _alike(asked, ours)
        shown = " > ".join(map(":".join, ours)) if met else None
        yield Verdict(
            passage["id"], f"{len(asked)} hops", " > ".join(map(":".join, asked)), shown, right
        )


def _alike(asked: Sequence[tuple[str, str]], ours: Sequence[tuple[str, str]]) -> bool:
    return len(asked) == len(ours) and all(
        kind == our_kind and same(our_name, name)
        for (kind, name), (our_kind, our_name) in zip(asked, ours, strict=True)
    )


def of_nesting(passage: Row, rows: list[Told]) -> Iterator[Verdict]:
    """Judge a passage: each row with its speaker and parent, and no row beside."""
    text = passage["text"]
    met = {row["content"]: _met(text, row["content"], rows) for row in passage["rows"]}
    troubles = []
    for row in passage["rows"]:
        mine = met[row["content"]]
        outer = met.get(row["parent"]) if row["parent"] else None
        if mine is None:
            troubles.append(f"no {row['speaker']}")
        elif not same(mine.speaker.name if mine.speaker else None, row["speaker"]):
            troubles.append(f"{row['speaker']} is {mine.speaker and mine.speaker.name}")
        elif mine.attribution.parent != (outer.attribution.key if outer else None):
            troubles.append(f"{row['speaker']} is elsewhere")
    used = {id(each) for each in met.values() if each}
    beside = [each for each in rows if each.attribution.parent and id(each) not in used]
    if beside:
        troubles.append(f"{len(beside)} beside")
    depth = f"{_depth(passage['rows'])} deep"
    yield Verdict(passage["id"], depth, "", "; ".join(troubles), not troubles)


def _depth(rows: list[Row]) -> int:
    parents = {row["content"]: row["parent"] for row in rows}

    def depth(content: str) -> int:
        return 1 + (depth(parents[content]) if parents.get(content) in parents else 0)

    return max(map(depth, parents))


def _met(text: str, content: str, rows: Iterable[Told]) -> Told | None:
    start = text.index(content)
    span = Span(start, start + len(content))
    return min((row for row in rows if row.covers(span)), key=lambda row: row.length, default=None)


def same(ours: str | None, theirs: str) -> bool:
    """Tell whether two names are the same but for case, article and title."""
    return ours is not None and plain(ours) == plain(theirs)


def plain(name: str) -> str:
    """Return a name without case, article and title.

    >>> plain("The Harbour Front"), plain("Dr. Mara Ito")
    ('harbour front', 'mara ito')
    """
    bare = ARTICLE.sub("", " ".join(name.split()))
    return TITLE.sub("", bare).lower() if bare else bare


def table(name: str, verdicts: Sequence[Verdict]) -> Iterator[str]:
    """Yield lines to be read: the whole set, then each kind."""
    counts = Counter(verdict.kind for verdict in verdicts)
    yield f"{name}: {len(verdicts)}"
    figures: Callable[[list[Verdict]], str] = _told_rate if name == "speakers" else _exact_rate
    yield f"  {'all':20}{figures(list(verdicts))}"
    for kind in counts:
        yield f"  {kind:20}{figures([one for one in verdicts if one.kind == kind])}"


def _told_rate(verdicts: list[Verdict]) -> str:
    precision, coverage = rates(verdicts)
    return f"precision {precision:6.1%}   coverage {coverage:6.1%}   of {len(verdicts)}"


def rates(verdicts: Sequence[Verdict]) -> tuple[float, float]:
    """Return precision among the answers, and the share of answerable rows that have one."""
    answers = [verdict for verdict in verdicts if verdict.answered is not None]
    askable = [verdict for verdict in verdicts if verdict.asked]
    precision = sum(verdict.right for verdict in answers) / (len(answers) or 1)
    covered = sum(verdict.answered is not None for verdict in askable)
    return precision, covered / (len(askable) or 1)


def _exact_rate(verdicts: list[Verdict]) -> str:
    return f"exact {sum(one.right for one in verdicts) / len(verdicts):6.1%}   of {len(verdicts)}"


if __name__ == "__main__":
    main()
