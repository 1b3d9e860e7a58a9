"""May two claimants be one, though nothing tells so? By what kinds of bodies they speak for.

News names one claimant in many ways: a country, its ministry, "the army", a press centre. Where
all else speaks for one claim it is enough that they may be one, and that no article tells of both.
"""

import re
from collections.abc import Collection
from functools import cache

from reportedly.link.claims.forms import stem
from reportedly.link.claims.voices import HEADS, LIKELY, ORGAN, SPEAKS, VAGUE, Person, alike

_KINDS = {
    "state": "ministry minister government cabinet president presidency army navy guard fleet"
    " military forces troops staff command press police gendarmerie intelligence defence interior"
    " colonel general admiral commodore brigadier authorities administration governor sheriff",
    "movement": "movement group faction rebels militants front brigade brigades banner liberation"
    " resistance fighters insurgents",
    "town": "mayor council town city municipality municipal village councillor borough"
    " administration governor prefect prefecture district province regional authorities",
    "hospital": "hospital clinic doctor doctors surgeon morgue medics physician nurses medical"
    " paramedics",
    "rescue": "rescue rescuers fire firefighters ambulance brigade civil emergency disaster"
    " coastguard authorities",
    "court": "court judge prosecutor prosecutors tribunal lawyer lawyers attorney investigators"
    " authorities",
    "union": "union guild syndicate workers strikers federation confederation strike",
    "company": "company firm operator corporation holding plant mine coal steel lines airline"
    " carrier shipyard manufacturer maker employer developer",
    "owners": "owners shipowners employers association industry exporters growers",
    "mission": "mission observers monitors monitoring envoy mediators mediator",
    "relief": "relief aid charity red crescent volunteers foundation humanitarian refugee",
    "church": "church diocese parish bishop archbishop priest imam mosque patriarch",
    "port": "port harbour coastguard pilots shipping lighthouse airport railway",
    "research": "institute university researchers scientists pollsters survey observatory museum"
    " seismologists geological statistics statisticians",
    "money": "bank treasury insurers traders brokers chamber merchants exchange",
    "election": "commission electoral election parliament assembly speaker senate",
    "witness": "witness witnesses residents villagers relatives families locals survivors"
    " neighbours",
}
KINDS = {kind: frozenset(map(stem, words.split())) for kind, words in _KINDS.items()}
_GENERIC = ("company", "firm", "operator", "corporation", "movement", "group")
GENERIC = frozenset(map(stem, _GENERIC))
# What rebels have as a state has: commanders and troops.
_RANKS = ("command", "troops", "forces", "staff", "colonel", "general", "military")
RANKS_OF_ANY = frozenset(map(stem, _RANKS))
ANYBODY = re.compile(r"(?:an?|one|another) ", re.I)  # "a villager": two articles may have two
# Who is against a body is of another kind than the body: "government opponents".
_AGAINST = "opponent opposition critic rival anti dissident exile"
AGAINST = frozenset(map(stem, _AGAINST.split()))
# What ministries are of.
_OFFICES = (
    "health interior foreign defence justice finance energy transport education labour agriculture"
    " coast culture trade economy environment information home treasury hospital"
)
OFFICES = frozenset(map(stem, _OFFICES.split()))
HEADING = HEADS | frozenset(map(stem, ("chair", "secretary", "chairwoman", "boss")))
# Who leads a company, and who a province or a town; and what a body without a name is of.
EXECUTIVE = stem("executive")
EXECUTIVES = frozenset({EXECUTIVE, *map(stem, ("managing", "finance", "operating"))})
GOVERNORS = frozenset(map(stem, ("governor", "mayor", "prefect")))
_REGIONAL = "provincial regional district city municipal town county"
REGIONAL = frozenset(map(stem, _REGIONAL.split()))


def may_be_one(
    one: Person, other: Person, here: Collection[Person], there: Collection[Person]
) -> bool:
    """Tell whether two may be one claimant; ``here`` and ``there`` are all who speak beside them.

    What an article that has one of them tells of the other, it tells of two.
    """
    if not fitting(one, other) or all(ANYBODY.match(each.name or "") for each in (one, other)):
        return False
    return not _told_apart(one, other, here) and not _told_apart(other, one, there)


