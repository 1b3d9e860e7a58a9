"""Inner sayings that nobody is said to have made: only supposed, only meant, or by no one."""

from collections.abc import Sequence

from reportedly.annotate.inner import DONE
from reportedly.annotate.lexicon import HEARD, QUOTED_PEOPLE, SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.participles import LOOKING_INTO

SUPPOSING = frozenset({"if", "unless", "lest"})
SUPPOSED = frozenset({"would", "could", "might", "should"})
UNSURE = 0.5  # a saying that only "would" be made has to be likelier than that
# What a thing does to a matter, and says nothing by.
OF_THINGS = frozenset({"explain", "offer", "characterize", "characterise", "depict", "indicate",
                       "express", "mean", "reflect", "represent", "reveal"})  # fmt: skip
# Nouns in whose name something is said, after which these verbs are of saying.
SPEAKERS = frozenset({"statement", "report", "letter", "document", "memo", "study", "poll", "email",
                      "survey", "record", "article", "book", "speech", "paper", "filing",
                      "company", "government", "ministry", "army", "police", "group", "official",
                      "movement", "party", "council", "court", "union", "source", "witness",
                      "spokesman", "spokeswoman", "minister", "president", "leader", "team",
                      "people", "man", "woman", "side", "management", "rebel", "leadership",
                      "administration", "authority", "client"})  # fmt: skip
DEEDS = frozenset({"csubj", "csubjpass"})  # clauses for subjects
RELATIVES = frozenset({"that", "which"})
POINTING = frozenset({"that", "this", "these", "those", "a", "an", "the"})


def never_said(page: Page, head: int, source: Sequence[int], chance: float) -> bool:
    """Tell whether the cue at ``head`` tells of no saying that was made.

    ``chance`` is how likely it was held to be one.
    """
    tree = page.tree
    marks = {page.word(kid).lower() for kid in tree.kids(head, "mark")}
    modal = any(page.word(kid).lower() in SUPPOSED for kid in tree.kids(head, "aux"))
    none = any(page.word(kid).lower() == "no" for kid in tree.kids(head, "det"))
    supposed = bool(marks & SUPPOSING) or none or (modal and chance < UNSURE)
    supposed = supposed or _looked_into(page, head) or _result(page, head, source)
    supposed = supposed or _of_anybody(page, head, source) or _what_is_said(page, head)
    return supposed or _meant(page, head) or _nobody(page, source) or _thing(page, head, source)


def _looked_into(page: Page, head: int) -> bool:
    """Tell the claims of "guards are investigating claims of theft", which they do not make."""
    token = page.tree.tokens[head]
    over = page.tree.tokens[token.head]
    return token.pos == "NOUN" and token.dep == "dobj" and over.lemma in LOOKING_INTO


def _result(page: Page, head: int, source: Sequence[int]) -> bool:
    """Tell "two boats sank, guards said, threatening to block the port", where the boats do."""
    tokens, verb = page.tree.tokens, head - 2
    behind = tokens[head].tag == "VBG" and head > 2 and page.word(head - 1) == ","
    threatens = behind and tokens[head].lemma == "threaten" and tokens[verb].lemma in SPEECH
    return threatens and any(place in source for place in page.tree.kids(verb, "nsubj"))


def _of_anybody(page: Page, head: int, source: Sequence[int]) -> bool:
    """Tell "[you] can say that it rains" and "[not to act] is to say so", which nobody said."""
    you = [page.word(place).lower() for place in source] == ["you"]
    open_ = any(page.tree.tokens[kid].tag == "MD" for kid in page.tree.kids(head, "aux"))
    deed = any(page.tree.tokens[place].dep in DEEDS for place in source)
    return deed or (you and open_)


def _what_is_said(page: Page, head: int) -> bool:
    """Tell the verb of "what Ito [said] is untrue", by which the reader is told nothing said."""
    kids = page.tree.children[head]
    what = any(page.word(kid).lower() == "what" and kid < head for kid in kids)
    return what and page.tree.tokens[head].dep in DEEDS


def _meant(page: Page, head: int) -> bool:
    """Tell "needs no guide to [tell] him" from "went on to say", "quick to say" and "is said to
    have told"."""
    tokens = page.tree.tokens
    own = page.tree.kids(head, "aux")
    to = any(tokens[kid].lemma == "to" for kid in own)
    above = tokens[tokens[head].head]
    done = above.lemma in DONE or above.tag in ("JJ", "RB") or tokens[head].dep == "ccomp"
    return to and not done and not any(tokens[kid].lemma == "have" for kid in own)


def _nobody(page: Page, source: Sequence[int]) -> bool:
    """Tell a source that is only a mark or points at a thing: "[That] suggests", "[a] saying"."""
    words = [page.word(place).lower() for place in source]
    named = [word for word in words if word[:1].isalnum() and word not in POINTING]
    relative = any(page.tree.tokens[place].tag in ("WDT", "WP") for place in source)
    return bool(source) and not named and not relative


def _thing(page: Page, head: int, source: Sequence[int]) -> bool:
    """Tell the "plan that offers work" and the "code that indicates" from who says so."""
    tokens = page.tree.tokens
    if tokens[head].lemma not in OF_THINGS or len(source) == 0:
        return False
    relative = len(source) == 1 and page.word(source[0]).lower() in RELATIVES
    noun = tokens[tokens[head].head] if relative else tokens[source[-1]]
    speaks = noun.lemma in SPEAKERS | HEARD | QUOTED_PEOPLE
    return noun.pos == "NOUN" and not noun.entity and not speaks
