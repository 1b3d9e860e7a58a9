"""Read a noun phrase that may name somebody by a role: "the deputy head of the port authority"."""

import re
from dataclasses import dataclass
from typing import Literal

from reportedly.model import Span
from reportedly.resolve import vocabulary
from reportedly.resolve.joined import BODIES, ends
from reportedly.resolve.no_owners import (
    ABROAD,
    called,
    joined_matters,
    owner,
    plain,
    seated,
    whole_circle,
)
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading
from reportedly.resolve.short_offices import short_office

Determiner = Literal["definite", "indefinite", "possessive", "none"]
OF = frozenset({"of", "for", "at", "with", "in", "from", "to"})
# With these, what goes before says whose media they are: "the Front's media", "Front media".
MANY = frozenset({"media", "press", "outlet", "newspaper", "paper", "channel"})
# They are of these wherever they are; a bank clerk in Kell is of Kell.
OF_THEIRS = frozenset({"embassy", "consulate", "mission", "movement", "militia", "guard", "guards"})
FIRST = frozenset({"former", "ex"})  # nothing of a role goes before these
FOR_ANYBODY = vocabulary.RANKS | {"senior", "top", "leading", "high", "chief", "longtime"}
# Before a role they say nothing of whose it is, though a sentence may open with them.
GENERAL = frozenset({"local", "regional", "provincial", "municipal", "elected", "rival",
                     "religious", "diplomatic", "independent", "retired", "unnamed", "unidentified",
                     "medical", "legal", "uniformed", "armed", "striking", "angry"})  # fmt: skip
FINITE = frozenset({"VBD", "VBZ", "VBP"})
LOOSE = ("'s", "’s", "'", "’", "-", ",", ".")


@dataclass(frozen=True)
class Phrase:
    """A role as a phrase gives it: who it is of, how definite, and where each stands.

    ``role`` and ``of`` are token numbers; ``head`` is the singular of the role's last noun
    ("secretary general" counts as one).
    """

    role: range
    of: range
    head: str
    determiner: Determiner
    plural: bool
    second: bool

    @property
    def last(self) -> int:
        return max(self.role.stop, self.of.stop)


def role_noun(reading: Reading, number: int) -> str | None:
    """Return the role that the token is the last word of, or None if it is no role noun."""
    if number not in reading.roles:
        reading.roles[number] = _role_noun(reading, number)
    return reading.roles[number]


def _role_noun(reading: Reading, number: int) -> str | None:
    if not 0 <= number < len(reading) or reading.tag(number)[:1] not in ("N", "J", "V"):
        return None
    if short := short_office(reading, number):
        return short
    word = reading.singular(number)
    before = number - 2 if reading.lower(number - 1) in HYPHENS else number - 1
    if word == "general" and reading.lower(before) in vocabulary.COMPOUND_ROLES:
        return f"{reading.lower(before)} general"
    if reading.tag(number)[:1] != "N" and not _is_general(reading, number):
        return None
    if word == "general" and reading.tag(number + 1) in NOUNS and reading.lower(number + 1) in (
        "assembly", "motors", "electric", "secretariat", "election", "elections", "strike",
    ):  # fmt: skip
        return None
    return word if is_role(word) else None


def _is_general(reading: Reading, number: int) -> bool:
    """Tell "a Guard general", taken for an adjective, from "in general" and "general terms"."""
    alone = reading.tag(number + 1) not in NOUNS | {"JJ", "HYPH"}
    return reading.lower(number) == "general" and alone and reading.tag(number - 1) in NOUNS | {")"}


def is_role(word: str) -> bool:
    """Tell whether the singular noun says what a person does or is."""
    if word in vocabulary.ROLE_CLASS or word in vocabulary.PEOPLE:
        return True
    return word.endswith(vocabulary.PERSON_ENDINGS) and word not in vocabulary.NOT_PEOPLE


def is_body(word: str) -> bool:
    """Tell whether the singular noun says what kind of body something is."""
    return word in BODIES


def is_many(reading: Reading, number: int) -> bool:
    """Tell whether the word is for several media: "Corvay media", "Corvay newspapers"."""
    many = reading.tag(number) == "NNS" or reading.lower(number) in ("media", "press")
    return many and reading.singular(number) in MANY and not reading.capital(number)


