"""The figures, worked out by hand."""

import pytest

from marking import unmarked
from reportedly.errors import SpanOutsideText, UsageError
from reportedly.grade import (
    GoldDocument,
    Interval,
    Relation,
    Tally,
    as_json,
    grade_attributions,
    outlet_table,
    table,
)
from reportedly.model import Span

SOURCE = "[Ito]{s} [said]{c} [it rained]{x}, [but]{b} [Abe]{t} [denied]{d} [it snowed]{y}."


def relation(marks, source=None, cue=None, content=None):
    return Relation(*(tuple(marks[name]) if name else () for name in (source, cue, content)))


@pytest.fixture
def story():
    text, marks = unmarked(SOURCE)
    gold = [relation(marks, "s", "c", "x"), relation(marks, "t", "d", "y")]
    return GoldDocument("a", text, tuple(gold), "Coast Courier"), marks


def graded(gold, *relations):
    return grade_attributions([gold], {gold.id: relations}, rounds=0)


def tallies(scores):
    return {name: measure.tally for name, measure in scores.measures.items()}


def same(found, gold, claimed):
    return Tally(found, gold, found, claimed)


def test_gold_held_against_itself_is_all_right(story):
    gold, _ = story

    scores = graded(gold, *gold.relations)

    assert {name: (t.precision, t.recall, t.f1) for name, t in tallies(scores).items()} == {
        name: (0.0, 0.0, 0.0) if name.startswith("quoted") else (1.0, 1.0, 1.0)
        for name in scores.measures
    }


def test_every_measure_of_a_prediction_that_is_partly_right(story):
    gold, marks = story
    wider = Relation(tuple(marks["s"]), tuple(marks["c"]), (Span(9, 19), Span(20, 23)))
    wrong_source = relation(marks, "s", "d", "y")

    scores = graded(gold, wider, wrong_source)

    # "it rained, but" is 12 characters against the 8 of "it rained": Jaccard 8/12 = .67
    assert tallies(scores) == {
        "token.content": same(4, 4, 6),  # two words each; the comma and "but" are too many
        "token.source": same(1, 2, 1),
        "token.cue": same(2, 2, 2),
        "span.content": same(1, 2, 2),
        "span.source": same(1, 2, 1),
        "span.cue": same(2, 2, 2),
        "relation.content": same(2, 2, 2),
        "relation.content_source": same(1, 2, 2),
        "exact.exact": same(1, 2, 2),
        "exact.exact_words": same(1, 2, 2),
        "quoted.content": same(0, 0, 0),
        "quoted.content_source": same(0, 0, 0),
    }
    assert {name: measure.tally for name, measure in scores.recalls.items()} == {
        "recall.direct.content": Tally(),
        "recall.direct.content_source": Tally(),
        "recall.mixed.content": Tally(),
        "recall.mixed.content_source": Tally(),
        "recall.indirect.content": Tally(2, 2),
        "recall.indirect.content_source": Tally(1, 2),
    }


def test_edge_punctuation_matters_to_exact_and_not_to_exact_words(story):
    gold, marks = story
    with_comma = Relation(tuple(marks["s"]), (), (Span(9, 19),))

    scores = graded(gold, with_comma)

    assert tallies(scores)["exact.exact"] == same(0, 2, 1)
    assert tallies(scores)["exact.exact_words"] == same(1, 2, 1)


def test_half_of_the_content_is_enough_and_less_is_not(story):
    gold, _ = story
    half, less = Relation(content=(Span(12, 16),)), Relation(content=(Span(12, 15),))

    assert tallies(graded(gold, half))["relation.content"] == same(1, 2, 1)
    assert tallies(graded(gold, less))["relation.content"] == same(0, 2, 1)


def test_each_gold_relation_is_found_once(story):
    gold, _ = story

    scores = graded(gold, gold.relations[0], gold.relations[0])

    assert tallies(scores)["relation.content"] == same(1, 2, 2)
    assert tallies(scores)["exact.exact"] == same(1, 2, 2)


def test_of_equals_the_pair_that_agrees_on_the_source_goes_first(story):
    gold, marks = story
    wrong, right = relation(marks, "t", None, "x"), relation(marks, "s", None, "x")

    scores = graded(gold, wrong, right)

    assert tallies(scores)["relation.content_source"] == same(1, 2, 2)


@pytest.mark.parametrize(
    ("gold_source", "predicted_source", "agree"),
    [
        pytest.param(None, None, True, id="both have none"),
        pytest.param("full", None, False, id="one has none"),
        pytest.param("full", "name", True, id="a shared name"),
        pytest.param("full", "article", False, id="a shared article names nobody"),
        pytest.param("article", "full", True, id="unless gold has nothing better"),
        pytest.param("name", "comma", False, id="nothing shared"),
    ],
)
def test_sources_agree_by_a_word_that_can_name_one(gold_source, predicted_source, agree):
    text, marks = unmarked("[The]{article} [mayor]{name}[,]{comma} who said [it rained]{x}")
    marks["full"] = [Span(0, 9)]
    gold = GoldDocument("a", text, (relation(marks, gold_source, None, "x"),))

    scores = graded(gold, relation(marks, predicted_source, None, "x"))

    assert tallies(scores)["relation.content_source"].found == int(agree)


