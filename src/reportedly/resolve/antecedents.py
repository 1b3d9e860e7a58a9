"""Look back for whom a pronoun takes up."""

import re
from collections.abc import Iterator
from dataclasses import replace

from reportedly.resolve import vocabulary
from reportedly.resolve.answering import answered
from reportedly.resolve.bare_bodies import bare_antecedent
from reportedly.resolve.candidates import (
    SPEAKER,
    SUBJECT,
    Antecedent,
    Scene,
    described_at,
    enclosing,
    in_sentence,
    of_use,
    quoted,
)
from reportedly.resolve.cast import Use, whose
from reportedly.resolve.doers import by_grammar, standing_at
from reportedly.resolve.holders import told_of
from reportedly.resolve.in_the_paper import in_the_paper
from reportedly.resolve.introduced import plural_subjects
from reportedly.resolve.judged import judged
from reportedly.resolve.media import key_of, medium_name
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import determiner, is_body
from reportedly.resolve.reading import NOUNS, SUBJECTS, Reading
from reportedly.resolve.same_subject import goes_on_with
from reportedly.resolve.spelling import fold
from reportedly.resolve.spoken_of import acting_since, is_spoken_of
from reportedly.resolve.they import whose_spokesman

FURTHEST = 7  # sentences; a quotation of four may part "he" from the name
LATELY = 5  # sayings
BESIDE = 6  # tokens from one name to the next in "Ito and his new deputy, Dasa"
QUOTED = re.compile('["“”„«»]')
LINKING = NOUNS | {"DT", "JJ", "PRP$", ",", "HYPH", "POS"}


def pronoun_antecedent(scene: Scene, pronoun: str) -> Antecedent | str:
    """Return whom the pronoun takes up, or the reason why nobody can be told."""
    gender = vocabulary.PRONOUNS[pronoun]
    for shown in (answered(scene), in_the_paper(scene), *by_grammar(scene), judged(scene)):
        if shown and _suits(shown, gender):
            return shown
    if gender == "b" and (own := whose_spokesman(scene)):
        return own
    if doubt := _told_of_two(scene, gender):
        return f"{pronoun!r} may be {doubt}"
    for sentence in _backwards(scene):
        if found := _in_that(scene, sentence, pronoun):
            return found
    own = _of_own_words(scene)
    if own and _suits(own, gender):
        return own
    if gender == "b" and (bare := bare_antecedent(scene)):
        return bare
    return f"nobody that {pronoun!r} fits in the {FURTHEST} sentences before"


def _in_that(scene: Scene, sentence: range, pronoun: str) -> Antecedent | str | None:
    """Return whom of a sentence the pronoun takes up, why nobody, or None to look further."""
    gender, told = vocabulary.PRONOUNS[pronoun], told_of(scene) | quoting(scene)
    found = [each for each in in_sentence(scene, sentence) if _suits(each, gender)]
    found = [each for each in found if not _cited_on(scene, each)]
    if gender == "p":
        found = [each for each in found if not _telling_outlet(scene, each)]
        found = [each for each in found if not _past_person(scene, each)]
        found = [each for each in found if not _outside(scene, each)]
        if not found and any(plural_subjects(scene, sentence)):
            return f"{pronoun!r} may be whom the sentence has for its subject"
    found = [each for each in found if each.being != "person" or not told & _keys(each)]
    others = [each for each in found if not is_spoken_of(scene, each)]
    if found and not others and gender in ("b", "p"):
        since = acting_since(scene, sentence) if gender == "b" else None
        return since or f"{pronoun!r} is not whom the saying is about"
    found = others
    if goes_on_with(scene, sentence, gender):
        found = [each for each in found if each.rank == SPEAKER]
    if not found:
        doubtful = _doubtful(scene, sentence) if gender in ("m", "f") else None
        return f"{pronoun!r} may be {doubtful}, a person or a body" if doubtful else None
    found = _but_owners(scene, found)
    if _two_strangers(scene, found):
        return _either(found, pronoun)
    best = _best(found, gender, pronoun)
    if not isinstance(best, Antecedent):
        return best
    other = _paired(scene, best, found) or _shown_before(scene, best, gender)
    return f"{pronoun!r} may be {other}" if other else best


