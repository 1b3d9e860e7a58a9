"""Who is behind an attribution that names no source: whoever spoke just before, or nobody."""

from reportedly.model import Speaker, hull
from reportedly.resolve.candidates import Scene
from reportedly.resolve.identify import identify
from reportedly.resolve.passages import Said
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import read_source
from reportedly.resolve.unmarked import is_headline

CLAUSES = 3  # that a participle may hang below its subject
FINITE = frozenset({"VBG", "VBD", "VBZ", "VBP"})  # an infinitive may have any subject
GRILLING = frozenset({"grill", "quiz"})
ASKING = frozenset({"ask", "press", "question"}) | GRILLING
RECEIVING = frozenset({"attract", "draw", "earn", "endure", "face", "provoke", "receive", "spark",
                       "suffer", "prompt"})  # fmt: skip
PASSIVE = frozenset({"auxpass", "nsubjpass"})


def unsourced(scene: Scene) -> tuple[Speaker, Said | None]:
    """Return the speaker carried on from the attribution before, or why there is none."""
    if not len(scene.reading):
        return _nobody(scene, "no words were parsed"), None
    if scene.current.cue:
        return _with_cue(scene)
    before = scene.heard.ended_last(scene.current.span.start)
    if before is None:
        return _nobody(scene, "no source, and no attribution goes before it"), None
    if scene.current.kind == "indirect":
        return _nobody(scene, "no source, and no quotation that carries on"), None
    reason = _parted(scene, before)
    if reason:
        return _nobody(scene, reason), None
    why = "the quotation follows on with no source of its own"
    return _carried(scene, before.speaker, why), before


def _with_cue(scene: Scene) -> tuple[Speaker, Said | None]:
    if _passive(scene):
        return _nobody(scene, "the passive names no source"), None
    if scene.reading.tag(_verb(scene)) not in FINITE:
        return _nobody(scene, "the cue has no source"), None
    cue = scene.current.cue[0].of(scene.reading.text)
    if _told_of(scene):
        return _nobody(scene, "the subject of the cue is part of what is told"), None
    why = f"{cue!r} has the subject of its sentence"
    subject = _by_subject(scene, why)
    if subject:
        return subject
    around = scene.heard.within(scene.reading.sentence(scene.at))
    told = [said for said in around if said.speaker.name]
    if told and (scene.current.cue[0].start > told[-1].attribution.span.start):
        return _carried(scene, told[-1].speaker, why), told[-1]
    return _nobody(scene, "the cue has no source"), None


def _told_of(scene: Scene) -> bool:
    """Tell whether the subject is whom it is told of: "Ito drew praise for it", by others."""
    subject, verb = _subject(scene), _verb(scene)
    if subject is None or scene.reading.tokens[subject].head != verb:
        return False
    return any(subject in scene.reading.within(piece) for piece in scene.current.content)


def _by_subject(scene: Scene, why: str) -> tuple[Speaker, Said | None] | None:
    """Take the subject of the clause that the cue hangs on: "asked again, she left, saying"."""
    subject = _subject(scene)
    if subject is None:
        return None
    use = scene.cast.use_at(subject)
    numbers = use.tokens if use else range(subject, subject + 1)
    source = read_source(scene.cast, numbers)
    if source.sort not in ("name", "pronoun") or (use and use.entity.type != "person"):
        return None
    speaker, like = identify(scene, source)
    if speaker.name is None:
        return None
    return _carried(scene, speaker, f"{why}, {scene.reading.words(numbers)!r}"), like


def _verb(scene: Scene) -> int:
    places = scene.reading.within(scene.current.cue[-1])
    return places[0] if places else scene.at


def _subject(scene: Scene) -> int | None:
    reading, at = scene.reading, _verb(scene)
    for _ in range(CLAUSES):
        for number in reading.sentence(at):
            if reading.tokens[number].dep == "nsubj" and reading.tokens[number].head == at:
                return number
        at = reading.tokens[at].head
    return None


def _passive(scene: Scene) -> bool:
    tokens = scene.reading.tokens
    cue = scene.reading.within(hull(scene.current.cue))
    sentence = scene.reading.sentence(scene.at)
    if any(tokens[n].dep in PASSIVE and tokens[n].head in cue for n in sentence):
        return True
    return any(_done_to(scene.reading, number) for number in cue)


def _done_to(reading: Reading, verb: int) -> bool:
    """Tell "Ito, [asked] about it, said" and "Ito [drew] criticism for it": others say it."""
    lemma, after = reading.tokens[verb].lemma, reading.tag(verb + 1)
    asked = lemma in ASKING and reading.tag(verb) in ("VBN", "VBD")
    if asked and (reading.lower(verb - 1) == "," or lemma in GRILLING):
        return True
    return lemma in RECEIVING and after in ("NN", "NNS", "JJ")


def _parted(scene: Scene, before: Said) -> str | None:
    """Return what parts the quotation from the attribution before it, None if nothing does."""
    reading = scene.reading
    last = reading.within(before.attribution.span)[-1]
    if before.speaker.name is None:
        return "no source, and the speaker before could not be told"
    if reading.paragraphs_between(last, scene.at) > 1:
        return "no source, and a paragraph parts it from the speaker before"
    if reading.paragraphs_between(last, scene.at) and _is_title(reading, last):
        return "no source, and only the headline names a speaker before"
    between = range(last + 1, scene.at)
    people = scene.cast.people_in(between)
    if any(use.entity.id != before.speaker.entity for use in people):
        return "no source, and another person is named since the speaker before"
    if reading.sentences_between(last, scene.at) > 2:
        return "no source, and the speaker before is sentences away"
    return None


def _is_title(reading: Reading, number: int) -> bool:
    return reading.paragraphs[number] == reading.paragraphs[0] and is_headline(reading, number)


def _carried(scene: Scene, before: Speaker, why: str) -> Speaker:
    return Speaker(
        about=scene.current.key,
        name=before.name,
        basis="carried",
        why=why,
        entity=before.entity,
        role=before.role,
        of=before.of,
        unnamed=before.unnamed,
        words=before.words[:1],
    )


def _nobody(scene: Scene, why: str) -> Speaker:
    return Speaker(scene.current.key, None, "none", why)
