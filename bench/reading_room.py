"""How fast the reading room answers on a big ledger, with many people at once, in how much memory.

    python bench/reading_room.py [--articles 100000] [--people 20] [--asks 15] [--ledger PATH]

Makes a ledger of so many generated articles with 20 statements each (ten minutes and 10 GB for
100,000; kept and used again where PATH is given), serves it in a process of its own, and lets so
many people ask at once. Printed for each kind of page: the milliseconds in which half and 95 per
cent of the answers came, and at last the most memory the server took.
"""

import argparse
import json
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from statistics import quantiles
from urllib.error import HTTPError
from urllib.request import urlopen

from reportedly.model import (
    Actor,
    Article,
    Attribution,
    Capture,
    Detail,
    Document,
    Entity,
    Hop,
    Layer,
    Maker,
    Mention,
    Moment,
    Span,
    Speaker,
)
from reportedly.model.actor import Member
from reportedly.store import new_run, open_ledger

MODELS = 400  # articles that are written out; the others are copies of their rows
SAYINGS = 20
FIRST = date(2015, 1, 1)
SYLLABLES = tuple("ba de fi go hu ka le mi no pu ra se ti vo wu ya ze".split())  # noqa: SIM905
CLONED = ("document", "layer", "mention", "entity", "attribution", "piece", "hop", "actor_member")
STARTING_S = 60


