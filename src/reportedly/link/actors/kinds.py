"""Is it a person or a body? Parsers err on single articles; all articles together seldom do."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from operator import attrgetter

from reportedly.link.actors.sighting import plain
from reportedly.link.names.bodies import read_body
from reportedly.link.names.comparing_people import DOUBTFUL_TITLES
from reportedly.link.names.judging import has_body_word
from reportedly.link.names.people import read_person
from reportedly.link.names.vocabulary import words_in
from reportedly.link.names.words import known_names
from reportedly.model import ActorType, Sighting

Words = tuple[str, ...]
TOLD = attrgetter("type", "names", "roles")
# What counts for a person, and what against, beside how the parser takes each article's name.
ROLE, GIVEN_NAME, BODY_WORD = 2, 2, -4
GIVEN_ELSEWHERE = 2.5  # more than a parser's label and the company that it makes
FAMILY_ELSEWHERE = 3.0  # "V. Ito", "Capt. Ito": no body is called so where there is an Ito
ENGLISH = frozenset({"king", "prince", "chief"})  # titles that bodies have as well
AGREED = 3  # articles for one
# What a body may be as well as a person.
BOTH = frozenset({"owner", "operator", "publisher", "investor", "contractor", "shareholder",
                  "maker", "supplier"})  # fmt: skip
# What a firm or the like is called without: "Cerro Pardo" for Minera Cerro Pardo.
TRADES = frozenset({"minera", "mineira", "grupo", "gruppo", "groupe", "fundacion", "fundacao",
                    "fondation", "stiftung", "community", "comunidad", "comunita", "companhia",
                    "compania", "compagnie", "empresa", "editorial", "cementos", "naviera",
                    "petrolera", "aerolineas", "laboratorios", "supermercados", "diario",
                    "periodico", "jornal", "oficina", "empresas"})  # fmt: skip
PERSONAL = range(2, 5)  # words of a person's name
LONE = (
    0.5  # a lone word that the parser takes for a person's; it may be any land's it never read of
)

# What is called after persons: "the Paulo Foundation" has no Paulo for a short name.
NAMESAKES = words_in(
    "foundation foundations institute institution centre center prize award fund trust university "
    "school college academy museum airport hospital clinic library memorial stadium church mosque "
    "temple cathedral theatre theater gallery house hall square street avenue road bridge park "
    "observatory laboratory laboratories lab chair lecture archive archives society family estate "
    "cup tower monument barracks camp brigade brigades battalion battalions"
)


def typed(
    seen: Sequence[Sighting],
    articles: Mapping[str, int],
    known: Set[tuple[str, ...]] = frozenset(),
) -> list[Sighting]:
    """Return the sightings, those of one name all a person's, or all a body's.

    A role, a known given name and the parser's view of each article speak for a person; so does
    a first word that is somebody's given name in another article. Words like "Movement" and "TV"
    speak for a body, also where another article leaves them out. A lone word is a person's if
    people with that family name are seen as often as it is. It all depends on the whole pile.
    What an article takes for a place is left out.
    ``articles`` says in how many of them each key of company is, ``known`` are the words of names
    that bodies of the registry have.
    """
    seen = [each for each in seen if not each.place]
    spelled: Counter[tuple[ActorType, str, bool]] = Counter()
    for (kind, names, roles), count in Counter(map(TOLD, seen)).items():
        spelled[kind, names[0], bool(roles)] += count
    # What one parser takes for a person and one for a body is no evidence for itself.
    sure = _undisputed({(kind, name) for kind, name, _ in spelled})
    people = [read_person(name).words for kind, name in sure if kind == "person"]
    given = _first_names(sure)
    family = {words[-1] for words in people if len(words) > 1}
    votes: defaultdict[Words, float] = defaultdict(float)
    for each, count in spelled.items():
        votes[_words(each[1])] += (_vote(*each) + _of_pile(*each[:2], given, family)) * count
    for kind, name in {(kind, name) for kind, name, _ in spelled} - sure:
        votes[_words(name)] += FAMILY_ELSEWHERE * (kind == "person" and _of_family(name, family))
    for words in votes:
        votes[words] -= articles.get(f"b {' '.join(words)}", 0)
    lone: Counter[Words] = Counter()
    for (kind, name, _), count in spelled.items():
        if kind == "body" and _is_lone(name):
            lone[_words(name)] += count
    persons = (name for kind, name, _ in spelled if kind == "person")
    families = _families(seen, persons, {"".join(words) for words in lone})
    kinds = {words: _kind(words, votes, lone, families) for words in votes}
    kinds |= dict.fromkeys(_cut_short(spelled, given | family), "body")
    kinds |= dict.fromkeys(_opening(sure, _personal(seen)), "body")
    doubtful = {name for _, name, _ in spelled if kinds[_words(name)] != "body"}
    bodies = _agreed(spelled) | {name for name in doubtful if _is_known(name, known)}
    by_name = {name: "body" if name in bodies else kinds[_words(name)] for _, name, _ in spelled}
    return [_as(each, by_name[each.names[0]]) for each in seen]


def _is_personal(roles: Iterable[tuple[str, str | None]]) -> bool:
    """Tell whether one of the roles is a person's: a body may be "the owner", too."""
    return any(role.split()[-1:] and role.split()[-1].casefold() not in BOTH for role, _ in roles)


