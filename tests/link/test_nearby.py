"""Whoever comes and goes: who is near whom is what it would be if nothing had been kept."""

from functools import partial
from itertools import combinations
from random import Random

import pytest

from reportedly.link.names import (
    Found,
    Search,
    compare,
    keys,
    near_among,
    near_between,
    part_keys,
    recalling,
    why_within,
)
from reportedly.link.names.comparing_people import CONTRADICTION, are_others, compare_people

PEOPLE = ("Mara Ito", "Maara Itoh", "M. Ito", "Ito", "Juno Ito", "Mara Itto", "Oren Pell",
          "Orin Pell", "Pell", "Salim Haddan", "Saleem Hadan", "Haddan", "Mara Pell")  # fmt: skip
BODIES = ("Harbour Front", "Harbor Front", "HF", "Harbour Union", "Quay Union", "QU", "Dock Front",
          "Dock Workers Union", "Union of Dock Workers", "the Union", "Harbour Bank")  # fmt: skip
NAMES = {"person": PEOPLE, "body": BODIES}
CROWD = 4  # of a key: few enough for keys to become and cease to be crowded all the time


def keys_of(kind, names):
    return {key for name in names for key in keys(name, kind=kind)}


def parts_of(kind, names):
    return {key for name in names for key in part_keys(name, kind)}


def near(kind, some, others, least):
    return any(compare(one, other, kind=kind).score >= least for one in some for other in others)


def drawn(chance, kind):
    """Return the names of some actors, a few of several names, and whether each is silent."""
    some = [tuple(chance.sample(NAMES[kind], chance.choice((1, 1, 2)))) for _ in range(9)]
    return [*some, *chance.sample(some, 2)], [chance.random() < 0.3 for _ in range(11)]


def kept(asked):
    """Return what is known the next time: what was asked for, and nothing else."""
    return Found(compared=asked.compared, looked=asked.looked, crowded=asked.crowded)


def all_near(kind, each, silent):
    """Return who is near whom, every pair looked at."""
    held = [keys_of(kind, names) for names in each]
    few = {key for own in held for key in own if sum(key in o for o in held) <= CROWD}
    return {
        (one, other)
        for one, other in combinations(range(len(each)), 2)
        if held[one] & held[other] & few
        and not (silent[one] and silent[other])
        and near(kind, each[one], each[other], 0.6)
    }


@pytest.mark.parametrize("kind", ["person", "body"])
@pytest.mark.parametrize("seed", range(4))
def test_near_among_is_that_of_all_at_once(kind, seed):
    chance, known = Random(seed), Found()
    search = Search("joined", kind, 0.6, partial(keys_of, kind))

    for _ in range(12):
        each, silent = drawn(chance, kind)
        with recalling(known) as recall:
            found = {tuple(sorted(pair)) for pair in near_among(search, each, silent, CROWD)}

        assert found == all_near(kind, each, silent)
        known = kept(recall.asked)


@pytest.mark.parametrize("kind", ["person", "body"])
@pytest.mark.parametrize("seed", range(4))
def test_near_between_is_that_of_all_at_once(kind, seed):
    chance, known = Random(seed), Found()
    search = Search("placed", kind, 0.45, partial(parts_of, kind))

    for _ in range(12):
        (asking, _), (told, _) = drawn(chance, kind), drawn(chance, kind)
        asking = [(names[0], *names) for names in asking]
        with recalling(known) as recall:
            found = near_between(search, asking, told)

        assert found == {
            names: [
                at
                for at, others in enumerate(told)
                if parts_of(kind, names[:1]) & parts_of(kind, others)
                and near(kind, names[1:], others, 0.45)
            ]
            for names in asking
        }
        known = kept(recall.asked)


WHOLE = ("Kell City Council", "the City Council of Corvay", "Kell City Council Union", "KCC",
         "National Bank of Ostmark", "Dock Bank", "Ostmark's Trade Ministry", "Ministry of Trade",
         "city council", "Corvay Council", "Reserve Bank")  # fmt: skip
