"""What a page says before a colon, and what is only asked: in neither does anybody say anything."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import KICKERS
from reportedly.annotate.page import STOPS, Page
from reportedly.annotate.tree import FINITE, Tree

ASKING = frozenset({"q", "question"})  # nobody says what is asked behind "Q:"
DASHES = frozenset({"―", "—", "–", "-", "--"})
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
    for paragraph in page.paragraphs:
        first = paragraph.start
        colon = next((p for p in paragraph[:LONGEST] if page.word(p) == ":"), first)
        words = " ".join(page.word(place).lower() for place in range(first, colon))
        if words in KICKERS | ASKING:
            found |= {*range(first, colon + 1)}
    return frozenset(found)


def announces(page: Page, draft: Draft) -> bool:
    """Tell a heading that only says what it is about: "What the papers say: Kell's press"."""
    if not draft.content:
        return False
    line = page.around(min(draft.content))
    if _asks(page, draft, line):
        return True
    opens = line.start in draft.content and page.word(line.start) in ("What", "How", "Why")
    heading = opens and page.word(line[-1]) not in STOPS
    return heading and any(place in line[1:] for place in draft.cue)


def _asks(page: Page, draft: Draft, line: range) -> bool:
    """Tell a headline that has but a question behind its subject: "Kell: A port or a market?"."""
    if len(draft.cue) != 1 or page.word(draft.cue[0]) != ":" or line.start or draft.regions:
        return False
    tokens = (page.tree.tokens[place] for place in draft.content)
    return page.word(line[-1]) == "?" and not any(token.tag in FINITE for token in tokens)


def no_cue(page: Page, draft: Draft) -> bool:
    """Tell a cue that is but an "it" of nobody's: "it was not clear if the port was open"."""
    return not draft.source and [page.word(place).lower() for place in draft.cue] == ["it"]


def leave_heading(page: Page, draft: Draft) -> None:
    """Leave out a heading between dashes, of which the tagger makes who says the quotation before
    it: "– A sailor at heart –"."""
    words = [page.word(place) for place in draft.cue]
    if len(words) != 1 or words[0] not in DASHES or not draft.source:
        return
    last = draft.source[-1]
    after = range(last + 1, min(last + 3, len(page.tree)))
    opens = page.tree.tokens[draft.cue[0]].opens
    if opens and any(page.word(place) in DASHES for place in after):
        draft.cue = draft.source = ()


def _paragraph(page: Page, place: int) -> str:
    return " ".join(page.word(each).lower() for each in page.around(place)).rstrip(" :")


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
