"""Whether an article shows somebody or a body by a name, or a label is all that there is."""

import pytest

from reportedly.link.actors import link_actors
from reportedly.link.actors.acting import is_bare, tells_kind
from reportedly.model import Article, Document, Entity, Role, Sighting, Span


def bare(text, *, kind="body", said=0, owners=(), roles=(), names=None):
    """Tell whether the name in brackets is bare."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    name = plain[start:end]
    entity = Entity("e1", name, kind, names or (name,), (Span(start, end),), tuple(roles))
    document = Document(Article("a", text=plain))
    return is_bare(document, entity, said=said, owners=frozenset(owners))


@pytest.mark.parametrize(
    "text",
    [
        "They drove off in a silver [Kellar].",
        "She took home an [Orlan] for the film.",
        "The [Orlans], hosted by Mara Ito, were in May.",
        "The [Orlans] hosts were late.",
        "It was sold with a [QX] and a lamp.",
        "They met on [Harbour Steps] at noon.",
        "“[Kell] has been served,” it read.",
    ],
)
def test_a_name_that_nothing_shows_to_be_a_body_is_bare(text):
    assert bare(text)


@pytest.mark.parametrize(
    "text",
    [
        "[Kellar] denied it.",
        "[Kellar] has repeatedly denied it.",
        "[Kellar] (KLR) will close its mill.",
        "[Kellar], said Ito, was late.",
        "[Kellar] was sued by the town.",
        "The film was bought by the distributor [Kellar].",
        "A [Kellar] spokeswoman came.",
        "[Kellar]’s chief executive came.",
        "[Kellar], a small ferry company, closed.",
        "The head of [Kellar] came.",
        "According to [Kellar] it was over.",
        "They beat [Kellar] by two goals.",
        "They met the [Kellar Trust].",
    ],
)
def test_who_acts_or_has_people_or_is_called_a_body_is_not(text):
    assert not bare(text)


def test_who_speaks_or_has_officers_or_whose_letters_are_told_is_not():
    assert not bare("They met [Kellar].", said=1)
    assert not bare("They met [Kellar].", owners=("Kellar",))
    assert not bare("They met [Kellar Five].", names=("Kellar Five", "KF"))


def test_a_lone_word_is_somebody_where_the_words_beside_it_say_so():
    bares = [
        bare(text, kind="person")
        for text in ("A town called off its fair: [Kellar].", "[Kellar], 32, wept.", "Mr. [Kellar]")
    ]

    assert bares == [True, False, False]


def test_where_somebody_is_from_does_nothing():
    assert bare("Mara Ito, of [Kellar], was killed.", kind="person")
    assert bare("Those in [Kellar] denied it.")


def test_a_brother_after_whom_a_name_comes_is_that_one():
    assert not bare("He shares it with his older brother, [Kellar].", kind="person")


def test_somebody_of_two_words_or_with_an_office_is_never_bare():
    assert not bare("They sang of [Mara Ito].", kind="person")
    assert not bare("They sang of [Ito].", kind="person", roles=[Role("mayor", None, ())])


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("the Kell Institution", True),
        ("Kell Ltd", True),
        ("Kell & Orlan", True),
        ("pro-Kell Army", False),
        ("The Kell", False),
    ],
)
def test_a_name_may_tell_that_it_is_a_bodys(name, told):
    assert tells_kind(name) is told


def body(document, name, *, bare):
    return Sighting(document, f"e-{name}", "body", (name,), bare=bare)


def test_what_no_article_shows_to_be_a_body_is_no_actor():
    seen = [body(document, "Kellar", bare=True) for document in "abc"]

    assert link_actors(seen).actors == ()


def test_one_article_is_enough_to_show_it_for_all():
    seen = [body("a", "Kellar", bare=False), body("b", "Kellar", bare=True)]

    [actor] = link_actors(seen).actors

    assert [each.document for each in actor.members] == ["a", "b"]
