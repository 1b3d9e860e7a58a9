"""`reportedly decisions`: what people decided."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

import click

from reportedly.ask import Agreed, Held, agreement, gold_of, standings
from reportedly.cli.asking import ledger_of
from reportedly.cli.printing import as_json, print_table
from reportedly.model import Anchor, Decision
from reportedly.store import View

COLUMNS = ("id", "what", "one side", "other side", "by", "at", "why", "undone")
OF_STATEMENTS = ("id", "answer", "now", "words", "speaker", "by", "at", "why")
OF_AGREEMENT = ("made by", "stage", "asked", "right", "decided", "share")
LONGEST = 70  # characters of words in a table


@click.command("decisions")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON, one decision a line.")
@click.option("--agreement", "wants_agreement", is_flag=True,
              help="Print instead how often statements were right, by stage.")  # fmt: skip
@click.option("--gold", "wants_gold", is_flag=True,
              help="Print instead gold that `grade attribution` reads, of articles that are "
              "decided wholly.")  # fmt: skip
@click.pass_context
def decisions_verb(
    context: click.Context, /, wants_json: bool, wants_agreement: bool, wants_gold: bool
) -> None:
    """List what people decided, oldest first, what was taken back included.

    A decision on a statement is standing, in conflict (its words are read otherwise now) or an
    orphan (its text or its words are gone).
    """
    with ledger_of(context) as ledger:
        view = ledger.view()
        if wants_gold:
            _print_gold(view)
        elif wants_agreement:
            _print_agreement(agreement(list(view.reviews())), wants_json=wants_json)
        else:
            held = list(standings(view, list(view.reviews())))
            _print_all(list(view.decisions()), held, wants_json=wants_json)


def _print_all(found: Sequence[Decision], held: Sequence[Held], *, wants_json: bool) -> None:
    if wants_json:
        for each in found:
            click.echo(as_json({"id": each.id, **asdict(each)}))
        for one in held:
            click.echo(as_json(_plain(one)))
        return
    if found:
        print_table(COLUMNS, map(_cells, found))
    if held:
        print_table(OF_STATEMENTS, map(_held_cells, held))
    if not found and not held:
        click.echo("nothing was decided yet")


def _print_agreement(rows: Sequence[Agreed], *, wants_json: bool) -> None:
    if wants_json:
        for each in rows:
            click.echo(as_json({**asdict(each), "share": round(each.share, 4)}))
    elif rows:
        print_table(OF_AGREEMENT, map(_agreed_cells, rows))
        click.echo("Of what people chose to decide: the queue has the doubtful first.", err=True)
    else:
        click.echo("nothing was decided yet of statements; begin with: reportedly review")


def _print_gold(view: View) -> None:
    lines, begun = gold_of(view, list(view.reviews()))
    for each in lines:
        click.echo(as_json(asdict(each)))
    told = f"{len(lines)} articles are decided wholly"
    click.echo(f"{told}; {begun} others are begun and left out" if begun else told, err=True)


def _plain(held: Held) -> dict[str, Any]:
    about = {"state": held.state, "state_why": held.why, "attribution": held.attribution}
    return {"id": held.review.id, **asdict(held.review), **about}


def _held_cells(held: Held) -> tuple[str, ...]:
    each = held.review
    words = " ".join(" ".join(each.words).split())
    short = words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"
    now = held.state if held.state in ("standing", "undone") else f"{held.state}: {held.why}"
    right = each.right or each.seen
    told = (each.by, f"{each.at:%Y-%m-%d %H:%M}", each.why)
    return (each.id, each.answer, now, short, right.speaker or "nobody", *told)


def _agreed_cells(each: Agreed) -> tuple[str, ...]:
    counts = (str(each.right), str(each.decided), f"{100 * each.share:.1f} %")
    return (each.maker, each.stage, each.asked, *counts)


def _cells(each: Decision) -> tuple[str, ...]:
    right = each.name or _side(each.right)
    undone = f"{each.undone:%Y-%m-%d %H:%M}" if each.undone else ""
    told = (each.by, f"{each.at:%Y-%m-%d %H:%M}", each.why, undone)
    return (each.id, each.kind, _side(each.left), right, *told)


def _side(anchors: tuple[Anchor, ...]) -> str:
    names = sorted({each.name or each.document for each in anchors})
    if {each.type for each in anchors} == {"article"}:
        return ", ".join(names)
    articles = len({each.document for each in anchors})
    return f"{', '.join(names)} ({articles} articles)"
