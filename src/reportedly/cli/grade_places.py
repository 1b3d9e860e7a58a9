"""`reportedly grade places`: hold the places found against gold."""

from collections.abc import Iterator, Sequence

import click

from reportedly.cli.asking import settings_of
from reportedly.cli.ending import ending_of
from reportedly.cli.grading import annotated
from reportedly.cli.printing import as_json
from reportedly.engine import Engine, engine
from reportedly.grade.places import GoldMap, PlaceScores, figures, grade_places, read_gold_places
from reportedly.model import Place
from reportedly.pipeline import Recipe
from reportedly.resolve.gazetteer import gazetteer

RECIPE = Recipe(("furniture", "tokens", "sentences", "mentions", "places"))


@click.command("places")
@click.argument("gold", metavar="GOLD")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("-j", "--jobs", type=int, metavar="N", help="Processes to work in.")
@click.pass_context
def places_verb(context: click.Context, /, gold: str, wants_json: bool, jobs: int | None) -> None:
    """Find the places of the texts in GOLD anew, and print how many are right.

    GOLD is a JSON Lines file: text, places (start, end, lat, lon). A place is right end to end
    if it shares a code point with one in GOLD and lies within 161 km of it.
    """
    documents = read_gold_places(gold)
    workers = engine(settings_of(context, jobs=jobs).workers)
    found = dict(_predicted(documents, workers))
    scores = grade_places(documents, found, gazetteer().country_at)
    click.echo(as_json(figures(scores)) if wants_json else _table(scores))
    context.exit(ending_of(set_aside=len(documents) - len(found)))


def _table(scores: PlaceScores) -> str:
    shares = figures(scores)
    head = f"{'':20}{'P':>7}{'R':>7}{'F1':>7}"
    rows = [_row(name, shares) for name in ("detection", "end_to_end_161km")]
    single = [f"{name:20}{100 * shares[name]:7.1f}" for name in ("accuracy_161km", "country_right")]
    counts = f"{scores.documents} documents, {scores.gold} gold, {scores.claimed} found"
    return "\n".join([head, *rows, *single, counts])


def _row(name: str, shares: dict[str, float]) -> str:
    return f"{name:20}" + "".join(
        f"{100 * shares[f'{name}.{part}']:7.1f}" for part in ["p", "r", "f1"]
    )


def _predicted(gold: Sequence[GoldMap], workers: Engine) -> Iterator[tuple[str, Sequence[Place]]]:
    texts = ((each.id, each.text) for each in gold)
    for name, document in annotated(texts, RECIPE, workers):
        yield name, tuple(document[Place]) if Place in document else ()
