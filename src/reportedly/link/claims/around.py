"""Who gives a number by the sentences around it: the one behind, the one before, its opening."""

import re

from reportedly.link.claims.counting import ANOTHER_SAYS, TELLS, Named, counts, subject_of

_NAMED = r"(?:[Tt]he |[Ii]ts |[Oo]ur )?[\w’'-]+(?: [\w’'-]+){0,5}?"
_FIGURE = r"(?:figures?|numbers?|count|toll|tally|total|estimate)"
_GIVEN = r"(?:of|from|by|given by|released by|according to)"
_ENDS = r"(?=[.,;!?]|\s(?:on|in|at|late|early|yesterday|today|after)\b|\s*\Z)"
# "That is the final count of the inspectorate." "The figures come from the prefecture."
SOURCED = re.compile(
    r"\W*(?:(?:That|This|It|These|Those) (?:is|are|was|were) (?:the |an? )?"
    rf"(?:[a-z]+ ){{0,2}}?{_FIGURE}"
    rf"|(?:The|That|This|Both|These|Those) (?:[a-z]+ )?{_FIGURE}"
    rf" (?:is|are|was|were|comes?|came|stems?)(?: [a-z]+)?"
    rf"|(?:That|This) (?:is|was)(?= according to)) {_GIVEN} (?P<who>{_NAMED}){_ENDS}"
)
# "The prefect, Jon Adair, gave the figure at midday." "So says the prefect."
GAVE = re.compile(
    rf"\W*(?P<who>{_NAMED})(?:, [^,.;]{{3,50}},)? (?:(?:later|also|itself|himself|herself) )?"
    r"(?:gave|gives|published|released|announced|confirmed|confirms|provided|issued|put out) "
    rf"(?:the|this|that|these|those|both) (?:[a-z]+ )?{_FIGURE}\b"
)
SO = re.compile(rf"\W*(?:So (?:says?|said|reports?|reported)|Source:) (?P<who>{_NAMED}){_ENDS}")
# "According to the police, 40 are homeless; …": theirs, whatever comes behind.
OPENS = re.compile(
    r"(?:A|a)ccording to (?P<who>[A-Z’'\w.-]+(?: [\w’'.-]+){0,6}?),(?P<gap> [^.!?\n]*)?\Z"
)
# "…; the union says 60": who says it stands right before the number and nothing between.
_SAYER = (
    r"(?P<who>(?:[Tt]he )?[\w’'-]+(?: [\w’'-]+){0,4}?)"
    r" (?:says?|said|claims?|claimed|insists?)(?: it (?:is|was))? \Z"
)
SAYS = re.compile(rf"(?:;|,? (?:while|whereas|but|and))\s+{_SAYER}")
SAYS_FIRST = re.compile(rf"\W*{_SAYER}")
# A name of several words as the subject: no month, no land.
NAMED = re.compile(
    r"(?P<who>(?:The )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+)"
    r" (?:ha[sd]|is|was|will|would|also|keeps|runs|says?|[a-z]+ed|[a-z]+s) "
)
PRONOUNS = re.compile(r"\b(?:I|he|she|it|they|we|you|who|which|that|there|nobody|one)\Z", re.I)
NAME = re.compile(r"(?:\A|\s)[A-Z]")
TURN = re.compile(r"[A-Z][A-Z .’'-]+: ")
START = re.compile(r"[.!?][”\"’)]?\s+(?=\S)")


def told_behind(text: str, end: int) -> Named | None:
    """Return who the sentence that begins at ``end`` says gave the number before it.

    >>> told_behind("Nine died. That is the count of the prefecture.", 10)
    Named(words='the prefecture', start=32)
    """
    if "\n" in text[end : end + 2]:
        return None
    for pattern in (SOURCED, GAVE, SO):
        found = pattern.match(text, end)
        if found and (counts(found["who"]) or found["who"][:1].isupper()):
            return None if TELLS.search(found["who"]) else Named(found["who"], found.start("who"))
    return None


def subject_before(text: str, start: int) -> Named | None:
    """Return who counts and is the subject of the sentence before that at ``start``.

    >>> subject_before("HOST: The union disagrees. It says 16.", 27)
    Named(words='The union', start=6)
    """
    first = _sentence_before(text, start)
    turn = TURN.match(text, first, start)
    return subject_of(text, turn.end() if turn else first, start)


def named_before(text: str, start: int) -> Named | None:
    """Return the name that is the subject of the sentence before, as "it" may take it up.

    >>> named_before("Open Hand has a list. Nine are under age, it says.", 22)
    Named(words='Open Hand', start=0)
    """
    first = _sentence_before(text, start)
    found = NAMED.match(text, first, start)
    return Named(found["who"], first) if found else None


def _sentence_before(text: str, start: int) -> int:
    """Return where the sentence before that at ``start`` begins, in its paragraph."""
    opening = text.rfind("\n", 0, start) + 1
    ends = [each.end() for each in START.finditer(text, opening, start) if each.end() < start]
    return ends[-1] if ends else opening


def opener(text: str, start: int, figure: int) -> Named | None:
    """Return according to whom the clause is that begins at ``start``, up to its number.

    >>> opener("According to the police, 40 fled; the union says 60.", 0, 25)
    Named(words='the police', start=13)
    """
    found = OPENS.match(text, start, figure)
    if found is None or ANOTHER_SAYS.search(found["gap"] or ""):
        return None
    return Named(found["who"], found.start("who"))


def sayer(text: str, start: int, figure: int) -> Named | None:
    """Return who says the number right before it, in its clause or a sentence of no more.

    >>> sayer("According to the police, 40 fled; the union says 60.", 0, 49)
    Named(words='the union', start=34)
    """
    found = SAYS.search(text, start, figure) or SAYS_FIRST.match(text, start, figure)
    if found is None or TELLS.search(found["who"]) or PRONOUNS.search(found["who"]):
        return None
    if not (counts(found["who"]) or NAME.search(found["who"])):
        return None
    return Named(found["who"], found.start("who"))
