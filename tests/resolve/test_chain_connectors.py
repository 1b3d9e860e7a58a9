"""The words that join outlets, platforms and papers: which names they bring in, in which order.

Every person, body and outlet is invented. What is expected leaves the last speaker out.
"""

import pytest

from parsing import attributed, chain

pytestmark = pytest.mark.model


def hops(document, attribution):
    """Return the media and documents of the attribution's chain, outermost first."""
    found = chain(document, attribution)
    return [hop for hop in found if not hop.startswith("speaker")]


HEARD = [
    (
        "In an interview with the Sawt al-Marsa channel, [Mara Ito]{s1} [said]{c1} "
        "[it would rain]{q1}.",
        ["medium: Sawt al-Marsa"],
    ),
    (
        "In a conversation with the portal Severny Bereg, [Mara Ito]{s1} [said]{c1} "
        "[it would rain]{q1}.",
        ["medium: Severny Bereg"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} [it would rain]{q1} in a statement to the Hadra agency.",
        ["medium: Hadra", "document: Mara Ito"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} [the television programme]{a1} Evening Table "
        "[that it would rain]{q1}.",
        ["medium: Evening Table"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} the Arabic service of Radio Kell [that it would rain]{q1}.",
        ["medium: Arabic service of Radio Kell"],
    ),
    (
        "In remarks carried by the official Norvane Press Agency, [Mara Ito]{s1} [said]{c1} "
        "[it would rain]{q1}.",
        ["medium: Norvane Press Agency"],
    ),
    (
        "[Mara Ito]{s1} [wrote]{c1} in an article for the Pacific Ledger [that it rained]{q1}.",
        ["medium: Pacific Ledger"],
    ),
    ("[Mara Ito]{s1} [wrote]{c1} on Parley [that it rained]{q1}.", ["medium: Parley"]),
    (
        "[Mara Ito]{s1}, in a letter printed in the weekly La Orilla, [said]{c1} [it rains]{q1}.",
        ["medium: La Orilla", "document: Mara Ito"],
    ),
    (
        "[According to]{c1} [an account in the Coast Courier]{s1}, [it rained]{q1}.",
        ["medium: Coast Courier"],
    ),
    (
        "[The Salt League]{s1} [noted]{c1} in its weekly bulletin [that it rained]{q1}.",
        ["document: Salt League"],
    ),
    (
        "[Villagers interviewed by Meridian One]{s1} [said]{c1} [that it rained]{q1}.",
        ["medium: Meridian One"],
    ),
    (
        "[It rained]{q1}, [the port office]{s1} [said]{c1}, as first reported by the "
        "Evening Lantern.",
        ["medium: Evening Lantern"],
    ),
    (
        "Appearing on Meridian One's breakfast show, [Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        ["medium: Meridian One"],
    ),
    (
        "[A ship sank]{q2}, Osmet reported. [The agency]{s1} [said]{c1} [that it rained]{q1}.",
        ["medium: Osmet"],
    ),
    (
        "[Orla TV's correspondent in Corvay]{s1} [said]{c1} [that it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "[Mara Ito]{s1} [wrote]{c1} in an op-ed for the Reef Monitor [that it rained]{q1}.",
        ["medium: Reef Monitor"],
    ),
    (
        "In a dispatch quoted by the Corvay Times, [the Sirin news agency]{s1} [said]{c1} "
        "[that it rained]{q1}.",
        ["medium: Corvay Times", "medium: Sirin"],
    ),
    (
        "[It rained]{q1}, [the state news agency Sirin]{s1} [said]{c1}.",
        ["medium: Sirin"],
    ),
    ("[Mara Ito]{s1} [said]{c1} on Monday [that it rained]{q1}.", []),
    ("[Mara Ito]{s1} [said]{c1} at the Kell station [that it would rain]{q1}.", []),
    ("[Mara Ito]{s1} [told]{c1} the UN agency [that it would rain]{q1}.", []),
    ("[Mara Ito]{s1} [said]{c1} in an interview with the harbour master [it rained]{q1}.", []),
]


