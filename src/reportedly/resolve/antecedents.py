"""Look back for whom a pronoun or a role takes up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model import Attribution, Entity, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.cast import HE, SHE, Cast, Use, gender_of_role
from reportedly.resolve.media import medium_name
from reportedly.resolve.offices import fit, head_of
from reportedly.resolve.passages import Being, Heard, Passages, Said
from reportedly.resolve.phrases import Phrase, is_body, role_noun
from reportedly.resolve.reading import SUBJECTS, Reading
from reportedly.resolve.spelling import fold

FURTHEST = 7  # sentences; a quotation of four may part "he" from the name
LATELY = 5  # sayings
NOBODY = vocabulary.ANYBODY | {"one", "other", "people", "family", "child", "source", "couple",
                               "pair", "duo", "crowd", "public", "audience"}  # fmt: skip
SPEAKER, SUBJECT, OTHER, TOLD = range(4)  # in order of preference within a sentence


@dataclass(frozen=True)
class Antecedent:
    """Somebody that a later word may take up; ``said`` where they spoke, else ``use``."""

    rank: int
    at: int
    span: Span
    being: Being
    gender: str
    said: Said | None = None
    use: Use | None = None
    numbers: range = range(0)

    @property
    def key(self) -> str:
        """What tells two apart: the entity, or the description."""
        if self.numbers:
            return f"words at {self.numbers.start}"
        if self.use:
            return self.use.entity.id
        speaker = self.said.speaker if self.said else None
        return (speaker.entity or speaker.name or "") if speaker else ""


@dataclass(frozen=True)
class Scene:
    """What is known when a source is looked at: the cast, and who spoke before it."""

    cast: Cast
    passages: Passages
    heard: Heard
    current: Attribution
    at: int
    known: frozenset[str] = frozenset()

    @property
    def reading(self) -> Reading:
        return self.cast.reading

    def reports(self, number: int) -> bool:
        """Tell whether the token stands in what the attribution in hand reports."""
        return _inside(self.reading, number, self.current.content)


def pronoun_antecedent(scene: Scene, pronoun: str) -> Antecedent | str:
    """Return whom the pronoun takes up, or the reason why nobody can be told."""
    gender, told = vocabulary.PRONOUNS[pronoun], _told_of(scene)
    governing = _of_governing_clause(scene)
    if governing and _suits(governing, gender):
        return governing
    for sentence in _backwards(scene):
        found = [each for each in _in_sentence(scene, sentence) if _suits(each, gender)]
        found = [each for each in found if each.being != "person" or each.key not in told]
        if _taken_up_there(scene, sentence, gender):
            found = [each for each in found if each.rank == SPEAKER]
        if found and _two_strangers(scene, found):
            return _either(found, pronoun)
        if found:
            best = _best(found, gender, pronoun)
            paired = isinstance(best, Antecedent) and _paired(scene, best, found)
            if paired:
                return f"{pronoun!r} may be {paired}"
            other = isinstance(best, Antecedent) and _shown_before(scene, best, gender)
            return f"{pronoun!r} may be {other}" if other else best
        doubtful = _doubtful(scene, sentence) if gender in ("m", "f") else None
        if doubtful:
            return f"{pronoun!r} may be {doubtful}, a person or a body"
    return f"nobody that {pronoun!r} fits in the {FURTHEST} sentences before"


def _of_governing_clause(scene: Scene) -> Antecedent | None:
    """Return the subject of the clause that the source's clause belongs to, in a report.

    Of "Ito said that the mayor had lied when he said …" that is the mayor, who comes before
    Ito though it is Ito who speaks.
    """
    tokens = scene.reading.tokens
    verb = tokens[scene.at].head
    above = tokens[verb].head
    if tokens[verb].dep != "advcl" or enclosing(scene) is None:
        return None
    for number in range(scene.reading.sentence(scene.at).start, scene.at):
        if tokens[number].head == above and tokens[number].dep in SUBJECTS:
            use = scene.cast.use_at(number)
            return _of_use(scene, use) if use else _described(scene, number)
    return None


def _paired(scene: Scene, best: Antecedent, found: list[Antecedent]) -> str | None:
    """Return both of "Ito and Dasa left. He said …" where each may be he and neither has spoken."""
    if best.use is None or best.rank == SPEAKER:
        return None
    end = best.use.tokens.stop
    for other in found:
        beside = other.use and other.use.tokens.start in (end + 1, end + 2)
        joined = beside and scene.reading.lower(end) in ("and", "or")
        if joined and other.use and other.key != best.key:
            return f"{best.use.entity.name} or {other.use.entity.name}"
    return None


def _two_strangers(scene: Scene, found: list[Antecedent]) -> bool:
    """Tell whether several people of no shown sex are named, alike in having an office or none.

    A subject who has spoken lately goes before the others.
    """
    people = {each.use.entity.id: each.use.entity for each in found if each.use}
    known = any(each.gender or each.rank == SPEAKER for each in found)
    spoke = {said.speaker.entity for said in scene.heard.last(LATELY)}
    alike = len({bool(entity.roles) for entity in people.values()}) == 1
    first = min(found, key=lambda each: (each.rank, each.at))
    return len(people) > 1 and alike and not known and first.key not in spoke


def _doubtful(scene: Scene, sentence: range) -> str | None:
    """Return a speaker who is taken for a body though nothing in the name or by it says so."""
    for said in scene.heard.within(sentence):
        name = (said.speaker.name or "").split()
        use = scene.cast.use_at(said.at)
        bare = use is not None and use.entity.type == "body" and use.tokens.start == said.at
        like_a_person = len(name) in (2, 3) and all(word.istitle() for word in name)
        says = any(map(is_body, map(fold, name))) or medium_name(" ".join(name))
        if bare and like_a_person and not says:
            return said.speaker.name
    return None


def _shown_before(scene: Scene, best: Antecedent, gender: str) -> str | None:
    """Return who was "she" lately, where "my editor" of no shown sex would be "she" now."""
    said = best.said
    if gender not in ("m", "f") or said is None or best.gender or not said.speaker.unnamed:
        return None
    if scene.reading.lower(said.at) not in vocabulary.POSSESSIVE:
        return None
    for other in reversed(scene.heard.last(LATELY)):
        if other.who != said.who and scene.heard.gender(other.who, scene.at) == gender:
            return f"{said.speaker.name} or {other.speaker.name}"
    return None


def role_holder(scene: Scene, phrase: Phrase) -> tuple[Use, int] | str | None:
    """Return the person whose stated role the phrase takes up, and how closely it fits.

    None where no person has such a role; a reason where two fit equally well.
    """
    told = _told_of(scene)
    people = [entity for entity in scene.cast.people if entity.id not in told]
    fits = {entity.id: fit(scene.cast, phrase, entity) for entity in people}
    best = max(fits.values(), default=0)
    if not best:
        return None
    closest = [entity for entity in people if fits[entity.id] == best]
    if not phrase.of:
        closest = [each for each in closest if _of_nothing(phrase, each)] or closest
    uses = [use for entity in closest if (use := _nearest(scene, entity))]
    if not uses:
        return None
    uses.sort(key=lambda use: _distance(scene, use))
    if len(uses) > 1 and _equally_near(scene, uses[0], uses[1]):
        names = " and ".join(use.entity.name for use in uses[:2])
        return f"{names} fit equally well"
    return uses[0], best


def _told_of(scene: Scene) -> set[str]:
    """Return whom the attribution names in what is said: somebody else than who says it."""
    reading = scene.reading
    return {
        use.entity.id
        for span in scene.current.content
        for use in scene.cast.used_in(reading.within(span))
        if reading.tokens[use.tokens[-1]].dep != "compound"
    }


def _of_nothing(phrase: Phrase, entity: Entity) -> bool:
    """Tell whether the office is stated bare too, as that of the place the article is from."""
    return any(head_of(role.role) == phrase.head and not role.of for role in entity.roles)


def quoted(scene: Scene, number: int) -> bool:
    """Tell whether the token stands in the words of a direct or mixed quotation."""
    return number in scene.passages.quoted


def enclosing(scene: Scene) -> Said | None:
    """Return the attribution in whose content the source stands, the innermost one."""
    around = scene.heard.among(scene.passages.around(scene.at))
    return min(around, key=lambda said: len(said.attribution.span), default=None)


def _backwards(scene: Scene) -> Iterator[range]:
    """Yield the sentence of the source up to the source, then those before it."""
    sentence = scene.reading.sentence(scene.at)
    yield range(sentence.start, scene.at)
    for _ in range(FURTHEST):
        if sentence.start == 0:
            return
        sentence = scene.reading.sentence(sentence.start - 1)
        yield sentence


def _in_sentence(scene: Scene, sentence: range) -> Iterator[Antecedent]:
    for said in scene.heard.within(sentence):
        if said.speaker.basis != "carried" and said.being != "unknown":
            span = said.speaker.words[0] if said.speaker.words else said.speaker.span
            gender = said.gender or scene.heard.gender(said.who, scene.at)
            yield Antecedent(SPEAKER, said.at, span, said.being, gender, said=said)
    for use in scene.cast.used_in(sentence):
        if not _barred(scene, use.tokens.start) and not _owns_people(scene, use):
            yield _of_use(scene, use)
    for number in sentence:
        each = _described(scene, number)
        if each and not _barred(scene, number):
            yield each


def _owns_people(scene: Scene, use: Use) -> bool:
    """Tell whether the name only says whose people the sentence is about: "Ito's driver"."""
    reading = scene.reading
    if reading.lower(use.tokens.stop) not in ("'s", "’s"):
        return False
    owned = reading.noun_phrase(use.tokens.stop + 1)
    head = owned[-1] if owned else 0
    return bool(owned and role_noun(reading, head) and reading.tokens[head].dep in SUBJECTS)


def _described(scene: Scene, number: int) -> Antecedent | None:
    """Return the person of "the nominee" as a subject, or of "the woman" anywhere."""
    reading = scene.reading
    head = role_noun(reading, number) if reading.tag(number) in ("NN", "NNP") else None
    if head is None or head in NOBODY or _named(scene, number):
        return None
    gender, subject = gender_of_role(head), reading.tokens[number].dep in SUBJECTS
    if not subject and not gender:
        return None
    phrase = _phrase_ending(reading, number)
    rank = SUBJECT if subject else OTHER
    return Antecedent(rank, number, reading.span(phrase), "person", gender, numbers=phrase)


def _named(scene: Scene, number: int) -> bool:
    """Tell whether the noun is a source already, or a title or other word for somebody named."""
    reading = scene.reading
    if reading.tag(number + 1) == "NNP" or scene.cast.use_at(number):
        return True
    if scene.heard.is_source(number):
        return True
    sentence = reading.sentence(number)
    return any(
        reading.tokens[place].dep in ("appos", "attr")
        and reading.tokens[place].head in (number, reading.tokens[number].head)
        for use in scene.cast.people_in(sentence)
        for place in use.tokens
    )


def _phrase_ending(reading: Reading, number: int) -> range:
    start, opening = number, reading.sentences[number]
    while start > opening and reading.tokens[start - 1].head in range(start, number + 1):
        start -= 1
    return range(start, number + 1)


def _barred(scene: Scene, number: int) -> bool:
    """Tell whether a name stands where nothing outside can take it up: in a quotation."""
    if _inside(scene.reading, number, scene.current.content) and not enclosing(scene):
        return True
    return quoted(scene, number) and not quoted(scene, scene.at)


def _of_use(scene: Scene, use: Use) -> Antecedent:
    told = any(
        attribution is not scene.current for attribution in scene.passages.around(use.tokens.start)
    )
    owned = scene.reading.lower(use.tokens.stop) in ("'s", "’s")
    rank = TOLD if told else SUBJECT if _subject(scene, use) and not owned else OTHER
    being: Being = "person" if use.entity.type == "person" else "body"
    who = use.entity.id
    gender = scene.cast.genders.get(who, "") or scene.heard.gender(who, scene.at)
    span = scene.reading.span(use.tokens)
    return Antecedent(rank, use.tokens.start, span, being, gender, use=use)


def _subject(scene: Scene, use: Use) -> bool:
    return scene.reading.governing_verb(use.tokens) is not None


def _suits(each: Antecedent, gender: str) -> bool:
    if gender in ("m", "f"):
        return each.being == "person" and each.gender in ("", gender)
    if gender == "p":
        return each.being == "people" or (each.being == "body" and each.rank == SPEAKER)
    if gender == "b":
        return each.being == "body" and each.rank in (SPEAKER, SUBJECT)
    return False


def _taken_up_there(scene: Scene, sentence: range, gender: str) -> bool:
    """Tell whether the sentence itself has the pronoun as a subject, so that it goes further."""
    same = {"m": HE, "f": SHE}.get(gender, frozenset())
    return any(
        scene.reading.lower(number) in same
        and scene.reading.tokens[number].dep in SUBJECTS
        and number != scene.at
        and not quoted(scene, number)
        for number in sentence
    )


def _best(found: list[Antecedent], gender: str, pronoun: str) -> Antecedent | str:
    rank = min(each.rank for each in found)
    sure = [each for each in found if each.gender == gender and gender in ("m", "f")]
    if sure and rank != SPEAKER:
        rank = min(each.rank for each in sure)
        rivals = [each for each in found if each.rank < rank and each.use]
        if rivals:
            return _either([*rivals, *sure], pronoun)
    top = [each for each in found if each.rank == rank]
    known = [each for each in top if gender in ("m", "f") and each.gender == gender]
    top = known or top
    if rank == SPEAKER:
        last = max(top, key=lambda each: each.at)
        return last if last.key else f"{pronoun!r} takes up somebody who could not be told"
    if len({each.key for each in top}) > 1 and rank != SUBJECT:
        return _either(top, pronoun)
    return min(top, key=lambda each: each.at)


def _either(found: list[Antecedent], pronoun: str) -> str:
    names = " or ".join(dict.fromkeys(each.use.entity.name for each in found if each.use))
    return f"{pronoun!r} may be {names}"


def _nearest(scene: Scene, entity: Entity) -> Use | None:
    """Return the person's last use before the source, or one in the next two sentences."""
    before = scene.cast.last_before(entity, scene.at)
    if before:
        return before
    return next((use for use in scene.cast.uses_of(entity) if _soon(scene, use)), None)


def _soon(scene: Scene, use: Use) -> bool:
    reading = scene.reading
    near = reading.paragraphs_between(scene.at, use.tokens.start) <= 1
    return near or reading.sentences_between(scene.at, use.tokens.start) <= 2


def _distance(scene: Scene, use: Use) -> tuple[bool, int]:
    return use.tokens.start > scene.at, abs(scene.at - use.tokens.start)


def _equally_near(scene: Scene, one: Use, other: Use) -> bool:
    """Tell whether both are named in one sentence and neither is its subject alone."""
    reading = scene.reading
    if reading.sentences[one.tokens.start] != reading.sentences[other.tokens.start]:
        return False
    spoke = {said.speaker.entity for said in scene.heard.last(1)}
    return not spoke & {one.entity.id, other.entity.id}


def _inside(reading: Reading, number: int, spans: Iterable[Span]) -> bool:
    return any(span.covers(reading.tokens[number].span) for span in spans)
