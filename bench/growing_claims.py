"""What linking the claims of a few more articles costs in a ledger of many.

    python bench/growing_claims.py [--sizes 1000 4000 16000] [--more 100]

The accounts are those of claims_speed.py, in no order, put down as linking keeps them; actors are
put down too. A hundred more are linked as `reportedly link` does it, then a hundred more with all
claims made anew. Times are of the processor, in seconds, the ledger's own work included.
"""

import argparse
import base64
import random
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256

import msgspec
from claims_speed import made

from reportedly.jobs import link_all_claims
from reportedly.jobs.link_claims import KIND, VERSION
from reportedly.link.claims import Account
from reportedly.model import Actor, Article, Capture, Document, Member
from reportedly.store import Ledger, new_run, open_ledger


def main() -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 4_000, 16_000])
    parser.add_argument("--more", type=int, default=100)
    parser.add_argument("--sayings", type=int, default=6)
    options = parser.parse_args()
    print("articles   link all     again     +more  +more, all anew  times less")
    for size in options.sizes:
        accounts = list(made(size + 2 * options.more, options.sayings))
        random.Random(7).shuffle(accounts)
        with tempfile.TemporaryDirectory() as folder, open_ledger(f"{folder}/ledger.db") as ledger:
            _measure(ledger, accounts, size, options.more)


def _measure(ledger: Ledger, accounts: Sequence[Account], size: int, more: int) -> None:
    articles = [_put(ledger, accounts[:size])]
    actors = partial(_put_actors, ledger, articles)
    actors()
    print(f"{size:8,}", end="", flush=True)
    _timed(partial(link_all_claims, ledger))
    _timed(partial(link_all_claims, ledger))
    spent = []
    for first, many in ((size, 0.1), (size + more, 0.0)):
        articles.append(_put(ledger, accounts[first : first + more]))
        actors()
        spent.append(_timed(partial(link_all_claims, ledger, many=many)))
    print(f"{spent[1] / spent[0]:18.1f}", flush=True)


def _put(ledger: Ledger, accounts: Sequence[Account]) -> list[Account]:
    """Put articles down that have these accounts, and return the accounts as they are now."""
    run, known = new_run("add", ()), []
    with ledger.writer() as writer:
        writer.begin(run)
        for account in accounts:
            article = Article(uri=f"made:{account.document}", text=account.document)
            body = article.text.encode()
            digest = sha256(body).hexdigest()
            capture = Capture(article.uri, body, digest, "text/plain", datetime.now(UTC))
            writer.put(capture, Document(article), run.id)
            known.append(replace(account, document=article.id))
        writer.keep_traits(KIND, VERSION, [(each.document, _packed(each)) for each in known])
    return known


def _put_actors(ledger: Ledger, articles: Sequence[Sequence[Account]]) -> None:
    members: dict[str, list[Member]] = {}
    for account in (each for part in articles for each in part):
        name = account.cast[0].names[0]
        members.setdefault(name, []).append(Member(account.document, "e1", 1.0, "the same name"))
    actors = [
        Actor(f"act_{name}", name, "person", (name,), tuple(each)) for name, each in members.items()
    ]
    with ledger.writer() as writer:
        writer.put_actors(actors, [], "made so")


def _packed(account: Account) -> str:
    return base64.b64encode(msgspec.msgpack.encode(account)).decode()


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    spent = time.process_time() - began
    print(f"{spent:10.2f}", end="", flush=True)
    return spent


if __name__ == "__main__":
    main()
