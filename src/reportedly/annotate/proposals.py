"""Propose attributions from the shape of a sentence alone; the weighing comes later.

The shapes are those PARC 3 and PolNeAR describe: a verb with a clause, an infinitive, an
object or a prepositional phrase; a participle; a passive with its agent; a noun with a
clause; "according to".
"""

from collections.abc import Iterable, Iterator

from reportedly.annotate.lexicon import NOUNS
from reportedly.annotate.nouns import according, by_account, of_noun
from reportedly.annotate.proposal import Proposal
from reportedly.annotate.tree import Tree
from reportedly.annotate.verbs import of_verb
from reportedly.model import Token

BY_WORD = {"according": according, "per": according, "by": by_account, "in": by_account}


def proposals(tree: Tree, places: Iterable[int]) -> Iterator[Proposal]:
    """Yield every proposal whose cue is one of ``places``, in their order."""
    for place in places:
        token = tree.tokens[place]
        if shape := BY_WORD.get(token.text.lower()):
            yield from shape(tree, place)
        elif token.pos in ("VERB", "AUX"):
            yield from of_verb(tree, place)
        elif token.pos in ("NOUN", "PROPN") and token.lemma in NOUNS:
            yield from of_noun(tree, place)


def may_be_cue(token: Token) -> bool:
    """Tell whether anything is proposed of the word at all; of most words nothing is."""
    verb = token.pos in ("VERB", "AUX")
    noun = token.lemma in NOUNS and token.pos in ("NOUN", "PROPN")
    return verb or noun or token.text.lower() in BY_WORD
