"""What is built like a saying and is none: deeds, how a thing seems, what somebody ought to do.

The tagger has these from PolNeAR, where stands and deeds of politics count as attributions. On its
dev part some eight of thirteen that go are wrong there as well.
"""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import HEARD, NOUNS, QUOTED_PEOPLE, SPEECH, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.sources import agent
from reportedly.model import Token

# Done to people and things. With a noun of saying for its object ("released a statement") something
# is said all the same.
DEEDS = frozenset({"nominate", "hire", "appoint", "reappoint", "recruit", "cast", "award", "sign",
                   "release", "launch", "unveil", "elect", "include", "arrest", "select",
                   "introduce", "impose", "accept", "list", "field", "deploy", "install",
                   "witness", "undergo", "see", "experience", "enjoy"})  # fmt: skip
AS = frozenset({"see", "cast", "experience"})  # "sees the deal as a mistake" tells a view
DONE = frozenset({"record", "forget", "design", "choose", "build"})  # where nobody is the doer
SEARCHING = frozenset({"look", "search", "hunt"})
SEEMING = frozenset({"appear", "seem", "look"})
OUGHT = frozenset({"should", "must", "ought"})
CHARGED = frozenset({"accuse", "allege", "suspect"})
# Endings of nouns for people.
PERSONS = ("er", "or", "ist", "ian", "man", "woman", "men", "women", "people", "ee", "ant", "ent")


def no_saying(page: Page, draft: Draft) -> bool:
    """Tell whether a draft outside of quotation marks has nothing that somebody says or thinks."""
    verbs = [place for place in draft.cue if page.tree.tokens[place].pos in ("VERB", "AUX")]
    if draft.regions or not verbs:
        return False
    if all(_before_noun(page.tree.tokens[verb], verb) for verb in verbs):
        return True
    verb = next((place for place in verbs if page.tree.tokens[place].pos == "VERB"), verbs[0])
    bare = _bare(page, draft, verb) and (_done(page, draft, verb) or _withheld(page, verb))
    return bare or _seems(page, draft, verb) or _ought(page, draft, verb) or _asked(page, verb)


def _bare(page: Page, draft: Draft, verb: int) -> bool:
    """Tell whether the verb leads to a thing or a person, and neither to a clause nor to words."""
    tree = page.tree
    things = [*tree.kids(verb, "dobj", "nsubjpass")]
    if not things:
        things = [thing for link in tree.kids(verb, "prep") for thing in tree.kids(link, "pobj")]
    own = [tree.tokens[place] for place in things if place in draft.content]
    return bool(own) and not tree.kids(verb, "ccomp") and not {each.lemma for each in own} & NOUNS


def _before_noun(token: Token, place: int) -> bool:
    """Tell the adjective of "accused thief Ana Lind", by which the sentence accuses nobody."""
    return token.dep == "amod" and token.head > place and token.lemma in CHARGED


def _done(page: Page, draft: Draft, verb: int) -> bool:
    """Tell "hired Ito", "signed documents", "are looking for two men", "was recorded"."""
    tree = page.tree
    lemma = tree.tokens[verb].lemma
    links = {tree.tokens[place].lemma for place in tree.kids(verb, "prep")}
    if lemma in AS and "as" in links:
        return False
    searched = lemma in SEARCHING and "for" in links
    return lemma in DEEDS or searched or (lemma in DONE and not draft.source)


def _withheld(page: Page, verb: int) -> bool:
    """Tell "denied Ito a chance", which denies nothing that was said."""
    withheld = page.tree.kids(verb, "dative", "iobj")
    return page.tree.tokens[verb].lemma == "deny" and bool(withheld)


def _seems(page: Page, draft: Draft, verb: int) -> bool:
    """Tell how a thing seems to the writer: "moves to keep the boat appear to be stuck"."""
    tree = page.tree
    subjects = [place for place in draft.source if tree.tokens[place].head not in draft.source]
    subjects = subjects or tree.kids(verb, "nsubj")
    shown = any(cue_class(tree.tokens[kid].lemma) == "show" for kid in tree.kids(verb, "xcomp"))
    return (
        tree.tokens[verb].lemma in SEEMING
        and bool(subjects)
        and not shown
        and all(
            tree.tokens[place].pos == "NOUN"
            and not tree.tokens[place].entity
            and tree.tokens[place].lemma not in HEARD | QUOTED_PEOPLE
            and not tree.tokens[place].lemma.endswith(PERSONS)
            for place in subjects
        )
    )


def _ought(page: Page, draft: Draft, verb: int) -> bool:
    """Tell what the writer wants of somebody: "the board should revoke the permit"."""
    tree = page.tree
    helpers = {tree.tokens[place].lemma for place in tree.kids(verb, "aux")}
    helpers |= {page.word(place).lower() for place in draft.cue}
    return bool(helpers & OUGHT) and tree.tokens[verb].lemma not in SPEECH


def _asked(page: Page, verb: int) -> bool:
    """Tell "when asked on Monday about the fees", in which the one who answers asks nothing."""
    tree = page.tree
    token = tree.tokens[verb]
    led = any(page.word(kid).lower() in ("when", "if") for kid in tree.kids(verb, "advmod", "mark"))
    alone = tree.subject(verb) is None and token.tag in ("VBN", "VBD")
    alone = alone and agent(tree, verb) is None
    return token.lemma == "ask" and led and alone
