"""Those an article names, by place, with what it shows of their gender."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.model import Document, Entity, Waymark
from reportedly.resolve import vocabulary
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.genders import gender_of_name
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.phrases import read_phrase, role_noun
from reportedly.resolve.reading import SUBJECTS, Reading, read
from reportedly.resolve.spelling import fold, words

HE = frozenset({"he", "his", "him", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
OWNED = frozenset({"NN", "NNP", "JJ", "HYPH", "IN", "VBN", "CD"})  # "her late husband"
SURE = 5  # votes of a title or a gendered role; a pronoun in the sentence has one
LIKELY = 3  # votes of a given name


@dataclass(frozen=True)
class Use:
    """One use of an entity's name."""

    tokens: range
    entity: Entity


@dataclass(frozen=True)
class Cast:
    """A document's reading and the uses of names in it, in text order."""

    reading: Reading
    uses: tuple[Use, ...]
    genders: dict[str, str] = field(repr=False)
    waymarks: tuple[Waymark, ...] = ()

    def used_in(self, numbers: range) -> list[Use]:
        """Return the uses that lie wholly in ``numbers``."""
        first = bisect_left(self._starts, numbers.start)
        last = bisect_left(self._starts, numbers.stop)
        return [use for use in self.uses[first:last] if use.tokens.stop <= numbers.stop]

    def use_at(self, number: int) -> Use | None:
        """Return the use that the token is a part of, or None."""
        before = bisect_right(self._starts, number) - 1
        use = self.uses[before] if before >= 0 else None
        return use if use and number in use.tokens else None

    def people_in(self, numbers: range) -> list[Use]:
        return [use for use in self.used_in(numbers) if use.entity.type == "person"]

    @cached_property
    def people(self) -> tuple[Entity, ...]:
        """Every person once, in order of first mention."""
        return tuple(each for each in self.entities.values() if each.type == "person")

    @cached_property
    def entities(self) -> dict[str, Entity]:
        """Every entity by its id, in order of first mention."""
        return {use.entity.id: use.entity for use in self.uses}

    def uses_of(self, entity: Entity) -> list[Use]:
        """Return every use of the entity's name, in text order."""
        return self._uses_of[entity.id]

    def last_before(self, entity: Entity, number: int) -> Use | None:
        """Return the last use of the entity's name before the token."""
        uses = self.uses_of(entity)
        before = bisect_left(uses, number, key=lambda use: use.tokens.start)
        return uses[before - 1] if before else None

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(use.tokens.start for use in self.uses)

    @cached_property
    def _uses_of(self) -> dict[str, list[Use]]:
        found: dict[str, list[Use]] = defaultdict(list)
        for use in self.uses:
            found[use.entity.id].append(use)
        return found


def assemble(document: Document) -> Cast:
    """Return the cast of a document that has Token and Entity layers."""
    reading = read(document)
    uses = [
        Use(reading.within(span), entity) for entity in document[Entity] for span in entity.mentions
    ]
    ordered = tuple(sorted(uses, key=lambda use: (use.tokens.start, use.entity.id)))
    waymarks = document[Waymark].items if Waymark in document else ()
    return Cast(reading, ordered, _genders(reading, ordered), waymarks)


def gender_of_role(head: str) -> str:
    """Return "m" or "f" for a role that says so ("spokeswoman"), "" for any other."""
    word = head.rsplit(" ", 1)[-1]
    if word in vocabulary.WOMEN or word.endswith(("woman", "women")):
        return "f"
    if word in vocabulary.MEN or (word.endswith("man") and word not in vocabulary.NOT_PEOPLE):
        return "" if word == "chairman" else "m"
    return ""


def _person(use: Use) -> bool:
    return use.entity.type == "person"


def _genders(reading: Reading, uses: tuple[Use, ...]) -> dict[str, str]:
    votes: dict[str, Counter[str]] = {}
    together = _together(reading, uses)
    for use in filter(_person, uses):
        count = votes.setdefault(use.entity.id, Counter())
        count[vocabulary.HONORIFICS.get(_title(reading, use), "")] += SURE
        for noun in called(reading, use):
            count[gender_of_role(noun)] += SURE
        count[_pronoun_after(reading, use, together)] += 1
        owner = _owner(reading, use, uses)
        if owner:
            votes.setdefault(owner[0], Counter())[owner[1]] += SURE
        for role in use.entity.roles:
            count[gender_of_role(fold(role.role.split()[-1]))] += SURE
    for entity in {use.entity.id: use.entity for use in filter(_person, uses)}.values():
        given = words(entity.name)
        votes[entity.id][vocabulary.KUNYAS.get(given[0], "") if len(given) > 1 else ""] += SURE
        votes[entity.id][gender_of_name(given)] += LIKELY if len(given) > 1 else 1
    return {entity: told for entity, count in votes.items() if (told := _told(count))}


