"""A person's name, taken apart into the words that tell who it is."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from reportedly.link.names import vocabulary
from reportedly.link.names.letters import latin
from reportedly.link.names.recalling import remembered
from reportedly.link.names.words import known_names, shaped, word_of

INITIALS = re.compile(r"(?:[^\W\d_]\.-?)+(?:[^\W\d_]\.?)?")
BURMESE = re.compile(r"^U (?=[^\W\d_]{2})")  # "Mr."; an initial has a full stop
# A post by its letters, before a name in full: "DGP Mara Ito".
POST = re.compile(r"^[A-Z]{3,5} (?=[A-Z][^\W\d_]*[a-z.] (?:[^\W\d_]+\.? )*[A-Z][^\W\d_]+$)")
# What stands in quotation marks inside a name: 'Omar "Momo" Dasa'.
NICK = re.compile(r"(?<=\w )[\"“‘']([^\"“”‘’']{2,})[\"”’'](?= \w)")
HYPHENS = re.compile(r"[-‐‑–/.]+")
CAMEL = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z]{2})")
PARTICLES = vocabulary.words_in(
    "de da do dos das van der von den la le di du y e dal dalla dall dello della delle degli ter "
    "zu zur zum af av"
)
VOWEL_LETTERS = "AEIOUY"
MOHAMMAD = {"md": "mohammad", "mohd": "mohammad", "muhd": "mohammad", "mohamd": "mohammad"}
# Arabic compounds as South Asia writes them: "Anisur Rahman" is Anis ur-Rahman.
GLUED = ("ul", "ur", "us", "uz")
AFTER_GLUE = vocabulary.words_in(
    "rahman rahim rashid rouf rauf razzak razzaque islam haque haq hoque huq karim kabir alam aziz "
    "amin hakim hamid kader quader momen mannan malek majid halim bari zaman salam sattar sobhan "
    "huda hasan hossain ghani aman anwar"
)
ONCE_GLUED = 5  # letters at least; "Paul Islam" is no Pa


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a person's name, family name last where the writing tells.

    ``after_parent`` are the places of words that stood after "bin" and the like; ``suffix`` is
    "jr" or a number among those of one name. ``particles`` are those left out of ``words``,
    ``nick`` the words that stand in quotation marks.
    """

    words: tuple[str, ...]
    after_parent: frozenset[int] = frozenset()
    suffix: str = ""
    particles: frozenset[str] = field(default=frozenset(), repr=False)
    nick: frozenset[str] = field(default=frozenset(), repr=False)


@dataclass(frozen=True, slots=True)
class Piece:
    """A word as written between blanks and hyphens; ``joined`` to the piece before by a hyphen."""

    word: str
    joined: bool = False


@lru_cache(maxsize=262_144)
def read_person(name: str) -> PersonName:
    """Return the words of a person's name without titles, articles and particles.

    >>> read_person("Sheikh Na'im Qassem").words
    ('naim', 'qassem')
    >>> read_person("AL-SALIM, Omar bin Abdul-Rahman").words
    ('omar', 'abdrahman', 'salim')
    >>> read_person("J.-C. Juncker Jr.")
    PersonName(words=('j', 'c', 'juncker'), after_parent=frozenset(), suffix='jr')
    """
    known: PersonName | None = remembered("person", name)
    return known or _read(name)


def _read(name: str) -> PersonName:
    told = BURMESE.sub("", unicodedata.normalize("NFKC", name))
    pieces = list(_pieces(_in_order(POST.sub("", told))))
    pieces, suffix = _without_suffix(_without_titles(_unglued(pieces)))
    words, parents = _joined(pieces)
    kept = [at for at, word in enumerate(words) if word not in PARTICLES]
    if len(kept) < 2:
        kept = list(range(len(words)))
    after = frozenset(number for number, at in enumerate(kept) if at in parents)
    left_out = frozenset(words) - {words[at] for at in kept}
    called = (shaped(word_of(word)) for each in NICK.findall(name) for word in each.split())
    spelled = tuple(shaped(words[at]) for at in kept)
    return PersonName(spelled, after, suffix, left_out, frozenset(called))


def _in_order(name: str) -> str:
    """Return "Mara Ito" for "ITO, Mara"; "Mara Ito, Jr." stays."""
    family, comma, rest = name.partition(",")
    if not comma or "," in rest or latin(rest).strip(" .") in vocabulary.AFTER_NAMES:
        return name.replace(",", " ")
    return f"{rest} {family}" if rest.strip() else family


