"""Find out who is behind the source of each attribution."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reportedly.model import (
    Attribution,
    Document,
    Entity,
    Maker,
    Mention,
    Sentence,
    Span,
    Speaker,
    Token,
    hull,
)
from reportedly.resolve import vocabulary
from reportedly.resolve.antecedents import Being, Said, Scene
from reportedly.resolve.cast import Cast, assemble, gender_of_role
from reportedly.resolve.identify import identify
from reportedly.resolve.media import known_media
from reportedly.resolve.offices import head_of
from reportedly.resolve.sources import Source, read_source
from reportedly.resolve.unsourced import unsourced
from reportedly.stage import Stage


class SpeakerResolver(Stage[Speaker]):
    """Notices who is behind each attribution, one speaker for each, with the basis."""

    needs = (Token, Sentence, Mention, Entity, Attribution)
    gives = Speaker
    maker = Maker(name="speakers", version="1")

    def notice(self, document: Document) -> Iterator[Speaker]:
        cast = assemble(document)
        known = known_media(cast, document.article)
        said: tuple[Said, ...] = ()
        for attribution in _ordered(document[Attribution].items):
            told = attribution.source or attribution.cue or attribution.content
            numbers = cast.reading.within(told[0])
            at = numbers.start if numbers else 0
            every = document[Attribution].items
            found = _said(Scene(cast, every, said, attribution, at, known))
            said = (*said, found)
            yield found.speaker


def _ordered(attributions: tuple[Attribution, ...]) -> list[Attribution]:
    """Return the attributions as a reader learns of them, each after those it stands inside."""
    around = {key: iter(outer) for key, outer in _around(attributions).items()}
    ordered: dict[tuple[Span, ...], Attribution] = {}
    begun: set[tuple[Span, ...]] = set()
    waiting = sorted(attributions, key=_place)[::-1]
    while waiting:
        inner = waiting[-1]
        begun.add(inner.key)
        outer = next((each for each in around[inner.key] if each.key not in begun), None)
        if outer:
            waiting.append(outer)
        else:
            ordered.setdefault(inner.key, waiting.pop())
    return list(ordered.values())


def _around(
    attributions: tuple[Attribution, ...],
) -> dict[tuple[Span, ...], list[Attribution]]:
    """Return, for each by its key, those whose content holds where it is told."""
    pieces = sorted(
        ((span, number) for number, each in enumerate(attributions) for span in each.content)
    )
    starts = [span.start for span, _ in pieces]
    longest = max((len(span) for span, _ in pieces), default=0)
    found = {}
    for inner in attributions:
        told = (inner.source or inner.cue or inner.content)[0]
        near = pieces[bisect_left(starts, told.start - longest) : bisect_right(starts, told.start)]
        holders = sorted({number for span, number in near if span.covers(told)})
        found[inner.key] = [attributions[n] for n in holders if attributions[n].key != inner.key]
    return found


def _place(attribution: Attribution) -> tuple[int, int]:
    """Return where the reader learns who speaks: at the source, or where the words begin."""
    told = attribution.source or attribution.cue or attribution.content
    return told[0].start, attribution.span.start


def _said(scene: Scene) -> Said:
    cast, attribution = scene.cast, scene.current
    if not attribution.source or not cast.reading.within(attribution.source[0]):
        speaker, like = unsourced(scene)
        return Said(attribution, speaker, scene.at, *_same_being(like))
    source = read_source(cast, cast.reading.within(hull(attribution.source)))
    speaker, like = identify(scene, source)
    if like:
        return Said(attribution, speaker, scene.at, *_same_being(like))
    return Said(attribution, speaker, scene.at, *_being(cast, source, speaker))


def _same_being(like: Said | None) -> tuple[Being, str]:
    return (like.being, like.gender) if like else ("unknown", "")


def _being(cast: Cast, source: Source, speaker: Speaker) -> tuple[Being, str]:
    entity = _entity(cast, speaker)
    if entity:
        kind: Being = "person" if entity.type == "person" else "body"
        return kind, cast.genders.get(entity.id, "")
    if source.sort == "pronoun":
        return "person", ""
    if source.plural or source.sort in ("several", "people"):
        return "people", ""
    if source.phrase and source.phrase.head in vocabulary.ANYBODY:
        return "unknown", ""
    if source.sort in ("role", "name"):
        gender = gender_of_role(head_of(speaker.role)) if speaker.role else ""
        return "person", gender
    return "body", ""


def _entity(cast: Cast, speaker: Speaker) -> Entity | None:
    uses = (use.entity for use in cast.uses if use.entity.id == speaker.entity)
    return next(uses, None)
