"""A comparison as JSON and as the rows of a table: every instance, with its place."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from reportedly.ask import Comparison, speaker_rows, term_rows
from reportedly.ask.comparing import Introduced, Number, Term, Versions
from reportedly.model import Citation

COLUMNS = (
    "section", "key", "name", "term", "how", "class", "voice", "by", "quoted", "carried", "low",
    "high", "qualifier", "of", "who", "outlet_letter", "outlet", "report", "document", "given_id",
    "uri", "start", "end", "words",
)  # fmt: skip
TERMS = ("actor", "place", "act", "label")


def plain(found: Comparison) -> dict[str, Any]:
    """Return the comparison as JSON takes it; a span is its start and end."""
    return {
        "of": found.of,
        "id": found.id,
        "title": found.title,
        "outlets": [asdict(each) for each in found.outlets],
        "reports": [asdict(each) for each in found.reports],
        "speakers": [_speaker(row) for row in speaker_rows(found.sayings)],
        "unnamed": [_speaker(row) for row in speaker_rows(found.sayings, unnamed=True)],
        "untold": [_saying(each) for each in found.sayings if not each.key],
        "quotations": [_versions(each) for each in found.quotations],
        "figures": [_number(each) for each in found.numbers],
        **{f"{what}s": [_terms(row) for row in term_rows(found.terms, what)] for what in TERMS},
    }


def flat(found: Comparison) -> Iterator[dict[str, Any]]:
    """Yield each instance as a row; what a section does not have is left empty."""
    reports = {report.ref: report.heading for report in found.reports}
    for section, each, words, told in _instances(found):
        heading = reports[each.report]
        yield {
            "section": section,
            **told,
            "carried": each.carried,
            "outlet_letter": each.outlet,
            "outlet": heading.outlet,
            "report": each.report,
            "document": heading.document,
            "given_id": heading.given_id,
            "uri": heading.uri,
            "start": words.span.start if words else None,
            "end": words.span.end if words else None,
            "words": words.words if words else None,
        }


Instance = Introduced | Number | Term


def _instances(
    found: Comparison,
) -> Iterator[tuple[str, Instance, Citation | None, dict[str, Any]]]:
    for saying in found.sayings:
        words = next(iter((*saying.cues, *saying.source, *saying.content)), None)
        told = {"key": saying.key, "name": saying.speaker, "term": saying.cue}
        yield "speaker", saying, words, told | {"how": saying.kind, "class": saying.cue_class}
    for each in found.numbers:
        number = each.number
        bounds = {name: getattr(number, name) for name in ("low", "high", "qualifier", "of")}
        who, by = (part.words if part else None for part in (number.who, number.by))
        yield "figure", each, number.words, bounds | {"name": number.speaker, "who": who, "by": by}
    for term in found.terms:
        told = {
            name: getattr(term, name) for name in ("key", "name", "term", "how", "voice", "quoted")
        }
        yield term.what, term, term.words, told | {"by": term.by.words if term.by else None}


def _speaker(row: Any) -> dict[str, Any]:
    cells = [
        {
            "outlet": cell.outlet,
            "direct": cell.direct,
            "indirect": cell.indirect,
            "also_carried": cell.also,
            "cues": [{"cue": cue, "class": kind, "count": n} for cue, kind, n in cell.cues],
            "instances": [_saying(each) for each in cell.instances],
        }
        for cell in row.cells
    ]
    return {"key": row.key, "speaker": row.speaker, "outlets": cells}


def _saying(each: Introduced) -> dict[str, Any]:
    pieces = {
        name: [_place(one) for one in getattr(each, name)] for name in ("source", "cues", "content")
    }
    names = ("report", "outlet", "attribution", "kind", "cue", "cue_class", "negated", "carried")
    document = next(
        (one.document for role in (each.content, each.cues, each.source) for one in role), None
    )
    return {name: getattr(each, name) for name in names} | {"document": document} | pieces


def _versions(each: Versions) -> dict[str, Any]:
    told = [
        {**_saying(one.saying), "words": one.words, "changes": [asdict(c) for c in one.changes]}
        for one in each.versions
    ]
    return {"speaker": each.speaker, "outlets": each.outlets, "versions": told}


def _number(each: Number) -> dict[str, Any]:
    number = each.number
    parts = {name: getattr(number, name) for name in ("words", "who", "by", "since")}
    names = (
        "low",
        "high",
        "qualifier",
        "unit",
        "of",
        "attribution",
        "speaker",
        "chain",
        "document",
    )
    return (
        {"report": each.report, "outlet": each.outlet, "carried": each.carried}
        | {name: getattr(number, name) for name in names}
        | {name: part and _place(part) for name, part in parts.items()}
    )


def _terms(row: Any) -> dict[str, Any]:
    cells = [
        {
            "outlet": cell.outlet,
            "voices": cell.voices,
            "passives_that_say_by_whom": cell.doers,
            "terms": [
                {"term": use.term, "how": use.how, "own": use.own, "quoted": use.quoted}
                | {"also_carried": use.also, "instances": [_term(each) for each in use.instances]}
                for use in cell.uses
            ],
        }
        for cell in row.cells
    ]
    return {"key": row.key, "name": row.name, "outlets": cells}


def _term(each: Term) -> dict[str, Any]:
    told = {name: getattr(each, name) for name in ("report", "how", "quoted", "carried", "voice")}
    return (
        told
        | {"by": each.by and _place(each.by)}
        | {"document": each.words.document}
        | _place(each.words)
    )


def _place(each: Citation) -> dict[str, Any]:
    return {"start": each.span.start, "end": each.span.end, "text": each.words}
