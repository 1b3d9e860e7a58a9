"""Groups of sightings that are held to be one actor so far."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from operator import attrgetter, gt
from typing import TypeVar

from reportedly.link.actors.grounds import (
    Standing,
    backing,
    clash,
    is_generic,
    standing_of,
    together,
)
from reportedly.link.actors.own_letters import CONTRADICTED, of_others
from reportedly.link.actors.sighting import plain
from reportedly.link.names import MANY_NAMES, Judged, compare
from reportedly.link.names.bodies import only_letters, read_body
from reportedly.link.names.people import HYPHENS, read_person
from reportedly.link.names.vocabulary import words_in
from reportedly.link.names.words import alike
from reportedly.link.registry import KnownActor
from reportedly.model import ActorType, Sighting

T = TypeVar("T", bound=Hashable)
Plain = tuple[str, ...]
Table = dict[tuple[str, str], Judged]
Sides = frozenset[tuple[str, str]]
AGAIN = 2  # articles that have another name for a body: one may err
MEDIA = words_in("news channel tv television network newspaper daily radio broadcaster station")
LONG_WORD = 8  # letters; a body's "Vodnadzor" is a word of its own
LANDS = ("state", "territory")
FOLLOWINGS = words_in("movement party group militia faction rebels fighters")
TWO_KNOWN = "two actors of the registry"
BOTH = "one article has both"
SELDOM = 0.34  # of the articles of whoever is in fewer
KIND_APART = 0.85  # "National Renewal" and "the National Renewal Party", in one article
SPELLED_SO = 0.95  # a score that another spelling leaves: an article may have both
NO_NAME = Judged(0.0, "different", "only initials agree")
CLEARLY = 3  # times as many articles that say a woman as say a man, for a woman
KEY = attrgetter("document", "entity")
KEPT = ("document", "roles", "company", "names", "gender")
DOCUMENT, ROLES, COMPANY, NAMES, GENDER = map(attrgetter, KEPT)


@dataclass(slots=True, eq=False)
class Group:
    """Sightings (none, for an actor only the registry knows), and what they say together.

    ``names`` are those that tell who it is, by their plain words. ``sides`` are the sides of
    splits that a person decided on and that members stand on. ``aliased``: its names need not
    be alike, as a person or the registry says so.
    """

    type: ActorType
    names: dict[Plain, str]
    members: dict[tuple[str, str], tuple[float, str]]
    documents: set[str]
    standing: Standing
    circles: list[Collection[str]]
    sides: Sides = frozenset()
    known: KnownActor | None = None
    aliased: bool = False
    first: str = ""  # what it is sorted by
    seen: list[Sighting] = field(default_factory=list)
    tellings: dict[tuple[str, ...], int] = field(default_factory=dict)
    genders: dict[str, int] = field(default_factory=dict)
    _company: Set[str] | None = None
    _told: list[str] | None = None
    _called: frozenset[Plain] | None = None
    _glossed: bool = False

    def take(self, other: "Group", score: float, why: str) -> None:
        """Become one with ``other``; its members are in for ``why``."""
        self._glossed = self.glossed or other.glossed
        self.names = {**other.names, **self.names}
        self.house(other, score, why)
        self.documents |= other.documents
        self.standing = self.standing.joined(other.standing)
        self.circles += other.circles
        self.sides |= other.sides
        self.known = self.known or other.known
        self.aliased |= other.aliased
        self.first = min(self.first, other.first)
        self._told = self._called = self._company = None

    @property
    def company(self) -> Set[str]:
        """The keys of who and what else its articles name."""
        if self._company is None:
            self._company = frozenset(chain.from_iterable(self.circles))
        return self._company

    @property
    def gender(self) -> str:
        """ "m" or "f" where nearly all articles that tell it say so, else ""."""
        if len(self.genders) < 2:
            return next(iter(self.genders), "")
        (most, times), (_, others) = Counter(self.genders).most_common(2)
        return most if times >= CLEARLY * others else ""

    def house(self, other: "Group", score: float, why: str) -> None:
        """Take the members of ``other`` in for ``why``, and learn nothing from them."""
        for key, (own, reason) in other.members.items():
            self.members[key] = (own, reason) if own < score else (score, why)
        self.seen += other.seen
        _add(self.tellings, other.tellings)
        _add(self.genders, other.genders)

    @property
    def told(self) -> list[str]:
        """Its names, and of a body those that more than one article has beside them.

        Of initials one article is enough: it says whose they are. So it is of a name that has
        no word of the other: a nom de guerre, or a body's name in another language.
        """
        if self._told is None:
            self._told = self._all_told()
        return self._told

    def _all_told(self) -> list[str]:
        if self.type == "person":
            return [*{**dict.fromkeys(self._aliases()), **dict.fromkeys(self.names.values())}]
        beside: Counter[str] = Counter()
        glossed = set()
        for (whole, *others), count in self.tellings.items():
            for name in others:
                beside[name] += count
                if _glossed(name, whole):
                    glossed.add(name)
        often = (
            name
            for name, count in sorted(beside.items())
            if count >= AGAIN or only_letters(name) or name in glossed
        )
        telling = (name for name in often if not (is_generic(name) or name.islower()))
        more = {plain(name, "body"): name for name in telling}
        return [*{**more, **self.names}.values()]

    def _aliases(self) -> Iterator[str]:
        for whole, *others in self.tellings:
            yield from (name for name in others if _is_alias(name, whole))

    @property
    def glossed(self) -> bool:
        """Tell whether an article has put names together that need not be alike."""
        return self._glossed or len(self.told) > len(self.names)

    @property
    def called(self) -> frozenset[Plain]:
        """The words that articles call it by for short, after its name in full."""
        if self._called is None:
            short = {plain(name, self.type) for names in self.tellings for name in names[1:]}
            self._called = frozenset(words for words in short if len(words) == 1)
        return self._called


@lru_cache(maxsize=262_144)
def _glossed(name: str, whole: str) -> bool:
    """Tell whether an article can have put the two only because it says that they are one's."""
    words, own = set(plain(name, "body")), set(plain(whole, "body"))
    telling = len(words) > 1 or len(name) >= LONG_WORD
    # Whose names each have a word that the other lacks, an article puts together by saying so.
    other = words.isdisjoint(own) or (len(words) > 1 and bool(words - own) and bool(own - words))
    return telling and len(own) > 1 and other and not is_generic(name)


