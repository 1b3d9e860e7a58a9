"""`reportedly stories`: the same happening, as several tell it."""

from collections.abc import Callable
from dataclasses import asdict

import click
from rich.text import Text

from reportedly.ask import StoryTold, stories, the_story
from reportedly.cli.asking import ROWS, ledger_of, named_at, settings_of, tell_unlinked
from reportedly.cli.listing import put_rows
from reportedly.cli.printing import as_json, console, many, visible
from reportedly.model import Link
from reportedly.store import StoryRow

INDENT = "    "


@click.command("stories")
@click.argument("story", required=False, metavar="[STORY|DOC]")
@click.option("--least", type=click.IntRange(min=1), default=2, show_default=True, metavar="N",
              help="Only those that so many articles tell.")  # fmt: skip
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Print so many stories.")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON, one story a line.")
@click.pass_context
def stories_verb(
    context: click.Context,
    /,
    story: str | None,
    least: int,
    limit: int | None,
    wants_json: bool,
) -> None:
    """Print the happenings that several articles tell of, with dates and outlets.

    With STORY (its id), or a DOC that tells it: why its articles are held to tell one
    happening, and which others came near and why they are another.
    """
    limit = limit or (None if wants_json else ROWS)
    with ledger_of(context) as ledger:
        view = ledger.view()
        if story:
            found = the_story(view, named_at(story))
            click.echo(as_json(_plain(found))) if wants_json else console().print(_whole(found))
            return
        put = (lambda each: click.echo(as_json(_plain(each)))) if wants_json else _printer()
        listed = put_rows(stories(view, least=least), limit, put)
        if not settings_of(context).quiet:
            tell_unlinked(view, "stories")
    if not settings_of(context).quiet:
        click.echo(listed.told("stories"), err=True)


def _printer() -> Callable[[StoryTold], None]:
    out = console()
    return lambda each: out.print(_told(each))


def _told(each: StoryTold) -> Text:
    line = Text(visible(each.title), style="bold cyan")
    articles, outlets = len(each.articles), len(each.outlets)
    counts = f"{many(articles, 'article')} of {many(outlets, 'known outlet')}"
    copies = f", {many(each.copies, 'pair')} of them copies" if each.copies else ""
    line.append(f"\n{INDENT}{counts}{copies}")
    for row in each.articles:
        line.append(f"\n{INDENT * 2}{visible(_article(row))}", style="italic")
    return line.append(f"\n{INDENT}{each.id}\n", style="dim")


def _whole(each: StoryTold) -> Text:
    line = _told(each)
    for label, links in (("one happening because", each.links), ("apart from", each.near)):
        if links:
            line.append(f"\n{label}", style="bold")
        for link in links:
            line.append(f"\n{INDENT}{_pair(link)}", style="dim")
            line.append(f"\n{INDENT * 2}{visible(link.why)} ({link.score:.2f})")
    return line


def _pair(link: Link) -> str:
    return f"{link.left} {link.right}"


def _article(row: StoryRow) -> str:
    date = row.published or "date unknown"
    name = row.given_id or row.document
    return f"{date} · {row.outlet or 'outlet unknown'} · {row.headed} · {name}"


def _plain(each: StoryTold) -> dict[str, object]:
    return {**asdict(each), "title": each.title, "outlets": each.outlets}