def read_phrase(reading: Reading, numbers: range) -> Phrase | None:
    """Return the role that the phrase opening at ``numbers`` is headed by, or None.

    The head is the last noun before the first preposition: "a port authority official" has
    one, "the officials' building" has none.
    """
    core = _core(reading, numbers)
    at = _head(reading, core)
    if at is None:
        return None
    start = _role_start(reading, core, at)
    head = role_noun(reading, at) or ""
    role = range(start, at + 1)
    of, place = _of_before(reading, core, start), _of_after(reading, numbers, core, at)
    if plain(reading, of):
        role, of = range(of.start, at + 1), range(start, start)
    of = owner(reading, of, head)
    of_state = reading.lower(at) == "secretary" and reading.lower(at + 2) == "state"
    if place and (of_state or (reading.lower(at + 1) == "to" and _accredited(reading, at))):
        role = range(start, place.stop)
    elif place and of and reading.lower(at + 1) == "of" and not _named_in(reading, place):
        role = range(role.start, place.stop)  # "the Union's director of operations"
    elif place and not (reading.lower(at + 1) == "in" and _elsewhere(reading, core, at, of)):
        of = place  # but "the boy's relatives in Corvay" are his
    return Phrase(
        role=role,
        of=called(reading, of),
        head=head,
        determiner=determiner(reading, core),
        plural=reading.tag(at) in ("NNS", "NNPS") or head in ("people", "police"),
        second=any(reading.lower(number) in vocabulary.SECONDS for number in role),
    )


def of_whole_name(reading: Reading, start: int, stop: int) -> Phrase | None:
    """Return the role of "Kell Department of Harbours spokesman", whose body has an "of" in it."""
    at = first = stop - 1
    while first > start and reading.tokens[first - 1].entity != "ORG":
        first -= 1
    own = first == _role_start(reading, range(first, stop), at)
    named = own and all(reading.tokens[number].entity == "ORG" for number in range(start, first))
    inside = any(reading.lower(number) == "of" for number in range(start, first))
    head = role_noun(reading, at)
    if head is None or not (named and inside):
        return None
    role, seconds = range(first, stop), vocabulary.SECONDS
    second = any(reading.lower(number) in seconds for number in role)
    return Phrase(role, range(start, first), head, "none", reading.tag(at) == "NNS", second)


def _owned(reading: Reading, core: range, at: int) -> bool:
    return any(reading.lower(number) in POSSESSIVES for number in range(core.start, at))


def _elsewhere(reading: Reading, core: range, at: int, of: range) -> bool:
    """Tell whether it is told otherwise whose they are: "a Front official in Corvay"."""
    abroad = any(reading.lower(number) in ABROAD for number in range(core.start, at))
    hyphened = any(reading.lower(number) in HYPHENS for number in of)
    capital = any(map(reading.capital, of)) and not hyphened
    own = any(reading.singular(number) in OF_THEIRS for number in of)
    named = (capital or own) and reading.lower(at + 2) != "chief"
    return abroad or named or _owned(reading, core, at)


def _named_in(reading: Reading, numbers: range) -> bool:
    return any(reading.capital(n) or is_body(reading.singular(n)) for n in numbers)


def determiner(reading: Reading, numbers: range) -> Determiner:
    """Tell how definite the phrase is; a name's possessive ("Ostmark's") makes it definite."""
    first = reading.lower(numbers.start)
    if first in vocabulary.POSSESSIVE:
        return "possessive"
    if first in vocabulary.DEFINITE:
        return "definite"
    if first in vocabulary.INDEFINITE or reading.tag(numbers.start) == "CD":
        return "indefinite"
    if any(reading.lower(number) in POSSESSIVES for number in numbers):
        return "definite"
    return "none"


def without_article(words: str) -> str:
    """Return ``words`` without a leading "the", "a" or "an"."""
    return re.sub(r"^(?:the|an?)\s+", "", words, flags=re.IGNORECASE)


def role_words(reading: Reading, phrase: Phrase) -> str:
    """Return the role as stated, rank included: "deputy leader"."""
    return reading.words(phrase.role)


