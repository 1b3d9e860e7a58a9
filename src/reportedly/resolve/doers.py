"""Who stands for a pronoun by grammar: "the council broke [its] promise", "lied when [he] said"."""

from collections.abc import Iterator
from dataclasses import replace

from reportedly.resolve.candidates import (
    SUBJECT,
    Antecedent,
    Scene,
    described_at,
    enclosing,
    of_use,
    phrase_ending,
)
from reportedly.resolve.phrases import is_body, is_role
from reportedly.resolve.reading import SUBJECTS, Reading

# One's own words are the object of these: others' are ignored, rejected, doubted or cited.
OWN = frozenset({"abandon", "betray", "break", "change", "defend", "drop", "forget", "fulfil",
                 "fulfill", "honor", "honour", "keep", "make", "reaffirm", "reiterate", "renege",
                 "renew", "repeat", "retract", "reverse", "uphold", "violate",
                 "withdraw"})  # fmt: skip
ACCUSING = frozenset({"accuse", "suspect", "convict"})
URGING = frozenset({"urge", "ask", "want", "press", "call", "tell", "expect"})
CLAUSES = frozenset({"advcl", "ccomp"})


def by_grammar(scene: Scene) -> Iterator[Antecedent]:
    """Yield whom the clause shows the pronoun in hand to take up, in a report of somebody's."""
    if enclosing(scene) is None:
        return
    for number in (_does_to_own(scene.reading, scene.at), _governs(scene)):
        found = standing_at(scene, number) if number is not None else None
        if found:
            yield found


def standing_at(scene: Scene, number: int) -> Antecedent | None:
    """Return whom the noun names or describes, as a subject: a person, a body, or people."""
    use = scene.cast.use_at(number)
    if use:
        return replace(of_use(scene, use), rank=SUBJECT)
    return described_at(scene, number) or _body_at(scene, number) or _people_at(scene, number)


def _body_at(scene: Scene, number: int) -> Antecedent | None:
    """Return "the bank", which has no name."""
    if not is_body(scene.reading.singular(number)):
        return None
    phrase = phrase_ending(scene.reading, number)
    span = scene.reading.span(phrase)
    return Antecedent(SUBJECT, number, span, "body", "", numbers=phrase)


def _people_at(scene: Scene, number: int) -> Antecedent | None:
    """Return "the guards", who are "they"."""
    reading = scene.reading
    if reading.tag(number) != "NNS" or not is_role(reading.singular(number)):
        return None
    phrase = phrase_ending(reading, number)
    return Antecedent(SUBJECT, number, reading.span(phrase), "people", "", numbers=phrase)


def _governs(scene: Scene) -> int | None:
    """Return the subject of the clause that the source's clause belongs to.

    Of "Ito said that the mayor had lied when he said …" that is the mayor, who comes before
    Ito though it is Ito who speaks.
    """
    reading, around = scene.reading, enclosing(scene)
    verb = reading.tokens[scene.at].head
    above = reading.tokens[verb].head
    place = reading.tokens[above].span
    told = around and any(span.covers(place) for span in around.attribution.content)
    if reading.tokens[verb].dep not in CLAUSES or above > verb or not told:
        return None
    return _subject(reading, above, scene.at)


def _does_to_own(reading: Reading, at: int) -> int | None:
    """Return who breaks, keeps or repeats the thing whose owner stands at ``at``."""
    noun = reading.tokens[at].head
    verb = reading.tokens[noun].head
    done = reading.tokens[noun].dep == "dobj" and reading.tokens[verb].lemma in OWN
    if reading.tag(at) != "PRP$" or not done:
        return None
    return _subject(reading, verb, at) or _accused(reading, verb, at)


def _subject(reading: Reading, verb: int, before: int) -> int | None:
    """Return the subject of the verb that stands before a token."""
    sentence = range(reading.sentence(verb).start, before)
    held = (n for n in sentence if reading.tokens[n].head == verb)
    return next((n for n in held if reading.tokens[n].dep in SUBJECTS), None)


def _accused(reading: Reading, verb: int, before: int) -> int | None:
    """Return the Kestrin of "accused Kestrin of breaking …" and of "urged Kestrin to keep …"."""
    link = reading.tokens[verb].head
    of = reading.tokens[verb].dep == "pcomp" and reading.lower(link) == "of"
    above = reading.tokens[link].head if of else link
    verbs = ACCUSING if of else URGING
    if reading.tokens[above].lemma not in verbs or not (of or reading.tokens[verb].dep == "xcomp"):
        return None
    things = (n for n in range(above + 1, before) if reading.tokens[n].head == above)
    return next((n for n in things if reading.tokens[n].dep == "dobj"), None)
