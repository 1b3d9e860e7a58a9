"""Media that a source comes through: it is one, is one's own story, or works for one."""

from reportedly.resolve.anew import medium_words_of
from reportedly.resolve.cast import Cast
from reportedly.resolve.documents import writ_at
from reportedly.resolve.media import site_name
from reportedly.resolve.reading import POSSESSIVES
from reportedly.resolve.reporters import STAFF, staffed
from reportedly.resolve.sources import Source
from reportedly.resolve.ways import (
    Way,
    medium_way,
    named_medium,
    phrase_at,
    platform_way,
    without_staff,
)

# Who sees and tells for a medium whose name stands before: "an Orla TV correspondent".
REPORTERS = frozenset({"correspondent", "reporter", "journalist", "photographer", "stringer",
                       "crew", "cameraman", "witness"})  # fmt: skip
MAY_BE_MEDIA = ("name", "body", "people")
STORIES = frozenset(
    {"story", "account", "piece", "item", "investigation", "article", "documentary", "count",
     "tally", "review", "analysis", "projection", "calculation", "database", "roundup",
     "editorial", "headline", "reporting"}
)  # fmt: skip
# Somebody's place on a platform.
PAGES = frozenset({"profile", "page", "account", "feed", "bio", "wall"})


def media_source(cast: Cast, source: Source | None, known: frozenset[str]) -> list[Way]:
    """Return the source itself where it is a medium: the words came through it."""
    if source is None or writ_at(cast, source.numbers.start, known):
        return []
    employer = _employer(cast, source.numbers, known)
    if employer:
        return [medium_way(cast, employer, known)]
    last = source.numbers[-1]
    named = cast.reading.capital(last) or site_name(cast.reading.lower(last))
    name = source.sort == "unread" and named
    if source.sort not in MAY_BE_MEDIA and not name:
        return []
    medium = medium_words_of(cast, source.numbers, known)
    return [medium_way(cast, medium, known)] if medium else []


def _employer(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "Orla TV" of "Orla TV's correspondent" and of "an Orla TV reporter": what staff
    report comes through it."""
    reading = cast.reading
    phrase = reading.noun_phrase(numbers.start, stop=numbers.stop)
    staff = phrase and reading.singular(phrase[-1]) in REPORTERS
    named = without_staff(reading, phrase) if staff else phrase
    if named != phrase and named_medium(cast, named, known):
        return named
    for mark in (number for number in numbers if reading.lower(number) in POSSESSIVES):
        owner = range(numbers.start, mark)
        if owner and staffed(reading, mark + 1) and named_medium(cast, owner, known):
            return owner
    return _served(cast, numbers, known)


def _served(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "Orla TV" of "a correspondent for Orla TV"."""
    reading = cast.reading
    phrase = reading.noun_phrase(numbers.start, stop=numbers.stop)
    served = phrase and reading.singular(phrase[-1]) in STAFF
    if not served or reading.lower(phrase.stop) not in ("for", "of", "with", "at", "from"):
        return None
    medium = phrase_at(cast, phrase.stop + 1)
    return medium if medium and named_medium(cast, medium, known) else None


def story_source(cast: Cast, source: Source | None, known: frozenset[str]) -> list[Way]:
    """Return the medium of a source that is but its story: "an account in the Herald", or what
    stands on a platform: "his Facebook profile"."""
    reading = cast.reading
    phrase = reading.noun_phrase(source.numbers.start) if source else range(0)
    platform = platform_way(reading, phrase)
    if phrase and platform and reading.singular(phrase[-1]) in PAGES:
        return [platform]
    if not phrase or reading.singular(phrase[-1]) not in STORIES:
        return []
    own = range(phrase.start, phrase[-1])
    if own and reading.capital(own[-1]) and named_medium(cast, own, known):
        return [medium_way(cast, own, known)]
    medium = phrase_at(cast, phrase.stop + 1)
    led = reading.lower(phrase.stop) in ("in", "by", "from", "on") and medium
    return [medium_way(cast, medium, known)] if led and named_medium(cast, medium, known) else []
