"""Documents and speeches that words stand in, and who issued them."""

from dataclasses import dataclass

from reportedly.resolve import vocabulary
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.phrases import is_body, role_noun, without_article
from reportedly.resolve.reading import NOUNS, POSSESSIVES, Reading
from reportedly.resolve.sources import read_source
from reportedly.resolve.spelling import fold
from reportedly.resolve.ways import Way, bare_words, named_medium, phrase_at
from reportedly.resolve.written import writing

STEPS = (vocabulary.DOCUMENTS | vocabulary.SPEECHES) - vocabulary.NO_STEPS
# What a document may be had in: "a copy of the letter", "excerpts of the speech".
PARTS = frozenset({"copy", "text", "draft", "excerpt", "extract", "version", "summary",
                   "transcript", "part", "series"})  # fmt: skip
MAKING = frozenset(
    {"issued", "issue", "issues", "published", "publishes", "released", "releases", "posted",
     "written", "wrote", "made", "prepared", "compiled", "drafted", "signed", "sent", "passed",
     "adopted", "approved", "authored", "produced", "delivered", "given", "gave", "commissioned",
     "conducted", "presented", "addressed", "drawn", "announced", "provided", "filed",
     "submitted", "lodged", "tabled", "penned", "dictated"}
)  # fmt: skip
# Before a document, these say of what sort it is: "court papers", "a press release".
NO_ISSUERS = frozenset({"press", "court", "state", "city", "country", "house", "nation", "project",
                        "industry", "port", "label", "defence", "defense", "exit", "entrance",
                        "opinion", "straw", "tracking", "text"})  # fmt: skip
# What a paper is that only those have whose it is.
INTERNAL = frozenset({"internal", "confidential", "classified", "secret", "private", "unpublished",
                      "in-house"})  # fmt: skip
# Offices that go before the one name that somebody reigns or prays by.
REIGNING = frozenset({"patriarch", "catholicos", "pope", "emperor", "empress", "tsar", "sultan",
                      "emir", "metropolitan", "abbot", "abbess", "archbishop", "cardinal",
                      "queen", "king", "caliph"})  # fmt: skip
# What polls and records are from, and nobody's: "exit polls from the Kell primary".
VOTES = frozenset({"primary", "election", "cycle", "race", "season", "caucus", "vote", "campaign",
                   "period", "trial"})  # fmt: skip
# Of these "of" says what they are about or show: "an indictment of Mara Ito".
OF_MATTER = frozenset({"poll", "survey", "study", "indictment", "video", "recording", "audit",
                       "dossier", "tally", "notice", "picture", "photo", "image", "footage", "film",
                       "documentary", "profile", "review", "biography"})  # fmt: skip
NEAR = 12  # tokens between a document and the "by" that says whose it is
APPOSED = 3  # tokens from a comma to the name of whoever was told by a role


@dataclass(frozen=True)
class Writ:
    """A document's noun phrase; ``issuer`` is who stated it, None where the text names none."""

    numbers: range
    noun: str
    issuer: range | None


def writ_at(cast: Cast, start: int, known: frozenset[str]) -> Writ | None:
    """Return the document whose noun phrase opens at the token, None where none does."""
    reading = cast.reading
    start += reading.lower(start) in vocabulary.CITING
    numbers = _before_name(cast, reading.noun_phrase(start))
    head = _head(reading, numbers)
    noun = reading.singular(head) if head is not None else ""
    if noun in PARTS and reading.lower(numbers.stop) in ("of", "from"):
        return writ_at(cast, numbers.stop + 1, known)
    if noun == "paper" and (_is_a_newspaper(reading, numbers) or _titled(cast, numbers, known)):
        return None
    if head and noun == "survey" and reading.capital(head) and reading.capital(head - 1):
        return None  # the Geological Survey is an office
    kept = noun == "minute" and _kept(reading, numbers)
    kept = kept or (head is not None and writing(reading, head))
    if head is None or not (kept or noun in STEPS) or _is_name(cast, numbers, known):
        return None
    numbers = _numbered(reading, numbers)
    return Writ(numbers, noun, _issuer(cast, numbers, head, known))


def _is_a_newspaper(reading: Reading, numbers: range) -> bool:
    """Tell "the paper" that says something, or one with a name, from "a white paper"."""
    named = reading.capital(numbers.stop) and reading.lower(numbers[-1]) == "paper"
    bare = [reading.lower(number) for number in numbers] == ["the", "paper"]
    after = reading.lower(numbers.stop)
    return named or (bare and (after == "," or reading.tag(numbers.stop) in ("VBD", "VBZ", "VBP")))