def of_words(reading: Reading, phrase: Phrase) -> str | None:
    """Return whom the role is of, as stated and without article or possessive; or None."""
    span = of_span(reading, phrase)
    return without_article(span.of(reading.text)) if span else None


def of_span(reading: Reading, phrase: Phrase) -> Span | None:
    """Return where the text says whom the role is of, without a possessive ending."""
    numbers = phrase.of
    while numbers and reading.lower(numbers[-1]) in LOOSE:
        numbers = numbers[:-1]
    if not numbers or not reading.words(numbers).strip() or _dated(reading, numbers):
        return None
    span = reading.span(numbers)
    ending = re.search(r"['’]s?$|\s*\([^()\s]{2,8}\)$", span.of(reading.text))
    return Span(span.start, span.start + ending.start()) if ending else span


def _dated(reading: Reading, numbers: range) -> bool:
    """Tell for how long somebody is it, and not of what: "President for May"."""
    return all(reading.tokens[number].entity == "DATE" for number in numbers)


def _accredited(reading: Reading, at: int) -> bool:
    """Tell whether what follows "to" belongs to the role: "ambassador to Veldara"."""
    return vocabulary.ROLE_CLASS.get(role_noun(reading, at) or "") == "representing"


def _core(reading: Reading, numbers: range) -> range:
    phrase = reading.noun_phrase(numbers.start, stop=numbers.stop)
    if phrase and not role_noun(reading, phrase[-1]):
        whole = joined_matters(reading, phrase, numbers.stop)
        phrase = whole if role_noun(reading, whole[-1]) else phrase
    return phrase or range(numbers.start, numbers.start)


def _head(reading: Reading, core: range) -> int | None:
    if not core:
        return None
    last = core[-1]
    if role_noun(reading, last):
        return last
    return _head_before_name(reading, core)


def _head_before_name(reading: Reading, core: range) -> int | None:
    """Find the head of "the secretary general Ostmark's movement", where an "of" was lost."""
    if reading.lower(core.start) not in vocabulary.DEFINITE:
        return None
    for at in core[1:]:
        more = role_noun(reading, at + 1)
        if role_noun(reading, at) and reading.capital(at + 1) and at + 1 < core.stop and not more:
            plain = all(_modifies(reading, number) for number in range(core.start + 1, at))
            owns = any(reading.lower(number) in POSSESSIVES for number in range(at + 1, core.stop))
            return at if plain and owns else None
    return None


def _role_start(reading: Reading, core: range, at: int) -> int:
    start = at
    while start > core.start and _modifies(reading, start - 1):
        start -= 1
        if reading.lower(start) in FIRST:
            break
    while start < at and reading.lower(start) in HYPHENS:
        start += 1
    return start


def runs_in_front(reading: Reading, number: int) -> bool:
    """Tell whether the token is the first of "Front-Runner", which is no front."""
    runs = reading.lower(number + 2) in ("runner", "runners")
    return runs and reading.lower(number) == "front" and reading.lower(number + 1) in HYPHENS


def _modifies(reading: Reading, number: int) -> bool:
    """Tell whether the token belongs to a role that follows: "deputy", "press", "Foreign"."""
    word = reading.lower(number)
    if runs_in_front(reading, number):
        return True
    if _of_its_name(reading, number):
        return False
    if word in vocabulary.COMPOUND_ROLES and reading.lower(number + 1) == "general":
        return True
    if word in ("county", "city", "town") and not reading.capital(number - 1):
        return role_noun(reading, number + 1) is not None  # "County Sheriff Ito"
    if word in vocabulary.ROLE_MODIFIERS:
        return reading.lower(number + 1) not in POSSESSIVES
    tied = reading.lower(number + 1) in HYPHENS and role_noun(reading, number + 2)
    if tied and not reading.capital(number):  # "the Reform front-runner"
        return True
    if word in HYPHENS or (word == "and" and reading.tag(number + 1) in ("NN", "NNS", "JJ")):
        return True
    if reading.tokens[number].entity or is_body(word) or reading.capital(number):
        return False
    if reading.tag(number) == "NNS":  # "a human rights lawyer", but "the armed forces chief"
        kind = reading.singular(number)
        return not is_body(kind) and not is_role(kind) and not is_body(word)
    return reading.tag(number) in ("NN", "JJ", "NNP")


