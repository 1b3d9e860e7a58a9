"""`reportedly grade stories`: hold the linking of stories against gold."""

from collections.abc import Iterator, Sequence

import click

from reportedly.cli.asking import settings_of
from reportedly.cli.ending import ending_of
from reportedly.cli.grading import capture_of, documents_of
from reportedly.cli.printing import as_json
from reportedly.engine import Engine, engine
from reportedly.grade.stories import (
    StoryArticle,
    grade_stories,
    read_gold_stories,
    stories_as_json,
    stories_table,
)
from reportedly.link.stories import Gist, gist_of, link
from reportedly.model import Given
from reportedly.pipeline import Recipe

RECIPE = Recipe(("furniture",))


@click.command("stories")
@click.argument("gold", metavar="GOLD")
@click.option("--json", "wants_json", is_flag=True, help="Print JSON instead of a table.")
@click.option("-j", "--jobs", type=int, metavar="N", help="Processes to work in.")
@click.pass_context
def stories_verb(context: click.Context, /, gold: str, wants_json: bool, jobs: int | None) -> None:
    """Read and link the articles in GOLD, and print how many share a story that should.

    GOLD is a JSON Lines file: id, story, text, and title, date and outlet where known. The
    articles are read, not annotated. An article that is set aside is a story of its own.
    """
    articles = read_gold_stories(gold)
    gists = dict(_gists(articles, engine(settings_of(context, jobs=jobs).workers)))
    story = {each: story.id for story in link(gists.values()).stories for each in story.articles}
    found = {name: story[gist.article] for name, gist in gists.items()}
    scores = grade_stories(articles, found)
    click.echo(as_json(stories_as_json(scores)) if wants_json else stories_table(scores))
    context.exit(ending_of(set_aside=len(articles) - len(found)))


def _gists(articles: Sequence[StoryArticle], workers: Engine) -> Iterator[tuple[str, Gist]]:
    captures = (
        capture_of(Given(each.id, None, each.outlet, each.date, each.title or None, text=each.text))
        for each in articles
    )
    for name, document in documents_of(captures, RECIPE, workers):
        yield name, gist_of(document)
