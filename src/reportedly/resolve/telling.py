"""Ways to answer who speaks: an entity, the one before, a description, nobody."""

import re
from dataclasses import replace

from reportedly.model import Entity, Role, Span, Speaker, SpeakerBasis, hull
from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import of_words, role_words
from reportedly.resolve.roles import covers
from reportedly.resolve.sources import Source

LONGEST = 300  # code points of a description; of 2,066 sources in PolNeAR dev none is longer
PHRASE_END = re.compile(r"[,;:—]| (?:and|as well as|who|which|that)\b")


def of_entity(
    scene: Scene, entity: Entity, basis: SpeakerBasis, why: str, spans: tuple[Span, ...]
) -> Speaker:
    """Return the entity as the speaker, with the role stated here or first in the article."""
    role = _role(entity, spans[0])
    return Speaker(
        about=scene.current.key,
        name=entity.name,
        basis=basis,
        why=why,
        entity=entity.id,
        role=role.role if role else None,
        of=role.of if role else None,
        words=tuple(dict.fromkeys(spans)),
    )


def again(scene: Scene, said: Said, basis: SpeakerBasis, why: str) -> Speaker:
    """Return the one who spoke before as the speaker again."""
    before = said.speaker
    own = scene.current.source or scene.current.cue or scene.current.content
    spans = (own[0], *before.words[:1]) if scene.current.source else before.words[:1]
    return replace(
        before,
        about=scene.current.key,
        basis=basis,
        why=why,
        words=tuple(dict.fromkeys(spans)) or (hull(own),),
    )


def because(
    scene: Scene, speaker: Speaker, why: str, span: Span, *, basis: SpeakerBasis | None = None
) -> Speaker:
    """Return ``speaker`` for the attribution in hand, with the reason and its evidence."""
    return replace(
        speaker,
        about=scene.current.key,
        basis=basis or speaker.basis,
        why=why,
        words=tuple(dict.fromkeys((span, *speaker.words))),
    )


def described(scene: Scene, source: Source, why: str) -> Speaker:
    """Return the source's own words as an unnamed speaker."""
    phrase = source.phrase
    if phrase and phrase.head in vocabulary.NO_ROLE | vocabulary.ANYBODY:
        phrase = None
    return Speaker(
        about=scene.current.key,
        name=description(scene, source),
        basis="role",
        why=why,
        role=role_words(scene.reading, phrase) if phrase else None,
        of=of_words(scene.reading, phrase) if phrase else None,
        unnamed=True,
        words=(source.span,),
    )


def nobody(scene: Scene, why: str) -> Speaker:
    """Return that nobody can be told, and why."""
    own = scene.current.source
    return Speaker(scene.current.key, None, "none", why, words=own)


def description(scene: Scene, source: Source, *, all_of_it: bool = False) -> str:
    """Return the source's own words, without its clauses unless ``all_of_it``."""
    text = source.span.of(scene.reading.text) if all_of_it else scene.reading.words(source.numbers)
    return shown(text)


def shown(text: str) -> str:
    """Return a description on one line; a very long one ends where a phrase does, with "…".

    >>> shown("the mayor,"), shown("a man of the hills, " * 20)[-27:]
    ('the mayor', 'hills, a man of the hills …')
    """
    words = " ".join(text.split()).rstrip(" ,;:")
    if len(words) <= LONGEST:
        return words
    ends = [found.start() for found in PHRASE_END.finditer(words, 0, LONGEST)]
    return f"{words[: ends[-1]]} …" if ends else words


def _role(entity: Entity, source: Span) -> Role | None:
    """Return the role stated in the source itself, else the first that the article states."""
    here = [role for role in entity.roles if covers(role, source)]
    return next(iter((*here, *entity.roles)), None)


def people_named(scene: Scene, source: Source, pair: list[Use]) -> Speaker:
    """Return several people as one speaker: "Mara Ito and Omar Dasa"."""
    names = list(dict.fromkeys(use.entity.name for use in pair))
    words = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    spans = (source.span, *(scene.reading.span(use.tokens) for use in pair))
    why = f"{scene.reading.words(source.numbers)!r} are {words}"
    return Speaker(scene.current.key, words, "role", why, words=tuple(dict.fromkeys(spans)))
