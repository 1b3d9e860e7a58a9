"""Those an article names, by place, with what it shows of their gender."""

from collections import Counter
from dataclasses import dataclass, field

from reportedly.model import Document, Entity
from reportedly.resolve import vocabulary
from reportedly.resolve.naming import honorific_before
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import Reading, read
from reportedly.resolve.spelling import fold

HE = frozenset({"he", "his", "him", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
SURE = 5  # votes of a title or a gendered role; a pronoun in the sentence has one


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
        return [
            use
            for use in self.uses
            if numbers.start <= use.tokens.start and use.tokens.stop <= numbers.stop
        ]

    def people_in(self, numbers: range) -> list[Use]:
        return [use for use in self.used_in(numbers) if use.entity.type == "person"]

    def people(self) -> list[Entity]:
        """Return every person once, in order of first mention."""
        return list({use.entity.id: use.entity for use in self.uses if _person(use)}.values())

    def last_before(self, entity: Entity, number: int) -> Use | None:
        """Return the last use of the entity's name before the token."""
        uses = [use for use in self.uses if use.entity.id == entity.id]
        return max(
            (use for use in uses if use.tokens.start < number),
            key=lambda use: use.tokens.start,
            default=None,
        )


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
    for use in filter(_person, uses):
        count = votes.setdefault(use.entity.id, Counter())
        count[vocabulary.HONORIFICS.get(_title(reading, use), "")] += SURE
        count[_pronoun_after(reading, use, uses)] += 1
        for role in use.entity.roles:
            count[gender_of_role(fold(role.role.split()[-1]))] += SURE
    return {entity: told for entity, count in votes.items() if (told := _told(count))}


def _told(count: Counter[str]) -> str:
    if count["m"] == count["f"]:
        return ""
    return "m" if count["m"] > count["f"] else "f"


def _title(reading: Reading, use: Use) -> str:
    first = use.tokens.start
    title = honorific_before(reading, first) if first else None
    return title or (role_noun(reading, first - 1) or "" if first else "")


def _pronoun_after(reading: Reading, use: Use, uses: tuple[Use, ...]) -> str:
    """Return the gender of the pronouns that follow the only person of a sentence."""
    sentence = reading.sentence(use.tokens.start)
    others = {
        other.entity.id for other in uses if _person(other) and other.tokens.start in sentence
    }
    later = {reading.lower(number) for number in range(use.tokens.stop, sentence.stop)}
    quoted = any(mark in reading.words(sentence) for mark in '"“”«»')
    if len(others) > 1 or quoted:
        return ""
    if later & HE and not later & SHE:
        return "m"
    return "f" if later & SHE and not later & HE else ""
