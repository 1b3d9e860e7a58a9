"""`reportedly grade claims`: hold the claims found across articles against gold."""

from collections.abc import Iterator, Mapping

import click

from reportedly.cli.asking import recipe_of, settings_of
from reportedly.cli.deciding import known_of
from reportedly.cli.ending import ending_of
from reportedly.cli.grade_actors import captures_in
from reportedly.cli.grading import documents_of
from reportedly.cli.printing import as_json
from reportedly.engine import engine
from reportedly.grade.claims import (
    ClaimScores,
    FoundClaims,
    FoundReport,
    grade_claims,
    read_claim_gold,
)
from reportedly.jobs.link import seen_in
from reportedly.jobs.link_copies import text_of
from reportedly.link.actors import link_actors
from reportedly.link.claims import Copied, Linked, account_of, link_claims
from reportedly.link.copies import find_copies
from reportedly.link.registry import KnownActor
from reportedly.model import Document

KINDS = {"quotation": "quote", "figure": "figure"}


@click.command("claims")
@click.argument("gold", metavar="FOLDER")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("-j", "--jobs", type=int, metavar="N", help="Processes to work in.")
@click.pass_context
def claims_verb(context: click.Context, /, gold: str, wants_json: bool, jobs: int | None) -> None:
    """Find the claims in the articles of FOLDER anew, and print how many reports are put right.

    FOLDER holds articles.jsonl (doc, text, outlet, published, title), claims.csv (doc, start,
    end, kind, claim, origin) and rivals.csv (claim, other). Precision and recall are over pairs
    of marked reports; "linking" is recall among reports that were found at all.
    """
    read = read_claim_gold(gold)
    chosen = settings_of(context, jobs=jobs)
    recipe = recipe_of(chosen, "annotate")
    documents = dict(documents_of(captures_in(read.articles), recipe, engine(chosen.workers)))
    scores = grade_claims(read, found_in(documents, linked_in(documents, known_of(chosen))))
    click.echo(as_json(_figures(scores)) if wants_json else _table(scores))
    context.exit(ending_of(set_aside=len(read.articles) - len(documents)))


def linked_in(documents: Mapping[str, Document], known: tuple[KnownActor, ...]) -> Linked:
    """Return the claims in the documents, actors and copies being found first."""
    seen = [each for document in documents.values() for each in seen_in(document)]
    actors = link_actors(seen, known=known).actors
    who = {(each.document, each.entity): actor.id for actor in actors for each in actor.members}
    copies = find_copies([text_of(document) for document in documents.values()]).copies
    copied = [
        Copied(
            each.a,
            each.b,
            each.kind,
            each.source,
            each.coverage_a,
            each.coverage_b,
            each.passages,
        )
        for each in copies
    ]
    return link_claims([account_of(document) for document in documents.values()], who, copied)


def found_in(documents: Mapping[str, Document], linked: Linked) -> FoundClaims:
    """Return what was found as grading takes it, documents by the ids of gold."""
    names = {document.article.id: name for name, document in documents.items()}
    reports = tuple(_reports(linked, names))
    origins = {each.id: len(each.origins) for each in linked.claims}
    rivals = frozenset(frozenset((each.left, each.right)) for each in linked.contrary)
    return FoundClaims(reports, origins, rivals)


def _reports(linked: Linked, names: Mapping[str, str]) -> Iterator[FoundReport]:
    for claim in linked.claims:
        for each in claim.reports:
            yield FoundReport(names[each.document], KINDS[claim.kind], claim.id, each.spans)


def _figures(scores: ClaimScores) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind, each in scores.kinds.items():
        found |= {
            f"{kind}.reports": each.reports,
            f"{kind}.found": each.found,
            f"{kind}.pairs.p": each.pairs.p,
            f"{kind}.pairs.r": each.pairs.r,
            f"{kind}.pairs.f1": each.pairs.f1,
            f"{kind}.linking.r": each.linking,
        }
    return found | {
        "claims": scores.claims,
        "origins.right": scores.origins_right,
        "origins.right_of_several": scores.origins_several,
        "origins.mean_error": scores.origins_off,
        "rivals.p": scores.rivals.p,
        "rivals.r": scores.rivals.r,
    }


def _table(scores: ClaimScores) -> str:
    head = f"{'':8}{'reports':>9}{'found':>7}{'pairs P':>10}{'R':>8}{'F1':>8}{'linking R':>11}"
    rows = [
        f"{kind:8}{each.reports:9}{each.found:7}{100 * each.pairs.p:10.1f}{100 * each.pairs.r:8.1f}"
        f"{100 * each.pairs.f1:8.1f}{100 * each.linking:11.1f}"
        for kind, each in scores.kinds.items()
    ]
    origins = (
        f"number of origins right: {100 * scores.origins_right:.1f} % of {scores.claims} claims, "
        f"{100 * scores.origins_several:.1f} % of those with several reports; "
        f"mean error {scores.origins_off:.2f}"
    )
    rivals = f"rivals: P {100 * scores.rivals.p:.1f}, R {100 * scores.rivals.r:.1f}"
    return "\n".join((head, *rows, origins, rivals))
