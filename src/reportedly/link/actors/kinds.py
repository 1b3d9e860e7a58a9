"""Is it a person or a body? Parsers err on single articles; all articles together seldom do."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from reportedly.link.names.bodies import read_body
from reportedly.link.names.judging import has_body_word
from reportedly.link.names.people import read_person
from reportedly.link.names.words import known_names
from reportedly.model import ActorType, Sighting

Words = tuple[str, ...]
# What counts for a person, and what against, beside how the parser takes each article's name.
ROLE, GIVEN_NAME, BODY_WORD = 2, 2, -4
GIVEN_ELSEWHERE = 1.5  # more than one parser's label
PERSONAL = range(2, 5)  # words of a person's name
LONE = (
    0.5  # a lone word that the parser takes for a person's; it may be any land's it never read of
)


def typed(seen: Sequence[Sighting]) -> list[Sighting]:
    """Return the sightings, those of one name all a person's, or all a body's.

    A role, a known given name and the parser's view of each article speak for a person; so does
    a first word that is somebody's given name in another article. Words like "Movement" and "TV"
    speak for a body, also where another article leaves them out. A lone word is a person's if
    people with that family name are seen as often as it is. It all depends on the whole pile.
    """
    people = [read_person(each.names[0]).words for each in seen if each.type == "person"]
    given = {words[0] for words in people if len(words) > 1}
    votes: defaultdict[Words, float] = defaultdict(float)
    for each in seen:
        votes[_words(each)] += _vote(each) + _of_pile(each, given)
    elsewhere = _elsewhere(seen)
    for words in votes:
        votes[words] -= elsewhere[f"b {' '.join(words)}"]
    families = _families(seen)
    lone = Counter(_words(each) for each in seen if each.type == "body" and _is_lone(each))
    kinds = {words: _kind(words, votes, lone, families) for words in votes}
    return [_as(each, kinds[_words(each)]) for each in seen]


def _of_pile(each: Sighting, given: Collection[str]) -> float:
    """Return what it says for a person that other articles have somebody of that first name."""
    if each.type == "person":
        return 0.0
    words = read_person(each.names[0]).words
    personal = len(words) in PERSONAL and words[0] in given and not _is_lone(each)
    return GIVEN_ELSEWHERE if personal and not has_body_word(each.names[0]) else 0.0


def _families(seen: Iterable[Sighting]) -> Mapping[str, set[str]]:
    """Return for each family name the articles that have somebody of it in full.

    Of some peoples the family comes first, of some it is of two words.
    """
    families: defaultdict[str, set[str]] = defaultdict(set)
    for each in seen:
        words = read_person(each.names[0]).words if each.type == "person" else ()
        if len(words) > 1:
            families[words[0]].add(each.document)
            families[words[-1]].add(each.document)
            families["".join(sorted(words[-2:]))].add(each.document)
    return families


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
