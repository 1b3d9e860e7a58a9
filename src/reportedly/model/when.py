"""When something was said, where the words around the saying tell."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reportedly.model.annotation import Attribution, Sentence
from reportedly.model.document import Document
from reportedly.model.span import Span
from reportedly.model.time_expression import TimeExpression

WORD = re.compile(r"[^\W\d_][\w'’-]*|\d+")
# What may stand between a time and the saying it dates, and what never does: it would date
# something else ("after Monday's raid").
_LINKING = (
    "on in at late early earlier later this that the a an of last and also but then again "
    "speaking writing meanwhile however during his her its their by to"
)
_OTHERWISE = (
    "after before since until till following ahead who which whose where when whom because if "
    "from over about despite amid as though although for against was were is are had has"
)
LINKING, OTHERWISE = frozenset(_LINKING.split()), frozenset(_OTHERWISE.split())
FAR = 7  # words between a saying and its time; in between stand places and hearers
# Said at another time than what the same sentence reports of the same source before.
_ELSEWHEN = (
    "had has have having later earlier previously once formerly repeatedly often then before after "
    "since until afterwards subsequently already always never"
)
ELSEWHEN = frozenset(_ELSEWHEN.split())
BEFORE_CUE = 30  # code points before a cue in which such a word would stand
Dated = dict[tuple[Span, ...], TimeExpression]
BARE = re.compile(r"\d{3,4}.*|XXXX-.*")  # a year and more, or a day of the week or year


def said_when(document: Document) -> Dated:
    """Return, by the attribution's ``key``, the time at which the text says that it was said.

    "X said on Wednesday that …", "On Wednesday, X said …", "in Wednesday's statement": a date
    or time of the cue's sentence, outside what was said and who said it, with nothing between
    that would be dated by it instead. Where that is open, there is none.
    """
    if any(kind not in document for kind in (Attribution, Sentence, TimeExpression)):
        return {}
    times = [each for each in document[TimeExpression] if _is_point(each)]
    sentences = [each.span for each in document[Sentence]]
    contents = [span for item in document[Attribution] for span in item.content]
    found = {}
    for item in document[Attribution]:
        around = _around(sentences, item)
        near = [each for each in times if around and around.covers(each.span)]
        dated = [each for each in near if around and _dates(document, each, item, around, contents)]
        if dated:
            found[item.key] = min(dated, key=lambda each: _distance(each.span, item))
    return {**_shared(document, sentences, found), **found}


def _shared(document: Document, sentences: Sequence[Span], dated: Dated) -> Dated:
    """Return the times of what the same source goes on to say in a sentence that tells one.

    "On Friday Ito blamed the union and vowed …": both on Friday; not what he "had" said, nor
    what comes "later", nor what he is said to have said in there.
    """
    said: dict[tuple[Span, tuple[Span, ...], tuple[Span, ...] | None], TimeExpression] = {}
    shared: Dated = {}
    for item in sorted(document[Attribution], key=lambda each: each.cue):
        around = _around(sentences, item)
        if around is None or not item.source:
            continue
        whose = around, item.source, item.parent
        if item.key in dated:
            said[whose] = dated[item.key]
        elif whose in said and item.tense != "future" and _at_once(document, item, around):
            shared[item.key] = said[whose]
    return shared


def _at_once(document: Document, item: Attribution, sentence: Span) -> bool:
    """Tell whether no word of the cue, nor those right before it, say another time."""
    start = max(sentence.start, item.cue[0].start - BEFORE_CUE)
    words = WORD.findall(document.article.text[start : item.cue[-1].end].casefold())
    return ELSEWHEN.isdisjoint(words)


def _is_point(time: TimeExpression) -> bool:
    """Tell whether it is a day, a time or a longer span of the calendar, and not "recently"."""
    return time.type in ("DATE", "TIME") and BARE.match(time.value) is not None


def _around(sentences: Sequence[Span], item: Attribution) -> Span | None:
    if not item.cue:
        return None
    at = bisect_right(sentences, item.cue[0].start, key=lambda span: span.start) - 1
    return sentences[at] if at >= 0 and sentences[at].covers(item.cue[0]) else None


def _dates(
    document: Document,
    time: TimeExpression,
    item: Attribution,
    sentence: Span,
    contents: Sequence[Span],
) -> bool:
    place = time.span
    if any(piece.covers(place) for piece in item.occasion):
        return True
    if any(piece.touches(place) for piece in (*item.content, *item.source, *item.addressee)):
        return False
    cue = item.cue[0]
    if any(each.covers(place) != each.covers(cue) for each in contents if sentence.touches(each)):
        return False
    if place.start > cue.start:
        return _follows(document, place, item)
    return _leads(document, place, item, sentence)


def _follows(document: Document, place: Span, item: Attribution) -> bool:
    """Tell whether a time behind the cue is the saying's: no content lies between."""
    end = item.cue[-1].end
    if any(end <= piece.start < place.start for piece in item.content):
        return False
    between = [*_words(document, Span(min(end, place.start), place.start), item)]
    return len(between) <= FAR and OTHERWISE.isdisjoint(between)


def _leads(document: Document, place: Span, item: Attribution, sentence: Span) -> bool:
    """Tell whether a time before the cue is the saying's: at the opening, or next to the cue."""
    ahead = (piece.start for piece in (*item.source, item.cue[0]) if piece.start >= place.end)
    first = min(ahead, default=place.end)
    between = [*_words(document, Span(place.end, first), item)]
    if not LINKING.issuperset(between):
        return False
    if len([*_words(document, Span(first, max(first, item.cue[0].start)), item)]) > FAR:
        return False
    sources = [piece.end for piece in item.source if piece.end <= place.start]
    start = max(sources, default=sentence.start)
    before = [*_words(document, Span(start, place.start), item)]
    return LINKING.issuperset(before)


def _words(document: Document, stretch: Span, item: Attribution) -> Iterator[str]:
    """Yield the words of a stretch in small letters, those of the attribution itself left out."""
    own = (*item.source, *item.addressee, *item.occasion, *item.content, *item.cue)
    for match in WORD.finditer(document.article.text, stretch.start, stretch.end):
        if not any(piece.start <= match.start() < piece.end for piece in own):
            yield match.group().casefold()


def _distance(place: Span, item: Attribution) -> tuple[int, int]:
    return min(abs(piece.start - place.start) for piece in item.cue), place.start
