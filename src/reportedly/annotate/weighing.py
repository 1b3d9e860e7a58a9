"""Weigh a proposed attribution: how often did words of this shape turn out to be one?

A logistic model over counted features, fitted on PolNeAR's train part by
``training/cue_weights.py`` (see ``models/cue_weights/README.md``). It holds no text: only
lemmas, shapes and one number for each.
"""

from collections.abc import Iterator

from reportedly.annotate.lexicon import (
    ACTING,
    ADJECTIVES,
    CLASSES,
    IDIOMS,
    LINKS,
    LINKS_OF,
    MEASURES,
    NOUN_LINKS,
    NOUNS,
    SILENT,
    cue_class,
)
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.tree import Tree
from reportedly.logistic import chance_of, weights
from reportedly.model import Token

PERSONAL = frozenset({"he", "she", "they"})
OURS = frozenset({"i", "we", "you"})
EMPTY = frozenset({"it", "there", "this", "that", "which"})


def score(tree: Tree, proposal: Proposal, *, quoted: bool) -> float:
    """Return the chance, 0 to 1, that ``proposal`` is an attribution.

    ``quoted`` tells whether its content holds a quoted stretch.
    """
    known = weights("annotate", "cue_weights")
    total = sum(known.get(feature, 0.0) for feature in features(tree, proposal, quoted=quoted))
    return chance_of(total)


def can_attribute(tree: Tree, proposal: Proposal) -> bool:
    """Tell whether the cue is a word of saying, thinking, meaning or taking a stand.

    The weigher learned on electoral politics, where to attack is to speak ill; in the
    reporting of wars it is not. What words do is held apart here from what arms do.
    """
    cue = tree.tokens[proposal.cue]
    family, _, link = proposal.pattern.partition("_")
    if family == "according":
        return not {tree.tokens[place].lemma for place in proposal.source} & MEASURES
    if family in ("as", "puts"):
        return True
    if family == "noun":
        known = cue.lemma in NOUNS and link.removesuffix("_of") in NOUN_LINKS
        return known and bool(proposal.source)
    if _is_effect(tree, proposal) or _is_idiom(tree, proposal) or _is_silent_passive(proposal, cue):
        return False
    if not proposal.source and _is_bare(tree, proposal):
        return False
    if family == "adj":
        return cue.lemma in ADJECTIVES
    if family == "prep" and not _links(cue.lemma, link):
        return False
    if family in ("ccomp", "passive") and cue.lemma not in ACTING | CLASSES.keys():
        return _is_marked(tree, proposal) and not _is_own_voice(tree, proposal)
    return cue.lemma in CLASSES and family != "small" and not _is_own_voice(tree, proposal)


def _is_bare(tree: Tree, proposal: Proposal) -> bool:
    """Tell an infinitive or participle: with nobody to do it, it says what might be said."""
    first = tree.tokens[proposal.words[0]]
    return first.tag in ("TO", "VBG", "VB")


def _links(lemma: str, link: str) -> bool:
    """Tell whether a verb's content can hang on the preposition: "spoke of", not "spoke at"."""
    return link in LINKS or lemma in LINKS_OF.get(link, frozenset())


def _is_marked(tree: Tree, proposal: Proposal) -> bool:
    """Tell whether the clause opens with a word that makes it content ("that", "whether")."""
    first = tree.tokens[proposal.content[0]]
    return first.lemma in ("that", "whether", "if") or first.tag in ("WRB", "WP", "WDT")


def _is_effect(tree: Tree, proposal: Proposal) -> bool:
    """Tell a clause of effect ("so wide that …") from one of content."""
    kids = tree.kids(proposal.cue, "advmod")
    return any(tree.tokens[kid].lemma in ("so", "such", "too", "enough") for kid in kids)


def _is_idiom(tree: Tree, proposal: Proposal) -> bool:
    """Tell fixed phrases that use a verb of saying for something else."""
    lemma = tree.tokens[proposal.cue].lemma
    for kid in tree.kids(proposal.cue, "dobj"):
        named = tree.tokens[kid].entity in ("PERSON", "ORG", "GPE")
        if (lemma, tree.tokens[kid].lemma) in IDIOMS or (lemma in ("cite", "quote") and named):
            return True
    return False


def _is_silent_passive(proposal: Proposal, cue: Token) -> bool:
    """Tell a passive of siding or meaning ("backed by tanks", "aimed at the port")."""
    return cue_class(cue.lemma) in SILENT and proposal.pattern.startswith(("passive", "acl"))


def _is_own_voice(tree: Tree, proposal: Proposal) -> bool:
    """Tell whether the article's own voice speaks: "it should be noted", "please consider"."""
    if proposal.source:
        return False
    modal = any(tree.tokens[kid].tag == "MD" for kid in tree.kids(proposal.cue, "aux"))
    return modal or (tree.tokens[proposal.cue].tag == "VB" and proposal.words == (proposal.cue,))


def features(tree: Tree, proposal: Proposal, *, quoted: bool) -> Iterator[str]:
    """Yield the names of what holds of ``proposal``."""
    cue = tree.tokens[proposal.cue]
    shape, lemma = proposal.pattern, cue.lemma
    yield "bias"
    yield f"shape={shape}"
    yield f"lemma={lemma}"
    yield f"{shape}:{lemma}"
    yield f"class={cue_class(lemma)}:{_family(shape)}"
    yield f"tag={cue.tag}:{_family(shape)}"
    yield f"dep={cue.dep}:{_family(shape)}"
    yield f"source={_source_kind(tree, proposal)}:{_family(shape)}"
    yield f"content={_content_kind(tree, proposal)}:{_family(shape)}"
    yield f"length={min(len(proposal.content), 24) // 4}:{_family(shape)}"
    yield from _surroundings(tree, proposal)
    if quoted:
        yield f"quoted:{_family(shape)}"


def _family(shape: str) -> str:
    return shape.split("_")[0]


def _surroundings(tree: Tree, proposal: Proposal) -> Iterator[str]:
    family = _family(proposal.pattern)
    for kid in tree.children[proposal.cue]:
        token = tree.tokens[kid]
        if token.dep in ("aux", "neg", "auxpass"):
            yield f"{token.dep}={token.lemma}:{family}"
        elif token.dep in ("mark", "advcl", "dative"):
            yield f"has={token.dep}:{family}"
    above = tree.tokens[tree.tokens[proposal.cue].head]
    yield f"above={above.pos}:{family}"
    if family == "noun":
        yield f"verb={above.lemma}:{family}"
    marks = [tree.tokens[p].lemma for p in proposal.content[:1]]
    yield f"first={marks[0] if marks else ''}:{family}"


def _source_kind(tree: Tree, proposal: Proposal) -> str:
    if not proposal.source:
        return "none"
    tokens = [tree.tokens[place] for place in proposal.source]
    first = tokens[0].lemma
    for name, words in (("personal", PERSONAL), ("ours", OURS), ("empty", EMPTY)):
        if len(tokens) == 1 and first in words:
            return name
    labels = {token.entity for token in tokens if token.entity}
    for label in ("PERSON", "ORG", "NORP", "GPE"):
        if label in labels:
            return label
    return f"common={tokens[-1].lemma}" if len(tokens) < 4 else "common"


def _content_kind(tree: Tree, proposal: Proposal) -> str:
    tokens = [tree.tokens[place] for place in proposal.content]
    labels = {token.entity for token in tokens if token.entity}
    named = "PERSON" if "PERSON" in labels else "ORG" if "ORG" in labels else ""
    head = next((token for token in tokens if token.head not in proposal.content), None)
    return f"{named}{head.pos if head else ''}"
