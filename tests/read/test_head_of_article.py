import pytest

from marking import unmarked
from reading_material import BODY, article_of
from reportedly.model import Span

LEAD = BODY.format(day="Monday")
MORE = BODY.format(day="Tuesday")


def said(detail):
    return (detail.value, detail.basis, detail.spans) if detail else None


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("[Bridge opens in May]{title}\n\n{}", id="a headline"),
        pytest.param("\n\n# *[Bridge opens, says ministry]{title}*\n\n---\n\n{}", id="Markdown"),
        pytest.param("**[Bridge opens]{title}**\n\n{}", id="bold"),
        pytest.param("---\nHome > News\n[Bridge opens]{title}\n\n{}", id="below furniture"),
        pytest.param("7 October 2023\n\n[Bridge opens]{title}\n\n{}", id="below its date"),
        pytest.param(
            "The Sel Sentinel\n\n[Bridge opens in May]{title}\n\n{}", id="below the paper's name"
        ),
        pytest.param("[CHECK: Two claims about a bridge]{title}\n\n{}", id="a kicker, no place"),
        pytest.param("EDITORIAL\n[A bridge for nobody]{title}\n\n{}", id="below what it is"),
        pytest.param(
            "[Bridge opens]{title}\nPRESS RELEASE – FOR IMMEDIATE RELEASE\n\n{}", id="a release"
        ),
        pytest.param("Senior engineer:\n\n[Bridge opens in May]{title}\n\n{}", id="a kicker"),
        pytest.param("News ID: 7614\n\n[Bridge opens in May]{title}\n\n{}", id="a number"),
        pytest.param(
            "World News\n\n[Bridge opens in May]{title}\n\n{}", id="a section is no paper"
        ),
        pytest.param(
            "[Police Raid Sel Times]{title}\n\nOfficers took the printing press away\n\n{}",
            id="a headline about a paper",
        ),
        pytest.param(
            "[Will the Bridge Open? Ministry Says Yes!]{title}\n\n{}", id="an exclamation"
        ),
        pytest.param(
            "[Ministry Opens Bridge Over the Sel.]{title}\n\n{}", id="full stop, capitals"
        ),
        pytest.param("[Bridge opens]{title}\n{}", id="no empty line"),
        pytest.param(
            "[Ministry opens the bridge.]{title}\n\nPORT SEL, 3 May (CCN) — {}",
            id="above a dateline",
        ),
    ],
)
def test_the_headline_is_the_first_line_that_looks_like_one(source):
    text, marks = unmarked(source.replace("{}", LEAD + "\n\n" + MORE))

    title = article_of(text).title

    [span] = marks["title"]
    assert said(title) == (span.of(text), "stated", (span,))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"{LEAD}\n\n{MORE}", id="it opens with the report"),
        pytest.param(f"It rained on Monday.\n\n{MORE}", id="a short sentence"),
        pytest.param(f"PORT SEL — {LEAD}\n\n{MORE}", id="a dateline"),
        pytest.param(
            f"The bridge over the Sel opened in\nthe night.\n{MORE}", id="broken by width"
        ),
        pytest.param("Bridge opens", id="nothing below it"),
        pytest.param(f"7 October 2023\n\n{LEAD}", id="a date"),
        pytest.param(f"@CorvayPort\n{LEAD}\n\n{MORE}", id="whose post it is"),
        pytest.param(f"Forwarded from: Port of Sel\n{LEAD}\n\n{MORE}", id="whence a post came"),
    ],
)
def test_without_a_headline_there_is_no_title(text):
    assert article_of(text).title is None


def test_a_given_title_stands_and_points_at_the_line_that_is_it():
    article = article_of(f"Veldara\nBridge opens\n\n{LEAD}", title="Bridge Opens")

    [span] = article.title.spans
    assert article.title.value == "Bridge Opens"
    assert span.of(article.text) == "Bridge opens"


def test_a_given_title_that_is_not_in_the_text_has_no_span():
    article = article_of(f"{LEAD}\n\n{MORE}", title="Bridge opens")

    assert said(article.title) == ("Bridge opens", "stated", ())


