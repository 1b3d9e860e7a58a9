"""Times against gold: TempEval-3's measures, cases with one time, and traps with none."""

import json
import random
import sys
from importlib.util import module_from_spec, spec_from_file_location

import pytest

from reportedly.errors import Unreachable, Unreadable, UsageError
from reportedly.grade import (
    MarkedTime,
    grade_times,
    marked_times,
    read_times_gold,
    times_as_json,
    times_table,
)
from reportedly.model import Span, TimeExpression
from shared_folder import SHARED

REFEREE = SHARED / "bench" / "score_time.py"
TEXT = "On Monday, Oct. 7, Ito left; he stayed for two weeks and came back last year or in May."
WORDS = (
    ("Monday, Oct. 7", "DATE", "2024-10-07"),
    ("two weeks", "DURATION", "P2W"),
    ("last year", "DATE", "2023"),
    ("May", "DATE", "2024-05"),
)


def span(words):
    start = TEXT.index(words)
    return Span(start, start + len(words))


def line(name="a", words=WORDS):
    timexes = [
        {"start": span(each).start, "end": span(each).end, "type": kind, "value": value}
        for each, kind, value in words
    ]
    return json.dumps({"doc": name, "dct": "2024-10-09", "text": TEXT, "timexes": timexes})


def marked(*times):
    return [MarkedTime(span(words), kind, value) for words, kind, value in times]


def figures(tally):
    return tally.found, tally.gold, tally.claimed


def test_words_value_and_type_are_counted_each_for_itself():
    found = marked(
        ("Monday", "DATE", "2024-10-07"),
        ("Oct. 7", "DATE", "2024-10-07"),
        ("two weeks", "DATE", "P2W"),
        ("last year", "DATE", "2022"),
    )

    scores = grade_times(read_times_gold([line()]), {"a": found})

    assert {name: figures(tally) for name, tally in scores.measures.items()} == {
        "strict": (2, 4, 4),
        "relaxed": (3, 4, 4),
        "value": (2, 4, 4),
        "type": (2, 4, 4),
    }
    assert figures(scores.intervals) == (1, 2, 0)
    assert figures(scores.days) == (1, 1, 0)


def test_a_case_is_right_by_its_days_and_a_trap_wants_nothing():
    case = {"text": TEXT, "dct": "2024-10-09", "start": 3, "end": 9, "value": "2024-10-07"}
    days = {"begin": "2024-10-07", "last": "2024-10-07"}
    trap = {"text": TEXT, "dct": "2024-10-09", "none": True}
    gold = [
        json.dumps({"id": "by days", "type": "DATE", **case, **days}),
        json.dumps({"id": "by value", "type": "DATE", **case}),
        json.dumps({"id": "trap", **trap}),
        json.dumps({"id": "quiet", **trap}),
    ]
    wrong_day = MarkedTime(Span(3, 9), "DATE", "2024-10-07", None)

    scores = grade_times(
        read_times_gold(gold),
        {"by days": [wrong_day], "by value": [wrong_day], "trap": [wrong_day]},
    )

    assert (scores.cases.found, scores.cases.gold) == (1, 2)
    assert (scores.traps.found, scores.traps.gold) == (1, 2)
    assert times_table(scores).splitlines()[-2:] == [
        "cases right   1 of 2",
        "false alarms  1 of 2",
    ]


def test_what_was_found_is_told_in_the_shape_of_gold():
    found = TimeExpression(Span(0, 3), "DATE", "2024", None, None, "year", "none")

    assert marked_times([found]) == [MarkedTime(Span(0, 3), "DATE", "2024", None)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("no json", "gold line 1"),
        ('{"doc": "a", "text": "x", "dct": "soon", "timexes": []}', "gold line 1"),
        (
            '{"text": "x", "timexes": [{"start": 0, "end": 9, "value": "", "type": ""}]}',
            "covers no words",
        ),
    ],
)
def test_gold_that_cannot_be_read_names_its_line(text, told):
    with pytest.raises(Unreadable, match=told):
        read_times_gold([text])


def test_gold_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(Unreachable, match="name a JSON Lines file"):
        read_times_gold(tmp_path / "none.jsonl")


def test_a_prediction_for_a_document_the_gold_has_not_is_refused():
    with pytest.raises(UsageError, match="not in the gold: b"):
        grade_times(read_times_gold([line()]), {"b": []})


def bent(gold, rng):
    """Return the gold times with moved edges, other values, some lost and some doubled."""
    for time in gold.times:
        start = max(time.span.start + rng.choice([0, 0, 0, -2, 1, 3]), 0)
        end = min(max(time.span.end + rng.choice([0, 0, 0, -3, 1, 4]), start + 1), len(gold.text))
        value = rng.choice([time.value, time.value, time.value[:7], "2024-W41", "PRESENT_REF"])
        each = MarkedTime(Span(start, end), rng.choice([time.type, "DATE"]), value)
        yield from [each] * rng.choice([0, 1, 1, 1, 2])


@pytest.mark.shared
@pytest.mark.parametrize("seed", range(20))
def test_every_figure_is_the_referees(seed):
    rng = random.Random(seed)
    names = [f"d{number}" for number in range(4)]
    gold = read_times_gold([line(name, rng.sample(WORDS, rng.randint(1, 4))) for name in names])
    found = {document.id: list(bent(document, rng)) for document in gold}

    theirs = referee().score(as_referee(gold), predictions(found))
    ours = times_as_json(grade_times(gold, found))

    assert {name: ours[name] for name in theirs} == theirs


def referee():
    spec = spec_from_file_location("score_time", REFEREE)
    module = module_from_spec(spec)
    sys.modules["score_time"] = module
    spec.loader.exec_module(module)
    return module


def as_referee(gold):
    return {
        document.id: {
            "text": document.text,
            "timexes": [
                {
                    "start": time.span.start,
                    "end": time.span.end,
                    "value": time.value,
                    "type": time.type,
                    "text": document.text[time.span.start : time.span.end],
                }
                for time in document.times
            ],
        }
        for document in gold
    }


def predictions(found):
    return [
        {
            "doc": name,
            "start": time.span.start,
            "end": time.span.end,
            "value": time.value,
            "type": time.type,
        }
        for name, times in found.items()
        for time in times
    ]
