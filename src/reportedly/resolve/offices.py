"""Whether a role by which somebody is taken up fits a role that the text states of a person."""

import re
from collections.abc import Iterable

from reportedly.model import Entity, Role
from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast, gender_of_role
from reportedly.resolve.phrases import Phrase, of_words, role_words
from reportedly.resolve.short_offices import spelled_out
from reportedly.resolve.spelling import fold, same_place

SAME, KINDRED, BROADER = 3, 2, 1  # how closely; 0 is not at all
BY_BODY = -1  # only if both are said to be of one body
# Said of whoever holds an office, and no part of it: "the visiting minister", "the new chair".
PASSING = frozenset(
    {"visiting", "new", "newly", "old", "young", "elderly", "embattled", "ailing", "exiled",
     "jailed", "imprisoned", "ousted", "deposed", "outspoken", "hardline", "moderate", "populist",
     "disgraced", "beleaguered", "powerful", "influential", "departing", "longserving", "wounded",
     "captured", "bearded", "reelected", "firebrand", "charismatic", "reformist", "conservative",
     "liberal", "leftist", "rightwing", "leftwing", "current", "sitting", "longtime", "veteran",
     "provincial"}
)  # fmt: skip
OF_SPEAKERS = frozenset({"military", "official", "media", "main", "chief"})
FOUNDERS = frozenset({"founder", "co-founder"})  # another may be at the head by now
# Words for people of one calling, and the callings.
KINDS_OF = {
    "prelate": frozenset({"bishop", "archbishop", "cardinal", "patriarch", "metropolitan"}),
    "cleric": frozenset({"bishop", "archbishop", "cardinal", "priest", "pastor", "imam", "preacher",
                         "rabbi", "sheikh", "ayatollah", "mullah", "mufti", "patriarch", "deacon",
                         "vicar", "canon", "monk", "abbot"}),
    "clergyman": frozenset({"bishop", "archbishop", "priest", "pastor", "vicar", "canon"}),
    "churchman": frozenset({"bishop", "archbishop", "cardinal", "priest", "pastor", "vicar"}),
    "scientist": frozenset({"seismologist", "geologist", "biologist", "physicist", "chemist",
                            "astronomer", "epidemiologist", "virologist", "climatologist",
                            "meteorologist", "oceanographer", "mathematician", "researcher",
                            "ecologist", "zoologist", "volcanologist", "hydrologist"}),
    "academic": frozenset({"professor", "lecturer", "historian", "scholar", "sociologist",
                           "philosopher", "economist", "dean", "rector"}),
    "businessman": frozenset({"magnate", "tycoon", "mogul", "billionaire", "banker", "investor",
                              "industrialist", "merchant", "shipowner", "trader", "developer"}),
    "musician": frozenset({"violinist", "pianist", "cellist", "composer", "singer", "guitarist",
                           "conductor", "drummer"}),
    "soldier": frozenset({"corporal", "sergeant", "private", "lieutenant", "captain"}),
    "journalist": frozenset({"reporter", "correspondent", "columnist", "editor"}),
    "analyst": frozenset({"expert", "strategist", "economist", "scientist", "researcher"}),
    "athlete": frozenset({"sprinter", "swimmer", "cyclist", "boxer", "runner", "rower"}),
    "player": frozenset({"goalkeeper", "striker", "midfielder", "footballer", "defender"}),
    "monarch": frozenset({"king", "queen", "emir", "sultan"}),
    "doctor": frozenset({"surgeon", "physician", "cardiologist", "pathologist", "psychiatrist",
                         "paediatrician", "oncologist", "epidemiologist"}),
}  # fmt: skip
KINDS_OF["businesswoman"] = KINDS_OF["businessman"]
# Of these in a land many have heads of their own.
HOUSES = vocabulary.FIRMS | vocabulary.OFFICES - {
    "government",
    "state",
    "country",
    "nation",
    "republic",
    "kingdom",
    "regime",
    "presidency",
    "cabinet",
    "leadership",
}
JOINTS = frozenset({"the", "of", "a", "an", "and", "for", "s", "its"})
FILLERS = vocabulary.GROUPS | JOINTS


def fit(cast: Cast, phrase: Phrase, entity: Entity) -> int:
    """Return how closely the phrase fits the best of the person's roles, 0 for not at all."""
    gender = gender_of_role(phrase.head)
    known = cast.genders.get(entity.id, "")
    if gender and known and gender != known:
        return 0
    if _is_counterpart(cast, phrase, entity):
        return KINDRED
    return max((_fit(cast, phrase, role) for role in entity.roles), default=0)


def _is_counterpart(cast: Cast, phrase: Phrase, entity: Entity) -> bool:
    """Tell whether "the Veldaran minister" is the Veldaran counterpart of a minister."""
    asked = role_words(cast.reading, phrase)
    own = [role for role in entity.roles if role.role.lower() == "counterpart" and role.of]
    named = bool(_capitals(of_words(cast.reading, phrase) or ""))
    return named and any(
        _same_body(cast, phrase, role)
        and head_of(other.role) == phrase.head
        and modifiers_agree(asked, other.role)
        for role in own
        for person in cast.people
        for other in person.roles
    )


def head_of(role: str) -> str:
    """Return the last word of a role, or two where they are one office.

    >>> head_of("Deputy Secretary-General"), head_of("ambassador to Veldara")
    ('secretary general', 'ambassador')
    """
    plain = re.split(r"\s(?:to|of|for|at|in)\s", spelled_out(role).lower())[0]
    words = re.split(r"[\s-]+", plain.strip())
    if words[-1] == "general" and words[-2:-1] and words[-2] in vocabulary.COMPOUND_ROLES:
        return " ".join(words[-2:])
    return words[-1]


