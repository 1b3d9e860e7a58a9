"""Whose word a document is: "a statement by Ostland's port police", "the Front's statement"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.antecedents import FURTHEST
from reportedly.resolve.before_names import office_begins
from reportedly.resolve.candidates import Scene
from reportedly.resolve.carrying import carried
from reportedly.resolve.cast import Use
from reportedly.resolve.documents import NO_ISSUERS, OF_MATTER, VOTES
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import NOUNS, POSSESSIVES, Reading
from reportedly.resolve.sources import Source, head_noun

MAKING = frozenset({"prepare", "write", "issue", "publish", "release", "compile", "draft", "make",
                    "carry", "conduct", "sign", "author", "produce", "post", "send",
                    "announce", "provide", "give"})  # fmt: skip
# Bodies that a paper is from, where others may be but where it came from.
SPEAKING = vocabulary.OFFICES - frozenset(
    {"state", "city", "country", "nation", "republic", "kingdom", "house", "palace", "court"}
) | {"company", "party", "movement", "union", "charity", "group"}  # fmt: skip
CLIMB = 3  # heads from "statement" up to "said"
FURTHEST_OWNER = 8  # tokens from "statement by" to the name that owns it


def owned_body(scene: Scene, source: Source, use: Use) -> range | None:
    """Return "Ostland's port police" of "a statement by Ostland's port police"."""
    reading = scene.reading
    document = head_noun(reading, source.numbers)
    owner = document is not None and document < use.tokens.start
    if owner and reading.lower(use.tokens.stop) in POSSESSIVES:
        return range(use.tokens.start, source.numbers.stop)
    return _office_of(reading, use, document) if document is not None else None


def _office_of(reading: Reading, use: Use, document: int) -> range | None:
    """Return the "Ostland defence ministry" of "an Ostland defence ministry statement"."""
    office = range(use.tokens.stop, document)
    nouns = bool(office) and all(reading.tag(number) in NOUNS | {"JJ"} for number in office)
    body = nouns and reading.singular(office[-1]) in vocabulary.OFFICES
    return range(use.tokens.start, document) if body else None


def may_issue(reading: Reading, use: Use, source: Source) -> bool:
    """Tell whether the name is of who speaks in the paper it stands by: no event, nothing that the
    paper is about, no place it came from, and no word for its sort ("Exit polls")."""
    at = use.tokens.start - 1
    if use.entity.type == "person":  # "a report on [Mayor] Ada Lind"
        at = office_begins(reading, at, source.numbers.start)
    at -= reading.tag(at) in ("DT", "PRP$")
    before = reading.lower(at) if at >= source.numbers.start else ""
    sent = before == "from" and use.entity.type == "place"  # "reports from Corvay"
    by = next((n for n in range(at, at - 3, -1) if reading.lower(n) == "by"), 0)
    sent = sent or (by > source.numbers.start and carried(reading, by))  # "carried by Orla TV"
    about = before in ("on", "about", "in", "to", "against")
    about = about or (before == "of" and reading.singular(at - 1) in OF_MATTER)
    sort = reading.words(use.tokens).lower() in NO_ISSUERS
    after = use.tokens.stop
    sort = sort or reading.lower(after) in VOTES
    # "U.S. lobbying records" are not the country's word
    other = reading.tag(after) in NOUNS and reading.singular(after) not in vocabulary.DOCUMENTS
    asked = reading.singular(after) in ("poll", "survey") if after < len(reading) else False
    sort = sort or (use.entity.type == "place" and (other or asked))
    return use.entity.type != "event" and not (sent or about or sort)


def maker_by(scene: Scene, source: Source) -> range | None:
    """Return the "port council" of "a report by the port council", which has no name of its own."""
    reading = scene.reading
    for by in source.numbers[1:]:
        phrase = reading.noun_phrase(by + 1, stop=source.numbers.stop)
        small = phrase and not reading.capital(phrase[-1]) and is_body(reading.singular(phrase[-1]))
        led = reading.lower(by) == "by" or (
            reading.lower(by) == "from" and small and reading.singular(phrase[-1]) in SPEAKING
        )
        if led and reading.tag(by - 1) in NOUNS and small:
            closed = phrase.stop == source.numbers.stop or reading.lower(phrase.stop) == ","
            return phrase if closed else None
    return None


def maker_after(scene: Scene, source: Source) -> range | None:
    """Return the "Brandt & Lowe" of "a report prepared by Brandt & Lowe"."""
    reading = scene.reading
    verb, by = source.numbers.stop, source.numbers.stop + 1
    if reading.tag(verb) not in ("VBN", "VBD") or reading.lower(by) != "by":
        return None
    makes = (
        reading.tokens[verb].lemma in MAKING and reading.tokens[verb].span.end <= source.span.end
    )
    return _whole_maker(scene, reading.noun_phrase(by + 1)) if makes else None


def _whole_maker(scene: Scene, phrase: range) -> range:
    """Return the phrase as far as the name in it goes, without the day behind it."""
    reading = scene.reading
    while len(phrase) > 1 and reading.tokens[phrase[-1]].entity in ("DATE", "TIME"):
        phrase = phrase[:-1]
    use = scene.cast.use_at(phrase[-1]) if phrase else None
    return range(phrase.start, max(phrase.stop, use.tokens.stop)) if use else phrase


def issuer_before(scene: Scene, source: Source) -> Use | None:
    """Return whose statement "the statement" takes up, where a sentence before says so."""
    reading = scene.reading
    if not source.numbers or reading.lower(source.numbers.start) != "the":
        return None
    noun = reading.lower(source.numbers[-1])
    for at in range(source.numbers.start - 1, -1, -1):
        if reading.sentences_between(at, source.numbers.start) > FURTHEST:
            return None
        if reading.lower(at) == noun:
            near = [_owning(scene, at, step) for step in (-2, -1, 2, 3)]
            beside = [use for use in near if use and _issues(scene, use, at)]
            if beside:
                return beside[0]
            if _taken_up(reading, at):
                return _who_gave(scene, at) or _who_spoke(scene, at)
    return None


def _taken_up(reading: Reading, noun: int) -> bool:
    """Tell whether the noun is there for the first time: "in a statement on Monday"."""
    at = noun
    while at > reading.sentences[noun] and reading.tag(at - 1) in ("JJ", "NN", "VBN"):
        at -= 1
    bare = reading.tag(noun) == "NNS" and reading.tag(at - 1) not in ("DT", "PRP$", "POS", "CD")
    return bare or reading.lower(at - 1) in ("a", "an")


def _who_gave(scene: Scene, noun: int) -> Use | None:
    """Return the "Front" of "the Front said in a statement", "the Front issued a statement"."""
    reading = scene.reading
    verb = noun
    for _ in range(CLIMB):
        verb = reading.tokens[verb].head
        if reading.tag(verb)[:1] == "V":
            break
    lemma = reading.tokens[verb].lemma
    if reading.tag(verb)[:1] != "V" or lemma not in MAKING | vocabulary.SAYING:
        return None
    for use in scene.cast.used_in(reading.sentence(noun)):
        if reading.governing_verb(use.tokens) == verb and use.entity.type in ("person", "body"):
            return use
    return None


def _who_spoke(scene: Scene, noun: int) -> Use | None:
    """Return the Ito of "in a statement released by her team, Ito accused …"."""
    reading = scene.reading
    if reading.lower(_before_phrase(reading, noun)) != "in":
        return None
    spoke = scene.heard.within(reading.sentence(noun))
    people = {said.speaker.entity for said in spoke if not said.attribution.parent}
    named = [each for each in scene.cast.entities.values() if each.id in people]
    return scene.cast.last_before(named[0], scene.at) if len(named) == 1 else None


def _before_phrase(reading: Reading, noun: int) -> int:
    at = noun - 1
    while at > reading.sentences[noun] and reading.tag(at) in ("JJ", "NN", "VBN", "DT"):
        at -= 1
    return at


def _owning(scene: Scene, noun: int, step: int) -> Use | None:
    """Return the name ``step`` from the noun, or whose it is: "by Ostland's [Port Police]"."""
    use = scene.cast.use_at(noun + step)
    if use and step > 0 and scene.reading.lower(use.tokens.stop) in POSSESSIVES:
        return scene.cast.use_at(use.tokens.stop + 1)
    return use


def _issues(scene: Scene, use: Use, noun: int) -> bool:
    """Tell whether the name owns the document: "a Front statement", "a statement by the Front"."""
    reading = scene.reading
    if use.entity.type == "event":
        return False
    if use.tokens.stop == noun or (use.tokens.stop == noun - 1 and reading.tag(noun - 1) == "POS"):
        return True
    after = reading.lower(noun + 1)
    led = after in ("by", "from") or (after == "of" and reading.singular(noun) not in OF_MATTER)
    return led and use.tokens.start in range(noun + 2, noun + FURTHEST_OWNER)
