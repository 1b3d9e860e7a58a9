"""What stands beside a content and is no part of it: whom it was told, a label, the day."""

from collections.abc import Sequence

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import NOUNS, OCCASIONS, SPEECH, TOLD
from reportedly.annotate.page import Page
from reportedly.annotate.relative import give_to_which
from reportedly.annotate.tree import FINITE, TENSED

LONGEST = 8  # tokens from the cue to its "that"
LABEL = 5  # tokens of a place before a colon
DAYS = frozenset({"DATE", "TIME"})
WHENEVER = frozenset({"on", "in", "at", "late", "early", "earlier", "later", "and", ","})
TELLING = SPEECH | TOLD | {"assure", "warn", "remind", "inform", "convince", "brief"}


def leave_beside(page: Page, found: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with their contents alone, without those that only have a day."""
    for draft in found:
        beside = _before_that(page, draft) | _label(page, draft) | _feared(page, draft)
        beside |= _occasion(page, draft)
        draft.content -= beside if draft.content - beside else set()
        draft.source = _without_mark(page, draft)
        give_to_which(page, draft)
        _hang_on_which(page, draft, found)
    return [draft for draft in found if not _only_when(page, draft, found)]


def _before_that(page: Page, draft: Draft) -> set[int]:
    """Return the "in the valley" of "assured farmers [in the valley] that it would rain"."""
    tokens, last = page.tree.tokens, max(draft.cue, default=-1)
    after = sorted(place for place in draft.content if place > last)
    if last < 0 or not after or not _tells(page, draft):
        return set()
    first, stop = after[0], page.tree.bounds(last)[1]
    that = next((p for p in range(first, min(first + LONGEST, stop)) if _is_mark(page, p)), first)
    between = range(first, that)
    led = tokens[first].pos == "ADP" or (tokens[first - 1].pos == "ADP" and first - 1 in draft.cue)
    whole = {*between, that} <= draft.content and tokens[first - 1].pos != "PUNCT"
    plain = all(tokens[p].tag not in FINITE and page.inside[p] < 0 for p in between)
    plain = plain and not any(tokens[p].lemma in NOUNS for p in between)  # "claims that …"
    return {*between} if led and whole and plain else set()


def _tells(page: Page, draft: Draft) -> bool:
    return any(page.tree.tokens[place].lemma in TELLING for place in draft.cue)


def _is_mark(page: Page, place: int) -> bool:
    token = page.tree.tokens[place]
    return token.text == "that" and token.dep == "mark" and page.inside[place] < 0


def _label(page: Page, draft: Draft) -> set[int]:
    """Return the "Kell, North:" that stands before a piece of a digest."""
    first = min(draft.content, default=-1)
    if first < 0 or page.around(first).start != first or page.inside[first] >= 0:
        return set()
    colon = next((p for p in range(first, first + LABEL) if page.word(p) == ":"), first)
    names = range(first, colon)
    named = all(page.word(p)[:1].isupper() or page.word(p) == "," for p in names)
    goes_on = page.word(colon + 1)[:1].isupper() and page.inside[colon + 1] < 0
    return {*names, colon} if names and named and goes_on else set()


def _occasion(page: Page, draft: Draft) -> set[int]:
    """Return the "In a post on X" of "[In a post on X], Ito says that it rains"."""
    tokens, start = page.tree.tokens, min(draft.source, default=0)
    first = page.tree.bounds(start)[0] if start else 0
    piece = range(first, start - 1)
    apart = bool(piece) and page.word(start - 1) == "," and {*piece} <= draft.content
    after = any(place > max(draft.cue, default=start) for place in draft.content)
    if not (apart and after) or start > min(draft.cue, default=start):
        return set()
    led = tokens[first].tag == "IN" and any(tokens[p].lemma in OCCASIONS for p in piece)
    plain = all(tokens[p].tag not in FINITE and page.inside[p] < 0 for p in piece)
    return {*piece} if led and plain else set()


def _feared(page: Page, draft: Draft) -> set[int]:
    """Return the "reprisals" of "said on condition of anonymity for fear of [reprisals]"."""
    found: set[int] = set()
    for place in sorted(draft.content):
        led = page.word(place - 2).lower() == "fear" and page.word(place - 1) == "of"
        if page.inside[place] < 0 and (place - 1 in found or (led and place > 2)):
            found.add(place)
    starts = found and (min(found) - 1) not in draft.content
    return found if starts else set()


def _without_mark(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the source without the "that" of "reported [that] Ito called for rain"."""
    marked = len(draft.source) > 1 and _is_mark(page, draft.source[0])
    return draft.source[1:] if marked else draft.source


def _hang_on_which(page: Page, draft: Draft, found: Sequence[Draft]) -> None:
    """Give "said so, citing a report which [said] that …" the "which said" right before it."""
    verb = min(draft.content, default=0) - 1
    tokens = page.tree.tokens
    if verb < 1 or not draft.cue or max(draft.cue) >= verb or draft.regions:
        return
    led = page.word(verb - 1).lower() in ("which", "who") and tokens[verb].tag in TENSED
    free = not any(verb in {*other.cue, *other.source, *other.content} for other in found)
    if led and free and tokens[verb].lemma in SPEECH and page.inside[verb] < 0:
        draft.cue, draft.source = (verb,), (verb - 1,)


def _only_when(page: Page, draft: Draft, found: Sequence[Draft]) -> bool:
    """Tell a content that is no more than the day on which the cue has another."""
    tokens = page.tree.tokens
    dated = [place for place in draft.content if tokens[place].entity in DAYS]
    plain = all(p in dated or page.word(p).lower() in WHENEVER for p in draft.content)
    if not dated or not plain or draft.regions:
        return False
    return any(other is not draft and {*other.cue} == {*draft.cue} for other in found)
