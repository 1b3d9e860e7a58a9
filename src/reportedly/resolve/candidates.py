"""Who may be taken up by a later word: those of a sentence who spoke, are named or described."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.model import Attribution, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast, Use, gender_of_role
from reportedly.resolve.passages import Being, Heard, Passages, Said
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import SUBJECTS, Reading
from reportedly.resolve.voices import NO_VOICES, Voices

NOBODY = vocabulary.ANYBODY | {"one", "other", "people", "family", "child", "source", "couple",
                               "pair", "duo", "crowd", "public", "audience"}  # fmt: skip
ASKED = frozenset({"ask", "tell", "beg", "urge", "question", "call", "warn", "remind"})
EXPLETIVES = frozenset({"it", "there", "that", "this"})  # "it was a woman who spoke"
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
    voices: Voices = NO_VOICES

    @property
    def reading(self) -> Reading:
        return self.cast.reading

    def reports(self, number: int) -> bool:
        """Tell whether the token stands in what the attribution in hand reports."""
        return _inside(self.reading, number, self.current.content)


def quoted(scene: Scene, number: int) -> bool:
    """Tell whether the token stands in the words of a direct or mixed quotation."""
    return number in scene.passages.quoted


def enclosing(scene: Scene) -> Said | None:
    """Return the attribution in whose content the source stands, the innermost one."""
    around = scene.heard.among(scene.passages.around(scene.at))
    return min(around, key=lambda said: len(said.attribution.span), default=None)


def in_sentence(scene: Scene, sentence: range) -> Iterator[Antecedent]:
    """Yield those of the sentence who may be taken up: speakers, then names, then descriptions."""
    for said in scene.heard.within(sentence):
        if said.speaker.basis != "carried" and said.being != "unknown":
            span = said.speaker.words[0] if said.speaker.words else said.speaker.span
            gender = said.gender or scene.heard.gender(said.who, scene.at)
            rank = TOLD if _of_a_report(scene, said) else SPEAKER
            yield Antecedent(rank, said.at, span, said.being, gender, said=said)
    for use in scene.cast.used_in(sentence):
        aside = _owns_people(scene, use) or _tells_which(scene, use)
        if not _barred(scene, use.tokens.start) and not aside:
            yield of_use(scene, use)
    for number in sentence:
        each = described_at(scene, number)
        if each and not _barred(scene, number):
            yield each


def _of_a_report(scene: Scene, said: Said) -> bool:
    """Tell whether the one only speaks in what another says, and the source stands outside it."""
    around = {each.key for each in scene.passages.around(said.at)} - {said.attribution.key}
    here = {each.key for each in scene.passages.around(scene.at)}
    return bool(around - here - {scene.current.key})


def _tells_which(scene: Scene, use: Use) -> bool:
    """Tell whether the name but says which member somebody is: "the former [Kell] member"."""
    at = use.tokens.stop
    return scene.reading.tag(at) == "NN" and role_noun(scene.reading, at) is not None


def _owns_people(scene: Scene, use: Use) -> bool:
    """Tell whether the name only says whose people the sentence is about: "Ito's driver"."""
    reading = scene.reading
    if reading.lower(use.tokens.stop) not in ("'s", "’s"):
        return False
    owned = reading.noun_phrase(use.tokens.stop + 1)
    head = owned[-1] if owned else 0
    return bool(owned and role_noun(reading, head) and reading.tokens[head].dep in SUBJECTS)


def described_at(scene: Scene, number: int) -> Antecedent | None:
    """Return the person of "the nominee" as a subject, or of "the woman" anywhere."""
    reading = scene.reading
    head = role_noun(reading, number) if reading.tag(number) in ("NN", "NNP") else None
    if head is None or head in NOBODY or _named(scene, number) or _says_what(reading, number):
        return None
    gender, subject = gender_of_role(head), reading.tokens[number].dep in SUBJECTS
    if not (subject or gender or _answers(reading, number)) or _by_another(scene, number):
        return None
    phrase = phrase_ending(reading, number)
    rank = SUBJECT if subject else OTHER
    return Antecedent(rank, number, reading.span(phrase), "person", gender, numbers=phrase)


def _says_what(reading: Reading, number: int) -> bool:
    """Tell whether the noun but says what somebody is: "the mayor is [a bad father]"."""
    token = reading.tokens[number]
    return token.dep == "attr" and any(
        each.dep in SUBJECTS and each.head == token.head and each.text.lower() not in EXPLETIVES
        for each in reading.tokens[reading.sentences[number] : number]
    )


def _answers(reading: Reading, number: int) -> bool:
    """Tell whether somebody can be expected to speak: the colonel of "asked the colonel", "by
    the colonel"."""
    token = reading.tokens[number]
    verb = reading.tokens[token.head]
    asked = token.dep == "dobj" and verb.lemma in ASKED
    return asked or (token.dep == "pobj" and verb.text.lower() == "by")


def _by_another(scene: Scene, number: int) -> bool:
    """Tell whether words of the phrase take somebody up: "the adviser beside him", or it is
    put beside a name: "Ito, a man of few words"."""
    reading = scene.reading
    after = range(number + 1, min(number + 3, len(reading)))
    for at in after:
        if reading.lower(at) in ("him", "her") and reading.tokens[at].head in range(number, at):
            return True
    start = phrase_ending(reading, number).start
    use = scene.cast.use_at(start - 2) if reading.lower(start - 1) == "," else None
    return use is not None and use.entity.type == "person"


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


def phrase_ending(reading: Reading, number: int) -> range:
    """Return the noun and the words before it that hang on it."""
    start, opening = number, reading.sentences[number]
    while start > opening and reading.tokens[start - 1].head in range(start, number + 1):
        start -= 1
    return range(start, number + 1)


def _barred(scene: Scene, number: int) -> bool:
    """Tell whether a name stands where nothing outside can take it up: in a quotation."""
    if _inside(scene.reading, number, scene.current.content) and not enclosing(scene):
        return True
    return quoted(scene, number) and not quoted(scene, scene.at)


def of_use(scene: Scene, use: Use) -> Antecedent:
    """Return the one who is named there."""
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


def _inside(reading: Reading, number: int, spans: Iterable[Span]) -> bool:
    return any(span.covers(reading.tokens[number].span) for span in spans)
