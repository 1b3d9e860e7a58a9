"""The account of a document: its sayings and figures, who says each, and through whom."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from reportedly.link.claims.assertions import assertions
from reportedly.link.claims.claimants import claimant, voice_of
from reportedly.link.claims.counting import is_programme, meant_words
from reportedly.link.claims.described import named_as
from reportedly.link.claims.distinct import distinct
from reportedly.link.claims.generic import meant
from reportedly.link.claims.issuing import issuer_of
from reportedly.link.claims.lasting import lasting
from reportedly.link.claims.nearby import Nearby
from reportedly.link.claims.nouns import (
    Account,
    Cast,
    Days,
    Manner,
    Number,
    Place,
    Saying,
    Via,
    Voice,
)
from reportedly.link.claims.posts import posts_of
from reportedly.link.claims.wording import weights_of, wording_of
from reportedly.model import (
    Article,
    Attribution,
    Document,
    Entity,
    Figure,
    Hop,
    Mention,
    References,
    Sentence,
    Span,
    Speaker,
)

# What stands before the name of a medium that words came through.
THROUGH = re.compile(
    r"\b(?:on|by|to|with|told|through|via|over|heard on|according to|interview in|answers? to)"
    r" (?:the |a |an |state |its |their |agency |newspaper |daily |channel |broadcaster )*\Z",
    re.I,
)
# "Claims of heavy losses", and "responded to singing with": no words of whoever does it.
ASIDE = re.compile(
    r"(?:claims?|warnings?|reports?|talk|allegations?|accusations?|threats?|promises?|fears"
    r"|complaints?|suggestions?|demands?|denials?|assurances?) (?:of|about|over)\b"
    r"|(?:(?:had|has|have) )?(?:respond|repli|answer|react)\w* to\b",
    re.I,
)
OWN = re.compile(r"(?:its|their) ", re.I)
OPENING = 700  # code points that say what an article is of
TELLING = 4  # from which a number that is told twice is rather the same than another
HIDDEN = 0.6  # an attribution of which so much is what another said is the way that came


def account_of(document: Document) -> Account:
    """Return the account of a document; of one in which nobody looked, an empty one."""
    article = document.article
    told = References(document)
    casts = tuple(_casts(document))
    manners = _manners(document, told, casts)
    numbers = tuple(_numbers(document, told, manners))
    about = _about(article)
    return Account(
        article.id,
        article.outlet.value if article.outlet else None,
        _published(article),
        tuple(each.value for each in article.credited),
        casts,
        tuple(distinct(_ranked(_sayings(document, told, manners)))),
        numbers,
        about,
        weights_of(about),
    )


def _ranked(sayings: Iterable[Saying]) -> Iterator[tuple[Saying, tuple[Place, ...], bool]]:
    """Yield each with its places and whether a known person or body says it."""
    for each in sayings:
        voice = each.manner.voice
        yield each, each.spans, voice is not None and not voice.unnamed


def _published(article: Article) -> Days | None:
    moment = article.published
    return (moment.earliest.isoformat(), moment.latest.isoformat()) if moment else None


def _about(article: Article) -> str:
    """Return the title and the opening, which say what the article is of."""
    title = article.title.value if article.title else ""
    return " ".join((title, *article.text[:OPENING].split()))


def _entities(document: Document) -> tuple[Entity, ...]:
    return document[Entity].items if Entity in document else ()


def _casts(document: Document) -> Iterator[Cast]:
    """Yield the persons and bodies, each with its roles: those found, and those told beside it."""
    bodies = [each for each in _entities(document) if each.type == "body"]
    heard = _heard(document)
    for entity in _entities(document):
        roles = dict.fromkeys((role.role, role.of) for role in entity.roles)
        if entity.type == "person":
            roles |= dict.fromkeys(posts_of(document.article.text, entity, bodies, heard))
        if entity.type in ("person", "body"):
            yield Cast(entity.id, entity.type, entity.names, tuple(roles))


def _heard(document: Document) -> tuple[tuple[int, str], ...]:
    """Return where and by what words each is named who is said to say something, in order."""
    if Attribution not in document:
        return ()
    spans = sorted(span for item in document[Attribution] for span in item.source)
    return tuple((span.start, _text(document.article.text, span)) for span in spans)


def _manners(document: Document, told: References, casts: Sequence[Cast]) -> dict[str, Manner]:
    """Return how each attribution was introduced, by its id."""
    found: dict[str, Manner] = {}
    voices: list[Voice] = []
    bodies = _bodies(document)
    for name, item in told.attributions():
        voice = _voice(told, told.speaker_of(item))
        if voice:
            source = " ".join(_text(document.article.text, span) for span in item.source)
            at = _place(item.source[0]) if item.source else None
            voice = meant(replace(voice, told=source, at=at), voices, bodies)
            voice = named_as(voice, casts)
            voices.append(voice)
        found[name] = _manner(document, told, item, voice)
    return found


def _manner(document: Document, told: References, item: Attribution, voice: Voice | None) -> Manner:
    text = document.article.text
    when = told.said_on(item)
    said = _days(when.earliest, when.latest) if when else None
    hearers = tuple(Via(_text(text, span), (_place(span),)) for span in item.addressee)
    occasion = " ".join(_text(text, span) for span in item.occasion) or None
    via = tuple(_vias(told.hops_of(item) or (), voice))
    named = tuple(_named(document, item))
    start = item.span.start
    return Manner(voice, item.cue_class, said, via, hearers, occasion, named, start)


def _named(document: Document, item: Attribution) -> Iterator[Via]:
    """Yield the names in the introducing sentence that words came through, if they are media."""
    if not item.cue or Mention not in document or Sentence not in document:
        return
    text, cue = document.article.text, item.cue[0]
    around = next((each.span for each in document[Sentence] if each.span.covers(cue)), cue)
    for mention in document[Mention]:
        span = mention.span
        outside = not any(piece.covers(span) for piece in (*item.content, *item.source))
        if outside and around.covers(span) and THROUGH.search(text[around.start : span.start]):
            yield Via(_text(text, span), (_place(span),))


def _vias(hops: Sequence[Hop], voice: Voice | None) -> Iterator[Via]:
    """Yield the steps between the outlet and the speaker, outermost first."""
    last = len(hops) - 1
    for at, hop in enumerate(hops):
        speaks = hop.kind == "speaker" and at == last
        if hop.kind != "outlet" and not speaks and not (voice and hop.name == voice.name):
            yield Via(hop.name, tuple(map(_place, hop.words)))


def _days(first: date | None, last: date | None) -> Days | None:
    return (first.isoformat(), last.isoformat()) if first and last else None


def _voice(told: References, speaker: Speaker | None) -> Voice | None:
    if speaker is None or speaker.name is None:
        return None
    entity = told.entity_of(speaker)
    kind = entity.type if entity else None
    return Voice(
        " ".join(speaker.name.split()),
        speaker.entity,
        kind,
        speaker.role,
        speaker.of,
        speaker.unnamed,
    )


def _sayings(document: Document, told: References, manners: dict[str, Manner]) -> Iterator[Saying]:
    text = document.article.text
    inner = _nested(told)
    for name, item in told.attributions():
        manner = _spoken(manners[name], manners.get(told.parent_of(item) or ""))
        voice = manner.voice
        if voice and is_programme(voice.name or ""):
            continue  # the programme's own words, and two programmes' presenters are two
        if not _is_said(item) or _only_passes(item, inner.get(name, ()), text):
            continue
        for number, pieces in enumerate(assertions(text, item)):
            words, denied = (
                " ".join(_text(text, piece) for piece in pieces),
                item.cue_class == "deny",
            )
            yield Saying(
                name,
                number,
                tuple(map(_place, pieces)),
                words,
                _quoted(text, pieces[0]),
                denied,
                manner,
                wording_of(words, denied=denied),
            )


def _spoken(manner: Manner, around: Manner | None) -> Manner:
    """Return how words came that a land or people say, as somebody tells who speaks for them.

    "Workers threaten to strike, their union's secretary Ana Holt said": Ana Holt says so.
    """
    body, person = manner.voice, around.voice if around else None
    if not body or not person or person.unnamed or person.type != "person":
        return manner
    own = OWN.match(person.told) or (person.of is not None and person.of == body.name)
    if not own or not (body.unnamed or body.type == "place"):
        return manner  # a body that is known by name has claims of its own
    via = tuple(each for each in manner.via if each.name != person.name)
    return replace(manner, voice=person, via=via)


def _is_said(item: Attribution) -> bool:
    """Tell whether somebody said it: not what is not said, nor what may be said some day."""
    return not item.negated and item.modality == "asserted"


def _nested(told: References) -> dict[str, list[Attribution]]:
    """Return by the name of each attribution the sayings told within it."""
    found: dict[str, list[Attribution]] = {}
    for _, item in told.attributions():
        parent = told.parent_of(item)
        if parent and _is_said(item):
            found.setdefault(parent, []).append(item)
    return found


def _only_passes(item: Attribution, nested: Sequence[Attribution], text: str) -> bool:
    """Tell whether what it says is, nearly all of it, that somebody else said something."""
    size = sum(map(len, item.content))
    passed = [each for each in nested if not _is_aside(each, text)]
    return any(_share_in(item, each) >= HIDDEN * size for each in passed)


def _share_in(item: Attribution, inner: Attribution) -> int:
    """Return how many characters of what is said another saying takes up, with its source."""
    pieces = [each for each in inner.key if any(whole.covers(each) for whole in item.content)]
    return sum(map(len, pieces))


def _is_aside(inner: Attribution, text: str) -> bool:
    """Tell words that only speak of what somebody says: "claims of losses", "warnings about gas".

    Who tells of them says more than that another said something.
    """
    return bool(inner.cue) and ASIDE.match(text, inner.cue[0].start) is not None


def _quoted(text: str, piece: Span) -> bool:
    before = text[max(0, piece.start - 2) : piece.start + 1]
    return any(mark in before for mark in '"“‘«„')


def _numbers(document: Document, told: References, manners: dict[str, Manner]) -> list[Number]:
    text = document.article.text
    sentences = [each.span for each in document[Sentence]] if Sentence in document else []
    rows: list[Number] = []
    before: list[Number] = []
    issuer = _issuer(document, told)
    nearby = Nearby(document, told, manners)
    for figure, name in _in_order(document, told):
        around = next((span for span in sentences if span.covers(figure.span)), figure.span)
        name, manner = claimant(document, told, figure, around, (name, manners), before)
        manner = replace(manner, voice=_trusted(manner.voice))
        if manner.voice and is_programme(manner.voice.name or ""):
            name, manner = None, replace(manner, voice=None)
        if manner.voice and not name:
            manner = replace(manner, voice=_whole(document, manner.voice, figure, manners))
        if not manner.voice and issuer and (figure.of or figure.unit):
            manner = replace(manner, voice=issuer)
        others = nearby.who_else(around, manner.voice)
        row = replace(_number(text, figure, around, (name, manner)), others=others)
        rows.append(row)
        if not row.aside:
            before.append(row)
    return [_restated(each, rows) for each in rows]


def _trusted(voice: Voice | None) -> Voice | None:
    """Return who gives a number under words that are somebody's, None if they are not."""
    if voice is None or not voice.unnamed:
        return voice
    words = meant_words(voice.name or "")
    return replace(voice, name=words) if words else None


