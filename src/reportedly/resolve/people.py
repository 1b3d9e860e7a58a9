"""Put together the names of one person: in full, by surname, by first name."""

import re
from collections.abc import Hashable, Iterator

from reportedly.resolve import vocabulary
from reportedly.resolve.genders import gender_of_name, is_given_name
from reportedly.resolve.groups import Group, Known
from reportedly.resolve.naming import Name
from reportedly.resolve.posts import RANKS, other_calling, post_of
from reportedly.resolve.short_forms import one_cut_down
from reportedly.resolve.spelling import alike, likeness, one_vowel_apart

PATRONYMIC = re.compile(r"\w{3,}(?:[oe]v[iy]t?ch|[oe]vn[ay]|ichna|[oe]vna)")
VOWELS = re.compile("[aeiou]")
JUNIOR = frozenset({"jr", "sr"})
YOUNGER, ELDER = frozenset({"younger"}), frozenset({"elder", "older"})
NO_RANKS = frozenset({"working", "lawmaking"})
HEADS = frozenset({"president", "premier", "king", "queen", "chancellor", "governor", "mayor"})
SETTLED = 3  # bare uses, after which one rival named once does not make a surname doubtful


def people(names: list[Name]) -> list[Group]:
    """Return the people that ``names`` mean; an ambiguous bare surname is nobody's."""
    known, alone = Known(), Known()
    for name in names:
        if len(name.words) > 1:
            _place_full(known, name)
    for name in names:
        if len(name.words) <= 1:
            _place_single(known, alone, name)
    return [*known.groups, *alone.groups]


def _place_full(known: Known, name: Name) -> None:
    near = known.found([_surname(name), _letters(name), _any_order(name), _opening(name)])
    home = next((each for each in near if _same_person(each, name)), None)
    home = home or known.open("person")
    home.add(name)
    known.note(home, _keys(name))


def _keys(name: Name) -> Iterator[Hashable]:
    yield _surname(name)
    yield _letters(name)
    yield _any_order(name)
    yield _vowelless(name)
    yield _opening(name)
    yield "first", name.words[0]
    yield from (("inner", likeness(word)) for word in name.inner)


def _surname(name: Name) -> Hashable:
    return "surname", likeness(name.words[-1])


def _letters(name: Name) -> Hashable:
    return "letters", "".join(name.words)


def _opening(name: Name) -> Hashable:
    return "opening", name.words[:2]


def _any_order(name: Name) -> Hashable:
    return "words", tuple(sorted(name.words))


def _same_person(group: Group, name: Name) -> bool:
    if _clash(group, name) or _another(group, name) or other_calling(group, name):
        return False
    return any(_same_full(name.words, form) for form in group.forms)


def _another(group: Group, name: Name) -> bool:
    """Tell whether the text shows somebody of a name in full to be another than those before.

    It says so, or brings a chef in where there is a commander of the name, or the words of the
    name have changed places and one is the other's child.
    """
    turned = all(each.words != name.words for each in group.full)
    if name.namesake or (turned and (name.parent or any(each.parent for each in group.full))):
        if turned is False or any(sorted(name.words) == sorted(f) for f in group.forms):
            return True
        # "Mara Ito Dasa, the minister's daughter" is no Ito Dasa.
        if not name.namesake and all(name.words[0] != each.words[0] for each in group.full):
            return True
    return any(_two_trades(name, each) or _two_trades(each, name) for each in group.full)


def _two_trades(one: Name, other: Name) -> bool:
    """Tell "Ito, a chef" from "the commander, Ito": one works, and the other has an office."""
    trade = vocabulary.ROLE_CLASS.get(one.anew or "") == "working"
    office = vocabulary.ROLE_CLASS.get(other.role or "", "working")
    return trade and other.role != one.anew and office != "working"


def _clash(group: Group, name: Name) -> bool:
    """Tell whether a title, "Jr." or "another" shows that the name is not of this person."""
    gender = vocabulary.HONORIFICS.get(name.honorific or "", "")
    post, posts = post_of(name), {post_of(each) for each in group.names} - {""}
    told = _genders(group, name.words[-1:]) if gender else set()
    if (told and gender not in told) or name.before == "another":
        return True
    ranked = post in RANKS and not posts and _at_work(group)
    return _other_suffix(group, name) or ranked or bool(post and posts and post not in posts)


