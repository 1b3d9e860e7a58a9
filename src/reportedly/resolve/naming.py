"""Find the names in a text: mentions with their edges mended, and those a parser missed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model import Document, Mention, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.lookup import Placed
from reportedly.resolve.phrases import is_body, phrase_before, read_phrase, role_noun
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, SUBJECTS, Reading
from reportedly.resolve.spelling import bare, fold, words

LOCATIVE = frozenset({"in", "near", "across", "into", "at"})
CALENDAR = vocabulary.WEEKDAYS | vocabulary.MONTHS
PLACES = frozenset({"GPE", "LOC", "FAC"})
UNSURE = frozenset({"", "PRODUCT"})  # labels of the parser that speak against no person
CLOSED = frozenset({"DT", "IN", "CC", "PRP", "PRP$", "TO", "WP", "WDT", "WRB", "MD", "EX", "CD"})


@dataclass(frozen=True)
class Name:
    """A name where it stands. ``label`` is a mention's type.

    ``honorific`` and ``office`` are the title right before it: "Mr.", "President".
    ``role`` is what somebody is called right before or after it: "the minister", ", the mayor".
    """

    tokens: range
    span: Span
    text: str
    label: str
    honorific: str | None = None
    office: str | None = None
    found: bool = False
    role: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        return words(self.text)

    @property
    def key(self) -> str:
        return " ".join(self.words)


def names(reading: Reading, document: Document) -> list[Name]:
    """Return every name once, in text order; peoples ("Ostmarkers") are left out."""
    mentions = [mention for mention in document[Mention] if mention.type != "NORP"]
    marked = Placed((mention.span, mention) for mention in mentions)
    mended = [
        _mended(reading, part, marked) for mention in mentions for part in _parted(reading, mention)
    ]
    kept = _apart([name for name in mended if name])
    taken = _tokens(kept)
    missed = [*_titled(reading, taken), *_sayers(reading, taken), *_kinded(reading, taken)]
    kept = _apart([*kept, *missed])
    return _apart([*kept, *_again(reading, kept)])


def honorific_before(reading: Reading, number: int) -> str | None:
    """Return the honorific that stands right before the token, without its full stop."""
    before = number - 1
    if reading.lower(before) == "." and reading.next_to(before):
        before -= 1
    word = reading.lower(before).rstrip(".")
    known = word in vocabulary.HONORIFICS and reading.capital(before)
    return word if known and reading.sentences[before] == reading.sentences[number] else None


def spelled(reading: Reading, numbers: range, label: str, *, found: bool = False) -> Name | None:
    """Return the name that ``numbers`` spell, without article, quotes and possessive."""
    first, last = numbers.start, numbers.stop
    while first < last and _no_opening(reading, first):
        first += 1
    while last > first and _no_ending(reading, last - 1):
        last -= 1
    if first == last:
        return None
    span = reading.span(range(first, last))
    text = bare(span.of(reading.text))
    if not any(letter.isalpha() for letter in text):
        return None
    span = Span(span.start, span.start + len(text))
    title = honorific_before(reading, first)
    office = role_noun(reading, first - 1) if reading.capital(first - 1) else None
    role = _role_beside(reading, range(first, last))
    return Name(range(first, last), span, text, label, title, office, found, role)


def _role_beside(reading: Reading, name: range) -> str | None:
    comma = reading.lower(name.start - 1) == ","
    before = role_noun(reading, name.start - (2 if comma else 1))
    if before or reading.lower(name.stop) != "," or name.stop + 1 >= len(reading):
        return before
    phrase = read_phrase(reading, range(name.stop + 1, reading.sentence(name.stop).stop))
    return phrase.head if phrase else None


def _no_opening(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    return word == "the" or not word[:1].isalnum()


def _no_ending(reading: Reading, number: int) -> bool:
    word = reading.tokens[number].text
    return word.lower() in POSSESSIVES or not (word[-1:].isalnum() or word.endswith("."))


def _parted(reading: Reading, mention: Mention) -> list[Mention]:
    """Return the place and the person that "the mayor of [Corvay, Mara Ito,]" names as one."""
    numbers = reading.within(mention.span)
    commas = [number for number in numbers if reading.lower(number) == ","]
    if mention.type in PLACES or len(commas) != 1 or reading.lower(numbers[0] - 1) != "of":
        return [mention]
    [comma] = commas
    person = range(comma + 1, numbers.stop)
    named = len(person) > 1 and all(reading.tag(number) == "NNP" for number in person)
    if not named or phrase_before(reading, comma) is None or comma == numbers.start:
        return [mention]
    place = range(numbers.start, comma)
    return [Mention(reading.span(place), "GPE"), Mention(reading.span(person), "PER")]


def _mended(reading: Reading, mention: Mention, marked: Placed[Mention]) -> Name | None:
    numbers = reading.within(mention.span)
    if not numbers or reading.lower(numbers[0]).strip("-(") == "":
        return None
    if any(mark in reading.words(numbers) for mark in (")", "--", "/")):
        return None
    label, numbers = _after_role(reading, mention, _unowned(reading, numbers))
    label = "PER" if label == "ORG" and _addressed(reading, numbers) else label
    if label == "PER" and _accredited(reading, numbers):
        numbers = numbers[-2:]
    elif label == "PER":
        numbers = _extended(reading, _untitled(reading, numbers), mention, marked)
    name = spelled(reading, numbers, label)
    plain = name and all(fold(word) in CALENDAR for word in name.text.split())
    return None if plain or not name or not _named(name) else name


def _after_role(reading: Reading, mention: Mention, numbers: range) -> tuple[str, range]:
    """Return the mention as a person where a role shows one: "its chair, Odile Crane,".

    A place stays one ("the mayor of Corvay, North Ostmark,") unless a piece was left out of it.
    A name that a piece was left out of and that says something is a person's too.
    """
    first = numbers.start
    while _unlabelled(reading, first - 1, range(first, numbers.stop)):
        first -= 1
    whole = range(first, numbers.stop)
    doubtful = mention.type == "ORG" or (mention.type in PLACES and len(whole) > len(numbers))
    kinds = any(is_body(reading.lower(number)) for number in whole)
    closed = reading.lower(whole.stop) in (",", ".", ")", ";", "")
    if doubtful and not kinds and closed and len(whole) > 1 and _held(reading, whole):
        return "PER", whole
    if doubtful and not kinds and len(whole) > len(numbers) and _says(reading, whole):
        return "PER", whole
    return mention.type, numbers


def _says(reading: Reading, name: range) -> bool:
    """Tell whether the name says something: of "[Mara] Ito said" the parser marks "Ito" alone."""
    last = reading.tokens[name[-1]]
    titled = any(role_noun(reading, number) for number in name)
    plain = not titled and reading.lower(name.start - 1) != "the"
    return plain and last.dep == "nsubj" and reading.tokens[last.head].lemma in vocabulary.SAYING


def _addressed(reading: Reading, numbers: range) -> bool:
    """Tell whether the name opens as only a person's does: "Dr Mara Ito", "Envoy Mara Ito"."""
    first = numbers.start
    role = role_noun(reading, first)
    title = reading.lower(first).rstrip(".") in vocabulary.ADDRESSES or (
        bool(role) and role not in vocabulary.BODIES_TOO and len(numbers) > 2
    )
    rest = range(numbers.start + 1, numbers.stop)
    plain = all(reading.tag(n) == "NNP" and not is_body(reading.lower(n)) for n in rest)
    return title and bool(rest) and plain


