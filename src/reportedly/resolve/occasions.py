"""Where somebody's words were given: told to a medium, put in a document, said at an event."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reportedly.model import Attribution, Span, hull
from reportedly.resolve import vocabulary
from reportedly.resolve.carrying import TELLING
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.citing import citing_clause
from reportedly.resolve.documents import MAKING as MAKERS
from reportedly.resolve.documents import Writ, writ_at
from reportedly.resolve.govern import Governed
from reportedly.resolve.interviewed import interviewed
from reportedly.resolve.marked_steps import marked_steps
from reportedly.resolve.media import key_of
from reportedly.resolve.medium_owner import whose
from reportedly.resolve.order import Step, ordered
from reportedly.resolve.quoting import quoting_body
from reportedly.resolve.reading import Reading
from reportedly.resolve.releasing import ISSUING, released
from reportedly.resolve.sources import Source, read_source
from reportedly.resolve.steps import (
    PASSING,
    passed_writ,
    passing,
    steps_in,
    writ_ending,
    writ_steps,
)
from reportedly.resolve.through import media_source, story_source
from reportedly.resolve.trailing import programmes, trailing
from reportedly.resolve.voiced import on_papers
from reportedly.resolve.ways import Way, medium_way, named_medium, phrase_at
from reportedly.resolve.written import writing

PICTURES = frozenset({"video", "recording"})
QUOTED = frozenset({"quoted", "cited", "interviewed", "contacted", "reached", "speaking"})
REMARKS = frozenset({"remark", "remarks", "comment", "comments", "statement", "statements",
                     "announcement", "assertion", "claims", "accusation", "warning"})  # fmt: skip
# What tells that something was said another time.
BEFORE = frozenset({"earlier", "previously", "formerly", "yesterday", "ago", "later", "once"})
SPANS = frozenset({"week", "month", "year", "night", "summer", "autumn", "winter", "spring"})
MAKING = frozenset({"make", "give", "deliver", "issue", "voice", "offer"})
SPEAKING = frozenset({"speak", "talk"})


@dataclass(frozen=True)
class Occasion:
    """When and where somebody spoke; ``moved`` says that it is another one than before.

    ``ways`` are all that the sentence names, outermost first; ``lasting`` those that hold for
    what the speaker says after it. ``resumes`` says that only "the statement" is named again;
    ``tense`` is the cue's, "" where no saying names the occasion; ``wrote`` says that it was
    written.
    """

    at: int
    ways: tuple[Way, ...]
    lasting: tuple[Way, ...]
    moved: bool
    days: frozenset[str]
    resumes: bool = False
    tense: str = ""
    wrote: bool = False


def occasion(
    cast: Cast, attribution: Attribution, governed: Governed, known: frozenset[str]
) -> Occasion:
    """Return the occasion that the attribution's own sentence names for it."""
    reading = cast.reading
    told = attribution.source or attribution.cue or attribution.content
    at = reading.within(told[0]).start
    sentence = reading.sentence(at) if at < len(reading) else range(0)
    mine = _outside(reading, governed.by(attribution, sentence), attribution)
    mine += [
        *_beside_cue(reading, attribution),
        *_before_it(reading, attribution, governed, sentence),
        *_asked(reading, attribution, governed, sentence),
        *trailing(reading, attribution),
    ]
    source = _source(cast, attribution)
    story = story_source(cast, source, known)
    medium = media_source(cast, source, known)
    media = medium or story
    steps = _steps(cast, attribution, source, mine, known, by_medium=bool(medium))
    steps += programmes(reading, attribution, sentence) if not attribution.parent else ()
    ways = [*media, *(step.way for step in steps)]
    steps = _apart([*steps, *marked_steps(cast, attribution, known, ways)])
    steps = on_papers(reading, attribution, steps)
    if story:  # which is no document beside its medium
        steps = [step for step in steps if not any(map(step.way.span.touches, attribution.source))]
    around = [n for n in mine if not _in_source(reading, n, attribution)]
    apart = media or any(_another_time(reading, number) for number in around)
    lasting = () if apart else ordered((), [step for step in steps if step.part != "cited"])
    days = _days(reading, _outside(reading, reading.weekdays(sentence), attribution))
    return Occasion(
        at,
        tuple(ordered(media, steps)),
        tuple(lasting),
        _moves(reading, around),
        days,
        resumes=_resumes(cast, source),
        tense=attribution.tense,
        wrote=any(reading.tokens[n].lemma == "write" for n in _cue(reading, attribution)),
    )


