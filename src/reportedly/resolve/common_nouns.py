"""Words that have their capital from where they stand, and letters that are a common noun's.

"Gang members were held" opens a sentence, and a parser takes Gang for a name; nobody is called
MVP. "Will" and "King" are somebody's where the article has them with a capital elsewhere.
"""

import re
from collections.abc import Iterable

from reportedly.resolve import vocabulary
from reportedly.resolve.headlines import is_loud
from reportedly.resolve.naming import Name
from reportedly.resolve.no_people import SITES
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import HYPHENS, NOUNS, Reading
from reportedly.resolve.unmarked import is_acronym

# Letters that no body has for its name: of offices, devices, illnesses, measures, money.
LETTERS = frozenset(
    {"ceo", "cfo", "coo", "cto", "cio", "vp", "evp", "mvp", "gps", "pac", "pacs", "ipo", "tv",
     "dvd", "cd", "pc", "usb", "sms", "pdf", "url", "html", "http", "www", "faq", "isp", "isps",
     "atm", "suv", "ufo", "vip", "hiv", "aids", "dna", "rna", "mri", "icu", "ptsd", "adhd", "gdp",
     "vat",
     "hr", "pr", "ngo", "ngos", "mp3", "lgbt", "lgbtq", "iq", "ok", "am", "pm", "mph", "kph",
     "usd", "eur", "gbp", "potus", "flotus", "scotus", "diy", "eta", "rip", "q&a", "wmd", "wmds",
     "ied", "ieds", "dui", "dwi", "ems", "cpr",
     "sat", "gpa", "phd", "mba", "md", "dj", "mc", "k-9", "cctv", "lte",
     "gsm", "4g", "3g", "5g", "qwerty", "ii", "iii", "iv", "aka", "asap", "psa"}
)  # fmt: skip
# Words that are never a name, nor is one of them somebody's: "Said", "Who" of a series.
CLOSED = frozenset(
    {"who", "what", "that", "this", "it", "they", "these", "those", "which", "there", "here",
     "said", "says", "meanwhile", "however", "also", "both", "many", "most"}
)  # fmt: skip
LEVELS = frozenset({"state", "federal", "county", "district", "city", "national", "deputy"})
MODEL = re.compile(r"\d{3,}|[A-Z]{1,2}\d{1,4}[A-Z]?")
ARTICLES = frozenset({"a", "an", "another"})
MORE = frozenset({"super", "many", "several", "two", "three"})  # "two MVPs", "a super PAC"


def without_common(reading: Reading, names: Iterable[Name]) -> list[Name]:
    """Return the names but for common nouns, with a capital of their place, or of letters."""
    found = list(names)
    parts = {word for name in found if len(name.words) > 1 for word in name.words}
    nouns = {name.key for name in found if _counted(reading, name)}
    small = {token.text for token in reading.tokens if token.text.islower()} - parts
    return [name for name in found if not _is_common(reading, name, nouns, small)]


def _is_common(reading: Reading, name: Name, nouns: set[str], small: set[str]) -> bool:
    if len(name.words) > 1 or name.honorific:
        return _model(name)
    return name.key in nouns or _no_name(reading, name) or _by_place(reading, name, small)


def _model(name: Name) -> bool:
    """Tell whether it ends like what is made in numbers: "Orla Q10", "Kell 8900"; not "Kell 24"."""
    told = MODEL.fullmatch(name.text.split()[-1]) is not None
    return told and not any(map(is_body, name.words))


def _no_name(reading: Reading, name: Name) -> bool:
    first = name.tokens.start
    title = role_noun(reading, first) and reading.tag(first + 1) in ("NNP", "NNPS")
    if title and name.label == "ORG" and reading.capital(first + 1):  # "Bishop Mara Ito"
        return True
    if _before_office(reading, name) or (name.key in SITES and reading.capital(first - 1)):
        return True
    return _letters(name) or (name.key in CLOSED and reading.tag(name.tokens[0]) != "NNP")


def _before_office(reading: Reading, name: Name) -> bool:
    """Tell the "State" of "State Senator Ito", the "Prosecuting" of "Prosecuting Attorney"."""
    after = name.tokens.stop
    office = reading.capital(after) and (role_noun(reading, after) or _is_title(reading, after))
    told = name.key in LEVELS or name.key.endswith("ing")
    return bool(office) and told and name.key not in vocabulary.PORTFOLIO_WORDS


def _is_title(reading: Reading, number: int) -> bool:
    """Tell whether a title stands there: "Sen.", "Rep."."""
    return reading.lower(number).rstrip(".") in vocabulary.HONORIFICS


def _letters(name: Name) -> bool:
    loud = name.text.isupper() or name.text[:-1].isupper()
    return loud and name.key.rstrip(".") in LETTERS


def _counted(reading: Reading, name: Name) -> bool:
    """Tell whether there are several of it: "an MVP", "a super PAC"; "a UN envoy" is another."""
    first, after = name.tokens.start, name.tokens.stop
    if not is_acronym(name.text) and not is_acronym(name.text.removesuffix("s")):
        return False
    if reading.lower(first - 1) in MORE:
        return True
    more = reading.tag(after) in NOUNS or reading.lower(after) in HYPHENS
    return reading.lower(first - 1) in ARTICLES and not more


def _by_place(reading: Reading, name: Name, small: set[str]) -> bool:
    """Tell whether the word has a capital only where a sentence or a headline gives it one.

    ``small`` are the words that the article has in small letters, and in no longer name.
    """
    word = reading.lower(name.tokens[0])
    if word not in small or not word.isalpha() or len(name.tokens) > 1:
        return False
    used = (n for n in range(len(reading)) if reading.lower(n) == word)
    return all(_given_capital(reading, n) for n in used if reading.capital(n))


def _given_capital(reading: Reading, number: int) -> bool:
    opens = reading.sentences[number] == number
    return opens or reading.lower(number - 1) in ('"', "“", "‘", ":") or is_loud(reading, number)
