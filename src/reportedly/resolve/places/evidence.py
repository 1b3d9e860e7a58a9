"""What speaks for and against words of the gazetteer meaning a place where they stand."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import msgspec

from reportedly.model import Mention, Span
from reportedly.resolve.gazetteer import Entry, fold, km_between
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.lookup import Placed
from reportedly.resolve.places.choosing import INSIDE, WIDER
from reportedly.resolve.places.names import Named
from reportedly.resolve.places.no_places import NoPlaces
from reportedly.resolve.places.vocabulary import COMPANIES, MEDIA, SORTS, STREETS, TITLES, WHERE
from reportedly.resolve.reading import PLACE_LABELS, Reading

BEFORE = re.compile(r"([^\W_]+(?:['’][^\W_]+)*\.?)[ \u00a0]\Z")
AFTER = re.compile(r"[ \u00a0]([^\W_]+)")
NEAR = 40  # code points; more than a word and what parts it from the next


WEIGHTS_FILE = Path(__file__).parent / "evidence_weights.json"
# What being said to lie where it does lie adds: more than a town of few people lacks.
CONTAINED = 1.5
COUNTY_KM = 50.0  # from the middle of a county to its towns, at most
# How much of a name's score is that of all the article's uses of it: best on the fitted half.
POOLED = 0.5


@dataclass(frozen=True, slots=True)
class Setting:
    """What of a document the evidence for one name is taken from."""

    reading: Reading
    mentions: Placed[Mention]
    surnames: frozenset[str]
    people: tuple[str, ...]
    small: frozenset[str]
    called: frozenset[str]
    named: Counter[tuple[str, str]]


def setting_of(reading: Reading, mentions: Iterable[Mention], names: Iterable[Named]) -> Setting:
    """Return the setting: its people's surnames, its words in small letters, its places.

    ``called`` are the names the parser calls a place somewhere, ``named`` counts the
    countries and divisions that are among the names.
    """
    found = list(mentions)
    people = tuple(each.span.of(reading.text) for each in found if each.type == "PER")
    surnames = frozenset(fold(each.split()[-1]) for each in people if len(each.split()) > 1)
    small = frozenset(token.text for token in reading.tokens if token.text.islower())
    placed = Placed((each.span, each) for each in found)
    called = frozenset(
        fold(each.span.of(reading.text)) for each in found if each.type in PLACE_LABELS
    )
    return Setting(reading, placed, surnames, people, small, called, _areas(names))


def _areas(names: Iterable[Named]) -> Counter[tuple[str, str]]:
    """Count the countries, and divisions by country, that names of the text may mean."""
    counted: Counter[tuple[str, str]] = Counter()
    for named in names:
        areas = {(each.country, each.division) for each in named.entries if each.kind in WIDER}
        counted.update(areas)
    return counted


def meant(names: Sequence[Named], setting: Setting) -> list[Named]:
    """Return those of the names that mean a place where they stand."""
    none = NoPlaces(setting.reading.text, names, setting.surnames, setting.people)
    scores = [_score(evidence(named, setting)) for named in names]
    for number in _contained(names, setting.reading.text):
        scores[number] += CONTAINED
    by_key: dict[str, list[float]] = defaultdict(list)
    for named, score in zip(names, scores, strict=True):
        by_key[named.key].append(score)
    return [
        named
        for named, score in zip(names, scores, strict=True)
        if (1 - POOLED) * score + POOLED * fmean(by_key[named.key]) > 0 and not none.has(named)
    ]


def _contained(names: Sequence[Named], text: str) -> Iterator[int]:
    """Yield the names that something is put in and that lie in what is named next.

    "In Dorking in Surrey" is the town in that county, though few know either.
    """
    for number, (named, wider) in enumerate(pairwise(names)):
        before = BEFORE.search(text, max(0, named.span.start - NEAR), named.span.start)
        between = text[named.span.end : wider.span.start]
        is_put = before is not None and before.group(1).lower() in WHERE
        if not (is_put and between.strip() and INSIDE.fullmatch(between)):
            continue
        if any(_lies_in(one, other) for one in named.entries for other in wider.entries):
            yield number


def _lies_in(one: Entry, other: Entry) -> bool:
    if one.kind not in ("city", "district", "adm2") or one.country != other.country:
        return False
    if other.kind == "adm2":
        return one.kind != "adm2" and km_between(one, other) < COUNTY_KM
    return other.kind == "country" or (other.kind == "adm1" and one.division == other.division)


def _score(found: Mapping[str, float]) -> float:
    weights = _weights()
    return sum(weights.get(name, 0.0) * value for name, value in found.items())


@cache
def _weights() -> dict[str, float]:
    return msgspec.json.decode(WEIGHTS_FILE.read_bytes(), type=dict[str, float])


def evidence(named: Named, setting: Setting) -> dict[str, float]:
    """Return the features of a name where it stands, each by its word; absent ones are 0."""
    best = max(named.entries, key=lambda entry: entry.rank)
    found = {"rank": best.rank / 10, f"kind {best.kind}": 1.0, "bias": 1.0}
    matches = {entry.match for entry in named.entries}
    if "name" not in matches:
        found["adjective" if "adjective" in matches else "alias"] = 1.0
    found.update(dict.fromkeys(_of_labels(named.span, setting), 1.0))
    found.update(dict.fromkeys(_of_neighbours(named, setting), 1.0))
    found.update(dict.fromkeys(_of_word(named, setting), 1.0))
    found.update(dict.fromkeys(_of_text(named, setting), 1.0))
    return found


def _of_labels(span: Span, setting: Setting) -> Iterable[str]:
    touching = setting.mentions.touching(span)
    if not touching:
        yield "label none"
    for mention in touching:
        sort = "PLACE" if mention.type in PLACE_LABELS else mention.type
        if span.covers(mention.span) or len(mention.span) - len(span) < 3:
            yield f"label {sort}"
        elif abs(mention.span.start - span.start) < 5:
            yield f"label {sort} opening"
        else:
            yield f"label {sort} further"


def _of_neighbours(named: Named, setting: Setting) -> Iterable[str]:
    text, span = setting.reading.text, named.span
    before = BEFORE.search(text, max(0, span.start - NEAR), span.start)
    word = before.group(1) if before else ""
    lower = word.lower().rstrip(".")
    if lower in WHERE:
        yield "after where"
    elif lower == "of":
        yield "after of"
    elif lower == "the":
        yield "after the"
    elif lower in TITLES or (word[:1].isupper() and is_given_name(word)):
        yield "after a title or given name"
    elif lower in SORTS:
        yield "after a sort"
    elif word[:1].isupper():
        yield "after a capital"
    yield from _of_following(text, span)


def _of_following(text: str, span: Span) -> Iterable[str]:
    after = AFTER.match(text, span.end)
    word = after.group(1) if after else ""
    lower = word.lower()
    if lower in SORTS:
        yield "before a sort"
    elif lower in MEDIA:
        yield "before a medium"
    elif lower in COMPANIES and word[:1].isupper():
        yield "before a company"
    elif lower in STREETS and word[:1].isupper():
        yield "before a street"
    elif word[:1].isupper():
        yield "before a capital"
    if text.startswith((", ", " ("), span.end):
        yield "before a comma"
    if text[span.end : span.end + 2] in ("'s", "’s"):
        yield "possessive"
    if text.startswith("-", span.end) or text.endswith("-", 0, span.start):
        yield "next to a hyphen"


def _of_text(named: Named, setting: Setting) -> Iterable[str]:
    """Yield what the rest of the text says: is it called a place, is the area named it lies in."""
    if named.key in setting.called:
        yield "called a place"
    lower = [entry for entry in named.entries if entry.kind not in WIDER]
    if any(setting.named[entry.country, ""] for entry in lower):
        yield "country named"
    if any(entry.division and setting.named[entry.country, entry.division] for entry in lower):
        yield "division named"


def _of_word(named: Named, setting: Setting) -> Iterable[str]:
    words = named.text.split()
    if len(words) > 1:
        yield "many words"
        return
    if named.key in setting.surnames:
        yield "a surname"
    if is_given_name(named.text):
        yield "a given name"
    if named.text.lower() in setting.small:
        yield "in small letters elsewhere"
    if named.text.isupper() and len(named.text) > 3:
        yield "capitals"
    numbers = setting.reading.within(named.span)
    if numbers:
        token = setting.reading.tokens[numbers[0]]
        yield f"pos {token.pos}"
        if token.dep in ("amod", "compound", "nmod", "poss"):
            yield "modifies"
        if token.opens:
            yield "opens a sentence"
