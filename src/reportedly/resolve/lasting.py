"""What holds on: the occasion and the document of a speaker's words, for what they say next."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise

from reportedly.model import Attribution, Span, Speaker
from reportedly.resolve import vocabulary
from reportedly.resolve.antecedents import FURTHEST
from reportedly.resolve.cast import Cast
from reportedly.resolve.documents import untitled
from reportedly.resolve.media import key_of
from reportedly.resolve.occasions import Occasion, remarks
from reportedly.resolve.phrases import is_body, without_article
from reportedly.resolve.ways import Way, without_agency

Named = dict[str, list[Occasion]]
Spoken = dict[str, list[tuple[int, int, int]]]  # first token, token of the source, last token
STANDING = frozenset({"be", "remain", "stay", "become"})
# How somebody stands to a thing; nobody need have said it on the occasion before.
STANDS = frozenset({"support", "oppose"})
# What is done with words that are not spoken in an interview.
OTHER_WAYS = frozenset({"tweet", "retweet", "testify", "post", "email", "text"})
# Said at other times, or at many.
OTHER_TIMES = frozenset({"recently", "repeatedly", "often", "frequently", "regularly", "always",
                         "initially", "originally", "routinely", "consistently"})  # fmt: skip
RETROSPECT = 3  # sentences that "made the remarks" may look back over


@dataclass(frozen=True)
class Told:
    """An attribution with its speaker, and where it stands in the text."""

    attribution: Attribution
    speaker: Speaker
    occasion: Occasion


def carried_on(
    cast: Cast, told: list[Told], ways: dict[tuple[Span, ...], list[Way]], known: frozenset[str]
) -> dict[tuple[Span, ...], list[Way]]:
    """Return each attribution's ways, its speaker's last occasion where it names none itself."""
    said = [(use.entity.id, each) for use, each in remarks(cast, known)]
    own = [
        (_who(each), each.occasion)
        for each in told
        if _who(each) and (each.occasion.lasting or each.occasion.moved)
        if not each.occasion.resumes
    ]
    named, made = _by_speaker([*said, *own]), _by_speaker(said)
    spoke = _spoken(cast, told)
    found: dict[tuple[Span, ...], list[Way]] = {}
    for each in told:
        given = ways[each.attribution.key]
        before = None if _stands(cast, each) else _last(named, each)
        before = before or _looked_back(cast, made, each)
        if before and _elsewhere(cast, each, before):
            before = None
        if before and (_written(before) or _posted(before)):
            on = _goes_on(cast, before, each, spoke) and not _left(before, each, told)
            before = before if on else None
        if each.occasion.resumes:
            given = _resumed(cast, each, told, ways, before) or given
        lasting = issued(each, list(before.lasting)) if before else []
        found[each.attribution.key] = lasting if not given or _more(lasting, given) else given
    return found


def _more(lasting: list[Way], given: list[Way]) -> bool:
    """Tell whether the occasion has all of the ways given, and more: "Orla TV aired a speech by Ito
    on Sunday. “No,” he said."""
    held = {(way.kind, key_of(way.name)) for way in lasting}
    return len(lasting) > len(given) and {(w.kind, key_of(w.name)) for w in given} <= held


def issued(told: Told, ways: list[Way]) -> list[Way]:
    """Return the ways with each document that no other issuer is named for given the speaker's
    name: it keeps its own words where nobody, or only a medium that cites it, can be told."""
    name = told.speaker.name
    if name is None or told.speaker.basis == "none":
        return ways
    media = {key_of(way.name) for way in ways if way.kind == "medium"}
    own = {key_of(name), key_of(without_agency(name))}
    speaks = bool(own & media) or any(key_of(name).endswith(f" {key}") for key in media)
    stories = vocabulary.STORIES - vocabulary.POSTS if speaks else ()  # a medium's own dispatch
    ways = [way for way in ways if not (way.own and way.name.split()[-1].lower() in stories)]
    taken_up = told.speaker.basis == "role" and not told.speaker.unnamed
    if taken_up:  # "the post" is on the platform that it was found on
        ways = [way for way in ways if not (way.own and _a_post(way))]
    ways = [replace(way, name=name) if taken_up and _group(way) else way for way in ways]
    return [
        replace(way, name=without_article(untitled(name)))
        if way.own and not (speaks and way.cited) and not is_document(told.speaker, way)
        else way
        for way in ways
    ]


def _a_post(way: Way) -> bool:
    return way.name.split()[-1].lower() in vocabulary.POSTS


def _group(way: Way) -> bool:
    """Tell "a statement by [the group]", whom the speaker's name is told for."""
    return (
        way.kind == "document"
        and not way.own
        and (way.name in vocabulary.GROUPS or is_body(way.name))
    )


def is_document(speaker: Speaker, way: Way) -> bool:
    """Tell whether the speaker is but the document: "a report whose author is not named"."""
    return speaker.unnamed and any(way.span.touches(span) for span in speaker.words)


def _stands(cast: Cast, told: Told) -> bool:
    """Tell whether the cue says how somebody stands to a thing, and nothing of an occasion: "is a
    critic of", "was angry about"."""
    numbers = (number for span in told.attribution.cue for number in cast.reading.within(span))
    verbs = [cast.reading.tokens[n].lemma for n in numbers if cast.reading.tag(n)[:1] == "V"]
    return bool(verbs) and {*verbs} <= STANDING


