"""Who speaks and acts, by whatever spelling; and all of one of them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, get_args

from reportedly.ask import Saying, stretch
from reportedly.model import ActorType
from reportedly.store import (
    ActorRole,
    ActorSeen,
    Joined,
    NetworkQuery,
    RoleStated,
    StretchQuery,
    View,
    role_key,
)
from reportedly.web.answer import Answer, sheets
from reportedly.web.asked import Asked, NotThere, packed
from reportedly.web.drawing.months import Bars, drawn
from reportedly.web.pages.ledger import ORDERS, Value, chosen, counted, question, quickened
from reportedly.web.pages.network import Spoken, spoken

TYPES = get_args(ActorType)
ARTICLES = 50  # of an actor shown at once; the JSON has the same, and says how many there are
SHOWN = 12  # outlets that carry an actor
PAIRS = 20  # of actors that may be one
PLACES = 3  # where articles state a role
NEAR = 10  # actors that it speaks of, or that speak of it; the network has all


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
    over_time = None if asked.whole else _over_time(asked, query)
    ends = ("speaker", "named")
    # Pictures and ties lead to what is asked: a copy shows none.
    speaks_of, spoken_of_by = (([], 0) if asked.whole else _ties(asked, own.id, x) for x in ends)
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
        told={
            "actor": own,
            "spellings": _spellings(members),
            "articles": members[:ARTICLES],
            "roles_stated": _roles(asked, own.id),
            "speaks_of": speaks_of[0],
            "spoken_of_by": spoken_of_by[0],
            "over_time": over_time,
        },
        drawn={
            "own": own,
            "roles": by_role(own.roles, _roles(asked, own.id)),
            "more_ties": (speaks_of[1], spoken_of_by[1]),
            "chosen": _chosen(asked),
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


def _over_time(asked: Asked, query: StretchQuery) -> Bars | None:
    """Return the statements by month or year; None of many, unless all are to be counted."""
    if query.among is None and asked.words("count") != "all":
        return None
    key = ("months", replace(query, after=None, size=0, order="newest"))
    return asked.memory.once(key, lambda: drawn(asked.view.months(query)))


def _ties(asked: Asked, actor: str, end: str) -> tuple[list[Spoken], int]:
    """Return whom the actor speaks of ("speaker"), or who of it ("named"), and how many more."""
    ends: dict[str, Any] = {end: actor}
    query = NetworkQuery(most=NEAR, **ends)
    found = asked.memory.once(("network", query), lambda: asked.view.network(query))
    return [spoken(tie, {}) for tie in found.ties], max(0, found.total - NEAR)


def _roles(asked: Asked, actor: str) -> tuple[RoleStated, ...]:
    return asked.memory.once(("roles", actor), lambda: tuple(asked.view.roles_stated(actor)))


def by_role(
    roles: Iterable[ActorRole], stated: Iterable[RoleStated]
) -> list[tuple[ActorRole, list[RoleStated]]]:
    """Return each role with the first places where articles state it, in whatever spelling."""
    places: dict[tuple[str, str], list[RoleStated]] = {}
    for each in sorted(stated, key=lambda each: (each.published is None, each.published or "")):
        places.setdefault(role_key(each.role, each.of), []).append(each)
    return [(role, places.get(role_key(role.role, role.of), [])[:PLACES]) for role in roles]


def _chosen(asked: Asked) -> list[Value]:
    """Return what narrows the statements down, each with what leaves it."""
    since, until = asked.words("since"), asked.words("until")
    days = [f"from {since}"] * bool(since) + [f"until {until}"] * bool(until)
    label = f"of {since}" if since == until else " ".join(days)
    told = [Value(label, 0, asked.again(since=None, until=None, after=None), True)] if days else []
    return [*told, *chosen(asked)]


def _the(view: View, name: str) -> ActorSeen:
    for each in view.actors_named(name):
        if each.id == name:
            return each
    raise NotThere(f"{name}: the ledger has no such actor; it may have been linked anew")


def _spellings(members: tuple[Joined, ...]) -> list[dict[str, Any]]:
    counts = Counter(name for each in members for name in set(each.names))
    ranked = sorted(counts.items(), key=lambda each: (-each[1], each[0]))
    return [{"name": name, "articles": articles} for name, articles in ranked]
