"""The same assertion across documents, with its independent origins."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from reportedly.link.claims.accounts import Account, Days, Manner, Place
from reportedly.link.claims.blocking import Block, near_pairs, word_pairs
from reportedly.link.claims.copying import Copied, counterparts
from reportedly.link.claims.counts import Counted, judge_counts, thing_of, value_of, weights_of
from reportedly.link.claims.days import When
from reportedly.link.claims.grouping import Pair, best_only, groups, tree
from reportedly.link.claims.media import Outlets
from reportedly.link.claims.origins import Carried, Origin, Tracing, origins
from reportedly.link.claims.rivals import Rival, denials, rival_counts
from reportedly.link.claims.sayings import Told, Verdict, judge, told
from reportedly.link.claims.voices import NOBODY, Person, Voices, Who
from reportedly.model.ids import content_id

ClaimKind = Literal["quotation", "figure"]
COPIED = 0.98  # how surely two reports are one that stand at one place of a copied passage


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


@dataclass(frozen=True, slots=True)
class Linked:
    """All claims, by id, and which of them contradict each other."""

    claims: tuple[Claim, ...]
    contrary: tuple[Contrary, ...]


def link_claims(
    accounts: Iterable[Account],
    who: Who,
    copies: Iterable[Copied] = (),
    owners: Mapping[str, str] | None = None,
) -> Linked:
    """Return the claims that the accounts report; the order of what comes makes no difference.

    ``who`` tells which actor an entity of a document is; ``owners`` who owns an outlet.
    """
    ordered = sorted(accounts, key=lambda each: each.document)
    by_id = {each.document: each for each in ordered}
    copied = [each for each in copies if each.a in by_id and each.b in by_id]
    voices = Voices(ordered, who)
    tracing = Tracing(by_id, Outlets(ordered, owners), copied, voices)
    tellings = [each for account in ordered for each in _tellings(account, voices, tracing)]
    counted = [each for account in ordered for each in _counted(account, voices, tracing)]
    said = _claims_of(tellings, _saying_verdicts(tellings, copied), judge)
    counts = _claims_of(counted, _count_verdicts(counted, copied), _judge_values)
    made = [_claim("quotation", group, joins, tellings, tracing) for group, joins in said]
    numbers = [_claim("figure", group, joins, counted, tracing) for group, joins in counts]
    contrary = [
        *_contrary(made, denials(*_with_days(said, tellings))),
        *_contrary(numbers, rival_counts(*_with_days(counts, counted))),
    ]
    claims = sorted((*made, *numbers), key=lambda each: each.id)
    return Linked(tuple(claims), tuple(sorted(contrary, key=lambda each: (each.left, each.right))))


def _tellings(account: Account, voices: Voices, tracing: Tracing) -> Iterator[Told]:
    for saying in account.sayings:
        person, when, outlet, sources = _introduced(account, saying.manner, voices, tracing)
        yield told(account.document, saying, person, when, outlet, sources)


def _counted(account: Account, voices: Voices, tracing: Tracing) -> Iterator[Counted]:
    about = weights_of(account.about)
    for number in account.numbers:
        person, when, outlet, sources = _introduced(account, number.manner, voices, tracing)
        yield Counted(
            account.document,
            number,
            person,
            when,
            outlet,
            sources,
            value_of(number),
            thing_of(number),
            weights_of(number.around),
            about,
        )


def _introduced(
    account: Account, manner: Manner, voices: Voices, tracing: Tracing
) -> tuple[Person, When, str | None, frozenset[str]]:
    """Return who said it (an outlet in that place tells of nobody), when, and through whom."""
    person = voices.person(account.document, manner.voice)
    outlet = tracing.own(account.document)[0] if account.outlet else None
    sources = set()
    if manner.voice and manner.voice.name:
        if tracing.is_outlet(account.document, manner):
            person = NOBODY
    if medium := tracing.medium(account.document, manner):
        sources.add(medium[0])
    return person, When(manner.said, account.published), outlet, frozenset(sources)


def _judge_values(one: Counted, other: Counted) -> Verdict | None:
    if one.value != other.value:
        return Verdict(same=False, score=0.0, why="another number")
    return judge_counts(one, other)


def _saying_verdicts(items: Sequence[Told], copies: Sequence[Copied]) -> dict[Pair, Verdict]:
    blocks = [Block(_day(each.when), _saying_keys(each)) for each in items]
    found = _verdicts(items, near_pairs(blocks), judge)
    return found | _copied(items, copies)


def _saying_keys(item: Told) -> tuple[str, ...]:
    who = item.person.actor or (item.person.name or "nobody").casefold()
    pairs = word_pairs(item.weights.items(), who)
    return (*pairs, f"said by {who}") if item.person.name else pairs


def _count_verdicts(items: Sequence[Counted], copies: Sequence[Copied]) -> dict[Pair, Verdict]:
    blocks = []
    for each in items:
        words = {**each.about, **each.around}.items()
        blocks.append(Block(_day(each.when), word_pairs(words, each.person.actor or "nobody")))
    keyed = [
        Block(block.day, tuple(f"{each.value}|{key}" for key in block.keys))
        for each, block in zip(items, blocks, strict=True)
    ]
    return _verdicts(items, near_pairs(keyed), _judge_values) | _copied(items, copies)


def _verdicts(items: Sequence, pairs: Iterable[Pair], judging) -> dict[Pair, Verdict]:
    found = {}
    for one, other in pairs:
        if verdict := judging(items[one], items[other]):
            found[one, other] = verdict
    return found


def _copied(items: Sequence, copies: Sequence[Copied]) -> dict[Pair, Verdict]:
    placed: dict[str, list[tuple[int, Sequence[Place]]]] = {}
    for number, each in enumerate(items):
        placed.setdefault(each.document, []).append((number, each.spans))
    found = {}
    for one, other, copied in counterparts(copies, placed):
        why = f"at one place of a passage that both articles have ({copied.kind} copy)"
        pair = (min(one, other), max(one, other))
        found[pair] = Verdict(same=True, score=COPIED, why=why, likeness=1.0)
    return found


Group = tuple[list[int], dict[Pair, Verdict]]


def _claims_of(items: Sequence, verdicts: dict[Pair, Verdict], judging) -> list[Group]:
    joins = best_only(verdicts, [each.document for each in items])

    def between(one: int, other: int) -> Verdict | None:
        pair = (min(one, other), max(one, other))
        return verdicts.get(pair) or judging(items[one], items[other])

    found = groups(len(items), joins, between)
    home = {member: number for number, group in enumerate(found) for member in group}
    inside: list[dict[Pair, Verdict]] = [{} for _ in found]
    for pair, verdict in joins.items():
        if home[pair[0]] == home[pair[1]]:
            inside[home[pair[0]]][pair] = verdict
    return list(zip(found, inside, strict=True))


def _with_days(claims: Sequence[Group], items: Sequence) -> tuple[list[list], list[int | None]]:
    reports = [[items[number] for number in group] for group, _ in claims]
    return reports, [_day(group[0].when) for group in reports]


def _day(when: When) -> int | None:
    first = when.said or when.published
    return date.fromisoformat(first[0]).toordinal() if first else None


def _contrary(claims: Sequence[Claim], rivals: Iterable[Rival]) -> Iterator[Contrary]:
    for each in rivals:
        left, right = sorted((claims[each.one].id, claims[each.other].id))
        yield Contrary(left, right, each.kind, each.why, round(each.score, 3))


def _claim(
    kind: ClaimKind,
    group: Sequence[int],
    joins: Mapping[Pair, Verdict],
    items: Sequence,
    tracing: Tracing,
) -> Claim:
    carried = [_carried(number, items[number]) for number in group]
    traced = origins(carried, tracing)
    hung = tree(group, joins)
    reports = [_report(number, items, hung, traced[number]) for number in group]
    ordered = _once(reports)
    fullest = max(reports, key=lambda each: (each.direct, len(each.words), each.words))
    speaker, actor = _speaker([items[number].person for number in group])
    first, why = _first({each.document for each in reports}, tracing)
    name = min(f"{each.document} {each.spans[0][0]} {each.attribution}" for each in reports)
    number = items[group[0]].number if kind == "figure" else None
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


def _carried(number: int, item) -> Carried:
    return Carried(number, item.document, item.spans, _manner(item))


def _manner(item) -> Manner:
    return item.saying.manner if isinstance(item, Told) else item.number.manner


def _report(
    number: int, items: Sequence, hung: Mapping[int, tuple[int, Verdict]], origin: Origin
) -> Report:
    item = items[number]
    joined = hung.get(number)
    to = items[joined[0]] if joined else None
    telling = isinstance(item, Told)
    source = item.saying if telling else item.number
    return Report(
        item.document,
        item.outlet,
        source.attribution,
        item.spans,
        source.words,
        item.person.name,
        bool(telling and source.direct),
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
