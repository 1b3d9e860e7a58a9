"""Whom a saying is about or put to, who is not its speaker: "It accused the navy of theft"."""

from collections.abc import Iterator

from reportedly.model import Span
from reportedly.resolve.candidates import SUBJECT, Antecedent, Scene, phrase_ending, quoted
from reportedly.resolve.phrases import is_body, without_article
from reportedly.resolve.reading import POSSESSIVES, SUBJECTS

# Classes of cues whose content opens with whom they are about.
ABOUT = frozenset({"accuse", "praise", "condemn", "support", "oppose"})
VERBS = frozenset({"accuse", "blame", "fault", "praise", "hail", "laud", "applaud", "commend",
                   "thank", "congratulate", "condemn", "denounce", "criticise", "criticize",
                   "slam", "blast"})  # fmt: skip


def is_spoken_of(scene: Scene, each: Antecedent) -> bool:
    """Tell whether the saying in hand is put to the one, or accuses, praises or condemns them."""
    words = _words_of(scene, each)
    told = [numbers for numbers in _phrases(scene) if numbers]
    if any(each.key in _entities(scene, numbers) for numbers in told):
        return True  # "the army" is that of Kell too
    return any(f" {words}".endswith(f" {_plain(scene, numbers)}") for numbers in told)


def acting_since(scene: Scene, sentence: range) -> Antecedent | None:
    """Return the one body without a name that is the subject of a sentence after ``sentence``."""
    reading = scene.reading
    found = []
    for number in range(sentence.stop, reading.sentence(scene.at).start):
        subject = reading.tokens[number].dep in SUBJECTS and reading.tag(number) == "NN"
        if subject and is_body(reading.lower(number)) and not quoted(scene, number):
            phrase = phrase_ending(reading, number)
            span = reading.span(phrase)
            found.append(Antecedent(SUBJECT, number, span, "body", "", numbers=phrase))
    told = {_words_of(scene, each) for each in found}
    return found[-1] if len(told) == 1 and not is_spoken_of(scene, found[-1]) else None


def _phrases(scene: Scene) -> Iterator[range]:
    """Yield the noun phrases that tell to whom it is put, and about whom it is."""
    reading = scene.reading
    cue = (n for span in scene.current.cue for n in reading.within(span))
    about = scene.current.cue_class in ABOUT or any(reading.tokens[n].lemma in VERBS for n in cue)
    spans: tuple[Span, ...] = scene.current.addressee or ()
    for span in (*spans, *(scene.current.content[:1] if about else ())):
        numbers = reading.within(span)
        phrase = reading.noun_phrase(numbers.start, stop=numbers.stop) if numbers else range(0)
        owner = next((n for n in phrase if reading.lower(n) in POSSESSIVES), phrase.stop)
        yield range(phrase.start, owner)


def _entities(scene: Scene, numbers: range) -> set[str]:
    return {use.entity.id for use in scene.cast.used_in(numbers)}


def _plain(scene: Scene, numbers: range) -> str:
    return without_article(scene.reading.words(numbers)).lower()


def _words_of(scene: Scene, each: Antecedent) -> str:
    if each.said:
        return without_article(each.said.speaker.name or "-").lower()
    return each.use.entity.name.lower() if each.use else _plain(scene, each.numbers) or "-"