@pytest.mark.parametrize(
    "source",
    [
        "[Port Sel, February 15 (CCN)]{line}-- {}",
        "[PORT SEL, 3 May (Coast Courier)]{line} — {}",
        "[PORT SEL (CCN)]{line} - {}",
        "[PORT SEL]{line} — {}",
        "[PORT SEL, Veldara]{line} — {}",
        "[PORT SEL/OST CITY, Oct 7 (CCN)]{line} - {}",
        "[Port Sel, CCN]{line} – {}",
        "[Port Sel, OTAR]{line}-{}",
        "[Port Sel, Tuesday, 3 May 2023]{line} — {}",
        "[Port Sel (AFP)]{line} - {}",
        "[(CCN)]{line} — {}",
        "Bridge opens\n\n[Port Sel, Mar 9 (CCN)]{line}: {}",
        "Bridge opens\n\n[PORT SEL]{line}: {}",
        "[Port Sel (Reuters)]{line} {}",
        "**[Port Sel, 3 May (CCN)]{line} —** {}",
        "**[PORT SEL, Veldara]{line}** – {}",
        "[PORT SEL, Veldara]{line} – Ito said on Monday that the\nbridge would open.\n\n{}",
        "[Port Sel, March 12 (Sel News Agency)]{line} --\n\n{}",
        "[Port Sel, March 12 (Sel News Agency)]{line} --\n{}",
        "Bridge opens\n\n[Port Sel, 12 March, Sel News Agency]{line} --\n\n{}",
        "[PORT SEL (Sel News Agency)]{line} — {}",
        "[PORT SEL]{line} —\n\n{}",
        "[PORT SEL, Veldara]{line} –\n\n{}",
        "[PORT SEL]{line} – al-Sel TV said so. {}",
        "[PORT SEL, Veldara (CCN)]{line} _ {}",
        "[PORT SEL]{line} _ {}",
        "[KELL, September 13. /ONA/]{line}. {}",
        "[Sel News]{line}/ {}",
        "Bridge opens\n\n[Sel Press Agency]{line}: {}",
        "[IRNA]{line} – {}",
        "[OSTMERE]{line} The mayor said on Monday that the bridge was open. {}",
        "Bridge opens\n\n[PORT SEL]{line} President Mara Ito said on Monday that it was open. {}",
    ],
)
def test_the_dateline_is_found_without_its_dash(source):
    text, marks = unmarked(source.replace("{}", LEAD + "\n\n" + MORE))

    article = article_of(text)

    [span] = marks["line"]
    assert said(article.dateline) == (span.of(text), "stated", (span,))


@pytest.mark.parametrize(
    "text",
    [
        f"The bridge — {LEAD}",
        f"Port Sel — a town of boats — {LEAD}",
        f"NATO said nothing. {LEAD}",
        f"MUST SEE - the bridge at night\n\n{LEAD}",
        f"ITO: We will not pay, we said so and we meant it.\nLEE: {LEAD}\nITO: {LEAD}",
        f"UPDATE: {LEAD}",
        f"KPRB: {LEAD} The KPRB said so.",
        f"POLICE: {LEAD} It was police who closed it.",
        f"On 3 May — a Tuesday — {LEAD}",
        f"Port Sel, Veldara – {LEAD}",
        f"PORT SEL – a town of boats – said nothing. {LEAD}",
        f"PORT SEL, Veldara – “a town of boats” – said nothing. {LEAD}",
        f"NATO – The alliance said nothing. {LEAD}",
        f"COVID-19 – The ministry said nothing. {LEAD}",
        f"BRIDGE OPENS AT LAST –\n\n{LEAD}",
        f"PORT SEL – More Boats\n\n{LEAD}",
        f"UNESCO Director Mara Ito said nothing on Monday. {LEAD}",
        f"NATO The alliance said nothing on Monday. {LEAD}",
        f"OSTMERE THE BRIDGE IS OPEN, THE MAYOR SAID ON MONDAY.\n\n{LEAD}",
        f"OSTMERE _ a town of boats _ said nothing. {LEAD}",
        LEAD,
    ],
)
def test_other_dashes_make_no_dateline(text):
    assert article_of(f"{text}\n\n{MORE}").dateline is None


@pytest.mark.parametrize(
    "line",
    [
        "Port Sel, March 12 (Sel News Agency) --",
        "PORT SEL, Veldara (AP) _",
        "PORT SEL _",
    ],
)
def test_a_dateline_on_a_line_of_its_own_is_no_title(line):
    article = article_of(f"{line}\n\n{LEAD}\n\n{MORE}")

    assert article.title is None
    assert article.dateline.value == line.rstrip(" -_")


