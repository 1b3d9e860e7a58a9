"""What people judge of two articles outranks the program, and holds through every re-run."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ledger_documents import harbour, put
from prose import paragraphs, text_of
from reportedly.jobs import decide, link_copies, link_stories, undo
from reportedly.model import Anchor, Decision, Detail, Document

FERRY = (
    "The ferry Calloway ran aground off Port Kell with 212 aboard, harbour master Ines Dahl said. "
    "Tugs from Lomira were on their way to the Calloway, and nobody was hurt, Dahl added."
)
SAFE = (
    "All 212 aboard the stranded ferry Calloway are safe in Port Kell, harbour master Ines Dahl "
    "said. The Calloway was pulled off the sandbank by tugs from Lomira in the night."
)
TUGS = (
    "Tugs from Lomira pulled the ferry Calloway to Port Kell, and the 212 aboard the stranded "
    "ferry went ashore, harbour master Ines Dahl said. Dahl thanked the tugs."
)
ROOF = "The council of Sarn voted for a new school roof. Parents had asked for it since spring."


def article(number, text):
    address = f"https://paper{number}.example/1"
    known = replace(harbour(address).article, text=text, title=None, dateline=None, credited=(),
                    published=None, given_id=f"a{number}",
                    outlet=Detail(f"Paper {number}", "stated", "given with the input"))  # fmt: skip
    return Document(known)


def come(ledger, *documents):
    put(ledger, *documents)
    link_copies(ledger)
    link_stories(ledger)


def judge(ledger, kind, one, other, *, why=""):
    view = ledger.view()
    sides = [(Anchor(view.document(name).article.id, "", "article"),) for name in (one, other)]
    return decide(ledger, Decision(kind, *sides, "Ada", datetime.now(UTC), why))


def together(ledger):
    """Return which articles tell one story, by the ids they came with."""
    stories = {}
    for row in ledger.view().stories():
        stories.setdefault(row.story, set()).add(row.given_id)
    return sorted(map(sorted, stories.values()))


def anew(ledger):
    with ledger.writer() as writer:
        writer.forget_links()
    link_copies(ledger)
    link_stories(ledger)


def test_two_reports_judged_different_are_two_stories_and_the_link_says_who_said_so(ledger):
    come(ledger, article(1, FERRY), article(2, SAFE))

    judge(ledger, "story different", "a1", "a2", why="two wrecks")

    assert together(ledger) == [["a1"], ["a2"]]
    [link] = ledger.view().story_links()
    assert link.kind == "story apart"
    assert link.why.startswith("Ada judged them different (two wrecks); apart:")


def test_reports_that_have_no_word_in_common_are_one_story_where_a_person_says_so(ledger):
    come(ledger, article(1, FERRY), article(2, SAFE), article(3, ROOF))

    judge(ledger, "story same", "a2", "a3")

    assert together(ledger) == [["a1", "a2", "a3"]] or ["a2", "a3"] in together(ledger)
    assert any("Ada judged them same" in link.why for link in ledger.view().story_links())


def test_a_third_report_never_brings_together_what_was_judged_apart(ledger):
    come(ledger, article(1, FERRY), article(2, SAFE))
    judge(ledger, "story different", "a1", "a2")

    come(ledger, article(3, TUGS))

    assert not any({"a1", "a2"} <= set(each) for each in together(ledger))
    assert any("a3" in each and len(each) == 2 for each in together(ledger))


@pytest.mark.parametrize("kind", ["story different", "story same"])
def test_a_judgement_survives_linking_anew_and_more_articles(ledger, kind):
    come(ledger, article(1, FERRY), article(2, SAFE), article(3, ROOF))
    judge(ledger, kind, "a1", "a2" if kind == "story different" else "a3")
    judged = together(ledger)

    anew(ledger)
    assert together(ledger) == judged
    come(ledger, article(4, text_of(paragraphs(3))))

    assert together(ledger) == sorted([*judged, ["a4"]])


def test_what_is_undone_is_judged_by_the_words_again(ledger):
    come(ledger, article(1, FERRY), article(2, SAFE), article(3, ROOF))
    before = together(ledger), list(ledger.view().story_links())
    kept = [judge(ledger, "story different", "a1", "a2"), judge(ledger, "story same", "a2", "a3")]
    assert together(ledger) != before[0]

    for each in kept:
        undo(ledger, each.id)

    assert (together(ledger), list(ledger.view().story_links())) == before


def test_of_two_judgements_the_later_holds(ledger):
    come(ledger, article(1, FERRY), article(2, SAFE))
    judge(ledger, "story different", "a1", "a2")

    judge(ledger, "story same", "a2", "a1")

    assert together(ledger) == [["a1", "a2"]]


def copies(ledger):
    return [(row.a, row.b, row.kind, row.source, row.passages) for row in ledger.view().copies()]


def test_what_was_judged_no_copy_is_none_until_that_is_undone(ledger):
    text = text_of(paragraphs(3))
    come(ledger, article(1, text), article(2, text), article(3, text_of(paragraphs(9))))
    before = copies(ledger), list(ledger.view().carriers())
    assert before[0]

    kept = judge(ledger, "copy different", "a1", "a2")
    assert (copies(ledger), list(ledger.view().carriers())) == ([], [])
    anew(ledger)
    assert copies(ledger) == []
    undo(ledger, kept.id)

    assert (copies(ledger), list(ledger.view().carriers())) == before


def test_a_pair_judged_apart_stays_so_beside_other_carriers_of_the_text(ledger):
    text = text_of(paragraphs(3))
    come(ledger, *(article(number, text) for number in range(3)))

    judge(ledger, "copy different", "a0", "a1")

    documents = [ledger.view().document(name) for name in ("a0", "a1", "a2")]
    names = {each.article.id: each.article.given_id for each in documents}
    pairs = {frozenset((names[a], names[b])) for a, b, *_ in copies(ledger)}
    assert pairs == {frozenset({"a0", "a2"}), frozenset({"a1", "a2"})}


def test_what_shares_a_quotation_is_a_copy_where_a_person_says_so(ledger):
    words = " ".join(paragraphs(5, 2)).replace(".", "")
    come(
        ledger,
        article(1, f"{text_of(paragraphs(6))}\n\n“{words}”, said Ines Dahl."),
        article(2, f"{text_of(paragraphs(7))}\n\n“{words}”, wrote Ines Dahl."),
    )
    assert copies(ledger) == []

    judge(ledger, "copy same", "a1", "a2", why="same hand")

    [row] = ledger.view().copies()
    assert row.reasons[0] == "Ada judged it a copy (same hand)"
    assert (row.score, bool(row.passages)) == (1.0, True)
