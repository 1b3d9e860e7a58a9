"""What a parser takes into a name and is none of it: "Ito @itoson", "Kell Premier Mara Ito"."""

from reportedly.resolve.gazetteer import gazetteer
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import POSSESSIVES, Reading
from reportedly.resolve.vocabulary import HONORIFICS, ROLE_CLASS

# What a page bids its reader do: "Follow Mara Ito on Twitter".
BIDDING = frozenset({"follow", "contact", "email", "meet", "watch"})
DIVISIONS = frozenset({"country", "adm1"})
FIGURES = 3  # and more are a year, or a model
LEAST = 2  # words of a name that something stands before


def personal_part(reading: Reading, numbers: range) -> range:
    """Return the words that are the name: none from a handle or an owned number on, no order
    before it, and no place with an office."""
    handles = (n for n in numbers[1:] if reading.lower(n).startswith("@"))
    last = next(handles, numbers.stop)
    owned = (n for n in range(numbers.start + 1, last - 1) if reading.lower(n) in POSSESSIVES)
    last = next((n for n in owned if reading.lower(n + 1).isdigit()), last)
    if last - numbers.start > LEAST and _counted(reading, last - 1, numbers.start):
        last -= 1
    first = numbers.start
    opens = reading.sentences[first] == first and reading.lower(first) in BIDDING
    if opens and last - first > LEAST:
        first += 1
    return range(_after_office(reading, range(first, last)), last)


def _counted(reading: Reading, number: int, first: int) -> bool:
    """Tell whether a score stands after somebody's name: "Mara Ito 3", not "Channel 4"."""
    count = reading.tokens[number].text
    return count.isdigit() and len(count) < FIGURES and is_given_name(reading.lower(first))


def without_people(reading: Reading, numbers: range) -> range:
    """Return the "Mara Ito" of "Ohioan Mara Ito" and "Floridians Mara Ito [and …]"."""
    if len(numbers) <= LEAST or is_given_name(reading.lower(numbers.start)):
        return numbers
    first = numbers.start
    word = reading.tokens[first].text.removesuffix("s")
    if not word.endswith(("an", "er", "ite")):
        return numbers
    lands = (word[:-1], word[:-2], f"{word[:-1]}s", f"{word[:-3]}a", f"{word[:-2]}as")
    land = any(each.kind in DIVISIONS for name in lands for each in gazetteer().named(name))
    return range(first + 1, numbers.stop) if land else numbers


def _after_office(reading: Reading, numbers: range) -> int:
    """Return where "Mara Ito" begins in "Kell Premier Mara Ito", or where the name does."""
    for at in numbers[1:-LEAST]:
        before = reading.words(range(numbers.start, at))
        office = (role_noun(reading, at) or "") in ROLE_CLASS
        titled = office or reading.lower(at).rstrip(".") in HONORIFICS
        rest = range(at + 1, numbers.stop)
        plain = not any(is_body(reading.lower(n)) or role_noun(reading, n) for n in rest)
        owner = gazetteer().named(before) or before.isupper()
        named = plain and not is_given_name(reading.lower(at)) and owner
        if titled and named:
            return at + 1
    return numbers.start
