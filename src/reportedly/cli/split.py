"""`reportedly split`: one actor is two."""

import click

from reportedly.ask import anchors, the_actor
from reportedly.cli.asking import ledger_of
from reportedly.cli.deciding import put_down, why_option
from reportedly.errors import UsageError
from reportedly.model import Anchor
from reportedly.store import View

Sides = tuple[tuple[Anchor, ...], tuple[Anchor, ...]]


@click.command("split")
@click.argument("actor")
@click.argument("other", required=False)
@click.option("--name", "names", multiple=True, help="Part those that an article calls so.")
@click.option("--in", "documents", multiple=True, metavar="DOC", help="Part those of this article.")
@why_option
@click.pass_context
def split_verb(
    context: click.Context,
    /,
    actor: str,
    other: str | None,
    names: tuple[str, ...],
    documents: tuple[str, ...],
    why: str,
) -> None:
    """Decide that some of what is held to be ACTOR is another person or body.

    Say which with --name or --in, once or often; or name an OTHER actor that must stay apart
    from it. The decision is kept as that of `reportedly merge` is.
    """
    if bool(other) == bool(names or documents):
        raise UsageError("say what to part: another actor, or --name and --in")
    with ledger_of(context) as ledger:
        view = ledger.view()
        sides = _apart(view, actor, other) if other else _parted(view, actor, names, documents)
    said = f"{actor}: {len(sides[0])} articles are of one, {len(sides[1])} of another"
    put_down(context, "split", sides, (why, said))


def _apart(view: View, actor: str, other: str) -> Sides:
    found = [the_actor(view, name) for name in (actor, other)]
    if found[0] == found[1]:
        raise UsageError(f"{actor} and {other} are one actor; say what to part with --name or --in")
    return anchors(view, found[0]), anchors(view, found[1])


def _parted(view: View, actor: str, names: tuple[str, ...], documents: tuple[str, ...]) -> Sides:
    found = the_actor(view, actor)
    called = {" ".join(name.split()) for name in names}
    within = {view.document(name).article.id for name in documents}
    picked = {
        each.document
        for each in view.members(found.id)
        if each.document in within or called.intersection(map(_plain, each.names))
    }
    sides = anchors(view, found)
    right = tuple(each for each in sides if each.document in picked)
    left = tuple(each for each in sides if each.document not in picked)
    if not left or not right:
        which = "all" if right else "none"
        raise UsageError(f"{actor}: {which} of its {len(sides)} articles match; some must, not all")
    return left, right


def _plain(name: str) -> str:
    return " ".join(name.split())
