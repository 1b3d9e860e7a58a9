"""Copies in a ledger: however articles come and go, the outcome is that of all at once."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from random import Random

import pytest

from ledger_documents import harbour, layered, put
from prose import paragraphs, reworded, text_of
from reportedly.ask import copies_of, stories, the_story
from reportedly.errors import UsageError
from reportedly.export import rows_across
from reportedly.jobs import link, link_all_claims, link_copies, link_stories
from reportedly.model import Detail, Document, Furniture, Span
from reportedly.store import Since, open_ledger


def article(number, text, *, furniture=()):
    """Return an article of an outlet of its own."""
    address = f"https://paper{number}.example/1"
    known = replace(harbour(address).article, text=text, title=None, dateline=None, credited=(),
                    published=None, given_id=f"a{number}",
                    outlet=Detail(f"Paper {number}", "stated", "given with the input"))  # fmt: skip
    return layered(Document(known), (Furniture, [Furniture(span, "related") for span in furniture]))


def collection():
    """Return articles among which some are copied, cut, reworded and lifted from."""
    texts = []
    for story in range(6):
        own = paragraphs(story)
        versions = [own, own[:3], [reworded(part, story, 0.1) for part in own]]
        texts += [text_of(each) for each in versions[: 1 + story % 3]]
    texts.append(text_of([*paragraphs(1)[:3], *paragraphs(5)[:3]]))
    return [article(number, text) for number, text in enumerate(texts)]


def judged(ledger):
    view = ledger.view()
    return list(view.copies()), list(view.carriers()), list(view.overlaps())


@pytest.fixture
def whole(tmp_path):
    """What is judged of all articles at once."""
    with open_ledger(str(tmp_path / "whole.db")) as opened:
        put(opened, *collection())
        link_copies(opened)
        return judged(opened)


@pytest.mark.parametrize("seed", range(4))
def test_the_order_and_the_portions_make_no_difference(ledger, whole, seed):
    documents = collection()
    Random(seed).shuffle(documents)

    for first in range(0, len(documents), 4):
        put(ledger, *documents[first : first + 4])
        link_copies(ledger)

    assert len(whole[0]) > 5
    assert judged(ledger) == whole


def test_an_article_that_reads_otherwise_is_judged_anew(ledger, whole):
    documents = collection()
    put(ledger, *documents)
    link_copies(ledger)
    put(
        ledger,
        replace(documents[2], article=replace(documents[2].article, text=text_of(paragraphs(77)))),
    )
    link_copies(ledger)
    assert judged(ledger) != whole

    put(ledger, documents[2])
    link_copies(ledger)

    assert judged(ledger) == whole


def test_linking_again_changes_nothing(ledger):
    put(ledger, *collection())
    first = link_copies(ledger)
    before = judged(ledger)

    assert link_copies(ledger) == first
    assert judged(ledger) == before


def test_what_is_marked_as_furniture_is_no_copy(ledger):
    footer = " ".join(paragraphs(98, 2))
    documents = []
    for number in range(2):
        text = text_of([*paragraphs(number), footer])
        documents.append(article(number, text, furniture=[Span(text.index(footer), len(text))]))
    put(ledger, *documents)

    assert link_copies(ledger).copies == 0


def test_a_copy_is_told_from_either_side_with_its_words(ledger):
    long, short = text_of(paragraphs(3)), text_of(paragraphs(3)[:4])
    put(ledger, article(1, long), article(2, short))
    link_copies(ledger)

    [one] = copies_of(ledger.view(), "a1").shared
    [other] = copies_of(ledger.view(), "a2").shared

    assert (one.kind, one.other.outlet, other.other.outlet) == ("edited", "Paper 2", "Paper 1")
    assert (one.coverage, other.coverage) == (other.coverage_other, 1.0)
    assert [mine for mine, _ in one.passages] == [theirs for _, theirs in other.passages]
    [(words, _)] = other.passages
    assert words == short.removesuffix(".")
    assert len(copies_of(ledger.view(), "a1").group) == 2


def test_copies_go_out_by_the_ids_that_came_with_the_input(ledger):
    text = text_of(paragraphs(3))
    put(ledger, article(1, text), article(2, text))
    link_copies(ledger)

    [row] = rows_across("copies", ledger.view())

    assert {row["a"], row["b"]} == {"a1", "a2"}
    assert (row["kind"], row["source"], row["coverage_a"]) == ("full", None, 1.0)
    with pytest.raises(UsageError, match="no kind of row"):
        rows_across("verdicts", ledger.view())


def test_an_article_alone_shares_nothing(ledger):
    put(ledger, article(1, text_of(paragraphs(3))))

    assert (link_copies(ledger).copies, copies_of(ledger.view(), "a1").shared) == (0, ())


FIRST = (
    "The ferry Calloway ran aground off Port Kell with 212 aboard, harbour master Ines Dahl said. "
    "Tugs from Lomira were on their way to the Calloway, and nobody was hurt, Dahl added."
)
SECOND = (
    "All 212 aboard the stranded ferry Calloway are safe in Port Kell, harbour master Ines Dahl "
    "said. The Calloway was pulled off the sandbank by tugs from Lomira in the night."
)
OTHER = "The council of Sarn voted for a new school roof. Parents had asked for it since spring."


def told(ledger):
    rows = {row.document: row.story for row in ledger.view().stories()}
    return sorted(
        sorted(name for name in rows if rows[name] == story) for story in {*rows.values()}
    )


def test_articles_of_one_happening_tell_one_story_and_it_is_said_why(ledger):
    ferry, safe, roof = article(1, FIRST), article(2, SECOND), article(3, OTHER)
    put(ledger, ferry, safe, roof)

    made = link_stories(ledger)

    assert (made.stories, made.articles) == (1, 2)
    [story] = stories(ledger.view())
    assert {each.given_id for each in story.articles} == {"a1", "a2"}
    assert "Calloway" in story.links[0].why
    assert the_story(ledger.view(), "a2") == the_story(ledger.view(), story.id[:12]) == story
    exported = {row["id"]: row["story"] for row in rows_across("stories", ledger.view())}
    assert exported["a1"] == exported["a2"] != exported["a3"]


def test_stories_of_articles_that_come_one_by_one_are_those_of_all_at_once(ledger, tmp_path):
    documents = [article(1, FIRST), article(2, SECOND), article(3, OTHER)]
    for document in reversed(documents):
        put(ledger, document)
        link_stories(ledger)

    with open_ledger(str(tmp_path / "whole.db")) as whole:
        put(whole, *documents)
        link_stories(whole)
        assert told(ledger) == told(whole)


def test_a_story_that_is_not_there_is_a_wrong_call(ledger):
    put(ledger, article(1, FIRST))
    link_stories(ledger)

    put(ledger, article(2, SECOND))

    with pytest.raises(UsageError, match="linked to none yet"):
        the_story(ledger.view(), "a2")


@pytest.mark.parametrize("differing", ["new", "gone", "only what people judged"])
def test_what_another_process_linked_meanwhile_is_not_linked_twice(ledger, differing):
    put(ledger, *collection())
    link_copies(ledger)
    before, linked = judged(ledger), ledger.view().linked_before("copies")
    seen_before_that = {
        "new": Since("copies", len(linked), linked, ()),
        "gone": Since("copies", len(linked), {}, ("no longer there",)),
        "only what people judged": Since("copies", len(linked) - 1, {}, ()),
    }[differing]

    with ledger.writer() as writer:
        kept = writer.put_copy_links([], ((), []), ({*linked}, [], []), seen_before_that)

    assert not kept
    assert judged(ledger) == before


def test_all_that_link_one_ledger_at_once_end_well(tmp_path, whole):
    path = str(tmp_path / "ledger.db")
    with open_ledger(path) as ledger:
        put(ledger, *collection())

    def linked(_):
        with open_ledger(path, patience_s=60) as ledger:
            for each in (link_copies, link, link_all_claims, link_stories):
                each(ledger)
            return judged(ledger)

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(linked, range(4)))

    assert outcomes == [whole] * 4
