"""Who is who across articles: by spelling, by what else is said, and by decision."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from reportedly.link.actors import link_actors
from reportedly.link.registry import KnownActor
from reportedly.model import Anchor, Decision, Sighting

NOON = datetime(2024, 3, 5, 12, 0, tzinfo=UTC)
QUAY = ("b harbour front", "p kstln nr", "l quay nine")


def seen(document, name, *, kind="person", roles=(), company=(), also=()):
    """Return a sighting of somebody called ``name`` in the article ``document``."""
    names = (name, *also)
    return Sighting(document, f"e-{name}", kind, names, tuple(roles), tuple(sorted(company)))


def parts(linked):
    """Return who is together with whom, by article and name."""
    return {frozenset((each.document, each.entity[2:]) for each in actor.members)
            for actor in linked.actors}  # fmt: skip


def together(*sightings, **more):
    return sorted(sorted(part) for part in parts(link_actors(sightings, **more)))


def body(document, name, **more):
    return seen(document, name, kind="body", **more)


SPELLINGS = [
    ("Said al-Marouni", "Sa'id Maruni"),
    ("Naeem Kassem", "Na’im Qassem"),
    ("Yevgeny Palov", "Evgeni Paloff"),
]


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_a_person_is_one_in_any_spelling(one, other):
    assert together(seen("a", one), seen("b", other)) == [[("a", one), ("b", other)]]


def test_who_runs_first_for_an_office_is_no_athlete():
    one = seen("a", "Mara Ito", roles=[("Reform front-runner", None)])
    other = seen("b", "Mara Ito", roles=[("senator", None)])

    assert together(one, other) == [[("a", "Mara Ito"), ("b", "Mara Ito")]]


APART = [
    ("Mohammad Darwan", "Ahmad Darwan", "person"),
    ("Salim Darwan", "Salman Darwan", "person"),
    ("Aurel Quist", "Aurel Quist Jr.", "person"),
    ("Harbour Front", "Harbour Front Youth League", "body"),
    ("Veldaran Foreign Ministry", "Ostmere Foreign Ministry", "body"),
    ("Radio Meridian", "Radio Meridon Brass Band", "body"),
]


@pytest.mark.parametrize(("one", "other", "kind"), APART)
def test_whoever_only_sounds_alike_stays_apart_in_the_same_company(one, other, kind):
    sightings = (seen("a", one, kind=kind, company=QUAY), seen("b", other, kind=kind, company=QUAY))

    assert together(*sightings) == [[("a", one)], [("b", other)]]


def test_a_family_name_alone_is_nobody_without_anything_else_to_go_by():
    assert together(seen("a", "Mara Ito"), seen("b", "Ito")) == [
        [("a", "Mara Ito")],
        [("b", "Ito")],
    ]


def test_a_family_name_is_the_one_whose_role_and_company_it_has():
    mara = seen("a", "Mara Ito", roles=[("spokeswoman", "the Harbour Front")], company=QUAY)
    juno = seen("b", "Juno Ito", roles=[("coach", "Kell Rovers")], company=["b kell rovers"])
    ito = seen("c", "Ito", roles=[("spokeswoman", "the Harbour Front")], company=QUAY)

    assert together(mara, juno, ito) == [[("a", "Mara Ito"), ("c", "Ito")], [("b", "Juno Ito")]]


def test_a_family_name_that_two_fit_alike_waits_for_a_person():
    mara, juno = seen("a", "Mara Ito", company=QUAY), seen("b", "Juno Ito", company=QUAY)

    linked = link_actors([mara, juno, seen("c", "Ito", company=QUAY)])

    assert len(linked.actors) == 3
    names = {actor.id: actor.name for actor in linked.actors}
    assert {"Ito"} < {names[linked.open[0].left], names[linked.open[0].right]}


def test_a_striker_and_a_general_of_one_name_are_two():
    striker = seen("a", "Ibo Yunusa", roles=[("striker", "Kell Rovers")], company=["b kell rovers"])
    general = seen("b", "Ibo Yunusa", roles=[("general", None)], company=QUAY)
    again = seen("c", "Ibo Yunusa", roles=[("commander", None)], company=QUAY)

    assert together(striker, general, again) == [
        [("a", "Ibo Yunusa")],
        [("b", "Ibo Yunusa"), ("c", "Ibo Yunusa")],
    ]


def test_a_former_trade_does_not_make_two_of_one():
    former = seen("a", "Ibo Yunusa", roles=[("former striker", "Kell Rovers")])

    assert len(together(former, seen("b", "Ibo Yunusa", roles=[("minister", None)]))) == 1


def test_the_ministry_is_that_of_the_land_the_article_is_about():
    whole = body("a", "Veldaran Interior Ministry", company=QUAY)
    short = body("b", "Interior Ministry", company=QUAY)
    elsewhere = body("c", "Interior Ministry", company=["b ostmere wire"])

    assert together(whole, short, elsewhere) == [
        [("a", "Veldaran Interior Ministry"), ("b", "Interior Ministry")],
        [("c", "Interior Ministry")],
    ]


def test_initials_are_whom_an_article_says_they_are():
    told = body("a", "Quay Workers Union", also=["QWU"], company=QUAY)
    other = body("b", "Queen Wanda University", company=["b college"])
    short = body("c", "QWU", company=QUAY)

    assert together(told, other, short) == [
        [("a", "Quay Workers Union"), ("c", "QWU")],
        [("b", "Queen Wanda University")],
    ]


def test_what_one_article_takes_for_a_person_others_put_right():
    lands = [body(document, "Ostmere") for document in "abc"]

    assert len(together(*lands, seen("d", "Ostmere"))) == 1


KNOWN = (
    KnownActor("ito", "person", "Mara Ito", ("Mara Itoh",), parent="front", role="spokeswoman"),
    KnownActor("front", "armed group", "Harbour Front", ("HF",)),
    KnownActor("front-tv", "outlet", "The Front", ()),
)


def test_the_registry_tells_what_no_spelling_could():
    linked = link_actors([body("a", "HF"), body("b", "Harbour Front")], known=KNOWN)

    [actor] = linked.actors
    assert (actor.known, actor.name, actor.names) == (
        "front",
        "Harbour Front",
        ("HF", "Harbour Front"),
    )


def test_an_outlet_of_the_registry_is_no_movement():
    linked = link_actors([body("a", "Front Movement")], known=KNOWN)

    assert [actor.known for actor in linked.actors] == [None]


def test_the_letters_of_a_known_body_are_nobody_elses():
    linked = link_actors([body("a", "Hat Fair"), body("b", "HF")], known=KNOWN)

    assert {actor.name: actor.known for actor in linked.actors} == {
        "Hat Fair": None,
        "Harbour Front": "front",
    }


def test_a_land_is_no_press():
    land = KnownActor("ost", "state", "Ostmere", country="OST")

    linked = link_actors([body("a", "Ostmere Press"), body("b", "Ostmere")], known=(land,))

    assert sorted(actor.known or "" for actor in linked.actors) == ["", "ost"]


def pile(count, *, chance):
    """Return many sightings of a few people and bodies, all kinds of names mixed."""
    people = ("Mara Ito", "M. Ito", "Ito", "Juno Ito", "Said al-Marouni", "Saeed Maruni", "Marouni")
    bodies = ("Harbour Front", "Harbor Front", "Interior Ministry", "Veldaran Interior Ministry")
    names = [*((name, "person") for name in people), *((name, "body") for name in bodies)]
    roles = [(), (("spokeswoman", "the Harbour Front"),), (("coach", None),), (("general", None),)]
    return [
        seen(f"d{at:03}", name, kind=kind, roles=chance.choice(roles) if kind == "person" else (),
             company=chance.sample(QUAY, chance.randint(0, 3)))
        for at in range(count)
        for name, kind in [chance.choice(names)]
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_articles_makes_no_difference(seed):
    chance = Random(seed)
    sightings = pile(60, chance=chance)
    shuffled = chance.sample(sightings, len(sightings))

    assert link_actors(shuffled, known=KNOWN) == link_actors(sightings, known=KNOWN)


@pytest.mark.parametrize(
    ("one", "other"), [("Saeed Maruni", "Sa’id al-Marouni"), ("Harbour Front", "Harbor Front")]
)
def test_another_spelling_makes_the_same_actors(one, other):
    sightings = pile(60, chance=Random(3))

    def spelled(each):
        names = tuple(other if name == one else name for name in each.names)
        return replace(each, names=names)

    changed = parts(link_actors(map(spelled, sightings), known=KNOWN))
    assert changed == parts(link_actors(sightings, known=KNOWN))


def anchor(each):
    return Anchor(each.document, each.names[0], each.type)


def decided(kind, left, right=(), *, after=0, name=None):
    sides = (tuple(map(anchor, left)), tuple(map(anchor, right)))
    return Decision(kind, *sides, "ana", NOON + timedelta(hours=after), "", name)


OMAR, SALIM, MORE = seen("a", "Abu Omar Tal"), seen("b", "Salim Haddan"), seen("c", "Salim Haddan")


def test_a_merge_puts_together_what_no_name_would():
    merge = decided("merge", [OMAR], [SALIM])

    linked = link_actors([OMAR, SALIM, MORE], decisions=[merge])

    [actor] = linked.actors
    assert [member.why for member in actor.members][0] == "ana put them together"
    assert (
        len(link_actors([OMAR, SALIM, MORE], decisions=[replace(merge, undone=NOON)]).actors) == 2
    )


def test_a_split_keeps_apart_what_is_spelled_alike():
    split = decided("split", [SALIM], [MORE])

    assert together(SALIM, MORE, decisions=[split]) == [
        [("b", "Salim Haddan")],
        [("c", "Salim Haddan")],
    ]


@pytest.mark.parametrize(
    ("first", "then", "actors"), [("merge", "split", 2), ("split", "merge", 1)]
)
def test_of_two_decisions_the_later_holds(first, then, actors):
    decisions = [decided(then, [SALIM], [MORE], after=1), decided(first, [SALIM], [MORE])]

    assert len(link_actors([SALIM, MORE], decisions=decisions).actors) == actors


def test_a_decision_finds_its_actor_again_under_another_id_and_spelling_marks():
    merge = decided("merge", [OMAR], [SALIM])
    renumbered = [
        replace(OMAR, entity="x9"),
        replace(SALIM, entity="x1", names=("Sheikh Salim Haddan",)),
    ]

    assert len(link_actors(renumbered, decisions=[merge]).actors) == 1


def test_a_new_name_is_shown_for_the_actor_that_got_it():
    rename = decided("rename", [SALIM, MORE], name="Salim H.")

    names = [actor.name for actor in link_actors([OMAR, SALIM, MORE], decisions=[rename]).actors]

    assert sorted(names) == ["Abu Omar Tal", "Salim H."]


def test_initials_that_no_article_explains_are_the_one_body_whose_company_they_keep():
    told = body("a", "Quay Workers Union", company=QUAY)
    other = body("b", "Queen Wanda University", company=["b college"])
    short = body("c", "QWU", company=QUAY)

    assert together(told, other, short) == [
        [("a", "Quay Workers Union"), ("c", "QWU")],
        [("b", "Queen Wanda University")],
    ]


def test_initials_that_nobody_explains_are_one_body_and_those_of_another_land_are_not_it():
    told = body("a", "Quay Workers Union", company=QUAY)
    short, again = body("b", "QWU", company=["b college"]), body("c", "QWU", company=["b rowing"])

    assert together(told, short, again) == [
        [("a", "Quay Workers Union")],
        [("b", "QWU"), ("c", "QWU")],
    ]


TRANSLATED = [
    ("Frente Nacional de Salvación", "National Salvation Front"),
    ("Popular Salvation Front", "People's Salvation Front"),
    ("Corte Suprema de Veldara", "Supreme Court of Veldara"),
    ("Coordination des mouvements du Nord Kell", "Kell Coordination of Northern Movements"),
]


@pytest.mark.parametrize(("one", "other"), TRANSLATED)
def test_a_body_is_one_under_its_name_in_two_languages(one, other):
    assert len(together(body("a", one), body("b", other))) == 1


def test_a_body_has_other_initials_in_another_language():
    one = body("a", "Frente Nacional de Salvación Kell", also=["FNSK"], company=QUAY)
    other = body("b", "Kell National Salvation Front", also=["KNSF"], company=QUAY)

    assert len(together(one, other)) == 1


def test_a_ministry_is_that_of_the_land_which_the_article_names():
    veldaran = body("a", "Veldaran Interior Ministry", company=QUAY)
    ostmarker = body("b", "Interior Ministry of Ostmark", company=QUAY)
    short = body("c", "Interior Ministry", company=[*QUAY, "b veldara"])

    assert [("a", "Veldaran Interior Ministry"), ("c", "Interior Ministry")] in together(
        veldaran, ostmarker, short
    )


def test_words_in_another_order_may_be_the_father():
    son, father = seen("a", "Haile Tekle", company=QUAY), seen("b", "Tekle Haile", company=QUAY)

    assert len(together(son, father)) == 2


def test_a_role_tells_that_the_family_came_first():
    role = [("water minister", "Matra")]
    one = seen("a", "Szalai Gergely", roles=role, company=QUAY)

    assert len(together(one, seen("b", "Gergely Szalai", roles=role, company=QUAY))) == 1


def test_a_nom_de_guerre_that_one_article_explains_is_his_in_another():
    told = seen("a", "Jose Ibarra", also=["El Tuerto"], company=QUAY)

    assert len(together(told, seen("b", "El Tuerto", company=QUAY))) == 1


def test_a_title_that_is_also_a_name_may_be_left_out():
    assert len(together(seen("a", "Maung Zaw Tun"), seen("b", "Zaw Tun"))) == 1


def test_a_woman_and_a_man_of_a_slavic_family_are_two():
    woman = seen("a", "Olena Kovalska", company=QUAY)

    assert len(together(woman, seen("b", "Kovalsky", company=QUAY))) == 2


@pytest.mark.parametrize(
    ("full", "short"),
    [("Yahya al-Dhari", "Brig. Gen. al-Dhari"), ("Ingrid Sol-Bakke", "Ms Sol-Bakke")],
)
def test_a_family_name_with_an_article_or_a_hyphen_goes_to_its_only_bearer(full, short):
    assert len(together(seen("a", full, company=QUAY), seen("b", short, company=QUAY))) == 1


def amid_others(*sightings):
    """Return who is together among ``sightings``, in a pile where their company is rare."""
    others = [seen(f"z{number}", f"Aurel Q{'u' * number}st") for number in range(9)]
    found = together(*sightings, *others)
    return [part for part in found if not any(document[0] == "z" for document, _ in part)]


def test_a_korean_name_in_two_romanisations_needs_something_in_common():
    one = seen("a", "Baek Seung-woo", company=QUAY)

    assert len(amid_others(one, seen("b", "Paek Sung-u", company=QUAY))) == 1
    assert len(amid_others(one, seen("b", "Paek Sung-u"))) == 2


def test_the_initials_of_a_body_whose_name_is_no_name_alone_go_to_it():
    more = (*QUAY, "b tide union", "p dlr t")
    board = [body(doc, "Supreme Election Board", company=more) for doc in ("a", "b")]

    assert len(amid_others(*board, body("c", "SEB", company=more))) == 1


def test_an_initial_with_a_full_stop_is_no_number():
    full = seen("a", "Viktor Lodov", company=QUAY)

    assert len(amid_others(full, seen("b", "V. Lodov", company=QUAY))) == 1


def test_short_names_of_one_long_name_do_not_contradict_each_other():
    full = seen("a", "Jose Luis Orin Dasco", company=QUAY)
    short = seen("b", "Jose Luis Orin", company=QUAY)

    assert len(amid_others(full, short, seen("c", "Orin Dasco", company=QUAY))) == 1
