"""Find the names in a text: those a parser marked, and those it missed."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from reportedly.model import Document, Mention, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.adjacent import by_kunya, whole_mentions
from reportedly.resolve.apposed_bodies import apposed_bodies
from reportedly.resolve.before_comma import phrase_before
from reportedly.resolve.belonging import of_bodies
from reportedly.resolve.by_letters import lettered, spelled_out
from reportedly.resolve.foreign_names import foreign_bodies
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.in_pieces import bodies_in_pieces, people_in_pieces
from reportedly.resolve.introducing import calls_self
from reportedly.resolve.joined import begins, ends
from reportedly.resolve.kinds_before import after_kinds
from reportedly.resolve.lone_kinds import lone_kinds, staffed_names
from reportedly.resolve.lookup import Placed
from reportedly.resolve.named_again import bodies_again
from reportedly.resolve.naming import Name, compounds, honorific_before, mended, says, spelled
from reportedly.resolve.nicknamed import nicknamed
from reportedly.resolve.past_verbs import cut_at_verbs
from reportedly.resolve.phrases import is_body, role_noun
from reportedly.resolve.reading import CALENDAR, HYPHENS, NOUNS, SUBJECTS, Reading
from reportedly.resolve.small_letters import small_bodies
from reportedly.resolve.spelling import fold
from reportedly.resolve.told_after import told_after
from reportedly.resolve.two_in_one import parted
from reportedly.resolve.unlabelled import acting, broadcasters, ministries_of, papers, with_article
from reportedly.resolve.unmarked import UNSURE, is_acronym, unmarked_bodies
from reportedly.resolve.whole import counted

QUOTES = frozenset({'"', "“", "‘", "'", "``"})
AFTER_KIND = frozenset({"channel", "station", "group", "movement", "militia", "faction"})
BEFORE_NAMES = vocabulary.SURE_MEDIUM_NOUNS | AFTER_KIND
NAMING = NOUNS | {"JJ", "UH", "FW"}
MEDIA = frozenset({"media", "press", "newspapers", "television", "radio", "news"})
LEAST = 6  # letters of a platform's name that is no plain word
MOST = 4  # words of a person's name that nothing else shows
CLOSED = frozenset({"DT", "IN", "CC", "PRP", "PRP$", "TO", "WP", "WDT", "WRB", "MD", "EX", "CD"})


def names(reading: Reading, document: Document) -> list[Name]:
    """Return every name once, in text order; peoples ("Ostmarkers") are left out."""
    named = [each for each in document[Mention] if each.type != "NORP" or by_kunya(reading, each)]
    named = [each for each in named if not _common(reading, each)]
    named = [part for each in named for part in cut_at_verbs(reading, each)]
    mentions = whole_mentions(named, reading)
    marked = Placed((mention.span, mention) for mention in mentions)
    found = [
        mended(reading, part, marked) for mention in mentions for part in parted(reading, mention)
    ]
    kept = _apart([name for name in found if name])
    taken = _tokens(kept)
    whole = [*bodies_in_pieces(reading), *foreign_bodies(reading)]
    whole += with_article(reading, frozenset())
    missed = [
        *whole,
        *people_in_pieces(reading),
        *nicknamed(reading),
        *unmarked_bodies(reading, [*kept, *whole], taken),
        *_after_kind(reading, taken),
        *after_kinds(reading, taken),
        *_titled(reading, taken),
        *_holders(reading, taken),
        *_sayers(reading, taken),
        *_kinded(reading, taken),
        *_apposed(reading, taken),
        *told_after(reading, taken),
        *_given(reading, taken),
        *ministries_of(reading),
        *of_bodies(reading, taken),
        *broadcasters(reading, taken),
        *papers(reading, taken),
        *apposed_bodies(reading, taken),
        *small_bodies(reading),
        *_platforms(reading, taken),
    ]
    kept = _apart([_with_and(reading, name) for name in _apart([*kept, *missed])])
    taken = _tokens(kept)
    shown = [*lone_kinds(reading, taken), *staffed_names(reading, taken)]
    kept = _apart([*kept, *spelled_out(reading, kept, taken), *shown])
    taken = _tokens(kept)
    kept = _apart([*kept, *with_article(reading, taken), *acting(reading, taken)])
    return _apart([*kept, *_again(reading, kept)])


def _with_and(reading: Reading, name: Name) -> Name:
    """Return a body's name with the rest of it on the other side of an "and", and its number."""
    if name.label == "PER":
        return name
    whole = counted(reading, range(begins(reading, name.tokens), ends(reading, name.tokens)))
    longer = spelled(reading, whole, "ORG", found=name.found) if whole != name.tokens else None
    return longer or name


