"""`reportedly grade`: hold the program against gold."""

from collections.abc import Iterator, Sequence

import click

from reportedly.cli.asking import recipe_of, settings_of
from reportedly.cli.ending import ending_of
from reportedly.cli.grade_actors import actors_verb
from reportedly.cli.grade_claims import claims_verb
from reportedly.cli.grade_copies import copies_verb
from reportedly.cli.grade_names import names_verb
from reportedly.cli.grade_places import places_verb
from reportedly.cli.grade_stories import stories_verb
from reportedly.cli.grade_times import times_verb
from reportedly.cli.grading import annotated
from reportedly.cli.printing import as_json
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
from reportedly.model import Attribution, Document
from reportedly.pipeline import ENGINES, Recipe


@click.group("grade")
def grade_verb() -> None:
    """Hold the program against gold that trained people made."""


grade_verb.add_command(actors_verb)
grade_verb.add_command(names_verb)
grade_verb.add_command(copies_verb)
grade_verb.add_command(times_verb)
grade_verb.add_command(places_verb)
grade_verb.add_command(stories_verb)
grade_verb.add_command(claims_verb)


@grade_verb.command("attribution")
@click.argument("gold", metavar="GOLD")
@click.option(
    "--engine",
    "finder",
    type=click.Choice(list(ENGINES)),
    help="Grade this one only.  [default: each in turn]",
)
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of tables.")
@click.option("-j", "--jobs", type=int, metavar="N", help="Processes to work in.")
@click.pass_context
def attribution_verb(
    context: click.Context, /, gold: str, finder: str | None, wants_json: bool, jobs: int | None
) -> None:
    """Find the attributions of the texts in GOLD anew, and print how many are right.

    GOLD is a JSON Lines file: doc, text, attributions (source, cue, content). The figures
    have 95 % intervals, from resampled documents; kinds and outlets have lines of their own.
    """
    documents = read_gold(gold)
    scores: dict[str, Scores] = {}
    lost = 0
    for name in [finder] if finder else ENGINES:
        chosen = settings_of(context, engine=name, jobs=jobs)
        found = dict(_predicted(documents, recipe_of(chosen, "annotate"), engine(chosen.workers)))
        scores[name] = grade_attributions(documents, found)
        lost += len(documents) - len(found)
    if wants_json:
        click.echo(as_json({name: scores_as_json(each) for name, each in scores.items()}))
    else:
        click.echo("\n\n".join(f"engine: {name}\n{_tables(each)}" for name, each in scores.items()))
    context.exit(ending_of(set_aside=lost))


def _tables(scores: Scores) -> str:
    return f"{table(scores)}\n\n{outlet_table(scores)}" if scores.outlets else table(scores)


def _predicted(
    gold: Sequence[GoldDocument], recipe: Recipe, engine: Engine
) -> Iterator[tuple[str, Sequence[Relation]]]:
    texts = ((each.id, each.text) for each in gold)
    for name, document in annotated(texts, recipe, engine):
        yield name, relations_in(document)


def relations_in(document: Document) -> Sequence[Relation]:
    """Return the document's outermost attributions, none where nobody looked for them."""
    # A text that is not English is not annotated: to the referee, nothing was found in it.
    return relations_of(document) if Attribution in document else ()
