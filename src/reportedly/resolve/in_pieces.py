"""Names of which a parser marks but a piece, or nothing: "the Dockers' [Congress] of Ostmark"."""

import re
from collections.abc import Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import LOCATIVE, Name, compounds, spelled
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import (
    CALENDAR,
    HYPHENS,
    NAMES,
    NOUNS,
    POSSESSIVES,
    SUBJECTS,
    Reading,
)
from reportedly.resolve.spelling import fold
from reportedly.resolve.unlabelled import DONE
from reportedly.resolve.unmarked import is_headline
from reportedly.resolve.whole import BODY_NOUNS

# What a capitalised name ends in that is a body's; some are also parts of places ("West Bank").
ENDINGS = BODY_NOUNS | frozenset(
    {"board", "fund", "society", "institute", "foundation", "forum", "tribunal", "secretariat",
     "inspectorate", "confederation", "synod", "diocese", "observatory",
     "chamber", "trust", "service", "initiative", "office", "conference", "network", "collective",
     "caucus"}
)  # fmt: skip
# Beside plurals, those who are a body together: "the Partisans of the Valley", "Sons of Ostmark".
TOGETHER = frozenset(
    {"partisans", "sons", "soldiers", "defenders", "guardians", "friends", "brothers", "mothers",
     "companions", "supporters", "veterans", "doctors", "men", "women", "youth", "people"}
)  # fmt: skip
NO_GROUPS = frozenset({"WORK_OF_ART", "EVENT", "LAW", "GPE", "LOC", "FAC", "DATE", "PERSON"})
OWNERS = re.compile(r"\w*men|people|children|ombudsman|\w+s")  # "the Seamen's Union"
# Whose office is a body, and what it is called.
HOLDERS = frozenset({"sheriff", "attorney", "general", "prosecutor", "governor", "mayor",
                     "president", "ombudsman", "coroner", "auditor", "comptroller", "clerk",
                     "treasurer", "commissioner", "premier", "minister", "marshal"})  # fmt: skip
# What a body is for that goes on with "of": "for the Defence of Ostmark".
PURPOSES = frozenset({"defence", "defense", "protection", "liberation", "salvation", "promotion",
                      "development", "rights", "preservation", "prevention", "control", "study",
                      "exploration", "support", "advancement", "abolition", "reform", "unity",
                      "restoration", "welfare", "supervision", "future", "rescue"})  # fmt: skip
OF_HOLDERS = frozenset({"office", "department", "bureau"})
LONGEST, PERSON = 7, range(2, 5)  # words
PIECE = frozenset({"", "PERSON", "ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART", "FAC", "LAW"})
WHO = frozenset({"who", "whom"})
GEOGRAPHY = frozenset(
    {"islands", "isles", "bay", "river", "lake", "mountain", "mountains", "hills", "hill", "beach",
     "heights", "street", "road", "avenue", "square", "bridge", "airport", "university", "dam",
     "desert", "sea", "strait", "peninsula", "harbour", "harbor", "hall", "tower", "city", "port",
     "mosque", "church", "hospital", "stadium", "park", "gate", "district", "province", "valley"}
)  # fmt: skip
NO_PEOPLE = ENDINGS | GEOGRAPHY


def bodies_in_pieces(reading: Reading) -> Iterator[Name]:
    """Yield capitalised names with a noun for a body, whole: "Joint Commission for the Zar"."""
    for number in range(len(reading)):
        if not _is_end(reading, number) or is_headline(reading, number):
            continue
        first = _opening(reading, number)
        last = number + 4 if _of_many(reading, number) else _ending(reading, number + 1)
        together = _together(reading, number)
        if last - first < 2 or (together and last == number + 1):
            continue
        if reading.tag(last) in NAMES and reading.capital(last):
            continue
        name = spelled(reading, range(first, last), "ORG", found=True)
        yield from [name] if name and len(name.words) > 1 else []