@pytest.mark.parametrize(
    "source",
    [
        "By [Mara Ito]{names}",
        "By [Mara Ito and Jon Lee]{names}",
        "*By [Mara Ito]{names}*",
        "BY [MARA ITO]{names}",
        "By [Mara Ito]{names}, Coast Courier",
        "By [Mara Ito]{names} | 7 October 2023",
        "By [Ana de la Cruz]{names} in Port Sel",
        "EXCLUSIVE By [Mara Ito]{names}, Chief Reporter",
        "- By [Mara Ito]{names}",
        "• By [Mara Ito]{names}",
        "Interview by [Mara Ito]{names}",
        "By [Mara Ito]{names}\nStaff writer",
        "[Mara Ito]{names} Political editor",
        "[Ana de la Cruz]{names}, Foreign Affairs Correspondent",
        "[Mara Ito]{names}\nPolitical Editor",
    ],
)
def test_the_byline_gives_the_names(source):
    text, marks = unmarked(f"Bridge opens\n\n{source}\n\n{LEAD}\n\n{MORE}")

    article = article_of(text)

    [span] = marks["names"]
    assert said(article.byline) == (span.of(text), "stated", (span,))


@pytest.mark.parametrize(
    "line",
    [
        "By the river",
        "By Monday all was over.",
        "By night",
        "By Staff Writer",
        "By Our Correspondent",
        "BY NEWS DESK",
        "By Coast Courier Staff",
        "By the Coast Courier staff",
        "Ministry Sacks Chief Editor",
        "Mara Ito\n\nEditor",
        "Political editor",
    ],
)
def test_not_every_line_with_by_is_a_byline(line):
    assert article_of(f"Bridge opens\n\n{line}\n\n{LEAD}\n\n{MORE}").byline is None


@pytest.mark.parametrize(
    ("above", "writer"), [("COMMENT\n", "Mira Toth"), ("Opinion | ", "Mira Toth"), ("", None)]
)
def test_a_name_alone_is_the_writer_of_a_column(above, writer):
    byline = article_of(f"{above}Bridge opens\n\nMira Toth\n\n{LEAD}\n\n{MORE}").byline

    assert (byline.value if byline else None) == writer


@pytest.mark.parametrize(
    ("source", "value", "basis"),
    [
        ("{}\n\n**[Coast Courier]{outlet}**", "Coast Courier", "stated"),
        ("{}\n\n© 2022 [Coast Courier]{outlet}", "Coast Courier", "stated"),
        ("{}\n\n© [Coast Courier]{outlet} 2022. All rights reserved.", "Coast Courier", "stated"),
        ("{}\n\nThe [Sel Gazette]{outlet}, all rights reserved.", "Sel Gazette", "stated"),
        ("{}\n\n[https://www.coastcourier.example/b]{outlet}", "coastcourier.example", "computed"),
        ("Port Sel, 3 May ([CCN]{outlet}) — {}", "CCN", "computed"),
        ("[Al-Sel Media]{outlet} – Tuesday 3 May 2022\n\n{}", "Al-Sel Media", "stated"),
        ("3 May 2022 | [The Sel Star]{outlet}\n\n{}", "The Sel Star", "stated"),
        ("By [The Sel Post]{outlet} staff | May 3, 2022\n\n{}", "The Sel Post", "stated"),
        ("By the [Sel Post]{outlet} staff\n\n{}", "Sel Post", "stated"),
        ("Prepared by the [Sel Flood Desk]{outlet}\n\n{}", "Sel Flood Desk", "stated"),
        ("PORT SEL, 03.05.2022, 16:45 — [INFO-SEL]{outlet}\n\n{}", "INFO-SEL", "computed"),
    ],
)
def test_the_outlet_is_read_off_the_text(source, value, basis):
    text, marks = unmarked("Bridge opens\n\n" + source.replace("{}", LEAD + "\n\n" + MORE))

    article = article_of(text)

    assert said(article.outlet) == (value, basis, tuple(marks["outlet"]))


