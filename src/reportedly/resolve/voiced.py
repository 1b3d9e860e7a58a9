"""Nouns of saying that stand for words, not for a paper: "complaints that", "her message was"."""

from reportedly.model import Attribution
from reportedly.resolve.order import Step
from reportedly.resolve.reading import Reading

# Papers where somebody says something in them; by themselves, with what is said, but words.
VOICED = frozenset({"complaint", "message", "announcement", "declaration", "note", "notice",
                    "submission", "testimony", "proclamation"})  # fmt: skip


def on_paper(reading: Reading, attribution: Attribution, step: Step) -> bool:
    """Tell whether the step is none of a noun of saying that is the cue itself."""
    cue = [n for span in attribution.cue for n in reading.within(span)]
    verb = any(reading.tag(n)[:1] == "V" and reading.tokens[n].lemma != "be" for n in cue)
    if step.way.kind != "document" or verb:
        return True
    noun = next((n for n in cue if reading.singular(n) in VOICED), None)
    return noun is None or not step.way.span.touches(reading.tokens[noun].span)
