"""The dateline that opens a report: "LISBON, 3 May (Reuters) —"."""

import re
from dataclasses import dataclass, replace
from datetime import date

from reportedly.model import Span
from reportedly.read.dates import (
    DAY,
    MONTH,
    WEEKDAY,
    YEAR,
    day_number,
    day_of,
    month_number,
    weekday_number,
)
from reportedly.read.layout import Layout
from reportedly.read.lines import Line
from reportedly.read.medium import names_medium

REACH = 120  # code points: room for two places, a date with its year and an agency
_REPORT = 12  # words of a first sentence; headlines are shorter
_LINES = 5  # of content: headline, byline, date line and a caption may come before it

_DATE = (
    rf"(?:(?P<weekday>{WEEKDAY})\s?[,.]?\s+)?"
    rf"(?:(?P<month>{MONTH})\s*(?P<day>{DAY})|(?P<day_2>{DAY})\s*(?P<month_2>{MONTH}))\b"
    rf"(?:,?\s*(?P<year>{YEAR}))?"
)
# Where the words of the dateline stop: dashes of any kind, a hyphen only beside a blank or right
# behind "Kell, OTAR", the "_" of archived wires between two; or a dash that ends the line, below
# which the report begins.
_DASH = re.compile(
    r"[*_]{0,3}\s*(?:--+|[—–―]|(?<=[\s)])-|-(?=\s)|(?<=, [A-Z]{4})-|:(?=\s)"
    r"|(?<=[\s)])_{1,2}(?=\s|$))\s*[*_]{0,3}\s*"
    r"(?=[\w\"“‘'«\[(]|(?P<end>$))"
)
_AGENCY = re.compile(
    r"\(\s*(?P<agency>[A-Z][\w.&/ -]{0,38}[\w.])\s*\)|/(?P<stroke>[A-Z][\w.& -]{0,38}[\w.])/"
)
# "KELL, May 3. /ONA/. The …": an agency between strokes, and no dash.
_STROKES = re.compile(r"/[A-Z][\w.& -]{0,38}[\w.]/(?=\s*[.:,—–-]*\s+[\"“‘'A-Z])")
# "Coast News/ The …", "Coast Radio: The …", "IRNA – The …": whose report it is, and no place.
_OWN = re.compile(r"(?P<agency>[A-Z][\w.'’& -]{1,38}\w)\s?(?:/ |: | -- | [—–-] )(?=[\"“‘'A-Z])")
# In "Tehran, IRNA" the agency has no brackets; "Washington, DC" and "London, UK" have none.
_BARE_AGENCY = re.compile(
    r",\s*(?P<agency>(?!USA\b|UAE\b|DRC\b)[A-Z]{3,9}|(?:[A-Z]\w+ ){1,3}Agency)$"
)
_DATE_IN = re.compile(rf"(?:^|[,.]?\s+\(?|[,(-]){_DATE}\)?[,.]?\s*-?$", re.IGNORECASE)
# Agencies whose name in a dateline says that the report is theirs, whoever prints it.
WIRES = {
    "reuters", "ap", "afp", "upi", "dpa", "xinhua", "tass", "pti", "ani", "aa", "kyodo", "ansa",
    "efe", "apa", "irna", "wafa", "sana", "bernama", "interfax", "bloomberg", "cnn", "pa",
    "anadolu", "anadolu agency", "associated press", "the associated press",
    "agence france-presse",
}  # fmt: skip
# "Washington (CNN) The …": with an agency that all know, the brackets do for a dash.
_NO_DASH = re.compile(r"\((?P<agency>[\w ]{2,20})\)\s+(?=[\"“‘'A-Z]|$)")
# "DETROIT The mayor …": a page that lost its dash. Before a name, letters enough for no initials.
_BARE = re.compile(
    r"(?P<place>[A-Z][A-Z.'’-]{3,}(?:,? [A-Z][A-Z.'’-]+){0,2})\s+"
    r"(?:(?:The|An?)\b|(?P<name>[A-Z]['’]?[a-z]))"
)
_NO_INITIALS = 7  # letters
# Words that open lines in capitals, or with a date, and are no place.
_NO_PLACE = {
    "a", "an", "the", "on", "in", "at", "by", "since", "from", "this", "these", "after", "before",
    "published", "posted", "updated", "issued", "last", "first", "report", "breaking", "watch",
    "exclusive", "opinion", "analysis", "video", "live", "news", "note", "editor", "correction",
    "must", "read", "related", "photo", "photos", "file", "source", "today", "yesterday", "nato",
    "opec", "unicef", "unesco", "iaea", "covid", "more", "interview", "verdict", "claim", "check",
    "ngo", "transcript", "editorial", "explainer", "update", "updates", "urgent", "alert", "fact",
    "press", "comment", "letters", "statement", "question", "answer", "flash", "poll", "profile",
    "factbox", "timeline", "column", "review", "letter", "developing", "warning", "media",
}  # fmt: skip
_SMALL = re.compile(r"[\"“‘'«\[(]*(?!al-|el-)[a-z]")
_DASHES = ("-", "—", "–", "―", "_")
_BROKEN = 6  # words: a line broken by width is not shorter
_CALENDAR = re.compile(rf"(?:{WEEKDAY}|{MONTH})$", re.IGNORECASE)
_SPEAKER = re.compile(r"[A-Z][A-Z .'’-]+:")
_PARTICLES = {"of", "the", "al", "el", "de", "da", "do", "la", "le", "and", "on", "near", "-", "&"}


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the opening words say: where, on which day, by which agency; None where silent."""

    span: Span
    place: Span | None = None
    agency: Span | None = None
    when: Span | None = None
    day: int = 0
    month: int = 0
    year: int | None = None
    weekday: int | None = None

    @property
    def settled(self) -> date | None:
        """Return the day, when the dateline has its year and the calendar agrees."""
        day = day_of(self.year, self.month, self.day) if self.year else None
        fits = day and (self.weekday is None or day.weekday() == self.weekday)
        return day if fits else None


def dateline_of(text: str, layout: Layout) -> Dateline | None:
    """Return the dateline that opens one of the first lines of ``text``, or None.

    Its dash is left out. A place alone must be in capitals; in small letters it needs an
    agency or a date beside it.
    """
    for at, line in enumerate(layout.content[:_LINES]):
        found = dateline_at(text, line.bare_start)
        if found is None or not (_opens_report(line) or found.agency or found.when):
            continue
        colon = text.startswith(":", found.span.end)
        if not colon or (not _is_transcript(layout) and (at or _is_but_a_town(text, found, line))):
            return found
    return _without_dash(text, layout)


def _is_but_a_town(text: str, dateline: Dateline, line: Line) -> bool:
    """Tell the town that opens a report without a headline from a body that says something.

    A body is named again, or its word is one that the text has in small letters too.
    """
    place = dateline.place
    if place is None or line.count < _REPORT or not line.is_prose:
        return False
    word = re.escape(place.of(text).split(",")[0])
    rest = text[place.end :]
    return not re.search(rf"\b(?:{word}|{word.lower()})\b", rest)


def _without_dash(text: str, layout: Layout) -> Dateline | None:
    """Return the place in capitals that the first paragraph opens with: "DETROIT The mayor"."""
    line = next((each for each in layout.content[:_LINES] if _opens_report(each)), None)
    bare = _BARE.match(text, line.bare_start) if line else None
    if bare is None or not line:
        return None
    place = bare["place"]
    whole = text[bare.end() : line.bare_start + len(line.bare)]
    shouted = sum(map(str.isupper, whole)) > sum(map(str.islower, whole))
    if shouted or (bare["name"] and len(place) < _NO_INITIALS) or not _is_place(place, known=False):
        return None
    span = Span(bare.start("place"), bare.end("place"))
    return Dateline(span=span, place=span)


def dateline_at(text: str, start: int) -> Dateline | None:
    """Return the dateline that begins at ``start``, or None."""
    line_end = re.compile(r"[\r\n]|$").search(text, start)
    stop = min(start + REACH, line_end.start() if line_end else len(text))
    if own := _own_name(text[start:stop], start):
        return own
    for dash in _DASH.finditer(text[start:stop]):
        words = text[start : start + dash.start()]
        found = _parsed(words, start, colon=":" in dash.group())
        if found and (found.agency or found.when or _may_stand_alone(text, found, dash)):
            return found
    strokes = _STROKES.search(text[start:stop])
    if strokes:
        found = _parsed(text[start : start + strokes.end()], start, colon=False)
        if found:
            return found
    known = _NO_DASH.search(text[start:stop])
    if known and known["agency"].casefold() in WIRES:
        return _parsed(text[start : start + known.end()].rstrip(), start, colon=False)
    return None


def _own_name(words: str, start: int) -> Dateline | None:
    """Return the medium whose name opens the report, in the place of a town's."""
    found = _OWN.match(words)
    if not found:
        return None
    name = found["agency"]
    wire = name.casefold() in WIRES and not found.group().rstrip().endswith(":")
    if not (wire or names_medium(name)):
        return None
    span = Span(start, start + found.end("agency"))
    return Dateline(span=span, agency=span)