@pytest.mark.parametrize(
    "name",
    [
        "The Sel Valley Sentinel",
        "Port Sel Times",
        "The Sel Star",
        "Radio Port Sel",
        "Sel News Agency",
        "**Coast Courier**",
    ],
)
def test_a_medium_s_name_above_the_headline_is_the_outlet(name):
    article = article_of(f"{name}\n\nBridge opens in May\n\n{LEAD}\n\n{MORE}")

    start = 2 if name.startswith("*") else 0
    span = Span(start, len(name) - start)
    assert said(article.outlet) == (span.of(article.text), "stated", (span,))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"Coast Courier\n\n{LEAD}\n\n{MORE}", id="no headline below"),
        pytest.param(f"Hard Times\n\nWinter on the river\n\n{LEAD}", id="common words"),
        pytest.param(f"Rising Star\n\nA life on the river\n\n{LEAD}", id="a weak word"),
        pytest.param(f"Bridge opens in May\n\nThe Sel Times\n\n{LEAD}", id="not the first line"),
        pytest.param(f"Bridge opens\n\nWorld News | 3 May 2022\n\n{LEAD}", id="a section"),
        pytest.param(f"Bridge opens\n\nMara Ito – 3 May 2022\n\n{LEAD}", id="a person"),
        pytest.param(f"Bridge opens\n\n3 May 2022 — SARN\n\n{LEAD}", id="a place"),
        pytest.param(f"Bridge opens\n\nPrepared by Mara Ito\n\n{LEAD}", id="a preparer"),
    ],
)
def test_other_lines_at_the_head_name_no_outlet(text):
    assert article_of(text).outlet is None


@pytest.mark.parametrize("name", ["Sel National News Agency", "Sel Network of News and Analysis"])
def test_the_agency_s_full_name_on_a_line_stands_before_its_letters(name):
    text, marks = unmarked(
        f"Bridge opens\n\n[{name}]{{outlet}}\n\nPort Sel, 3 May (SNNA) — {LEAD}\n\n{MORE}"
    )

    article = article_of(text)

    assert said(article.outlet) == (name, "computed", tuple(marks["outlet"]))


@pytest.mark.parametrize("name", ["Sel Harbour News Agency", "Ship names never arrive"])
def test_a_line_that_the_agency_s_letters_do_not_spell_is_not_its_name(name):
    text = f"Bridge opens\n\n{name}\n\nPort Sel, 3 May (SNNA) — {LEAD}\n\n{MORE}"

    assert article_of(text).outlet.value == "SNNA"


def test_the_host_of_the_address_is_the_outlet_when_nothing_says_more():
    article = article_of(f"Bridge opens\n\n{LEAD}", address="https://www.coastcourier.example/b")

    assert said(article.outlet) == ("coastcourier.example", "computed", ())


def test_a_given_outlet_stands_before_all_else():
    article = article_of(f"Bridge opens\n\n{LEAD}\n\n**The Sel Gazette**", outlet="Coast Courier")

    assert said(article.outlet) == ("Coast Courier", "stated", ())


@pytest.mark.parametrize(
    ("text", "how", "outlet"),
    [
        pytest.param(LEAD, {}, "Coast Courier", id="nothing"),
        pytest.param(
            LEAD, {"address": "https://sel.example/b"}, "Coast Courier", id="only an address"
        ),
        pytest.param(f"Port Sel, 3 May (CCN) — {LEAD}", {}, "Coast Courier", id="only an agency"),
        pytest.param(f"{LEAD}\n\n© 2022 Sel Gazette", {}, "Sel Gazette", id="a copyright line"),
        pytest.param(LEAD, {"outlet": "Sel Gazette"}, "Sel Gazette", id="a given outlet"),
        pytest.param(
            "<html><head><meta property='og:site_name' content='Sel Gazette'></head>"
            f"<body><p>{LEAD}</p><p>{MORE}</p></body></html>",
            {"media_type": "text/html"},
            "Sel Gazette",
            id="a page's metadata",
        ),
    ],
)
def test_the_default_outlet_is_that_of_what_names_none_itself(text, how, outlet):
    article = article_of(text, default_outlet="Coast Courier", **how)

    why = "given for all that name none"
    assert article.outlet.value == outlet
    assert (article.outlet.why == why) == (outlet == "Coast Courier")
    assert article.outlet.basis == "stated"


def test_an_outlet_that_nothing_names_is_unknown():
    assert article_of(f"Bridge opens\n\n{LEAD}\n\nSource: Coast Courier").outlet is None


