"""Who is quoted in a report, and with which words the outlet introduces them."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ask.comparing.reports import Told
from reportedly.model import Citation, Kind, Span, hull
from reportedly.store import Statement

CUE_GAP = " … "


@dataclass(frozen=True, slots=True)
class Introduced:
    """A saying in a report: whose, how it is introduced, and where all of it stands.

    ``key`` tells speakers apart: an actor's id; where there is none what the article calls it;
    "" where nobody could be told. ``carried``: the report has it from another one of the
    comparison, so it is not said once more.
    """

    key: str
    speaker: str | None
    unnamed: bool
    kind: Kind
    cue: str
    cue_class: str
    negated: bool
    attribution: str
    source: tuple[Citation, ...]
    cues: tuple[Citation, ...]
    content: tuple[Citation, ...]
    report: str
    outlet: str
    carried: bool


def introduced(told: Told) -> Iterator[Introduced]:
    """Yield the sayings of a report in the order of the text."""
    for statement in told.statements:
        source, cues, content = (
            _pieces(told, statement, role) for role in ("source", "cue", "content")
        )
        played = told.played.get(statement.speaker_entity or "")
        unnamed = bool(statement.unnamed) and played is None
        name = played.name if played else statement.speaker
        yield Introduced(
            key=played.actor if played else (name or "").casefold(),
            speaker=name,
            unnamed=unnamed,
            kind=statement.kind,
            cue=CUE_GAP.join(" ".join(each.words.split()) for each in cues).lower(),
            cue_class=statement.cue_class,
            negated=statement.negated,
            attribution=statement.id,
            source=source,
            cues=cues,
            content=content,
            report=told.report.ref,
            outlet=told.report.outlet,
            carried=_is_carried(told, (*source, *cues, *content)),
        )


def _pieces(told: Told, statement: Statement, role: str) -> tuple[Citation, ...]:
    return tuple(told.cited(each.span) for each in statement.pieces if each.role == role)


def _is_carried(told: Told, pieces: tuple[Citation, ...]) -> bool:
    spans: tuple[Span, ...] = tuple(each.span for each in pieces)
    return bool(spans) and told.is_carried(hull(spans))
