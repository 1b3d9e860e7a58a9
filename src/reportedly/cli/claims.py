"""`reportedly claims`: one assertion, everyone who makes it, and where it comes from."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, get_args

import click
from rich.text import Text

from reportedly.ask import ClaimOrigin, ClaimTelling, ClaimTold, claims
from reportedly.cli.asking import ledger_of, row_options, settings_of, tell_unlinked
from reportedly.cli.listing import Forms, print_rows
from reportedly.cli.printing import many, visible
from reportedly.model import Attribution, Happening
from reportedly.store import ClaimReportRow, ClaimRivalRow, ClaimRow

INDENT = "    "
FLAT = (
    "claim", "kind", "words", "speaker", "reports", "outlets", "origins", "document", "given_id",
    "uri", "outlet", "published", "start", "end", "said", "sentence", "origin", "evidence",
    "score", "why",
)  # fmt: skip


@click.command("claims")
@click.argument("words", required=False, metavar="[WORDS|ID]")
@click.option(
    "--of", type=click.Choice(get_args(Happening)), help="Only numbers of what happened so."
)
@click.option("--contested", is_flag=True, help="Only those that another claim contradicts.")
@click.option("--least", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
              help="Only those that so many articles report.")  # fmt: skip
@row_options
@click.pass_context
def claims_verb(
    context: click.Context,
    /,
    words: str | None,
    of: Happening | None,
    contested: bool,
    least: int,
    limit: int | None,
    form: str,
) -> None:
    """Print what is asserted, by whom, who reports it, and from how many independent origins.

    WORDS are looked up in every report and in the names of who says it; ID, or its opening, means
    one claim. Reports of one origin are told with the evidence: a copy, a source that the
    article names. No claim is picked where two contradict each other.
    """
    with ledger_of(context) as ledger:
        view = ledger.view()
        found = claims(view, words, of=of, contested=contested, least=least)
        listed = print_rows(found, form, FORMS, limit)
        if not settings_of(context).quiet:
            click.echo(listed.told("claims"), err=True)
            tell_unlinked(view, "claims", layer=Attribution)


def told(each: ClaimTold) -> Text:
    """Return the claim as a person may like to read it."""
    row = each.claim
    line = Text(visible(f"{_headline(row)}{_of(each)}"), style="bold cyan")
    line.append(f"\n{INDENT}{visible(_by(row))}", style="green")
    line.append(f"\n{INDENT}{_counts(each)}")
    for telling in each.tellings:
        _append_telling(line, telling)
    for origin in each.origins:
        _append_origin(line, origin)
    for owner, outlets in row.owners:
        several = f"{owner} owns {', '.join(outlets)} (counted apart)"
        line.append(f"\n{INDENT}{visible(several)}")
    if row.reports > 1:
        first = each.first
        told_first = (
            f"{_outlet(first)} ({row.why_first})" if first else f"not known: {row.why_first}"
        )
        line.append(f"\n{INDENT}earliest: {visible(told_first)}")
    for other, rival in each.rivals:
        _append_rival(line, other, rival)
    return line.append(f"\n{INDENT}{row.id}\n", style="dim")


def _headline(row: ClaimRow) -> str:
    if row.kind == "quotation":
        return f"“{' '.join(row.words.split())}”"
    unit = f"({row.unit})" if row.unit not in (None, "person") else None
    thing = " ".join(filter(None, (row.of, unit)))
    return f"{' '.join(row.words.split())} {thing}".strip()


def _of(each: ClaimTold) -> str:
    """Return what a number is of, where the reports agree: " – of: Kestrins; by: the guard"."""
    parts = (("of", each.counted.who), ("by", each.counted.by))
    told = "; ".join(f"{name}: {words}" for name, words in parts if words)
    return f" – {told}" if told else ""


def _by(row: ClaimRow) -> str:
    return f"says {row.speaker}" if row.speaker else "who says it is not told"


def _counts(each: ClaimTold) -> str:
    row = each.claim
    unknown = sum(1 for origin in each.origins if origin.name == "outlet unknown")
    note = f" ({unknown} of unknown outlet)" if unknown else ""
    parts = (
        many(row.reports, "report"),
        many(row.outlets, "known outlet"),
        f"{many(row.origins, 'independent origin')}{note}",
    )
    return ", ".join(parts)


def _append_telling(line: Text, telling: ClaimTelling) -> None:
    row = telling.report
    date = row.published or "date unknown"
    name = row.given_id or row.document
    line.append(f"\n{INDENT * 2}{visible(f'{date} · {_outlet(row)} · {name}')}", style="italic")
    line.append(f"\n{INDENT * 3}{visible(' '.join(telling.sentence.split()))}")
    if row.why:
        line.append(
            f"\n{INDENT * 3}same because: {visible(row.why)} ({row.score:.2f})", style="dim"
        )


def _append_origin(line: Text, origin: ClaimOrigin) -> None:
    if not origin.collapsed and len({row.document for row in origin.reports}) < 2:
        return
    line.append(f"\n{INDENT}one origin, {visible(origin.name)}:", style="bold")
    seen = set()
    for row in origin.reports:
        how = "; ".join(step.why for step in row.evidence) or "its own report"
        told_so = f"{_outlet(row)}: {how}"
        if told_so not in seen:
            line.append(f"\n{INDENT * 2}{visible(told_so)}")
        seen.add(told_so)


def _append_rival(line: Text, other: ClaimRow, rival: ClaimRivalRow) -> None:
    line.append(f"\n{INDENT}against it: ", style="bold")
    line.append(visible(f"{_headline(other)} – {_by(other)} ({many(other.reports, 'report')})"))
    line.append(f"\n{INDENT * 2}{visible(rival.why)} · {other.id}", style="dim")


def _outlet(row: ClaimReportRow) -> str:
    return row.outlet or "outlet unknown"


def plain(each: ClaimTold) -> dict[str, Any]:
    """Return the claim as JSON takes it."""
    reports = [
        {**asdict(telling.report), "sentence": telling.sentence,
         "sentence_span": [telling.start, telling.end]}
        for telling in each.tellings
    ]  # fmt: skip
    rivals = [
        {"claim": other.id, "words": other.words, "speaker": other.speaker, "kind": rival.kind,
         "why": rival.why, "score": rival.score}
        for other, rival in each.rivals
    ]  # fmt: skip
    return {**asdict(each.claim), "told": reports, "rivals": rivals}


def flat(each: ClaimTold) -> Iterator[dict[str, Any]]:
    """Yield the reports of a claim as rows of a table."""
    for telling in each.tellings:
        row = telling.report
        whole = {
            "claim": each.claim.id,
            "start": row.spans[0][0],
            "end": row.spans[-1][1],
            "said": row.words,
            "sentence": telling.sentence,
            "origin": row.origin_name,
            "evidence": "; ".join(step.why for step in row.evidence),
        }
        both = {**asdict(each.claim), **{k: v for k, v in asdict(row).items() if k not in KEPT}}
        yield {name: (both | whole)[name] for name in FLAT}


KEPT = ("words", "speaker")  # of the claim; the report's own words are called "said"


FORMS = Forms(told, plain, flat, FLAT)
