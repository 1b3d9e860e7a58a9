"""Bodies in another language of which the lists know a part, letters turned, and De Luca."""

import pytest

from amid_others import together
from reportedly.link.actors import link_actors
from reportedly.link.registry import KnownActor
from reportedly.model import Sighting

QUAY = ("b harbour front", "b kell ferries", "l quay nine", "p kstln nr")


def seen(document, name, *, kind="body", company=QUAY, **more):
    """Return a sighting of somebody called ``name`` in the article ``document``."""
    return Sighting(document, f"e-{name}", kind, (name,), company=tuple(sorted(company)), **more)


def one(*names):
    return [[(chr(ord("a") + at), name) for at, name in enumerate(names)]]


def apart(*names):
    return [[(chr(ord("a") + at), name)] for at, name in enumerate(names)]


TRANSLATED = [
    pytest.param("Ligue kellienne des droits", "Kellia Rights League", id="two words known"),
    pytest.param("Frente Corvay Velmeira", "Shining Corvay Front", id="one word unknown"),
]


@pytest.mark.parametrize(("foreign", "english"), TRANSLATED)
def test_a_foreign_name_may_have_words_that_no_list_knows(foreign, english):
    assert together(seen("a", foreign), seen("b", english)) == one(foreign, english)


@pytest.mark.parametrize(("foreign", "english"), TRANSLATED)
def test_a_translation_that_is_half_guessed_needs_company(foreign, english):
    parts = together(seen("a", foreign), seen("b", english, company=["b elsewhere"]))

    assert parts == apart(foreign, english)


@pytest.mark.parametrize(
    ("foreign", "english"),
    [
        pytest.param("Frente Corvay Velmeira", "Corvay Youth Front", id="its wing"),
        pytest.param("Frente Nacional Corvay", "Shining Corvay Front", id="a word that is known"),
        pytest.param("Partido Corvay Velmeira", "Shining Corvay Movement", id="another kind"),
    ],
)
def test_words_that_are_known_contradict(foreign, english):
    assert together(seen("a", foreign), seen("b", english)) == apart(foreign, english)


def test_a_foreign_name_that_may_be_two_bodies_is_neither():
    two = (seen("a", "Shining Corvay Front"), seen("b", "Golden Corvay Front"))

    assert [("c", "Frente Corvay Velmeira")] in together(*two, seen("c", "Frente Corvay Velmeira"))


def test_letters_may_stand_in_the_order_of_another_language():
    bank = seen("a", "National Bank of Velmark")

    assert together(bank, seen("b", "BNV")) == one("National Bank of Velmark", "BNV")
    assert together(bank, seen("b", "VNB")) == one("National Bank of Velmark", "VNB")
    alone = together(bank, seen("b", "BNV", company=["b elsewhere"]))
    assert alone == apart("National Bank of Velmark", "BNV")
    assert together(bank, seen("b", "BNC")) == apart("National Bank of Velmark", "BNC")


@pytest.mark.parametrize(
    ("body", "letters"),
    [("Velmark Broadcasting Network", "NBV"), ("Bank of Velmark Brothers", "BBV"),
     ("National Bank of Velmark", "NVB"), ("National Velmark Front", "FNV")],
)  # fmt: skip
def test_letters_in_any_other_order_are_another_s(body, letters):
    assert together(seen("a", body), seen("b", letters)) == apart(body, letters)


def test_a_noun_more_and_one_word_that_agrees_is_too_little():
    assert together(seen("a", "La Velma"), seen("b", "Velma Bank")) == apart(
        "La Velma", "Velma Bank"
    )


def test_a_family_name_keeps_its_particle():
    whole, short = "Mara de Velma", "De Velma"

    parts = together(seen("a", whole, kind="person"), seen("b", short, kind="person"))

    assert parts == one(whole, short)


def test_a_name_that_opens_like_a_particle_is_a_name_in_full_where_nobody_has_it():
    parts = together(seen("a", "Pham Duan", kind="person"), seen("b", "Le Duan", kind="person"))

    assert parts == apart("Pham Duan", "Le Duan")


def test_the_committee_is_the_one_whose_company_it_keeps():
    parts = together(seen("a", "Corvay Valley Committee"), seen("b", "Committee"))

    assert parts == one("Corvay Valley Committee", "Committee")


@pytest.mark.parametrize(
    ("whole", "short", "same"),
    [
        pytest.param("Prefectural Works Bureau", "Works Bureau", True, id="what it is of"),
        pytest.param("New Works Bureau", "Works Bureau", False, id="another one"),
        pytest.param("Student Works Bureau", "Works Bureau", False, id="its members"),
    ],
)
def test_any_word_may_be_left_out_that_makes_no_other_body(whole, short, same):
    company = (*QUAY, "b lantern guild", "b rope works")

    parts = together(seen("a", whole, company=company), seen("b", short, company=company))

    assert parts == (one if same else apart)(whole, short)


def test_a_party_of_a_name_that_many_have_is_the_known_one_where_its_land_is_named():
    party = KnownActor("unity", "party", "National Unity", (), country="VEL", parent="veldara")
    state = KnownActor("veldara", "state", "Veldara", (), country="VEL")

    def known(company):
        sighting = seen("a", "National Unity", company=company)
        return {each.known for each in link_actors([sighting], known=[party, state]).actors}

    assert known(["b veldara", "b lamp"]) == {"unity"}
    assert known(["b lamp"]) == {None}


def test_a_lone_word_that_opens_a_body_s_name_is_no_person():
    lone = seen("b", "Velmar", kind="person")

    actors = link_actors([seen("a", "Velmar Terminals"), lone]).actors

    assert {each.type for each in actors} == {"body"}


@pytest.mark.parametrize(
    ("body", "articles"),
    [
        pytest.param("Velmar Terminals", 9, id="most take it for a person"),
        pytest.param("Velmar Foundation", 1, id="called after a person"),
    ],
)
def test_a_lone_person_is_no_body_for_what_one_article_calls_so(body, articles):
    lone = [seen(f"b{at}", "Velmar", kind="person") for at in range(articles)]

    actors = link_actors([seen("a", body), *lone]).actors

    assert {each.type for each in actors if each.name == "Velmar"} == {"person"}


def test_a_ministry_for_a_continent_is_not_that_of_the_continent():
    known = KnownActor(
        "mfa", "ministry", "Ministry for Europe and Foreign Affairs", (), country="VEL"
    )
    short = seen("a", "Foreign Ministry", company=["b europe", "b lamp"])

    assert {each.known for each in link_actors([short], known=[known]).actors} == {None}


def test_an_epithet_of_one_article_makes_no_name_of_another_a_family_s():
    whole = [seen(f"a{at}", "Selda Velmani", kind="person", company=[]) for at in range(3)]
    epithet = seen("b", "Poor Selda Velmani", kind="person", company=[])

    assert [(f"a{at}", "Selda Velmani") for at in range(3)] in together(*whole, epithet)


def test_one_word_of_another_language_is_a_name_where_its_meaning_alone_is_none():
    channel = seen("a", "al-Sahil TV")

    assert together(channel, seen("b", "al-Sahil")) == one("al-Sahil TV", "al-Sahil")
