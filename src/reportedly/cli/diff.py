"""`reportedly diff`: what a new version or new input added, dropped, changed."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import click
from rich.text import Text

from reportedly.ask import Changed, Diff, diff
from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.printing import as_json, console, visible
from reportedly.export import table_writer
from reportedly.store import Change

DOCUMENTS = 20  # shown as text unless all are asked for
CHANGES = 10  # of one document
LONG = 160  # characters of words that are shown
SIGNS = {"added": "+", "dropped": "-", "changed": "~"}
ACTIONS = ("added", "dropped", "changed")
COLUMNS = (
    "document", "uri", "kind", "action", "before_id", "after_id", "words", "start", "end", "before",
    "after", "run",
)  # fmt: skip
ORDER = ("document", "attribution", "figure", "place", "time", "mention", "furniture")


@click.command("diff")
@click.argument("run1", metavar="RUN1")
@click.argument("run2", required=False, metavar="[RUN2]")
@click.option("--all", "every", is_flag=True, help="Print every change as text too.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text",
              show_default=True)  # fmt: skip
@click.pass_context
def diff_verb(
    context: click.Context, /, run1: str, run2: str | None, every: bool, form: str
) -> None:
    """Print what was added, dropped and changed after RUN1, up to and with RUN2, else up to now.

    A run is named by its id, or the opening of one; see: reportedly runs. It is the net effect:
    what was added and dropped again is not told. A saying whose edges or speaker alone moved is
    changed, not another. Of a document that is new its things are only counted, for they are
    there to be asked; what went is told with its words.
    """
    with ledger_of(context) as ledger:
        found = diff(ledger.view(), run1, run2)
    if found.untold and not settings_of(context).quiet:
        names = ", ".join(found.untold)
        click.echo(f"not known, for the ledger kept no journal then: what {names} did", err=True)
    if form == "json":
        click.echo(as_json(asdict(found)))
    elif form == "csv":
        put = table_writer(sys.stdout, COLUMNS)
        for row in _flat(found):
            put(row)
    else:
        out = console()
        for line in _page(found, every):
            out.print(line)


def _page(found: Diff, every: bool) -> Iterator[Text]:
    ids = [run.id for run in found.runs]
    after = f"{len(ids)} run{'' if len(ids) == 1 else 's'} after {found.since.id}"
    yield Text(f"{after}{': ' if ids else ''}{', '.join(ids)}", style="bold")
    for each in found.versions:
        told = f"{each.name}: {each.before or 'not there'} → {each.after or 'not there'}"
        yield Text(f"    {visible(told)}", style="dim")
    for kind in sorted(found.counts, key=_place):
        counts = found.counts[kind]
        parts = [f"{counts[action]} {action}" for action in ACTIONS if action in counts]
        yield Text(f"  {kind:<12} {', '.join(parts)}")
    if not found.documents:
        yield Text("  nothing changed")
    shown = found.documents if every else found.documents[:DOCUMENTS]
    for document in shown:
        yield from _document(document, every)
    if hidden := len(found.documents) - len(shown):
        yield Text(f"\n… and {hidden} more documents; see them with --all or --format json")


def _document(document: Changed, every: bool) -> Iterator[Text]:
    yield Text(f"\n{visible(document.uri)}  {document.document}", style="bold cyan")
    changes = sorted(document.changes, key=lambda each: (_place(each.kind), each.row))
    shown = changes if every else changes[:CHANGES]
    for each in shown:
        yield from _change(each)
    if hidden := len(changes) - len(shown):
        yield Text(f"    … and {hidden} more changes; see them with --all", style="dim")


def _change(each: Change) -> Iterator[Text]:
    sign = SIGNS[each.action]
    words = " ".join(each.words.split())
    words = f"{words[:LONG]}…" if len(words) > LONG else words
    place = f"  {each.span.start}–{each.span.end}" if each.span else ""
    if each.kind == "layer":
        words = f"{each.after['count']} of them, not looked for before"
    line = Text(f"  {sign} {each.kind if each.kind != 'layer' else each.words}: {visible(words)}")
    yield line.append(place, style="dim")
    if each.kind == "document" and each.action != "changed":
        counts = each.after or each.before
        held = ", ".join(f"{count} {kind}" for kind, count in counts.items() if count)
        yield Text(f"      with {held or 'nothing noticed in it'}", style="dim")
    elif each.action == "changed":
        for name in each.after:
            before, after = each.before.get(name), each.after[name]
            yield Text(visible(f"      {name}: {_value(before)} → {_value(after)}"), style="dim")


def _value(value: Any) -> str:
    return "none" if value is None else " ".join(str(value).split())


def _place(kind: str) -> tuple[int, str]:
    return (ORDER.index(kind) if kind in ORDER else len(ORDER), kind)


def _flat(found: Diff) -> Iterator[dict[str, Any]]:
    for document in found.documents:
        for each in document.changes:
            yield {
                "document": document.document,
                "uri": document.uri,
                "kind": each.kind,
                "action": each.action,
                "before_id": each.before_id,
                "after_id": each.after_id,
                "words": each.words,
                "start": each.span.start if each.span else None,
                "end": each.span.end if each.span else None,
                "before": as_json(dict(each.before)) if each.before else None,
                "after": as_json(dict(each.after)) if each.after else None,
                "run": each.run,
            }