def _issuer(document: Document, told: References) -> Voice | None:
    """Return whose word the whole text is, where a body publishes it."""
    found = issuer_of(document.article)
    if found is None:
        return None
    return Voice(found, None, "body") if isinstance(found, str) else voice_of(told, found)


def _restated(number: Number, rows: Sequence[Number]) -> Number:
    """Return a number that nobody gives under the name of who gives the same one elsewhere.

    A headline or an opening tells flatly what the article then says who counted.
    """
    if number.manner.voice or not number.of or (number.low or number.high or 0) < TELLING:
        return number
    same = [
        each.manner.voice
        for each in rows
        if each.manner.voice
        and (each.low, each.high, each.of) == (number.low, number.high, number.of)
    ]
    alone = len({voice.name for voice in same}) == 1
    return replace(number, manner=replace(number.manner, voice=same[0])) if alone else number


def _whole(
    document: Document, voice: Voice, figure: Figure, manners: Mapping[str, Manner]
) -> Voice:
    """Return whom "the company" that counted stands for, among who spoke before and all bodies."""
    heard = [
        each.voice
        for each in sorted(manners.values(), key=lambda each: each.start)
        if each.voice and each.start < figure.span.start
    ]
    return meant(voice, heard, _bodies(document))


def _bodies(document: Document) -> tuple[str, ...]:
    return tuple(each.names[0] for each in _entities(document) if each.type == "body")


def _in_order(document: Document, told: References) -> list[tuple[Figure, str | None]]:
    """Return the figures, and how long things are said to last, in the order of the text."""
    return sorted((*told.figures(), *lasting(document, told)), key=lambda each: each[0].span)


def _number(text: str, figure: Figure, around: Span, said: tuple[str | None, Manner]) -> Number:
    return Number(
        _place(figure.span),
        _text(text, figure.span),
        figure.low,
        figure.high,
        figure.qualifier,
        figure.unit,
        figure.of,
        _text(text, figure.who) if figure.who else None,
        _text(text, around),
        _place(around),
        *said,
        weights_of(_text(text, around)),
    )


def _place(span: Span) -> Place:
    return span.start, span.end


def _text(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
