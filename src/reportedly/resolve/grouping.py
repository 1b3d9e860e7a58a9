"""Put together the names that mean one person, body or place within an article."""

from collections.abc import Sequence

from reportedly.model import EntityType
from reportedly.resolve.aliases import Pair
from reportedly.resolve.bodies import bodies
from reportedly.resolve.groups import Group
from reportedly.resolve.naming import Name
from reportedly.resolve.people import people
from reportedly.resolve.reading import Reading


def group(
    reading: Reading, names: list[Name], kinds: dict[str, EntityType], paired: Sequence[Pair] = ()
) -> list[Group]:
    """Return groups in order of first mention; an ambiguous bare surname is in none.

    The names of each pair of ``paired`` are put into one group.
    """
    persons = [name for name in names if kinds[name.key] == "person"]
    others = [name for name in names if kinds[name.key] != "person"]
    groups = _merged([*people(persons), *bodies(reading, others, kinds)], paired)
    for each in groups:
        each.names.sort(key=lambda name: name.span)
    return sorted(groups, key=lambda each: each.names[0].span)


def _merged(groups: list[Group], paired: Sequence[Pair]) -> list[Group]:
    for one, other in paired:
        home, guest = (_holding(groups, name) for name in (one, other))
        if home and guest and home is not guest and home.kind == guest.kind:
            for name in guest.names:
                home.add(name)
            groups = [each for each in groups if each is not guest]
    return groups


def _holding(groups: list[Group], name: Name) -> Group | None:
    return next((each for each in groups if any(name is held for held in each.names)), None)
