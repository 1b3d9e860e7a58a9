"""What stands beside a name tells whom a person speaks for."""

import pytest

from reportedly.link.claims.posts import posts_of
from reportedly.model import Entity, Span


def entity(text, name, type_):
    start = text.index(name)
    return Entity("e1", name, type_, (name,), (Span(start, start + len(name)),))


@pytest.mark.parametrize(
    ("text", "posts"),
    [
        ("A harbour guard spokesman, Captain Mara Ito, said", [("harbour guard spokesman", None)]),
        ("the pilots' leader, Mara Ito, said", [("leader", "the pilots")]),
        ("the chief of the Tide Service, Mara Ito, said", [("chief", "Tide Service")]),
        ("Kell Lines is waiting, its director, Mara Ito, said", [("director", "Kell Lines")]),
        ("Mara Ito of Kell Lines said", [("representative", "Kell Lines")]),
        ("Mara Ito of the dockers' guild has said", [("representative", "dockers' guild")]),
        ("Mara Ito of Ostmark said", []),
        ("He told Kell Lines that its director, Mara Ito, had left", []),
        ("the chief, Mara Ito, said", []),
        ("Mara Ito said", []),
    ],
)
def test_a_person_speaks_for_the_body_told_beside_the_name(text, posts):
    bodies = [entity(text, "Kell Lines", "body")] if "Kell Lines" in text else []

    assert posts_of(text, entity(text, "Mara Ito", "person"), bodies) == tuple(posts)


def test_its_spokesman_is_that_of_the_body_that_was_heard_last():
    text = "The tug crossed our bow, the coastguard said. Its spokesman, Mara Ito, denied more."
    heard = ((text.index("the coastguard"), "the coastguard"),)

    posts = posts_of(text, entity(text, "Mara Ito", "person"), [], heard)

    assert posts == (("spokesman", "coastguard"),)
