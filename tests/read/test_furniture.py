import pytest

from reading_material import BODY, furniture_of
from reportedly.model import Detail, Span

LEAD = BODY.format(day="Monday")
MORE = BODY.format(day="Tuesday")


def page(line):
    """Return an article with ``line`` below its report."""
    return f"Bridge opens in May\n\n{LEAD}\n\n{MORE}\n\n{line}\n\n{LEAD}"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("rule", "---"),
        ("rule", "* * *"),
        ("rule", "_____"),
        ("rule", "• • •"),
        ("image", "Image not found or type unknown"),
        ("image", "*Image not found or type unknown*"),
        ("image", "![the bridge](https://example.org/b.jpg)"),
        ("share", "Share it:"),
        ("share", "👍 1.2K 🔥 340 👁 48.1K"),
        ("navigation", "Interview"),
        ("navigation", "PRESS RELEASE – FOR IMMEDIATE RELEASE"),
        ("navigation", "This live blog is now closed."),
        ("share", "Share this article on Facebook"),
        ("share", "Tweet"),
        ("share", "Facebook Twitter WhatsApp Email"),
        ("share", "Click to share on Reddit (Opens in new window)"),
        ("share", "Follow us on Telegram"),
        ("comment_form", "Leave a Reply"),
        ("comment_form", "Your email address will not be published. Required fields are marked *"),
        ("comment_form", "Post Comment"),
        ("comment_form", "3 Comments"),
        ("comment_form", "You must be logged in to post a comment."),
        ("related", "Related Articles"),
        ("related", "## Related stories"),
        ("related", "You may also like:"),
        ("related", "READ MORE: Ferry crews walk out in Port Sel"),
        ("adblock", "Adblock Detected"),
        ("adblock", "Ad blocker enabled!"),
        ("adblock", "Please think of supporting us by switching off your ad blocker"),
        ("navigation", "Back to top button"),
        ("navigation", "Skip to content"),
        ("navigation", "Home > World > Veldara"),
        ("navigation", "Tags: bridge, Sel, ferry"),
        ("rule", "0"),
        ("navigation", "All news"),
        ("navigation", "1. Politics"),
        ("navigation", "News ID: 224811"),
        ("navigation", "UPDATES WITH ADDITIONAL DETAILS"),
        ("navigation", "About Author"),
        ("comment_form", "You are replying to: ."),
        ("comment_form", "* Comment:"),
        ("share", "Follow by Email"),
        ("advertisement", "ADVERTISEMENT"),
        ("advertisement", "Story continues below this advertisement"),
        ("subscribe", "Sign up for our daily newsletter"),
        ("subscribe", "Subscribe"),
        ("cookie", "This website uses cookies to improve your experience."),
        ("copyright", "© 2024 Coast Courier. All rights reserved."),
        ("credit", "Source: Coast Courier"),
        ("credit", "Source: Agencies"),
        ("credit", "(Source: Ostmark Press Agency)"),
        ("credit", "Sources: Coast Courier, The Sel Gazette"),
        ("credit", "This article first appeared in The Sel Gazette."),
        ("credit", "Originally published by Coast Courier"),
        ("credit", "Read the full story at The Sel Gazette"),
        ("credit", "(Reporting by Mara Ito in Port Sel; Editing by Jon Lee)"),
        ("credit", "With inputs from agencies"),
        ("credit", "(Coast Courier)"),
        ("caption", "Photo: Mara Ito"),
        ("caption", "FILE - Boats wait below the bridge in Port Sel, May 3, 2023."),
        (
            "caption",
            "Boats wait below the bridge on Sunday. (Jon Lee/Coast Courier via Getty Images)",
        ),
        ("caption", "(Photo by Mara Ito)"),
        ("caption", "(Mara Ito/Coast Courier)"),
        ("caption", "(Ana de la Cruz / Reuters)"),
        ("caption", "(AP/Mara Ito)"),
        ("share", "- Share it:"),
        ("share", "• Share it:"),
        ("credit", "- Source: Coast Courier"),
        ("caption", "Smoke over the bridge in Port Sel on Sunday. Photo: Coast Courier"),
        ("caption", "The old bridge, seen from the ferry. (Archive picture)"),
        ("share", "Print | Email | Share"),
        ("navigation", "Terms of use | Privacy policy | Contact"),
        ("comment_form", "Log in to comment"),
        ("subscribe", "Enter your email address"),
        ("credit", "(Coast Courier staff in Port Sel; editing by the river desk)"),
        ("url", "https://coastcourier.example/2024/bridge"),
        ("url", "<https://coastcourier.example/2024/bridge>"),
        ("url", "www.coastcourier.example"),
        ("transcript_note", "(APPLAUSE)"),
    ],
)
def test_a_line_of_the_page_is_marked_and_nothing_else_is(kind, line):
    found = furniture_of(page(line))

    assert found == [(kind, line)]


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the ferry company fell by a third on Monday.",
        "Sources: Bridge to stay closed until the autumn",
        "Source close to the ministry says bridge is unsafe",
        "Related talks between Veldara and Ostmark broke off on Friday.",
        "Copyright law changes divide the towns",
        "The ministry said on its website that no one had asked for cookies.",
        "Read the full text of the treaty before you sign it, the mayor told the council.",
        "Users can turn off ad blockers, the newspaper's publisher told its readers on Friday.",
        "Reporting from the front is hard, Ito said.",
        "Originally published in 1925, the treaty set the border along the river, Lee said.",
        "Written by hand, the letter reached the ministry on Monday, said Ito.",
        "“Leave a reply,” said Mara Ito.",
        "Register to vote by Friday, the ministry told the towns.",
        "Subscribe to the treaty or leave the talks, Ostmark told Veldara on Monday.",
        "The photo shows boats below the bridge, Ito said.",
        "He shared it: the letter, the map and the list, she said.",
        "Image of a nation: what the river means to Veldara, and why",
        "No, said Ito.",
        "“No.”",
        "- Ito: “We will not pay.”",
        "On Monday the ministry wrote (and later denied) a letter (of sorts).",
        "The story continues below the bridge, where the boats lie.",
        "FILE the papers by Monday, the ministry told the towns.",
        "Tweets by the minister set off the quarrel.",
        "In other towns the ferries ran again, the Sel Gazette reported.",
    ],
)
def test_the_report_is_never_marked(line):
    found = furniture_of(page(line))

    assert found == []


