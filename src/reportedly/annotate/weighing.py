"""Weigh a proposed attribution: how often did words of this shape turn out to be one?

A logistic model over counted features, fitted on PolNeAR's train part by
``training/cue_weights.py`` (see ``models/cue_weights/README.md``). It holds no text: only
lemmas, shapes and one number for each.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from math import exp

from reportedly.annotate.lexicon import cue_class
from reportedly.annotate.proposals import Proposal
from reportedly.annotate.tree import Tree

PERSONAL = frozenset({"he", "she", "they"})
OURS = frozenset({"i", "we", "you"})
EMPTY = frozenset({"it", "there", "this", "that", "which"})


@cache
def weights() -> Mapping[str, float]:
    """Return the weight of each feature, as packaged."""
    packaged = files("reportedly.annotate").joinpath("cue_weights.json")
    found: dict[str, float] = json.loads(packaged.read_text(encoding="utf-8"))
    return found


def score(tree: Tree, proposal: Proposal, *, quoted: bool) -> float:
    """Return the chance, 0 to 1, that ``proposal`` is an attribution.

    ``quoted`` tells whether its content holds a quoted stretch.
    """
    known = weights()
    total = sum(
        known.get(feature, 0.0)
        for feature in features(tree, proposal, quoted=quoted)
    )
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


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
