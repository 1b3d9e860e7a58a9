"""What linking a few more articles costs in a ledger of many: copies and stories.

    python bench/growing_ledger.py [--size 50000] [--more 100] [--db FILE]

The articles are those of stories_speed.py, as `add --stages read` leaves them. Times are of the
processor, in seconds, the ledger's own work included. With ``--db`` the ledger is kept, and
filled and linked only where it is not there.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from itertools import islice
from pathlib import Path

from stories_speed import articles

from reportedly.jobs import link_copies, link_stories
from reportedly.model import Article, Capture, Document
from reportedly.store import Ledger, new_run, open_ledger


def main() -> None:
    """Measure, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=50_000)
    parser.add_argument("--more", type=int, default=100)
    parser.add_argument("--db", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.db or Path(folder, "ledger.db")
        made = iter(articles(options.size + options.more))
        with open_ledger(str(path)) as ledger:
            first = list(islice(made, options.size))
            if not ledger.view().counts().documents:
                _put(ledger, first)
                _say("link all", _timed(partial(_link, ledger)))
            _say("link again", _timed(partial(_link, ledger)))
            _put(ledger, made)
            for verb in (link_copies, link_stories):
                _say(f"{verb.__name__}, {options.more} more", _timed(partial(verb, ledger)))


def _link(ledger: Ledger) -> None:
    link_copies(ledger)
    link_stories(ledger)


def _put(ledger: Ledger, made: Iterable[Article]) -> None:
    run = new_run("add", ())
    with ledger.writer() as writer:
        writer.begin(run)
        for article in made:
            body = article.text.encode()
            digest = sha256(body).hexdigest()
            capture = Capture(article.uri, body, digest, "text/plain", datetime.now(UTC))
            writer.put(capture, Document(article), run.id)


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _say(what: str, seconds: float) -> None:
    print(f"{what:28}{seconds:8.1f} s", flush=True)


if __name__ == "__main__":
    main()
