"""Captures go through a recipe one by one, and none can stop the rest."""

from dataclasses import replace

import pytest

from captured import captured
from reportedly.errors import ContractError, UsageError
from reportedly.model import Document, Furniture, Mention, Reject, Sentence, Token
from reportedly.pipeline import ANNOTATE, READ, Recipe, build, makers, process, steps
from reportedly.pipeline.stages import STAGES

CHEAP = Recipe(("furniture", "stage_fakes:Worder", "stage_fakes:Liner", "stage_fakes:Shouter"))


def outcomes(*captures, recipe=CHEAP):
    return [outcome for _, outcome in process(captures, recipe)]


def kinds(document):
    return [layer.kind for layer in document.layers]


def test_a_recipe_gives_its_layers_in_order_and_the_working_layer_is_dropped():
    [document] = outcomes(captured("Ito spoke.\n"))

    assert kinds(document) == [Furniture, Sentence, Mention]
    assert [document.words(item.span) for item in document[Mention]] == ["Ito"]


def test_the_recipe_read_stops_after_reading():
    [document] = outcomes(captured("Ito spoke.\n"), recipe=READ)

    assert kinds(document) == [Furniture]


def test_each_capture_comes_back_with_what_became_of_it():
    captures = [captured("One."), captured("Two.")]

    assert [capture for capture, _ in process(captures, READ)] == captures


def test_an_article_known_not_to_be_in_english_is_only_read():
    [german] = outcomes(captured("Die Fähre legte nicht an.", language="de"))
    [american] = outcomes(captured("The ferry did not land.", language="en-US"))

    assert kinds(german) == [Furniture]
    assert kinds(american) == [Furniture, Sentence, Mention]


def test_what_cannot_be_read_is_set_aside_with_its_bytes():
    nothing = captured("")

    [reject] = outcomes(nothing)

    assert isinstance(reject, Reject)
    assert (reject.address, reject.room, reject.capture) == (nothing.address, "read", nothing)


def test_an_exception_nobody_foresaw_sets_one_article_aside_in_one_line():
    first, reject, last = outcomes(captured("One."), captured("TRIP here."), captured("Two."))

    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert reject.room == "annotate"
    assert reject.reason.startswith("KeyError: 'a\\nhole' (stage_fakes.py:")


def test_a_promise_broken_by_a_stage_is_a_fault_of_ours():
    [reject] = outcomes(captured("CHEAT here."))

    assert reject.room == "fault"
    assert reject.reason.startswith("SpanOutsideText: 9:10 in a text of 3 code points")


def test_steps_name_their_versions_and_reading_is_a_part_of_more():
    assert steps(CHEAP)[-1] == "shouter 1"
    assert {*steps(READ)} < {*steps(CHEAP)}


def test_makers_are_known_by_the_layer_they_make():
    assert makers(CHEAP)["Mention"] == "shouter 1"


@pytest.mark.parametrize(
    ("recipe", "kind"),
    [
        pytest.param(Recipe(("guessing",)), UsageError, id="a stage nobody knows"),
        pytest.param(replace(READ, engine="guess"), UsageError, id="an engine nobody knows"),
        pytest.param(Recipe(("pathlib:Path",)), ContractError, id="a class that is no stage"),
    ],
)
def test_a_recipe_that_cannot_be_followed_is_refused(recipe, kind):
    with pytest.raises(kind):
        build(recipe)


@pytest.mark.model
def test_every_stage_of_the_default_recipe_is_there_and_has_what_it_needs():
    stages = build(ANNOTATE)

    assert ANNOTATE.stages == tuple(STAGES)
    for place, stage in enumerate(stages):
        assert {*stage.needs} <= {before.gives for before in stages[:place]}


@pytest.mark.model
def test_the_default_recipe_notices_who_said_what():
    [document] = outcomes(
        captured("“The quay is open,” said Noor Castellan on Monday.\n", language="en"),
        recipe=ANNOTATE,
    )

    assert Token not in document
    assert {kind.__name__ for kind in kinds(document)} == {
        "Attribution", "Entity", "Figure", "Furniture", "Hop", "Mention", "Place", "Sentence",
        "Speaker", "TimeExpression"
    }  # fmt: skip
