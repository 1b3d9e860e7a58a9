"""`reportedly grade names`: hold the comparing of names against gold."""

from dataclasses import asdict
from typing import cast

import click

from reportedly.cli.printing import as_json
from reportedly.grade.names import NamePair, grade_names, read_pairs
from reportedly.link.names import THRESHOLD, Kind, compare


@click.command("names")
@click.argument("gold", metavar="GOLD")
@click.option(
    "--threshold",
    type=click.FloatRange(0, 1),
    default=THRESHOLD,
    show_default=True,
    help="Scores from here on count as the same.",
)
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
def names_verb(gold: str, threshold: float, wants_json: bool) -> None:
    """Compare the pairs of names in GOLD, and print how many are right.

    GOLD is a CSV file: left,right,schema,same or name1,name2,schema,is_match. A wrong match puts
    words into another's mouth: the last line is what is found when not one is allowed.
    """
    pairs = read_pairs(gold, gold=True)
    scores = grade_names(pairs, [_score(pair) for pair in pairs], threshold=threshold)
    figures = asdict(scores)
    if wants_json:
        click.echo(as_json(figures))
    else:
        click.echo("\n".join(f"{name:24}{_figure(value)}" for name, value in figures.items()))


def _score(pair: NamePair) -> float:
    return compare(pair.left, pair.right, kind=cast("Kind | None", pair.type)).score


def _figure(value: float | None) -> str:
    if value is None:
        return f"{'–':>8}"
    return f"{value:8d}" if isinstance(value, int) else f"{value:8.3f}"
