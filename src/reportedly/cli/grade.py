"""`reportedly grade`: hold the program against gold."""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import click

from reportedly.cli.asking import settings_of
from reportedly.cli.ending import ending_of
from reportedly.cli.printing import as_json, visible
from reportedly.engine import Engine, engine
from reportedly.grade import (
    GoldDocument,
    Relation,
    Scores,
    grade_attributions,
    outlet_table,
    read_gold,
    relations_of,
    table,
)
from reportedly.grade import (
    as_json as scores_as_json,
)
from reportedly.jobs import annotate
from reportedly.model import Attribution, Capture, Document, Given, Reject
from reportedly.pipeline import RECIPES, Recipe


@click.group("grade")
def grade_verb() -> None:
    """Hold the program against gold that trained people made."""


@grade_verb.command("attribution")
@click.argument("gold", metavar="GOLD")
@click.option("--engine", "finder", type=click.Choice(["rules"]), help="What finds attributions.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("-j", "--jobs", type=int, metavar="N", help="Processes to work in.")
@click.pass_context
def attribution_verb(
    context: click.Context, /, gold: str, finder: str | None, wants_json: bool, jobs: int | None
) -> None:
    """Find the attributions of the texts in GOLD anew, and print how many are right.

    GOLD is a JSON Lines file: doc, text, attributions (source, cue, content).
    """
    chosen = settings_of(context, engine=finder, jobs=jobs)
    documents = read_gold(gold)
    recipe = replace(RECIPES["annotate"], engine=chosen.engine)
    outcomes = list(_predicted(documents, recipe, engine(chosen.workers)))
    scores = grade_attributions(documents, dict(outcomes))
    click.echo(as_json(scores_as_json(scores)) if wants_json else _tables(scores))
    context.exit(ending_of(set_aside=len(documents) - len(outcomes)))


def _tables(scores: Scores) -> str:
    return f"{table(scores)}\n\n{outlet_table(scores)}" if scores.outlets else table(scores)


def _predicted(
    gold: Sequence[GoldDocument], recipe: Recipe, engine: Engine
) -> Iterator[tuple[str, Sequence[Relation]]]:
    for outcome in annotate(_captures(gold), recipe, engine=engine):
        if isinstance(outcome, Reject):
            click.echo(visible(f"set aside: {outcome.address}: {outcome.reason}"), err=True)
        else:
            yield outcome.article.given_id or "", _relations(outcome)


def _relations(document: Document) -> Sequence[Relation]:
    # A text that is not English is not annotated: to the referee, nothing was found in it.
    return relations_of(document) if Attribution in document else ()


def _captures(gold: Iterable[GoldDocument]) -> Iterator[Capture]:
    now = datetime.now(UTC)
    for document in gold:
        body = document.text.encode("utf-8", "surrogatepass")
        given = Given(id=document.id, text=document.text, language="en")
        digest = hashlib.sha256(body).hexdigest()
        yield Capture(f"gold:{document.id}", body, digest, "text/plain", now, given)
