"""Whether a name is a person's or a body's, as all the articles have it."""

from reportedly.link.actors.kinds import typed
from reportedly.model import Sighting


def seen(document, name, kind):
    return Sighting(document, f"e-{name}", kind, (name,))


def kinds(*sightings):
    """Return what each name is held to be."""
    return {each.names[0]: each.type for each in typed(sightings, {})}


def test_a_body_of_three_articles_is_none_for_its_first_word():
    """Where a parser took one body called by its town for somebody, the others stay bodies."""
    post = [seen(f"p{number}", "Kell Post", "body") for number in range(3)]

    found = kinds(*post, seen("a", "Kell Wizards", "person"), seen("b", "Kell Review", "body"))

    assert found["Kell Post"] == found["Kell Review"] == "body"


def test_a_name_that_opens_like_anothers_is_a_persons_where_bodies_do_not():
    found = kinds(seen("a", "Selvi Dasa", "person"), seen("b", "Selvi Orsan", "body"))

    assert found["Selvi Orsan"] == "person"


def test_un_is_somebody_where_it_is_no_letters():
    assert kinds(seen("a", "Kell Jong Un", "person")) == {"Kell Jong Un": "person"}


def test_a_name_is_no_evidence_for_itself():
    """One article takes "Marine Divers" for somebody: nobody else is called Marine."""
    found = kinds(
        seen("a", "Marine Divers", "person"),
        seen("b", "Marine Divers", "body"),
        seen("c", "Marine Divers", "body"),
    )

    assert found == {"Marine Divers": "body"}


def test_a_title_that_a_people_has_speaks_for_a_person():
    found = kinds(seen("a", "Naw Elba Paw", "person"), seen("b", "Naw Elba Paw", "body"))

    assert found == {"Naw Elba Paw": "person"}


def test_a_numeral_in_small_letters_and_two_capitals_may_be_somebodys():
    found = kinds(
        seen("a", "Xi Dasa", "person"),
        seen("b", "QJ Dasa", "person"),
        seen("c", "XI Corps", "person"),
        seen("d", "Dasa & Ito", "person"),
    )

    assert found == {
        "Xi Dasa": "person",
        "QJ Dasa": "person",
        "XI Corps": "body",
        "Dasa & Ito": "body",
    }


def test_a_name_in_dispute_is_a_persons_where_others_have_somebody_of_the_family():
    found = kinds(
        seen("a", "Selvi Dasa", "person"),
        seen("b", "Quo Dasa", "person"),
        seen("c", "Quo Dasa", "body"),
    )

    assert found["Quo Dasa"] == "person"


def test_what_opens_a_bodys_name_is_a_body_and_so_is_whom_others_call_by_its_letters():
    found = kinds(
        seen("a", "Kellian Dream", "person"),
        seen("b", "Kellian Dream-Unity", "body"),
        seen("c", "Obra Vial Kell", "person"),
        seen("d", "OVK", "body"),
    )

    assert found["Kellian Dream"] == found["Obra Vial Kell"] == "body"


def test_somebody_after_whom_a_body_is_called_stays_somebody():
    found = kinds(seen("a", "Omar Dasa", "person"), seen("b", "Omar Dasa Kell Group", "body"))

    assert found["Omar Dasa"] == "person"


def test_the_owner_of_a_firm_of_the_name_is_no_firm():
    owner = Sighting("a", "e1", "person", ("Tarn",), (("owner", "Tarn Foods"),))

    assert kinds(owner, seen("b", "Tarn Foods", "body"))["Tarn"] == "person"
