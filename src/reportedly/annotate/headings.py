"""What a page says before a colon, and what is only asked: in neither does anybody say anything."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import KICKERS
from reportedly.annotate.page import STOPS, Page
from reportedly.annotate.tree import Tree

ASKING = frozenset({"q", "question"})  # nobody says what is asked behind "Q:"
LONGEST = 5  # tokens before the colon


def under_kicker(page: Page, draft: Draft) -> bool:
    """Tell "Analysis: what each side wants" and "VERDICT: Misleading", which are nobody's words."""
    if not draft.cue:
        return False
    if page.word(draft.cue[0])[:1].isalnum():
        return not draft.source and _paragraph(page, draft.cue[0]) in KICKERS
    words = " ".join(page.word(place).lower() for place in draft.source)
    return len(draft.cue) == 1 and words in KICKERS


def kicked_off(page: Page) -> frozenset[int]:
    """Return the places of what paragraphs open with that is of the page: "BREAKING:"."""
    found: set[int] = set()
    opens = [
        p for p in range(len(page.tree)) if not p or page.paragraph[p - 1] != page.paragraph[p]
    ]
    for first in opens:
        colon = next((p for p in range(first, first + LONGEST) if page.word(p) == ":"), first)
        words = " ".join(page.word(place).lower() for place in range(first, colon))
        if words in KICKERS | ASKING and page.paragraph[colon] == page.paragraph[first]:
            found |= {*range(first, colon + 1)}
    return frozenset(found)


def announces(page: Page, draft: Draft) -> bool:
    """Tell a heading that only says what it is about: "What the papers say: Kell's press"."""
    first = min(draft.content, default=-1)
    opens = first == 0 or (first > 0 and page.paragraph[first - 1] != page.paragraph[first])
    home = page.paragraph[first]
    last = first
    while last + 1 < len(page.tree) and page.paragraph[last + 1] == home:
        last += 1
    heading = opens and page.word(last) not in STOPS and page.word(first) in ("What", "How", "Why")
    return heading and any(first < place <= last for place in draft.cue)


def _paragraph(page: Page, place: int) -> str:
    home = page.paragraph[place]
    first = last = place
    while first and page.paragraph[first - 1] == home:
        first -= 1
    while last + 1 < len(page.tree) and page.paragraph[last + 1] == home:
        last += 1
    return " ".join(page.word(each).lower() for each in range(first, last + 1)).rstrip(" :")


def asked_of_you(page: Page, draft: Draft) -> bool:
    """Tell "Did you expect it to fail?": whoever is asked has not said so."""
    if len(draft.source) != 1 or page.word(draft.source[0]).lower() != "you":
        return False
    return any(asks_whether(page, place) for place in draft.cue)


def asks_whether(page: Page, verb: int) -> bool:
    """Tell the verb of "Did Ito say that …?", outside of quotation marks."""
    tree = page.tree
    first, stop = tree.bounds(verb)
    last = stop - 1
    if page.word(last) != "?" or page.inside[last] >= 0 or page.inside[verb] >= 0:
        return False
    opening = _after_label(page, first, verb)
    return opening in tree.kids(verb, "aux") and _subject_between(tree, opening, verb)


def _after_label(page: Page, first: int, verb: int) -> int:
    """Return where the question opens, behind "Q:" or a conjunction."""
    colons = [place for place in range(first, verb) if page.word(place) in (":", ",")]
    return colons[-1] + 1 if colons else first


def _subject_between(tree: Tree, opening: int, verb: int) -> bool:
    subject = tree.subject(verb)
    return subject is not None and opening < subject < verb
