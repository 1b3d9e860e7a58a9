"""Lands that no list has: told by what only a land has, its ministry, its army, its people."""

import re
from collections.abc import Iterable, Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name
from reportedly.resolve.spelling import fold, same_place

# Of lands and cities, and of no person: "the Ito government" is Ito's, "the Ito army" hardly.
OF_LANDS = frozenset(
    {"ministry", "ministries", "army", "navy", "parliament", "police", "military", "embassy",
     "consulate", "legislature", "judiciary", "senate"}
)  # fmt: skip
OWNER = re.compile(r"(?:the\s+)?(?P<owner>[^\W\d_][\w-]+)(?:[’']s?)?\s", re.IGNORECASE)
SINGLE_LETTERS = 4  # shorter ones are initials, or end like any word


def lands_among(names: Iterable[Name], peoples: Iterable[str]) -> frozenset[str]:
    """Return the single names that are lands: whose people, or whose ministry, the text has.

    ``peoples`` are adjectives and peoples that it has ("Veldaran").
    """
    names = list(names)
    single = {name.text for name in names if len(name.words) == 1}
    owners = set(_owners(names))
    return frozenset(
        text
        for text in single
        if any(_made_of(text, people) for people in peoples)
        or (len(text) >= SINGLE_LETTERS and any(same_place(text, owner) for owner in owners))
    )


def _made_of(name: str, people: str) -> bool:
    return fold(name) != fold(people) and same_place(name, people)


def _owners(names: Iterable[Name]) -> Iterator[str]:
    """Yield whose such things are: "Veldaran" of "Veldaran Interior Ministry"."""
    for name in names:
        if len(name.words) < 2:
            continue
        if name.words[-1] in OF_LANDS and (found := OWNER.match(name.text)):
            if fold(found["owner"]) not in vocabulary.ROLE_MODIFIERS:  # "Defence Ministry"
                yield found["owner"]
        elif name.words[-2] == "of" and not OF_LANDS.isdisjoint(name.words[:-2]):
            yield name.text.split()[-1]
