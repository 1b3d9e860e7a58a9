"""Deciding on attributions: what is kept, what waits, how far people agree, and gold."""

from dataclasses import replace

import pytest

from ledger_documents import council, harbour, put
from reportedly.ask import (
    Changes,
    Question,
    agreement,
    gold_of,
    held_in,
    judged,
    queue,
    standings,
    to_undo,
)
from reportedly.ask.reviewing import spans_of
from reportedly.errors import UsageError
from reportedly.grade.gold import Relation, read_gold
from reportedly.jobs.reviewing import ReviewDesk
from reportedly.model import Attribution, Layer, Maker, References, Span, Speaker
from reportedly.store import open_ledger


@pytest.fixture
def ledger(tmp_path):
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        put(ledger, harbour(), council())
        yield ledger


@pytest.fixture
def desk(ledger):
    return ReviewDesk(ledger, "Noor")


def only(document):
    [(name, _)] = References(document).attributions()
    return name


def decide(desk, document, answer="accept", **details):
    made = judged(document, only(document), answer, "Noor", **details)
    desk.keep(made)
    return made


def read_anew(document, **changes):
    """Return the article as another engine might read it: attributions changed, nobody told."""
    [item] = document[Attribution]
    bare = document.without(Attribution)
    for kind in (*(layer.kind for layer in bare.layers),):
        if kind.__name__ in ("Speaker", "Hop"):
            bare = bare.without(kind)
    other = replace(item, **changes)
    return bare.with_layer(Layer(Attribution, Maker("attribution", "1"), (other,))).with_layer(
        Layer(Speaker, Maker("speaker", "1"), (Speaker(other.key, None, "none", "nobody"),))
    )


def test_what_was_kept_comes_back_to_the_letter(ledger, desk):
    made = decide(desk, harbour(), "correct", changes=Changes(speaker=" M. Ito "), why="her name")

    [kept] = ledger.view().reviews()

    assert kept == made
    assert (kept.by, kept.why, kept.corrected.speaker) == ("Noor", "her name", "M. Ito")
    assert kept.words == ("Mara Ito", "said", "We are not leaving the quay,", "Not now.")


def test_a_decision_survives_a_re_run_and_says_that_the_words_are_read_otherwise(ledger, desk):
    decide(desk, harbour())
    put(ledger, harbour())
    same = [each.state for each in standings(ledger.view(), list(ledger.view().reviews()))]

    put(ledger, read_anew(harbour(), kind="mixed"))

    [held] = standings(ledger.view(), list(ledger.view().reviews()))
    assert same == ["standing"]
    assert (held.state, held.why) == ("conflict", "now other: kind, speaker")
    assert [each.before.answer for each in queue(ledger.view(), Question(speaker=None))
            if each.before] == ["accept"]  # fmt: skip


def test_a_decision_on_a_text_that_is_gone_is_an_orphan(ledger, desk):
    decide(desk, council())
    changed = replace(
        council(), article=replace(council().article, text=council().article.text + "!")
    )

    put(ledger, changed)

    [held] = standings(ledger.view(), list(ledger.view().reviews()))
    assert held.state == "orphan"


def test_the_queue_has_nobody_told_first_and_skips_what_is_decided(ledger, desk):
    waiting = [each.saying.uri for each in queue(ledger.view(), Question())]
    decide(desk, council())
    after = [each.saying.uri for each in queue(ledger.view(), Question())]

    assert waiting == ["https://gazette.example/2", "https://courier.example/1"]
    assert after == waiting[1:]
    assert ledger.view().undecided(Question().query()).total == 1
    assert [each.saying.uri for each in queue(ledger.view(), Question(), passed=1)] == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (Question(speaker="Ito"), 1), (Question(about="talks"), 1), (Question(kind="direct"), 1),
        (Question(outlet="Coast"), 1), (Question(since="2024-03", until="2024-03"), 1),
        (Question(speaker="Nobody"), 0), (Question(limit=1), 1), (Question(), 2),
    ],
)  # fmt: skip
def test_the_queue_is_narrowed_as_sayings_are(ledger, question, found):
    assert len(list(queue(ledger.view(), question))) == found


