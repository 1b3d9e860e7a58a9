"""What turns a saying round: "failed to say", "doubted that", "made no secret of", "few think"."""

from collections.abc import Iterator

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.tree import Tree

# With an infinitive: what is told is what was not said. "At a loss to say" is the same.
FAILING = frozenset({"fail", "forget", "neglect", "omit", "unable", "unwilling",
                     "loss"})  # fmt: skip
AVOIDING = frozenset({"avoid", "stop", "cease", "quit"})  # with a participle, as "refrain from"
ABSTAINING = frozenset({"refrain", "abstain"})
THEMSELVES = frozenset({"he", "she", "it", "they", "i", "we"})
INSTEAD = frozenset({"rather", "instead"})
SELF = ("self", "selves")
STEPPED_OVER = frozenset({"ADV"})  # "forgot even to say"
NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
# Who doubts that a thing is so does not believe it; doubts "about" a thing leave that open.
DOUBTING = frozenset({"doubt", "doubtful", "dubious", "skeptical", "sceptical", "unconvinced"})
ASKED = frozenset({"that", "whether", "if"})
# Of these "no" says that it is said all the same: "has no doubt", "made no secret of".
OPEN = frozenset({"doubt", "secret", "bone"})
# What is asked for: who denies it refuses, and says of nothing that it is not so.
REQUESTS = frozenset({"request", "motion", "bail", "application", "bid", "appeal", "petition",
                      "plea", "permit", "permission", "visa", "access", "entry", "parole",
                      "asylum", "clemency", "injunction", "license", "licence"})  # fmt: skip
LITTLE = frozenset({"little", "hardly", "scant"})  # "has little doubt that it rained"
HARDLY = frozenset({"hardly", "scarcely", "barely", "almost", "virtually", "nearly"})
ANYBODY = frozenset({"any", "anybody", "anyone", "no", "nobody", "none"})
AT_LEAST = frozenset({"fewer", "less", "more", "only", "just", "least"})  # "no fewer than ten"
NOBODY = frozenset({"no", "nobody", "none", "neither", "few"})


def turned(page: Page, draft: Draft) -> bool:
    """Tell whether the cue says the opposite of what its verb of saying does.

    Its own "not" is no part of that: "did not fail to say" is turned, and negated besides.
    """
    turns = (
        _held_back(page, draft),
        _doubts(page, draft),
        _hides_nothing(page, draft),
        denies_request(page, draft),
    )
    return sum(turns) % 2 == 1


def by_nobody(page: Page, draft: Draft) -> bool:
    """Tell whether it is told that nobody says so: "No group has claimed the raid", "few think"."""
    words = [page.word(place).lower() for place in draft.source[:2]]
    first, second = (*words, "", "")[:2]
    if first == "very":
        first = second
    hardly = first in HARDLY and second in ANYBODY
    if first in ("no", "not") and second in AT_LEAST:
        return False
    return first in NOBODY or hardly or (first == "not" and len(draft.source) > 1)


def few_doubt(page: Page, draft: Draft) -> bool:
    """Tell "few doubt that it rained", by which many think so, and nobody is named who does."""
    return by_nobody(page, draft) and _doubts(page, draft)


def deny_whole(page: Page, draft: Draft) -> None:
    """Leave the "saying" of "denied saying that it rained" to what is denied."""
    tokens = page.tree.tokens
    for place in draft.cue:
        if tokens[place].pos == "VERB" and cue_class(tokens[place].lemma) == "deny":
            rest = {each for each in draft.cue if each > place}
            if rest and all(tokens[each].pos in ("VERB", "AUX", "ADV") for each in rest):
                draft.cue = tuple(each for each in draft.cue if each not in rest)
                draft.content |= rest
            return


def disowned(tree: Tree, verb: int) -> bool:
    """Tell the "saying" of "denied saying that …", which is told to have been said by nobody."""
    token = tree.tokens[verb]
    over = tree.tokens[token.head]
    led = token.dep in ("xcomp", "ccomp", "pcomp") and over.pos == "VERB"
    own = [tree.tokens[kid] for kid in tree.kids(verb, "nsubj", "nsubjpass", "expl")]
    same = all(each.text.lower() in THEMSELVES for each in own)  # "denied that it had said so"
    return led and same and cue_class(over.lemma) == "deny"


