"""Fit the weights by which sightings of many articles are put to one actor.

    python training/actor_weights.py SET SET [SET ...] [--rounds 1]

Each SET is a folder as ``reportedly grade actors`` takes it. A weight is moved up or down by a step
as long as recall and PRECISION times precision (B-cubed, a mean over the sets) grow by more than
LEAST: what moves a single name is no reason. First each set is left out once, and scored with the
weights that the others give; then all are used, and what moved is printed, to be written into
``reportedly.link.actors``. The articles are annotated once; a round takes a few minutes.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from types import ModuleType

from reportedly.cli.grade_actors import captures_in
from reportedly.cli.grading import documents_of
from reportedly.engine import engine
from reportedly.grade.actors import ActorGold, grade_actors, names_in, read_actor_gold
from reportedly.link.actors import (
    gathering,
    grounds,
    joining,
    likely,
    link_actors,
    placing,
    sightings,
    whose,
)
from reportedly.link.registry import shipped
from reportedly.model import Sighting
from reportedly.pipeline import RECIPES

STEPS = (0.7, 1.4)
PRECISION = 2.0  # a wrong join costs as much as two missing ones
LEAST = 0.03  # points
NAMED = (
    (grounds, "AFFILIATION ROLE COMPANY ENOUGH_COMPANY"),
    (joining, "LETTERS_NEED COMMON_NEEDS"),
    (placing, "AHEAD ALONE FAMILY MORE_INITIALS"),
    (gathering, "GATHERED"),
    (likely, "OFTEN"),
    (whose, "MINISTER HOME LAND CALLED NAMED"),
)
KEYED = ((grounds, "WORTH", "psbl"), (placing, "PLACED", ("person", "body")))


@dataclass(frozen=True)
class Weight:
    """A number in a module, with the ways to read and to write it."""

    name: str
    read: Callable[[], float]
    write: Callable[[float], None]


@dataclass(frozen=True)
class Pile:
    """A set of gold, what its articles know of each name, and which name each mention is."""

    name: str
    gold: ActorGold
    seen: Sequence[Sighting]
    keys: dict[str, tuple[str, str]]


def main() -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=1)
    told = parser.parse_args()
    piles = [read_pile(folder) for folder in told.sets]
    start = {weight.name: weight.read() for weight in weights()}
    for left_out in piles:
        before = score(left_out)
        fit([pile for pile in piles if pile is not left_out], told.rounds)
        print(left_out.name, "left out:", shown(before), "->", shown(score(left_out)), moved(start))
        restore(start)
    fit(piles, told.rounds)
    print("all:", moved(start))
    for pile in piles:
        print(pile.name, shown(score(pile)))


def read_pile(folder: Path) -> Pile:
    """Annotate the articles of a set and return what there is to link."""
    gold = read_actor_gold(str(folder))
    captures = captures_in(gold.articles)
    documents = dict(documents_of(captures, RECIPES["annotate"], engine(1)))
    names = names_in(gold.mentions, documents)
    keys = {
        each.id: (documents[each.doc].article.id, names[each.id])
        for each in gold.mentions
        if each.id in names
    }
    seen = [each for document in documents.values() for each in sightings(document)]
    return Pile(folder.name, gold, seen, keys)


def weights() -> Iterator[Weight]:
    """Yield what may be moved."""
    for module, names in NAMED:
        for name in names.split():
            yield Weight(name, lambda m=module, n=name: getattr(m, n), _setter(module, name))
    for module, table, keys in KEYED:
        held = getattr(module, table)
        for key in keys:
            write = lambda value, h=held, k=key: h.__setitem__(k, value)  # noqa: E731
            yield Weight(f"{table}[{key}]", lambda h=held, k=key: h[k], write)
    for at, (least, _) in enumerate(joining.NEEDED):
        yield Weight(f"NEEDED[{least}]", lambda a=at: joining.NEEDED[a][1], _needs(at))


def fit(piles: Sequence[Pile], rounds: int) -> None:
    """Move each weight in turn while it pays."""
    best = worth(piles)
    for _ in range(rounds):
        for weight in weights():
            for step in STEPS:
                before = weight.read()
                weight.write(round(before * step, 3))
                found = worth(piles)
                if found > best + LEAST:
                    best = found
                    break
                weight.write(before)


def worth(piles: Sequence[Pile]) -> float:
    """Return what the weights are worth, in points."""
    return mean(r + PRECISION * p for p, r in map(score, piles))


def score(pile: Pile) -> tuple[float, float]:
    """Return B-cubed precision and recall of a set, in per cent."""
    linked = link_actors(pile.seen, known=shipped())
    actors = {(m.document, m.entity): each.id for each in linked.actors for m in each.members}
    found = {name: actors[key] for name, key in pile.keys.items() if key in actors}
    b3 = grade_actors(pile.gold.mentions, found).b3
    return 100 * b3.p, 100 * b3.r


def moved(start: dict[str, float]) -> str:
    """Return the weights that are no longer as at the start."""
    now = ((weight.name, weight.read()) for weight in weights())
    return ", ".join(
        f"{name} {start[name]} -> {value}" for name, value in now if value != start[name]
    )


def restore(start: dict[str, float]) -> None:
    """Put every weight back."""
    for weight in weights():
        weight.write(start[weight.name])


def shown(found: tuple[float, float]) -> str:
    """Return precision and recall as text."""
    return f"{found[0]:.1f}/{found[1]:.1f}"


def _setter(module: ModuleType, name: str) -> Callable[[float], None]:
    return lambda value: setattr(module, name, value)


def _needs(at: int) -> Callable[[float], None]:
    def write(value: float) -> None:
        table = list(joining.NEEDED)
        table[at] = (table[at][0], value)
        joining.NEEDED = tuple(table)

    return write


if __name__ == "__main__":
    main()
