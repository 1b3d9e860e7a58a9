"""Find the way that the words of each attribution came: outlet, medium, document, speaker."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

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
)
from reportedly.resolve.anew import a_medium
from reportedly.resolve.cast import Cast, assemble
from reportedly.resolve.citing import cited_phrase, citing_verb
from reportedly.resolve.govern import Governed
from reportedly.resolve.media import document_noun, known_media, medium_name
from reportedly.resolve.occasions import (
    Occasion,
    Way,
    document_way,
    medium_way,
    occasion,
    remarks,
)
from reportedly.resolve.phrases import without_article
from reportedly.resolve.sources import read_source
from reportedly.resolve.spelling import initials, words
from reportedly.stage import Stage

Named = dict[str, list[Occasion]]
ACRONYM = range(3, 8)  # capitals
RETROSPECT = 3  # sentences that "made the remarks" may look back over


@dataclass(frozen=True)
class Told:
    """An attribution with its speaker, and where it stands in the text."""

    attribution: Attribution
    speaker: Speaker
    occasion: Occasion


class ChainFinder(Stage[Hop]):
    """Notices the way words came, outermost hop first, the speaker last.

    An occasion (an interview, a statement) holds for all that the same named speaker says
    after it, until another one, another audience or another weekday is named for them.
    """

    needs = (Token, Sentence, Mention, Entity, Attribution, Speaker)
    gives = Hop
    maker = Maker(name="chains", version="1")

    def notice(self, document: Document) -> Iterator[Hop]:
        cast = assemble(document)
        known = known_media(cast, document.article)
        told = _told(cast, document, known)
        ways = {each.attribution.key: _ways(cast, each, known) for each in told}
        carried = _carried(cast, told, ways, known)
        outer = _outlets(document)
        by_key = {each.attribution.key: each for each in told}
        for each in told:
            chain = [
                *outer,
                *_parents(cast, each, by_key, ways, known),
                *carried[each.attribution.key],
            ]
            yield from _hops(each, chain)


def _told(cast: Cast, document: Document, known: frozenset[str]) -> list[Told]:
    speakers = {speaker.about: speaker for speaker in document[Speaker]}
    attributions = document[Attribution].items
    governed = Governed(cast.reading, attributions)
    return [
        Told(each, speakers[each.key], occasion(cast, each, governed, known))
        for each in attributions
        if each.key in speakers
    ]


def _outlets(document: Document) -> list[Way]:
    """Return who published the article, then whom it credits: those are media on the way,
    since an article that names no outlet of its own has none by crediting another."""
    article = document.article
    details: list[tuple[HopKind, Detail]] = [("medium", each) for each in article.credited]
    if article.outlet:
        details.insert(0, ("outlet", article.outlet))
    apart = {" ".join(words(detail.value)): detail for _, detail in reversed(details)}
    return [
        Way(kind, detail.value, detail.spans[0] if detail.spans else Span(0, 0), 0)
        for kind, detail in details
        if apart[" ".join(words(detail.value))] is detail
    ]


def _ways(cast: Cast, told: Told, known: frozenset[str]) -> list[Way]:
    """Return what stands between the source and the words by this attribution's own sentence."""
    return [*_through_source(cast, told, known), *_ordered(told.occasion.ways)]


def _ordered(ways: tuple[Way, ...]) -> list[Way]:
    return sorted(ways, key=lambda way: (way.kind == "document", way.at))


def _through_source(cast: Cast, told: Told, known: frozenset[str]) -> Iterator[Way]:
    """Yield the source itself where it is a document, or a medium that cites somebody."""
    reading, attribution = cast.reading, told.attribution
    if not attribution.source:
        return
    source = read_source(cast, reading.within(attribution.source[0]))
    if not source.numbers:
        return
    if source.sort == "document":
        yield document_way(cast, source.numbers)
        return
    verb = citing_verb(reading, attribution.source, attribution.content, source.numbers.start)
    medium = a_medium(cast, source.numbers, known)
    if verb is None or not medium or source.sort not in ("name", "body", "people"):
        return
    yield medium_way(cast, source.numbers, known)
    phrase = cited_phrase(reading, verb)
    if phrase and document_noun(reading, reading.noun_phrase(phrase.start)):
        yield document_way(cast, phrase)


