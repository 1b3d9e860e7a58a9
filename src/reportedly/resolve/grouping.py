"""Put together the names that mean one person, body or place within an article."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import Reading
from reportedly.resolve.spelling import alike, initials

SETTLED = 3  # bare uses, after which one rival named once does not make a surname doubtful
ACRONYM = range(2, 8)  # capitals


@dataclass
class Group:
    """The names of one; it grows while an article is read and is never shown outside."""

    kind: EntityType
    names: list[Name] = field(default_factory=list)

    @property
    def full(self) -> list[Name]:
        return [name for name in self.names if len(name.words) > 1]

    @property
    def offices(self) -> set[str]:
        return {name.office for name in self.names if name.office}

    @property
    def genders(self) -> set[str]:
        titles = (vocabulary.HONORIFICS.get(name.honorific or "", "") for name in self.names)
        return {title for title in titles if title}


def group(reading: Reading, names: list[Name], kinds: dict[str, EntityType]) -> list[Group]:
    """Return groups in order of first mention; an ambiguous bare surname is in none."""
    people = [name for name in names if kinds[name.key] == "person"]
    others = [name for name in names if kinds[name.key] != "person"]
    groups = [*_people(people), *_bodies(reading, others, kinds)]
    for each in groups:
        each.names.sort(key=lambda name: name.span)
    return sorted(groups, key=lambda each: each.names[0].span)


def fullest(group: Group) -> str:
    """Return the form with most words; of those the longest, and the first used."""
    return max(group.names, key=lambda name: (len(name.words), len(name.key))).text


def _people(names: list[Name]) -> list[Group]:
    groups: list[Group] = []
    for name in names:
        if len(name.words) > 1:
            home = next((each for each in groups if _same_person(each, name)), None)
            _settle(groups, home, name)
    alone: list[Group] = []
    for name in names:
        if len(name.words) <= 1:
            _place_single(groups, alone, name)
    return [*groups, *alone]


def _settle(groups: list[Group], home: Group | None, name: Name) -> None:
    if home is None:
        home = Group("person")
        groups.append(home)
    home.names.append(name)


def _same_person(group: Group, name: Name) -> bool:
    if _clash(group, name):
        return False
    return any(_same_full(name.words, other.words) for other in group.full)


def _clash(group: Group, name: Name) -> bool:
    gender = vocabulary.HONORIFICS.get(name.honorific or "", "")
    return bool(gender and group.genders and gender not in group.genders)


def _same_full(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(one) == "".join(other):
        return True
    if not alike(one[-1], other[-1]):
        return False
    if alike(one[0], other[0]) or set(one) <= set(other) or set(other) <= set(one):
        return True
    return min(len(one[0]), len(other[0])) == 1 and one[0][0] == other[0][0]


def _place_single(groups: list[Group], alone: list[Group], name: Name) -> None:
    home = [each for each in groups if _has_surname(each, name) and not _clash(each, name)]
    if _another_office(home, name):
        home = []
    elif not home:
        home = [each for each in groups if _has_first_name(each, name) and not _clash(each, name)]
    home += [each for each in alone if _has_surname(each, name) and not _clash(each, name)]
    if len(home) > 1:
        home = _told_apart(home, name)
        if len(home) != 1:
            return
    _settle(alone, home[0] if home else None, name)


def _another_office(home: list[Group], name: Name) -> bool:
    """Tell whether "President Ito" comes before any Ito is named in full, and fits none."""
    if name.office is None or not home:
        return False
    later = all(name.span < other.span for each in home for other in each.full)
    return later and not any(other.office == name.office for each in home for other in each.full)


def _told_apart(home: list[Group], name: Name) -> list[Group]:
    """Of several people of one surname, return those it can be: by title, or mentioned before."""
    gender = vocabulary.HONORIFICS.get(name.honorific or "", "")
    for titled in (
        [each for each in home if gender and gender in each.genders],
        [each for each in home if name.office and name.office in each.offices],
    ):
        if len(titled) == 1:
            return titled
    before = [each for each in home if any(other.span < name.span for other in each.names)]
    settled = [each for each in before if _settled(each, before)]
    return settled if len(settled) == 1 else before


def _settled(group: Group, rivals: list[Group]) -> bool:
    """Tell whether the bare surname had been this one's before its rivals came up in passing."""
    others = [name for each in rivals if each is not group for name in each.names]
    if not others or len(others) > len(rivals) - 1:
        return False
    first = min(name.span for name in others)
    bare = [name for name in group.names if len(name.words) == 1 and name.span < first]
    return len(bare) >= SETTLED


def _has_surname(group: Group, name: Name) -> bool:
    return any(alike(other.words[-1], name.words[-1]) for other in group.full or group.names)


def _has_first_name(group: Group, name: Name) -> bool:
    return any(other.words[0] == name.words[0] for other in group.full)


def _bodies(reading: Reading, names: Iterable[Name], kinds: dict[str, EntityType]) -> list[Group]:
    groups: list[Group] = []
    for name in names:
        home = _home(reading, groups, name, kinds[name.key])
        if home is None:
            home = Group(kinds[name.key])
            groups.append(home)
        home.names.append(name)
    return groups


def _home(reading: Reading, groups: list[Group], name: Name, kind: EntityType) -> Group | None:
    for each in groups:
        if any(_same_body(name, other) for other in each.names):
            return each
    introduced = _introduced(reading, groups, name)
    if introduced:
        return introduced
    same_kind = [each for each in groups if each.kind == kind == "body"]
    article = reading.lower(name.tokens.start - 1) == "the"
    short = article and len(name.words) == 1 and is_body(name.words[0])
    longer = [
        each for each in same_kind if any(_ending(name, other, short=short) for other in each.names)
    ]
    return longer[0] if len(longer) == 1 else None


def _same_body(one: Name, other: Name) -> bool:
    if len(one.words) != len(other.words):
        return one.key.replace(" ", "") == other.key.replace(" ", "")
    return all(alike(left, right) for left, right in zip(one.words, other.words, strict=True))


def _introduced(reading: Reading, groups: list[Group], name: Name) -> Group | None:
    """Return the body whose abbreviation this is: "the Harbour Front (HF)"."""
    if not (name.text.isupper() and len(name.text) in ACRONYM):
        return None
    opening = name.tokens.start - 1
    for each in groups:
        for other in each.names:
            beside = reading.lower(opening) == "(" and other.tokens.stop in (opening, opening - 1)
            spelled_out = len(name.text) > 2 and initials(other.text) == name.text
            if spelled_out or (beside and _shortens(name.text, other.text)):
                return each
    return None


def _shortens(short: str, long: str) -> bool:
    """Tell whether the letters stand in the long name in this order, the first at a word's head."""
    letters = iter(long.casefold())
    return short[0] in initials(long) and all(letter in letters for letter in short.casefold())


def _ending(one: Name, other: Name, *, short: bool) -> bool:
    """Tell whether the shorter is how the longer ends: "UN World Food Programme" …

    One word is enough only where ``short`` says so: "the Front" of "the Harbour Front".
    """
    less, more = sorted((one, other), key=lambda name: len(name.words))
    if (len(less.words) < 2 and not short) or len(less.words) == len(more.words):
        return False
    cut = more.words[: -len(less.words)]
    return more.words[-len(less.words) :] == less.words and not {"of", "for", "and"} & set(cut)
