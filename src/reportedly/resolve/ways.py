"""One step that words came by, and how a phrase of the text names it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import HopKind, Span
from reportedly.resolve import vocabulary
from reportedly.resolve.anew import a_medium, agency_before, medium_before
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.marked import bar, marked_words
from reportedly.resolve.media import apposed_name, key_of, owning_medium, platform_at
from reportedly.resolve.phrases import is_many, without_article
from reportedly.resolve.reading import NOUNS, POSSESSIVES, Reading
from reportedly.resolve.spelling import fold

# Kind words after a name that are no part of it: "the Corvay news agency", "the Tideline
# consultancy". "Corvay television" is called so.
KINDS = (vocabulary.MEDIUM_NOUNS | vocabulary.FIRMS | vocabulary.GROUPS | {"agency"}) - frozenset(
    {"television", "tv", "radio", "media", "press", "party", "union", "council", "show", "daily"}
)
# No agency's own: there is a national news agency in many places.
SHARED_NAMES = frozenset({"national", "state", "central", "official", "international", "federal",
                          "islamic", "independent", "global", "world", "public"})  # fmt: skip
UNNAMED = frozenset({"a", "an", "another", "some", "several"})  # "a Kellish newspaper" has no name
ARTICLES = frozenset({"al", "el", "as", "an", "ar", "ash", "at", "ad"})
QUOTES = "“”‘’\"'`"
PARTICLES = vocabulary.PARTICLES | {"of"}
JOINTS = frozenset({"do", "am", "im", "sur", "des", "du", "e", "et", "und"})  # of foreign names
# What goes by a medium's name and is none itself: "a Corvay Times reporter", "an OTV interview".
OF_MEDIA = frozenset({"reporter", "correspondent", "journalist", "interviewer", "columnist",
                      "anchor", "presenter", "crew", "interview", "exclusive", "appearance",
                      "segment", "contributor", "analyst", "host", "blogger", "article", "story",
                      "report", "column", "editorial", "piece", "essay", "forum", "witness",
                      "photographer", "cameraman", "stringer"})  # fmt: skip
# "Syrian", "Yemeni": whose agency it is.
OF_A_LAND = re.compile(
    r"\w{3,}(?:ian|ean|ese|ish)|yemeni|iraqi|omani|qatari|kuwaiti|emirati|bahraini|saudi|israeli|"
    r"pakistani|bangladeshi|somali|afghan|kazakh|uzbek|tajik|kyrgyz|turkmen|german|korean|cuban"
)


@dataclass(frozen=True)
class Way:
    """One step that words came by, as a phrase of the text names it.

    ``own`` says that no issuer is named for a document but, perhaps, the speaker; the name is
    the document's own phrase then. ``cited`` says that somebody else cites it.
    """

    kind: HopKind
    name: str
    span: Span
    at: int
    own: bool = False
    cited: bool = False


def phrase_at(cast: Cast, start: int) -> range:
    """Return the noun phrase that opens at the token, with the whole of a name in it.

    A name may follow what it is: "the podcast The Long Table", "state news agency SANPRES".
    """
    reading = cast.reading
    if not start < len(reading):
        return range(start, start)
    phrase = reading.noun_phrase(start)
    stop = _whole_use(cast, phrase.stop if phrase else start, start)
    if stop == start:
        return range(start, start)
    named = reading.capital(stop - 1)
    kind = reading.lower(stop - 1) in vocabulary.MEDIUM_KINDS
    if named or kind:
        stop = _run_on(reading, stop, article=kind and not named)
    return range(start, _marked_end(cast, start, stop))


def bare_words(reading: Reading, numbers: range) -> str:
    """Return the phrase's words without its article and a kind word that follows a name."""
    kept = numbers
    while kept and not reading.capital(kept[-1]) and reading.singular(kept[-1]) in KINDS:
        kept = kept[:-1]
    named = kept and reading.tag(kept[-1]) in ("NNP", "NNPS") and reading.capital(kept[-1])
    papers = kept == numbers or reading.singular(kept.stop) not in ("agency", "channel", "station")
    place = named and papers and reading.tokens[kept[-1]].entity in ("GPE", "LOC")
    # "New York magazine" is called so
    name = named and not place and _more_than_opening(reading, kept)
    found = kept if name else numbers
    return without_article(" ".join(reading.words(found).split()))


