"""Is the one who said this the one who said that? Speakers across documents, with the reason."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from reportedly.link.claims.forms import stem, words_in
from reportedly.link.claims.nouns import Voice
from reportedly.link.names import compare

Who = Mapping[tuple[str, str], str]  # (document, entity) to the id of an actor

_SMALL = (
    "a an the of for in at on to and its his her their our this that who which from by with s "
    "mr mrs ms dr sir lady"
)
SMALL = frozenset(_SMALL.split())
# Words of a role that say nothing of who holds it.
_VAGUE = "former senior own new top country national state affairs public"
VAGUE = frozenset(map(stem, _VAGUE.split()))
_HEADS = (
    "spokesman chief leader head minister president mayor ambassador governor secretary "
    "director chairman coordinator speaker commander official member"
)
HEADS = frozenset(map(stem, _HEADS.split()))
# Who speaks for a body, or leads it: "the army said" and "the army's spokesman said" are one.
_SPEAKS = (
    "spokesman chief leader head minister president command headquarters leadership official"
    " representative press centre center negotiator delegate"
)
SPEAKS = frozenset(map(stem, _SPEAKS.split()))
# What kind of body it is tells little beside what it is of: the health ministry, health officials.
_KINDS = "ministry department office authority agency administration service bureau"
KINDS = frozenset(map(stem, _KINDS.split()))
# Who speaks for an army or a fleet by rank.
_RANKS = "general colonel major admiral commodore captain brigadier lieutenant marshal"
RANKS = frozenset(map(stem, _RANKS.split()))
_FORCES = "army navy guard fleet forces command"
FORCES = frozenset(map(stem, _FORCES.split()))
# What a state speaks through: "its defence ministry" where another has the country.
_STATE = "ministry army government police parliament presidency"
STATE = frozenset(map(stem, _STATE.split()))
SPOKESMEN = frozenset(map(stem, ("spokesman", "official", "representative")))
_PAPERS = "list letter statement report figures data document tally"
PAPERS = frozenset(map(stem, _PAPERS.split()))
# Many whom nothing tells from others of their kind: two articles may have "experts" of two kinds.
_MANY = "officials experts analysts researchers scientists critics observers sources supporters"
MANY = frozenset(map(stem, _MANY.split()))
# What the level of likeness is of two that are one, seem one, stand for one another or may do so,
# of two that are of one kind and told apart nowhere (offices.py), of whom one is not told, of whom
# a description does not fit the other, and of two.
SAME, LIKELY, ORGAN, MAYBE, UNKNOWN, UNFIT, OTHER = 1.0, 0.8, 0.6, 0.5, 0.3, 0.2, 0.0
ONE_NAME = 0.7  # from which score on two names are rather one person's
SECOND = re.compile(r"\b(?:number|no\.?) (?:two|2)\b|\bsecond[- ]in[- ]command\b", re.I)
# One body by several names: put together before names are held against each other.
_FIRE = r"\bfire(?:m[ae]n|fighters?| brigade| service| department| crews?)\b"
_RESCUE = r"\brescue(?:rs| workers?| teams?| crews?)\b"
_SEA = r"\bcoast guards?\b"
_LAW = r"\bpublic prosecutors?\b|\bprosecutor[’']s office\b|\bprosecution\b"
_VOTE = r"\belection (?:commission|board|authority|officials)\b|\belectoral (?:board|authority)\b"
_SKY = (
    r"\b(?:met(?:eorological)?|weather) (?:office|service|institute|agency|bureau)\b"
    r"|\b(?:meteorologists|forecasters)\b"
)
CALLED = (
    (re.compile(_FIRE, re.I), "fire service"),
    (re.compile(_RESCUE, re.I), "rescue service"),
    (re.compile(_SEA, re.I), "coastguard"),
    (re.compile(_LAW, re.I), "prosecutor"),
    (re.compile(_VOTE, re.I), "electoral commission"),
    (re.compile(_SKY, re.I), "weather service"),
)
STAFF = re.compile(r"\b(?:armed forces|general staff|high command|army command)\b", re.I)


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker with all that any document tells of it.

    ``names`` and ``roles`` are sets of stems, each of one name, or of one role with its body.
    """

    actor: str | None
    name: str | None
    type: str | None
    named: bool
    names: frozenset[frozenset[str]] = frozenset()
    roles: frozenset[frozenset[str]] = frozenset()
    words: frozenset[str] = field(default=frozenset())


NOBODY = Person(None, None, None, named=False)


