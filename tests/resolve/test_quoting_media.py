"""Who quotes or cites the source is on the way of the words."""

import pytest

from parsing import attributed, chain, speaker

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "said",
    [
        "Coast TV quoted [a senior officer]{s1} as [saying]{c1} [that it rained]{q1}.",
        "Coast TV on Friday quoted [a senior officer]{s1} as [warning]{c1} [that it rained]{q1}.",
        "Coast TV cited [a senior officer]{s1} as [saying]{c1} [that it rained]{q1}.",
        "[A senior officer]{s1} was quoted by Coast TV as [saying]{c1} [that it rained]{q1}.",
        "[A senior officer]{s1} quoted by Coast TV [said]{c1} [it rained]{q1}.",
        "[“It has rained,”]{q1} Coast TV [quoted]{c1} [a senior officer]{s1} as saying.",
    ],
)
def test_a_medium_that_quotes_the_source_goes_before_it(said):
    document, made = attributed(said)

    assert [hop.lower() for hop in chain(document, made[1])] == [
        "medium: coast tv",
        "speaker: a senior officer",
    ]


def test_a_channel_with_a_number_is_a_medium():
    document, made = attributed(
        "[Channel 8]{s1}, quoting an officer, [said]{c1} [the bridge was shut]{q1}."
    )

    assert chain(document, made[1]) == ["medium: Channel 8", "speaker: an officer"]


def test_a_person_who_quotes_is_no_medium():
    document, made = attributed("A driver quoted [a guard]{s1} as [saying]{c1} [it rained]{q1}.")

    assert chain(document, made[1]) == ["speaker: a guard"]


def test_a_medium_that_refers_to_sources_passes_on_their_words():
    document, made = attributed(
        "[Coast TV]{s1} [wrote]{c1}, with reference to sources in the ministry, "
        "[that the law would change]{q1}."
    )

    assert speaker(document, made[1]).name == "sources in the ministry"


def test_a_channel_is_no_newspaper_that_is_named_after_it():
    document, made = attributed(
        "Sabar TV aired the interview on Monday. The Harbour Daily newspaper reported it too. "
        "[The channel]{s1} [said]{c1} [it rained]{q1}. [The newspaper]{s2} [said]{c2} [it did]{q2}."
    )

    names = [speaker(document, each).name for each in (made[1], made[2])]
    assert names == ["Sabar TV", "Harbour Daily"]


def test_a_station_is_not_taken_up_by_what_another_medium_is_called():
    document, made = attributed(
        "The Harbour Daily newspaper reported it. [The station]{s1} [said]{c1} [it rained]{q1}."
    )

    assert speaker(document, made[1]).name == "The station"


@pytest.mark.parametrize(
    ("named", "expected"),
    [("Halim news agency", "Halim news agency"), ("UN refugee agency", "UN refugee agency")],
)
def test_the_agency_that_reports_is_the_news_agency_named_before(named, expected):
    document, made = attributed(
        f"The road was shut, the {named} wrote. [The agency]{{s1}} [said]{{c1}} [it rained]{{q1}}."
    )

    assert speaker(document, made[1]).name == expected


def test_an_agency_that_is_named_again_quotes_by_its_name():
    document, made = attributed(
        "The road was shut, the Halim news agency wrote. "
        "The agency quoted [Ana Costa]{s1} as [saying]{c1} [it rained]{q1}."
    )

    assert chain(document, made[1]) == ["medium: Halim", "speaker: Ana Costa"]


@pytest.mark.parametrize(
    "said",
    [
        "Citing a coast guard, [Sabar TV]{s1} [said]{c1} [it rained]{q1}.",
        "[Sabar TV]{s1} [said]{c1}, citing a coast guard, [that it rained]{q1}.",
        "Sabar TV was there. It quoted [a coast guard]{s1} as [saying]{c1} [that it rained]{q1}.",
    ],
)
def test_a_medium_may_cite_before_it_is_named_and_after(said):
    document, made = attributed(said)

    assert chain(document, made[1]) == ["medium: Sabar TV", "speaker: a coast guard"]


def test_a_medium_that_no_mention_covers_is_told():
    document, made = attributed("[“It is over,”]{q1} [an official]{s1} [told]{c1} Radio Kell.")

    assert chain(document, made[1]) == ["medium: Radio Kell", "speaker: an official"]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("", "Orla Press"),
        (" The Harbour Council met.", "the agency"),
    ],
    ids=["the medium before", "perhaps another body"],
)
def test_the_agency_is_the_medium_before_it_where_no_other_body_is_named_since(between, expected):
    document, made = attributed(
        f"Orla Press, citing a diplomat, wrote of it.{between} It rained, [the agency]{{s1}} "
        "[reported]{c1}: [the road was shut]{q1}."
    )

    assert speaker(document, made[1]).name == expected


@pytest.mark.parametrize(
    ("said", "media"),
    [
        pytest.param(
            "[The Guild]{s1} [denied]{c1} [it]{q1} in a speech aired live by Nida al-Bahr.",
            ["medium: Nida al-Bahr", "document: Guild"],
            id="a name that looks like a person's",
        ),
        pytest.param(
            "[The Guild]{s1}, in a statement sent to ORNA, [said]{c1} [it rained]{q1}.",
            ["medium: ORNA", "document: Guild"],
            id="a statement sent to",
        ),
        pytest.param(
            "[The Guild]{s1}, in a statement carried by OrlaPress, [said]{c1} [it rained]{q1}.",
            ["medium: OrlaPress", "document: Guild"],
            id="two words in one",
        ),
    ],
)
def test_a_medium_is_told_by_what_it_does_with_a_statement(said, media):
    document, made = attributed(said)

    assert chain(document, made[1])[:-1] == media


def test_a_letter_sent_to_somebody_makes_no_medium_of_them():
    document, made = attributed(
        "[The Guild]{s1}, in a letter sent to ORNA, [said]{c1} [it rained]{q1}."
    )

    assert chain(document, made[1])[0] == "document: Guild"


def test_whoever_somebody_spoke_to_is_on_the_way_of_the_words():
    document, made = attributed(
        "[“We were offered money,”]{q1} [said]{c1} [a widow who spoke to the Beacon by phone]{s1}."
    )

    assert chain(document, made[1]) == ["medium: Beacon", "speaker: a widow"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The board itself", "The board"),
        ("A captive, Lieutenant Jory Venn,", "Jory Venn"),
        ("A farmer, Colonel Jory Venn,", "Jory Venn"),
    ],
)
def test_a_source_is_shown_by_its_name(source, name):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [it rained]{{q1}}.")

    assert speaker(document, made[1]).name == name


def test_who_is_cited_first_in_a_sentence_has_no_citing_in_the_name():
    document, made = attributed(
        "Citing Orla Press, [the website Harf]{s1} [said]{c1} [the road was shut]{q1}."
    )

    assert chain(document, made[1])[:2] == ["medium: Harf", "medium: Orla Press"]


@pytest.mark.parametrize("body", ["The Ostmaran Geological Survey", "The Corvay Cancer Registry"])
def test_who_keeps_a_record_and_reports_is_neither_medium_nor_document(body):
    document, made = attributed(f"[The quake was felt]{{q1}}, [{body}]{{s1}} [reported]{{c1}}.")

    assert chain(document, made[1]) == [f"speaker: {body.removeprefix('The ')}"]


def test_who_was_reported_as_saying_something_is_no_medium():
    document, made = attributed("[Dasa]{s1} was [reported as saying]{c1} [that it rained]{q1}.")

    assert chain(document, made[1]) == ["speaker: Dasa"]
