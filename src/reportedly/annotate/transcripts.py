"""Read transcripts and interviews: paragraphs that open with who speaks, and a colon."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reportedly.annotate.drafts import QUOTE_SCORE, Draft
from reportedly.annotate.lexicon import KICKERS
from reportedly.annotate.page import Page

# "ITO:", also after the mark of a quotation that is never closed; "Q:" is nobody's name.
LABEL = re.compile(
    r"[\"“]?(?P<name>(?:M[RS]S?\.? |DR\.? )?[A-Z][A-Z'’.-]{2,}(?: [A-Z][A-Z'’.-]+){0,2}):\s"
)
MAY_BE = re.compile(r":|^A\. ", re.MULTILINE)
OPENING = frozenset({'"', "“"})
# "Mara Ito:", "Q:", "A.", "Answer 2:", as interviews have them; bold or not.
_WORD = r"(?:[A-Z][\w'’.-]*|al-\w+|de|van|von|bin|ibn|el|di|da)"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}(?=(?: ?\d{{1,2}})?:)|[QA](?=\.)"
TURN = re.compile(rf"[*_]{{0,2}}(?P<name>{_NAME})(?: ?\d{{1,2}})?[:.][*_]{{0,2}}\s")
ASKS = frozenset({"Q", "Question", "QUESTION", "Reporter", "REPORTER", "Journalist", "JOURNALIST",
                  "Interviewer", "INTERVIEWER"})  # fmt: skip
ANSWERS = frozenset({"A", "Answer", "ANSWER"})
FEWEST = 3  # turns of an interview
THICK = 0.4  # of the paragraphs from the first label to the last; else each turn is a paragraph

Paragraph = range
Labels = Sequence[re.Match[str] | None]


def transcript(page: Page) -> Iterator[Draft]:
    """Yield each turn of a transcript, "ITO: It rained.", or of an interview, "A: It rained."

    It is one where somebody whom a label in capitals names is told of as a person, too: so
    "LONDON: …" is none. A paragraph that opens with a quotation mark right after goes on with
    the turn. In an interview, where names are in small letters or "Q" and "A" stand for them, two
    speak at least and one of them again; what is asked by nobody named is no turn.
    """
    paragraphs = page.paragraphs if MAY_BE.search(page.text) else []
    shouted = [_label(page, places, LABEL) for places in paragraphs]
    last = {label["name"].split()[-1] for label in shouted if label}
    if last & _people(page):
        yield from _shouted(page, paragraphs, shouted)
    elif paragraphs:
        yield from _interview(page, paragraphs)


def _shouted(page: Page, paragraphs: list[Paragraph], labels: Labels) -> Iterator[Draft]:
    turn: Draft | None = None
    for places, label in zip(paragraphs, labels, strict=True):
        if label and not _is_kicker(label["name"]):
            turn = _turn(page, places, label)
            if turn.content and label["name"] not in ASKS:
                yield turn
        elif turn and page.word(places[0]) in OPENING:
            turn.content.update(places)
        else:
            turn = None


def _interview(page: Page, paragraphs: list[Paragraph]) -> Iterator[Draft]:
    labels = [_label(page, places, TURN) for places in paragraphs]
    labels = [None if label and _is_kicker(label["name"]) else label for label in labels]
    labelled = [at for at, label in enumerate(labels) if label]
    names = [label["name"] for label in labels if label]
    if len(names) < FEWEST or not _talk(page, names):
        return
    thick = len(names) >= THICK * (labelled[-1] + 1 - labelled[0])
    for at, following in pairwise([*labelled, labelled[-1] + 1]):
        label = labels[at]
        if label and label["name"] not in ASKS:
            turn = _turn(page, paragraphs[at], label)
            for places in paragraphs[at + 1 : following] if thick else ():
                turn.content.update(places)
            if turn.content:
                yield turn


def _talk(page: Page, names: list[str]) -> bool:
    """Tell whether two speak, of whom one does again, and they are people or "Q" and "A"."""
    last = [name.split()[-1] for name in names]
    if len(set(last)) < 2 or len(set(last)) == len(last):
        return False
    known = {token.text for token in page.tree.tokens if token.entity == "PERSON"}
    return all(name in ASKS | ANSWERS or name.split()[-1] in known for name in names)


def _is_kicker(name: str) -> bool:
    return name.lower() in KICKERS


def _people(page: Page) -> set[str]:
    """Return the names of people, as a label has them."""
    tokens = page.tree.tokens
    people = {token.text for token in tokens if token.entity == "PERSON"}
    return {name.upper() for name in people if not name.isupper()}


def _label(page: Page, places: Paragraph, pattern: re.Pattern[str]) -> re.Match[str] | None:
    return pattern.match(page.text, page.tree.tokens[places[0]].span.start)


def _turn(page: Page, places: Paragraph, label: re.Match[str]) -> Draft:
    """Return the words after the label, by whom it names."""
    start, end = label.span("name")
    spans = {place: page.tree.tokens[place].span for place in places}
    own = tuple(place for place in places if start <= spans[place].start < end)
    content = {place for place in places if spans[place].start >= label.end()}
    colon = tuple(place for place in places if page.word(place) == ":" and place not in content)
    return Draft(colon[:1], own, content, QUOTE_SCORE)
