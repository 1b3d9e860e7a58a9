"""How well the names in many articles are put to the persons and bodies they name.

Gold is a folder: ``articles.jsonl`` (doc, text, and outlet, published, title where known),
``mentions.csv`` (doc, start, end, words, type, actor) and, where there is any, ``untellable.csv``
(doc, start, end): mentions of which nobody can tell whose they are, and that do not count. A
gold mention goes by the actor of the name found that shares most characters with it; one
that was not found stands alone. Scores are those of ``grade.clusters``.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from reportedly.errors import Unreachable, Unreadable
from reportedly.grade.clusters import ClusterScores, grade_clusters
from reportedly.grade.lines import A_FOLDER, gold_lines
from reportedly.model import Document, Entity, Span


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article of the gold."""

    doc: str
    text: str
    outlet: str | None = None
    published: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A name in an article, and whose it is."""

    doc: str
    span: Span
    words: str
    type: str
    actor: str

    @property
    def id(self) -> str:
        return f"{self.doc}:{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class ActorGold:
    """The articles of a folder, and the names in them that count."""

    articles: tuple[GoldArticle, ...]
    mentions: tuple[GoldMention, ...]


def read_actor_gold(folder: str) -> ActorGold:
    """Return the gold of a folder.

    Raises Unreachable for a file that is not there, and Unreadable, naming the line, for a line
    that is something else.
    """
    place = Path(folder)
    articles = read_articles(place)
    left_out = {_place(row) for row in read_rows(place / "untellable.csv", needed=False)}
    mentions = (
        GoldMention(row["doc"], Span(*_place(row)[1:]), row["words"], row["type"], row["actor"])
        for row in read_rows(place / "mentions.csv")
        if _place(row) not in left_out
    )
    return ActorGold(articles, tuple(mentions))


def read_articles(place: Path) -> tuple[GoldArticle, ...]:
    """Return the articles of a folder; raises as ``read_actor_gold`` does."""
    lines = enumerate(gold_lines(place / "articles.jsonl", ask=A_FOLDER), start=1)
    return tuple(_article(line, number, place) for number, line in lines if line.strip())


def names_in(gold: Iterable[GoldMention], documents: Mapping[str, Document]) -> dict[str, str]:
    """Return for each gold mention the id of the article's entity that is named there, if any."""
    found = {}
    for mention in gold:
        document = documents.get(mention.doc)
        entity = _entity_at(document, mention.span) if document else None
        if entity:
            found[mention.id] = entity
    return found


def grade_actors(gold: Iterable[GoldMention], found: Mapping[str, str]) -> ClusterScores:
    """Return how well ``found`` (the actor of each mention, by its id) agrees with gold."""
    return grade_clusters({mention.id: mention.actor for mention in gold}, found)


def _entity_at(document: Document, span: Span) -> str | None:
    entities = document[Entity].items if Entity in document else ()
    shared = [
        (min(place.end, span.end) - max(place.start, span.start), each.id)
        for each in entities
        for place in each.mentions
        if place.touches(span)
    ]
    return max(shared, key=lambda each: (each[0], each[1]))[1] if shared else None


def _article(line: str, number: int, place: Path) -> GoldArticle:
    try:
        return msgspec.json.decode(line, type=GoldArticle)
    except msgspec.MsgspecError as error:
        raise Unreadable(f"{place / 'articles.jsonl'} line {number}: {error}") from error


def read_rows(path: Path, *, needed: bool = True) -> list[dict[str, str]]:
    """Return the rows of a CSV file, none where there is no such file and none is needed."""
    if not needed and not path.exists():
        return []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, strict=True))
    except OSError as error:
        raise Unreachable(f"{path}: {error.strerror}; name a folder with gold") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise Unreadable(f"{path}: {error}; it should be CSV in UTF-8") from error


def _place(row: Mapping[str, str]) -> tuple[str, int, int]:
    try:
        return row["doc"], int(row["start"]), int(row["end"])
    except (KeyError, ValueError, TypeError) as error:
        raise Unreadable(f"gold: {dict(row)} has no doc, start and end") from error
