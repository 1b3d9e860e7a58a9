"""Words that are by their place no part of a report: datelines, lines that stand alone."""

import re
from collections.abc import Sequence

import numpy as np

from reportedly.link.copies.texts import Text
from reportedly.link.copies.words import Flags, Words

_DATELINE = re.compile(r"\W*[^\n]{1,100}?\([^()\n]{2,40}\)\s*[—–-]+\s")
_SHORT = 12  # words: bylines, credits, links and headings are shorter, paragraphs seldom


def asides(words: Words, texts: Sequence[Text]) -> Flags:
    """Tell which words are furniture, a dateline with its agency, or a short line by itself."""
    aside = _short(words)
    for number, text in enumerate(texts):
        spans = list(text.furniture)
        dateline = _DATELINE.match(text.text)
        if dateline:
            spans.append((0, dateline.end()))
        for start, end in spans:
            aside[_range(words, number, start, end)] = True
    return aside


def _short(words: Words) -> Flags:
    """Return the words of short blocks between empty lines, where most blocks are long."""
    first = np.ones(len(words.codes), bool)
    first[1:] = np.diff(words.lines) > 1
    inner = words.bounds[:-1]
    first[inner[inner < len(first)]] = True
    begins = np.flatnonzero(first)
    sizes = np.diff(np.append(begins, len(words.codes)))
    short = np.repeat(sizes < _SHORT, sizes)
    return short & ~_mostly(short, words)


def _mostly(short: Flags, words: Words) -> Flags:
    """Tell of each word if half of its text is short lines: then that is how it is written."""
    before = np.concatenate([np.zeros(1, np.int64), np.cumsum(short)])
    counts = np.diff(words.bounds)
    is_so = 2 * np.diff(before[words.bounds]) > counts
    return np.repeat(is_so, counts)


def _range(words: Words, number: int, start: int, end: int) -> slice:
    first, last = words.bounds[number], words.bounds[number + 1]
    own = words.starts[first:last]
    return slice(first + int(np.searchsorted(own, start)), first + int(np.searchsorted(own, end)))
