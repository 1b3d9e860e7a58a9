"""What is to be done with captures, as plain data: recipes travel, objects do not."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """The stages an article goes through after it is read, by name, in order.

    A name is one the program knows, or "module:Class" for a stage from elsewhere.
    ``engine`` is what finds attributions.
    """

    stages: tuple[str, ...]
    engine: str = "trained"


READ = Recipe(("furniture",))
ANNOTATE = Recipe(
    (
        "furniture",
        "tokens",
        "sentences",
        "mentions",
        "entities",
        "attributions",
        "waymarks",
        "speakers",
        "chains",
        "times",
        "places",
        "figures",
    )
)
RECIPES = {"read": READ, "annotate": ANNOTATE}
