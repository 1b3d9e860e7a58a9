"""The way words came, in short passages about an invented conflict."""

import pytest

from parsing import attributed, chain
from reading_sayings import annotated
from reportedly.model import Attribution, Detail

pytestmark = pytest.mark.model

CHAINS = [
    pytest.param(
        "[Mara Ito]{s1} [said]{c1} [the port would open]{q1}.",
        ["speaker: Mara Ito"],
        id="a speaker alone",
    ),
    pytest.param(
        "[Mara Ito]{s1} [told]{c1} al-Bahr TV [the port would open]{q1}.",
        ["medium: al-Bahr TV", "speaker: Mara Ito"],
        id="told to a channel",
    ),
    pytest.param(
        "[Mara Ito]{s1} [said]{c1} in an interview with the Coast Courier newspaper that "
        "[the port would open]{q1}.",
        ["medium: Coast Courier", "speaker: Mara Ito"],
        id="in an interview with a newspaper",
    ),
    pytest.param(
        "[Mara Ito]{s1} [said]{c1} in a statement that [the port would open]{q1}.",
        ["document: Mara Ito", "speaker: Mara Ito"],
        id="in a statement",
    ),
    pytest.param(
        "[The Harbour Council]{s1} [said]{c1} in a Wednesday statement on its website that "
        "[the port would open]{q1}.",
        ["document: Harbour Council", "speaker: Harbour Council"],
        id="its own website is no medium",
    ),
    pytest.param(
        "[Mara Ito]{s1} [wrote]{c1} on Twitter that [the port would open]{q1}.",
        ["medium: Twitter", "speaker: Mara Ito"],
        id="on a platform",
    ),
    pytest.param(
        "Veldara's [al-Bahr television channel]{s1}, citing a Harbour Front statement, "
        "[reported]{c1} that [the port was shut]{q1}.",
        [
            "medium: al-Bahr",
            "document: Harbour Front",
            "speaker: Harbour Front",
        ],
        id="a channel that cites a statement",
    ),
    pytest.param(
        "[The Coast Courier newspaper]{s1}, citing Mara Ito, [reported]{c1} that "
        "[the port was shut]{q1}.",
        ["medium: Coast Courier", "speaker: Mara Ito"],
        id="a newspaper that cites a person",
    ),
    pytest.param(
        "[Local media]{s1}, quoting a source close to the mission, [reported]{c1} that "
        "[the port was shut]{q1}.",
        ["medium: Local media", "speaker: a source close to the mission"],
        id="media without a name that quote a source close to somebody",
    ),
    pytest.param(
        "[Radio Corvay]{s1}, citing a joint communiqué, [reported]{c1} that "
        "[the port was shut]{q1}.",
        ["medium: Radio Corvay", "document: joint communiqué", "speaker: Radio Corvay"],
        id="a station that cites a document nobody is named for",
    ),
    pytest.param(
        "[Radio Corvay]{s1} [reported]{c1} on Friday, [citing a joint communiqué, that "
        "the port was shut]{q1}.",
        ["medium: Radio Corvay", "document: joint communiqué", "speaker: Radio Corvay"],
        id="the words that cite may open what is reported",
    ),
    pytest.param(
        "[Mara Ito]{s1} [told]{c1} the BNN network that [the port would open]{q1}.",
        ["medium: BNN", "speaker: Mara Ito"],
        id="told to a network by its name",
    ),
    pytest.param(
        "[Mara Ito]{s2} [told]{c2} Radio Corvay that [it rained]{q2}. "
        "[Tomas Reyl]{s1} [told]{c1} the station that [the port would open]{q1}.",
        ["medium: Radio Corvay", "speaker: Tomas Reyl"],
        id="the station is the one named before",
    ),
    pytest.param(
        "[Mara Ito]{s1} [told]{c1} the network that [the port would open]{q1}.",
        ["speaker: Mara Ito"],
        id="a network that nothing shows to be a medium",
    ),
    pytest.param(
        "[The Coast Courier newspaper]{s1}, citing two officials, [reported]{c1} that "
        "[the port was shut]{q1}.",
        ["medium: Coast Courier", "speaker: two officials"],
        id="a newspaper that cites somebody unnamed",
    ),
    pytest.param(
        "[A Harbour Front statement]{s1} [said]{c1} [the port was shut]{q1}.",
        ["document: Harbour Front", "speaker: Harbour Front"],
        id="a statement speaks for its issuer",
    ),
    pytest.param(
        "[The Harbour Ministry]{s1}, citing a report, [said]{c1} [the port was shut]{q1}.",
        ["speaker: Harbour Ministry"],
        id="a ministry that cites a report speaks for itself",
    ),
]


