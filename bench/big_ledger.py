"""A big ledger of made articles, for benches: statements, names, times, places, figures, links.

Some articles are written as the program writes them; the others are copies of their rows, under
other ids, days and words. What links articles (stories, copies, claims, the journal) is written
row by row, in proportions like those of the example articles.
"""

import random
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from reportedly.model import (
    Actor,
    Annotation,
    Article,
    Attribution,
    Capture,
    Detail,
    Document,
    Entity,
    Figure,
    Hop,
    Layer,
    Maker,
    Mention,
    Moment,
    Place,
    Sentence,
    Span,
    Speaker,
    TimeExpression,
)
from reportedly.model.actor import Member
from reportedly.store import new_run, open_ledger

MODELS = 400  # articles that are written out; the others are copies of their rows
SAYINGS = 20
NUMBERS = 4  # of the sayings of an article have a figure; as many tell when it was said
FIRST = date(2015, 1, 1)
HAPPENINGS = ("killed", "wounded", "displaced", None)
SYLLABLES = tuple("ba de fi go hu ka le mi no pu ra se ti vo wu ya ze".split())  # noqa: SIM905
CLONED = (
    "document", "layer", "mention", "entity", "attribution", "piece", "hop", "actor_member",
    "time", "place", "figure",
)  # fmt: skip
DAYS = (
    "published", "published_earliest", "published_latest",
    "value", "earliest", "latest", "said_on", "said_earliest", "said_latest",
)  # fmt: skip
# The number of a copied statement's row, as in store/ranks.py.
BY_DAY = """(SELECT (1 + CAST(julianday(own.published_earliest) - julianday('1800-01-01')
AS INTEGER) << 45) | (own."row" << 21) FROM document AS own
WHERE own.id = attribution.document_id || '-:nth') | number"""
Rows = Iterator[tuple[object, ...]]


def make(ledger: Path, articles: int) -> None:
    """Write the ledger: some articles as the program does, then copies of their rows."""
    chance = random.Random(6)
    words = made_words(chance)
    run = new_run("bench", ("bench 1",), makers={"Attribution": "bench 1"})
    with open_ledger(str(ledger)) as opened, opened.writer() as writer:
        writer.begin(run)
        models = [_document(chance, words, place) for place in range(min(MODELS, articles))]
        for document in models:
            writer.put(_capture(document), document, run.id)
        writer.put_actors(_actors(models), [], "")
        writer.finish(run.id, {})
        writer.begin(new_run("bench again", ("bench 2",), makers={"Attribution": "bench 2"}))
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        _clone(connection, articles // len(models))
        _link(connection, chance)
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")


def made_words(chance: random.Random) -> list[str]:
    """Return the words that the articles are made of."""
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]


def _document(chance: random.Random, words: list[str], place: int) -> Document:
    """Return an article in which twenty people say something."""
    text, items = "", []
    layers: dict[type[Annotation], list[Annotation]] = {
        kind: []
        for kind in (Sentence, Mention, Entity, Speaker, Hop, TimeExpression, Place, Figure)
    }
    outlet = f"Outlet {place % 60}"
    for number in range(SAYINGS):
        # As in a language: a few words stand everywhere, most nearly nowhere.
        said = " ".join(words[int(len(words) * chance.random() ** 4)] for _ in range(18))
        who = f"{words[chance.randrange(900)].title()} {words[number].title()}"
        first, cue = len(text), len(text) + len(who) + 1
        day = "on Friday " if number < NUMBERS else ""
        start = cue + len(f"said {day}")
        text += f"{who} said {day}{said}. {' '.join(chance.choices(words, k=12))}.\n\n"
        source = (Span(first, first + len(who)),)
        layers[Sentence].append(Sentence(Span(first, start + len(said) + 1)))
        item = Attribution(
            source,
            (Span(cue, cue + len("said")),),
            (Span(start, start + len(said)),),
            chance.choice(("direct", "indirect", "mixed")),
            chance.choice(("neutral", "neutral", "neutral", "deny", "claim")),
            score=chance.choice((0.55, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0, 1.0, 1.0, 1.0)),
        )
        entity = f"e{number + 1}"
        items.append(item)
        layers[Mention].append(Mention(source[0], "PER"))
        layers[Entity].append(Entity(entity, who, "person", (who,), source))
        layers[Speaker].append(Speaker(item.key, who, "name", "named", entity, words=source))
        layers[Hop] += [Hop(item.key, 0, outlet, "outlet"), Hop(item.key, 1, who, "speaker")]
        if number < NUMBERS:
            friday = _time(chance, Span(start - len("Friday "), start - 1))
            for found in (friday, *_noticed(chance, text, Span(start, start + len(said)))):
                layers[type(found)].append(found)
    day = FIRST + timedelta(days=place)
    article = Article(
        uri=f"https://bench.example/{place}",
        text=text,
        title=Detail(f"Report {place} {words[place]}", "stated", "first line"),
        outlet=Detail(outlet, "stated", "given"),
        published=Moment(day.isoformat(), day, day, "stated", "given"),
    )
    document = Document(article)
    for kind, found in ((Attribution, items), *layers.items()):
        document = document.with_layer(Layer(kind, Maker("bench", "1"), tuple(found)))
    return document


