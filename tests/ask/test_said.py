from dataclasses import replace
from datetime import date

import pytest

from ledger_documents import capture, council, dated, harbour, run
from reportedly.ask import Question, Saying, said, undated
from reportedly.ask.question import days
from reportedly.errors import UsageError
from reportedly.model import Attribution, Citation, Detail, Speaker
from reportedly.store import open_ledger

HARBOUR, COUNCIL = harbour(), council()
[QUOTED] = HARBOUR[Attribution]
[DENIED] = COUNCIL[Attribution]


@pytest.fixture
def view(tmp_path):
    """A view of a ledger with a dated article and an undated one."""
    with filled(tmp_path, HARBOUR, COUNCIL) as ledger:
        yield ledger.view()


def filled(folder, *documents):
    """Return an open ledger that holds ``documents``."""
    ledger, begun = open_ledger(str(folder / "ledger.db")), run()
    with ledger.writer() as writer:
        writer.begin(begun)
        for document in documents:
            writer.put(capture(document.article.uri), document, begun.id)
    return ledger


def cited(document, *spans):
    """Return the citations of ``spans`` of ``document``."""
    article = document.article
    return tuple(Citation(article.id, article.uri, span, document.words(span)) for span in spans)


def found(view, **asked):
    """Return the ids of the documents that answer."""
    return [saying.document for saying in said(view, Question(**asked))]


def test_a_saying_has_all_there_is_to_know_and_its_words(view):
    [saying] = said(view, Question(speaker="ito"))

    assert saying == Saying(
        id=QUOTED.id(HARBOUR.article.id),
        speaker="Mara Ito",
        basis="name",
        role="spokeswoman",
        role_of="the Harbour Front",
        unnamed=False,
        kind="direct",
        cue_class="neutral",
        negated=False,
        tense="none",
        modality="asserted",
        occasion_kind=None,
        said_on=None,
        said_earliest=None,
        said_latest=None,
        score=0.93,
        source=cited(HARBOUR, *QUOTED.source),
        cue=cited(HARBOUR, *QUOTED.cue),
        content=cited(HARBOUR, *QUOTED.content),
        addressee=(),
        occasion=(),
        time=(),
        chain=("the Coast Courier", "Mara Ito"),
        document=HARBOUR.article.id,
        given_id="h-1",
        uri="https://courier.example/1",
        title="Harbour Front vows to stay",
        outlet="Coast Courier",
        published="2024-03-05",
        published_basis="stated",
    )
    assert [citation.words for citation in saying.citations] == [
        "We are not leaving the quay,",
        "said",
        "Mara Ito",
        "Not now.",
    ]


def test_what_nobody_could_tell_and_what_nobody_looked_for_are_two_things(view):
    [saying] = said(view, Question(document=COUNCIL.article.id))

    assert (saying.speaker, saying.basis, saying.chain) == (None, "none", None)
    assert saying.content == cited(COUNCIL, *DENIED.content)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param({"speaker": "ITO mara"}, id="any case, any order"),
        pytest.param({"speaker": "Màra"}, id="any accents"),
        pytest.param({"about": "leave quays"}, id="word stems of the content"),
        pytest.param({"about": '"the quay"'}, id="words that stand together"),
        pytest.param({"since": "2024-03", "until": "2024"}, id="dates"),
        pytest.param({"kind": "direct"}, id="kind"),
        pytest.param({"outlet": "courier"}, id="outlet"),
        pytest.param({"via": "coast courier"}, id="chain"),
        pytest.param({"limit": 1}, id="the first by date"),
    ],
)
def test_a_question_is_answered_by_what_matches(view, asked):
    assert found(view, **asked) == [HARBOUR.article.id]


@pytest.mark.parametrize(
    "asked",
    [
        {"speaker": "Mara Venn"},
        {"about": "spokeswoman"},
        {"about": '"leaving quay"'},
        {"since": "2024-03-06"},
        {"until": "2024-02"},
        {"kind": "mixed"},
        {"outlet": "gazette"},
        {"via": "gazette"},
        {"speaker": "ito", "about": "talks"},
    ],
)
def test_what_does_not_match_is_no_answer(view, asked):
    assert found(view, **asked) == []


def spoken_by(name, number):
    """Return an article, and in it a saying of ``name``."""
    document = council(f"https://{number}.example")
    [speaker] = document[Speaker]
    layer = replace(document[Speaker], items=(replace(speaker, name=name),))
    return document.without(Speaker).with_layer(layer)