def _of_its_name(reading: Reading, number: int) -> bool:
    """Tell whether a capital ends a body's name before the role: "Green [Party] candidate"."""
    ending = reading.capital(number) and not reading.capital(number + 1)
    office = role_noun(reading, number + 1) is not None or is_body(reading.lower(number))
    ending = ending and office
    return ending and reading.capital(number - 1) and reading.tag(number - 1) in NOUNS


def _of_after(reading: Reading, numbers: range, core: range, at: int) -> range | None:
    """Return whom the role is of when that is said after it ("of", "for", or a lost "of")."""
    start = at + 1
    if (reading.lower(start), reading.lower(start + 1)) == ("in", "charge"):  # "of the yard"
        start += 2
    if start >= numbers.stop:
        return None
    if reading.lower(start) not in OF:
        own_clause = has_own_verb(reading, core.stop)
        return None if own_clause else _lost_of(reading, start, numbers.stop)
    phrase = reading.noun_phrase(start + 1, stop=numbers.stop)
    if reading.lower(phrase.stop) in ("called", "named") and reading.capital(phrase.stop + 1):
        more = reading.noun_phrase(phrase.stop + 1, stop=numbers.stop)
        phrase = range(phrase.start, max(more.stop, phrase.stop))
    behind = phrase.stop + 1  # "a spokeswoman in Corvay [for the board]"
    seat = phrase and reading.lower(start) == "in" and reading.lower(phrase.stop) in ("for", "with")
    if seat and behind < numbers.stop:
        phrase = reading.noun_phrase(behind, stop=numbers.stop) or phrase
    while phrase and reading.lower(phrase.stop) in ("of", "for") and phrase.stop + 1 < numbers.stop:
        more = reading.noun_phrase(phrase.stop + 1, stop=numbers.stop)
        if not more:
            break
        phrase = range(phrase.start, more.stop)
    end = max(ends(reading, phrase), whole_circle(reading, phrase)) if phrase else 0
    return range(phrase.start, min(end, numbers.stop)) if phrase else None


def _lost_of(reading: Reading, start: int, stop: int) -> range | None:
    if reading.capital(start) and reading.tag(start) in NOUNS:
        return reading.noun_phrase(start, stop=stop) or None
    return None


def has_own_verb(reading: Reading, number: int) -> bool:
    """Tell whether two verbs follow, so that the nouns before have the first to themselves:
    "the spokesman [Ostmark's government hired] said"."""
    return reading.tag(number) in FINITE and reading.tag(number + 1) in FINITE | {"MD"}


def _of_before(reading: Reading, core: range, start: int) -> range:
    """Return whom the role is of when that is said before it ("Ostmark's", "Harbour Front")."""
    first = core.start
    while first < start and (
        seated(reading, first)
        or reading.tag(first) in ("DT", "CD", "PRP$", "PDT")
        or reading.lower(first) in vocabulary.INDEFINITE
        or (reading.lower(first) in vocabulary.ROLE_MODIFIERS and not _of_a_body(reading, first))
        or (reading.tag(first)[:1] == "J" and not reading.capital(first))
        or (reading.lower(first) in GENERAL and reading.sentences[first] == first)
        or _hyphened(reading, first)
    ):
        first += 1
    numbers = range(first, start)
    names = any(reading.capital(n) or is_body(reading.lower(n)) for n in numbers)
    return numbers if names else range(start, start)


def _hyphened(reading: Reading, number: int) -> bool:
    """Tell a hyphen, or the small word behind it: the rest of "high-level"."""
    behind = reading.lower(number - 1) in HYPHENS and not reading.capital(number)
    return reading.lower(number) in HYPHENS or behind


def _of_a_body(reading: Reading, number: int) -> bool:
    """Tell whether a portfolio goes with the body after it: "Foreign Ministry", "Labour Party"."""
    word, after = reading.lower(number), reading.lower(number + 1)
    named = reading.capital(number) and reading.capital(number + 1) and word not in FOR_ANYBODY
    portfolio = word in vocabulary.PORTFOLIO_WORDS and after in vocabulary.OFFICES
    return portfolio or (named and after in vocabulary.OFFICES | {"party"})
