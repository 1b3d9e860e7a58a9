"""Which of several sayings a quotation belongs to."""

from functools import lru_cache
from itertools import pairwise

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import CLOSING_MARKS, STOPS, Page, Quoted

TITLE = 0.6  # of the words of a title begin with a capital, particles being the rest
HEADLINE = 25  # words
LEADING = frozenset({",", ":"})  # right before a quotation, after the words that lead to it
# What somebody does who speaks next; of others a speaker goes on to tell: "Dasa left Kell."
GESTURES = frozenset({"shake", "nod", "shrug", "smile", "laugh", "sigh", "frown", "pause", "grin",
                      "grimace", "wince", "scoff", "disagree", "agree", "concur", "interrupt",
                      "interject", "counter", "object", "hesitate", "sneer", "snort", "bristle",
                      "chuckle", "lean", "gesture", "respond", "reply"})  # fmt: skip


def keep_to_title(page: Page, draft: Draft) -> None:
    """Leave out the quotations of other paragraphs than the first, if the cue stands in a title.

    Of 432 attributions in the titles of PolNeAR train, three go on in the text. Nor is the source
    of what the text says in its title.
    """
    home = page.paragraph[draft.cue[0]] if draft.cue else -1
    after = draft.cue[-1] + 1 if draft.cue else 0
    broken = after < len(page.tree) and home == 0 != page.paragraph[after]  # "…," said / Ana Ito
    titled = _is_title(page) and not broken
    if draft.cue and titled and 0 in {home, *(page.paragraph[place] for place in draft.source)}:
        draft.source = tuple(place for place in draft.source if page.paragraph[place] == home)
    if draft.cue and home == 0 and titled:
        title = {place for place in draft.content if page.paragraph[place] == 0}
        draft.content = title or draft.content


@lru_cache(maxsize=1)
def _is_title(page: Page) -> bool:
    """Tell whether the first paragraph is written Like This, as titles are, or has no full stop."""
    first = [token for token, at in zip(page.tree.tokens, page.paragraph, strict=True) if at == 0]
    words = [token for token in first if token.text[:1].isalpha()]
    capitals = sum(token.text[:1].isupper() for token in words)
    last = [token.text for token in first if token.text not in CLOSING_MARKS][-1:]
    headline = last and last[0] not in STOPS | {":"} and len(words) <= HEADLINE
    return len({place for place in page.paragraph if place >= 0}) > 1 and (
        bool(headline) or capitals >= TITLE * len(words) > 0
    )


def leave_to_others(page: Page, draft: Draft) -> None:
    """Leave out a quotation that another sentence leads to: "… he said. She answered: “No.”"."""
    first, last = page.tree.bounds(draft.cue[0]) if draft.cue else (0, len(page.tree))
    for quoted in [each for each in draft.regions if each.full and not first <= each.first < last]:
        led_to = page.word(quoted.first - 1) in LEADING and page.outside(
            quoted.first - 1, quoted.first
        )
        whole = set(range(quoted.first, quoted.last + 1))
        if led_to and draft.content - whole:
            draft.content -= whole
            draft.regions.remove(quoted)
    for quoted in [each for each in draft.regions if draft.cue and each.first >= last]:
        whole = set(range(quoted.first, quoted.last + 1))
        if _of_another(page, draft, quoted) and draft.content - whole:
            draft.content -= whole
            draft.regions.remove(quoted)


def _of_another(page: Page, draft: Draft, quoted: Quoted) -> bool:
    """Tell whether another person makes ready to speak right before: "… said Ito. Dasa shook his
    head. “No.”". Of "he" and "the mayor" nobody knows who they are here."""
    tokens = page.tree.tokens
    own = {tokens[place].text for place in draft.source if tokens[place].entity == "PERSON"}
    first, last = page.tree.bounds(max(quoted.first - 1, 0))
    opens = page.tree.bounds(quoted.first)[0] == quoted.first
    if not own or not opens or draft.cue[0] in range(first, last):
        return False
    subjects = [
        place
        for place in range(first, last)
        if tokens[place].dep == "nsubj"
        and tokens[place].entity == "PERSON"
        and tokens[tokens[place].head].lemma in GESTURES
    ]
    named = {tokens[place].text for place in subjects}
    return len(subjects) == 1 and not own & named


def join_halves(page: Page, found: list[Draft]) -> None:
    """Give "“Each time,” Ito said, turning red, “you pay more.”" to Ito, both halves of it.

    Of "“Each time,” Ito said, adding, “you pay more.”" the addition is a saying of its own.
    """
    for half, other in pairwise(page.quoted):
        between = range(half.last + 1, other.first)
        if _is_half(page, half, other) and not _said_apart(page, found, half, other):
            for draft in found:
                if half.first in draft.content and {*draft.cue} & {*between}:
                    for each in found:
                        each.content -= {*range(other.first, other.last + 1)}
                    draft.add(other)
                    break


def _said_apart(page: Page, found: list[Draft], half: Quoted, other: Quoted) -> bool:
    """Tell whether the second half has a verb of speech of its own."""
    return any(
        page.tree.tokens[place].lemma in SPEECH
        for draft in found
        if other.first in draft.content and half.first not in draft.content
        for place in draft.cue
    )


def _is_half(page: Page, half: Quoted, other: Quoted) -> bool:
    """Tell whether ``other`` goes on with the sentence that ``half`` breaks off with a comma."""
    between = range(half.last + 1, other.first)
    return (
        page.word(half.last - 1) == ","
        and page.word(other.first + 1)[:1].islower()
        and page.paragraph[half.first] == page.paragraph[other.first]
        and page.word(other.first - 1) == ","
        and not any(page.word(place) in STOPS for place in between)
    )
