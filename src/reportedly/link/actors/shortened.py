"""Names of bodies that articles cut short: "the Port Corporation", "Anchor" for Anchor Homes."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from reportedly.link.actors.groups import Group, apart, support
from reportedly.link.actors.joining import Joining
from reportedly.link.actors.kinds import TRADES
from reportedly.link.actors.leading import AHEAD, SCORE
from reportedly.link.names import vocabulary
from reportedly.link.names.bodies import read_body
from reportedly.link.names.comparing_bodies import HEADS, MEMBERS
from reportedly.link.names.lands import land_stem
from reportedly.link.names.words import word_of

# What a body is called by as a whole, and its people by for short: the Greens of a Green Party.
FOLLOWED = frozenset({"party", "bloc", "movement", "front", "alliance", "platform", "list",
                      "league", "coalition", "union"})  # fmt: skip
HEAD = 2  # words at most that are left out before the name
NAME = 4  # letters at least of a name that stands for a longer one
# Support that is needed, set by hand on the sets that may be read (docs/actors.md, 2026-11-22).
OF_ITS_PLACE = 1.0  # as for what is cut after "of"
OF_ITS_LEVEL = 1.3  # "the Security Service" for the State Security Service
OF_ANY = 2.0  # "the Works Bureau" for the Prefectural Works Bureau
PLURAL = 1.0
OPENING = 1.5  # "Anchor": a town or a person may be called so as well
CROWD = 100  # bodies of one opening: it tells too little
LEVELS = HEADS | frozenset({"central", "general", "independent", "city", "municipal", "regional",
                            "provincial"})  # fmt: skip

# What "Kell Council" leaves out of its name.
INNER = frozenset({"city", "town", "borough", "municipal", "county", "district", "state"})

# "Norwick" is the town of the Norwick Post.
MASTHEADS = frozenset({"post", "times", "mail", "star", "echo", "express", "mirror", "standard",
                       "journal", "review", "telegraph", "globe", "sun", "record", "argus",
                       "advertiser", "dispatch", "citizen", "independent", "news",
                       "daily"})  # fmt: skip
LINKS = frozenset({"of", "in", "for", "and"})
# What has the name of a town, or of somebody, before it: "Kell" is no Kell Centre for Ports.
SEATS = frozenset(
    {
        "centre",
        "center",
        "summit",
        "public",
        "school",
        "hospital",
        "college",
        "museum",
        "hotel",
        "airport",
        "stadium",
        "arena",
        "county",
        "city",
        "community",
        "state",
        "region",
        "district",
        "high",
        "plant",
        "project",
        "campus",
        "library",
    }
)

OF = frozenset({"of", "de", "do", "da", "di", "du", "del"})

Words = tuple[str, ...]


def join_cut(state: Joining, worth: dict[str, float]) -> None:
    """Join bodies of one name with the one body whose name it may be, cut short.

    A place is cut off before it ("the Port Corporation"), a word like "National", or all but the
    first words; or its people are meant ("the Greens"). Something must speak for it beside.
    """
    index = _index(state)
    found = [
        (short, chosen)
        for short, group in enumerate(state.groups)
        if state.root(short) == short
        and _one_name(group)
        and (chosen := _chosen(state, short, index, worth))
    ]
    taken = {short for short, _ in found}
    for short, (whole, why) in found:
        one, other = state.root(short), state.root(whole)
        if (
            one != other
            and whole not in taken
            and apart(state.groups[one], state.groups[other]) is None
        ):
            state.join(one, other, SCORE, why)


def _index(state: Joining) -> dict[Words, list[int]]:
    """Return the places of bodies by each opening of a name and each ending of it."""
    found: defaultdict[Words, list[int]] = defaultdict(list)
    for at, group in enumerate(state.groups):
        if state.root(at) == at and group.type == "body" and group.members and not group.known:
            for part in {part for name in group.told for part in _parts(written(name))}:
                found[part].append(at)
    return found


def _parts(words: Words) -> Iterator[Words]:
    for size in range(1, len(words)):
        yield words[:size]
        yield words[size:]
        if words[size] in INNER:
            yield (*words[:size], *words[size + 1 :])


def _one_name(group: Group) -> bool:
    plain = group.type == "body" and bool(group.members) and not group.known and not group.aliased
    return plain and len(group.names) == 1


def _chosen(
    state: Joining, short: int, index: dict[Words, list[int]], worth: dict[str, float]
) -> tuple[int, str] | None:
    """Return the place of the body whose name is cut short, and why; None where none leads."""
    ranked = sorted(_options(state, short, index, worth), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < AHEAD):
        return None
    backed, at, needed, why = ranked[0]
    return (at, why) if backed >= needed else None


def _options(
    state: Joining, short: int, index: dict[Words, list[int]], worth: dict[str, float]
) -> Iterator[tuple[float, int, float, str]]:
    """Yield whose name it may be: how much speaks for it, its place, how much is needed, why."""
    group = state.groups[short]
    [name] = group.names.values()
    words = written(name)
    one = (*words[:-1], words[-1].removesuffix("s")) if words else ()
    near = {at for part in {words, one} for at in index.get(part, ())[: CROWD + 1]}
    for at in sorted(near - {short}) if len(near) <= CROWD else ():
        other = state.groups[at]
        cuts = (_cut(words, written(whole), group) for whole in other.told)
        needed = min(filter(None, cuts), default=0.0)
        if needed and not group.documents & other.documents and apart(group, other) is None:
            backed, why = support(group, other, worth)
            yield backed, at, needed, f"the same name cut short; {why}"


def _cut(short: Words, whole: Words, group: Group) -> float:
    """Return the support that is needed for the one to be the other cut short, 0 if it is not."""
    more = len(whole) - len(short)
    if more <= 0:
        return 0.0
    if whole[more:] == short and len(short) > 1 and _tells_kind(short):
        return _of_head(whole[:more], group)
    if whole[: len(short)] == short and _may_open(short, whole[len(short) :]):
        return OPENING
    if whole[more:] == short and _is_trade(whole[:more]) and len(" ".join(short)) > NAME:
        return OPENING
    if whole[more:] == short and _is_club(short, whole, group):
        return OF_ANY
    if _without_level(short, whole):
        return OF_ITS_LEVEL
    return _plural(short, whole)


def _is_trade(head: Words) -> bool:
    return head[0] in TRADES and all(word in OF for word in head[1:])


def _without_level(short: Words, whole: Words) -> bool:
    """Tell whether "Kell Council" may be the Kell City Council: one word inside says its level."""
    if len(whole) != len(short) + 1 or len(short) < HEAD or short[-1] != whole[-1]:
        return False
    at = next((n for n, word in enumerate(short) if word != whole[n]), len(short))
    inside = 0 < at < len(short) and whole[at + 1 :] == short[at:]
    return inside and whole[at] in INNER and _tells_kind(short)


def _is_club(short: Words, whole: Words, group: Group) -> bool:
    """Tell whether "the Rangers" may be the Kell Rangers: many, and the article names Kell."""
    [*_, last] = short
    head = {land_stem(word) for word in whole[: len(whole) - len(short)]}
    many = len(short) == 1 and last.endswith("s") and len(last) > NAME and last not in MASTHEADS
    return many and len(head) <= HEAD and head <= places_of(group)


def _of_head(head: Words, group: Group) -> float:
    if all(word in LEVELS for word in head):
        return OF_ITS_LEVEL
    if len(head) > HEAD:
        return 0.0
    if {land_stem(word) for word in head} <= places_of(group):
        return OF_ITS_PLACE
    read = read_body(" ".join(head))
    other = read.sides | read.flags | frozenset(read.numbers) | MEMBERS.intersection(read.words)
    return 0.0 if other or read.acronyms else OF_ANY


def places_of(group: Group) -> frozenset[str]:
    """Return the stems of what the articles and their outlets may be of: "the Ostmark Courier"."""
    told = [key[2:] for key in group.company if key[0] in "bl"]
    told += [" ".join(written(each.outlet)) for each in group.seen if each.outlet]
    return frozenset(land_stem(word) for each in told for word in each.split())


def _may_open(short: Words, tail: Words) -> bool:
    """Tell whether "Anchor" may be Anchor Homes: no wing, no channel and no place of Anchor."""
    [*_, last] = short
    read = read_body(" ".join(tail))
    other = vocabulary.body_nouns() - vocabulary.body_words("legal")
    other |= MASTHEADS
    other |= SEATS
    plain = other.isdisjoint((*short, *tail)) and MEMBERS.isdisjoint(read.words)
    said = read.flags | read.sides | read.soft | frozenset(read.numbers)
    return plain and not said and tail[0] not in LINKS and len(last) >= NAME


def _tells_kind(words: Words) -> bool:
    return not vocabulary.body_nouns().isdisjoint(words)


def _plural(short: Words, whole: Words) -> float:
    """Return what "the Steppe Greens" need to be the Steppe Green Party, 0 for other names."""
    many = short[-1].endswith("s") and len(whole) > len(short)
    same = many and (*short[:-1], short[-1][:-1]) == whole[: len(short)]
    return PLURAL if same and whole[len(short)] in FOLLOWED else 0.0


@lru_cache(maxsize=262_144)
def written(name: str) -> Words:
    """Return the words of a name in small letters, its article and the marks of owners left out."""
    plain = name.replace("’s", "").replace("'s", "").replace("-", " ").split()
    words = tuple(word for each in plain if (word := word_of(each)))
    return words[1:] if words[:1] == ("the",) and len(words) > 1 else words