def _unlabelled(reading: Reading, number: int, name: range) -> bool:
    """Tell whether the token belongs to the name though the parser labelled it as none."""
    return (
        number >= 0
        and _compounds(reading, number)
        and reading.tokens[number].head in name
        and not reading.tokens[number].entity
    )


def _held(reading: Reading, name: range) -> bool:
    """Tell whether a role that only people have, and a comma, stand before the name."""
    if reading.lower(name.start - 1) != ",":
        return False
    phrase = phrase_before(reading, name.start - 1)
    known = phrase is not None and phrase.head in vocabulary.ROLE_CLASS
    return known and phrase is not None and phrase.head not in vocabulary.BODIES_TOO


def _unowned(reading: Reading, numbers: range) -> range:
    """Leave out the owner of "Veldara's al-Bahr"; "St. John's Hospital" stays whole."""
    for number in numbers[1:-1]:
        owner = reading.lower(number) in POSSESSIVES
        if owner and reading.lower(number + 1) in vocabulary.ARTICLES_IN_NAMES:
            return range(number + 1, numbers.stop)
    return numbers


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


def _accredited(reading: Reading, numbers: range) -> bool:
    """Tell whether a place opens the mention: "ambassador to [Veldara Mara Ito]"."""
    role = role_noun(reading, numbers.start - 2)
    representing = vocabulary.ROLE_CLASS.get(role or "") == "representing"
    return representing and reading.lower(numbers.start - 1) == "to" and len(numbers) > 2


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
    while (
        first > 0
        and reading.sentences[first] != first
        and _joins(reading, first - 1, mention, marked)
        and reading.sentences[first - 1] != first - 1
        and reading.tokens[first - 1].dep == "compound"
        and reading.tokens[first - 1].head in range(first, last)
    ):
        first -= 1
    return range(first, last)


