"""Groups without some of their sightings."""

from collections.abc import Collection
from dataclasses import replace

from reportedly.link.actors.groups import Group, group_of
from reportedly.model import Sighting


def without(group: Group, gone: Collection[Sighting]) -> Group:
    """Return the group without some of its sightings."""
    rest = [each for each in group.seen if each not in gone]
    left = group_of(rest, "") if rest else known_alone(group)
    left.members = {each.key: group.members[each.key] for each in rest}
    left.sides, left.known, left.aliased = group.sides, group.known, group.aliased
    left.first = group.first
    if group.known:
        left.names = group.names
        left.standing = left.standing.joined(group.standing)
        left.circles = group.circles
    return left


def known_alone(group: Group) -> Group:
    """Return what is left of a group whose sightings are all gone."""
    return replace(group, members={}, documents=set(), seen=[], genders={})