def _is_known(name: str, known: Set[tuple[str, ...]]) -> bool:
    return not _is_lone(name) and plain(name, "body") in known


def _agreed(spelled: Mapping[tuple[ActorType, str, bool], int]) -> Set[str]:
    """Return the names that articles take for bodies', with a body's word or nearly all of them.

    One parser errs on a name of several words once, and seldom in each of three articles.
    """
    told: Counter[tuple[ActorType, str]] = Counter()
    for (kind, name, _), count in spelled.items():
        told[kind, name] += count
    return {
        name
        for (kind, name), count in told.items()
        if kind == "body"
        and told["person", name] * AGREED <= count
        and (
            (count >= AGREED and not _is_lone(name))
            or (has_body_word(name) and not told["person", name])
        )
    }


def _cut_short(spelled: Mapping[tuple[ActorType, str, bool], int], people: Set[str]) -> set[Words]:
    """Return the lone words that are nobody's name and open a body's: "Anchor" of Anchor Homes.

    A word is somebody's where more articles take it for a person's than for a body's, the longer
    names that it opens counted. What is called after people says nothing: "Paulo Foundation".
    """
    acting = {_words(name) for kind, name, role in spelled if role and _is_lone(name)}
    persons: Counter[Words] = Counter()
    bodies: Counter[Words] = Counter()
    opening = set()
    for (kind, name, _), count in spelled.items():
        words = read_body(name).words
        if _is_lone(name):
            (bodies if kind == "body" else persons)[_words(name)] += count
        elif kind == "body" and len(words) > 1 and NAMESAKES.isdisjoint(read_body(name).spoken):
            opening.add(words[:1])
            bodies[words[:1]] += count
    plain = {words for words in opening - acting if people.isdisjoint(words)}
    return {words for words in plain if words in persons and persons[words] <= bodies[words]}


def _personal(seen: Iterable[Sighting]) -> Set[str]:
    """Return the names of those who have a role that no body has, or are a man or a woman."""
    people = (each for each in seen if each.type == "person")
    return {each.names[0] for each in people if each.gender or _is_personal(each.roles)}


def _opening(told: Set[tuple[ActorType, str]], personal: Set[str]) -> set[Words]:
    """Return the words of what opens a body's name and has neither role nor name of a person.

    They are those of "Kellian Dream", beside the party Kellian Dream-Unity of other articles, of
    "Minera Alto Kell" and "Alto Kell" beside it, and of "Obra Vial Kell", which others call OVK.
    """
    bodies = {name for kind, name in told if kind == "body"}
    opened = {
        read_body(name).words[:size]
        for name in bodies
        if NAMESAKES.isdisjoint(read_body(name).spoken)
        for size in range(2, len(read_body(name).words))
    }
    people = {name for kind, name in told if kind == "person" and not _is_lone(name)} - personal
    traded = {name for name in people | bodies if name.casefold().split()[0] in TRADES}
    opened |= {read_body(name.partition(" ")[2]).words for name in traded}
    return {
        _words(name)
        for name in people
        if name in traded
        or ((read_body(name).words in opened or _letters(name) in bodies) and not _has_given(name))
    }


