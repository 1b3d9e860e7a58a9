"""Words and letters that a parser takes for names, and names that it cuts or stretches."""

import pytest

from parsing import named_of

pytestmark = pytest.mark.model

NO_ACTORS = [
    pytest.param("A super PAC gave more. The PAC was new.", id="letters for a common noun"),
    pytest.param("She was an MVP that year, and they had two MVPs.", id="letters, counted"),
    pytest.param("Gang fights rose. The gang was large.", id="a capital from the sentence"),
    pytest.param("He saw the film “Kellgirls,” and wept.", id="a film in quotation marks"),
    pytest.param("It stood on Rue de Kell, below Mount Orlan.", id="a street and a mountain"),
    pytest.param("Ships came from India, Sri Lanka and Kenya.", id="a land like a given name"),
    pytest.param("Latinos came, and Mormons came.", id="people of a descent or faith"),
    pytest.param("“Mommy,” it read.", id="a mother"),
]


@pytest.mark.parametrize("text", NO_ACTORS)
def test_it_is_no_actor(text):
    assert named_of("person", text) + named_of("body", text) == []


PEOPLE = [
    ("President Vladimir V. Dasa came.", ["Vladimir V. Dasa"]),
    ("Tashfeen Orlik passed three checks. Ms. Orlik was silent.", ["Tashfeen Orlik"]),
    ("The speaker and Ohioan John Dasa came.", ["John Dasa"]),
    ("Floridians Mara Dasa and Omar Ito met.", ["Mara Dasa", "Omar Ito"]),
    ("Susan Mary Ito came.", ["Susan Mary Ito"]),
    ("KELNET CTO Andrew Dasa said it was mended.", ["Andrew Dasa"]),
    ("Vesna, the boy's mother, said so.", ["Vesna"]),
    ("Moller, whose company built the pier, declined to comment.", ["Moller"]),
    ("Khun Somchai Dasa, governor of the province, came.", ["Somchai Dasa"]),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_each_person_is_one_under_their_name(text, people):
    assert named_of("person", text) == people


def test_a_president_named_in_full_later_is_the_same_one():
    text = "President Orlik called. It rained. Then Mara Orlik left, and Orlik wept."

    assert named_of("person", text) == ["Mara Orlik"]


BODIES = [
    ("The trade union Samhold said it was over.", ["Samhold"]),
    ("Rights group Open Cells counted 212 prisoners.", ["Open Cells"]),
    ("The farmers' movement Terra e Voz blocked the road.", ["Terra e Voz"]),
    ("The pollster Ardent Views put it at five.", ["Ardent Views"]),
    ("The pressure group Dawn Watch has sued.", ["Dawn Watch"]),
    ("The Chamber of Mines accused Zinc Valley of dumping.", ["Chamber of Mines", "Zinc Valley"]),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES)
def test_each_body_is_one_under_its_name(text, bodies):
    assert named_of("body", text) == bodies


def test_whoever_leads_the_party_is_not_the_party():
    assert named_of("body", "The party that Mara Ito leads lost.") == []


def test_a_word_with_a_capital_within_a_sentence_stays_a_name():
    text = "Banks spoke. They asked Mr. Banks who shut the banks."

    assert named_of("person", text) == ["Banks"]


MORE = [
    pytest.param(
        "body", "The 4th Mountain Brigade pulled out.", ["4th Mountain Brigade"], id="a number"
    ),
    pytest.param(
        "person",
        "The film was made public by the ministry of Tadeusz Lund.",
        ["Tadeusz Lund"],
        id="whose ministry it is",
    ),
    pytest.param(
        "body",
        "The chairman on Tuesday requested yet another Health Department investigation of it.",
        ["Health Department"],
        id="yet another",
    ),
    pytest.param(
        "person", "The only candidate in the capital, Ashgabat, praised the lake.", [], id="a seat"
    ),
    pytest.param("person", "Marco Dasa 3 came.", ["Marco Dasa"], id="a score after a name"),
    pytest.param("body", "They sold the Orlan Q10 and the Kellar 8900.", [], id="models"),
    pytest.param("body", "It is told by Channel 4.", ["Channel 4"], id="a channel's number"),
    pytest.param("person", "George Will spoke. Will urged them to go.", ["George Will"], id="Will"),
    pytest.param(
        "body", "He added that Facebook, the biggest of them, has a plan.", ["Facebook"], id="one"
    ),
    pytest.param("person", "Kicker Ryan Dasa came.", ["Ryan Dasa"], id="a trade in sports"),
    pytest.param(
        "body",
        "The New Orleans Gulls won. The Gulls said so.",
        ["New Orleans Gulls"],
        id="a club by the end of its name",
    ),
    pytest.param(
        "person", "Backing Mara Ito Now. They met Mara Ito.", ["Mara Ito"], id="a headline's word"
    ),
]


@pytest.mark.parametrize(("kind", "text", "names"), MORE)
def test_a_name_has_its_words_and_no_others(kind, text, names):
    assert named_of(kind, text) == names


LOUD = [
    "Kell Burns In Summer Night After Quarrel Over Harbour Toll.",
    "CORRECTION APPENDED TO THE EARLIER STORY.",
    "A pro-Kellarism crowd came, and Kellarism grew.",
]


@pytest.mark.parametrize("text", LOUD)
def test_a_piece_of_a_headline_is_no_body(text):
    assert named_of("body", text) == []


def test_a_body_stays_whole_after_pro():
    assert named_of("body", "They met a pro-Harbour Front crowd.") == ["Harbour Front"]
    assert named_of("body", "The Anti-Toll League said so.") == ["Anti-Toll League"]


def test_the_oscars_are_no_body_and_oscar_is_somebody():
    text = "The Oscars were in May. Her son Oscar, 8, said he wept."

    assert (named_of("body", text), named_of("person", text)) == ([], ["Oscar"])


def test_ms_goes_with_a_family_name_that_is_a_mans_given_name_elsewhere():
    assert named_of("person", "Tashfeen Malik came. Ms. Malik said nothing.") == ["Tashfeen Malik"]


def test_a_shop_called_after_somebody_is_a_body():
    assert named_of("body", "They robbed the Mara Ito jewelry store.") == ["Mara Ito"]


def test_what_an_office_is_for_is_no_body_by_itself():
    text = "Interior Secretary Mara Ito met the Interior and Commerce departments."

    assert (named_of("body", text), named_of("person", text)) == ([], ["Mara Ito"])


def test_a_part_of_a_land_is_a_place_whatever_it_is_taken_for():
    text = "Rep. Mara Ito (D) of West Virginia came, and a bus from New Jersey."

    assert named_of("place", text) == ["West Virginia", "New Jersey"]


NO_NAMES = [
    pytest.param("body", "State Senator Mara Dasa spoke.", [], id="a level before an office"),
    pytest.param("person", "Deputy Prosecuting Attorney Omar Dasa came.", ["Omar Dasa"], id="what"),
    pytest.param("person", "She fell in the Tasman Glacier area.", [], id="a glacier"),
    pytest.param("person", "They came by the Kellpac Rescue Helicopter.", [], id="what is made"),
    pytest.param("body", "Omar Dasa of Fort Coffee was held on a DUI charge.", [], id="a crime"),
    pytest.param(
        "body",
        "The San Diego Gulls won. Gulls coach Mara Ito wept.",
        ["San Diego Gulls"],
        id="a club without the article",
    ),
]


@pytest.mark.parametrize(("kind", "text", "names"), NO_NAMES)
def test_what_stands_beside_a_name_is_none(kind, text, names):
    assert named_of(kind, text) == names


def test_a_campaign_that_says_something_is_a_body_and_one_in_may_is_none():
    texts = ("The Clean Kell Campaign said it was over.", "The Ito Campaign was in May.")

    assert [named_of("body", text) for text in texts] == [["Clean Kell Campaign"], []]


@pytest.mark.parametrize(
    "text",
    [
        "The Reform Front-Runner, Mara Ito, said on Monday that the port should open.",
        "Presidential Front-Runner Mara Ito Says Port Must Open\n\nMara Ito said it.",
    ],
)
def test_who_runs_in_front_is_of_no_front(text):
    assert (named_of("person", text), named_of("body", text)) == (["Mara Ito"], [])
