"""What the journal notes of a run, and that it notes nothing where nothing changed."""

from dataclasses import replace

import pytest

from ledger_documents import READ, capture, council, harbour, layered, run
from marking import unmarked
from reportedly.model import Attribution, Detail, Document, Layer, Maker, Span, Speaker


def put(ledger, document, recipe=None, came=None):
    """Put a document down in a run of its own, and return the run's id."""
    begun = run(recipe) if recipe else run()
    with ledger.writer() as writer:
        writer.begin(begun)
        writer.put(came or capture(document.article.uri), document, begun.id)
    return begun.id


def noted(ledger, run_id):
    """Return what the journal has of a run, but that it began."""
    return [each for each in ledger.view().changes() if each.run == run_id and each.kind != "run"]


def with_items(document, kind, *items):
    """Return the document with these annotations of that kind in place of its own."""
    layer = Layer(kind, Maker("rules", "2"), items)
    layers = tuple(layer if each.kind is kind else each for each in document.layers)
    return replace(document, layers=layers)


def test_a_new_document_is_one_row_with_how_much_was_noticed(ledger):
    [row] = noted(ledger, put(ledger, harbour()))

    assert (row.kind, row.action, row.after_id) == ("document", "added", harbour().article.id)
    assert row.words == "Harbour Front vows to stay"
    assert row.after == {
        "attribution": 1,
        "figure": 1,
        "time": 1,
        "place": 1,
        "mention": 2,
        "furniture": 1,
    }


@pytest.mark.parametrize("maker", [Maker("attribution", "1"), Maker("rules", "2")])
def test_the_same_outcome_is_noted_by_nothing_whoever_made_it(ledger, maker):
    put(ledger, harbour())
    layers = tuple(replace(each, maker=maker) for each in harbour().layers)

    assert noted(ledger, put(ledger, replace(harbour(), layers=layers))) == []


def test_an_attribution_that_moved_its_edge_is_changed_and_says_how(ledger):
    put(ledger, harbour())
    [item] = harbour()[Attribution]
    shorter = replace(item, content=item.content[:1])

    [row] = noted(ledger, put(ledger, with_items(harbour(), Attribution, shorter)))

    article = harbour().article
    assert (row.kind, row.action) == ("attribution", "changed")
    assert (row.before_id, row.after_id) == (item.id(article.id), shorter.id(article.id))
    assert (row.before["content"], row.after["content"]) == (
        "We are not leaving the quay, … Not now.",
        "We are not leaving the quay,",
    )


def test_a_speaker_that_changed_is_a_change_of_its_saying(ledger):
    put(ledger, council())
    [item] = council()[Attribution]
    told = with_items(council(), Speaker, Speaker(item.key, "Ostmark", "name", "named"))

    [row] = noted(ledger, put(ledger, told))

    assert (row.kind, row.action, row.before_id) == ("attribution", "changed", row.after_id)
    assert (row.before, row.after) == (
        {"speaker": None, "speaker_basis": "none"},
        {"speaker": "Ostmark", "speaker_basis": "name"},
    )


def test_a_saying_with_another_cue_is_another(ledger):
    text, marks = unmarked("[Ito]{who} [said]{cue} they [knew]{inner} [the port was shut]{more}")
    document = Document(replace(council().article, text=text))
    [who], [cue], [inner], [more] = (marks[name] for name in ("who", "cue", "inner", "more"))
    outer = Attribution((who,), (cue,), (Span(inner.start, more.end),), "indirect")
    nested = Attribution((), (inner,), (more,), "indirect")
    put(ledger, layered(document, (Attribution, [outer])))

    rows = noted(ledger, put(ledger, layered(document, (Attribution, [nested]))))

    assert [row.action for row in rows] == ["dropped", "added"]


def test_what_goes_is_kept_with_its_words(ledger):
    put(ledger, harbour())

    [row] = noted(ledger, put(ledger, with_items(harbour(), Attribution)))

    assert (row.kind, row.action, row.after_id) == ("attribution", "dropped", None)
    assert row.words == "Mara Ito said: We are not leaving the quay, … Not now."
    assert (row.before["speaker"], row.before["cue"]) == ("Mara Ito", "said")


def test_layers_that_come_later_are_counted_and_not_told_one_by_one(ledger):
    put(ledger, Document(council().article), READ)

    rows = noted(ledger, put(ledger, council()))

    assert [(row.kind, row.action, row.words, row.after) for row in rows] == [
        ("layer", "added", "attribution", {"count": 1})
    ]


def test_what_is_known_of_an_article_may_change(ledger):
    put(ledger, council())
    outlet = Detail("Lomira Gazette", "stated", "given")
    told = replace(council(), article=replace(council().article, outlet=outlet))

    [row] = noted(ledger, put(ledger, told))

    assert (row.kind, row.action) == ("document", "changed")
    assert (row.before, row.after) == ({"outlet": None}, {"outlet": "Lomira Gazette"})


def test_a_capture_that_reads_otherwise_leaves_a_document_and_makes_another(ledger):
    put(ledger, council())
    other = Document(replace(council().article, text="Nothing was denied."))

    rows = noted(ledger, put(ledger, other, READ, capture(council().article.uri)))

    assert [(row.kind, row.action) for row in rows] == [
        ("document", "added"),
        ("document", "dropped"),
        ("attribution", "dropped"),
    ]
