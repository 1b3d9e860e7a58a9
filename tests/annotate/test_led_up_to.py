"""The verb of a cue that another word leads up to, and who is asked and says nothing yet."""

import pytest

from reading_sayings import drafted, read, told
from reportedly.annotate.led_up_to import with_its_verb
from reportedly.annotate.sources import verb_source
from reportedly.annotate.sourcing import active
from reportedly.model import Attribution

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("source", "cue"),
    [
        pytest.param(
            "[A poll of dockers]{s} [has]{c}, however, revealed [that most of them want to go]{q}.",
            "has revealed",
            id="past an aside",
        ),
        pytest.param(
            "[He]{s} [continues to]{c} believe [that the quay is safe]{q}.",
            "continues to believe",
            id="behind its to",
        ),
        pytest.param(
            "[Ito]{s} left the hall, [later]{c} admitting [she had been there]{q}.",
            "later admitting",
            id="behind an adverb",
        ),
        pytest.param(
            "My aunt kept the shop. [She]{s} used [to say]{c} [that it never paid]{q}.",
            "used to say",
            id="what leads to it",
        ),
        pytest.param(
            "[Mara Ito]{s} [Thursday]{c} condemned [the raid on the port]{q}.",
            "condemned",
            id="a day is no cue",
        ),
        pytest.param(
            "[Mara Ito]{s} [said]{c}, laughing, [that it never paid]{q}.", "said", id="says already"
        ),
        pytest.param(
            "[He]{s} refused [to say]{c} [whether it was safe]{q}.", "to say", id="what denies it"
        ),
        pytest.param(
            "[Mara Ito]{s} [was]{c} in the yard and built [the boat]{q}.", "was", id="nothing said"
        ),
    ],
)
def test_a_cue_has_the_verb_that_it_leads_up_to(source, cue):
    page, draft = drafted(source)

    assert " ".join(page.word(place) for place in with_its_verb(page, draft)) == cue


@pytest.mark.parametrize(
    ("source", "who"),
    [
        pytest.param(
            "[Mr Dasa]{s}, [asked about]{c} [the fire]{q}, said nothing.", "", id="asked about"
        ),
        pytest.param("[Minister]{s} [grilled]{c} over [harbour dues]{q}", "", id="a headline"),
        pytest.param(
            "[Mr Dasa]{s} [asked about]{c} [the fire]{q}.", "Mr Dasa", id="he asks himself"
        ),
        pytest.param(
            "[The board]{s} [grilled]{c} [the minister]{q}.", "The board", id="the board grills"
        ),
        pytest.param(
            "[The board]{s} [quizzed]{c} over 40 officials [about the fire]{q}.",
            "The board",
            id="more than so many are asked",
        ),
    ],
)
def test_who_is_asked_is_not_who_asks(source, who):
    page, draft = drafted(source)

    assert " ".join(page.word(place) for place in active(page, draft)) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Dasa lashed out at the minister, Ito, for saying that arms should go.", "minister"),
        ("The envoy turned on the council on Friday for saying it was over.", "council"),
        ("Dasa snapped at a guard and thanked the crew for saying that arms should go.", "crew"),
        ("Dasa left for the port, saying that arms should go.", "Dasa"),
    ],
)
def test_at_whom_somebody_lashes_out_is_who_said_it(text, who):
    page, _ = drafted(text)
    [verb] = [place for place in range(len(page.tree)) if page.word(place) == "saying"]

    assert who in [page.word(place) for place in verb_source(page.tree, verb)]


def test_what_goes_back_to_the_past_is_a_second_saying():
    found = told("Ito said that the port stands by its crews, and called on the council to wait.")

    contents = [content for _, _, content in found]
    assert contents == ["that the port stands by its crews", "the council to wait"]


def test_a_day_at_the_opening_is_no_part_of_who_speaks():
    found = told("On Friday Mara Ito blamed the union and vowed to open the yard.")

    assert [source for source, _, _ in found] == ["Mara Ito", "Mara Ito"]


def test_a_titled_name_between_commas_belongs_to_who_speaks():
    document = read(
        "The head of the panel, former Ostmeran harbour master Sigrun Valde, said the claims "
        "should be looked into."
    )

    [item] = document[Attribution]
    assert "Sigrun Valde" in document.words(item.source[-1])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The governor wrote on Facebook that three dockers had died; the port service later "
            "put the toll at five.",
            [
                ("The governor", "that three dockers had died"),
                ("the port service", "the toll at five"),
            ],
            id="another's behind a semicolon",
        ),
        pytest.param(
            "Officials in Kell said nine dockers had died; two bridges were gone; the army put "
            "the toll at four.",
            [
                ("Officials in Kell", "nine dockers had died; two bridges were gone"),
                ("the army", "the toll at four"),
            ],
            id="another's behind the second semicolon",
        ),
        pytest.param(
            "Ito said that the port was shut; nobody had been told of it.",
            [("Ito", "that the port was shut; nobody had been told of it")],
            id="his own behind a semicolon",
        ),
        pytest.param(
            "Officials in Hruba said troops had mined the shaft, a claim that Kostiv called "
            "absurd.",
            [("Officials in Hruba", "troops had mined the shaft")],
            id="what another calls it",
        ),
        pytest.param(
            "Her deputy, who visited the sites at Orda last week, heard from families that they "
            "had fled.",
            [("families", "that they had fled")],
            id="from whom it is heard",
        ),
        pytest.param(
            "Relatives of protesters killed in Nura last week have told Radio Kell that guards "
            "fired without warning.",
            [
                (
                    "Relatives of protesters killed in Nura last week",
                    "that guards fired without warning",
                )
            ],
            id="a source to its end",
        ),
        pytest.param(
            "Kell Front (KF) president Omar Dasa on Sunday alleged that the board was “not at all "
            "serious” about the talks.",
            [
                (
                    "Kell Front (KF) president Omar Dasa",
                    "that the board was “not at all serious” about the talks",
                )
            ],
            id="a day is no end of it",
        ),
    ],
)
def test_what_is_said_and_who_says_it_end_where_they_end(text, found):
    assert [(source, content) for source, _, content in told(text)] == found
