"""What is built like a saying and is none: deeds, how a thing seems, what somebody ought to do.

The tagger has these from PolNeAR, where stands and deeds of politics count as attributions. On its
dev part some eight of thirteen that go are wrong there as well.
"""

from collections.abc import Iterator

from reportedly.annotate.deeds import is_deed
from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import CLASSES, HEARD, PERSONS, QUOTED_PEOPLE, SPEECH, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.participles import ignores
from reportedly.annotate.possible import only_possible
from reportedly.annotate.sources import agent
from reportedly.annotate.turned import disowned, few_doubt
from reportedly.model import Token

DEEP = 4  # clauses
SEEMING = frozenset({"appear", "seem", "look"})
OUGHT = frozenset({"should", "must", "ought"})
# With "whether" or "how" these tell what somebody set out to learn, and so does "saw how".
LEARNING = frozenset({"explore", "examine", "investigate", "probe", "study", "test", "check",
                      "research", "inspect"})  # fmt: skip
ASKING = frozenset({"whether", "if", "how", "why", "what", "who", "where"})
CHARGED = frozenset({"accuse", "allege", "suspect"})


def no_saying(page: Page, draft: Draft) -> bool:
    """Tell whether a draft outside of quotation marks has nothing that somebody says or thinks."""
    verbs = [place for place in draft.cue if page.tree.tokens[place].pos in ("VERB", "AUX")]
    if not verbs or _has_marks(draft):
        return False
    if all(_before_noun(page.tree.tokens[verb], verb) for verb in verbs):
        return True
    verb = next((place for place in verbs if page.tree.tokens[place].pos == "VERB"), verbs[0])
    unsaid = few_doubt(page, draft) or disowned(page.tree, verb) or is_deed(page, draft, verb)
    unsaid = unsaid or only_possible(page, draft, verb) or _ought(page, draft, verb)
    unsaid = unsaid or ignores(page, verb) or _loose(page, verb)
    unsaid = unsaid or _learns(page, draft, verb) or _by_none(page, draft, verb)
    unsaid = unsaid or _is_main(page, draft, verb) or _considering(page, verb)
    return unsaid or _seems(page, draft, verb) or _asked(page, draft, verb)


def _learns(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "explored whether it was old" and "saw how angry they were", which nobody says."""
    token = page.tree.tokens[verb]
    first = page.word(min(draft.content)).lower()
    saw = token.lemma == "see" and token.tag == "VBD" and first in ("how", "where")
    return saw or (token.lemma in LEARNING and first in ASKING and min(draft.content) > verb)


def _by_none(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "no guards demanding pay were hurt", by which it is open whether some demanded it."""
    tree = page.tree
    token = tree.tokens[verb]
    behind = token.tag == "VBG" and token.dep == "acl" and token.head in draft.source
    behind = behind and not tree.kids(tree.tokens[token.head].head, "expl")  # "there is no law …"
    return behind and any(page.word(kid).lower() == "no" for kid in tree.kids(token.head, "det"))


def _is_main(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "the rules announced on Monday would hurt the yard", where nobody says they would."""
    tree, first = page.tree, min(draft.content)
    if first < verb or tree.tokens[first].tag != "MD" or tree.kids(verb, "aux", "auxpass"):
        return False
    subject = tree.subject(tree.tokens[first].head)
    noun = tree.tokens[verb].head
    return subject is not None and (subject in draft.source or subject == noun)


def _considering(page: Page, verb: int) -> bool:
    """Tell "the timing is odd, considering that the port is shut", where nobody considers it."""
    after_comma = verb > 0 and page.word(verb - 1) == ","
    return page.word(verb).lower() == "considering" and after_comma


def _has_marks(draft: Draft) -> bool:
    """Tell whether quotation marks show what is said: not those that the cue stands in."""
    return any(not each.first <= draft.cue[0] <= each.last for each in draft.regions)


def _before_noun(token: Token, place: int) -> bool:
    """Tell the adjective of "accused thief Ana Lind", by which the sentence accuses nobody."""
    return token.dep == "amod" and token.head > place and token.lemma in CHARGED


def _seems(page: Page, draft: Draft, verb: int) -> bool:
    """Tell how it seems to the writer: "moves to keep the boat appear to be stuck".

    Of a person that is so where no source is found, and nothing shows or tells: "he seems tired".
    """
    tree = page.tree
    subjects = [place for place in draft.source if tree.tokens[place].head not in draft.source]
    subjects = subjects or tree.kids(verb, "nsubj")
    led = [tree.tokens[kid].lemma for kid in tree.kids(verb, "xcomp")]
    if tree.tokens[verb].lemma not in SEEMING:
        return False
    shown = any(cue_class(lemma) == "show" for lemma in led)
    things = bool(subjects) and all(_is_thing(tree.tokens[place]) for place in subjects)
    after = min((place for place in draft.content if place > verb), default=verb)
    clause = bool(tree.kids(verb, "ccomp")) or page.word(after) in ("that", "as")
    told = bool(draft.source) or clause or any(lemma in CLASSES for lemma in led)
    return (things and not shown) or not told


def _is_thing(token: Token) -> bool:
    return (
        token.pos == "NOUN"
        and not token.entity
        and token.lemma not in HEARD | QUOTED_PEOPLE
        and not token.lemma.endswith(PERSONS)
    )


def _ought(page: Page, draft: Draft, verb: int) -> bool:
    """Tell what the writer wants of somebody: "the board should revoke the permit"."""
    tree = page.tree
    helpers = {tree.tokens[place].lemma for place in tree.kids(verb, "aux")}
    helpers |= {page.word(place).lower() for place in draft.cue}
    return bool(helpers & OUGHT) and tree.tokens[verb].lemma not in SPEECH


def _loose(page: Page, verb: int) -> bool:
    """Tell "a town where voicing doubt can be dear", of which nobody is said to do it."""
    token = page.tree.tokens[verb]
    where = verb > 0 and page.word(verb - 1).lower() == "where"
    return token.tag == "VBG" and (token.dep == "csubj" or where)


def _asked(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "when asked on Monday about the fees", in which the one who answers asks nothing.

    So in "Asked about the fees, he left"; and of "asked if he thought so" nobody is told to think.
    """
    if _is_asked(page, verb):
        return agent(page.tree, verb) is None or not draft.source
    return any(_is_asked(page, over) for over in _in_question(page, verb))


def _in_question(page: Page, verb: int) -> Iterator[int]:
    """Yield the "asked" of "asked if he thought so", of the thinking and all under it."""
    tree, here = page.tree, verb
    for _ in range(DEEP):
        token = tree.tokens[here]
        if token.dep not in ("ccomp", "advcl", "xcomp"):
            return
        marks = {page.word(kid).lower() for kid in tree.kids(here, "mark")}
        if marks & {"if", "whether"} and agent(tree, token.head) is None:
            yield token.head
        here = token.head


def _is_asked(page: Page, verb: int) -> bool:
    tree = page.tree
    token = tree.tokens[verb]
    led = any(page.word(kid).lower() in ("when", "if") for kid in tree.kids(verb, "advmod", "mark"))
    alone = tree.subject(verb) is None and token.tag in ("VBN", "VBD")
    return token.lemma == "ask" and (led or token.opens) and alone
