"""The wording of agencies: days without a preposition, programmes, sites, and what is no paper.

Every person, body and outlet is invented. What is expected leaves the last speaker out.
"""

import pytest

from parsing import attributed, chain
from reading_sayings import annotated
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def hops(document, attribution):
    """Return the media and documents of the attribution's chain, outermost first."""
    return [hop for hop in chain(document, attribution) if not hop.startswith("speaker")]


def only(source, **details):
    """Return the hops of the first attribution of a text, or of the one numbered ``n``."""
    number = details.pop("number", 1)
    document, made = attributed(source, **details)
    return hops(document, made[number])


DATED = [
    ("[Mara Ito]{s1} [told]{c1} Orla TV Monday [that it rained]{q1}.", ["medium: Orla TV"]),
    (
        "In an Orla TV interview late Monday, [Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "At a harbour-side interview Tuesday with Corvay Politics, [Mara Ito]{s1} [said]{c1} "
        "[it rained]{q1}.",
        ["medium: Corvay Politics"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} in a statement Saturday morning [that it rained]{q1}.",
        ["document: Mara Ito"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} in a statement Saturday midnight [that it rained]{q1}.",
        ["document: Mara Ito"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} Orla TV Saturday midnight [that it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} in a statement Nov. 10 [that it rained]{q1}.",
        ["document: Mara Ito"],
    ),
    (
        "In an Instagram video Thursday, [Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        ["medium: Instagram"],
    ),
    ("[Mara Ito]{s1} [told]{c1} Corvay Today [that it rained]{q1}.", ["medium: Corvay Today"]),
]


@pytest.mark.parametrize(("source", "expected"), DATED)
def test_a_day_behind_a_name_or_a_paper_is_no_part_of_it(source, expected):
    assert only(source) == expected


