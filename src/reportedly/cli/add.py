"""`reportedly add`: articles into the ledger."""

from typing import Any

import click

from reportedly.cli.asking import recipe_of, settings_of
from reportedly.cli.ending import ending_of
from reportedly.cli.showing import shown
from reportedly.cli.size import bytes_at
from reportedly.cli.taking import items, setting_flags, taking
from reportedly.engine import engine
from reportedly.errors import UsageError
from reportedly.jobs import Progress, add, annotate_waiting, stories_are_linked
from reportedly.settings import Settings
from reportedly.store import Ledger, open_ledger


@click.command("add")
@click.argument("places", nargs=-1, metavar="[PLACE]...")
@click.option(
    "--stages",
    type=click.Choice(["read", "annotate"]),
    help="Stop after reading, or go on to annotate.  [default: annotate]",
)
@click.option("--waiting", is_flag=True, help="Annotate what the ledger holds and has only read.")
@click.option("--link/--no-link", "link_too", default=None, help="Find who is who at the end.")
@click.option("--again", is_flag=True, help="Do anew also what the ledger has already.")
@taking
@click.pass_context
def add_verb(
    context: click.Context,
    /,
    places: tuple[str, ...],
    stages: str | None,
    waiting: bool,
    again: bool,
    link_too: bool | None,
    **flags: Any,
) -> None:
    """Add the articles at each PLACE to the ledger.

    A PLACE is a file, a folder, a URL, or - for standard input. Files are told apart by
    what is in them: plain text, HTML, JSON lines, CSV, RSS and Atom feeds, web archives.

    What the ledger has already is passed over, so a call that was cut off goes on where it
    was. What cannot be had or read is set aside, listed by `reportedly rejects`. At the end
    it finds who is who across all articles, and who carries whose text.
    """
    if bool(places) == waiting:
        raise UsageError("say what to add (a file, a folder, a URL, or -), or --waiting")
    chosen = settings_of(context, stages=stages, link=link_too, **setting_flags(flags))
    last = _waiting(chosen) if waiting else _added(chosen, places, flags, again)
    context.exit(ending_of(set_aside=last.set_aside, faults=last.faults))


def _added(
    chosen: Settings, places: tuple[str, ...], flags: dict[str, Any], again: bool
) -> Progress:
    with open_ledger(chosen.db) as ledger:
        reports = add(
            ledger,
            items(places, chosen, flags),
            recipe_of(chosen, chosen.stages),
            engine=engine(chosen.workers),
            again=again,
            article_s=chosen.article_s,
        )
        last = shown(reports, quiet=chosen.quiet, total_bytes=bytes_at(places, flags["glob"]))
        return _linked(ledger, chosen, last)


def _waiting(chosen: Settings) -> Progress:
    with open_ledger(chosen.db, create=False) as ledger:
        reports = annotate_waiting(
            ledger,
            recipe_of(chosen, "annotate"),
            engine=engine(chosen.workers),
            article_s=chosen.article_s,
        )
        return _linked(ledger, chosen, shown(reports, quiet=chosen.quiet))


def _linked(ledger: Ledger, chosen: Settings, last: Progress) -> Progress:
    """Find who is who now, and who carries whose text, if anything came, now or before."""
    if chosen.link and (last.added or not stories_are_linked(ledger.view())):
        from reportedly.cli.deciding import link_all  # which waits for the registry

        link_all(ledger, chosen, annotated=chosen.stages == "annotate")
    return last
