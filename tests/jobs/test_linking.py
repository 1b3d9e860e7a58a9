"""Linking a ledger: what it takes in, what it leaves alone, and what outlives a re-run."""

from dataclasses import replace

import pytest

from ledger_documents import NOON, capture, council, harbour, layered, put, run
from reportedly.ask import actor_page, actors, anchors, the_actor
from reportedly.errors import UsageError
from reportedly.jobs import decide, link, undo
from reportedly.model import Decision, Document, Entity, Span
from reportedly.store import open_ledger


def naming(address, *names):
    """Return an article that names these persons, one a line."""
    text = "\n".join(names)
    document = Document(replace(harbour(address).article, text=text, title=None, dateline=None,
                                credited=(), published=None))  # fmt: skip
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    entities = [
        Entity(f"e{number}", name, "person", (name,), (span,))
        for number, (name, span) in enumerate(zip(names, spans, strict=True), start=1)
    ]
    return layered(document, (Entity, entities))


def cast(ledger):
    """Return each actor's name with the articles it is seen in."""
    return sorted((each.name, each.articles) for each in actors(ledger.view()))


ONE = naming("https://courier.example/a", "Mara Ito", "Abu Omar Tal")
TWO = naming("https://courier.example/b", "Mara Itoh", "Salim Haddan")


def test_actors_are_found_across_articles(ledger):
    put(ledger, harbour(), ONE)

    made = link(ledger)

    assert (made.names, made.actors) == (3, 2)
    assert cast(ledger) == [("Abu Omar Tal", 1), ("Mara Ito", 2)]
    [ito] = ledger.view().actors_named("mara ITO")
    assert [(role.role, role.of) for role in ito.roles] == [("spokeswoman", "the Harbour Front")]
    assert (ito.statements, ito.first) == (1, "2024-03-05")


def test_linking_twice_and_article_by_article_gives_what_linking_once_gives(ledger, tmp_path):
    put(ledger, ONE)
    link(ledger)
    put(ledger, TWO)
    link(ledger)
    link(ledger)

    with open_ledger(str(tmp_path / "other.db")) as other:
        put(other, TWO, ONE)
        link(other)
        assert list(other.view().actors()) == list(ledger.view().actors())


def test_an_article_done_anew_is_linked_anew(ledger):
    put(ledger, ONE)
    link(ledger)
    put(ledger, naming("https://courier.example/a", "Juno Ito"))

    link(ledger)

    assert cast(ledger) == [("Juno Ito", 1)]
    assert list(ledger.view().verify()) == []


def merged(ledger, one, other):
    view = ledger.view()
    sides = tuple(anchors(view, the_actor(view, name)) for name in (one, other))
    return decide(ledger, Decision("merge", *sides, "ana", NOON))


def again(ledger):
    """Take every annotation out and put it in again."""
    for document in (ONE, TWO):
        bare = Document(document.article)
        begun = run(("reader 2",))
        with ledger.writer() as writer:
            writer.begin(begun)
            writer.put(capture(document.article.uri), layered(bare, (Entity, [])), begun.id)
    link(ledger)
    assert cast(ledger) == []
    put(ledger, ONE, TWO)
    link(ledger)


def test_a_merge_outlives_every_annotation_made_anew_and_can_be_undone(ledger):
    put(ledger, ONE, TWO)
    link(ledger)
    kept = merged(ledger, "Abu Omar Tal", "Salim Haddan")
    assert ("Abu Omar Tal", 2) in cast(ledger) or ("Salim Haddan", 2) in cast(ledger)
    before = cast(ledger)

    again(ledger)
    assert cast(ledger) == before

    undo(ledger, kept.id)
    assert ("Abu Omar Tal", 1) in cast(ledger)
    [decision] = ledger.view().decisions()
    assert decision.undone is not None


def test_a_split_and_a_new_name_outlive_every_annotation_made_anew(ledger):
    same = naming("https://courier.example/b", "Mara Ito")
    put(ledger, ONE, same)
    link(ledger)
    found = anchors(ledger.view(), the_actor(ledger.view(), "Mara Ito"))
    left = tuple(each for each in found if each.document == ONE.article.id)
    right = tuple(each for each in found if each.document == same.article.id)
    decide(ledger, Decision("split", left, right, "ana", NOON))
    decide(ledger, Decision("rename", right, (), "ana", NOON, name="Mara Ito of Kell"))
    before = cast(ledger)
    assert before == [("Abu Omar Tal", 1), ("Mara Ito", 1), ("Mara Ito of Kell", 1)]

    put(ledger, naming("https://courier.example/a", "Nobody Else"))
    put(ledger, ONE)
    link(ledger)

    assert cast(ledger) == before


def test_decisions_are_dated_one_after_the_other(ledger):
    put(ledger, ONE, TWO)
    link(ledger)

    first = merged(ledger, "Abu Omar Tal", "Salim Haddan")
    view = ledger.view()
    side = anchors(view, the_actor(view, "Salim Haddan"))
    second = decide(ledger, Decision("rename", side, (), "ana", NOON, name="S. H."))

    assert first.at < second.at
    assert [each.id for each in ledger.view().decisions()] == [first.id, second.id]


def test_what_cannot_be_undone_says_why(ledger):
    put(ledger, ONE, TWO)
    link(ledger)
    kept = merged(ledger, "Abu Omar Tal", "Salim Haddan")

    with pytest.raises(UsageError, match="no such decision"):
        undo(ledger, "dec_nothing")
    undo(ledger, kept.id)
    with pytest.raises(UsageError, match="undone already"):
        undo(ledger, kept.id)


def test_a_page_of_an_actor_has_its_spellings_articles_and_statements(ledger):
    put(ledger, harbour(), TWO, council())
    link(ledger)

    page = actor_page(ledger.view(), "Mara Itoh")

    assert [(each.name, each.articles) for each in page.spellings] == [
        ("Mara Ito", 1),
        ("Mara Itoh", 1),
    ]
    assert [saying.speaker for saying in page.statements] == ["Mara Ito"]
    assert {each.uri for each in page.articles} == {"https://courier.example/1", TWO.article.uri}


def test_a_name_that_several_have_is_asked_back(ledger):
    put(ledger, ONE, naming("https://courier.example/c", "Juno Ito"))
    link(ledger)

    with pytest.raises(UsageError, match="2 actors match"):
        the_actor(ledger.view(), "Ito")
    with pytest.raises(UsageError, match="no actor is called so"):
        the_actor(ledger.view(), "Nobody")