def test_the_span_is_the_line_without_its_break_and_indent():
    found = furniture_of(f"Bridge opens\r\n\r\n{LEAD}\r\n\r\n  Share it: \r\n{MORE}\r\n")

    assert found == [("share", "Share it:")]


def test_a_caption_stands_between_headline_and_report():
    caption = "Boats of the Harbour Front near Port Sel during a training trip"

    found = furniture_of(f"Harbour Front Urges Towns To Wait\n\n{caption}\n\n{LEAD}\n{MORE}")

    assert found == [("caption", caption)]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Minister says the bridge will stay closed in winter", id="it says something"),
        pytest.param("Talks Held In Port Sel During The Night", id="headline style"),
        pytest.param("Boats lay near the bridge on Sunday.", id="a sentence"),
        pytest.param("Port Sel", id="two words"),
        pytest.param("“A calm night at the bridge” for the towns", id="a quotation"),
    ],
)
def test_a_second_headline_is_no_caption(line):
    found = furniture_of(f"Harbour Front Urges Towns To Wait\n\n{line}\n\n{LEAD}\n{MORE}")

    assert found == []


def test_lines_broken_by_width_are_no_captions():
    text = "Boats of the Harbour Front lay near the bridge in the\nmorning of Monday, and the "

    found = furniture_of(text + "ministry\nsaid that it knew of none.\n" + LEAD)

    assert found == []


def test_links_below_a_heading_are_related_when_they_close_the_text():
    links = "Ferry crews walk out\nOstmark closes its port\nWhat the treaty says"

    found = furniture_of(f"Bridge opens\n\n{LEAD}\n\nRelated Articles\n{links}")

    assert found == [("related", words) for words in ["Related Articles", *links.split("\n")]]


def test_one_link_is_enough_when_no_report_follows():
    text = f"Bridge opens\n\n{LEAD}\n\nRelated Articles\nIce on the river\n\nShare it:"

    found = furniture_of(text)

    assert [words for _, words in found] == ["Related Articles", "Ice on the river", "Share it:"]


def test_a_heading_amid_the_report_takes_no_paragraph_along():
    found = furniture_of(f"Bridge opens\n\n{LEAD}\n\nRelated Articles\n\n{MORE}\n\n{LEAD}")

    assert found == [("related", "Related Articles")]


def test_the_fields_of_a_comment_form_are_marked_after_its_heading_only():
    found = furniture_of(f"Website\n\n{LEAD}\n\nLeave a Reply\nComment\nName\nEmail\nWebsite")

    assert [words for _, words in found] == ["Leave a Reply", "Comment", "Name", "Email", "Website"]


def test_the_name_in_bold_that_closes_the_text_is_a_sign_off():
    text = f"Bridge opens\n\n{LEAD}\n\nRelated Articles\n\n**Coast Courier**"

    found = furniture_of(text)

    assert found == [("related", "Related Articles"), ("sign_off", "**Coast Courier**")]


def test_the_outlet_s_name_on_a_line_of_its_own_is_a_sign_off():
    outlet = Detail("Coast Courier", "stated", "given with the item")

    found = furniture_of(f"Bridge opens\n\n{LEAD}\n\nCoast Courier\n\n{MORE}", outlet=outlet)

    assert found == [("sign_off", "Coast Courier")]


def test_the_headline_is_none_even_if_it_is_worded_like_the_page():
    title = Detail("Related Articles", "stated", "given", (Span(0, 16),))

    found = furniture_of(f"Related Articles\n\n{LEAD}\n\n{MORE}", title=title)

    assert found == []


def test_bylines_and_date_lines_are_of_the_page():
    text = f"Bridge opens\n\nBy Mara Ito\nSaturday 7 October 2023 - 16:53\n\n{LEAD}\n{MORE}"

    found = furniture_of(text)

    assert found == [("byline", "By Mara Ito"), ("date", "Saturday 7 October 2023 - 16:53")]


@pytest.mark.parametrize(
    "head",
    [["By Staff Writer"], ["By Mara Ito", "Staff writer"], ["Mara Ito", "Political Editor"]],
)
def test_a_writer_s_post_is_of_the_page(head):
    lines = "\n".join(head)

    found = furniture_of(f"Bridge opens\n\n{lines}\n\n{LEAD}\n{MORE}")

    assert found == [("byline", line) for line in head]


def test_the_paper_s_name_above_the_headline_is_of_the_page():
    found = furniture_of(f"The Sel Sentinel\n\nBridge opens in May\n\n{LEAD}\n\n{MORE}")

    assert found == [("masthead", "The Sel Sentinel")]


def test_a_dateline_is_no_furniture():
    found = furniture_of(f"Bridge opens\n\nPORT SEL, 3 May (CCN) — {LEAD}\n\n{MORE}")

    assert found == []


def test_an_agency_s_name_that_closes_the_text_is_a_credit():
    found = furniture_of(f"Bridge opens in May\n\n{LEAD}\n\n{MORE}\n\nSel News Agency\n\nRSS")

    assert found == [("credit", "Sel News Agency"), ("navigation", "RSS")]
