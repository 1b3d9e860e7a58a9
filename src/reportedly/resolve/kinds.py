"""Tell people, bodies, places and events apart: every use of a name has a vote."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from reportedly.model import EntityType
from reportedly.resolve import vocabulary
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.beside import told_beside
from reportedly.resolve.by_letters import letters_of, told_by_letters
from reportedly.resolve.genders import PLACES_TOO, is_given_name
from reportedly.resolve.having import told_by_having
from reportedly.resolve.introducing import BODY_OPENINGS, brought_in_as
from reportedly.resolve.kinds_before import KIND_NOUNS, PERSONAL, is_kind_before
from reportedly.resolve.known_places import is_known_town, told_as_place
from reportedly.resolve.lands import lands_among
from reportedly.resolve.naming import LOCATIVE, Name, says
from reportedly.resolve.no_bodies import CERTAIN, named_operations, told_as_none
from reportedly.resolve.no_people import named_ships, told_as_nobody
from reportedly.resolve.phrases import is_body, read_phrase, role_noun
from reportedly.resolve.reading import PLACE_LABELS, POSSESSIVES, Reading
from reportedly.resolve.shapes import is_by_law, told_by_shape
from reportedly.resolve.spelling import LONG_NAME, fold, likeness, one_vowel_apart
from reportedly.resolve.whole import BODY_NOUNS

Votes = Counter[EntityType]
# Ends of place names too: "the East Bank", "Corvay Port".
PLACE_ENDINGS = frozenset({"bank", "port", "center", "centre", "city", "republic", "kingdom"})
OF_COUNTRIES = frozenset(
    {"minister", "president", "premier", "chancellor", "ambassador", "king", "queen", "envoy"}
)
PLACE_NOUNS = frozenset(
    {"village", "town", "city", "district", "province", "region", "county", "port", "island",
     "suburb", "township", "hamlet", "municipality", "governorate", "valley", "outskirts"}
)  # fmt: skip
PERSONAL_NAME = range(2, 5)  # words
SHOPS = frozenset({"store", "shop", "boutique", "supermarket", "pharmacy", "dealership",
                   "warehouse", "factory", "brewery", "bakery", "restaurant"})  # fmt: skip
TOWN_HEADS = frozenset({"mayor", "mayoress"})
OWNED = frozenset({"the", *POSSESSIVES})
NEIGHBOURING = frozenset({"neighbouring", "neighboring"})
GEOGRAPHY = frozenset(
    {"islands", "isles", "bay", "river", "lake", "mountain", "mountains", "hills", "hill", "beach",
     "springs", "heights", "falls", "park", "street", "road", "avenue", "square", "bridge",
     "airport", "university", "college", "creek", "canyon", "desert", "sea", "strait", "peninsula",
     "garden", "gardens", "harbor", "harbour", "house", "hall", "tower", "point", "forest",
     "woods", "ceremony", "festival", "mall", "plaza", "field", "stadium", "theater", "theatre",
     "church", "hospital", "school"}
)  # fmt: skip
DOTTED = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?")
HEADS_OF = frozenset({"head", "chief", "boss"})  # of something: a body is none
HAPPENINGS = frozenset({"operation", "battle", "war"})
# Last words that make a name a body's on their own; "Post" or "Star" may be somebody's name.
BODY_ENDINGS = KIND_NOUNS | frozenset({"tv", "radio", "news", "times", "herald", "tribune",
                                       "gazette", "courier", "affairs", "newswire", "fc", "afc",
                                       "partisi", "partei", "partiet", "hareketi",
                                       "kazhagam", "tatmadaw", "works", "railways", "airways",
                                       "observer", "industries", "energy", "coal", "strategies",
                                       "holdings", "partners", "solutions", "technologies",
                                       "systems", "pharmaceuticals", "motors", "airlines",
                                       "minerals", "petroleum", "logistics", "enterprises",
                                       "ventures", "securities"})  # fmt: skip


def kinds(
    reading: Reading, names: list[Name], peoples: frozenset[str] = frozenset()
) -> dict[str, EntityType]:
    """Return what each name is, by its key.

    ``peoples`` are the adjectives and peoples that the text has ("Veldaran"); a name that
    one of them is made of is a place.
    """
    votes: dict[str, Votes] = defaultdict(Counter)
    alone = {name.key for name in names if len(name.words) == 1 and _as_surname(name)}
    lands = lands_among(names, peoples)
    operations = named_operations(names)
    ships = named_ships(names)
    letters = letters_of(names)
    for name in names:
        for kind, weight in (*_votes(reading, name), *told_by_letters(name, letters)):
            votes[name.key][kind] += weight
        if len(name.words) > 1 and name.words[-1] in alone and name.label in ("ORG", "NAME"):
            votes[name.key]["person"] += 3
        if name.words in operations:
            votes[name.key]["event"] += CERTAIN
        if name.words in ships:
            votes[name.key]["place"] += CERTAIN
        if name.text in lands:
            votes[name.key]["place"] += 4
    told: dict[str, EntityType] = {key: _winner(count) for key, count in votes.items()}
    return told | _firms(names, told) | _surnames(reading, names, told)


def _firms(names: list[Name], told: dict[str, EntityType]) -> dict[str, EntityType]:
    """Return the "Kell" of an article that names the firm Kell Oyj as a body, whatever its label.

    What is named with "in" before it is a place all the same.
    """
    by_law = {name.words[0] for name in names if len(name.words) > 1 and is_by_law(name.text)}
    placed = {name.key for name in names if name.before in LOCATIVE}
    return dict.fromkeys((by_law & told.keys()) - placed, "body")


def _as_surname(name: Name) -> bool:
    """Tell whether a lone word stands as a family name does: "Ms. Ito", "Ito" and not "the Ito"."""
    person = name.label == "PER" and name.before != "the" and not name.key.endswith("s")
    return name.found or bool(name.honorific) or person


def _winner(votes: Votes) -> EntityType:
    order: tuple[EntityType, ...] = ("person", "body", "place", "event")
    return max(order, key=lambda kind: (votes[kind], -order.index(kind)))


def _votes(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    yield _label(name), 2
    before, after = name.tokens.start - 1, name.tokens.stop
    if name.honorific:
        yield "person", 10
    elif reading.lower(before) == "the":
        yield "body", 3 if name.label in ("PER", "ORG", "NAME") else 0
    elif _titled(reading, before, after):
        yield "person", 5
    elif reading.lower(before) == "," and _follows_role(reading, name):
        yield "person", 3
    elif reading.lower(before) in LOCATIVE and _seat(reading, name):
        yield "place", 3 if len(name.words) == 1 else 1
    elif reading.lower(before) == "of" and _holds_places(reading, before - 1):
        yield "place", 8
    elif reading.lower(before) in NEIGHBOURING:
        yield "place", 5
    yield from _from_words(reading, name)
    holder = _held_of(reading, name.tokens.start - 3) and _like_a_person(name)
    yield "body", 6 if is_kind_before(reading, name.tokens) and not holder else 0
    yield from told_beside(reading, name)
    yield from told_by_having(reading, name)
    yield from told_by_shape(name)
    yield from told_as_none(reading, name)
    yield from told_as_nobody(reading, name)
    yield from told_as_place(reading, name)
    yield "person", _role_follows(reading, after)


def _seat(reading: Reading, name: Name) -> bool:
    """Tell whether it may be where something is: of a body's label, only "In Corvay, …"."""
    opens = reading.sentences[name.tokens[0]] == name.tokens.start - 1
    alone = len(name.words) == 1 and reading.lower(name.tokens.stop) == ","
    return name.label in PLACE_LABELS | {"PER"} or (opens and alone and not name.text.isupper())


