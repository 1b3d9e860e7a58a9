"""A body's name, taken apart into the words that tell which it is."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from reportedly.link.names import vocabulary
from reportedly.link.names.recalling import remembered
from reportedly.link.names.words import shaped, word_of

DOTTED = re.compile(r"(?:[^\W\d_]\.){1,}[^\W\d_]?\.?")
OWNER = re.compile(r"['’]s?(?=\s|$)")
ELISION = re.compile(r"\b[dl]['’](?=[^\W\d_]{3})")  # "Front de l'Ostmark"
CUTS = re.compile(r"[-‐‑–—,;:()\[\]\"“”«»\s]+")
LONG = 4  # letters; "news" and "Quds" are no plurals
ACRONYM = range(2, 8)  # letters
BETWEEN = frozenset({"e", "i", "ye", "o"})  # "Ansar-e Mehr"
WORDS_TOO = frozenset({("us",), ("un",)})  # "Un" is somebody's name
LONGEST_PHRASE = 6  # words
TWO = 2  # words at least of which initials are made
# Lands and unions that are written by their letters: the USGS is the U.S. Geological Survey.
LETTERED = frozenset({"us", "usa", "uk", "un", "eu", "au", "uae"})
IN_INITIALS = frozenset({"corporation", "company"})  # legal forms that have a letter there


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of a body's name; ``capitals`` if it was written in capitals only."""

    word: str
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class BodyName:
    """The words of a body's name by what they do in it.

    ``words`` tell which body it is, a country as "#iran"; ``soft`` say what it is; ``flags`` that
    it is a person or place after all; ``sides`` are North, New and the like. ``spoken`` are all
    words but legal forms, as an acronym is made of them; ``acronyms`` are those in capitals.
    """

    words: tuple[str, ...]
    soft: frozenset[str]
    flags: frozenset[str]
    sides: frozenset[str]
    countries: frozenset[str]
    numbers: tuple[str, ...]
    spoken: tuple[str, ...]
    acronyms: frozenset[str]


@lru_cache(maxsize=262_144)
def read_body(name: str) -> BodyName:
    """Return the words of a body's name, sorted by what they do in it.

    >>> read_body("Ministry of Foreign Affairs of Iran").words
    ('ministry', 'foreign', '#iran')
    >>> read_body("Iran's Foreign Ministry").words
    ('#iran', 'foreign', 'ministry')
    >>> read_body("OAO Gazprom").words, read_body("the Hamas movement").soft
    (('gazprom',), frozenset({'movement'}))
    """
    known: BodyName | None = remembered("body", name)
    return known or read_pieces(tuple(_pieces(unicodedata.normalize("NFKC", name))))


@lru_cache(maxsize=262_144)
def only_letters(name: str) -> bool:
    """Tell whether a name is but initials, of which no more than one spelling has these."""
    read = read_body(name)
    return len(read.words) == 1 and bool(read.acronyms)


@lru_cache(maxsize=262_144)
def initials(name: str) -> frozenset[str]:
    """Return the initials of a body's name, with its small words and without.

    >>> sorted(initials("Front for the Harbour of Kell"))
    ['ffthok', 'fhk']
    """
    small, words = vocabulary.body_words("small"), read_body(name).spoken
    if len(words) < TWO or only_letters(name):
        return frozenset()
    long = "".join(map(letters_of, words))
    return frozenset({long, "".join(letters_of(word) for word in words if word not in small)})


@lru_cache(maxsize=262_144)
def is_foreign_name(name: str) -> bool:
    """Tell whether words of the name are of another language: it may be the same in that one."""
    words = (word.strip(".,()").casefold() for word in name.split())
    return not vocabulary.foreign().isdisjoint(words) or not name.isascii()


def read_pieces(pieces: Sequence[Piece]) -> BodyName:
    """Return the words of a body's name that is already cut into pieces."""
    small = vocabulary.body_words("small")
    loud = all(piece.capitals for piece in pieces)
    bare = _without_legal(pieces, vocabulary.body_words("legal"))
    spoken = [piece for piece in bare if piece.word != "s"]
    # "LA Times" has no article there.
    plain = [each for each in spoken if each.word not in small or _stands(each, loud)] or spoken
    told = _meant(_countries(plain))
    numbers = [_number(word) for word in told if _is_number(word)]
    rest = [word for word in told if not _is_number(word)]
    soft = _of_sort(rest, "soft")
    content = [word for word in rest if word not in soft] or rest
    return BodyName(
        words=tuple(content),
        soft=soft - set(content),
        flags=_of_sort(rest, "person") | _of_sort(rest, "place"),
        sides=_of_sort(rest, "side"),
        countries=frozenset(word for word in rest if word.startswith("#")),
        numbers=tuple(sorted(numbers)),
        spoken=tuple(piece.word for piece in _said(pieces)),
        acronyms=frozenset(each.word for each in plain if _is_acronym(each, loud, len(plain))),
    )


