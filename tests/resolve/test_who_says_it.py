"""Who speaks where a nearer name or word would be taken for them, by the text."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model

TEXTS = [
    pytest.param(
        "[The ministry]{s2} [dismissed]{c2} [[US]{s1} [claims]{c1} [that it hid files]{q1}]{q2}.",
        "US",
        id="US in capitals is the country",
    ),
    pytest.param(
        "[It was late]{q3}, [a harbour official]{s3} [said]{c3}. [The rope was cut]{q2}, "
        "[according to]{c2} [another harbour official]{s2}. [Tests would tell]{q1}, "
        "[the first harbour official]{s1} [said]{c1}.",
        "a harbour official",
        id="the first of two",
    ),
    pytest.param(
        "[It was late]{q4}, [a harbour official]{s4} [said]{c4}. [The rope was cut]{q2}, "
        "[according to]{c2} [another harbour official]{s2}. [Tests would tell]{q3}, "
        "[the first harbour official]{s3} [said]{c3}. [“We must wait,”]{q1} "
        "[the official]{s1} [added]{c1}.",
        "a harbour official",
        id="the one of two who spoke last",
    ),
    pytest.param(
        "[A guard]{s3} [said]{c3} [it was open]{q3}. [A second guard]{s2} [said]{c2} "
        "[it was shut]{q2}. [The other guard]{s1} [said]{c1} [it was late]{q1}.",
        "A guard",
        id="the other of two",
    ),
    pytest.param(
        "[The first officer]{s1} [said]{c1} [the sea was calm]{q1}.",
        "The first officer",
        id="a first officer where no two have spoken",
    ),
]


@pytest.mark.parametrize(("source", "who"), TEXTS)
def test_the_speaker_is_whom_the_words_mean(source, who):
    document, made = attributed(source)

    assert speaker(document, made[1]).name == who
