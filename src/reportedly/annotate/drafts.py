"""Attributions in the making: quoted stretches gathered under their cues."""

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import STOPS, Page, Quoted
from reportedly.annotate.sources import verb_source
from reportedly.annotate.speech import cue_of
from reportedly.annotate.tree import OF_A_NAME
from reportedly.words.titles import unclipped

# Scores of what quotation marks and layout alone show, on the weigher's scale: the share of
# them that was right on PolNeAR train (content and source), rounded down.
QUOTE_SCORE = 0.95  # a quoted sentence with its cue beside it
CARRIED_SCORE = 0.7  # a quoted sentence that follows on from one
HEADLINE_SCORE = 0.6
BUILT_IN_SCORE = 0.6
LONG = 8  # tokens; a shorter stretch inside a sentence may be a term or a title

# Who they are says that they said it, whether or not the text has them again.
SIGNING = frozenset({"source", "official", "spokesman", "spokeswoman", "spokesperson", "ministry",
                     "minister", "police", "report", "expert", "witness", "medic", "envoy",
                     "diplomat", "analyst", "lawmaker", "monitor"})  # fmt: skip


class Part(NamedTuple):
    """A stretch of content: how surely it hangs on its cue, and is content (both 0 to 1)."""

    places: frozenset[int]
    hung: float
    sure: float


TAIL = range(1, 6)  # tokens of who is named behind a headline's dash


@dataclass(slots=True)
class Draft:
    """An attribution in the making, as token places.

    ``doubtless`` are those of the content of which the tagger is sure, and ``parts`` the
    stretches that it put together.
    """

    cue: tuple[int, ...]
    source: tuple[int, ...]
    content: set[int]
    score: float
    regions: list[Quoted] = field(default_factory=list)
    doubtless: frozenset[int] = frozenset()
    parts: tuple[Part, ...] = ()

    def add(self, *stretches: Quoted) -> None:
        """Add quoted stretches, marks and all."""
        self.regions.extend(stretches)
        for quoted in stretches:
            self.content.update(range(quoted.first, quoted.last + 1))

    def closes(self, other: "Draft") -> bool:
        """Tell whether this cue ends what ``other`` takes for its content."""
        return bool(other.content) and self.cue[-1] >= max(other.content)


def spoken(page: Page) -> dict[int, Draft]:
    """Quoted stretches with their cues, by the place of the cue's head (or of its mark)."""
    found: dict[int, Draft] = {}
    last: Draft | None = None
    open_ones: list[Quoted] = []  # paragraphs of a quotation whose cue comes at its end
    for quoted in page.quoted:
        cue = cue_of(page, quoted)
        if cue:
            last = found.setdefault(cue.key, Draft(cue.words, cue.source, set(), QUOTE_SCORE))
            last.add(*open_ones, quoted)
        elif last and (quoted.full or page.is_sentence(quoted)):
            last = _follow_on(page, found, last, quoted)
        elif quoted.opens:
            last = None
        runs_on = not quoted.closed and last is None
        open_ones = [*open_ones, quoted] if runs_on else []
    return found


def _follow_on(page: Page, found: dict[int, Draft], last: Draft, quoted: Quoted) -> Draft | None:
    """A quoted sentence without a cue: the same speaker goes on, in the same paragraph or,
    where it fills its paragraph's beginning, from the one before."""
    before = last.regions[-1]
    apart = page.paragraph[quoted.first] - page.paragraph[before.last]
    if apart == 0 and page.starts_sentence(quoted.first):
        last.add(quoted)
        return last
    if apart == 1 and not before.closed:
        last.add(quoted)
        return last
    if apart == 1 and quoted.opens and page.stands_alone(quoted):
        carried = Draft((), (), set(), CARRIED_SCORE)
        carried.add(quoted)
        found[quoted.first] = carried
        return carried
    return last if apart == 0 else None


def lead_in(page: Page, draft: Draft, cues: Container[int]) -> None:
    """Add the unquoted beginning of a sentence whose quoted end the cue follows; not where
    one of the ``cues`` stands in it."""
    first = draft.regions[0].first
    if not draft.cue or draft.cue[0] < first or page.starts_sentence(first):
        return
    start = first
    while page.outside(start - 1, first) and page.word(start - 1) not in STOPS:
        start -= 1
    if not any(place in cues for place in range(start, first)):
        draft.content.update(range(start, first))


def adopt_orphans(page: Page, found: list[Draft]) -> None:
    """Add the quoted sentences that nobody claimed: those that follow on from what somebody
    said in their paragraph, and those built into a sentence, which its subject has said.

    What follows on from reported speech is a row of its own, without a cue: it is direct
    where the words before it were not, and less sure.
    """
    claimed = {place for draft in found for place in draft.content}
    for quoted in page.quoted:
        if quoted.first in claimed or not quoted.full:
            continue
        if page.starts_sentence(quoted.first):
            if _follows_on(page, found, quoted):
                carried = Draft((), (), set(), CARRIED_SCORE)
                carried.add(quoted)
                found.append(carried)
        elif quoted.last - quoted.first > LONG:
            found.extend(_built_in(page, quoted))