def day_line(words: str, start: int) -> Dateline | None:
    """Return a line that is only weekday, day and month, at ``start``, as a dateline."""
    day = _DATE_IN.match(words)
    if not day or day.end() != len(words) or not day["weekday"] or day["year"]:
        return None
    return _with_day(Dateline(span=Span(start, start + len(words))), day, start)


def _opens_report(line: Line) -> bool:
    """Tell whether a line is a paragraph, the first line of one, or ends in a dash."""
    broken_by_width = line.breaks_after == 1 and line.count >= _BROKEN
    return line.is_prose or broken_by_width or line.words.endswith(_DASHES)


def _may_stand_alone(text: str, dateline: Dateline, dash: re.Match[str]) -> bool:
    """Tell whether a place with neither day nor agency is followed as a place is.

    A report begins with a capital after it: "KARSHOLM – a quiet town – slept" is a sentence. On a
    line of its own, more than two words are rather a headline's.
    """
    words = dateline.span.of(text)
    if dash["end"] is not None:
        return "," in words or len(words.split()) <= 2
    start = dateline.span.start + dash.end()
    return not _SMALL.match(text, start)


def _is_transcript(layout: Layout) -> bool:
    """Tell whether several lines open with a name in capitals and a colon, as speakers do."""
    return sum(bool(_SPEAKER.match(line.words)) for line in layout.content) > 1


