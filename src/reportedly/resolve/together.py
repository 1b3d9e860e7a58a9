"""Those who speak together: "both", "both of whom", "she and others", "he and Omar Dasa"."""

from reportedly.model import Speaker
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.introduced import several_before
from reportedly.resolve.listed import JOINTS
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source
from reportedly.resolve.telling import shown

BOTH = (["both"], ["both", "of", "whom"], ["both", "of", "them"])
CLAUSES = frozenset({"who", "which", "that", "whom", "whose", ","})


def both(scene: Scene, source: Source) -> tuple[bool, range | None]:
    """Tell whether the source is "both", and of whom: the two people or the plural subject that
    its sentence, or one shortly before it, has; None where that is open."""
    words = [scene.reading.lower(number) for number in scene.reading.within(source.span)]
    if words not in BOTH:
        return False, None
    return True, several_before(scene)


def with_others(scene: Scene, source: Source, speaker: Speaker) -> Speaker | None:
    """Return "Mara Ito and others" where the source is "she and others who left", or None.

    ``speaker`` is whom the pronoun alone takes up.
    """
    reading, start = scene.reading, source.numbers.start
    if reading.lower(start + 1) not in JOINTS or start + 2 not in source.numbers:
        return None
    rest = _before_clause(reading, range(start + 2, source.numbers.stop))
    if not rest or reading.tag(rest.start)[:1] == "V" or reading.lower(rest.start) == "then":
        return None
    uses = scene.cast.used_in(rest)
    named = len(uses) == 1 and uses[0].tokens.stop == rest.stop
    others = uses[0].entity.name if named else shown(reading.words(rest))
    first = speaker.name or reading.words(range(start, start + 1))
    return Speaker(
        about=scene.current.key,
        name=f"{first} {reading.lower(start + 1)} {others}",
        basis="pronoun" if speaker.name else "role",
        why=f"several speak together; {speaker.why}",
        unnamed=speaker.name is None,
        words=tuple(dict.fromkeys((source.span, *speaker.words))),
    )


def _before_clause(reading: Reading, numbers: range) -> range:
    ends = (number for number in numbers if reading.lower(number) in CLAUSES)
    return range(numbers.start, next(ends, numbers.stop))


def others_too(scene: Scene, source: Source, pair: list[Use]) -> bool:
    """Tell whether others are joined to those named, or are theirs: "the envoys of A and B"."""
    before = range(source.numbers.start, pair[0].tokens.start)
    after = range(pair[-1].tokens.stop, source.numbers.stop)
    theirs = scene.reading.lower(before.stop - 1) in ("of", "for", "from")
    named = scene.cast.used_in(before)
    theirs = theirs or any(scene.reading.lower(use.tokens.stop) == "," for use in named)
    return theirs or any(scene.reading.lower(n) in ("and", "or") for n in (*before, *after))
