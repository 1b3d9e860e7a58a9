"""`reportedly grade actors`: hold who is who across articles against gold."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import click

from reportedly.cli.asking import recipe_of, settings_of
from reportedly.cli.deciding import known_of
from reportedly.cli.ending import ending_of
from reportedly.cli.grading import documents_of
from reportedly.cli.printing import as_json
from reportedly.engine import engine
from reportedly.grade.actors import GoldArticle, grade_actors, names_in, read_actor_gold
from reportedly.grade.clusters import ClusterScores
from reportedly.link.actors import Linked, link_actors, sightings
from reportedly.model import Capture, Given


@click.command("actors")
@click.argument("gold", metavar="FOLDER")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("-j", "--jobs", type=int, metavar="N", help="Processes to work in.")
@click.pass_context
def actors_verb(context: click.Context, /, gold: str, wants_json: bool, jobs: int | None) -> None:
    """Find who is who in the articles of FOLDER anew, and print how many names are put right.

    FOLDER holds articles.jsonl (doc, text, outlet, published), mentions.csv (doc, start, end,
    type, actor), and untellable.csv for those that do not count. Scores are B-cubed over the
    names, and over pairs of them; a name that was not found stands alone.
    """
    read = read_actor_gold(gold)
    chosen = settings_of(context, jobs=jobs)
    recipe = recipe_of(chosen, "annotate")
    documents = dict(documents_of(_captures(read.articles), recipe, engine(chosen.workers)))
    seen = [each for document in documents.values() for each in sightings(document)]
    actors = _actors(link_actors(seen, known=known_of(chosen)))
    names = names_in(read.mentions, documents)
    keys = {
        mention.id: (documents[mention.doc].article.id, names[mention.id])
        for mention in read.mentions
        if mention.id in names
    }
    found = {name: actors[key] for name, key in keys.items() if key in actors}
    scores = {"all": grade_actors(read.mentions, found)}
    for kind in ("person", "body"):
        scores[kind] = grade_actors((each for each in read.mentions if each.type == kind), found)
    lost = sum(each.id not in found for each in read.mentions)
    click.echo(as_json(_figures(scores, lost)) if wants_json else _table(scores, lost))
    context.exit(ending_of(set_aside=len(read.articles) - len(documents)))


def _captures(articles: Sequence[GoldArticle]) -> Iterator[Capture]:
    now = datetime.now(UTC)
    for each in articles:
        given = Given(
            id=each.doc,
            outlet=each.outlet,
            published=each.published,
            title=each.title,
            language="en",
            text=each.text,
        )
        body = each.text.encode("utf-8", "surrogatepass")
        digest = hashlib.sha256(body).hexdigest()
        yield Capture(f"gold:{each.doc}", body, digest, "text/plain", now, given)


def _actors(linked: Linked) -> dict[tuple[str, str], str]:
    return {
        (member.document, member.entity): actor.id
        for actor in linked.actors
        for member in actor.members
    }


def _figures(scores: dict[str, ClusterScores], lost: int) -> dict[str, float]:
    shares = {
        f"{kind}.{name}": value
        for kind, each in scores.items()
        for name, value in (
            ("mentions", each.things),
            ("b3.p", each.b3_precision),
            ("b3.r", each.b3_recall),
            ("b3.f1", each.b3_f1),
            ("pairs.p", each.pair_precision),
            ("pairs.r", each.pair_recall),
            ("pairs.f1", each.pair_f1),
        )
    }
    return shares | {"not_found": lost}


def _table(scores: dict[str, ClusterScores], lost: int) -> str:
    head = f"{'':10}{'names':>7}{'B3 P':>8}{'R':>7}{'F1':>7}{'pairs P':>10}{'R':>7}{'F1':>7}"
    rows = [
        f"{kind:10}{each.things:7}"
        f"{100 * each.b3_precision:8.1f}{100 * each.b3_recall:7.1f}{100 * each.b3_f1:7.1f}"
        f"{100 * each.pair_precision:10.1f}{100 * each.pair_recall:7.1f}{100 * each.pair_f1:7.1f}"
        for kind, each in scores.items()
    ]
    return "\n".join([head, *rows, f"{lost} of the names were found as no person or body"])
