"""What the verbs that link and decide share: the registry, the person, the two sides."""

import getpass
from datetime import UTC, datetime

import click

from reportedly.ask import anchors, the_actor
from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.printing import many, visible
from reportedly.engine import engine
from reportedly.errors import UsageError
from reportedly.jobs import (
    ClaimLinking,
    CopyLinking,
    Linking,
    decide,
    link,
    link_all_claims,
    link_copies,
    link_stories,
)
from reportedly.link.registry import KnownActor, actors_of, faults, read_actors, shipped
from reportedly.model import Anchor, Decision, DecisionKind
from reportedly.settings import Settings
from reportedly.store import Ledger, View

why_option = click.option("--why", metavar="WORDS", default="", help="The reason, kept with it.")


def known_of(chosen: Settings) -> tuple[KnownActor, ...]:
    """Return the actors known by name: the program's, and those of the user's own file.

    Raises UsageError for a file that has faults.
    """
    if not chosen.registry:
        return shipped()
    rows = read_actors(chosen.registry)
    others = () if chosen.registry_alone else shipped()
    if wrong := faults(rows, known=frozenset(each.id for each in others)):
        check = f"see all with: reportedly registry check {chosen.registry}"
        raise UsageError(f"{chosen.registry}:{wrong[0].line}: {wrong[0].why}; {check}")
    own = actors_of(row for _, row in rows)
    named = {each.id for each in own}
    return (*own, *(each for each in others if each.id not in named))


def link_all(ledger: Ledger, chosen: Settings, *, annotated: bool = True) -> None:
    """Find who carries whose text, who tells one story and, where noticed, who is who."""
    copies = link_copies(ledger, engine=engine(chosen.workers))
    if annotated:
        _tell_linked(link(ledger, known=known_of(chosen)), quiet=chosen.quiet)
    if copies.copies and not chosen.quiet:
        _tell_copies(copies)
    if annotated:
        _tell_claims(link_all_claims(ledger, owners=owners_of(chosen)), quiet=chosen.quiet)
    told = link_stories(ledger)
    if told.stories and not chosen.quiet:
        stories = many(told.stories, "story", "stories")
        click.echo(f"{told.articles} articles tell {stories} between them", err=True)


def owners_of(chosen: Settings) -> dict[str, str]:
    """Return who owns an outlet, by each of its names, as the registry knows."""
    known = {each.id: each for each in known_of(chosen)}
    return {
        name: known[each.parent].name
        for each in known.values()
        if each.type == "outlet" and each.parent in known
        for name in each.all_names
    }


def _tell_copies(made: CopyLinking) -> None:
    """Say how many pairs of articles share a text."""
    texts = many(made.groups, "text is", "texts are")
    groups = f"; {texts} carried by several" if made.groups else ""
    pairs = many(made.copies, "pair of articles shares", "pairs of articles share")
    click.echo(f"{pairs} a text{groups}", err=True)


def _tell_claims(made: ClaimLinking, *, quiet: bool) -> None:
    """Say how many claims several articles report, and how many contradict each other."""
    if made.several and not quiet:
        rivals = many(made.rivals, "pair contradicts", "pairs contradict")
        more = f"; {rivals} each other" if made.rivals else ""
        claims = many(made.several, "claim is", "claims are")
        click.echo(f"{claims} reported by several articles{more}", err=True)


def _tell_linked(made: Linking, *, quiet: bool) -> None:
    """Say how many actors there are now."""
    if not quiet:
        waiting = f"; pairs that only a person can judge: {made.open} (reportedly actors --unsure)"
        more = waiting if made.open else ""
        names = many(made.names, "name in articles is", "names in articles are")
        click.echo(f"{names} of {many(made.actors, 'actor')}{more}", err=True)


def put_down(
    context: click.Context,
    kind: DecisionKind,
    sides: tuple[tuple[Anchor, ...], tuple[Anchor, ...]],
    told: tuple[str, str],
    *,
    name: str | None = None,
) -> None:
    """Keep the decision and link anew; ``told`` are its reason and what to say of it."""
    chosen = settings_of(context)
    why, said = told
    with ledger_of(context) as ledger:
        decision = Decision(kind, *sides, reviewer_of(chosen), datetime.now(UTC), why, name)
        kept = decide(ledger, decision, known=known_of(chosen), owners=owners_of(chosen))
    if not chosen.quiet:
        click.echo(visible(f"{said}; take it back with: reportedly undo {kept.id}"))


def side_of(view: View, name: str) -> tuple[str, tuple[Anchor, ...]]:
    """Return the name of the actor that is meant, and by what it will be found again."""
    found = the_actor(view, name)
    return found.name, anchors(view, found)


def reviewer_of(chosen: Settings) -> str:
    """Return whose decisions are put down; raises UsageError where there is no name."""
    try:
        return chosen.reviewer or getpass.getuser()
    except (OSError, KeyError) as error:  # a user the system has no name for
        raise UsageError("nobody to put it down to; set REPORTEDLY_REVIEWER to a name") from error