SMALL = ("city council", "central bank", "trade ministry", "ministry of trade", "dock bank")


@pytest.mark.parametrize("seed", range(4))
def test_near_between_in_small_letters_is_that_of_all_at_once(seed):
    chance, known = Random(seed), Found()
    search = Search("placed small", "body", 0.45, partial(parts_of, "body"), why_within)

    for _ in range(12):
        asking = [(name, name) for name in chance.sample(SMALL, 3)]
        told = [tuple(chance.sample(WHOLE, chance.choice((1, 1, 2)))) for _ in range(9)]
        with recalling(known) as recall:
            found = near_between(search, asking, told)

        assert found == {
            (name, name): [
                at
                for at, others in enumerate(told)
                if parts_of("body", [name]) & parts_of("body", others)
                and any(why_within(name, whole) for whole in others)
            ]
            for name, _ in asking
        }
        assert any(found.values())
        known = kept(recall.asked)


def test_what_is_near_in_small_letters_is_kept(monkeypatch):
    asked = []
    monkeypatch.setattr(Search, "near", lambda self, *pair: asked.append(pair) or True)
    search = Search("placed small", "body", 0.45, partial(parts_of, "body"), why_within)
    names, told = ("city council", "city council"), ("Kell City Council",)
    with recalling(Found()) as recall:
        near_between(search, [names], [told])
    asked.clear()

    with recalling(kept(recall.asked)):
        found = near_between(search, [names], [told, ("Corvay City Council",)])

    assert found == {names: [0, 1]}
    assert asked == [(("city council",), ("Corvay City Council",))]


def test_actors_of_many_names_are_found_again_too():
    search = Search("joined", "person", 0.6, partial(keys_of, "person"))
    many = tuple(f"Mara {letter}{'o' * 30} Ito" for letter in "BCDFGHJKLMNPRSTV")
    each, silent = [many, (*many[1:], "Mara Ito")], [False, False]
    with recalling(Found()) as recall:
        assert list(near_among(search, each, silent, CROWD)) == [(0, 1)]

    with recalling(kept(recall.asked)) as again:
        assert list(near_among(search, each, silent, CROWD)) == [(0, 1)]

    assert again.asked.looked == recall.asked.looked
    assert max(len(text) for _, text in again.asked.looked) < 100


def test_only_whoever_came_is_compared(monkeypatch):
    compared = []
    monkeypatch.setattr(Search, "near", lambda self, *pair: compared.append(pair) or False)
    search = Search("joined", "person", 0.6, partial(keys_of, "person"))
    with recalling(Found()) as recall:
        list(near_among(search, [("Mara Ito",), ("Maara Itoh",), ("M. Ito",)], [False] * 3, CROWD))
    compared.clear()

    with recalling(kept(recall.asked)):
        list(near_among(search, [("Mara Ito",), ("Maara Itoh",), ("Mara Itto",)], [False] * 3, 3))

    assert {*compared} == {(("Mara Ito",), ("Mara Itto",)), (("Maara Itoh",), ("Mara Itto",))}


SPELLED = (
    "Mara Ito", "Mara Dasa", "M. Ito", "Maro Ita", "Ito Mara", "Mara Elena Ito", "Mara Ben Salah",
    "Mara Bensalah", "De Luca", "Michele De Luca", "Luca", "Kim Young-ho", "Kim Yongho", "Teng Hua",
    "Deng Hua", "Olha Hryhorenko", "Olga Grigorenko", "Mohammad Sahil", "Muhamed Sahel", "V.", "",
    "Platono Vich", "Plato Novich", "Mara Ito Jr", "Dr. Mara Ito", "قاسم", "김영호", "Ito",
)  # fmt: skip


def test_whoever_is_told_to_be_another_at_once_is_another_when_compared():
    pairs = [(one, other) for one in SPELLED for other in SPELLED if are_others(one, other)]

    assert {("Mara Ito", "Mara Dasa"), ("Mara Ito", "Teng Hua")} <= {*pairs}
    assert all(compare_people(*pair)[0] < CONTRADICTION for pair in pairs)
