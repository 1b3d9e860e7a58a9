"""A claim as it is handed out: its reports, origins, earliest carrier and fullest wording."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from reportedly.link.claims.counted import Counted
from reportedly.link.claims.grouping import Pair, tree
from reportedly.link.claims.nouns import Days, Place
from reportedly.link.claims.origins import Carried, Origin, Tracing, origins
from reportedly.link.claims.sayings import Verdict
from reportedly.link.claims.told import Told
from reportedly.link.claims.voices import Person
from reportedly.model.ids import content_id

ClaimKind = Literal["quotation", "figure"]
Item = Told | Counted


@dataclass(frozen=True, slots=True)
class Report:
    """One article's report of a claim.

    ``attribution`` is None for a figure in the article's own voice. ``joined_to`` is the
    report (document, attribution, start) it was judged to be the same as, None for the first.
    """

    document: str
    outlet: str | None
    attribution: str | None
    spans: tuple[Place, ...]
    words: str
    speaker: str | None
    direct: bool
    origin: Origin
    score: float
    why: str
    joined_to: tuple[str, int] | None


@dataclass(frozen=True, slots=True)
class Contrary:
    """Another claim (its id) that this one cannot stand beside as it is, and why."""

    left: str
    right: str
    kind: str
    why: str
    score: float


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion, everyone who reports it, and where it comes from.

    ``words`` is the fullest wording, ``speaker`` the name and ``actor`` the id of who says it.
    ``first`` is the document that was published before all others, None where that cannot be
    told, for the reason ``why_first``. ``owners`` are those who own several of its outlets.
    """

    id: str
    kind: ClaimKind
    words: str
    speaker: str | None
    actor: str | None
    reports: tuple[Report, ...]
    first: str | None
    why_first: str
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    of: str | None = None
    owners: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that report it, by id."""
        return tuple(sorted({each.document for each in self.reports}))

    @property
    def origins(self) -> tuple[str, ...]:
        """The names of its independent origins."""
        return tuple(sorted({each.origin.key for each in self.reports}))


def claim_of(
    kind: ClaimKind,
    group: Sequence[int],
    joins: Mapping[Pair, Verdict],
    items: Mapping[int, Item],
    tracing: Tracing,
) -> Claim:
    """Return the claim of a group of reports, by their numbers among ``items``."""
    carried = [
        Carried(number, items[number].document, items[number].spans, items[number].manner)
        for number in group
    ]
    traced = origins(carried, tracing)
    hung = tree(group, joins)
    reports = [_report(number, items, hung, traced[number]) for number in group]
    ordered = _once(reports)
    fullest = max(reports, key=_fullness)
    speaker, actor = _speaker([items[number].person for number in group])
    first, why = _first({each.document for each in reports}, tracing)
    name = min(f"{each.document} {each.spans[0][0]} {each.attribution}" for each in reports)
    number = items[group[0]].figure
    return Claim(
        content_id("clm", kind, name),
        kind,
        fullest.words,
        speaker,
        actor,
        tuple(ordered),
        first,
        why,
        number.low if number else None,
        number.high if number else None,
        number.unit if number else None,
        number.of if number else None,
        _owners({each.document for each in reports}, tracing),
    )


def _fullness(each: Report) -> tuple[bool, bool, int, str]:
    """Rank a wording: quoted, in one piece, long."""
    return each.direct, len(each.spans) == 1, len(each.words), each.words


def _once(reports: Iterable[Report]) -> list[Report]:
    """Return the reports in order, of those that begin at one place the longest only."""
    kept: dict[tuple[str, int], Report] = {}
    for each in sorted(
        reports, key=lambda each: (each.document, each.spans, each.attribution or "")
    ):
        key = each.document, each.spans[0][0]
        if key not in kept or len(each.words) > len(kept[key].words):
            kept[key] = each
    return [kept[key] for key in sorted(kept)]


def _report(
    number: int, items: Mapping[int, Item], hung: Mapping[int, tuple[int, Verdict]], origin: Origin
) -> Report:
    item = items[number]
    joined = hung.get(number)
    to = items[joined[0]] if joined else None
    return Report(
        item.document,
        item.outlet,
        item.attribution,
        item.spans,
        item.words,
        item.person.name,
        item.direct,
        origin,
        joined[1].score if joined else 1.0,
        joined[1].why if joined else "",
        (to.document, to.spans[0][0]) if to else None,
    )


def _speaker(people: Sequence[Person]) -> tuple[str | None, str | None]:
    """Return the name and actor of who says it: a known actor first, then the fullest name."""
    ranked = sorted(
        (each for each in people if each.name),
        key=lambda each: (
            each.actor is None,
            not each.named,
            -len(each.name or ""),
            each.name or "",
        ),
    )
    return (ranked[0].name, ranked[0].actor) if ranked else (None, None)


def _first(documents: set[str], tracing: Tracing) -> tuple[str | None, str]:
    """Return the document that came out before all others, and why, or why that is not known."""
    bounds: dict[str, Days | None] = {name: tracing.accounts[name].published for name in documents}
    if len(bounds) == 1:
        return None, "only one article reports it"
    known = {name: days for name, days in bounds.items() if days}
    if len(known) < len(bounds):
        return None, f"of {len(bounds) - len(known)} the date is not known"
    first = min(known, key=lambda name: (known[name][1], name))
    others = [days for name, days in known.items() if name != first]
    if all(known[first][1] < days[0] for days in others):
        return first, f"published {known[first][0]}, all others later"
    return None, "several were published on the same day"


def _owners(documents: set[str], tracing: Tracing) -> tuple[tuple[str, tuple[str, ...]], ...]:
    owned: dict[str, set[str]] = {}
    for name in documents:
        key, shown = tracing.own(name)
        if owner := tracing.outlets.owners.get(key):
            owned.setdefault(owner, set()).add(shown)
    several = {owner: outlets for owner, outlets in owned.items() if len(outlets) > 1}
    return tuple((owner, tuple(sorted(outlets))) for owner, outlets in sorted(several.items()))
