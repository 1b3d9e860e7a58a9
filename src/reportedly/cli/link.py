"""`reportedly link`: who is who across the ledger's articles, and who carries whose text."""

import click

from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.deciding import link_all


@click.command("link")
@click.option("--anew", is_flag=True, help="Look into every article again, as after an upgrade.")
@click.pass_context
def link_verb(context: click.Context, /, anew: bool) -> None:
    """Find who is who across articles, who carries whose text, and who tells one story.

    Names, roles and company decide, and every decision a person made outranks them. `add`
    ends with it by itself. Only articles that are new or changed are looked into again.
    """
    chosen = settings_of(context)
    with ledger_of(context) as ledger:
        if anew:
            with ledger.writer() as writer:
                writer.forget_links()
        link_all(ledger, chosen)
