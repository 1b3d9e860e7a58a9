"""Is it a person or a body? Parsers err on single articles; all articles together seldom do."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.link.names.bodies import read_body
from reportedly.link.names.judging import has_body_word
from reportedly.link.names.people import read_person
from reportedly.link.names.words import known_names
from reportedly.model import ActorType, Sighting

Words = tuple[str, ...]
# What counts for a person, and what against, beside how the parser takes each article's name.
ROLE, GIVEN_NAME, BODY_WORD = 2, 2, -4
LONE = (
    0.5  # a lone word that the parser takes for a person's; it may be any land's it never read of
)


def typed(seen: Sequence[Sighting]) -> list[Sighting]:
    """Return the sightings, those of one name all a person's, or all a body's.

    A role, a known given name and the parser's view of each article speak for a person; words
    like "Movement" and "TV" speak for a body, also where another article leaves them out. A
    lone word is a person's if people with that family name are seen as often as it is.
    """
    votes: defaultdict[Words, float] = defaultdict(float)
    elsewhere = _elsewhere(seen)
    families: dict[str, set[str]] = defaultdict(set)
    for each in seen:
        votes[_words(each)] += _vote(each)
        if each.type == "person" and len(read_person(each.names[0]).words) > 1:
            words = read_person(each.names[0]).words
            for family in {words[0], words[-1]}:  # of some peoples the family comes first
                families[family].add(each.document)
    for words in votes:
        votes[words] -= elsewhere[f"b {' '.join(words)}"]
    lone = Counter(_words(each) for each in seen if each.type == "body" and _is_lone(each))
    kinds = {words: _kind(words, votes, lone, families) for words in votes}
    return [_as(each, kinds[_words(each)]) for each in seen]


def _elsewhere(seen: Sequence[Sighting]) -> Counter[str]:
    """Return in how many articles each key is among the company: of a body or place."""
    articles = {each.document: set[str]() for each in seen}
    for each in seen:
        articles[each.document].update(key for key in each.company if key[0] == "b")
    return Counter(key for keys in articles.values() for key in keys)


def _words(each: Sighting) -> Words:
    return tuple(sorted(read_body(each.names[0]).words))


def _is_lone(each: Sighting) -> bool:
    return len(each.names[0].split()) == 1


def _vote(each: Sighting) -> float:
    name = each.names[0]
    vote = (LONE if _is_lone(each) else 1.0) if each.type == "person" else -1.0
    vote += ROLE if each.roles and each.type == "person" else 0
    first = read_person(name).words[:1]
    vote += GIVEN_NAME if not _is_lone(each) and known_names().get("".join(first)) else 0
    return vote + (BODY_WORD if has_body_word(name) else 0)


def _kind(
    words: Words,
    votes: Mapping[Words, float],
    lone: Counter[Words],
    families: Mapping[str, set[str]],
) -> ActorType | None:
    """Return what the name is in all articles, or None where it may be one here, one there."""
    if lone[words] and len(families.get("".join(words), ())) >= lone[words]:
        return "person"
    if votes[words] == 0:
        return None
    return "person" if votes[words] > 0 else "body"


def _as(each: Sighting, kind: ActorType | None) -> Sighting:
    return each if kind in (None, each.type) else replace(each, type=kind or each.type)
