"""Identify the speaker that a source names, describes or points back to."""

import re
from collections.abc import Callable
from dataclasses import replace

from reportedly.model import Speaker
from reportedly.resolve import issuers, vocabulary
from reportedly.resolve.anew import agency_before
from reportedly.resolve.anonymous import of_another_body, styled, unnamed_before
from reportedly.resolve.antecedents import pronoun_antecedent
from reportedly.resolve.called import body_before
from reportedly.resolve.candidates import Antecedent, Scene, enclosing
from reportedly.resolve.citing import cited
from reportedly.resolve.counted import all_counted, counted
from reportedly.resolve.delayed import named_next
from reportedly.resolve.epithets import by_epithet
from reportedly.resolve.heads import of_headline
from reportedly.resolve.holders import is_telling, loose, role_holder, title_holder
from reportedly.resolve.introduced import (
    apposed_people,
    introduced,
    joined_people,
    several_before,
    telling_words,
    titled_pair,
)
from reportedly.resolve.kin import kin_named
from reportedly.resolve.labels import answering, labelled
from reportedly.resolve.medium_owner import medium_called
from reportedly.resolve.our_reporter import our_reporter
from reportedly.resolve.own_papers import owner_before, who_wrote
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import Phrase, determiner
from reportedly.resolve.relatives import followed
from reportedly.resolve.some_of import some_of
from reportedly.resolve.sources import Source, names_nobody, read_source
from reportedly.resolve.spoke_before import (
    body_heard,
    described_before,
    group_before,
    plural_before,
    same_word,
)
from reportedly.resolve.taking_up import brought_in, by_bare_name, held, several_taken_up
from reportedly.resolve.telling import (
    again,
    because,
    described,
    description,
    nobody,
    of_entity,
    people_named,
    shown,
)
from reportedly.resolve.they import body_as_they
from reportedly.resolve.together import both, others_too, with_others
from reportedly.resolve.told_media import told_medium
from reportedly.resolve.voices import Voice

Found = tuple[Speaker, Said | None]
OURS = frozenset({"we", "us", "our"})


def identify(scene: Scene, source: Source) -> Found:
    """Return the speaker behind the source, and the earlier one it takes up, if it does."""
    if source.numbers and names_nobody(scene.reading, source.numbers):
        return nobody(scene, "the text says that nobody does"), None
    if told := _by_layout(scene, source):
        return told, None
    behind = cited(scene, source)
    if behind:
        speaker, like = _WAYS[behind.source.sort](scene, behind.source)
        anonymous = speaker.unnamed and behind.source.sort == "document"
        if speaker.name and speaker.basis != "none" and not anonymous:
            return because(scene, speaker, behind.why, behind.span), like
    titled = title_holder(scene, source.numbers)
    if titled:
        why = f"{scene.reading.words(source.numbers)!r} was the title of {titled.entity.name}"
        spans = (source.span, scene.reading.span(titled.tokens))
        return of_entity(scene, titled.entity, "role", why, spans), None
    pronoun = styled(scene.reading, source.numbers)
    if pronoun and not isinstance(found := pronoun_antecedent(scene, pronoun), str):
        return _taken_up(scene, source, found, scene.reading.words(source.numbers))
    if together := _together(scene, source):
        return together
    speaker, like = _WAYS[source.sort](scene, source)
    if speaker.unnamed and source.numbers and source.sort != "document":
        speaker, like = _written(scene, source) or (speaker, like)
    several = with_others(scene, source, speaker) if source.sort == "pronoun" else None
    return (several, None) if several else (speaker, like)


def _by_layout(scene: Scene, source: Source) -> Speaker | None:
    """Return whom the label of a turn or a headline's noun stands for."""
    if named := labelled(scene, source):
        return of_entity(scene, named, "name", "the label of a turn", (source.span,))
    if answering(scene, source):
        voice = scene.voices.asked()
        told = _voiced(scene, source, voice) if voice else None
        return told or nobody(scene, "who answers is not told")
    if own := our_reporter(scene, source):
        return of_entity(scene, own, "role", f"{own.name} reports for it", (source.span,))
    if source.sort == "role" and source.phrase and source.phrase.determiner != "indefinite":
        return named_next(scene, source, source.phrase) or of_headline(scene, source)
    return of_headline(scene, source)


