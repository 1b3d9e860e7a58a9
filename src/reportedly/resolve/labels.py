"""Who a label of a transcript or interview is: "ORR:", "A:"."""

from reportedly.model import Entity
from reportedly.resolve.candidates import Scene
from reportedly.resolve.sources import Source

ANSWERS = frozenset({"A", "Answer", "ANSWER"})  # whoever is asked


def answering(scene: Scene, source: Source) -> bool:
    """Tell whether the source is but "A:" or "Answer:", as interviews have it."""
    return source.span.of(scene.reading.text).rstrip(".:") in ANSWERS


def labelled(scene: Scene, source: Source) -> Entity | None:
    """Return the person whose name in capitals is the label, None where there are several."""
    words = source.span.of(scene.reading.text).split()
    colon = [span.of(scene.reading.text) for span in scene.current.cue] == [":"]
    if not colon or not words or not all(map(str.isupper, words)):
        return None
    last = words[-1].rstrip(":")
    found = [each for each in scene.cast.people if each.name.split()[-1].upper() == last]
    return found[0] if len(found) == 1 else None