def test_what_is_taken_back_waits_again(ledger, desk):
    made = decide(desk, council())

    undone = desk.undo(to_undo(ledger.view(), "Noor").id)

    assert undone.id == made.id
    assert len(list(queue(ledger.view(), Question()))) == 2
    assert [each.state for each in standings(ledger.view(), list(ledger.view().reviews()))] == [
        "undone"
    ]
    with pytest.raises(UsageError, match="nothing that could be undone"):
        to_undo(ledger.view(), "Noor")
    with pytest.raises(UsageError, match="undone already"):
        desk.undo(made.id)


def test_decided_twice_in_a_second_is_kept_twice(ledger, desk):
    first = decide(desk, council(), "accept")
    desk.undo(first.id)
    decide(desk, council(), "accept")

    assert [bool(each.undone) for each in ledger.view().reviews()] == [True, False]


@pytest.mark.parametrize(
    ("written", "spans"),
    [
        ("Ito", ((10, 13),)), ("0-3", ((0, 3),)), ("0-3; 14-18", ((0, 3), (14, 18))),
        ("goes […] said", ((4, 8), (14, 18))), ("Ito\n goes", ((10, 18),)), ("", ()),
    ],
)  # fmt: skip
def test_words_are_found_where_they_stand_nearest(written, spans):
    found = spans_of("Ito said: Ito goes.", written, 9)

    assert found == tuple(Span(*each) for each in spans)


@pytest.mark.parametrize("written", ["nobody", "3-3", "0-99", "0-3;2-5", "Ito said […] said"])
def test_words_that_are_not_there_are_no_correction(written):
    with pytest.raises(UsageError):
        spans_of("Ito said: Ito goes.", written, 0)


@pytest.mark.parametrize(
    "changes",
    [Changes(), Changes(kind="direct"), Changes(kind="loud"),
     Changes(source="", cue="", content=""), Changes(content="not a word of it")],
)  # fmt: skip
def test_a_correction_that_changes_nothing_or_leaves_nothing_is_refused(changes):
    document = harbour()

    with pytest.raises(UsageError):
        judged(document, only(document), "correct", "Noor", changes=changes)


def test_agreement_counts_each_stage_of_what_was_decided(desk, ledger):
    decide(desk, harbour(), "correct", changes=Changes(speaker="", content="Not now."))
    decide(desk, council(), "reject")

    found = {
        each.asked: (each.right, each.decided) for each in agreement(list(ledger.view().reviews()))
    }

    assert found == {
        "is an attribution": (1, 2), "source edges": (1, 1), "cue edges": (1, 1),
        "content edges": (0, 1), "kind": (1, 1), "kind of saying": (1, 1), "speaker": (0, 1),
    }  # fmt: skip


def test_what_people_are_unsure_of_counts_for_nothing(desk, ledger):
    decide(desk, harbour(), "unsure")

    assert agreement(list(ledger.view().reviews())) == []
    assert gold_of(ledger.view(), list(ledger.view().reviews())) == ([], 1)


def test_articles_decided_wholly_become_gold_that_grading_reads(desk, ledger):
    import msgspec

    decide(desk, harbour(), "correct", changes=Changes(content="Not now."))
    decide(desk, council(), "reject")

    lines, begun = gold_of(ledger.view(), list(ledger.view().reviews()))

    gold = {
        each.text: each for each in read_gold(msgspec.json.encode(each).decode() for each in lines)
    }
    [item] = harbour()[Attribution]
    assert begun == 0
    assert gold[council().article.text].relations == ()
    assert gold[harbour().article.text].relations == (
        Relation(item.source, item.cue, item.content[1:]),
    )
    assert gold[harbour().article.text].outlet == "Coast Courier"


def test_an_article_shows_the_decision_with_its_statement(desk, ledger):
    decide(desk, harbour(), "reject", why="a headline")

    held = held_in(harbour(), list(ledger.view().reviews()))

    assert held[only(harbour())].review.why == "a headline"
