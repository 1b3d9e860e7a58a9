"""The kinds of mistake, one made on purpose at a time."""

import pytest

from marking import unmarked
from reportedly.grade import GoldDocument, Mistake, Relation, mistakes
from reportedly.model import Span

SOURCE = "[Ito]{s} [said]{c} [it rained hard]{x} and [Abe]{t} left."


@pytest.fixture
def story():
    text, marks = unmarked(SOURCE)
    [s], [c], [x], [t] = (tuple(marks[name]) for name in "scxt")
    gold = GoldDocument("a", text, (Relation((s,), (c,), (x,)),))
    return gold, {"s": s, "c": c, "x": x, "t": t}


def made(gold, *relations):
    return dict(mistakes([gold], {"a": relations}))


def test_what_is_right_is_no_mistake(story):
    gold, at = story

    assert made(gold, Relation((at["s"],), (at["c"],), (at["x"],))) == {}


def test_what_is_not_found_is_missed(story):
    gold, _ = story

    assert made(gold) == {Mistake("missed", "indirect", "said"): 1}
    assert dict(mistakes([gold], {})) == {Mistake("missed", "indirect", "said"): 1}


def test_what_is_not_there_is_invented(story):
    gold, at = story
    right = Relation((at["s"],), (at["c"],), (at["x"],))

    assert made(gold, right, Relation((), (), (at["t"],))) == {
        Mistake("invented", "indirect", "–"): 1
    }


@pytest.mark.parametrize(
    ("start", "end", "what"),
    [(0, 4, "content too long"), (3, 0, "content too short"), (-4, -5, "content askew")],
)
def test_edges_that_are_not_those_of_the_gold(story, start, end, what):
    gold, at = story
    content = Span(at["x"].start + start if what != "content too long" else at["x"].start,
                   at["x"].end + end)  # fmt: skip

    found = made(gold, Relation((at["s"],), (at["c"],), (content,)))

    assert found == {Mistake(what, "indirect", "said"): 1}


@pytest.mark.parametrize(("source", "what"), [(None, "no source"), ("t", "wrong source")])
def test_a_source_that_is_not_that_of_the_gold(story, source, what):
    gold, at = story
    own = (at[source],) if source else ()

    assert made(gold, Relation(own, (at["c"],), (at["x"],))) == {
        Mistake(what, "indirect", "said"): 1
    }


def test_a_source_where_the_gold_has_none_is_invented(story):
    gold, at = story
    bare = GoldDocument("a", gold.text, (Relation((), (at["c"],), (at["x"],)),))

    assert made(bare, Relation((at["s"],), (at["c"],), (at["x"],))) == {
        Mistake("source invented", "indirect", "said"): 1
    }
