"""Annotations refer to one another by span; the other end is found."""

import pytest

from marking import marked
from reportedly.model import (
    Attribution,
    Entity,
    Hop,
    Layer,
    Maker,
    References,
    Span,
    Speaker,
)

MAKER = Maker("hand", "1")


def layer(kind, *items):
    return Layer(kind, MAKER, items)


@pytest.fixture
def story():
    """Return a document, an attribution in it, and one nested in that."""
    document, marks = marked("[Ito]{who} [said]{cue} [Abe said he left]{what}.")
    inner = Attribution(
        (Span(9, 12),),
        (Span(13, 17),),
        (Span(18, 25),),
        "indirect",
        parent=(*marks["who"], *marks["cue"], *marks["what"]),
    )
    outer = Attribution(tuple(marks["who"]), tuple(marks["cue"]), tuple(marks["what"]), "indirect")
    return document, outer, inner


def test_what_the_layers_know_of_an_attribution_is_found(story):
    document, outer, inner = story
    ito = Entity("e1", "Mara Ito", "person", ("Ito",), outer.source)
    speaker = Speaker(outer.key, "Mara Ito", "name", "named so", entity="e1")
    hops = [Hop(outer.key, 1, "Mara Ito", "speaker"), Hop(outer.key, 0, "Courier", "outlet")]
    for each in (
        layer(Entity, ito),
        layer(Attribution, outer, inner),
        layer(Speaker, speaker),
        layer(Hop, *hops),
    ):
        document = document.with_layer(each)

    found = References(document)

    article = document.article.id
    assert found.attributions() == ((outer.id(article), outer), (inner.id(article), inner))
    assert found.parent_of(inner) == outer.id(document.article.id)
    assert found.parent_of(outer) is None
    assert found.speaker_of(outer) == speaker
    assert found.entity_of(speaker) == ito
    assert found.entity_at(outer.source[0]) == ito
    assert found.hops_of(outer) == tuple(reversed(hops))
    assert found.hops_of(inner) == ()


def test_where_nobody_looked_there_is_nothing_to_find(story):
    document, outer, _ = story
    speaker = Speaker(outer.key, None, "none", "no source")

    found = References(document.with_layer(layer(Attribution, outer)))

    assert found.speaker_of(outer) is None
    assert found.hops_of(outer) is None
    assert found.entity_of(speaker) is None
    assert found.entity_at(outer.source[0]) is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("[Harbour Front]{name} met. [Harbour Front]{asked}", None, id="another place"),
        pytest.param("[Harbour Front]{name}{asked}", "Harbour Front", id="the same words"),
        pytest.param("[the ]{a}[Harbour Front]{name}", "Harbour Front", id="wider by an article"),
    ],
)
def test_a_mention_means_the_entity_that_shares_its_words(source, expected):
    document, marks = marked(source.replace("{name}{asked}", "{name}"))
    [name] = marks["name"]
    entity = Entity("e1", "Harbour Front", "body", ("Harbour Front",), (name,))
    document = document.with_layer(Layer(Entity, Maker("test", "1"), (entity,)))
    asked = marks.get("asked", [name])[0]
    if "a" in marks:
        asked = type(name)(marks["a"][0].start, name.end)

    found = References(document).entity_at(asked)

    assert (found.name if found else None) == expected
