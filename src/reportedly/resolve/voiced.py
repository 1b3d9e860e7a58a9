"""Nouns of saying that stand for words, not for a paper: "complaints that", "her message was"."""

from reportedly.model import Attribution
from reportedly.resolve.order import Step
from reportedly.resolve.reading import Reading

# Papers where somebody says something in them; by themselves, with what is said, but words.
VOICED = frozenset({"complaint", "message", "announcement", "declaration", "note", "notice",
                    "submission", "testimony", "proclamation"})  # fmt: skip


# Written for a medium, which is all there is to it: "in an op-ed published by the Herald".
PIECES = frozenset({"article", "op-ed", "column", "essay", "commentary", "editorial", "piece",
                    "story", "op"})  # fmt: skip
NEAR = 10  # tokens from a piece to its medium


def on_papers(reading: Reading, attribution: Attribution, steps: list[Step]) -> list[Step]:
    """Return the steps without what is no paper, and without a piece whose medium is named."""
    media = [step.way.at for step in steps if step.way.kind == "medium"]
    return [
        step
        for step in steps
        if _on_paper(reading, attribution, step) and not _printed(reading, step, media)
    ]


def _printed(reading: Reading, step: Step, media: list[int]) -> bool:
    """Tell whether the step is a piece in a medium that is named right after it."""
    if step.way.kind != "document":
        return False
    numbers = reading.within(step.way.span)
    piece = any(reading.singular(n) in PIECES for n in numbers)
    return piece and any(0 < at - numbers[-1] <= NEAR for at in media)


def _on_paper(reading: Reading, attribution: Attribution, step: Step) -> bool:
    """Tell whether the step is none of a noun of saying that is the cue itself."""
    cue = [n for span in attribution.cue for n in reading.within(span)]
    verb = any(reading.tag(n)[:1] == "V" and reading.tokens[n].lemma != "be" for n in cue)
    if step.way.kind != "document":
        return True
    heard = any(reading.singular(n) == "report" and reading.lower(n + 1) == "of" for n in cue)
    if verb:  # "had received no reports of"
        return not (heard and any(step.way.span.touches(reading.tokens[n].span) for n in cue))
    noun = next((n for n in cue if reading.singular(n) in VOICED), None)
    return noun is None or not step.way.span.touches(reading.tokens[noun].span)