def _together(scene: Scene, source: Source) -> Found | None:
    """Return those of "both", "some of whom" and "the three countries"; None for other words."""
    if like := all_counted(scene, source):
        return again(scene, like, "role", f"all of {like.speaker.name!r}"), like
    if some := some_of(scene, source):
        return some, None
    two, people = both(scene, source)
    if two and people is None:
        return nobody(scene, "who both are is not told"), None
    if people is None:
        return None
    speaker = several_taken_up(scene, source, people)
    return because(scene, speaker, speaker.why, source.span, basis="pronoun"), None


def _by_name(scene: Scene, source: Source) -> Found:
    if source.entity is None or source.use is None:
        return by_bare_name(scene, source), None
    why = f"{scene.reading.words(source.use.tokens)!r} heads the source"
    span = scene.reading.span(source.use.tokens)
    return of_entity(scene, source.entity, "name", why, (source.span, span)), None


def _by_role(scene: Scene, source: Source) -> Found:
    phrase = source.phrase
    kin = kin_named(scene, source, phrase) if phrase else None
    if kin:
        why = f"{scene.reading.words(source.numbers)!r} was named as {kin.use.entity.name}"
        spans = (source.span, scene.reading.span(kin.use.tokens))
        return of_entity(scene, kin.use.entity, "role", why, spans), None
    if phrase and phrase.plural and (pair := apposed_people(scene, source)):
        return replace(people_named(scene, source, pair), basis="name"), None
    if phrase and phrase.plural and phrase.determiner == "definite":
        return _by_plural(scene, source, phrase)
    like = (plural_before(scene, source, phrase) or counted(scene, source)) if phrase else None
    if like:
        return _as_before(scene, like)
    if phrase is None or phrase.plural or phrase.determiner in ("indefinite", "possessive"):
        return described(scene, source, "nobody is named for it"), None
    if phrase.determiner == "none" and not _titled(phrase):
        return described(scene, source, "nobody is named for it"), None
    return _by_definite(scene, source, phrase)


def _by_definite(scene: Scene, source: Source, phrase: Phrase) -> Found:
    """Take "the mayor" for whoever holds the office, was brought in as one or spoke as one."""
    holder = role_holder(scene, phrase)
    if isinstance(holder, tuple) and is_telling(scene, holder[0]):
        holder = None
    before = introduced(scene, phrase.head, plural=False) if loose(holder) else None
    like = described_before(scene, phrase)
    if like is None and loose(holder) and (like := unnamed_before(scene, phrase)):
        return again(scene, like, "role", f"a broader word for {like.speaker.name!r}"), like
    if before and determiner(scene.reading, before) == "indefinite":
        named = (
            by_epithet(scene, source, phrase) if of_another_body(scene, phrase, before) else None
        )
        if named and not named.unnamed:
            return named, None
        if like and like.at >= before.stop:  # who was brought in earlier spoke again
            return _as_before(scene, like)
        return brought_in(scene, source, before), None
    if holder is None:
        if like:
            return _as_before(scene, like)
        return by_epithet(scene, source, phrase), None
    if isinstance(holder, str):
        return nobody(scene, holder), None
    return held(scene, source, *holder), None


def _by_plural(scene: Scene, source: Source, phrase: Phrase) -> Found:
    """Take "the lawyers" for those brought in as such, or for people named with that title."""
    pair = titled_pair(scene, phrase.head)
    if pair:
        return people_named(scene, source, pair), None
    called = telling_words(scene.reading, source.numbers[1:-1])
    before = introduced(scene, phrase.head, plural=True, called=called) if not phrase.of else None
    like = None if called or phrase.of else group_before(scene, phrase)
    if like and (before is None or like.at >= before.start):
        return _as_before(scene, like)
    if before:
        return brought_in(scene, source, before), None
    return described(scene, source, "nobody is named for it"), None


def _as_before(scene: Scene, like: Said) -> Found:
    return again(scene, like, "role", f"described before as {like.speaker.name!r}"), like


def _titled(phrase: Phrase) -> bool:
    """Tell whether a role without article stands for one person, as in a headline."""
    return bool(phrase.of) and phrase.head not in vocabulary.PEOPLE


