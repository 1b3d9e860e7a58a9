"""Read passages in which sayings and the way they came are marked in the text itself.

    python training/marked_passages.py FILE...

prints, for each file, how much of each there is, or what is wrong and on which line. In a file
passages stand apart by a line of three dashes. A mark is ``[tags:words]``; marks may hold marks.
A tag is a letter and the number of a saying, and one mark may have several, with commas::

    [x1:The port will reopen on Monday], [s1,m1:Norwick Wire] [c1:reported], citing
    [d1:a notice] by [i1:the harbour authority].

s source, c cue, x content, m medium, d document, i who issued that document (where that is not
the source), w who speaks in the end (where that is not the source). A saying whose cue stands
within the content of another is an inner one of that.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PARTS = "scxmdiw"
OPENING = re.compile(r"\[((?:[scxmdiw]\d+)(?:,[scxmdiw]\d+)*):")
HELD = 20  # passages at the beginning of each file, which nothing is learned from
RULE = re.compile(r"^---\s*$", re.MULTILINE)

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Saying:
    """One saying of a passage: the stretches of each part, and the saying that holds it."""

    parts: dict[str, tuple[Stretch, ...]]
    parent: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with its sayings by number."""

    text: str
    sayings: dict[int, Saying]


class BadMark(ValueError):
    """Something is wrong with the marks of a passage."""


def passages(path: Path) -> Iterator[Passage]:
    """Yield the passages of a file; raise BadMark, naming the line, where a mark is wrong."""
    whole = path.read_text(encoding="utf-8")
    at = 0
    for piece in RULE.split(whole):
        line = whole.count("\n", 0, whole.index(piece, at)) + 1
        at = whole.index(piece, at) + len(piece)
        if piece.strip():
            try:
                yield passage(piece.strip())
            except BadMark as wrong:
                raise BadMark(f"{path.name}, passage at line {line}: {wrong}") from wrong


def passage(marked: str) -> Passage:
    """Return the passage that a marked text stands for."""
    text: list[str] = []
    length = at = 0
    open_: list[tuple[str, int]] = []
    found: list[tuple[str, Stretch]] = []
    while at < len(marked):
        opening = OPENING.match(marked, at)
        if opening:
            open_.append((opening[1], length))
            at = opening.end()
        elif marked[at] == "]":
            if not open_:
                raise BadMark(
                    f"a mark ends that did not begin: {marked[max(0, at - 30) : at + 1]!r}"
                )
            tags, start = open_.pop()
            found += [(tag, (start, length)) for tag in tags.split(",")]
            at += 1
        elif marked[at] == "[":
            raise BadMark(f"a mark without a tag: {marked[at : at + 30]!r}")
        else:
            text.append(marked[at])
            length, at = length + 1, at + 1
    if open_:
        raise BadMark(f"a mark without end: {open_[-1][0]}")
    return Passage("".join(text), _sayings("".join(text), found))


def _sayings(text: str, found: list[tuple[str, Stretch]]) -> dict[int, Saying]:
    parts: dict[int, dict[str, list[Stretch]]] = {}
    for tag, (start, end) in found:
        if text[start:end] != text[start:end].strip() or start == end:
            raise BadMark(f"blanks at an edge, or nothing: {tag} {text[start:end]!r}")
        parts.setdefault(int(tag[1:]), {}).setdefault(tag[0], []).append((start, end))
    for number, saying in parts.items():
        if "x" not in saying or not ("c" in saying or "s" in saying):
            raise BadMark(f"saying {number} has no content, or neither cue nor source")
        if "i" in saying and "d" not in saying:
            raise BadMark(f"saying {number} has an issuer and no document")
    return {
        number: Saying(
            {part: tuple(sorted(spans)) for part, spans in saying.items()},
            _parent(number, parts),
        )
        for number, saying in sorted(parts.items())
    }


def _parent(number: int, parts: dict[int, dict[str, list[Stretch]]]) -> int | None:
    """Return the saying within whose content the cue stands; of several, the tightest."""
    own = parts[number]
    start, end = (own.get("c") or own["x"])[0]
    around = [
        (last - first, other)
        for other, saying in parts.items()
        for first, last in saying["x"]
        if other != number and first <= start and end <= last
    ]
    return min(around)[1] if around else None


def main(paths: list[str]) -> None:
    """Print what the files hold."""
    for path in map(Path, paths):
        counts: Counter[str] = Counter()
        try:
            for one in passages(path):
                counts["passages"] += 1
                counts["without sayings"] += not one.sayings
                for saying in one.sayings.values():
                    counts["sayings"] += 1
                    counts["inner"] += saying.parent is not None
                    counts.update(saying.parts.keys())
        except BadMark as wrong:
            print(wrong)
        print(path.name, dict(counts))


if __name__ == "__main__":
    main(sys.argv[1:])
