"""Who speaks where a nearer name or word would be taken for them, by the text."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model

TEXTS = [
    pytest.param(
        "“We were late,” Mara Ito said. [US]{s1} [claims]{c1} [that files were hid]{q1} are absurd.",
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
        "[Harbour officials]{s2} [said]{c2} [the car was found]{q2}. Guards obtained a warrant "
        "after [they]{s1} [said]{c1} [a car was seen]{q1}.",
        "Guards",
        id="they are the subject of the sentence",
    ),
    pytest.param(
        "[Hundreds of dockers gathered outside the hall]{q2}, [according to]{c2} "
        "[Coast Courier]{s2}. [They]{s1} [called for]{c1} [an inquiry]{q1}.",
        "Hundreds of dockers",
        id="they are not the outlet that tells of them",
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
