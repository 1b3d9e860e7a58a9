"""How well the program does, held against what trained people marked."""

from reportedly.grade.attribution import Interval, Measure, Scores, grade_attributions
from reportedly.grade.gold import GoldDocument, Relation, read_gold, relations_of
from reportedly.grade.mistakes import Mistake, mistakes
from reportedly.grade.table import as_json, outlet_table, table
from reportedly.grade.tally import Tally
from reportedly.grade.times import TimeScores, grade_times, times_as_json, times_table
from reportedly.grade.times_gold import (
    MarkedTime,
    TimesDocument,
    marked_times,
    read_times_gold,
)

__all__ = [
    "GoldDocument",
    "Interval",
    "MarkedTime",
    "Measure",
    "Mistake",
    "Relation",
    "Scores",
    "Tally",
    "TimeScores",
    "TimesDocument",
    "as_json",
    "grade_attributions",
    "grade_times",
    "marked_times",
    "mistakes",
    "outlet_table",
    "read_gold",
    "read_times_gold",
    "relations_of",
    "table",
    "times_as_json",
    "times_table",
]
