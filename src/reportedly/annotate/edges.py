"""Where a content ends in the middle of a phrase: "that nobody had crossed since [Friday]"."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.tree import FINITE

OPEN = frozenset({"ADP", "DET", "PART", "SCONJ", "CCONJ"})  # no clause of the text ends with one
# What stands before its noun or verb, and belongs to it: "two [years]", "had [fallen]".
BEFORE = frozenset({"det", "amod", "nummod", "compound", "poss", "aux", "auxpass", "neg",
                    "quantmod", "nmod"})  # fmt: skip
RELATIVE = frozenset({"WP", "WDT", "WRB"})
LONGEST = 12  # tokens that a phrase may go on with after one of these
SHORT = 5  # tokens up to a mark that end a clause; longer ones are an aside as often (PolNeAR dev)
WHOLE = 0.8  # of the words of a sentence
NEAR = 6  # tokens from a cue to the comma that closes its clause: "she said on Monday,"
ENDED = frozenset({",", ".", "!", "?"})  # before a closing mark
UNTIL = frozenset({"until", "till", "unless"})
ASIDE = 20  # tokens between "until its demands" and the verb
GOING_ON = FINITE | {"WP", "WDT"}
TELLING = SPEECH | {"put", "count", "record", "register"}
PARTED = frozenset({",", ";", ":", "-", "—", "–", "and", "but", "or"})


def keep_to_sentences(page: Page, draft: Draft) -> None:
    """Leave out unquoted words of other sentences than the cue's, unless most of one in its
    paragraph or the next is surely content.

    What is reported without marks goes on in the next sentence now and then; the tagger puts
    a piece of it there, or into the one before, more often than the readers did.
    """
    if not draft.cue:
        return
    own = range(page.tree.bounds(draft.cue[0])[0], page.tree.bounds(draft.cue[-1])[1])
    kept = {place for place in draft.content if page.inside[place] >= 0 or place in own}
    home = page.paragraph[draft.cue[0]]
    homes = (home, home + 1) if home else (0,)  # a headline does not go on in the text
    near = {place for place in draft.content - kept if page.paragraph[place] in homes}
    for bounds in sorted({page.tree.bounds(place) for place in near}):
        sentence = {*range(*bounds)}
        sure = len(sentence & draft.content & draft.doubtless) >= WHOLE * len(sentence)
        if sure and not _tells(page, bounds):
            kept |= sentence & draft.content
    draft.content = kept


def _tells(page: Page, bounds: tuple[int, int]) -> bool:
    """Tell whether somebody says or counts something in the sentence, on the writer's word."""
    verbs = (page.tree.tokens[place] for place in range(*bounds))
    return any(each.dep == "ROOT" and each.lemma in TELLING for each in verbs)


def finish(page: Page, draft: Draft) -> None:
    """Take in the rest of the phrase that the content ends in the middle of.

    Its last word is a preposition, an article, a number or the like, and what it leads to comes
    next; or no more than a few words of its clause come next, and then a mark. A "who" at the end
    goes on to its verb, or is left out where that is far.
    """
    last = max(draft.content, default=-1)
    if last < 0 or page.inside[last] >= 0:
        return
    token = page.tree.tokens[last]
    if token.tag in RELATIVE:
        rest = _run(page, last, {*page.tree.subtree(token.head)}) if token.head > last else range(0)
        rest = rest if len(rest) <= LONGEST and token.head in rest else range(0)
        if not rest and len(draft.content) > 1:
            draft.content -= {last, last - 1} if page.word(last - 1) == "," else {last}
    elif token.pos in OPEN or (token.dep in BEFORE and token.head > last):
        rest = _run(page, last, _phrase(page, last))
        rest = rest if len(rest) <= LONGEST else range(0)
    else:
        rest = _run(page, last, _clause(page, draft, last))
        few = LONGEST if _lacks_object(page, last) else SHORT
        rest = rest if len(rest) <= few and _ends(page, rest) else range(0)
    if not {*draft.cue, *draft.source} & {*rest}:
        draft.content |= {*rest}


