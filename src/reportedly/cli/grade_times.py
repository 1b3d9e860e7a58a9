"""`reportedly grade times`: hold the times the program finds against gold."""

from collections.abc import Sequence
from datetime import date

import click

from reportedly.cli.printing import as_json
from reportedly.grade import (
    MarkedTime,
    TimesDocument,
    grade_times,
    marked_times,
    read_times_gold,
    times_as_json,
    times_table,
)
from reportedly.model import Article, Document, Furniture, Layer, Maker, Moment, TimeExpression
from reportedly.pipeline import Recipe, build

_FINDER = Recipe(("reportedly.annotate.times:TimeFinder",))


@click.command("times")
@click.argument("gold", metavar="GOLD")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
def times_verb(gold: str, wants_json: bool) -> None:
    """Find the times of the texts in GOLD anew, and print how many are right.

    GOLD is a JSON Lines file: doc, dct (the day of publication), text, timexes (start, end,
    value, type); or cases with one time each (start, end, value, begin, last), or none.
    Scores are those of TempEval-3, task A.
    """
    documents = read_times_gold(gold)
    scores = grade_times(documents, {each.id: _found(each) for each in documents})
    click.echo(as_json(times_as_json(scores)) if wants_json else times_table(scores))


def _found(gold: TimesDocument) -> Sequence[MarkedTime]:
    published = _moment(gold.published) if gold.published else None
    article = Article(uri=f"gold:{gold.id}", text=gold.text, published=published)
    # Gold counts every time of its text, menus or not: none is furniture.
    bare = Document(article).with_layer(Layer(Furniture, Maker("gold", "1")))
    [finder] = build(_FINDER)
    [document] = finder([bare])
    return marked_times(document[TimeExpression])


def _moment(day: date) -> Moment:
    return Moment(day.isoformat(), day, day, "stated", "the gold says so")
