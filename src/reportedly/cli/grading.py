"""Texts of gold, annotated anew."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import click

from reportedly.cli.printing import visible
from reportedly.engine import Engine
from reportedly.jobs import annotate
from reportedly.model import Capture, Document, Given, Reject
from reportedly.pipeline import Recipe


def annotated(
    texts: Iterable[tuple[str, str]], recipe: Recipe, engine: Engine
) -> Iterator[tuple[str, Document]]:
    """Yield the documents of ``texts`` (id, text), each with its id.

    What is set aside is told on standard error, and left out.
    """
    yield from documents_of(captures_of(texts), recipe, engine)


def documents_of(
    captures: Iterable[Capture], recipe: Recipe, engine: Engine
) -> Iterator[tuple[str, Document]]:
    """Yield the documents of the captures, each with the id that was given; as ``annotated``."""
    for outcome in annotate(captures, recipe, engine=engine):
        if isinstance(outcome, Reject):
            click.echo(visible(f"set aside: {outcome.address}: {outcome.reason}"), err=True)
        else:
            yield outcome.article.given_id or "", outcome


def captures_of(texts: Iterable[tuple[str, str]]) -> Iterator[Capture]:
    """Yield ``texts`` (id, text) as captures of English articles, each given its id."""
    for name, text in texts:
        yield capture_of(Given(id=name, text=text))


def capture_of(given: Given) -> Capture:
    """Return an English article of gold, of which ``given`` has the id and the text at least."""
    body = (given.text or "").encode("utf-8", "surrogatepass")
    digest = hashlib.sha256(body).hexdigest()
    known = replace(given, language="en")
    return Capture(f"gold:{given.id}", body, digest, "text/plain", datetime.now(UTC), known)
