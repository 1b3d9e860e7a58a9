"""`reportedly review`: decide on statements, the most doubtful first."""

from typing import Any

import click

from reportedly.ask import Question
from reportedly.cli.asking import ledger_of, narrowing_options, settings_of
from reportedly.cli.deciding import reviewer_of, why_option
from reportedly.cli.reviewing import Sitting
from reportedly.jobs import ReviewDesk


@click.command("review")
@click.argument("name", required=False)
@narrowing_options
@why_option
@click.pass_context
def review_verb(context: click.Context, /, name: str | None, why: str, **narrowing: Any) -> None:
    """Show what NAME said, or everybody, one statement at a time, and keep what you decide.

    One key decides: a accept, r reject, u unsure, n next; s, c, e, p, k, t correct source, cue,
    content edges, speaker (person), kind, sort of saying (told how); z undoes, ? lists the keys,
    q ends. Each decision is kept at once, with your name (setting: reviewer) and the time. What
    is decided does not come again, unless its words are read otherwise. Keys may come from
    standard input, one a line; a correction's words follow on the next line.
    """
    by = reviewer_of(settings_of(context))
    with ledger_of(context) as ledger:
        Sitting(
            ledger.view(), ReviewDesk(ledger, by), Question(speaker=name, limit=1, **narrowing), why
        ).go()
