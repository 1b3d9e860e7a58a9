"""Some of those named before: "nine sailors, some of whom said", "guards, one of whom said"."""

from reportedly.model import Speaker
from reportedly.resolve.candidates import Scene, quoted
from reportedly.resolve.introduced import whole_phrase
from reportedly.resolve.phrases import is_role, without_article
from reportedly.resolve.reading import LAND_LABELS, NAMES, Reading
from reportedly.resolve.sources import Source
from reportedly.resolve.telling import nobody, shown

PARTS = frozenset({"all", "some", "many", "most", "several", "few", "half", "one", "two",
                   "three", "four", "none", "each"})  # fmt: skip


def some_of(scene: Scene, source: Source) -> Speaker | None:
    """Return those of whom the source is a part, by the words that name them all.

    None for any other source. Nobody where two groups stand before the "whom".
    """
    reading = scene.reading
    numbers = reading.within(source.span)
    if not numbers or reading.lower(numbers[-1]) != "whom":
        return None
    first = numbers[-1] - 2
    if reading.lower(first + 1) != "of" or reading.lower(first) not in PARTS:
        return None
    whom = _before(scene, first)
    if whom is None:
        return nobody(scene, "who 'whom' takes up is not told")
    part, people = reading.lower(first), reading.words(whom)
    name = people if part == "all" else f"{part} of the {_without_article(reading, whom)}"
    return Speaker(
        about=scene.current.key,
        name=shown(name),
        basis="pronoun",
        why=f"'whom' takes up {people!r}",
        unnamed=True,
        words=(source.span, reading.span(whom)),
    )


def _without_article(reading: Reading, numbers: range) -> str:
    """Return the words as they stand within a sentence: "nine sailors", "Ostmaran sailors"."""
    words, first = reading.words(numbers), reading.tokens[numbers.start]
    opens = reading.sentences[numbers.start] == numbers.start
    named = first.tag in NAMES or first.entity in LAND_LABELS
    return without_article(words[:1].lower() + words[1:] if opens and not named else words)


def _before(scene: Scene, first: int) -> range | None:
    """Return the one group of people that the sentence names before."""
    reading = scene.reading
    found = [
        whole_phrase(reading, number, stop=first)
        for number in range(reading.sentences[first], first)
        if reading.tag(number) == "NNS"
        and is_role(reading.singular(number))
        and not quoted(scene, number)
        and reading.tokens[number].dep not in ("compound", "poss")
    ]
    return found[0] if len(found) == 1 else None