def _joins(reading: Reading, number: int, mention: Mention, marked: Placed[Mention]) -> bool:
    if not reading.capital(number) or reading.tag(number) not in ("NNP", "NN", "JJ"):
        return False
    word = reading.lower(number).rstrip(".")
    known = word in CALENDAR | vocabulary.ROLE_MODIFIERS | set(vocabulary.HONORIFICS)
    if known or role_noun(reading, number) or is_body(word):
        return False
    touched = marked.touching(reading.tokens[number].span)
    return all(other is mention for other in touched)


def _titled(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield names that only a title or a role before them gives away."""
    for number in range(1, len(reading)):
        if not _free(reading, number, taken):
            continue
        title = honorific_before(reading, number)
        role = role_noun(reading, number - 1)
        if title or (role and reading.tag(number) == "NNP" and not reading.next_to(number)):
            yield from _run(reading, number, taken)


def _sayers(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield capitalised subjects of saying that no mention covers."""
    for number, token in enumerate(reading.tokens):
        says = token.dep == "nsubj" and reading.tokens[token.head].lemma in vocabulary.SAYING
        if says and token.tag == "NNP" and _free(reading, number, taken):
            first = number
            while first > 0 and _free(reading, first - 1, taken) and _compounds(reading, first - 1):
                first -= 1
            yield from _run(reading, first, taken)


def _kinded(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield names that a noun for their kind of body follows: "al-Bahr television network"."""
    for number in range(len(reading) - 1):
        if not _free(reading, number, taken) or not is_body(reading.lower(number + 1)):
            continue
        first = number
        while first > 0 and _part_of_name(reading, first - 1, taken):
            first -= 1
        opens = reading.sentences[first] == first
        last = number + 1
        while _part_of_name(reading, last, taken):
            last += 1
        named = not opens or last > number + 1
        if not is_body(reading.lower(number)) and named and reading.tag(number) == "NNP":
            name = spelled(reading, range(first, last), "ORG", found=True)
            yield from [name] if name else []


def _part_of_name(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    word = reading.lower(number)
    if word in HYPHENS:
        return reading.next_to(number) and reading.next_to(number + 1)
    if word in vocabulary.ARTICLES_IN_NAMES:
        return reading.lower(number + 1) in HYPHENS
    return _free(reading, number, taken) and reading.tag(number) == "NNP"


def _compounds(reading: Reading, number: int) -> bool:
    return reading.tokens[number].dep == "compound" and reading.tag(number) == "NNP"


def _run(reading: Reading, number: int, taken: frozenset[int]) -> Iterator[Name]:
    last = number
    while last < len(reading) and _continues(reading, number, last, taken):
        last += 1
    name = spelled(reading, range(number, last), "NAME", found=True)
    if name and not is_body(fold(name.text.split()[-1])):
        yield name


def _continues(reading: Reading, first: int, number: int, taken: frozenset[int]) -> bool:
    if reading.sentences[number] != reading.sentences[first]:
        return False
    if reading.lower(number) in HYPHENS:
        return reading.next_to(number) and number + 1 < len(reading) and reading.next_to(number + 1)
    particle = reading.lower(number) in vocabulary.PARTICLES and reading.capital(number + 1)
    return particle or _free(reading, number, taken)


def _free(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    word = reading.lower(number)
    if (
        not reading.capital(number)
        or reading.tag(number) in CLOSED
        or reading.tokens[number].entity not in UNSURE
    ):
        return False
    if word in CALENDAR or word.rstrip(".") in vocabulary.HONORIFICS or role_noun(reading, number):
        return False
    if reading.tag(number) not in NOUNS | {"JJ", "UH", "FW"} or word in vocabulary.ROLE_MODIFIERS:
        return False
    return number not in taken


def _again(reading: Reading, taken: list[Name]) -> Iterator[Name]:
    """Yield bare surnames, of people named in full elsewhere, that no mention covers."""
    full = [name for name in taken if len(name.words) > 1]
    surnames = {name.words[-1] for name in full if name.label == "PER"}
    likely = {name.words[-1] for name in full if name.label in ("ORG", "NAME")}
    covered = _tokens(taken)
    for number, token in enumerate(reading.tokens):
        subject = token.dep in SUBJECTS and not is_body(token.text.lower())
        known = fold(token.text) in surnames or (subject and fold(token.text) in likely)
        if known and reading.capital(number) and token.tag not in CLOSED:
            name = spelled(reading, range(number, number + 1), "NAME", found=True)
            if name and number not in covered:
                yield name


def _apart(found: list[Name]) -> list[Name]:
    """Return names that share no token, in text order; of two, the longer one stays."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda each: (-len(each.tokens), each.span)):
        at = bisect_left(kept, name.span, key=lambda each: each.span)
        if not any(name.span.touches(other.span) for other in kept[max(at - 1, 0) : at + 1]):
            kept.insert(at, name)
    return kept


def _tokens(names: Iterable[Name]) -> frozenset[int]:
    return frozenset(number for name in names for number in name.tokens)
