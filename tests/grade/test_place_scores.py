"""How places are counted as found, near and in the right country."""

import json

import pytest

from reportedly.errors import Unreachable, Unreadable
from reportedly.grade.places import GoldMap, GoldPlace, figures, grade_places, read_gold_places
from reportedly.model import Place, Span

ARU = GoldPlace(0, 3, lat=10.0, lon=10.0)


def place(start, end, lat=None, lon=None, country=None):
    return Place(Span(start, end), "Aru", "city", "by hand", country=country, lat=lat, lon=lon)


def scores(gold, found):
    document = GoldMap("a", "Aru and Tell", tuple(gold))
    return figures(grade_places([document], {"a": found}, lambda lat, lon: "QQ"))


def test_a_place_within_161_km_is_right():
    found = scores([ARU], [place(0, 3, 11.0, 10.5, "QQ")])

    assert found["end_to_end_161km.f1"] == 1.0
    assert (found["accuracy_161km"], found["country_right"]) == (1.0, 1.0)


def test_a_place_further_off_is_found_and_wrong():
    found = scores([ARU], [place(0, 3, 12.0, 10.0, "XX")])

    assert (found["detection.f1"], found["end_to_end_161km.f1"]) == (1.0, 0.0)
    assert found["country_right"] == 0.0


def test_an_unresolved_place_costs_recall_and_no_precision():
    gold = [ARU, GoldPlace(8, 12, 10.0, 10.0)]

    found = scores(gold, [place(0, 3, 10.0, 10.0), place(8, 12)])

    assert (found["end_to_end_161km.p"], found["end_to_end_161km.r"]) == (1.0, 0.5)


def test_gold_without_a_point_counts_for_detection_only():
    found = scores([ARU, GoldPlace(8, 12)], [place(0, 3, 10.0, 10.0), place(8, 12, 50.0, 50.0)])

    assert (found["detection.f1"], found["end_to_end_161km.f1"]) == (1.0, 1.0)


def test_each_has_one_partner():
    found = scores([ARU], [place(0, 1, 10.0, 10.0), place(2, 3, 10.0, 10.0)])

    assert (found["detection.p"], found["detection.r"]) == (0.5, 1.0)


def test_gold_is_read_line_by_line(tmp_path):
    line = {"text": "Aru.", "places": [{"start": 0, "end": 3, "text": "Aru", "lat": 1, "lon": 2}]}
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(line) + "\n\n")

    assert read_gold_places(str(file)) == [GoldMap("line-1", "Aru.", (GoldPlace(0, 3, 1.0, 2.0),))]


def test_a_span_outside_its_text_is_named_by_its_line(tmp_path):
    file = tmp_path / "gold.jsonl"
    file.write_text('{"text": "Aru.", "places": [{"start": 2, "end": 9}]}')

    with pytest.raises(Unreadable, match="gold line 1: span 2:9"):
        read_gold_places(str(file))


def test_gold_that_is_not_there_is_unreachable(tmp_path):
    with pytest.raises(Unreachable, match="name a JSON Lines file"):
        read_gold_places(str(tmp_path / "none.jsonl"))
