"""Attributions as the rules find them, on passages of our own."""

from dataclasses import replace

import pytest

from marking import marked
from reportedly.annotate import AttributionFinder, Parser
from reportedly.model import Attribution, Detail, Document, Furniture, Layer, Maker, Span

pytestmark = pytest.mark.model
ROLES = ("source", "cue", "content")


def attributions(source):
    document, marks = marked(source)
    return noticed(document, marks.get("furniture", ())), marks


def noticed(document, furniture=()):
    spots = tuple(Furniture(span, "rule") for span in furniture)
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), spots))
    [document] = AttributionFinder()(Parser()([document]))
    return document


def words(document, attribution):
    return {role: [document.words(span) for span in getattr(attribution, role)] for role in ROLES}


ONE = [
    pytest.param(
        "[The ministry]{source} [said]{cue} [that the bridge would close in March]{content}.",
        "indirect",
        id="a that-clause",
    ),
    pytest.param(
        "[The ministry]{source} [said]{cue} [the bridge would close in March]{content}.",
        "indirect",
        id="a clause without that",
    ),
    pytest.param(
        "[“We will close the bridge in March,”]{content} [Mara Ito]{source} [said]{cue}.",
        "direct",
        id="the speaker after",
    ),
    pytest.param(
        "[“We will close the bridge in March,”]{content} [said]{cue} [Mara Ito]{source}.",
        "direct",
        id="the speaker after the verb",
    ),
    pytest.param(
        "[Mara Ito]{source} [said]{cue}, [“We will close the bridge in March.”]{content}",
        "direct",
        id="the speaker before",
    ),
    pytest.param(
        "[“We will close the bridge,”]{content} [she]{source} [said]{cue}, "
        "[“when the winter comes.”]{content}",
        "direct",
        id="the speaker inside: one attribution in two pieces",
    ),
    pytest.param(
        "[“The pier is sound,”]{content} [she]{source} [said]{cue}. "
        "[“Nobody needs to leave the old town.”]{content}",
        "direct",
        id="sentences that follow on in the paragraph belong to the one cue",
    ),
    pytest.param(
        "[Mara Ito]{source} [said]{cue} [the pier was “as sound as a bell”]{content}.",
        "mixed",
        id="some words quoted",
    ),
    pytest.param(
        "[The ministry]{source} [said]{cue} on Tuesday [the bridge would close]{content}.",
        "indirect",
        id="the day of saying is not said",
    ),
    pytest.param(
        "As [the minister]{source} [said]{cue} on Monday, [the road is closed]{content}.",
        "indirect",
        id="as somebody said, before",
    ),
    pytest.param(
        "[The road is closed]{content}, as [the minister]{source} [said]{cue}.",
        "indirect",
        id="as somebody said, after",
    ),
    pytest.param(
        "[The Health Ministry]{source} [put]{cue} [the death toll at 17]{content}.",
        "indirect",
        id="a number that is put at something",
    ),
    pytest.param(
        "[State TV]{source} [said]{cue} [12 people had died]{content}, citing a medic.",
        "indirect",
        id="whom the speaker cites is not in what is said",
    ),
    pytest.param(
        "[The ministry]{source} [said]{cue} [14 people had died]{content}, "
        "a figure the rebels dispute.",
        "indirect",
        id="the answer of the other side is not in what is said",
    ),
    pytest.param(
        "[Mara Ito]{source} [said]{cue} [more were missing]{content}.",
        "indirect",
        id="the subject that the parser hangs on the verb of saying",
    ),
    pytest.param(
        "As [reported]{cue} by [Channel 6]{source}, [the convoy was hit]{content}.",
        "indirect",
        id="as reported by somebody",
    ),
    pytest.param(
        "[“I came down at once,”]{content} [raged]{cue} [Gary Orr]{source}.",
        "direct",
        id="a verb that is none of saying, before the speaker",
    ),
    pytest.param(
        "[“We stay,”]{content} [Ali al-Rashdi]{source} [stressed]{cue}.",
        "direct",
        id="a hyphen in a name",
    ),
    pytest.param(
        "[Yusuf Karam]{source} [had said]{cue} "
        "[a deal with the Coastal Front was “nearly done.”]{content}",
        "mixed",
        id="all that stands between the verb and the clause it governs",
    ),
    pytest.param(
        "[“Then it was quiet,”]{content} [recalled]{cue} [his wife, Nora]{source}.",
        "direct",
        id="whose the speaker is stays with the speaker",
    ),
    pytest.param(
        "[“They knew,”]{content} [said]{cue} [Mara Ito]{source}. [“All of them.”]{content}",
        "direct",
        id="however short, what follows on is a sentence",
    ),
    pytest.param(
        "[“It is late,”]{content} [Mara Ito]{source} [sighed]{cue}.",
        "direct",
        id="a verb that is none of saying, beside a quoted comma",
    ),
    pytest.param(
        "[“A day too late,”]{content} as [Mara Ito]{source} [put]{cue} it.",
        "direct",
        id="as somebody put it",
    ),
    pytest.param(
        "[“We leave at noon. All of us,”]{content} [Capt. Jan Orr]{source} [said]{cue}.",
        "direct",
        id="a rank ends no sentence",
    ),
    pytest.param(
        "The Herald quoted [Mara Ito]{source} as [saying]{cue} "
        "[that the bridge was closed]{content}.",
        "indirect",
        id="one quotes another as saying",
    ),
    pytest.param(
        "Asked whether the pier was safe, [Mara Ito]{source} [replied]{cue}: "
        "[“I do not know that.”]{content}",
        "direct",
        id="who is asked is not who asks",
    ),
    pytest.param(
        "Citing medics, [the channel]{source} [said]{cue} [two people were hurt]{content}.",
        "indirect",
        id="whom one cites is nothing said",
    ),
    pytest.param(
        "[According to]{cue} [the port authority]{source}, "
        "[the ferry left at noon on Tuesday]{content}.",
        "indirect",
        id="according to, before",
    ),
    pytest.param(
        "[The ferry left at noon on Tuesday]{content}, [the port authority]{source} [said]{cue}.",
        "indirect",
        id="a clause at the end",
    ),
    pytest.param(
        "[Mara Ito]{source} [added]{cue}:\n\n[“We will close the bridge in March.”]{content}",
        "direct",
        id="a colon leads to the next paragraph",
    ),
    pytest.param(
        "[“We begin in the old town and we end in the new one.]{content}\n\n"
        "[“And then we rest,”]{content} [Ito]{source} [said]{cue}.",
        "direct",
        id="a quotation that runs over paragraphs",
    ),
    pytest.param(
        "[“A sound pier at last.”]{content} [―]{cue} [Mara Ito]{source}",
        "direct",
        id="a dash and a name",
    ),
    pytest.param(
        "[‘We will close the bridge in March,’]{content} [Ito]{source} [said]{cue}.",
        "direct",
        id="single marks",
    ),
]


