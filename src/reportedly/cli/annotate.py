"""`reportedly annotate`: what is noticed, as JSON lines."""

from typing import Any

import click

from reportedly.cli.asking import recipe_of, settings_of
from reportedly.cli.ending import ending_of
from reportedly.cli.printing import as_json, visible
from reportedly.cli.taking import items, setting_flags, taking
from reportedly.engine import engine
from reportedly.export import public
from reportedly.jobs import annotate
from reportedly.model import Reject
from reportedly.pipeline import FAULT


@click.command("annotate")
@click.argument("places", nargs=-1, required=True, metavar="PLACE...")
@taking
@click.pass_context
def annotate_verb(context: click.Context, /, places: tuple[str, ...], **flags: Any) -> None:
    """Print one JSON document a line for each article at each PLACE; needs no ledger.

    A PLACE is whatever `reportedly add` takes. What is set aside goes to standard error.
    """
    chosen = settings_of(context, **setting_flags(flags))
    rejects: list[str] = []
    taken = items(places, chosen, flags)
    workers = engine(chosen.workers)
    made = annotate(
        taken, recipe_of(chosen, "annotate"), engine=workers, article_s=chosen.article_s
    )
    for outcome in made:
        if isinstance(outcome, Reject):
            rejects.append(outcome.room)
            click.echo(visible(f"set aside: {outcome.address}: {outcome.reason}"), err=True)
        else:
            click.echo(as_json(public(outcome)))
    context.exit(ending_of(set_aside=len(rejects), faults=rejects.count(FAULT)))
