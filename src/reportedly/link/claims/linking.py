"""The same assertion across documents, with its independent origins."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reportedly.link.claims.blocking import index_of, near_pairs
from reportedly.link.claims.copying import Copied, counterparts
from reportedly.link.claims.counts import MOST, Counted, judge_counts, thing_of, value_of
from reportedly.link.claims.days import When
from reportedly.link.claims.grouping import Pair, best_only, groups
from reportedly.link.claims.judged import Ruled, ruled
from reportedly.link.claims.meaning import Vector, directions
from reportedly.link.claims.media import Outlets
from reportedly.link.claims.nouns import Account, Manner, Place, Voice
from reportedly.link.claims.origins import Tracing
from reportedly.link.claims.rivals import Rival, denials, rival_counts
from reportedly.link.claims.sayings import Verdict, judge
from reportedly.link.claims.sifting import candidates
from reportedly.link.claims.telling import Claim, Contrary, Item, claim_of
from reportedly.link.claims.told import Told, told
from reportedly.link.claims.voices import NOBODY, ORGAN, Person, Voices, Who, alike
from reportedly.link.claims.wording import weights_of, wording_of
from reportedly.model import Decision

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
    judged: Iterable[Decision] = (),
) -> Linked:
    """Return the claims that the accounts report; the order of what comes makes no difference.

    ``who`` tells which actor an entity of a document is; ``owners`` who owns an outlet;
    ``judged`` what people decided of reports, which outranks the words.
    """
    ordered = sorted(accounts, key=lambda each: each.document)
    by_id = {each.document: each for each in ordered}
    copied = [each for each in copies if each.a in by_id and each.b in by_id]
    voices = Voices(ordered, who)
    tracing = Tracing(by_id, Outlets(ordered, owners), copied, voices)
    tellings, senses = _tellings(ordered, voices, tracing)
    counted = [each for account in ordered for each in _counted(account, voices, tracing)]
    sifted = candidates(tellings, [each.when.day for each in tellings], senses)
    decided = list(judged)
    rules = ruled(tellings, "quotation", decided), ruled(counted, "figure", decided)
    said = _claims_of(tellings, _verdicts(tellings, sifted.same, judge, copied), judge, rules[0])
    counts = _claims_of(counted, _count_verdicts(counted, copied), _judge_values, rules[1])
    made = [claim_of("quotation", group, joins, tellings, tracing) for group, joins in said]
    numbers = [claim_of("figure", group, joins, counted, tracing) for group, joins in counts]
    contrary = [
        *_contrary(made, denials(_reports(said), tellings, sifted.contrary)),
        *_contrary(numbers, rival_counts(_reports(counts), counted)),
    ]
    claims = sorted((*made, *numbers), key=lambda each: each.id)
    return Linked(tuple(claims), tuple(sorted(contrary, key=lambda each: (each.left, each.right))))


def _tellings(
    accounts: Sequence[Account], voices: Voices, tracing: Tracing
) -> tuple[list[Told], Vector]:
    """Return the sayings made ready, and a row for each: where its words point together."""
    known = [(account, saying) for account in accounts for saying in account.sayings]
    parsed = [each.wording or wording_of(each.words, denied=each.denied) for _, each in known]
    texts = [list(zip(each.written, each.weights, strict=True)) for each in parsed]
    senses = directions(texts)
    openings = {account.document: _opening(account) for account in accounts}
    made = []
    for (account, saying), wording, sense in zip(known, parsed, senses, strict=True):
        introduced = _introduced(account, saying.manner, voices, tracing)
        opening = openings[account.document]
        made.append(told(account.document, saying, wording, *introduced, sense, opening))
    return made, senses


def _opening(account: Account) -> dict[str, float]:
    return dict(weights_of(account.about) if account.weights is None else account.weights)


def _counted(account: Account, voices: Voices, tracing: Tracing) -> Iterator[Counted]:
    if not account.numbers:
        return
    about = _opening(account)
    for number in account.numbers:
        around = weights_of(number.around) if number.weights is None else number.weights
        yield Counted(
            account.document,
            number,
            *_introduced(account, number.manner, voices, tracing),
            value_of(number),
            thing_of(number),
            dict(around),
            about,
            account.about,
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
    publisher = tracing.publisher(account.document)
    if manner.voice is None and publisher:
        person = voices.person(account.document, Voice(publisher, unnamed=True))
    if medium := tracing.medium(account.document, manner):
        sources.add(medium[0])
    return person, When(manner.said, account.published), outlet, frozenset(sources)


def _judge_values(one: Counted, other: Counted) -> Verdict | None:
    if one.value != other.value:
        return Verdict(same=False, score=0.0, why="another number")
    return judge_counts(one, other)


def _count_verdicts(items: Sequence[Counted], copies: Sequence[Copied]) -> dict[Pair, Verdict]:
    words = [{f"{each.value}|{word}": told for word, told in each.telling} for each in items]
    who = [f"{each.value}|{each.person.actor or 'nobody'}" for each in items]
    days = [each.when.day for each in items]
    left, right = near_pairs(index_of(words), days, who, alone=True, most=MOST)
    pairs = zip(left.tolist(), right.tolist(), strict=True)
    return _by_one(items, _verdicts(items, pairs, _judge_values, copies))


def _by_one(items: Sequence[Counted], verdicts: dict[Pair, Verdict]) -> dict[Pair, Verdict]:
    """Leave out the joins of a number told flatly that two claimants have, who are not one."""
    whose: dict[int, list[Person]] = {}
    for (one, other), verdict in verdicts.items():
        for flat, named in ((one, other), (other, one)) if verdict.open else ():
            if items[named].person.name is not None:
                whose.setdefault(flat, []).append(items[named].person)
    doubtful = {
        flat
        for flat, persons in whose.items()
        if any(alike(persons[0], each).level < ORGAN for each in persons[1:])
    }
    return {
        pair: each
        for pair, each in verdicts.items()
        if not (each.open and doubtful.intersection(pair))
    }


def _verdicts(
    items: Sequence[T],
    pairs: Iterable[Pair],
    judging: Callable[[T, T], Verdict | None],
    copies: Sequence[Copied],
) -> dict[Pair, Verdict]:
    found = {}
    for one, other in pairs:
        verdict = judging(items[one], items[other])
        if verdict and verdict.same:
            found[one, other] = verdict
    return found | _copied(items, copies)


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
    items: Sequence[T],
    verdicts: dict[Pair, Verdict],
    judging: Callable[[T, T], Verdict | None],
    rules: Ruled,
) -> list[Group]:
    joins = best_only(verdicts, [each.document for each in items]) | dict(rules.together)
    joins = {
        pair: each for pair, each in joins.items() if pair[1] not in rules.apart.get(pair[0], ())
    }

    def between(one: int, other: int) -> Verdict | None:
        pair = (min(one, other), max(one, other))
        return verdicts.get(pair) or judging(items[one], items[other])

    found = groups(len(items), joins, between, together=rules.together, apart=rules.apart)
    home = {member: number for number, group in enumerate(found) for member in group}
    inside: list[dict[Pair, Verdict]] = [{} for _ in found]
    for pair, verdict in joins.items():
        if home[pair[0]] == home[pair[1]]:
            inside[home[pair[0]]][pair] = verdict
    return list(zip(found, inside, strict=True))


def _reports(claims: Sequence[Group]) -> list[list[int]]:
    return [group for group, _ in claims]


def _contrary(claims: Sequence[Claim], rivals: Iterable[Rival]) -> Iterator[Contrary]:
    for each in rivals:
        left, right = sorted((claims[each.one].id, claims[each.other].id))
        yield Contrary(left, right, each.kind, each.why, round(each.score, 3))
