"""From captures to documents by a recipe that can travel."""

from reportedly.pipeline.process import FAULT, OVERDUE, guarded, process
from reportedly.pipeline.recipe import ANNOTATE, READ, RECIPES, Recipe
from reportedly.pipeline.stages import ENGINES, build, makers, steps

__all__ = [
    "ANNOTATE",
    "ENGINES",
    "FAULT",
    "OVERDUE",
    "READ",
    "RECIPES",
    "Recipe",
    "build",
    "guarded",
    "makers",
    "process",
    "steps",
]