def _outside(scene: Scene, each: Antecedent) -> bool:
    """Tell who speaks outside of the quotation that "they" stands in, and is not told of there."""
    return each.rank == SPEAKER and quoted(scene, scene.at) and not quoted(scene, each.at)


def _but_owners(scene: Scene, found: list[Antecedent]) -> list[Antecedent]:
    """Leave Dasa out of "The mayor backed Dasa's plan. He …": the subject goes before an owner."""
    reading = scene.reading
    if not any(each.rank == SUBJECT and each.use is None for each in found):
        return found
    after = ((each, each.use.tokens.stop if each.use else -1) for each in found)
    owners = [each for each, at in after if at > 0 and reading.lower(at) in ("'s", "’s", "‘s")]
    return [each for each in found if each.rank <= SUBJECT or each not in owners]


def quoting(scene: Scene) -> set[str]:
    """Return who speaks the quotation that the source stands in: to them they are "I"."""
    around = scene.heard.among(scene.passages.around(scene.at))
    direct = [said for said in around if said.attribution.kind == "direct"]
    return {said.who for said in direct if said.who and quoted(scene, scene.at)}


def _cited_on(scene: Scene, each: Antecedent) -> bool:
    """Tell whether the one is but cited on "him": "According to a doctor, he was ill"."""
    said, around = each.said, enclosing(scene)
    if said is None or said is not around or not said.speaker.unnamed:
        return False
    return according(scene, said)


def according(scene: Scene, said: Said) -> bool:
    """Tell whether the one is named by "according to"."""
    text = scene.reading.text
    return any(span.of(text).lower().startswith("according") for span in said.attribution.cue)


def _keys(each: Antecedent) -> set[str]:
    """Return all by which somebody is known: the entity, and who they are as a speaker."""
    return {each.key} | ({each.said.who} if each.said else set())


def _told_of_two(scene: Scene, gender: str) -> str | None:
    """Return who reports, and "whom they speak of", where the pronoun may be either."""
    other, around = _of_clause_before(scene), enclosing(scene)
    if other is None or around is None or gender not in ("m", "f"):
        return None
    either = _suits(other, gender) and around.gender in ("", gender)
    return f"{around.speaker.name} or whom they speak of" if either else None


def _of_clause_before(scene: Scene) -> Antecedent | None:
    """Return the subject of what a report tells first: "the guard said [Ito] left and that he …".

    It may be the other just as well as whoever reports.
    """
    tokens = scene.reading.tokens
    verb = tokens[scene.at].head
    first = tokens[verb].head
    around = enclosing(scene)
    if tokens[verb].dep != "conj" or around is None or around.being != "person":
        return None
    if scene.reading.lower(scene.at - 1) != "that" or quoted(scene, scene.at):
        return None
    content = around.attribution.content
    if not any(span.covers(tokens[first].span) for span in content):
        return None
    for number in range(scene.reading.sentences[first], first):
        if tokens[number].head == first and tokens[number].dep in SUBJECTS:
            use = scene.cast.use_at(number)
            found = of_use(scene, use) if use else described_at(scene, number)
            return found if found and found.key not in ("", around.who) else None
    return None


def _of_own_words(scene: Scene) -> Antecedent | None:
    """Return the subject of the reported words that come before: "The bank will close, it said".

    Only of words without quotation marks, in the sentence of the source: in these they are "I".
    """
    reading, content = scene.reading, scene.current.content
    if (
        not content
        or content[0].start > _start(scene)
        or QUOTED.search(content[0].of(reading.text))
    ):
        return None
    for number in range(reading.sentence(scene.at).start, scene.at):
        if reading.tokens[number].dep in SUBJECTS and scene.reports(number):
            use = scene.cast.use_at(number) or _beside(scene, number)
            if use:
                return replace(of_use(scene, use), rank=SUBJECT)
            return standing_at(scene, number)
    return None


