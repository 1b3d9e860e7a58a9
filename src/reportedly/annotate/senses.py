"""What of a saying is its hearer, its day or somebody else's: left out of source and content."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import OCCASIONS, WEEKDAYS, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.participles import hold_of, leave_to_givers
from reportedly.annotate.sources import noun_phrase
from reportedly.annotate.tree import Tree
from reportedly.annotate.turned import deny_whole

# In the passive of these the subject is told, and no part of what is; "was ordered to go" tells
# of the subject what he is to do.
HEARING = frozenset({"tell", "ask", "inform", "remind", "assure", "notify"})
PARTS = frozenset({"night", "morning", "afternoon", "evening"})
JUDGING = frozenset({"accuse", "condemn", "praise"})  # somebody "of" or "for" a thing
# With these classes a day is that of what is said, and not of the saying: "demanded a vote Friday".
AHEAD = frozenset({"promise", "threaten", "hope", "intend", "think", "demand"})


def mended(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, what is theirs left to source and content where the words show it."""
    for draft in drafts:
        if draft.cue:
            hold_of(page, draft)
            deny_whole(page, draft)
            leave_to_givers(page, draft)
            draft.content -= _hearer(page, draft)
            draft.content -= _day(page, draft) | _day_between(page, draft)
    return drafts


def _hearer(page: Page, draft: Draft) -> set[int]:
    """Return the passengers of "passengers were told to wait" where the content has them."""
    tree = page.tree
    for verb in draft.cue:
        if tree.tokens[verb].lemma in HEARING and tree.kids(verb, "auxpass"):
            for kid in tree.kids(verb, "nsubjpass"):
                phrase = {*noun_phrase(tree, kid)}
                led = any(place > verb for place in draft.content)
                return phrase if led and kid in draft.content else set()
    return set()


def _day(page: Page, draft: Draft) -> set[int]:
    """Return the day of saying inside of what is said: "asked for a permit [Thursday] for her".

    Only of a thing that the parser hangs the day beside, not on; "a vote Friday" is on Friday.
    """
    tree = page.tree
    if any(tree.tokens[place].pos in ("VERB", "AUX") for place in draft.content):
        return set()
    start, stop = tree.bounds(draft.cue[0])
    beside = (page.word(p).lower() for p in range(start, stop) if p not in draft.content)
    if not WEEKDAYS.isdisjoint(beside):
        return set()  # the saying has its own day
    for verb in draft.cue:
        past = tree.tokens[verb].tag == "VBD" and cue_class(tree.tokens[verb].lemma) not in AHEAD
        for day in tree.kids(verb, "npadvmod") if past else ():
            phrase = [p for p in tree.subtree(day) if p <= day]
            named = any(page.word(p).lower() in WEEKDAYS for p in phrase)
            first = phrase[0]
            thing = tree.tokens[first - 1]
            apart = thing.pos in ("NOUN", "PROPN") and not _is_event(tree, first - 1)
            if named and apart and {*phrase} <= draft.content - {min(draft.content)}:
                return {*phrase}
    return set()


def _day_between(page: Page, draft: Draft) -> set[int]:
    """Return the day of "accused the firm [on Monday] of theft", which hangs on the verb."""
    tree = page.tree
    links = [link for verb in draft.cue for link in tree.kids(verb, "prep") if link > verb]
    for link in links:
        day = link + 1
        named = page.word(link).lower() == "on" and page.word(day).lower() in WEEKDAYS
        after = day + 1 + (page.word(day + 1).lower() in PARTS)
        goes_on = page.word(after).lower() in ("of", "for") and after in draft.content
        sort = cue_class(tree.tokens[tree.tokens[link].head].lemma)
        judged = sort == "accuse" or (sort in JUDGING and page.word(after).lower() == "for")
        whole = {*range(link, after)}
        if named and goes_on and judged and whole <= draft.content and link - 1 in draft.content:
            return whole if all(page.inside[place] < 0 for place in whole) else set()
    return set()


def _is_event(tree: Tree, place: int) -> bool:
    """Tell whether the day may be that of the thing before it: "a deal with the club Friday"."""
    here = place
    while tree.tokens[here].dep in ("pobj", "prep") and tree.tokens[here].head < here:
        here = tree.tokens[here].head
    lemmas = {tree.tokens[place].lemma, tree.tokens[here].lemma}
    return bool(lemmas & (OCCASIONS | {"vote", "strike", "election", "game", "match", "raid"}))