def _noticed(chance: random.Random, text: str, said: Span) -> Iterator[Annotation]:
    """Yield a time, a place and a number, each a word of what was said."""
    spans = []
    at = said.start
    for word in text[said.start : said.end].split(" "):
        spans.append(Span(at, at + len(word)))
        at += len(word) + 1
    time, place, number = sorted(chance.sample(spans, 3))
    yield _time(chance, time)
    name = text[place.start : place.end].title()
    if chance.random() < 0.2:
        yield Place(place, name, "unresolved", "bench")
    else:
        yield Place(place, name, "city", "bench", hash_of(name), "XX", 10.0, 20.0)
    low = float(chance.randrange(1, 500))
    high = chance.choice((low, low, None, low + 10))
    qualifier = "exact" if high == low else "at_least"
    yield Figure(number, low, high, qualifier, "person", chance.choice(HAPPENINGS))


def _time(chance: random.Random, span: Span) -> TimeExpression:
    day = FIRST + timedelta(days=chance.randrange(400))
    last = day + timedelta(days=chance.choice((0, 0, 0, 6, 30)))
    return TimeExpression(span, "DATE", day.isoformat(), day, last, "bench", "text")


def hash_of(name: str) -> int:
    """Return a number that follows from a name."""
    return int(sha256(name.encode()).hexdigest()[:6], 16)


def _capture(document: Document) -> Capture:
    body = document.article.text.encode()
    now = datetime(2024, 1, 1, tzinfo=UTC)
    digest = sha256(body).hexdigest()
    return Capture(document.article.uri, body, digest, "text/plain", now)


def _actors(documents: list[Document]) -> list[Actor]:
    members: dict[str, list[Member]] = {}
    for document in documents:
        for each in document[Entity]:
            member = Member(document.article.id, each.id, 1.0, "named so")
            members.setdefault(each.name, []).append(member)
    return [
        Actor(f"act_{place}", name, "person", (name,), tuple(found))
        for place, (name, found) in enumerate(members.items())
    ]


def _clone(connection: sqlite3.Connection, times: int) -> None:
    """Write the rows of the first articles again and again, under other ids, days and words."""
    connection.execute("CREATE TEMP TABLE model AS SELECT id FROM document")
    for table in CLONED:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        names = [name for name in names if name != "row"]
        own = "id" if table == "document" else "document_id"
        picked = [*map(_cloned, names)]
        ordered = ""
        if table == "attribution":
            names, picked, ordered = ["row", *names], [BY_DAY, *picked], "ORDER BY 1"
        query = (
            f"INSERT INTO {table} ({', '.join(map(_quoted, names))}) SELECT {', '.join(picked)} "
            f"FROM {table} WHERE {own} IN (SELECT id FROM model) {ordered}"
        )
        for copy in range(1, times):
            connection.execute(query.replace(":nth", str(copy)).replace(":days", str(copy * 13)))


def _quoted(name: str) -> str:
    return f'"{name}"'


def _cloned(name: str) -> str:
    """Return what stands in a column of a copied row."""
    if name in ("id", "document_id", "attribution_id", "uri"):
        return f"{name} || '-:nth'"
    if name in DAYS:
        return f"date({name}, '+' || (:days % 3000) || ' days')"
    if name == "content":
        return "content || ' batch:nth'"
    if name in ("speaker", "speaker_key"):
        return f"{name} || ' ' || (:nth % 40)"
    return _quoted(name)