@pytest.mark.parametrize(("source", "kind"), ONE)
def test_the_one_attribution_is_found_whole(source, kind):
    document, marks = attributions(source)

    [found] = document[Attribution]

    assert {role: list(getattr(found, role)) for role in ROLES} == {
        role: marks.get(role, []) for role in ROLES
    }
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ferry left the harbour at noon on Tuesday.", id="a plain happening"),
        pytest.param("The explosion claimed the lives of two dock workers.", id="a fixed phrase"),
        pytest.param("The pier was called “Old Tom”.", id="a name in marks"),
        pytest.param("It should be noted that the ferry runs on Sundays.", id="the outlet's voice"),
        pytest.param("The unit attacked the eastern pier and shelled two boats.", id="arms"),
        pytest.param("The road is so narrow that buses cannot pass.", id="a clause of effect"),
        pytest.param("The town has a “white” and a “red” market.", id="terms in marks"),
    ],
)
def test_nobody_is_made_to_say_anything(text):
    document, _ = attributions(text)

    assert [words(document, found) for found in document[Attribution]] == []


def test_nothing_is_found_in_furniture():
    document, _ = attributions(
        "[“We stay,” Ito said. Share it now!]{furniture}\nThe ferry left the harbour."
    )

    assert list(document[Attribution]) == []


def test_what_somebody_reports_of_another_names_its_parent():
    document, _ = attributions(
        "The ministry said that the Front had admitted that its boats were there."
    )

    outer, inner = document[Attribution]

    assert (outer.parent, inner.parent) == (None, outer.key)
    assert words(document, inner) == {
        "source": ["the Front"],
        "cue": ["had admitted"],
        "content": ["that its boats were there"],
    }


def test_a_quoted_paragraph_without_a_cue_is_carried_on():
    document, marks = attributions(
        "“The pier is sound,” Mara Ito said.\n\n[“Nobody needs to leave the old town.”]{content}"
    )

    first, second = document[Attribution]

    assert words(document, second) == {
        "source": [],
        "cue": [],
        "content": [document.words(marks["content"][0])],
    }
    assert second.score < first.score


@pytest.mark.parametrize(
    ("text", "cue_class", "negated"),
    [
        ("The ministry denied that the pier was closed.", "deny", False),
        ("The ministry did not say that the pier was closed.", "neutral", True),
        ("Mara Ito warned that the pier would close.", "threaten", False),
        ("Mara Ito acknowledged that the pier was closed.", "admit", False),
    ],
)
def test_the_kind_of_saying_and_its_negation_are_told(text, cue_class, negated):
    document, _ = attributions(text)

    [found] = document[Attribution]

    assert (found.cue_class, found.negated) == (cue_class, negated)


