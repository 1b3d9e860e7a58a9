"""Leave out of a source what is not of it: the day of saying, a dateline, a conjunction."""

from reportedly.annotate.drafts import Draft
from reportedly.annotate.lexicon import HELD, TAKING_UP, WEEKDAYS, asked_by_letter
from reportedly.annotate.page import Page
from reportedly.annotate.sources import (
    HEARING,
    agent,
    noun_phrase,
    quotes,
    verb_source,
    verb_words,
)
from reportedly.annotate.tree import FINITE

TIMES = frozenset({"DATE", "TIME"})
OPENERS = frozenset({"if", "though", "although", "because", "while", "when", "unless", "but",
                     "and", "or", "so", "yet", "whether"})  # fmt: skip
# "… said, without naming its sources": of how it was said, and nothing of what was.
KEEPING_BACK = frozenset({"cite", "name", "give", "identify", "elaborate", "specify", "provide",
                          "reveal", "disclose", "offer", "quote", "attribute"})  # fmt: skip
ASKING = frozenset({"ask", "question", "press"})
GRILLING = frozenset({"grill", "quiz"})
ASKED_ABOUT = frozenset({"about", "on", "over", "by"})  # or by whom
ASKED_WHAT = frozenset({"whether", "if", "why", "how", "what", "when", "who", "where"})
HANGING = 6  # tokens between a source and its verb, where they hang on it
SUSPECTED = frozenset({"suspect", "allege", "consider"})
INSIDE = frozenset({"det", "amod", "compound", "poss", "nummod"})  # of a noun phrase, no head
# Parts of speech of which one at least stands for somebody: "many", "the two", "the elderly".
SOMEBODY = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"})


# In the passive of these the subject is the one who feels: "residents were alarmed by the noise".
FELT = frozenset({"alarm", "amaze", "anger", "annoy", "appal", "appall", "astonish", "baffle",
                  "bewilder", "delight", "relieve", "concern", "convince", "disappoint",
                  "dismay", "disturb", "encourage", "frighten", "frustrate", "horrify", "outrage",
                  "please", "puzzle", "sadden", "satisfy", "scare", "shock", "stun", "surprise",
                  "thrill", "trouble", "upset", "worry"})  # fmt: skip
PASSED_ON = frozenset({"quote", "cite", "contact", "interview", "name"})


