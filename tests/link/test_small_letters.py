"""Bodies in small letters: whose they are, where the articles tell."""

from reportedly.link.actors import link_actors
from reportedly.model import Sighting

AFFAIR = ("b harbour front", "b kell rovers", "p kstln nr", "p ts mr", "p ds mr", "p vlmn nn")


def seen(document, name, *, company=(), outlet=None):
    return Sighting(document, f"e-{name}", "body", (name,), (), tuple(sorted(company)), outlet)


def parts(*sightings):
    """Return the names of each actor, by article."""
    linked = link_actors(sightings)
    return sorted(
        sorted((each.document, each.entity[2:]) for each in actor.members)
        for actor in linked.actors
    )


def test_the_city_council_is_that_of_the_town_that_the_article_names():
    kell = seen("a", "Kell City Council", company=["b corvay", "b kell rovers"])
    corvay = seen("b", "Corvay City Council", company=["b corvay", "b harbour front"])
    short = seen("c", "city council", company=["b kell", "b kell rovers", "b harbour front"])

    found = parts(kell, corvay, short)

    assert [("a", "Kell City Council"), ("c", "city council")] in found
    assert [("b", "Corvay City Council")] in found


def test_where_two_towns_are_named_it_is_nobodys():
    kell, corvay = seen("a", "Kell City Council"), seen("b", "Corvay City Council")
    short = seen("c", "city council", company=["b kell", "b corvay"])

    assert parts(kell, corvay, short) == [
        [("a", "Kell City Council")],
        [("b", "Corvay City Council")],
    ]


def test_whoever_no_article_names_in_capitals_is_no_actor():
    assert parts(seen("a", "city council"), seen("b", "city council")) == []


def test_a_central_bank_is_the_one_of_the_same_affair():
    bank = seen("a", "National Bank of Ostmark", company=AFFAIR)
    other = seen("b", "Dock Bank", company=AFFAIR)

    elsewhere = [
        seen(f"e{number}", f"Quay {number} Rovers", company=["b f"]) for number in range(9)
    ]

    found = parts(bank, other, seen("c", "central bank", company=AFFAIR), *elsewhere)

    assert [("a", "National Bank of Ostmark"), ("c", "central bank")] in found


def test_a_ministry_needs_its_land_whatever_the_affair():
    whole = seen("a", "Ostmark's Interior Ministry", company=AFFAIR)

    assert parts(whole, seen("b", "interior ministry", company=AFFAIR)) == [
        [("a", "Ostmark's Interior Ministry")]
    ]
    told = seen("b", "interior ministry", company=AFFAIR, outlet="The Ostmark Courier")
    assert len(parts(whole, told)[0]) == 2


def test_a_wing_of_it_is_another_body():
    union = seen("a", "Kell Fire Service Union", company=["b kell", *AFFAIR])

    assert parts(union, seen("b", "fire service", company=["b kell", *AFFAIR])) == [
        [("a", "Kell Fire Service Union")]
    ]


def test_a_body_of_a_land_and_of_its_people_is_one_in_some_company():
    land = seen("a", "Kellaria Red Crescent", company=AFFAIR)
    people = seen("b", "Kellarian Red Crescent", company=AFFAIR)
    stranger = seen("c", "Kellarian Red Crescent Youth", company=AFFAIR)

    assert [("a", "Kellaria Red Crescent"), ("b", "Kellarian Red Crescent")] in parts(
        land, people, stranger
    )
