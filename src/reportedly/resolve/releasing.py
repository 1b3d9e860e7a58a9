"""The paper that somebody is said to issue in saying so: "issued a statement saying it rained"."""

from reportedly.model import Attribution
from reportedly.resolve.cast import Cast
from reportedly.resolve.documents import writ_at
from reportedly.resolve.order import Step
from reportedly.resolve.reading import NOUNS
from reportedly.resolve.steps import passed_writ, writ_steps

ISSUING = frozenset({"issue", "release", "publish", "deliver", "write", "send", "post", "give",
                     "read", "distribute", "circulate", "adopt", "put"})  # fmt: skip


def released(cast: Cast, attribution: Attribution, known: frozenset[str]) -> list[Step]:
    """Return the statement of "the church released a statement(, ) [saying] it was late"."""
    reading = cast.reading
    own = _sent(cast, attribution, known)
    if own:
        return own
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


def _sent(cast: Cast, attribution: Attribution, known: frozenset[str]) -> list[Step]:
    """Return the letter of "sent me a letter praising it", where the cue itself has it."""
    reading = cast.reading
    cue = [n for span in attribution.cue for n in reading.within(span)]
    sends = [n for n in cue if reading.tokens[n].lemma in ISSUING and reading.tag(n)[:1] == "V"]
    for number in cue if sends else ():
        above = reading.tokens[number].head
        if number < sends[0] or above not in sends or reading.tag(number) not in NOUNS:
            continue
        start = number
        while start > sends[0] + 1 and reading.noun_phrase(start - 1).stop > number:
            start -= 1
        writ = writ_at(cast, start, known)
        if writ and writ.issuer is None:
            return writ_steps(cast, writ, known, part="document")
    return []
