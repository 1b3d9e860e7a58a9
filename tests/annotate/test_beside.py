"""What stands beside a content is no part of it: whom it was told, a label, a day, a fear."""

import pytest

from reading_sayings import told

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sayings"),
    [
        pytest.param(
            "Premier Mara Ito has assured herders in the eastern valleys that the council will "
            "not leave them.",
            [("Premier Mara Ito", "has assured", "that the council will not leave them")],
            id="where those live who were told",
        ),
        pytest.param(
            "“I saw a boat sink,” the keeper said on condition of anonymity, for fear of revenge.",
            [("the keeper", "said", "“I saw a boat sink,”")],
            id="what an unnamed source fears",
        ),
        pytest.param(
            "On May 3, The Lantern newspaper reported, citing sources in the council, that the "
            "mayor could visit Kell.",
            [("The Lantern newspaper", "reported", "that the mayor could visit Kell")],
            id="the day alone",
        ),
        pytest.param(
            "The week in short\n\nKell: On 7 May, according to the Oro Observatory for Docks, a "
            "boat hit the pier, hurting two men.",
            [
                (
                    "the Oro Observatory for Docks",
                    "according to",
                    "On 7 May … a boat hit the pier, hurting two men",
                )
            ],
            id="the place that a piece of a digest is about",
        ),
    ],
)
def test_what_stands_beside_is_no_content(text, sayings):
    assert told(text) == sayings


def test_a_report_that_is_cited_says_what_its_which_does():
    text = (
        "Mara Ito said the bay was empty, citing a harbour study which said that 80 boats had left."
    )

    assert told(text)[-1] == ("which", "said", "that 80 boats had left")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        pytest.param(
            "The council condemned the raid, holding the army fully responsible for the loss.",
            ("The council", "holding", "the army fully responsible for the loss"),
            id="held responsible in a participle",
        ),
        pytest.param(
            "His lawyer, Eva Stern, said the case rested on the word of a forger and asked for an "
            "acquittal.",
            ("His lawyer, Eva Stern,", "asked for", "an acquittal"),
            id="asked for by no case",
        ),
    ],
)
def test_a_second_saying_leaves_the_first(text, second):
    first, last = told(text)

    assert last == second
    assert not set(second[2].split()) <= set(first[2].split())


def test_sources_who_prefer_to_stay_anonymous_have_said_nothing_by_it():
    text = "The sources, who preferred to remain anonymous, explained that Dasa had left."

    assert [cue for _, cue, _ in told(text)] == ["explained"]


@pytest.mark.parametrize("who", ["spokesperson", "officials", "police source"])
def test_a_headline_is_of_whom_its_last_words_name(who):
    text = f"Two boats have sunk in the bay: {who}\n\nIt rained on Monday in the whole bay."

    assert (who, ":", "Two boats have sunk in the bay") in told(text)


def test_an_opening_occasion_is_no_content():
    text = "In a post on Chirper, Omar Tell said the targets included “a senior clerk”."

    assert told(text)[0][2] == "the targets included “a senior clerk”"


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "The guild said that it was alarmed by the storm and urged calm.",
            ("The guild", "urged", "calm"),
        ),
        (
            "Velk expressed her country's interest in the pier and conveyed the greetings of "
            "her mayor.",
            ("Velk", "conveyed", "the greetings of her mayor"),
        ),
    ],
)
def test_what_the_speaker_urges_or_conveys_is_a_row_of_its_own(text, second):
    assert told(text)[-1] == second


def test_what_another_asks_for_stays_in_what_is_said():
    assert told("He said that she was cold and asked for tea.")[0][2] == (
        "that she was cold and asked for tea"
    )
