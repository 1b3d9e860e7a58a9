"""The words that names are made of, read once from the text files beside this one."""

from functools import cache
from importlib.resources import files

from reportedly.words.lists import translated


def words_in(line: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(line.split())


# Words of one meaning in the names of bodies; also Arabic and Persian ones the press leaves so.
MEANING = {
    "northern": "north", "southern": "south", "eastern": "east", "western": "west",
    "organization": "organisation", "org": "organisation", "organisations": "organisation",
    "defense": "defence", "center": "centre", "labor": "labour", "harbor": "harbour",
    "program": "programme", "dept": "department", "min": "ministry", "govt": "government",
    "ve": "and", "et": "and", "und": "and",
    "intl": "international", "natl": "national", "assn": "association", "univ": "university",
    "revolutionary": "revolution", "bros": "brothers", "guards": "guard", "forces": "force",
    "brigade": "brigades", "battalions": "brigades", "battalion": "brigades",
    "internal": "interior", "munazzamat": "organisation", "tv": "television",
    "telly": "television", "newsagency": "agency", "dailies": "daily", "parties": "party",
    "movements": "movement", "agencies": "agency", "affair": "affairs", "foreigners": "foreign",
    "armed": "armed", "militias": "militia", "committees": "committee", "councils": "council",
    "mfa": "foreignministry", "mod": "defenceministry", "idf": "israeldefenceforce",
}  # fmt: skip
# Words of the lists in another form, and words that English has as well.
ENGLISH_TOO = words_in(
    "women fishermen fisher farmer popular electoral coastal islam difesa salut pravda cult "
    "victoria transports finances order state bank guard police sea west"
)
COMPOUNDS = frozenset({"abu", "abou", "abi", "umm", "um", "oum"})
SERVANT = frozenset(
    {"abd", "abdul", "abdel", "abdal", "abdol", "abdoul", "abdur", "abdus", "abdun"}
)
FAITH = frozenset({"din", "deen", "dine", "eddin", "eddine", "uddin", "aldin", "addin", "aldine"})
MOON_ARTICLES = frozenset({"al", "el", "ul", "ol", "il"})
SUN_LETTERS = ("sh", "th", "dh", "ch", "t", "d", "r", "z", "s", "n")
FAMILY_ENDINGS = frozenset(
    ["zadeh", "zade", "zada", "nejad", "nezhad", "pour", "oglu", "ogly"]
)  # Persian, Turkish
OF_GOD = frozenset({"allah", "ullah", "ollah"})
LONE_ARTICLES = frozenset({"al", "el", "ul"})  # without a hyphen the others are other words
CHILD_OF = words_in("bin ibn ben bint ould bn binte binti ag wult oulad anak a/l a/p")
AFTER_NAMES = {
    "jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
    "phd": "", "md": "", "esq": "", "mp": "", "mep": "", "obe": "", "mbe": "", "cbe": "", "qc": "",
    "kc": "",
}  # fmt: skip
BEFORE_TITLES = words_in(
    "prime crown deputy vice former acting interim foreign defence defense supreme grand chief "
    "late the his her excellency highness majesty major brigadier lieutenant staff air field "
    " minister leader first lady king attorney house speaker in of state"
)
_ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv"
ROMAN = {numeral: str(value) for value, numeral in enumerate(_ROMAN.split(), 1)}
_NUMBERS = "two three four five six seven eight nine ten eleven twelve"
NUMBERS = {word: str(value) for value, word in enumerate(_NUMBERS.split(), 2)}


def is_article(word: str, after: str) -> bool:
    """Tell whether ``word`` is the Arabic article, as it sounds before ``after``.

    >>> is_article("as", "sudani"), is_article("en", "lai"), is_article("al", "sudani")
    (True, False, True)
    """
    sun = next((letter for letter in SUN_LETTERS if after.startswith(letter)), None)
    return word in MOON_ARTICLES or (sun is not None and word[:1] in "aeu" and word[1:] == sun)


@cache
def meaning() -> dict[str, str]:
    """Return, for words in the names of bodies, the English word of that meaning."""
    return translated() | MEANING


@cache
def foreign() -> frozenset[str]:
    """Return those of the words with a meaning that are no English ones."""
    english = {*translated().values(), *ENGLISH_TOO}
    plural = {f"{word}s" for word in english} | {f"{word[:-1]}ies" for word in english}
    return frozenset(translated()) - english - plural


@cache
def titles() -> frozenset[str]:
    """Return what stands before a person's name and is no part of it."""
    return frozenset(word for line in _lines("titles.txt") for word in line.split())


@cache
def honorifics() -> frozenset[str]:
    """Return the titles of esteem that also stand within a name: Sheikh, Sayyed, Hajji."""
    return frozenset(_lines("titles.txt")[1].split())


@cache
def peoples() -> dict[tuple[str, ...], str]:
    """Return the country of a phrase without small words: "saudi arabia" of ("saudi",)."""
    found = {}
    small = body_words("small")
    for line in _lines("peoples.txt"):
        country, *others = line.replace("'", "").split()
        for phrase in (country, *others):
            words = phrase.replace("-", "_").split("_")
            found[tuple(word for word in words if word not in small)] = country.replace("_", " ")
    return found


@cache
def countries() -> frozenset[str]:
    """Return the countries, each as ``peoples`` writes it."""
    return frozenset(peoples().values())


@cache
def body_words(sort: str) -> frozenset[str]:
    """Return the words of one sort: legal, soft, small, person, place or side.

    * legal: says what a company is in law, and nothing of which one it is.
    * soft: says what a body is; the press puts it in or leaves it out ("Hamas movement").
    * person, place: where only one name has it, one is a person or place, the other is none.
    * side: where only one name has it, they are two bodies.
    * endings: says as a last word that it is a body, and may be a part of another's name.
    """
    return frozenset(_sorts()[sort].split())


@cache
def body_nouns() -> frozenset[str]:
    """Return words that no person's name has."""
    return body_words("nouns") | body_words("soft")


@cache
def legal_phrases() -> tuple[tuple[str, ...], ...]:
    """Return the legal forms of several words, the longest first."""
    phrases = (
        tuple(each.replace(".", "").split()) for each in _sorts()["legal phrases"].split("|")
    )
    return tuple(sorted(phrases, key=len, reverse=True))


@cache
def _sorts() -> dict[str, str]:
    split = (line.partition(": ") for line in _lines("bodies.txt"))
    return {sort: words for sort, _, words in split}


def _lines(name: str) -> list[str]:
    text = (files("reportedly.link.names") / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