def main() -> None:
    """Print how fast it is."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(options.ledger or Path(folder) / "ledger.db")
        if not ledger.exists():
            make(ledger, options.articles)
        with serving(ledger) as (address, process):
            for name, times in measure(address, options.people, options.asks):
                half, most = quantiles(times, n=20)[9], quantiles(times, n=20)[18]
                told = f"{half:8.0f} ms half  {most:8.0f} ms 95 %  ({len(times)} asked)"
                print(f"{name:10} {told}", flush=True)
            print(f"memory     {_peak_mb(process.pid):8.0f} MB at most")


def make(ledger: Path, articles: int) -> None:
    """Write the ledger: some articles as the program does, then copies of their rows."""
    chance = random.Random(6)
    words = _words(chance)
    run = new_run("bench", ("bench 1",), makers={"Attribution": "bench 1"})
    with open_ledger(str(ledger)) as opened, opened.writer() as writer:
        writer.begin(run)
        models = [_document(chance, words, place) for place in range(min(MODELS, articles))]
        for document in models:
            writer.put(_capture(document), document, run.id)
        writer.put_actors(_actors(models), [], "")
        writer.finish(run.id, {})
    with closing(sqlite3.connect(ledger, isolation_level=None)) as connection:
        _clone(connection, articles // len(models), len(models))


def _words(chance: random.Random) -> list[str]:
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(20_000)]


def _document(chance: random.Random, words: list[str], place: int) -> Document:
    """Return an article in which twenty people say something."""
    text, items, layers = "", [], {Mention: [], Entity: [], Speaker: [], Hop: []}
    outlet = f"Outlet {place % 60}"
    for number in range(SAYINGS):
        # As in a language: a few words stand everywhere, most nearly nowhere.
        said = " ".join(words[int(len(words) * chance.random() ** 4)] for _ in range(18))
        who = f"{words[chance.randrange(900)].title()} {words[number].title()}"
        first, start = len(text), len(text) + len(who) + 6
        text += f"{who} said {said}. {' '.join(chance.choices(words, k=12))}.\n\n"
        source = (Span(first, first + len(who)),)
        item = Attribution(
            source,
            (Span(start - 5, start - 1),),
            (Span(start, start + len(said)),),
            chance.choice(("direct", "indirect", "mixed")),
            chance.choice(("neutral", "neutral", "neutral", "deny", "claim")),
        )
        entity = f"e{number + 1}"
        items.append(item)
        layers[Mention].append(Mention(source[0], "PER"))
        layers[Entity].append(Entity(entity, who, "person", (who,), source))
        layers[Speaker].append(Speaker(item.key, who, "name", "named", entity, words=source))
        layers[Hop] += [Hop(item.key, 0, outlet, "outlet"), Hop(item.key, 1, who, "speaker")]
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


def _clone(connection: sqlite3.Connection, times: int, models: int) -> None:
    """Write the rows of the first articles again and again, under other ids, days and words."""
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TEMP TABLE model AS SELECT id FROM document")
    connection.execute("BEGIN")
    for table in CLONED:
        names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        names = [name for name in names if name != "row"]
        own = "id" if table == "document" else "document_id"
        picked = ", ".join(map(_cloned, names))
        query = (
            f"INSERT INTO {table} ({', '.join(map(_quoted, names))}) SELECT {picked} "
            f"FROM {table} WHERE {own} IN (SELECT id FROM model)"
        )
        for copy in range(1, times):
            connection.execute(query.replace(":nth", str(copy)).replace(":days", str(copy * 13)))
    connection.execute("COMMIT")


def _quoted(name: str) -> str:
    return f'"{name}"'


def _cloned(name: str) -> str:
    """Return what stands in a column of a copied row."""
    if name in ("id", "document_id", "attribution_id", "uri"):
        return f"{name} || '-:nth'"
    if name in ("published", "published_earliest", "published_latest"):
        return f"date({name}, '+' || (:days % 3000) || ' days')"
    if name == "content":
        return "content || ' batch:nth'"
    if name in ("speaker", "speaker_key"):
        return f"{name} || ' ' || (:nth % 40)"
    return _quoted(name)


@contextmanager
def serving(ledger: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve the ledger in a process of its own; give its address."""
    verb = "from reportedly.cli import main; main()"
    command = [sys.executable, "-c", verb, "--db", str(ledger), "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            told = process.stderr.readline() if process.stderr else ""
            found = re.search(r"http://\S+", told)
            address = found.group() if found else sys.exit(told)
            _wait(address)
            yield address, process
        finally:
            process.terminate()


def _wait(address: str) -> None:
    until = time.monotonic() + STARTING_S
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/static/room.css") as answer:
                answer.read()
            return
        except OSError:
            time.sleep(0.1)


def measure(address: str, people: int, asks: int) -> Iterator[tuple[str, list[float]]]:
    """Yield the milliseconds of each answer, by the kind of page."""
    chance = random.Random(7)
    words = _words(random.Random(6))
    with urlopen(f"{address}/documents.json?size=200") as answer:
        documents = [row["document"] for row in json.load(answer)["rows"]]
    kinds = {
        "first page": lambda: "/",
        "search": lambda: f"/?about={words[int(20_000 * chance.random() ** 4)]}",
        "two words": lambda: f"/?about={words[chance.randrange(20)]}+{words[chance.randrange(20)]}",
        "speaker": lambda: f"/?speaker={words[chance.randrange(900)]}",
        "kind": lambda: f"/?kind=direct&outlet_is=Outlet+{chance.randrange(60)}",
        "article": lambda: f"/documents/{chance.choice(documents)}",
        "actors": lambda: "/actors",
        "actor": lambda: f"/actors/act_{chance.randrange(500)}",
    }
    for name, place in kinds.items():
        places = [address + place() for _ in range(people * asks)]
        _asked(places[0])
        with ThreadPoolExecutor(people) as crowd:
            yield name, list(crowd.map(_asked, places))


def _asked(place: str) -> float:
    begun = time.perf_counter()
    try:
        with urlopen(place) as answer:
            answer.read()
    except HTTPError as error:
        sys.exit(f"{place}: {error.code} {error.read().decode()[:500]}")
    return (time.perf_counter() - begun) * 1000


def _peak_mb(process: int) -> float:
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+)", told)[1]) / 1024  # type: ignore[index]


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--people", type=int, default=20)
    options.add_argument("--asks", type=int, default=15)
    options.add_argument("--ledger")
    return options.parse_args()


if __name__ == "__main__":
    main()