def denies_request(page: Page, draft: Draft) -> bool:
    """Tell "denied a motion", by which a court refuses something."""
    tree = page.tree
    for verb in draft.cue:
        if tree.tokens[verb].lemma == "deny":
            things = tree.kids(verb, "dobj", "nsubjpass")
            if any(tree.tokens[thing].lemma in REQUESTS for thing in things):
                return True
    return False


def _held_back(page: Page, draft: Draft) -> bool:
    """Tell "failed to say", "was unable to say", "stopped short of saying", "without saying"."""
    tokens = page.tree.tokens
    for verb in draft.cue:
        if tokens[verb].pos != "VERB":
            continue
        by = next(_by_what(page, verb), None)
        if by is not None:
            return by in draft.cue or not _negated(page.tree, by)
        if _not_brought(page, verb, draft):
            return True
        if tokens[verb].lemma in SPEECH:
            return False  # of "said without naming him" it is said
    return False


def _not_brought(page: Page, verb: int, draft: Draft) -> bool:
    """Tell "could not bring himself to say", where the "not" is no part of the cue."""
    over = verb - 3
    if over < 0 or page.word(verb - 1) != "to" or not page.word(verb - 2).endswith(SELF):
        return False
    brought = page.tree.tokens[over].lemma == "bring" and over not in draft.cue
    return brought and _negated(page.tree, over)


def _by_what(page: Page, verb: int) -> Iterator[int]:
    """Yield the word before a verb by which it does not come to be done."""
    tokens = page.tree.tokens
    start = page.tree.bounds(verb)[0]
    back = range(verb - 1, start - 1, -1)
    before = [p for p in back if tokens[p].pos not in STEPPED_OVER or tokens[p].lemma == "short"]
    if page.word(verb - 1) in ("than", "of") and page.word(verb - 2).lower() in INSTEAD:
        yield verb - 2
    if len(before) < 2:
        return
    link, over = before[0], before[1]
    words = tokens[link].text.lower(), tokens[over].lemma
    if tokens[verb].tag == "VB" and words[0] == "to" and words[1] in FAILING:
        yield over
    if tokens[verb].tag != "VBG":
        return
    if words == ("of", "short") or (words[0] == "from" and words[1] in ABSTAINING):
        yield over
    if words[0] == "without" or (tokens[link].lemma in AVOIDING and tokens[link].pos == "VERB"):
        yield link


def _negated(tree: Tree, place: int) -> bool:
    """Tell whether a "not" stands with the word, or with the verb that it hangs on."""
    near = (place, tree.tokens[place].head)
    return any(
        tree.tokens[kid].text.lower() in NOT for each in near for kid in tree.kids(each, "neg")
    )


def _doubts(page: Page, draft: Draft) -> bool:
    """Tell "doubted that it rained" and "has no doubt" from "has doubts about the plan"."""
    tokens = page.tree.tokens
    for place in draft.cue:
        if tokens[place].lemma in DOUBTING:
            if any(page.word(kid).lower() in LITTLE for kid in page.tree.children[place]):
                return False
            return _has_no(page.tree, place) or _is_clause(page, draft)
    return False


def _hides_nothing(page: Page, draft: Draft) -> bool:
    """Tell "made no secret of his dislike"."""
    return any(
        page.tree.tokens[place].lemma in OPEN - DOUBTING and _has_no(page.tree, place)
        for place in draft.cue
    )


def _has_no(tree: Tree, noun: int) -> bool:
    return any(tree.tokens[kid].text.lower() == "no" for kid in tree.kids(noun, "det"))


def _is_clause(page: Page, draft: Draft) -> bool:
    """Tell whether what is reported is a clause, and not a thing."""
    after = min((place for place in draft.content if place > draft.cue[-1]), default=-1)
    opened = after >= 0 and page.word(after).lower() in ASKED
    tree = page.tree
    for place in draft.content:
        token = tree.tokens[place]
        if token.head not in draft.content and token.pos in ("VERB", "AUX"):
            return True
    return opened


def had(tree: Tree, verb: int, helpers: set[str]) -> bool:
    """Tell the "had" of "she'd earlier promised" from the "would" of "she'd promise"."""
    return helpers <= {"'d", "’d"} and tree.tokens[verb].tag in ("VBN", "VBD")
