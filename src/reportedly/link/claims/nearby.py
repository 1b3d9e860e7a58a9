"""Who else may have given a number: those who are named, or speak, in its sentence."""

from collections.abc import Iterator, Mapping

from reportedly.link.claims.nouns import Manner, Voice
from reportedly.model import Document, Entity, References, Span


def who_else(
    document: Document,
    told: References,
    manners: Mapping[str, Manner],
    around: Span,
    giver: Voice | None,
) -> tuple[Voice, ...]:
    """Return those of the sentence ``around`` beside who is held to have given its number.

    Each once, in the order of the text; none where nobody is held to have given it.
    """
    if giver is None:
        return ()
    own = {giver.name, giver.entity} - {None}
    found: dict[str | None, Voice] = {}
    for each in (*_speaking(told, manners, around), *_named(document, around)):
        if not own & {each.name, each.entity}:
            found.setdefault(each.entity or each.name, each)
    return tuple(found.values())


def _speaking(told: References, manners: Mapping[str, Manner], around: Span) -> Iterator[Voice]:
    for name, item in told.attributions():
        voice = manners[name].voice
        if voice and any(span.touches(around) for span in (*item.source, *item.cue)):
            yield voice


def _named(document: Document, around: Span) -> Iterator[Voice]:
    """Yield the persons and bodies that the sentence names."""
    for entity in document[Entity].items if Entity in document else ():
        named = entity.type in ("person", "body")
        if named and any(around.covers(span) for span in entity.mentions):
            yield Voice(entity.names[0], entity.id, entity.type)