def _is_end(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    owned = word == "platform" and reading.lower(number - 2) in ("'", "’")  # of no party
    noun = owned or word in ENDINGS or _together(reading, number) or _of_many(reading, number)
    plain = noun and reading.capital(number) and reading.tag(number)[:1] in ("N", "J")
    return plain and not reading.tokens[number].text.isupper()


def _together(reading: Reading, number: int) -> bool:
    """Tell whether the word has many that together are a body, if it is of something: "Sons of"."""
    if reading.lower(number) in TOGETHER:
        return True
    other = role_noun(reading, number) or reading.singular(number) in GEOGRAPHY
    plain = not other and reading.tokens[number].entity not in NO_GROUPS
    return reading.tag(number) == "NNPS" and plain and reading.lower(number) not in ENDINGS


def _of_many(reading: Reading, number: int) -> bool:
    """Tell whether "the Banner of the Valleys" says something: so do movements, and no places."""
    named = reading.tag(number) == "NNP" and reading.lower(number - 1) == "the"
    last = number + 3
    joined = reading.lower(number + 1) == "of" and reading.lower(number + 2) == "the"
    if not (named and joined):
        return False
    plural = reading.capital(last) and reading.tag(last) == "NNPS"
    other = reading.lower(number) in GEOGRAPHY or role_noun(reading, number)
    return (
        plural
        and not other
        and reading.tokens[reading.tokens[number].head].lemma in vocabulary.SAYING
    )


def _opening(reading: Reading, number: int) -> int:
    """Return where the name begins that has the noun at ``number``."""
    first = number
    while first > 0 and number - first < LONGEST and reading.sentences[first] != first:
        before = first - 1
        if _tied(reading, before):
            first -= 2
        elif _in_body(reading, before):
            first -= 1
        else:
            break
    return max(first, 0)


def _tied(reading: Reading, mark: int) -> bool:
    """Tell whether the mark is one within a name: of "Dockers' Congress", of "Ito-Dasa Fund"."""
    if reading.lower(mark) in POSSESSIVES:
        return _owned_by_many(reading, mark) or _held(reading, mark)
    return reading.lower(mark) in HYPHENS and reading.next_to(mark) and reading.capital(mark - 1)


def _owned_by_many(reading: Reading, mark: int) -> bool:
    """Tell "Dockers' Congress", one name, from "Ostmark's Congress", which are two."""
    owner = reading.lower(mark - 1)
    many = reading.lower(mark) in ("'", "’") or owner.endswith(("men", "people", "children"))
    return many and OWNERS.fullmatch(owner) is not None and reading.capital(mark - 1)


def _held(reading: Reading, mark: int) -> bool:
    """Tell the "Sheriff's Office" and "Attorney General's Office", each the office of a holder."""
    holder = reading.lower(mark - 1) in HOLDERS and reading.capital(mark - 1)
    return holder and reading.lower(mark + 1) in OF_HOLDERS


def _in_body(reading: Reading, number: int) -> bool:
    word, token = reading.lower(number), reading.tokens[number]
    if not reading.capital(number) or token.tag not in (*NAMES, "JJ") or word in CALENDAR:
        return False
    owner = reading.lower(number - 1) in POSSESSIVES
    titled = word.rstrip(".") in vocabulary.HONORIFICS or role_noun(reading, number)
    return token.entity in PIECE and not titled and word != "the" and not (owner and is_body(word))


def _ending(reading: Reading, stop: int) -> int:
    """Return where the name ends with what it is of and for: "for the Defence of the Republic"."""
    once = _linked(reading, stop)
    abstract = once > stop and reading.lower(once - 1) in PURPOSES
    return _linked(reading, once) if abstract else once


def _linked(reading: Reading, stop: int) -> int:
    """Return where the name ends with "of Ostmark" or "for the Zar River" after it."""
    if reading.lower(stop) not in ("of", "for"):
        return stop
    first = stop + 1 + (reading.lower(stop + 1) == "the")
    last = first
    while last < len(reading) and reading.capital(last) and reading.tag(last) in NAMES:
        last += 1
    plain = not any(
        role_noun(reading, n) or reading.lower(n) in CALENDAR for n in range(first, last)
    )
    owned = reading.lower(last) in POSSESSIVES or reading.lower(last) in HYPHENS
    people = reading.tokens[first].entity == "PERSON" if first < last else False
    return last if first < last and plain and not owned and not people else stop


def people_in_pieces(reading: Reading) -> Iterator[Name]:
    """Yield "Mara Ito Dasa" where only a piece is marked, or none and only people do as it does."""
    number = 0
    while number < len(reading):
        last = number
        while last < len(reading) and _in_person(reading, number, last):
            last += 1
        if last - number in PERSON and _one_person(reading, range(number, last)):
            name = spelled(reading, range(number, last), "NAME", found=True)
            yield from [name] if name else []
        number = max(last, number + 1)


def _in_person(reading: Reading, first: int, number: int) -> bool:
    token, word = reading.tokens[number], reading.lower(number)
    if token.tag != "NNP" or not reading.capital(number) or word in CALENDAR:
        return False
    if number > first and reading.sentences[number] == number:
        return False
    other = is_body(word) or word in NO_PEOPLE or role_noun(reading, number)
    titled = word.rstrip(".") in vocabulary.HONORIFICS or word in vocabulary.ROLE_MODIFIERS
    return not other and not titled and token.entity in PIECE and not _capitals(token.text)


def _capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _one_person(reading: Reading, name: range) -> bool:
    """Tell whether the words are one name of a person, of which some are left unmarked."""
    before, head = reading.lower(name.start - 1), reading.tokens[name[-1]]
    labels = [reading.tokens[number].entity for number in name]
    if "" not in labels or before in LOCATIVE | {"the", "of"} or "NORP" in labels:
        return False
    if reading.tag(name.stop) in NOUNS or reading.lower(name.stop) in HYPHENS | POSSESSIVES:
        return False
    if not all(compounds(reading, n) and reading.tokens[n].head in name for n in name[:-1]):
        return False
    return _does(reading, name, head.dep) and _like_names(reading, name)


def _does(reading: Reading, name: range, dep: str) -> bool:
    verb = reading.tokens[reading.tokens[name[-1]].head]
    acts = dep in SUBJECTS and verb.lemma in DONE | vocabulary.SAYING
    told = reading.lower(name.stop) == "," and (
        reading.lower(name.stop + 1) in WHO or reading.tag(name.stop + 1) == "CD"
    )
    called = dep == "appos" and reading.lower(name.start - 1) == ","
    titled = bool(role_noun(reading, name.start - 1)) and reading.capital(name.start - 1) is False
    return acts or told or titled or (called and bool(role_noun(reading, name.start - 2)))


def _like_names(reading: Reading, name: range) -> bool:
    """Tell whether no word is a plain one: an article that opens a sentence, "Former", "Both"."""
    opens = reading.sentences[name.start] == name.start
    words = [fold(reading.lower(number)) for number in name]
    return (
        not opens
        or reading.tokens[name.start].entity != ""
        or (is_given_name(words[0]) or len(words[0]) > 1)
    )
