"""`reportedly judge`: what two articles have to do with each other, as a person sees it."""

import click

from reportedly.ask import shares_passages
from reportedly.cli.asking import ledger_of
from reportedly.cli.deciding import put_down, why_option
from reportedly.errors import UsageError
from reportedly.model import Anchor, DecisionKind, Document
from reportedly.store import View

SAID: dict[tuple[str, str], tuple[DecisionKind, str]] = {
    ("story", "same"): ("story same", "{} and {} tell of one happening"),
    ("story", "different"): ("story different", "{} and {} tell of two happenings"),
    ("copy", "same"): ("copy same", "{} and {} carry one text"),
    ("copy", "different"): ("copy different", "{} and {} do not carry one text"),
}


@click.command("judge")
@click.argument("what", type=click.Choice(["story", "copy"]))
@click.argument("one")
@click.argument("other")
@click.argument("answer", type=click.Choice(["same", "different"]))
@why_option
@click.pass_context
def judge_verb(
    context: click.Context,
    /,
    what: str,
    one: str,
    other: str,
    answer: str,
    why: str,
) -> None:
    """Decide that ONE and OTHER, two articles, are the same story or copy, or different ones.

    The decision is kept with your name and the time, outranks what the program finds, and
    holds through every re-run until `reportedly undo` takes it back.
    """
    with ledger_of(context) as ledger:
        view = ledger.view()
        left, right = (view.document(name) for name in (one, other))
        if left.article.id == right.article.id:
            raise UsageError(f"{one} and {other} are one article; name two")
        if (what, answer) == ("copy", "same"):
            _must_share(view, left, right)
    sides = (_anchor(left),), (_anchor(right),)
    kind, said = SAID[what, answer]
    put_down(context, kind, sides, (why, said.format(one, other)))


def _must_share(view: View, left: Document, right: Document) -> None:
    """Raise UsageError where there would be no passage to point at."""
    if not shares_passages(view, left.article.id, right.article.id):
        told = f"{left.article.uri} and {right.article.uri}: no passage of both was found"
        raise UsageError(f"{told}; see what either shares with: reportedly copies")


def _anchor(document: Document) -> Anchor:
    title = document.article.title
    return Anchor(document.article.id, title.value if title else "", "article")