def _letters(name: str) -> str:
    """Return the initials of three words and more, in capitals; nothing of fewer."""
    words = read_body(name).spoken
    return "".join(word[0] for word in words).upper() if len(words) > 2 else ""


def _has_given(name: str) -> bool:
    words = read_person(name).words
    return not words or any(_is_given(word) or len(word) == 1 for word in words[:2])


def _undisputed(spelled: Set[tuple[ActorType, str]]) -> Set[tuple[ActorType, str]]:
    """Return the names that all articles take for a person's, or all for a body's."""
    kinds: defaultdict[Words, set[ActorType]] = defaultdict(set)
    for kind, name in spelled:
        kinds[_words(name)].add(kind)
    return {(kind, name) for kind, name in spelled if len(kinds[_words(name)]) == 1}


def _first_names(spelled: Iterable[tuple[ActorType, str]]) -> Set[str]:
    """Return the words that as many names of people open with as names of bodies.

    Where there are the Kell Wizards and a Kell Courier, "Kell" is nobody's for being one.
    """
    whole = {(kind, name) for kind, name in spelled if not _is_lone(name)}
    opened: Counter[tuple[ActorType, str]] = Counter()
    for kind, name in whole:
        words = read_person(name).words
        opened[kind, words[0] if len(words) > 1 else ""] += 1
    return {word for kind, word in opened if opened["person", word] >= opened["body", word]} - {""}


def _of_pile(kind: ActorType, name: str, given: Collection[str], family: Collection[str]) -> float:
    """Return what it says for a person that other articles have somebody of a name in it.

    That is the first word as somebody's given name, or the last one, after initials or a title,
    as somebody's family name.
    """
    words = read_person(name).words
    if kind == "person" or not words or has_body_word(name):
        return 0.0
    if _is_lone(name):
        return 0.0
    if all(len(word) == 1 for word in words[:-1]) and words[-1] in family:
        return FAMILY_ELSEWHERE
    return GIVEN_ELSEWHERE if len(words) in PERSONAL and words[0] in given else 0.0


def _of_family(name: str, family: Collection[str]) -> bool:
    """Tell whether a name in dispute ends with somebody's family name: "Mo Dasa"."""
    words = read_person(name).words
    return len(words) in PERSONAL and words[-1] in family and not has_body_word(name)


def _families(
    seen: Iterable[Sighting], people: Iterable[str], wanted: Set[str]
) -> Mapping[str, set[str]]:
    """Return for each family name that is ``wanted`` the articles with somebody of it in full.

    ``people`` are all the names of persons, each once or more.
    Of some peoples the family comes first, of some it is of two words.
    """
    told = {name: found for name in people if (found := _family_names(name) & wanted)}
    families: defaultdict[str, set[str]] = defaultdict(set)
    for each in seen if told else ():
        if each.type == "person":
            for family in told.get(each.names[0], ()):
                families[family].add(each.document)
    return families


def _family_names(name: str) -> set[str]:
    words = read_person(name).words
    return {words[0], words[-1], "".join(sorted(words[-2:]))} if len(words) > 1 else set()


@lru_cache(maxsize=262_144)
def _words(name: str) -> Words:
    return tuple(sorted(read_body(name).words))


def _is_lone(name: str) -> bool:
    return len(name.split()) == 1


def _vote(kind: ActorType, name: str, has_role: bool) -> float:
    vote = (LONE if _is_lone(name) else 1.0) if kind == "person" else -1.0
    vote += ROLE if has_role and kind == "person" else 0
    first = read_person(name).words[:1]
    vote += GIVEN_NAME if not _is_lone(name) and _is_given("".join(first)) else 0
    return vote + (BODY_WORD if has_body_word(name) else 0)


def _is_given(word: str) -> bool:
    """Tell whether it is a given name, or what some people put before it: "Naw", "Malam"."""
    return bool(known_names().get(word)) or (word in DOUBTFUL_TITLES and word not in ENGLISH)


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