@pytest.mark.parametrize(("source", "expected"), CHAINS)
def test_the_chain_runs_from_the_outermost_hop_to_the_speaker(source, expected):
    document, made = attributed(source)

    found = chain(document, made[1])

    assert found == expected


def test_an_interview_holds_for_what_the_speaker_says_after_it():
    document, made = attributed(
        "Harbour Front's deputy leader Karim Dalal made the remarks to Veldara's television "
        "network al-Bahr TV in an interview on Thursday.\n\n“[It is over]{q1},” [he]{s1} "
        "[said]{c1}. [The Harbour Front official]{s2} [said]{c2} [ships would come]{q2}. "
        "[“Nobody gave orders.”]{q3}"
    )

    found = [chain(document, made[number]) for number in (1, 2, 3)]

    assert found == [["medium: al-Bahr TV", "speaker: Karim Dalal"]] * 3


def test_how_somebody_stands_to_a_thing_was_in_no_statement_of_theirs():
    document, made = attributed(
        "In a statement, [Mara Ito]{s1} [said]{c1} [it rained]{q1}. [She]{s2} "
        "[was angry about]{c2} [the delay]{q2}. [She]{s3} [added]{c3} [that it would snow]{q3}."
    )

    kept = ["document: Mara Ito", "speaker: Mara Ito"]
    found = [chain(document, made[number]) for number in (1, 2, 3)]
    assert found == [kept, ["speaker: Mara Ito"], kept]


def test_an_interview_does_not_hold_for_anybody_else():
    document, made = attributed(
        "[Karim Dalal]{s1} [told]{c1} al-Bahr TV [it was over]{q1}. "
        "[Mara Ito]{s2} [said]{c2} [it was not]{q2}."
    )

    found = chain(document, made[2])

    assert found == ["speaker: Mara Ito"]


@pytest.mark.parametrize(
    "later",
    [
        pytest.param("At a meeting on Monday, [Dalal]{s2} [said]{c2} [more]{q2}.", id="a meeting"),
        pytest.param("[Dalal]{s2} [told]{c2} a rally [that more would come]{q2}.", id="a rally"),
        pytest.param("On Monday [Dalal]{s2} [said]{c2} [more would come]{q2}.", id="another day"),
    ],
)
def test_an_interview_ends_where_another_occasion_is_named(later):
    document, made = attributed(
        f"On Thursday [Karim Dalal]{{s1}} [told]{{c1}} al-Bahr TV [it was over]{{q1}}. {later}"
    )

    found = chain(document, made[2])

    assert found == ["speaker: Karim Dalal"]


def test_an_interview_ends_where_a_speech_is_named():
    document, made = attributed(
        "[Karim Dalal]{s1} [told]{c1} al-Bahr TV [it was over]{q1}. "
        "In a speech on Monday, [Dalal]{s2} [said]{c2} [more]{q2}."
    )

    assert chain(document, made[2]) == ["document: Karim Dalal", "speaker: Karim Dalal"]


def test_the_remarks_tell_of_what_was_said_just_before():
    document, made = attributed(
        "[Karim Dalal]{s1} [said]{c1} [it was over]{q1}. "
        "Dalal made the remarks to al-Bahr TV on Thursday."
    )

    found = chain(document, made[1])

    assert found == ["medium: al-Bahr TV", "speaker: Karim Dalal"]


def test_the_outlet_and_whom_it_credits_come_first():
    document, made = attributed(
        "[Mara Ito]{s1} [told]{c1} al-Bahr TV [the port would open]{q1}.",
        outlet=Detail("Coast Courier", "stated", "given"),
        credited=(Detail("Veldara Press", "stated", "given"),),
    )

    found = chain(document, made[1])

    assert found == [
        "outlet: Coast Courier",
        "medium: Veldara Press",
        "medium: al-Bahr TV",
        "speaker: Mara Ito",
    ]


