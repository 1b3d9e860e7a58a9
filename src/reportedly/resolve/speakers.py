"""Find out who is behind the source of each attribution."""

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
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Cast, assemble, gender_of_role
from reportedly.resolve.identify import identify
from reportedly.resolve.listed import JOINTS
from reportedly.resolve.media import known_media
from reportedly.resolve.offices import head_of
from reportedly.resolve.passages import Being, Heard, Passages, Said
from reportedly.resolve.phrases import is_role
from reportedly.resolve.sources import Source, head_noun, read_source
from reportedly.resolve.unsourced import unsourced
from reportedly.resolve.voices import Voices
from reportedly.stage import Stage


class SpeakerResolver(Stage[Speaker]):
    """Notices who is behind each attribution, one speaker for each, with the basis."""

    needs = (Token, Sentence, Mention, Entity, Attribution)
    gives = Speaker
    maker = Maker(name="speakers", version="7")

    def notice(self, document: Document) -> Iterator[Speaker]:
        cast = assemble(document)
        known = known_media(cast, document.article)
        passages = Passages(cast.reading, document[Attribution].items)
        heard = Heard(cast.reading)
        voices = Voices(document.article)
        for attribution in _ordered(passages):
            numbers = cast.reading.within(_told(attribution))
            at = numbers.start if numbers else 0
            found = _said(Scene(cast, passages, heard, attribution, at, known, voices))
            heard.add(found)
            yield found.speaker


def _ordered(passages: Passages) -> list[Attribution]:
    """Return the attributions as a reader learns of them, each after those it stands inside."""
    attributions = passages.attributions
    around = {each.key: iter(passages.holding(_told(each))) for each in attributions}
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


def _place(attribution: Attribution) -> tuple[int, int]:
    """Return where the reader learns who speaks: at the source, or where the words begin."""
    return _told(attribution).start, attribution.span.start


def _told(attribution: Attribution) -> Span:
    return (attribution.source or attribution.cue or attribution.content)[0]


def _said(scene: Scene) -> Said:
    cast, attribution = scene.cast, scene.current
    if not attribution.source or not cast.reading.within(attribution.source[0]):
        speaker, like = unsourced(scene)
        return _like(scene, speaker, like) if like else _new(scene, speaker, "unknown", "")
    source = read_source(cast, cast.reading.within(hull(attribution.source)))
    speaker, like = identify(scene, source)
    gender = _gender_of_pronoun(cast, source)
    if like:
        return _like(scene, speaker, like, gender)
    being, known = _being(cast, source, speaker)
    return _new(scene, speaker, being, gender or known)


def _like(scene: Scene, speaker: Speaker, like: Said, gender: str = "") -> Said:
    """Return that the same one speaks who did before."""
    known = gender or like.gender
    return Said(scene.current, speaker, scene.at, like.being, known, like.who)


def _new(scene: Scene, speaker: Speaker, being: Being, gender: str) -> Said:
    who = speaker.entity or (f"at {scene.at}" if speaker.name else "")
    return Said(scene.current, speaker, scene.at, being, gender, who)


def _gender_of_pronoun(cast: Cast, source: Source) -> str:
    """Return "m" or "f" where the source is "he" or "she", "" where it is none of the kind."""
    if source.sort != "pronoun" or _joined(cast, source):
        return ""
    kind = vocabulary.PRONOUNS[cast.reading.lower(source.numbers.start)]
    return kind if kind in ("m", "f") else ""


def _joined(cast: Cast, source: Source) -> bool:
    """Tell whether others speak with whom the pronoun takes up: "she and others"."""
    after = source.numbers.start + 1
    return after in source.numbers and cast.reading.lower(after) in JOINTS


def _being(cast: Cast, source: Source, speaker: Speaker) -> tuple[Being, str]:
    entity = _entity(cast, speaker)
    if entity and not _first_person(cast, source):
        kind: Being = "person" if entity.type == "person" else "body"
        return kind, cast.genders.get(entity.id, "")
    if source.sort == "pronoun":
        return _being_of_pronoun(cast, source, speaker), ""
    if one := _one_of(cast, source):
        return "person", gender_of_role(one)
    if source.plural or source.sort in ("several", "people"):
        return "people", ""
    if source.phrase and source.phrase.head in vocabulary.ANYBODY:
        return "unknown", ""
    if source.sort in ("role", "name"):
        head = source.phrase.head if source.phrase else ""  # "a young man" has no role
        return "person", gender_of_role(head_of(speaker.role) if speaker.role else head or "-")
    return "body", ""


def _first_person(cast: Cast, source: Source) -> bool:
    word = cast.reading.lower(source.numbers.start) if source.sort == "pronoun" else ""
    return vocabulary.PRONOUNS.get(word) == "1"


def _one_of(cast: Cast, source: Source) -> str:
    """Return the "wife" of "one of the wives of the mayor", "" for others."""
    reading, first = cast.reading, source.numbers.start
    if not source.numbers or [reading.lower(first), reading.lower(first + 1)] != ["one", "of"]:
        return ""
    head = head_noun(reading, range(first + 2, source.numbers.stop))
    return reading.singular(head) if head and is_role(reading.singular(head)) else ""


def _being_of_pronoun(cast: Cast, source: Source, speaker: Speaker) -> Being:
    """Tell "they" and "those who" from "he" and "the guard who"; no "he" takes up an "I"."""
    kind = vocabulary.PRONOUNS[cast.reading.lower(source.numbers.start)]
    if kind == "1":
        return "unknown"
    if kind == "w" and speaker.words:
        inner = read_source(cast, cast.reading.within(speaker.words[-1]))
        return "people" if inner.plural and inner.sort != "document" else "person"
    return "people" if kind == "p" or _joined(cast, source) else "person"


def _entity(cast: Cast, speaker: Speaker) -> Entity | None:
    return cast.entities.get(speaker.entity or "")
