"""What every stage promises, asked of all of them."""

import pickle
from functools import cache

import pytest
from hypothesis import example, given, note, settings

from documents import ANY_TEXT, ARTICLES
from reportedly.codec import KINDS, decode, encode
from reportedly.model import Article, Attribution, Document, Furniture
from reportedly.pipeline import ANNOTATE, Recipe, build
from reportedly.pipeline.stages import STAGES
from reportedly.stage import Stage
from small_parser import SmallParser

# Not in the recipe yet.
STAGES_TOO = (
    "reportedly.resolve.places:PlaceResolver",
    "reportedly.annotate.figures:FigureFinder",
)
SMALL = tuple(
    "small_parser:SmallParser" if name == "tokens" else name
    for name in (*ANNOTATE.stages, *STAGES_TOO)
)
PLACES = pytest.mark.parametrize("place", range(len(SMALL)), ids=SMALL)

AWKWARD = [
    "",
    "\n",
    "“",
    "”“”“",
    "“He said “she said",
    "said said said said",
    "Share\nShare\nShare",
    "a" * 5000,
    "🕊️🕊️ said 🕊️: “👩‍👩‍👧 go.”",
    "قال عمر نصر: «سنبقى» ‏ said Omar.",
    "\u202eMara Ito said it rained.\u202c",
    "e\u0301 said it rained",
    "\ufeffMara Ito said.\r\n\r\n“Go,” he said.\r",
    "according to according to according to",
    "NAME: NAME: NAME:",
    "(Reporting by Mara Ito; editing by Abe)",
    "\v\f\x1c\x85\u2028\u2029 said \u3000",
]


@cache
def line(names):
    return build(Recipe(names))


def upto(names, place, document):
    """Return the document as it is when its turn comes at ``place``."""
    for stage in line(names)[:place]:
        [document] = stage([document])
    return document


def document(text):
    return Document(Article(uri="https://example.org/any", text=text))


@pytest.mark.model
def test_a_stage_has_a_name_a_version_and_a_docstring_of_its_own():
    for stage in map(named, STAGES):
        assert stage.maker.name, stage
        assert stage.maker.version, stage
        assert (vars(type(stage))["__doc__"] or "").strip(), stage


@pytest.mark.model
def test_no_two_stages_share_a_name_or_a_kind():
    stages = [named(name) for name in STAGES]

    assert len({stage.maker.name for stage in stages}) == len(stages)
    assert len({stage.gives for stage in stages}) == len(stages)


def named(name):
    [stage] = build(Recipe((name,)))
    assert isinstance(stage, Stage)
    return stage


@PLACES
def test_a_stage_gives_and_needs_kinds_that_can_be_written(place):
    stage = line(SMALL)[place]

    assert {stage.gives, *stage.needs} <= set(KINDS.values())
    assert stage.gives not in stage.needs


@PLACES
def test_what_a_stage_needs_is_there_when_its_turn_comes(place):
    before = {stage.gives for stage in line(SMALL)[:place]}

    assert set(line(SMALL)[place].needs) <= before


def test_every_kind_that_can_be_written_is_given_by_a_stage():
    assert {stage.gives for stage in line(SMALL)} == set(KINDS.values())


@PLACES
@given(ARTICLES)
def test_any_text_will_do_and_every_span_lies_in_it(place, article):
    stage, before = line(SMALL)[place], upto(SMALL, place, Document(article))

    [after] = stage([before])

    layer = after[stage.gives]
    assert after.without(stage.gives) == before
    assert all(isinstance(item, stage.gives) for item in layer)
    assert all(span.end <= len(article.text) for item in layer for span in item.spans())
    assert [item.span for item in layer] == sorted(item.span for item in layer)


@PLACES
@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text)[1:25])
def test_awkward_texts_do_too(place, text):
    stage, before = line(SMALL)[place], upto(SMALL, place, document(text))

    [after] = stage([before])

    assert after.without(stage.gives) == before


@PLACES
@given(ARTICLES)
def test_noticing_twice_gives_the_same(place, article):
    stage, before = line(SMALL)[place], upto(SMALL, place, Document(article))

    assert list(stage([before])) == list(stage([before]))


@PLACES
@given(ANY_TEXT, ANY_TEXT)
@settings(max_examples=20)
def test_what_else_comes_changes_nothing(place, text, other):
    stage = line(SMALL)[place]
    before = [upto(SMALL, place, document(each)) for each in (text, other, text)]

    together = list(stage(before))

    assert together == [alone for each in before for alone in stage([each])]


@PLACES
@given(ARTICLES)
@settings(max_examples=20)
def test_a_stage_survives_pickling(place, article):
    stage, before = line(SMALL)[place], upto(SMALL, place, Document(article))

    [after] = pickle.loads(pickle.dumps(stage))([before])

    assert [after] == list(stage([before]))


@given(ARTICLES)
def test_the_document_survives_the_codec_with_all_that_was_noticed(article):
    after = upto(SMALL, len(SMALL), Document(article))

    assert decode(encode(after)) == after


@given(ARTICLES)
def test_nothing_in_furniture_yields_an_attribution(article):
    after = upto(SMALL, len(SMALL), Document(article))

    assert attributed_furniture(after) == []


def attributed_furniture(after):
    """Return the furniture that source, cue or content of an attribution touches."""
    return [
        after.words(piece.span)
        for found in after[Attribution]
        for piece in after[Furniture]
        if any(piece.span.touches(span) for span in found.key)
    ]


@pytest.mark.model
@given(ARTICLES)
@settings(max_examples=40)
@example(Article(uri="https://example.org/any", text=AWKWARD[-1]))
def test_all_of_it_holds_with_the_real_parser(article):
    after = Document(article)
    for stage in line(ANNOTATE.stages):
        note(stage.maker.name)
        before = after
        [after] = stage([before])
        [again] = pickle.loads(pickle.dumps(stage))([before])
        assert after == again
        assert after.without(stage.gives) == before
    assert decode(encode(after)) == after
    assert attributed_furniture(after) == []


@pytest.mark.model
@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text)[1:25])
def test_awkward_texts_do_with_the_real_parser_too(text):
    after = upto(ANNOTATE.stages, len(ANNOTATE.stages), document(text))

    assert decode(encode(after)) == after


def test_the_small_parser_stands_where_the_real_one_does():
    assert SMALL.index("small_parser:SmallParser") == ANNOTATE.stages.index("tokens")
    assert isinstance(line(SMALL)[1], SmallParser)
