"""Names whole, given names alone, and women and men told by the words beside a name."""

import pytest

from parsing import attributed, parsed, speaker
from reportedly.model import Entity

pytestmark = pytest.mark.model


def people(source):
    document, _ = parsed(source)
    return [each.name for each in document[Entity] if each.type == "person"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Defence Secretary Rosalind Penn-Askew met Ivo Brandt-Lowe on Monday.",
            ["Rosalind Penn-Askew", "Ivo Brandt-Lowe"],
            id="a surname of two with a hyphen is whole",
        ),
        pytest.param(
            "The governor of the National Bank of Ostmark, Lena Okoro, left overnight.",
            ["Lena Okoro"],
            id="a body and the name after it are two",
        ),
        pytest.param(
            "He was at home in the village of Bir Salla, said his lawyer, Mara Ito.",
            ["Mara Ito"],
            id="a village is nobody",
        ),
    ],
)
def test_people_are_named_whole(text, names):
    assert people(text) == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Pak Jong-min, the deputy chairman, toured the flooded towns. "
            "[Pak]{s1} [told]{c1} reporters [the dam had held]{q1}.",
            "Pak Jong-min",
            id="a family name put first stands alone",
        ),
        pytest.param(
            "Rashid Velmani holds the port and his uncle Nadim Velmani the hills. "
            "[Rashid]{s1} [told]{c1} the assembly [the war was over]{q1}.",
            "Rashid Velmani",
            id="a given name tells two of one family apart",
        ),
    ],
)
def test_a_name_alone_is_that_of_the_one_person_who_has_it(text, who):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Nihal Orsan and her husband, Tamer Velik, were tried together. "
            "[She]{s1} [said]{c1} [it was a farce]{q1}.",
            "Nihal Orsan",
            id="whose husband it is",
        ),
        pytest.param(
            "Nihal Orsan and her husband, Tamer Velik, were tried together. "
            "[He]{s1} [said]{c1} [it was a farce]{q1}.",
            "Tamer Velik",
            id="a husband",
        ),
        pytest.param(
            "Abu Rafi al-Sanoun came to see Umm Rafi at the camp. "
            "[She]{s1} [said]{c1} [nobody had come]{q1}.",
            "Umm Rafi",
            id="the mother of somebody",
        ),
        pytest.param(
            "Tal Verin, the grandmother of the boy, let in Sem Olan. "
            "[She]{s1} [said]{c1} [he had gone]{q1}.",
            "Tal Verin",
            id="what she is called after her name",
        ),
        pytest.param(
            "President Tal Verin cut short her visit on Monday. Her defence minister, Sem Olan, "
            "met her at the airport. [She]{s1} [said]{c1} [it was over]{q1}.",
            "Tal Verin",
            id="whoever meets her is not she",
        ),
    ],
)
def test_words_beside_a_name_show_a_woman_or_a_man(text, who):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        pytest.param(
            "Will Dasa opened the quay on Monday. His brother Omar Dasa came late. Both are"
            " on the board. [Dasa]{s1} [said]{c1} [that the quay was safe]{q1}.",
            None,
            id="a man called Will is one of the family",
        ),
        pytest.param(
            "Omar Dasa opened the quay on Monday. Will Dasa run again? [Dasa]{s1} [said]{c1}"
            " [that the quay was safe]{q1}.",
            "Omar Dasa",
            id="a question with will is about nobody else",
        ),
    ],
)
def test_will_is_a_name_where_no_question_opens_with_it(text, who):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == who
