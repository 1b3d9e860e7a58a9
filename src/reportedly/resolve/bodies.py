"""Put together the names of one body or place: spellings, abbreviations, longer forms."""

from collections.abc import Hashable, Iterator

from reportedly.model import EntityType
from reportedly.resolve.foreign_heads import MEANT
from reportedly.resolve.groups import Group, Known
from reportedly.resolve.in_pieces import ENDINGS
from reportedly.resolve.naming import Name
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reach import GEOGRAPHY
from reportedly.resolve.reading import Reading
from reportedly.resolve.shapes import LEGAL, LEGAL_CAPITALS
from reportedly.resolve.spelling import alike, fold, initials, likeness
from reportedly.resolve.whole import BODY_NOUNS, BRANCHES

ACRONYM = range(2, 8)  # capitals
OFFICES = frozenset({"ministry", "department", "directorate"})  # that each land has
OF_WHAT = frozenset({"of", "for"})
JOINTS = frozenset({"of", "for", "and"})  # what they join is no ending of the name
# Who calls themselves so is another than those whose name they took.
RIVALS = frozenset({"free", "real", "true", "continuity", "provisional", "alternative"})
MANY = frozenset({"NNPS", "NNS"})
LONG = 4  # letters of a name that stands for a longer one
NO_FIRMS = BODY_NOUNS | GEOGRAPHY | BRANCHES | JOINTS  # "Corvay" is no Corvay Army
# Of these others have the name in theirs, as "United Nations Refugee Agency".
UNIONS = frozenset({("united", "nations"), ("european", "union"), ("african", "union"),
                    ("world", "bank"), ("red", "cross"), ("white", "house")})  # fmt: skip
# By these with "the" before it a body is called for short, of whatever it is: "the Brotherhood".
KINDS = ENDINGS | {"brotherhood", "sisterhood", "fellowship", "jirga", "shura", "senate", "house",
                   "consortium", "cartel", "junta", "lodge", "presidium", "archdiocese",
                   "cooperative", "exchange", "register", "academy"}  # fmt: skip
# These are one in either order; a Bank of Kell and the Kell Bank need not be, nor two parties.
TURNED = OFFICES | {"court", "union", "association", "federation", "committee", "commission",
                    "council", "army", "guild", "chamber"}  # fmt: skip
# What a firm's name has at its end, and is none of it: "Corvay Copper Corp".
HOLDING = frozenset({"holding", "holdings", "plc"})
FIRMS = LEGAL | {"co", "company", "corporation", "limited", "incorporated", "group"}


def bodies(reading: Reading, names: list[Name], kinds: dict[str, EntityType]) -> list[Group]:
    """Return the bodies, places and events that ``names`` mean, in order of first mention."""
    known = Known()
    for name in names:
        kind = kinds[name.key]
        home = _home(reading, known, name, kind) or known.open(kind)
        home.add(name)
        known.note(home, _keys(name, home.kind))
    return known.groups


def _home(reading: Reading, known: Known, name: Name, kind: EntityType) -> Group | None:
    near = known.found([_sounds(name), _letters(name)])
    same = [each for each in near if any(_same_body(name.words, form) for form in each.forms)]
    found = same[:1] or _introduced(reading, known, name)[:1] or _opened(known, name, kind)
    if found or kind != "body":
        return next(iter(found), None)
    if shorter := _shorter(known, name):
        return shorter
    turned = known.found([("turned", name.words), *(("whole", each) for each in _turned(name))])
    if len(turned) == 1:
        return turned[0]
    longer = known.found(_ends_alike(reading, name)) or known.found(_core_alike(reading, name))
    longer = [
        each
        for each in longer
        if not _seated_apart(reading, name, each) and not _of_another(reading, name, each)
    ]
    return longer[0] if len(longer) == 1 else None


