"""The gold of the example articles: what a careful reader notices in each of them."""

import json
import re
import xml.etree.ElementTree as ElementTree
from functools import cache
from itertools import product
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@cache
def gold():
    """Return the rows of EXPECTED.jsonl: one for each article or record."""
    lines = (EXAMPLES / "EXPECTED.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(json.loads(line) for line in lines)


def name_of(row):
    file = row["file"].removeprefix("articles/")
    return f"{file}#{row['given_id']}" if row["given_id"] else file


@cache
def texts():
    """Return {name: text}, each read with the standard library and nothing of ours."""
    return {name_of(row): _text(row) for row in gold()}


def locate(text, attribution):
    """Return {role: [(start, end), …]} of a gold attribution.

    Content pieces follow one another; source and cue are the occurrences that lie
    nearest to the content and to each other. Raises ValueError when words are not there.
    """
    content = _in_order(text, attribution["content"])
    sources = _outside(text, attribution["source"], content)
    cues = _outside(text, attribution["cue"], content)
    source, cue = min(product(sources, cues), key=lambda pair: _spread(*pair, content))
    return {"source": source, "cue": cue, "content": content}


def _in_order(text, pieces):
    spans, at = [], 0
    for piece in pieces:
        start = text.index(piece, at)
        at = start + len(piece)
        spans.append((start, at))
    return spans


def _outside(text, words, content):
    """Return each place of ``words`` that is not in the content, as a list of one span."""
    if not words:
        return [[]]
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    pattern = whole if words[0].isalnum() else re.compile(re.escape(words))
    found = [match.span() for match in pattern.finditer(text)]
    free = [[span] for span in found if not any(a <= span[0] < b for a, b in content)]
    if not free:
        raise ValueError(f"{words!r} is not there outside the content")
    return free


def _spread(source, cue, content):
    pairs = ((source, cue), (cue, content), (source, content))
    return sum(min((_gap(a, b) for a, b in product(*pair)), default=0) for pair in pairs)


def _text(row):
    path = EXAMPLES / row["file"]
    if path.suffix == ".jsonl":
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        return next(record["text"] for record in records if record["id"] == row["given_id"])
    if path.suffix == ".xml":
        items = ElementTree.parse(path).iter("item")
        return next(i.findtext(CONTENT) for i in items if i.findtext("guid") == row["given_id"])
    return path.read_bytes().decode("utf-8")


def _gap(one, other):
    return max(one[0] - other[1], other[0] - one[1], 0)
