"""Who answers a question is whoever was asked."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model

ASKED = "[“Is it safe?”]{q1} [Lena Okoro]{s1} [asked]{c1} [Ada Lind]{a1}. "


@pytest.mark.parametrize(
    ("after", "who"),
    [
        ("[“It is,”]{q2} [she]{s2} [replied]{c2}.", "Ada Lind"),
        ("[“It leaks at high tide,”]{q2} [she]{s2} [answered]{c2}.", "Ada Lind"),
        ("[“No,”]{q2} [she]{s2} [said]{c2}.", "Ada Lind"),
        ("[She]{s2} [said]{c2} [it was]{q2}.", "Ada Lind"),
        ("[“The board must tell us by Friday,”]{q2} [she]{s2} [said]{c2}.", "Lena Okoro"),
        ("[“I ask again,”]{q2} [she]{s2} [added]{c2}.", "Lena Okoro"),
    ],
)
def test_who_was_asked_answers(after, who):
    document, made = attributed(ASKED + after)

    assert speaker(document, made[2]).name == who


def test_they_answer_who_were_asked():
    document, made = attributed(
        "[The guards]{s1} [asked]{c1} [the dockers]{a1} [if it was safe]{q1}. "
        "[They]{s2} [said]{c2} [it was]{q2}."
    )

    assert speaker(document, made[2]).name == "the dockers"


@pytest.mark.parametrize(
    "before",
    [
        "[Lena Okoro]{s1} [asked]{c1} [Ada Lind]{a1} [to leave]{q1}. ",
        "[“It is safe,”]{q1} [Lena Okoro]{s1} [told]{c1} [Ada Lind]{a1}. ",
    ],
)
def test_where_no_question_is_put_to_anybody_the_speaker_goes_on(before):
    document, made = attributed(before + "[“No,”]{q2} [she]{s2} [said]{c2}.")

    assert speaker(document, made[2]).name == "Lena Okoro"
