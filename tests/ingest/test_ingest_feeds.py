"""RSS and Atom feeds become a capture for each entry."""

import pytest

from fakes import STORY, atom, rss
from reportedly.model import Given

ITEM = (
    "<item><title>Harbour &amp; quay</title><link>https://coast-courier.example/1</link>"
    '<guid isPermaLink="false">cc-1</guid><pubDate>Thu, 15 Feb 2024 10:00:00 GMT</pubDate>'
    "<dc:creator>Mara Ito</dc:creator><description>Short.</description>"
    f'<content:encoded><![CDATA[<p onclick="x()">{STORY}</p>]]></content:encoded></item>'
)
ENTRY = (
    "<entry><id>urn:og:1</id><title>Harbour</title>"
    '<link href="https://ostmark-gazette.example/1"/><published>2024-02-15T10:00:00Z</published>'
    "<updated>2024-02-16T10:00:00Z</updated><author><name>Mara Ito</name></author>"
    f"<author><name>Jon Reke</name></author><content type='text'>{STORY}</content></entry>"
)


def test_rss_item_is_a_capture_of_its_own_element(taken):
    second = "<item><guid>https://coast-courier.example/2</guid><description>x</description></item>"

    kept, rejects = taken("feed.xml", rss(ITEM, second))

    assert rejects == []
    assert [capture.body for capture in kept] == [ITEM.encode(), second.encode()]
    assert [(capture.address, capture.media_type) for capture in kept] == [
        ("https://coast-courier.example/1", "application/rss+xml"),
        ("https://coast-courier.example/2", "application/rss+xml"),
    ]
    assert kept[0].given == Given(
        id="cc-1",
        url="https://coast-courier.example/1",
        outlet="Coast Courier",
        published="Thu, 15 Feb 2024 10:00:00 GMT",
        title="Harbour & quay",
        byline="Mara Ito",
        language="en",
        text=f'<p onclick="x()">{STORY}</p>',
        text_type="text/html",
    )


def test_outlet_option_does_not_rename_a_feed(taken):
    [capture], _ = taken("feed.xml", rss(ITEM), outlet="Ostmark Gazette")

    assert capture.given.outlet == "Coast Courier"
    assert capture.given.default_outlet == "Ostmark Gazette"


def test_atom_entry_is_a_capture_of_its_own_element(taken):
    [capture], rejects = taken("feed", atom(ENTRY))

    assert rejects == []
    assert (capture.body, capture.media_type) == (ENTRY.encode(), "application/atom+xml")
    assert capture.given == Given(
        id="urn:og:1",
        url="https://ostmark-gazette.example/1",
        outlet="Ostmark Gazette",
        published="2024-02-15T10:00:00Z",
        title="Harbour",
        byline="Mara Ito; Jon Reke",
        text=STORY,
        text_type="text/plain",
    )


def test_date_of_a_change_is_not_the_date_of_publication(taken):
    entry = ENTRY.replace("<published>2024-02-15T10:00:00Z</published>", "")

    [capture], _ = taken("feed", atom(entry))

    assert capture.given.published is None


def test_dublin_core_date_in_rss_is_the_date_of_publication(taken):
    item = "<item><dc:date>2024-02-15</dc:date><description>x</description></item>"

    [capture], _ = taken("feed", rss(item))

    assert capture.given.published == "2024-02-15"


def test_entry_without_address_is_named_by_its_id(taken, tmp_path):
    entry = ENTRY.replace('<link href="https://ostmark-gazette.example/1"/>', "")

    [capture], _ = taken("feed.xml", atom(entry))

    assert capture.address == f"{(tmp_path / 'feed.xml').as_uri()}#id=urn%3Aog%3A1"


def test_tags_in_the_words_of_an_entry_do_not_cut_it(taken):
    item = ITEM.replace(STORY, "of </item> and <item> they said: <!-- ")

    kept, _ = taken("feed.xml", rss(item, "<!-- <item>no</item> -->", item))

    assert [capture.body for capture in kept] == [item.encode()] * 2


@pytest.mark.parametrize("opening", ["<![CDATA[", "<!--", "<b><![CDATA[", "<b><!--"])
def test_openings_without_a_close_do_not_hold_up_a_feed(taken, opening):
    kept, rejects = taken("feed.xml", rss(ITEM, opening * 100_000))

    assert ([capture.body for capture in kept], rejects) == ([ITEM.encode()], [])