def _titled(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    """Tell "its sister paper, the Sunday Herald,"."""
    after = numbers.stop
    name = phrase_at(cast, after + 1) if cast.reading.lower(after) == "," else range(0)
    return bool(name) and cast.reading.capital(name[-1]) and named_medium(cast, name, known)


def _kept(reading: Reading, numbers: range) -> bool:
    """Tell "minutes of the council" from a time."""
    timed = any(reading.tag(number) == "CD" for number in numbers)
    return reading.tag(numbers[-1]) == "NNS" and reading.lower(numbers.stop) == "of" and not timed


def document_way(cast: Cast, writ: Writ) -> Way:
    """Return the document, by its issuer where one is told, else by its own words."""
    reading = cast.reading
    span = reading.span(writ.numbers)
    if writ.issuer:
        return Way("document", party(cast, writ.issuer), span, writ.numbers.start)
    words = without_article(" ".join(reading.words(writ.numbers).split()))
    return Way("document", words, span, writ.numbers.start, own=True)


def untitled(name: str) -> str:
    """Return a name without the office before it.

    >>> untitled("Patriarch Ovan III"), untitled("Supreme Council")
    ('Ovan III', 'Supreme Council')
    """
    office, _, rest = name.partition(" ")
    return rest if rest and fold(office) in REIGNING else name


def party(cast: Cast, numbers: range) -> str:
    """Return the name of the person or body that the phrase opens with: whole, or described."""
    reading = cast.reading
    person = _apposed(cast, numbers)
    if person:
        return person.entity.name
    source = read_source(cast, numbers)
    if source.entity and source.use and not _of_many(reading, source.use):
        return source.entity.name
    return bare_words(reading, numbers)


def _of_many(reading: Reading, use: Use) -> bool:
    """Tell whether a plural owner goes before: "the Sailors' Congress" is no other congress."""
    return reading.lower(use.tokens.start - 1) in ("'", "’")


def _before_name(cast: Cast, numbers: range) -> range:
    """Return the "a letter" of "a letter Oren Falk sent", where two phrases run together."""
    use = cast.use_at(numbers[-1]) if numbers else None
    noun = use.tokens.start - 1 if use else -1
    if noun <= numbers.start or cast.reading.capital(noun):
        return numbers
    parted = cast.reading.singular(noun) in STEPS and cast.reading.lower(noun + 1) != "no"
    return range(numbers.start, noun + 1) if parted else numbers


def _head(reading: Reading, numbers: range) -> int | None:
    """Return the phrase's last noun, before the number of "Statement No. 114"."""
    nouns = [n for n in numbers if reading.tag(n) in NOUNS and reading.lower(n) != "."]
    while len(nouns) > 1 and reading.lower(nouns[-1]).rstrip(".") in ("no", "number"):
        nouns.pop()
    return nouns[-1] if nouns else None


def _is_name(cast: Cast, numbers: range, known: frozenset[str]) -> bool:
    """Tell whether the noun is but a name's last word: "the Haorin Evening Post"."""
    reading = cast.reading
    numbered = any(reading.lower(n).rstrip(".") == "no" for n in numbers)
    return reading.capital(numbers[-1]) and not numbered and named_medium(cast, numbers, known)


def _numbered(reading: Reading, numbers: range) -> range:
    """Return the phrase with the number of "Statement No. 114"."""
    stop = numbers.stop
    while reading.tag(stop) == "CD" or reading.lower(stop) in ("no", "no."):
        stop += 1
    return range(numbers.start, stop)


def _issuer(cast: Cast, numbers: range, head: int, known: frozenset[str]) -> range | None:
    owner = _owner(cast, range(numbers.start, head + 1), known)
    return owner or _after(cast, numbers, known) or _relative(cast, numbers, known)


def _owner(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "Front" of "the Front's statement", "a Front statement", "an army report"."""
    reading, head = cast.reading, numbers[-1]
    if reading.tag(numbers.start) == "PRP$":
        return _by_before(cast, numbers.start, known)
    owned = [n for n in numbers if reading.lower(n) in POSSESSIVES]
    if owned:
        dated = _dated(reading, owned[-1] - 1)
        return None if dated else range(numbers.start, owned[-1])
    use = cast.use_at(head - 1)
    sort = use is not None and reading.words(use.tokens).lower() in NO_ISSUERS
    if use and not sort and use.tokens.stop == head and use.entity.type in ("body", "person"):
        return use.tokens if use.tokens.start >= numbers.start else None
    body = head - 1 >= numbers.start and is_body(reading.singular(head - 1))
    plain = body and reading.tag(head - 1) in NOUNS and reading.singular(head - 1) not in NO_ISSUERS
    return _body_words(reading, numbers, head) if plain else None


def _by_before(cast: Cast, start: int, known: frozenset[str]) -> range | None:
    """Return the "union" of "a post by the union quoting [its] letter", None before no "by"."""
    reading = cast.reading
    for number in range(start - 1, max(reading.sentence(start).start, start - NEAR) - 1, -1):
        if reading.lower(number) in (",", ";"):
            return None
        if reading.lower(number) == "by":
            return _maker(cast, number, known, beside=False)
    return None


def _body_words(reading: Reading, numbers: range, head: int) -> range | None:
    """Return the "army" of "an army report": names and nouns, no adjective and no medium."""
    start = head - 1
    while start > numbers.start and reading.tag(start - 1) in NOUNS:
        start -= 1
    media = reading.singular(head - 1) in vocabulary.MEDIUM_NOUNS
    return None if media else range(start, head)


def _after(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "Front" of "a statement [on Monday] by the Front", "a report of the Front"."""
    reading = cast.reading
    stop = min(numbers.stop + NEAR, reading.sentence(numbers[-1]).stop)
    for number in range(numbers.stop, stop):
        word, tag = reading.lower(number), reading.tag(number)
        if tag[:1] == "V" and word not in MAKING:
            return None
        if word in (",", ";", ":", "—", "that", "which", "who", "saying", "and", '"', "“"):
            return None
        if word == "of" and reading.singular(numbers[-1]) in OF_MATTER:
            continue  # of whom they were asked, or whom it shows
        if word in ("by", "from", "of"):
            found = _maker(cast, number, known, beside=number == numbers.stop)
            if found or word == "by":
                return found
    return None


def _maker(cast: Cast, number: int, known: frozenset[str], *, beside: bool) -> range | None:
    """Return who is named after "by", or right beside the document after "from" or "of"."""
    reading = cast.reading
    phrase = _undated(reading, phrase_at(cast, number + 1))
    if not phrase or named_medium(cast, phrase, known):
        return None
    if reading.lower(number) == "of" and reading.tag(phrase.start) == "CD":
        return None  # "a survey of 300 sailors": they were asked
    if reading.lower(number) == "from" and any(map(reading.is_year, phrase)):
        return None  # "records from the 2008 season"
    kept = reading.lower(number) == "of" and beside and _kept_inside(reading, number)
    if reading.lower(number) != "by" and not kept and not (beside and _someone(cast, phrase)):
        return None
    return _with_of(cast, phrase)


def _kept_inside(reading: Reading, of: int) -> bool:
    """Tell "an internal memo of the railway", which is whose it is, from "a report of the fire"."""
    at = of - 1
    while reading.tag(at) in NOUNS:
        at -= 1
    return reading.lower(at) in INTERNAL


def _undated(reading: Reading, phrase: range) -> range:
    """Return the phrase without the day after it: "by Mara Ito [last week]"."""
    days = vocabulary.WEEKDAYS | {"last", "this", "yesterday", "today", "earlier"}
    stop = next((n for n in phrase[1:] if reading.lower(n) in days), phrase.stop)
    return range(phrase.start, stop)


def _someone(cast: Cast, phrase: range) -> bool:
    """Tell whether the phrase is a person or body, no matter and no place."""
    reading = cast.reading
    named = any(use.entity.type in ("person", "body") for use in cast.used_in(phrase))
    noun = reading.singular(phrase[-1])
    if noun in VOTES:
        return False
    return named or is_body(noun) or bool(role_noun(reading, phrase[-1]) or _apposed(cast, phrase))


def _with_of(cast: Cast, phrase: range) -> range:
    """Return the phrase with what "of" adds: "the Association of the Missing of San Tulio"."""
    reading = cast.reading
    while reading.lower(phrase.stop) in ("of", "for"):
        more = phrase_at(cast, phrase.stop + 1)
        if not more:
            break
        phrase = range(phrase.start, more.stop)
    return phrase


def _relative(cast: Cast, numbers: range, known: frozenset[str]) -> range | None:
    """Return the "Society" of "a statement (that) the Society published"."""
    reading = cast.reading
    start = numbers.stop + (reading.lower(numbers.stop) in ("that", "which"))
    phrase = _with_of(cast, phrase_at(cast, start))
    if named_medium(cast, phrase, known):
        return None
    said = reading.lower(start - 1) == "that" and phrase and reading.tag(phrase[-1]) == "NN"
    if said and not _someone(cast, phrase):
        return None  # "a release [that the plan provided for rain]" is what it says
    verb = phrase.stop
    while reading.lower(verb) in ("has", "had", "have", "later", "also", "itself"):
        verb += 1
    return phrase if phrase and reading.lower(verb) in MAKING else None


def _apposed(cast: Cast, numbers: range) -> Use | None:
    """Return the person named right after a role and a comma: "the nuncio, Monsignor Dandini"."""
    reading = cast.reading
    comma = numbers.stop
    plain = numbers and not reading.capital(numbers[-1]) and reading.tag(numbers[-1]) == "NN"
    if not plain or reading.lower(comma) != ",":
        return None
    after = cast.used_in(range(comma + 1, min(comma + 1 + 2 * APPOSED, len(reading))))
    near = [
        use
        for use in after
        if use.tokens.start <= comma + APPOSED and use.entity.type in ("person", "body")
    ]
    closed = near and reading.lower(near[0].tokens.stop) in (",", ".", ";", ":")
    return near[0] if closed else None


def _dated(reading: Reading, number: int) -> bool:
    """Tell whether the owner is a day or time: "Monday's statement", "last year's report"."""
    word = reading.lower(number)
    times = {"today", "yesterday", "week", "month", "year", "day", "night", "evening", "morning"}
    return word in vocabulary.WEEKDAYS | vocabulary.MONTHS | times