def remarks(cast: Cast, known: frozenset[str]) -> Iterator[tuple[Use, Occasion]]:
    """Yield the sentences that say where a person made their remarks, with that person."""
    reading = cast.reading
    for number, first in enumerate(reading.sentences):
        if number != first:
            continue
        sentence = reading.sentence(number)
        issuing = _issuing(cast, sentence, known) or _published(cast, sentence, known)
        issuing = issuing or interviewed(cast, sentence, known)
        someone = issuing[0] if issuing else _remarking(cast, sentence)
        if someone is None:
            continue
        steps = [*steps_in(cast, sentence, known, cites=False), *(issuing[1] if issuing else ())]
        ways = tuple(ordered((), _apart(steps)))
        if ways or _moves(reading, list(sentence)):
            days = _days(reading, reading.weekdays(sentence))
            yield someone, Occasion(someone.tokens.start, ways, ways, moved=True, days=days)


def _beside_cue(reading: Reading, attribution: Attribution) -> list[int]:
    """Return what lies in the content but goes with the cue: "expressed [regret in a letter]"."""
    cues = {number for span in attribution.cue for number in reading.within(span)}
    inside = (number for span in attribution.content for number in reading.within(span))
    led = (n for n in inside if reading.tag(n) == "IN" and reading.tokens[n].head in cues)
    return [n for n in led if reading.lower(n + 1) in ("a", "an") or reading.tag(n + 1) == "PRP$"]


def _before_it(
    reading: Reading, attribution: Attribution, governed: Governed, sentence: range
) -> list[int]:
    """Return the words that lead to it inside what another reports, if no third one is there:
    "Zvon said [it had learned from Orla TV of a letter in which] the Guild warned …"."""
    outer = governed.outer(attribution)
    if outer is None:
        return []
    start = reading.within(attribution.span).start
    held = set(_inside(reading, governed.by(outer, sentence), outer))
    return [n for n in range(sentence.start, start) if n in held]


def _asked(
    reading: Reading, attribution: Attribution, governed: Governed, sentence: range
) -> list[int]:
    """Return the "on Channel 6" of "Asked on Channel 6 why, Ito said": it holds for the answer."""
    question = governed.asked(sentence)
    if question is None or question is attribution or attribution.parent:
        return []
    return _outside(reading, governed.by(question, sentence), question)


def _source(cast: Cast, attribution: Attribution) -> Source | None:
    """Return the reading of the source's first piece, None where it has no words."""
    numbers = cast.reading.within(attribution.source[0]) if attribution.source else range(0)
    source = read_source(cast, numbers) if numbers else None
    return source if source and source.numbers else None


def _steps(
    cast: Cast,
    attribution: Attribution,
    source: Source | None,
    mine: list[int],
    known: frozenset[str],
    *,
    by_medium: bool,
) -> list[Step]:
    """Return the steps that the sentence names, the source's own document among them."""
    reading = cast.reading
    writ = _writ_source(cast, source, known)
    own = set(_source_numbers(cast, attribution, source, whole=by_medium or writ is not None))
    around = [n for n in mine if not _in_source(reading, n, attribution)]
    clause = list(citing_clause(reading, attribution, own)) if by_medium or writ else []
    cue = _cue(reading, attribution)
    cites = by_medium or writ is not None
    steps = steps_in(cast, [*around, *clause, *own], known, cites=cites, cue=cue)
    steps = [_cited_first(step, clause) for step in steps] if by_medium else steps
    head = _head(reading, source) if source else None
    steps = [step for step in steps if not _heads(step.way, attribution, head, own)]
    steps += [Step("base", way) for way in _addressed(cast, attribution, known)]
    steps += [Step("carrier", way) for way in _quoted(cast, attribution, known)]
    steps += released(cast, attribution, known)
    return _apart([*(writ_steps(cast, writ, known, part="document") if writ else ()), *steps])


def _cue(reading: Reading, attribution: Attribution) -> list[int]:
    return [n for span in attribution.cue for n in reading.within(span)]


