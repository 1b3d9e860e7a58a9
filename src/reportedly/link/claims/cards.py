"""What is kept of a document between one linking of claims and the next: numbers, no words.

A card has a column of bytes for each trait of its sayings and figures. Stacked, the cards of a
whole ledger are a few rows of numbers that are read at once.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from reportedly.link.claims.blocking import (
    FAR,
    MOST,
    NONE,
    Entries,
    Kept,
    Numbers,
    most_telling,
    number_of,
    once,
    padded,
)
from reportedly.link.claims.counted import MOST as MOST_OF_COUNTS
from reportedly.link.claims.counted import Counted, is_telling
from reportedly.link.claims.forms import plain, words_in
from reportedly.link.claims.meaning import row_of
from reportedly.link.claims.media import key_of
from reportedly.link.claims.nouns import Account, Manner
from reportedly.link.claims.told import Told

Card = Mapping[str, bytes]
WIDTHS = {"top": MOST, "count_top": MOST_OF_COUNTS, "rival_top": MOST_OF_COUNTS}
TYPES = {
    # Of each saying: by what it is looked up, whether an actor says it, with which others a chain
    # of judgements connects it, whether one contradicts it, and how many words it has.
    "top": "<i4", "who": "<i4", "day": "<i4", "known": "<i1", "part": "<i8", "against": "<i1",
    "words": "<i4",
    # Of each word of them: its number, what it tells in thousandths, how it stands, its vector.
    "word": "<i4", "told": "<i2", "side": "<i1", "vector": "<i2",
    # Of each figure: by what it is looked up, and by what as a rival of others.
    "count_top": "<i4", "count_who": "<i4", "count_day": "<i4", "count_part": "<i8",
    "rival_top": "<i4", "rival_kind": "<i4", "rival_day": "<i4", "rival_against": "<i1",
}  # fmt: skip
GOES, STAYS, COMES = -1, 0, 1
THOUSANDTHS = 1000
FIRST = 99.0  # more than any word tells


@dataclass(frozen=True, slots=True)
class Reports:
    """All sayings, or all figures, of many documents: those that go, that stay and that come.

    ``homes`` is the document of each (its place in ``documents``, which are in order),
    ``numbers`` its place among the reports of that document.
    """

    documents: list[str]
    homes: Numbers
    numbers: Numbers
    states: Numbers
    columns: Mapping[str, NDArray[np.int64]]

    def place(self, report: int) -> tuple[str, int]:
        """Return the document of a report, and its number there."""
        return self.documents[int(self.homes[report])], int(self.numbers[report])

    def of(self, documents: Iterable[str]) -> dict[str, list[int]]:
        """Return the reports of these documents, as far as they stay or come."""
        found: dict[str, list[int]] = {}
        for name in set(documents):
            at = bisect_left(self.documents, name)
            if self.documents[at : at + 1] == [name]:
                first, last = np.searchsorted(self.homes, (at, at + 1)).tolist()
                found[name] = [n for n in range(first, last) if self.states[n] != GOES]
        return found

    def named(self, reports: Numbers | Kept) -> list[str]:
        """Return the documents of some reports, in order."""
        return [self.documents[at] for at in once(self.homes[reports]).tolist()]


def card_of(
    account: Account, sayings: Sequence[Told], figures: Sequence[Counted], actors: Iterable[str]
) -> Card:
    """Return the card of a document; which parts its reports are of is not known yet.

    ``actors`` are those who speak in it, by id.
    """
    wordings = [_words(each) for each in sayings]
    kinds = [kind_counted(each) for each in figures]
    columns: dict[str, Iterable[int]] = {
        "top": [n for each in sayings for n in _top(each.weights, MOST)],
        "who": [_who(each) for each in sayings],
        "day": [_day(each) for each in sayings],
        "known": [each.person.actor is not None for each in sayings],
        "part": [0] * len(sayings),
        "against": [0] * len(sayings),
        "words": [len(each) for each in wordings],
        **{
            name: [word[at] for each in wordings for word in each]
            for at, name in enumerate(("word", "told", "side", "vector"))
        },
        "count_top": [n for each in figures for n in _top(_looked_up(each), MOST_OF_COUNTS)],
        "count_who": [
            number_of(f"{each.value}|{each.person.actor or 'nobody'}") for each in figures
        ],
        "count_day": [_day(each) for each in figures],
        "count_part": [0] * len(figures),
        "rival_top": [n for each in figures for n in _top(dict(each.telling), MOST_OF_COUNTS)],
        "rival_kind": [number_of(kind) if kind else NONE for kind in kinds],
        "rival_day": [FAR] * len(figures),
        "rival_against": [0] * len(figures),
    }
    packed = {name: _packed(values, TYPES[name]) for name, values in columns.items()}
    return {
        **packed,
        "asked": _packed(sorted(_asked(account)), "<i4"),
        "voiced": _packed(sorted(map(number_of, actors)), "<i4"),
    }


def _looked_up(each: Counted) -> dict[str, float]:
    """Return what a figure is looked up by: its number with each word, and with none.

    The latter of a number of three digits or more that somebody gives: for others words must speak.
    """
    words = {f"{each.value}|{word}": told for word, told in each.telling}
    alone = len(each.value) > 2 and is_telling(each.value) and each.person.name is not None
    return words | ({f"{each.value}|": FIRST} if alone else {})


def kind_counted(each: Counted) -> str:
    """Return the kind of what is counted, as rivals are looked up by it."""
    return each.number.of or (sorted(each.thing) or [each.number.unit or ""])[0]


def with_values(card: Card, known: Mapping[str, Mapping[int, int]]) -> Card:
    """Return the card with other values for some reports: by column, and number of the report."""
    changed = {}
    for name, values in known.items():
        column = np.frombuffer(card[name], TYPES[name]).copy()
        for at, value in values.items():
            column[at] = value
        changed[name] = column.tobytes()
    return {**card, **changed}


def part_of(document: str, number: int, kind: str) -> int:
    """Return by what a part is known: its first report."""
    digest = blake2b(f"{kind} {number} {document}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def stacked(cards: Sequence[tuple[str, int, Card]], *, figures: bool) -> Reports:
    """Return the reports of documents, given in order, each with its state and its card."""
    names = [each for each in TYPES if figures == each.startswith(("count", "rival"))]
    columns = {name: _joined([card[name] for _, _, card in cards], name) for name in names}
    per = "count_day" if figures else "day"
    counts = np.array([len(card[per]) // 4 for _, _, card in cards], dtype=np.int64)
    documents = sorted({name for name, _, _ in cards})
    places = {name: at for at, name in enumerate(documents)}
    homes = np.array([places[name] for name, _, _ in cards], dtype=np.int64)
    states = np.array([state for _, state, _ in cards], dtype=np.int64)
    numbers = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return Reports(documents, np.repeat(homes, counts), numbers, np.repeat(states, counts), columns)


def entries(reports: Reports, prefix: str = "") -> Entries:
    """Return by what the reports are looked up: sayings by "", figures by "count_", "rival_"."""
    beside = "kind" if prefix == "rival_" else "who"
    top, who, days = (reports.columns[f"{prefix}{name}"] for name in ("top", beside, "day"))
    return Entries(top, who, days, alone=prefix != "rival_")


def holding(cards: Sequence[Card], column: str, wanted: Iterable[int]) -> Kept:
    """Return which of the cards have one of these numbers in a column of any length."""
    lengths = np.array([len(card[column]) // 4 for card in cards], dtype=np.int64)
    values = np.frombuffer(b"".join(card[column] for card in cards), "<i4")
    hits = np.isin(values, np.array(sorted(wanted), dtype=np.int32))
    found = np.zeros(len(cards), dtype=bool)
    found[np.repeat(np.arange(len(cards)), lengths)[hits]] = True
    return found


def asked_by(name: str) -> set[int]:
    """Return the numbers by which a name is found that an article may mean an outlet by."""
    words = {*words_in(name), key_of(name), plain(name).removeprefix("the ").strip()}
    return set(map(number_of, words))


def _asked(account: Account) -> set[int]:
    manners = [each.manner for each in account.sayings]
    manners += [each.manner for each in account.numbers]
    names = {name for manner in manners for name in _names(manner)}
    return set().union(*map(asked_by, names))


def _names(manner: Manner) -> Iterator[str]:
    if manner.voice and manner.voice.name:
        yield manner.voice.name
    yield from (via.name for via in (*manner.via, *manner.hearers, *manner.named))


def _top(words: Mapping[str, float], most: int) -> list[int]:
    return padded(map(number_of, most_telling(words, most)), most)


def _words(each: Told) -> list[tuple[int, int, int, int]]:
    return sorted(
        (number_of(stem), round(THOUSANDTHS * told), each.sides[stem], row_of(each.written[stem]))
        for stem, told in each.weights.items()
    )


def _who(each: Told) -> int:
    who = each.person.actor or (each.person.name or "").casefold()
    return number_of(who) if who else NONE


def _day(each: Told | Counted) -> int:
    day = each.when.day
    return FAR if day is None else day


def _packed(values: Iterable[int], kind: str) -> bytes:
    return np.array(list(values), dtype=kind).tobytes()


def _joined(columns: Sequence[bytes], name: str) -> NDArray[np.int64]:
    values = np.frombuffer(b"".join(columns), TYPES[name])
    if name in ("word", "told", "side", "vector"):
        return values  # many: they are made wide a few at a time
    wide = values.astype(np.int64)
    return wide.reshape(-1, WIDTHS[name]) if name in WIDTHS else wide
