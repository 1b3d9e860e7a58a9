"""Captures that give the same document: who speaks for it, and that nothing noticed is lost."""

from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger_documents import FULL, READ, capture, council, plain, run
from reportedly.codec import KINDS
from reportedly.model import Detail, Document, Maker, Speaker
from reportedly.store import open_ledger

RECIPES = {"read": READ, "annotate": FULL}
NEWER = {name: tuple(f"{step[:-1]}2" for step in recipe) for name, recipe in RECIPES.items()}
VERSIONS = {1: RECIPES, 2: NEWER}
ADDRESS = council().article.uri
TWINS = sorted(
    (capture(ADDRESS, body) for body in (b"one", b"two", b"three")), key=lambda each: each.id
)
SMALL, BIG = TWINS[0], TWINS[-1]


def told(came, step="annotate", version=1, reader=1):
    """Return what a capture gives: the twins' text, with metadata of its own."""
    byline = Detail(f"{came.body.decode()} {reader}", "stated", "given")
    whole = replace(council(), article=replace(council().article, byline=byline))
    if step == "read":
        return Document(whole.article)
    layers = (replace(layer, maker=Maker("rules", str(version))) for layer in whole.layers)
    return replace(whole, layers=tuple(layers))


@contextmanager
def new_ledger():
    """Open a copy of an empty ledger: making one takes longer than most examples."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "ledger.db"
        place.write_bytes(_empty())
        with open_ledger(str(place)) as ledger:
            yield ledger


@cache
def _empty():
    with TemporaryDirectory() as folder:
        place = Path(folder) / "ledger.db"
        open_ledger(str(place)).close()
        return place.read_bytes()


def put(ledger, came, step="annotate", version=1, document=None):
    begun = replace(run(VERSIONS[version][step]), makers=dict.fromkeys(KINDS, f"rules {version}"))
    with ledger.writer() as writer:
        writer.begin(begun)
        writer.put(came, document or told(came, step, version), begun.id)


def kept(ledger):
    [document] = ledger.view().documents()
    return document


@pytest.mark.parametrize(
    ("noticer", "reader"),
    [pytest.param(BIG, SMALL, id="of a smaller id"), pytest.param(SMALL, BIG, id="of a bigger id")],
)
def test_reading_a_twin_never_loses_what_was_noticed(noticer, reader):
    orders = []

    for order in permutations([(noticer, "annotate"), (reader, "read")]):
        with new_ledger() as twins:
            for came, step in order:
                put(twins, came, step)
            orders.append(kept(twins))

    assert orders == [told(noticer)] * 2


def test_a_twin_that_was_only_read_still_has_to_be_annotated(ledger):
    put(ledger, BIG)
    put(ledger, SMALL, "read")

    has = [ledger.view().has(came.id, FULL) for came in (SMALL, BIG)]
    waiting = list(ledger.view().captures_waiting(FULL))

    assert (has, waiting) == ([False, True], [SMALL])


def test_of_twins_that_have_been_through_the_same_the_smallest_id_speaks(ledger):
    for came in (BIG, SMALL, TWINS[1]):
        put(ledger, came)

    assert kept(ledger) == told(SMALL)


def test_a_speaker_that_is_done_anew_by_less_has_its_twins_done_again(ledger):
    put(ledger, SMALL)
    put(ledger, BIG)
    put(ledger, BIG, version=2)

    put(ledger, SMALL, "read", version=2, document=told(SMALL, "read", reader=2))

    assert kept(ledger) == told(SMALL, "read", reader=2)
    assert not ledger.view().has(BIG.id, NEWER["annotate"])


def test_a_speaker_that_reads_otherwise_leaves_the_document_to_its_twins(ledger):
    put(ledger, SMALL)
    put(ledger, BIG)

    put(ledger, SMALL, version=2, document=plain("Decoded otherwise.", ADDRESS))

    texts = sorted(document.article.text for document in ledger.view().documents())
    assert texts == sorted([council().article.text, "Decoded otherwise."])
    assert list(ledger.view().captures_waiting(NEWER["annotate"])) == [BIG]


CALLS = st.tuples(
    st.sampled_from(TWINS), st.sampled_from(["read", "annotate"]), st.sampled_from([1, 2])
)


@given(before=st.lists(CALLS, max_size=6), last=st.permutations(TWINS))
def test_whatever_came_before_annotating_all_ends_in_the_same_ledger(before, last):
    with new_ledger() as ledger:
        for came, step, version in before:
            put(ledger, came, step, version)
        for came in last:
            if not ledger.view().has(came.id, NEWER["annotate"]):
                put(ledger, came, version=2)

        assert kept(ledger) == told(SMALL, version=2)


@given(calls=st.lists(st.tuples(st.sampled_from(TWINS), st.sampled_from(["read", "annotate"]))))
def test_with_one_version_nothing_noticed_is_ever_lost(calls):
    best = "annotate" if any(step == "annotate" for _, step in calls) else "read"
    with new_ledger() as ledger:
        for came, step in calls:
            put(ledger, came, step)

        speakers = [came for came, step in calls if step == best]
        expected = [told(min(speakers, key=lambda each: each.id), best)] if calls else []
        assert list(ledger.view().documents()) == expected
        assert list(ledger.view().verify()) == []


def test_layers_are_joined_under_the_runs_that_made_them(ledger):
    whole = told(SMALL)
    put(ledger, SMALL, document=whole.without(Speaker))
    put(ledger, SMALL, document=replace(whole, layers=(whole[Speaker],)))

    assert kept(ledger) == whole
