"""Find the stretches that stand between quotation marks, mark by mark."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Span

# Straight and typewriter marks say nothing of their direction: their neighbours do.
DOUBLE = re.compile(r"[“”„‟«»\"＂]|''|``")
OPENING, CLOSING = frozenset("“„«") | {"``"}, frozenset("”»")
OPENS_AFTER = frozenset(" \t\n\r\u00a0([{—–-/:‘")
# A single mark opens before a word and closes after one. An apostrophe has letters on
# both sides; the one of a plural possessive ("the partners’ silence") is told by what follows.
SINGLE_OPENS = re.compile(r"(?:(?<=^)|(?<=[\s(\[—–\"“-]))[‘'](?=[\w(\[\"“…])(?!\d0s)")
SINGLE_CLOSES = re.compile(r"[’'](?![\w])")
REACH = 4  # paragraphs after the one that opens a quotation, in one of which it may be closed
POSSESSIVE = re.compile(r"(?<=s)[’'](?=\s+[a-z])")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch, marks included.

    ``closed`` is False where it runs on: the next paragraph opens with a mark of its own.
    """

    span: Span
    closed: bool = True
    single: bool = False


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Quotation]:
    """Return the quoted stretches of each paragraph, in order, none inside another.

    A mark left open counts to the end of its paragraph only where it begins a sentence
    and the next paragraph opens with a mark too (the newspaper's way of quoting several
    paragraphs), or one of the next few closes it before any opens (a page with a line for each
    sentence); otherwise it marks nothing: we would rather miss a quotation than swallow a page.
    """
    found: list[Quotation] = []
    for number, paragraph in enumerate(paragraphs):
        goes_on = bool(found) and _goes_on_into(text, found[-1], paragraphs[number - 1 :])
        doubles = list(_doubles(text, paragraphs[number:], within=goes_on))
        singles = _singles(text, paragraph, [quotation.span for quotation in doubles])
        found.extend(sorted([*doubles, *singles], key=lambda quotation: quotation.span))
    return found


def _doubles(text: str, paragraphs: Sequence[Span], *, within: bool) -> Iterator[Quotation]:
    """Yield those of the first paragraph, which begins ``within`` one of the paragraph before."""
    paragraph = paragraphs[0]
    opened: int | None = paragraph.start if within else None
    for mark in DOUBLE.finditer(text, paragraph.start, paragraph.end):
        way = _way(text, paragraph, mark)
        if opened is None:
            opened = None if way == "closes" else mark.start()
        elif way != "opens":
            yield Quotation(Span(opened, mark.end()))
            opened = None
        elif text[opened] == mark.group():
            opened = mark.start()
    if opened is not None and _runs_on(text, paragraphs, opened):
        yield Quotation(Span(opened, paragraph.end), closed=False)


def _runs_on(text: str, paragraphs: Sequence[Span], opened: int) -> bool:
    """Tell whether the mark left open in the first paragraph holds to its end."""
    before = text[paragraphs[0].start : opened].rstrip()
    begins = not before or not before[-1].isalnum()
    again = len(paragraphs) > 1 and DOUBLE.match(text, paragraphs[1].start)
    return begins and (bool(again) or _is_closed(text, paragraphs[1:]))


def _goes_on_into(text: str, last: Quotation, paragraphs: Sequence[Span]) -> bool:
    """Tell whether a quotation that runs to the end of the first paragraph goes on in the next.

    It does without a mark of its own, if it is closed there or further on.
    """
    open_end = not last.closed and last.span.end == paragraphs[0].end
    return open_end and _is_closed(text, paragraphs[1:])


def _is_closed(text: str, paragraphs: Sequence[Span]) -> bool:
    """Tell whether the first mark of the next few paragraphs closes."""
    for paragraph in paragraphs[:REACH]:
        if mark := DOUBLE.search(text, paragraph.start, paragraph.end):
            return _way(text, paragraph, mark) == "closes"
    return False


def _way(text: str, paragraph: Span, mark: re.Match[str]) -> str:
    """Tell whether a mark "opens" or "closes": by its neighbours first, since pages print
    both kinds the wrong way round, and by its shape where they do not tell."""
    if mark.group() in "«»":
        return "opens" if mark.group() == "«" else "closes"
    before = text[max(paragraph.start, mark.start() - 1) : mark.start()]
    after = text[mark.end() : min(paragraph.end, mark.end() + 1)]
    starts, ends = not before or before in OPENS_AFTER, not after or after.isspace()
    if starts != ends:
        return "opens" if starts else "closes"
    if mark.group() in OPENING:
        return "opens"
    return "closes" if mark.group() in CLOSING or (not starts and after in ".,;:!?)") else ""


def _singles(text: str, paragraph: Span, doubles: list[Span]) -> Iterator[Quotation]:
    at = paragraph.start
    while opening := SINGLE_OPENS.search(text, at, paragraph.end):
        at = opening.end()
        inside = next((span for span in doubles if span.start <= opening.start() < span.end), None)
        if inside:
            at = inside.end
            continue
        limit = next((span.start for span in doubles if span.start > at), paragraph.end)
        closing = _single_close(text, at, limit)
        if closing:
            yield Quotation(Span(opening.start(), closing), single=True)
            at = closing


def _single_close(text: str, start: int, limit: int) -> int | None:
    again = SINGLE_OPENS.search(text, start, limit)
    limit = again.start() if again else limit
    marks = list(SINGLE_CLOSES.finditer(text, start, limit))
    sure = [mark for mark in marks if not POSSESSIVE.match(text, mark.start())]
    chosen = sure or marks
    return chosen[0].end() if chosen else None
