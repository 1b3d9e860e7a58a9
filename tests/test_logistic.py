"""Sums of weights as chances."""

import pytest

from reportedly.logistic import chance_of, odds, weigh


@pytest.mark.parametrize(("chance", "told"), [(0.5, 0.0), (0.0, -4.6), (1.0, 4.6)])
def test_odds_are_bounded(chance, told):
    assert odds(chance) == pytest.approx(told, abs=0.01)


def test_what_has_no_weight_counts_for_nothing():
    assert weigh({"near": 2.0}, {"near": 0.5, "far": 7.0}) == pytest.approx(chance_of(1.0))


@pytest.mark.parametrize("total", [-1e9, 1e9])
def test_a_sum_however_large_is_a_chance(total):
    assert 0 < chance_of(total) <= 1
