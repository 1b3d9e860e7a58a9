"""`reportedly grade copies`: hold the copies the program finds against gold."""

from pathlib import Path
from typing import Any

import click

from reportedly.cli.printing import as_json
from reportedly.grade.clusters import grade_clusters
from reportedly.grade.copies import (
    CopyPair,
    copies_as_json,
    copies_table,
    grade_copies,
    read_copy_pairs,
    rows_of,
)
from reportedly.link.copies import Judged, Text, clock_bounds, find_copies
from reportedly.read.credit import credited_in
from reportedly.read.dateline import dateline_of
from reportedly.read.layout import lay_out


@click.command("copies")
@click.argument("gold", metavar="GOLD_DIR")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
def copies_verb(gold: str, wants_json: bool) -> None:
    """Find the copies among the texts in GOLD_DIR anew, and print how many are right.

    GOLD_DIR holds docs.jsonl (id, text; title, outlet, published), pairs.jsonl (a, b, kind,
    source) and, if groups are to be graded, clusters.jsonl (id, family). Pairs of the kind
    "ignore" are neither right nor wrong.
    """
    folder = Path(gold)
    pairs = read_copy_pairs(folder / "pairs.jsonl")
    texts = [_text(row) for row in rows_of(folder / "docs.jsonl", ("id", "text"))]
    found = find_copies(texts)
    ours = [CopyPair(each.a, each.b, each.kind, each.source or "") for each in found.copies]
    scores = grade_copies(pairs, ours)
    groups = _groups(folder / "clusters.jsonl", found)
    if wants_json:
        click.echo(as_json(copies_as_json(scores) | groups))
    else:
        lines = (f"{name:18}{100 * part:7.1f}" for name, part in groups.items())
        click.echo("\n".join((copies_table(scores), *lines)))


def _text(row: dict[str, Any]) -> Text:
    """Return a document as `add` would read it: with its credits, its furniture marked."""
    text = row["text"]
    layout = lay_out(text)
    marked = zip(layout.lines, layout.kinds, strict=True)
    earliest, latest = clock_bounds(row.get("published") or "")
    return Text(
        row["id"],
        text,
        row.get("title"),
        row.get("outlet"),
        earliest,
        latest,
        tuple(each.value for each in credited_in(text, layout, dateline_of(text, layout))),
        tuple((line.span.start, line.span.end) for line, kind in marked if kind),
    )


def _groups(path: Path, found: Judged) -> dict[str, float]:
    """Return B-cubed precision and recall of the groups, nothing where gold has none."""
    if not path.exists():
        return {}
    gold = {row["id"]: str(row["family"]) for row in rows_of(path, ("id", "family"))}
    ours = {name: group.documents[0] for group in found.carriers for name in group.documents}
    b3 = grade_clusters(gold, ours).b3
    return {"groups B3 p": b3.p, "groups B3 r": b3.r}
