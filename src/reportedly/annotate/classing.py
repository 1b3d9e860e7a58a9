"""The class of a saying: that of its verb, unless what is said makes another of it."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import NOUN_CLASSES, QUOTING, SPEECH, VOICING, cue_class
from reportedly.annotate.manner import DECLINING, WILL, on_a_question
from reportedly.annotate.page import Page
from reportedly.annotate.second import holds_responsible
from reportedly.annotate.tree import FINITE, Tree
from reportedly.annotate.turned import denies_request

# "Pleaded guilty" admits and "pleaded not guilty" denies; to plead for a thing is to ask for it.
PLEAS = {"guilty": "admit", "innocent": "deny"}
# With a clause on what is so, these say that it is; else that it ought to be, or will be.
STATED = {"suggest": "claim", "assure": "assert", "advise": "inform"}
# Not what somebody proposes, but what follows from it.
FINDINGS = frozenset({"test", "study", "evidence", "figure", "data", "result", "finding", "survey",
                      "poll", "research", "analysis", "record", "image", "picture", "footage",
                      "sample", "document", "trace", "sign"})  # fmt: skip
# What one offers in words, by what it makes of them; to offer a thing or a deed is a promise.
OFFERED = {"praise": "praise", "compliment": "praise", "criticism": "condemn",
           "critique": "condemn", "apology": "admit", "endorsement": "support",
           **dict.fromkeys(("detail", "explanation", "account", "view", "opinion", "assessment",
                            "description", "glimpse", "insight", "clue", "condolence",
                            "sympathy", "comment", "evidence", "reason", "excuse", "advice"),
                           "neutral")}  # fmt: skip
# To call for, call on and ask for a thing is to want it of somebody, and so is to ask him to do it.
FOR_OR_ON = frozenset({"for", "on", "upon"})
TO_COME = WILL | {"would", "'d", "’d", "should"}


def class_of(page: Page, draft: Draft) -> str:
    """Return the class of a draft's cue, "neutral" where none of its words has another."""
    if _rules_out(page, draft):
        return "deny"
    if any(page.tree.tokens[place].lemma == "doubt" for place in draft.cue):
        return cue_class("doubt")  # "voiced doubt"
    classes = ((place, cue_class(_lemma(page, place))) for place in _telling(page, draft))
    found = next(((place, name) for place, name in classes if name != "neutral"), None)
    if found is None:
        return _by_what_follows(page, draft)
    place, name = found
    lemma = page.tree.tokens[place].lemma
    if lemma in DECLINING and (told := [each for each in draft.cue if _tells(page.tree, each)]):
        return cue_class(page.tree.tokens[told[0]].lemma) or "neutral"  # "declined to say"
    if denies_request(page, draft):
        return cue_class("refuse")
    if lemma == "vote" and on_a_question(page, draft):
        return "neutral"
    if lemma == "offer":
        return _offer(page, draft) or name
    if lemma == "plead":
        return _plea(page, draft) or name
    if lemma == "suggest" and _by_a_finding(page, draft):
        return "show"
    return STATED.get(lemma, name) if _states(page.tree, place) else name


def _by_what_follows(page: Page, draft: Draft) -> str:
    """Return the class of a cue of which no word has one: "called for", "held … responsible"."""
    if any(holds_responsible(page, place) for place in draft.cue):
        return "accuse"
    return "demand" if _asks_for(page, draft) else _of_noun(page, draft)


def _of_noun(page: Page, draft: Draft) -> str:
    """Return the class of a noun: an "accusation" accuses, where no verb makes another of it."""
    tokens = page.tree.tokens
    verbs = {tokens[place].lemma for place in draft.cue if tokens[place].pos == "VERB"}
    nouns = [tokens[place].lemma for place in draft.cue if tokens[place].pos == "NOUN"]
    found = (NOUN_CLASSES[noun] for noun in nouns if noun in NOUN_CLASSES)
    return next(found, "neutral") if verbs <= VOICING else "neutral"


