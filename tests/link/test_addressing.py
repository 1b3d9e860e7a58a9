"""What stands right before a name: it tells a man from a woman, and what rank somebody has."""

import pytest

from amid_others import together
from marking import marked
from reportedly.link.actors import sightings
from reportedly.model import Entity, Layer, Maker, Sighting

QUAY = ("b harbour front", "p dr drs", "p kstln nr", "p mrl lr", "l quay nine")
GIVEN = {"Kenji": "m", "Mariko": "f"}


def naming(text):
    """Return a document that names one person, where the text is marked so."""
    document, marks = marked(text)
    [span] = marks["who"]
    name = document.words(span)
    who = Entity("e1", name, "person", (name,), (span,))
    return document.with_layer(Layer(Entity, Maker("by hand", "1"), (who,)))


def gender_of(words):
    return GIVEN.get(words[0], "")


def seen(document, name, gender="", roles=()):
    """Return a sighting of somebody in the company of one affair."""
    return Sighting(document, f"e-{name}", "person", (name,), roles, QUAY, gender=gender)


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        pytest.param("Mr. [Dasa]{who} said so.", "m", id="a title"),
        pytest.param("Ms [Dasa]{who} said so.", "f", id="a woman's title"),
        pytest.param("[Mariko Dasa]{who} said so.", "f", id="a given name"),
        pytest.param("Mr. [Mariko Dasa]{who} said so.", "m", id="a title outranks the name"),
        pytest.param("[Mara Dasa]{who} said so.", "", id="nothing tells"),
        pytest.param("Dr. [Dasa]{who} said so.", "", id="a title of both"),
        pytest.param("They met the King. [Dasa]{who} left.", "", id="of the sentence before"),
    ],
)
def test_an_article_tells_a_man_from_a_woman(text, gender):
    [dasa] = sightings(naming(text), gender_of=gender_of)

    assert dasa.gender == gender


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        pytest.param("They met Brig. Gen. [Mara Ito]{who}.", {"general", "brigadier"}, id="short"),
        pytest.param("They met Dr. [Mara Ito]{who}.", set(), id="no rank"),
        pytest.param("They met the Judge. [Mara Ito]{who} left.", set(), id="another's"),
        pytest.param("Words of a General\n\n[Mara Ito]{who} left.", set(), id="a heading's"),
        pytest.param("They met Gen.\n[Mara Ito]{who}.", {"general"}, id="a line that is wrapped"),
    ],
)
def test_a_rank_before_the_name_is_a_role(text, roles):
    [ito] = sightings(naming(text))

    assert {word for role, _ in ito.roles for word in role.casefold().split()} == roles


def test_a_man_of_the_family_name_is_the_man_and_a_woman_the_woman():
    both = [seen("a", "Kenji Ueda", "m"), seen("a", "Mariko Ueda", "f")]

    assert together(*both, seen("b", "Ueda", "f"), seen("c", "Ueda", "m")) == [
        [("a", "Kenji Ueda"), ("c", "Ueda")],
        [("a", "Mariko Ueda"), ("b", "Ueda")],
    ]


def test_a_woman_is_nobody_of_whom_articles_say_that_he_is_a_man():
    assert together(seen("a", "Kenji Ueda", "m"), seen("b", "Ueda", "f")) == [
        [("a", "Kenji Ueda")],
        [("b", "Ueda")],
    ]


def test_of_two_whom_an_article_names_beside_each_other_it_is_not_the_oftener_one():
    often = [seen(each, "Mariko Ueda") for each in "adefg"]

    assert [("b", "Ueda")] in together(seen("a", "Kenji Ueda"), *often, seen("b", "Ueda"))
