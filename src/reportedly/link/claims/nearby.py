"""Who else may have given a number: those who are named, or speak, in its sentence."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from reportedly.link.claims.nouns import Manner, Voice
from reportedly.model import Document, Entity, References, Span


class Nearby:
    """Those who speak or are named in a document, found by place."""

    def __init__(self, document: Document, told: References, manners: Mapping[str, Manner]) -> None:
        self._speaking = _Placed(_speaking(told, manners))
        self._named = _Placed(_named(document))

    def who_else(self, around: Span, giver: Voice | None) -> tuple[Voice, ...]:
        """Return those of the sentence ``around`` beside who is held to have given its number.

        Each once, in the order of the text; none where nobody is held to have given it.
        """
        if giver is None:
            return ()
        own = {giver.name, giver.entity} - {None}
        found: dict[str | None, Voice] = {}
        named = (each for each, span in self._named.touching(around) if around.covers(span))
        for voice in (*(each for each, _ in self._speaking.touching(around)), *named):
            if not own & {voice.name, voice.entity}:
                found.setdefault(voice.entity or voice.name, voice)
        return tuple(found.values())


class _Placed:
    """Voices at places, each pair looked up in time that hardly grows with all there are."""

    def __init__(self, placed: Iterable[tuple[Voice, Span]]) -> None:
        rows = tuple(placed)
        order = sorted(range(len(rows)), key=lambda at: (rows[at][1], at))
        self._rows = rows
        self._order = order
        self._starts = [rows[at][1].start for at in order]
        self._longest = max((len(span) for _, span in rows), default=0)

    def touching(self, around: Span) -> Iterator[tuple[Voice, Span]]:
        """Yield those that share a place with ``around``, in the order they were given."""
        first = bisect_left(self._starts, around.start - self._longest)
        last = bisect_left(self._starts, around.end)
        for at in sorted(self._order[first:last]):
            if self._rows[at][1].touches(around):
                yield self._rows[at]


def _speaking(told: References, manners: Mapping[str, Manner]) -> Iterator[tuple[Voice, Span]]:
    for name, item in told.attributions():
        voice = manners[name].voice
        if voice:
            yield from ((voice, span) for span in (*item.source, *item.cue))


def _named(document: Document) -> Iterator[tuple[Voice, Span]]:
    """Yield the persons and bodies that are named, wherever they are."""
    for entity in document[Entity].items if Entity in document else ():
        if entity.type in ("person", "body"):
            voice = Voice(entity.names[0], entity.id, entity.type)
            yield from ((voice, span) for span in entity.mentions)
