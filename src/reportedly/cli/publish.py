"""`reportedly publish`: a copy of the ledger, or of part of it, as pages that need no server."""

import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from reportedly import __version__
from reportedly.ask import Question, chosen, the_actor
from reportedly.cli.asking import ledger_of, named_at, narrowing_options, settings_of
from reportedly.cli.deciding import link_all
from reportedly.cli.ending import Ending
from reportedly.cli.printing import many
from reportedly.errors import StoreError, UsageError
from reportedly.export import KINDS, AnyRows, schema, shown_across, shown_rows, write_tables
from reportedly.jobs import Publication, publication, select
from reportedly.settings import Settings
from reportedly.store import View, open_ledger
from reportedly.web.publishing import Download, Origin, Table, bare_copy, whole_copy

ROWS = "rows"  # the folder of files to keep


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for, and by which names; no names: all."""

    view: View
    question: Question
    story: str | None
    asked: tuple[tuple[str, str], ...]


@click.command("publish")
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--speaker", metavar="NAME", help="Only articles with a statement of NAME.")
@click.option("--actor", metavar="NAME", help="The same, by any spelling, as `actor` knows it.")
@narrowing_options
@click.option("--story", metavar="STORY|DOC", help="Only articles that tell this story.")
@click.option("--text-free", is_flag=True, help="Ids, places, digests and labels: no words.")
@click.pass_context
def publish_verb(
    context: click.Context, /, out: Path, text_free: bool, story: str | None, **asked: Any
) -> None:
    """Write a read-only copy of the ledger into the folder OUT, to send or to host anywhere.

    Its pages are those of `serve`, and open without a server, a network or scripts. Without
    options the whole ledger is in it; with any, the articles that match all of them, wholly,
    with actors, stories and claims put together from these articles alone.

    OUT must be new, empty, or an earlier copy that nobody changed, which is then replaced;
    else nothing is touched and the exit status is 5. A call that is cut off leaves OUT as it was.
    """
    settings = settings_of(context)
    with ledger_of(context) as ledger:
        view = ledger.view()
        wanted = _wanted(view, story, asked)
        with publication(out, made_by=__version__) as made:
            stamp, began = view.stamp(), time.monotonic()
            with _part(wanted, settings) as shown:
                dead = _write(made, shown, wanted, text_free=text_free)
            if view.stamp() != stamp:
                raise StoreError(f"{ledger.name}: was written to meanwhile; publish it again")
    if not settings.quiet:
        _tell(made, out, time.monotonic() - began)
    if dead:
        click.echo(f"reportedly: {many(len(dead), 'link')} lead nowhere: {dead[0]} …", err=True)
        context.exit(Ending.FAULTY)


def _wanted(view: View, story: str | None, asked: dict[str, Any]) -> Chosen:
    told = {**asked, "story": story}
    names = tuple((name, str(value)) for name, value in told.items() if value is not None)
    if actor := asked["actor"]:
        asked = asked | {"actor": the_actor(view, actor).id}
    return Chosen(view, Question(**asked), story and named_at(story), names)


@contextmanager
def _part(wanted: Chosen, settings: Settings) -> Iterator[View]:
    """Give a view of the articles that are wanted, as though there were no others."""
    if not wanted.asked:
        yield wanted.view
        return
    documents = chosen(wanted.view, wanted.question, story=wanted.story)
    if not documents:
        told = ", ".join(f"{name} {value}" for name, value in wanted.asked)
        raise UsageError(f"no article matches {told}; nothing was published")
    with (
        tempfile.TemporaryDirectory(prefix="reportedly-") as folder,
        open_ledger(str(Path(folder) / "part.db")) as part,
    ):
        select(wanted.view, documents, part)
        annotated = part.view().counts().entities > 0
        link_all(part, settings.model_copy(update={"quiet": True}), annotated=annotated)
        yield part.view()


def _write(made: Publication, view: View, wanted: Chosen, *, text_free: bool) -> list[str]:
    """Write all files; return which are linked to and are none of them."""
    articles, runs = wanted.view.counts().documents, list(wanted.view.runs())
    worked = max((run.finished or run.started for run in runs), default=None)
    downloads = tuple(_downloads(made, view, text_free=text_free))
    origin = Origin(articles, wanted.asked, worked, downloads)
    copied = bare_copy(view, origin, *_bare(view)) if text_free else whole_copy(view, origin)
    linked: set[str] = set()
    for file in copied:
        made.put(file.path, file.body)
        linked |= file.links
    return sorted(linked - made.digests.keys())


def _downloads(made: Publication, view: View, *, text_free: bool) -> Iterator[Download]:
    """Write all rows, to keep; yield what was written."""
    (made.folder / ROWS).mkdir()
    for kind, forms in write_tables(view, made.folder / ROWS, text_free=text_free):
        paths = {form: f"{ROWS}/{kind}.{form}" for form in forms}
        noted = ((FORMS[form], path, made.note(path)) for form, path in paths.items())
        yield Download(kind, schema(kind)["title"], tuple(noted))


def _bare(view: View) -> tuple[Callable[[str], Iterable[Table]], Callable[[str], Table]]:
    """Return what gives the rows of an article, and of several, without their words."""

    def of_article(name: str) -> Iterator[Table]:
        document = view.document(name)
        return (_table(shown_rows(kind, (document,), text_free=True)) for kind in KINDS)

    return of_article, lambda kind: _table(shown_across(kind, view, text_free=True))


def _table(rows: AnyRows) -> Table:
    return Table(rows.kind, tuple(column.name for column in rows.columns), rows)


def _tell(made: Publication, out: Path, seconds: float) -> None:
    pages = sum(path.endswith(".html") for path in made.digests)
    files, speed = many(len(made.digests), "file"), pages / max(seconds, 0.001)
    told = f"{out}: {many(pages, 'page')}, {files} in all, {sum(made.sizes.values()) / 1e6:,.1f} MB"
    click.echo(f"{told}, {speed:,.0f} pages a second", err=True)


FORMS = {"csv": "CSV", "jsonl": "JSON lines"}
