"""Names that the tagger has marked as media, which no list and no noun tells of."""

from collections.abc import Iterator, Sequence

from reportedly.model import Waymark
from reportedly.resolve import vocabulary
from reportedly.resolve.carrying import MEETINGS, TELLING, carried, of_people
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.genders import is_given_name
from reportedly.resolve.phrases import is_body, is_many, without_article
from reportedly.resolve.reading import CALENDAR, NOUNS, POSSESSIVES, Reading
from reportedly.resolve.reporters import acts_as_none
from reportedly.resolve.spelling import words

OF_A_BODY = vocabulary.ANY_OFFICE - {"working", "commanding"}
# To these verbs belongs whom words are for, who passes nothing on.
ADVISING = frozenset({"inform", "warn", "advise", "urge", "notify", "assure", "remind", "caution",
                      "promise", "threaten", "ask", "call", "order", "beg", "implore", "accuse",
                      "thank", "reassure"})  # fmt: skip
# Sent to anybody, and only to a medium where its name says so.
LETTERS = frozenset({"letter", "note", "email", "e-mail", "message", "memo", "memorandum", "fax",
                     "petition", "appeal", "plea", "request", "complaint"})  # fmt: skip
SURE = 0.9  # from there on 19 in 20 marks are right on passages kept from training
# From there on a mark outweighs what kind of name the article's names are held to be: 11 of 12 that
# it is at odds with are right there, and all of them on PolNeAR dev.
SUREST = 0.97
# The same behind words that a medium follows more often than not.
LED = 0.7
NEWS = frozenset({"news", "press", "information", "telegraph"})  # "the Corvay news agency"
TO_A_MEDIUM = vocabulary.CITING | TELLING


def marked_media(cast: Cast) -> frozenset[str]:
    """Return the keys of the names that the tagger is sure are media, all through the article."""
    named = (name for mark in cast.waymarks for name in _names(cast, may_be_medium(cast, mark)))
    return frozenset(key for key in (" ".join(words(name)) for name in named) if key)


def may_be_medium(cast: Cast, mark: Waymark) -> range:
    """Return the words of a sure mark, none where they are something else's.

    What the article tells a person, a place or a body of another kind is no medium, unless the
    tagger is the surest and nothing but the name is told of them; nor is a piece of a longer
    name, nor what says in small letters that it is something else.
    """
    reading = cast.reading
    numbers = marked_words(reading, mark)
    if mark.sure < bar(reading, numbers):
        return range(0)
    if not numbers:
        return numbers
    uses = [use for number in numbers if (use := cast.use_at(number))]
    if reading.singular(numbers[-1]) in MEETINGS | vocabulary.POLLS or of_people(reading, numbers):
        return range(0)
    if _dated(reading, numbers) or _somebody(reading, numbers) or _addressed(reading, numbers):
        return range(0)
    goes_on = (
        reading.tag(numbers.stop) in ("NNP", "NNPS") and reading.lower(numbers.stop) not in CALENDAR
    )
    broken = reading.capital(numbers[-1]) and goes_on
    if broken or any(_other(use, mark) for use in uses) or _written_to(reading, numbers):
        return range(0)
    nouns = [n for n in numbers if reading.tag(n) in NOUNS]
    named = mark.sure >= SUREST and reading.capital(numbers[-1])  # "Sovra", read as an adjective
    noun = nouns[-1] if nouns and not named else numbers[-1] if named else -1
    kind = reading.singular(noun) if noun >= 0 else ""
    if kind == "agency" and reading.lower(noun - 1) in NEWS:
        return numbers
    if reading.capital(noun) or kind in vocabulary.MEDIUM_NOUNS or is_many(reading, noun):
        return numbers
    return range(0)


def _dated(reading: Reading, numbers: range) -> bool:
    """Tell a time: "Sunday night"."""
    day = reading.lower(numbers.start) in CALENDAR
    return day and reading.lower(numbers[-1]) in vocabulary.PARTS_OF_DAY


def _somebody(reading: Reading, numbers: range) -> bool:
    """Tell people from the name of whose they are: "Ostmaran sources", the "Kell" of theirs."""
    after = numbers.stop
    who = after if reading.tag(after) in NOUNS and not reading.capital(after) else numbers[-1]
    noun = "" if reading.capital(who) else reading.singular(who)
    return noun in vocabulary.PEOPLE or vocabulary.ROLE_CLASS.get(noun) in OF_A_BODY


