"""Batches are small in number and in bytes."""

import pytest

from captured import captured
from reportedly.jobs.batches import BYTES, FRESH, LOOKED_AT, batches


def sizes(captures, present=lambda _: False):
    return [(len(batch.fresh), len(batch.present)) for batch in batches(captures, present)]


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("Short.", 2 * FRESH + 1, [(FRESH, 0), (FRESH, 0), (1, 0)], id="many"),
        pytest.param("x" * BYTES, 2, [(1, 0), (1, 0)], id="large"),
        pytest.param("Short.", 0, [], id="none"),
    ],
)
def test_a_batch_is_bounded_in_number_and_in_bytes(text, number, expected):
    assert sizes([captured(text)] * number) == expected


def test_what_is_there_already_is_reported_now_and_then():
    there = [captured("Short.")] * (LOOKED_AT + 3)

    assert sizes(there, present=lambda _: True) == [(0, LOOKED_AT), (0, 3)]