def _by_pronoun(scene: Scene, source: Source) -> Found:
    pronoun = scene.reading.lower(source.numbers.start)
    kind = vocabulary.PRONOUNS[pronoun]
    if kind == "w":
        return _by_relative(scene, source)
    if kind == "1":
        around = enclosing(scene)
        if around is None or around.speaker.name is None:
            return _by_voice(scene, source, pronoun), None
        return again(scene, around, "pronoun", f"{pronoun!r} in their own words"), around
    same = same_word(scene)
    if same:
        return again(scene, same, "pronoun", f"{pronoun!r} is {same.speaker.name!r}"), same
    found = pronoun_antecedent(scene, pronoun)
    if isinstance(found, str):
        people = several_before(scene) if kind == "p" else None
        if people:
            speaker = several_taken_up(scene, source, people)
            return because(scene, speaker, speaker.why, source.span, basis="pronoun"), None
        body = body_as_they(scene) if kind == "p" else None
        return _taken_up(scene, source, body, pronoun) if body else (nobody(scene, found), None)
    return _taken_up(scene, source, found, pronoun)


def _by_voice(scene: Scene, source: Source, pronoun: str) -> Speaker:
    """Return whose words the text is at that place: a speech's "we", a column's "I"."""
    voice = scene.voices.at(source.span.start)
    if voice is None or (voice.alone and pronoun in OURS):
        return nobody(scene, f"{pronoun!r} stands in nobody's quotation")
    return _voiced(scene, source, voice)


def _voiced(scene: Scene, source: Source, voice: Voice) -> Speaker:
    why = f"{scene.reading.words(source.numbers)!r} is {voice.name}: {voice.why}"
    numbers = scene.reading.within(voice.place) if voice.place else range(0)
    spans = (source.span, *([voice.place] if voice.place else ()))
    if numbers and not voice.name.startswith("@"):
        inner = read_source(scene.cast, numbers)
        speaker = because(scene, _WAYS[inner.sort](scene, inner)[0], why, source.span)
        name = speaker.name if speaker.entity else shown(voice.name)
        return replace(speaker, name=name, basis="pronoun")
    named = (each for each in scene.cast.entities.values() if each.name == voice.name)
    if entity := next(named, None):
        return of_entity(scene, entity, "pronoun", why, spans)
    return Speaker(scene.current.key, shown(voice.name), "pronoun", why, words=spans)


def _taken_up(scene: Scene, source: Source, found: Antecedent, pronoun: str) -> Found:
    if found.said:
        why = f"{pronoun!r} takes up the speaker before, {found.said.speaker.name!r}"
        return again(scene, found.said, "pronoun", why), found.said
    if found.use is None:
        inner = read_source(scene.cast, found.numbers)
        speaker, like = _WAYS[inner.sort](scene, inner)
        why = f"{pronoun!r} takes up {scene.reading.words(found.numbers)!r}"
        return because(scene, speaker, why, source.span, basis="pronoun"), like
    why = f"{pronoun!r} takes up {found.use.entity.name!r}"
    spans = (source.span, found.span)
    return of_entity(scene, found.use.entity, "pronoun", why, spans), None


def _by_relative(scene: Scene, source: Source) -> Found:
    """Resolve "who" to the noun phrase it follows."""
    reading, at = scene.reading, source.numbers.start
    nothing = f"no noun before {reading.lower(at)!r}"
    start, stop = followed(scene, at)
    if start == stop:
        return nobody(scene, nothing), None
    inner = read_source(scene.cast, range(start, stop))
    if inner.sort == "pronoun":
        return nobody(scene, nothing), None
    speaker, like = _WAYS[inner.sort](scene, inner)
    if speaker.basis != "none":
        why = f"{reading.lower(at)!r} follows {reading.words(inner.numbers)!r}"
        speaker = because(scene, speaker, why, source.span, basis="pronoun")
    return speaker, like


def _by_body(scene: Scene, source: Source) -> Found:
    reading = scene.reading
    named = scene.cast.used_in(source.numbers)
    definite = determiner(reading, source.numbers) == "definite" and not source.plural
    if definite and not named and (taken_up := _by_body_before(scene, source)):
        return taken_up, None
    if definite and not named and (like := body_heard(scene, source)):
        return again(scene, like, "role", f"takes up {like.speaker.name!r}"), like
    if all(reading.capital(number) for number in source.numbers):
        words = description(scene, source)
        why = "a body's name that nothing else in the article explains"
        return Speaker(scene.current.key, words, "name", why, words=(source.span,)), None
    if medium := medium_called(scene.cast, source.numbers):
        why = f"{reading.words(medium.tokens)!r} is what the medium is called"
        return of_entity(scene, medium.entity, "name", why, (source.span,)), None
    if named and not source.plural and determiner(reading, source.numbers) != "indefinite":
        words = re.sub(r"^(?:the|The)\s+", "", description(scene, source))
        why = "a body told by whose it is"
        return Speaker(scene.current.key, words, "name", why, words=(source.span,)), None
    return described(scene, source, "a body without a name"), None


