"""Who speaks and acts, by whatever spelling; and all of one of them."""

from collections import Counter
from typing import Any, get_args

from reportedly.ask import Saying, actors, stretch
from reportedly.model import ActorType
from reportedly.store import ActorSeen, Joined, View
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere, packed
from reportedly.web.pages.ledger import ORDERS, counted, question, quickened

TYPES = get_args(ActorType)
ARTICLES = 50  # of an actor shown at once; the JSON has the same, and says how many there are
SHOWN = 12  # outlets that carry an actor


def actors_page(asked: Asked) -> Answer:
    """Return everyone who speaks or acts, those of most statements first."""
    kind, name = asked.choice("type", TYPES), asked.words("name")
    speaks = asked.choice("speaks", ("yes",)) is not None
    found = _narrowed(asked, kind, name, speaks)
    rows, more = asked.leaf(found)
    pairs = asked.memory.once("open pairs", lambda: tuple(asked.view.open_pairs()))
    return Answer(
        "actors",
        "Actors",
        ActorSeen,
        rows=rows,
        told={"undecided": len(pairs)},
        drawn={"types": TYPES, "kind": kind, "name": name or "", "speaks": speaks, "pairs": pairs},
        total=len(found),
        more=more,
    )


def one_actor(asked: Asked) -> Answer:
    """Return all of one actor: names, roles, statements, articles, who carries what it says."""
    own = _the(asked.view, asked.names["name"])
    query = quickened(asked, question(asked, actor=own.id))
    found = stretch(asked.view, query)
    tally = counted(asked, query)
    members = asked.memory.once(("members", own.id), lambda: tuple(asked.view.members(own.id)))
    after = found.after
    return Answer(
        "actor",
        own.name,
        Saying,
        rows=found.sayings,
        told={"actor": own, "spellings": _spellings(members), "articles": members[:ARTICLES]},
        drawn={
            "own": own,
            "members": members[:ARTICLES],
            "hidden": max(0, len(members) - ARTICLES),
            "carried": [each for each in tally.sorts["outlet"] if each[0]][:SHOWN],
            "order": query.order,
            "orders": ORDERS,
        },
        total=tally.total,
        whole=tally.whole,
        more=packed(after.day, after.document, after.number) if after else None,
    )


def _narrowed(asked: Asked, kind: str | None, name: str | None, speaks: bool) -> list[ActorSeen]:
    view = asked.view
    whole = asked.memory.once(("actors",), lambda: tuple(actors(view)))
    named = {each.id for each in view.actors_named(name)} if name else None
    return [
        each
        for each in whole
        if (kind is None or each.type == kind)
        and (each.statements or not speaks)
        and (named is None or each.id in named)
    ]


def _the(view: View, name: str) -> ActorSeen:
    for each in view.actors_named(name):
        if each.id == name:
            return each
    raise NotThere(f"{name}: the ledger has no such actor; it may have been linked anew")


def _spellings(members: tuple[Joined, ...]) -> list[dict[str, Any]]:
    counts = Counter(name for each in members for name in set(each.names))
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [{"name": name, "articles": articles} for name, articles in ranked]
