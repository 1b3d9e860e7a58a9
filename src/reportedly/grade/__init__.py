"""How well the program does, held against what trained people marked."""

from reportedly.grade.attribution import Interval, Measure, Scores, grade_attributions
from reportedly.grade.gold import GoldDocument, Relation, read_gold, relations_of
from reportedly.grade.mistakes import Mistake, mistakes
from reportedly.grade.table import as_json, outlet_table, table
from reportedly.grade.tally import Tally

__all__ = [
    "GoldDocument",
    "Interval",
    "Measure",
    "Mistake",
    "Relation",
    "Scores",
    "Tally",
    "as_json",
    "grade_attributions",
    "mistakes",
    "outlet_table",
    "read_gold",
    "relations_of",
    "table",
]
