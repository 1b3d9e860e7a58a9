"""The registry of actors: what comes with the program, and what is wrong with a file."""

from importlib.resources import files

import pytest

from reportedly.errors import Unreachable, Unreadable
from reportedly.link.registry import KnownActor, actors_of, faults, named, read_actors, shipped

GOOD = {"id": "ito", "type": "person", "name": "Mara Ito"}


def wrong(*rows, known=frozenset()):
    """Return what is wrong with rows that stand on line 2 and after."""
    return [fault.why for fault in faults(list(enumerate(rows, start=2)), known=known)]


def test_the_programs_own_registry_has_no_faults():
    rows = read_actors(str(files("reportedly.link.registry") / "actors.csv"))

    assert faults(rows) == []
    assert len(rows) > 400


def test_every_row_of_the_programs_own_says_when_it_was_checked():
    assert [actor.id for actor in shipped() if not actor.checked] == []


DATES = "is no year, month or day (2024, 2024-02, 2024-02-15)"
KNOWN = "id, type, name, names, parent, role, from, to, qid, country, checked"


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"name": ""}, "no name"),
        ({"parent": "nobody"}, "parent 'nobody' is no id of this file or of the program's own"),
        ({"parent": "ito"}, "it is its own parent"),
        ({"from": "last May"}, f"from 'last May' {DATES}"),
        ({"to": "2023-02-30"}, f"to '2023-02-30' {DATES}"),
        ({"from": "2024-05", "to": "2023"}, "from 2024-05 is after to 2023"),
        ({"role": "2024"}, "role '2024' is a date"),
        ({"country": "XYZ"}, "country 'XYZ' is no ISO 3166 code of three letters"),
        ({"qid": "41799"}, "qid '41799' is no item of Wikidata: Q and a number"),
        ({"nickname": "M"}, f"unknown column 'nickname'; known are {KNOWN}"),
        ({"": "more"}, "'more' stands beyond the last column"),
    ],
)
def test_a_fault_is_named(cells, why):
    assert wrong(GOOD | cells) == [why]


def test_a_type_must_be_a_known_one():
    [why] = wrong(GOOD | {"type": "wizard"})

    assert why.startswith("type 'wizard' is none of agency, armed forces")


def test_an_id_stands_once():
    assert wrong(GOOD, GOOD | {"name": "Lena Orr"}) == ["id 'ito' is also on line 2"]


def test_no_two_actors_have_one_name_however_it_is_written():
    other = GOOD | {"id": "ito2", "name": "M. Ito", "names": "MARA  ÍTO"}

    assert wrong(GOOD, other) == ["name 'MARA  ÍTO' is also that of 'ito', line 2"]


def test_a_parent_may_be_one_of_the_programs_own():
    assert wrong(GOOD | {"parent": "un"}, known=frozenset({"un"})) == []


def test_a_file_is_read_with_the_numbers_of_its_lines(tmp_path):
    path = tmp_path / "actors.csv"
    path.write_text("id,type,name\nito,person,Mara Ito\n\norr,person,Lena Orr\n", encoding="utf-8")

    assert [(line, row["id"]) for line, row in read_actors(path)] == [(2, "ito"), (4, "orr")]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"id,name\na,b\n", "no column type"),
        (b"id,type,name\n\xff,person,b\n", "not UTF-8 at byte 13"),
        (b'id,type,name\n"a"b,person,c\n', "should be CSV"),
        (b"", "no column id"),
    ],
)
def test_what_is_no_registry_is_unreadable(tmp_path, written, said):
    path = tmp_path / "actors.csv"
    path.write_bytes(written)

    with pytest.raises(Unreadable, match=said):
        read_actors(path)


def test_a_file_that_is_not_there_is_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="name a CSV file of actors"):
        read_actors(tmp_path / "none.csv")


def test_an_actor_is_found_by_another_spelling():
    mara, lena = actors_of([GOOD, {"id": "orr", "type": "person", "name": "Lena Orr"}])

    assert [actor for actor, _ in named("Dr. Mara Itoh", [lena, mara])] == [mara]


def test_unknown_cells_of_an_actor_are_none():
    assert actors_of([GOOD]) == [KnownActor("ito", "person", "Mara Ito")]


def test_hezbollah_of_the_programs_own_is_the_surest_of_its_name():
    (first, judged), *_ = named("Hizbullah", shipped())

    assert (first.id, judged.judgement) == ("hezbollah", "same")