@lru_cache(maxsize=262_144)
def _is_alias(name: str, other: str) -> bool:
    words, own = plain(name, "person"), set(plain(other, "person"))
    return own.isdisjoint(words) and not any(alike(word, mine) for word in words for mine in own)


def _add(counts: dict[T, int], more: Mapping[T, int]) -> None:
    for each, count in more.items():
        counts[each] = counts.get(each, 0) + count


def group_of(seen: Iterable[Sighting], why: str) -> Group:
    """Return the sightings as one group; they have a type, and their fullest names are alike."""
    members = in_order(seen)
    if len(members) == 1:
        return _group_of_one(members[0], why)
    keys = [*map(KEY, members)]
    kind = members[0].type
    names = _by_words((each.names[0] for each in members), kind)
    return Group(
        type=kind,
        names=names,
        members=dict.fromkeys(keys, (1.0, why)),
        documents=set(map(DOCUMENT, members)),
        standing=together(map(standing_of, {*map(ROLES, members)})),
        circles=list(map(COMPANY, members)),
        first=f"{min(names)} {keys[0]}",
        seen=members,
        tellings=dict(Counter(map(NAMES, members))),
        genders=dict(Counter(filter(None, map(GENDER, members)))),
    )


def _group_of_one(each: Sighting, why: str) -> Group:
    """Return the same as ``group_of`` does, which most are asked of, in less time."""
    words, key = plain(each.names[0], each.type), each.key
    return Group(
        type=each.type,
        names={words: each.names[0]},
        members={key: (1.0, why)},
        documents={each.document},
        standing=standing_of(each.roles),
        circles=[each.company],
        first=f"{words} {key}",
        seen=[each],
        tellings={each.names: 1},
        genders={each.gender: 1} if each.gender else {},
    )


