"""Propose attributions from the shape of a sentence alone; the weighing comes later.

The shapes are those PARC 3 and PolNeAR describe: a verb with a clause, an infinitive, an
object or a prepositional phrase; a participle; a passive with its agent; a noun with a
clause; "according to".
"""

from collections.abc import Iterable, Iterator

from reportedly.annotate.nouns import according, by_account, of_noun
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.tree import Tree
from reportedly.annotate.verbs import of_verb


def proposals(tree: Tree, places: Iterable[int]) -> Iterator[Proposal]:
    """Yield every proposal whose cue is one of ``places``, in their order."""
    for place in places:
        token = tree.tokens[place]
        if token.text.lower() in ("according", "per"):
            yield from according(tree, place)
        elif token.text.lower() in ("by", "in"):
            yield from by_account(tree, place)
        elif token.pos in ("VERB", "AUX"):
            yield from of_verb(tree, place)
        elif token.pos in ("NOUN", "PROPN"):
            yield from of_noun(tree, place)
