"""Speakers whom a source takes up: by a name alone, an office, a voice, or words before."""

from dataclasses import replace

from reportedly.model import Speaker
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.family import by_the_name, sharers, spoke_last
from reportedly.resolve.holders import by_age
from reportedly.resolve.introduced import joined_people
from reportedly.resolve.joined import LEADING, ends
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import Source, read_source
from reportedly.resolve.telling import (
    because,
    described,
    description,
    nobody,
    of_entity,
    people_named,
)


def by_bare_name(scene: Scene, source: Source) -> Speaker:
    """Name those whom no entity covers: a surname of two people, or a name nobody marked."""
    elder = by_age(scene, source.numbers)
    if elder:
        why = f"{source.span.of(scene.reading.text)!r} is {elder.name}, by who is whose child"
        return of_entity(scene, elder, "name", why, (source.span,))
    shared = sharers(scene, source)
    speaker = spoke_last(scene, shared)
    if speaker:
        why = f"{source.span.of(scene.reading.text)!r} is the one of that name who has spoken"
        return of_entity(scene, speaker.entity, "name", why, (source.span,))
    if called := by_the_name(scene, source, shared):
        why = f"{source.span.of(scene.reading.text)!r} is whom the text calls by that name alone"
        spans = (source.span, scene.reading.span(called.tokens))
        return of_entity(scene, called.entity, "name", why, spans)
    if len(shared) > 1:
        names = " and ".join(each.name for each in shared)
        return nobody(scene, f"{names} share the name {source.span.of(scene.reading.text)!r}")
    words = description(scene, source)
    why = "named in the source alone"
    return Speaker(scene.current.key, words, "name", why, words=(source.span,))


def brought_in(scene: Scene, source: Source, before: range) -> Speaker:
    """Return those whom the source takes up by the words that brought them in."""
    before = _whole(scene.reading, before)
    inner = replace(read_source(scene.cast, before), numbers=before)
    speaker = described(scene, inner, "")
    why = f"{scene.reading.words(source.numbers)!r} takes up {speaker.name!r}"
    return because(scene, speaker, why, source.span, basis="role")


def _whole(reading: Reading, before: range) -> range:
    """Return "a source at the Foreign [and Trade Ministry]" of which the phrase ends too soon."""
    links = [number for number in before if reading.lower(number) in LEADING]
    return (
        range(before.start, ends(reading, range(links[-1] + 1, before.stop))) if links else before
    )


def held(scene: Scene, source: Source, use: Use, closeness: int) -> Speaker:
    """Return whoever holds the office that the source names, and how closely it is the one."""
    role = use.entity.roles[0]
    stated = f"{role.role} of {role.of}" if role.of else role.role
    degree = ("", "a broader word for", "another word for", "the same office as")[closeness]
    core = scene.reading.words(source.numbers)
    why = f"{core!r} is {degree} {stated!r}, stated of {use.entity.name}"
    spans = (source.span, scene.reading.span(use.tokens), *role.spans)
    return of_entity(scene, use.entity, "role", why, spans)


def several_taken_up(scene: Scene, source: Source, people: range) -> Speaker:
    """Return the several whom "they" or "both" takes up, by name where they have one."""
    pair = joined_people(scene.cast, people)
    return people_named(scene, source, pair) if pair else brought_in(scene, source, people)