def _link(connection: sqlite3.Connection, chance: random.Random) -> None:
    """Write stories, copies, claims and the journal of the articles that are there."""
    query = "SELECT id, uri FROM document ORDER BY row"
    documents = list(connection.execute(query))
    names = [name for name, _ in documents]
    stories = list(_stories(chance, names))
    linked: dict[str, Iterable[tuple[object, ...]]] = {
        "story_member": ((name, story) for story, told in stories for name in told),
        "story_link": _story_links(stories),
        "copy": _copies(stories),
        "claim": sorted(_claims(chance, len(names)), key=_ranked),
        "claim_report": _reports(chance, names),
        "claim_rival": _rivals(len(names)),
    }
    for table, rows in linked.items():
        _insert(connection, table, rows)
    connection.executemany(
        'INSERT INTO change (run_id, document_id, uri, kind, "action", before_id, after_id, words,'
        " starts, ends, before, after)"
        " SELECT id, ?, ?, ?, ?, ?, ?, ?, 0, 9, ?, ? FROM run WHERE command = 'bench again'",
        _changes(documents),
    )


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    width = len(list(connection.execute(f"PRAGMA table_info({table})")))
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)


def _stories(chance: random.Random, names: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    first = 0
    while first < len(names):
        size = chance.choice((1, 1, 1, 2, 2, 3, 4, 6, 12))
        told = names[first : first + size]
        yield f"sto_{sha256(told[0].encode()).hexdigest()[:16]}", told
        first += size


def _story_links(stories: Sequence[tuple[str, Sequence[str]]]) -> Rows:
    for _, told in stories:
        for one, other in zip(told, told[1:], strict=False):
            yield *sorted((one, other)), "story", 0.9, "bench"


def _copies(stories: Sequence[tuple[str, Sequence[str]]]) -> Rows:
    for _, told in stories:
        if len(told) > 2:
            yield *sorted(told[:2]), "copy", None, 1.0, 1.0, "[[0, 9, 0, 9]]", 0.9, '["bench"]'


def _claims(chance: random.Random, articles: int) -> Rows:
    """Yield one claim for each article."""
    words = made_words(random.Random(6))
    for place in range(articles):
        told = [words[int(len(words) * chance.random() ** 4)] for _ in range(12)]
        reports = chance.choice((1, 1, 1, 1, 2, 2, 3, 5))
        key = f" {' '.join(sorted(set(told)))} "
        of = chance.choice(HAPPENINGS)
        name = f"clm_{sha256(str(place).encode()).hexdigest()[:16]}"
        counts = (reports, 1, 1 + reports // 2)
        yield (None, name, "quotation", " ".join(told), key, "Bench", f"act_{place % 500}", None,
               None, None, of, *counts, None, "bench", "[]")  # fmt: skip


def _ranked(claim: tuple[object, ...]) -> tuple[object, ...]:
    """Return what claims are sorted by: those of most reports, then of most origins, first."""
    reports, _, origins = claim[-6:-3]
    return -int(str(reports)), -int(str(origins)), claim[1]


def _reports(chance: random.Random, names: Sequence[str]) -> Rows:
    for place in range(len(names)):
        name = f"clm_{sha256(str(place).encode()).hexdigest()[:16]}"
        for document in {chance.choice(names) for _ in range(2)}:
            yield (name, document, place % 1000, None, "[[10, 30]]", "words", "Bench", 1,
                   document, "Outlet", "[]", 0.9, "bench", None, None)  # fmt: skip


def _rivals(articles: int) -> Rows:
    for place in range(0, articles - 1, 20):
        pair = (f"clm_{sha256(str(each).encode()).hexdigest()[:16]}" for each in (place, place + 1))
        yield *sorted(pair), "number", "bench", 0.9


def _changes(documents: Sequence[tuple[str, str]]) -> Rows:
    """Yield what a second run changed: half of the articles, a statement or two in each."""
    for name, uri in documents[::2]:
        for number in range(2):
            one = f"att_{sha256(f'{name} {number}'.encode()).hexdigest()[:16]}"
            before, after = '{"cue_class": "neutral"}', '{"cue_class": "claim"}'
            yield name, uri, "attribution", "changed", one, one, "words", before, after