def _pieces(name: str) -> Iterator[Piece]:
    shouting = name.isupper()
    for token in re.sub(r"[()\[\]\"“”«»]", " ", name).split():
        if INITIALS.fullmatch(token) or _bare_initials(token, shouting):
            yield from (Piece(latin(letter)) for letter in token if letter.isalpha())
        else:
            yield from _parts(token)


def _bare_initials(token: str, shouting: bool) -> bool:
    plain = len(token) == 2 and token.isupper() and not shouting
    learned = token.casefold() in vocabulary.AFTER_NAMES  # "Mara Ito KC"
    return plain and not learned and not any(letter in VOWEL_LETTERS for letter in token)


def _parts(token: str) -> Iterator[Piece]:
    joined = False
    for part in HYPHENS.split(CAMEL.sub("-", token)):
        word = word_of(part)
        if word:
            yield Piece(word, joined)
            joined = True


def _unglued(pieces: list[Piece]) -> list[Piece]:
    """Return the words as they are spelled out: Mohammad of "Md.", the "Anis" of "Anisur Rahman".

    >>> read_person("Md. Anisur Rahman").words == read_person("Mohammad Anis-ur-Rahman").words
    True
    """
    whole = [replace(each, word=MOHAMMAD.get(each.word, each.word)) for each in pieces[:-1]]
    spelled = [
        replace(each, word=each.word[:-2]) if _has_article(each.word, after.word) else each
        for each, after in zip(whole, pieces[1:], strict=True)
    ]
    return [*spelled, *pieces[-1:]]


def _has_article(word: str, after: str) -> bool:
    glued = word.endswith(GLUED) and len(word) >= ONCE_GLUED and after in AFTER_GLUE
    return glued and word not in known_names()  # "Mansur Rahman" is Mansour


def _without_titles(pieces: list[Piece]) -> list[Piece]:
    """Leave out titles before the name, and honorifics within it, as long as a name is left."""
    titles = vocabulary.titles()
    ahead = 0
    for at, piece in enumerate(pieces[:-1], start=1):
        if piece.word in titles or pieces[at - 2].word == "of":
            ahead = at
        elif piece.word not in vocabulary.BEFORE_TITLES:
            break
    rest = pieces[ahead:]
    kept = [piece for piece, after in pairwise([*rest, Piece("")]) if not _esteem(piece, after)]
    return kept if len(kept) > 1 else rest


def _esteem(piece: Piece, after: Piece) -> bool:
    named = after.word in vocabulary.FAMILY_ENDINGS  # "Haji Zadeh" is a family
    return piece.word in vocabulary.honorifics() and not named


def _without_suffix(pieces: list[Piece]) -> tuple[list[Piece], str]:
    suffix = ""
    while len(pieces) > 1 and pieces[-1].word in vocabulary.AFTER_NAMES:
        suffix = vocabulary.AFTER_NAMES[pieces[-1].word] or suffix
        pieces = pieces[:-1]
    return pieces, suffix


def _joined(pieces: list[Piece]) -> tuple[list[str], set[int]]:
    """Return the words with compounds joined and articles left out, and which follow "bin"."""
    words: list[str] = []
    parents: set[int] = set()
    waiting = ""  # the opening of a compound: "abu", "abd"
    child = False
    for at, piece in enumerate(pieces):
        last = at == len(pieces) - 1
        inner = words or waiting or len(pieces) > 2 or pieces[-1].joined  # "al-Salim", no Al Gore
        if not last and inner and _article(piece, pieces[at + 1]):
            continue
        if not last and _opens(piece.word):
            waiting += _opens(piece.word)
        elif not last and piece.word in vocabulary.CHILD_OF and (words or piece.word != "ben"):
            child = bool(words)
        elif words and not waiting and _ends(piece.word):
            words[-1] += _ends(piece.word)
        else:
            parents |= {len(words)} if child else set()
            words.append(waiting + piece.word)
            waiting, child = "", False
    return words, parents


def _article(piece: Piece, after: Piece) -> bool:
    if piece.word in vocabulary.LONE_ARTICLES:
        return True
    return after.joined and vocabulary.is_article(piece.word, after.word)


def _opens(word: str) -> str:
    if word in vocabulary.COMPOUNDS:
        return "umm" if "m" in word else "abu"
    return "abd" if word in vocabulary.SERVANT else ""


def _ends(word: str) -> str:
    if word in vocabulary.FAITH:
        return "din"
    if word in vocabulary.FAMILY_ENDINGS:
        return word
    return "la" if word in vocabulary.OF_GOD else ""
