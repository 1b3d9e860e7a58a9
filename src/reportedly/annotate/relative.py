"""Sayings in a relative clause: "the pier, which Ito said was safe, fell"."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.page import Page
from reportedly.annotate.sources import noun_phrase
from reportedly.annotate.tree import FINITE, SUBJECTS, Tree

PRONOUNS = frozenset({"who", "which", "that", "whom"})
HELPING = ("aux", "auxpass", "neg", "advmod")
EMBEDDED = frozenset({"relcl", "advcl", "acl"})
PLACES = frozenset({"GPE", "LOC", "FAC", "PRODUCT"})
LONGEST = 8  # tokens; of more only the noun with what stands before it


def keep_to_relative(page: Page, draft: Draft) -> None:
    """Keep what is said in a relative clause apart from the sentence around it.

    It ends before the verb that its noun is the subject of, and has the noun for the "which" that
    stands for it.
    """
    for verb in draft.cue:
        noun = _antecedent(page.tree, verb)
        if noun is not None:
            _end_before_main(page, draft, verb, noun)
            _name_it(page, draft, verb, noun)
            return
    _end_before_verb(page, draft)


def _end_before_verb(page: Page, draft: Draft) -> None:
    """End "Ito's claim [that the dam was safe] angered the town" before the verb of the claim."""
    for noun in draft.cue:
        token = page.tree.tokens[noun]
        led = token.pos == "NOUN" and token.dep in SUBJECTS and draft.content
        if led and noun < min(draft.content) < token.head:
            _cut_at(page, draft, token.head, noun)
            return


def _antecedent(tree: Tree, verb: int) -> int | None:
    """Return the noun whose relative clause the verb is the main one of, or is joined to."""
    here = verb
    while tree.tokens[here].dep in ("conj", "xcomp") and tree.tokens[here].head < here:
        here = tree.tokens[here].head
    token = tree.tokens[here]
    relative = token.dep == "relcl" or (token.dep == "acl" and token.tag == "VBN")
    return token.head if relative and token.head < verb else None


def _end_before_main(page: Page, draft: Draft, verb: int, noun: int) -> None:
    top = _top(page.tree, noun)
    token = page.tree.tokens[top]
    main = token.head if token.dep in SUBJECTS and token.head > verb else None
    if main is None and page.tree.tokens[noun].head == noun:
        main = _swallowed(page, draft, verb)
    if main is not None:
        _cut_at(page, draft, main, noun)


def _top(tree: Tree, noun: int) -> int:
    """Return the noun, or the raids of "the raids on the town, which Ito said …, stopped"."""
    here = noun
    while tree.tokens[here].dep in ("pobj", "prep", "conj") and tree.tokens[here].head < here:
        here = tree.tokens[here].head
    return here


def _cut_at(page: Page, draft: Draft, main: int, noun: int) -> None:
    """Leave out the sentence's main verb and all behind it, with its helpers and a comma."""
    tree = page.tree
    words = {page.word(place).lower() for place in range(main - 2, main + 1)}
    if "would" in words and "-" in {page.word(place) for place in range(main - 1, main + 2)}:
        return  # "his would-be successors"
    helpers = [kid for kid in tree.kids(main, *HELPING) if max(draft.cue) < kid < main]
    helpers = [kid for kid in helpers if tree.tokens[kid].pos != "ADJ"]  # "was [safe] angered …"
    first, stop = min([main, *helpers]), tree.bounds(noun)[1]
    if page.word(first - 1) == ",":
        first -= 1
    beyond = {place for place in draft.content if first <= place < stop}
    if draft.content - beyond and not any(page.inside[place] >= 0 for place in beyond):
        draft.content -= beyond


def _swallowed(page: Page, draft: Draft, verb: int) -> int | None:
    """Return the sentence's verb where the parser hung it in the clause: "[they feared the dam]
    decried the raid" has one verb more than the clause needs."""
    tree, stop = page.tree, page.tree.bounds(verb)[1]
    found = [
        place
        for place in range(max(draft.cue) + 1, stop)
        if place in draft.content and page.inside[place] < 0 and tree.tokens[place].tag in FINITE
    ]
    free = [place for place in found[1:] if _is_free(tree, place)]
    return free[0] if free else None


