"""Bodies with names that nothing compares, of whom articles say that one person heads them.

"Mara Ito, president of the Paper Workers' Union" and "Mara Ito of the Paperiliitto" name one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from reportedly.link.actors.grounds import is_generic
from reportedly.link.actors.groups import Group, apart, support
from reportedly.link.actors.joining import Joining
from reportedly.link.actors.leading import Pair, join_leading
from reportedly.link.actors.shortened import written
from reportedly.link.actors.translated import agree, english_words, is_english, is_foreign
from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import only_letters, read_body

NEEDED = 1.0  # support beside, as for what is cut short: whoever changes the office leaves its news
LETTERS = 3  # at least
# Of a body, and not it: whoever heads it is of both.
WINGS = frozenset({"youth", "woman", "women", "student", "wing", "branch", "committee", "council"})
PLAIN = 2  # words at least of a name that another has with one or two more
MANY = 8  # bodies that one is said to be of: a reporter, or several people
Held = tuple[int, frozenset[str]]  # the place of a body, and the words of what somebody is there


def join_led(state: Joining, worth: dict[str, float]) -> None:
    """Join two bodies of other articles where one in full is said to be of either.

    One of the names must be letters, in another language, or the other cut short: who is of two
    bodies with plain names is of two. Nothing may contradict, and each must be clearly the
    likest of the other.
    """
    join_leading(state, _pairs(state, worth))


def _pairs(state: Joining, worth: dict[str, float]) -> Iterator[Pair]:
    """Yield the pairs that may be one, with what speaks for them."""
    met: dict[tuple[int, int], str] = {}
    where = _bodies(state)
    for at, group in enumerate(state.groups):
        if group.type == "person" and state.root(at) == at and len(group.documents) > 1:
            for pair in _of_both(_held(group, where)):
                met.setdefault(pair, min(group.names.values()))
    for (one, other), who in sorted(met.items()):
        left, right = state.groups[one], state.groups[other]
        if left.known or right.known or left.documents & right.documents:
            continue
        if _may_be_one(left, right) and apart(left, right) is None:
            backed, why = support(left, right, worth)
            if backed >= NEEDED:
                yield backed, one, other, f"{who} is said to be of both; {why}"


def _bodies(state: Joining) -> Mapping[tuple[str, str], int]:
    """Return the places of bodies by article and name."""
    return {
        (each.document, name): at
        for at, group in enumerate(state.groups)
        if group.type == "body" and state.root(at) == at
        for each in group.seen
        for name in each.names
    }


def _held(person: Group, where: Mapping[tuple[str, str], int]) -> Sequence[Held]:
    found: defaultdict[int, set[str]] = defaultdict(set)
    for each in person.seen:
        for role, of in each.roles:
            if of and (each.document, of) in where:
                found[where[each.document, of]].update(role.casefold().split())
    return [(at, frozenset(words)) for at, words in sorted(found.items())]


def _of_both(held: Sequence[Held]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of bodies of which somebody is the same, or of one of which simply is."""
    for at, (other, theirs) in enumerate(held if len(held) <= MANY else ()):
        for one, ours in held[:at]:
            if ours & theirs or not ours or not theirs:
                yield one, other


def _may_be_one(left: Group, right: Group) -> bool:
    return any(
        any(
            told(*pair)
            for told in (_opaque, _left_out)
            for pair in ((mine, theirs), (theirs, mine))
        )
        for mine in left.names.values()
        for theirs in right.names.values()
    )


def _opaque(name: str, other: str) -> bool:
    """Tell whether the name is letters, or in a language that the other is not in."""
    read, beside = read_body(name), read_body(other)
    if read.acronyms:
        rest = [word for word in read.words if word not in read.acronyms]
        return _like_letters(name, other) and set(rest) <= set(beside.words)
    if not WINGS.isdisjoint((*read.words, *beside.words)):
        return False
    strange = is_foreign(name) or english_words().isdisjoint(read.spoken)
    return strange and is_english(other) and agree(read, beside)


def _left_out(name: str, other: str) -> bool:
    """Tell whether the name is the other without a word or two: "the Tenants' Platform".

    Neither a wing nor another land's body of that name is told by what is left out.
    """
    short, whole = written(name), written(other)
    if len(short) < PLAIN or not 0 < len(whole) - len(short) <= PLAIN or is_generic(name):
        return False
    words = iter(whole)
    inside = all(word in words for word in short)
    ends = short[-1] == whole[-1] or not vocabulary.body_nouns().isdisjoint(short)
    read, beside = read_body(name), read_body(other)
    told = read.sides == beside.sides and read.flags == beside.flags and agree(read, beside)
    return inside and ends and short[0] == whole[0] and told and WINGS.isdisjoint(whole)


def _like_letters(name: str, other: str) -> bool:
    """Tell whether letters open or close as the other's initials do, or with another word's."""
    letters = next(word for word in name.replace("-", " ").split() if only_letters(word))
    small = vocabulary.body_words("small")
    heads = [word[0] for word in read_body(other).spoken if word not in small]
    told = len(letters) >= LETTERS and len(heads) > 1 and not only_letters(other)
    return told and (letters[0].casefold() in heads[:1] or letters[-1].casefold() in heads[-1:])