def in_order(seen: Iterable[Sighting]) -> list[Sighting]:
    """Return the sightings by article and entity; they nearly always stand so already."""
    told = [*seen]
    keys = [*map(KEY, told)] if len(told) > 1 else []
    return sorted(told, key=KEY) if any(map(gt, keys, keys[1:])) else told


def _by_words(names: Iterable[str], kind: ActorType) -> dict[Plain, str]:
    """Return the names by their plain words, of several spellings of the same the last."""
    spelled = [*names]
    last = {plain(name, kind): name for name in [*dict.fromkeys(reversed(spelled))][::-1]}
    return {words: last[words] for words in (plain(name, kind) for name in dict.fromkeys(spelled))}


def is_weak(name: str, kind: ActorType) -> bool:
    """Tell whether a name alone does not say who is meant: a family name, "the Ministry".

    >>> is_weak("Ito", "person"), is_weak("Mara Ito", "person"), is_weak("the Ministry", "body")
    (True, False, True)
    """
    if kind == "body":
        return is_generic(name) or name.islower()
    return sum(len(word) > 1 for word in read_person(name).words) < 2 or _double_barrelled(name)


def _double_barrelled(name: str) -> bool:
    """Tell whether one word with a hyphen is all there is: "Ms Ito-Dasa"."""
    words = read_person(name).words
    last = HYPHENS.split(name.split()[-1])
    return len(words) == len(last) > 1 and read_person(" ".join(last)).words == words


def best(one: Group, other: Group) -> tuple[float, Judged]:
    """Return the best judgement of two groups' names, and the score of the worst.

    The worst is that of the two names that are least alike. Where articles, the registry or a
    person put names together that differ, it is that of the name of the group with fewer whose
    counterpart is the least alike. Letters are held against letters only.
    """
    if len(one.told) == len(other.told) == 1:
        return _of_two(one, other)
    table = {
        (mine, theirs): compare(mine, theirs, kind=one.type)
        for mine in one.told[:MANY_NAMES]
        for theirs in other.told[:MANY_NAMES]
        if one.type == "person" or not of_others(one.told, other.told, (mine, theirs))
    }
    like = {names: judged for names, judged in table.items() if _like(*names)}
    top = max(_compared(one, other, table, like).values(), key=lambda each: each.score)
    whole = {names: judged for names, judged in like.items() if not any(map(only_letters, names))}
    # In two languages a body has two names of one meaning, and other initials.
    agree = any(judged.score >= SPELLED_SO for judged in whole.values())
    spelled = {names: judged.score for names, judged in (whole if agree else like).items()}
    spelled = _of_longest(spelled) if one.type == "person" else spelled
    if not any(each.aliased or each.glossed for each in (one, other)):
        return min(spelled.values(), default=top.score), top
    if one.aliased or other.aliased:
        return CONTRADICTED, top
    side = 0 if len(one.told) <= len(other.told) else 1
    nearest: dict[str, float] = {}
    for names, score in spelled.items():
        nearest[names[side]] = max(score, nearest.get(names[side], 0.0))
    return min(nearest.values(), default=top.score), top


def _of_two(one: Group, other: Group) -> tuple[float, Judged]:
    """Return what ``best`` does, of two groups that have one name each."""
    [mine], [theirs] = one.told, other.told
    judged, like = compare(mine, theirs, kind=one.type), _like(mine, theirs)
    top = judged if like or not (one.known or other.known) else NO_NAME
    return CONTRADICTED if one.aliased or other.aliased else top.score, top


