"""`reportedly link`: who is who across the ledger's articles."""

import click

from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.deciding import known_of, tell_linked
from reportedly.jobs import link


@click.command("link")
@click.pass_context
def link_verb(context: click.Context, /) -> None:
    """Find anew who is who across all articles; `reportedly add` ends with it by itself.

    Names, roles and company decide, and every decision a person made outranks them. Only
    articles that are new or changed are looked into again.
    """
    chosen = settings_of(context)
    with ledger_of(context) as ledger:
        made = link(ledger, known=known_of(chosen))
    tell_linked(made, quiet=chosen.quiet)