def _apart(steps: list[Step]) -> list[Step]:
    """Return each way once, as it was named first, and of those in one place the widest."""
    first = {(step.way.kind, key_of(step.way.name)): step for step in reversed(steps)}
    once = [step for step in steps if first[step.way.kind, key_of(step.way.name)] is step]
    return [step for step in once if not any(_wider(other.way, step.way) for other in once)]


def _cited_first(step: Step, clause: list[int]) -> Step:
    """Return whoever passed on what a medium cites as cited too: "citing a letter seen by X"."""
    passed = step.part == "carrier" and step.way.at in clause
    return replace(step, part="cited") if passed else step


def _wider(one: Way, other: Way) -> bool:
    """Tell whether the words for a medium lie in longer ones: "radio programme" in its name."""
    same = one.kind == other.kind == "medium" and one.span != other.span
    return same and one.span.covers(other.span)


def _head(reading: Reading, source: Source) -> Span:
    """Return the words that stand for the source itself: its name, or what it is."""
    own = source.use.tokens if source.use else reading.noun_phrase(source.numbers.start)
    return reading.span(own or source.numbers)


def _writ_source(cast: Cast, source: Source | None, known: frozenset[str]) -> Writ | None:
    """Return the document that the source opens with: "a letter from Mara Ito".

    Pictures, and reports of nobody in particular ("reports say"), are no document's words.
    """
    writ = None
    if source:
        writ = writ_at(cast, source.numbers.start, known) or _writ_of(cast, source, known)
    if writ is None or writ.noun in PICTURES:
        return None
    reading, last = cast.reading, writ.numbers[-1]
    alone = len(writ.numbers) - (reading.tag(writ.numbers.start) == "DT") == 1
    plural = reading.tag(last) == "NNS" and reading.tag(last + 1) not in ("VBN", "IN")
    plural = plural and not (len(writ.numbers) > 1 and writing(reading, last))
    return None if alone and plural and writ.issuer is None else writ


def _writ_of(cast: Cast, source: Source, known: frozenset[str]) -> Writ | None:
    """Return the document that the source issued, where the source is but the issuer's name:
    "“It rained,” reads a resolution of [the Fishermen's Congress]"."""
    reading, of = cast.reading, source.numbers.start - 1
    if of >= 0 and reading.lower(of) in ("the", "a", "an"):
        of -= 1
    after = source.numbers.stop + (reading.lower(source.numbers.stop) == ",")
    made = reading.lower(of) == "by" and reading.lower(of - 1) in MAKERS
    if of < 0 or reading.lower(of) not in ("of", "by", "from") or reading.tag(after)[:1] == "W":
        return None
    writ = writ_ending(cast, of - made, known)
    own = writ and writ.issuer and set(writ.issuer) & set(source.numbers)
    return writ if own else None


def _source_numbers(
    cast: Cast, attribution: Attribution, source: Source | None, *, whole: bool
) -> Iterable[int]:
    """Return the tokens of the source that may name steps.

    All of a document's or medium's, and those that say where somebody was quoted: "an officer
    quoted by al-Bahr". What else is told of a person there was said another time.
    """
    reading = cast.reading
    if source is None:
        return ()
    numbers = reading.within(hull(attribution.source))
    told_of = whole or reading.singular(source.numbers[-1]) in REMARKS | {"interview", "excerpt"}
    if told_of:
        return numbers
    quoted = [n for n in numbers if reading.lower(n) in QUOTED or _speaks_to(reading, n)]
    return range(quoted[0], numbers.stop) if quoted else ()


def _speaks_to(reading: Reading, number: int) -> bool:
    """Tell the "to" of "a farmer who spoke to Orla TV"."""
    verb = reading.lower(number - 1) in ("spoke", "talked", "speaking", "talking")
    who = reading.lower(number - 2) in ("who", ",")
    return reading.lower(number) in ("to", "with") and verb and who


def _in_source(reading: Reading, number: int, attribution: Attribution) -> bool:
    place = reading.tokens[number].span
    return any(span.covers(place) for span in attribution.source)


def _heads(way: Way, attribution: Attribution, head: Span | None, own: set[int]) -> bool:
    """Tell whether the way is the source itself, or lies in a source that names no steps."""
    if head and head.touches(way.span):
        return True
    return not own and any(span.touches(way.span) for span in attribution.source)


