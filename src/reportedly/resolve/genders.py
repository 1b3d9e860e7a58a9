"""Tell by given names that are nearly always a woman's, or a man's, and by surnames.

The two lists were written by us for this program, from general knowledge, over the languages
whose people the news in English writes about; names that both bear (Andrea, Jean, Kim, Nour,
Sasha) are left out. They are a hint beside what the article itself says, which outweighs them.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from reportedly.resolve.forenames import FAMILIES
from reportedly.resolve.spelling import fold

FOLDER = Path(__file__).parent / "given_names"
LISTS = {"f": "women.txt", "m": "men.txt"}
# Of Slavic and Icelandic surnames, where the given name tells nothing.
SURNAMES = {
    "f": ("ova", "eva", "skaya", "skaia", "ovna", "evna", "dottir"),
    "m": ("ovich", "evich", "skiy", "skyi"),
}


# Given names that are as often the first word of a body or place: "Georgia Tech", "Kent Police".
PLACES_TOO = frozenset(
    {"georgia", "virginia", "carolina", "victoria", "florence", "charlotte", "chelsea", "madison",
     "kent", "milan", "lourdes", "adelaide", "sofia", "catalina", "regina", "helena", "aurora",
     "vincent", "salvador", "santiago", "domingo", "chester", "preston", "stanley", "warren",
     "clifton", "wayne", "troy", "florida", "orlando", "jose", "francisco", "diego", "antonio"}
)  # fmt: skip


def is_given_name(word: str, *, places: bool = False) -> bool:
    """Tell whether the word is a given name of the lists, and seldom the name of a place.

    With ``places``, it may be the name of one as often.

    >>> is_given_name("Suleiman"), is_given_name("Virginia"), is_given_name("Harbour")
    (True, False, False)
    """
    name = fold(word)
    return (places or name not in PLACES_TOO) and any(name in _given(gender) for gender in LISTS)


def gender_of_name(words: Sequence[str]) -> str:
    """Return "m" or "f" where the given name, first or (as in Korean) last, tells; "" else.

    A name of one word is taken for a given name, if it is one. Many a surname is a given name
    too, and tells nothing of who bears it: "Edda James".

    >>> gender_of_name(("maria", "ito")), gender_of_name(("kwame", "adu")), gender_of_name(("ito",))
    ('f', 'm', '')
    """
    if not words:
        return ""
    for name in (words[0], "".join(words[-2:]), _behind_family(words)):
        told = [gender for gender in LISTS if fold(name) in _given(gender)]
        if len(told) == 1:
            return told[0]
    last = fold(words[-1])
    return next((gender for gender, ends in SURNAMES.items() if last.endswith(ends)), "")


def _behind_family(words: Sequence[str]) -> str:
    """Return the given name of "Kim Chul", where the family comes first; "" for none."""
    return words[1] if len(words) == 2 and fold(words[0]) in FAMILIES else ""


@cache
def _given(gender: str) -> frozenset[str]:
    text = (FOLDER / LISTS[gender]).read_text(encoding="utf-8")
    return frozenset(map(fold, text.split()))