def test_what_is_added_is_a_saying_of_its_own():
    document, _ = attributions(
        "Mayor Mara Ito said the pier was closed for the winter, adding that more was expected."
    )

    found = [words(document, each) for each in document[Attribution]]

    assert [(each["source"], each["content"]) for each in found] == [
        (["Mayor Mara Ito"], ["the pier was closed for the winter"]),
        (["Mayor Mara Ito"], ["that more was expected"]),
    ]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The minister said that troops were gone and denied that anybody was hurt.", "denied"),
        ("The minister said the road was open and denied that anybody was hurt.", "denied"),
        ("Mara Ito told reporters the pier was hit and said nine people had died.", "said"),
    ],
)
def test_who_says_two_things_says_the_second_too(text, second):
    document, _ = attributions(text)

    first, other = (words(document, each) for each in document[Attribution])

    assert other["cue"] == [second]
    assert other["source"] == first["source"]
    assert second not in first["content"][0]


def test_whom_two_verbs_may_have_for_a_subject_is_not_guessed():
    document, _ = attributions(
        "The minister said the union opposed the plan and warned of strikes."
    )

    [_, warned] = document[Attribution]

    assert words(document, warned)["source"] == []


def test_two_who_are_named_for_a_clause_each_have_their_own():
    document, _ = attributions(
        "Two people were killed, the mayor said, and four were hurt, according to doctors."
    )

    found = [words(document, each) for each in document[Attribution]]

    assert [(each["source"], each["content"]) for each in found] == [
        (["the mayor"], ["Two people were killed"]),
        (["doctors"], ["four were hurt"]),
    ]


def test_clauses_that_run_together_break_nothing():
    document, _ = attributions(
        'According to doctors“We stay it rained "Never," . "No," . , the mayor said, Mara Ito said'
    )

    assert all(found.content for found in document[Attribution])


def test_a_quotation_is_not_led_into_by_another_cue():
    document, _ = attributions(
        "“If he comes,” Mara Ito said, “we will leave. If not,” she added, “we stay.”"
    )

    assert {found.kind for found in document[Attribution]} == {"direct"}


def test_neither_nor_is_a_negation():
    document, _ = attributions("The army neither confirmed nor denied that it had struck the town.")

    assert all(found.negated for found in document[Attribution])


def test_a_dateline_is_no_source():
    source = "PORT ANSEL, May 3 (DNA) — [Harbour master Jan Orr]{source} said the pier was shut."
    document, marks = marked(source)
    dateline = Detail("PORT ANSEL, May 3 (DNA)", "stated", "", (Span(0, 23),))
    document = Document(replace(document.article, dateline=dateline))

    [found] = noticed(document)[Attribution]

    assert found.source == tuple(marks["source"])


@pytest.mark.parametrize(
    "text",
    [
        "The aim of the march is to protest against the tolls.",
        "The only aim has become the defence of the poor and to protest against the tolls.",
        "Mara Ito has faced criticism for naming Jan Orr, a former editor.",
        "Fares rose by 12 per cent.",
        "The driver, believed to be in his 60s, has been offered help.",
        "The suspects, thought to be from Ostrel, were released.",
        "Does she think the tax will rise?",
        "The ferry carries 30 cars per trip.",
        "“It is right,” said Jan Orr.\n\n“The Silence of Reeds” opened at three cinemas.",
        "“It is right,” said Jan Orr.\n\n“The Quay for Ever” is the name of the film.",
        "“It is right,” said Jan Orr.\n\n“He drove the bus for years.” Greta Mohn wipes her eyes.",
    ],
)
def test_what_nobody_is_shown_to_say_is_said_by_nobody(text):
    document, _ = attributions(text)

    contents = [words(document, found)["content"] for found in document[Attribution]]

    assert contents in ([], [["“It is right,”"]])


def test_a_mark_that_is_never_closed_takes_no_other_speakers_words():
    document, _ = attributions(
        "The authority said the water was “higher than ever, and warned of rain.\n\n"
        "“People are afraid,” said Hamid Rosse."
    )

    [last] = [found for found in document[Attribution] if found.kind == "direct"]

    assert words(document, last)["content"] == ["“People are afraid,”"]


def test_runs_of_blanks_part_no_name():
    document, marks = attributions(
        "[Regional governor Mara \u2003  Ito]{source} said the storm was   near."
    )

    [found] = document[Attribution]

    assert found.source == tuple(marks["source"])
    assert words(document, found)["content"] == ["the storm was   near"]
