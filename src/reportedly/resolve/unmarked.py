"""Names of bodies that a parser leaves out: "Ostmark's foreign ministry", "(HF)", whole runs."""

from collections.abc import Iterable, Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.introducing import FOREIGN_OPENINGS, brought_in_as
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import FINITE, is_body, role_noun
from reportedly.resolve.reading import HYPHENS, NAMES, NOUNS, POSSESSIVES, Reading
from reportedly.resolve.spelling import fold
from reportedly.resolve.whole import ADJECTIVE, BODY_NOUNS, branch_end

UNSURE = frozenset({"", "PRODUCT", "WORK_OF_ART", "LAW"})  # labels that speak against no name
# What a state has one of, in small letters after its name; "force" is one only as "air force".
OF_STATES = frozenset(
    {"ministry", "army", "navy", "military", "police", "parliament", "government", "judiciary",
     "gendarmerie", "senate", "presidency", "cabinet"}
)  # fmt: skip
STATES_ONLY = frozenset({"ministry", "parliament", "navy", "forces", "court", "bank", "army"})
ARMED = frozenset({"army", "navy", "police"})
OWNER = 2  # words of a land at most: "An Hoa"
OWNING = frozenset({"NNP", "NNPS", "JJ"})
QUALIFIED = {
    "force": {"air"},
    "forces": {"armed", "security", "defence", "defense"},
    "court": {"supreme", "constitutional"},
    "bank": {"central"},
    "guard": {"coast", "border", "presidential", "national"},
    "service": {"intelligence", "security"},
    "services": {"intelligence", "security"},
}
QUALIFIERS = frozenset({"armed", "central", "supreme", "constitutional", "coast", "border",
                        "internal", "affairs"})  # fmt: skip
LEAST = 4  # letters of a people's name
PEOPLE_ENDINGS = ("i", "an", "ese", "ish")  # of a people that the parser does not know
# Capitals that stand for no body.
NO_BODIES = frozenset(
    {"AS", "PBUH", "SAW", "SWT", "RA", "DA", "AG", "ACT", "UK", "US", "USA", "TV", "PM", "AM",
     "CEO", "CFO", "GDP", "DNA", "IQ", "PC", "ID", "MP", "AIDS", "HIV", "VAT", "GMT", "UTC", "SUV",
     "ATM", "GPS", "PR", "VIP", "UFO", "IT", "BC", "AD", "UAE", "LGBT", "LGBTQ", "NGO", "II",
     "III", "IV", "CPI", "IPO", "FAX", "PDF", "URL", "CCTV", "VHF", "FM", "RSVP", "ETA"}
)  # fmt: skip
ACRONYM = range(2, 8)  # capitals
LETTERS_AFTER = frozenset({"the", "whose"})
LETTERS = 3
PARTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
INSIDE = 6  # words in brackets
FOREIGN = frozenset(
    {"de", "du", "des", "del", "della", "la", "le", "les", "of", "for", "the", "and", "et", "e",
     "y", "ve", "und", "der", "al"}
)  # fmt: skip
LONG_WORD = 6  # letters
LONGEST = 8  # words of a name before its letters in brackets


def unmarked_bodies(
    reading: Reading, found: Iterable[Name], taken: frozenset[int]
) -> Iterator[Name]:
    """Yield the names of bodies that no mention covers, or covers no more than a piece of."""
    yield from _of_states(reading)
    runs = list(_runs(reading, taken))
    yield from runs
    yield from _letters(reading, taken)
    ends = {name.tokens.stop: name for name in (*runs, *found)}
    for number in range(1, len(reading)):
        inside = _inside(reading, number)
        if inside:
            yield from _bracketed(reading, inside, ends.get(number))


def _of_states(reading: Reading) -> Iterator[Name]:
    """Yield "Ostmark's foreign ministry" and "the Ostmark army", owner included."""
    for number in range(1, len(reading)):
        noun = reading.lower(number)
        qualified = reading.lower(number - 1) in QUALIFIED.get(noun, ())
        if not (noun in OF_STATES or qualified) or reading.capital(number):
            continue
        first = number
        while first > 0 and qualifies(reading, first - 1):
            first -= 1
        owner = _owner(reading, first) or _unknown_land(reading, first, noun)
        if owner and _ends(reading, number):
            name = spelled(reading, range(owner.start, number + 1), "ORG", found=True)
            yield from [name] if name else []


def qualifies(reading: Reading, number: int) -> bool:
    """Tell whether the word says which of a land's offices it is: "foreign", "coast"."""
    word = reading.lower(number)
    if reading.capital(number) or word in vocabulary.RANKS:
        return False
    known = word in vocabulary.ROLE_MODIFIERS or word in QUALIFIERS
    return (known and reading.tag(number) != "CC") or reading.tag(number) in ("NN", "NNS", "NNP")


