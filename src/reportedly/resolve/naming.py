"""What a name is and where it ends: mentions of a parser with their edges mended."""

import re
from dataclasses import dataclass

from reportedly.model import Mention, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.forenames import fore_names, given_by_halves
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.lookup import Placed
from reportedly.resolve.newcomers import (
    introduced_as,
    is_aside,
    is_kin,
    is_namesake,
    is_of_another,
    role_beside,
)
from reportedly.resolve.phrases import is_body, role_noun, runs_in_front
from reportedly.resolve.reach import goes_on_as_person, whole_reach
from reportedly.resolve.reading import (
    CALENDAR,
    DETERMINERS,
    HYPHENS,
    NOUNS,
    PLACE_LABELS,
    POSSESSIVES,
    Reading,
)
from reportedly.resolve.short_offices import short_office
from reportedly.resolve.spelling import bare, fold, words
from reportedly.resolve.tails import personal_part, without_people
from reportedly.resolve.titled import accredited, addressed, before_role, held, led_by
from reportedly.resolve.whole import of_many, of_two_lands, tied_before, whole_body, without_seat

LOCATIVE = frozenset({"in", "near", "across", "into", "at"})
PORTFOLIOS = frozenset({"affairs"})  # "Minister for Political Affairs Mara Ito"
NO_PIECES = CALENDAR | vocabulary.ROLE_MODIFIERS | vocabulary.HONORIFICS.keys()
OF_FAMILIES = frozenset({"de", "da", "do", "dos", "das", "del"})
CHILD_OF = frozenset({"bin", "bint", "ibn", "binti"})  # "Mara bint Omar"
SIDES = frozenset({"pro", "anti"})  # of "a pro-Kell crowd"
HYPHEN = re.compile(r"[-‐‑]")
KIN_WORDS = 8  # from "his father" to the name
FEW = 4  # words of a name with two surnames
LEAST = 3  # letters of a piece of a name that may stand alone


@dataclass(frozen=True)
class Name:
    """A name where it stands. ``label`` is a mention's type.

    ``honorific`` and ``office`` are the title right before it: "Mr.", "President".
    ``role`` is what somebody is called right before or after it: "the minister", ", the mayor".
    ``before`` is the word right before it, in small letters; ``kin`` are those who are brought in
    as another's: "his father, the mayor Mara Ito". ``anew`` is what an "a" brings somebody in as
    ("Ito, a chef"); ``namesake`` says that the text tells it from another of the name, ``parent``
    that it is told by whose child or parent it is, ``aside`` that another is, and ``belongs`` that
    what somebody is of comes next: "Ito of the Harbour Front".
    """

    tokens: range
    span: Span
    text: str
    label: str
    honorific: str | None = None
    office: str | None = None
    found: bool = False
    role: str | None = None
    before: str = ""
    kin: bool = False
    anew: str | None = None
    namesake: bool = False
    parent: bool = False
    aside: bool = False
    belongs: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return words(self.text)

    @property
    def key(self) -> str:
        return " ".join(self.words)

    @property
    def suffix(self) -> str:
        """Return what tells it from the name of a father or forebear: "jr", "iii", or nothing."""
        written = self.text.split()
        last = fold(written[-1]) if len(written) > 1 else ""
        return last if last in vocabulary.SUFFIXES else ""

    @property
    def inner(self) -> tuple[str, ...]:
        """Return the words, other than the last, that may be a surname standing alone.

        They are the pieces of "Orsan-Lowe", and the "Costa" of "Ana Maria Costa Velmani".
        """
        last = [piece for piece in HYPHEN.split(self.text.split()[-1]) if piece[:1].isupper()]
        tied = [fold(piece) for piece in last] if len(last) > 1 and len(self.words) > 1 else []
        few = len(self.words) <= FEW
        middle = [w for w in self.words[1:-1] if few and w not in vocabulary.PARTICLES]
        within = [each for each in middle if not is_given_name(each)]
        return tuple(each for each in (*tied, *within) if len(each) >= LEAST)


def honorific_before(reading: Reading, number: int) -> str | None:
    """Return the honorific that stands right before the token, without its full stop."""
    before = number - 1
    if reading.lower(before) == "." and reading.next_to(before):
        before -= 1
    word = reading.lower(before).rstrip(".")
    known = word in vocabulary.HONORIFICS and reading.capital(before)
    return word if known and reading.sentences[before] == reading.sentences[number] else None


