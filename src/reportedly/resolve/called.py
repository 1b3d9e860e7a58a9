"""Look back for the body that "the group" or "the company" takes up."""

import re

from reportedly.resolve import vocabulary
from reportedly.resolve.anew import agency_before, medium_before, of_sort
from reportedly.resolve.bare_bodies import bare_use
from reportedly.resolve.candidates import Scene
from reportedly.resolve.cast import Use
from reportedly.resolve.media import medium_name
from reportedly.resolve.phrases import is_body
from reportedly.resolve.reading import Reading
from reportedly.resolve.sources import SEATED, Source
from reportedly.resolve.spelling import fold, words

COMPANIES = frozenset({"company", "firm", "corporation", "bank", "charity", "airline"})
AGENCIES = frozenset({"agency", "authority", "department", "service", "bureau", "administration",
                      "commission", "directorate", "inspectorate", "board"})  # fmt: skip
MOVEMENTS = vocabulary.GROUPS - {"group", "body", "side", "council", "association"}
# What papers do on their pages.
PRINTING = frozenset({"lead", "splash", "headline", "carry", "feature", "devote", "dedicate"})
REVIEW = re.compile(
    r"\b(?:press|media|newspaper) (?:review|round-?up|summary)|\bpapers say|\bfront pages?\b|"
    r"\bnewspaper headlines|\bpress says",
    re.IGNORECASE,
)
LONGEST = 120  # tokens of a paragraph on one paper
OPENING = 3  # tokens before a paper's name: "The liberal daily"
# Of these not every body is one: a name has the word, one of these for it, or letters alone.
SORTS = {
    "union": frozenset({"association", "federation", "guild", "brotherhood"}),
    **dict.fromkeys(
        ("council", "federation", "league", "association", "brigade", "campaign", "camp", "side",
         "opposition"),
        frozenset(),
    ),
}  # fmt: skip
OF_MEDIA = frozenset({"agency", "news", "channel", "tv", "television", "radio", "daily"})
# An army so called fights one that is just "the army".
REBEL = frozenset({"liberation", "resistance", "salvation", "independence", "rebel", "lord",
                   "lords", "free"})  # fmt: skip
ACTING = 4  # sentences from the body that does something to "the company"


def body_before(scene: Scene, source: Source) -> Use | None:
    """Return the body that was called so before, or the only one of the sentences just before."""
    reading = scene.reading
    noun = reading.singular(source.numbers[-1])
    earlier = scene.cast.used_in(range(scene.at))
    bodies = [use for use in earlier if use.entity.type == "body"]
    for use in reversed(bodies):
        if _called(scene, use, noun) and _no_other(scene, source, use):
            return use
    if noun == "agency" and agency_before(scene.cast, source.numbers) is None:
        medium = medium_before(scene.cast, source.numbers, scene.known)
        return medium or _office_near(scene, bodies)
    if noun in vocabulary.MEDIUM_NOUNS:
        return _printing(scene) or of_sort(
            reading, [use for use in bodies if _medium(scene, use)], noun
        )
    if noun not in vocabulary.GROUPS | COMPANIES or len(source.numbers) > 2:
        return None
    fitting = [use for use in bodies if _may_be(use, noun)]
    # No newspaper is "the opposition", nor "the company" where it is not called one.
    fitting = [use for use in fitting if not _medium(scene, use)]
    if noun not in COMPANIES:  # nor is Telegram
        fitting = [use for use in fitting if not _platform(use)]
    near = [use for use in fitting if reading.sentences_between(use.tokens.start, scene.at) <= 1]
    near = near or [use for use in fitting if _acts_before(scene, use)]
    if not near and noun in COMPANIES:
        return bare_use(scene)
    return near[-1] if len({use.entity.id for use in near}) == 1 else None