def _opened(known: Known, name: Name, kind: EntityType) -> list[Group]:
    """Return the one firm or the like that was named in full before: "Anchor" of Anchor Homes.

    Two words or more may also open what says its kind: "Kell Unified" the Kell Unified Schools.
    """
    if kind != "body" or is_body(name.words[0]) or name.text.isupper() or name.words in UNIONS:
        return []
    if len(name.words) > 1:
        found = known.found([("head", name.words)])
        return found if len(found) == 1 else []
    found = known.found([("head", name.words[0])]) or known.found([("firm", name.words[0])])
    return found if len(found) == 1 and len(name.words[0]) >= LONG else []


def _shorter(known: Known, name: Name) -> Group | None:
    """Return the "Anchor" that came before "Anchor Homes Ltd" and was named so alone."""
    firm = name.words[-1] in FIRMS | HOLDING and len(_unended(name)) < len(name.words)
    firm = firm or name.words[-1] in HOLDING
    if not firm or len(name.words[0]) < LONG or is_body(name.words[0]):
        return None
    near = known.found([("sounds", (likeness(name.words[0]),))])
    short = [each for each in near if each.kind == "body" and _lone(each)]
    return short[0] if len(short) == 1 else None


def _lone(group: Group) -> bool:
    return all(len(each.words) == 1 and not each.text.isupper() for each in group.names)


def _of_another(reading: Reading, name: Name, group: Group) -> bool:
    """Tell "the Foreign Ministry", said first, from "Veldara's Foreign Ministry" later on.

    Whoever means one says its land first; the ministry without is that of the land which the
    article is written in. Before its spokesman's name it may be either's.
    """
    if OFFICES.isdisjoint(name.words):
        return False
    bare = all(len(each.words) < len(name.words) for each in group.names)
    first = group.names[0]
    led = role_noun(reading, first.tokens.stop) or role_noun(reading, first.tokens.stop + 1)
    return bare and not led and reading.lower(first.tokens.start - 1) == "the"


def _seated_apart(reading: Reading, name: Name, group: Group) -> bool:
    """Tell "the Ministry of Trade in Ostmark" from "the Ministry of Trade of Veldara"."""
    return any(
        _elsewhere(reading, one, other)
        for each in group.names
        for one, other in ((name, each), (each, name))
    )


def _elsewhere(reading: Reading, one: Name, other: Name) -> bool:
    """Tell whether ``one`` is in a place, and ``other`` of another."""
    seat = one.tokens.stop + 1
    seated = reading.lower(seat - 1) == "in" and reading.capital(seat)
    longer = len(other.words) > len(one.words) and not OFFICES.isdisjoint(one.words)
    return seated and longer and fold(reading.lower(seat)) not in other.words


def _keys(name: Name, kind: EntityType) -> Iterator[Hashable]:
    yield _sounds(name)
    yield _letters(name)
    yield "initials", initials(name.text)
    yield "stop", name.tokens.stop
    if kind == "body":
        yield "whole", name.words
        if len(name.words) > 1 and (noun := MEANT.get(name.words[0])):
            yield "core", (noun,)
        if not any(is_body(word) or word in NO_FIRMS for word in name.words):
            yield "head", name.words[0]
        elif not any(is_body(word) or word in NO_FIRMS for word in _unended(name)):
            yield "firm", name.words[0]
        for stop in range(2, len(name.words) if BRANCHES.isdisjoint(name.words) else 0):
            if not any(is_body(word) or word in NO_FIRMS for word in name.words[:stop]):
                yield "head", name.words[:stop]
        yield from (("ending", ending) for ending in _endings(name))
        yield from (("ending", opening) for opening in _openings(name))
        yield from (("core", core) for core in _cores(name))
        yield from (("turned", turned) for turned in _turned(name))


def _unended(name: Name) -> tuple[str, ...]:
    """Return the words of a name without the "Corp" or "SA" that says it is a firm's."""
    last = len(name.words)
    capitals = name.text.split()[-1] in LEGAL_CAPITALS
    while last > 1 and (name.words[last - 1] in FIRMS or (capitals and last == len(name.words))):
        last -= 1
    return name.words[:last]


def _sounds(name: Name) -> Hashable:
    return "sounds", tuple(likeness(word) for word in name.words)