def _of_longest(table: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """Return the scores of names that are no part of another one of their group.

    "Mara Ito" and "Ito Dasa" do not contradict where one is called "Mara Ito Dasa" too.
    """
    if len(table) == 1:
        return table
    sides = [{names[side] for names in table} for side in (0, 1)]
    whole = [
        {name for name in each if not any(_part(name, more) for more in each)} for each in sides
    ]
    return {names: s for names, s in table.items() if names[0] in whole[0] and names[1] in whole[1]}


@lru_cache(maxsize=262_144)
def _part(name: str, more: str) -> bool:
    words, others = plain(name, "person"), plain(more, "person")
    return len(words) < len(others) and set(words) < set(others)


def _compared(one: Group, other: Group, table: Table, alike: Table) -> Table:
    """Return what of the table counts: of an actor of the registry, no initials but its own.

    The registry says by which letters it goes; other bodies have the same initials.
    """
    return alike or dict.fromkeys(table, NO_NAME) if one.known or other.known else table


def _like(one: str, other: str) -> bool:
    """Tell whether both are letters or neither, or they are one word written in two ways."""
    same = only_letters(one) == only_letters(other)
    return same or read_body(one).words == read_body(other).words


def apart(one: Group, other: Group, *, beside: bool = True) -> str | None:
    """Return why two groups must not become one, or None; it may lie in an article with both.

    Without ``beside`` no article is asked whether it has both.
    """
    ours, theirs = dict(one.sides), dict(other.sides)
    if ours and any(ours[split] != theirs[split] for split in ours.keys() & theirs.keys()):
        return "a decision keeps them apart"
    if one.known and other.known and one.known != other.known:
        return TWO_KNOWN
    if beside and _both_in_one(one, other):
        return BOTH
    if one.genders and other.genders and {one.gender, other.gender} == {"m", "f"}:
        return "one is a man, the other a woman"
    kind = (one.known or other.known) and (_other_kind(one, other) or _other_kind(other, one))
    return kind or clash(one.standing, other.standing)


def _both_in_one(one: Group, other: Group) -> bool:
    """Tell whether articles have the two beside each other, under names that differ."""
    both = len(one.documents & other.documents)
    fewer = min(len(one.documents), len(other.documents))
    if both <= SELDOM * fewer:
        return False
    score = best(one, other)[1].score
    if one.type == "person":
        return score < SPELLED_SO
    # An article may well say "the party" once and "the party of Veldara" once, and call what
    # the registry knows by two of its names.
    return KIND_APART <= score < SPELLED_SO and not (one.known or other.known)


def _other_kind(one: Group, other: Group) -> str | None:
    """Return why a known body can hardly be what the articles call it, or None."""
    if one.known is None or one.type == "person":
        return None
    called = {word for name in other.names.values() for word in read_body(name).soft}
    if called and one.known.type in LANDS:
        return f"{one.known.name} is a {one.known.type}, not {' '.join(sorted(called))}"
    outlet = one.known.type == "outlet"
    if called & (FOLLOWINGS if outlet else MEDIA) and not called & (
        MEDIA if outlet else FOLLOWINGS
    ):
        return f"{one.known.name} is {one.known.type}, not {' '.join(sorted(called))}"
    return None


def stands_for(one: Group, other: Group) -> bool:
    """Tell whether one's only name is initials that nobody says are those of the other."""
    if one.type == "person" or one.known or len(one.names) > 1:
        return False
    [name] = one.names.values()
    read = read_body(name)
    if len(read.words) > 1 or not read.acronyms or plain(name, "body") in other.names:
        return False
    return not any(read_body(each).words == read.words for each in other.told)


def support(one: Group, other: Group, worth: dict[str, float]) -> tuple[float, str]:
    """Return how much but their names speaks for two groups being one, and what does."""
    return backing(one.standing, other.standing, (one.company, other.company), worth)
