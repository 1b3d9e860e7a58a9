"""Find the way that the words of each attribution came: outlet, medium, document, speaker."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from reportedly.model import (
    Attribution,
    Detail,
    Document,
    Entity,
    Hop,
    HopKind,
    Maker,
    Mention,
    Sentence,
    Span,
    Speaker,
    Token,
    hull,
)
from reportedly.resolve import vocabulary
from reportedly.resolve.anew import medium_words_of
from reportedly.resolve.cast import Cast, assemble
from reportedly.resolve.documents import STEPS
from reportedly.resolve.govern import Governed
from reportedly.resolve.lasting import RETROSPECT, Told, carried_on, is_document, issued
from reportedly.resolve.media import key_of, known_media, medium_name
from reportedly.resolve.occasions import occasion
from reportedly.resolve.phrases import is_body, without_article
from reportedly.resolve.retold import Retold, retold
from reportedly.resolve.spelling import initials, words
from reportedly.resolve.ways import Way, without_agency
from reportedly.stage import Stage

ACRONYM = range(3, 8)  # capitals
# Papers of whoever is said to speak, where nobody else is named for them.
ISSUED = frozenset({"statement", "communique", "communiqué", "release", "letter", "email", "memo",
                    "tweet", "post", "message", "transcript", "filing"})  # fmt: skip
ANSWERING = frozenset({"answered", "replied", "responded", "answers", "replies", "retorted"})


class ChainFinder(Stage[Hop]):
    """Notices the way words came, outermost hop first, the speaker last.

    An occasion (an interview, a statement) holds for all that the same named speaker says
    after it, until another one, another audience or another weekday is named for them.
    """

    needs = (Token, Sentence, Mention, Entity, Attribution, Speaker)
    gives = Hop
    maker = Maker(name="chains", version="7")

    def notice(self, document: Document) -> Iterator[Hop]:
        cast = assemble(document)
        known = known_media(cast, document.article)
        told = _told(cast, document, known)
        asked = _answers(cast, told, known)
        ways = {
            each.attribution.key: issued(
                each,
                [
                    *_taken_up(each, known),
                    *(each.occasion.ways or asked.get(each.attribution.key, ())),
                ],
            )
            for each in told
        }
        carried = carried_on(cast, told, ways, known)
        passed = _passed_on(cast, told, known)
        outer = _outlets(document)
        in_order = sorted(told, key=lambda each: each.occasion.at)
        following = {left.attribution.key: right for left, right in pairwise(in_order)}
        by_key = {each.attribution.key: each for each in told}
        for each in told:
            chain = [
                *outer,
                *_parents(cast, each, by_key, carried, known),
                *_beside(cast, each, following.get(each.attribution.key), ways),
                *passed.get(each.attribution.key, ()),
                *_own(each, by_key, ways, carried),
            ]
            people = (one for one in cast.people if one.roles)
            person = any(one.id == each.speaker.entity for one in people)
            yield from _hops(each, chain, person=person)


def _told(cast: Cast, document: Document, known: frozenset[str]) -> list[Told]:
    speakers = {speaker.about: speaker for speaker in document[Speaker]}
    attributions = document[Attribution].items
    governed = Governed(cast.reading, attributions)
    return [
        Told(each, speakers[each.key], occasion(cast, each, governed, known))
        for each in attributions
        if each.key in speakers
    ]


def _own(
    told: Told,
    by_key: dict[tuple[Span, ...], Told],
    ways: dict[tuple[Span, ...], list[Way]],
    carried: dict[tuple[Span, ...], list[Way]],
) -> list[Way]:
    """Return the ways of the attribution itself.

    What its speaker said it in before does not hold on inside what another reports of it.
    """
    mine = carried[told.attribution.key]
    outer = by_key.get(told.attribution.parent or ())
    if ways[told.attribution.key] or outer is None or carried[outer.attribution.key]:
        return mine
    return [way for way in mine if way.kind != "document"]


def _taken_up(told: Told, known: frozenset[str]) -> list[Way]:
    """Return the medium that "it" takes up: what it says comes through it, as by its name."""
    speaker, name = told.speaker, told.speaker.name or ""
    own = without_agency(name)
    medium = medium_name(name) or not known.isdisjoint({key_of(name), key_of(own)})
    if speaker.basis != "pronoun" or speaker.unnamed or not name or not medium:
        return []
    it = told.attribution.source[:1]
    again = any(key_of(way.name) in (key_of(name), key_of(own)) for way in told.occasion.ways)
    person = told.speaker.role is not None
    return [] if again or person or not it else [Way("medium", own, speaker.words[-1], 0)]


def _outlets(document: Document) -> list[Way]:
    """Return who published the article, then whom it credits: those are media on the way,
    since an article that names no outlet of its own has none by crediting another."""
    article = document.article
    details: list[tuple[HopKind, Detail]] = [
        ("medium", each) for each in article.credited if not _keeps(each.value)
    ]
    if article.outlet:
        details.insert(0, ("outlet", article.outlet))
    apart = {" ".join(words(detail.value)): detail for _, detail in reversed(details)}
    return [
        Way(kind, detail.value, detail.spans[0] if detail.spans else Span(0, 0), 0)
        for kind, detail in details
        if apart[" ".join(words(detail.value))] is detail
    ]


def _keeps(name: str) -> bool:
    """Tell who gave a table or a picture, no report: "Source: Kell Port Authority"."""
    last = words(name)[-1:]
    office = last and last[0] in vocabulary.OFFICES - {"agency", "bureau", "service", "house"}
    return bool(office) and not medium_name(name)


def _answers(
    cast: Cast, told: list[Told], known: frozenset[str]
) -> dict[tuple[Span, ...], tuple[Way, ...]]:
    """Return where each answer was given that follows a question: "Ito was asked on Orla TV
    whether it rained. “No,” she answered"; or "asked by Orla TV"."""
    found = {}
    for left, right in pairwise(sorted(told, key=lambda each: each.occasion.at)):
        apart = cast.reading.sentences_between(left.occasion.at, right.occasion.at)
        asked = _cue(cast, left) & {"asked", "questioned"}
        by = bool(asked and left.attribution.source) and _asked_by(cast, left)
        if asked and (apart == 1 or (by and not apart)) and _cue(cast, right) & ANSWERING:
            ways = left.occasion.ways
            asking = _speaker_ways(cast, left, list(ways), known) if by else ()
            media = tuple(way for way in asking if way.kind == "medium")
            if by or not left.attribution.source:
                found[right.attribution.key] = ways or media
    return found


