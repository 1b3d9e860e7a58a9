"""Who is said to have counted, by the words around a number."""

import pytest

from reportedly.link.claims import counting, issuing
from reportedly.model import Article, Detail, Span


def at(text, number):
    start = text.index(number)
    return start, start + len(number)


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("On Friday the mission counted 52.", "52", "the mission"),
        ("The chief, who had driven up, has seen 140 bodies.", "140", "The chief"),
        ("A week ago it had counted 1,200.", "1,200", "it"),
        ("The storm has destroyed 12 boats.", "12", None),
        ("The movement has attracted 12 people.", "12", None),
    ],
    ids=["after when", "past a clause", "a pronoun", "no counter", "having is no counting"],
)
def test_the_subject_of_a_verb_of_counting_gives_the_number(text, number, who):
    found = counting.subject(text, 0, at(text, number)[0])

    assert (found and found.words) == who


def test_a_paper_has_a_number_where_no_noun_follows():
    text = "The evening paper has 18."

    assert counting.subject(text, 0, 22) is None
    assert counting.subject("The gazette has 18.", 0, 16, bare=True).words == "The gazette"


@pytest.mark.parametrize(
    ("text", "number", "who"),
    [
        ("14:05 - Fire service: two dead", "two", "Fire service"),
        ("Noon count from the rescue office: 9 dead", "9", "the rescue office"),
        ("The ministry: 14. The hospital: 17.", "17", "The hospital"),
        ("MINISTER VOSS: Our figure is 21.", "21", "MINISTER VOSS"),
        ("Health Ministry, 41 killed; Joint Command, 19 killed.", "19", "Joint Command"),
        ("Correction: 12 were hurt", "12", None),
    ],
    ids=["an hour", "from whom", "labels in a row", "a transcript", "commas", "no counter"],
)
def test_a_number_under_a_label_is_whose_label_it_is(text, number, who):
    found = counting.labelled(text, 0, at(text, number)[0])

    assert (found and found.words) == who


def test_who_stands_in_brackets_behind_a_number_gives_it():
    text = "It was 180,000 (government) or more."

    assert counting.bracketed(text, at(text, "180,000")[1], len(text)).words == "government"


def test_of_one_who_tells_of_a_count_another_made_the_other_gives_it():
    text = "that the hospital had recorded 40 dead"
    start, end = at(text, "40")

    assert counting.inside(text, 0, Span(start, end), len(text)).words == "the hospital"


def test_a_second_number_of_a_sentence_may_have_a_second_giver():
    text = "The Front says it holds 73, the army that it misses 102."

    assert counting.gapped(text, 0, at(text, "102")[0]).words == "the army"


@pytest.mark.parametrize(
    ("between", "bare", "on"),
    [
        (" people, including ", False, True),
        (" attacks: 51 on clinics and ", True, True),
        (" attacks, and the police held ", False, False),
    ],
)
def test_a_number_goes_on_with_the_one_before(between, bare, on):
    assert counting.goes_on(between, bare=bare) is on


def article(text, outlet=None):
    return Article(
        uri="https://example.org/a", text=text, outlet=outlet and Detail(outlet, "stated", "given")
    )


def test_a_communique_is_its_issuers():
    text = "STATEMENT OF THE JOINT COMMAND\n\nKilled: 45."

    assert issuing.issuer_of(article(text)).words == "THE JOINT COMMAND"


@pytest.mark.parametrize(
    ("outlet", "issuer"),
    [("Ostland Ministry of Defence", "Ostland Ministry of Defence"), ("Coast Courier", None)],
)
def test_what_a_body_publishes_is_its_own_word(outlet, issuer):
    assert issuing.issuer_of(article("1. Forty were held.", outlet)) == issuer


def test_news_is_of_no_issuer():
    text = "LOMIRA - The ministry announced on Monday that 45 had died."

    assert issuing.issuer_of(article(text)) is None


def test_who_counted_is_found_in_the_clause_of_the_number_however_long_the_sentence_is():
    text = "The pier shut, " * 300 + "the mission counted "

    found = counting.subject(text, 0, len(text))

    assert found == counting.Named("the mission", text.index("the mission"))


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        (" men died in a raid that the army said was legal.", None),
        (" men were killed in a camp which the Red Cross says is closed.", None),
        (" gunmen in a camp that residents said was a school.", None),
        (" people who the police said were armed were arrested.", None),
        (" people who the police said were killed.", "the police"),
        (" armed men whom the army said it had killed.", "the army"),
    ],
)
def test_only_what_befell_those_counted_is_told_by_a_clause_right_behind(behind, who):
    assert giver_behind_twelve(behind) == who


@pytest.mark.parametrize(
    ("behind", "who"),
    [
        (" died, and 40 were hurt, according to the lawyers.", None),
        (" died and forty were hurt, according to the lawyers.", None),
        (" died and, in the words of the army, the rest fled.", None),
        (" died in the blast, according to the lawyers.", "the lawyers"),
        (" men and women died, according to the lawyers.", "the lawyers"),
    ],
)
def test_who_stands_behind_two_numbers_is_nobody_to_the_first(behind, who):
    assert giver_behind_twelve(behind) == who


def giver_behind_twelve(behind):
    text = f"The union spoke of 12{behind}"
    found = counting.nearest(text, at(text, "12")[1], len(text))
    return found and found.words


@pytest.mark.parametrize(
    ("words", "whether"),
    [
        ("the interior minister of Orla", True),
        ("police figures", True),
        ("the company's own plan", False),
        ("the Police Act", False),
        ("seniority", False),
    ],
)
def test_laws_and_plans_count_nobody(words, whether):
    assert counting.can_count(words) is whether