def test_the_outlet_is_not_its_own_medium():
    document, made = attributed(
        "[Mara Ito]{s1} [told]{c1} the Coast Courier [the port would open]{q1}.",
        outlet=Detail("Coast Courier", "stated", "given"),
    )

    found = chain(document, made[1])

    assert found == ["outlet: Coast Courier", "speaker: Mara Ito"]


@pytest.mark.parametrize(
    ("cited", "step"),
    [
        ("the army", "speaker: the army"),
        ("Mara Ito", "speaker: Mara Ito"),
        ("the Kell Ministry", "speaker: Kell Ministry"),
        ("ORNA", "medium: ORNA"),
        ("Al-Safina", "medium: Al-Safina"),
    ],
)
def test_whom_a_medium_cites_is_a_medium_if_nothing_but_a_name_is_told(cited, step):
    document, made = attributed(
        f"[The Herald]{{s1}}, citing {cited}, [reported]{{c1}} [that ]{{q1}}[the Salt Front]{{s2}} "
        "[had claimed]{c2} [to have sunk two boats]{q2}[.]{q1}",
        parents={2: 1},
    )

    assert chain(document, made[2]) == ["medium: Herald", step, "speaker: Salt Front"]


def test_an_attribution_inside_another_came_through_it():
    document, made = attributed(
        "[Mara Ito]{s1} [says]{c1} [the port will open]{q1}, "
        "[Radio Corvay]{s2} [reports]{c2} [today]{q2}.",
        parents={1: 2},
    )

    found = chain(document, made[1])

    assert found == ["medium: Radio Corvay", "speaker: Mara Ito"]


def test_a_person_may_pass_on_the_words_of_another():
    document, made = attributed(
        "[Tomas Reyl]{s2} [said]{c2} [so]{q2} and [Mara Ito]{s1} [claimed]{c1} [it was over]{q1}.",
        parents={1: 2},
    )

    found = chain(document, made[1])

    assert found == ["speaker: Tomas Reyl", "speaker: Mara Ito"]


def test_where_nobody_can_be_told_the_chain_ends_before_the_speaker():
    document, made = attributed(
        "It was [reported]{c1} that [the bridge had fallen]{q1}.",
        outlet=Detail("Coast Courier", "stated", "given"),
    )

    found = chain(document, made[1])

    assert found == ["outlet: Coast Courier"]


def test_a_document_of_nobody_goes_by_its_own_words():
    document, made = attributed("[A report]{s1} [said]{c1} [the bridge was unsafe]{q1}.")

    assert chain(document, made[1]) == ["document: report", "speaker: A report"]


def test_a_document_is_the_word_of_those_who_prepared_it():
    document, made = attributed(
        "[A report prepared by Brandt & Lowe]{s1} [said]{c1} [the bridge was unsafe]{q1}."
    )

    assert chain(document, made[1]) == ["document: Brandt & Lowe", "speaker: Brandt & Lowe"]


def test_an_outlet_and_the_name_it_shortens_are_one_step():
    document, made = attributed(
        "[The road was shut]{q1}, [Oren Falk]{s1} [told]{c1} "
        "[the Bashir National News Agency]{a1}.",
        outlet=Detail("BNNA", "stated", "given"),
    )

    assert chain(document, made[1]) == ["outlet: BNNA", "speaker: Oren Falk"]


@pytest.mark.parametrize("tell", ["told", "tells"])
def test_a_news_agency_is_told_by_its_bare_name_too(tell):
    document, made = attributed(
        "The AFN news agency wrote of it. "
        f"[An official]{{s1}} [{tell}]{{c1}} AFN [that it rained]{{q1}}."
    )

    assert chain(document, made[1]) == ["medium: AFN", "speaker: An official"]


def test_what_is_said_inside_an_interview_came_through_it_too():
    text = (
        "Mara Ito, the head of the Dock Union, spoke in an interview with Kell TV on Monday.\n\n"
        "“All crews are of one mind. The ministry has admitted that the port is unsafe,” she said."
    )
    document = annotated(text)
    [_, inner] = document[Attribution]

    assert chain(document, inner) == [
        "medium: Kell TV",
        "speaker: Mara Ito",
        "speaker: The ministry",
    ]
