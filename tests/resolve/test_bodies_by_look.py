"""Bodies told by the look of their names, by names said before, and by words of other languages."""

import pytest

from parsing import of_type

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param("Kell Oyj will close its mill.", ["Kell Oyj"], id="by law a firm"),
        pytest.param(
            "Sarna Oyj will close its mill. They said that Sarna had made a profit.",
            ["Sarna Oyj", "Sarna"],
            id="a firm, and its first word",
        ),
        pytest.param("Talks with Orsabanken go on.", ["Orsabanken"], id="a noun tied to it"),
        pytest.param(
            "The Kell Unified School District will hire. Kell Unified has two schools.",
            ["Kell Unified School District", "Kell Unified"],
            id="its first words",
        ),
        pytest.param(
            "They went to the packaging firm Orsapak. Orsapak declined to comment.",
            ["Orsapak", "Orsapak"],
            id="named before",
        ),
        pytest.param(
            "The Orsa County Sheriff's Office will send six deputies.",
            ["Orsa County Sheriff's Office"],
            id="the office of a holder",
        ),
        pytest.param(
            "The Front for the Defence of the Harbour rejected it.",
            ["Front for the Defence of the Harbour"],
            id="for a purpose of something",
        ),
        pytest.param(
            "The junta, which calls itself the Conseil national du port, sent troops.",
            ["Conseil national du port"],
            id="adjectives in small letters",
        ),
        pytest.param(
            "The Partido dos Barqueiros will answer next week.",
            ["Partido dos Barqueiros"],
            id="joints of another language",
        ),
        pytest.param(
            "Parents for Safe Quays, a local group, gave it to them.",
            ["Parents for Safe Quays"],
            id="told by a phrase after it",
        ),
        pytest.param(
            "Her group, Umi-no-Mori, will be dissolved in July.", ["Umi-no-Mori"], id="and before"
        ),
        pytest.param("They asked U.S. Customs why.", ["U.S. Customs"], id="a land's initials"),
        pytest.param("The Bishops' Conference said no.", ["Bishops' Conference"], id="of many"),
    ],
)
def test_a_body_is_found_whole(text, bodies):
    assert of_type("body", text) == [bodies]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param("She will not sit beside K.P. Dasan.", ["K.P. Dasan"], id="initials"),
        pytest.param("CVP spoke through Det Supt Marlow.", ["Det Supt Marlow"], id="a title"),
        pytest.param("Dasan, a veteran of the front, won.", ["Dasan"], id="told by a role"),
        pytest.param("The head of the union, Mara Ito, left.", ["Mara Ito"], id="a body's head"),
        pytest.param(
            "It was said of opposition leader Mara Ito.", ["Mara Ito"], id="no party: a leader"
        ),
    ],
)
def test_somebody_is_no_body(text, people):
    assert of_type("person", text) == [people]


def test_the_ruling_one_in_another_language_is_a_party_with_its_letters():
    text = "The ruling Janoka Purogami Munani (JPM) held the seat."

    assert of_type("body", text) == [["Janoka Purogami Munani", "JPM"]]


def test_a_union_of_lands_is_no_firm_that_opens_like_it():
    text = "African Lantern Holdings will hire. The African Union said that it would help."

    assert of_type("body", text) == [["African Lantern Holdings"], ["African Union"]]