def _start(scene: Scene) -> int:
    return scene.reading.tokens[scene.at].span.start


def _beside(scene: Scene, number: int) -> Use | None:
    """Return the person who is named beside a role: "the minister, Mara Ito, will leave"."""
    tokens = scene.reading.tokens
    for use in scene.cast.people_in(range(number + 1, scene.at)):
        if any(tokens[at].dep == "appos" and tokens[at].head == number for at in use.tokens):
            return use
    return None


def _paired(scene: Scene, best: Antecedent, found: list[Antecedent]) -> str | None:
    """Return both of "Ito and Dasa left. He said …" where each may be he and neither has spoken."""
    if best.rank == SPEAKER:
        return None
    if best.use is None:
        return _said_otherwise(scene, best, found)
    end = best.use.tokens.stop
    for other in found:
        near = other.use and other.use.tokens.start in range(end + 1, end + BESIDE)
        joined = near and other.use and _joined(scene.reading, range(end, other.use.tokens.start))
        same = other.gender == best.gender and other.key != best.key
        if joined and same and other.use:
            return f"{best.use.entity.name} or {other.use.entity.name}"
    return None


def _said_otherwise(scene: Scene, best: Antecedent, found: list[Antecedent]) -> str | None:
    """Return both where "the minister" may be another word for whom the sentence named before."""
    if determiner(scene.reading, best.numbers) != "definite":
        return None
    for other in found:
        if other.use and other.at < best.at and not other.use.entity.roles:
            return f"{other.use.entity.name} or {scene.reading.words(best.numbers)}"
    return None


def _joined(reading: Reading, between: range) -> bool:
    """Tell "and", "and the engineer", "and his deputy," from whatever parts two names."""
    linked = reading.lower(between.start) in ("and", "or")
    return linked and all(reading.tag(number) in LINKING for number in between[1:])


def _two_strangers(scene: Scene, found: list[Antecedent]) -> bool:
    """Tell whether several people of no shown sex are named, alike in having an office or none.

    A subject who has spoken lately goes before the others.
    """
    people = {
        each.use.entity.id: each.use.entity
        for each in found
        if each.use and not (each.gender and whose(scene.reading, each.use))
    }
    told = {each.gender for each in found if each.use}
    known = any(each.rank == SPEAKER for each in found) or len(told) > 1
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


def _backwards(scene: Scene) -> Iterator[range]:
    """Yield the sentence of the source up to the source, then those before it."""
    sentence = scene.reading.sentence(scene.at)
    yield range(sentence.start, scene.at)
    for _ in range(FURTHEST):
        if sentence.start == 0:
            return
        sentence = scene.reading.sentence(sentence.start - 1)
        yield sentence


def _suits(each: Antecedent, gender: str) -> bool:
    if gender in ("m", "f"):
        return each.being == "person" and each.gender in ("", gender)
    if gender == "p":
        return each.being == "people" or (each.being == "body" and each.rank == SPEAKER)
    if gender == "b":
        return each.being == "body" and each.rank in (SPEAKER, SUBJECT)
    return False


def _past_person(scene: Scene, each: Antecedent) -> bool:
    """Tell whether a person has spoken since the body or the papers, whose "they" are others.

    Nobody whom the body itself reports has.
    """
    if each.said is None or not (each.being == "body" or _papers(each.said)):
        return False
    since = (said for said in scene.heard.last(LATELY) if said.at > each.at)
    return any(said.being == "person" and not scene.passages.around(said.at) for said in since)


def _papers(said: Said) -> bool:
    last = (said.speaker.name or "").lower().split()[-1:]
    return (
        said.speaker.unnamed and {word.removesuffix("s") for word in last} <= vocabulary.DOCUMENTS
    )


def _telling_outlet(scene: Scene, each: Antecedent) -> bool:
    """Tell whether the body is but the outlet of "…, according to Coast Courier"."""
    said = each.said
    if said is None or each.being != "body" or said.speaker.name is None:
        return False
    medium = key_of(said.speaker.name) in scene.known or medium_name(said.speaker.name)
    return medium and according(scene, said)


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
