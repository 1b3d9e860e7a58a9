"""How the cost of linking stories grows, and what adding a hundred articles costs.

    python bench/stories_speed.py [--sizes 5000 10000 20000 50000] [--more 100]

The articles are made: words drawn as often as words of news are, a war's worth of names that many
share, happenings of 1 to 40 reports with names, subjects and a day of their own. Gists are made
first: reading is not what is measured. Times are of the processor, in seconds; memory is the peak.
"""

import argparse
import random
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from reportedly.link.stories import Gist, Memory, add, gist_of
from reportedly.link.stories.background import counted
from reportedly.model import Article, Moment

WORDS, PERENNIAL = 40_000, 300  # of the made language; names that a fifth of reports share
LENGTH = 220  # words of a report
FIRST = date(2031, 1, 1)


def main() -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[5_000, 10_000, 20_000, 50_000])
    parser.add_argument("--more", type=int, default=100)
    options = parser.parse_args()
    gists = list(made(max(options.sizes) + options.more))
    print("articles    link s    per 1,000   +more s   told anew   stories    MB")
    for size in options.sizes:
        shelf = Memory()
        began = time.process_time()
        told = add(shelf, gists[:size])
        linked = time.process_time()
        more = add(shelf, gists[size : size + options.more])
        added = time.process_time() - linked
        anew = sum(len(story.articles) for story in more.stories)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        whole = linked - began
        print(
            f"{size:8,}{whole:10.1f}{1000 * whole / size:12.2f}{added:10.2f}"
            f"{anew:12,}{len(told.stories):10,}{peak:6,}",
            flush=True,
        )


def made(count: int) -> Iterator[Gist]:
    """Yield the gists of so many made reports."""
    yield from map(gist_of, articles(count))


def articles(count: int) -> Iterator[Article]:
    """Yield so many made reports, those of one happening far apart."""
    rng = random.Random(2026)
    reports: list[tuple[int, int]] = []
    while len(reports) < count:
        happening = len(reports)
        reports += [(happening, report) for report in range(min(int(rng.paretovariate(0.9)), 40))]
    rng.shuffle(reports)
    for happening, report in reports[:count]:
        yield _article(happening, report)


def _article(happening: int, report: int) -> Article:
    own, told = random.Random(happening), random.Random(f"{happening} {report}")
    names = [f"Zo{own.randrange(10**6)}ra" for _ in range(12)]
    names += [f"War{own.randrange(PERENNIAL)}ia" for _ in range(8)]
    subject = [_word(own) for _ in range(60)]
    words = []
    for _ in range(LENGTH):
        kind = told.random()
        pool = names if kind < 0.12 else subject if kind < 0.4 else None
        words.append(told.choice(pool) if pool else _word(told))
    day = FIRST + timedelta(own.randrange(365) + told.randrange(2))
    text = " ".join(words)
    moment = Moment(day.isoformat(), day, day, "stated", "made so")
    return Article(uri=f"made:{happening}/{report}", text=text, published=moment)


def _word(rng: random.Random) -> str:
    """Return a word, the n-th about 1/n as often as the first; the common ones are real."""
    number = int(WORDS ** rng.random())
    common = _common()
    return common[number] if number < len(common) else f"w{number}e"


@cache
def _common() -> list[str]:
    _, counts = counted()
    return sorted(counts, key=lambda word: (-counts[word], word))


if __name__ == "__main__":
    main()