def _elsewhere(cast: Cast, told: Told, before: Occasion) -> bool:
    """Tell whether the saying was made another time or another way than the occasion before it:
    "has long said", "would say", "supports the plan", and what is tweeted after an interview."""
    own = told.attribution
    if own.modality == "hypothetical" or own.cue_class in STANDS:
        return True
    cue = {number for span in own.cue for number in cast.reading.within(span)}
    says = any(cast.reading.tag(n) in ("VBZ", "VBP") for n in cue)
    if before.tense == "past" and own.tense == "present" and says:  # who "said" so on Sunday
        return True
    done = (n for n in cast.reading.sentence(told.occasion.at) if _perfect(cast, n, cue))
    if next(done, None) is not None:
        return True
    lemmas = {cast.reading.tokens[n].lemma.lower() for n in cue}
    if lemmas & OTHER_TIMES or _by_noun(cast, cue):
        return True
    spoken = bool(before.tense) and not (before.wrote or _written(before))
    other = OTHER_WAYS | {"write"} if spoken else OTHER_WAYS
    return bool(lemmas & other) and not _posted(before)


def _by_noun(cast: Cast, cue: set[int]) -> bool:
    """Tell a cue that is a noun, "shifting memories of", or by which one only seems to say so."""
    tokens = [cast.reading.tokens[n] for n in cue]
    verbs = [token.lemma for token in tokens if token.tag[:1] == "V"]
    named = any(token.tag in ("NN", "NNS") for token in tokens)
    return (named and not verbs) or bool(verbs and {*verbs} <= {"seem", "appear", "look"})


def _perfect(cast: Cast, number: int, cue: set[int]) -> bool:
    """Tell the "has" of "has said", of a cue."""
    token = cast.reading.tokens[number]
    finite = token.lemma == "have" and token.tag in ("VBZ", "VBP", "VBD")
    return finite and token.dep == "aux" and token.head in cue


def _posted(occasion: Occasion) -> bool:
    """Tell whether the words stood on a platform: a post is as short as a statement."""
    return any(way.name.lower() in vocabulary.PLATFORMS for way in occasion.lasting)


def _who(told: Told) -> str:
    """Return what stands for the speaker: an entity, their own words, "" for nobody known."""
    speaker = told.speaker
    if speaker.entity or not speaker.name or speaker.basis == "none":
        return speaker.entity or ""
    first = min(speaker.words, default=told.attribution.span)
    return f"{speaker.name} at {first.start}" if speaker.unnamed else speaker.name


def _spoken(cast: Cast, told: list[Told]) -> Spoken:
    """Return where each speaker's sayings begin and end, in text order."""
    found: Spoken = defaultdict(list)
    for each in told:
        places = [*cast.reading.within(each.attribution.span), each.occasion.at]
        found[_who(each)].append((min(places), each.occasion.at, max(places)))
    return {who: sorted(places) for who, places in found.items()}


def _goes_on(cast: Cast, before: Occasion, told: Told, spoke: Spoken) -> bool:
    """Tell whether the speaker goes on from a document without a longer break."""
    first, last = sorted((before.at, told.occasion.at))
    own = [place for place in spoke[_who(told)] if first <= place[1] <= last]
    places = own if own and own[0][1] == first else [(first, first, first), *own]
    return all(
        cast.reading.sentences_between(min(left[2], right[0]), right[0]) <= RETROSPECT
        for left, right in pairwise(places)
    )


def _left(before: Occasion, told: Told, every: list[Told]) -> bool:
    """Tell whether the speaker has since said something on another day, and goes on from that."""
    since = range(before.at + 1, told.occasion.at)
    own = [each for each in every if each.occasion.at in since and _who(each) == _who(told)]
    return any(each.occasion.days - before.days for each in own)


def _resumed(
    cast: Cast,
    told: Told,
    every: list[Told],
    ways: dict[tuple[Span, ...], list[Way]],
    before: Occasion | None,
) -> list[Way]:
    """Return the ways of the statement that "the statement" takes up, none where none is told.

    It is its issuer's last one; where nobody is known for it, the last one with an issuer.
    """
    if before and _written(before):
        return issued(told, list(before.lasting))
    if told.speaker.entity:
        return []
    at = told.occasion.at
    earlier = [each for each in every if each.occasion.at < at and _written(each.occasion)]
    last = max(earlier, key=lambda each: each.occasion.at, default=None)
    if last is None or cast.reading.sentences_between(last.occasion.at, at) > FURTHEST:
        return []
    given = ways[last.attribution.key]
    return given if all(not way.own or last.speaker.entity for way in given) else []


def _written(occasion: Occasion) -> bool:
    return any(way.kind == "document" for way in occasion.lasting)


def _by_speaker(named: list[tuple[str, Occasion]]) -> Named:
    """Return the occasions of each speaker, in text order."""
    found: Named = defaultdict(list)
    for entity, each in sorted(named, key=lambda pair: pair[1].at):
        found[entity].append(each)
    return found


def _last(named: Named, told: Told) -> Occasion | None:
    """Return the occasion that still holds for the attribution's speaker."""
    if told.occasion.moved or not _who(told):
        return None
    own = named.get(_who(told), [])
    find = bisect_left if told.occasion.ways else bisect_right  # "demanded in a letter, saying …"
    if not (count := find(own, told.occasion.at, key=_at)):
        return None
    days = own[count - 1].days
    other_day = told.occasion.days and not (told.occasion.days & days)
    return None if other_day else own[count - 1]


def _looked_back(cast: Cast, made: Named, told: Told) -> Occasion | None:
    """Return the occasion that a sentence soon after ("… made the remarks to …") tells of it."""
    if told.occasion.moved or told.occasion.ways:
        return None
    own = made.get(_who(told), [])
    after = own[bisect_right(own, told.occasion.at, key=_at) :][:1]
    for each in after:
        if cast.reading.sentences_between(told.occasion.at, each.at) <= RETROSPECT:
            return each
    return None


def _at(occasion: Occasion) -> int:
    return occasion.at
