"""What runs added, dropped and changed, taken together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from reportedly.ask import Diff, diff
from reportedly.model import Span
from reportedly.store import Run
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked


@dataclass(frozen=True, slots=True)
class Difference:
    """One net change of one article; of what changed, only the fields that differ."""

    document: str
    uri: str
    kind: str
    action: str
    before_id: str | None
    after_id: str | None
    words: str
    span: Span | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    run: str


def changes_page(asked: Asked) -> Answer:
    """Return what changed after one run up to another; without one, which can be asked for."""
    since, until = asked.words("since"), asked.words("until")
    runs = list(asked.view.runs())
    drawn: dict[str, object] = {"runs": runs[::-1], "since": since, "until": until}
    if since is None:
        told = drawn | {"found": None, "present": frozenset()}
        return Answer("diff", "What changed", Difference, drawn=told, total=0)
    found = asked.memory.once(("diff", since, until), lambda: diff(asked.view, since, until))
    every = asked.memory.once(("differences", since, until), lambda: tuple(_rows(found)))
    rows, more = asked.leaf(every)
    names = sorted({row.document for row in rows})
    present = {each.document for each in asked.view.headings(names)}
    return Answer(
        "diff",
        "What changed",
        Difference,
        rows=rows,
        told={
            "since": _ids([found.since])[0],
            "runs": _ids(found.runs),
            "versions": found.versions,
            "untold": found.untold,
            "counts": {kind: dict(counts) for kind, counts in found.counts.items()},
        },
        drawn=drawn | {"found": found, "present": present},
        total=len(every),
        more=more,
    )


def _ids(runs: list[Run] | tuple[Run, ...]) -> list[str]:
    return [run.id for run in runs]


def _rows(found: Diff) -> Iterator[Difference]:
    for document in found.documents:
        for each in document.changes:
            yield Difference(
                document.document,
                document.uri,
                each.kind,
                each.action,
                each.before_id,
                each.after_id,
                each.words,
                each.span,
                each.before,
                each.after,
                each.run,
            )
