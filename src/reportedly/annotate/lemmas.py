"""Tell lemmas by the parser's rules, asked once of each word with its part of speech and form.

spaCy keeps the lemmas that it found by its tables, but asks of most words anew, through objects
of Python, whether they are a base form: 25 µs a word with all the rest, this 3 (2026-11). And it
looks a form that it has not met up in lists of up to 57,000 words, from the first word on.
"""

from collections.abc import Callable, Collection, MutableMapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from spacy.attrs import LEMMA, MORPH, ORTH, POS
from spacy.tokens import Doc

INDEX = "lemma_index"  # spaCy's table of the base forms of each part of speech
REMEMBERED = 2**16  # words of which the lemma is known, by part of speech and form


def lemmas(lemmatizer: Any) -> Callable[[Doc], Doc]:
    """Return what does the same as spaCy's ``lemmatizer``: itself, where it goes by no rules."""
    if lemmatizer.mode != "rule" or lemmatizer.overwrite:
        whole: Callable[[Doc], Doc] = lemmatizer
        return whole
    vocab = lemmatizer.vocab
    _look_up_at_once(lemmatizer.lookups.get_table(INDEX, {}))

    @lru_cache(maxsize=REMEMBERED)
    def lemma(word: int, pos: int, form: int) -> int:
        alone = Doc(vocab, words=[vocab.strings[word]])
        alone.from_array([POS, MORPH], _numbers([(pos, form)]))
        told: int = lemmatizer(alone)[0].lemma
        return told

    def set_all(parsed: Doc) -> Doc:
        rows = parsed.to_array([ORTH, POS, MORPH, LEMMA]).tolist()
        told = [(given or lemma(word, pos, form),) for word, pos, form, given in rows]
        return parsed.from_array([LEMMA], _numbers(told)) if told else parsed

    return set_all


def _look_up_at_once(index: MutableMapping[int, Collection[str]]) -> None:
    """Make sets of the lists of an index of base forms, which is but asked what it holds."""
    for pos, forms in index.items():
        index[pos] = frozenset(forms)


def _numbers(rows: Sequence[tuple[int, ...]]) -> Any:
    return np.array(rows, dtype=np.uint64)