def modifiers_agree(asked: str, stated: str) -> bool:
    """Tell whether one office may be meant: what is asked adds no portfolio of its own.

    >>> modifiers_agree("minister", "foreign minister")
    True
    >>> modifiers_agree("defence minister", "foreign minister")
    False
    """
    return (_words(spelled_out(asked)) & vocabulary.PORTFOLIO_WORDS) <= _words(spelled_out(stated))


def _fit(cast: Cast, phrase: Phrase, role: Role) -> int:
    head = head_of(role.role)
    closeness = closeness_of(_asked(cast, phrase), head)
    if not closeness or not _same_rank(cast, phrase, role, head):
        return 0
    if _leads_a_land(cast, phrase) and _words(role.of or "") & HOUSES:
        return 0
    named = bool(_capitals(of_words(cast.reading, phrase) or ""))
    if closeness != SAME and _titled(cast, phrase):
        return 0
    if closeness == BY_BODY:
        return KINDRED if named and _same_body(cast, phrase, role) else 0
    return closeness if _same_body(cast, phrase, role, alone=closeness == SAME) else 0


def _asked(cast: Cast, phrase: Phrase) -> str:
    """Return the office asked for: whoever is the press secretary speaks for somebody."""
    if phrase.head == "head" and (of_words(cast.reading, phrase) or "").lower() == "state":
        return "president"
    if phrase.head != "secretary":
        return phrase.head
    return head_of(role_words(cast.reading, phrase))


def _titled(cast: Cast, phrase: Phrase) -> bool:
    """Tell "the Leader" within a sentence, an office of its own, from any leader."""
    at, reading = phrase.role[-1], cast.reading
    bare = phrase.head == "leader" and not phrase.of and len(phrase.role) == 1
    return bare and reading.capital(at) and at - reading.sentences[at] > 1


def _leads_a_land(cast: Cast, phrase: Phrase) -> bool:
    """Tell "the Ostmaran leader", who is no head of an Ostmaran office or firm."""
    tokens = cast.reading.tokens
    people = all(tokens[number].entity in ("NORP", "GPE") for number in phrase.of)
    return phrase.head == "leader" and bool(phrase.of) and people


def closeness_of(asked: str, stated: str) -> int:
    """Return how closely one word for an office is another, ``BY_BODY`` if the body must tell."""
    if asked == stated:
        return SAME
    kind = vocabulary.ROLE_CLASS.get(stated)
    if any({asked, stated} <= synonyms for synonyms in vocabulary.SYNONYMS):
        return KINDRED
    if stated in vocabulary.HEADS_OF_PLACES and asked in vocabulary.HEADS - {"leader"}:
        return BY_BODY
    if kind == "leading" and stated not in FOUNDERS and asked in vocabulary.HEADS | {"deputy"}:
        return KINDRED  # a deputy's rank is compared after
    if stated in vocabulary.HEADS and vocabulary.ROLE_CLASS.get(asked) == "leading":
        return BY_BODY
    if stated in KINDS_OF.get(asked, ()):
        return BROADER
    if stated in vocabulary.VAGUE and asked in vocabulary.VAGUE:
        return BROADER
    return BROADER if kind in vocabulary.BROADER.get(asked, ()) else 0


def _same_rank(cast: Cast, phrase: Phrase, role: Role, head: str) -> bool:
    words = spelled_out(role_words(cast.reading, phrase))
    if phrase.head in vocabulary.SPEAKING and phrase.of and role.of:  # "its military spokesman"
        words = " ".join(word for word in words.split() if word.lower() not in OF_SPEAKERS)
    full = f"{spelled_out(role.role)} {role.of or ''}"
    asked, stated = _words(words) - PASSING, _words(full)
    known = vocabulary.ROLE_MODIFIERS | set(phrase.head.split()) | stated
    if {word for word in asked - known if not word.startswith(tuple(phrase.head.split()))}:
        return False
    if not modifiers_agree(words, full):
        return False
    if phrase.head in vocabulary.BROADER and phrase.head != head:
        return True
    return bool(asked & vocabulary.SECONDS) == bool(_words(role.role) & vocabulary.SECONDS)


def _same_body(cast: Cast, phrase: Phrase, role: Role, *, alone: bool = False) -> bool:
    """Tell whether every name in the asked body is in the stated one, people for place.

    Where it has no name ("the police chief") the kinds of body must not differ; where none
    is stated of the person at all, it depends on ``alone``.
    """
    of = of_words(cast.reading, phrase)
    asked = _capitals(of or "")
    if asked:
        stated = [*_words(role.of), *_words(role.role)] if role.of else []
        return bool(stated) and all(any(same_place(a, b) for b in stated) for a in asked)
    if not of or (role.of and _words(of) - JOINTS <= _words(f"{role.of} {role.role}")):
        return True
    return fold(of) in vocabulary.ANY_BODY or (alone and not role.of)


def _capitals(of: str) -> list[str]:
    return [word for word in _names(of) if fold(word) not in FILLERS]


def _names(text: str) -> list[str]:
    return [word for word in re.split(r"\s+", text) if word[:1].isupper() or "-" in word]


def _words(text: str) -> set[str]:
    return {fold(word) for word in _split(text)} - {""}


def _split(text: str) -> Iterable[str]:
    return re.split(r"[\s]+|(?<=[a-z])-(?=[A-Za-z])", text)
