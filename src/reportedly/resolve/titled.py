"""What titles and roles beside a name say of it: whose it is, and where it ends."""

from reportedly.resolve import vocabulary
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import Reading
from reportedly.words.titles import LETTERS, SECRETARY

# Letters of the secretaries of bodies; a "PM" or "FM" behind a name may be a station.
SECRETARIES = {letters for letters, full in LETTERS.items() if full == SECRETARY}


def addressed(reading: Reading, numbers: range) -> bool:
    """Tell whether the name opens as only a person's does: "Dr Mara Ito", "Envoy Mara Ito"."""
    first = numbers.start
    role = role_noun(reading, first)
    title = reading.lower(first).rstrip(".") in vocabulary.ADDRESSES or (
        bool(role) and role not in vocabulary.BODIES_TOO and len(numbers) > 2
    )
    title = title or _ranked(reading, numbers)
    rest = range(numbers.start + 1, numbers.stop)
    plain = all(reading.tag(n) == "NNP" and not is_body(reading.lower(n)) for n in rest)
    return title and bool(rest) and plain


def _ranked(reading: Reading, numbers: range) -> bool:
    """Tell whether a rank of two words opens the name: "Rear Admiral Ito"."""
    rank = role_noun(reading, numbers.start + 1)
    known = vocabulary.ROLE_CLASS.get(rank or "") == "commanding" and len(numbers) > 2
    return known and reading.lower(numbers.start) in vocabulary.ROLE_MODIFIERS


def held(reading: Reading, name: range) -> bool:
    """Tell whether a role that only people have, and a comma, stand before the name."""
    if reading.lower(name.start - 1) != ",":
        return False
    phrase = phrase_before(reading, name.start - 1)
    known = phrase is not None and phrase.head in vocabulary.ROLE_CLASS
    return known and phrase is not None and phrase.head not in vocabulary.BODIES_TOO


def before_role(reading: Reading, numbers: range) -> range:
    """Leave out the role of "[IRGC general]", which the parser took for a part of the body."""
    last = numbers.stop
    while last - 1 > numbers.start and role_noun(reading, last - 1):
        if reading.capital(last - 1):
            break
        last -= 1
    return range(numbers.start, last)


def led_by(reading: Reading, numbers: range) -> range:
    """Return the "Front" of "[the Front SG]", nothing where no such letters end the name."""
    ends = len(numbers) > 1 and reading.tokens[numbers[-1]].text in SECRETARIES
    return numbers[:-1] if ends and reading.lower(numbers[-2]) != "the" else range(0)


def accredited(reading: Reading, numbers: range) -> bool:
    """Tell whether a place opens the mention: "ambassador to [Veldara Mara Ito]"."""
    role = role_noun(reading, numbers.start - 2)
    representing = vocabulary.ROLE_CLASS.get(role or "") == "representing"
    return representing and reading.lower(numbers.start - 1) == "to" and len(numbers) > 2
