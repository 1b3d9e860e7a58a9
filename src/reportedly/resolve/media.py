"""Tell news media and documents from other bodies and things."""

import re
from collections.abc import Iterable, Iterator

from reportedly.model import Article
from reportedly.resolve import vocabulary
from reportedly.resolve.beside import medium_apposed
from reportedly.resolve.carrying import TELLING
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.gazetteer import gazetteer
from reportedly.resolve.marked import marked_media
from reportedly.resolve.no_media import NO_MEDIA
from reportedly.resolve.phrases import without_article
from reportedly.resolve.reading import NOUNS, Reading
from reportedly.resolve.reporters import told_by_use
from reportedly.resolve.spelling import fold, words

HUMP = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")  # inside "CorvayPress"
ADDRESS = re.compile(r"(?:www\.)?[\w-]{3,}(?:\.[\w-]+)*\.(?:com|org|net|info|news|tv|[a-z]{2})")
# Addresses of those that sell or serve, and report nothing.
SELLERS = frozenset({"amazon", "booking", "salesforce", "priceline", "alibaba", "craigslist",
                     "ancestry", "change", "archive", "overstock", "match", "indeed"})  # fmt: skip
FOREIGN_ARTICLES = frozenset({"le", "la", "les", "el", "il", "lo", "der", "die", "das", "o"})
# What a medium has, and says things on.
OWNED = frozenset(
    {"programme", "program", "show", "broadcast", "bulletin", "podcast", "website", "site",
     "channel", "newscast", "newsletter", "blog", "edition", "service", "report", "correspondent"}
)  # fmt: skip