def _asked_by(cast: Cast, told: Told) -> bool:
    """Tell "asked by the Beacon" from "the Beacon asked"."""
    source = cast.reading.within(told.attribution.source[0])
    before = (source.start - 1, source.start - 2) if source else ()
    return any(cast.reading.lower(number) == "by" for number in before)


def _cue(cast: Cast, told: Told) -> set[str]:
    text = cast.reading.text
    return {word for span in told.attribution.cue for word in span.of(text).lower().split()}


def _passed_on(
    cast: Cast, told: list[Told], known: frozenset[str]
) -> dict[tuple[Span, ...], tuple[Way, ...]]:
    """Return who passed an attribution's words on, by a sentence soon after it."""
    found: dict[tuple[Span, ...], tuple[Way, ...]] = {}
    for sentence in retold(cast, known):
        before = [each for each in told if each.occasion.at < sentence.at]
        last = max(before, key=lambda each: each.occasion.at, default=None)
        near = last and cast.reading.sentences_between(last.occasion.at, sentence.at) <= RETROSPECT
        if last and near and _fits(last, sentence):
            found[last.attribution.key] = sentence.ways
    return found


def _fits(told: Told, sentence: Retold) -> bool:
    """Tell whether the words may be called so: an interview is no letter."""
    ways = told.occasion.ways
    if sentence.noun == "interview":
        return bool(ways)
    written = any(way.kind == "document" for way in ways)
    if sentence.noun in vocabulary.SPEECHES and told.occasion.moved:
        return True
    return written or sentence.noun == "statement" or sentence.noun not in STEPS


def _beside(
    cast: Cast, told: Told, following: Told | None, ways: dict[tuple[Span, ...], list[Way]]
) -> list[Way]:
    """Return the medium that the same words are "according to": "Ito told X, according to Y"."""
    own = told.attribution
    if own.parent or not own.source or following is None or following.attribution.parent:
        return []
    other = following.attribution
    near = not cast.reading.sentences_between(told.occasion.at, following.occasion.at)
    if not (near and _according(cast, other) and _of_clause(own, other)):
        return []
    given = ways[other.key]
    return given if given and given[-1].kind == "medium" else []


def _according(cast: Cast, attribution: Attribution) -> bool:
    words = (cast.reading.text[span.start : span.end].lower() for span in attribution.cue)
    return any(word.startswith("according") for word in words)


def _of_clause(own: Attribution, other: Attribution) -> bool:
    """Tell whether ``other`` ends the clause of ``own``: its content lies there, or is shared."""
    touches = any(left.touches(right) for left in own.content for right in other.content)
    first = min(span.start for span in own.source)
    inside = other.source and first < hull(other.content).start < other.source[0].start
    return touches or bool(inside)


def _parents(
    cast: Cast,
    told: Told,
    by_key: dict[tuple[Span, ...], Told],
    ways: dict[tuple[Span, ...], list[Way]],
    known: frozenset[str],
) -> list[Way]:
    """Return the hops of the attributions that this one is nested in, outermost first."""
    chain: list[Way] = []
    seen = {told.attribution.key}
    parent = by_key.get(told.attribution.parent or ())
    while parent and parent.attribution.key not in seen:
        seen.add(parent.attribution.key)
        own = [_issued_by(told, parent, way) for way in ways[parent.attribution.key]]
        chain = [*own, *_speaker_ways(cast, parent, own, known), *chain]
        parent = by_key.get(parent.attribution.parent or ())
    return chain


