"""What all articles together tell of actors and outlets, counted: so it can be added and taken off.

A tally has for each owner (an actor by id, or "" for what is of no actor) how many articles tell
what. Of the articles that come and go it is worked out anew; that of the others stands.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Protocol

from reportedly.link.claims.forms import words_in
from reportedly.link.claims.media import GOVERNS, MEDIA, Outlets, key_of
from reportedly.link.claims.nouns import Account
from reportedly.link.claims.voices import Profile, Who, bag_of

Told = tuple[str, str]  # a sort, and what is told
Tally = Counter[Told]
# A land that has an army is no outlet, though an outlet begins with its name. (For joining it may
# pass for its agency: what the land says is what its agency carries.)
ITS_OWN = re.compile(
    r"(?:[Tt]he )?(?!The )(?P<land>[A-Z][\w-]+)(?:['’]s)? (?:[a-z]+ )?"
    r"(?:army|government|ministry|parliament|troops)"
)
ALL = ""  # whose tally is of no actor
PUBLISHED, CREDITED, GOVERNED, LAND = "published", "credited", "governed", "land"
NAME, ROLE, TYPE, CALLED = "name", "role", "type", "called"


class Kept(Protocol):
    """Where tallies are kept: a store, or memory."""

    def tallies(self, owners: Collection[str]) -> Mapping[str, Tally]:
        """Return the tally of each of these owners, as far as there is one."""
        ...


class Tallies:
    """The tallies that are kept, with what the articles change that come and go.

    ``gone`` are those that the articles that go had added, ``come`` the articles that come.
    """

    def __init__(
        self,
        kept: Kept,
        gone: Iterable[Mapping[str, Tally]],
        come: Iterable[Account],
        who: Who,
    ) -> None:
        self._kept = kept
        self.change: dict[str, Tally] = {}
        new = (tallied(each, who) for each in come)
        for sign, tallies in ((-1, gone), (1, new)):
            for owner, tally in (item for each in tallies for item in each.items()):
                changed = self.change.setdefault(owner, Counter())
                for told, count in tally.items():
                    changed[told] += sign * count
        for owner in list(self.change):
            if not any(self.change[owner].values()):
                del self.change[owner]

    def before(self, owners: Collection[str]) -> dict[str, Tally]:
        """Return the tallies as they were."""
        kept = self._kept.tallies(owners)
        return {owner: kept.get(owner, Counter()) for owner in owners}

    def now(self, owners: Collection[str]) -> dict[str, Tally]:
        """Return the tallies as they are."""
        return {owner: self.with_change(owner, old) for owner, old in self.before(owners).items()}

    def with_change(self, owner: str, old: Tally) -> Tally:
        """Return what becomes of a tally."""
        summed = Counter(old)
        summed.update(self.change.get(owner, {}))
        return +summed


def tallied(account: Account, who: Who) -> dict[str, Tally]:
    """Return what one article adds to the tallies."""
    found: dict[str, Tally] = {ALL: Counter(_of_outlets(account))}
    for cast in account.cast:
        if actor := who.get((account.document, cast.entity)):
            tally = found.setdefault(actor, Counter())
            tally.update((NAME, name) for name in cast.names)
            tally.update((ROLE, f"{role} {of or ''}") for role, of in cast.roles)
            tally[TYPE, cast.type] += 1
            tally.update((CALLED, name) for name in cast.names[:1])
    return found


def _of_outlets(account: Account) -> Iterator[Told]:
    """Yield the outlets of an article, and the lands that have a government or speak."""
    if account.outlet:
        yield PUBLISHED, account.outlet
    yield from ((CREDITED, name) for name in account.credited)
    for role, of in (role for cast in account.cast for role in cast.roles):
        if of and GOVERNS & set(words_in(role)):
            yield GOVERNED, key_of(of)
    manners = [each.manner for each in account.sayings]
    manners += [each.manner for each in account.numbers]
    for voice in {manner.voice for manner in manners if manner.voice}:
        name = voice.name or ""
        if found := ITS_OWN.fullmatch(name):
            yield LAND, key_of(found["land"])
        elif voice.type == "place" and not MEDIA & set(words_in(name)):
            yield LAND, key_of(name)


def profile_of(tally: Tally) -> Profile:
    """Return what all articles tell of an actor."""
    types = {told: count for (sort, told), count in tally.items() if sort == TYPE}
    used = {told: count for (sort, told), count in tally.items() if sort == CALLED}
    return Profile(
        frozenset(filter(None, (bag_of(told) for sort, told in tally if sort == NAME))),
        frozenset(filter(None, (bag_of(told) for sort, told in tally if sort == ROLE))),
        min(types, key=lambda told: (-types[told], told), default=None),
        max(used, key=lambda name: (used[name], len(name), name), default=None),
    )


def outlets_of(tally: Tally, owners: Mapping[str, str] | None) -> Outlets:
    """Return the outlets that published, and those credited."""
    published, credited = (_of_sort(tally, sort) for sort in (PUBLISHED, CREDITED))
    return Outlets(published, credited, owners)


def governed_of(tally: Tally) -> frozenset[str]:
    """Return the keys of what has a minister, president or army: it is no outlet's short name."""
    return _of_sort(tally, GOVERNED)


def lands_of(tally: Tally) -> frozenset[str]:
    """Return the keys of what has an army or speaks as a place, and so is nobody's origin."""
    return _of_sort(tally, LAND)


def _of_sort(tally: Tally, wanted: str) -> frozenset[str]:
    return frozenset(told for sort, told in tally if sort == wanted)
