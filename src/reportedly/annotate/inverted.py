"""Who says it where the words around a cue mislead: a parenthesis, a heading, the next sentence."""

from collections.abc import Iterator, Sequence

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import CLOSING_MARKS, STOPS, Page, Quoted
from reportedly.annotate.sources import noun_phrase
from reportedly.annotate.tree import FINITE, OF_A_NAME

TIMES = frozenset({"DATE", "TIME"})
HEADING = 14  # tokens
PASSING_ON = frozenset({"according", "quoted", "cited", "reported", "as"})


def untwist(page: Page, draft: Draft) -> None:
    """Mend whose "Ito, says Dasa, will go" is, and what a heading and the next sentence say."""
    if draft.cue and draft.content:
        if not _turn_round(page, draft):
            _part_source(page, draft)
        draft.content -= _headings(page, draft)
        draft.content -= _others(page, draft)


def _turn_round(page: Page, draft: Draft) -> bool:
    """Give "The mayor[, says Ana Ito,] will go" to Ana Ito, of whose words the mayor is part."""
    tokens, verb = page.tree.tokens, draft.cue[0]
    told = len(draft.cue) == 1 and tokens[verb].tag in FINITE and tokens[verb].lemma in SPEECH
    before = draft.source[-1] + 1 + (page.word(draft.source[-1]) != ",") if draft.source else -1
    if not told or page.inside[verb] >= 0 or page.word(verb - 1) != "," or before != verb:
        return False
    stop, at = page.tree.bounds(verb)[1], verb + 1
    while at < stop and tokens[at].pos in OF_A_NAME and tokens[at].entity not in TIMES:
        at += 1
    named = at > verb + 1 and tokens[at - 1].pos in ("NOUN", "PROPN")
    if not named or page.word(at) != "," or not _has_verb(page, at + 1):
        return False
    _give(page, draft, tuple(range(verb + 1, at)), draft.source)
    return True


def _part_source(page: Page, draft: Draft) -> None:
    """Give "[Dasa,] prosecutors say[, lied]" to the prosecutors alone."""
    commas = [place for place in draft.source[1:-1] if page.word(place) == ","]
    joined = any(page.word(place).lower() in ("and", "or", "&") for place in draft.source)
    last = draft.cue[-1]
    beside = draft.source and draft.source[-1] + 1 == draft.cue[0]
    if len(commas) != 1 or joined or not beside or page.word(last + 1) != ",":
        return
    if page.tree.tokens[last].lemma not in SPEECH or not _has_verb(page, last + 2):
        return
    left = tuple(place for place in draft.source if place < commas[0])
    _give(page, draft, tuple(place for place in draft.source if place > commas[0]), left)


def _has_verb(page: Page, place: int) -> bool:
    """Tell whether a finite verb comes at once, perhaps behind an adverb."""
    tokens = page.tree.tokens
    place += place < len(tokens) and tokens[place].pos == "ADV"
    return place < len(tokens) and tokens[place].tag in FINITE


def _give(page: Page, draft: Draft, source: tuple[int, ...], subject: tuple[int, ...]) -> None:
    stop = page.tree.bounds(draft.cue[0])[1]
    rest = {*range(max(*draft.cue, *source) + 1, stop)}
    draft.content = {*(draft.content - {*source}), *subject, *rest}
    draft.source = source


def _headings(page: Page, draft: Draft) -> set[int]:
    """Return what the content has of a line of its own that ends as no sentence does."""
    home = page.paragraph[draft.cue[0]]
    found = {p for p in draft.content if page.paragraph[p] != home and _on_heading(page, p)}
    return found if draft.content - found else set()


def _on_heading(page: Page, place: int) -> bool:
    line = page.paragraph[place]
    around = page.quoted[page.inside[place]] if page.inside[place] >= 0 else None
    whole = around and page.paragraph[around.first] == line == page.paragraph[around.last]
    if around and not (whole and around.closed):
        return False  # a quotation that goes on over lines
    first = last = place
    while first and page.paragraph[first - 1] == line and place - first < HEADING:
        first -= 1
    while last + 1 < len(page.tree) and page.paragraph[last + 1] == line:
        last += 1
        if last - first >= HEADING:
            return False
    while last > first and page.word(last) in CLOSING_MARKS | {"'"}:
        last -= 1
    return page.word(last) not in STOPS | {",", ":", "—", "–", "-", "..."}


def _others(page: Page, draft: Draft) -> set[int]:
    """Return the quoted words of another sentence that goes on around them, as its own."""
    own = page.tree.bounds(draft.cue[0])
    found: set[int] = set()
    for quoted in draft.regions:
        if page.tree.bounds(quoted.first)[0] >= own[1] and is_built_in(page, quoted):
            found |= {*range(quoted.first, quoted.last + 1)}
    return found if draft.content - found else set()


def is_built_in(page: Page, quoted: Quoted) -> bool:
    """Tell whether a verb of its sentence, and no colon or comma, leads to the quotation."""
    start, _ = page.tree.bounds(quoted.first)
    before = [place for place in range(start, quoted.first) if page.inside[place] < 0]
    verb = any(page.tree.tokens[place].tag in FINITE for place in before)
    return verb and page.word(quoted.first - 1) not in (":", ",")


def on_heading(page: Page, quoted: Quoted) -> bool:
    """Tell whether the quotation stands on a line of its own that ends as no sentence does."""
    return _on_heading(page, quoted.first)


def spoken_within(page: Page, found: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the minister's saying of "“…. …,” the minister said, according to the agency".

    The agency's is what the minister said, with its "said".
    """
    told = {place for draft in found for place in draft.cue}
    for draft in found:
        last = max(draft.regions, key=lambda each: each.last, default=None)
        if last is None or not draft.cue or page.word(draft.cue[0]).lower() not in PASSING_ON:
            continue
        verbs = [
            place
            for place in range(last.last + 1, draft.cue[0])
            if page.tree.tokens[place].tag in FINITE and page.tree.tokens[place].lemma in SPEECH
        ]
        source = noun_phrase(page.tree, page.tree.subject(verbs[0]) or 0) if verbs else ()
        between = range(last.last + 1, draft.cue[0])
        if len(verbs) == 1 and verbs[0] not in told and source and {*source} <= {*between}:
            draft.content |= {*source, verbs[0]}
            words = {p for each in draft.regions for p in range(each.first, each.last + 1)}
            yield Draft((verbs[0],), source, words, draft.score, regions=[*draft.regions])