def _lemma(page: Page, place: int) -> str:
    """Return the lemma of a word; the parser takes "hoped" for a form of "hop"."""
    token = page.tree.tokens[place]
    return "hope" if token.text.lower() in ("hoped", "hoping") else token.lemma


def _telling(page: Page, draft: Draft) -> list[int]:
    """Return the words of the cue that tell how it was said.

    Not the "brief statement" of "said in a brief statement", and of "cited as saying" the last.
    """
    tokens = page.tree.tokens
    tags = {place: tokens[place].tag for place in draft.cue}
    passed_on = any(tags[place] == "VBG" and tokens[place].lemma in SPEECH for place in draft.cue)
    found = [place for place in draft.cue if tokens[place].dep != "amod"] or list(draft.cue)
    found = [place for place in found if tags[place] not in ("RB", "RP")] or found  # "wrote back"
    if passed_on:
        found = [p for p in found if tokens[p].lemma not in QUOTING]
    verbs = [place for place in found if tokens[place].pos == "VERB"]
    spoken = bool(verbs) and tokens[verbs[0]].lemma in ("say", "write", "tell")
    return [p for p in found if not spoken or tokens[p].dep != "pobj"]


def _asks_for(page: Page, draft: Draft) -> bool:
    """Tell "called for a halt", "called on her to go" and "asked for help" from "called her home".

    "Asked her to go" and "asked that she go" are the same, and so is a "call for help".
    """
    tree = page.tree
    for place in draft.cue:
        token = tree.tokens[place]
        if token.lemma == "call" and not tree.kids(place, "dobj", "oprd"):
            links = [k for k in tree.kids(place, "prep", "prt") if k > place]
            words = {page.word(link).lower() for link in links} | {page.word(place + 1).lower()}
            if words & FOR_OR_ON:
                return True
        asks = token.lemma == "ask" and token.pos == "VERB" and not _questions(page, draft, place)
        if asks and _wants(page, place):
            return True
    return False


def _questions(page: Page, draft: Draft, verb: int) -> bool:
    """Tell whether a question is asked: "“Who paid?” Ito asked", "asked the question …"."""
    last = max(draft.content, default=-1)
    marked = "?" in (page.word(last), page.word(last - 1))
    things = {page.tree.tokens[kid].lemma for kid in page.tree.kids(verb, "dobj", "dative")}
    return marked or "question" in things


def _wants(page: Page, verb: int) -> bool:
    """Tell "asked (the union) for help", "asked (her) to go" and "asked that she go"."""
    tree = page.tree
    things = [verb, *tree.kids(verb, "dobj", "dative")]
    if any(page.word(kid).lower() == "for" for thing in things for kid in tree.kids(thing, "prep")):
        return True
    if page.word(verb + 1).lower() == "for":
        return True
    for clause in tree.kids(verb, "xcomp", "ccomp", "advcl"):
        opened = [tree.tokens[kid] for kid in tree.children[clause] if kid < clause]
        questions = any(each.tag in ("WRB", "WP", "WDT") for each in opened)
        questions = questions or any(each.text.lower() in ("if", "whether") for each in opened)
        to = any(each.tag == "TO" for each in opened) or any(
            tree.tokens[kid].tag == "TO" for kid in tree.kids(clause, "aux")
        )
        that = any(each.text.lower() == "that" and each.dep == "mark" for each in opened)
        if not questions and (to or that):
            return True
    return False


def _rules_out(page: Page, draft: Draft) -> bool:
    """Tell "ruled out a strike" from "ruled that it was legal"."""
    ruled = [place for place in draft.cue if page.tree.tokens[place].lemma == "rule"]
    return any(page.word(place + 1).lower() == "out" for place in ruled)


def _offer(page: Page, draft: Draft) -> str | None:
    """Return the class of what is offered, if that is words: "offered praise for the crew"."""
    tokens = page.tree.tokens
    things = [kid for place in draft.cue for kid in page.tree.kids(place, "dobj")]
    things += [kid for each in things for kid in page.tree.kids(each, "conj")]
    kinds = {kind for each in things if (kind := OFFERED.get(tokens[each].lemma))}
    return "neutral" if len(kinds) > 1 else next(iter(kinds), None)


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