def _parsed(words: str, start: int, *, colon: bool) -> Dateline | None:
    agency = _AGENCY.search(words) or _BARE_AGENCY.search(words)
    rest = words
    if agency:
        rest = words[: agency.start()] + " " * len(agency.group()) + words[agency.end() :]
    day = _DATE_IN.search(rest.rstrip())
    place = (rest[: day.start()] if day else rest).rstrip(" ,.-")
    if rest[len(place) :].strip(" ,.-") and not day:
        return None
    known = bool(agency and day if colon else agency or day)  # "Kell, May 3 (OTAR): The …"
    if not (_is_place(place, known=known) if place else agency):
        return None
    found = Dateline(
        span=Span(start, start + len(words)),
        place=Span(start, start + len(place)) if place else None,
        agency=_moved(agency, agency.lastgroup or "agency", start) if agency else None,
    )
    return _with_day(found, day, start) if day else found


def _moved(found: re.Match[str], name: str, start: int) -> Span:
    return Span(start + found.start(name), start + found.end(name))


def _with_day(dateline: Dateline, found: re.Match[str], start: int) -> Dateline:
    parts = found.groupdict()
    first = "weekday" if parts["weekday"] else "month" if parts["month"] else "day_2"
    last = "year" if parts["year"] else "day" if parts["day"] else "month_2"
    return replace(
        dateline,
        when=Span(start + found.start(first), start + found.end(last)),
        day=day_number(parts["day"] or parts["day_2"]),
        month=month_number(parts["month"] or parts["month_2"]),
        year=int(parts["year"]) if parts["year"] else None,
        weekday=weekday_number(parts["weekday"]) if parts["weekday"] else None,
    )


def _is_place(words: str, *, known: bool) -> bool:
    names = [word for word in re.split(r"[\s,/]+", words) if word]
    if names and (names[0].casefold() in _NO_PLACE or _CALENDAR.match(names[0])):
        return False
    if not 1 <= len(names) <= 7 or not re.fullmatch(r"[\w\s,/.'’()-]+", words):
        return False
    if not all(name[0].isupper() or name.split("-")[0] in _PARTICLES for name in names):
        return False
    first = re.split(r"[,/]", words)[0]
    return known or (first.isupper() and len(first) > 2 and not re.search(r"\d", first))
