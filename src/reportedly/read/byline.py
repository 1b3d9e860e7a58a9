"""Who is named as the writer."""

import re
from collections.abc import Sequence

from reportedly.model import Detail, Span
from reportedly.read.lines import Line

_WORDS = 16  # three names, an outlet and a date
_PARTICLE = r"al-\w+|de|van|von|der|bin|ibn|da|dos|di|el|la|del|du"
_WORD = rf"(?:[^\W\d_a-z][\w.'’-]*|{_PARTICLE})"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_BYLINE = re.compile(
    rf"(?:(?:EXCLUSIVE|Exclusive)\s*[:|–—-]?\s*)?"
    rf"(?:[Bb]y|BY|(?:Written|WRITTEN|Interview|INTERVIEW|Words|Story) (?:by|BY)|"
    rf"Author:|AUTHOR:) +"
    rf"(?P<names>{_NAME}(?:(?:,| and| &) {_NAME}){{0,3}}?)"
    rf"(?P<rest> *(?:[,|/•·–—-] *.{{1,80}}| (?:in|for|at) .{{1,60}})?)"
)
# No person: "By Staff Writer", "By Our Correspondent", "By Coast Courier Staff".
_NOBODY = re.compile(
    r"(?:(?:a|our|the|news|web|special|own|online|tv) )*(?:staff|correspondents?|reporters?|"
    r"writers?|editors?|(?:web|news|online|foreign|monitoring) desk|news ?room|agenc(?:y|ies)|"
    r"admin|wires?|.+ staff)(?: (?:writers?|reporters?|correspondents?|reports?))?",
    re.IGNORECASE,
)
_HOUSE = r"(?:The )?[A-Z][\w'’&-]*(?: (?:[A-Z][\w'’&-]*|of|and|the|de|al)){0,5}"
# "By The Coast Courier staff" says for whom somebody writes, if not who.
_STAFF = re.compile(rf"(?:By|BY) (?:the )?(?P<name>{_HOUSE}) staff(?: *[,|/•·–—-].{{1,60}})?")
_PREPARED = re.compile(
    r"(?:Prepared|Produced) by (?:the )?"
    rf"(?P<name>{_HOUSE} (?:Desk|Bureau|Newsroom|(?:Information|Media|Press) Office))"
)
_BEAT = (
    r"(?:[Pp]olitical|[Cc]hief|[Ss]enior|[Ss]taff|[Dd]eputy|[Aa]ssistant|[Ss]pecial|[Ff]oreign|"
    r"[Dd]iplomatic|[Ee]nvironment|[Hh]ealth|[Bb]usiness|[Ee]conomics?|[Cc]rime|[Ll]egal|[Ss]ocial|"
    r"[Ee]ducation|[Ss]cience|[Tt]echnology|[Dd]efen[cs]e|[Ss]ecurity|[Ss]ports?|[Ww]orld|[Hh]ome|"
    r"[Ii]nternational|[Nn]ational|[Rr]eligious|[Rr]eligion|[Cc]limate|[Ee]nergy|[Tt]ransport|"
    r"[Ii]nvestigations?|[Ww]ar|[Cc]ulture|[Aa]rts|[Cc]ity|[Cc]ontributing|[Aa]ssociate|[Rr]egional|"
    r"[Ll]ocal|[Cc]ourts?|[Pp]olitics|[Nn]ews|[Mm]anaging|[Aa]ffairs|and|of)"
)
_POST = r"(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter|[Cc]olumnist)"
_WHERE = r"(?:(?: in|,) [A-Z][\w-]+(?: [A-Z][\w-]+)?)?"
_ROLE = rf"(?:{_BEAT} ){{0,4}}{_POST}{_WHERE}"
_PERSON = rf"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|{_PARTICLE})){{0,2}}? [A-Z][\w'’-]+"
_ROLE_LINE = re.compile(_ROLE)
_PERSON_LINE = re.compile(_PERSON)
# The shortest name that leaves a role. Without a comma the post is in small letters: "Mara Ito
# Political editor"; "Ministry Sacks Chief Editor" is a headline.
_WITH_ROLE = re.compile(
    rf"(?P<names>{_PERSON})(?:, {_ROLE}| (?:{_BEAT} ){{1,4}}(?=[a-z]){_POST}{_WHERE})"
)


def byline_of(lines: Sequence[Line]) -> Detail | None:
    """Return the names in the first line of ``lines`` that has any, such as "By Mara Ito".

    ``lines`` are bylines: one without "By" or a role is a name whose role stands below it.
    """
    for line in lines:
        span = _names_in(line)
        if span:
            names = line.bare[span.start : span.end]
            place = Span(line.bare_start + span.start, line.bare_start + span.end)
            return Detail(names, "stated", "the byline", (place,))
    return None


def byline_in(line: Line) -> re.Match[str] | None:
    """Return what names the writers in a line that is a byline, or None."""
    if not line.short or line.count > _WORDS or line.bare.endswith(("!", "?", "”", '"')):
        return None
    return _BYLINE.fullmatch(line.bare)


def house_in(line: Line) -> re.Match[str] | None:
    """Return what names the house (as ``name``) in a line such as "By Coast Courier staff"."""
    if not line.short or line.count > _WORDS:
        return None
    return _STAFF.fullmatch(line.bare) or _PREPARED.fullmatch(line.bare)


def name_and_role(line: Line) -> re.Match[str] | None:
    """Return the name in a line such as "Mara Ito Political editor", or None."""
    if not line.short or line.count > _WORDS:
        return None
    return _WITH_ROLE.fullmatch(line.bare)


def is_role(line: Line) -> bool:
    """Tell whether a line is nothing but a writer's post, such as "Political Editor"."""
    return line.short and bool(_ROLE_LINE.fullmatch(line.bare))


def is_person(line: Line) -> bool:
    """Tell whether a line may be nothing but a person's name."""
    return line.short and not is_role(line) and bool(_PERSON_LINE.fullmatch(line.bare))


def _names_in(line: Line) -> Span | None:
    named = byline_in(line) or name_and_role(line)
    if named:
        return None if _NOBODY.fullmatch(named["names"]) else Span(*named.span("names"))
    return Span(0, len(line.bare)) if is_person(line) else None