def _common(reading: Reading, mention: Mention) -> bool:
    """Tell the "Media" of "Media reports say", which has its capital from the sentence."""
    words = reading.within(mention.span)
    lone = len(words) == 1 and reading.tag(words[0]) in ("NN", "NNS")
    return lone and reading.sentences[words[0]] == words[0] and reading.lower(words[0]) in MEDIA


def _after_kind(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Ostmark-24" of "the state channel Ostmark-24" where no mention covers it."""
    for number in range(2, len(reading)):
        noun = reading.lower(number - 1)
        medium = noun in BEFORE_NAMES and not reading.capital(number - 1)
        if medium and reading.tag(number) == "NNP" and _free(reading, number, taken):
            alone = reading.tag(number + 1) not in NOUNS
            name = spelled(reading, range(number, number + 1), "ORG", found=True)
            yield from [name] if name and alone else []


def _titled(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield names that only a title or a role before them gives away."""
    for number in range(1, len(reading)):
        if number not in taken and _titled_alone(reading, number):
            given = number - 1 if _given_before(reading, number, taken) else number
            name = spelled(reading, range(given, number + 1), "NAME", found=True)
            yield from [name] if name else []
        if not _free(reading, number, taken):
            continue
        title = honorific_before(reading, number)
        role = role_noun(reading, number - 1)
        if title or (role and reading.tag(number) == "NNP" and not reading.next_to(number)):
            yield from _run(reading, number, taken)


def _titled_alone(reading: Reading, number: int) -> bool:
    """Tell "Governor Darwish sent it", taken for a people, and "who calls himself Sura"."""
    if not reading.capital(number) or reading.tag(number) != "NNP":
        return False
    office = role_noun(reading, number - 1) if reading.capital(number - 1) else None
    titled = office or honorific_before(reading, number)
    given = _given_before(reading, number, frozenset())
    after = reading.tag(number + 1) in NOUNS or reading.lower(number + 1) in HYPHENS
    title = role_noun(reading, number) and reading.capital(number + 1)  # "himself Commander Ito"
    if title:
        return False
    people = reading.tokens[number].entity == "NORP" and bool(titled or given) and not after
    return people or calls_self(reading, number - 1) or _known_as(reading, number)


def _named_as(reading: Reading, name: Name) -> bool:
    first = name.tokens.start
    return name.found and (_known_as(reading, first) or calls_self(reading, first - 1))


def _known_as(reading: Reading, number: int) -> bool:
    """Tell whether "also known as" stands before, with quotation marks or without."""
    at = number - 1
    if reading.lower(at) in QUOTES:
        at -= 1
    alone = not reading.capital(number + 1) and not reading.tokens[number].entity
    alone = alone and reading.tokens[number].text.istitle()
    return alone and reading.lower(at) == "as" and reading.lower(at - 1) == "known"


def _given_before(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    """Tell whether a given name that no mention covers stands before: "Selim" of "Selim Kurd"."""
    given = reading.capital(number - 1) and is_given_name(reading.lower(number - 1))
    return given and not reading.tokens[number - 1].entity and number - 1 not in taken


def _holders(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Mara Ito" of "Mara Ito remains the minister" where no mention covers it."""
    for number, token in enumerate(reading.tokens):
        if token.dep != "attr" or not role_noun(reading, number):
            continue
        last = next((at for at in range(token.head) if _subject_of(reading, at, token.head)), None)
        if last is not None and compounds(reading, last - 1) and _free(reading, last - 1, taken):
            yield from _several_words(reading, last - 1, taken)


def _subject_of(reading: Reading, number: int, verb: int) -> bool:
    token = reading.tokens[number]
    return token.head == verb and token.dep == "nsubj" and token.tag == "NNP"


def _sayers(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield capitalised subjects of saying that no mention covers."""
    for number, token in enumerate(reading.tokens):
        if says(reading, number) and token.tag == "NNP" and _free(reading, number, taken):
            first = number
            while first > 0 and _free(reading, first - 1, taken) and compounds(reading, first - 1):
                first -= 1
            yield from _run(reading, first, taken)


def _apposed(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Mara Ito" of "her lawyer, Mara Ito, …" where no mention covers it."""
    for number in range(2, len(reading)):
        if reading.lower(number - 1) != "," or not _free(reading, number, taken):
            continue
        phrase = phrase_before(reading, number - 1)
        if phrase and phrase.head not in vocabulary.BODIES_TOO:
            alone = phrase.determiner == "definite" and reading.lower(number + 1) == ","
            few = 1 if alone and reading.tag(number) == "NNP" else 2
            yield from _several_words(reading, number, taken, least=few)


def _given(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield names that a given name opens, with all their words unmarked: "Mara Ito"."""
    for number in range(len(reading)):
        first = number == 0 or not compounds(reading, number - 1)
        opens = first and is_given_name(reading.lower(number)) and compounds(reading, number)
        if opens and _free(reading, number, taken) and reading.lower(number - 1) != "the":
            yield from _several_words(reading, number, taken)


def _several_words(
    reading: Reading, number: int, taken: frozenset[int], *, least: int = 2
) -> Iterator[Name]:
    """Yield the name there if it has two to four words, and the next is no name of a body."""
    for name in _run(reading, number, taken):
        plain = not any(is_body(word) for word in name.words)
        ends = reading.tag(name.tokens.stop) not in NOUNS and name.tokens.stop not in taken
        if least <= len(name.words) <= MOST and plain and ends:
            yield name


def _kinded(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield names that a noun for their kind of body follows: "al-Bahr television network"."""
    for number in range(len(reading) - 1):
        if not _free(reading, number, taken) or not is_body(reading.lower(number + 1)):
            continue
        first = number
        while first > 0 and _part_of_name(reading, first - 1, taken):
            first -= 1
        opens = reading.sentences[first] == first
        last = number + 1
        while _part_of_name(reading, last, taken):
            last += 1
        named = not opens or last > number + 1
        if not is_body(reading.lower(number)) and named and reading.tag(number) == "NNP":
            name = spelled(reading, range(first, last), "ORG", found=True)
            yield from [name] if name else []


def _part_of_name(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    word = reading.lower(number)
    if word in HYPHENS:
        return reading.next_to(number) and reading.next_to(number + 1)
    if word in vocabulary.ARTICLES_IN_NAMES:
        return reading.lower(number + 1) in HYPHENS
    return _free(reading, number, taken) and reading.tag(number) == "NNP"


def _platforms(reading: Reading, taken: frozenset[int]) -> Iterator[Name]:
    """Yield the "Facebook" that nothing marks; "Threads" and "Medium" may be plain words."""
    for number, token in enumerate(reading.tokens):
        plain = token.tag == "NNP" and not token.entity and token.text[:1].isupper()
        plain = plain and len(token.text) > LEAST
        if plain and number not in taken and reading.lower(number) in vocabulary.PLATFORMS:
            alone = not reading.capital(number - 1) or reading.sentences[number] == number
            name = spelled(reading, range(number, number + 1), "ORG", found=True)
            yield from [name] if name and alone else []


def _run(reading: Reading, number: int, taken: frozenset[int]) -> Iterator[Name]:
    last = number
    while last < len(reading) and _continues(reading, number, last, taken):
        last += 1
    name = spelled(reading, range(number, last), "NAME", found=True)
    if name and not is_body(fold(name.text.split()[-1])):
        yield name


def _continues(reading: Reading, first: int, number: int, taken: frozenset[int]) -> bool:
    if reading.sentences[number] != reading.sentences[first]:
        return False
    if reading.lower(number) in HYPHENS:
        return reading.next_to(number) and number + 1 < len(reading) and reading.next_to(number + 1)
    particle = reading.lower(number) in vocabulary.PARTICLES and reading.capital(number + 1)
    return particle or _free(reading, number, taken)


def _free(reading: Reading, number: int, taken: frozenset[int]) -> bool:
    if not reading.capital(number) or number in taken:
        return False
    word, tag = reading.lower(number), reading.tag(number)
    if tag not in NAMING or reading.tokens[number].entity not in UNSURE:
        return False
    if word in CALENDAR or word in vocabulary.ROLE_MODIFIERS:
        return False
    return word.rstrip(".") not in vocabulary.HONORIFICS and not role_noun(reading, number)


def _again(reading: Reading, taken: list[Name]) -> Iterator[Name]:
    """Yield bare surnames, of people named in full elsewhere, that no mention covers."""
    full = [name for name in taken if len(name.words) > 1]
    surnames = {name.words[-1] for name in full if name.label == "PER"}
    surnames |= {
        name.words[0] for name in taken if len(name.words) == 1 and _named_as(reading, name)
    }
    inner = {word for name in full if name.label == "PER" for word in name.inner}
    given = Counter(
        name.words[0] for name in {each.key: each for each in full}.values() if name.label == "PER"
    )
    likely = {name.words[-1] for name in full if name.label in ("ORG", "NAME")}
    covered = _tokens(taken)
    yield from _acronyms_again(reading, taken, covered)
    yield from bodies_again(reading, taken, covered)
    for number, token in enumerate(reading.tokens):
        subject = token.dep in SUBJECTS and not is_body(token.text.lower())
        known = fold(token.text) in surnames or (subject and fold(token.text) in likely)
        known = known or (subject and token.tag == "NNP" and fold(token.text) in inner)
        known = known or (says(reading, number) and given[fold(token.text)] == 1)
        may = token.tag not in CLOSED or _no_auxiliary(reading, number)
        if known and reading.capital(number) and may:
            name = spelled(
                reading, range(_given_as_place(reading, number), number + 1), "NAME", found=True
            )
            if name and number not in covered:
                yield name


def _no_auxiliary(reading: Reading, number: int) -> bool:
    """Tell the "Will" of "Will urged them", which no auxiliary goes before."""
    return reading.tag(number) == "MD" and reading.tag(number + 1) == "VBD"


def _given_as_place(reading: Reading, number: int) -> int:
    """Return where the name begins: "[Selvi] Ito" where the given name was taken for a place."""
    token = reading.tokens[number - 1] if number else None
    part = token is not None and token.dep == "compound" and token.head == number
    plain = part and token is not None and token.entity == "GPE" and token.text.istitle()
    first = plain and reading.tag(number - 1) == "NNP" and not role_noun(reading, number - 1)
    return number - 1 if first and not is_acronym(reading.tokens[number].text) else number


def _acronyms_again(reading: Reading, taken: list[Name], covered: frozenset[int]) -> Iterator[Name]:
    """Yield the "HF" that stands alone after "the Harbour Front (HF)", and the "KHF" of the Kell
    Harbour Front whatever stands beside it.
    """
    known: dict[str, Span] = {
        name.text: name.span
        for name in reversed(taken)
        if is_acronym(name.text) and name.before == "("
    }
    spelled_so = lettered(taken)
    for number, token in enumerate(reading.tokens):
        after = token.text in known and known[token.text] < token.span
        if number not in covered and (after or token.text in spelled_so):
            name = spelled(reading, range(number, number + 1), "ORG", found=True)
            yield from [name] if name else []


def _apart(found: list[Name]) -> list[Name]:
    """Return names that share no token, in text order; of two, the longer one stays."""
    kept: list[Name] = []
    for name in sorted(found, key=lambda each: (-len(each.tokens), each.span)):
        at = bisect_left(kept, name.span, key=lambda each: each.span)
        if not any(name.span.touches(other.span) for other in kept[max(at - 1, 0) : at + 1]):
            kept.insert(at, name)
    return kept


def _tokens(names: Iterable[Name]) -> frozenset[int]:
    return frozenset(number for name in names for number in name.tokens)
