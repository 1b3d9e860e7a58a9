"""`reportedly show`: one article with what was noticed in it."""

import click

from reportedly.cli.asking import ledger_of, named_at
from reportedly.cli.painting import noticed, painted
from reportedly.cli.printing import console


@click.command("show")
@click.argument("document", metavar="DOC")
@click.pass_context
def show_verb(context: click.Context, document: str) -> None:
    """Print the article DOC, with who said what in colour, and then all that was noticed.

    DOC is the article's id or the opening of it, the id that came with it, its address, or
    the file it was added from.
    """
    with ledger_of(context) as ledger:
        found = ledger.view().document(named_at(document))
    out = console()
    out.print(painted(found, coloured=out.is_terminal and not out.no_color))
    out.print(noticed(found))
