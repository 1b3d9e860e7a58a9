"""Names of media as far as a tagger has marked them, and who only passes on what others say.

Every person, body and outlet is invented. What is expected leaves the last speaker out.
"""

import pytest

from parsing import attributed, chain

pytestmark = pytest.mark.model


def only(source, *, number=1, **details):
    """Return the media and documents of one attribution of a text, outermost first."""
    document, made = attributed(source, **details)
    return [hop for hop in chain(document, made[number]) if not hop.startswith("speaker")]


NAMES = [
    (
        "In an interview with the newspaper [Gazeta do Porto]{m1}, [Mara Ito]{s1} [said]{c1} "
        "[it rained]{q1}.",
        ["medium: Gazeta do Porto"],
    ),
    (
        "In an interview with [the Herald of Corvay]{m1}, [Mara Ito]{s1} [said]{c1} "
        "[it rained]{q1}.",
        ["medium: Herald of Corvay"],
    ),
    ("[Mara Ito]{s1} [told]{c1} the channel Kanta 1 [that it rained]{q1}.", ["medium: Kanta 1"]),
    (
        "[Oren Falk]{s1}, interviewed by [the Kalim news agency]{m1}, [said]{c1} [it rained]{q1}.",
        ["medium: Kalim"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), NAMES)
def test_a_medium_is_named_whole(source, expected):
    assert only(source, sure=0.98) == expected


PASSED = [
    (
        "[According to]{c1} [Orla TV, quoted by the Corvay Herald]{s1}, [it rained]{q1}.",
        ["medium: Corvay Herald", "medium: Orla TV"],
    ),
    (
        "[According to]{c1} [court papers filed by prosecutors]{s1}, [it rained]{q1}.",
        ["document: prosecutors"],
    ),
    (
        "[According to]{c1} [an internal memo of the railway]{s1}, [it rained]{q1}.",
        ["document: railway"],
    ),
    (
        "“[It rained,]{q1}” [the coach]{s1} [said]{c1} after the match in comments broadcast on "
        "Orla TV.",
        ["medium: Orla TV"],
    ),
    (
        "“[It rained,]{q1}” [said]{c1} [Mara Ito]{s1}, when reached by the Corvay Herald.",
        ["medium: Corvay Herald"],
    ),
    (
        "[No rain fell]{q1}, [a correspondent for Orla TV]{s1} [reported]{c1}.",
        ["medium: Orla TV"],
    ),
]


@pytest.mark.parametrize(("source", "expected"), PASSED)
def test_who_passes_words_on_stands_where_they_pass_them_on(source, expected):
    assert only(source) == expected


def test_a_report_of_anything_is_not_of_that_thing():
    assert only("[A report of the fire]{s1} [says]{c1} [it rained]{q1}.") == ["document: report"]


def test_whom_a_medium_interviewed_spoke_to_it():
    text = "Orla TV interviewed Mara Ito on Sunday. “[It rained,]{q1}” [she]{s1} [said]{c1}."

    assert only(text) == ["medium: Orla TV"]


def test_a_paper_told_of_before_holds_beside_its_medium():
    text = (
        "[Orla TV]{m1} broadcast a speech by Mara Ito on Sunday. “[It rained,]{q1}” [she]{s1} "
        "[said]{c1}."
    )

    assert only(text) == ["medium: Orla TV", "document: Mara Ito"]


def test_a_platform_is_no_movement():
    document, made = attributed(
        "In a statement posted on Telegram, [the movement]{s1} [said]{c1} [it rained]{q1}."
    )

    assert chain(document, made[1])[-2:] == ["document: movement", "speaker: the movement"]