def _held_of(reading: Reading, number: int) -> bool:
    """Tell "a senior commander of the group Samir Odeh", who is that and no group."""
    definite = reading.lower(number) == "of" and reading.lower(number + 1) == "the"
    return definite and role_noun(reading, number - 1) is not None


def _acts(reading: Reading, name: Name) -> bool:
    """Tell whether the name says something, or is the subject of any verb and no place's."""
    if any(says(reading, at) for at in name.tokens):
        return True
    return name.label not in PLACE_LABELS and reading.tokens[name.tokens[-1]].dep == "nsubj"


def _holds_places(reading: Reading, number: int) -> bool:
    """Tell whether "of" and a place follow the noun: "the village of Corvay", "mayor of Corvay"."""
    word = reading.lower(number)
    return word in PLACE_NOUNS or word in vocabulary.HEADS_OF_PLACES - {"president"}


def _label(name: Name) -> EntityType:
    if name.label in ("PER", "NAME"):
        return "person"
    if name.label in PLACE_LABELS:
        return "place"
    return "event" if name.label == "EVENT" else "body"


def _titled(reading: Reading, before: int, after: int) -> bool:
    tags = ("NN", "NNP", "NNS", "NNPS") if reading.lower(after) in (",", "and") else ("NN", "NNP")
    titled = role_noun(reading, before) and reading.tag(before) in tags
    return bool(titled) and reading.lower(after) not in POSSESSIVES