def go_on_to_verb(page: Page, draft: Draft) -> None:
    """Take in the rest of "until its demands[, among them a vote, are met]".

    The content ends before the verb that its "until" wants, with an aside between two commas.
    """
    last = max(draft.content, default=-1)
    if not draft.cue or last < max(draft.cue) or page.inside[last] >= 0:
        return
    start, stop = page.tree.bounds(last)
    opened = [p for p in range(start, last + 1) if page.word(p).lower() in UNTIL]
    inside = {*range(opened[-1], last + 1)} if opened else set()
    if not inside or not inside <= draft.content or page.tree.bounds(draft.cue[-1])[0] != start:
        return
    if any(page.tree.tokens[place].tag in FINITE for place in inside):
        return
    rest = range(last + 1, stop - (page.tree.tokens[stop - 1].pos == "PUNCT"))
    commas = [place for place in rest if page.word(place) == ","]
    verb = commas[-1] + 1 if commas else last + 1
    goes_on = verb in rest and page.tree.tokens[verb].pos in ("VERB", "AUX")
    free = not {*rest} & {*draft.cue, *draft.source} and len(rest) <= ASIDE
    if goes_on and free and len(commas) <= 2 and all(page.inside[place] < 0 for place in rest):
        draft.content |= {*rest}


def _lacks_object(page: Page, verb: int) -> bool:
    """Tell whether the object of the verb comes right behind it: "after studying [the offer]"."""
    if page.tree.tokens[verb].pos != "VERB":
        return False
    return any(
        min(page.tree.subtree(kid), default=-1) == verb + 1 for kid in page.tree.kids(verb, "dobj")
    )


def both_sides(page: Page, draft: Draft) -> None:
    """Take in what goes on after a cue put between commas: "It was Ito, she said, [who fell]".

    Only what cannot stand alone: a verb whose subject came before, or "who …".
    """
    places = sorted({*draft.cue, *draft.source})
    if not places or not draft.content or page.inside[places[0]] >= 0 or draft.regions:
        return
    first, last = places[0], places[-1]
    stop = page.tree.bounds(last)[1]
    after = next((p for p in range(last + 1, min(last + NEAR, stop)) if page.word(p) == ","), stop)
    before = max(draft.content) < first and page.word(first - 1) == ","
    if not before or after + 1 >= stop or page.tree.tokens[after + 1].tag not in GOING_ON:
        return
    if not any(page.inside[place] >= 0 for place in range(after, stop)):
        draft.content |= {p for p in range(after + 1, stop) if p < stop - 1 or page.word(p) != "."}


def _run(page: Page, last: int, below: set[int]) -> range:
    """Return what of ``below`` follows the word unbroken."""
    end = last + 1
    while end in below and page.inside[end] < 0 and page.word(end) not in PARTED:
        end += 1
    return range(last + 1, end)


def _phrase(page: Page, word: int) -> set[int]:
    """Return all of the phrase that the word opens."""
    token = page.tree.tokens[word]
    opens = token.dep in BEFORE and token.head > word
    return {*page.tree.subtree(token.head if opens else word)}


def _clause(page: Page, draft: Draft, last: int) -> set[int]:
    """Return all under the nearest verb that the word hangs on in the content."""
    tokens, here = page.tree.tokens, last
    if tokens[here].pos in ("VERB", "AUX"):
        return {*page.tree.subtree(here)}
    while tokens[here].head in draft.content and tokens[here].head != here:
        here = tokens[here].head
        if tokens[here].pos in ("VERB", "AUX"):
            return {*page.tree.subtree(here)}
    return set()


def _ends(page: Page, rest: range) -> bool:
    """Tell whether a mark follows, or nothing, and plain words open the rest."""
    tokens = page.tree.tokens
    closed = rest.stop >= len(tokens) or tokens[rest.stop].pos == "PUNCT"
    plain = rest and page.word(rest[0])[:1].isalnum() and tokens[rest[0]].pos != "SCONJ"
    return bool(closed and plain)


def end_with_marks(page: Page, draft: Draft) -> None:
    """Leave out what follows a whole quotation after its cue: "says, “Don't,” until shots fall".

    The quotation ends with its comma or stop inside the marks, so the reporter goes on.
    """
    quoted = max(draft.regions, key=lambda each: each.last, default=None)
    if quoted is None or not draft.cue or not quoted.closed:
        return
    before = {place for place in draft.content if place <= quoted.last}
    marked = all(page.inside[place] >= 0 for place in before)
    if marked and draft.cue[-1] < min(before, default=0) and page.word(quoted.last - 1) in ENDED:
        draft.content = before