def trimmed(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the source without what is said of the saying, () where nobody is left.

    "Mayor Ito Friday vowed" has Ito for its source, "if those who …" those; of "… to go on Monday
    and ministers were expected …" Monday is none.
    """
    source = _subject_after(page, draft) or _in_its_sentence(page, draft)
    source = _in_its_paragraph(page, draft, source)
    while len(source) > 1 and _opens(page, source):
        source = source[1:]
    while len(source) > 1 and (_trails(page, draft, source) or _breaks_off(page, source)):
        source = source[:-1]
    source = _after_time(page, draft, _before_day(page, _for_a_part(page, source)))
    tokens = [page.tree.tokens[place] for place in source]
    days = all(token.text.lower() in WEEKDAYS and token.entity in TIMES for token in tokens)
    somebody = any(token.pos in SOMEBODY or token.text[:1].isupper() for token in tokens)
    somebody = somebody and any(token.text.lower() not in ("the", "a", "an") for token in tokens)
    return _whole_end(page, draft, source) if somebody and not days else ()


def _for_a_part(page: Page, source: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out whom one speaks for: "the king [for his part]"."""
    words = [page.word(place).lower() for place in source[-3:]]
    own = len(source) > 3 and words[::2] == ["for", "part"]
    ended = source[:-3] if own and words[1] in ("his", "her", "its", "their") else source
    return ended[:-1] if ended != source and page.word(ended[-1]) == "," else ended


def _before_day(page: Page, source: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out when it was said: "according to a diplomat [on Thursday]"."""
    dated = len(source) > 2 and page.word(source[-1]).lower() in WEEKDAYS
    if dated and page.word(source[-2]).lower() == "on":
        return source[:-2]
    return source


def kept_back(page: Page, draft: Draft) -> set[int]:
    """Return the "without citing sources" that stands beside the cue, or with a comma between."""
    tokens = page.tree.tokens
    found: set[int] = set()
    own = {*draft.cue, *draft.source}
    for place in sorted(draft.content):
        led = tokens[place].lemma == "without" and place + 1 < len(tokens)
        if not led or tokens[place + 1].lemma not in KEEPING_BACK or page.inside[place] >= 0:
            continue
        before = place - 2 if page.word(place - 1) == "," else place - 1
        if before in own:
            found |= {*page.tree.subtree(place)}
    return found if draft.content - found else set()


def is_empty(page: Page, draft: Draft) -> bool:
    """Tell whether the source is the "it" of "it is believed", which is nobody."""
    if len(draft.source) != 1 or page.word(draft.source[0]).lower() not in ("it", "there"):
        return False
    token = page.tree.tokens[draft.source[0]]
    return token.dep in ("expl", "nsubjpass")


def verb_of_it(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the cue, or "is believed" where the "it" before it was taken for the cue."""
    it = draft.cue[0] if len(draft.cue) == 1 else -1
    if page.word(it).lower() != "it" or page.tree.tokens[it].dep not in ("nsubjpass", "expl"):
        return draft.cue
    words = verb_words(page.tree, page.tree.tokens[it].head)
    return draft.cue if draft.content & {*words} else words


def of_the_source(page: Page, draft: Draft) -> set[int]:
    """Return what the content has of a clause on the source: "according to the union, which
    [had put up a sign]"."""
    tree = page.tree
    found: set[int] = set()
    for place in draft.source:
        for kid in tree.kids(place, "relcl"):
            clause = {*tree.subtree(kid)}
            relative = page.word(min(clause)).lower() in ("who", "which", "whose")
            apart = relative and page.word(min(clause) - 1) == ","
            if apart and not clause & {*draft.cue} and page.inside[kid] < 0:
                found |= clause
    return found if draft.content - found else set()


def whole_subject(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the source, or the "decision by Ito" that says it where only Ito was taken for it."""
    tree, taken = page.tree, {*draft.cue, *draft.content}
    for verb in draft.cue:
        for head in tree.kids(verb, "nsubj"):
            phrase = noun_phrase(tree, head)
            part = set(draft.source) < set(phrase) and head not in draft.source
            by = any(tree.tokens[p].lemma == "by" and tree.tokens[p].head == head for p in phrase)
            if draft.source and part and by and not taken & {*phrase}:
                return phrase
            carried = next((k for k in tree.subtree(head) if _carries(page, draft, k)), None)
            if carried is not None:
                return tuple(p for p in tree.subtree(head) if p < carried)
    return draft.source


def _carries(page: Page, draft: Draft, place: int) -> bool:
    """Tell the "quoted" of "sources quoted by a paper said", where only the paper is the source."""
    token = page.tree.tokens[place]
    carried = token.tag == "VBN" and token.lemma in PASSED_ON and bool(draft.source)
    return carried and {*draft.source} <= {*page.tree.subtree(place)}


def doer(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the Ito of "a prize, announced earlier by Ito", where no source was found."""
    taken = {*draft.cue, *draft.content}
    for verb in draft.cue:
        token = page.tree.tokens[verb]
        told = token.tag == "VBN" and token.lemma not in ASKING  # the answer's "he" is not who asks
        by = agent(page.tree, verb) if told else None
        if by is not None and page.tree.tokens[by].pos in ("NOUN", "PROPN"):
            return tuple(place for place in noun_phrase(page.tree, by) if place not in taken)
    return ()


def acts(page: Page, verb: int) -> bool:
    """Tell whether a "passive" without its "was" tells somebody: "a guard who left [told] Ito"."""
    bare = not page.tree.kids(verb, "auxpass")
    return bare and bool(page.tree.kids(verb, "dobj")) and agent(page.tree, verb) is None


def held_of(page: Page, draft: Draft) -> None:
    """Leave the man of "a man believed to be the owner fled" to what is believed, of him alone.

    A participle behind its noun says of whom something is held, and never who holds it.
    """
    tree = page.tree
    for verb in draft.cue:
        token = tree.tokens[verb]
        noun = verb - 1 - (page.word(verb - 1) == ",")
        behind = token.dep == "acl" and token.head == noun and token.tag in ("VBN", "VBD")
        to = verb + 1 < len(tree) and tree.tokens[verb + 1].tag == "TO"
        if behind and to and token.lemma in HELD | SUSPECTED and not page.inside[verb] >= 0:
            thing = {place for place in noun_phrase(tree, noun) if place <= noun}
            draft.content = thing | {*tree.subtree(verb)} - {*draft.cue}
            draft.source = tuple(place for place in draft.source if place not in draft.content)
            draft.source = draft.source if agent(tree, verb) is not None else ()


def _subject_after(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the Ito of "it spread, said Ito", where the source found is of a sentence before."""
    if not draft.cue or not draft.source:
        return ()
    first, last = page.tree.bounds(draft.cue[0])
    if any(first <= place < last for place in draft.source):
        return ()
    taken = {*draft.cue, *draft.content}
    for cue in draft.cue:
        for kid in page.tree.kids(cue, "nsubj"):
            if kid == cue + 1 and kid not in taken and page.tree.tokens[kid].pos != "PRON":
                return tuple(p for p in noun_phrase(page.tree, kid) if p not in taken)
    return ()


def _in_its_paragraph(page: Page, draft: Draft, source: tuple[int, ...]) -> tuple[int, ...]:
    """Return the cue's own subject where the source found stands in another paragraph, or after
    the cue's sentence: "[Ito] praised the plan and expressed concern.\n\n[Dasa] agreed."
    """
    if not source or not draft.cue:
        return source
    home, stop = page.paragraph[draft.cue[0]], page.tree.bounds(draft.cue[0])[1]
    beside = tuple(place for place in source if page.paragraph[place] == home)
    if beside and beside[0] < stop:
        return beside
    verbs = [place for place in draft.cue if page.tree.tokens[place].tag in FINITE | {"VB"}]
    taken = {*draft.cue, *draft.content}
    found = verb_source(page.tree, verbs[-1]) if verbs else ()
    named = source[0] < draft.cue[0] and all(page.word(p).lower() in TAKING_UP for p in found)
    return source if named else tuple(p for p in found if p not in taken) or source


def _in_its_sentence(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the words in the sentence of the cue, where there are some: a dateline is before."""
    if not draft.cue:
        return draft.source
    first, last = page.tree.bounds(draft.cue[0])
    beside = tuple(place for place in draft.source if first <= place < last)
    ahead = all(place < first for place in draft.source if place not in beside)
    return beside if beside and ahead else draft.source


def _opens(page: Page, source: tuple[int, ...]) -> bool:
    first = page.tree.tokens[source[0]]
    mark = first.pos == "PUNCT" and first.text in (",", ";", ".", ":", "_", "-", "–", "—")
    letter = first.opens and first.text in ("Q.", "A.")
    mark = mark or (letter and asked_by_letter(page.text))
    day = first.text.lower() in WEEKDAYS and page.word(source[0] - 1).lower() == "on"
    return mark or day or (first.text in OPENERS and source[1] == source[0] + 1)


def _trails(page: Page, draft: Draft, source: tuple[int, ...]) -> bool:
    """Tell the day and the adverb between a subject and its verb: "Ito [Friday] vowed"."""
    tokens = page.tree.tokens
    last, before = tokens[source[-1]], tokens[source[-2]]
    if source[-2] + 1 != source[-1] or before.pos not in ("NOUN", "PROPN", "PRON"):
        return False
    if last.text.lower() in WEEKDAYS:
        return last.entity in TIMES or last.dep == "npadvmod"
    return last.pos == "ADV" and last.text.endswith("ly") and source[-1] + 1 in draft.cue


def _breaks_off(page: Page, source: tuple[int, ...]) -> bool:
    """Tell the "who was" and the "in" that a source does not end with: "the crew [in]"."""
    tokens = page.tree.tokens
    last, before = tokens[source[-1]], tokens[source[-2]]
    led = page.tree.kids(source[-1], "pobj", "pcomp")
    lost = last.pos == "ADP" and last.dep in ("prep", "agent") and not {*led} & {*source}
    lost = lost or _is_passed_on(page, source[-1])
    begun = before.tag in ("WP", "WDT") and last.pos in ("AUX", "VERB")
    led_to = last.tag in ("WP", "WDT") and before.lemma != "of"  # "many of whom" is somebody
    return lost or begun or led_to


def _is_passed_on(page: Page, place: int) -> bool:
    """Tell the "quoted" of "sources [quoted] by a paper", whose words are passed on."""
    token = page.tree.tokens[place]
    return token.tag == "VBN" and token.lemma in PASSED_ON


def whole_cue(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the cue without what opens a phrase that is not in it: "said [in the]"."""
    cue, tokens = draft.cue, page.tree.tokens
    while len(cue) > 1 and tokens[cue[-1]].dep in INSIDE and tokens[cue[-1]].head > cue[-1]:
        cue = cue[:-1]
    things = {*page.tree.kids(cue[-1], "pobj", "pcomp")} if cue else set()
    lost = bool(things) and not things & {*draft.content, *draft.source, *cue}
    led = lost and tokens[cue[-1]].dep == "prep"
    verbs = any(tokens[place].pos == "VERB" and tokens[place].lemma != "accord" for place in cue)
    cue = cue[:-1] if led and verbs else cue
    return cue if verbs else draft.cue  # "am sure", "was the first" want what they lead to


def _after_time(page: Page, draft: Draft, source: tuple[int, ...]) -> tuple[int, ...]:
    """Return the "lawyers" of "hours into [the trial lawyers] said", which the parser takes for
    one phrase that goes with the hours."""
    tokens = page.tree.tokens
    if len(source) < 2 or tokens[source[-1]].tag != "NNS" or tokens[source[-1]].dep != "pobj":
        return source
    hours = tokens[tokens[tokens[source[-1]].head].head]
    timed = hours.dep == "nsubj" and hours.entity in TIMES and hours.head in draft.cue
    compound = tokens[source[-2]].dep == "compound" and tokens[source[-2]].tag == "NN"
    return source[-1:] if timed and compound else source


def active(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the source, or by whom it is done where the source is whom it is done to.

    Of "Ito is accused of fraud" and "Ito was told to go" Ito is no source; of "Ito was quoted
    as saying" Ito is.
    """
    tokens = page.tree.tokens
    if any(_is_asked(page, verb) for verb in draft.cue):
        return ()
    if heard := _heard_from(page, draft):
        return heard
    for place in draft.source:
        token = tokens[place]
        passive = token.dep == "nsubjpass" and token.head in draft.cue
        passive = passive and not acts(page, token.head)
        spoke = tokens[token.head].lemma in FELT or quotes(page.tree, token.head)
        spoke = spoke or (tokens[token.head].lemma in HEARING and token.head != draft.cue[-1])
        if passive and not spoke:
            doer = agent(page.tree, token.head)
            taken = {*draft.content, *draft.cue}
            phrase = () if doer is None else noun_phrase(page.tree, doer)
            return tuple(p for p in phrase if p not in taken)
    return draft.source


def _is_asked(page: Page, verb: int) -> bool:
    """Tell "Ito, asked about the raid, said" and a headline's "Ito grilled over raid".

    Who "grilled over nine dockers" asks them.
    """
    token, after = page.tree.tokens[verb], page.word(verb + 1).lower()
    past = token.tag in ("VBD", "VBN") and not page.tree.kids(verb, "aux", "dative", "iobj")
    set_off = token.lemma in ASKING and page.word(verb - 1) == ","
    set_off = set_off and after in ASKED_ABOUT | ASKED_WHAT and page.inside[verb] < 0
    grilled = token.lemma in GRILLING and after in ASKED_ABOUT
    return past and (set_off or (grilled and page.tree.tokens[verb + 1].head == verb))


def _heard_from(page: Page, draft: Draft) -> tuple[int, ...]:
    """Return the families of "the envoy heard from [families] that they had fled"."""
    tree, taken = page.tree, {*draft.cue, *draft.content}
    hearing = [place for place in draft.cue if tree.tokens[place].lemma == "hear"]
    for verb in hearing:
        for link in () if tree.kids(verb, "auxpass") else tree.kids(verb, "prep"):
            things = tree.kids(link, "pobj") if page.word(link).lower() == "from" else []
            phrase = noun_phrase(tree, things[0]) if things else ()
            if phrase and phrase[0] > verb and tree.tokens[things[0]].pos in ("NOUN", "PROPN"):
                return tuple(place for place in phrase if place not in taken)
    return ()


def _whole_end(page: Page, draft: Draft, source: tuple[int, ...]) -> tuple[int, ...]:
    """Return the source with the few words before its verb that hang on it: "Ito, who fell at
    sea [last week,] said"."""
    tokens = page.tree.tokens
    if source[-1:] != draft.source[-1:]:  # something was left out at the end
        return source
    if not source or not draft.cue or page.inside[source[-1]] >= 0:
        return source
    gap = range(source[-1] + 1, draft.cue[0])
    words = [place for place in gap if tokens[place].pos != "PUNCT"]
    own = {*source, *gap}
    plain = all(tokens[place].tag not in FINITE for place in gap) and not {*gap} & draft.content
    marks = all(page.word(place) == "," for place in gap if place not in words)
    hung = all(tokens[place].head in own for place in words)
    hung = hung and not any(_is_passed_on(page, place) for place in words)
    if any(tokens[place].entity in TIMES for place in words):  # "Ito [on Sunday] said"
        tops = [tokens[place].head for place in words if tokens[place].head not in gap]
        hung = hung and all(tokens[top].pos in ("VERB", "AUX") for top in tops)
    if 0 < len(gap) <= HANGING and words and plain and marks and hung:
        return (*source, *gap)
    return source
