"""Mentions that name two: "the mayor of [Corvay, Mara Ito,]", "[Mara Ito of Kell Rovers]",
"[the Harbour Front of Mara Ito]", "[the Front's Mara Ito]"."""

from reportedly.model import Mention
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import compounds
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reach import may_be_a_person
from reportedly.resolve.reading import PLACE_LABELS, POSSESSIVES, Reading

LEAST = 2  # words of each of two bodies


def parted(reading: Reading, mention: Mention) -> list[Mention]:
    """Return the place and the person that "the mayor of [Corvay, Mara Ito,]" names as one.

    Or the person and the body of "the goalkeeper [Mara Ito of Kell Rovers]".
    """
    numbers = reading.within(mention.span)
    if mention.type == "ORG" and (person := _of_a_body(reading, numbers)):
        body = range(person.stop + 1, numbers.stop)
        return [Mention(reading.span(person), "PER"), Mention(reading.span(body), "ORG")]
    if mention.type == "ORG" and (leader := _of_a_leader(reading, numbers)):
        body = range(numbers.start, leader.start - 1)
        led = [Mention(reading.span(body), "ORG")] if reading.capital(body[0]) else []
        return [*led, Mention(reading.span(leader), "PER")]
    if mention.type == "ORG" and (person := _owned_person(reading, numbers)):
        body = range(numbers.start, person.start - 1)
        return [Mention(reading.span(body), "ORG"), Mention(reading.span(person), "PER")]
    if mention.type == "ORG" and (link := _of_one_kind(reading, numbers)):
        both = (range(numbers.start, link), range(link + 1, numbers.stop))
        return [Mention(reading.span(each), "ORG") for each in both]
    commas = [number for number in numbers if reading.lower(number) == ","]
    before = numbers.start - (2 if reading.lower(numbers.start - 1) == "the" else 1)
    if mention.type in PLACE_LABELS or len(commas) != 1 or reading.lower(before) != "of":
        return [mention]
    [comma] = commas
    person = range(comma + 1, numbers.stop)
    while compounds(reading, person[-1]) and reading.tokens[person[-1]].head >= person.stop:
        person = range(person.start, person.stop + 1)
    named = len(person) > 1 and all(reading.tag(number) == "NNP" for number in person)
    if not named or phrase_before(reading, comma) is None or comma == numbers.start:
        return [mention]
    place = range(numbers.start, comma)
    kind = "ORG" if any(map(is_body, map(reading.lower, place))) else "GPE"
    return [Mention(reading.span(place), kind), Mention(reading.span(person), "PER")]


def _owned_person(reading: Reading, numbers: range) -> range | None:
    """Return the person after the mark of "the Harbour Front's Mara Ito"."""
    mark = next((n for n in numbers[1:] if reading.lower(n) in POSSESSIVES), None)
    if mark is None or numbers.stop - mark not in (3, 4):
        return None
    person = range(mark + 1, numbers.stop)
    plain = all(reading.tag(n) == "NNP" and not is_body(reading.lower(n)) for n in person)
    return person if plain and may_be_a_person(reading, person) else None


def _of_one_kind(reading: Reading, numbers: range) -> int | None:
    """Return the "and" of "Kell Savings Bank and Dock Bank": two whole names of one kind."""
    links = [number for number in numbers if reading.lower(number) in ("and", "&")]
    if len(links) != 1 or links[0] - numbers.start < LEAST or numbers.stop - links[0] <= LEAST:
        return None
    one, other = reading.singular(links[0] - 1), reading.singular(numbers[-1])
    plain = all(reading.capital(number) for number in numbers if number not in links)
    kind = is_body(other) and (one == other or one.endswith(other))
    return links[0] if kind and plain else None


def _of_a_body(reading: Reading, numbers: range) -> range | None:
    """Return the person before "of" who is called something, or has a given name."""
    stop = next((number for number in numbers if reading.lower(number) == "of"), None)
    if stop is None or stop + 1 >= numbers.stop or stop - numbers.start not in (2, 3):
        return None
    person = range(numbers.start, stop)
    called = role_noun(reading, numbers.start - 1) or is_given_name(reading.lower(person[0]))
    plain = all(reading.tag(n) == "NNP" and not role_noun(reading, n) for n in person)
    body = any(is_body(reading.lower(number)) for number in person)
    return person if called and plain and not body else None


def _of_a_leader(reading: Reading, numbers: range) -> range | None:
    """Return the person after the "of" of a body that is somebody's: two words, a given name first.

    So in "the ministry of Mara Ito", which is no name. What bodies are called after with "of" is
    a place or a saint.
    """
    stop = next((number for number in numbers if reading.lower(number) == "of"), None)
    if stop is None or numbers.stop - stop not in (3, 4):
        return None
    if stop - numbers.start < 2 and reading.capital(numbers.start):
        return None
    person = range(stop + 1, numbers.stop)
    given = may_be_a_person(reading, person)
    plain = all(reading.tag(n) == "NNP" and not role_noun(reading, n) for n in person)
    body = any(is_body(reading.lower(number)) for number in person)
    return person if given and plain and not body else None
