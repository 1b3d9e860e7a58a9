"""Tell the title of a song or a show from words that somebody says."""

from reportedly.annotate.page import Page, Quoted

SMALL = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "la", "le",
     "nor", "of", "on", "or", "over", "the", "to", "upon", "vs", "with"}
)  # fmt: skip
LEAST = 2  # words; one alone may be a cry


def is_title(page: Page, quoted: Quoted) -> bool:
    """Tell whether the quoted words have capitals as titles have, and no verb or comma leads to
    them: "an episode of “The Long Table”", and ‘Legend of the Fields’ on a line of its own."""
    words = [page.word(place) for place in range(quoted.first, quoted.last + 1)]
    words = [word for word in words if word[:1].isalnum()]
    small = [word for word in words if word[0].islower()]
    if len(words) < LEAST or len(words) - len(small) < LEAST or not {*small} <= SMALL:
        return False
    before = quoted.first - 1
    alone = page.starts_sentence(quoted.first)
    return alone or page.tree.tokens[before].pos in ("ADP", "NOUN", "PROPN", "CCONJ", "DET")
