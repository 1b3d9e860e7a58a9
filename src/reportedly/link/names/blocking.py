"""Keys that two names share if they are worth comparing: what keeps linking near linear."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, permutations

from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import letters_of, read_body
from reportedly.link.names.judging import Kind, kind_of
from reportedly.link.names.lands import land_stem, lands
from reportedly.link.names.people import read_person
from reportedly.link.names.slavic import in_russian
from reportedly.link.names.sounds import skeleton, skeletons, sounds
from reportedly.link.names.words import known_names, without_article

SON_OF = re.compile(r"^ben(?=.{3})")
SHORTEST = 3  # initials
MANY_WORDS = 6  # of a name; the keys grow with their square


@lru_cache(maxsize=262_144)
def keys(name: str, *, kind: Kind | None = None) -> frozenset[str]:
    """Return the keys of a name: two names without a common one are not judged the same.

    A person's key is the consonants of one word with the first of another, a body's those of two
    words; a name of one word has them alone. A slip of the hand may cost names their common key.

    >>> keys("Naim Qassem") & keys("Sheikh Na'im Kassem") != frozenset()
    True
    >>> keys("Naim Qassem") & keys("Hassan Nasrallah")
    frozenset()
    """
    if (kind or kind_of(name)) == "person":
        words = read_person(name).words[:MANY_WORDS]
        family = tuple(SON_OF.sub("", word) for word in words)  # "Bensalah" is "Ben Salah" too
        more = _of_person(family) if family != words else ()
        return frozenset((*_of_person(words), *more))
    return frozenset(_of_body(name))


@lru_cache(maxsize=262_144)
def word_keys(name: str) -> frozenset[str]:
    """Return the keys of each word of a person's name alone, but for initials.

    >>> word_keys("Qassem") <= word_keys("Naim Qassem")
    True
    """
    words = (word for word in read_person(name).words if len(word) > 1)
    return frozenset(form for word in words for form in _forms(word))


def part_keys(name: str, kind: Kind) -> frozenset[str]:
    """Return the keys by which a part of the name finds it, and it what it may be a part of.

    Of a body it is also what kind of body it is: "the Committee" may be any committee.
    """
    if kind == "person":
        return word_keys(name)
    nouns = vocabulary.body_nouns().intersection(read_body(name).words)
    return keys(name, kind="body") | {f"# {noun}" for noun in nouns}


def _of_person(words: Sequence[str]) -> Iterator[str]:
    if len(words) == 1:
        yield from (f"1 {form}" for form in _forms(words[0]))
    yield _consonants(words)
    ways = [words]
    ways += [
        (*words[:at], words[at] + words[at + 1], *words[at + 2 :]) for at in range(len(words) - 1)
    ]
    for way in ways if len(words) > 2 else [words]:
        for one, other in permutations(way, 2):
            yield from (f"{form} {first}" for form in _forms(one) for first in _firsts(other))
    if len(words) == 2:
        yield from (f"1 {form}" for form in _forms("".join(words)))


def _of_body(name: str) -> Iterator[str]:
    read = read_body(name)
    own = {land_stem(word) if word in lands(read.words) else word for word in read.words}
    words = sorted({*own, *read.numbers})[:MANY_WORDS]
    if len(words) == 1:
        yield from (f"1 {form}" for form in _forms(words[0]))
    for one, other in combinations(words, 2):
        yield from (
            " ".join(sorted((form, beside))) for form in _forms(one) for beside in _forms(other)
        )
    yield from (f"= {acronym}" for acronym in read.acronyms)
    small = vocabulary.body_words("small")
    if len(read.spoken) > 1:
        yield "= " + "".join(map(letters_of, read.spoken))
        heads = "".join(letters_of(word) for word in read.spoken if word not in small)
        yield "= " + heads
        if len(heads) > SHORTEST:  # "HFR" of a branch of the HF, "HF-Renewal"
            yield "= " + heads[:-1]


@lru_cache(maxsize=262_144)
def _forms(word: str) -> frozenset[str]:
    """Return the consonants of a word, in each class that they may be written in."""
    if word[:1] == "#" or word.isdigit():
        return frozenset({word})
    known = known_names().get(word)
    if known:
        return frozenset(f"+{number}" for number in known)
    ways = (word.lstrip("~"), without_article(word), in_russian(word))
    heard = {sounds(each) for each in ways}
    return frozenset(form or way[:1] for way in heard for form in skeletons(way))


@lru_cache(maxsize=262_144)
def _firsts(word: str) -> frozenset[str]:
    """Return what a word may begin with: an initial is enough."""
    heard = sounds(without_article(word.lstrip("~")))
    return frozenset((form or heard)[:1] for form in skeletons(heard))


def _consonants(words: Sequence[str]) -> str:
    """Return the consonants of all the words, those that are also vowels left out."""
    bare = (skeleton(sounds(word.lstrip("~")).replace("v", "")) for word in words)
    return "~ " + " ".join(sorted(bare))