def medium_words(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    """Tell whether the noun phrase is a news medium: by a noun, by its name, or as known."""
    reading = cast.reading
    numbers = _before_place(reading, numbers)
    if numbers and site_name(reading.lower(numbers[-1])):
        return True
    nouns = [reading.singular(n) for n in numbers if reading.tag(n) in NOUNS | {"JJ"}]
    if not nouns or nouns[-1] in vocabulary.POLLS:
        return False
    if nouns[-1] in vocabulary.SURE_MEDIUM_NOUNS:
        return True
    if nouns[-1] in vocabulary.MEDIUM_KINDS and set(nouns[:-1]) & vocabulary.SURE_MEDIUM_NOUNS:
        return True
    apposed = apposed_name(reading, numbers)
    if apposed and _sure_kind(reading, range(numbers.start, apposed.start)):
        return True
    return _numbered(reading, numbers) or _unmarked(cast, numbers) or _named(cast, numbers, known)


def known_media(cast: Cast, article: Article) -> frozenset[str]:
    """Return the keys of what the article treats as media: its outlet, its credits, its nouns,
    and names that do nothing in it but pass on news."""
    details = [article.outlet, *article.credited]
    own = {key_of(detail.value) for detail in details if detail}
    own |= told_by_use(cast) | marked_media(cast)
    called = {
        key_of(use.entity.name)
        for use in cast.uses
        if use.entity.type in ("body", "place")
        and not _of_place(cast.reading, use)
        and _called(cast.reading, use.tokens)
    }
    # What is said on a platform came by it; what its owner says did not.
    return frozenset((own | (called - NO_MEDIA)) - vocabulary.PLATFORMS)


def medium_name(name: str) -> bool:
    """Tell whether the name alone shows a medium: "Corvay Herald", "Reuters".

    >>> medium_name("Herald of Corvay"), medium_name("CorvayPress"), medium_name("Mara Ito")
    (True, True, False)
    """
    if site_name(name):
        return True
    parts = [fold(word) for word in HUMP.sub(" ", name).split()]
    if "for" in parts[1:]:  # "Institute for the Times"
        parts = parts[: parts.index("for")]
    if parts[-1:] == ["agency"] and {"press", "telegraph", "telegraphic"} & set(parts):
        return True
    if parts[1:2] == ["of"] and parts[0] in vocabulary.MEDIUM_NAMED_OF:  # "Herald of Corvay"
        return True
    strong = {"tv", "television", "radio", "news", "broadcasting", "newswire", "newspaper"}
    if strong & set(parts):
        return True
    if len(parts) > 2 and parts[0] in FOREIGN_ARTICLES:  # "Le Courrier de Corvay"
        del parts[0]
    opens = len(parts) > 1 and parts[0] in vocabulary.MEDIUM_OPENINGS
    return opens or (bool(parts) and parts[-1] in vocabulary.MEDIUM_NAME_WORDS)


def site_name(name: str) -> bool:
    """Tell whether the name is a website's address: "corvaynews.com".

    >>> site_name("corvaynews.com"), site_name("Amazon.com"), site_name("F.H.C.")
    (True, False, False)
    """
    address = ADDRESS.fullmatch(name.lower())
    return bool(address) and name.lower().removeprefix("www.").split(".")[0] not in SELLERS


def key_of(name: str) -> str:
    """Return what is the same for all spellings of a medium's name."""
    return " ".join(words(name))


def platform_at(reading: Reading, numbers: Iterable[int]) -> range | None:
    """Return the social network's name among the tokens, None where there is none."""
    for number in numbers:
        word = reading.lower(number).rstrip(".")  # a last "X." may be one token
        if word == "truth" and reading.lower(number + 1) == "social":
            return range(number, number + 2)
        for name in (word, *word.split("/")):
            if name in vocabulary.PLATFORMS and reading.capital(number):
                return range(number, number + 1)
    return None


def apposed_name(reading: Reading, numbers: range) -> range | None:
    """Return the name after what it is: "the radio programme [Morning Quay]", or None."""
    at = numbers.stop
    while at > numbers.start and not _kind(reading, at - 1):
        at -= 1
    name = range(at, numbers.stop)
    opens = name and (reading.capital(name[0]) or reading.lower(name[0]) in vocabulary.PARTICLES)
    numbered = len(name) > 1 and reading.tag(name[-1]) == "CD" and reading.capital(name[-2])
    named = opens and (reading.capital(name[-1]) or numbered)  # "the channel [Haber 1]"
    return name if at > numbers.start and named else None


def owning_medium(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "al-Bahr" of "al-Bahr's evening programme", None where no medium owns it."""
    reading = cast.reading
    owned = [n for n in numbers if reading.lower(n) in ("'s", "’s", "'", "’")]
    if not owned or reading.singular(numbers[-1]) not in OWNED:
        return None
    owner = range(numbers.start, owned[-1])
    if owner and reading.lower(owner.start) == "the":
        owner = owner[1:]
    return owner if owner and medium_words(cast, owner, known) else None


def _sure_kind(reading: Reading, kind: range) -> bool:
    """Tell whether the words say what only a medium is: "daily", "state news agency"."""
    words = [reading.singular(number) for number in kind]
    sure = vocabulary.SURE_MEDIUM_NOUNS
    return words[-1] in sure or (
        words[-1] in vocabulary.MEDIUM_KINDS and not sure.isdisjoint(words)
    )


def _kind(reading: Reading, number: int) -> bool:
    """Tell whether the token says, in small letters, what sort of medium something is."""
    small = not reading.capital(number) and reading.tag(number) in NOUNS | {"JJ"}
    return small and reading.singular(number) in vocabulary.MEDIUM_KINDS


def _unmarked(cast: Cast, numbers: range) -> bool:
    """Tell whether the phrase is a name that says so, "Radio Corvay", and that nobody marked."""
    reading = cast.reading
    name = [number for number in numbers if reading.tag(number) == "NNP"]
    whole = len(name) > 1 and name == list(range(name[0], numbers.stop))
    return (
        whole
        and medium_name(reading.words(range(name[0], numbers.stop)))
        and not any(use.entity.type == "person" for use in cast.used_in(numbers))
    )


def _numbered(reading: Reading, numbers: range) -> bool:
    """Tell whether the phrase is "Channel 6", or "the channel Corvay One"."""
    return any(
        reading.singular(number) == "channel" and reading.tag(number + 1) in ("CD", "NNP")
        for number in numbers
    )


def _named(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    if {
        key_of(without_article(cast.reading.words(each))) for each in _named_by(cast, numbers)
    } & known:
        return True
    for use in cast.used_in(numbers):
        opening = fold(use.entity.name.split()[0]) in vocabulary.MEDIUM_OPENINGS
        person = use.entity.type == "person" and not opening
        if person or use.tokens.stop < numbers.stop - 1:
            continue
        keys = {key_of(name) for name in (use.entity.name, *use.entity.names)}
        if keys & known or medium_name(use.entity.name):
            return True
    return False


def _before_place(reading: Reading, numbers: range) -> range:
    """Return the "several outlets" of "several outlets in Ostmark": media are in a place."""
    phrase = reading.noun_phrase(numbers.start, stop=numbers.stop)
    opens = phrase and reading.sentences[phrase[-1]] == phrase[-1]
    plain = phrase and (opens or not reading.capital(phrase[-1]))
    plain = plain and (
        reading.tag(phrase[-1]) == "NNS" or reading.lower(phrase[-1]) in ("media", "outlets")
    )
    return phrase if plain and reading.lower(phrase.stop) == "in" else numbers


def _named_by(cast: Cast, numbers: range) -> Iterator[range]:
    """Yield the phrase, and the name in it before small letters that say what it is."""
    yield numbers
    reading, stop = cast.reading, numbers.stop
    while stop > numbers.start and not reading.capital(stop - 1):
        if reading.singular(stop - 1) not in vocabulary.MEDIUM_KINDS:
            return
        stop -= 1
    if numbers.start < stop < numbers.stop:
        yield range(numbers.start, stop)


def _called(reading: Reading, numbers: range) -> bool:
    """Tell whether a noun for a medium stands by the name: "Ostmark's television network X"."""
    if medium_apposed(reading, numbers.stop):
        return True
    if reading.lower(numbers.start - 1) in ("a", "an", "another"):  # "a Kellish newspaper"
        return False
    after = reading.noun_phrase(numbers.stop, stop=min(numbers.stop + 3, len(reading)))
    following = [reading.singular(number) for number in after]
    before: list[str] = []
    at = numbers.start - 1
    while at >= 0 and reading.tag(at) in ("NN", "JJ"):
        before.append(reading.lower(at))
        at -= 1
    for nouns in (following, before[:1] and before[::-1]):
        if nouns and nouns[-1] in vocabulary.MEDIUM_KINDS:
            sure = bool(set(nouns) & vocabulary.SURE_MEDIUM_NOUNS)
            return sure or (nouns is following and _told(reading, numbers.start))
    return False


def _of_place(reading: Reading, use: Use) -> bool:
    """Tell the "Iowa" of "an Iowa newspaper" from a name that is but held for a place's."""
    known = use.entity.type == "place" and gazetteer().named(use.entity.name)
    return bool(known) and reading.lower(use.tokens.stop) in vocabulary.MEDIUM_KINDS


def _told(reading: Reading, number: int) -> bool:
    """Tell whether the name is told something: "told the BNN network" makes it a medium."""
    article = reading.lower(number - 1) == "the"
    return reading.lower(number - 2 if article else number - 1) in TELLING
