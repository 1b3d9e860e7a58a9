"""One row of the journal, as it is asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from reportedly.model import Span

ChangeAction = Literal["began", "added", "dropped", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """What a run did to one thing of a document; ``row`` is its place in the journal.

    ``kind`` is "run" (it began), "document", "layer" (a whole layer that was not there before),
    or what was noticed: attribution, figure, time, place, mention, furniture. ``action`` is
    added, dropped, changed, or began. ``before`` and ``after`` are fields: all of what was added
    or dropped, of what changed those that differ. ``words`` at ``span`` are those of the thing as
    it was left, or as it went.
    """

    row: int
    run: str
    document: str | None
    uri: str | None
    kind: str
    action: ChangeAction
    before_id: str | None
    after_id: str | None
    words: str
    span: Span | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]
