"""A text as lines, some of them furniture: what title, dateline and dates are looked for in."""

import re
from dataclasses import dataclass
from itertools import islice

from reportedly.read.byline import byline_in, house_in, is_person, is_role, name_and_role
from reportedly.read.date_lines import date_line, is_day_line
from reportedly.read.kinds import is_link, kind_of
from reportedly.read.lines import Line, lines
from reportedly.read.medium import is_headline_like, names_medium

_FORM_FIELD = re.compile(r"(?:name|e-?mail|website|comment)s?\s*\*?:?", re.IGNORECASE)
_LISTED_WORDS = 25  # as headlines are; see title.LONGEST
_SIGN_OFF_WORDS = 6
_LABEL = 2  # words of "Guest column"
_OPINION = re.compile(
    r"(?:opinion|comment|commentary|column|viewpoint|perspective|op-ed|guest (?:column|essay|post))"
    r"(?: ?[:|–—-] .+)?$",
    re.IGNORECASE,
)
MOST_LINES = 50_000  # a hundred times the longest article: bounds memory on what is none
TOP_LINES = 8  # headline, kicker, byline, rule, caption and share line may stand above a date


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a text that have words, each with its kind of furniture or None."""

    lines: tuple[Line, ...]
    kinds: tuple[str | None, ...]

    @property
    def content(self) -> tuple[Line, ...]:
        """Return the lines that are no furniture."""
        pairs = zip(self.lines, self.kinds, strict=True)
        return tuple(line for line, kind in pairs if kind is None)

    def of(self, kind: str) -> tuple[Line, ...]:
        """Return the lines of one kind of furniture."""
        pairs = zip(self.lines, self.kinds, strict=True)
        return tuple(line for line, other in pairs if other == kind)

    @property
    def sign_off(self) -> Line | None:
        """Return the line in bold that closes the text, if it closes so."""
        pairs = list(zip(self.lines, self.kinds, strict=True))
        return next((line for line, kind in pairs[-1:] if kind == "sign_off"), None)

    @property
    def masthead(self) -> Line | None:
        """Return the name of a medium that stands above the headline, if one does."""
        return next(iter(self.of("masthead")), None)


def lay_out(text: str) -> Layout:
    """Return the lines of ``text`` and what furniture they are by their own words or place."""
    found = tuple(islice(lines(text), MOST_LINES))
    kinds = [kind_of(line.words, line.bare) if line.short else None for line in found]
    _mark_sign_off(found, kinds)
    _mark_lists(found, kinds)
    _mark_forms(found, kinds)
    _mark_head(found, kinds)
    _mark_roles(found, kinds)
    _mark_masthead(found, kinds)
    return Layout(found, tuple(kinds))


def _mark_lists(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark the links under a heading such as "Related Articles".

    A list is of lines that are short and end like headlines: several of them up to other
    furniture or the end, one if nothing of the report comes after; or of Markdown links.
    """
    prose = max((at for at, line in enumerate(found) if line.is_prose), default=0)
    for at, kind in enumerate(kinds):
        if kind != "related":
            continue
        end = at + 1
        while end < len(found) and kinds[end] is None and _is_listed(found[end]):
            end += 1
        closed = end == len(found) or kinds[end] is not None
        links = all(is_link(line.words) for line in found[at + 1 : end])
        if links or (closed and (end - at > 2 or at > prose)):
            kinds[at + 1 : end] = ["related"] * (end - at - 1)


def _is_listed(line: Line) -> bool:
    return is_link(line.words) or (
        line.short and line.count <= _LISTED_WORDS and not line.words.endswith((".", ":", "”", '"'))
    )


def _mark_forms(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark the bare field names ("Website") that follow a comment form's own lines."""
    for at in range(1, len(found)):
        if kinds[at - 1] == "comment_form" and _FORM_FIELD.fullmatch(found[at].bare):
            kinds[at] = "comment_form"


def _mark_sign_off(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark a name in bold that closes the text, as outlets sign their pieces."""
    _mark_last_name(found, kinds)
    if len(found) < 3 or kinds[-1] is not None:
        return
    line = found[-1]
    bold = re.fullmatch(r"(\*\*|__)([^*_]+)\1", line.words) if line.short else None
    if bold and line.count <= _SIGN_OFF_WORDS and not line.bare.endswith((".", "!", "?", ":", '"')):
        kinds[-1] = "sign_off"


def _mark_last_name(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark an agency's or paper's name that stands alone below the report: it is credited."""
    last = next((at for at in range(len(found) - 1, 1, -1) if kinds[at] is None), None)
    if last is None or not found[last].short or found[last].ends:
        return
    line = found[last]
    plain = line.words == line.bare and found[last - 1].ends
    if plain and names_medium(line.bare):
        kinds[last] = "credit"


def _mark_head(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark bylines and date lines: those above the report, and a byline that closes it."""
    top = next((at for at, line in enumerate(found) if at and line.is_prose), len(found))
    for at, line in enumerate(found):
        near = at < min(top, TOP_LINES)
        if kinds[at] is None and (near or at >= len(found) - 2) and byline_in(line):
            kinds[at] = "byline"
        elif kinds[at] is None and _is_date(line, near=near):
            kinds[at] = "date"


def _mark_roles(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark names with a post below the headline, "Mara Ito", then "Political editor"; those of
    columns need none."""
    top = next((at for at, line in enumerate(found) if at and line.is_prose), len(found))
    opinion = any(_OPINION.match(line.bare) for line in found[:top][:TOP_LINES])
    for at in range(1, min(top, TOP_LINES)):
        below_name = kinds[at - 1] == "byline" and is_role(found[at])
        alone = opinion and at > _headline(found) and is_person(found[at])
        if kinds[at] is None and (below_name or alone or _names_writer(found, at)):
            kinds[at] = "byline"


def _headline(found: tuple[Line, ...]) -> int:
    """Return which line is a column's headline: the first, or that below a bare "Opinion"."""
    return 1 if found[0].count <= _LABEL else 0


def _names_writer(found: tuple[Line, ...], at: int) -> bool:
    line = found[at]
    above_role = line.breaks_after == 1 and is_role(found[at + 1])
    return bool(name_and_role(line) or house_in(line)) or (above_role and is_person(line))


def _mark_masthead(found: tuple[Line, ...], kinds: list[str | None]) -> None:
    """Mark a first line that is a medium's name, if a headline and more come below it."""
    content = [at for at, kind in enumerate(kinds[: 2 * TOP_LINES]) if kind is None]
    if len(content) < 3:
        return
    first, second = found[content[0]], found[content[1]]
    if first.short and names_medium(first.bare) and is_headline_like(second):
        kinds[content[0]] = "masthead"


def _is_date(line: Line, *, near: bool) -> bool:
    read = date_line(line)
    return (near and is_day_line(line)) or bool(read and (near or read.labelled or read.updated))