def _addressed(reading: Reading, numbers: range) -> bool:
    """Tell whom words are for: "warned the HRA", and "told Halim", who does more in the text."""
    named = words(without_article(reading.words(numbers)))
    nouns = {reading.singular(number) for number in numbers} & vocabulary.MEDIUM_KINDS
    if nouns or _says_so(named):
        return False
    before = numbers.start - 1
    while before >= 0 and reading.tag(before) == "DT":
        before -= 1
    if reading.tokens[before].lemma in ADVISING and reading.tag(before)[:1] == "V":
        return True
    return reading.lower(before) in TELLING and acts_as_none(reading, numbers)


def marked_words(reading: Reading, mark: Waymark) -> range:
    """Return the words of a marked medium without the day behind it: "told the Times [Tuesday]"."""
    numbers = reading.within(mark.span) if mark.kind == "medium" else range(0)
    while numbers and reading.lower(numbers[-1]) in CALENDAR:
        numbers = numbers[:-1]
    return numbers


def bar(reading: Reading, numbers: range) -> float:
    """Return how sure the tagger has to be of the words that they are a medium."""
    return LED if _led_to(reading, numbers) else SURE


def _led_to(reading: Reading, numbers: range) -> bool:
    """Tell "citing Kalim", "told the Kalim" and "obtained by Kalim": what is cited or told, and who
    shows a letter, is a medium or somebody; and "the Herald of Kell", which says so."""
    before = numbers.start - 1 if numbers else -1
    while before >= 0 and reading.tag(before) == "DT":
        before -= 1
    passes = reading.lower(before) == "by" and carried(reading, before)
    posted = reading.lower(before) == "on" and before > 0
    passes = passes or (posted and reading.singular(before - 1) in vocabulary.POSTS)
    titled = bool(numbers) and reading.capital(numbers[-1])
    titled = titled and reading.tag(numbers.stop) not in NOUNS  # "CNN officials"
    titled = titled and any(
        reading.capital(n) and reading.lower(n) in vocabulary.MEDIUM_NAME_WORDS for n in numbers
    )
    return titled or passes or reading.lower(before) in TO_A_MEDIUM


def _written_to(reading: Reading, numbers: range) -> bool:
    """Tell whether a letter goes to the name, and nothing says that it is a medium's."""
    before = numbers.start - 1
    noun = reading.singular(before - 1) if before > 0 else ""
    named = words(without_article(reading.words(numbers)))
    nouns = {reading.singular(number) for number in numbers} & vocabulary.MEDIUM_KINDS
    sent = reading.lower(before) == "to" and noun in LETTERS
    return sent and not nouns and not _says_so(named)


def _says_so(named: Sequence[str]) -> bool:
    return bool(named) and named[-1] in vocabulary.MEDIUM_NAME_WORDS


def _other(use: Use, mark: Waymark) -> bool:
    """Tell whether a name is a place's, a person's or that of a body which is no medium.

    One word that is held for a person's name, and nothing more told of them, may be a medium's; to
    the surest mark any name of a person or place of whom no role is told.
    """
    entity = use.entity
    named = words(entity.name)
    if entity.type == "person" and len(named) > 1 and is_given_name(named[0]):
        return bool(entity.roles) or not _says_so(named)
    if entity.type != "body" and mark.sure >= SUREST:
        return bool(entity.roles)
    if entity.type != "body":
        return entity.type != "person" or bool(entity.roles) or len(words(entity.name)) > 1
    nouns = [words(name) for name in (entity.name, *entity.names)]
    return any(
        is_body(noun) and noun not in vocabulary.MEDIUM_KINDS for name in nouns for noun in name
    )


def _names(cast: Cast, numbers: range) -> Iterator[str]:
    """Yield the whole phrase, if it ends as a name does, and what is named in it.

    Whose medium it is, and where, is none itself: "Veldara's daily", "the Kell Corvay Times".
    """
    if numbers and cast.reading.capital(numbers[-1]):
        yield without_article(cast.reading.words(numbers))
    for use in cast.used_in(numbers):
        owns = cast.reading.lower(use.tokens.stop) in POSSESSIVES
        beside = use.entity.type == "place" and use.tokens.stop < numbers.stop
        kind = cast.reading.lower(use.tokens.start - 1) in (
            "a",
            "an",
            "another",
        )  # "a Kellish daily"
        if not owns and not beside and not kind:
            yield use.entity.name
