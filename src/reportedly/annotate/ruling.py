"""Tell parts of speech by the parser's rules, asked once of each kind of word.

spaCy holds 179 rules against every word of a text, which takes an eighth of the time of the
parse. All they look at is the tag and the relation of a word, at times which word it is (of some
150), and, in eight of them, the word beside it. What they say of a kind of word is kept.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

import numpy as np
from spacy.attrs import DEP, IS_SPACE, LEMMA, LOWER, MORPH, POS, TAG
from spacy.tokens import Doc

APART = ("|", ".", "punct")  # between words that are no neighbours; no rule of two asks for it
LOOKED_AT = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
MOST_WORDS = 2  # in a rule
NO_WORD = 0  # spaCy's number of the empty string
REMEMBERED = 2**16  # words of which it is known whether a rule asks for them

# What a rule may see of a word: the numbers of its tag, of its relation and, where some rule asks
# for that one, of the word itself; and whether it is a blank.
Kind = tuple[int, int, int, int]
# A kind with those before and after it, where a rule of two words may look at both.
Seen = tuple[Kind | None, Kind, Kind | None]
Said = tuple[int, int, int]  # the numbers of part of speech, form and, if a rule has one, lemma


@dataclass(frozen=True)
class Ruling:
    """The rules, which words they ask for, and what they said so far.

    There are some two thousand kinds of words in a hundred articles, and few come after that.
    """

    ruler: Any
    asked: Callable[[int], int]
    second: Callable[[int], int]
    said: dict[Seen, Said] = field(default_factory=dict, repr=False)

    def __call__(self, parsed: Doc) -> Doc:
        """Set the part of speech, the form and the lemma of each word as the rules do."""
        if not len(parsed):
            return parsed
        seen = self._seen(parsed.to_array([TAG, DEP, LOWER, IS_SPACE]).tolist())
        fresh = {each: place for place, each in enumerate(seen) if each not in self.said}
        if fresh:
            self._ask(parsed, fresh)
        said: Any = np.array([self.said[each] for each in seen], dtype=np.uint64)
        return parsed.from_array([POS, MORPH, LEMMA], said)

    def _seen(self, rows: Sequence[Sequence[int]]) -> list[Seen]:
        kinds = [(tag, dep, self.asked(word), blank) for tag, dep, word, blank in rows]
        follows = [bool(self.second(word)) for _, _, word, _ in rows]
        before = [None, *kinds[:-1]]
        after = [*kinds[1:], None]
        leads = [*follows[1:], False]
        return [
            (one if follows[place] else None, kinds[place], other if leads[place] else None)
            for place, (one, other) in enumerate(zip(before, after, strict=True))
        ]

    def _ask(self, parsed: Doc, fresh: Mapping[Seen, int]) -> None:
        """Keep what the rules say of a word of each kind; ``fresh`` has its place in the text."""
        around = [
            range(place - (before is not None), place + 1 + (after is not None))
            for (before, _, after), place in fresh.items()
        ]
        ruled = self.ruler(_laid_out(parsed, around))
        at = 0
        for (seen, place), places in zip(fresh.items(), around, strict=True):
            word = ruled[at + place - places.start]
            self.said[seen] = (word.pos, word.morph.key, word.lemma)
            at += len(places) + 1


def ruling(ruler: Any) -> Callable[[Doc], Doc]:
    """Return what does the same as spaCy's ``ruler``: itself, where it has rules of other kinds."""
    patterns = [pattern for rule in ruler.patterns for pattern in rule["patterns"]]
    if any(len(each) > MOST_WORDS or not LOOKED_AT.issuperset(chain(*each)) for each in patterns):
        whole: Callable[[Doc], Doc] = ruler
        return whole
    strings = ruler.vocab.strings
    asked = _asked(strings, [word for pattern in patterns for word in pattern])
    return Ruling(
        ruler, asked, _asked(strings, [pattern[-1] for pattern in patterns if pattern[1:]])
    )


def _asked(strings: Any, looks: Iterable[Mapping[str, Any]]) -> Callable[[int], int]:
    """Return what gives the number of a word back if any of ``looks`` asks for it, or NO_WORD."""
    wanted = re.compile("|".join(f"(?:{one})" for look in looks for one in _wanted(look)))

    @lru_cache(maxsize=REMEMBERED)
    def asked(word: int) -> int:
        return word if wanted.search(strings[word]) else NO_WORD

    return asked


def _wanted(look: Mapping[str, Any]) -> Iterator[str]:
    """Yield regular expressions for the words that a rule asks for."""
    word = look.get("LOWER", {})
    choices: dict[str, Any] = {"IN": [word]} if isinstance(word, str) else word
    for how, values in choices.items():
        if how == "REGEX":
            yield values
        else:
            yield from (rf"^{re.escape(one)}$" for one in values)


def _laid_out(parsed: Doc, stretches: Iterable[range]) -> Doc:
    """Return the stretches of a text as a text of its own, apart from one another."""
    words: list[tuple[str, str, str]] = []
    for places in stretches:
        words.extend((parsed[at].text, parsed[at].tag_, parsed[at].dep_) for at in places)
        words.append(APART)
    written, tags, relations = (list(each) for each in zip(*words, strict=True))
    heads = list(range(len(words)))
    return Doc(parsed.vocab, words=written, tags=tags, deps=relations, heads=heads)
