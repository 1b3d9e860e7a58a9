"""Bodies that nothing marks: "the envoy of the Forum", "Kell Aid director Omar Dasa"."""

from collections.abc import Iterator

from reportedly.resolve.having import staffed
from reportedly.resolve.naming import Name, spelled
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import CALENDAR, HYPHENS, NOUNS, POSSESSIVES, Reading
from reportedly.resolve.unmarked import UNSURE, is_headline

# What a paper calls such a body by alone, with a capital; "the House" and "the Office" may be more.
LONE = frozenset(
    {"forum", "alliance", "front", "union", "movement", "federation", "confederation", "coalition",
     "league", "guild", "brotherhood", "jirga", "syndicate", "cooperative", "platform", "network",
     "commission", "authority", "association", "council", "committee", "chamber", "tribunal",
     "congress", "guard", "legion", "fund", "agency", "society", "institute", "secretariat",
     "directorate", "militia", "bloc", "party"}
)  # fmt: skip
LONGEST = 4  # words
ON = frozenset({"of", "for", "in", "and", "or"})  # a longer name may go on, or a list


def lone_kinds(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Forum" of "the Forum" that has its capital from no sentence or longer name."""
    for number in range(2, len(reading)):
        if number in taken or not _alone(reading, number) or is_headline(reading, number):
            continue
        name = spelled(reading, range(number, number + 1), "ORG", found=True)
        yield from [name] if name else []


def staffed_names(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Kell Aid" of "Kell Aid director Omar Dasa" that nothing marks."""
    for noun in range(1, len(reading)):
        first = noun
        while first > 0 and noun - first < LONGEST and _named(reading, first - 1, taken):
            first -= 1
            if reading.sentences[first] == first:
                break
        if first < noun and staffed(reading, range(first, noun)):
            name = spelled(reading, range(first, noun), "ORG", found=True)
            yield from [name] if name and not is_headline(reading, first) else []


def _named(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    token = reading.tokens[number]
    plain = reading.capital(number) and token.tag in ("NNP", "NNPS") and token.entity in UNSURE
    office = role_noun(reading, number) or reading.lower(number) in CALENDAR
    return plain and number not in taken and not office


def _alone(reading: Reading, number: int) -> bool:
    token, after = reading.tokens[number], number + 1
    named = token.tag == "NNP" and token.entity in UNSURE and token.text.istitle()
    if not named or reading.lower(number) not in LONE or reading.lower(number - 1) != "the":
        return False
    on = reading.tag(after) in NOUNS | {"JJ"} and reading.lower(after) not in POSSESSIVES
    more = reading.capital(after) or reading.lower(after) in HYPHENS
    longer = reading.lower(after) in ON and reading.capital(after + 1)
    article = reading.capital(after + 2) and reading.lower(after + 1) == "the"
    return not (on or more or longer or (reading.lower(after) in ON and article))