@pytest.mark.parametrize(
    ("asked", "name", "finds"),
    [
        pytest.param("Ali", "Khalid Amsel", False, id="inside a word"),
        pytest.param("Am", "Khalid Amsel", False, id="the opening of a word"),
        pytest.param("Adam", "Noor Adams", False, id="an s that is the name's"),
        pytest.param("Am*", "Khalid Amsel", True, id="an opening, asked for"),
        pytest.param("*sel", "Khalid Amsel", False, id="a star in front"),
        pytest.param("amsel KHALID", "Khalid Amsel", True, id="all words, in any order"),
        pytest.param("Manar", "al-Manar", True, id="half of a hyphened name"),
        pytest.param("al-Manar", "Al Manar", True, id="a hyphen or none"),
        pytest.param("al-Man*", "al-Manar", True, id="the opening of a hyphened name"),
        pytest.param("O'Dahl", "Ines O’Dahl", True, id="one apostrophe or another"),
        pytest.param("ODahl", "Ines O’Dahl", True, id="an apostrophe or none"),
        pytest.param("Dahl", "Ines Dahl’s deputy", True, id="a possessive in the text"),
        pytest.param("Dahl's", "Ines Dahl", True, id="a possessive in the question"),
        pytest.param("Mariner's Post", "Mariners Post", True, id="an s with an apostrophe or none"),
        pytest.param("Mariners Post", "Mariner's Post", True, id="an s without an apostrophe"),
        pytest.param("%", "100 % Harbour", None, id="a wildcard alone"),
        pytest.param("Am%", "Khalid Amsel", False, id="a wildcard of SQL"),
        pytest.param("D_hl", "Ines Dahl", False, id="another wildcard of SQL"),
    ],
)
def test_a_name_is_found_by_its_words(tmp_path, asked, name, finds):
    article = spoken_by(name, 1)
    with filled(tmp_path, article) as ledger:
        if finds is None:
            with pytest.raises(UsageError, match="has no word to look for"):
                found(ledger.view(), speaker=asked)
        else:
            expected = [article.article.id] if finds else []
            assert found(ledger.view(), speaker=asked) == expected


def test_outlets_and_ways_are_found_by_whole_words(view):
    asked = [{"outlet": "ast"}, {"via": "our"}, {"outlet": "cour*"}, {"via": "coast"}]

    assert [len(found(view, **each)) for each in asked] == [0, 0, 1, 1]


def test_a_source_without_a_name_is_found_by_its_words(view):
    assert found(view, speaker="ostmark") == [COUNCIL.article.id]


def test_quotation_marks_and_stars_of_the_index_are_only_words(view):
    assert found(view, about='quay" OR "talks*') == []
    assert found(view, about="NOT quay") == [HARBOUR.article.id]


@pytest.mark.parametrize("asked", [{"about": "—"}, {"about": '""'}, {"speaker": ""}, {"via": "!"}])
def test_a_question_without_a_word_is_a_wrong_call(view, asked):
    with pytest.raises(UsageError, match="has no word to look for"):
        found(view, **asked)


def test_answers_come_by_date_and_the_unknown_last(tmp_path):
    years = [
        dated(council(f"https://c.example/{n}"), str(n), date(n, 1, 1), date(n, 12, 31))
        for n in (2023, 2021, 2022)
    ]
    with filled(tmp_path, COUNCIL, *years) as ledger:
        order = [saying.published for saying in said(ledger.view(), Question())]

    assert order == ["2021", "2022", "2023", None]


def test_an_imprecise_date_matches_when_it_may_fall_between(tmp_path):
    month = dated(COUNCIL, "2024-03", date(2024, 3, 1), date(2024, 3, 31))
    with filled(tmp_path, month) as ledger:
        asked = [("2024-03-31", None), ("2024-04", None), (None, "2024-03-01"), (None, "2024-02")]
        hits = [len(found(ledger.view(), since=a, until=b)) for a, b in asked]

    assert hits == [1, 0, 1, 0]


def test_how_many_are_left_out_for_want_of_a_date_is_told(view):
    asked = [Question(since="2024"), Question(since="2024", speaker="ito"), Question()]

    assert [undated(view, each) for each in asked] == [1, 0, 0]


def test_outlets_are_told_apart_though_the_words_are_the_same(tmp_path):
    same = [
        replace(
            council(f"https://{name}.example"),
            article=replace(
                council(f"https://{name}.example").article,
                outlet=Detail(name, "stated", "given"),
            ),
        )
        for name in ("gazette", "courier")
    ]
    with filled(tmp_path, *same) as ledger:
        answers = found(ledger.view(), outlet="gazette")

    assert answers == [same[0].article.id]


@pytest.mark.parametrize("written", ["", "24-01", "2024-13", "2024-02-30", "last week", "0000"])
def test_what_is_no_date_is_a_wrong_call(written):
    with pytest.raises(UsageError, match="is no date: write a year, month or day"):
        days(written)
