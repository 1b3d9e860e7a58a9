"""What people judge of reports outranks the program, and holds through every re-run."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ledger_documents import capture, harbour, run
from reportedly.ask import claims
from reportedly.jobs import decide, link_all_claims, link_copies, undo
from reportedly.link.claims import anchor_words
from reportedly.model import Anchor, Attribution, Decision, Detail
from reportedly.store import open_ledger


def article(number):
    document = harbour(f"https://paper{number}.example/1")
    outlet = Detail(f"Paper {number}", "stated", "given with the input")
    known = replace(document.article, outlet=outlet, given_id=f"a{number}", credited=())
    told = type(document)(known)
    for layer in document.layers:
        told = told.with_layer(layer)
    return told


def shortened(document):
    """Return the document as another version reads it: each saying without its last letter."""
    told = type(document)(document.article)
    for layer in document.layers:
        items = layer.items
        if layer is document[Attribution]:
            items = tuple(
                replace(each, content=(*each.content[:-1], shorter(each.content[-1])))
                for each in items
            )
        if items is layer.items:
            told = told.with_layer(layer)
        else:
            told = told.with_layer(replace(layer, items=items))
    return told


def shorter(span):
    return replace(span, end=span.end - 1)


@pytest.fixture
def ledger(tmp_path):
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        yield opened


def put(ledger, *documents):
    begun = run()
    with ledger.writer() as writer:
        writer.begin(begun)
        for document in documents:
            writer.put(capture(document.article.uri), document, begun.id)
    link_copies(ledger)
    link_all_claims(ledger)


def anew(ledger):
    with ledger.writer() as writer:
        writer.forget_links()
    link_copies(ledger)
    link_all_claims(ledger)


def tellings(ledger, kind):
    """Yield for each claim of the kind its reports: of the quotations the one of the quay."""
    for told in claims(ledger.view()):
        if told.claim.kind == kind and (kind == "figure" or "We are" in told.claim.words):
            yield told.tellings


def anchors(ledger, kind, *names):
    """Return the reports of that kind in the articles, as decisions keep them."""
    return tuple(
        Anchor(
            each.report.document,
            anchor_words(each.report.words, each.sentence, kind),
            kind,
        )
        for told in tellings(ledger, kind)
        for each in told
        if each.report.given_id in names
    )


def judge(ledger, answer, left, right, *, kind="quotation"):
    sides = (anchors(ledger, kind, *left), anchors(ledger, kind, *right))
    return decide(ledger, Decision(f"claim {answer}", *sides, "Ada", datetime.now(UTC), "I asked"))


def together(ledger, kind="quotation"):
    """Return which articles report one claim, by the ids they came with."""
    return sorted(
        sorted({each.report.given_id for each in told}) for told in tellings(ledger, kind)
    )


@pytest.mark.parametrize("kind", ["quotation", "figure"])
def test_a_report_judged_different_is_a_claim_of_its_own_until_it_is_undone(ledger, kind):
    put(ledger, *map(article, (1, 2, 3)))
    before = together(ledger, kind)

    kept = judge(ledger, "different", ["a1"], ["a2", "a3"], kind=kind)

    assert before == [["a1", "a2", "a3"]]
    assert together(ledger, kind) == [["a1"], ["a2", "a3"]]
    anew(ledger)
    assert together(ledger, kind) == [["a1"], ["a2", "a3"]]
    undo(ledger, kept.id)
    assert together(ledger, kind) == before


def test_a_judgement_holds_when_more_articles_come_and_when_words_are_read_otherwise(ledger):
    put(ledger, article(1), article(2))
    judge(ledger, "different", ["a1"], ["a2"])

    put(ledger, shortened(article(1)), article(3))

    [one, other] = together(ledger)
    assert ("a1" in one) != ("a1" in other)
    assert ("a2" in one) != ("a1" in one)


def test_two_claims_judged_the_same_are_one_and_the_reason_names_the_judge(ledger):
    put(ledger, article(1), article(2))
    before = [told for told in claims(ledger.view()) if told.claim.kind == "quotation"]
    sides = [
        tuple(
            Anchor(each.report.document, each.report.words, "quotation") for each in told.tellings
        )
        for told in before
    ]

    decide(ledger, Decision("claim same", *sides, "Ada", datetime.now(UTC), "I asked"))

    [told] = [told for told in claims(ledger.view()) if told.claim.kind == "quotation"]
    assert len(before) == 2
    assert "Ada judged them one claim: I asked" in {each.report.why for each in told.tellings}


def test_of_two_judgements_on_a_pair_the_later_holds(ledger):
    put(ledger, article(1), article(2))

    judge(ledger, "different", ["a1"], ["a2"])
    judge(ledger, "same", ["a1"], ["a2"])

    assert together(ledger) == [["a1", "a2"]]


def test_a_judgement_on_an_article_that_is_gone_says_nothing_of_the_others(ledger):
    put(ledger, article(1), article(2))
    gone = Anchor("art_gone", "We are leaving", "quotation")

    decide(
        ledger,
        Decision(
            "claim different",
            (gone,),
            anchors(ledger, "quotation", "a1"),
            "Ada",
            datetime.now(UTC),
        ),
    )

    assert together(ledger) == [["a1", "a2"]]
