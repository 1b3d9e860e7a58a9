"""The same assertion across documents, with its independent origins."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from reportedly.link.claims.blocking import Block, near_pairs, word_pairs
from reportedly.link.claims.copying import Copied, counterparts
from reportedly.link.claims.counts import Counted, judge_counts, thing_of, value_of, weights_of
from reportedly.link.claims.days import When
from reportedly.link.claims.grouping import Pair, best_only, groups
from reportedly.link.claims.media import Outlets
from reportedly.link.claims.nouns import Account, Manner, Place
from reportedly.link.claims.origins import Tracing
from reportedly.link.claims.rivals import Rival, denials, rival_counts
from reportedly.link.claims.sayings import Verdict, judge
from reportedly.link.claims.telling import Claim, Contrary, Item, claim_of
from reportedly.link.claims.told import Told, told
from reportedly.link.claims.voices import NOBODY, Person, Voices, Who

T = TypeVar("T", Told, Counted)
COPIED = 0.98  # how surely two reports are one that stand at one place of a copied passage


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
    made = [claim_of("quotation", group, joins, tellings, tracing) for group, joins in said]
    numbers = [claim_of("figure", group, joins, counted, tracing) for group, joins in counts]
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


def _verdicts(
    items: Sequence[T], pairs: Iterable[Pair], judging: Callable[[T, T], Verdict | None]
) -> dict[Pair, Verdict]:
    found = {}
    for one, other in pairs:
        if verdict := judging(items[one], items[other]):
            found[one, other] = verdict
    return found


def _copied(items: Sequence[Item], copies: Sequence[Copied]) -> dict[Pair, Verdict]:
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


def _claims_of(
    items: Sequence[T], verdicts: dict[Pair, Verdict], judging: Callable[[T, T], Verdict | None]
) -> list[Group]:
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


def _with_days(
    claims: Sequence[Group], items: Sequence[T]
) -> tuple[list[list[T]], list[int | None]]:
    reports = [[items[number] for number in group] for group, _ in claims]
    return reports, [_day(group[0].when) for group in reports]


def _day(when: When) -> int | None:
    first = when.said or when.published
    return date.fromisoformat(first[0]).toordinal() if first else None


def _contrary(claims: Sequence[Claim], rivals: Iterable[Rival]) -> Iterator[Contrary]:
    for each in rivals:
        left, right = sorted((claims[each.one].id, claims[each.other].id))
        yield Contrary(left, right, each.kind, each.why, round(each.score, 3))