def _follows_role(reading: Reading, name: Name) -> bool:
    """Tell "the director, Mara Ito": also "the director of the hospital, Mara Ito, said"."""
    if _titled(reading, name.tokens.start - 2, name.tokens.stop):
        return True
    words = len(name.words) in PERSONAL_NAME and not any(map(is_body, name.words))
    if not words or name.words[-1] in GEOGRAPHY | PLACE_NOUNS | PLACE_ENDINGS:
        return False
    phrase = phrase_before(reading, name.tokens.start - 1)
    kind = vocabulary.ROLE_CLASS.get(phrase.head, "") if phrase and phrase.of else ""
    return bool(kind) and reading.lower(name.tokens.stop) == ","


def _from_words(reading: Reading, name: Name) -> Iterator[tuple[EntityType, int]]:
    after = name.tokens.stop
    last = fold(name.text.split()[-1])
    placed = name.label in PLACE_LABELS and last in PLACE_ENDINGS
    ends = last in BODY_ENDINGS or last in BODY_NOUNS
    if len(name.words) > 1 and ends and not placed:
        yield "body", 6
    if name.label == "ORG" and (_like_a_person(name) or _taken_up(reading, name)):
        yield "person", 3
    if name.label in PLACE_LABELS and _like_a_person(name) and name.before not in LOCATIVE | {"of"}:
        yield "person", 3
    if _is_club(reading, name):
        yield "body", 6
    called = brought_in_as(reading, name)
    if called:
        yield called, 6
    if len(name.words) > 1 and name.words[0] in BODY_OPENINGS:
        yield "body", 6
    if len(name.words) > 1 and name.words[0] in HAPPENINGS:
        yield "event", 8
    if _is_kind(reading, after) and name.label != "LOC":
        yield "body", 3 if name.label not in PLACE_LABELS - {"FAC"} else 0
    owned = len(name.words) == 1 and reading.lower(after) in POSSESSIVES
    if owned and _owns_a_land(reading, name, after + 1):
        yield "place", 6


def _is_kind(reading: Reading, after: int) -> bool:
    """Tell whether "party" comes next, or "store", with a word for what it sells before it."""
    if after >= len(reading):
        return False
    sells = reading.tag(after) == "NN" and after + 1 < len(reading)
    shop = reading.singular(after) in SHOPS or (sells and reading.singular(after + 1) in SHOPS)
    return shop or reading.singular(after) in KIND_NOUNS


def _is_club(reading: Reading, name: Name) -> bool:
    """Tell "Kell Rangers" and "Kell State", of a town or land and a plural or "State"."""
    if name.label not in ("PER", "ORG", "NAME") or len(name.words) not in PERSONAL_NAME:
        return False
    if name.role or name.office:
        return False
    if name.words[0] in PLACES_TOO and name.before not in OWNED:  # "the prophet Warren Dasas"
        return False
    many = reading.tag(name.tokens[-1]) == "NNPS" or name.words[-1] == "state"
    opening = reading.words(range(name.tokens.start, name.tokens.stop - 1))
    return many and not name.honorific and is_known_town(opening)


def _like_a_person(name: Name) -> bool:
    """Tell a name of two to four words that opens with a given name: no body's, by itself."""
    if any(map(is_body, name.words)) or name.words[-1] in GEOGRAPHY | PLACE_NOUNS | PLACE_ENDINGS:
        return False
    plain = len(name.words) in PERSONAL_NAME and all(w[:1].isupper() for w in name.text.split())
    second = len(name.words) > 2 and is_given_name(name.words[1])
    return plain and (is_given_name(name.words[0]) or second)


def _taken_up(reading: Reading, name: Name) -> bool:
    """Tell whether such a name speaks, plain and without article, and he or she comes next."""
    words = name.text.split()
    plain = len(words) in (2, 3) and all(word.istitle() for word in words)
    if not plain or any(map(is_body, name.words)) or not says(reading, name.tokens[-1]):
        return False
    following = reading.sentence(name.tokens.start).stop
    if reading.lower(following) in ("“", '"'):
        return False
    return reading.lower(following) in ("he", "she", "his", "her")


