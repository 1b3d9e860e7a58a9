"""Several persons or bodies of the very same full name."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportedly.link.actors.grounds import (
    Standing,
    clash,
    company_shared,
    standing,
    standing_of,
    together,
)
from reportedly.link.actors.groups import Group, group_of
from reportedly.link.actors.sighting import plain
from reportedly.link.names.comparing_people import DOUBTFUL_TITLES
from reportedly.link.names.people import read_person
from reportedly.link.names.words import known_names
from reportedly.model import Sighting

Sides = frozenset[tuple[str, str]]
Profile = tuple[Sides, Standing]
SAME_NAME = "the same name"
# Company that two articles share who tell of one affair, and where only the lands differ.
AFFAIR, NEAR_AFFAIR, NEVER = 2.5, 1.5, 9.0
SEVERAL = 3  # articles that one is held against
OFTENER = 10  # times as many articles: whoever says nothing means this one
MANY = 60  # articles that are looked at


def two_families(names: Iterable[str]) -> frozenset[tuple[str, ...]]:
    """Return the two family names that somebody of the names ends with, given name before them.

    "Ito Dasa" is no full name where there is a Mara Ito Dasa: it tells no more than "Dasa". Nor
    is "De Luca" where there is a Michele De Luca. Where more articles have "Mara Ito" than a
    name before it, that was none: "Poor Mara Ito"; nor does an initial before it say so.
    """
    spelled = Counter(names)
    read = {read_person(name) for name in spelled}
    whole: Counter[tuple[str, ...]] = Counter()
    for name, count in spelled.items():
        whole[plain(name, "person")] += count
    longer: Counter[tuple[str, ...]] = Counter()
    for words, count in whole.items():
        if len(words) > 2 and len(words[-3]) > 1 and words[-3] not in DOUBTFUL_TITLES:
            longer[words[-2:]] += count
    ends = {words for words, count in longer.items() if count >= whole[words]}
    led = {(each, one.words[-1]) for one in read for each in one.particles if len(one.words) > 1}
    return frozenset(each for each in ends & whole.keys() if each[0] not in known_names()) | (
        led & whole.keys()
    )


def parted(
    seen: Sequence[Sighting], sides: Mapping[tuple[str, str], Sides], worth: Mapping[str, float]
) -> tuple[list[Group], list[Sighting]]:
    """Return the sightings of one name as groups in which nothing contradicts.

    Nearly always it is one group. Where roles contradict ("striker", "general") or a person
    decided that there are two, those that say nothing of themselves are returned apart. In one
    affair nobody has a namesake: there a role was misread, or is of another time.
    """
    if len(seen) == 1 or not (sides or any(each.roles for each in seen)):  # most names
        return [group_of(seen, SAME_NAME)], []
    told = {(each.key if sides and each.key in sides else None, each.roles): each for each in seen}
    distinct = sorted({_profile(each, sides) for each in told.values()}, key=repr)
    telling = [each for each in distinct if _tells(each)]
    if not any(_against(one, other) for one in telling for other in telling):
        return [group_of(seen, SAME_NAME)], []
    profiles = {each.key: _profile(each, sides) for each in seen}
    number = _components(telling)
    groups: dict[int, list[Sighting]] = {}
    unsure = []
    for each in seen:
        at = number.get(profiles[each.key])
        if at is None:
            unsure.append(each)
        else:
            groups.setdefault(at, []).append(each)
    whole = _of_one_affair([*groups.values()], sides, worth)
    [most, *others] = sorted(whole, key=len, reverse=True)
    if not sides and all(len(most) >= OFTENER * len(each) for each in others):
        most, unsure = [*most, *unsure], []
    return [group_of(each, SAME_NAME) for each in (most, *others)], unsure


def _of_one_affair(
    groups: Sequence[list[Sighting]],
    sides: Mapping[tuple[str, str], Sides],
    worth: Mapping[str, float],
) -> list[list[Sighting]]:
    """Return the groups, those joined that tell of one affair and can hardly be two."""
    found: list[list[Sighting]] = []
    for group in groups:
        near = [each for each in found if _one_affair(group, each, sides, worth)]
        found = [each for each in found if each not in near]
        found.append([*group, *(one for each in near for one in each)])
    return found


def _one_affair(
    one: Sequence[Sighting],
    other: Sequence[Sighting],
    sides: Mapping[tuple[str, str], Sides],
    worth: Mapping[str, float],
) -> bool:
    """Tell whether two articles of them keep one company, and no article has both.

    A trade and an office are two people's, but where one article differs from several.
    """
    if any(each.key in sides for each in (*one, *other)):
        return False
    if {each.document for each in one} & {each.document for each in other}:
        return False
    stands = [together(standing_of(each.roles) for each in side) for side in (one, other)]
    fewer, more = sorted((len(one), len(other)))
    if stands[0].domains and stands[1].domains and stands[0].domains.isdisjoint(stands[1].domains):
        needed = AFFAIR if fewer == 1 and more >= SEVERAL else NEVER
    else:
        needed = NEAR_AFFAIR
    return any(
        company_shared(frozenset(mine.company), frozenset(theirs.company), worth) >= needed
        for mine in one[:MANY]
        for theirs in other[:MANY]
    )


def _profile(each: Sighting, sides: Mapping[tuple[str, str], Sides]) -> Profile:
    stands = standing(each)
    told = Standing(countries=stands.countries, domains=stands.domains)
    return sides.get(each.key, frozenset()), told


def _tells(profile: Profile) -> bool:
    sides, stands = profile
    return bool(sides or stands.countries or stands.domain)


def _against(one: Profile, other: Profile) -> bool:
    (ours, stands), (theirs, others) = one, other
    mine, their = dict(ours), dict(theirs)
    decided = any(mine[split] != their[split] for split in mine.keys() & their.keys())
    return decided or clash(stands, others) is not None


def _components(profiles: Sequence[Profile]) -> dict[Profile, int]:
    """Return a number for each profile, the same for those that agree and nowhere differ."""
    number = {each: at for at, each in enumerate(profiles)}
    for one in profiles:
        for other in profiles:
            if number[one] != number[other] and _agree(one, other):
                together = [
                    each for each in profiles if number[each] in (number[one], number[other])
                ]
                if not any(_against(left, right) for left in together for right in together):
                    least = min(number[one], number[other])
                    number.update(dict.fromkeys(together, least))
    return number


def _agree(one: Profile, other: Profile) -> bool:
    (ours, stands), (theirs, others) = one, other
    same = bool(ours & theirs) or bool(stands.countries & others.countries)
    return same or (stands.domain is not None and stands.domain == others.domain)
