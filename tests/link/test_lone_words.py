"""Names of one word, and of letters, in the company of somebody whose name is like theirs."""

import pytest

from reportedly.link.actors import link_actors
from reportedly.link.names import compare
from reportedly.model import Sighting

QUAY = ("b harbour front", "l quay nine", "p kstln nr")
KEPT = [
    pytest.param("Vasyl Zahorodnyi", "Zahorodny", id="a letter more in another romanisation"),
    pytest.param("Mara Itoson", "Itoson", id="a family name"),
]
BARRED = [
    pytest.param("Anders Kooper", "Super", id="a word that sounds so"),
    pytest.param("Thomas Massan", "Messen", id="two letters differ"),
    pytest.param("Thomas Eagleford", "Tom", id="a given name in its short form"),
    pytest.param("Melanna Dasani", "Melania", id="a given name like it"),
]


def seen(document, name, *, kind="person", roles=()):
    """Return a sighting of ``name`` in company that all articles here have."""
    return Sighting(document, f"e-{name}", kind, (name,), tuple(roles), QUAY)


def count(*sightings):
    return len(link_actors(sightings).actors)


@pytest.mark.parametrize(("whole", "lone"), KEPT)
def test_a_lone_word_is_a_name_that_it_is_a_part_of(whole, lone):
    assert count(seen("a", whole), seen("b", lone)) == 1


@pytest.mark.parametrize(("whole", "lone"), BARRED)
def test_company_alone_makes_a_lone_word_nobody_whose_name_it_only_resembles(whole, lone):
    assert count(seen("a", whole), seen("b", lone)) == 2


def test_a_role_in_common_makes_it_one_all_the_same():
    whole = seen("a", "Thomas Massan", roles=[("harbour master", "the Quay Board")])
    lone = seen("b", "Massen", roles=[("harbour master", "the Quay Board")])

    assert count(whole, lone) == 1


def test_two_letters_need_more_than_a_little_company_to_be_a_body():
    assert count(seen("a", "Kell Research", kind="body"), seen("b", "KR", kind="body")) == 2
    assert count(seen("a", "Kell Research Desk", kind="body"), seen("b", "KRD", kind="body")) == 1


def test_who_leaves_an_initial_out_leaves_out_the_last():
    assert compare("Mara T.S. Ito", "Mara S. Ito", kind="person").judgement == "different"
    assert compare("Mara S.T. Ito", "Mara S. Ito", kind="person").judgement != "different"
