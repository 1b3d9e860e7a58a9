"""`reportedly verify`: every row still equals its words."""

from dataclasses import asdict

import click

from reportedly.cli.asking import ledger_of
from reportedly.cli.ending import Ending
from reportedly.cli.printing import visible


@click.command("verify")
@click.pass_context
def verify_verb(context: click.Context) -> None:
    """Check every span and digest of the ledger against its text; print counts and faults.

    Exit status 0 says that every row equals its words, 1 that some do not.
    """
    faults = 0
    with ledger_of(context) as ledger:
        for fault in ledger.view().verify():
            faults += 1
            click.echo(visible(f"fault: {fault}"))
        counts = asdict(ledger.view().counts())
    click.echo("\n".join(f"{number:>12,} {name}" for name, number in counts.items()))
    click.echo(f"{faults} faults" if faults else "every row equals its words")
    context.exit(Ending.FAULTY if faults else Ending.WELL)
