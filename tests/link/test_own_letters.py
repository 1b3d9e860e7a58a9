"""Letters that articles spell out, or do not: whose they may be."""

import pytest

from amid_others import REST, together
from reportedly.link.actors.own_letters import by_letters_alone, of_others
from reportedly.model import Sighting

QUAY = tuple(sorted(f"b quay {word}" for word in (*REST[:8], "tug")))


def body(document, name, *also, company=()):
    names = (name, *also)
    return Sighting(document, f"e-{name}", "body", names, (), tuple(sorted(company)))


def test_letters_that_are_spelled_out_stand_for_nobody_else():
    army = body("a", "Free Sea Army", "FSA", company=QUAY)
    friends = body("b", "Friends of the Sea Association", company=QUAY)

    assert len(together(army, friends)) == 2


@pytest.mark.parametrize(
    ("own", "name", "other"),
    [
        (("Free Sea Army", "FSA"), "Friends of the Sea Association", True),
        (("Free Sea Army", "FSA"), "Free Sea Army of Kell", False),
        (("FSA",), "Friends of the Sea Association", False),
        (("Frente do Sal Azul", "FSA"), "Friends of the Sea Association", False),
    ],
    ids=["another's", "the same and more", "not spelled out", "another language's"],
)
def test_letters_are_held_against_what_they_may_stand_for(own, name, other):
    assert of_others(own, (name,), ("FSA", name)) is other


def test_letters_that_nobody_spells_out_tie_two_only_with_company():
    services = body("a", "HK Services", "HK", company=QUAY)

    assert len(together(services, body("b", "Harbour Kiosk"))) == 2
    assert by_letters_alone(("HK Services", "HK"), ("Harbour Kiosk",))


def test_a_front_runner_runs_no_race():
    senator = Sighting("a", "e1", "person", ("Mara Ito",), (("senator", None),), QUAY)
    ahead = Sighting("b", "e1", "person", ("Mara Ito",), (("Green front-runner", None),), QUAY)

    assert len(together(senator, ahead)) == 1


def test_a_pop_princess_holds_no_office():
    actress = Sighting("a", "e1", "person", ("Mara Ito",), (("actress", None),), QUAY)
    pop = Sighting("b", "e1", "person", ("Mara Ito",), (("pop princess", None),), QUAY)

    assert len(together(actress, pop)) == 1