def _owner(reading: Reading, stop: int) -> range | None:
    """Return the name of a country or people that ends at ``stop``, its 's included."""
    last = stop - 1
    if reading.lower(last) in POSSESSIVES:
        last -= 1
    first = last
    owned = last < stop - 1
    labels = ("GPE",) if owned else ("GPE", "NORP")
    if last < 0 or not reading.capital(last):
        return None
    unknown = reading.tokens[last].entity in ("", "ORG", "PERSON", "LOC") and not owned
    if unknown and _like_a_people(reading, last):
        return range(last, stop)
    if reading.tokens[last].entity not in labels:
        return None
    while reading.tokens[first].entity in labels and not reading.tokens[first].begins and first > 0:
        first -= 1
    return range(first, stop)


def _unknown_land(reading: Reading, stop: int, noun: str) -> range | None:
    """Return the "Ostmark's" of "Ostmark's foreign ministry", taken for a person's name or none."""
    land = stop - 2
    owned = reading.lower(stop - 1) in POSSESSIVES and reading.capital(land)
    alone = owned and not reading.capital(land - 1) and reading.tag(land) == "NNP"
    if alone and noun in STATES_ONLY:
        return range(land, stop)
    return _by_article(reading, stop) if noun in ARMED or noun == "ministry" else None


def _by_article(reading: Reading, stop: int) -> range | None:
    """Return the "An Hoa" of "the An Hoa fisheries ministry", whatever the parser takes it for.

    "The Foreign ministry" has but its field there, and no land.
    """
    first = stop
    while first > stop - OWNER and reading.capital(first - 1) and reading.tag(first - 1) in OWNING:
        first -= 1
    if first == stop or reading.lower(first - 1) != "the":
        return None
    fields = vocabulary.ROLE_MODIFIERS | QUALIFIERS | vocabulary.WEEKDAYS | vocabulary.MONTHS
    owner = range(first, stop)
    other = any(reading.lower(n) in fields or role_noun(reading, n) for n in owner)
    return None if other else owner


def _like_a_people(reading: Reading, number: int) -> bool:
    ending = reading.lower(number).endswith(PEOPLE_ENDINGS) and len(reading.lower(number)) > LEAST
    return ending and reading.lower(number - 1) == "the" and reading.tag(number) in ("NNP", "JJ")


def _ends(reading: Reading, number: int) -> bool:
    """Tell whether the noun is the phrase's last: "the ministry spokesman" is nobody's name."""
    after = number + 1
    return reading.tag(after) not in NOUNS | {"JJ"} and reading.lower(after) not in HYPHENS


