"""Initials in the order of another language: "the BNM" for the National Bank of M."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.link.actors.groups import Group, apart, support
from reportedly.link.actors.joining import Joining
from reportedly.link.actors.leading import AHEAD, SCORE
from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import only_letters, read_body

LEAST = 3  # letters; of two, half of all pairs are one another's turned
NEEDED = 1.0  # support, as for what is cut short: the letters tell less than in their own order


def turned(groups: Sequence[Group], joining: Joining, worth: dict[str, float]) -> list[Group]:
    """Put initials to the one body that they are the turned initials of; return the others.

    Languages put noun and adjective either way round, and the press keeps a body's own letters
    beside its name in translation.
    """
    index = _index(joining)
    stays = []
    for group in groups:
        ranked = sorted(_options(group, joining, index, worth), reverse=True)
        ahead = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] >= AHEAD)
        if ahead and ranked[0][0] >= NEEDED:
            joining.groups[ranked[0][1]].house(group, SCORE, ranked[0][2])
        else:
            stays.append(group)
    return stays


def _options(
    group: Group, joining: Joining, index: Mapping[str, list[int]], worth: dict[str, float]
) -> Iterator[tuple[float, int, str]]:
    """Yield whose they may be: how much speaks for it, its place, and why."""
    letters = _letters(group)
    for at in index.get(letters, ()) if letters else ():
        other = joining.groups[at]
        if not group.documents & other.documents and apart(group, other) is None:
            backed, why = support(group, other, worth)
            yield backed, at, f"its initials in another order; {why}"


def _letters(group: Group) -> str:
    """Return the letters that are the only name of a body, else nothing."""
    [*names] = group.names.values()
    bare = group.type == "body" and len(names) == 1 and only_letters(names[0])
    [word, *_] = read_body(names[0]).words or ("",)
    return word if bare and len(word) >= LEAST else ""


def _index(joining: Joining) -> Mapping[str, list[int]]:
    """Return the places of bodies by the turned initials of their names, told letters aside."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at, group in enumerate(joining.groups):
        plain = joining.root(at) == at and group.type == "body" and group.members
        if plain and not group.known and not any(map(only_letters, group.told)):
            for letters in {each for name in group.names.values() for each in _turns(name)}:
                found[letters].append(at)
    return found


def _turns(name: str) -> Iterable[str]:
    """Return the initials with those before "of" turned, and with what it is of put first.

    >>> sorted(_turns("National Bank of Velmark")), sorted(_turns("Velmark Broadcasting Network"))
    (['bnv', 'vnb'], [])
    """
    spoken = read_body(name).spoken
    if "of" not in spoken:
        return frozenset()
    small, link = vocabulary.body_words("small"), spoken.index("of")
    head, tail = (
        "".join(word[0] for word in part if word not in small)
        for part in (spoken[:link], spoken[link:])
    )
    turns = {turn + tail for turn in (head[::-1], head[-1:] + head[:-1])}
    return (turns | {tail + head}) - {head + tail}