NAMED = [
    (
        "[Mara Ito]{s1} [told]{c1} a Corvay Times reporter [that it rained]{q1}.",
        ["medium: Corvay Times"],
    ),
    (
        "[Guards]{s1} [admitted]{c1} [as much]{q1} in a Corvay Times article by Jon Lee.",
        ["medium: Corvay Times"],
    ),
    (
        "[It rained]{q1}, [according to]{c1} [Le Courrier de Kell]{s1}.",
        ["medium: Le Courrier de Kell"],
    ),
    ("[It rained]{q1}, [according to]{c1} [kellnews.com]{s1}.", ["medium: kellnews.com"]),
    ("[It rained]{q1}, [according to]{c1} [Amazon.com]{s1}.", []),
    (
        "[It rained]{q1}, [according to]{c1} [a count by The Corvay Press]{s1}.",
        ["medium: Corvay Press"],
    ),
    ("[It rained]{q1}, [according to]{c1} [her Facebook profile]{s1}.", ["medium: Facebook"]),
    ("[Facebook]{s1} [said]{c1} [it looked into the posts]{q1}.", []),
    (
        "[Mara Ito]{s1} [told]{c1} the Kell Security Dialogue, a forum on the lake, "
        "[that it rained]{q1}.",
        [],
    ),
    (
        "[The Valley Harbour Patrol]{s1} [reported]{c1} [that it rained]{q1}.",
        [],
    ),
    ("[Mara Ito]{s1} [told]{c1} the Orbel parliament [that it rained]{q1}.", []),
    ("[Media in Kell]{s1} [reported]{c1} [that it rained]{q1}.", ["medium: Media in Kell"]),
    ("[Mara Ito]{s1} [told]{c1} the Orbel meeting in Kell [that it rained]{q1}.", []),
    (
        "[FHC records from the 2008 harbour season]{s1} [show]{c1} [that it rained]{q1}.",
        ["document: FHC"],
    ),
    (
        "As [the Corvay Post's investigative unit]{s1} [reported]{c1}, [it rained]{q1}.",
        ["medium: Corvay Post"],
    ),
    (
        "[Boats were sunk]{q1}, [said]{c1} [Uhuru, a Swahili newspaper owned by dockers]{s1}.",
        ["medium: Uhuru"],
    ),
    ("[The Safir agency]{s1} [reported]{c1} [that it rained]{q1}.", ["medium: Safir"]),
    (
        "[Mara Ito]{s1} [told]{c1} the official CNA news agency [that it rained]{q1}.",
        ["medium: CNA"],
    ),
    (
        "[Al-Mashriq's correspondent in Kell]{s1} [reported]{c1} [that it rained]{q1}.",
        ["medium: Al-Mashriq"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} on the national telethon Spilno [that it rained]{q1}.",
        ["medium: Spilno"],
    ),
    ("[An Orla TV correspondent]{s1} [said]{c1} [that it rained]{q1}.", ["medium: Orla TV"]),
    ("[A White House correspondent]{s1} [said]{c1} [that it rained]{q1}.", []),
    (
        "In response to questions from the Corvay Herald, [Mara Ito]{s1} [said]{c1} "
        "[that it rained]{q1}.",
        ["medium: Corvay Herald"],
    ),
    (
        "[Mara Ito]{s1}, in a reply to a query by the Corvay Herald, [said]{c1} [it rained]{q1}.",
        ["medium: Corvay Herald"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} [Orla TV's Jon Lee]{a1} [that it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "Orla TV carried remarks by Mara Ito, [who]{s1} [said]{c1} [it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "In an article published by the Orbita website on Monday, [Mara Ito]{s1} [argues]{c1} "
        "[that it rained]{q1}.",
        ["medium: Orbita"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), NAMED)
def test_a_medium_goes_by_its_own_name_and_nothing_else_is_one(source, expected):
    assert only(source) == expected


BEHIND = [
    (
        "[Mara Ito]{s1} [said]{c1} [the port would close]{q1} on Sunday’s “Meet the Port.”",
        ["medium: Meet the Port"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} [the port would close on Sunday’s “Meet the Port.”]{q1}",
        ["medium: Meet the Port"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} [a guest on Sunday’s “Meet the Port” had left Kell]{q1}.",
        [],
    ),
    (
        "[Mara Ito]{s1} [confirmed]{c1} [that it rained via Facebook on Friday]{q1}.",
        ["medium: Facebook"],
    ),
    (
        "[Mara Ito]{s1} [confirmed]{c1} [the sale to the Corvay Times]{q1}.",
        ["medium: Corvay Times"],
    ),
    ("[Mara Ito]{s1} [said]{c1} [she had sold the house to the Corvay Times]{q1}.", []),
    (
        "In an interview with “Kell and Friends,” [Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        ["medium: Kell and Friends"],
    ),
    (
        "[Mara Ito]{s1} [told]{c1} “Good Morning Kell” [that it rained]{q1}.",
        ["medium: Good Morning Kell"],
    ),
    ("[Mara Ito]{s1} [told]{c1} the dockers [“The port is ours.”]{q1}", []),
    (
        "[A Corvay Journal article published Friday]{s1} [found]{c1} [no record of it]{q1}.",
        ["medium: Corvay Journal"],
    ),
    (
        "[A new Kell Choices poll released Friday]{s1} [found]{c1} [that it rained]{q1}.",
        ["document: Kell Choices"],
    ),
    (
        "[Mara Ito]{s1} [said]{c1} in an interview with Orla TV's Jon Lee [that it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "Speaking to “Corvay This Morning” Monday, [Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        ["medium: Corvay This Morning"],
    ),
    (
        "[“I am cold,”]{q1} [Mara Ito]{s1} [said]{c1} on the podcast “Here’s the Quay.”",
        ["medium: Here’s the Quay"],
    ),
    (
        "The row began after [Mara Ito]{s1} [refused to say]{c1} in an interview with Orla TV "
        "[that it rained]{q1}.",
        ["medium: Orla TV"],
    ),
    (
        "Two days after the story aired on Orla TV, [the mayor]{s1} [agreed]{c1} [to pay]{q1}.",
        [],
    ),
    ("[Guards]{s1} [told]{c1} Reuters [one of the boats had sunk]{q1}.", ["medium: Reuters"]),
]


@pytest.mark.parametrize(("source", "expected"), BEHIND)
def test_what_stands_behind_reported_words_may_tell_how_they_came(source, expected):
    assert only(source) == expected


NO_PAPERS = [
    ("[Mara Ito]{s1} gained in the polls by [saying]{c1} [that it rained]{q1}.", []),
    ("In speeches before the vote, [the guards]{s1} [said]{c1} [it rained]{q1}.", []),
    (
        "In a speech before the vote, [Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        ["document: Mara Ito"],
    ),
    (
        "The union answered [complaints]{c1} from [the Corvay guild]{s1} [that it rained]{q1}.",
        [],
    ),
    ("[Mara Ito's]{s1} [message was]{c1} [that it rained]{q1}.", []),
    (
        "[The complaint]{s1}, filed by dockers, [said]{c1} [that it rained]{q1}.",
        ["document: complaint"],
    ),
    (
        "[Exit polls from the Kell primary]{s1} [showed]{c1} [that it rained]{q1}.",
        ["document: Exit polls"],
    ),
    (
        "[The Hill Front]{s1} [issued a statement saying]{c1} [Mara Ito was late]{q1}.",
        ["document: Hill Front"],
    ),
    (
        "[Mara Ito]{s1} [sent me a letter praising]{c1} [the port]{q1}.",
        ["document: Mara Ito"],
    ),
    (
        "[The new poll of fishers in nine towns]{s1} [revealed]{c1} [a love of boats]{q1}.",
        ["document: new poll"],
    ),
    ("[Mara Ito]{s1} [wrote]{c1} in a blog post [that it rained]{q1}.", ["document: Mara Ito"]),
    (
        "[The Hill Front]{s1} [said]{c1} [it rained]{q1} in a statement circulated by dockers.",
        ["document: Hill Front"],
    ),
    (
        "[The Hill Front]{s1} [said]{c1} in a statement received by Orbita [that it rained]{q1}.",
        ["medium: Orbita", "document: Hill Front"],
    ),
    (
        "Mara Ito is the mayor. [According to]{c1} [her memoir]{s1}, [it rained]{q1}.",
        ["document: Mara Ito"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), NO_PAPERS)
def test_a_paper_is_one_that_words_stand_in(source, expected):
    assert only(source) == expected


LATER = [
    ("[Ito]{s2} [has said]{c2} [that it snowed]{q2}.", False),
    ("[Ito]{s2} [repeatedly said]{c2} [that it snowed]{q2}.", False),
    ("[Ito]{s2} [tweeted]{c2} [that it snowed]{q2}.", False),
    ("[Ito]{s2} [testified]{c2} [that it snowed]{q2}.", False),
    ("[Ito]{s2} [said]{c2} in May [that it snowed]{q2}.", False),
    ("[Ito]{s2} [wrote]{c2} [that it snowed]{q2}.", False),
    ("[Her]{s2} [memories of]{c2} [the snow]{q2} were few.", False),
    ("[Ito]{s2} [seemed]{c2} [to love the snow]{q2}.", False),
    ("[Ito]{s2} [added]{c2} [that it snowed]{q2}.", True),
    ("[Ito]{s2} [also denied]{c2} [that it snowed]{q2}.", True),
]


@pytest.mark.parametrize(("later", "holds"), LATER)
def test_an_interview_holds_for_nothing_said_another_time_or_way(later, holds):
    first = "[Mara Ito]{s1} [told]{c1} Orla TV [that it rained]{q1}. "
    assert only(first + later, number=2) == (["medium: Orla TV"] if holds else [])


FILLED = "The quay was full. Boats lay in the sun. Nobody spoke. Gulls cried. "


@pytest.mark.parametrize(("between", "holds"), [("", True), (FILLED, False)])
def test_a_post_holds_for_what_goes_on_from_it(between, holds):
    first = "[Mara Ito]{s1} [wrote]{c1} on Facebook [that it rained]{q1}. "
    found = only(f"{first}{between}[Ito]{{s2}} [said]{{c2}} [that it snowed]{{q2}}.", number=2)
    assert found == (["medium: Facebook"] if holds else [])


def test_long_words_do_not_part_a_post_from_what_is_added():
    found = only(
        "[Mara Ito]{s1} [wrote]{c1} on Facebook: [“It rained. It snowed. The quay was wet. "
        "The boats were late. I am cold.”]{q1} [Ito]{s2} [added]{c2} [that she was glad]{q2}.",
        number=2,
    )
    assert found == ["medium: Facebook"]


def test_whom_a_table_is_from_passed_on_no_report():
    credit = "Quays close\n\nThe quays will close.\n\nSource: Kell Port Authority\n\n"
    found = only(f"{credit}The [mayor]{{s1}} [said]{{c1}} [that it rained]{{q1}}.")
    assert found == []


def test_a_statement_of_nobody_else_is_of_whom_it_tells():
    document, made = attributed(
        "[The Harbour Front]{s1} [said]{c1} [it rained]{q1} [today]{q2}, [according to]{c2} "
        "[a statement]{s2}.",
        parents={1: 2},
    )
    assert hops(document, made[1]) == ["document: Harbour Front"]


SPEAKERS = [
    ("[The aid group Open Hands]{s1} [said]{c1} [it rained]{q1}.", "Open Hands"),
    (
        "[It rained]{q1}, [said]{c1} [a statement from the ministry carried by Orla TV]{s1}.",
        "the ministry",
    ),
    ("[A study by the university]{s1} [found]{c1} [it rained]{q1}.", "the university"),
    (
        "[A spokesman for presidential candidate Mara Ito]{s1} [said]{c1} [it rained]{q1}.",
        "A spokesman for presidential candidate Mara Ito",
    ),
    (
        "[According to]{c1} [Portugal harbour records]{s1}, [it rained]{q1}.",
        "Portugal harbour records",
    ),
]


@pytest.mark.parametrize(("source", "name"), SPEAKERS)
def test_who_is_behind_a_kind_of_group_and_a_study(source, name):
    document, made = attributed(source)
    assert chain(document, made[1])[-1] == f"speaker: {name}"


@pytest.mark.parametrize(("verb", "holds"), [("says", False), ("said", True)])
def test_what_somebody_says_as_a_rule_was_not_said_in_last_weeks_interview(verb, holds):
    text = f"Mara Ito told Orla TV that the port was old. Ito {verb} that the quays are wet."
    document = annotated(text)
    first, later = document[Attribution]

    assert hops(document, first) == ["medium: Orla TV"]
    assert hops(document, later) == (["medium: Orla TV"] if holds else [])


SOMEBODY = [
    (
        "[It rained]{q1}, [Orla TV]{s1} [reported]{c1} on Sunday night, citing a Kell source who "
        "spoke to Veldara's Corvay News.",
        ["medium: Orla TV", "medium: Corvay News"],
    ),
    (
        "[It rained]{q1}, [the Corvay Post]{s1} [reported]{c1}, citing Kell officials.",
        ["medium: Corvay Post"],
    ),
    ("[A Kell source]{s1} [said]{c1} [that it rained]{q1}.", []),
]


@pytest.mark.parametrize(("source", "hops"), SOMEBODY)
def test_people_and_nights_are_no_media(source, hops):
    assert only(source) == hops


FOR_WHOM = [
    ("[Mara Ito]{s1} [told]{c1} Fatah [that it rained]{q1}.", []),
    ("[Mara Ito]{s1} [told]{c1} UNRWA [that it rained]{q1}.", []),
    ("Halim left the hall early on Monday. [Mara Ito]{s1} [told]{c1} Halim [it rained]{q1}.", []),
    ("[Mara Ito]{s1} [told]{c1} Halim [that it rained]{q1}, Halim reported.", ["medium: Halim"]),
    ("[Mediators]{s1} [informed]{c1} Halim [that it rained]{q1}.", []),
    ("[Mediators]{s1} [warned]{c1} the HRA [that it rained]{q1}.", []),
]


@pytest.mark.parametrize(("source", "hops"), FOR_WHOM)
def test_whom_words_are_for_is_no_medium(source, hops):
    assert only(source) == hops


SHOWS = [
    (
        "[“I would mend it,”]{q1} [Dasa]{s1} [noted]{c1} in an interview with Omar Lund's podcast.",
        ["medium: Omar Lund's podcast"],
    ),
    (
        "[Dasa]{s1} [said]{c1} on Omar Lund's radio show [that it rained]{q1}.",
        ["medium: Omar Lund's radio show"],
    ),
    (
        "[Dasa leads]{q1}, [according to]{c1} [a Kell Times/Orla Poll released Sunday]{s1}.",
        ["document: Kell Times/Orla Poll"],
    ),
]


@pytest.mark.parametrize(("source", "hops"), SHOWS)
def test_a_show_keeps_its_host_and_a_poll_is_no_paper(source, hops):
    assert only(source) == hops
