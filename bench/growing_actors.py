"""What linking the actors of a few more articles costs in a ledger of many.

    python bench/growing_actors.py [--sizes 1000 4000 16000] [--more 100]

The names are drawn as those of linking_speed.py, each article with who else it names as its company
and a role for every third person, put down as `reportedly link` keeps them. A hundred more articles
are linked as it does it. Times are of the processor, in seconds, the ledger's own work included.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from random import Random

from linking_speed import AN_ARTICLE, pile

from reportedly.codec import encode_sightings
from reportedly.jobs import link
from reportedly.jobs.link import KIND
from reportedly.link.actors import VERSION
from reportedly.link.actors.sighting import body_keys, person_keys
from reportedly.link.registry import shipped
from reportedly.model import Article, Capture, Document, Sighting
from reportedly.store import Ledger, new_run, open_ledger

OFFICES = ("minister", "spokesman", "chair", "coach", "general", "striker", "envoy", "secretary")


def main() -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 4_000, 16_000])
    parser.add_argument("--more", type=int, default=100)
    options = parser.parse_args()
    print("articles     names  link all     again     +more")
    for size in options.sizes:
        articles = list(_articles(size + options.more))
        Random(7).shuffle(articles)
        with tempfile.TemporaryDirectory() as folder, open_ledger(f"{folder}/ledger.db") as ledger:
            _put(ledger, articles[:size])
            names = sum(map(len, articles[:size]))
            print(f"{size:8,}{names:10,}", end="", flush=True)
            _timed(ledger)
            _timed(ledger)
            _put(ledger, articles[size:])
            _timed(ledger)
            print(flush=True)


def _articles(count: int) -> Iterator[list[Sighting]]:
    """Yield what each article knows of its actors: company and roles as in news."""
    chance = Random(11)
    for _, seen in groupby(pile(count * AN_ARTICLE), key=lambda each: each.document):
        each_of = list(seen)
        keys = [_keys(each) for each in each_of]
        yield [
            replace(
                each,
                company=tuple(sorted(set().union(*keys) - keys[at])),
                roles=_role(each, each_of, chance),
            )
            for at, each in enumerate(each_of)
        ]


def _keys(each: Sighting) -> set[str]:
    return {*(person_keys if each.type == "person" else body_keys)(each.names[0])}


def _role(
    each: Sighting, others: Sequence[Sighting], chance: Random
) -> tuple[tuple[str, str | None], ...]:
    """Return what the article says that somebody is, the same nearly every time."""
    if each.type == "body" or chance.random() > 1 / 3:
        return ()
    own = Random(each.names[0].split()[-1])
    bodies = [other.names[0] for other in others if other.type == "body"]
    of = chance.choice(bodies) if bodies and chance.random() < 0.3 else None
    return ((own.choice(OFFICES), of),)


def _put(ledger: Ledger, articles: Sequence[Sequence[Sighting]]) -> None:
    """Put articles down in which these are named."""
    run, known = new_run("add", ()), []
    with ledger.writer() as writer:
        writer.begin(run)
        for seen in articles:
            article = Article(uri=f"made:{seen[0].document}", text=seen[0].document)
            body = article.text.encode()
            digest = sha256(body).hexdigest()
            capture = Capture(article.uri, body, digest, "text/plain", datetime.now(UTC))
            writer.put(capture, Document(article), run.id)
            named = tuple(replace(each, document=article.id) for each in seen)
            known.append((article.id, encode_sightings(named)))
        writer.keep_traits(KIND, VERSION, known)


def _timed(ledger: Ledger) -> None:
    began = time.process_time()
    link(ledger, known=shipped())
    print(f"{time.process_time() - began:10.2f}", end="", flush=True)


if __name__ == "__main__":
    main()
