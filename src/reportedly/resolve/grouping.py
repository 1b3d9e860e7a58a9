"""Put together the names that mean one person, body or place within an article."""

from reportedly.model import EntityType
from reportedly.resolve.bodies import bodies
from reportedly.resolve.groups import Group
from reportedly.resolve.naming import Name
from reportedly.resolve.people import people
from reportedly.resolve.reading import Reading


def group(reading: Reading, names: list[Name], kinds: dict[str, EntityType]) -> list[Group]:
    """Return groups in order of first mention; an ambiguous bare surname is in none."""
    persons = [name for name in names if kinds[name.key] == "person"]
    others = [name for name in names if kinds[name.key] != "person"]
    groups = [*people(persons), *bodies(reading, others, kinds)]
    for each in groups:
        each.names.sort(key=lambda name: name.span)
    return sorted(groups, key=lambda each: each.names[0].span)
