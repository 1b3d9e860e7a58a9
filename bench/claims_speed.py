"""How the cost of linking claims grows with the ledger.

    python bench/claims_speed.py [--sizes 5000 20000 50000] [--sayings 6]

The accounts are made: words drawn as often as words of news are, happenings of 1 to 40 reports
with a speaker and sayings of their own, told word for word or in part. Accounts are made first:
reading is not what is measured. Times are of the processor, in seconds; memory is the peak.
"""

import argparse
import random
import resource
import time
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

from reportedly.link.claims import Account, link_claims
from reportedly.link.claims.nouns import Cast, Manner, Saying, Voice
from reportedly.link.claims.wording import wording_of
from reportedly.link.stories.background import counted

LENGTH = 14  # words of a saying
FIRST = date(2031, 1, 1)


def main() -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[5_000, 20_000, 50_000])
    parser.add_argument("--sayings", type=int, default=6)
    options = parser.parse_args()
    accounts = list(made(max(options.sizes), options.sayings))
    print("articles  reports    link s   ms each    claims  several    MB")
    for size in options.sizes:
        some = accounts[:size]
        who = {(each.document, "e1"): each.cast[0].names[0] for each in some}
        began = time.process_time()
        linked = link_claims(some, who)
        spent = time.process_time() - began
        reports = sum(len(each.reports) for each in linked.claims)
        several = sum(len(each.documents) > 1 for each in linked.claims)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{size:8,}{reports:9,}{spent:10.1f}{1000 * spent / size:10.2f}"
            f"{len(linked.claims):10,}{several:9,}{peak:6,}",
            flush=True,
        )


def made(count: int, sayings: int) -> Iterator[Account]:
    """Yield so many made accounts, those of one happening within three days."""
    rng = random.Random(2026)
    number = happening = 0
    while number < count:
        happening += 1
        day = FIRST + timedelta(days=rng.randrange(700))
        speaker = f"Speaker {rng.randrange(2_000)}"
        told = [_words(rng) for _ in range(3 * sayings)]
        for _ in range(min(count - number, int(rng.paretovariate(1.1)), 40)):
            number += 1
            yield _account(rng, f"d{number}", day, speaker, rng.sample(told, sayings))


def _account(
    rng: random.Random, name: str, first: date, speaker: str, told: list[list[str]]
) -> Account:
    day = (first + timedelta(days=rng.randrange(3))).isoformat()
    cast = (Cast("e1", "person", (speaker,)),)
    sayings = []
    for number, words in enumerate(told):
        kept = words if rng.random() < 0.6 else words[: rng.randrange(6, LENGTH)]
        start, text = 1000 * number, " ".join(kept)
        manner = Manner(Voice(speaker, "e1", "person"), start=start)
        place = ((start, start + len(text)),)
        wording = wording_of(text)
        sayings.append(Saying(f"{name}-{number}", 0, place, text, True, False, manner, wording))
    return Account(name, f"Paper {rng.randrange(60)}", (day, day), (), cast, tuple(sayings))


def _words(rng: random.Random) -> list[str]:
    words, heights = _language()
    return rng.choices(words, cum_weights=heights, k=LENGTH)


@cache
def _language() -> tuple[list[str], list[float]]:
    """Return words of news and how often each stands in an article, summed up."""
    counts = counted()[1]
    rare = {f"w{number}": 1 for number in range(20_000)}
    known = counts | rare
    return list(known), list(accumulate(known.values()))


if __name__ == "__main__":
    main()