@cache
def are_two(one: Person, other: Person) -> bool:
    """Tell whether two whom nothing tells to be one are surely two, as far as both are told.

    They speak for bodies of two kinds (rebels, an army), one for a body and the other has a role
    elsewhere, or both are descriptions that share nothing ("drivers", "residents").
    """
    if fitting(one, other):
        return False
    described = not (one.named or other.named)
    mine, theirs = kinds_of(one), kinds_of(other)
    apart = not mine & theirs and bool(mine or theirs)
    return described or (apart and _is_told(one) and _is_told(other))


def _is_told(person: Person) -> bool:
    return bool(kinds_of(person)) or (person.named and bool(person.roles))


@cache
def fitting(one: Person, other: Person) -> bool:
    """Tell whether what is known of two claimants lets them be one; their order does not matter."""
    return _fit(one, other) or _fit(other, one)


def _told_apart(own: Person, other: Person, beside: Collection[Person]) -> bool:
    return any(
        alike(each, other).level >= LIKELY
        and alike(each, own).level < ORGAN
        and not fitting(each, own)
        for each in beside
    )


def _fit(one: Person, other: Person) -> bool:
    mine, theirs = kinds_of(one), kinds_of(other)
    if _is_land(one) and _serves_a_state(other):
        return True
    if one.named and other.named and (_is_person(one) or _is_person(other)):
        return _runs(one, other)
    if mine and theirs:
        return bool(mine & theirs) and not _two_offices(one, other)
    if mine:
        return False
    if _is_called(other):
        return one.named and not _is_person(one)
    if _leads(one):
        return bool(theirs) and "state" not in theirs and not other.named
    return one.named and not one.roles and not _is_person(one) and "state" in theirs


def _runs(one: Person, other: Person) -> bool:
    """Tell whether somebody by name may lead a body by name, of which the role does not tell.

    A chief executive and a firm; a governor and "the provincial government".
    """
    roles = [role - VAGUE for role in one.roles]
    if not (roles and _is_person(one)) or other.type != "body":
        return False
    if all(name <= REGIONAL | KINDS["state"] | KINDS["town"] for name in other.names):
        return all(role and role <= GOVERNORS for role in roles)
    executive = any(EXECUTIVE in role for role in roles)
    return executive and all(role <= HEADING | EXECUTIVES for role in roles)


def _is_land(person: Person) -> bool:
    """Tell whether it may be a land: a name of one word, and nothing else is told of it."""
    bare = all(len(name) == 1 for name in person.names)
    return person.named and bare and not person.roles and person.type != "person"


def _serves_a_state(person: Person) -> bool:
    """Tell whether somebody by name speaks for a state of which the role does not tell the name."""
    posts = [role - VAGUE - SPEAKS - HEADING - OFFICES for role in person.roles]
    told = any(post and post <= KINDS["state"] for post in posts)
    return (
        person.named
        and _is_person(person)
        and told
        and all(post <= KINDS["state"] for post in posts)
    )


def _is_called(person: Person) -> bool:
    """Tell whether all that is told of a body is its kind: "the company", "the movement"."""
    return not person.named and bool(person.words) and person.words <= GENERIC


def _is_person(person: Person) -> bool:
    """Tell whether it surely is a person: by a role, or a name of several words."""
    long = any(len(name) > 1 for name in person.names)
    return person.type == "person" and person.named and (long or bool(person.roles))


def _two_offices(one: Person, other: Person) -> bool:
    """Tell whether the two are ministries of two things: of health, and of the interior."""
    mine, theirs = (_offices(each) for each in (one, other))
    return bool(mine) and bool(theirs) and not mine & theirs


def _offices(person: Person) -> frozenset[str]:
    return frozenset(word for word in person.words & OFFICES)


def _leads(person: Person) -> bool:
    """Tell whether all that is told of a person is that he or she leads something."""
    bare = [role - VAGUE for role in person.roles]
    return person.named and bool(bare) and any(role and role <= HEADING for role in bare)


@cache
def kinds_of(person: Person) -> frozenset[str]:
    """Return the kinds of bodies that a claimant speaks for, by the words of names and roles."""
    if person.words & AGAINST:
        return frozenset({"opposition"})
    found = frozenset(kind for kind, words in KINDS.items() if words & person.words)
    if "movement" in found and person.words & KINDS["state"] <= RANKS_OF_ANY:
        return found - {"state"}
    return found
