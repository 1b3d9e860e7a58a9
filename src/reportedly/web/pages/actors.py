"""Who speaks and acts, by whatever spelling; and all of one of them."""

from collections import Counter
from typing import Any, get_args

from reportedly.ask import Saying, stretch
from reportedly.model import ActorType
from reportedly.store import ActorSeen, Joined, View
from reportedly.web.answer import Answer, sheets
from reportedly.web.asked import Asked, NotThere, packed
from reportedly.web.pages.ledger import ORDERS, counted, question, quickened

TYPES = get_args(ActorType)
ARTICLES = 50  # of an actor shown at once; the JSON has the same, and says how many there are
SHOWN = 12  # outlets that carry an actor
PAIRS = 20  # of actors that may be one


def actors_page(asked: Asked) -> Answer:
    """Return everyone who speaks or acts, those of most articles first."""
    kind, name = asked.choice("type", TYPES), asked.words("name")
    after = asked.after(int)
    first = max(0, int(str(after[0]))) if after else 0
    key = ("actors", kind, name, first, asked.size)
    rows, total = asked.memory.once(
        key,
        lambda: asked.view.actors_ranked(kind=kind, name=name, first=first, size=asked.size),
    )
    pairs = asked.memory.once("open pairs", lambda: tuple(asked.view.open_pairs()))
    more = first + asked.size
    return Answer(
        "actors",
        "Actors",
        ActorSeen,
        rows=rows,
        told={"undecided": len(pairs)},
        drawn={
            "types": TYPES,
            "kind": kind,
            "name": name or "",
            "pairs": asked.beside(pairs, PAIRS),
            "open": len(pairs),
        },
        total=total,
        more=packed(more) if more < total else None,
        sheets=sheets(len(pairs), PAIRS),
    )


def one_actor(asked: Asked) -> Answer:
    """Return all of one actor: names, roles, statements, articles, who carries what it says."""
    own = _the(asked.view, asked.names["name"])
    query = quickened(asked, question(asked, actor=own.id))
    found = stretch(asked.view, query)
    tally = counted(asked, query)
    members = asked.memory.once(("members", own.id), lambda: tuple(asked.view.members(own.id)))
    after, (shown, hidden) = found.after, asked.beside(members, ARTICLES)
    outlets = [each for each in tally.sorts["outlet"] if each[0]]
    return Answer(
        "actor",
        own.name,
        Saying,
        rows=found.sayings,
        told={"actor": own, "spellings": _spellings(members), "articles": members[:ARTICLES]},
        drawn={
            "own": own,
            "members": shown,
            "hidden": hidden,
            "carried": asked.some(outlets, SHOWN)[0],
            "order": query.order,
            "orders": ORDERS,
        },
        total=tally.total,
        whole=tally.whole,
        more=packed(after.day, after.document, after.number) if after else None,
        sheets=sheets(len(members), ARTICLES),
    )


def _the(view: View, name: str) -> ActorSeen:
    for each in view.actors_named(name):
        if each.id == name:
            return each
    raise NotThere(f"{name}: the ledger has no such actor; it may have been linked anew")


def _spellings(members: tuple[Joined, ...]) -> list[dict[str, Any]]:
    counts = Counter(name for each in members for name in set(each.names))
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [{"name": name, "articles": articles} for name, articles in ranked]
