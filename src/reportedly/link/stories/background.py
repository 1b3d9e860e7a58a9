"""How common a word is in news at large, whatever lies in the pile."""

import math
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "background.txt"
PERENNIAL = Path(__file__).parent / "perennial.txt"
# Counted in 840 articles, a word seen twice says no more than one never seen.
FEW = 2
# A perennial name counts as if one article in six had it.
MOST_PERENNIAL = 1.8
# So does a year after those in which nearly all the counted articles were written: one in six has
# 2012, one in six 2016, and a later year is no rarer in the news of its time.
YEAR = re.compile(r"20\d\d")
LAST_COUNTED = "2016"
MOST_YEAR = 1.8


@cache
def counted() -> tuple[int, dict[str, int]]:
    """Return the number of articles counted, and in how many of them each word stands.

    Words in no more than FEW articles are not listed. The table is made by
    training/story_background.py: a line for each count, the words after it.
    """
    first, *lines = TABLE.read_text(encoding="utf-8").splitlines()
    counts: dict[str, int] = {}
    for line in lines:
        count, *words = line.split(" ")
        counts.update(dict.fromkeys(words, int(count)))
    return int(first), counts


@cache
def weight(form: str) -> float:
    """Return how much a word tells: the logarithm of how rare it is, 0 for one in every article.

    >>> weight("the") < 0.1 < weight("harbour") <= weight("Qxyz")
    True
    """
    articles, counts = counted()
    told = math.log((articles + 1) / (counts.get(form, FEW) + 1))
    is_later = form > LAST_COUNTED and YEAR.fullmatch(form)
    return min(told, MOST_YEAR) if is_later else told


@cache
def perennial() -> frozenset[str]:
    """Return the words of names that are in the news year in, year out: states, parties, leaders.

    Few of the articles that were counted may have them, but they tell no happening from another.
    """
    return frozenset(PERENNIAL.read_text(encoding="utf-8").split())


def is_perennial(term: str) -> bool:
    """Return whether a word is of a perennial name, or both of a pair."""
    known = perennial()
    one, _, other = term.partition(" ")
    return one in known and (not other or other in known)


@cache
def telling(form: str) -> float:
    """Return how much a word tells of a happening: little, if it is of a perennial name.

    >>> telling("lebanon") < weight("lebanon")
    True
    """
    rare = weight(form)
    return min(rare, MOST_PERENNIAL) if form in perennial() else rare
