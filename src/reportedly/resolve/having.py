"""What a name has or does that only a body or only a person does: a founder, a "he"."""

from collections.abc import Iterator

from reportedly.model import EntityType
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.known_places import is_known_town
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import NOUNS, PLACE_LABELS, POSSESSIVES, SUBJECTS, Reading
from reportedly.resolve.whole import BODY_NOUNS

CERTAIN, SURE, LIKELY = 9, 6, 3  # votes, as in kinds
# Whom bodies have; "Ito's spokesman" and "Ito's lawyers" are a person's as well.
OWN = frozenset(
    {"leader", "leaders", "founder", "founders", "chairman", "chairwoman", "chairperson",
     "members", "lawmakers", "mps", "deputies", "headquarters", "shareholders", "employees",
     "subsidiary", "subsidiaries", "fighters", "rebels", "convenor", "congress", "statutes",
     "parliamentarians", "candidates", "branches", "factories"}
)  # fmt: skip
OF = frozenset({"leader", "leaders", "founder", "founders", "chairman", "chairwoman", "member",
                "members", "chairperson", "fighters", "convenor", "candidate"})  # fmt: skip
# Whom firms alone have: of "Ito's rebels" and "Ito's lawmakers" Ito may be a person.
FIRMS = frozenset({"chairman", "chairwoman", "founder", "founders", "headquarters", "shareholders",
                   "employees", "subsidiary", "subsidiaries", "branches", "factories"})  # fmt: skip
# Who has a body's name right before what they are: "Kell Aid spokesman Omar Dasa".
STAFF = frozenset({"spokesman", "spokeswoman", "spokesperson", "chairman", "chairwoman",
                   "chairperson", "director", "founder", "co-founder", "ceo", "cfo"})  # fmt: skip
STAFF_OF_TWO = frozenset({("chief", "executive"), ("managing", "director"), ("vice", "chairman"),
                          ("general", "secretary"), ("general", "manager")})  # fmt: skip
# Who is at a firm or a body: "staff at Kell", "shares of Kell".
PART = frozenset({"staff", "workers", "employees", "shares", "shareholders", "customers", "drivers",
                  "executives", "lawyers", "subsidiary", "headquarters"})  # fmt: skip
HOLD = frozenset({"win", "hold", "have", "lose", "take", "command", "employ"})
HELD = frozenset({"seats", "members", "lawmakers", "deputies", "branches", "employees",
                  "shareholders"})  # fmt: skip
HE = frozenset({"he", "she"})
# What bodies do not do, so that "he" is who does it: "Mara Ito returned to the office she left".
HUMAN = frozenset({"return", "resign", "retire", "die", "walk", "sit", "arrive", "flee", "smile",
                   "laugh", "bow", "kneel", "wave", "swear", "marry", "weep"})  # fmt: skip
WORDS = (2, 3)