def _runs(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield runs of capitalised words without a label that a noun for a body ends."""
    number = -1
    while (number := number + 1) < len(reading):
        if not reading.capital(number):
            continue
        stop = number
        while stop < len(reading) and _in_run(reading, number, stop, taken):
            stop += 1
        last = stop
        foreign = fold(reading.lower(number)) in FOREIGN_OPENINGS
        while not foreign and last > number + 1 and reading.lower(last - 1) not in BODY_NOUNS:
            last -= 1
        if last > number + 1 and not is_headline(reading, number):
            name = spelled(reading, range(number, last), "ORG", found=True)
            yield from [name] if name and len(name.words) > 1 else []
        number = max(stop - 1, number)


def _letters(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield "the HF" and "whose HF" where it stands for itself and no mention covers it."""
    for number in range(len(reading)):
        word = reading.tokens[number].text
        free = number not in taken and reading.tokens[number].entity in UNSURE
        office = role_noun(reading, number)  # "the Front SG"
        if not free or not is_acronym(word) or word in NO_BODIES or office:
            continue
        after = branch_end(reading, number)
        apart = reading.lower(number - 1) in LETTERS_AFTER or _has_part(reading, number)
        if apart and reading.tag(after) not in NOUNS:
            beside = range(max(number - 1, 0), number + 1)
            loud = len(beside) > 1 and all(reading.tokens[n].text.isupper() for n in beside)
            name = None if loud else spelled(reading, range(number, after), "ORG", found=True)
            yield from [name] if name else []


def _has_part(reading: Reading, number: int) -> bool:
    """Tell whether three letters or more, no word's own, are what a sentence in small is about."""
    token = reading.tokens[number]
    named = token.tag == "NNP" and len(token.text) >= LETTERS and token.dep in PARTS
    return named and not reading.capital(number - 1) and not is_headline(reading, number)


def _in_run(reading: Reading, first: int, number: int, taken: frozenset[int]) -> bool:
    if number in taken or reading.tokens[number].entity not in UNSURE:
        return False
    if reading.sentences[number] != reading.sentences[first]:
        return False
    owner = number > first and reading.lower(number) in POSSESSIVES
    return owner or (reading.capital(number) and reading.tag(number) in NAMES)


def is_headline(reading: Reading, number: int) -> bool:
    """Tell whether the sentence has all its verbs capitalised: there capitals end no name.

    A past tense may be taken for a participle, but in a headline without a full stop.
    """
    sentence = reading.sentence(number)
    verbs = FINITE | {"MD"} | ({"VBN"} if reading.lower(sentence[-1]) == "." else set())
    return not any(reading.tag(n) in verbs and not reading.capital(n) for n in sentence)


def _inside(reading: Reading, opening: int) -> range | None:
    """Return the tokens between the bracket there and the closing one, where both are near."""
    if reading.lower(opening) != "(":
        return None
    for stop in range(opening + 1, min(opening + INSIDE + 2, len(reading))):
        if reading.lower(stop) == ")":
            return range(opening + 1, stop) if stop > opening + 1 else None
    return None


def _bracketed(reading: Reading, inside: range, before: Name | None) -> Iterator[Name]:
    """Yield the second name of a body in brackets, and a first one that its letters give away."""
    short = is_acronym(reading.words(inside)) and reading.words(inside) not in NO_BODIES
    body = before is not None and (
        names_body(before)
        or brought_in_as(reading, before) == "body"
        or (before.before == "the" and is_body(reading.lower(inside[-1])))
    )
    whole = None if body or not short else _spelled_out(reading, inside)
    named = body and before and (_named(reading, inside) or _one_word(reading, inside, before))
    if (short and (body or whole)) or named:
        for numbers in filter(None, (inside, whole)):
            name = spelled(reading, numbers, "ORG", found=True)
            yield from [name] if name else []


def _one_word(reading: Reading, inside: range, before: Name) -> bool:
    label = reading.tokens[inside[0]].entity
    return len(inside) == 1 and label in UNSURE and short_form(before.text, reading.words(inside))


def short_form(name: str, word: str) -> bool:
    """Tell whether a word in brackets may be what a body of a long name is called for short.

    >>> short_form("Federal Service for Water", "Vodnadzor")
    True
    >>> short_form("Harbour Front of Ostmark", "Democratic")
    False
    """
    plain = len(word) >= LONG_WORD and word.isalpha() and word.istitle()
    return plain and len(name.split()) > 2 and ADJECTIVE.fullmatch(word.lower()) is None


def is_acronym(word: str) -> bool:
    """Tell whether the word is short and in capitals."""
    return word.isupper() and word.isalpha() and len(word) in ACRONYM


def names_body(name: Name) -> bool:
    """Tell whether the name is a body's by a noun in it, or by the parser's label alone."""
    if any(is_body(word) or word in BODY_NOUNS for word in name.words):
        return True
    if len(name.words) > 1 and name.words[0] in FOREIGN_OPENINGS:
        return True
    return name.label == "ORG" and len(name.words) > 1


def _named(reading: Reading, inside: range) -> bool:
    """Tell whether all between brackets is one name of several words, and no place or people."""
    ends = reading.capital(inside[0]) and reading.capital(inside[-1]) and len(inside) > 1
    words = {reading.lower(number) for number in inside}
    plain = all(
        reading.capital(n) or reading.lower(n) in FOREIGN or reading.lower(n) in HYPHENS
        for n in inside
    )
    labels = {reading.tokens[number].entity for number in inside}
    return (
        ends and plain and not labels & {"DATE", "NORP", "TIME"} and not words & vocabulary.MONTHS
    )


def _spelled_out(reading: Reading, inside: range) -> range | None:
    """Return the words before the bracket that the letters in it open: "the Front de … (FL)"."""
    letters = list(fold(reading.words(inside)))
    stop = first = inside.start - 1
    while first > max(stop - LONGEST, 0) and reading.lower(first - 1) not in ("the", ",", "."):
        first -= 1
    capitals = [
        n for n in range(first, stop) if reading.tokens[n].text.lower() != reading.tokens[n].text
    ]
    foreign = fold(reading.lower(first)) in FOREIGN_OPENINGS and len(letters) >= LETTERS
    if (
        len(capitals) + foreign < 2
        or not reading.capital(first)
        or reading.sentences[first] == first
    ):
        return None
    heads = [part[:1] for n in range(first, stop) for part in _pieces(reading, n)]
    opening = heads[:1] == letters[:1]
    return range(first, stop) if opening and _in_order(letters, heads) else None


def _pieces(reading: Reading, number: int) -> list[str]:
    return [fold(part) for part in reading.lower(number).replace("’", "'").split("'")]


def _in_order(letters: list[str], heads: list[str]) -> bool:
    waiting = iter(heads)
    return all(letter in waiting for letter in letters)
