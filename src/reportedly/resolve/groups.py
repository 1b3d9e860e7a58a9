"""The names of one person, body or place, as they are put together."""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import Name


@dataclass
class Group:
    """The names of one; it grows while an article is read and is never shown outside.

    ``full`` are those of more than one word; ``forms`` are the words of all, each form once.
    """

    kind: EntityType
    names: list[Name] = field(default_factory=list)
    full: list[Name] = field(default_factory=list)
    forms: set[tuple[str, ...]] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)

    def add(self, name: Name) -> None:
        """Take the name for another one of this person, body or place."""
        self.names.append(name)
        self.forms.add(name.words)
        if len(name.words) > 1:
            self.full.append(name)
        if name.office:
            self.offices.add(name.office)
        if gender := vocabulary.HONORIFICS.get(name.honorific or ""):
            self.genders.add(gender)


def fullest(group: Group) -> str:
    """Return the form with most words; of those the longest, and the first used.

    Capitals throughout, as datelines have them, are a form only where there is no other.

    Of a person it is none that is another one with an unknown word before it, which is used more
    often or opens with a given name: "Poor Mara Ito" is called Mara Ito.
    """
    whole = group.names
    if group.kind == "person":
        used = Counter(name.words for name in group.full)
        whole = [name for name in whole if not _with_epithet(name.words, used)]
    return max(whole, key=_size).text


def _size(name: Name) -> tuple[int, int, bool]:
    """Return what the fullest name has most of; a dateline's capitals are but another form."""
    return len(name.words), len(name.key), not name.text.isupper()


def _with_epithet(words: tuple[str, ...], used: Counter[tuple[str, ...]]) -> bool:
    if is_given_name(words[0]):
        return False
    plain = used[words[1:]]
    whole = len(words) > 2 and len(words[0]) > 1 and is_given_name(words[1])
    return plain > used[words] or (plain > 0 and whole)


class Known:
    """Groups in the order they were opened, by the keys they were noted under."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._order: dict[int, int] = {}
        self._noted: dict[Hashable, dict[int, Group]] = {}

    def open(self, kind: EntityType) -> Group:
        """Return a new group, the last one in order."""
        opened = Group(kind)
        self._order[id(opened)] = len(self.groups)
        self.groups.append(opened)
        return opened

    def note(self, group: Group, keys: Iterable[Hashable]) -> None:
        """Note that the group can be found by ``keys``."""
        for key in keys:
            self._noted.setdefault(key, {})[self._order[id(group)]] = group

    def found(self, keys: Iterable[Hashable]) -> list[Group]:
        """Return the groups noted under any of ``keys``, each once, in order."""
        found = {place: each for key in keys for place, each in self._noted.get(key, {}).items()}
        return [found[place] for place in sorted(found)]