def _together(reading: Reading, uses: tuple[Use, ...]) -> dict[int, set[str]]:
    """Return the people of each sentence that names any, by its opening."""
    found: dict[int, set[str]] = defaultdict(set)
    for use in filter(_person, uses):
        found[reading.sentences[use.tokens.start]].add(use.entity.id)
    return found


def _told(count: Counter[str]) -> str:
    if count["m"] == count["f"]:
        return ""
    return "m" if count["m"] > count["f"] else "f"


def _title(reading: Reading, use: Use) -> str:
    first = use.tokens.start
    return (honorific_before(reading, first) if first else None) or ""


def called(reading: Reading, use: Use) -> Iterator[str]:
    """Yield what somebody is called beside the name: "his widow, Ito", "Ito, a man of few words".

    Two words with a name between them are not both of that name: "the aunt of Ito, Dasa".
    """
    first, after = use.tokens.start, use.tokens.stop
    yield role_noun(reading, first - 1) or "" if first else ""
    comma = first - 1
    if comma > 0 and reading.lower(comma) == "," and reading.lower(after) in (",", ".", ";", ""):
        phrase = phrase_before(reading, comma)
        yield phrase.head if phrase else ""
    if reading.lower(after) == "," and after + 1 < len(reading):
        phrase = read_phrase(reading, range(after + 1, reading.sentence(after).stop))
        closed = phrase and reading.lower(phrase.last) in (",", ".", ";", "who")
        yield phrase.head if phrase and closed and not phrase.plural else ""


def whose(reading: Reading, use: Use) -> int | None:
    """Return the token of "her" in "her late husband, Mara Ito", None where there is none."""
    at = use.tokens.start - 1
    opening = reading.sentences[use.tokens.start]
    while at > opening and (reading.tag(at) in OWNED or reading.lower(at) == ","):
        at -= 1
    return at if at >= opening and reading.lower(at) in ("his", "her") else None


def _owner(reading: Reading, use: Use, uses: tuple[Use, ...]) -> tuple[str, str] | None:
    """Return who "Ito and her husband, Dasa" shows to be a woman: the only one named before.

    Nobody where the sentence has another "he" or "she" before.
    """
    opening = reading.sentences[use.tokens.start]
    at = whose(reading, use)
    before = range(opening, at or opening)
    if at is None or {reading.lower(number) for number in before} & (HE | SHE):
        return None
    gender = "m" if reading.lower(at) == "his" else "f"
    first = bisect_left(uses, opening, key=lambda each: each.tokens.start)
    last = bisect_left(uses, at, key=lambda each: each.tokens.start)
    people = {each.entity.id for each in filter(_person, uses[first:last])}
    return (people.pop(), gender) if len(people) == 1 else None


def _pronoun_after(reading: Reading, use: Use, together: dict[int, set[str]]) -> str:
    """Return the gender of the pronouns that follow the only person of a sentence."""
    sentence = reading.sentence(use.tokens.start)
    later = {reading.lower(number) for number in _of_theirs(reading, use, sentence)}
    quoted = any(mark in reading.words(sentence) for mark in '"“”«»')
    before = {reading.lower(number) for number in range(sentence.start, use.tokens.start)}
    if len(together[sentence.start]) > 1 or quoted or before & (HE | SHE):
        return ""
    if later & HE and not later & SHE:
        return "m"
    return "f" if later & SHE and not later & HE else ""


def _object_of(reading: Reading, number: int, verb: int) -> bool:
    """Tell whether what is done is done to the pronoun: to another than who does it."""
    token = reading.tokens[number]
    return token.head == verb and token.dep in ("dobj", "dative") and token.tag == "PRP"


def _of_theirs(reading: Reading, use: Use, sentence: range) -> list[int]:
    """Return the tokens after the name, of what the person says only the first subject.

    "Ito said her answer was wrong" may be another's answer; "Ito said she was wrong" is hers.
    """
    verb = reading.governing_verb(use.tokens)
    after = [
        number
        for number in range(use.tokens.stop, sentence.stop)
        if verb is None or not _object_of(reading, number, verb)
    ]
    if verb is None or verb not in after or reading.tokens[verb].lemma not in vocabulary.SAYING:
        return list(after)
    first = verb + 2 if reading.lower(verb + 1) == "that" else verb + 1
    subject = first in after and reading.tokens[first].dep in SUBJECTS
    return [*range(use.tokens.stop, verb), *([first] if subject else [])]
