"""Candidates for sayings inside of what others say, by their cues."""

import pytest

from reportedly.annotate.drafts import Draft
from reportedly.annotate.within import Candidate, groups


def candidate(*cue):
    return Candidate(Draft(cue, (), {20}, 0.5), cue[0])


@pytest.mark.parametrize(
    ("cues", "sizes"),
    [
        pytest.param([(1,), (2,)], [1, 1], id="nothing shared"),
        pytest.param([(1, 2), (2, 3)], [2], id="a word shared"),
        pytest.param([(1,), (3,), (1, 2, 3)], [3], id="one that joins two"),
        pytest.param([(1,), (3,), (5,), (1, 3), (3, 5)], [5], id="one after the other"),
        pytest.param([], [], id="none"),
    ],
)
def test_candidates_whose_cues_share_a_word_are_one_group(cues, sizes):
    found = groups(candidate(*cue) for cue in cues)

    assert sorted(map(len, found)) == sizes
