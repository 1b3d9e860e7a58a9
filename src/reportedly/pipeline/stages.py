"""Which class stands behind a stage's name, and the stages of a recipe, built."""

from functools import cache
from importlib import import_module
from typing import Any

from reportedly.errors import ContractError, UsageError
from reportedly.model import Annotation
from reportedly.pipeline.recipe import Recipe
from reportedly.read import READER
from reportedly.stage import Stage

# By path, so that nothing heavy is imported before a recipe asks for it.
FOUND_BY_ENGINE = "attributions"
# What finds attributions, by the name of the engine.
ENGINES = {
    "trained": "reportedly.annotate.trained:TrainedFinder",
    "rules": "reportedly.annotate.ruled:AttributionFinder",
}
LEARNED = ("waymarks",)  # stages of the trained engine alone
STAGES = {
    "furniture": "reportedly.read:FurnitureMarker",
    "tokens": "reportedly.annotate.parser:Parser",
    "sentences": "reportedly.annotate.sentences:SentenceFinder",
    "mentions": "reportedly.annotate.mentions:MentionFinder",
    "entities": "reportedly.resolve:EntityResolver",
    FOUND_BY_ENGINE: ENGINES["trained"],  # or another that the recipe asks for
    "waymarks": "reportedly.annotate.waymarks:WaymarkFinder",
    "speakers": "reportedly.resolve:SpeakerResolver",
    "chains": "reportedly.resolve:ChainFinder",
    "times": "reportedly.annotate.times:TimeFinder",
    "places": "reportedly.resolve.places:PlaceResolver",
    "figures": "reportedly.annotate.figures:FigureFinder",
}


@cache
def build(recipe: Recipe) -> tuple[Stage[Annotation], ...]:
    """Return the stages of ``recipe``, models loaded; built once in a process.

    Raises UsageError for a stage or engine nobody knows, and ContractError for a class
    that is no stage.
    """
    if recipe.engine not in ENGINES:
        raise UsageError(f"no engine {recipe.engine!r} (there is: {', '.join(ENGINES)})")
    left_out = () if recipe.engine == "trained" else LEARNED
    names = [name for name in recipe.stages if name not in left_out]
    return tuple(_stage(name, recipe.engine) for name in names)


def makers(recipe: Recipe) -> dict[str, str]:
    """Return who makes each kind of layer, with the version, by the kind's name."""
    return {stage.gives.__name__: str(stage.maker) for stage in build(recipe)}


def steps(recipe: Recipe) -> tuple[str, ...]:
    """Return the recipe's steps with their versions: what a document has been through."""
    return (str(READER), *(str(stage.maker) for stage in build(recipe)))


def _stage(name: str, engine: str) -> Stage[Annotation]:
    known = STAGES | {FOUND_BY_ENGINE: ENGINES[engine]}
    path = known.get(name, name)
    module, colon, class_name = path.partition(":")
    if not colon:
        raise UsageError(f"no stage {name!r} (there are: {', '.join(known)})")
    made: Any = getattr(import_module(module), class_name)()
    if not isinstance(made, Stage):
        raise ContractError(f"{path} is no stage")
    return made
