"""Who took a text from whom, reasoned over all that carry it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

from reportedly.link.copies.evidence import Known, Reason, outer_reasons, reasons_for
from reportedly.link.copies.overlaps import Overlap

Overlaps = Mapping[str, Mapping[str, Overlap]]
Traits = Mapping[str, frozenset[int]]

_SURE = 0.5  # by which the first carrier must be likelier than the next: odds of e to 1
_PRIOR = -2.0  # most take a text from where it first stood
# Of the changes of a copy, one that was taken from it has most; another has few of the same by
# chance. Half of the logarithms of the odds, for a change shows in two prints.
_INHERITED, _MISSING = 1.4, -0.4
_MOST_CHANGES = 6.0
_MANY = 4
# For each wording of most others that is not there, and each that is nowhere else; of three, two
# may be a copy and its copy.
_CHANGED, _MOST_CHANGED, _CHANGED_OF_THREE = 0.25, 4.0, 1.0


@dataclass(frozen=True, slots=True)
class Descent:
    """Where each document of a cluster has its text from; who is missing, that is not known."""

    first: str | None
    parents: Mapping[str, str]
    reasons: Mapping[str, tuple[Reason, ...]]

    def line(self, name: str) -> list[str]:
        """Return all that the document has its text from, the nearest first."""
        found = []
        while name in self.parents:
            name = self.parents[name]
            found.append(name)
        return found


def descent_of(
    cluster: Sequence[str], overlaps: Overlaps, known: dict[str, Known], traits: Traits
) -> Descent:
    """Return who first carried the text, and whom each other has it from.

    ``traits`` are the prints of each document, stock left out.
    """
    first = _first(cluster, overlaps, known, traits)
    if first is None:
        return Descent(None, {}, {})
    parents: dict[str, str] = {}
    reasons: dict[str, tuple[Reason, ...]] = {}
    # Of two, the other one is the first; traits are known of three and more.
    changed = {name: traits[name] - traits[first] for name in cluster} if len(cluster) > 2 else {}
    for name in cluster:
        if name != first:
            own = traits.get(name, frozenset())
            parents[name], reasons[name] = _parent(name, first, overlaps, known, own, changed)
    return Descent(first, _unwound(parents, first), reasons)


def _first(
    cluster: Sequence[str], overlaps: Overlaps, known: dict[str, Known], traits: Traits
) -> str | None:
    """Return the likeliest first carrier, None where another is nearly as likely."""
    # Among many, what one has more than most tells more than what each has more than each.
    reasons = outer_reasons if len(cluster) >= _MANY else reasons_for
    standing = dict.fromkeys(cluster, 0.0)
    for one, two in combinations(cluster, 2):
        if two in overlaps[one]:
            # What speaks for one speaks against the other.
            weight = sum(each.weight for each in reasons(one, two, overlaps[one][two], known))
            standing[one] += weight
            standing[two] -= weight
    if len(cluster) > 2:
        for name, changes in _changes_of(cluster, traits).items():
            standing[name] -= changes
    ranked = sorted((-weight, name) for name, weight in standing.items())
    return ranked[0][1] if ranked[1][0] - ranked[0][0] >= _SURE else None


def _changes_of(cluster: Sequence[str], traits: Traits) -> dict[str, float]:
    """Return what speaks against each document: that it lacks what most of the others have,
    and has what none of the others has. The first carrier was changed by nobody."""
    counts = Counter(chain.from_iterable(traits[name] for name in cluster))
    common = {trait for trait, count in counts.items() if 2 * count > len(cluster)}
    alone = {trait for trait, count in counts.items() if count == 1}
    most = min(_MOST_CHANGED, _CHANGED_OF_THREE * (len(cluster) - 2))
    return {
        name: min(most, _CHANGED * len(common - traits[name]))
        + min(most, _CHANGED * len(traits[name] & alone))
        for name in cluster
    }


def _parent(
    name: str,
    first: str,
    overlaps: Overlaps,
    known: dict[str, Known],
    own: frozenset[int],
    changed: Traits,
) -> tuple[str, tuple[Reason, ...]]:
    """Return whom a document has its text from: the first carrier, if nothing says otherwise.

    ``own`` are its traits, ``changed`` those of all that the first carrier lacks.
    """
    best, best_reasons, best_weight = first, _direct(name, first, overlaps, known), 0.0
    for other, changes in changed.items():
        if other in (name, first) or other not in overlaps[name]:
            continue
        overlap = overlaps[name][other]
        inherited = _changes(own, changes, _part(overlap, other))
        reasons = _indirect(name, other, overlap, known, inherited)
        weight = _PRIOR + sum(each.weight for each in reasons)
        if reasons and weight > best_weight:
            best, best_reasons, best_weight = other, reasons, weight
    return best, best_reasons


def _direct(
    name: str, first: str, overlaps: Overlaps, known: dict[str, Known]
) -> tuple[Reason, ...]:
    overlap = overlaps[name].get(first)
    return tuple(reasons_for(first, name, overlap, known)) if overlap else ()


def _indirect(
    name: str, other: str, overlap: Overlap, known: dict[str, Known], changes: float
) -> tuple[Reason, ...]:
    """Return the signs that a document took the text from another copy, none where none is."""
    credits = overlap.names[0 if overlap.a == name else 1]
    if changes <= 0 and not credits:
        return ()
    reasons = reasons_for(other, name, overlap, known)
    reasons.append(Reason(changes, "has the changes of that copy"))
    return tuple(reasons)


def _part(overlap: Overlap, name: str) -> float:
    return overlap.coverage[0 if overlap.a == name else 1]


def _changes(own: frozenset[int], changes: frozenset[int], kept: float) -> float:
    """Return what the changes of another copy say, if a part of that one is kept."""
    common = len(own & changes)
    missing = max(0.0, kept * len(changes) - common)
    return min(_MOST_CHANGES, _INHERITED * common + _MISSING * missing)


def _unwound(parents: dict[str, str], first: str) -> dict[str, str]:
    """Return the parents with circles cut: whoever stands in one has it from the first."""
    result = dict(parents)
    for name in sorted(parents):
        seen = {name}
        at = name
        while at in result:
            at = result[at]
            if at in seen:
                result[at] = first
                break
            seen.add(at)
    return result
