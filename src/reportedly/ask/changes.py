"""What runs added, dropped and changed, taken together."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from reportedly.errors import UsageError
from reportedly.store import Change, Run, View

COUNTED = ("attribution", "figure", "time", "place", "mention", "furniture")


@dataclass(frozen=True, slots=True)
class Changed:
    """All that became of one document; ``changes`` are net, in the order they came."""

    document: str
    uri: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Version:
    """A maker or library that is of another version in the second run; None where it has none."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Diff:
    """What all ``runs`` after ``since`` did together: the net effect, by document.

    ``untold`` are those of them that kept no journal. ``counts`` are by kind, then by action.
    """

    since: Run
    runs: tuple[Run, ...]
    versions: tuple[Version, ...]
    untold: tuple[str, ...]
    counts: Mapping[str, Mapping[str, int]]
    documents: tuple[Changed, ...]


@dataclass(slots=True)
class _Net:
    """The changes of one document so far, by what each thing is called now (or was at last)."""

    uri: str
    now: dict[tuple[str, str], Change] = field(default_factory=dict)
    gone: dict[tuple[str, str], Change] = field(default_factory=dict)


def diff(view: View, since: str, until: str | None = None) -> Diff:
    """Return what changed after the run ``since``, up to and with ``until``; else up to now.

    Runs are named by id or the opening of one. Raises UsageError for none, several, or two
    that are the wrong way round.
    """
    rows = list(view.changes())
    runs = _in_order(list(view.runs()), rows)
    first = runs.index(_named(runs, since))
    last = runs.index(_named(runs, until)) if until else len(runs) - 1
    if last < first:
        raise UsageError(f"{until} began before {since}; name the earlier run first")
    chosen = runs[first + 1 : last + 1]
    told = {row.run for row in rows if row.kind == "run"}
    wanted = {run.id for run in chosen}
    documents = tuple(_documents(row for row in rows if row.run in wanted and row.kind != "run"))
    return Diff(
        runs[first],
        tuple(chosen),
        tuple(_versions(runs[first], runs[last])),
        tuple(run.id for run in chosen if run.id not in told),
        _counts(documents),
        documents,
    )


def _in_order(runs: Sequence[Run], rows: Iterable[Change]) -> list[Run]:
    """Return the runs as they began: those before the journal by the clock, the rest by it."""
    began = {row.run: row.row for row in rows if row.kind == "run"}
    return sorted(runs, key=lambda run: (began.get(run.id, 0), run.started, run.id))


def _named(runs: Sequence[Run], name: str) -> Run:
    opening = name if name.startswith("run_") else f"run_{name}"
    found = [run for run in runs if run.id == name] or [
        run for run in runs if run.id.startswith(opening)
    ]
    if len(found) != 1:
        many = f"{len(found)} runs open so" if found else "there is no such run"
        raise UsageError(f"{name}: {many}; see them with: reportedly runs")
    return found[0]


def _versions(before: Run, after: Run) -> Iterator[Version]:
    for own, other in ((before.makers, after.makers), (before.versions, after.versions)):
        for name in sorted(own.keys() | other.keys()):
            if own.get(name) != other.get(name):
                yield Version(name, own.get(name), other.get(name))


def _documents(rows: Iterable[Change]) -> Iterator[Changed]:
    found: dict[str, _Net] = {}
    for row in rows:
        if row.document:
            net = found.setdefault(row.document, _Net(row.uri or ""))
            _take(net, row)
    for name, net in sorted(found.items(), key=lambda each: (each[1].uri, each[0])):
        if changes := tuple(_told(net)):
            yield Changed(name, net.uri, changes)


def _take(net: _Net, row: Change) -> None:
    """Put a row to what is known: added and dropped cancel, changes run together."""
    if row.action == "added":
        _come(net, row)
        return
    earlier = net.now.pop((row.kind, row.before_id or ""), None)
    if row.action == "changed":
        merged = _after(earlier, row)
        net.now[row.kind, row.after_id or ""] = merged
    elif earlier is None or earlier.action == "changed":
        before_id = earlier.before_id if earlier else row.before_id
        before = {**row.before, **(earlier.before if earlier else {})}
        gone = replace(row, before_id=before_id, before=before)
        net.gone[row.kind, before_id or ""] = gone


def _come(net: _Net, row: Change) -> None:
    key = (row.kind, row.after_id or "")
    was = net.gone.pop(key, None)
    if was is None:
        net.now[key] = row
        return
    names = [name for name in row.after if was.before.get(name) != row.after[name]]
    if names:
        before, after = (
            {name: side.get(name) for name in names} for side in (was.before, row.after)
        )
        net.now[key] = replace(
            row, action="changed", before_id=was.before_id, before=before, after=after
        )


def _after(earlier: Change | None, row: Change) -> Change:
    """Return a change on top of an earlier one of the same thing."""
    if earlier is None:
        return row
    if earlier.action == "added":
        return replace(
            row, action="added", before_id=None, before={}, after={**earlier.after, **row.after}
        )
    before = {**row.before, **earlier.before}
    after = {**earlier.after, **row.after}
    names = [name for name in after if before.get(name) != after[name]]
    return replace(
        row,
        before_id=earlier.before_id,
        before={name: before.get(name) for name in names},
        after={name: after[name] for name in names},
    )


def _told(net: _Net) -> Iterator[Change]:
    """Yield the net changes; of a document that is new only itself, counted as it is now."""
    rows = [*net.gone.values(), *(each for each in net.now.values() if _tells(each))]
    new = next((each for each in rows if each.kind == "document" and each.action == "added"), None)
    if new is None:
        yield from sorted(rows, key=lambda each: each.row)
        return
    counts = dict(new.after)
    for each in rows:
        if each.kind == "layer":
            counts[each.words] = each.after["count"]
        elif each.kind in COUNTED and each.action != "changed":
            counts[each.kind] = counts.get(each.kind, 0) + (1 if each.action == "added" else -1)
    yield replace(new, after=counts)


def _tells(each: Change) -> bool:
    return each.action != "changed" or bool(each.after)


def _counts(documents: Iterable[Changed]) -> dict[str, dict[str, int]]:
    """Return how many were added, dropped and changed of each kind; layers by what is in them."""
    found: dict[str, dict[str, int]] = {}
    for document in documents:
        for each in document.changes:
            kind, many = each.kind, 1
            if kind == "layer":
                kind, many = each.words, int(each.after["count"])
            own = found.setdefault(kind, {})
            own[each.action] = own.get(each.action, 0) + many
            if kind == "document" and each.action != "changed":
                _count_within(found, each)
    return found


def _count_within(found: dict[str, dict[str, int]], each: Change) -> None:
    """Count what a new document holds; what a dropped one held is told row by row."""
    within: Mapping[str, Any] = each.after if each.action == "added" else {}
    for kind, count in within.items():
        if kind in COUNTED and count:
            own = found.setdefault(kind, {})
            own["added"] = own.get("added", 0) + count