def _at_work(group: Group) -> bool:
    """Tell whether all that somebody is called is a trade or a seat: "Ito, a teacher", "a senator".

    Neither is "Col. Ito", whose rank would stand before the name in full.
    """
    called = {each.role for each in group.full if each.role}
    return bool(called) and all(vocabulary.ROLE_CLASS.get(role) in NO_RANKS for role in called)


def _other_suffix(group: Group, name: Name) -> bool:
    """Tell whether one is "Jr." and the other is not; a bare surname may be anybody's."""
    suffixes = {each.suffix for each in group.full}
    if not suffixes or name.suffix in suffixes or not (name.suffix or len(name.words) > 1):
        return False
    return bool(JUNIOR & {*suffixes, name.suffix}) or "" not in {*suffixes, name.suffix}


def _genders(group: Group, surname: tuple[str, ...] = ()) -> set[str]:
    """Return the genders that titles say, else those that the names in full tell.

    By whose last word they are taken up, with "Ms.", is no given name there.
    """
    names = (each.words for each in group.full)
    told = {gender_of_name(w[:-1] if w[-1:] == surname else w) for w in names} - {""}
    return group.genders or told


def _same_full(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return True
    if _opens(one, other) or _opens(other, one):
        return True
    if not alike(one[-1], other[-1]) or _apart_within(one, other):
        return False
    if (
        alike(one[0], other[0])
        or one_vowel_apart(one[0], other[0])
        or one_cut_down(one[0], other[0])
        or set(one) <= set(other)
        or set(other) <= set(one)
    ):
        return True
    return min(len(one[0]), len(other[0])) == 1 and one[0][0] == other[0][0]


def _opens(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Tell "Sergei Ivanovich" of "Sergei Ivanovich Lodov", a name without its family's."""
    opens = 1 < len(short) < len(long) and long[: len(short)] == short
    return opens and (is_given_name(short[0]) or PATRONYMIC.fullmatch(short[1]) is not None)


def _apart_within(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell "Bui Thi Lan" from "Bui Van Lan": words between the same two that contradict."""
    mine, theirs = one[1:-1], other[1:-1]
    near = any(
        alike(left, right) or (min(len(left), len(right)) == 1 and left[0] == right[0])
        for left in mine
        for right in theirs
    )
    return bool(mine and theirs) and not near


def _place_single(known: Known, alone: Known, name: Name) -> None:
    home = _of_surname(known, name)
    if name.namesake or _another_office(home, name) or _kin_of(home, name):
        home = []
    elif not home:
        home = _fitting(known, ("first", name.words[0]), name) or _slipped(known, name)
    if not name.namesake:  # "a baker likewise called Ito"
        near = _fitting(alone, _surname(name), name)
        home += [each for each in near if not _other_title(each, name)]
    if len(home) > 1:
        home = _told_apart(home, name)
        if len(home) != 1:
            return
    if not home:
        home = [alone.open("person")]
        alone.note(home[0], [_surname(name)])
    home[0].add(name)


def _slipped(known: Known, name: Name) -> list[Group]:
    """Return those whose surname is one vowel off: a slip of the hand."""
    near = _fitting(known, _vowelless(name), name)
    return [
        each for each in near if any(one_vowel_apart(name.words[-1], f[-1]) for f in each.forms)
    ]


def _vowelless(name: Name) -> Hashable:
    return "consonants", VOWELS.sub(".", name.words[-1])


def _of_surname(known: Known, name: Name) -> list[Group]:
    """Return those with the surname; of a name of two surnames the first will do, named before."""
    home = _fitting(known, _surname(name), name)
    if any(_named_before(each, name) for each in home):
        return home
    inner = _fitting(known, ("inner", likeness(name.words[-1])), name)
    return [each for each in inner if _named_before(each, name)] or home


def _named_before(group: Group, name: Name) -> bool:
    return any(other.span < name.span for other in group.names)


def _fitting(known: Known, key: Hashable, name: Name) -> list[Group]:
    near = [each for each in known.found([key]) if not _clash(each, name)]
    return [each for each in near if not other_calling(each, name)]


def _another_office(home: list[Group], name: Name) -> bool:
    """Tell whether "President Ito" comes before any Ito is named in full, and fits none.

    So does "Ito, the minister". Where none of them is called anything, it is the one named later.
    """
    called = name.office or (name.role if name.before != "," else None)
    if called is None or not home:
        return False
    full = [other for each in home for other in each.full]
    told = any(other.office or other.role or other.belongs for other in full)
    later = all(name.span < other.span for other in full)
    return told and later and not any(called in (other.office, other.role) for other in full)


def _kin_of(home: list[Group], name: Name) -> bool:
    """Tell whether all of the surname are brought in after a bare "Ito" as somebody's kin.

    "His father, Mara Ito", "Mara Ito, the chairman's sister": the article was of another.
    """
    first = [each.full[0] for each in home]
    return bool(first) and all((one.kin or one.parent) and name.span < one.span for one in first)


def _other_title(group: Group, name: Name) -> bool:
    """Tell "Senator Ito" from an "Ito, the minister" before, where nobody is named in full."""
    titles = group.offices | {each.role for each in group.names if each.role}
    if name.before == "," and vocabulary.ROLE_CLASS.get(name.role or "") == "speaking":
        return not group.offices.isdisjoint(HEADS)  # "President Ito. A spokeswoman, Ito, said …"
    return bool(name.office and titles and name.office not in titles)


def _told_apart(home: list[Group], name: Name) -> list[Group]:
    """Of several people of one surname, return those it can be: by title, or mentioned before."""
    gender = vocabulary.HONORIFICS.get(name.honorific or "", "")
    for titled in (
        [each for each in home if gender and gender in _genders(each)],
        [each for each in home if name.office and name.office in each.offices],
        [each for each in home if name.office and name.office in _callings(each)],
        [each for each in home if name.honorific and name.honorific in _honorifics(each)],
        [each for each in home if post_of(name) and post_of(name) in map(post_of, each.full)],
        _by_age(home, name),
        _not_aside(home, name),
    ):
        if len(titled) == 1:
            return titled
    before = [each for each in home if _named_before(each, name)]
    settled = [each for each in before if _settled(each, before)]
    return settled if len(settled) == 1 else before


def _not_aside(home: list[Group], name: Name) -> list[Group]:
    """Return the Omar Dasa of "Omar Dasa, brother of Ben Dasa": of the other nothing is told."""
    aside = [each for each in home if each.full and all(other.aside for other in each.full)]
    told = [each for each in home if each not in aside and _named_before(each, name)]
    return told if len(told) == 1 and len(told) + len(aside) == len(home) else []


def _by_age(home: list[Group], name: Name) -> list[Group]:
    """Return whom "the younger Ito" or a plain "Ito" is, of Mara Ito Jr. and the elder one.

    A plain surname is that of the one who was named first.
    """
    young = [each for each in home if any(other.suffix == "jr" for other in each.full)]
    old = [each for each in home if each not in young]
    if len(young) != 1 or len(old) != 1 or not _namesakes(young[0], old[0]):
        return []
    if name.before in YOUNGER | ELDER:
        return young if name.before in YOUNGER else old
    first = min((*young, *old), key=lambda each: each.full[0].span)
    return [first] if _named_before(first, name) else []


def _namesakes(one: Group, other: Group) -> bool:
    return any(_same_full(left, right) for left in one.forms for right in other.forms)


def _callings(group: Group) -> set[str]:
    """Return what the names in full have beside them: ", the prime minister, Mara Ito"."""
    return {name.role for name in group.full if name.role}


def _honorifics(group: Group) -> set[str]:
    return {name.honorific for name in group.full if name.honorific}


def _settled(group: Group, rivals: list[Group]) -> bool:
    """Tell whether the bare surname had been this one's before its rivals came up in passing."""
    others = [name for each in rivals if each is not group for name in each.names]
    if not others or len(others) > len(rivals) - 1:
        return False
    first = min(name.span for name in others)
    bare = [name for name in group.names if len(name.words) == 1 and name.span < first]
    return len(bare) >= SETTLED
