"""Whom a short name may mean of very many: those who can come first, and it is the same of all."""

from collections.abc import Iterator
from random import Random

import pytest

from reportedly.link.actors import link_actors, placing
from reportedly.model import Sighting

GIVEN = ("Mara", "Sarit", "Ola", "Pekka", "Vesna", "Tomo", "Ilse", "Ruben", "Nadja", "Kofi")
FAMILY = ("Velmani", "Donko", "Harbeck")
COMPANY = tuple(f"p company {number}" for number in range(30))


def told(seed: int) -> Iterator[Sighting]:
    """Yield some who are named in full, oftener or more seldom, and many by the family alone."""
    chance = Random(seed)
    for article in range(160):
        family, company = chance.choice(FAMILY), tuple(sorted(chance.sample(COMPANY, 4)))
        given = GIVEN[int(len(GIVEN) * chance.random() ** 2)]
        name = family if chance.random() < 0.4 else f"{given} {family}"
        roles = ((chance.choice(("envoy", "judge")), None),) if chance.random() < 0.3 else ()
        yield Sighting(f"d{article}", "e1", "person", (name,), roles, company)


@pytest.mark.parametrize("seed", range(6))
def test_leaving_out_who_cannot_come_first_changes_nothing(seed, monkeypatch):
    sure = link_actors(told(seed))

    monkeypatch.setattr(placing, "ROUNDING", float("inf"))  # so that nobody is left out

    assert link_actors(told(seed)) == sure