def _carried(
    cast: Cast, told: list[Told], ways: dict[tuple[Span, ...], list[Way]], known: frozenset[str]
) -> dict[tuple[Span, ...], list[Way]]:
    """Return each attribution's ways, its speaker's last occasion where it names none itself."""
    said = [(use.entity.id, each) for use, each in remarks(cast, known)]
    own = [
        (each.speaker.entity, each.occasion)
        for each in told
        if each.speaker.entity and (each.occasion.ways or each.occasion.moved)
    ]
    named, made = _by_speaker([*said, *own]), _by_speaker(said)
    found = {}
    for each in told:
        before = _last(named, each) or _looked_back(cast, made, each)
        given = ways[each.attribution.key]
        found[each.attribution.key] = given or (list(_ordered(before.ways)) if before else [])
    return found


def _by_speaker(named: list[tuple[str, Occasion]]) -> Named:
    """Return the occasions of each speaker, in text order."""
    found: Named = defaultdict(list)
    for entity, each in sorted(named, key=lambda pair: pair[1].at):
        found[entity].append(each)
    return found


def _last(named: Named, told: Told) -> Occasion | None:
    """Return the occasion that still holds for the attribution's speaker."""
    if told.occasion.moved or told.speaker.entity is None:
        return None
    own = named.get(told.speaker.entity, [])
    count = bisect_left(own, told.occasion.at, key=_at)
    if not count:
        return None
    days = own[count - 1].days
    other_day = told.occasion.days and days and not (told.occasion.days & days)
    return None if other_day else own[count - 1]


def _looked_back(cast: Cast, made: Named, told: Told) -> Occasion | None:
    """Return the occasion that a sentence soon after ("… made the remarks to …") tells of it."""
    if told.occasion.moved or told.occasion.ways:
        return None
    own = made.get(told.speaker.entity or "", [])
    after = own[bisect_right(own, told.occasion.at, key=_at) :][:1]
    for each in after:
        if cast.reading.sentences_between(told.occasion.at, each.at) <= RETROSPECT:
            return each
    return None


def _at(occasion: Occasion) -> int:
    return occasion.at


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
        if parent.speaker.name:
            chain = [*ways[parent.attribution.key], _speaker_way(cast, parent, known), *chain]
        parent = by_key.get(parent.attribution.parent or ())
    return chain


def _speaker_way(cast: Cast, told: Told, known: frozenset[str]) -> Way:
    name = told.speaker.name or ""
    span = told.speaker.words[0] if told.speaker.words else told.attribution.span
    medium = medium_name(name) or " ".join(words(name)) in known
    if told.attribution.source and not medium:
        medium = a_medium(cast, cast.reading.within(told.attribution.source[0]), known)
    kind: HopKind = "medium" if medium and told.speaker.role is None else "speaker"
    return Way(kind, name, span, 0)


def _hops(told: Told, chain: list[Way]) -> Iterator[Hop]:
    speaker = told.speaker
    if speaker.name:
        span = speaker.words[0] if speaker.words else told.attribution.span
        chain = [*chain, Way("speaker", speaker.name, span, 0)]
    for place, way in enumerate(_apart(chain)):
        marked = (way.span,) if len(way.span) else ()
        yield Hop(told.attribution.key, place, way.name, way.kind, marked)


def _citing(chain: list[Way]) -> Way | None:
    """Return the medium right before the last document of the chain."""
    for medium, document in zip(chain[-2::-1], chain[::-1], strict=False):
        if (medium.kind, document.kind) == ("medium", "document"):
            return medium
    return None


def _apart(chain: list[Way]) -> list[Way]:
    """Leave out a medium or document that is the outlet, or the speaker, or there already.

    A medium that cites a document nobody is named for is its speaker and stays before it.
    """
    kept: list[Way] = []
    seen: set[tuple[str, ...]] = set()
    cites = _citing(chain)
    keys = _keys(chain)
    last = keys[-1] if chain and chain[-1].kind == "speaker" else ()
    for way, key in zip(chain, keys, strict=True):
        inner = way is chain[-1] and way.kind == "speaker"
        speaks = key == last and way.kind != "outlet" and way is not cites
        if inner or not (key in seen or speaks):
            kept.append(way)
            seen.add(key)
    return kept


def _keys(chain: list[Way]) -> list[tuple[str, ...]]:
    """Return what tells the ways apart: no article does, nor whether a name is shortened."""
    plain = [without_article(way.name) for way in chain]
    short = {initials(name): words(name) for name in plain if len(name.split()) > 1}
    return [
        short.get(name, words(name)) if name.isupper() and len(name) in ACRONYM else words(name)
        for name in plain
    ]
