"""The paper that somebody is said to issue in saying so: "issued a statement saying it rained"."""

from reportedly.model import Attribution
from reportedly.resolve.cast import Cast
from reportedly.resolve.order import Step
from reportedly.resolve.reading import NOUNS
from reportedly.resolve.steps import passed_writ, writ_steps

ISSUING = frozenset({"issue", "release", "publish", "deliver", "write", "send", "post", "give",
                     "read", "distribute", "circulate", "adopt", "put"})  # fmt: skip


def released(cast: Cast, attribution: Attribution, known: frozenset[str]) -> list[Step]:
    """Return the statement of "the church released a statement(, ) [saying] it was late"."""
    reading = cast.reading
    for span in attribution.cue:
        for number in reading.within(span):
            above = reading.tokens[number].head
            if reading.tag(above) in NOUNS:  # the statement itself
                above = reading.tokens[above].head
            issues = reading.tokens[above].lemma in ISSUING and above < number
            if reading.tag(number) != "VBG" or not issues:
                continue
            writ = passed_writ(cast, above, known)
            if writ and writ.issuer is None:
                return writ_steps(cast, writ, known, part="document")
    return []
