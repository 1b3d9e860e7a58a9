"""Whether a sentence takes somebody up again itself: "Mara Ito left. She waved. She said …"."""

from reportedly.resolve.candidates import Scene, quoted
from reportedly.resolve.cast import HE, SHE
from reportedly.resolve.phrases import role_noun
from reportedly.resolve.reading import SUBJECTS, Reading


def goes_on_with(scene: Scene, sentence: range, gender: str) -> bool:
    """Tell whether the sentence itself takes up whoever stood before it, so that it goes further.

    Its subject is "she", or is hers: "her minister, Sem Olan, met her". In "when she left, Ito
    wept" she is who comes after.
    """
    same = {"m": HE, "f": SHE}.get(gender, frozenset())
    reading = scene.reading
    return any(
        reading.lower(number) in same
        and number != scene.at
        and not quoted(scene, number)
        and (_subject_again(reading, number, sentence) or _of_the_subject(scene, number, sentence))
        for number in sentence
    )


def _subject_again(reading: Reading, number: int, sentence: range) -> bool:
    """Tell whether the pronoun is a subject, and of no clause that waits for its name."""
    token = reading.tokens[number]
    if token.dep not in SUBJECTS:
        return False
    clause = reading.tokens[token.head]
    main = clause.head
    waits = clause.dep == "advcl" and main > token.head
    return not waits or not any(
        reading.tokens[at].dep in SUBJECTS
        and reading.tokens[at].head == main
        and reading.tag(at) != "PRP"
        for at in sentence
    )


def _of_the_subject(scene: Scene, number: int, sentence: range) -> bool:
    """Tell whether the sentence opens with whose minister does something to them."""
    reading = scene.reading
    owned = reading.tokens[number].head
    if number != sentence.start or reading.tokens[owned].dep not in SUBJECTS:
        return False
    again = {"his": "him", "her": "her"}.get(reading.lower(number))
    acts = reading.tokens[owned].head
    return bool(role_noun(reading, owned)) and any(
        reading.lower(at) == again and reading.tokens[at].head == acts for at in sentence
    )
