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
        "[Corin Bell]{s1} [said]{c1} [he would resign]{q1}. "
        "[“It failed,”]{q2} [she]{s2} [added]{c2}."
    )

    assert speaker(document, made[2]).name is None


def test_of_two_strangers_neither_is_taken_up():
    document, made = attributed(
        "President Tervo Odeh met Minister Maro Karam. [He]{s1} [said]{c1} [it was near]{q1}."
    )

    assert speaker(document, made[1]).why == "'he' may be Tervo Odeh or Maro Karam"


def test_a_subject_who_has_spoken_is_no_stranger():
    document, made = attributed(
        "[Yusuf Karam]{s1} [said]{c1} [it rained]{q1}. Yusuf Karam met Halima Odeh. "
        "[He]{s2} [said]{c2} [it was near]{q2}."
    )

    assert speaker(document, made[2]).name == "Yusuf Karam"


def test_whoever_was_she_is_not_passed_over_for_somebody_told_by_whose_they_are():
    document, made = attributed(
        "Jorun Aske keeps bees. [“They like it,”]{q1} [she]{s1} [says]{c1}. "
        "[My editor]{s2} [told]{c2} me [there were too many]{q2}. "
        "[She]{s3} [thinks]{c3} [the tax will rise]{q3}."
    )

    assert speaker(document, made[3]).why == "'she' may be My editor or Jorun Aske"


def test_a_name_that_may_be_a_persons_is_not_passed_over():
    document, made = attributed(
        "[Ann Bell]{s1} [said]{c1} [it was over]{q1}. "
        "[Carmen Ibarrola]{s2} [said]{c2} [it rained]{q2}. "
        "[“It was shut,”]{q3} [she]{s3} [said]{c3}."
    )

    assert speaker(document, made[3]).name != "Ann Bell"


def test_in_a_report_a_clause_takes_its_subject_from_the_clause_above():
    document, made = attributed(
        "[Corin Bell]{s1} [charged]{c1} [that Tervo Odeh had lied when ]{q1}[he]{s2} [said]{c2} "
        "[the road was paid for]{q2}[.]{q1}",
        parents={2: 1},
    )

    assert speaker(document, made[2]).name == "Tervo Odeh"
