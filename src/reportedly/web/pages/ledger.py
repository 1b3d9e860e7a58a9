"""All statements: search, narrow down, sort, and leaf through."""

from dataclasses import dataclass, replace
from typing import Any, cast

from reportedly.ask import SORTED, Question, Saying, stretch, the_actor
from reportedly.store import Standing, StretchQuery, Tally
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, packed
from reportedly.web.words import line

KINDS = ("direct", "indirect", "mixed")
ORDERS = ("newest", "oldest")
# By what a facet narrows down: names to the letter.
FACETS = {"speaker": "speaker_is", "outlet": "outlet_is", "kind": "kind", "cue_class": "cue_class"}
TITLES = {"speaker": "Speaker", "outlet": "Outlet", "kind": "Kind", "cue_class": "Kind of saying"}
SHOWN = 8  # speakers and outlets; the form finds the others


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet: how many there are, and where choosing or leaving it leads."""

    label: str
    count: int
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow down, with its commonest values; ``others`` are those not shown."""

    title: str
    values: tuple[Value, ...]
    others: int
    unknown: int


def ledger(asked: Asked) -> Answer:
    """Return the statements asked for."""
    query = quickened(asked, question(asked))
    found = stretch(asked.view, query)
    tally = counted(asked, query)
    more = (
        packed(found.after.day, found.after.document, found.after.number) if found.after else None
    )
    narrowed = {name: value for name in FIELDS if (value := asked.words(name))}
    return Answer(
        "ledger",
        "Statements",
        Saying,
        rows=found.sayings,
        told={"asked_for": narrowed, "counts": tally.sorts, "counts_of": tally.sorted},
        drawn={
            "facets": _facets(asked, tally),
            "chosen": chosen(asked),
            "order": query.order,
            "values": {name: asked.words(name) or "" for name in (*FIELDS, "order")},
            "kinds": KINDS,
            "sorted_of": tally.sorted,
            "left_out": _left_out(asked, query),
        },
        total=tally.total,
        whole=tally.whole,
        more=more,
    )


FIELDS = (
    "about", "speaker", "outlet", "via", "since", "until", "kind",
    "cue_class", "speaker_is", "outlet_is", "actor", "names", "said_when",
)  # fmt: skip


def narrowed(asked: Asked) -> Question:
    """Return what the parameters that every search of statements has narrow it down to."""
    return Question(
        speaker=asked.words("speaker"),
        about=asked.words("about"),
        since=asked.words("since"),
        until=asked.words("until"),
        kind=cast("Any", asked.choice("kind", KINDS)),
        outlet=asked.words("outlet"),
        via=asked.words("via"),
    )


def question(asked: Asked, *, actor: str | None = None) -> StretchQuery:
    """Return what the parameters ask for; raises UsageError for what cannot be asked."""
    wanted = replace(
        narrowed(asked),
        actor=actor or _id_of(asked, "actor"),
        names=_id_of(asked, "names"),
        unsaid_when=asked.choice("said_when", ("unknown",)) is not None,
    )
    return StretchQuery(
        wanted.query(),
        speaker=asked.words("speaker_is"),
        outlet=asked.words("outlet_is"),
        cue_class=asked.words("cue_class"),
        order=cast("Any", asked.choice("order", ORDERS) or "newest"),
        after=standing(asked),
        size=asked.size,
    )


def _id_of(asked: Asked, parameter: str) -> str | None:
    """Return the id of the actor that a parameter gives by id or name; raises UsageError."""
    name = asked.words(parameter)
    return the_actor(asked.view, name).id if name else None


def chosen(asked: Asked) -> list[Value]:
    """Return what the form does not show of the question, each with what leaves it."""
    told = [
        (label, the_actor(asked.view, name).name, parameter)
        for parameter, label in (("actor", "said by"), ("names", "naming"))
        if (name := asked.words(parameter))
    ]
    if asked.words("said_when"):
        told.append(("said", "on a day that no text tells", "said_when"))
    return [
        Value(f"{label} {line(name)}", 0, asked.again(after=None, **{parameter: None}), True)
        for label, name, parameter in told
    ]


def standing(asked: Asked) -> Standing | None:
    """Return where the last stretch ended; raises UsageError for a cursor that is none."""
    found = asked.after(str | None, str, int)
    return Standing(*cast("Any", found)) if found else None


def quickened(asked: Asked, query: StretchQuery) -> StretchQuery:
    """Return the question with the rows that may answer it, where they are few."""
    key = _key(query)
    few = asked.memory.once(("few", key), lambda: asked.view.few_rows(key))
    return replace(query, among=few)


def _key(query: StretchQuery) -> StretchQuery:
    return StretchQuery(query.wanted, query.speaker, query.outlet, query.cue_class)


def counted(asked: Asked, query: StretchQuery) -> Tally:
    """Return how many match and of which sort, from memory if that was asked before."""
    key = _key(query)
    plain = replace(key, among=query.among)
    most = None if asked.words("count") == "all" else SORTED
    return asked.memory.once(("tally", key, most), lambda: asked.view.tally(plain, most=most))


def _left_out(asked: Asked, query: StretchQuery) -> int:
    """Return how many match but for the dates asked for, their article's being unknown."""
    if query.wanted.since is None and query.wanted.until is None:
        return 0
    key = ("undated", query.wanted)
    return asked.memory.once(key, lambda: asked.view.undated(query.wanted))


def _facets(asked: Asked, tally: Tally) -> list[Facet]:
    return [_facet(asked, name, tally) for name in FACETS]


def _facet(asked: Asked, name: Any, tally: Tally) -> Facet:
    known = [(value, count) for value, count in tally.sorts[name] if value]
    shown = SHOWN if name in ("speaker", "outlet") else len(known)
    chosen = asked.words(FACETS[name])
    values = [
        Value(
            value,
            count,
            asked.again(after=None, **{FACETS[name]: None if value == chosen else value}),
            value == chosen,
        )
        for value, count in known[:shown]
    ]
    unknown = sum(count for value, count in tally.sorts[name] if not value)
    return Facet(TITLES[name], tuple(values), max(0, len(known) - shown), unknown)
