"""What a pronoun takes up, and when that cannot be told."""

import pytest

from parsing import HAND, attributed, parsed, speaker
from reading_sayings import annotated
from reportedly.model import Attribution, Layer, Span
from reportedly.resolve import SpeakerResolver

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


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        pytest.param(
            "“The minister promised us that the road would open,” said Omar Dasa, a father. "
            "“He also said that the clinic would stay.”",
            "that the clinic would stay",
            "The minister",
            id="to themselves nobody who is quoted is he",
        ),
        pytest.param(
            "“I asked the colonel where they were and he said he had no list,” recalled Mara Ito.",
            "he had no list",
            "the colonel",
            id="whom one asks may be who answers",
        ),
        pytest.param(
            "The Corvay Times says the opposition believes that the vote was bought.",
            "that the vote was bought",
            "the opposition",
            id="a newspaper is no opposition",
        ),
    ],
)
def test_who_says_what_another_reports(text, words, name):
    document = annotated(text)

    said = [each for each in document[Attribution] if document.words(each.content[0]) == words]
    assert [speaker(document, each).name for each in said] == [name]


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


@pytest.mark.parametrize(
    ("who", "name"), [("the Salt Front", "Salt Front"), ("the state bank", "the state bank")]
)
def test_in_a_report_a_body_of_the_clause_above_goes_before_the_body_that_reports(who, name):
    text = f"The army said that {who} had lied when it said the loans were safe."
    document = annotated(text)
    [inner] = [row for row in document[Attribution] if row.parent]

    assert speaker(document, inner).name == name


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Weeks after he was last seen, Abu Rafi al-Sanoun spoke on Friday. "
            "[The fight]{q1}, [he]{s1} [insisted]{c1}, [was not over]{q1}.",
            "Abu Rafi al-Sanoun",
            id="he that waits for the name is no other",
        ),
        pytest.param(
            "Omar Dasa met Robert Hale at the port. [He]{s1} [said]{c1} [it was closed]{q1}.",
            None,
            id="either of two men",
        ),
        pytest.param(
            "Interior minister Omar Dasa and his deputy, Robert Hale, took questions. "
            "[He]{s1} [said]{c1} [no list was kept]{q1}.",
            None,
            id="a man and his deputy",
        ),
        pytest.param(
            "Omar Dasa came late. When the adviser beside him had finished, the lamps failed. "
            "[He]{s1} [said]{c1} [it was over]{q1}.",
            "Omar Dasa",
            id="whoever sits beside him is not he",
        ),
        pytest.param(
            "Omar Dasa, a man of few words, stood up. [He]{s1} [said]{c1} [it was over]{q1}.",
            "Omar Dasa",
            id="what he is called is not another",
        ),
    ],
)
def test_he_is_whom_the_sentence_leaves(text, who):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == who


def test_who_speaks_in_a_report_only_is_not_taken_up_after_it():
    document, marks = parsed(
        "[Residents of the lane]{s1} [said]{c1} [four mayors had promised a sewer]{q1}. "
        "[They]{s3} [said]{c3} [it stank]{q3}."
    )
    promise = Span(marks["q1"][0].end - len("a sewer"), marks["q1"][0].end)
    mayors = Span(marks["q1"][0].start, marks["q1"][0].start + len("four mayors"))
    first = Attribution(marks["s1"], marks["c1"], marks["q1"], "indirect")
    inner = Attribution((mayors,), (), (promise,), "indirect", parent=first.key)
    last = Attribution(marks["s3"], marks["c3"], marks["q3"], "indirect")
    document = document.with_layer(Layer(Attribution, HAND, (first, inner, last)))

    [document] = SpeakerResolver()([document])

    assert speaker(document, last).name == "Residents of the lane"


def test_a_claim_is_hers_whose_claim_it_is_called():
    document, made = attributed(
        "[Mara Ito]{s1} [said]{c1} [the council rejected]{q1} [her]{s2} [claim]{c2} [that the "
        "bridge was unsafe]{q2}."
    )

    assert speaker(document, made[2]).name == "Mara Ito"


def test_an_officer_whom_a_general_quotes_is_not_the_general():
    text = "General Idris Vahl quoted the captured officer as saying that the village was lost."
    document = annotated(text)
    [inner] = [each for each in document[Attribution] if each.parent]

    assert speaker(document, inner).name == "the captured officer"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        pytest.param(
            "Guards came at night. Rights groups say the number is higher.\n"
            "“They brought him home,” said Gulna Tell, a teacher. “They told me to sign it.”",
            "me to sign it",
            None,
            id="they of a quotation are not who speaks outside of it",
        ),
        pytest.param(
            "Omar Dasa came. Ito's spokesman said: “The prime minister has made his views on "
            "Omar Dasa's letter clear. He believes that it is wrong.”",
            "that it is wrong",
            "The prime minister",
            id="the subject goes before an owner",
        ),
    ],
)
def test_somebody_else_is_meant_than_who_comes_next(text, words, who):
    document = annotated(text)

    said = [each for each in document[Attribution] if document.words(each.content[0]) == words]
    assert [speaker(document, each).name for each in said] == [who]


def test_who_is_criticised_over_a_call_has_made_it():
    document, items = attributed(
        "The mayor, Karo Ito, spoke. [Omar Dasa]{s2} [criticised]{c2} [Karo Ito in the hall]{q2} "
        "over [his]{s1} [call for]{c1} [a strike]{q1}."
    )

    assert speaker(document, items[1]).name == "Karo Ito"
