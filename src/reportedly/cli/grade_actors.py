"""`reportedly grade actors`: hold who is who across articles against gold."""

from collections.abc import Iterator, Sequence

import click

from reportedly.cli.asking import recipe_of, settings_of
from reportedly.cli.deciding import known_of
from reportedly.cli.ending import ending_of
from reportedly.cli.grading import capture_of, documents_of
from reportedly.cli.printing import as_json
from reportedly.engine import engine
from reportedly.grade.actors import GoldArticle, grade_actors, names_in, read_actor_gold
from reportedly.grade.clusters import ClusterScores, Shares
from reportedly.jobs.link import seen_in
from reportedly.link.actors import Linked, link_actors
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
    documents = dict(documents_of(captures_in(read.articles), recipe, engine(chosen.workers)))
    seen = [each for document in documents.values() for each in seen_in(document)]
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


def captures_in(articles: Sequence[GoldArticle]) -> Iterator[Capture]:
    """Yield the articles of gold as captures."""
    for each in articles:
        yield capture_of(
            Given(each.doc, None, each.outlet, each.published, each.title, text=each.text)
        )


def _actors(linked: Linked) -> dict[tuple[str, str], str]:
    return {
        (member.document, member.entity): actor.id
        for actor in linked.actors
        for member in actor.members
    }


def _figures(scores: dict[str, ClusterScores], lost: int) -> dict[str, float]:
    shares = {
        f"{kind}.{name}.{part}": getattr(each, part)
        for kind, scored in scores.items()
        for name, each in (("b3", scored.b3), ("pairs", scored.pairs))
        for part in ("p", "r", "f1")
    }
    counts = {f"{kind}.mentions": scored.things for kind, scored in scores.items()}
    return counts | shares | {"not_found": lost}


def _table(scores: dict[str, ClusterScores], lost: int) -> str:
    head = f"{'':10}{'names':>7}{'B3 P':>8}{'R':>8}{'F1':>8}{'pairs P':>10}{'R':>8}{'F1':>8}"
    rows = [
        f"{kind:10}{each.things:7}{_told(each.b3)}  {_told(each.pairs)}"
        for kind, each in scores.items()
    ]
    return "\n".join([head, *rows, f"{lost} of the names were found as no person or body"])


def _told(shares: Shares) -> str:
    return "".join(f"{100 * part:8.1f}" for part in (shares.p, shares.r, shares.f1))