@pytest.mark.parametrize(
    "source",
    [
        "{}\n\nSource: [Coast Courier]{name}",
        "{}\n\n(Source: [Coast Courier]{name})",
        "{}\n\n([Coast Courier]{name})",
        "{}\n\nThis article first appeared in [The Sel Gazette]{name}.",
        "{}\n\nOriginally published by [Coast Courier]{name}",
        "{}\n\nRead the full story at [The Sel Gazette]{name}",
        "{}\n\nWith inputs from [Coast Courier]{name}",
        "{}\n\n[Sel News Agency]{name}",
        "Port Sel (Reuters) - {}",
        "The bridge will open in May, the ministry of Sel says, [Press Sel]{name} reports.\n\n{}",
        "{} It will open in May, the [Coast Courier]{name} reports.",
        "[Coast Courier]{name} reports: the bridge will open in May, say those who built it.\n\n{}",
    ],
)
def test_whom_the_text_credits_is_kept_with_the_words(source):
    source = source.replace("(Reuters)", "([Reuters]{name})").replace("{}", LEAD)
    text, marks = unmarked("Bridge opens\n\n" + source)

    article = article_of(text)

    [span] = marks["name"]
    assert [said(each) for each in article.credited] == [(span.of(text), "stated", (span,))]


def test_a_headline_may_credit():
    text, marks = unmarked(
        f"Bridge to open in May, [Press Sel]{{name}} reports\n\n{LEAD}\n\n{MORE}"
    )

    article = article_of(text)

    assert [said(each) for each in article.credited] == [
        ("Press Sel", "stated", tuple(marks["name"]))
    ]


def test_who_reports_and_whom_it_cites_are_both_credited():
    lead = "The bridge will open in May, said its builders, Coast Courier reports citing Press Sel."
    article = article_of(f"Bridge opens\n\n{lead}\n\n{MORE}")
    assert [each.value for each in article.credited] == ["Coast Courier", "Press Sel"]


def test_one_credit_in_two_places_is_one_with_two_spans():
    text, marks = unmarked(
        f"Bridge opens\n\n{LEAD} It opens, [Press Sel]{{a}} reports.\n\nSource: [Press Sel]{{a}}"
    )

    article = article_of(text)

    assert [said(each) for each in article.credited] == [("Press Sel", "stated", tuple(marks["a"]))]


@pytest.mark.parametrize(
    "sentence",
    [
        "It will open in May, the Coast Courier reported.",
        "It will open in May, the ministry reports.",
        "The Coast Courier reports that it will open in May.",
    ],
)
def test_a_medium_that_is_quoted_is_not_credited_with_the_article(sentence):
    assert article_of(f"Bridge opens\n\n{LEAD} {sentence}\n\n{MORE}").credited == ()


def test_whose_picture_it_is_is_not_credited_with_the_article():
    article = article_of(f"Bridge opens\n\n{LEAD}\n\n(Mara Ito/Reuters)\n\n{MORE}")

    assert article.credited == ()


@pytest.mark.parametrize("names", ["Reuters/AFP", "Coast Courier/Sel News Agency"])
def test_two_agencies_in_brackets_are_credited(names):
    article = article_of(f"Bridge opens\n\n{LEAD}\n\n{MORE}\n\n({names})")

    assert [each.value for each in article.credited] == names.split("/")


def test_agencies_are_nobody():
    assert article_of(f"Bridge opens\n\n{LEAD}\n\nSource: Agencies").credited == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (LEAD, "en"),
        ("Le ministère a déclaré lundi que le pont sera ouvert en mai, après des mois.", "fr"),
        (
            "أعلنت وزارة الميناء يوم الاثنين أن الجسر فوق النهر سيفتح في شهر مايو بعد أشهر طويلة من"
            " التأخير والجدل بين المدن الواقعة على ضفتي النهر، وقالت إن العمل انتهى قبل أسبوع.",
            "ar",
        ),
        ("It rained.", None),
        ("Mara Ito 12 34 Jon Lee 56 78 9", None),
    ],
)
def test_the_language_is_named_when_it_is_sure(text, language):
    assert article_of(text).language == language


@pytest.mark.parametrize(("given", "code"), [("en-GB", "en"), ("Arabic", "ar"), ("??", "en")])
def test_a_given_language_stands_when_it_names_one(given, code):
    assert article_of(LEAD, language=given).language == code