@pytest.mark.parametrize(("source", "expected"), HEARD)
def test_a_name_that_somebody_speaks_to_may_be_a_medium(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


ASKED = [
    (
        "[Asked]{c2} on Orla TV [why it rained]{q2}, [Mara Ito]{s1} [replied]{c1} "
        "[that nobody knew]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "[Asked]{c2} by the newspaper Delo Severa [about the rain]{q2}, [Mara Ito]{s1} "
        "[said]{c1} [that nobody knew]{q1}.",
        ["medium: Delo Severa"],
    ),
    (
        "The minister [was asked]{c2} on Orla TV [whether it would rain]{q2}. "
        "[“It may,”]{q1} [Mara Ito]{s1} [answered]{c1}.",
        ["medium: Orla TV"],
    ),
    (
        "The minister [was asked]{c2} on Orla TV [whether it would rain]{q2}. "
        "[“It may,”]{q1} [Mara Ito]{s1} [said]{c1} on Friday.",
        [],
    ),
]


@pytest.mark.parametrize(("source", "expected"), ASKED)
def test_an_answer_is_given_where_the_question_was_put(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


ISSUED = [
    (
        "[“It rained,”]{q1} [reads]{c1} a resolution of [the Salt League]{s1} "
        "posted on Trumpet on Saturday.",
        ["medium: Trumpet", "document: Salt League"],
    ),
    (
        "[“It rained,”]{q1} [read]{c1} a statement of [the Salt League]{s1} "
        "published by the al-Fajr agency.",
        ["medium: al-Fajr", "document: Salt League"],
    ),
    (
        "[“It rained,”]{q1} [Patriarch Ovan III]{s1} [said]{c1} in his Easter message.",
        ["document: Ovan III"],
    ),
    (
        "A resolution passed by [the Salt League]{s1} [called]{c1} [the rain a flood]{q1}.",
        ["document: Salt League"],
    ),
    (
        "They met the author of a letter to the Salt League. [The Salt League]{s1} [said]{c1} "
        "[it rained]{q1}.",
        [],
    ),
]


@pytest.mark.parametrize(("source", "expected"), ISSUED)
def test_a_paper_that_the_source_issued_is_a_step(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


TAKEN_UP = [
    (
        "[Several outlets in Qamar]{s1}, picking up a post on Parley by the envoy, Oren Falk, "
        "[said]{c1} [it rained]{q1}.",
        ["medium: Several outlets in Qamar", "medium: Parley"],
    ),
    (
        "[The Coast Courier]{s1}, relying on a dispatch by Radio Kell, [said]{c1} [it rained]{q1}.",
        ["medium: Coast Courier", "medium: Radio Kell"],
    ),
    (
        "[Orla TV]{s1}, relaying a statement of the Salt League carried by Radio Kell, "
        "[said]{c1} [it rained]{q1}.",
        ["medium: Orla TV", "medium: Radio Kell", "document: Salt League"],
    ),
    (
        "Quoting Radio Kell, which in turn cited the Velora news agency, [Orla TV]{s1} "
        "[said]{c1} [it rained]{q1}.",
        ["medium: Orla TV", "medium: Radio Kell", "medium: Velora"],
    ),
    (
        "[The Coast Courier]{s1} [reported]{c1} [on the basis of a letter from the Salt League "
        "that it rained]{q1}.",
        ["medium: Coast Courier", "document: Salt League"],
    ),
    (
        "The weekly Horizont printed an extract from the podcast Back Channel in which "
        "[Mara Ito]{s1} [complained]{c1} [that it rained]{q1}.",
        ["medium: Horizont", "medium: Back Channel"],
    ),
    (
        "The Coast Courier reprinted a column from the Harbour Gazette in which "
        "[Mara Ito]{s1} [complained]{c1} [that it rained]{q1}.",
        ["medium: Coast Courier", "medium: Harbour Gazette"],
    ),
    (
        "[The ministry]{s1}, relying on old figures, [said]{c1} [it rained]{q1}.",
        [],
    ),
]


@pytest.mark.parametrize(("source", "expected"), TAKEN_UP)
def test_an_outlet_that_takes_up_the_words_of_others_goes_before_them(source, expected):
    document, made = attributed(source)

    assert hops(document, made[1]) == expected


def test_an_interview_that_somebody_gave_is_with_whom_it_was_given():
    document, made = attributed(
        "[The newspaper Bamgah]{s1} [quoted]{c1} an interview [that Mara Ito gave to the Arabic "
        "service of Nowrand, in which ]{q1}[she]{s2} [said]{c2} [that it rained]{q2}.",
        parents={2: 1},
    )

    assert hops(document, made[2]) == ["medium: Bamgah", "medium: Arabic service of Nowrand"]


def test_a_body_goes_on_from_its_own_post():
    document, made = attributed(
        "[The embassy in Kirsk]{s1} [denied]{c1} in a post on X [that it rained]{q1}. "
        "[“There was no rain,”]{q2} [it]{s2} [wrote]{c2}."
    )

    assert hops(document, made[2]) == ["medium: X"]


TOLD_BEFORE = [
    ("Radio Kell broadcast a message from Mara Ito.", ["medium: Radio Kell", "document: Mara Ito"]),
    (
        "Bamgah published on Monday the text of a sermon by Mara Ito.",
        ["medium: Bamgah", "document: Mara Ito"],
    ),
    ("Mara Ito read out a declaration in court.", ["document: Mara Ito"]),
    ("The council dismissed a letter from Mara Ito.", []),
]


@pytest.mark.parametrize(("before", "expected"), TOLD_BEFORE)
def test_a_paper_told_of_before_is_where_its_issuer_says_it(before, expected):
    document, made = attributed(f"{before} [“It rained,”]{{q1}} [Ito]{{s1}} [said]{{c1}} in it.")

    assert hops(document, made[1]) == expected


def test_what_an_unnamed_source_adds_came_the_same_way():
    document, made = attributed(
        "[It rained]{q1}, [a source close to the talks]{s1} [told]{c1} [Norwick Wire]{a1}. "
        "[The source]{s2} [said]{c2} [more would come]{q2}."
    )

    assert hops(document, made[2]) == ["medium: Norwick Wire"]


def test_a_speech_to_a_crowd_may_be_carried_by_a_medium():
    document, made = attributed(
        "At a rally in Kirsk, [Mara Ito]{s1} [promised]{c1} [that it would rain]{q1}. "
        "Al-Manabir carried the speech live."
    )

    assert hops(document, made[1]) == ["medium: Al-Manabir"]