def test_a_quotation_counts_by_the_marks_of_its_own_side():
    text, marks = unmarked("Ito: “C[ome in]{inner} and sit”")
    gold = GoldDocument("a", text, (Relation(content=(Span(6, 13),)),))

    scores = graded(gold, relation(marks, content="inner"))  # the opening mark is not beside it

    assert tallies(scores)["quoted.content"] == Tally(found=1, gold=1, right=0, claimed=0)
    assert scores.recalls["recall.direct.content"].tally == Tally(1, 1)


def test_relations_without_content_count_for_their_other_roles_alone(story):
    gold, marks = story

    scores = graded(gold, relation(marks, "s", "c"))

    assert tallies(scores)["token.source"] == same(1, 2, 1)
    assert tallies(scores)["relation.content"] == same(0, 2, 0)


def test_documents_nothing_was_predicted_for_count_in_full(story):
    gold, _ = story

    scores = grade_attributions([gold], {}, rounds=0)

    assert tallies(scores)["relation.content"] == same(0, 2, 0)


def test_documents_add_up_and_outlets_stand_alone(story):
    gold, _ = story
    other = GoldDocument("b", gold.text, gold.relations, "Ostmark Post")
    nameless = GoldDocument("c", gold.text, gold.relations)

    scores = grade_attributions(
        [other, nameless, gold], {"a": gold.relations[:1], "b": gold.relations}, rounds=0
    )

    assert tallies(scores)["relation.content"] == same(3, 6, 3)
    assert {
        name: (own.documents, own.measures["relation.content"].tally)
        for name, own in scores.outlets.items()
    } == {"Coast Courier": (1, same(1, 2, 1)), "Ostmark Post": (1, same(2, 2, 2))}


def test_predictions_for_documents_not_in_the_gold_are_a_mistake(story):
    gold, _ = story

    with pytest.raises(UsageError) as raised:
        grade_attributions([gold], {"z": []})

    assert str(raised.value) == "predictions for 1 documents not in the gold: z"


def test_a_prediction_outside_its_text_is_refused(story):
    gold, _ = story

    with pytest.raises(SpanOutsideText):
        graded(gold, Relation(content=(Span(0, 999),)))


def test_intervals_of_documents_all_alike_have_no_width(story):
    gold, _ = story

    scores = grade_attributions([gold], {"a": gold.relations}, rounds=20)

    assert scores.measures["relation.content"].interval == Interval(1.0, 1.0)


def test_an_interval_follows_from_the_seed_and_lies_around_the_figure(story):
    gold, _ = story
    many = [GoldDocument(f"d{i}", gold.text, gold.relations) for i in range(40)]
    half = {document.id: gold.relations for document in many[::2]}

    scores = grade_attributions(many, half, rounds=400, seed=7)

    measure = scores.measures["relation.content"]
    assert measure.interval.low < measure.tally.f1 < measure.interval.high
    # the recall's own spread is about sqrt(.5 × .5 / 40) = .08, so F1 is within .67 ± .15
    assert 0.4 < measure.interval.low < 0.62
    assert 0.72 < measure.interval.high < 0.9
    assert scores == grade_attributions(many[::-1], half, rounds=400, seed=7)


def test_seeds_draw_differently(story):
    gold, _ = story
    many = [GoldDocument(f"d{i}", gold.text, gold.relations) for i in range(40)]
    half = {document.id: gold.relations for document in many[::2]}

    drawn = [grade_attributions(many, half, rounds=1, seed=seed) for seed in range(5)]

    assert len({scores.measures["relation.content"].interval for scores in drawn}) > 1


def test_no_gold_gives_noughts_and_no_intervals():
    scores = grade_attributions([], {})

    assert set(tallies(scores).values()) == {Tally()}
    assert scores.measures["relation.content"].interval is None


def test_the_table_shows_per_cent_and_counts(story):
    gold, _ = story

    lines = table(graded(gold, gold.relations[0])).splitlines()

    assert lines[0] == "                                P      R     F1    gold    pred"
    assert lines[7] == "relation.content            100.0   50.0   66.7       2       1"
    assert lines[15] == "recall of indirect  content  50.0   content+source  50.0   (2 gold)"
    assert len(lines) == 16


def test_the_table_shows_intervals_where_there_are_any(story):
    gold, _ = story

    lines = table(grade_attributions([gold], {"a": gold.relations}, rounds=5)).splitlines()

    assert lines[7].endswith("100.0  100.0  100.0       2       2   F1 95% 100.0-100.0")


def test_the_outlet_table_has_a_line_for_each(story):
    gold, _ = story

    lines = outlet_table(graded(gold, gold.relations[0])).splitlines()

    assert [line.split() for line in lines] == [
        ["docs", "relation.content", "relation.content_source", "quoted.content_source"],
        ["Coast", "Courier", "1", "66.7", "66.7", "0.0"],
    ]


def test_json_holds_the_same_figures(story):
    gold, _ = story

    plain = as_json(grade_attributions([gold], {"a": gold.relations[:1]}, rounds=5))

    measure = {"p": 1.0, "r": 0.5, "f1": 2 / 3, "gold": 2, "pred": 1}
    assert plain["relation.content"] == measure | {"interval": [2 / 3, 2 / 3]}
    assert plain["recall.indirect.content"] == {"r": 0.5, "gold": 2}
    assert plain["outlets"]["Coast Courier"]["relation.content"] == measure
    assert plain["documents"] == 1
