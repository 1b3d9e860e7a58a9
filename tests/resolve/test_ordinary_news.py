"""Who speaks in daily papers: kin of one surname, reporters, openings that name nobody."""

import pytest

from parsing import attributed, chain, parsed, speaker
from reportedly.model import Entity

pytestmark = pytest.mark.model


def _speaker(text):
    document, made = attributed(text)
    return speaker(document, made[1])


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param(
            "Timo Dasa, nine, won the race. Timo sails for Kell.\n\n"
            "His father, Rolf Dasa, builds boats. Neighbours cheered Timo.\n\n",
            "Rolf Dasa",
            id="a child goes by the given name",
        ),
        pytest.param(
            "Rolf Dasa, the owner, wept.\n\nThe owner's niece, Mira Dasa, is a cook in Kell. ",
            "Mira Dasa",
            id="the subject of the sentence before",
        ),
        pytest.param(
            "Rolf Dasa wept. The owner's niece, Mira Dasa, is a cook in Kell. ",
            None,
            id="both stand in the paragraph",
        ),
        pytest.param(
            "Timo Dasa won. Timo cheered.\n\nHis mother, Mira Dasa, left. Mira sang, and "
            "Mira has gone. Timo stays.\n\n",
            None,
            id="both go by the given name",
        ),
        pytest.param(
            "Rolf Dasa, the owner, wept. His wife, Mira Dasa, had left in May.\n\n[Rolf Dasa]{s2} "
            "[asked]{c2} [her to come home]{q2}.\n\nIt rained.\n\nNobody came.\n\n",
            "Rolf Dasa",
            id="the only one who has spoken, the others long ago",
        ),
    ],
)
def test_a_surname_of_several_is_whom_the_text_calls_by_it(before, name):
    assert _speaker(f"{before}[Dasa]{{s1}} [said]{{c1}} [it was late]{{q1}}.").name == name


def test_whoever_was_called_by_the_surname_goes_on():
    found = _speaker(
        "Rolf Dasa, the owner, wept.\n\nThe owner's niece, Mira Dasa, is a cook in Kell. "
        "[Dasa]{s2} [says]{c2} [she was afraid]{q2}.\n\n[“It was dark,”]{q1} [Dasa]{s1} [said]{c1}."
    )

    assert found.name == "Mira Dasa"


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("The port was bombed. OTAR's Mira Ito was at the quay.\n\n", "Mira Ito"),
        ("The port was bombed. OTAR correspondent Mira Ito was at the quay.\n\n", "Mira Ito"),
        ("The port was bombed. Ostmera's Mira Ito was at the quay.\n\n", "Our reporter"),
        ("OTAR's Mira Ito was there. So was OTAR's Rolf Dasa.\n\n", "Our reporter"),
    ],
)
def test_our_reporter_is_whom_the_article_names_as_its_own(before, name):
    found = _speaker(f"{before}[Our reporter]{{s1}} [says]{{c1}} [two ships burned]{{q1}}.")

    assert found.name == name


@pytest.mark.parametrize(
    ("opening", "after", "name"),
    [
        pytest.param("A pier", "Mira Ito said on Monday that it was old.", "Mira Ito", id="told"),
        pytest.param(
            "A pier",
            "Mira Ito, 34, said on Monday that it was hers.",
            "the president of Kell Harbour Works",
            id="somebody else with an age",
        ),
        pytest.param(
            "A pier that a farmer built",
            "Mira Ito said on Monday that it was hers.",
            "the president of Kell Harbour Works",
            id="somebody else is not named either",
        ),
        pytest.param(
            "A pier",
            "Mayor Mira Ito said on Monday that it was old.",
            "the president of Kell Harbour Works",
            id="somebody with an office",
        ),
    ],
)
def test_an_opening_may_leave_the_name_to_the_next_sentence(opening, after, name):
    found = _speaker(
        f"[{opening} will be shut in June]{{q1}}, [says]{{c1}} "
        f"[the president of Kell Harbour Works]{{s1}}.\n\n{after}"
    )

    assert (found.name, found.role, found.of) == (name, "president", "Kell Harbour Works")


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Two members of the harbour council, Mira Ito and Rolf Dasa,", "Mira Ito and Rolf Dasa"),
        ("Three members of the harbour council, Mira Ito and Rolf Dasa,", None),
        ("Friends of moving boats into the Veldara Port", None),
    ],
)
def test_people_are_those_named_behind_them(source, name):
    found = _speaker(f"[{source}]{{s1}} [said]{{c1}} [it was late]{{q1}}.")

    assert (found.unnamed, found.name) == (name is None, name or source.rstrip(","))


@pytest.mark.parametrize(
    ("before", "name"),
    [
        pytest.param("[Rolf Dasa]{s2}", "Rolf Dasa", id="of whom nothing is told"),
        pytest.param("[Mayor Rolf Dasa]{s2}", "the council minority leader", id="a mayor"),
    ],
)
def test_an_office_that_nobody_has_is_that_of_who_has_just_spoken(before, name):
    found = _speaker(
        f"{before} [blasted]{{c2}} [the guild]{{q2}} in an interview. [“It was wrong,”]{{q1}} "
        "[the council minority leader]{s1} [said]{c1}."
    )

    assert found.name == name


def test_a_campaign_is_the_one_that_has_spoken():
    found = _speaker(
        "Rolf Dasa ran. [The Dasa campaign]{s2} [said]{c2} [no]{q2}. Mira Ito left.\n\n"
        "On the letters, [the campaign]{s1} [said]{c1} [they tell nothing]{q1}."
    )

    assert found.name == "Dasa campaign"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Gov. Rolf Dasa of Ostmera left.", ("Gov.", "Ostmera")),
        ("Republican Rep. Rolf Dasa of Ostmera left.", ("Republican Rep.", "Ostmera")),
        ("Republican Sen. Rolf Dasa left.", ("Republican Sen.", None)),
        ("The Japanese-French reporter Rolf Dasa left.", ("reporter", None)),
    ],
)
def test_a_title_is_of_the_place_behind_the_name_and_of_no_party_or_descent(text, role):
    document, _ = parsed(text)
    [person] = [each for each in document[Entity] if each.type == "person"]

    assert [(each.role, each.of) for each in person.roles] == [role]


@pytest.mark.parametrize(
    "text",
    ["Rolf Dasa is the best cook in town.", "Rolf Dasa represents a district in the hills."],
)
def test_what_somebody_is_only_held_to_be_is_no_role(text):
    document, _ = parsed(text)

    assert [each.roles for each in document[Entity] if each.type == "person"] == [()]


def test_an_address_holds_until_the_speaker_has_said_something_on_another_day():
    document, made = attributed(
        "In an address, [Rolf Dasa]{s2} [said]{c2} [wounds remain]{q2}.\n\n"
        "On Wednesday, [Dasa]{s3} [announced]{c3} [that a new envoy was found]{q3}. "
        "[“She is great,”]{q1} [he]{s1} [added]{c1}."
    )

    assert chain(document, made[1]) == ["speaker: Rolf Dasa"]


def test_a_headline_may_have_small_words_and_its_verb_is_no_part_of_a_name():
    document, _ = parsed(
        "Mira Ito Scolds Dasa for Selling Her Boat, Cites Letter to Keep Kell Away from Traders."
        "\n\nMira Ito said she would sue. Rolf Dasa left."
    )

    names = [each.name for each in document[Entity] if each.type == "person"]
    assert "Mira Ito" in names
    assert not any("Scolds" in name for name in names)