def told_by_having(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield what a name is by whom it has, and by the "he" or "it" that takes it up."""
    plain = not (name.honorific or name.office or name.role or is_given_name(name.words[0]))
    if plain and not (name.label in PLACE_LABELS and is_known_town(name.text)):
        yield from _told_by_staff(reading, name)
    if name.label == "PER" and _may_be_body(name):
        if _has_people(reading, name) or _of_it(reading, name) or _holds(reading, name):
            yield "body", SURE
        elif _its(reading, name):
            yield "body", LIKELY
    if name.label == "ORG" and _may_be_person(name) and _is_he(reading, name):
        yield "person", LIKELY


def _told_by_staff(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    """Yield that a name is a body's by who works for it, and a lone one's also by ", which"."""
    after = name.tokens.stop
    if staffed(reading, name.tokens) or _belongs(reading, name.tokens):
        yield "body", SURE
    elif name.label == "PER" and len(name.words) == 1:
        owns = reading.lower(after) in POSSESSIVES and reading.lower(after + 1) in FIRMS
        yield "body", SURE if owns else 0
        which = reading.lower(after) == "," and reading.lower(after + 1) == "which"
        yield "body", CERTAIN if which else 0


def staffed(reading: Reading, name: range) -> bool:
    """Tell "[Kell Aid] spokesman Omar Dasa": a body's name, its noun, and somebody's name."""
    two = (reading.lower(name.stop), reading.lower(name.stop + 1)) in STAFF_OF_TWO
    noun = name.stop + two
    somebody = reading.tokens[noun + 1].entity == "PERSON" if noun + 1 < len(reading) else False
    plain = not reading.capital(noun) and (two or reading.lower(noun) in STAFF)
    return plain and somebody and reading.capital(noun + 1)


def _belongs(reading: Reading, name: range) -> bool:
    """Tell "staff at [Kell]" and "shares of [Kell]", but not "workers at Kell's mill"."""
    link, after = name.start - 1, name.stop
    told = reading.lower(link) in ("at", "of") and reading.lower(link - 1) in PART
    closed = reading.lower(after) not in POSSESSIVES and reading.tag(after) not in NOUNS
    return told and closed and reading.lower(link - 1) != "workers"


def _may_be_body(name: Name) -> bool:
    titled = name.honorific or name.office or name.role
    return len(name.words) > 1 and not titled and not is_given_name(name.words[0])


def _has_people(reading: Reading, name: Name) -> bool:
    """Tell "Kell Ittar's leader" and "Kell Ittar members"; "Ito's team leader" is one's own."""
    after = name.tokens.stop
    at = after + 1 if reading.lower(after) in POSSESSIVES else after
    people = reading.lower(at) in OWN and not reading.capital(at)
    return people and (at > after or reading.tag(at) == "NNS")


def _of_it(reading: Reading, name: Name) -> bool:
    """Tell "the leader of Kell Ittar", but not "a member of Mara Ito's team"."""
    of = name.tokens.start - 1
    of -= reading.lower(of) == "the"
    led = reading.lower(of) == "of" and reading.lower(of - 1) in OF
    return led and reading.lower(name.tokens.stop) not in POSSESSIVES


def _holds(reading: Reading, name: Name) -> bool:
    """Tell "Kell Ittar won 14 seats"."""
    last = reading.tokens[name.tokens[-1]]
    verb = last.head
    if last.dep not in SUBJECTS or reading.tokens[verb].lemma not in HOLD:
        return False
    return any(
        reading.tokens[n].head == verb and reading.lower(n) in HELD
        for n in range(verb + 1, reading.sentence(verb).stop)
    )


def _its(reading: Reading, name: Name) -> bool:
    """Tell whether "its" takes the name up, which is the subject and alone in its sentence.

    It stands later in the sentence or opens the next one, before whom a body has.
    """
    sentence = reading.sentence(name.tokens.start)
    if reading.tokens[name.tokens[-1]].dep not in SUBJECTS or not _alone(reading, name, sentence):
        return False
    following = sentence.stop
    opens = reading.lower(following) == "its" and reading.lower(following + 1) in OWN
    return opens or any(reading.lower(n) == "its" for n in range(name.tokens.stop, sentence.stop))


def _may_be_person(name: Name) -> bool:
    words = name.text.split()
    plain = len(words) in WORDS and all(word.istitle() for word in words) and name.before != "the"
    return plain and not any(is_body(word) or word in BODY_NOUNS for word in name.words)


def _is_he(reading: Reading, name: Name) -> bool:
    """Tell whether the name does what people do, alone before the "he" that comes after it."""
    last = reading.tokens[name.tokens[-1]]
    if last.dep not in SUBJECTS or reading.tokens[last.head].lemma not in HUMAN:
        return False
    sentence = reading.sentence(name.tokens.start)
    he = next((n for n in range(name.tokens.stop, sentence.stop) if reading.lower(n) in HE), 0)
    return he > 0 and _alone(reading, name, range(sentence.start, he))


def _alone(reading: Reading, name: Name, words: range) -> bool:
    """Tell whether the words name nobody and no other body than the name."""
    return not any(
        reading.tokens[n].entity in ("PERSON", "ORG") and n not in name.tokens for n in words
    )
