import re
from datetime import UTC, date, datetime

import pytest

from reading_material import BODY, TAKEN, article_of, captured
from reportedly.errors import Unreadable
from reportedly.read import read

PARAGRAPHS = [BODY.format(day=day) for day in ("Monday", "Tuesday", "Friday")]


def page(*, head="", above="", body=None, below=""):
    report = body or "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    return (
        f"<html lang='en'><head><title>Bridge opens | Coast Courier</title>{head}</head><body>"
        f"<nav><a href='/'>Home</a> <a href='/w'>World</a></nav><article><h1>Bridge opens</h1>"
        f"{above}{report}</article>{below}<footer>About us</footer></body></html>"
    )


def read_page(source, **how):
    return article_of(source, media_type="text/html", **how)


def test_the_text_is_headline_and_paragraphs_without_menus_and_footers():
    article = read_page(page())

    assert article.text == "\n\n".join(["Bridge opens", *PARAGRAPHS])
    assert article.media_type == "text/html"


def test_each_paragraph_knows_its_place_in_the_page():
    source = page(
        body="<p>The   harbour <b>ministry</b> of\n Veldara said on Monday that the bridge &amp;"
        " the ferry would open in May &mdash; after months of delay &#8220;at least&#8221;.</p>"
        + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    )

    article = read_page(source)

    pieces = [(each.span.of(article.text), each.page.of(source)) for each in article.placements]
    assert [words for words, _ in pieces] == article.text.split("\n\n")
    assert pieces[0] == ("Bridge opens", "Bridge opens")
    assert pieces[1][0].startswith("The harbour ministry of Veldara")
    assert pieces[1][1].startswith("The   harbour <b>ministry</b> of\n Veldara")
    assert pieces[1][1].endswith("&mdash; after months of delay &#8220;at least&#8221;.")
    assert pieces[2] == (PARAGRAPHS[0], PARAGRAPHS[0])


def test_hidden_words_are_no_place():
    script = f"<script>var body = '{PARAGRAPHS[0]}';</script><!-- {PARAGRAPHS[0]} -->"
    source = page(head=script)

    article = read_page(source)

    first = next(each for each in article.placements if each.span.of(article.text) == PARAGRAPHS[0])
    assert first.page.start > source.index("<article>")


def test_a_record_s_page_is_mapped_to_its_field():
    source = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)

    article = article_of(b"{}", media_type="application/json", text=source, text_type="text/html")

    assert article.text == "\n\n".join(PARAGRAPHS)
    assert [each.page.of(source) for each in article.placements] == PARAGRAPHS


def test_a_short_fragment_of_a_feed_is_enough():
    article = article_of(
        b"", text="<p>Short &amp; true.</p><p>Ito said no.</p>", text_type="text/html"
    )

    assert article.text == "Short & true.\n\nIto said no."


@pytest.mark.parametrize(
    ("source", "paragraphs"),
    [
        pytest.param(
            "<p>Mayor Odile Crane said the dam was <b>safe</b>.</p>",
            ["Mayor Odile Crane said the dam was safe."],
            id="a fragment",
        ),
        pytest.param(
            "<html><body><h1>Dam <em>safe</em></h1><p>Mayor <a href='/c'>Odile Crane</a>, <i>39</i>"
            "<!-- sic -->, said&nbsp;<q>No</q></p><p>She left.</p></body></html>",
            ["Dam safe", "Mayor Odile Crane, 39, said No", "She left."],
            id="a page",
        ),
        pytest.param(
            "Dam <b>safe</b><br><i>She</i> left.<div>All <b>slept</b></div> <u>She</u> too",
            ["Dam safe", "She left.", "All slept", "She too"],
            id="a line break and a block",
        ),
        pytest.param("<pre>One\ntwo</pre>", ["One", "two"], id="lines of a page"),
    ],
)
def test_inline_tags_do_not_tear_a_short_paragraph(source, paragraphs):
    article = read_page(source)

    assert article.text.split("\n\n") == paragraphs
    assert [each.span.of(article.text) for each in article.placements] == paragraphs
    pages = [re.sub(r"<[^>]*>", "", each.page.of(source)) for each in article.placements]
    assert [page.replace("&nbsp;", " ") for page in pages] == paragraphs


@pytest.mark.parametrize(
    ("odd", "shown"),
    [
        *((odd, "") for odd in ("&#1;", "&#2;", "&#8;", "&#x1F;", "&#xFFFF;", "&#xfffe;", "&#1")),
        *((odd, "") for odd in ("\x01", "\x1f", "\uffff", "\x7f")),
        *((odd, " ") for odd in ("&#11;", "&#x0C;", "&#32;", "&#00009;")),
        *((odd, "\ufffd") for odd in ("&#0;", "&#xD800;", "&#x110000;")),
        ("&#65;", "A"),
        ("&#128512;", "😀"),
    ],
)
def test_a_character_that_xml_forbids_costs_no_words(odd, shown):
    source = page().replace("harbour ministry", f"harbour{odd}ministry")

    article = read_page(source)

    wanted = [words.replace("harbour ministry", f"harbour{shown}ministry") for words in PARAGRAPHS]
    assert article.text == "\n\n".join(["Bridge opens", *wanted])
    assert [each.page.of(source) for each in article.placements] == [
        words.replace("harbour ministry", f"harbour{odd}ministry")
        for words in ["Bridge opens", *PARAGRAPHS]
    ]