def _follows_on(page: Page, found: list[Draft], quoted: Quoted) -> bool:
    """Tell whether the sentence right before ``quoted``, in its paragraph, reports speech."""
    return any(
        draft.cue
        and draft.cue[-1] < quoted.first
        and page.paragraph[draft.cue[0]] == page.paragraph[quoted.first]
        and page.tree.tokens[draft.cue[-1]].lemma in SPEECH
        and page.tree.bounds(draft.cue[0])[1] >= quoted.first - 1
        for draft in found
    )


def _built_in(page: Page, quoted: Quoted) -> Iterator[Draft]:
    """A long quotation that is part of its sentence ("Ito laid stress on “…”")."""
    start, _ = page.tree.bounds(quoted.first)
    verbs = [
        place
        for place in range(max(start, quoted.first - 12), quoted.first)
        if page.outside(place, quoted.first) and page.tree.tokens[place].pos == "VERB"
    ]
    for verb in verbs[-1:]:
        source = verb_source(page.tree, verb)
        if source and page.tree.tokens[source[-1]].pos in ("PROPN", "PRON"):
            draft = Draft(tuple(range(verb, quoted.first)), source, set(), BUILT_IN_SCORE)
            draft.add(quoted)
            yield draft


def headlines(page: Page, found: list[Draft]) -> Iterator[Draft]:
    """A name, a colon and what the name is said to say, in the first line, or the other way."""
    line = [place for place in range(min(len(page.tree), 40)) if page.paragraph[place] == 0]
    yield from _signed(page, found, line)
    colons = [place for place in line[1:8] if page.word(place) == ":"]
    if not colons or len(line) < colons[0] + 4 or any(line[0] in draft.source for draft in found):
        return
    colon = colons[0]
    proper = all(page.tree.tokens[p].pos in ("PROPN", "NOUN", "ADJ", "PART") for p in line[:colon])
    speaks = _names_a_speaker(page, line[:colon]) or _speaks_below(page, found, line[:colon])
    if proper and speaks and page.inside[colon + 1] < 0:
        end = line[-1] + (page.word(line[-1]) not in STOPS)
        cues = [place for draft in found for place in draft.cue if place in line[colon:]]
        marks = [p for p in line[colon:] if page.word(p) == ";" and any(c > p for c in cues)]
        end = marks[0] if marks else end
        content = set(range(colon + 1, end))
        yield Draft((colon,), tuple(line[:colon]), content, HEADLINE_SCORE)


def _signed(page: Page, found: list[Draft], line: list[int]) -> Iterator[Draft]:
    """A headline, a dash or colon, and who says so: "Bridge to open in May — governor".

    It is somebody who says something in the text as well; else it is the paper's name, or a topic.
    """
    mark = next((place for place in line[:1:-1] if _parts(page, place)), None)
    if mark is None or page.word(line[-1]) in STOPS or page.paragraph[-1] == 0:
        return
    tail, before = line[line.index(mark) + 1 :], line[: line.index(mark)]
    signed = {*line[line.index(mark) :]}
    touched = any(signed & {*draft.cue, *draft.source, *draft.content} for draft in found)
    tokens = page.tree.tokens
    if touched or len(tail) not in TAIL or any(tokens[p].pos not in OF_A_NAME for p in tail):
        return
    last = tokens[tail[-1]].lemma.lower().rstrip(".")
    heads = {tokens[place].lemma.lower() for draft in found for place in draft.source}
    told = last in SIGNING and any(tokens[p].pos in ("VERB", "AUX") for p in before)
    if unclipped(last).rpartition(" ")[2] in heads or told:
        yield Draft((mark,), tuple(tail), set(before), HEADLINE_SCORE)


def _parts(page: Page, place: int) -> bool:
    """Tell a colon, or a dash between blanks."""
    span = page.tree.tokens[place].span
    apart = page.text[span.start - 1 : span.start].isspace() or page.word(place) == ":"
    return page.word(place) in (":", "—", "–", "-", "--") and apart and page.inside[place] < 0


def _names_a_speaker(page: Page, places: list[int]) -> bool:
    """Tell whether the words are labelled a person or body, here or further on."""
    tokens = page.tree.tokens
    if {tokens[place].entity for place in places} & {"PERSON", "ORG"}:
        return True
    people = {token.text for token in tokens if token.entity == "PERSON"}
    return {tokens[place].text for place in places} <= people


def _speaks_below(page: Page, found: list[Draft], places: list[int]) -> bool:
    """Tell whether the text has the words for who says something: "the port office said"."""
    words = {page.tree.tokens[place].lemma.lower() for place in places}
    sources = ({page.tree.tokens[p].lemma.lower() for p in draft.source} for draft in found)
    return any(words <= source for source in sources)