@dataclass(frozen=True, slots=True)
class Alike:
    """How surely two speakers are one (SAME … OTHER), and why."""

    level: float
    why: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What all articles together tell of an actor: names and roles (stems), type, usual name."""

    names: frozenset[frozenset[str]] = frozenset()
    roles: frozenset[frozenset[str]] = frozenset()
    type: str | None = None
    called: str | None = None


UNTOLD = Profile()


class Voices:
    """Speakers by document; what any document tells of an actor counts for all."""

    def __init__(self, profiles: Mapping[str, Profile], who: Who) -> None:
        self._profiles = profiles
        self._who = who
        self._known: dict[tuple[str, Voice | None], Person] = {}
        self._persons: dict[Person, Person] = {}

    def person(self, document: str, voice: Voice | None) -> Person:
        """Return who is meant by a voice of that document; NOBODY where it is not told."""
        key = document, voice
        if key not in self._known:
            person = self._person(document, voice)
            self._known[key] = self._persons.setdefault(person, person)
        return self._known[key]

    def _person(self, document: str, voice: Voice | None) -> Person:
        if voice is None or voice.name is None:
            return NOBODY
        actor = self._who.get((document, voice.entity)) if voice.entity else None
        profile = self._profiles.get(actor or "", UNTOLD)
        named = actor is not None or not voice.unnamed
        own = bag_of(voice.name)
        told = bag_of(f"{voice.role} {voice.of or ''}") if voice.role else frozenset()
        names = profile.names | ({own} if named else set())
        roles = set(profile.roles) | ({told} if told else set())
        if not named:
            roles.add(own)
            if voice.of and not voice.role:
                roles.add(own | bag_of(voice.of))
            if voice.told and PAPERS & own:
                roles.add(bag_of(voice.told))
        words = frozenset().union(*names, *roles)
        kind = profile.type or voice.type
        called = profile.called or voice.name
        return Person(actor, called, kind, named, frozenset(names), frozenset(roles), words)


@cache
def alike(one: Person, other: Person) -> Alike:
    """Return how surely the two are one; the order of the two makes no difference."""
    first, second = sorted((one, other), key=_order)
    return _alike(first, second)


def _order(person: Person) -> tuple[str, str, str]:
    return person.actor or "", person.name or "", repr(sorted(person.words))


def _alike(one: Person, other: Person) -> Alike:
    if one.name is None or other.name is None:
        return Alike(UNKNOWN, "one does not tell who said it")
    if one.actor and one.actor == other.actor:
        return Alike(SAME, f"same speaker, {one.name}")
    if one.named and other.named:
        return _both_named(one, other)
    return _described(one, other)


def _both_named(one: Person, other: Person) -> Alike:
    told = f"{one.name} and {other.name}"
    if one.names & other.names:
        return Alike(SAME, f"{told}: one name")
    kinds = {_type(one), _type(other)}
    if "body" not in kinds and "person" in kinds and _one_person(one.name or "", other.name or ""):
        return Alike(LIKELY, f"{told}: one name, spelled otherwise")
    if kinds == {"person", "body"} and _cut_short(one, other):
        return Alike(LIKELY, f"{told}: one name holds the other's words")
    if kinds == {"person", "body"}:
        body, person = (one, other) if _type(one) == "body" else (other, one)
        if any(_speaks_for(role, body) for role in person.roles):
            return Alike(ORGAN, f"{person.name} speaks for {body.name}")
        if _has_rank(person) and any(name & FORCES for name in body.names):
            return Alike(ORGAN, f"{person.name} may speak for {body.name}")
        return Alike(OTHER, f"{told} are two")
    if kinds != {"person"} and any(a <= b or b <= a for a in one.names for b in other.names):
        return Alike(LIKELY, f"{told}: one name holds the other's words")
    if "body" not in kinds and _last_name(one, other):
        return Alike(ORGAN, f"{told}: one may be the other's last name")
    return Alike(OTHER, f"{told} are two")


def _last_name(one: Person, other: Person) -> bool:
    """Tell whether one goes by a single word, and the other's name ends in it."""
    short, full = sorted((one.name or "", other.name or ""), key=lambda name: len(name.split()))
    words = full.split()
    return len(short.split()) == 1 < len(words) and words[-1].casefold() == short.casefold()


def _cut_short(one: Person, other: Person) -> bool:
    """Tell whether what was taken for a person is a body by the first word of its name."""
    body, person = (one, other) if _type(one) == "body" else (other, one)
    first = (body.name or "").split()
    short = len(first) > 1 and (person.name or "").casefold() == first[0].casefold()
    return short and not person.roles and all(len(name) == 1 for name in person.names)


