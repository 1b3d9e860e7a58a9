"""Read a source span: whom or what it names, or how it describes them."""

from dataclasses import dataclass, replace
from typing import Literal

from reportedly.model import Entity, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.before_names import (
    SEATS,
    office_begins,
    on_board,
    owner_begins,
    seated,
    title_begins,
    titled_from,
)
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.listed import JOINTS, joined_before, listed, of_a_list
from reportedly.resolve.phrases import Phrase, is_body, is_many, is_role, read_phrase
from reportedly.resolve.reading import HYPHENS, NOUNS, POSSESSIVES, Reading
from reportedly.resolve.titled_last import titled_last
from reportedly.resolve.written import whose_words, writing

Sort = Literal["pronoun", "name", "several", "role", "body", "people", "document", "unread"]
ENDS = frozenset({",", ";", ":", "(", "—", "–", "--"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
OPENERS = frozenset({"according", "to", "by", "from", "as", "per", "for", "of", "with", "whose",
                     "even", "meanwhile", "also", "but", "and", ",", "“", "”", '"', "‘",
                     "’"})  # fmt: skip
COMPLEMENT = frozenset({"of", "for", "from", "in", "at", "to", "with", "by", "on", "near", "under",
                        "around", "inside", "outside", "across", "throughout", "along", "off",
                        "within", "aboard", "behind", "beyond", "about", "against", "over",
                        "regarding", "concerning", "between", "into"})  # fmt: skip
# Of a place as a rule, not of a movement: "the Kell council" is not called Kell.
SEATED = frozenset({"council", "assembly", "parliament", "court", "government", "police"})
SIDES = frozenset({"side", "delegation"})  # "the Kell side" is not called Kell either
TOWNS = frozenset({"city", "town", "village", "district", "county", "regional", "municipal"})
MAKERS = frozenset({"maker", "giant", "operator", "carrier", "retailer", "manufacturer", "chain",
                    "builder", "producer", "brewer", "supplier", "startup"})  # fmt: skip
PAPERS = frozenset({"daily", "weekly", "newspaper", "organ"})  # "the Grain Party daily Lantern"
# What a body is called by, its name right behind it.
GROUP_KINDS = frozenset({"group", "charity", "organisation", "organization", "watchdog", "movement",
                         "militia", "firm", "company", "union", "association", "coalition",
                         "network"})  # fmt: skip
WINGS = frozenset({"wing", "arm", "branch"})  # "the armed wing of the Front, the Hill Brigade,"
# Between "who gave" and a name: "who gave only her first name, Mara".
GIVING = frozenset({"only", "just", "his", "her", "their", "a", "first", "given", "last", "full",
                    "name", "as", ",", "himself", "herself", "by"})  # fmt: skip
SELF = frozenset({"himself", "herself", "itself", "themselves"})  # "the board itself"
BUT = frozenset({"but", "except", "save", "besides", "than"})
COUNTS = frozenset({"toll", "count", "total", "estimate", "number", "update"})


@dataclass(frozen=True)
class Source:
    """What a source span says; ``numbers`` is the part that stands for the speaker."""

    sort: Sort
    numbers: range
    span: Span
    entity: Entity | None = None
    use: Use | None = None
    phrase: Phrase | None = None
    plural: bool = False


def read_source(cast: Cast, numbers: range) -> Source:
    """Return the reading of a source. It never looks outside ``numbers``."""
    reading = cast.reading
    numbers = _without_openers(reading, numbers)
    if not numbers:
        return Source("unread", numbers, Span(0, 0))
    span = reading.span(numbers)
    if _pronoun(reading, numbers):
        return Source("pronoun", numbers, span)
    placed = seated(reading, numbers)
    people = cast.people_in(range(numbers.start, placed)) if placed else []
    if placed is not None and not any(len(use.tokens) > 1 for use in people):
        described = _described(cast, range(placed, numbers.stop), numbers)
        return replace(described, numbers=numbers)
    core = _core(reading, numbers)
    named = titled_last(cast, core, numbers) or _named(cast, core) or _apposed(cast, core, numbers)
    if named:
        person = named.entity.type == "person"
        several = _coordinated(reading, named, numbers)
        several = several or joined_before(reading, named.tokens, numbers.start, person=person)
        sort: Sort = "several" if several else "name"
        return Source(sort, numbers, span, named.entity, named, plural=several)
    if of_a_list(reading, core, numbers.stop):
        return _described(cast, numbers, numbers)
    if listed(reading, core.stop, numbers.stop):
        return Source("several", numbers, span, plural=True)
    return _described(cast, core, numbers)


def head_noun(reading: Reading, core: range) -> int | None:
    """Return the last noun of the first noun phrase, None where there is none."""
    phrase = reading.noun_phrase(core.start, stop=core.stop)
    nouns = [number for number in phrase if reading.tag(number) in NOUNS]
    return nouns[-1] if nouns else None


def names_nobody(reading: Reading, numbers: range) -> bool:
    """Tell "no one", "none of the guards" and "no group", by whom nothing is said.

    By "no fewer than twelve" and by "nobody but Ito" it is.
    """
    if any(reading.lower(number) in BUT for number in numbers):
        return False
    first, after = reading.lower(numbers.start), numbers.start + 1
    if first in ("nobody", "none", "neither", "noone"):
        return True
    counted = reading.tag(after) == "CD" and reading.lower(after) != "one"
    counted = counted or reading.lower(after) == "."
    return first == "no" and not counted and not reading.capital(after)


def _without_openers(reading: Reading, numbers: range) -> range:
    start = numbers.start
    while start < numbers.stop and reading.lower(start) in OPENERS:
        start += 1
    stop = numbers.stop
    while stop > start and _trails(reading, stop - 1):
        stop -= 1
    return whose_words(reading, range(start, stop))


def _trails(reading: Reading, number: int) -> bool:
    """Tell what a source does not end with: a mark, the "'s" of whose it is, or a preposition that
    lost its phrase."""
    if reading.tag(number) == "POS":
        return True
    lost = reading.tag(number) == "IN" and reading.lower(number) in COMPLEMENT
    lost = lost or reading.lower(number) in SELF
    return lost or reading.lower(number) in ENDS | {"”", '"', "“", "’", "‘"}


def _pronoun(reading: Reading, numbers: range) -> bool:
    word = reading.lower(numbers.start)
    owner = reading.tag(numbers.start) == "PRP$" and len(numbers) > 1  # "her lawyer"
    letters = reading.tokens[numbers.start].text in ("US", "WHO")
    if word not in vocabulary.PRONOUNS or owner or letters:
        return False
    alone = len(numbers) == 1 or reading.tag(numbers.start + 1) not in NOUNS
    return alone and not (word == "that" and reading.tag(numbers.start) == "DT")


def _core(reading: Reading, numbers: range) -> range:
    for number in numbers:
        word = reading.lower(number)
        clause = word in RELATIVES or (
            reading.tag(number) in ("VBG", "VBN", "VBZ", "VBD")
            and reading.tokens[number].dep in ("acl", "relcl", "ROOT", "advcl")
        )
        if word == "(" and (reading.bracketed(number) or reading.abbreviated(number)):
            continue
        if number > numbers.start and (word in ENDS or clause):
            return range(numbers.start, number)
    return numbers


def _named(cast: Cast, core: range) -> Use | None:
    """Return the name that heads the phrase: no possessor, no modifier, no complement."""
    hung: list[Use] = []  # on a noun before them, by a preposition
    for use in cast.used_in(core):
        joined = hung and _linked(cast.reading, hung[-1], use)
        if not joined and _heads(cast.reading, use, core):
            return use
        hung.append(use)
    return None


def _linked(reading: Reading, one: Use, other: Use) -> bool:
    """Tell whether only "and the" stands between: "scientists at [Reyl] and the [Orla] Bank"."""
    between = range(one.tokens.stop, other.tokens.start)
    before = reading.lower(one.tokens.start - 1)
    before = reading.lower(one.tokens.start - 2) if before == "the" else before
    links = {reading.lower(number) for number in between}
    return before in COMPLEMENT and bool(links & JOINTS) and links <= JOINTS | {"the", ","}


def _heads(reading: Reading, use: Use, core: range) -> bool:
    after, before = use.tokens.stop, use.tokens.start - 1
    if _called_by(reading, use, core):
        return False
    if after < core.stop and (reading.abbreviated(after) or reading.abbreviated(before)):
        return False
    while before > core.start and reading.lower(before).rstrip(".") in vocabulary.HONORIFICS:
        before -= 1
    if reading.lower(before + 1).rstrip(".") in SEATS:
        before = title_begins(reading, before, core.start)
    if use.entity.type == "person":
        before = office_begins(reading, before, core.start)
    while before > core.start and (_counts(reading, before) or _says_what(reading, use, before)):
        before -= 1
    before = owner_begins(reading, before, core.start)
    if before >= core.start and (reading.lower(before) in COMPLEMENT or on_board(reading, before)):
        return False
    if after >= core.stop:
        return True
    owns = reading.lower(after) in POSSESSIVES
    if owns or (reading.lower(after) in PAPERS and reading.capital(after + 1)):
        return False
    return reading.tag(after) not in NOUNS | {"JJ", "HYPH"} or _kind_noun(reading, use, after)


def _called_by(reading: Reading, use: Use, core: range) -> bool:
    """Tell whether the name says whose doing the noun before is: "a witness [Ito] called"."""
    verb = use.tokens.stop
    calls = reading.tokens[use.tokens[-1]].head == verb and verb < len(reading)
    noun = (
        reading.tokens[verb].head if calls and reading.tokens[verb].dep in ("relcl", "acl") else -1
    )
    called = noun in range(core.start, use.tokens.start)
    return called and is_role(reading.singular(noun))


def _counts(reading: Reading, number: int) -> bool:
    """Tell an article, a number or an adjective: "in [the Seven] Rivers Movement"."""
    counted = reading.tokens[number].entity == "CARDINAL"
    return counted or reading.tag(number) in ("DT", "CD", "JJ")


def _says_what(reading: Reading, use: Use, before: int) -> bool:
    """Tell a noun for what the body or place is: "researchers at [lock maker] Orbel"."""
    common = reading.tag(before) == "NN" and not reading.capital(before)
    firm = {reading.lower(before), reading.lower(before + 1)} & MAKERS
    return common and (bool(firm) or use.entity.type in ("body", "place"))


def _kind_noun(reading: Reading, use: Use, after: int) -> bool:
    """Tell whether only words for what kind of body it is follow: "al-Bahr television network".

    Words for people make another body of it: "the Harbour Front student union".
    """
    if use.entity.type == "person":
        return False
    at = after
    while reading.tag(at) in NOUNS | {"JJ"}:
        at += 1
    kinds = [reading.singular(number) for number in range(after, at)]
    if not kinds or use.entity.type == "place":
        return False
    own = vocabulary.GROUPS | vocabulary.FIRMS | vocabulary.MEDIUM_NOUNS
    if kinds[-2:] == ["central", "bank"]:  # "the Kell central bank" is no Kell
        return False
    if is_many(reading, at - 1) or (set(kinds[:-1]) <= TOWNS and kinds[-1] in SEATED | SIDES):
        return False
    if reading.lower(at) in POSSESSIVES:  # "the Kell movement's office"
        return False
    others = any(is_role(kind) for kind in kinds) or any(map(reading.capital, range(after, at)))
    return kinds[-1] in own and not others


def _apposed(cast: Cast, core: range, numbers: range) -> Use | None:
    """Return the person of "a spokeswoman, Lena Okoro," who is named after the role."""
    reading = cast.reading
    used = cast.used_in(core)
    if used and _called_by(reading, used[-1], core):  # "a witness [Ito called], Omar Dasa,"
        comma = core.stop + 1
        return _apposed_at(cast, range(core.start, used[-1].tokens.start), comma, numbers)
    return _apposed_at(cast, core, core.stop, numbers)


def _apposed_at(cast: Cast, core: range, comma: int, numbers: range) -> Use | None:
    reading = cast.reading
    if comma >= numbers.stop or reading.lower(comma) not in ENDS:
        return None
    phrase = read_phrase(reading, core)
    if phrase.plural if phrase else not _one_thing(reading, core):
        return None
    first = comma + 1
    if given := _gave_name(cast, first):
        return given
    if not phrase and (body := _body_beside(cast, core, first)):
        return body
    people = cast.people_in(range(first, numbers.stop))
    if reading.lower(first) in ("a", "an") or reading.tag(first) == "IN":
        return None  # "testimony from Ito, [a Kell Ranger]", "a guard, [unlike Captain Ito],"
    if people and people[0].entity.name[1:2] in HYPHENS:  # "R-Kell"
        return None
    if people and titled_from(reading, first, people[0].tokens):
        return people[0] if _heads(reading, people[0], range(first, numbers.stop)) else None
    return None


def _gave_name(cast: Cast, first: int) -> Use | None:
    """Return the person of "a docker, who gave only his first name, Omar,"."""
    reading = cast.reading
    if reading.lower(first) != "who" or reading.lower(first + 1) not in ("gave", "identified"):
        return None
    at = first + 2
    while reading.lower(at) in GIVING:
        at += 1
    use = cast.use_at(at)
    return use if use and use.entity.type == "person" and at > first + 2 else None


def _body_beside(cast: Cast, core: range, first: int) -> Use | None:
    """Return the body that is named after its kind: "a militant group, the Hill Front,"."""
    head = head_noun(cast.reading, core)
    noun = cast.reading.singular(head) if head is not None else ""
    if noun not in vocabulary.GROUPS | vocabulary.FIRMS | WINGS:
        return None
    first += cast.reading.lower(first) == "the"
    use = cast.use_at(first)
    named = use is not None and use.entity.type == "body" and use.tokens.start <= first
    return use if named and (noun in WINGS or not cast.used_in(core)) else None


def _one_thing(reading: Reading, core: range) -> bool:
    """Tell "the librarian" and "one of them" from a name or a plural, whatever the noun may be."""
    if core and reading.lower(core.start) == "one" and reading.lower(core.start + 1) == "of":
        return True
    head = head_noun(reading, core)
    if head is None:  # "a captive", which may be an adjective
        return bool(core) and reading.lower(core[-1]) in vocabulary.PEOPLE
    return reading.tag(head) == "NN"


def _coordinated(reading: Reading, use: Use, numbers: range) -> bool:
    after = use.tokens.stop
    while after < numbers.stop and reading.tag(after) in NOUNS:
        after += 1
    if after + 1 < numbers.stop and reading.lower(after) in JOINTS:
        return True
    if reading.words(range(after, min(after + 3, numbers.stop))).lower() == "as well as":
        return True
    joints = any(reading.lower(number) in JOINTS for number in range(after, numbers.stop))
    return joints and any(
        reading.tokens[number].dep == "conj"
        and reading.tokens[number].head in range(use.tokens.start, after)
        and reading.tag(number) in NOUNS
        for number in range(after, numbers.stop)
    )


def _described(cast: Cast, core: range, numbers: range) -> Source:
    reading, span = cast.reading, cast.reading.span(numbers)
    head = head_noun(reading, core)
    if head is not None and _own_paper(reading, core, head):
        return Source("pronoun", core[:1], span)
    called = core if reading.words(core) == "WHO" else _called(reading, core)
    if called:
        return Source("name", called, span)
    if head is not None and writing(reading, head):
        return Source("document", core, span, plural=True)
    phrase = read_phrase(reading, core)
    if phrase:
        return Source("role", core, span, phrase=phrase, plural=phrase.plural)
    if head is None:
        lone = reading.lower(core.start) in vocabulary.INDEFINITE | vocabulary.PEOPLE
        return Source("people" if lone else "unread", core, span, plural=True)
    word, plural = reading.singular(head), reading.tag(head) in ("NNS", "NNPS")
    given = word in COUNTS and reading.lower(core.stop + 1) == "by"  # "the toll announced by"
    if given or (word in vocabulary.DOCUMENTS and not is_body(word)):
        return Source("document", core, span, plural=plural)
    if is_body(word):
        return _body(cast, core, span, head, plural=plural)
    if reading.tag(head) == "NNP":
        return Source("name", core, span)
    if reading.tokens[head].entity == "NORP" or plural:
        return Source("people", core, span, plural=True)
    return Source("document" if word in vocabulary.DOCUMENTS else "unread", core, span)


def _called(reading: Reading, core: range) -> range:
    """Return the "Open Hands" of "the aid group Open Hands", none where no kind goes before."""
    start = core.stop
    while start > core.start and reading.tag(start - 1) in ("NNP", "NNPS"):
        start -= 1
    kind = start - 1
    group = kind >= core.start and not reading.capital(kind) and reading.tag(kind) == "NN"
    named = group and reading.lower(kind) in GROUP_KINDS and reading.capital(start)
    return range(start, core.stop) if named and start < core.stop else range(0)


def _own_paper(reading: Reading, core: range, head: int) -> bool:
    """Tell "her memoir" and "his letter", by which she and he speak, from "its staff"."""
    whose = reading.lower(core.start) in ("his", "her")
    between = (reading.capital(number) for number in range(core.start + 1, head))
    return whose and reading.singular(head) in vocabulary.DOCUMENTS and not any(between)


def _body(cast: Cast, core: range, span: Span, head: int, *, plural: bool) -> Source:
    """Read "the movement of …", "Ostmark's army": a body by what it is, perhaps with its name."""
    reading = cast.reading
    uses = [use for use in cast.used_in(core) if use.entity.type in ("body", "place")]
    after = [use for use in uses if use.tokens.start > head and use.entity.type == "body"]
    of = reading.lower(head + 1) == "of"
    if of and after and reading.singular(head) in vocabulary.GROUPS and not plural:
        return Source("name", core, span, after[0].entity, after[0])
    before = [use for use in uses if use.tokens.stop <= head and use.entity.type == "body"]
    fits = [use for use in before if _kind_noun(reading, use, use.tokens.stop)]
    if fits and not plural:
        return Source("name", core, span, fits[-1].entity, fits[-1])
    return Source("body", core, span, plural=plural)
