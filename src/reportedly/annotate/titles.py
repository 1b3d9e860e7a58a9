"""Tell the title of a song or a show from words that somebody says."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.page import Page, Quoted

LIKING = frozenset({"enjoy", "like", "love", "adore", "prefer", "watch", "pleasure", "acclaim",
                    "acclaimed", "favourite", "favorite"})  # fmt: skip
SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "la", "le",
     "nor", "of", "on", "or", "over", "the", "to", "upon", "vs", "with"}
)  # fmt: skip
LEAST = 2  # words; one alone may be a cry


def is_title(page: Page, quoted: Quoted) -> bool:
    """Tell whether the quoted words have capitals as titles have, and no verb or comma leads to
    them: "an episode of “The Long Table”", and ‘Legend of the Fields’ on a line of its own."""
    if not _has_capitals(page, quoted):
        return False
    before = quoted.first - 1
    alone = page.starts_sentence(quoted.first)
    return alone or page.tree.tokens[before].pos in ("ADP", "NOUN", "PROPN", "CCONJ", "DET")


def only_liked(page: Page, draft: Draft) -> bool:
    """Tell whether but a title is quoted, of what somebody enjoys: "he likes “The Long Table”"."""
    held = {place for each in draft.regions for place in range(each.first, each.last + 1)}
    rest = {place for place in draft.content - held if page.word(place)[:1].isalnum()}
    if rest or not draft.regions or not all(_has_capitals(page, each) for each in draft.regions):
        return False
    lemmas = {page.tree.tokens[place].lemma.lower() for place in draft.cue}
    return bool(lemmas & LIKING)


def _has_capitals(page: Page, quoted: Quoted) -> bool:
    words = [page.word(place) for place in range(quoted.first, quoted.last + 1)]
    words = [word for word in words if word[:1].isalnum()]
    small = [word for word in words if word[0].islower()]
    return len(words) >= LEAST and len(words) - len(small) >= LEAST and {*small} <= SMALL
