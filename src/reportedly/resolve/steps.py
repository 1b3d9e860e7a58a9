"""The steps that a sentence names between a speaker and the page, in the order they went."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from reportedly.resolve import vocabulary
from reportedly.resolve.carrying import TELLING, remarks_by
from reportedly.resolve.cast import Cast
from reportedly.resolve.documents import PARTS, STEPS, Writ, document_way, writ_at
from reportedly.resolve.media import platform_at
from reportedly.resolve.medium_owner import service_of, whose
from reportedly.resolve.order import Part, Step
from reportedly.resolve.reading import NOUNS, SUBJECTS, Reading
from reportedly.resolve.ways import Way, medium_way, named_medium, phrase_at, platform_way

# What brings a medium in: "to al-Bahr TV", "in an interview with the Herald", "aired on Radio X".
LEADING = frozenset({"to", "with", "by", "on", "in", "via", "through", "for", "from"})
# What is done with words already said: whoever does it stands further out.
PASSED = frozenset(
    {"carried", "aired", "broadcast", "relayed", "quoted", "cited", "reported", "reprinted",
     "republished", "rebroadcast", "distributed", "picked", "run", "published", "released",
     "issued", "posted", "shared", "circulated", "televised", "streamed", "transmitted", "printed",
     "monitored", "seen", "obtained", "reviewed", "viewed", "read", "heard", "acquired",
     "provided", "given", "sent", "leaked", "appeared", "appearing", "appears", "ran", "passed",
     "taken", "excerpted", "translated", "repeated", "summarised", "summarized", "emailed",
     "noted", "recorded", "filmed", "received"}
)  # fmt: skip
PASSING = frozenset({"published", "broadcast", "aired", "carried", "released", "obtained", "ran",
                     "printed", "relayed", "reprinted", "received", "saw"})  # fmt: skip
AS_TOLD = frozenset({"reported", "reports", "noted", "notes", "wrote", "writes", "said", "says",
                     "quoted", "put", "described", "told", "revealed"})  # fmt: skip
LEARNING = frozenset({"learned", "learnt", "heard", "obtained", "learn", "hear", "known", "had",
                      "quoting", "quoted", "quote", "citing", "taken", "translated"})  # fmt: skip
TALKS = frozenset({"interview", "remark", "comment", "column", "article", "op-ed", "ed", "essay",
                   "commentary", "report", "statement", "speech", "piece"})  # fmt: skip
# In the plural no one of them is meant: "ahead in the polls", "careful in her speeches".
MANY = vocabulary.SPEECHES | {"poll", "survey"}
ASIDES = frozenset({"after", "before", "when", "while", "because", "since", "until", "if",
                    "although", "though", "whether"})  # fmt: skip
# Two words, and one, for citing.
REFERRING = frozenset({("referring", "to"), ("based", "on"), ("quoting", "from"),
                       ("relying", "on"), ("relied", "on"), ("drawing", "on"), ("drew", "on"),
                       ("picking", "up"), ("picked", "up"), ("pointing", "to")})  # fmt: skip
TAKING = frozenset({"republishing", "reproducing", "relaying", "reprinting", "rebroadcasting",
                    "carrying", "translating", "summarising", "summarizing",
                    "crediting"})  # fmt: skip
OPENINGS = frozenset({*LEADING, *TELLING, *PASSING, "during", "of"})
ALLOWING = frozenset({"authorized", "authorised", "allowed", "permitted", "cleared", "restrictions",
                      "permission", "unauthorized", "unauthorised", "entitled"})  # fmt: skip
# "when reached by Orla TV" is where somebody spoke.
REACHED = frozenset({"reached", "contacted", "asked", "pressed", "questioned", "interviewed"})
QUESTIONS = frozenset({"question", "query", "inquiry", "enquiry"})  # of a medium
FEW = 6  # tokens
AGO = 12  # tokens from "quoted" to its "by"


def steps_in(
    cast: Cast,
    numbers: Iterable[int],
    known: frozenset[str],
    *,
    cites: bool,
    cue: Collection[int] = (),
) -> list[Step]:
    """Return the steps that the tokens name, in text order and each once.

    ``cites`` says that the source passes words on, so that what it cites is a step; ``cue`` are
    the tokens of the saying's cue: a clause that it stands in is no aside.
    """
    found: list[Step] = []
    reading, numbers = cast.reading, sorted(set(numbers))
    for number in numbers:
        passed_on = cites or any(step.part in ("carrier", "cited") for step in found)
        found += _at(cast, number, known, cites=passed_on, cue=cue)
    if not cites and found and found[0].part == "carrier":
        opens = [number for number in numbers if reading.sentences[number] == number]
        citing = [n for n in opens if reading.lower(n) in ("citing", "quoting")]
        found += [step for number in citing for step in _cited(cast, number, known)]
    apart = {(step.way.kind, step.way.name.lower()): step for step in reversed(found)}
    return sorted(apart.values(), key=lambda step: step.way.at)


def refers(reading: Reading, number: int) -> bool:
    """Tell whether the token ends words for citing: "with reference to", "on the basis of"."""
    before = [reading.lower(place) for place in range(number - 3, number + 1)]
    return (
        before[1:] == ["with", "reference", "to"]
        or before in (["on", "the", "basis", "of"], ["on", "the", "strength", "of"])
        or tuple(before[2:]) in REFERRING
        or (before[3] in TAKING and reading.tag(number) == "VBG")
    )


def cites_from(reading: Reading, number: int) -> int:
    """Return where the words for citing begin that end at the token."""
    if reading.lower(number) in vocabulary.CITING | TAKING or not refers(reading, number):
        return number
    first = {"basis": number - 3, "strength": number - 3, "reference": number - 2}
    return first.get(reading.lower(number - 1), number - 1)


def writ_steps(cast: Cast, writ: Writ, known: frozenset[str], *, part: Part) -> list[Step]:
    """Return the steps of a document: its medium, its platform, itself, as it has them."""
    reading = cast.reading
    platform = platform_way(reading, writ.numbers)
    if platform:
        posted = [Step("cited" if part == "cited" else "base", platform)]
        return posted if writ.noun != "statement" else [*posted, _document(cast, writ)]
    medium = _story_medium(cast, writ, known) if writ.noun in vocabulary.STORIES else None
    if medium:
        return [Step("cited" if part == "cited" else "base", medium)]
    if writ.noun in vocabulary.POSTS and _on_platform(cast, writ.numbers.stop, known):
        return []
    return [_document(cast, writ)]


def _document(cast: Cast, writ: Writ) -> Step:
    return Step("document", document_way(cast, writ))


def _at(
    cast: Cast, number: int, known: frozenset[str], *, cites: bool, cue: Collection[int]
) -> list[Step]:
    """Return the steps that the token leads to."""
    reading = cast.reading
    word = reading.lower(number)
    if cites and (word in vocabulary.CITING or refers(reading, number)):
        return _cited(cast, number, known)
    if word == "as":
        return _as_told(cast, number, known)
    if word in ("that", "which") and reading.tag(number - 1) in NOUNS | {","}:
        return _which_passed(cast, number, known)
    if word not in OPENINGS or aside(reading, number, cue) or _held_back(reading, number):
        return []
    if word in LEADING or word in TELLING:
        return list(_led(cast, number, known))
    if word in ("during", "of"):
        return _written(cast, number, known)
    if word in PASSING:
        return passing(cast, number, known, cites=cites)
    return []


def _held_back(reading: Reading, number: int) -> bool:
    """Tell "not authorised to speak [to] the press": through nobody but in secret."""
    return any(reading.lower(at) in ALLOWING for at in range(max(number - FEW, 0), number))


def aside(reading: Reading, number: int, cue: Collection[int] = ()) -> bool:
    """Tell whether the token stands in a clause of its own: "[after the story aired on X,] …"."""
    acts = False
    for at in range(number - 1, reading.sentence(number).start - 1, -1):
        word = reading.lower(at)
        if at in cue:
            return False
        if word in (",", ";", "—", "–", '"', "“", "”"):
            return False
        if word in ASIDES:
            return acts and reading.lower(at + 1) not in REACHED
        if reading.singular(at - 1) in TALKS and reading.tag(at) in ("VBD", "VBN"):
            continue  # "in comments broadcast on"
        acts = acts or reading.tag(at) in ("VBD", "VBZ", "VBP", "VBN", "MD")
    return False


def _cited(cast: Cast, number: int, known: frozenset[str]) -> list[Step]:
    """Return what is cited: a medium, or a document; people who are cited are the speakers."""
    start = number + 1 + (cast.reading.tag(number + 1) == "RB")
    writ = writ_at(cast, start, known)
    if writ:
        steps = writ_steps(cast, writ, known, part="cited")
        return [Step(step.part, replace(step.way, cited=True)) for step in steps]
    phrase = phrase_at(cast, start)
    if phrase and named_medium(cast, phrase, known):
        return [Step("cited", medium_way(cast, phrase, known))]
    return []


def _as_told(cast: Cast, number: int, known: frozenset[str]) -> list[Step]:
    """Return the "Herald" of "as the Herald noted on Monday"."""
    reading = cast.reading
    phrase = phrase_at(cast, number + 1)
    after = phrase.stop + (reading.tag(phrase.stop) in ("RB", "MD"))
    tells = phrase and reading.lower(after) in AS_TOLD
    if tells and named_medium(cast, phrase, known):
        return [Step("carrier", medium_way(cast, phrase, known))]
    return []


def _which_passed(cast: Cast, number: int, known: frozenset[str]) -> list[Step]:
    """Return the "Herald" of "a letter, which the Herald published"."""
    phrase = phrase_at(cast, number + 1)
    after = phrase.stop + (cast.reading.lower(phrase.stop) in ("has", "had", "later", "first"))
    passes = phrase and cast.reading.lower(after) in PASSING | {"read", "quoted", "picked", "cited"}
    if passes and named_medium(cast, phrase, known):
        return [Step("carrier", medium_way(cast, phrase, known))]
    return []


def _led(cast: Cast, number: int, known: frozenset[str]) -> Iterator[Step]:
    """Yield the platform, medium or document after a preposition or "told"."""
    reading = cast.reading
    word, phrase = reading.lower(number), phrase_at(cast, number + 1)
    if not phrase:
        yield from _written(cast, number, known)
        return
    part: Part = "carrier" if _passed(reading, number) else "base"
    platform = platform_way(reading, phrase)
    if platform and word in ("on", "to", "via", "through", "by"):
        yield Step(part, platform)
        return
    service = service_of(cast, phrase, known)
    if service and word in ("to", "with", "by", *TELLING):
        yield Step(part, service)
        return
    phrase = whose(cast, phrase, known)
    if _brings(reading, number, phrase) and named_medium(cast, phrase, known):
        outer = word == "to" and reading.lower(number - 1) == "according"
        yield Step("carrier" if outer else part, medium_way(cast, phrase, known))
    else:
        yield from _written(cast, number, known)


def _brings(reading: Reading, number: int, phrase: range) -> bool:
    """Tell whether the preposition may bring in a medium that words went to or by."""
    word = reading.lower(number)
    named = any(reading.capital(n) for n in phrase)
    if reading.tag(phrase.start) == "PRP$" and not named:  # "on its website": nobody else's page
        return False
    if len(phrase) == 1 and not reading.capital(phrase.start):  # "on television", "by radio"
        return False
    asked = reading.singular(number - 1) in QUESTIONS
    if word == "from":
        return asked or reading.lower(_verb_before(reading, number)) in LEARNING
    if word == "to" and reading.lower(number - 1) in ("closed", "open", "known", "access"):
        return False
    if word == "for":
        before = reading.singular(number - 1) if number else ""
        return before in TALKS or reading.lower(number - 1) in ("wrote", "writing", "write")
    if word == "by":
        verb = _verb_before(reading, number)
        return _of_talk(reading, number) or reading.lower(verb) in PASSED | REACHED | {"conducted"}
    return word != "in" or any(reading.capital(n) for n in phrase)


def _of_talk(reading: Reading, by: int) -> bool:
    """Tell whether the "by" goes with words that something was said in: "in an article by"."""
    noun = by - 1
    if reading.tag(noun) not in NOUNS or reading.singular(noun) not in TALKS | STEPS | QUESTIONS:
        return False
    start = noun
    while start > reading.sentences[noun] and reading.noun_phrase(start - 1).stop > noun:
        start -= 1
    return reading.lower(start - 1) in ("in", "on", "from", "via", "through", "to", "during")


def _written(cast: Cast, number: int, known: frozenset[str]) -> list[Step]:
    """Return the document or speech that words stand in: "in a letter", "a letter in which"."""
    reading = cast.reading
    word = reading.lower(number)
    if word == "in" and reading.lower(number + 1) == "which":
        writ = writ_ending(cast, number, known)
        return writ_steps(cast, writ, known, part="document") if writ else []
    writ = writ_at(cast, number + 1, known)
    if writ is None or not _stands_in(reading, number, writ):
        return []
    return writ_steps(cast, writ, known, part="document")


def _stands_in(reading: Reading, number: int, writ: Writ) -> bool:
    """Tell whether the preposition puts words in the document: not "of", not "with"."""
    word = reading.lower(number)
    if reading.tag(writ.numbers[-1]) == "NNS" and writ.noun in MANY:
        return False
    if word == "during":
        return writ.noun in vocabulary.SPEECHES
    if word == "by":
        return reading.lower(_verb_before(reading, number)) in PASSED
    if word == "from":
        return reading.lower(_verb_before(reading, number)) in LEARNING
    return word in ("in", "via", "through")


def writ_ending(cast: Cast, stop: int, known: frozenset[str]) -> Writ | None:
    """Return the document right before the token: "a letter in which", "a letter, in which"."""
    reading = cast.reading
    end = stop - (reading.lower(stop - 1) == ",")
    if end <= 0 or reading.tag(end - 1) not in NOUNS:
        return None
    start = end - 1
    while start > reading.sentences[start] and reading.noun_phrase(start - 1).stop == end:
        start -= 1
    return writ_at(cast, start, known)


def passing(cast: Cast, verb: int, known: frozenset[str], *, cites: bool) -> list[Step]:
    """Return the "Herald" of "the Herald published a letter": it passes the letter on."""
    reading = cast.reading
    subjects = [
        n
        for n in range(reading.sentence(verb).start, verb)
        if reading.tokens[n].dep in SUBJECTS and reading.tokens[n].head == verb
    ]
    thing = _thing_passed(reading, verb)
    writ = writ_at(cast, thing, known)
    passed = _excerpt(cast, thing, known)
    if writ:
        passed = writ_steps(cast, writ, known, part="document")
    if not subjects or not (passed or remarks_by(reading, thing)):
        return []
    if cites and writ and reading.lower(subjects[-1]) == "which":
        return passed
    start = subjects[-1]
    while start > 0 and reading.noun_phrase(start - 1).stop > subjects[-1]:
        start -= 1
    phrase = phrase_at(cast, start)
    if not named_medium(cast, phrase, known):
        return []
    return [Step("carrier", medium_way(cast, phrase, known)), *passed]


def passed_writ(cast: Cast, verb: int, known: frozenset[str]) -> Writ | None:
    """Return the document that the verb passes on: "read out [a letter]"."""
    return writ_at(cast, _thing_passed(cast.reading, verb), known)


def _thing_passed(reading: Reading, verb: int) -> int:
    """Return where the object opens, after "out" and after "on Monday"."""
    at = verb + 1 + (reading.tag(verb + 1) == "RP")
    dated = reading.lower(at) == "on" and reading.lower(at + 1) in vocabulary.WEEKDAYS
    return at + 2 if dated else at


def _excerpt(cast: Cast, start: int, known: frozenset[str]) -> list[Step]:
    """Return the podcast of "an extract from the podcast Kitchen Cabinet" that is passed on."""
    reading = cast.reading
    part = reading.noun_phrase(start)
    noun = reading.singular(part[-1]) if part else ""
    if noun not in PARTS | TALKS or reading.lower(part.stop) not in ("of", "from", "on", "with"):
        return []
    phrase = phrase_at(cast, part.stop + 1)
    if not named_medium(cast, phrase, known):
        return []
    return [Step("base", medium_way(cast, phrase, known))]


def _passed(reading: Reading, number: int) -> bool:
    """Tell whether the preposition hangs on a verb that passes words on: "aired live on"."""
    verb = _verb_before(reading, number)
    if verb < 0 or reading.lower(verb) not in PASSED:
        return False
    between = range(verb + 1, number)
    if reading.lower(number) == "by":
        return True
    return not any(
        reading.tag(n) in NOUNS and reading.lower(n) not in vocabulary.WEEKDAYS for n in between
    )


def _verb_before(reading: Reading, number: int) -> int:
    """Return the verb that stands nearest before the token, -1 where none is near."""
    first = max(reading.sentence(number).start, number - AGO)
    for at in range(number - 1, first - 1, -1):
        if reading.tag(at)[:1] == "V" or reading.lower(at) in PASSED:
            return at
    return -1


def _on_platform(cast: Cast, start: int, known: frozenset[str]) -> bool:
    """Tell whether a platform is named soon after: "a post by the mayor on X"."""
    reading = cast.reading
    stop = min(start + AGO, reading.sentence(start - 1).stop)
    return any(
        platform_at(reading, phrase_at(cast, number + 1)) is not None
        or (number == start and named_medium(cast, phrase_at(cast, number + 1), known))
        for number in range(start, stop)
        if reading.lower(number) in ("on", "to", "via")
    )


def _story_medium(cast: Cast, writ: Writ, known: frozenset[str]) -> Way | None:
    """Return the medium whose own story it is: "a Velora dispatch", "a report by Radio X"."""
    reading = cast.reading
    if writ.noun == "dispatch" and reading.capital(writ.numbers[-1] - 1):
        return medium_way(cast, range(writ.numbers.start, writ.numbers[-1]), known)
    owner = writ.issuer or range(writ.numbers.start, writ.numbers.stop - 1)
    if reading.tag(owner.start) == "PRP$":  # "its weekly bulletin"
        return None
    if owner and reading.lower(owner[-1]) == "blog" and not reading.capital(owner[-1]):
        return None  # "a blog post" is the writer's own
    if len(owner) > (writ.issuer is None) and named_medium(cast, owner, known):
        return medium_way(cast, owner, known)
    if writ.issuer is None and reading.lower(writ.numbers.stop) in (
        "by", "in", "from", "on", "of", "for",
    ):  # fmt: skip
        phrase = phrase_at(cast, writ.numbers.stop + 1)
        if phrase and named_medium(cast, phrase, known):
            return medium_way(cast, phrase, known)
    return None
