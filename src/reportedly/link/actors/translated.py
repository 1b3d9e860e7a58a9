"""Bodies named in two languages, of whose words the lists know but some.

"Ligue tamzirienne des droits" and "the Tamzira Rights League" agree as far as they are known, and
what is left of the foreign name are words that no list has: they contradict nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

from reportedly.link.actors.groups import Group, apart, support
from reportedly.link.actors.joining import Joining
from reportedly.link.actors.leading import AHEAD, Pair, join_leading
from reportedly.link.names import vocabulary
from reportedly.link.names.aligned import aligned
from reportedly.link.names.bodies import BodyName, only_letters, read_body
from reportedly.link.names.comparing_bodies import MEMBERS
from reportedly.link.names.lands import land_stem

NEEDED = 1.5  # support, as for what else opens a name; on the read sets 1.0 and 2.0 did no better
LINKS = vocabulary.words_in("de la le du des del di da do dos das della dei e y et und der al el")
TOLD = 2  # words that agree where one name has but a noun more: "La Orla" is no "Orla Bank"
SAME = -1  # words: where all agree, no name that is only part of it is likelier
CROWD = 100  # bodies that share a word: it tells too little


def join_translated(state: Joining, worth: dict[str, float]) -> None:
    """Join a body with the one that its name may be in another language, where either leads."""
    join_leading(state, _pairs(state, worth))


def _pairs(state: Joining, worth: dict[str, float]) -> Iterator[Pair]:
    """Yield the pairs that may be one, with what speaks for them."""
    foreign, english = _by_word(state, foreign=True), _by_word(state, foreign=False)
    met = {
        (one, other)
        for word in foreign.keys() & english.keys()
        if len(foreign[word]) + len(english[word]) <= CROWD
        for one in foreign[word]
        for other in english[word]
    }
    for one, other in sorted(met):
        left, right = state.groups[one], state.groups[other]
        if one == other or left.documents & right.documents or apart(left, right) is not None:
            continue
        differ = [
            apart_by
            for mine in _whole(left)
            for theirs in _whole(right)
            if (apart_by := _may_mean(mine, theirs)) is not None
        ]
        backed, why = support(left, right, worth) if differ else (0.0, "")
        if differ and backed >= NEEDED:
            backed -= AHEAD * min(differ)
            yield backed, one, other, f"the same name in another language, as known; {why}"


def _whole(group: Group) -> Iterable[str]:
    return (name for name in group.told if not only_letters(name))


def _by_word(state: Joining, *, foreign: bool) -> Mapping[str, list[int]]:
    """Return the places of bodies by the words of a foreign name of theirs, or of an English one.

    A body that goes by names in both is in neither.
    """
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(state.groups):
        plain = state.root(at) == at and group.type == "body" and group.members and not group.known
        names = list(_whole(group)) if plain else []
        if any(map(is_foreign, names)) if foreign else names and all(map(is_english, names)):
            for word in {key for name in names for key in _stems(name)}:
                found[word].append(at)
    return found


def _stems(name: str) -> Iterable[str]:
    return {land_stem(word) for word in read_body(name).words}


@lru_cache(maxsize=262_144)
def is_foreign(name: str) -> bool:
    """Tell whether a word of it is one that only other languages have."""
    spoken = read_body(name).spoken
    known = not vocabulary.foreign().isdisjoint(_said(name))
    linked = not LINKS.isdisjoint(spoken) and english_words().isdisjoint(spoken)
    return len(spoken) > 1 and (known or linked)


@lru_cache(maxsize=262_144)
def is_english(name: str) -> bool:
    """Tell whether a word of it is one that bodies have in English, and none is another's."""
    said = _said(name)
    return not english_words().isdisjoint(said) and vocabulary.foreign().isdisjoint(said)


def _said(name: str) -> tuple[str, ...]:
    small = vocabulary.body_words("small")
    return tuple(word for word in read_body(name).spoken if word not in small)


@cache
def english_words() -> frozenset[str]:
    """Return the English words that bodies are called by."""
    return vocabulary.body_nouns() | frozenset(vocabulary.meaning().values())


@lru_cache(maxsize=262_144)
def _may_mean(foreign: str, english: str) -> int | None:
    """Return by how many words the names differ in length, if those agree that are known.

    The others may be those of the other; None where some contradict.
    """
    one, other = read_body(foreign), read_body(english)
    found = aligned(*(tuple(map(land_stem, each.words)) for each in (one, other)))
    rest = {one.words[at] for at in found.left_over}
    left = {other.words[at] for at in found.right_over}
    if not found.matches or not agree(one, other) or not MEMBERS.isdisjoint(left | rest):
        return None
    differ = abs(len(rest) - len(left))
    if not rest and not left:
        return SAME if len(found.matches) >= TOLD else None
    if not rest:
        told = len(found.matches) >= TOLD and left and left <= vocabulary.body_nouns()
        return differ if told else None
    known = english_words() | {word for word in rest if word[:1] == "#"}
    return differ if left and known.isdisjoint(rest) and differ <= 1 else None


def agree(one: BodyName, other: BodyName) -> bool:
    """Tell whether neither their kind, their number nor their country contradicts."""
    kinds = not (one.soft and other.soft) or bool(one.soft & other.soft)
    lands = not (one.countries and other.countries) or bool(one.countries & other.countries)
    return kinds and lands and one.numbers == other.numbers and one.flags == other.flags
