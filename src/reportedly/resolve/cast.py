"""Those an article names, by place, with what it shows of their gender."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from reportedly.model import Document, Entity
from reportedly.resolve import vocabulary
from reportedly.resolve.genders import gender_of_name
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import SUBJECTS, Reading, read
from reportedly.resolve.spelling import fold, words

HE = frozenset({"he", "his", "him", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
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
    return Cast(reading, ordered, _genders(reading, ordered))


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
        count[_pronoun_after(reading, use, together)] += 1
        for role in use.entity.roles:
            count[gender_of_role(fold(role.role.split()[-1]))] += SURE
    for entity in {use.entity.id: use.entity for use in filter(_person, uses)}.values():
        given = words(entity.name)
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
    title = honorific_before(reading, first) if first else None
    return title or (role_noun(reading, first - 1) or "" if first else "")


def _pronoun_after(reading: Reading, use: Use, together: dict[int, set[str]]) -> str:
    """Return the gender of the pronouns that follow the only person of a sentence."""
    sentence = reading.sentence(use.tokens.start)
    later = {reading.lower(number) for number in _of_theirs(reading, use, sentence)}
    quoted = any(mark in reading.words(sentence) for mark in '"“”«»')
    if len(together[sentence.start]) > 1 or quoted:
        return ""
    if later & HE and not later & SHE:
        return "m"
    return "f" if later & SHE and not later & HE else ""


def _of_theirs(reading: Reading, use: Use, sentence: range) -> list[int]:
    """Return the tokens after the name, of what the person says only the first subject.

    "Ito said her answer was wrong" may be another's answer; "Ito said she was wrong" is hers.
    """
    after = range(use.tokens.stop, sentence.stop)
    verb = reading.governing_verb(use.tokens)
    if verb is None or verb not in after or reading.tokens[verb].lemma not in vocabulary.SAYING:
        return list(after)
    first = verb + 2 if reading.lower(verb + 1) == "that" else verb + 1
    subject = first in after and reading.tokens[first].dep in SUBJECTS
    return [*range(use.tokens.stop, verb), *([first] if subject else [])]