def _printing(scene: Scene) -> Use | None:
    """Return the Courier of "the Courier leads with the harvest, which the paper says failed".

    In a press review a paper need do nothing: its name opens the paragraph.
    """
    reading, title = scene.reading, scene.voices.article.title
    review = bool(title and REVIEW.search(title.value))
    home = reading.paragraphs[scene.at]
    for use in reversed(scene.cast.used_in(range(max(scene.at - LONGEST, 0), scene.at))):
        verb = reading.governing_verb(use.tokens)
        if verb is None or use.entity.type == "person":
            continue
        here = reading.sentences[use.tokens.start] == reading.sentences[scene.at]
        prints = here and reading.tokens[verb].lemma in PRINTING
        opens = use.tokens.start - _begins(reading, use.tokens.start) <= OPENING
        if prints or (review and opens and reading.paragraphs[use.tokens.start] == home):
            return use
    return None


def _begins(reading: Reading, number: int) -> int:
    """Return the first token of the paragraph."""
    while number and reading.paragraphs[number - 1] == reading.paragraphs[number]:
        number -= 1
    return number


def _office_near(scene: Scene, bodies: list[Use]) -> Use | None:
    """Return the one office of the sentence, or the one before, that is an agency by its name."""
    offices = [use for use in bodies if {*words(use.entity.name)} & AGENCIES]
    near = [
        use for use in offices if scene.reading.sentences_between(use.tokens.start, scene.at) <= 1
    ]
    return near[-1] if len({use.entity.id for use in near}) == 1 else None


def _may_be(use: Use, noun: str) -> bool:
    """Tell whether the name says that it is such a body, or says nothing against it."""
    own = {*words(use.entity.name)}
    if noun in SORTS and not use.entity.name.isupper():
        return not own.isdisjoint({noun} | SORTS[noun])
    kinds = {word for word in own if is_body(word)}
    if noun in kinds or not kinds:
        return True
    others = MOVEMENTS | vocabulary.OFFICES if noun in COMPANIES else vocabulary.OFFICES
    return not kinds & others


def _platform(use: Use) -> bool:
    return use.entity.name.lower() in vocabulary.PLATFORMS


def _acts_before(scene: Scene, use: Use) -> bool:
    """Tell whether the body was the subject of a sentence a little before."""
    reading = scene.reading
    near = reading.sentences_between(use.tokens.start, scene.at) <= ACTING
    return near and reading.governing_verb(use.tokens) is not None


def _medium(scene: Scene, use: Use) -> bool:
    beside = scene.reading.singular(use.tokens.stop) in OF_MEDIA
    known = " ".join(words(use.entity.name)) in scene.known
    return beside or known or medium_name(use.entity.name)


def _no_other(scene: Scene, source: Source, use: Use) -> bool:
    """Tell whether the name has every word that the source adds to the kind of body."""
    reading = scene.reading
    near = range(max(use.tokens.start - 3, 0), min(use.tokens.stop + 3, len(reading)))
    has = {fold(reading.lower(number)) for number in near}
    adds = {fold(reading.lower(number)) for number in source.numbers[:-1]} - {"the", "this", "that"}
    return adds <= has


def _called(scene: Scene, use: Use, noun: str) -> bool:
    reading = scene.reading
    if reading.lower(use.tokens.start - 1) in ("a", "an", "another"):  # "a Kellish newspaper"
        return False
    if noun == "army" and {*words(use.entity.name)} & REBEL:
        return False
    inside = len(use.tokens) > 1 and noun in (reading.singular(number) for number in use.tokens)
    following = range(use.tokens.stop, min(use.tokens.stop + 3, len(reading)))
    kinds = [reading.singular(n) for n in reading.noun_phrase(following.start, stop=following.stop)]
    before = [reading.lower(use.tokens.start - 1), reading.lower(use.tokens.start - 2)]
    beside = noun in kinds or (before[0] in ("of", noun) and noun in before)
    return inside or (beside and noun not in vocabulary.OFFICES | SEATED)
