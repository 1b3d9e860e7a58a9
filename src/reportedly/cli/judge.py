"""`reportedly judge`: what two articles or claims have to do with each other, to a person."""

import click

from reportedly.ask import ClaimTelling, shares_passages, tellings_named
from reportedly.cli.asking import ledger_of
from reportedly.cli.deciding import put_down, why_option
from reportedly.errors import UsageError
from reportedly.link.claims import ClaimKind, anchor_words
from reportedly.model import Anchor, DecisionKind, Document
from reportedly.store import View

Sides = tuple[tuple[Anchor, ...], tuple[Anchor, ...]]
SAID: dict[tuple[str, str], tuple[DecisionKind, str]] = {
    ("story", "same"): ("story same", "{} and {} tell of one happening"),
    ("story", "different"): ("story different", "{} and {} tell of two happenings"),
    ("copy", "same"): ("copy same", "{} and {} carry one text"),
    ("copy", "different"): ("copy different", "{} and {} do not carry one text"),
    ("claim", "same"): ("claim same", "{} and {} are one claim"),
    ("claim", "different"): ("claim different", "{} and {} are two claims"),
}


@click.command("judge")
@click.argument("what", type=click.Choice(["story", "copy", "claim"]))
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

    Of claims name two by their ids, or by CLAIM:ARTICLE what one article reports of a claim: so
    a report is taken out of a claim that it was wrongly counted to.

    The decision is kept with your name and the time, outranks what the program finds, and
    holds through every re-run until `reportedly undo` takes it back.
    """
    with ledger_of(context) as ledger:
        view = ledger.view()
        sides = (_reports if what == "claim" else _articles)(view, one, other)
        if (what, answer) == ("copy", "same"):
            _must_share(view, view.document(one), view.document(other))
    kind, said = SAID[what, answer]
    put_down(context, kind, sides, (why, said.format(one, other)))


def _articles(view: View, one: str, other: str) -> Sides:
    left, right = (view.document(name) for name in (one, other))
    if left.article.id == right.article.id:
        raise UsageError(f"{one} and {other} are one article; name two")
    return (_anchor(left),), (_anchor(right),)


def _reports(view: View, one: str, other: str) -> Sides:
    """Return the reports of two claims, or of one claim and the rest of it."""
    (left, ours), (right, theirs) = (tellings_named(view, name) for name in (one, other))
    if left == right:
        part, whole = (theirs, ours) if ":" in other else (ours, theirs)
        rest = tuple(each for each in whole if each not in part)
        if not rest or (":" in one and ":" in other and ours == theirs):
            raise UsageError(f"{one} and {other} are one; name two, or CLAIM:ARTICLE for a report")
        ours, theirs = (rest, part) if ":" in other else (part, rest)
    kinds = {row.kind for row in view.claims(ids=[left, right])}
    if len(kinds) > 1:
        raise UsageError(f"{one} and {other} are a quotation and a figure; name two of a kind")
    kind: ClaimKind = "figure" if kinds == {"figure"} else "quotation"
    return tuple(_report(each, kind) for each in ours), tuple(
        _report(each, kind) for each in theirs
    )


def _report(each: ClaimTelling, kind: ClaimKind) -> Anchor:
    words = anchor_words(each.report.words, each.sentence, kind)
    return Anchor(each.report.document, words, kind)


def _must_share(view: View, left: Document, right: Document) -> None:
    """Raise UsageError where there would be no passage to point at."""
    if not shares_passages(view, left.article.id, right.article.id):
        told = f"{left.article.uri} and {right.article.uri}: no passage of both was found"
        raise UsageError(f"{told}; see what either shares with: reportedly copies")


def _anchor(document: Document) -> Anchor:
    title = document.article.title
    return Anchor(document.article.id, title.value if title else "", "article")