def _resumes(cast: Cast, source: Source | None) -> bool:
    """Tell whether the source is "the statement", which was told of before."""
    reading = cast.reading
    if source is None or source.sort != "document" or len(source.numbers) != 2:
        return False
    return reading.lower(source.numbers.start) in ("the", "this")


def _addressed(cast: Cast, attribution: Attribution, known: frozenset[str]) -> Iterator[Way]:
    for span in attribution.addressee:
        numbers = cast.reading.within(span)
        phrase = phrase_at(cast, numbers.start) if numbers else numbers
        for words in (phrase, whose(cast, numbers, known), numbers):
            if words and named_medium(cast, words, known):
                yield medium_way(cast, words, known)
                break


def _quoted(cast: Cast, attribution: Attribution, known: frozenset[str]) -> list[Way]:
    """Return the medium or body that quotes the source."""
    by = quoting_body(cast, attribution, known)
    return [medium_way(cast, by, known)] if by else []


def _moves(reading: Reading, numbers: list[int]) -> bool:
    """Tell whether a speech, a meeting, an audience or the like is named as the occasion."""
    for number in numbers:
        word = reading.lower(number)
        if _another_time(reading, number):
            return True
        if word not in TELLING | {"in", "at", "during", "to"}:
            continue
        phrase = reading.noun_phrase(number + 1)
        nouns = {reading.singular(n) for n in phrase}
        if phrase and nouns & vocabulary.OCCASIONS:
            return True
        if phrase and word in TELLING:
            return True
    return False


def _another_time(reading: Reading, number: int) -> bool:
    word = reading.lower(number)
    month = word == "in" and reading.lower(number + 1) in vocabulary.MONTHS
    return month or word in BEFORE or (word == "last" and reading.lower(number + 1) in SPANS)


def _days(reading: Reading, numbers: Iterable[int]) -> frozenset[str]:
    return frozenset(reading.lower(number) for number in numbers)


def _remarking(cast: Cast, sentence: range) -> Use | None:
    """Return the person of "Ito made the remarks …" or "Ito was speaking …"."""
    reading = cast.reading
    for use in cast.people_in(sentence):
        place = reading.governing_verb(use.tokens)
        if place is None:
            continue
        verb = reading.tokens[place]
        objects = {
            reading.lower(number)
            for number in sentence
            if reading.tokens[number].dep in ("dobj", "obj")
        }
        if verb.lemma in SPEAKING or (verb.lemma in MAKING and objects & REMARKS):
            return use
    return None


def _inside(reading: Reading, numbers: Iterable[int], attribution: Attribution) -> list[int]:
    tokens, content = reading.tokens, attribution.content
    return [n for n in numbers if any(span.covers(tokens[n].span) for span in content)]


def _issuing(cast: Cast, sentence: range, known: frozenset[str]) -> tuple[Use, list[Step]] | None:
    """Return who "issued a statement" or "delivered a speech" there, with the document."""
    reading = cast.reading
    for use in cast.used_in(sentence):
        verb = reading.governing_verb(use.tokens)
        if verb is None or reading.tokens[verb].lemma not in ISSUING or verb not in sentence:
            continue
        writ = writ_at(cast, verb + 1 + (reading.tag(verb + 1) == "RP"), known)
        if writ and writ.issuer is None and use.entity.type in ("person", "body"):
            return use, writ_steps(cast, writ, known, part="document")
    return None


def _published(cast: Cast, sentence: range, known: frozenset[str]) -> tuple[Use, list[Step]] | None:
    """Return whose letter or sermon a medium "published" or "read out" there, with the steps."""
    reading = cast.reading
    for verb in sentence:
        if reading.lower(verb) not in PASSING | {"read", "quoted"}:
            continue
        writ = passed_writ(cast, verb, known)
        uses = cast.used_in(writ.issuer) if writ and writ.issuer else []
        steps = passing(cast, verb, known, cites=False) if uses else []
        if steps and uses[-1].entity.type in ("person", "body"):
            return uses[-1], steps
    return None


def _outside(reading: Reading, numbers: Iterable[int], attribution: Attribution) -> list[int]:
    """Return the tokens that do not lie in what the attribution reports."""
    tokens, content = reading.tokens, attribution.content
    return [n for n in numbers if not any(span.covers(tokens[n].span) for span in content)]
