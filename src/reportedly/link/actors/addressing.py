"""What an article calls somebody by right before the name: "Mr.", "Gen.", "Judge".

It tells a man from a woman of one family name, and a general who is named without his office.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from reportedly.link.actors.grounds import words_of_sort
from reportedly.link.names.people import read_person
from reportedly.model import Document, Entity
from reportedly.words.titles import TITLES

GenderOf = Callable[[Sequence[str]], str]

BEFORE = 40  # characters
# A word in front of the name, in its paragraph.
LAST = re.compile(r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?P<stop>[.]?)(?:[^\S\n]|\n(?!\s*\n))+$")
MOST = 3  # words of a rank: "Lt. Col. Gen."
# What the press writes with a full stop; behind another word it ends a sentence.
SHORT = TITLES.keys() | {"mr", "mrs", "ms", "mme", "mlle"}
SPELLED = frozenset(TITLES.values()) | frozenset(
    {"judge", "justice", "marshal", "commodore", "constable", "imam", "bishop", "archbishop",
     "cardinal", "rabbi", "mufti", "ayatollah", "professor", "comandante"}
)  # fmt: skip


def no_gender(words: Sequence[str]) -> str:
    """Return "", for want of a list of given names."""
    return ""


def gender(document: Document, entity: Entity, gender_of: GenderOf = no_gender) -> str:
    """Return "m" or "f" where a title, a role or the name says it, "" where none does.

    ``gender_of`` tells it by the words of a name in full. A title outranks a role, and both the
    name; where two say two things, nothing is said.
    """
    if entity.type != "person":
        return ""
    titled = Counter(filter(None, map(_of_title, _titles(document, entity))))
    called = Counter(filter(None, (_of_role(role.role) for role in entity.roles)))
    full = [name.split() for name in entity.names if len(read_person(name).words) > 1]
    given = Counter(filter(None, map(gender_of, full)))
    found = titled or called or given
    return next(iter(found)) if len(found) == 1 else ""


def ranks(document: Document, entity: Entity) -> tuple[str, ...]:
    """Return the ranks that stand before the names of somebody, spelled out: "general"."""
    found = (TITLES.get(word, word) for word in _titles(document, entity))
    return tuple(dict.fromkeys(word for word in found if word in SPELLED))


def _titles(document: Document, entity: Entity) -> Iterator[str]:
    """Yield the words right before the names, as far as each is a title."""
    known = words_of_sort("men") | words_of_sort("women") | TITLES.keys() | SPELLED
    for span in entity.mentions:
        before = document.article.text[max(0, span.start - BEFORE) : span.start]
        for _ in range(MOST):
            last = LAST.search(before)
            word = last["word"].casefold() if last and last["word"][:1].isupper() else ""
            if last is None or word not in known or (last["stop"] and word not in SHORT):
                break
            yield word
            before = before[: last.start()]


def _of_title(word: str) -> str:
    if word in words_of_sort("men"):
        return "m"
    return "f" if word in words_of_sort("women") else ""


def _of_role(role: str) -> str:
    """Return what a role says: "spokeswoman", "actress"; a "chairman" may be a woman."""
    words = role.casefold().replace("-", " ").split()
    womanly = any(word.endswith("woman") or word in words_of_sort("women") for word in words)
    return "f" if womanly else ""