def _is_free(tree: Tree, place: int) -> bool:
    """Tell a verb that no conjunction, "that" or helper leads to."""
    token = tree.tokens[place]
    helper = token.dep in ("aux", "auxpass")
    verb = token.head if helper else place
    led = tree.kids(verb, "mark", "cc") or tree.tokens[verb].dep in EMBEDDED | {"conj"}
    after = helper and any(kid < place for kid in tree.kids(verb, "aux", "auxpass"))
    return not led and not after


def _name_it(page: Page, draft: Draft, verb: int, noun: int) -> None:
    """Put the noun into what is said of it, for "who" or for nothing: "the man … set the fire"."""
    tree = page.tree
    phrase = {place for place in noun_phrase(tree, noun) if place < min(draft.cue)}
    phrase -= {place for place in phrase if tree.tokens[place].text.lower() == "not"}
    if len(phrase) > LONGEST:
        phrase = {place for place in phrase if place <= noun}
    pronouns = {p for p in range(noun + 1, verb) if page.word(p).lower() in PRONOUNS}
    pronouns = {p for p in pronouns if tree.tokens[p].tag in ("WP", "WDT")}
    tells = pronouns & {*tree.kids(verb, "nsubj")}  # "the report, [which] warned that …"
    own = [kid for kid in tree.kids(verb, "nsubj") if kid not in pronouns]
    if tells == pronouns and tells and not own:
        draft.content -= tells | phrase if draft.content - tells - phrase else set()
        draft.source = draft.source or tuple(tells)
        return
    held = pronouns & draft.content
    object_of = any(tree.tokens[p].dep == "dobj" and tree.tokens[p].head == verb for p in pronouns)
    gap = bool(own) and not held and (_lacks_subject(tree, draft, verb) or object_of)
    taken = {*draft.cue, *draft.source} - pronouns
    quoted = any(page.inside[place] != page.inside[verb] for place in phrase)
    if not (held or gap) or phrase & taken or quoted or not phrase:
        return
    if {page.word(p).lower() for p in pronouns} & {"who", "whom"} and _is_thing(tree, noun, phrase):
        return
    draft.content = (draft.content - pronouns) | phrase
    if own and draft.source and {*draft.source} <= pronouns:
        draft.source = noun_phrase(tree, own[-1])


def give_to_which(page: Page, draft: Draft) -> None:
    """Make the "which" of "Ito said so, citing a report which said …" the source of its verb."""
    tree = page.tree
    for verb in draft.cue:
        noun = _antecedent(tree, verb)
        tells = {p for p in tree.kids(verb, "nsubj") if tree.tokens[p].tag in ("WDT", "WP")}
        if noun is not None and draft.source and _of_another(page, draft, tells, noun):
            draft.source = tuple(tells)


def _of_another(page: Page, draft: Draft, tells: set[int], noun: int) -> bool:
    """Tell the Ito of "Ito said so, citing a report [which] said …", who is not the "which"."""
    which = {page.word(place).lower() for place in tells} == {"which"}
    token = page.tree.tokens[noun]
    near = {*noun_phrase(page.tree, noun), noun, *tells} & {*draft.source}
    return which and token.dep != "appos" and not near and max(draft.source) < noun


def _is_thing(tree: Tree, noun: int, phrase: set[int]) -> bool:
    """Tell a town or a ship, which is no "who": it stands nearer than who is meant."""
    token, top = tree.tokens[noun], noun
    while tree.tokens[top].dep in ("appos", "conj") and tree.tokens[top].head < top:
        top = tree.tokens[top].head
    of = tree.tokens[top].dep == "pobj" and token.entity != "PERSON"
    named = token.pos == "PROPN" and tree.tokens[min(phrase)].text.lower() == "the"
    return token.entity in PLACES or named or of


def _lacks_subject(tree: Tree, draft: Draft, verb: int) -> bool:
    """Tell whether the clause that is said has its subject outside: "traders he said [cheated]"."""
    clauses = [kid for kid in tree.kids(verb, "ccomp", "xcomp") if kid in draft.content]
    finite = [kid for kid in clauses if tree.tokens[kid].tag in FINITE | {"VBN"}]
    starts = [kid for kid in finite if kid == min(draft.content)]
    return bool(starts) and not any(
        sub in draft.content for kid in finite for sub in tree.kids(kid, *SUBJECTS)
    )
