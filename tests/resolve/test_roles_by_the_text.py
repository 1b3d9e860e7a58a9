"""Offices stated by other words than a title, and who is taken up by them."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Ines Varo had just been sworn in as governor of Turvane when the news came. "
            "[The governor]{s1} [said]{c1} [it was grave]{q1}.",
            "Ines Varo",
            id="sworn in as",
        ),
        pytest.param(
            "Anton Levik has been the Union's envoy to the islands since May. "
            "[The envoy]{s1} [said]{c1} [it was calm]{q1}.",
            "Anton Levik",
            id="has been",
        ),
        pytest.param(
            "Ines Varo was appointed finance minister on Monday. A clerk sat beside her. "
            "[The minister]{s1} [said]{c1} [it was an honour]{q1}.",
            "Ines Varo",
            id="was appointed",
        ),
        pytest.param(
            "Anton Levik, a retired judge who chairs the Harbour Panel, opened the session. "
            "[The chairman]{s1} [said]{c1} [it was hot]{q1}.",
            "Anton Levik",
            id="who chairs",
        ),
        pytest.param(
            "Ostmark's premier, Anton Levik, came to Corvay for talks. "
            "[The visiting premier]{s1} [said]{c1} [it was hot]{q1}.",
            "Anton Levik",
            id="a word said of whoever holds the office",
        ),
        pytest.param(
            "Archbishop Anton Levik blessed the new wing. Children sang. "
            "[The prelate]{s1} [said]{c1} [it was hot]{q1}.",
            "Anton Levik",
            id="a word for several callings",
        ),
        pytest.param(
            "Ines Varo, who founded the school, handed over the keys. "
            "[The head]{s1} [said]{c1} [it was hot]{q1}.",
            "The head",
            id="a founder need not be at the head",
        ),
        pytest.param(
            "Former president Amadou Senko was barred, which helps the prime minister, "
            "Lamin Senko. [Prime Minister Senko]{s1} [said]{c1} [it was just]{q1}.",
            "Lamin Senko",
            id="the office tells two of one surname apart",
        ),
        pytest.param(
            "Karim Odala of the Front and Lt. Col. Salma Odala of the coast guard fell out. "
            "[Lt. Col. Odala]{s1} [said]{c1} [it was a mine]{q1}.",
            "Salma Odala",
            id="the rank tells two of one surname apart",
        ),
    ],
)
def test_an_office_is_taken_up_however_it_was_stated(text, who):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == who
