"""Who answers a question: whoever was asked. "“Is it safe?” a guard asked Ito. She said it was"."""

from reportedly.model import Attribution
from reportedly.resolve.candidates import SPEAKER, Antecedent, Scene, described_at, of_use
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import is_role
from reportedly.resolve.reading import Reading

ASKING = frozenset({"ask", "question", "inquire", "enquire"})
ANSWERING = frozenset({"reply", "answer", "respond", "retort"})
SAYING = frozenset({"say", "tell"})
YES_OR_NO = frozenset({"yes", "no", "yeah", "nope"})
SHORT = 5  # words of "It is not", an answer to what was asked
NEAR = 1  # sentences from the question to the answer
AUXILIARIES = frozenset({"be", "do", "have", "will", "would", "can", "could"})
PEOPLE = frozenset({"NN", "NNS"})


def answered(scene: Scene) -> Antecedent | None:
    """Return whom the question before was put to, where the saying in hand answers it.

    None where nobody is said to be asked, or the words go on with something else.
    """
    last = next(iter(scene.heard.last(1)), None)
    if last is None or not last.attribution.addressee or not _asks(scene.reading, last):
        return None
    if scene.reading.sentences_between(last.at, scene.at) > NEAR + _closes_after(scene):
        return None
    return _asked(scene, last) if _answers(scene) else None


def _closes_after(scene: Scene) -> int:
    """Return 1 where the quotation in hand ends a sentence of its own before its "she said"."""
    content = scene.current.content
    first = scene.reading.within(content[0]).start if content else scene.at
    return int(scene.reading.sentences[first] != scene.reading.sentences[scene.at])


def _lemmas(reading: Reading, attribution: Attribution) -> set[str]:
    numbers = (number for span in attribution.cue for number in reading.within(span))
    return {reading.tokens[number].lemma for number in numbers}


def _asks(reading: Reading, last: Said) -> bool:
    """Tell a question from what somebody is asked to do."""
    words = last.attribution.content[-1].of(reading.text)
    first = last.attribution.content[0].of(reading.text).split()[:1]
    question = "?" in words[-3:] or first == ["whether"] or first == ["if"]
    return question and bool(_lemmas(reading, last.attribution) & ASKING)


def _answers(scene: Scene) -> bool:
    cue = _lemmas(scene.reading, scene.current)
    if cue & ANSWERING:
        return True
    if not cue & SAYING or not scene.current.content:
        return False
    numbers = scene.reading.within(scene.current.content[0])
    words = [n for n in numbers if any(map(str.isalpha, scene.reading.tokens[n].text))]
    if not words:
        return False
    if scene.reading.lower(words[0]) in YES_OR_NO:
        return True
    echoes = len(words) > 1 and scene.reading.tokens[words[1]].lemma in AUXILIARIES
    return echoes and len(words) <= SHORT and scene.reading.tag(words[0]) == "PRP"


def _asked(scene: Scene, last: Said) -> Antecedent | None:
    numbers = scene.reading.within(last.attribution.addressee[0])
    uses = scene.cast.used_in(numbers)
    if uses:
        use = uses[-1]
        return Antecedent(
            SPEAKER,
            use.tokens.start,
            scene.reading.span(use.tokens),
            of_use(scene, use).being,
            of_use(scene, use).gender,
            use=use,
        )
    head = next((n for n in reversed(numbers) if scene.reading.tag(n) in PEOPLE), None)
    if head is None or scene.reading.tag(head) == "NN":
        return described_at(scene, head) if head is not None else None
    span = scene.reading.span(numbers)
    people = is_role(scene.reading.singular(head))
    return Antecedent(SPEAKER, head, span, "people", "", numbers=numbers) if people else None