def _issued_by(told: Told, parent: Told, way: Way) -> Way:
    """Return the paper as its issuer's who is told inside: "Ito left, the Front said, according
    to [a statement]"."""
    paper = way.own and is_document(parent.speaker, way) and way.name.split()[-1] in ISSUED
    direct = told.attribution.parent == parent.attribution.key
    name = told.speaker.name if paper and direct else None
    return replace(way, name=name) if name else way


def _speaker_ways(cast: Cast, told: Told, own: list[Way], known: frozenset[str]) -> Iterator[Way]:
    """Yield whoever speaks, as a hop further out: a medium, or a speaker; no mere document."""
    speaker = told.speaker
    if speaker.name is None or any(is_document(speaker, way) for way in own):
        return
    span = speaker.words[0] if speaker.words else told.attribution.span
    if any(way.kind == "medium" and way.span.touches(span) for way in own):
        return
    media = (way.name for way in own if way.kind != "document")
    if key_of(speaker.name) in known or speaker.name in media:
        medium = True
    elif told.attribution.source and _cites(told):
        medium = medium_name(speaker.name) or _mere_name(cast, speaker)
    elif told.attribution.source:
        source = cast.reading.within(told.attribution.source[0])
        medium = medium_words_of(cast, source, known) is not None
    else:
        medium = medium_name(speaker.name)
    kind: HopKind = "medium" if medium and speaker.role is None else "speaker"
    beside = any(way.kind == "medium" and _in_source(told, way) for way in own)
    if kind == "medium" and beside and not _cites(told):  # "its sister paper, the Herald"
        return
    name = without_agency(speaker.name) if kind == "medium" else speaker.name
    yield Way(kind, name, span, 0)


def _in_source(told: Told, way: Way) -> bool:
    return any(span.covers(way.span) for span in told.attribution.source)


def _cites(told: Told) -> bool:
    """Tell whether the source only passes on whose words they are: "the Herald, citing Ito"."""
    source = told.attribution.source[0]
    return not any(source.covers(span) for span in told.speaker.words[:1])


def _mere_name(cast: Cast, speaker: Speaker) -> bool:
    """Tell whether who is cited is a name that is no person's, and says not what it is of: papers
    cite papers, "citing Kalim", and say of others that it is "the army"."""
    person = any(each.id == speaker.entity for each in cast.people)
    body = any(is_body(word) for word in words(speaker.name or ""))
    named = without_article(speaker.name or "")[:1].isupper()
    return named and not person and not body


def _hops(told: Told, chain: list[Way], *, person: bool) -> Iterator[Hop]:
    speaker = told.speaker
    if speaker.name:
        span = speaker.words[0] if speaker.words else told.attribution.span
        who = speaker.name  # nobody came by themselves: a mayor called Guardian
        chain = [way for way in chain if way.kind != "medium" or way.name != who or not person]
        chain = [*chain, Way("speaker", speaker.name, span, 0)]
    for place, way in enumerate(_apart(chain)):
        marked = (way.span,) if len(way.span) else ()
        yield Hop(told.attribution.key, place, way.name, way.kind, marked)


def _apart(chain: list[Way]) -> list[Way]:
    """Leave out what is in the chain already, and a speaker who is the last one or a medium.

    The last one is always kept: a medium, or who issued a document, is a hop and the speaker.
    """
    kept: list[Way] = []
    seen: set[tuple[str, tuple[str, ...]]] = set()
    keys = _keys(chain)
    media = {key for way, key in zip(chain, keys, strict=True) if way.kind == "medium"}
    chain = [
        replace(way, kind="medium") if way.kind == "speaker" and key in media else way
        for way, key in zip(chain[:-1], keys[:-1], strict=True)
    ] + chain[-1:]
    last = keys[-1] if chain and chain[-1].kind == "speaker" else ()
    for way, key in zip(chain, keys, strict=True):
        medium, again = ("medium", key) in seen, (_sort(way), key) in seen
        twice = medium or again or (way.kind == "speaker" and key == last)
        if not twice or (way is chain[-1] and way.kind == "speaker"):
            kept.append(way)
            seen.add((_sort(way), key))
    return kept


def _sort(way: Way) -> str:
    return "medium" if way.kind == "outlet" else way.kind


def _keys(chain: list[Way]) -> list[tuple[str, ...]]:
    """Return what tells the ways apart: no article does, nor whether a name is shortened."""
    plain = [without_article(way.name) for way in chain]
    short = {initials(name): words(name) for name in plain if len(name.split()) > 1}
    return [
        short.get(name, words(name)) if name.isupper() and len(name) in ACRONYM else words(name)
        for name in plain
    ]