@pytest.mark.parametrize("opening", ["<item><![CDATA[", "<item><!--", "<item "])
def test_items_without_a_close_do_not_hold_up_a_feed(taken, opening):
    kept, rejects = taken("feed.xml", rss(ITEM, opening * 2_000))

    assert kept[0].given.id == "cc-1"
    assert {reject.reason for reject in rejects} == {
        "the feed's entry has no text, only a title or link"
    }


def test_what_follows_an_unclosed_comment_is_no_item(taken):
    kept, rejects = taken("feed.xml", rss(ITEM, "<!-- <item>no</item>"))

    assert ([capture.body for capture in kept], rejects) == ([ITEM.encode()], [])


def test_feed_that_cannot_be_cut_is_the_body_of_each_entry(taken):
    feed = rss(ITEM, ITEM).decode().replace("utf-8", "utf-16").encode("utf-16")

    kept, _ = taken("feed.xml", feed)

    assert [capture.body for capture in kept] == [feed, feed]


def test_entry_without_text_is_set_aside_and_the_rest_goes_on(taken):
    kept, [reject] = taken("feed.xml", rss("<item><title>Only this</title></item>", ITEM))

    assert [capture.given.id for capture in kept] == ["cc-1"]
    assert reject.reason == "the feed's entry has no text, only a title or link"
    assert reject.capture.given.title == "Only this"


@pytest.mark.parametrize(
    "doctype",
    [
        pytest.param('<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>', id="a file"),
        pytest.param('<!DOCTYPE r [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>', id="an address"),
        pytest.param(
            '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaaaaaaaa"><!ENTITY x "'
            + "&a;" * 5000
            + '"><!ENTITY z "'
            + "&x;" * 5000
            + '">]>',
            id="a thousand million laughs",
        ),
    ],
)
def test_entities_of_a_feed_fetch_nothing_and_do_not_explode(taken, doctype):
    feed = rss("<item><description>said &x; and &z;</description></item>")

    kept, rejects = taken("feed.xml", feed.replace(b"<rss", doctype.encode() + b"<rss"))

    assert len(kept) + len(rejects) == 1
    assert all(len(capture.given.text) < 200_000 for capture in kept)
    assert all("root:" not in capture.given.text for capture in kept)


@pytest.mark.parametrize(
    ("no_character", "shown"),
    [
        ("&#xD800;", "\ufffd"),
        ("&#55296;", "\ufffd"),
        ("&#xD83D;&#xDE00;", "\ufffd\ufffd"),
        ("&#x110000;", "\ufffd"),
        ("&#99999999999999999999;", "\ufffd"),
        ("&#x0000000041;", "A"),
        ("&#0;", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("<![CDATA[&#xD800;]]>", "&#xD800;"),
    ],
)
def test_what_is_no_character_in_one_title_costs_no_other_entry_anything(
    taken, no_character, shown
):
    odd = f"<item><guid>cc-2</guid><title>Quay{no_character}</title><description>x</description>"
    feed = rss(ITEM, ITEM).decode().replace(ITEM, f"{odd}</item>", 1)

    kept, rejects = taken("feed.xml", feed.encode("utf-8", "surrogatepass"))

    assert rejects == []
    assert [capture.given.title for capture in kept] == [f"Quay{shown}", "Harbour & quay"]
    assert kept[0].body == f"{odd}</item>".encode("utf-8", "surrogatepass")


def test_half_a_pair_in_a_wide_feed_costs_no_other_entry_anything(taken):
    feed = rss(ITEM, ITEM.replace("Harbour", "Häfen")).decode().replace("utf-8", "utf-16")
    feed = feed.replace("Harbour", "H\ud83d")

    kept, rejects = taken("feed.xml", feed.encode("utf-16", "surrogatepass"))

    assert rejects == []
    assert [capture.given.title for capture in kept] == ["H\ufffd & quay", "Häfen & quay"]


def test_feed_that_breaks_its_parser_is_set_aside(taken):
    kept, [reject] = taken("feed.xml", rss(ITEM).replace(b"utf-8", b"u\xa8f"))

    assert kept == []
    assert reject.reason.startswith("the feed cannot be parsed: ")


def test_link_that_is_no_address_is_not_taken_for_one(taken, tmp_path):
    [capture], _ = taken("feed.xml", rss(ITEM.replace("coast-courier", "[coast")))

    assert capture.address == f"{(tmp_path / 'feed.xml').as_uri()}#id=cc-1"
    assert capture.given.url is None