def _by_body_before(scene: Scene, source: Source) -> Speaker | None:
    """Return the body that "the group" or "the agency" takes up, None where it is new."""
    reading = scene.reading
    words = reading.words(source.numbers)
    if told := told_medium(scene, source):
        return told
    like = body_before(scene, source)
    if like:
        why = f"{words!r} takes up {like.entity.name!r}"
        spans = (source.span, reading.span(like.tokens))
        return of_entity(scene, like.entity, "role", why, spans)
    agency = agency_before(scene.cast, source.numbers)
    agency = agency or introduced(scene, reading.singular(source.numbers[-1]), plural=False)
    if agency is None or len(source.numbers) > 2:
        return None
    speaker, _ = identify(scene, read_source(scene.cast, agency))
    return because(
        scene, speaker, f"{words!r} takes up {speaker.name!r}", source.span, basis="role"
    )


def _by_document(scene: Scene, source: Source) -> Found:
    """Take a statement for its issuer's word, where it says whose statement it is."""
    reading = scene.reading
    maker = issuers.maker_by(scene, source)
    for use in () if maker else scene.cast.used_in(source.numbers):
        owned = issuers.owned_body(scene, source, use)
        if owned:
            why = f"{reading.words(source.numbers)!r} is the word of its issuer"
            inner = read_source(scene.cast, owned)
            speaker, like = _WAYS[inner.sort](scene, inner)
            return because(scene, speaker, why, source.span), like
        if issuers.may_issue(reading, use, source):
            why = f"{reading.words(source.numbers)!r} is the word of its issuer"
            spans = (source.span, reading.span(use.tokens))
            return of_entity(scene, use.entity, "name", why, spans), None
    maker = maker or issuers.maker_after(scene, source)
    if maker:
        why = f"{reading.words(source.numbers)!r} is the word of those who made it"
        inner = read_source(scene.cast, maker)
        speaker, like = _WAYS[inner.sort](scene, inner)
        return because(scene, speaker, why, source.span), like
    issuer = issuers.issuer_before(scene, source)
    if issuer:
        why = f"{reading.words(source.numbers)!r} takes up that of {issuer.entity.name!r}"
        spans = (source.span, reading.span(issuer.tokens))
        return of_entity(scene, issuer.entity, "role", why, spans), None
    owner = owner_before(scene, source)
    if owner and (body := _by_body_before(scene, read_source(scene.cast, owner))):
        why = f"{reading.words(source.numbers)!r} is the word of its owner"
        return because(scene, body, why, source.span), None
    nobody_named = described(scene, source, "a document whose author is not named")
    return _written(scene, source) or (nobody_named, None)


def _written(scene: Scene, source: Source) -> Found | None:
    """Return who wrote "the post" or "the text", who spoke last."""
    last = who_wrote(scene, source)
    why = f"{scene.reading.words(source.numbers)!r} takes up what was written"
    return (again(scene, last, "role", why), last) if last else None


def _by_description(scene: Scene, source: Source) -> Found:
    return described(scene, source, "described, not named"), None


def _by_several(scene: Scene, source: Source) -> Found:
    pair = joined_people(scene.cast, source.numbers)
    if pair and not others_too(scene, source, pair):
        return replace(people_named(scene, source, pair), basis="name"), None
    words = description(scene, source, all_of_it=True)
    why = "several speak together"
    return Speaker(scene.current.key, words, "name", why, words=(source.span,)), None


def _unread(scene: Scene, source: Source) -> Found:
    if not source.numbers:
        return nobody(scene, "the source has no words to go by"), None
    definite = determiner(scene.reading, source.numbers) == "definite" and not source.plural
    if definite and (taken_up := _by_body_before(scene, source)):
        return taken_up, None
    return described(scene, source, "described, not named"), None


_WAYS: dict[str, Callable[[Scene, Source], Found]] = {
    "pronoun": _by_pronoun,
    "name": _by_name,
    "several": _by_several,
    "role": _by_role,
    "body": _by_body,
    "people": _by_description,
    "document": _by_document,
    "unread": _unread,
}
