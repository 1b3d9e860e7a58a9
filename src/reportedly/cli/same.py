"""`reportedly same`: do two names name the same person or body?"""

import sys
from typing import Any, get_args

import click

from reportedly.cli.printing import as_json, visible
from reportedly.errors import UsageError
from reportedly.export import table_writer
from reportedly.grade.names import NamePair, read_pairs
from reportedly.link.names import Kind, compare

COLUMNS = ("left", "right", "type", "score", "judgement", "reason")


@click.command("same")
@click.argument("names", nargs=-1, metavar="[A B]")
@click.option("--type", "kind", type=click.Choice(get_args(Kind)), help="What both of them name.")
@click.option("--csv", "table", metavar="FILE", help="Judge every pair of a CSV file: left,right.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON, one pair a line.")
def same_verb(
    names: tuple[str, ...], kind: Kind | None, table: str | None, wants_json: bool
) -> None:
    """Say whether A and B name the same person or body, how surely, and why.

    The names alone are weighed: score 0 to 1; "same" from 0.85 on, "different" below 0.5, else
    "unsure". FILE has a header: left and right, or name1 and name2, and schema or type where
    a pair's is known; it comes back as CSV with the columns score, judgement and reason.
    """
    pairs = _pairs(names, table)
    rows = (_row(pair, kind) for pair in pairs)
    if wants_json:
        for row in rows:
            click.echo(as_json(row))
    elif table is not None:
        _print_csv(rows)
    else:
        for row in rows:
            click.echo(visible(f"{row['judgement']} ({row['score']:.2f}): {row['reason']}"))


def _pairs(names: tuple[str, ...], table: str | None) -> list[NamePair]:
    if table is not None and names:
        raise UsageError("two names or --csv FILE, not both")
    if table is not None:
        return read_pairs(table)
    if len(names) != 2:
        raise UsageError(f"{len(names)} names given; give two, or --csv FILE")
    if not all(name.strip() for name in names):
        raise UsageError("one of the names is empty; give two")
    return [NamePair(*names)]


def _row(pair: NamePair, kind: Kind | None) -> dict[str, Any]:
    told = kind or next((each for each in get_args(Kind) if each == pair.type), None)
    judged = compare(pair.left, pair.right, kind=told)
    cells = (pair.left, pair.right, told, judged.score, judged.judgement, judged.reason)
    return dict(zip(COLUMNS, cells, strict=True))


def _print_csv(rows: Any) -> None:
    put = table_writer(sys.stdout, COLUMNS)
    for row in rows:
        put(row)
