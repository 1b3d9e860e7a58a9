"""What a pronoun takes up, and when that cannot be told."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model


def test_whom_a_title_shows_to_be_a_person_is_taken_up():
    document, made = attributed(
        "[Ann Bell]{s1} [said]{c1} [it was over]{q1}. "
        "[Dr Fergus O'Leary]{s2} [said]{c2} [the signs were there]{q2}. "
        "[The hinges]{q3}, [he]{s3} [said]{c3}, [were corroding]{q3}."
    )

    assert speaker(document, made[3]).name == "Fergus O'Leary"


def test_a_pronoun_in_what_is_said_tells_nothing_of_who_says_it():
    document, made = attributed(
        "[The mayor, Mary Bell,]{s1} [said]{c1} [his answer was wrong]{q1}. "
        "[“It failed,”]{q2} [she]{s2} [added]{c2}."
    )

    assert speaker(document, made[2]).name == "Mary Bell"


def test_the_first_subject_of_what_is_said_is_who_says_it():
    document, made = attributed(
        "[Mary Bell]{s1} [said]{c1} [he would resign]{q1}. "
        "[“It failed,”]{q2} [she]{s2} [added]{c2}."
    )

    assert speaker(document, made[2]).name is None
