"""How differently outlets tell one story, or write of one actor: side by side, never ranked."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reportedly.ask import Comparison, compare_actor, compare_story, speaker_rows, term_rows
from reportedly.ask.comparing import Introduced, Number, Term, TermRow, Versions
from reportedly.model import Citation
from reportedly.web.answer import Answer
from reportedly.web.asked import Asked, NotThere
from reportedly.web.pages.figures import Claim, bars

SHOWN = 12  # rows of a section; with all=yes every one
SORTS = {
    "actor": "Terms for one actor",
    "place": "Terms for one place",
    "act": "Terms for what is done, and the voice of its verbs",
    "label": "Labels that stand beside no name, put to nobody",
}


@dataclass(frozen=True, slots=True)
class Instance:
    """One saying, number or term as a report has it; ``section`` says which.

    ``carried``: the report has it from another one of the comparison. ``quoted``: between
    quotation marks. What a section does not have is None.
    """

    section: str
    key: str | None
    name: str | None
    term: str | None
    how: str | None
    cue_class: str | None
    voice: str | None
    quoted: bool | None
    carried: bool
    low: float | None
    high: float | None
    of: str | None
    outlet_letter: str
    outlet: str | None
    report: str
    document: str
    words: Citation | None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one happening and unit, lowest first."""

    of: str
    unit: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The things of one sort with what outlets call them; ``hidden`` are not shown."""

    title: str
    rows: tuple[TermRow, ...]
    hidden: int


def story_compared(asked: Asked) -> Answer:
    """Return the articles of a story, compared."""
    name = asked.names["name"]
    if name not in asked.view.stories_named(name):
        raise NotThere(f"{name}: the ledger has no such story")
    return _compared(asked, ("story", name), lambda: compare_story(asked.view, name))


def actor_compared(asked: Asked) -> Answer:
    """Return the articles that name an actor, compared: what concerns it."""
    name = asked.names["name"]
    if not any(each.id == name for each in asked.view.actors_named(name)):
        raise NotThere(f"{name}: the ledger has no such actor; it may have been linked anew")
    return _compared(asked, ("actor", name), lambda: compare_actor(asked.view, name))


def _compared(asked: Asked, key: tuple[str, str], work: Callable[[], Comparison]) -> Answer:
    found = asked.memory.once(("compared", *key), work)
    every = asked.choice("all", ("yes",)) is not None
    instances = asked.memory.once(("instances", *key), lambda: tuple(_instances(found)))
    rows, more = asked.leaf(instances)
    most = None if every else SHOWN
    speakers = speaker_rows(found.sayings)
    quoted = [each for each in found.quotations if every or each.telling]
    return Answer(
        "compare",
        f"{found.title}, compared",
        Instance,
        rows=rows,
        told={"of": found.of, "id": found.id, "outlets": found.outlets, "reports": found.reports,
              "quotations": [_plain(each) for each in found.quotations]},
        drawn={
            "found": found,
            "every": every,
            "headings": {each.ref: each.heading for each in found.reports},
            "speakers": speakers[:most],
            "speakers_hidden": len(speakers) - len(speakers[:most]),
            "nameless": _nameless(found),
            "quotations": quoted[:most],
            "quotations_hidden": len(found.quotations) - len(quoted[:most]),
            "numbers": _numbers(found),
            "reports_of": {each.number: each.report for each in found.numbers},
            "sections": [_section(found, what, most) for what in SORTS],
        },
        total=len(instances),
        more=more,
    )  # fmt: skip


def _section(found: Comparison, what: str, most: int | None) -> Section:
    rows = term_rows(found.terms, what)
    telling = rows
    if most is not None and what in ("actor", "place") and found.of == "story":
        telling = tuple(row for row in rows if row.differs)
    return Section(SORTS[what], telling[:most], len(rows) - len(telling[:most]))


def _nameless(found: Comparison) -> dict[str, int]:
    """Return of each outlet how many of its own sayings have no named source."""
    own = [each for each in found.sayings if not each.carried and (each.unnamed or not each.key)]
    letters = [outlet.letter for outlet in found.outlets]
    counts = {letter: sum(each.outlet == letter for each in own) for letter in letters}
    return {letter: count for letter, count in counts.items() if count}


def _numbers(found: Comparison) -> list[Numbers]:
    """Return the numbers of which something happened, by what and by unit; copies aside."""
    groups: dict[tuple[str, str], list[Number]] = {}
    for each in found.numbers:
        number = each.number
        if number.of and not each.carried and (number.low is not None or number.high is not None):
            groups.setdefault((number.of, number.unit or "thing"), []).append(each)
    ranked = sorted(groups.items(), key=lambda own: (-len(own[1]), own[0]))
    return [Numbers(*key, bars(each.number for each in own)[2]) for key, own in ranked]


def _plain(each: Versions) -> dict[str, object]:
    told = [
        {
            "report": one.saying.report,
            "attribution": one.saying.attribution,
            "kind": one.saying.kind,
            "carried": one.saying.carried,
            "words": one.words,
            "content": one.saying.content,
            "changes": one.changes,
        }
        for one in each.versions
    ]
    return {"speaker": each.speaker, "versions": told}


def _instances(found: Comparison) -> Iterator[Instance]:
    headings = {report.ref: report.heading for report in found.reports}
    several: tuple[Introduced | Number | Term, ...]
    several = (*found.sayings, *found.numbers, *found.terms)
    for each in several:
        heading = headings[each.report]
        called = dict.fromkeys(("key", "name", "term", "how", "cue_class", "voice", "quoted",
                                "low", "high", "of"))  # fmt: skip
        yield Instance(
            **(called | _told(each)),  # type: ignore[arg-type]
            carried=each.carried,
            outlet_letter=each.outlet,
            outlet=heading.outlet,
            report=each.report,
            document=heading.document,
        )


def _told(each: Introduced | Number | Term) -> dict[str, object]:
    if isinstance(each, Introduced):
        words = next(iter((*each.content, *each.cues, *each.source)), None)
        told = {"key": each.key or None, "name": each.speaker, "term": each.cue or None}
        told |= {"how": each.kind, "cue_class": each.cue_class}
        return {"section": "saying", "words": words, **told}
    if isinstance(each, Number):
        number = each.number
        told = {name: getattr(number, name) for name in ("low", "high", "of", "words")}
        return {"section": "figure", "name": number.speaker, "how": number.qualifier, **told}
    names = ("key", "name", "term", "how", "voice", "quoted", "words")
    return {"section": each.what} | {name: getattr(each, name) for name in names}
