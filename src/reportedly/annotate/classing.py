"""The class of a saying: that of its verb, unless what is said makes another of it."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import SPEECH, cue_class
from reportedly.annotate.manner import DECLINING, WILL
from reportedly.annotate.page import Page
from reportedly.annotate.tree import FINITE, Tree

# "Pleaded guilty" admits and "pleaded not guilty" denies; to plead for a thing is to ask for it.
PLEAS = {"guilty": "admit", "innocent": "deny"}
# With a clause on what is so, these say that it is; else that it ought to be, or will be.
STATED = {"suggest": "claim", "assure": "assert"}
# Not what somebody proposes, but what follows from it.
FINDINGS = frozenset({"test", "study", "evidence", "figure", "data", "result", "finding", "survey",
                      "poll", "research", "analysis", "record", "image", "picture", "footage",
                      "sample", "document", "trace", "sign"})  # fmt: skip
TO_COME = WILL | {"would", "'d", "’d", "should"}


def class_of(page: Page, draft: Draft) -> str:
    """Return the class of a draft's cue, "neutral" where none of its words has another."""
    classes = ((place, cue_class(page.tree.tokens[place].lemma)) for place in draft.cue)
    found = next(((place, name) for place, name in classes if name != "neutral"), None)
    if found is None:
        return "neutral"
    place, name = found
    lemma = page.tree.tokens[place].lemma
    if lemma in DECLINING and (told := [each for each in draft.cue if _tells(page.tree, each)]):
        return cue_class(page.tree.tokens[told[0]].lemma) or "neutral"  # "declined to say"
    if lemma == "plead":
        return _plea(page, draft) or name
    if lemma == "suggest" and _by_a_finding(page, draft):
        return "show"
    return STATED.get(lemma, name) if _states(page.tree, place) else name


def _tells(tree: Tree, place: int) -> bool:
    return tree.tokens[place].lemma in SPEECH and tree.tokens[place].tag == "VB"


def _by_a_finding(page: Page, draft: Draft) -> bool:
    """Tell "tests suggested a leak" from what somebody proposes."""
    tokens = page.tree.tokens
    heads = [place for place in draft.source if tokens[place].head not in draft.source]
    return bool(heads) and all(tokens[place].lemma in FINDINGS for place in heads)


def _plea(page: Page, draft: Draft) -> str | None:
    """Return what a plea says; the "guilty" may stand in the cue or in the content."""
    words = [page.word(place).lower() for place in sorted({*draft.cue, *draft.content})]
    plea = next((PLEAS[word] for word in words if word in PLEAS), None)
    return "deny" if plea == "admit" and "not" in words[: words.index("guilty")] else plea


def _states(tree: Tree, verb: int) -> bool:
    """Tell "suggested that it was shut" from "suggested that it be shut" and "… would be"."""
    for clause in tree.kids(verb, "ccomp"):
        helpers = tree.kids(clause, "aux", "auxpass")
        heads = [tree.tokens[place] for place in (clause, *helpers)]
        finite = any(each.tag in FINITE for each in heads)
        return finite and not any(each.text.lower() in TO_COME for each in heads)
    return False