def test_comments_of_readers_are_left_out():
    comments = "<div id='comments'><div class='comment'><p>I do not believe a word of it, and I"
    source = page(below=comments + " have lived by the river for forty years now.</p></div></div>")

    article = read_page(source)

    assert article.text.endswith(PARAGRAPHS[-1])


def test_title_outlet_and_byline_come_from_the_markup():
    head = (
        "<meta property='og:site_name' content='Coast Courier'>"
        "<meta name='author' content='Mara Ito'>"
    )

    article = read_page(page(head=head))

    why = "the page's metadata"
    assert (article.title.value, article.title.why) == ("Bridge opens", why)
    assert [span.of(article.text) for span in article.title.spans] == ["Bridge opens"]
    assert (article.outlet.value, article.outlet.why) == ("Coast Courier", why)
    assert (article.byline.value, article.byline.why) == ("Mara Ito", why)


JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", %s}</script>'


@pytest.mark.parametrize(
    ("head", "above", "value", "why"),
    [
        pytest.param(
            "<meta property='article:published_time' content='2023-10-07T16:53:00+03:00'>",
            "",
            "2023-10-07T13:53:00Z",
            "the page's metadata: 2023-10-07T16:53:00+03:00",
            id="a meta element, with its time",
        ),
        pytest.param(
            "<meta property='article:modified_time' content='2024-01-01T00:00:00Z'>"
            + JSON_LD % '"dateModified": "2024-01-01", "datePublished": "2023-10-07"',
            "",
            "2023-10-07",
            "the page's metadata: 2023-10-07",
            id="JSON-LD",
        ),
        pytest.param(
            "",
            "<time itemprop='datePublished' datetime='2023-10-07'>last week</time>",
            "2023-10-07",
            "the page's <time> element: 2023-10-07",
            id="a time element",
        ),
        pytest.param(
            "",
            "<span class='post-date'>Saturday 7 October 2023 - 16:53</span>",
            "2023-10-07",
            "the page's date element: Saturday 7 October 2023 - 16:53",
            id="an element named so",
        ),
    ],
)
def test_the_date_is_the_one_the_markup_states(head, above, value, why):
    published = read_page(page(head=head, above=above)).published

    assert (published.value, published.basis, published.why) == (value, "stated", why)
    assert published.earliest == date(2023, 10, 7)


@pytest.mark.parametrize(
    ("head", "above", "below"),
    [
        pytest.param("", "", "", id="no date"),
        pytest.param(
            "<meta property='article:modified_time' content='2024-01-01'>", "", "", id="modified"
        ),
        pytest.param("", "<p>It closed on 7 October 2023, and no one said why.</p>", "", id="news"),
        pytest.param("", "", "<footer>© 2021-2023 Coast Courier</footer>", id="copyright"),
        pytest.param(
            "",
            "",
            "<aside><time datetime='2023-10-07'>7 Oct</time> Ferries stop</aside>",
            id="aside",
        ),
        pytest.param(
            "", "<span class='updated-date'>Updated: 7 October 2023</span>", "", id="updated"
        ),
    ],
)
def test_a_page_that_states_no_date_has_none(head, above, below):
    assert read_page(page(head=head, above=above, below=below)).published is None


def test_a_date_ahead_of_today_is_stated_all_the_same():
    head = "<meta property='article:published_time' content='2087-10-07'>"

    assert read_page(page(head=head)).published.value == "2087-10-07"


def test_the_time_of_taking_changes_nothing():
    source = captured(page(), media_type="text/html")
    later = type(source)(
        source.address,
        source.body,
        source.sha256,
        source.media_type,
        datetime(1999, 1, 1, tzinfo=UTC),
    )

    assert later.taken_at != TAKEN
    assert read(later) == read(source)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param(
            "<html><body><script>run()</script></body></html>", "only scripts", id="script"
        ),
        pytest.param("<html><body></body></html>", "no article text", id="nothing"),
        pytest.param("<!--" * 100_000, "no article text", id="comments"),
        pytest.param("<p>words</p>" * 1_000_000, "are read at most", id="huge"),
        pytest.param(
            "<html><body>" + "<div>" * 10_000 + PARAGRAPHS[0] + "</div>" * 10_000,
            "too deep a nest",
            id="10,000 nested tags",
        ),
    ],
)
def test_a_page_without_an_article_is_turned_away_in_one_line(source, words):
    with pytest.raises(Unreadable, match=words) as caught:
        read(captured(source, media_type="text/html"))

    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "source",
    [
        "<" * 1_000 + "p>" + PARAGRAPHS[0],
        "&#x110000; &#xd800; &nosuch; <p>" + PARAGRAPHS[0],
        "<p" + " a=b" * 10_000 + ">" + PARAGRAPHS[0],
        page(head=JSON_LD % '"datePublished": "not a date"'),
        page(head=JSON_LD % '"datePublished": '),
        page(head="<meta property='article:published_time' content=''>"),
        page().replace("</p>", ""),
        PARAGRAPHS[0],
    ],
)
def test_broken_markup_costs_no_words(source):
    article = read_page(source)

    assert PARAGRAPHS[0] in article.text
    assert article.published is None


def test_script_tags_in_the_report_never_reach_the_text():
    source = page(above="<script>alert('x')</script><style>p {color: red}</style>")

    article = read_page(source)

    assert "alert" not in article.text
    assert "color" not in article.text