def _owner_alone(reading: Reading, first: int, last: int) -> int:
    """Return where "Mara Ito" ends in a headline's "Mara Ito's Meeting"."""
    marks = (n for n in range(first + 1, last) if reading.lower(n) in ("'s", "’s"))
    return next(marks, last)


def spelled(reading: Reading, numbers: range, label: str, *, found: bool = False) -> Name | None:
    """Return the name that ``numbers`` spell, without article, quotes and possessive."""
    first, last = numbers.start, numbers.stop
    while first < last and _no_opening(reading, first):
        first += 1
    while last > first and _no_ending(reading, last - 1):
        last -= 1
    last = _owner_alone(reading, first, last) if label in ("PER", "PERSON") else last
    if first == last or any(runs_in_front(reading, n) for n in range(first, last)):
        return None
    if reading.lower(last) == ")" and "(" in reading.words(range(first, last)):
        last += 1  # "the Front (Democratic)"
    span = reading.span(range(first, last))
    text = bare(span.of(reading.text))
    if not any(letter.isalpha() for letter in text):
        return None
    span = Span(span.start, span.start + len(text))
    title = honorific_before(reading, first)
    office = role_noun(reading, first - 1) if reading.capital(first - 1) else None
    role = role_beside(reading, range(first, last))
    before = reading.lower(first - 1)
    return Name(
        range(first, last),
        span,
        text,
        label,
        title,
        office,
        found,
        role,
        before,
        _kin(reading, first),
        introduced_as(reading, range(first, last)),
        is_namesake(reading, range(first, last)),
        is_kin(reading, range(first, last)),
        is_aside(reading, range(first, last)),
        is_of_another(reading, last),
    )


def _kin(reading: Reading, first: int) -> bool:
    """Tell whether "his father" or "her brother" stands a few words before in the sentence."""
    near = range(max(reading.sentences[first], first - KIN_WORDS), first - 1)
    return any(
        reading.tag(n) == "PRP$" and reading.lower(n + 1) in vocabulary.KIN
        for n in near
        if not any(reading.tag(after).startswith("V") for after in range(n, first))
    )


