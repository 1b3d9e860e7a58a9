"""Whose a programme, a website or a reporter is: the medium that words went to or by."""

from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.media import OWNED
from reportedly.resolve.phrases import without_article
from reportedly.resolve.reading import POSSESSIVES
from reportedly.resolve.ways import Way, named_medium, phrase_at


def service_of(cast: Cast, phrase: range, known: frozenset[str]) -> Way | None:
    """Return the "Arabic service of Radio Kell", which is a medium beside Radio Kell's others."""
    reading = cast.reading
    if reading.lower(phrase[-1]) != "service" or reading.lower(phrase.stop) != "of":
        return None
    owner = phrase_at(cast, phrase.stop + 1)
    if not named_medium(cast, owner, known):
        return None
    whole = range(phrase.start, owner.stop)
    name = without_article(" ".join(reading.words(whole).split()))
    return Way("medium", name, reading.span(whole), whole.start)


def whose(cast: Cast, phrase: range, known: frozenset[str]) -> range:
    """Return the "Herald" of "the website of the Herald" and of "the Herald's Jon Lee", else the
    phrase itself."""
    reading = cast.reading
    mark = next((n for n in phrase if reading.lower(n) in POSSESSIVES), phrase.start)
    before, after = range(phrase.start, mark), range(mark + 1, phrase.stop)
    called = after and reading.capital(after.start)  # "Veldara's Kalim News", no "Ito's podcast"
    if before and called and named_medium(cast, after, known):
        return after
    if before and reading.capital(mark + 1) and named_medium(cast, before, known):
        return before
    owned = phrase and reading.singular(phrase[-1]) in OWNED | {"page"}
    owner = phrase_at(cast, phrase.stop + 1) if owned and reading.lower(phrase.stop) == "of" else ()
    return owner or phrase


def medium_called(cast: Cast, numbers: range) -> Use | None:
    """Return the Kalim of "the semi-official Kalim news agency", of "the army's Kalim TV"."""
    reading, at = cast.reading, numbers.stop
    while at > numbers.start and reading.singular(at - 1) in vocabulary.MEDIUM_KINDS:
        at -= 1
    use = cast.use_at(at - 1) if numbers.start < at < numbers.stop else None
    body = use is not None and use.entity.type == "body" and use.tokens.start > numbers.start
    return use if body else None
