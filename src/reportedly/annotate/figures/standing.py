"""Numbers without a noun that stand for what was counted before: "the ministry says 34"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reportedly.annotate.figures.asking import asked_of, is_count, state_of
from reportedly.annotate.figures.bare import (
    OF_THEM,
    PAST,
    ROW,
    Bare,
    is_counted,
)
from reportedly.annotate.figures.currencies import CURRENCIES
from reportedly.annotate.figures.digits import DIGITS
from reportedly.annotate.figures.doings import is_how
from reportedly.annotate.figures.ends import ENDS
from reportedly.annotate.figures.guards import is_figure
from reportedly.annotate.figures.idle import OLDEST
from reportedly.annotate.figures.lexicon import HELD, MATERIEL, OF_PEOPLE
from reportedly.annotate.figures.numbers import IN_WORDS, Number
from reportedly.annotate.figures.others import are_others
from reportedly.annotate.figures.sums import LARGE_SUM
from reportedly.model import Figure
from reportedly.model.figure import Happening

# What was given before of the same: "It had earlier put the number at 12."
EARLIER = re.compile(
    r"\b(?:[Ee]arlier|[Ii]nitially|[Aa]t first|[Pp]reviously|[Oo]riginally|[Uu]ntil then"
    r"|[Bb]efore that|had (?:first|before))\b"
)
STOP = re.compile(r"[.!?](?:\s|\Z)|\b(?:and|but|while)\b")
# What comes next is of those whose number stands alone: "and 12, among them three children".
PART_OF_ALONE = re.compile(
    rf"\b(?:{DIGITS}|{IN_WORDS}), (?:including|among them|among whom)(?: at least| some)?\s\Z",
    re.IGNORECASE,
)
# What comes next is of those told of before: "six people, including two aid workers".
PARTLY = re.compile(
    r"\b(?:including|among them|among whom|of wh(?:om|ich)|of them)(?: at least| some)?\s\Z"
)
THOSE = re.compile(
    rf" of (?:the|those) (?:(?:{DIGITS}|{IN_WORDS}) )?(?P<of>{'|'.join(PAST)})"
    r"(?=[.,;:!?)”\"]|\s*\Z| (?:were|was|are|is|had|have|has|later|since|suffered|remain\w*|died"
    r"|survived|in|at|on|from|who|came|could|may|will|would|so far|and)\b)"
    r"(?: (?:have|has|had|later|since|then|also|were|was|are|been|now|already))*"
    r"(?P<died> (?:died|succumbed|dead)\b)?"
    r"(?: (?P<found>found(?! dead\b)|located|traced|freed|released|identified)\b)?",
    re.IGNORECASE,
)
AND_NEXT = re.compile(r",? and ")
# "Including a guard and two dockers".
AND_ONE = re.compile(
    r"\b(?:including|among them|among whom) (?:an? [\w’'-]+(?: [\w’'-]+)?, )*"
    r"an? [\w’'-]+(?: [\w’'-]+)?(?:,? and) \Z"
)
# Of per cent told before: "63 percent, down from 71", "52 percent to Lind's 44".
PERCENT_TOO = re.compile(
    r"(?:\b(?:up|down) from|\bcompared (?:with|to)|\bto [\w’'-]+[’']s|\bagainst"
    r"|(?:,|,? and) (?:[\w’'-]+ ){1,3}(?:at|on|with)|, (?:[A-Z][\w’'-]+ ?){1,3}(?<! ))"
    r"(?: (?:about|some|only|just|nearly|almost|over))? \Z"
)
# "5 percent in May and 12 in June".
AND_TOO, ALSO_OF = (
    re.compile(r"(?:,|,? and)(?: another| a further)? \Z"),
    re.compile(r" (?:from|in|for|at|among) "),
)
# Of money told before: "40 crowns, up from 18".
CHANGED = re.compile(r"\b(?:up from|down from|down to) (?:about |some |only |just )?\Z")
BY_NAME = re.compile(r", [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? \Z")
# A list of what somebody lost, whose first are men.
LOST = re.compile(r"\b(?:lost|los(?:es?|ing|ses))\b[^.;:!?\n]*\Z", re.IGNORECASE)
NEXT_LOST = re.compile(r"(?: (?:killed|dead) (?:and|or) (?:wounded|injured))?,?(?: and)? ")
WHOLE = 100
PARAGRAPH, SENTENCE = re.compile(r"\s*\n\s*"), re.compile(r"[.!?]\s|, (?:which|who)\b")
STANDS_FOR = 300  # code points within which a bare number may stand for what was counted
NEAR = 60  # code points between per cent and a number that goes on with it
MANY = 100  # from which on a number that somebody gives alone is a count of something
LARGE = 10  # from which on a number alone is rather a count than a mark or a part


def standing(
    number: Number, text: str, recent: Sequence[Figure], bare: Bare | None
) -> Figure | None:
    """Return the figure that a number without a noun is; ``recent`` are those found before."""
    before = recent[-1] if recent else None
    if before is not None and _is_same_amount(number, before, bare, text):
        return Figure(number.span, number.low, number.high, number.qualifier, before.unit)
    if bare is None and before is not None and _is_next_in_row(number, before, text):
        bare = ROW
    if bare is None or not is_figure(number, text, counts=True, plural=bare.people):
        return None
    if bare.stands and not bare.told and number.low is not None and number.low % 1:
        return None  # "two quakes, measuring 7.6 and 7.4"
    unit, happened = "person" if bare.people else bare.unit, bare.of
    if bare.stands:
        between = text[before.span.end : number.span.start] if before else "\n"
        on = bare.told and _goes_on(number, recent, text)
        if before is not None and _is_bare(before) and (_reaches(between) or on):
            pass  # whatever the one before counts, which the text does not tell
        elif before is None or not is_counted(before.unit) or not (_reaches(between) or on):
            unit, happened = _asked(number, bare, text)
            if unit is None and not (bare.open or _is_said_count(number, before, bare, text)):
                return None
        else:
            unit, happened = before.unit, _carried(number, text, recent, bare, on=on)
    if unit is None and happened in OF_PEOPLE:
        unit = "person"
    return Figure(number.span, number.low, number.high, number.qualifier, unit, happened)


def _is_next_in_row(number: Number, before: Figure, text: str) -> bool:
    """Tell what another of a row has: "Kell will take 1,500 of them, Aru 800".

    No age is so high.
    """
    between = text[before.span.end : number.span.start]
    is_near = len(between) <= NEAR and BY_NAME.search(between) and not STOP.search(between)
    is_high = (number.low or 0) > OLDEST
    return bool(is_near and is_high and ENDS.match(text, number.span.end))


def _asked(number: Number, bare: Bare, text: str) -> tuple[str | None, Happening | None]:
    """Return what was asked of before, and what befell them."""
    happened = state_of(text, number.span.start) if bare.told else None
    unit = asked_of(text, number.span.start) or bare.unit
    return "person" if happened else unit, happened


def _is_said_count(number: Number, before: Figure | None, bare: Bare, text: str) -> bool:
    """Tell a count of whatever: after another, or where somebody is said to have counted."""
    if not is_large(number):
        return False
    if bare.told and (number.low or 0) >= MANY:
        return True
    return before is not None or (bare.told and is_count(text, number.span.start))


def _carried(
    number: Number, text: str, recent: Sequence[Figure], bare: Bare, *, on: bool
) -> Happening | None:
    """Return what befell those counted before that befell these too; ``on``: it goes on."""
    before = recent[-1]
    between = text[before.span.end : number.span.start]
    stops = STOP.search(between) and not (bare.told and EARLIER.search(between))
    happened = before.of if on or bare.row or not stops else None
    if happened is None and bare.told and not on:
        return _only_happening(recent, number, text)
    return happened


def _is_same_amount(number: Number, before: Figure, bare: Bare | None, text: str) -> bool:
    """Tell a number alone that is of the per cent or money told before it.

    In its sentence, or given by somebody else: "41 per cent; the mayor said it was 15".
    """
    between = text[before.span.end : number.span.start]
    most = number.high if number.high is not None else number.low
    if most is None or number.sign or number.share or not ENDS.match(text, number.span.end):
        return False
    is_large = LARGE_SUM.match(number.core.of(text)) is not None
    if is_large and before.unit in CURRENCIES and _reaches(between):
        return True  # "a loss of 3 million; the auditors make it 5 million"
    near = len(between) <= NEAR and not re.search(r"[.!?;]\s|\n", between)
    if before.unit == "percent" and most <= WHOLE:
        is_told = bare is not None and bare.told and _reaches(between)
        also = AND_TOO.search(between) and ALSO_OF.match(text, number.span.end)
        return is_told or bool(near and (also or PERCENT_TOO.search(between)))
    is_more = is_large or CHANGED.search(between) is not None
    return near and is_more and before.unit in CURRENCIES


def part_of_those(number: Number, text: str) -> Figure | None:
    """Return a part of those who were told by what befell them: "eight of the 19 wounded".

    Not where they are told by a noun: "eight of the wounded men".
    """
    found = THOSE.match(text, number.core.end)
    if found is None or number.sign or number.share or number.low in (None, 1):
        return None
    of: Happening | None = PAST[found["of"].lower()]
    if found["died"]:
        of = "killed"
    if found["found"]:
        of = "freed" if found["found"] in ("freed", "released") else None
    return Figure(number.span, number.low, number.high, number.qualifier, "person", of)


def shared(found: Figure, recent: Sequence[Figure], text: str) -> Figure:
    """Return the figure with what the sentence told of the whole that it is a part of.

    What happened to them: "five of them"; what they are: "12 rockets, of which eight fell",
    "six lorries and damaging four others".
    """
    if not recent:
        return found
    before = recent[-1]
    if found.unit is None and found.of == "freed" and _are_held(found, recent, text):
        found = replace(found, unit="person")
    between = text[before.span.end : found.span.start]
    if re.search(r"[.!?]\s|\n|;", between):
        return found
    if found.of is None and found.unit in MATERIEL and _is_lost(found, before, text):
        return replace(found, of="destroyed")
    if found.unit is None and found.of not in OF_PEOPLE and is_counted(before.unit):
        is_part = found.of is not None or found.who is not None or PARTLY.search(between)
        found = replace(found, unit=before.unit) if is_part else found
    if are_others(found, before, text):
        found = replace(found, unit=before.unit)
    if found.of is not None or before.of is None or found.unit == "share":
        return found
    after = text[found.span.end : found.span.end + 20]
    part = OF_THEM.match(after) or PARTLY.search(between) or is_how(between, after)
    part = (part and not PART_OF_ALONE.search(between)) or _is_next_part(found, recent, text)
    return replace(found, of=before.of) if part else found


def _is_lost(found: Figure, before: Figure, text: str) -> bool:
    """Tell what comes next in a list of losses: "lost 120 men killed and wounded, six tanks"."""
    end = before.who.end if before.who else before.span.end
    is_next = NEXT_LOST.fullmatch(text[end : found.span.start])
    return is_next is not None and LOST.search(text[: before.span.start][-STANDS_FOR:]) is not None


def _are_held(found: Figure, recent: Sequence[Figure], text: str) -> bool:
    """Tell who come free after people were held: "eight were abducted; three were freed"."""
    return any(
        each.of in HELD
        and each.unit == "person"
        and _reaches(text[each.span.end : found.span.start])
        for each in recent
    )


def _is_next_part(found: Figure, recent: Sequence[Figure], text: str) -> bool:
    """Tell the next of a row of parts: "two women" of "including five children and two women".

    Its end is told by "and": in "including six women, two children came" they are no part.
    """
    if AND_ONE.search(text[max(0, found.span.start - NEAR) : found.span.start]):
        return found.unit == recent[-1].unit
    after, joints = found, [_joint_behind(found, text)]
    for each in reversed(recent):
        joints.append(text[each.who.end if each.who else each.span.end : after.span.start])
        if each.unit != found.unit or joints[-1] not in (" and ", ", ", ", and "):
            return False
        if PARTLY.search(text[max(0, each.span.start - NEAR) : each.span.start]):
            return " and " in joints or (", and " in joints and ", " in joints)
        after = each
    return False


def _joint_behind(found: Figure, text: str) -> str:
    end = found.who.end if found.who else found.span.end
    joint = AND_NEXT.match(text, end)
    return joint.group() if joint else ""


def _only_happening(recent: Sequence[Figure], number: Number, text: str) -> Happening | None:
    """Return what happened to all that were counted just before, where it was one thing."""
    near = [each for each in recent if _reaches(text[each.span.end : number.span.start])]
    told = {each.of for each in near if is_counted(each.unit)}
    return next(iter(told)) if len(told) == 1 else None


def _is_bare(figure: Figure) -> bool:
    return figure.unit is None and figure.of is None and figure.who is None


def is_large(number: Number) -> bool:
    """Tell whether somebody who gives the number alone gives a count: "the true figure was 26"."""
    worth = number.high if number.low is None else number.low
    return worth is not None and worth >= LARGE and worth == int(worth)


def _reaches(between: str) -> bool:
    return len(between) <= STANDS_FOR and "\n" not in between


def _goes_on(number: Number, recent: Sequence[Figure], text: str) -> bool:
    """Tell whether a number that somebody gives is of what the paragraph before counted.

    Its paragraph opens with it, and the one before counts one thing only, to which one thing
    happened: "Nine people were killed, the mayor said.\n\nThe hospital spoke of 11."
    """
    if not recent or len(between := text[recent[-1].span.end : number.span.start]) > STANDS_FOR:
        return False
    if len(PARAGRAPH.findall(between)) != 1 or SENTENCE.search(PARAGRAPH.split(between)[1]):
        return False
    opening = text.rfind("\n", 0, recent[-1].span.end)
    return len({(each.unit, each.of) for each in recent if each.span.start > opening}) == 1
