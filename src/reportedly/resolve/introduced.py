"""Look back for the words that first brought in whom "the lawyers" or "they" take up."""

from collections.abc import Iterator

from reportedly.resolve.candidates import Scene, quoted
from reportedly.resolve.cast import Cast, Use
from reportedly.resolve.phrases import determiner, is_role, role_noun
from reportedly.resolve.reading import NOUNS, SUBJECTS, Reading
from reportedly.resolve.sources import Source
from reportedly.resolve.vocabulary import HONORIFICS

FURTHEST = 12  # sentences
OPENING = 3  # tokens before a name, titles mostly, with which it still opens its sentence
RECENT = 3  # sentences, for "they"
COMPLEMENTS = frozenset(
    {"of", "at", "in", "from", "for", "to", "with", "on", "near", "under", "inside", "within",
     "by", "aboard", "across", "around"}
)  # fmt: skip
NEARNESS = frozenset({"close", "familiar", "loyal", "near", "next"})  # "familiar with the talks"
JOINING = frozenset({"and", ",", "&"})
PARTIES = frozenset({"side", "party", "delegation", "country", "nation"})  # "the sides pledged"
APPOSED = frozenset({",", ":", "—", "–", "--"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
MANY = frozenset({"dozens", "scores", "hundreds", "thousands", "tens", "crowds", "groups"})


def whole_phrase(reading: Reading, head: int, *, stop: int | None = None) -> range:
    """Return the noun phrase of ``head`` with what hangs on it after it.

    "two officials close to the talks", up to a clause, a participle or a comma.
    """
    limit = reading.sentence(head).stop if stop is None else stop
    start, opening = head, reading.sentences[head]
    while start > opening and _belongs(reading, start - 1, start, head):
        start -= 1
    end = head + 1
    while end < limit and (following := _complement(reading, start, end, limit)):
        end = following.stop
    return range(start, end)


def _belongs(reading: Reading, number: int, start: int, head: int) -> bool:
    before = reading.tag(number) in NOUNS | {"DT", "CD", "JJ", "JJR", "JJS", "PRP$", "POS", "HYPH"}
    governor = reading.tokens[number].head
    return before and (governor in range(start, head + 1) or reading.tag(number) == "POS")


def _complement(reading: Reading, start: int, end: int, limit: int) -> range | None:
    """Return "of …", "close to …" right after the phrase, where it hangs on it."""
    link = end
    if reading.lower(link) in NEARNESS and reading.lower(link + 1) in COMPLEMENTS:
        link += 1
    if reading.lower(link) not in COMPLEMENTS:
        return None
    governor = reading.tokens[link].head
    if link == end and governor not in range(start, end):
        return None
    inner = reading.noun_phrase(link + 1, stop=limit)
    if len(inner) == 1 and reading.tag(inner[0]) == "DT":
        people = reading.tag(inner.stop) in ("VBN", "VBD", "VBG", "JJ") and inner.stop < limit
        return range(end, inner.stop + 1) if people else None  # "of the disappeared"
    return range(end, inner.stop) if inner else None


def introduced(
    scene: Scene, noun: str, *, plural: bool, called: frozenset[str] = frozenset()
) -> range | None:
    """Return the phrase that last brought in such a person or body before the source.

    ``noun`` is in the singular. A bare "the lawyers" brings in nobody. Every word of ``called``
    stands in the phrase: "the legal experts" are no "harbour experts".
    """
    reading = scene.reading
    first = _first(scene, FURTHEST)
    for number in range(scene.at - 1, first - 1, -1):
        if reading.tag(number) not in NOUNS or reading.singular(number) != noun:
            continue
        if plural != (reading.tag(number) in ("NNS", "NNPS")) or _passed(scene, number):
            continue
        phrase = whole_phrase(reading, number)
        if not called <= {reading.lower(word) for word in phrase}:
            continue
        if determiner(reading, phrase) != "definite" or phrase.stop > number + 1:
            return phrase
    return None


def telling_words(reading: Reading, numbers: range) -> frozenset[str]:
    """Return the words of "the [legal] experts" that tell them from others, no number and no
    "same"."""
    words = (number for number in numbers if reading.tag(number) != "CD")
    return frozenset(reading.lower(number) for number in words) - {"same"}


def _passed(scene: Scene, number: int) -> bool:
    """Tell whether the noun is a title of the name after it, a part of one, or quoted."""
    reading = scene.reading
    part = reading.tokens[number].dep in ("compound", "nmod", "poss")
    return part or bool(scene.cast.use_at(number)) or quoted(scene, number)


def several_before(scene: Scene) -> range | None:
    """Return whom "they" takes up where nobody has spoken: a plural subject, or two people."""
    reading = scene.reading
    first = _first(scene, RECENT)
    opening = reading.sentences[scene.at]
    while opening >= first:
        sentence = reading.sentence(opening)
        found = list(plural_subjects(scene, range(sentence.start, min(sentence.stop, scene.at))))
        if found:
            return found[0] if len(found) == 1 else None
        if opening == 0:
            return None
        opening = reading.sentences[opening - 1]
    return None


def plural_subjects(scene: Scene, sentence: range) -> Iterator[range]:
    """Yield the people whom a sentence has for its subject: two by name, "guards", "dozens of
    farmers"; none that stand in a quotation or in what the attribution in hand reports."""
    reading = scene.reading
    pair = joined_people(scene.cast, sentence)
    opens = pair and pair[0].tokens.start - sentence.start <= OPENING
    if pair and (opens or reading.governing_verb(pair[0].tokens) is not None):
        yield range(pair[0].tokens.start, pair[-1].tokens.stop)
    for number in sentence:
        people = reading.tag(number) == "NNS" and _of_people(reading, number)
        subject = people and reading.tokens[number].dep in SUBJECTS
        if subject and not quoted(scene, number) and not scene.reports(number):
            phrase = whole_phrase(reading, number)
            yield _with_names(scene.cast, phrase)


def _of_people(reading: Reading, number: int) -> bool:
    """Tell "guards", and "dozens of farmers"."""
    if reading.lower(number) in MANY and reading.lower(number + 1) == "of":
        counted = reading.noun_phrase(number + 2)
        return bool(counted) and is_role(reading.singular(counted[-1]))
    return is_role(reading.singular(number)) or reading.singular(number) in PARTIES


def _with_names(cast: Cast, phrase: range) -> range:
    """Return the people of "the mediators, Mara Ito and Omar Dasa," instead of the noun."""
    reading = cast.reading
    if reading.lower(phrase.stop) != ",":
        return phrase
    after = range(phrase.stop + 1, reading.sentence(phrase.start).stop)
    pair = joined_people(cast, after)
    near = pair and pair[0].tokens.start - phrase.stop <= 3
    return range(pair[0].tokens.start, pair[-1].tokens.stop) if near else phrase


def joined_people(cast: Cast, numbers: range) -> list[Use]:
    """Return the first people among ``numbers`` that stand joined: "A, B and C"."""
    run: list[Use] = []
    for use in cast.people_in(numbers):
        if run and not _joined(cast.reading, range(run[-1].tokens.stop, use.tokens.start)):
            if len(run) > 1:
                return run
            run = []
        run.append(use)
    return run if len(run) > 1 else []


def apposed_people(scene: Scene, source: Source) -> list[Use]:
    """Return those of "two guards of the port, Mara Ito and Omar Dasa," where they end the source.

    Nobody where more is joined to them, or the number is another: "three guards, Ito and Dasa".
    """
    reading, numbers = scene.reading, source.numbers
    breaks = [number for number in numbers if reading.lower(number) in APPOSED]
    first = breaks[0] + 1 if breaks else numbers.stop
    pair = joined_people(scene.cast, range(first, numbers.stop))
    if not pair or pair[0].tokens.start != first or pair[-1].tokens.stop < numbers.stop - 1:
        return []
    count = NUMBERS.get(reading.lower(numbers.start), len(pair))
    whole = all(len(use.tokens) > 1 for use in pair)
    return pair if whole and count == len(pair) else []


def titled_pair(scene: Scene, noun: str) -> list[Use]:
    """Return the people of "ministers Mara Ito and Omar Dasa", "the lawyers, A and B"."""
    reading = scene.reading
    for number in range(scene.at - 1, -1, -1):
        if reading.singular(number) == noun and reading.tag(number) in ("NNS", "NNPS"):
            after = range(number + 1, reading.sentence(number).stop)
            pair = joined_people(scene.cast, after)
            if pair and pair[0].tokens.start - number <= 4:
                return pair
    return []


def _joined(reading: Reading, between: range) -> bool:
    words = {reading.lower(number) for number in between}
    last = max((n for n in between if reading.lower(n) in ("and", "&")), default=None)
    others = [
        number
        for number in between
        if reading.lower(number) not in JOINING
        and not (last is not None and _of_a_role(reading, number, last))
        and reading.lower(number).rstrip(".") not in HONORIFICS
        and not role_noun(reading, number)
        and reading.tag(number) not in ("JJ", "NN", "NNP")
    ]
    return bool(words & JOINING) and not others


def _of_a_role(reading: Reading, number: int, last: int) -> bool:
    """Tell a word of the roles in "Ito, the mayor of Kell, and his deputy, Dasa"."""
    article = reading.tag(number) in ("DT", "PRP$")
    return article or (number < last and reading.lower(number) in ("of", "for"))


def _first(scene: Scene, sentences: int) -> int:
    opening = scene.reading.sentences[scene.at] if len(scene.reading) else 0
    for _ in range(sentences):
        if opening == 0:
            break
        opening = scene.reading.sentences[opening - 1]
    return opening


def first_verb(reading: Reading, verb: int, at: int) -> int:
    """Return the verb that "and who said" is joined to in "users, who left and who said".

    Where that one's noun has others joined to it, any of them may be meant: it stays.
    """
    first = verb
    while reading.tokens[first].dep == "conj" and reading.tokens[first].head < first:
        first = reading.tokens[first].head
    noun = reading.tokens[first].head
    several = any(each.head == noun and each.dep == "conj" for each in reading.tokens[noun:at])
    return verb if several else first
