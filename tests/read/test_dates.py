"""Full dates in a text, each once, in order, however many there are."""

from datetime import date

import pytest

from reportedly.model import Span
from reportedly.read.dates import dated

DAY = date(2031, 5, 3)


def test_dates_of_every_form_come_in_the_order_of_the_text():
    text = "2031-05-03, 3 May 2031, 03.05.2031, May 3, 2031 and Saturday, 3 May 2031"

    found = list(dated(text))

    assert [each.span.of(text) for each in found] == [
        "2031-05-03",
        "3 May 2031",
        "03.05.2031",
        "May 3, 2031",
        "Saturday, 3 May 2031",
    ]
    assert {each.days for each in found} == {(DAY,)}


def test_words_that_two_forms_claim_are_one_date():
    text = "3 May 2031-05-04 and 4 May 2031"

    assert [each.span.of(text) for each in dated(text)] == ["3 May 2031", "4 May 2031"]


@pytest.mark.parametrize("words", ["3 May 2031, ", "May 3 2031; ", "2031-05-03 ", "3.5.2031 "])
def test_twenty_thousand_dates_are_each_found(words):
    found = list(dated(words * 20_000))

    assert len(found) == 20_000
    length = len(words.rstrip(" ,;"))
    assert found[-1].span == Span(19_999 * len(words), 19_999 * len(words) + length)