def _type(person: Person) -> str | None:
    """Return what sort of claimant it is; one by the name of an army is a body."""
    force = person.type is None and not person.roles and person.words & (FORCES | STATE)
    return "body" if force else person.type


def _has_rank(person: Person) -> bool:
    """Tell whether the person has a rank, and nothing tells of which army."""
    roles = [role - VAGUE for role in person.roles]
    ranked = any(role and role <= RANKS for role in roles)
    return ranked and not any((role & FORCES) - SPEAKS for role in roles)


def _speaks_for(role: frozenset[str], body: Person) -> bool:
    rest = role - SPEAKS - VAGUE
    return bool(role & SPEAKS) and any(_of_one(rest, name - VAGUE) for name in body.names)


def _of_one(rest: frozenset[str], name: frozenset[str]) -> bool:
    """Tell whether a role is of a body by that name: health officials, and the health ministry."""
    bare, core = rest - KINDS, name - KINDS
    if rest and (rest <= name or name <= rest):
        return True
    return bool(bare and core) and (bare <= core or core <= bare)


def _described(one: Person, other: Person) -> Alike:
    """Hold one who is only described against the other, who may be named."""
    told = f"{one.name} and {other.name}"
    bare, full = (one, other) if not one.named else (other, one)
    if not bare.words - VAGUE:
        return Alike(UNKNOWN, f"{told}: one does not tell who said it")
    ways = [_fits(role, full) for role in bare.roles]
    if not bare.named and not full.named:
        ways += [_fits(role, bare) for role in full.roles]
    best = max(ways, default=OTHER)
    if best == LIKELY and not bare.words - VAGUE <= MANY:
        return Alike(LIKELY, f"{told}: the description fits")
    best = UNKNOWN if best == LIKELY else best
    if best == ORGAN:
        return Alike(ORGAN, f"{told}: one speaks for the other")
    if best == UNKNOWN:
        return Alike(ORGAN, f"{told}: the description may fit")
    return Alike(UNFIT, f"nothing tells that {told} are one")


def _one_person(one: str, other: str) -> bool:
    return compare(one, other, kind="person").score >= ONE_NAME


def _fits(told: frozenset[str], person: Person) -> float:
    """Return how well a description ("the foreign minister of X") fits somebody."""
    words = told - VAGUE
    if not words:
        return UNKNOWN
    for role in (*person.roles, *person.names):
        if _one_role(words, role - VAGUE):
            return LIKELY
    if words <= person.words and words & HEADS:
        return LIKELY
    if any(len(name) > 1 and name <= words for name in person.names):
        return LIKELY
    if any(role - VAGUE <= HEADS and role & words for role in person.roles):
        return UNKNOWN
    if person.type != "person" and (found := _of_a_body(words, person)):
        return found
    if _speaks_for(told, person):
        return ORGAN
    if any(_same_body(words, name - VAGUE) for name in (*person.names, *person.roles)):
        return LIKELY
    own = Person(None, "", "body", named=True, names=frozenset({words}))
    return ORGAN if any(_speaks_for(role, own) for role in person.roles) else OTHER


def _of_a_body(words: frozenset[str], body: Person) -> float | None:
    """Return how well "a spokesman", or "its ministry", fits a body; None where it is neither."""
    if words <= SPOKESMEN:
        return UNKNOWN
    return ORGAN if words & STATE and any(each < words for each in body.names) else None


def _same_body(words: frozenset[str], name: frozenset[str]) -> bool:
    """Tell whether two are of one kind of body, and one says no more of what it is of."""
    bare, core = words - KINDS, name - KINDS
    one_kind = words & KINDS == name & KINDS != frozenset()
    return one_kind and bool(bare and core) and (bare <= core or core <= bare)


def _one_role(words: frozenset[str], role: frozenset[str]) -> bool:
    """Tell whether two descriptions are of one office: the head is shared, the rest no rival."""
    if words <= role or (role <= words and len(role) > 1):
        return len(words & role) > 1 or not (words & role) <= HEADS or words == role
    shared = words & role
    return bool(shared & HEADS) and len(shared) > 1 and len(words ^ role) <= 2


@cache
def bag_of(text: str) -> frozenset[str]:
    """Return the stems of the words that tell something of a name or role."""
    written = STAFF.sub("army", SECOND.sub("deputy leader", text))
    for pattern, name in CALLED:
        written = pattern.sub(name, written)
    return frozenset(stem(word) for word in words_in(written) if word not in SMALL)