def _no_opening(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    article = word in DETERMINERS and not reading.capital(number)  # "he is a Mara Ito"
    word_as_is = reading.tokens[number].text
    article = article or word in PORTFOLIOS
    side = (word_as_is in SIDES or word_as_is == "Pro") and reading.lower(number + 1) in HYPHENS
    return word == "the" or article or side or not word[:1].isalnum()


def _no_ending(reading: Reading, number: int) -> bool:
    word = reading.tokens[number].text
    return word.lower() in POSSESSIVES or not (word[-1:].isalnum() or word.endswith("."))


def mended(reading: Reading, mention: Mention, marked: Placed[Mention]) -> Name | None:
    """Return the name that the mention marks, with its edges mended; None where it is none."""
    numbers = reading.within(mention.span)
    if not numbers or reading.lower(numbers[0]).strip("-(") == "":
        return None
    if any(mark in reading.words(numbers) for mark in (")", "--", "/")):
        return None
    if mention.type != "PER" and of_two_lands(reading, numbers):
        return None
    numbers = without_seat(reading, tied_before(reading, _unowned(reading, numbers)))
    if led := led_by(reading, numbers):
        return spelled(reading, led, "ORG")
    if (whole := of_many(reading, numbers)) != numbers:
        return spelled(reading, whole, "ORG")
    commanding = reading.lower(numbers.start) == "commanding"  # "the General Officer Commanding"
    if commanding or (len(numbers) == 1 and short_office(reading, numbers.start)):
        return None
    numbers = before_role(reading, numbers) if mention.type == "ORG" else numbers
    label, numbers = _after_role(reading, mention, numbers)
    label = "PER" if label == "ORG" and addressed(reading, numbers) else label
    label = "PER" if label in PLACE_LABELS and goes_on_as_person(reading, numbers) else label
    numbers = personal_part(reading, numbers) if label in ("PER", "ORG") else numbers
    if label == "PER" and accredited(reading, numbers):
        numbers = numbers[-2:]
    elif label == "PER":
        owner = _before_owned(reading, numbers)
        numbers = _extended(reading, _untitled(reading, owner), mention, marked)
        numbers = fore_names(reading, _hyphened(reading, _with_first(reading, numbers)))
        numbers = without_people(reading, numbers)
    elif label in PLACE_LABELS | {"ORG"}:
        whole = whole_body(reading, numbers, mention, marked)
        label = "ORG" if whole != numbers else label
        numbers = whole_reach(reading, whole) if label == "ORG" else whole
    name = spelled(reading, numbers, label)
    plain = name and all(fold(word) in CALENDAR for word in name.text.split())
    return name if name and not plain and _named(name) else None


def _with_first(reading: Reading, numbers: range) -> range:
    """Return "Tavares de Melo" of which the parser marks "de Melo" alone."""
    before = numbers.start - 1
    if not numbers:
        return numbers
    inside = reading.lower(numbers[0]) in vocabulary.PARTICLES and not reading.capital(numbers[0])
    if not inside or before < 0 or reading.sentences[before] != reading.sentences[numbers.start]:
        return numbers
    word = reading.lower(before).rstrip(".")
    other = word in NO_PIECES or role_noun(reading, before) or is_body(word) or word == "the"
    named = reading.capital(before) and reading.tag(before) in ("NNP", "NNPS")
    opens = reading.sentences[before] == before and not is_given_name(reading.tokens[before].text)
    plain = other or opens or fold(word) in CALENDAR
    return range(before, numbers.stop) if named and not plain else numbers


def _after_role(reading: Reading, mention: Mention, numbers: range) -> tuple[str, range]:
    """Return the mention as a person where a role shows one: "its chair, Odile Crane,".

    A place stays one ("the mayor of Corvay, North Ostmark,") unless a piece was left out of it.
    A name that a piece was left out of and that says something is a person's too.
    """
    first = numbers.start
    while _unlabelled(reading, first - 1, range(first, numbers.stop)):
        first -= 1
    whole = range(first, numbers.stop)
    doubtful = mention.type == "ORG" or (mention.type in PLACE_LABELS and len(whole) > len(numbers))
    kinds = any(is_body(reading.lower(number)) for number in whole)
    closed = reading.lower(whole.stop) in (",", ".", ")", ";", "")
    if doubtful and not kinds and closed and len(whole) > 1 and held(reading, whole):
        return "PER", whole
    titled = reading.capital(whole.start - 1) and role_noun(reading, whole.start - 1)
    shown = titled or _says(reading, whole)
    if doubtful and not kinds and len(whole) > len(numbers) and shown:
        return "PER", whole
    return mention.type, numbers


def _says(reading: Reading, name: range) -> bool:
    """Tell whether the name says something: of "[Mara] Ito said" the parser marks "Ito" alone."""
    titled = any(role_noun(reading, number) for number in name)
    plain = not titled and reading.lower(name.start - 1) != "the"
    return plain and says(reading, name[-1])


def _unlabelled(reading: Reading, number: int, name: range) -> bool:
    """Tell whether the token belongs to the name though the parser labelled it as none."""
    return (
        number >= 0
        and compounds(reading, number)
        and reading.tokens[number].head in name
        and not reading.tokens[number].entity
    )


def _unowned(reading: Reading, numbers: range) -> range:
    """Leave out the owner of "Veldara's al-Bahr"; "St. John's Hospital" stays whole."""
    for number in numbers[1:-1]:
        owner = reading.lower(number) in POSSESSIVES
        if owner and reading.lower(number + 1) in vocabulary.ARTICLES_IN_NAMES:
            return range(number + 1, numbers.stop)
    return numbers


def _before_owned(reading: Reading, numbers: range) -> range:
    """Return the "Mara Ito" of "[Mara Ito's Supporters]", taken for one name."""
    marks = (n for n in numbers[1:-1] if reading.lower(n) in POSSESSIVES and n + 1 in numbers)
    mark = next(marks, None)
    return numbers if mark is None else range(numbers.start, mark)


def _named(name: Name) -> bool:
    return any(letter.isupper() for letter in name.text) or not name.text.isascii()


def _untitled(reading: Reading, numbers: range) -> range:
    """Leave out titles and roles that the parser took for a part of the person's name."""
    first = numbers.start
    while first < numbers.stop and (
        reading.lower(first).rstrip(".") in vocabulary.HONORIFICS
        or (_a_role(reading, first) and reading.capital(first))
        or (reading.lower(first) in vocabulary.ROLE_MODIFIERS and numbers.stop - first > 1)
    ):
        first += 1
    return range(first, numbers.stop)


def _a_role(reading: Reading, number: int) -> bool:
    """Tell a role from a given name that only ends like one ("Suleiman", "Osman")."""
    return bool(role_noun(reading, number)) and not is_given_name(reading.lower(number))


def _extended(reading: Reading, numbers: range, mention: Mention, marked: Placed[Mention]) -> range:
    """Take in the pieces of a person's name that were left outside the mention."""
    if not numbers:
        return numbers
    first, last = numbers.start, numbers.stop
    while (
        _joins(reading, last, mention, marked)
        and reading.sentences[last] == reading.sentences[first]
    ):
        last += 1
    last = _past_particles(reading, first, last)
    while (
        first > 0
        and reading.sentences[first] != first
        and _joins(reading, first - 1, mention, marked)
        and (reading.sentences[first - 1] != first - 1 or is_given_name(reading.lower(first - 1)))
        and reading.tokens[first - 1].dep == "compound"
        and reading.tokens[first - 1].head in range(first, last)
    ):
        first -= 1
    return range(first, last)


def _past_particles(reading: Reading, first: int, last: int) -> int:
    """Return where the name ends with the "de Melo" after it: in English, only names have "de"."""
    while reading.lower(last) in OF_FAMILIES and not reading.capital(last):
        more = last + 1 + (reading.lower(last + 1) in ("la", "los", "las"))
        same = more < len(reading) and reading.sentences[more] == reading.sentences[first]
        if not (same and reading.capital(more) and reading.tag(more) in NOUNS):
            break
        last = more + 1
    return last


def _hyphened(reading: Reading, numbers: range) -> range:
    """Take in "-Dasa" of "[Mara Ito]-Dasa"; "the [Ito]-Dasa talks" are no person's name."""
    last = numbers.stop
    while more := _goes_on(reading, range(numbers.start, last)):
        last += more
    return range(numbers.start, last)


def _goes_on(reading: Reading, name: range) -> int:
    """Return how many tokens of "-Dasa" or "bint Omar al-Dasa" come next, 0 for none."""
    after = name.stop
    if len(name) > 1 and _tied(reading, after) and reading.tag(after + 1) == "NNP":
        return 2
    if given_by_halves(reading, name):
        return 2
    child = name and reading.lower(after) in CHILD_OF and reading.capital(after + 1)
    if child:
        return 2
    house = reading.lower(after) == "al" and reading.capital(after) and reading.capital(after + 1)
    if house and any(reading.lower(n) in CHILD_OF for n in name):  # "Omar bin Salem Al Dasa"
        return 2
    article = reading.lower(after) in vocabulary.ARTICLES_IN_NAMES and len(name) > 1
    return 3 if article and _tied(reading, after + 1) else 0


def _tied(reading: Reading, hyphen: int) -> bool:
    """Tell whether a hyphen without blanks ties the words around it, the second a capital one."""
    tied = reading.lower(hyphen) in HYPHENS and reading.next_to(hyphen)
    return tied and reading.capital(hyphen + 1) and reading.next_to(hyphen + 1)


def _joins(reading: Reading, number: int, mention: Mention, marked: Placed[Mention]) -> bool:
    if not reading.capital(number) or reading.tag(number) not in ("NNP", "NNPS", "NN", "JJ"):
        return False
    word = reading.lower(number).rstrip(".")
    if word in NO_PIECES or role_noun(reading, number) or is_body(word):
        return False
    touched = marked.touching(reading.tokens[number].span)
    return all(other is mention for other in touched)


def says(reading: Reading, number: int) -> bool:
    """Tell whether the token is the subject of a verb of saying."""
    token = reading.tokens[number]
    return token.dep == "nsubj" and reading.tokens[token.head].lemma in vocabulary.SAYING


def compounds(reading: Reading, number: int) -> bool:
    """Tell whether the token is a piece of a name that goes on after it."""
    return reading.tokens[number].dep == "compound" and reading.tag(number) in ("NNP", "NNPS")