def medium_way(cast: Cast, numbers: range, known: frozenset[str]) -> Way:
    """Return the medium that a noun phrase names: by its name, as named before, or described."""
    reading = cast.reading
    numbers = without_staff(reading, numbers)
    if numbers:
        start = _marked_start(cast, numbers.start)
        numbers = range(start, _marked_end(cast, start, numbers.stop))
    for named in (apposed_name(reading, numbers), owning_medium(cast, numbers, known)):
        if named:
            return _way(reading, reading.words(named), numbers)
    before = medium_before(cast, numbers, known)
    if before:
        return _way(reading, before.entity.name, numbers)
    agency = agency_before(cast, numbers)
    if agency:
        return _way(reading, bare_words(reading, agency), numbers)
    uses = [use for use in cast.used_in(numbers) if key_of(use.entity.name) in known or _body(use)]
    last = uses[-1] if uses and _ends(reading, uses[-1], numbers) else None
    if last and last.entity.type != "place" and not _continues(reading, last, numbers):
        words = without_agency(last.entity.name)
        return Way("medium", words, reading.span(last.tokens), numbers.start)
    if reading.lower(numbers.start) in UNNAMED:
        words = without_article(" ".join(reading.words(numbers).split()))
        return Way("medium", words, reading.span(numbers), numbers.start)
    return _way(reading, bare_words(reading, numbers), numbers)


def without_staff(reading: Reading, numbers: range) -> range:
    """Return the "Corvay Times" of "a Corvay Times reporter", else the phrase itself."""
    kept = numbers
    while kept and not reading.capital(kept[-1]) and reading.singular(kept[-1]) in OF_MEDIA:
        kept = kept[:-1]
    article = kept and reading.lower(kept.start) in ("a", "an", "the")
    named = len(kept) > bool(article) and reading.capital(kept[-1])
    if not named or kept == numbers:
        return numbers
    return kept[1:] if article else kept


def platform_way(reading: Reading, numbers: range) -> Way | None:
    """Return the social network that the noun phrase names ("her Telegram channel")."""
    name = platform_at(reading, numbers)
    if name is None:
        return None
    return Way("medium", reading.words(name).rstrip("."), reading.span(name), name.start)


