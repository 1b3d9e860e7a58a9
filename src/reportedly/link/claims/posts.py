"""What the words around a person's name tell of the body that he or she speaks for.

Resolving keeps one role of those before a name, most often the rank. Here is read what stands
beside it: "a coastguard spokesman, Lieutenant Fonti", "its chairman, Vit Sorel", "Karin Lind of
Doctors on the Road says".
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from reportedly.link.claims.counting import subject_of
from reportedly.link.claims.forms import words_in
from reportedly.link.claims.generic import KINDS
from reportedly.model import Entity

# Those who are heard for a body, by what they are called.
_HEADS = (
    r"(?:spokes(?:man|woman|person)|chief|head|leader|director|chair(?:man|woman)?|president"
    r"|commander|coordinator|negotiator|delegate|representative|official)"
)
_WHOSE = (
    r"(?P<whose>(?:[Tt]he [\w’'-]+(?: [\w’'-]+){0,2}|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}))[’']s?"
)
BEFORE = re.compile(
    rf"(?:\b(?P<article>[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur)|{_WHOSE}) "
    rf"(?P<what>(?:[\w-]+ ){{0,3}}?{_HEADS})"
    r"(?: (?:of|in|for) (?:the )?(?P<of>[\w’'-]+(?: [\w’'-]+){0,3}?))?"
    r",? (?P<title>(?:[A-Z][a-z]+\.? ){0,2})\Z"
)
# "Karin Lind of Doctors on the Road says", "Thandi Mabe of the teachers' guild said"
BEHIND = re.compile(
    r" (?:of|from) (?P<of>(?:the )?[\w’'-]+(?: [\w’'-]+){0,4}?)"
    r"(?:,| (?:has |had |also )?(?:said|says|told|tells|warned|warns|added|adds)\b)"
)
HEARD = re.compile(r"\b(?:told|with|to|on|at|in) (?:the )?\Z")  # it is no subject
SENTENCE = re.compile(r"[.!?][”\"’)]?\s+(?=\S)")
BODIES = frozenset[str]().union(*KINDS.values())
# What else is heard through somebody who speaks for it.
_HOUSES = "coastguard hospital clinic court university school railway airport port plant mine club"
HOUSES = BODIES | frozenset(_HOUSES.split())
LEAD = 12  # code points before a body in which those words stand
REACH, OWNER = 90, 300  # code points before a name: of its description, of the body that "its" is
Role = tuple[str, str | None]
Heard = tuple[int, str]


def posts_of(
    text: str, person: Entity, bodies: Sequence[Entity], heard: Sequence[Heard] = ()
) -> tuple[Role, ...]:
    """Return what the person is to which body, as told beside the name; none twice.

    ``heard`` tells where and by what words each is named who is said to say something, in order.
    """
    return tuple(dict.fromkeys(_posts(text, person, bodies, heard)))


def _posts(
    text: str, person: Entity, bodies: Sequence[Entity], heard: Sequence[Heard]
) -> Iterator[Role]:
    for span in person.mentions:
        line = max(text.rfind("\n", 0, span.start) + 1, span.start - REACH)
        if found := BEFORE.search(text, line, span.start):
            yield from _before(text, found, bodies, heard)
        if found := BEHIND.match(text, span.end):
            named = found["of"].removeprefix("the ")
            if found["of"].startswith("the ") or named in _names(bodies):
                yield "representative", named


def _before(
    text: str, found: re.Match[str], bodies: Iterable[Entity], heard: Sequence[Heard]
) -> Iterator[Role]:
    what, of = found["what"], found["whose"] or found["of"]
    if (found["article"] or "").lower() in ("its", "their", "our"):
        at = found.start()
        of = _subject(text, at) or _last_heard(at, heard) or _last_body(text, at, bodies)
        if of is None:
            return
    if of or " " in what:
        yield what, of


def _subject(text: str, before: int) -> str | None:
    """Return the body that is the subject of the sentence up to a place, or of the one before."""
    line = text.rfind("\n", 0, before) + 1
    starts = [line, *(each.end() for each in SENTENCE.finditer(text, line, before))]
    for start in reversed(starts[-2:]):
        named = subject_of(text, start, before)
        if named and set(words_in(named.words)) & BODIES:
            return named.words.removeprefix("The ").removeprefix("the ")
    return None


def _last_heard(before: int, heard: Iterable[Heard]) -> str | None:
    """Return the body that was last said to say something before a place, if that is near."""
    near = [words for start, words in heard if before - OWNER <= start < before]
    if near and set(words_in(near[-1])) & HOUSES:
        return near[-1].removeprefix("The ").removeprefix("the ")
    return None


def _last_body(text: str, before: int, bodies: Iterable[Entity]) -> str | None:
    """Return the name of the body that was named last before a place, if it stands near."""
    near = [
        (span.start, body.names[0])
        for body in bodies
        for span in body.mentions
        if before - OWNER <= span.start < before
        and not HEARD.search(text, max(0, span.start - LEAD), span.start)
    ]
    return max(near)[1] if near else None


def _names(bodies: Iterable[Entity]) -> set[str]:
    return {name for body in bodies for name in body.names}
