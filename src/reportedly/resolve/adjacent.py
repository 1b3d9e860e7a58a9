"""Mentions right after each other that name one: "[Tatyana] [Lodova]", "Bishop [Mara] [Ito]"."""

import re
from dataclasses import replace

from reportedly.model import Mention, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.naming import compounds, honorific_before, says
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading

MOST = 4  # words of a person's name that nothing else shows
PATRONYMIC = re.compile(
    r"\w{3,}(?:[oe]v[iy]t?ch|[oe]vn[ay]|ichna|[oe]vna)"
)  # a given name is before
KUNYA = re.compile(r"(?:Abu|Abou|Umm|Oum) [A-Z]\w+ (?:[Aa]l|[Ee]l)[- ][A-Z]")


def whole_mentions(mentions: list[Mention], reading: Reading) -> list[Mention]:
    """Return the mentions, two right after each other as one where they are one person's name."""
    kept: list[Mention] = []
    for mention in mentions:
        kind = _of_both(reading, kept[-1], mention) if kept else None
        if kind:
            kept[-1] = Mention(Span(kept[-1].span.start, mention.span.end), kind)
        elif by_kunya(reading, mention):
            kept.append(replace(mention, type="PER"))
        else:
            kept.append(mention)
    return kept


def by_kunya(reading: Reading, mention: Mention) -> bool:
    """Tell whether the mention is somebody by whose parent they are: "Abu Mazin al-Kell"."""
    return KUNYA.match(mention.span.of(reading.text)) is not None


def _of_both(reading: Reading, one: Mention, other: Mention) -> str | None:
    """Return what two mentions right after each other name as one, None where they are two."""
    if _one_person(reading, one, other):
        return "PER"
    first, rest = reading.within(one.span), reading.within(other.span)
    beside = first and rest and first.stop == rest.start and first.start != rest.start
    dangling = first and {reading.lower(first[-1]), reading.lower(first[-1] - 1)} & {"of", "for"}
    cut = dangling and reading.lower(first[-1]) in ("of", "for", "the") and len(first) > 2
    return "ORG" if beside and cut and one.type == "ORG" and other.type != "PER" else None


def _one_person(reading: Reading, one: Mention, other: Mention) -> bool:
    """Tell whether two mentions without a gap name one: "[Tatyana] [Lodova]", "[Malik] [Khan]"."""
    first, rest = reading.within(one.span), reading.within(other.span)
    if not first or not rest or first.stop != rest.start or first.start == rest.start:
        return False
    if _particle(reading, rest) and one.type in ("PER", "ORG", "GPE") and len(first) < MOST:
        return reading.tag(first[-1]) == "NNP" and not is_body(reading.lower(first[-1]))
    words = [*first, *rest]
    plain = all(reading.tag(n) == "NNP" or reading.lower(n) in HYPHENS for n in words)
    if not plain or any(is_body(reading.lower(n)) or role_noun(reading, n) for n in words):
        return False
    if len(first) == 1 and len(rest) == 2 and PATRONYMIC.fullmatch(reading.lower(rest[0])):
        return True
    given = len(first) == 1 and len(rest) == 1 and is_given_name(reading.lower(first[0]))
    compound = reading.tokens[first[-1]].dep == "compound" and compounds(reading, first[-1])
    people = {one.type, other.type} == {"PER"} and reading.tokens[first[-1]].head in rest
    speaks = says(reading, rest[-1]) and len(first) == 1 and not _owned(reading, first.start)
    return given or (compound and (people or speaks)) or _paired(reading, first, rest)


def _paired(reading: Reading, first: range, rest: range) -> bool:
    """Tell "Bishop [Mara] [Ito]" and "Ana Dasa and [Mara] [Ito],": two pieces of a word each."""
    if len(first) != 1 or len(rest) != 1 or _owned(reading, first.start):
        return False
    before = first.start - 1
    titled = reading.capital(before) and bool(role_noun(reading, before))
    titled = titled or honorific_before(reading, first.start) is not None
    other = range(before - 2, before)
    joined = (
        reading.lower(before) == "and" and before > 2 and is_given_name(reading.lower(other[0]))
    )
    named = joined and all(reading.tag(n) == "NNP" for n in other)
    ends = reading.tag(rest.stop) not in NOUNS
    return ends and (titled or (named and reading.lower(rest.stop) in (",", ".")))


def _particle(reading: Reading, numbers: range) -> bool:
    """Tell whether the name opens with a word that a family's name has inside: "de Melo"."""
    small = reading.lower(numbers[0]) in vocabulary.PARTICLES and not reading.capital(numbers[0])
    return small and len(numbers) > 1 and reading.lower(numbers[0]) != "y"


def _owned(reading: Reading, number: int) -> bool:
    return reading.lower(number - 1) in POSSESSIVES | {"the"}
