"""The parser's products of matrices, which must not depend on what else is multiplied."""

import numpy as np
import pytest

from reportedly.annotate.products import Products, by_twos, product


def made(rows, columns, width):
    numbers = np.random.default_rng(7)
    return (
        numbers.standard_normal((rows, width)).astype(np.float32),
        numbers.standard_normal((columns, width)).astype(np.float32),
    )


def test_it_is_the_product_with_the_second_turned_over():
    x, y = made(rows=40, columns=50, width=96)

    assert np.allclose(product(x, y), x @ y.T, atol=1e-4)


@pytest.mark.parametrize("rows", [1, 2, 5, 6, 37])
def test_a_row_is_the_same_to_the_last_bit_however_many_there_are(rows):
    x, y = made(rows=120, columns=288, width=288)

    whole = product(x, y)

    assert np.array_equal(product(x[:rows], y), whole[:rows])
    assert np.array_equal(product(x[-rows:], y), whole[-rows:])


@pytest.mark.parametrize("rows", [1, 2, 5, 6])
def test_a_few_rows_by_numpy_are_the_same_however_many_there_are(rows):
    x, y = made(rows=20, columns=106, width=64)

    whole = by_twos(x, y.T)

    assert np.allclose(whole, product(x, y), atol=1e-5)
    assert np.array_equal(by_twos(x[:rows], y.T), whole[:rows])
    assert np.array_equal(by_twos(x[-rows:], y.T), whole[-rows:])


def test_the_parser_gets_it_where_it_wants_it():
    x, y = made(rows=9, columns=64, width=96)
    wanted = np.zeros((9, 64), dtype=np.float32)

    given = Products().gemm(x, y, out=wanted, trans2=True)

    assert given is wanted
    assert np.array_equal(wanted, product(x, y))


def test_other_products_are_as_they_were():
    x, y = made(rows=9, columns=96, width=96)

    assert np.allclose(Products().gemm(x, y), x @ y, atol=1e-4)
