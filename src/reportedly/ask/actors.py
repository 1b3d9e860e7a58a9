"""Who speaks and acts in a ledger, by whatever spelling."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ask.question import Question
from reportedly.ask.said import Saying, said
from reportedly.errors import UsageError
from reportedly.model import ActorType, Anchor
from reportedly.store import ActorSeen, Joined, View

SHOWN = 5  # actors in a message


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name that so many articles have for an actor."""

    name: str
    articles: int


@dataclass(frozen=True, slots=True)
class ActorPage:
    """All of one actor: its articles by date, its spellings, and what it said."""

    actor: ActorSeen
    spellings: tuple[Spelling, ...]
    articles: tuple[Joined, ...]
    statements: tuple[Saying, ...]


def actors(
    view: View, *, kind: ActorType | None = None, speaks: bool = False
) -> Iterator[ActorSeen]:
    """Yield the actors, those of most statements first, then of most articles, then by name."""
    found = (
        each
        for each in view.actors()
        if (kind is None or each.type == kind) and (each.statements or not speaks)
    )
    yield from sorted(
        found, key=lambda each: (-each.statements, -each.articles, each.name, each.id)
    )


def the_actor(view: View, name: str) -> ActorSeen:
    """Return the one actor of that name or id; raises UsageError for none, or several."""
    found = view.actors_named(name)
    if not found:
        raise UsageError(f"{name}: no actor is called so; see them with: reportedly actors")
    if len(found) > 1:
        told = "; ".join(f"{each.id} {each.name}" for each in found[:SHOWN])
        more = " …" if len(found) > SHOWN else ""
        raise UsageError(f"{name}: {len(found)} actors match, name one by id: {told}{more}")
    return found[0]


def actor_page(view: View, name: str) -> ActorPage:
    """Return all of the actor of that name or id; raises UsageError for none, or several."""
    found = the_actor(view, name)
    articles = tuple(view.members(found.id))
    counts = Counter(name for each in articles for name in set(each.names))
    spellings = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return ActorPage(
        found,
        tuple(Spelling(*each) for each in spellings),
        articles,
        tuple(said(view, Question(actor=found.id))),
    )


def anchors(view: View, actor: ActorSeen) -> tuple[Anchor, ...]:
    """Return by what a decision on the actor will find it again, under any version."""
    kind: ActorType = "person" if actor.type == "person" else "body"
    return tuple(
        Anchor(each.document, " ".join(each.name.split()), kind) for each in view.members(actor.id)
    )
