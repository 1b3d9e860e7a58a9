"""What several runs did together: the net effect, by document."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from ledger_documents import READ, capture, council, harbour, run
from reportedly.ask import diff
from reportedly.errors import UsageError
from reportedly.model import Attribution, Document, Layer, Maker
from reportedly.store import open_ledger

[SAID] = harbour()[Attribution]
SHORTER = replace(SAID, content=SAID.content[:1])


@pytest.fixture
def ledger(tmp_path):
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        yield opened


def put(ledger, *documents, recipe=None, **made):
    """Put documents down in one run of their own, and return the run's id."""
    begun = replace(run(recipe) if recipe else run(), **made)
    with ledger.writer() as writer:
        writer.begin(begun)
        for document in documents:
            writer.put(capture(document.article.uri), document, begun.id)
    return begun.id


def saying(*items):
    """Return the article of the harbour with these attributions."""
    layer = Layer(Attribution, Maker("rules", "2"), items)
    layers = (layer if each.kind is Attribution else each for each in harbour().layers)
    return replace(harbour(), layers=tuple(layers))


def told(found):
    return [
        (each.kind, each.action, each.before_id, each.after_id)
        for document in found.documents
        for each in document.changes
    ]


def name(item):
    return item.id(harbour().article.id)


def test_what_was_changed_twice_is_one_change_from_the_first_to_the_last(ledger):
    first = put(ledger, saying(SAID))
    put(ledger, saying(SHORTER))
    put(ledger, saying(replace(SHORTER, cue_class="claim")))

    found = diff(ledger.view(), first)

    [[change]] = [document.changes for document in found.documents]
    assert (change.before_id, change.after_id) == (name(SAID), name(SHORTER))
    assert (change.before["cue_class"], change.after["cue_class"]) == ("neutral", "claim")
    assert found.counts == {"attribution": {"changed": 1}}


def test_what_was_dropped_and_came_again_is_no_change(ledger):
    first = put(ledger, saying(SAID))
    put(ledger, saying())
    put(ledger, saying(SAID))

    assert diff(ledger.view(), first).documents == ()


def test_what_was_changed_and_changed_back_is_no_change(ledger):
    first = put(ledger, saying(SAID))
    put(ledger, saying(SHORTER))
    put(ledger, saying(SAID))

    assert diff(ledger.view(), first).documents == ()


def test_what_was_added_and_dropped_cancels(ledger):
    first = put(ledger, saying())
    second = put(ledger, saying(SAID))
    put(ledger, saying())

    assert diff(ledger.view(), first).documents == ()
    assert told(diff(ledger.view(), first, second)) == [("attribution", "added", None, name(SAID))]


def test_what_was_changed_and_then_dropped_is_dropped_as_it_was_at_first(ledger):
    first = put(ledger, saying(SAID))
    put(ledger, saying(SHORTER))
    put(ledger, saying())

    found = diff(ledger.view(), first)

    [[change]] = [document.changes for document in found.documents]
    assert (change.action, change.before_id) == ("dropped", name(SAID))
    assert change.before["content"] == "We are not leaving the quay, … Not now."


def test_a_new_document_is_counted_as_it_is_now(ledger):
    first = put(ledger, harbour())
    put(ledger, Document(council().article), recipe=READ)
    put(ledger, council())

    found = diff(ledger.view(), first)

    [[change]] = [document.changes for document in found.documents]
    assert (change.kind, change.action, change.after) == ("document", "added", {"attribution": 1})
    assert found.counts == {"document": {"added": 1}, "attribution": {"added": 1}}


def test_runs_of_one_second_keep_their_order_and_their_makers_are_told(ledger):
    began = run().started
    ids = [
        put(ledger, harbour(), started=began, makers={"Attribution": f"rules {number}"})
        for number in range(4)
    ]

    found = diff(ledger.view(), ids[0], ids[3])

    assert [each.id for each in found.runs] == ids[1:]
    assert [(each.name, each.before, each.after) for each in found.versions] == [
        ("Attribution", "rules 0", "rules 3")
    ]


def test_a_run_is_named_by_its_opening(ledger):
    only = put(ledger, harbour())

    assert diff(ledger.view(), only[4:10]).since.id == only


def test_runs_that_are_not_there_or_turned_round_are_one_clear_line(ledger):
    first, second = put(ledger, harbour()), put(ledger, council())

    for asked, words in (
        (("run_none",), "run_none: there is no such run; see them with: reportedly runs"),
        (("",), ": 2 runs open so; see them with: reportedly runs"),
        ((second, first), f"{first} began before {second}; name the earlier run first"),
    ):
        with pytest.raises(UsageError) as error:
            diff(ledger.view(), *asked)
        assert str(error.value) == words


def test_runs_that_kept_no_journal_are_named(ledger):
    began = datetime(2024, 3, 1, 9, tzinfo=UTC)
    first = put(ledger, harbour(), started=began)
    second = put(ledger, council(), started=began + timedelta(seconds=1))
    with ledger._database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM change")

    found = diff(ledger.view(), first, second)

    assert len(found.untold) == 1
    assert found.documents == ()
