"""Initials that a body of the registry has, and that a body of the articles has as well."""

from collections import Counter
from collections.abc import Iterable

from reportedly.link.actors.groups import Group
from reportedly.link.actors.own_letters import CONTRADICTED
from reportedly.link.actors.sighting import plain
from reportedly.link.names import compare
from reportedly.link.names.bodies import initials, is_foreign_name, only_letters

SELDOM = 2  # times that letters may be in more articles than who spells them out
LEAST = 3  # letters; of two there are too many
MEDIA = frozenset({"outlet", "agency"})  # go by their letters alone in any article


class Rivals:
    """The initials of the bodies that articles spell out, and all names that they have.

    "The FSA" of articles that name a Financial Supervisory Authority, and nowhere an army, is
    hardly the army of the registry that goes by these letters.
    """

    def __init__(self, groups: Iterable[Group]) -> None:
        self._letters: Counter[str] = Counter()
        self._named: set[tuple[str, ...]] = set()
        for group in groups:
            if group.members and group.type == "body":
                self._named.update(group.names)
                for name in group.names.values():
                    self._letters.update(dict.fromkeys(initials(name), len(group.documents)))

    def stand_against(self, one: Group, known: Group) -> bool:
        """Tell whether another body of the articles may be meant rather than the known one."""
        if known.known is None or known.known.type in MEDIA or one.type == "person" or one.known:
            return False
        names = [*one.names.values()]
        if _of_its_own(one, known):
            return True
        if not all(map(only_letters, names)) or self._named & _whole(known):
            return False
        often = len(one.documents)
        return any(
            len(name) >= LEAST and self._letters[name.casefold()] * SELDOM >= often
            for name in names
        )


def _of_its_own(one: Group, known: Group) -> bool:
    """Tell whether articles spell letters out as another body's: a Kell Harbour Party (KHP)."""
    whole = [name for name in one.names.values() if not only_letters(name)]
    letters = {name.casefold() for name in one.told if only_letters(name)}
    letters &= {name.casefold() for name in known.told if only_letters(name)}
    if not whole or not letters:
        return False
    spelled = any(letters & initials(name) and not is_foreign_name(name) for name in whole)
    others = [name for name in known.told if not only_letters(name)]
    return spelled and not any(
        compare(name, other, kind="body").score >= CONTRADICTED
        for name in whole
        for other in others
    )


def _whole(known: Group) -> set[tuple[str, ...]]:
    return {plain(name, "body") for name in known.told if not only_letters(name)}