def named_medium(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    """Tell whether the phrase is a medium, by itself or with a name for it beside."""
    if not numbers or _a_day(cast.reading, numbers):
        return False
    apposed = apposed_name(cast.reading, numbers) or owning_medium(cast, numbers, known)
    return bool(apposed) or a_medium(cast, numbers, known)


def _a_day(reading: Reading, numbers: range) -> bool:
    """Tell "September 4", which a paper wrote something on."""
    first = reading.lower(numbers.start) in vocabulary.MONTHS
    return first and all(reading.tag(number) == "CD" for number in numbers[1:])


def without_agency(name: str) -> str:
    """Return the name without the words that say what it is: "Corvay news agency".

    Capitals go from a name of its own only: the Corvay Central News Agency has no other, and
    neither has the Yemeni News Agency.
    """
    first = name.split()[0] if name else ""
    if first.lower() in UNNAMED:
        return name
    if name.endswith(" news") and first.isupper():  # "CNA news"
        return name.removesuffix(" news")
    for kind in ("state news agency", "news agency", "newspaper", "newswire", "agency"):
        if name.endswith(f" {kind}") and first[:1].isupper():
            return name.removesuffix(f" {kind}")
    own = fold(first) not in SHARED_NAMES and not OF_A_LAND.fullmatch(fold(first))
    lone = own and name == f"{first} News Agency"
    return first if lone else name


def _way(reading: Reading, name: str, numbers: range) -> Way:
    words = without_article(without_agency(" ".join(name.split()).strip(QUOTES)))
    return Way("medium", words, reading.span(numbers), numbers.start)


def _body(use: Use) -> bool:
    opening = fold(use.entity.name.split()[0]) in vocabulary.MEDIUM_OPENINGS
    return opening or use.entity.type != "person"


def _continues(reading: Reading, use: Use, numbers: range) -> bool:
    """Tell whether the name goes on from a capital: "the Costa Rica [Star] newspaper", "the Herald
    of [Kell]"."""
    before = use.tokens.start - 1
    if reading.lower(before) in PARTICLES and before > numbers.start:
        before -= 1
    return before >= numbers.start and reading.capital(before) and reading.lower(before) != "the"


def _ends(reading: Reading, use: Use, numbers: range) -> bool:
    """Tell whether the name is the phrase's head, or only kind words follow it."""
    rest = range(use.tokens.stop, numbers.stop)
    if rest and reading.lower(rest.start) in POSSESSIVES:
        return False
    if rest and is_many(reading, rest[-1]):
        return False
    kinds = vocabulary.MEDIUM_NOUNS | {"-", "agency"}
    return all(reading.singular(n) in kinds and not reading.capital(n) for n in rest)


def _marked_end(cast: Cast, start: int, stop: int) -> int:
    """Return where the name of a medium ends that the phrase breaks off in, as the tagger has it:
    the parser takes the "do" of "Correio do Sul" for a verb, and the name of two for two."""
    reading = cast.reading
    for numbers in _marked(cast):
        goes_on = start <= numbers.start < stop < numbers.stop
        owned = any(reading.lower(n) in POSSESSIVES for n in range(stop, numbers.stop))
        kind = reading.capital(stop - 1) or reading.lower(stop - 1) in vocabulary.MEDIUM_KINDS
        if goes_on and not owned and kind and reading.capital(numbers[-1]):
            return numbers.stop
    return stop


def _marked_start(cast: Cast, start: int) -> int:
    """Return where the name begins that the phrase opens in the middle of: "Correio do [Sul]"."""
    for numbers in _marked(cast):
        if start in numbers[1:] and cast.reading.lower(start - 1) in PARTICLES | JOINTS:
            return numbers.start
    return start


def _marked(cast: Cast) -> Iterator[range]:
    """Yield the words of each mark of a medium that is sure."""
    for mark in cast.waymarks:
        numbers = marked_words(cast.reading, mark)
        if numbers and mark.sure >= bar(cast.reading, numbers):
            yield numbers


def _whole_use(cast: Cast, stop: int, start: int) -> int:
    """Return where the name ends that the phrase stops short of, or in the middle of."""
    use = cast.use_at(stop) or cast.use_at(stop - 1)
    inside = use and use.tokens.start < stop <= use.tokens.stop and use.tokens.start >= start
    opens = use and use.tokens.start == stop == start
    return use.tokens.stop if use and (inside or opens) else stop


def _run_on(reading: Reading, stop: int, *, article: bool) -> int:
    """Return where the capitals that follow end; particles may stand between two of them."""
    end = stop
    if article and reading.lower(end) == "the" and reading.capital(end):
        end += 1
    while end < len(reading) and reading.sentences[end] != end:
        joints = PARTICLES | ({"&", "the"} if article and end > stop else {"&"})
        if _arabic(reading, end):
            end += 3
            continue
        joint = reading.lower(end) in joints and reading.capital(end + 1)
        if not reading.capital(end) and not joint:
            break
        if reading.lower(end) in vocabulary.WEEKDAYS | vocabulary.MONTHS:
            break
        end += 2 if joint and not reading.capital(end) else 1
    plain = reading.tag(stop - 1) in NOUNS or reading.capital(stop - 1)
    return end if plain else stop


def _arabic(reading: Reading, number: int) -> bool:
    """Tell whether "al-Mizan" opens there, which the parser reads as three words."""
    hyphen = reading.lower(number + 1) == "-" and reading.next_to(number + 1)
    return reading.lower(number) in ARTICLES and hyphen and reading.capital(number + 2)


def _more_than_opening(reading: Reading, numbers: range) -> bool:
    """Tell whether the capitals are a name's, not those of the word that opens a sentence."""
    first = numbers.start + (reading.lower(numbers.start) in ("the", "a", "an"))
    if first >= numbers.stop:
        return False
    return len(numbers) > 1 or reading.sentences[first] != first
