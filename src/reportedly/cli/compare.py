"""`reportedly compare`: how differently outlets tell the same."""

import sys
from collections.abc import Callable

import click

from reportedly.ask import Comparison, compare_actor, compare_story
from reportedly.cli.asking import ledger_of, named_at, settings_of, tell_unlinked, tell_unlooked
from reportedly.cli.compared_rows import COLUMNS, flat, plain
from reportedly.cli.compared_text import page
from reportedly.cli.printing import as_json, console
from reportedly.errors import UsageError
from reportedly.export import table_writer
from reportedly.model import Attribution


@click.command("compare")
@click.argument("story", required=False, metavar="[STORY|DOC]")
@click.option("--actor", metavar="NAME", help="Compare the articles that name this actor.")
@click.option("--all", "every", is_flag=True, help="Print every row and place as text too.")
@click.option("--format", "form", type=click.Choice(["text", "json", "csv"]), default="text",
              show_default=True)  # fmt: skip
@click.pass_context
def compare_verb(
    context: click.Context, /, story: str | None, actor: str | None, every: bool, form: str
) -> None:
    """Print side by side how the outlets of a story tell it.

    STORY is its id, or the opening of one; or name a DOC that tells it. Who is quoted, how
    often and with which words; the same quotation in its versions; the numbers; the terms for
    actors, places and acts, and verbs in the passive or the active. What an article has from
    another one of the story is counted once, there. Nothing is ranked and nothing scored; a
    term is listed because it is used. With --actor: what concerns one person or body, over all
    articles that name it.
    """
    if (story is None) == (actor is None):
        raise UsageError("compare needs a STORY (see: reportedly stories) or --actor NAME")
    with ledger_of(context) as ledger:
        view = ledger.view()
        found = compare_story(view, named_at(story)) if story else compare_actor(view, actor or "")
        if not settings_of(context).quiet:
            tell_unlinked(view, "stories")
            tell_unlooked(view, Attribution)
    PRINTERS[form](found, every)


def _text(found: Comparison, every: bool) -> None:
    out = console()
    for line in page(found, width=_width(), every=every):
        out.print(line, soft_wrap=True)


def _width() -> int:
    """Return how wide a page is: as wide as the terminal, within what reads well."""
    return max(60, min(console().width, WIDE)) if sys.stdout.isatty() else PLAIN


def _json(found: Comparison, every: bool) -> None:
    click.echo(as_json(plain(found)))


def _csv(found: Comparison, every: bool) -> None:
    put = table_writer(sys.stdout, COLUMNS)
    empty = dict.fromkeys(COLUMNS)
    for row in flat(found):
        put(empty | row)


WIDE, PLAIN = 120, 100  # columns on a terminal at most, and where there is none
PRINTERS: dict[str, Callable[[Comparison, bool], None]] = {
    "text": _text,
    "json": _json,
    "csv": _csv,
}
