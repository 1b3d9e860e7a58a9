"""Where the reports of a claim come from, and which of them have one origin."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.link.claims.copying import Copied, in_passages
from reportedly.link.claims.media import (
    Outlets,
    fits_kind,
    is_generic,
    is_institution,
    key_of,
    self_named,
)
from reportedly.link.claims.nouns import Account, Manner, Place, Via
from reportedly.link.claims.voices import ORGAN, Voices, alike

DEEPEST = 6  # steps that are followed from a report to where it comes from


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a report is held to come from elsewhere: what kind of trace, from whom, and where.

    ``kind`` is "copy", "source" (a step of the way the words came), "credit", or "followed"
    (the source's own article names another source). ``spans`` lie in ``document``.
    """

    kind: str
    outlet: str
    why: str
    document: str
    spans: tuple[Place, ...] = ()
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report comes from: a key, the name to show, and each step that leads there.

    No evidence means that it is the outlet's own report, as far as the article tells.
    """

    key: str
    name: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Carried:
    """A report of a claim as far as its origin goes."""

    number: int
    document: str
    spans: tuple[Place, ...]
    manner: Manner


class Tracing:
    """What is needed to trace reports: outlets, accounts, and who has whose text.

    ``governed`` are the keys of what has a government, and so is no outlet's short name; ``lands``
    those of what else is no origin, though an outlet begins with its name.
    """

    def __init__(
        self,
        accounts: Mapping[str, Account],
        outlets: Outlets,
        governed: Collection[str],
        copies: Mapping[str, Sequence[Copied]],
        voices: Voices,
        lands: Collection[str] = (),
    ) -> None:
        self.voices = voices
        self._media: dict[tuple[str, Manner], tuple[str, Via, str] | None] = {}
        self._manners: dict[str, list[tuple[Manner, tuple[str, Via, str] | None]]] = {}
        self.accounts = accounts
        self.outlets = outlets
        self._governed = governed
        self.lands = lands
        self.copies = copies

    def own(self, document: str) -> tuple[str, str]:
        """Return the key and name of who published a document: itself where that is unknown."""
        outlet = self.accounts[document].outlet
        return (key_of(outlet), outlet) if outlet else (document, "outlet unknown")

    def medium(self, document: str, manner: Manner) -> tuple[str, Via, str] | None:
        """Return the last outlet but the article's own that the words came through, if any.

        With it comes where it is named, and what is to be said of it.
        """
        key = document, manner
        if key not in self._media:
            self._media[key] = self._medium(document, manner)
        return self._media[key]

    def _medium(self, document: str, manner: Manner) -> tuple[str, Via, str] | None:
        if found := self._direct(document, manner):
            return found
        if manner.hearers or manner.occasion or manner.voice is None:
            return None
        person = self.voices.person(document, manner.voice)
        for earlier, found in self._telling(document):
            if earlier.start >= manner.start:
                continue
            if alike(person, self.voices.person(document, earlier.voice)).level >= ORGAN:
                if found is None:
                    return None
                key, via, _ = found
                return key, via, "of the same speaker's words before it names"
        return None

    def _direct(self, document: str, manner: Manner) -> tuple[str, Via, str] | None:
        account = self.accounts[document]
        own = self.own(document)[0]
        for via in (*reversed(manner.via), *_as_voice(manner), *manner.hearers, *manner.named):
            key = self._meant(account, via)
            if key == own and via in manner.hearers:
                return None
            if key and key != own:
                return key, via, "names"
        return None

    def _telling(self, document: str) -> list[tuple[Manner, tuple[str, Via, str] | None]]:
        """Return how sayings were introduced that tell to whom or where, last first, with media."""
        if document not in self._manners:
            told = {each.manner for each in self.accounts[document].sayings}
            ordered = sorted(told, key=lambda each: (-each.start, repr(each)))
            media = ((each, self._direct(document, each)) for each in ordered)
            self._manners[document] = [
                (each, found) for each, found in media if found or each.hearers or each.occasion
            ]
        return self._manners[document]

    def is_outlet(self, document: str, manner: Manner) -> bool:
        """Tell whether an outlet stands where the speaker should: it tells of none."""
        name = manner.voice.name if manner.voice else None
        if name and self._is_itself(name):
            return False
        known = name and self.outlets.find(name, self.accounts[document].outlet)
        return bool(known) or bool(name and is_generic(name))

    def _is_itself(self, name: str) -> bool:
        """Tell whether a name is of who speaks, though outlets bear it: a ministry, a country."""
        return is_institution(name) or key_of(name) in self._governed

    def publisher(self, document: str) -> str | None:
        """Return who published a document, if it is a body such as a ministry and no medium."""
        outlet = self.accounts[document].outlet
        return outlet if outlet and is_institution(outlet) else None

    def _meant(self, account: Account, via: Via) -> str | None:
        """Return the outlet meant by a name; "the agency" is the one named before it."""
        if self_named(via.name) or (via.name != account.outlet and self._is_itself(via.name)):
            return None
        found = self.outlets.find(via.name, account.outlet)
        if found or not is_generic(via.name):
            return found
        at = via.spans[0][0] if via.spans else None
        before = [key for place, key in self._named(account) if at is not None and place < at]
        fitting = [key for key in before if fits_kind(via.name, self.outlets.shown(key))]
        return fitting[-1] if fitting else None

    def _named(self, account: Account) -> list[tuple[int, str]]:
        """Return where the account names outlets other than its own, in order."""
        found: set[tuple[int, str]] = set()
        own = self.own(account.document)[0]
        for manner in _manners(account):
            for via in (*manner.via, *_as_voice(manner), *manner.hearers, *manner.named):
                key = None if is_generic(via.name) else self.outlets.find(via.name, account.outlet)
                if key and key != own:
                    found.update((place[0], key) for place in via.spans)
        return sorted(found)


def _manners(account: Account) -> Iterator[Manner]:
    yield from (each.manner for each in account.sayings)
    yield from (each.manner for each in account.numbers)


def _as_voice(manner: Manner) -> tuple[Via, ...]:
    """Return who is said to say it, as one who may be a medium."""
    voice = manner.voice
    return (Via(voice.name, (voice.at,) if voice.at else ()),) if voice and voice.name else ()


def origins(reports: Sequence[Carried], tracing: Tracing) -> dict[int, Origin]:
    """Return for each report of one claim, by its number, where it comes from."""
    by_document: dict[str, list[Carried]] = {}
    for each in sorted(reports, key=lambda each: (each.document, each.number)):
        by_document.setdefault(each.document, []).append(each)
    first = {each.number: _first(each, by_document, tracing) for each in reports}
    by_outlet: dict[str, list[Carried]] = {}
    for each in sorted(reports, key=lambda each: (each.document, each.number)):
        by_outlet.setdefault(tracing.own(each.document)[0], []).append(each)
    return {each.number: _followed(first[each.number], first, by_outlet) for each in reports}


def _first(
    report: Carried, by_document: Mapping[str, Sequence[Carried]], tracing: Tracing, depth: int = 0
) -> Origin:
    """Return where one report comes from, as its own document and those it copies tell."""
    copied = _copied_from(report, tracing)
    if copied and depth < DEEPEST:
        source = copied.source or ""
        inside = by_document.get(source, ())
        there = [_first(each, by_document, tracing, depth + 1) for each in inside]
        key, name = tracing.own(source)
        step = _copy_step(copied, report.document, name)
        beyond = min(
            there, key=lambda each: (not each.evidence, each.key), default=Origin(key, name)
        )
        return Origin(beyond.key, beyond.name, (step, *beyond.evidence))
    found = tracing.medium(report.document, report.manner)
    if found and key_of(found[1].name) not in tracing.lands:
        key, via, how = found
        name = tracing.outlets.shown(key)
        step = Evidence(
            "source", name, f"{how} {via.name} as the source", report.document, via.spans
        )
        return Origin(key, name, (step,))
    return _shared_text(report, tracing) or Origin(*tracing.own(report.document))


def _copied_from(report: Carried, tracing: Tracing) -> Copied | None:
    """Return the copy by which a report came into its document, the fullest if there are more."""
    found = [
        each
        for each in tracing.copies.get(report.document, ())
        if each.source not in (None, report.document)
        and in_passages(each, report.document, report.spans)
    ]
    return max(
        found, key=lambda each: (each.coverage_a + each.coverage_b, each.a, each.b), default=None
    )


def _copy_step(copied: Copied, document: str, name: str) -> Evidence:
    mine = copied.coverage_a if copied.a == document else copied.coverage_b
    spans = tuple((row[:2] if copied.a == document else row[2:]) for row in copied.passages)
    why = f"{copied.kind} copy of {name}: {mine:.0%} of the article"
    return Evidence("copy", name, why, document, spans, copied.source)


def _shared_text(report: Carried, tracing: Tracing) -> Origin | None:
    """Return one origin for those who carry one text of which none is known to be first."""
    found = [
        each
        for each in tracing.copies.get(report.document, ())
        if each.source is None and in_passages(each, report.document, report.spans)
    ]
    if not found:
        return None
    names = sorted({report.document, *(name for each in found for name in (each.a, each.b))})
    key, name = tracing.own(names[0])
    if names[0] == report.document:
        return None
    copied = min(found, key=lambda each: (each.a, each.b))
    other = copied.a if copied.b == report.document else copied.b
    mine = copied.coverage_a if copied.a == report.document else copied.coverage_b
    shown = tracing.own(other)[1]
    why = f"shares {mine:.0%} of its text with {shown}; who had it first is not known"
    spans = tuple((row[:2] if copied.a == report.document else row[2:]) for row in copied.passages)
    return Origin(key, name, (Evidence("copy", shown, why, report.document, spans, other),))


def _followed(
    origin: Origin,
    first: Mapping[int, Origin],
    by_outlet: Mapping[str, Sequence[Carried]],
) -> Origin:
    """Follow the source's own reports of the claim to whom they name, to the end of the chain."""
    seen = {origin.key}
    while True:
        there = [first[each.number] for each in by_outlet.get(origin.key, ())]
        further = {each.key for each in there}
        if not there or len(further) != 1 or further & seen:
            return origin
        beyond = min(there, key=lambda each: repr(each.evidence))
        seen.add(beyond.key)
        report = by_outlet[origin.key][0]
        why = f"{origin.name}'s own article goes back to {beyond.name}"
        spans = beyond.evidence[0].spans if beyond.evidence else ()
        step = Evidence("followed", beyond.name, why, report.document, spans)
        origin = Origin(beyond.key, beyond.name, (*origin.evidence, step))
