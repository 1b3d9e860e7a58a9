"""A comparison as a page to read: sections, each outlet under its letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from rich.text import Text

from reportedly.ask import Comparison, speaker_rows, term_rows
from reportedly.ask.comparing import (
    Introduced,
    Report,
    SpeakerCell,
    SpeakerRow,
    TermCell,
    TermRow,
    TermUse,
    Version,
    Versions,
)
from reportedly.cli.compared_figures import figure_lines
from reportedly.cli.printing import visible
from reportedly.model import Span

ROWS = 12  # of a section, unless all are asked for
LISTED = 20  # articles that are listed one by one
HANGING = 8  # columns at most by which folded lines stand in
USES = 8  # terms, cues or sources of one outlet
PLACES = 2  # of a count that are shown, unless all are asked for
MATRIX = 9  # outlets that stand in columns beside one another
NAME = 34  # columns for a speaker's name
CELL = 7
NOTE = {"name": "", "role": " (stated role)", "label": " (label)", "described": " (as a source)"}
HEADS = {
    "actor": "TERMS FOR ONE ACTOR",
    "place": "TERMS FOR ONE PLACE",
    "act": "TERMS FOR WHAT IS DONE, and the voice of its verbs",
    "label": "LABELS THAT STAND BESIDE NO NAME, put to nobody",
}


def page(found: Comparison, *, width: int, every: bool) -> Iterator[Text]:
    """Yield the lines of the page."""
    yield from _head(found, width, every)
    yield from _speakers(found, width, every)
    yield from _quotations(found, width, every)
    yield from _section("FIGURES, as each outlet gives them", figure_lines(found, width), every)
    for what in ("actor", "place", "act", "label"):
        yield from _terms(found, what, width, every)


def _head(found: Comparison, width: int, every: bool) -> Iterator[Text]:
    yield Text(visible(found.title), style="bold cyan")
    articles = f"{len(found.reports)} article{'' if len(found.reports) == 1 else 's'}"
    outlets = f"{len(found.outlets)} outlet{'' if len(found.outlets) == 1 else 's'}"
    yield Text(
        f"{found.id} · {articles} of {outlets}; what is carried from another is counted there"
    )
    yield Text()
    if every or len(found.reports) <= LISTED:
        for report in found.reports:
            yield from _report(report, width)
        return
    for outlet in found.outlets:
        name = outlet.name or "outlet unknown"
        yield from _wrapped(
            f"{outlet.letter:>4}  ", f"{name} · {len(outlet.reports)} articles", width
        )
    yield Text("  which article is which: --all or --format json", style="dim")


def _report(report: Report, width: int) -> Iterator[Text]:
    heading = report.heading
    date = (heading.published or "date unknown").split("T")[0]
    outlet = heading.outlet or "outlet unknown"
    title, name = heading.title or "(no title)", heading.given_id or heading.document
    line = f"{date} · {outlet} · {title} · {name}"
    yield from _wrapped(f"{report.ref:>4}  ", line, width)
    for each in report.carries:
        told = f"{each.coverage:.0%} of it is also in {each.report} ({each.kind} copy)"
        yield from _wrapped(" " * 6, told, width)


def _speakers(found: Comparison, width: int, every: bool) -> Iterator[Text]:
    rows = speaker_rows(found.sayings)
    yield from _title("WHO IS QUOTED: direct + indirect sayings; – not, = only carried", len(rows))
    letters = [outlet.letter for outlet in found.outlets]
    if rows and len(letters) <= MATRIX:
        yield Text(" " * NAME + "".join(f"{letter:>{CELL}}" for letter in letters), style="dim")
    for row in rows if every else rows[:ROWS]:
        yield _matrix(row, letters if len(letters) <= MATRIX else ())
        for cell in row.cells:
            yield from _wrapped(f"    {cell.outlet}  ", _introduced(cell, every), width)
    yield from _more(len(rows), every)
    yield from _who_only(rows, letters, width)
    yield from _nameless(found, width, every)


def _matrix(row: SpeakerRow, letters: Sequence[str]) -> Text:
    cells = {cell.outlet: cell for cell in row.cells}
    name = row.speaker if len(row.speaker) < NAME else f"{row.speaker[: NAME - 2]}…"
    line = Text(f"{visible(name):{NAME}}", style="bold")
    for letter in letters:
        line.append(f"{_counted(cells.get(letter)):>{CELL}}", style="not bold")
    return line


def _counted(cell: SpeakerCell | None) -> str:
    if cell is None:
        return "–"
    return f"{cell.direct}+{cell.indirect}" if cell.direct + cell.indirect else "="


def _introduced(cell: SpeakerCell, every: bool) -> str:
    """Return the cues of an outlet for a speaker, with where they stand."""
    parts = []
    for cue, kind, count in cell.cues:
        spans = [
            (each.report, (each.cues or each.content)[0].span)
            for each in cell.instances
            if (each.cue, each.cue_class) == (cue, kind) and not each.carried
        ]
        kind = "" if kind == "neutral" else f" ({kind})"
        parts.append(f"{cue}{kind}{_times(count)} {_places(spans, every=every)}")
    without = cell.direct + cell.indirect - sum(count for *_, count in cell.cues)
    if without:
        parts.append(f"without a cue{_times(without)}")
    if cell.also:
        parts.append(f"also carried{_times(cell.also)}")
    return f"{_classes(cell)}{_few(parts, every, between=', ')}"


def _classes(cell: SpeakerCell) -> str:
    """Return how often each class of cue, where there are too many cues to see it at once."""
    found = Counter[str]()
    for _, kind, count in cell.cues:
        found[kind] += count
    if len(cell.cues) <= USES or len(found) < 2:
        return ""
    return ", ".join(f"{kind} {count}" for kind, count in found.most_common()) + ": "


def _who_only(rows: Sequence[SpeakerRow], letters: Sequence[str], width: int) -> Iterator[Text]:
    if len(letters) < 2:
        return
    found: dict[tuple[str, ...], list[str]] = {}
    for row in rows:
        found.setdefault(row.outlets, []).append(row.speaker)
    for outlets in sorted(found, key=lambda own: (-len(own), own)):
        if outlets:
            every = len(outlets) == len(letters)
            who = "quoted by all" if every else f"only by {', '.join(outlets)}"
            yield from _wrapped(f"  {who}: ", "; ".join(found[outlets]), width)


def _nameless(found: Comparison, width: int, every: bool) -> Iterator[Text]:
    for label, some in (
        ("sources without a name", [each for each in found.sayings if each.key and each.unnamed]),
        ("speaker could not be told", [each for each in found.sayings if not each.key]),
    ):
        own = [each for each in some if not each.carried]
        for outlet in dict.fromkeys(each.outlet for each in own):
            these = [each for each in own if each.outlet == outlet]
            names = _few(dict.fromkeys(each.speaker or _words(each) for each in these), every)
            yield from _wrapped(f"  {label}, {outlet} ×{len(these)}: ", names, width)


def _few(parts: Iterable[str], every: bool, *, between: str = "; ") -> str:
    """Return the parts joined, the last of many only counted."""
    own = list(parts)
    shown = own if every or len(own) <= USES else own[:USES]
    more = f"{between}and {len(own) - len(shown)} more" if len(own) > len(shown) else ""
    return f"{between.join(shown)}{more}"


def _words(saying: Introduced) -> str:
    words = " ".join(each.words for each in saying.source or saying.cues)
    return " ".join(words.split()) or "no cue"


def _quotations(found: Comparison, width: int, every: bool) -> Iterator[Text]:
    shown = [each for each in found.quotations if every or each.telling]
    groups = (list(_versions(each, width)) for each in shown)
    head = "THE SAME QUOTATION in its versions: [-only in the first-] {+only here+}"
    yield from _section(head, groups, every)
    if copied := len(found.quotations) - len(shown):
        yield Text(f"  {copied} more that only copies carry, word for word (--all)", style="dim")


def _versions(each: Versions, width: int) -> Iterator[Text]:
    yield Text(visible(each.speaker), style="bold")
    first = each.versions[0].words
    for at, version in enumerate(each.versions):
        saying = version.saying
        place = _places([(saying.report, saying.content[0].span)], every=True)
        notes = ", ".join([saying.kind, *["carried"] * saying.carried, place])
        body = first if at == 0 else "word for word the same" if version.same else _marked(version)
        yield from _wrapped(f"    {saying.report:>3}  ", f"{body}  ({notes})", width)


def _marked(version: Version) -> str:
    parts = []
    for each in version.changes:
        if each.same:
            parts.append(each.new)
            continue
        parts += [f"[-{each.old}-]"] * bool(each.old) + [f"{{+{each.new}+}}"] * bool(each.new)
    return " ".join(parts)


def _terms(found: Comparison, what: str, width: int, every: bool) -> Iterator[Text]:
    rows = term_rows(found.terms, what)
    if what in ("actor", "place") and found.of == "story" and not every:
        telling = [row for row in rows if row.differs]
        alike = len(rows) - len(telling)
        rows = tuple(telling)
    else:
        alike = 0
    yield from _section(HEADS[what], (list(_term(row, width, every)) for row in rows), every)
    if alike:
        told = f"{alike} more that one outlet names, or that all call the same (--all)"
        yield Text(f"  {told}", style="dim")


def _term(row: TermRow, width: int, every: bool) -> Iterator[Text]:
    yield Text(visible(row.name), style="bold")
    for cell in row.cells:
        told = _few([_use(use, every) for use in cell.uses], every, between=", ")
        yield from _wrapped(f"    {cell.outlet}  ", f"{told}{_voice(cell)}", width)


def _use(use: TermUse, every: bool) -> str:
    counted = use.own + use.quoted
    spans = [(each.report, each.words.span) for each in use.instances if not each.carried]
    some = "" if use.quoted == counted else f"{use.quoted} "
    quoted = f" ({some}in quotation marks)" if use.quoted else ""
    also = f" (also carried{_times(use.also)})" if use.also else ""
    places = f" {_places(spans, every=every)}" if spans else ""
    times = _times(counted) if counted else ""
    return f"{use.term}{NOTE.get(use.how, '')}{times}{quoted}{also}{places}"


def _voice(cell: TermCell) -> str:
    if not cell.voices:
        return ""
    says = f" ({cell.doers or 'none'} by whom)"
    parts = [
        f"{name} ×{count}{says if name == 'passive' else ''}" for name, count in cell.voices.items()
    ]
    return f"; in its own words {', '.join(parts)}"


def _section(head: str, groups: Iterable[Sequence[Text]], every: bool) -> Iterator[Text]:
    found = list(groups)
    yield from _title(head, len(found))
    for lines in found if every else found[:ROWS]:
        yield from lines
    yield from _more(len(found), every)


def _title(head: str, count: int) -> Iterator[Text]:
    yield Text()
    yield Text(f"{head}  ({count})" if count else f"{head}: none found", style="bold green")


def _more(count: int, every: bool) -> Iterator[Text]:
    if count > ROWS and not every:
        yield Text(
            f"  … and {count - ROWS} more; see them with --all or --format json", style="dim"
        )


def _places(spans: Sequence[tuple[str, Span]], *, every: bool) -> str:
    shown = spans if every else spans[:PLACES]
    told = " ".join(f"{report}:{span.start}–{span.end}" for report, span in shown)
    more = f" +{len(spans) - len(shown)}" if len(spans) > len(shown) else ""
    return f"[{told}{more}]"


def _times(count: int) -> str:
    return f" ×{count}" if count > 1 else ""


def _wrapped(lead: str, words: str, width: int) -> Iterator[Text]:
    """Yield the words under their lead, folded, the lead dim."""
    clean = visible(" ".join(words.split())) or "–"
    lead, hanging = visible(lead), " " * min(len(lead), HANGING)
    folded = wrap(
        lead + clean, width, subsequent_indent=hanging, break_on_hyphens=False, drop_whitespace=True
    )
    for at, line in enumerate(folded):
        opening = len(lead) if at == 0 else len(hanging)
        yield Text(line[:opening], style="dim").append(line[opening:], style="not dim")
