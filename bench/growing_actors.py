"""What linking the actors of a few more articles costs in a ledger of many.

    python bench/growing_actors.py [--sizes 1000 4000 16000] [--more 100] [--varied]

The names are drawn as those of linking_speed.py, some of which are in most articles, or with
``--varied`` as in varied_names.py, where as many come but once as in news. Each article has who
else it names as its company and a role for every third person, put down as `reportedly link` keeps
them. A hundred more articles are linked as it does it: in a process of its own. Times are of the
processor, in seconds, the ledger's own work included but not that of loading the program.
"""

import argparse
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from itertools import groupby
from multiprocessing import get_context
from random import Random

from linking_speed import AN_ARTICLE, pile
from varied_names import varied

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
    parser.add_argument("--varied", action="store_true")
    options = parser.parse_args()
    print("articles     names different  link all     again     +more")
    for size in options.sizes:
        count = size + options.more
        articles = list(_articles(varied(count) if options.varied else pile(count * AN_ARTICLE)))
        Random(7).shuffle(articles)
        with tempfile.TemporaryDirectory() as folder, open_ledger(f"{folder}/ledger.db") as ledger:
            _put(ledger, articles[:size])
            names = [each.names[0] for seen in articles[:size] for each in seen]
            print(f"{size:8,}{len(names):10,}{len({*names}):10,}", end="", flush=True)
            for _ in range(2):
                print(f"{_linked(ledger):10.2f}", end="", flush=True)
            _put(ledger, articles[size:])
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as other:
                print(f"{other.submit(_linked_at, f'{folder}/ledger.db').result():10.2f}")


def _articles(pile: Iterable[Sighting]) -> Iterator[list[Sighting]]:
    """Yield what each article knows of its actors: company and roles as in news."""
    chance = Random(11)
    for _, seen in groupby(pile, key=lambda each: each.document):
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


def _linked_at(url: str) -> float:
    with open_ledger(url) as ledger:
        return _linked(ledger)


def _linked(ledger: Ledger) -> float:
    """Link, and return the seconds that it took."""
    began = time.process_time()
    link(ledger, known=shipped())
    return time.process_time() - began


if __name__ == "__main__":
    main()
