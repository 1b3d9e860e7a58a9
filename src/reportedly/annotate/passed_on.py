"""Whose words a medium passes on: "Orla TV aired a letter in which Ito wrote that it rained".

The tagger gives them to the medium at times. They are the writer's; what they came through is
told by their chain.
"""

from reportedly.annotate.astray import PAPERS
from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import Page
from reportedly.annotate.sources import noun_phrase, verb_source

PASSING = frozenset({"publish", "broadcast", "air", "carry", "release", "print", "relay", "reprint",
                     "run", "show", "obtain", "post", "share", "read", "play"})  # fmt: skip
OPENING = 4  # tokens of a content: "[a new statement by] the Front"


def pass_on(page: Page, draft: Draft) -> None:
    """Give what a medium is told to have passed on to whoever said it, if the text names them."""
    tokens = page.tree.tokens
    _who_says_in_it(page, draft)
    passed = any(tokens[p].lemma in PASSING and tokens[p].pos == "VERB" for p in draft.cue)
    first = min(draft.content, default=-1)
    if not passed or first < 0 or page.inside[first] >= 0:
        return
    _who_wrote_in_it(page, draft, first)
    _who_says_so(page, draft, first)
    _whose_it_is(page, draft, first)


def _who_says_in_it(page: Page, draft: Draft) -> None:
    """Give "aired a speech in which the mayor, Ada Lind, said …" to the mayor, not to who aired."""
    tree = page.tree
    for verb in (p for p in draft.cue if tree.tokens[p].dep == "relcl"):
        which = [p for p in range(tree.tokens[verb].head + 1, verb) if page.word(p) == "which"]
        source = verb_source(tree, verb)
        apart = not {*source} & {*draft.source, *draft.content, *draft.cue}
        after = which and page.word(which[0] - 1) == "in" and min(source, default=0) > which[0]
        if after and apart and draft.source and max(draft.source) < which[0]:
            draft.source = source


def _who_wrote_in_it(page: Page, draft: Draft, first: int) -> None:
    """Give "aired a letter in which Ito wrote that it rained" to Ito."""
    tree = page.tree
    end = min(first + 3, len(tree))
    which = next((p for p in range(first, end) if page.word(p) == "which"), -1)
    if which < 0 or not _a_paper(page, which):
        return
    verb = tree.tokens[which].head
    verb = tree.tokens[verb].head if tree.tokens[verb].pos == "ADP" else verb
    source = tuple(place for place in verb_source(tree, verb) if place > which)
    said = {place for clause in tree.kids(verb, "ccomp") for place in tree.subtree(clause)}
    said &= {place for place in draft.content if place > verb}
    again = len(source) == 1 and tree.tokens[source[0]].pos == "PRON"  # "its letter, in which it"
    if tree.tokens[verb].lemma in SPEECH and source and said and not again:
        draft.cue, draft.source, draft.content = (verb,), source, said


def _whose_it_is(page: Page, draft: Draft, first: int) -> None:
    """Give "aired a statement by the Front saying that it rained" to the Front."""
    tokens, saying = page.tree.tokens, first - 1
    papers = [p for p in draft.cue if tokens[p].lemma in PAPERS and p < saying]
    by = papers[-1] + 1 if papers else len(tokens)
    if by >= saying or page.word(by) not in ("by", "from") or tokens[saying].tag != "VBG":
        return
    for kid in page.tree.kids(by, "pobj") if tokens[saying].lemma in SPEECH else ():
        source = tuple(place for place in noun_phrase(page.tree, kid) if place < saying)
        if source:
            draft.cue, draft.source = (saying,), source


def _who_says_so(page: Page, draft: Draft, first: int) -> None:
    """Give "aired a statement by [the Front saying that it rained]" to the Front, too, where the
    statement was taken for what is said."""
    tokens, held = page.tree.tokens, {*draft.cue, *draft.content}
    for by in (place for place in range(first - 1, first + OPENING) if place in held):
        if page.word(by) not in ("by", "from") or tokens[by - 1].lemma not in PAPERS:
            continue
        for saying in (kid + 1 for kid in page.tree.kids(by, "pobj") if kid + 1 in draft.content):
            if tokens[saying].tag == "VBG" and tokens[saying].lemma in SPEECH:
                draft.cue, draft.source = (saying,), tuple(range(by + 1, saying))
                draft.content = {place for place in draft.content if place > saying}
                return


def _a_paper(page: Page, which: int) -> bool:
    """Tell whether a document is what "in which" takes up."""
    at = which - 1
    while at > 0 and (page.word(at) == "," or page.tree.tokens[at].pos == "ADP"):
        at -= 1
    return page.tree.tokens[at].lemma in PAPERS
