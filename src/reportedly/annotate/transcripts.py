"""Read transcripts: paragraphs that open with who speaks, in capitals, and a colon."""

import re
from collections.abc import Iterator

from reportedly.annotate.drafts import QUOTE_SCORE, Draft
from reportedly.annotate.page import Page

# "ITO:", also after the mark of a quotation that is never closed; "Q:" is nobody's name.
LABEL = re.compile(r"[\"“]?(?P<name>[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,2}):\s")
OPENING = frozenset({'"', "“"})


def transcript(page: Page) -> Iterator[Draft]:
    """Yield each turn of a transcript: "ITO: It rained."

    It is one where somebody whom a label names is told of as a person, too: so "LONDON: …" is
    none. A paragraph that opens with a quotation mark right after goes on with the turn.
    """
    paragraphs = list(_paragraphs(page)) if LABEL.search(page.text) else []
    labels = [_label(page, places) for places in paragraphs]
    last = {label["name"].split()[-1] for label in labels if label}
    if not last & _people(page):
        return
    turn: Draft | None = None
    for places, label in zip(paragraphs, labels, strict=True):
        if label:
            turn = _turn(page, places, label.span("name"))
            if turn.content:
                yield turn
        elif turn and page.word(places[0]) in OPENING:
            turn.content.update(places)
        else:
            turn = None


def _people(page: Page) -> set[str]:
    """Return the names of people, as a label has them."""
    tokens = page.tree.tokens
    people = {token.text for token in tokens if token.entity == "PERSON"}
    return {name.upper() for name in people if not name.isupper()}


def _paragraphs(page: Page) -> Iterator[list[int]]:
    start = 0
    for place in range(1, len(page.tree) + 1):
        if place == len(page.tree) or page.paragraph[place] != page.paragraph[start]:
            yield list(range(start, place))
            start = place


def _label(page: Page, places: list[int]) -> re.Match[str] | None:
    return LABEL.match(page.text, page.tree.tokens[places[0]].span.start)


def _turn(page: Page, places: list[int], name: tuple[int, int]) -> Draft:
    """Return the words after the label, by whom it names."""
    start, end = name
    spans = {place: page.tree.tokens[place].span for place in places}
    own = tuple(place for place in places if start <= spans[place].start < end)
    content = {place for place in places if spans[place].start > end}
    colon = tuple(place for place in places if spans[place].start == end)
    return Draft(colon, own, content, QUOTE_SCORE)
