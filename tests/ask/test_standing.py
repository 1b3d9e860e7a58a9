"""How decisions on attributions stand against what is read now."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.ask.reviewing import hold, latest
from reportedly.model import Reading, Review, Span

NOW = datetime(2031, 1, 2, 3, 4, tzinfo=UTC)
SEEN = Reading((Span(30, 38),), (Span(40, 44),), (Span(0, 28),), "indirect", "neutral", "Mara Ito")
SHORTER = replace(SEEN, content=(Span(4, 28),))
ELSEWHERE = replace(SEEN, source=(), cue=(Span(90, 94),), content=(Span(60, 88),))

SPANS = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(1, 20)
)
PIECES = st.lists(SPANS, max_size=2, unique=True).map(lambda found: tuple(sorted(found)))
READINGS = st.builds(
    Reading, PIECES, PIECES, PIECES, st.sampled_from(["direct", "indirect", "mixed"]),
    st.sampled_from(["neutral", "deny"]), st.sampled_from([None, "Mara Ito", "Ostmark"]),
).filter(lambda read: read.key)  # fmt: skip


def review(answer="accept", seen=SEEN, corrected=None, **details):
    return Review(answer, "art_1", "file:///a", seen, ("words",), "by hand 1", "Noor", NOW,
                  corrected=corrected, **details)  # fmt: skip


def by_id(*found):
    return {each.id("art_1"): each for each in found}


REVIEWS = st.one_of(
    st.builds(review, st.sampled_from(["accept", "reject", "unsure"]), READINGS),
    st.builds(lambda seen, right: review("correct", seen, right), READINGS, READINGS),
)


@pytest.mark.parametrize(
    ("decided", "now", "state", "of"),
    [
        (review(), [SEEN, ELSEWHERE], "standing", SEEN),
        (review(), [replace(SEEN, speaker="Ostmark")], "conflict", SEEN),
        (review(), [replace(SEEN, cue_class="deny")], "conflict", SEEN),
        (review(), [SHORTER, ELSEWHERE], "conflict", SHORTER),
        (review("correct", SEEN, SHORTER), [SEEN], "standing", SEEN),
        (review("correct", SEEN, SHORTER), [SHORTER], "standing", SHORTER),
        (review("correct", SEEN, SHORTER), [replace(SHORTER, kind="mixed")], "conflict", SHORTER),
        (review(), [ELSEWHERE], "orphan", None),
        (review(), [], "orphan", None),
        (review(), None, "orphan", None),
        (review(undone=NOW), [SEEN], "undone", None),
    ],
)  # fmt: skip
def test_a_decision_stands_until_its_words_are_read_otherwise_or_gone(decided, now, state, of):
    held = hold(decided, None if now is None else by_id(*now))

    assert (held.state, held.attribution) == (state, of.id("art_1") if of else None)


def test_a_conflict_tells_what_is_other_now():
    held = hold(review(), by_id(replace(SHORTER, speaker=None)))

    assert held.why == "now other: content, speaker"


@given(REVIEWS, st.lists(READINGS, max_size=4))
def test_what_is_still_read_so_stands_whatever_else_is_read(decided, others):
    held = hold(decided, by_id(*others) | by_id(decided.seen))

    assert held.state == "standing"


@given(REVIEWS, st.lists(READINGS, max_size=4))
def test_every_decision_has_one_state_and_names_an_attribution_that_shares_words(decided, now):
    held = hold(decided, by_id(*now))

    assert held.review is decided
    if held.state == "orphan":
        touched = [
            read
            for read in now
            for one in read.key
            if any(one.touches(s) for s in decided.seen.key)
        ]
        assert touched == []
    else:
        assert held.attribution in by_id(*now)
    if held.state == "standing":
        assert by_id(*now)[held.attribution] in (decided.seen, decided.corrected)


@given(st.lists(REVIEWS, max_size=5), st.randoms())
def test_the_order_in_which_readings_come_changes_nothing(decisions, random):
    now = [each.seen for each in decisions]
    mixed = list(by_id(*now).items())
    random.shuffle(mixed)

    for each in decisions:
        assert hold(each, by_id(*now)) == hold(each, dict(mixed))


@given(st.lists(REVIEWS, max_size=6))
def test_of_each_attribution_the_last_decision_counts(decisions):
    found = latest(decisions)

    names = [each.seen.id("art_1") for each in found]
    assert len(names) == len(set(names)) == len({each.seen.id("art_1") for each in decisions})
    for each in found:
        later = decisions[decisions.index(each) + 1 :]
        assert each in decisions
        assert each.id not in {one.id for one in later} or each in later
