"""The terms that a report has for actors, places and what is done, and its numbers."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from reportedly.ask.comparing.reports import Told
from reportedly.ask.figures import ClaimedNumber
from reportedly.link.wording import acts_in, labels_in
from reportedly.model import Annotation, Citation, Entity, Place, Sentence, Span, hull

A = TypeVar("A", bound=Annotation)

What = Literal["actor", "place", "act", "label"]
How = Literal["name", "role", "label", "described", "noun", "verb", "unclear"]
OPENING = re.compile(r"\A(?:the|a|an)\s+", re.I)
ENDING = re.compile(r"['’]s?\Z")
PRONOUNS = frozenset("he she it they we i you who him her them his their".split())  # noqa: SIM905
LONG = 6  # words of a description: longer ones tell more than a name does
PRECISE = ("city", "adm2", "adm1", "country")


@dataclass(frozen=True, slots=True)
class Term:
    """One instance of a term, and of what it is said.

    ``key`` and ``name`` are those of the actor, the place (its number in the gazetteer) or the
    group of acts; a "label" is put to nobody (its key is its noun). ``term`` is how instances are
    counted. ``voice`` and ``by`` are those of a verb. ``quoted``: between quotation marks, so
    the words of whoever is quoted; ``carried``: from another report of the comparison.
    """

    what: What
    key: str
    name: str
    term: str
    how: How
    words: Citation
    report: str
    outlet: str
    quoted: bool
    carried: bool
    voice: str | None = None
    by: Citation | None = None


@dataclass(frozen=True, slots=True)
class Number:
    """A claimed number of a report; ``carried``: the report has it from another one."""

    number: ClaimedNumber
    report: str
    outlet: str
    carried: bool


def numbers_of(told: Told) -> Iterator[Number]:
    """Yield the claimed numbers of a report."""
    for number in told.numbers:
        carried = told.is_carried(number.words.span)
        yield Number(number, told.report.ref, told.report.outlet, carried)


def actor_terms(told: Told) -> Iterator[Term]:
    """Yield what a report calls each actor: names, stated roles, labels, descriptions."""
    if Entity not in told.document:
        return
    entities = [each for each in told.document[Entity] if each.id in told.played]
    for entity in entities:
        for mention in entity.mentions:
            yield _of(told, entity.id, told.document.words(mention), "name", mention)
        for role in entity.roles:
            place = hull(role.spans)
            words = told.document.words(place)
            if len(words.split()) > LONG:
                words = f"{role.role} of {role.of}" if role.of else role.role
            yield _of(told, entity.id, words, "role", place)
    yield from _labels(told, entities)
    yield from _described(told, entities)


def place_terms(told: Told) -> Iterator[Term]:
    """Yield what a report calls each place that the gazetteer knows; adjectives left out."""
    for item in _items(told, Place):
        if item.geonameid is not None and item.precision in PRECISE and not item.adjective:
            words = told.document.words(item.span)
            key = str(item.geonameid)
            yield _term(told, ("place", key, item.name), _counted(words), "name", item.span)


def act_terms(told: Told, *, about: str | None = None) -> Iterator[Term]:
    """Yield the words of a report for what is done; only in sentences that name that actor."""
    names = _mentions(told, None)
    near = _sentences(told, _mentions(told, about)) if about else None
    for act in acts_in(told.document.article.text):
        if _inside(act.span, names) or _inside(act.span, told.furniture):
            continue
        if near is None or _inside(act.span, near):
            thing: tuple[What, str, str] = ("act", act.group, act.group)
            by = told.cited(act.by) if act.by else None
            yield _term(told, thing, act.term, act.part, act.span, voice=act.voice, by=by)


def _labels(told: Told, entities: Sequence[Entity]) -> Iterator[Term]:
    bodies = [each for each in entities if each.type != "person"]
    owner = {mention: each.id for each in bodies for mention in each.mentions}
    for label in labels_in(told.document.article.text, sorted(owner)):
        if _inside(label.span, told.furniture):
            continue
        words = _counted(told.document.words(label.span))
        if label.name:
            yield _of(told, owner[label.name], words, "label", label.span)
        else:
            yield _term(told, ("label", label.noun, label.noun), words, "label", label.span)


def _described(told: Told, entities: Sequence[Entity]) -> Iterator[Term]:
    """Yield the sources that were told to be an actor without being its name: "the movement"."""
    known = {each.id: each for each in entities}
    for statement in told.statements:
        entity = known.get(statement.speaker_entity or "")
        if entity is None or statement.speaker_basis != "role":
            continue
        for piece in statement.pieces:
            named = any(piece.span.touches(mention) for mention in entity.mentions)
            if piece.role == "source" and not named and _is_description(piece.words):
                yield _of(told, entity.id, piece.words, "described", piece.span)


def _is_description(words: str) -> bool:
    found = words.split()
    return 0 < len(found) <= LONG and not (len(found) == 1 and words.casefold() in PRONOUNS)


def _of(told: Told, entity: str, words: str, how: How, span: Span) -> Term:
    played = told.played[entity]
    return _term(told, ("actor", played.actor, played.name), _counted(words), how, span)


def _term(
    told: Told,
    thing: tuple[What, str, str],
    term: str,
    how: How,
    span: Span,
    *,
    voice: str | None = None,
    by: Citation | None = None,
) -> Term:
    return Term(
        *thing,
        term,
        how,
        words=told.cited(span),
        report=told.report.ref,
        outlet=told.report.outlet,
        quoted=_inside(span, told.quoted),
        carried=told.is_carried(span),
        voice=voice,
        by=by,
    )


def _counted(words: str) -> str:
    """Return words as they are counted: blanks made one, article and possessive left off."""
    return ENDING.sub("", OPENING.sub("", " ".join(words.split())))


def _mentions(told: Told, actor: str | None) -> list[Span]:
    """Return the names of the article in order; only those of one actor, if one is asked for."""
    entities = _items(told, Entity)
    return sorted(
        mention
        for each in entities
        if actor is None or (each.id in told.played and told.played[each.id].actor == actor)
        for mention in each.mentions
    )


def _sentences(told: Told, names: Sequence[Span]) -> list[Span]:
    sentences = _items(told, Sentence)
    starts = [name.start for name in names]
    return [
        each.span
        for each in sentences
        if (at := bisect_left(starts, each.span.start)) < len(starts) and starts[at] < each.span.end
    ]


def _items(told: Told, kind: type[A]) -> Sequence[A]:
    if kind not in told.document:
        return ()
    return told.document[kind]


def _inside(span: Span, spans: Sequence[Span]) -> bool:
    """Tell whether a span lies in one of others, which are sorted and hardly overlap."""
    at = bisect_left(spans, Span(span.start + 1, span.start + 1)) - 1
    return at >= 0 and spans[at].covers(span)