def _owns_a_land(reading: Reading, name: Name, number: int) -> bool:
    if name.label == "ORG":
        return reading.lower(number) in TOWN_HEADS
    return name.label == "PER" and _owns_office(reading, number)


def _owns_office(reading: Reading, number: int) -> bool:
    """Tell whether only a country has what follows: "Veldara's President Mara Ito", "'s army"."""
    phrase = reading.noun_phrase(number)
    bodies = (vocabulary.OFFICES - PERSONAL) | vocabulary.SURE_MEDIUM_NOUNS
    last = reading.singular(phrase[-1]) if phrase else ""
    if last in bodies or last in OF_COUNTRIES:
        return True
    return any(
        reading.singular(at) in OF_COUNTRIES and reading.tag(at + 1) == "NNP" for at in phrase
    )


def _role_follows(reading: Reading, after: int) -> int:
    """Return how much ", a spokeswoman for …" after a name speaks for a person."""
    if reading.lower(after) != "," or after + 1 >= len(reading):
        return 0
    phrase = read_phrase(reading, range(after + 1, min(after + 12, len(reading))))
    if phrase is None or phrase.plural or reading.tag(phrase.role.stop) == "NNP":
        return 0
    if reading.lower(phrase.last) not in (",", ".", ";", ")", "who", "whose", "that", "which"):
        return 0
    kind = vocabulary.ROLE_CLASS.get(phrase.head, "")
    if kind in ("speaking", "governing", "representing", "lawmaking"):
        return 4
    shared = phrase.head in vocabulary.BODIES_TOO and phrase.determiner != "possessive"
    shared = shared and not (phrase.of and phrase.head in HEADS_OF)
    return 0 if shared or not kind else 3


def _surnames(
    reading: Reading, names: list[Name], told: dict[str, EntityType]
) -> dict[str, EntityType]:
    """Return the single names that are the surname of a person named in full."""
    full = [name for name in names if told[name.key] == "person" and len(name.words) > 1]
    last = {likeness(name.words[-1]) for name in full}
    inner = {likeness(word) for name in full for word in name.inner} - last
    held = {name.key for name in names if _placed(reading, name) or _dotted(name)}
    single = {key for key in told if " " not in key and key not in held}
    known = {key for key in single if likeness(key) in last}
    near = {key for key in single - known if told[key] != "place"}
    written = {name.words[-1] for name in full}
    known |= {key for key in near if likeness(key) in inner or _slips(key, written)}
    known |= _several_surnames(told, {name.words for name in full})
    return dict.fromkeys(known | (_given_names(reading, names, told) - held), "person")


def _several_surnames(told: dict[str, EntityType], full: set[tuple[str, ...]]) -> set[str]:
    """Return the names of several words with which the name of a person in full ends: "De Luca"."""
    ends = {" ".join(words[at:]) for words in full for at in range(1, len(words) - 1)}
    return {key for key in ends & told.keys() if not any(map(is_body, key.split()))}


def _given_names(reading: Reading, names: list[Name], told: dict[str, EntityType]) -> set[str]:
    """Return the single names that open the name of one person, and do something somewhere."""
    full = {name.key: name.words[0] for name in names if told[name.key] == "person"}
    first = Counter(word for key, word in full.items() if " " in key)
    speak = {name.key for name in names if _acts(reading, name)}
    articles = {name.key for name in names if reading.lower(name.tokens.start - 1) == "the"}
    return {key for key in speak - articles if first[key] == 1}


def _placed(reading: Reading, name: Name) -> bool:
    before, after = name.tokens.start - 1, name.tokens.stop
    if name.label in PLACE_LABELS and reading.lower(before) in LOCATIVE | {"from"}:
        return True
    kind = after < len(reading) and reading.singular(after) in vocabulary.GROUPS
    return bool(kind) and not is_body(fold(name.text)) and reading.singular(after) not in PERSONAL


def _dotted(name: Name) -> bool:
    """Tell whether it is letters with full stops: "the U.N." is nobody of the family Un."""
    return name.label != "PER" and DOTTED.fullmatch(name.text) is not None


def _slips(word: str, surnames: set[str]) -> bool:
    """Tell whether the word is one vowel off one of the surnames: a slip of the hand."""
    return len(word) >= LONG_NAME and any(one_vowel_apart(word, each) for each in surnames)
