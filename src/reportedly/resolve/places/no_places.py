"""Names that a place bears too, but that mean none where they stand."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property

from reportedly.resolve.gazetteer import Entry, fold
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.places.borrowed import Borrowed
from reportedly.resolve.places.names import Named
from reportedly.resolve.places.vocabulary import COMPANIES, MEDIA, ROADS, SAINTED

AFTER = re.compile(r"[ \u00a0]([^\W_]+)")
# "The Southern District of Ohio" is a court's.
DISTRICT = re.compile(r"(?:North|South|East|West)ern District|(?:Middle|Central) District")
SPOKEN = re.compile(r"-(?:language|speaking|style|medium)\b")
GULF = re.compile(r"\bGulf of(?: the)? \Z")
SAINT = re.compile(r"(?:St|Ste|Saint)\b")
# A saint beside what is named after him, or beside another: "the church of St. Aru and St. Ito".
_HOLY = "|".join(SAINTED)
HOLY_BEFORE = re.compile(
    rf"\b(?:{_HOLY})s? of (?:(?:St\.?|Saint) [A-Z]\w+(?:,| and) )*(?:the )?\Z", re.IGNORECASE
)
HOLY_AFTER = re.compile(rf"(?:['’]s?)?(?: (?:and|St\.|[A-Z]\w+)(?:['’]s)?){{0,5}}? (?i:{_HOLY})\b")
NEAR = 60  # code points before a name
# Where a place is, and nobody.
SEEN_IN = re.compile(r"\b(?:in|near|outside|around|throughout|across|inside)\s\Z", re.IGNORECASE)
# What nobody has or is gone to: "the mayor of Aru", "they flew to Aru".
TOWN_OF = re.compile(
    r"\b(?:[Mm]ayors?|[Cc]ity|[Tt]own|[Pp]eople|[Rr]esidents|[Ss]treets|[Ss]uburbs?|[Oo]utskirts"
    r"|[Cc]entre|[Cc]enter|[Pp]orts?|[Bb]ishop|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)) of \Z"
    r"|\b(?:flew|fly|flies|moved?|moving|drove|travel(?:s|l?ed|l?ing)?|fled"
    r"|return(?:s|ed|ing)?|sailed|roads?|flights?|trains?) (?:back )?to \Z"
)
AT_TOWN = re.compile(r"\b(?:[Ff]rom|[Aa]t) \Z")
DOES = re.compile(r" (?:said|says|told|asked|added|wrote|smiled|laughed)\b|['’]s\b")
INSIDE = re.compile(r",? \(?[A-Z]")
AFTER_COMMA = re.compile(r", \(?[A-Z]| \([A-Z]")
SPEAKS = re.compile(r"\b(?:[Aa]ccording to|said|says|told|asked|added) \Z")
NAME_AND_SURNAME = 2  # words
FULL = re.compile(r"\b([A-Z][\w’'-]+) (?=(?:[A-Z]\. )?([A-Z][\w’-]+)(?! [A-Z]))")


class NoPlaces:
    """Tells which of the ``names`` of a text mean no place, whatever their other evidence.

    ``people`` are the surnames that the parser tells, ``full`` the names in full; a place that
    anything is in is none of them.
    """

    def __init__(
        self,
        text: str,
        names: Sequence[Named],
        people: Iterable[str] = (),
        full: Iterable[str] = (),
    ) -> None:
        self._text = text
        self._names = names
        self._borrowed = Borrowed(text, names)
        seen = (text[max(0, each.span.start - NEAR) : each.span.start] for each in names)
        pairs = zip(names, seen, strict=True)
        placed = {each.key for each, before in pairs if _is_placed(before)}
        self._people = frozenset(people) - placed
        self._full = Counter(tuple(each.split()[:NAME_AND_SURNAME]) for each in full)
        self._given = frozenset(_given_of(self._full)) - placed
        self._keys = {each.key for each in names}
        self._wide = {each.key for each in names if _is_any(each, {"country", "adm1"})}
        self._countries = {each.key for each in names if _is_any(each, {"country"})}

    def has(self, named: Named) -> bool:
        """Tell whether it is a medium's, a firm's, a street's, a saint's or a person's name."""
        text, span = self._text, named.span
        if self._borrowed.has(named):
            return True
        after = AFTER.match(text, span.end)
        word = after.group(1) if after else ""
        if word[:1].isupper() and word.lower() in MEDIA | COMPANIES | ROADS:
            return True
        before = text[max(0, span.start - NEAR) : span.start]
        if SPOKEN.match(text, span.end) or GULF.search(before):
            return True
        if named.text.endswith("Gulf") and text.startswith(" of ", span.end):
            return True
        if DISTRICT.fullmatch(named.text) and text.startswith(" of ", span.end):
            return True
        if SAINT.match(named.text) and (
            HOLY_BEFORE.search(before) or HOLY_AFTER.match(text, span.end)
        ):
            return True
        return self._is_person(named, before)

    def _is_person(self, named: Named, before: str) -> bool:
        """Tell a bare surname or given name of somebody, where nothing says that it is a place."""
        if self._opens_name(named):
            return True
        if named.key in self._given and not self._is_told(named, before):
            is_in = AFTER_COMMA.match(self._text, named.span.end) is not None
            return not is_in or SPEAKS.search(before) is not None
        if named.key in self._countries:
            return False
        if named.key not in self._surnames | self._people or SEEN_IN.search(before):
            return False
        return INSIDE.match(self._text, named.span.end) is None

    def _opens_name(self, named: Named) -> bool:
        """Tell the given name of somebody who is named in full there: "Georgia Ito"."""
        after = AFTER.match(self._text, named.span.end)
        if after is None or not is_given_name(named.text, places=True):
            return False
        return (named.text, after.group(1)) in self._full

    def _is_told(self, named: Named, before: str) -> bool:
        """Tell a name that the other names of the text, or the word before, tell to be a place."""
        if self._is_land_told(named) or AT_TOWN.search(before):
            return True
        if SPEAKS.search(before) or DOES.match(self._text, named.span.end):
            return False
        best = _best(named)
        return _is_another(named.key, self._divisions.get((best.country, best.division)))

    def _is_land_told(self, named: Named) -> bool:
        """Tell the name of a land of which other names of the text are too."""
        wide = {(e.country, e.division) for e in named.entries if e.kind in ("country", "adm1")}
        return any(_is_another(named.key, self._areas.get(area)) for area in wide)

    @cached_property
    def _areas(self) -> dict[tuple[str, str], set[str]]:
        """The lands and divisions in which the names most likely lie, each with those names."""
        found: dict[tuple[str, str], set[str]] = {}
        for named in self._names:
            best = _best(named)
            for area in ((best.country, ""), (best.country, best.division)):
                found.setdefault(area, set()).add(named.key)
        return found

    @cached_property
    def _divisions(self) -> dict[tuple[str, str], set[str]]:
        """The states and provinces that the text names, each with its names."""
        found: dict[tuple[str, str], set[str]] = {}
        for named in self._names:
            best = _best(named)
            if best.kind == "adm1":
                found.setdefault((best.country, best.division), set()).add(named.key)
        return found

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The surnames of people whom the text calls by a given name and it."""
        found = (each.groups() for each in FULL.finditer(self._text))
        return frozenset(
            fold(surname)
            for given, surname in found
            if fold(surname) in self._keys
            and is_given_name(given)
            and fold(given) not in self._wide
        )


def _given_of(named: Counter[tuple[str, ...]]) -> Iterator[str]:
    """Yield the given names of people who are named in full."""
    alone = {words[0] for words in named if len(words) == 1}
    for words, times in named.items():
        both = len(words) == NAME_AND_SURNAME and words[0] in alone
        if (both and (times > 1 or words[1] in alone)) or (
            len(words) > 1 and is_given_name(words[0], places=True)
        ):
            yield fold(words[0])


def _is_any(named: Named, kinds: Set[str]) -> bool:
    return any(entry.kind in kinds for entry in named.entries)


def _best(named: Named) -> Entry:
    return max(named.entries, key=lambda entry: entry.rank)


def _is_another(key: str, keys: Set[str] | None) -> bool:
    """Tell whether there are others among the keys."""
    return keys is not None and len(keys) > (key in keys)


def _is_placed(before: str) -> bool:
    return SEEN_IN.search(before) is not None or TOWN_OF.search(before) is not None
