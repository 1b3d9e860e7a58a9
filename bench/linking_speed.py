"""How the cost of linking actors grows, and what part of annotating it is.

usage: linking_speed.py [ARTICLES.jsonl]

Without a file: piles of made-up sightings, 1,000 to 100,000 mentions, each name drawn as often
as names are in news (a few very often, most once). With a file (one article a line: id, text):
200 of its articles are annotated and linked in this process, and the CPU time of both compared.
"""

import sys
from itertools import islice
from pathlib import Path
from random import Random
from time import process_time

import msgspec

from reportedly.cli.grading import annotated
from reportedly.engine import Inline
from reportedly.jobs.link import seen_in
from reportedly.link.actors import link_actors
from reportedly.link.registry import shipped
from reportedly.model import Sighting
from reportedly.pipeline import RECIPES

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
SYLLABLES = (
    "ba",
    "de",
    "do",
    "fa",
    "gi",
    "ho",
    "ka",
    "lo",
    "mi",
    "na",
    "po",
    "ra",
    "se",
    "ti",
    "vo",
)
AN_ARTICLE = 12  # names; of 300 articles of PolNeAR, on average 16


def main() -> None:
    """Print a line for each size, or for the file."""
    if len(sys.argv) > 1:
        _of_annotating(Path(sys.argv[1]))
        return
    link_actors([], known=shipped())
    for size in SIZES:
        seen = list(pile(size))
        began = process_time()
        linked = link_actors(seen, known=shipped())
        spent = process_time() - began
        print(f"{size:7,} names  {len(linked.actors):6,} actors  {spent:7.2f} s"
              f"  {1e6 * spent / size:6.0f} µs a name")  # fmt: skip


def pile(size: int) -> list[Sighting]:
    """Return sightings in articles; the number of different names grows as the root of a pile's."""
    chance = Random(7)
    people = [f"{made_name(chance)} {made_name(chance)}" for _ in range(int(40 * size**0.5))]
    bodies = [f"{made_name(chance)} {chance.choice(('Front', 'Party', 'Union'))}" for _ in people]
    seen = []
    for article in range(size // AN_ARTICLE + 1):
        names = {_drawn(chance, people) for _ in range(AN_ARTICLE // 2)}
        others = {_drawn(chance, bodies) for _ in range(AN_ARTICLE // 2)}
        company = tuple(sorted(f"b {name.lower()}" for name in others))
        for at, name in enumerate(sorted(names)):
            said = name.split()[-1] if chance.random() < 0.2 else name
            seen.append(Sighting(f"d{article}", f"p{at}", "person", (said,), (), company))
        for at, name in enumerate(sorted(others)):
            seen.append(Sighting(f"d{article}", f"b{at}", "body", (name,), (), company))
    return seen[:size]


def _drawn(chance: Random, names: list[str]) -> str:
    return names[min(int(chance.paretovariate(0.7)) - 1, len(names) - 1)]


def made_name(chance: Random) -> str:
    """Return a made-up name of one word."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()


def _of_annotating(path: Path) -> None:
    lines = [msgspec.json.decode(line) for line in islice(path.open(encoding="utf-8"), 200)]
    texts = [(each["id"], each["text"]) for each in lines]
    list(annotated(texts[:1], RECIPES["annotate"], Inline()))
    began = process_time()
    documents = [each for _, each in annotated(texts, RECIPES["annotate"], Inline())]
    between = process_time()
    seen = [each for document in documents for each in seen_in(document)]
    linked = link_actors(seen, known=shipped())
    ended = process_time()
    share = (ended - between) / (between - began)
    print(f"{len(documents)} articles: annotating {between - began:.1f} s")
    print(f"linking {len(seen):,} names to {len(linked.actors):,} actors: {ended - between:.2f} s")
    print(f"linking is {share:.1%} of annotating")


if __name__ == "__main__":
    main()