def _letters(name: Name) -> Hashable:
    return "letters", "".join(name.words)


def _same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other):
        return "".join(one) == "".join(other)
    return all(alike(left, right) for left, right in zip(one, other, strict=True))


def _introduced(reading: Reading, known: Known, name: Name) -> list[Group]:
    """Return the bodies whose abbreviation this may be: "the Harbour Front (HF)"."""
    if not (name.text.isupper() and len(name.text) in ACRONYM):
        return []
    opening = name.tokens.start - 1
    if reading.lower(opening) == "(":
        beside = known.found([("stop", opening), ("stop", opening - 1)])
        last = [each.names[-1] for each in beside]
        found = known.found(
            ("stop", other.tokens.stop) for other in last if _shortens(name.text, other.text)
        )
        if found:
            return found
    return known.found([("initials", name.text)] if len(name.text) > 2 else [])


def _shortens(short: str, long: str) -> bool:
    """Tell whether the letters stand in the long name in this order, the first at a word's head."""
    letters = iter(long.casefold())
    return short[0] in initials(long) and all(letter in letters for letter in short.casefold())


def _ends_alike(reading: Reading, name: Name) -> Iterator[Hashable]:
    """Yield the keys of names that end like this one or that it ends like: "UN World Fund".

    One word is enough only of a kind of body with an article, "the Front", or of many, "the
    Rangers".
    """
    if _may_be_short(reading, name):
        yield "ending", name.words
    yield from (("whole", ending) for ending in _endings(name) if len(ending) > 1)
    yield from (("whole", opening) for opening in _openings(name))


def _core_alike(reading: Reading, name: Name) -> Iterator[Hashable]:
    """Yield the key of names that go on with "of", or are in another language, after this one."""
    if _may_be_short(reading, name):
        yield "core", name.words


def _may_be_short(reading: Reading, name: Name) -> bool:
    [*_, last] = name.words
    many = last.endswith("s") and len(last) > LONG and reading.tag(name.tokens[-1]) in MANY
    kind = is_body(name.words[0]) or name.words[0] in KINDS
    kind = kind and reading.lower(name.tokens.start - 1) == "the"
    return len(name.words) > 1 or kind or (many and not name.text.isupper())


def _endings(name: Name) -> Iterator[tuple[str, ...]]:
    """Yield the ends of the name that may stand for it: "World Fund" of "UN World Fund".

    The Free Kellian Army is no Kellian army.
    """
    for at in range(1, len(name.words)):
        if name.words[at - 1] in JOINTS:
            return
        if name.words[at - 1] in RIVALS and len(name.words) - at > 1:
            return
        yield name.words[at:]


def _cores(name: Name) -> Iterator[tuple[str, ...]]:
    """Yield what stands before "of": "Kell Chamber" and "Chamber" of "Kell Chamber of Trade"."""
    stop = next((at for at, word in enumerate(name.words) if word in OF_WHAT), 0)
    kind = stop and (is_body(name.words[stop - 1]) or name.words[stop - 1] in KINDS)
    yield from (name.words[at:stop] for at in range(stop if kind else 0))


def _turned(name: Name) -> Iterator[tuple[str, ...]]:
    """Yield the "Trade Ministry" of "Ministry of Trade", also of that "of Trade and Work"."""
    if "of" not in name.words[1:-1]:
        return
    at = name.words.index("of")
    fields = tuple(word for word in name.words[at + 1 :] if word != "the")
    if not JOINTS.isdisjoint(fields):
        first = next(n for n, word in enumerate(fields) if word in JOINTS)
        fields = fields[:first] if name.words[at - 1] in OFFICES else ()
    if fields and name.words[at - 1] in TURNED:
        yield (*fields, *name.words[:at])


def _openings(name: Name) -> Iterator[tuple[str, ...]]:
    """Yield the name without its place: "Election Commission" of "Election Commission of Orla"."""
    last = len(name.words) - 2
    if last > 1 and name.words[last] == "of":
        yield name.words[:last]
