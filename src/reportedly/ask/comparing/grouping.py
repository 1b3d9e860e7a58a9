"""Instances put together: by speaker or thing, then by outlet, with counts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.ask.comparing.speakers import Introduced
from reportedly.ask.comparing.terms import Term


@dataclass(frozen=True, slots=True)
class SpeakerCell:
    """One speaker in one outlet: how often quoted directly (or in part) and indirectly, and the
    cues (words, class, how often), the commonest first. ``also`` counts what is only carried.
    """

    outlet: str
    direct: int
    indirect: int
    cues: tuple[tuple[str, str, int], ...]
    also: int
    instances: tuple[Introduced, ...]


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A speaker over the outlets that quote it."""

    key: str
    speaker: str
    cells: tuple[SpeakerCell, ...]

    @property
    def sayings(self) -> int:
        """How many sayings, copies aside."""
        return sum(cell.direct + cell.indirect for cell in self.cells)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that quote it in words of their own."""
        return tuple(cell.outlet for cell in self.cells if cell.direct + cell.indirect)


@dataclass(frozen=True, slots=True)
class TermUse:
    """A term in one outlet: ``own`` instances of its own and ``quoted`` ones; ``also`` carried."""

    term: str
    how: str
    own: int
    quoted: int
    also: int
    instances: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class TermCell:
    """What one outlet says of one thing, the commonest term first; and in which voice."""

    outlet: str
    uses: tuple[TermUse, ...]
    voices: dict[str, int]
    doers: int


@dataclass(frozen=True, slots=True)
class TermRow:
    """What the outlets say of one thing."""

    what: str
    key: str
    name: str
    cells: tuple[TermCell, ...]

    @property
    def instances(self) -> int:
        """How many, copies aside."""
        return sum(use.own + use.quoted for cell in self.cells for use in cell.uses)

    @property
    def differs(self) -> bool:
        """Whether the outlets do not all use the same terms of it; a shorter form is the same."""
        fullest = _fullest([use.term for cell in self.cells for use in cell.uses])
        used = {
            frozenset(fullest[use.term.casefold()] for use in cell.uses if use.own or use.quoted)
            for cell in self.cells
        }
        return len(used - {frozenset()}) > 1


def speaker_rows(sayings: Iterable[Introduced], *, unnamed: bool = False) -> tuple[SpeakerRow, ...]:
    """Return the named speakers (or the unnamed) over the outlets: those of most outlets first."""
    found: dict[str, list[Introduced]] = {}
    for each in sayings:
        if each.key and each.unnamed == unnamed:
            found.setdefault(each.key, []).append(each)
    rows = [
        SpeakerRow(key, own[0].speaker or "", _speaker_cells(own)) for key, own in found.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row.outlets), -row.sayings, row.speaker)))


def term_rows(terms: Iterable[Term], what: str) -> tuple[TermRow, ...]:
    """Return the things of that sort over the outlets: those of most outlets first."""
    found: dict[str, list[Term]] = {}
    for each in terms:
        if each.what == what:
            found.setdefault(each.key, []).append(each)
    rows = [TermRow(what, key, own[0].name, _term_cells(own)) for key, own in found.items()]
    return tuple(sorted(rows, key=lambda row: (-len(row.cells), -row.instances, row.name)))


def _speaker_cells(sayings: Sequence[Introduced]) -> tuple[SpeakerCell, ...]:
    found: dict[str, list[Introduced]] = {}
    for each in sayings:
        found.setdefault(each.outlet, []).append(each)
    return tuple(_speaker_cell(outlet, found[outlet]) for outlet in sorted(found, key=_place))


def _speaker_cell(outlet: str, sayings: Sequence[Introduced]) -> SpeakerCell:
    own = [each for each in sayings if not each.carried]
    cues = Counter((each.cue, each.cue_class) for each in own if each.cue)
    direct = sum(each.kind != "indirect" for each in own)
    return SpeakerCell(
        outlet,
        direct,
        len(own) - direct,
        tuple((*cue, count) for cue, count in sorted(cues.items(), key=lambda e: (-e[1], e[0]))),
        len(sayings) - len(own),
        tuple(sayings),
    )


def _term_cells(terms: Sequence[Term]) -> tuple[TermCell, ...]:
    found: dict[str, list[Term]] = {}
    for each in terms:
        found.setdefault(each.outlet, []).append(each)
    return tuple(_term_cell(outlet, found[outlet]) for outlet in sorted(found, key=_place))


def _term_cell(outlet: str, terms: Sequence[Term]) -> TermCell:
    found: dict[tuple[str, str], list[Term]] = {}
    for each in terms:
        how = "" if each.what == "act" else each.how
        found.setdefault((each.term.casefold(), how), []).append(each)
    uses = sorted((_use(own) for own in found.values()), key=lambda u: (-u.own, -u.quoted, u.term))
    # The voice is the outlet's where the words are: not between quotation marks.
    own = [each for each in terms if not each.carried and not each.quoted]
    voices = Counter(each.voice for each in own if each.voice)
    doers = sum(each.by is not None for each in own)
    return TermCell(outlet, tuple(uses), dict(sorted(voices.items())), doers)


def _use(terms: Sequence[Term]) -> TermUse:
    written = Counter(each.term for each in terms).most_common(1)[0][0]
    hows = {each.how for each in terms}
    how = hows.pop() if len(hows) == 1 else "/".join(sorted(hows - {"unclear"})) or "unclear"
    own = [each for each in terms if not each.carried]
    quoted = sum(each.quoted for each in own)
    return TermUse(written, how, len(own) - quoted, quoted, len(terms) - len(own), tuple(terms))


def _fullest(terms: Sequence[str]) -> dict[str, str]:
    """Return of each term the longest that has all its words: "Ito" is Mara Ito once more."""
    forms = sorted({term.casefold() for term in terms}, key=lambda form: (-len(form), form))
    words = {form: set(form.split()) for form in forms}
    return {form: next(other for other in forms if words[form] <= words[other]) for form in forms}


def _place(outlet: str) -> tuple[int, str]:
    return len(outlet), outlet
