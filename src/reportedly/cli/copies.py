"""`reportedly copies`: who carries a text, and who had it first."""

from dataclasses import asdict

import click
from rich.text import Text

from reportedly.ask import CopiesOf, SharedText, copies_of
from reportedly.cli.asking import ledger_of, named_at, settings_of, tell_unlinked
from reportedly.cli.printing import as_json, console, visible
from reportedly.store import Heading

INDENT = "    "
LONG = 160  # characters of a passage that are shown
TAKEN = {
    "from it": "has it from there",
    "by it": "was taken from here",
    "unknown": "who had it first is not known",
}


@click.command("copies")
@click.argument("document", metavar="DOC")
@click.option("--json", "wants_json", is_flag=True, help="Print one JSON object.")
@click.pass_context
def copies_verb(context: click.Context, /, document: str, wants_json: bool) -> None:
    """Print who carries the text of DOC, wholly or in part, which passages, and who had it first.

    DOC is an id, the opening of one, an id that came with the input, or an address. A shared
    quotation or stock phrase is no copy. Why a text is held to be first is said.
    """
    with ledger_of(context) as ledger:
        found = copies_of(ledger.view(), named_at(document))
        if not settings_of(context).quiet:
            tell_unlinked(ledger.view(), "copies")
    if wants_json:
        click.echo(as_json(asdict(found)))
        return
    out = console()
    out.print(_head(found))
    for each in found.shared:
        out.print(_told(each))


def _head(found: CopiesOf) -> Text:
    line = Text(visible(_title(found.document)), style="bold cyan")
    if found.group:
        line.append(f"\n{INDENT}carried by {len(found.group)}:")
    for heading, row in found.group:
        mark = "  (had it first)" if row.first else ""
        line.append(f"\n{INDENT * 2}{visible(_title(heading))}{mark}")
    if not found.shared:
        line.append(f"\n{INDENT}no other article shares a passage with it")
    return line.append("\n")


def _told(each: SharedText) -> Text:
    line = Text(visible(_title(each.other)), style="bold")
    parts = f"{each.coverage:.0%} of this article, {each.coverage_other:.0%} of that"
    line.append(f"\n{INDENT}{each.kind}: {parts}; {TAKEN[each.taken]}")
    line.append(f"\n{INDENT}{visible('; '.join(each.reasons))}", style="dim")
    for (words, _), row in zip(each.passages, each.places, strict=True):
        shown = " ".join(words.split())
        cut = f"{shown[:LONG]}…" if len(shown) > LONG else shown
        line.append(f"\n{INDENT * 2}{row[0]}–{row[1]} = {row[2]}–{row[3]}  ", style="dim")
        line.append(visible(cut), style="green")
    return line.append(f"\n{INDENT}{each.other.given_id or each.other.document}\n", style="dim")


def _title(each: Heading) -> str:
    date = each.published or "date unknown"
    return f"{each.title or '(no title)'} · {each.outlet or 'outlet unknown'} · {date}"
