"""Sources without the day, the dateline and the conjunction beside them."""

import pytest

from marking import marked
from reportedly.annotate import Parser
from reportedly.annotate.drafts import Draft
from reportedly.annotate.page import page_of
from reportedly.annotate.sourcing import trimmed, whole_cue
from reportedly.annotate.trained import TrainedFinder
from reportedly.model import Attribution, Furniture, Layer, Maker

pytestmark = pytest.mark.model


def noticed(source):
    document, marks = marked(source)
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = TrainedFinder()(Parser()([document]))
    return document, marks


def sources(source):
    document, marks = noticed(source)
    return [list(each.source) for each in document[Attribution]], marks


@pytest.mark.parametrize(
    "source",
    [
        "[President Mara Ito]{source} Saturday vowed to find the thieves.",
        "[Mayor Omar Dasa]{source} Friday promised a new pier.",
        "[The Harbour Ministry]{source} Monday announced a new pier.",
        "Eleven hours into the inquiry [authorities]{source} said it was unclear who did it.",
    ],
)
def test_a_source_ends_before_the_day_and_begins_after_the_hour(source):
    found, marks = sources(source)

    assert found == [marks["source"]]


def test_a_day_alone_says_nothing():
    found, _ = sources("Talks were to continue Monday and ministers were expected to travel.")

    assert not any(found)


@pytest.mark.parametrize(
    "source",
    [
        "[Three piers were shut]{content}, the harbour office said, without naming its sources.",
        "The harbour office said, without citing sources, [that three piers were shut]{content}.",
    ],
)
def test_what_is_not_told_of_the_sources_is_no_content(source):
    document, marks = noticed(source)

    assert [list(each.content) for each in document[Attribution]] == [marks["content"]]


@pytest.mark.parametrize(
    "source",
    [
        "It rained, [guards]{source} said. The pier was shut, said [Dasa]{source}.",
        "[A senior officer]{source} who asked not to be named told Coast Wire: “It is too early "
        "to tell the kind of rope used.”",
    ],
)
def test_whoever_stands_by_the_verb_says_it(source):
    found, marks = sources(source)

    assert [span for each in found for span in each] == marks["source"]


@pytest.mark.parametrize(
    "source",
    [
        "[A man]{content} believed [to be the owner of the car]{content} shouted at the crowd.",
        "Thieves took [watches]{content} estimated [to be worth two million crowns]{content}.",
    ],
)
def test_of_whom_something_is_believed_is_not_who_believes_it(source):
    document, marks = noticed(source)
    [found] = document[Attribution]

    assert (list(found.source), list(found.content)) == ([], marks["content"])


def test_who_was_reported_as_saying_it_says_it():
    found, marks = sources("[Orr]{source} was reported as saying that he would resign.")

    assert found == [marks["source"]]


def test_a_clause_on_the_source_is_no_content():
    document, marks = noticed(
        "[A weir is a low wall in a river]{content}, according to the Orla Anglers Association, "
        "which last week put up a sign about the matter."
    )

    assert [list(each.content) for each in document[Attribution]] == [marks["content"]]


def test_it_is_not_the_cue_of_what_is_believed():
    document, marks = noticed("It [is believed]{cue} that as many as 300 houses were flooded.")
    [found] = document[Attribution]

    assert (list(found.cue), list(found.source)) == (marks["cue"], [])


@pytest.mark.parametrize(
    "source",
    [
        "[The decision by Rolf Hagen to open a case]{source} suggests that he has found proof.",
        "The prize, announced earlier by [Hagen]{source}, is a boat.",
    ],
)
def test_a_source_is_who_or_what_the_verb_has_for_its_doer(source):
    found, marks = sources(source)

    assert found == [marks["source"]]


def test_a_cue_and_a_source_end_before_what_opens_another_phrase():
    text = "The crew in Orla said in the port that it rained."
    page, draft = drafted(text, "The crew in", "said in the")

    assert [page.word(place) for place in trimmed(page, draft)] == ["The", "crew"]
    assert [page.word(place) for place in whole_cue(page, draft)] == ["said"]


def test_a_cue_ends_before_a_letter_that_is_not_in_it():
    page, draft = drafted("Orr said in a letter to the board that he was ill.", "Orr", "said in")

    assert [page.word(place) for place in whole_cue(page, draft)] == ["said"]


def test_a_cue_keeps_what_it_would_say_nothing_without():
    page, draft = drafted("Orr was the first man to say it.", "Orr", "was the first")

    assert [page.word(place) for place in whole_cue(page, draft)] == ["was", "the", "first"]


def test_an_article_alone_is_nobody():
    page, draft = drafted("The also said that it rained.", "The", "said")

    assert trimmed(page, draft) == ()


def drafted(text, source, cue):
    """Return a page, and a draft with the words of a source and a cue that were found in it."""
    document, _ = noticed(text)
    page = page_of(document)

    def places(words):
        start = text.index(words)
        spans = [(token.span.start, place) for place, token in enumerate(page.tree.tokens)]
        return tuple(place for at, place in spans if start <= at < start + len(words))

    return page, Draft(places(cue), places(source), set(), 1.0)
