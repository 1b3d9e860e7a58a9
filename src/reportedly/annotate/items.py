"""Items of lists, channels, press reviews and fact checks, in which a colon is all that tells."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.annotate.blocks import ITEM, STAMP
from reportedly.annotate.drafts import HEADLINE_SCORE, QUOTE_SCORE, Draft
from reportedly.annotate.lexicon import HEARD, KICKERS, PERSONS, QUOTED_PEOPLE
from reportedly.annotate.page import STOPS, Page
from reportedly.annotate.tree import FINITE

LONGEST = 8  # tokens of a label
NAMING = frozenset({"PROPN", "NOUN", "ADJ", "PART", "X"})
LETTERS = re.compile(r"[A-Z]{2,5}|Mo[DIFA]|M[A-Z]{2}")  # "MFA", "MoD"
MARKED = re.compile(rf"\s*(?:{ITEM.pattern})?\s*(?:{STAMP.pattern})?\Z")
CLAIMED = re.compile(r"(?i:(?:claimed|said) by|who (?:said|claimed) it|claimant|speaker)")
CLAIMS = frozenset({"claim", "the claim", "what was claimed", "what was said"})

Paragraph = range


def items(page: Page, found: list[Draft]) -> Iterator[Draft]:
    """Yield what a label and a colon tell of who speaks, in paragraphs with nothing found.

    "• 11:40 – Minister Orr: The road is open", 'GAZETTE (weekly): "No road"', and "Claim: The road
    is open" above "Claimed by: Karl Orr".
    """
    taken = {place for draft in found for place in (*draft.cue, *draft.source)}
    before: Paragraph | None = None
    for paragraph in page.paragraphs:
        colon = _colon(page, paragraph)
        if colon is not None and not taken & {*paragraph}:
            yield from _item(page, paragraph, colon)
            yield from _review(page, paragraph, colon)
            if before and CLAIMED.fullmatch(_words(page, range(paragraph.start, colon))):
                yield from _claimed(page, before, range(colon, paragraph.stop))
        before = paragraph


def laid_out(page: Page, ruled: Iterable[Draft], learned: Sequence[Draft]) -> list[Draft]:
    """Return what a dash or colon tells, without items of a list in which another says so:
    "VNA: It rained, the guard says". What the tagger has as well is as sure as it says."""
    made = []
    for draft in (each for each in ruled if _by_layout(page, each)):
        item = draft.score == HEADLINE_SCORE and page.paragraph[min(draft.content)] > 0
        within = [each for each in learned if each.source and {*each.cue} <= draft.content]
        if not item or not within:
            same = [one for one in learned if (one.cue, one.source) == (draft.cue, draft.source)]
            draft.score = max([draft.score, *(one.score for one in same)])
            made.append(draft)
    return made


def _by_layout(page: Page, draft: Draft) -> bool:
    """Tell whether a dash or a colon is all that says who speaks ("“…” ― Mara Ito", "A. No")."""
    if not draft.cue:
        return bool(draft.source)
    return len(draft.cue) == 1 and not page.word(draft.cue[0])[:1].isalnum()


def labels(page: Page) -> list[frozenset[int]]:
    """Return the places of the labels of list items with their colons: "• 12:50 [VNA:] It rained".

    They tell who says so, and are no part of what is said.
    """
    found = []
    for paragraph in page.paragraphs:
        colon = _colon(page, paragraph)
        if colon is not None and _is_marked(page, paragraph):
            label = range(paragraph.start, colon)
            found += [frozenset({*label, colon})] if _speaks(page, label) else []
    return found


def _item(page: Page, paragraph: Paragraph, colon: int) -> Iterator[Draft]:
    label, rest = range(paragraph.start, colon), range(colon + 1, paragraph.stop)
    tokens = page.tree.tokens
    proper = all(tokens[p].pos in NAMING or tokens[p].text[0].isupper() for p in label)
    told = any(tokens[place].tag in FINITE | {"MD"} for place in rest)
    if (proper and told) and _is_marked(page, paragraph) and _speaks(page, label):
        end = rest.stop - (page.word(rest[-1]) in STOPS)
        yield Draft((colon,), tuple(label), set(range(rest.start, end)), HEADLINE_SCORE)


def _is_marked(page: Page, paragraph: Paragraph) -> bool:
    """Tell whether a bullet, an emoji or a time of day stands before the paragraph."""
    start = page.tree.tokens[paragraph.start].span.start
    line = page.text.rfind("\n", 0, start) + 1
    before = page.text[line:start]
    return bool(before.strip()) and MARKED.match(before) is not None


def _speaks(page: Page, label: range) -> bool:
    """Tell whether the label names or describes somebody who can speak."""
    tokens = page.tree.tokens
    if " ".join(page.word(place).lower() for place in label) in KICKERS:
        return False
    named = any(tokens[place].entity in ("PERSON", "ORG") for place in label)
    last = tokens[label[-1]]
    called = last.lemma.lower() in HEARD | QUOTED_PEOPLE or LETTERS.fullmatch(last.text)
    return named or bool(called) or (last.pos == "NOUN" and last.lemma.endswith(PERSONS))


def _review(page: Page, paragraph: Paragraph, colon: int) -> Iterator[Draft]:
    """Yield the quotation behind a paper's name with what it is in brackets."""
    opening = next((p for p in range(paragraph.start, colon) if page.word(p) == "("), None)
    quoted = page.quoted[page.inside[colon + 1]] if page.inside[colon + 1] >= 0 else None
    closed = page.word(colon) == "):" or page.word(colon - 1) == ")"
    if opening and quoted and closed and page.word(opening - 1)[:1].isupper():
        draft = Draft((colon,), tuple(range(paragraph.start, opening)), set(), QUOTE_SCORE)
        draft.add(quoted)
        yield draft


def _claimed(page: Page, claim: Paragraph, name: range) -> Iterator[Draft]:
    colon = _colon(page, claim)
    if colon is not None and _words(page, range(claim.start, colon)).lower() in CLAIMS:
        content = set(range(colon + 1, claim.stop))
        yield Draft((name.start,), tuple(name[1:]), content, QUOTE_SCORE)


def _colon(page: Page, paragraph: Paragraph) -> int | None:
    """Return the colon behind a few words that open the paragraph, where more follows."""
    near = paragraph[1 : LONGEST + 1]
    found = next((place for place in near if page.word(place) in (":", "):")), None)
    return found if found is not None and found + 1 < paragraph.stop else None


def _words(page: Page, places: range) -> str:
    return " ".join(page.word(place) for place in places)
