"""Whose a paper or post is that the text only takes up: "the ministry's readout", "the post"."""

from reportedly.resolve import vocabulary
from reportedly.resolve.candidates import Scene
from reportedly.resolve.media import platform_at
from reportedly.resolve.passages import Said
from reportedly.resolve.phrases import determiner, is_body
from reportedly.resolve.reading import POSSESSIVES
from reportedly.resolve.sources import Source

NEAR = 2  # sentences from what was posted to "the post"
POSTED = vocabulary.POSTS | {"message", "publication", "video"}
PAPERS = frozenset({"text", "statement", "communique", "communiqué", "release", "document"})
POSTING = frozenset({"post", "write", "tweet", "publish"})
LED = frozenset({"in", "issued", "released", "published"})
WORDS = 2  # of "the post"
REACH = 5  # tokens from "in" to "a joint press release"


def owner_before(scene: Scene, source: Source) -> range | None:
    """Return the "the ministry" of "the ministry's readout", None where the owner has a name."""
    reading = scene.reading
    mark = next((n for n in source.numbers if reading.lower(n) in POSSESSIVES), None)
    if mark is None or mark == source.numbers.start:
        return None
    owner = range(source.numbers.start, mark)
    bare = is_body(reading.singular(owner[-1])) and not scene.cast.used_in(owner)
    return owner if bare and determiner(reading, owner) == "definite" else None


def who_wrote(scene: Scene, source: Source) -> Said | None:
    """Return who spoke last, in a paper or post that "the post" or "the text" takes up."""
    reading = scene.reading
    noun = reading.singular(source.numbers[-1])
    bare = len(source.numbers) == WORDS
    if not bare or noun not in POSTED | PAPERS or reading.lower(source.numbers.start) != "the":
        return None
    last = next(iter(scene.heard.last(1)), None)
    if last is None or last.speaker.name is None or last.attribution.parent:
        return None
    if reading.sentences_between(last.at, scene.at) > NEAR:
        return None
    sentence = reading.sentence(last.at)
    if noun in POSTED:
        return last if _posts(scene, last, sentence) else None
    return last if _on_paper(scene, sentence, noun) else None


def _posts(scene: Scene, last: Said, sentence: range) -> bool:
    reading = scene.reading
    verbs = (n for span in last.attribution.cue for n in reading.within(span))
    on_it = platform_at(reading, sentence) is not None
    own = any(reading.singular(n) in vocabulary.POSTS | {"channel"} for n in sentence)
    return on_it or own or any(reading.tokens[n].lemma in POSTING for n in verbs)


def _on_paper(scene: Scene, sentence: range, noun: str) -> bool:
    """Tell whether the sentence has "in a statement", for "the statement" or "the text"."""
    reading = scene.reading
    for number in sentence:
        paper = reading.singular(number)
        same = paper == noun or (noun in ("text", "document") and paper in vocabulary.DOCUMENTS)
        before = range(max(number - REACH, sentence.start), number)
        if same and any(reading.lower(n) in LED for n in before):
            return any(reading.lower(n) in ("a", "an") for n in before)
    return False