def letters_of(word: str) -> str:
    """Return what a word gives to the initials of a name: all of "us", else its first letter."""
    return word if word in LETTERED else word[0]


def _pieces(name: str) -> Iterator[Piece]:
    for token in ELISION.sub(" ", OWNER.sub(" ", name.replace("&", " and "))).split():
        if DOTTED.fullmatch(token.strip("(),")):
            yield _piece(re.sub(r"[.(),]", "", token), cut=False)
        else:
            parts = [part for part in CUTS.split(token.replace("/", "")) if part]
            for at, part in enumerate(parts):
                if at < len(parts) - 1 and _between(part.casefold(), parts[at + 1].casefold()):
                    continue
                yield from (_piece(each, cut=at > 0) for each in _halves(part))


def _between(part: str, after: str) -> bool:
    return part in BETWEEN or vocabulary.is_article(part, after)


def _halves(part: str) -> list[str]:
    return [each for each in part.split(".") if word_of(each)]


def _piece(written: str, *, cut: bool) -> Piece:
    return Piece(word_of(written), written.isupper() and len(written) in ACRONYM and not cut)


def _said(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the words of which initials are made: the OPC is the Ostmark Port Corporation."""
    legal = vocabulary.body_words("legal") - IN_INITIALS
    return [piece for piece in _without_legal(pieces, legal) if piece.word != "s"]


def _without_legal(pieces: Sequence[Piece], legal: frozenset[str]) -> list[Piece]:
    """Leave out legal forms, of several words anywhere and of one at either end."""
    words = [piece.word for piece in pieces]
    kept = list(pieces)
    for phrase in vocabulary.legal_phrases():
        for at in range(len(words) - len(phrase), -1, -1):
            if tuple(words[at : at + len(phrase)]) == phrase and len(words) > len(phrase):
                del words[at : at + len(phrase)], kept[at : at + len(phrase)]
    legal = legal | {"and"}
    first, last = 0, len(kept)
    while last > 1 and words[last - 1] in legal:
        last -= 1
    while first < last - 1 and words[first] in legal:
        first += 1
    return kept[first:last]


def _countries(pieces: Sequence[Piece]) -> list[str]:
    """Return the words with every country, people and short form of one as "#country"."""
    peoples = vocabulary.peoples()
    words: list[str] = []
    at = 0
    while at < len(pieces):
        for size in range(min(LONGEST_PHRASE, len(pieces) - at), 0, -1):
            phrase = tuple(piece.word for piece in pieces[at : at + size])
            country = peoples.get(phrase)
            if country and (phrase not in WORDS_TOO or pieces[at].capitals):
                words.append(f"#{country}")
                break
        else:
            size = 1
            words.append(pieces[at].word)
        at += size
    return words


def _meant(words: Sequence[str]) -> list[str]:
    """Return the words by their meaning, compounds of Arabic names as one word."""
    meant: list[str] = []
    for word in words:
        joined = bool(meant) and meant[-1][:1] not in "#~"
        if joined and word in vocabulary.OF_GOD:
            meant[-1] += "la"
        elif joined and word in vocabulary.FAITH:
            meant[-1] += "din"
        else:
            meant.append(shaped(_singular(_english(word))))
    if "ministry" in meant or "minister" in meant:
        meant = [word for word in meant if word != "affair"]
    return meant


def _english(word: str) -> str:
    known = vocabulary.meaning()
    return known.get(word) or known.get(_singular(word), word)


def _singular(word: str) -> str:
    plural = len(word) > LONG and word[-1] == "s" and word[-2] not in "siu"
    return word[:-1] if plural and word[0] not in "#~" else word


def _of_sort(words: Sequence[str], sort: str) -> frozenset[str]:
    known = vocabulary.body_words(sort)
    return frozenset(word for word in words if word in known or f"{word}s" in known)


def _is_number(word: str) -> bool:
    counted = word in vocabulary.NUMBERS or (word in vocabulary.ROMAN and word != "i")
    return counted or any(letter.isdigit() for letter in word)


def _number(word: str) -> str:
    return vocabulary.ROMAN.get(word) or vocabulary.NUMBERS.get(word, word)


def _stands(piece: Piece, loud: bool) -> bool:
    return piece.capitals and not loud


def _is_acronym(piece: Piece, loud: bool, count: int) -> bool:
    return piece.capitals and (not loud or count == 1)
