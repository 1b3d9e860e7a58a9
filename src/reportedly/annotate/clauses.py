"""Which clauses of a sentence are reported, and which are the reporter's or of another saying."""

from collections.abc import Sequence

from reportedly.annotate.drafts import Draft
from reportedly.annotate.inverted import untwist
from reportedly.annotate.lexicon import SPEECH, cue_class
from reportedly.annotate.page import Page
from reportedly.annotate.relative import keep_to_relative
from reportedly.annotate.second import second_verb
from reportedly.annotate.sources import noun_phrase
from reportedly.annotate.tree import FINITE, TENSED

STRAY = 2  # tokens
LITTLE = frozenset({"ADP", "DET", "CCONJ", "PUNCT"})
# With these a clause goes on behind "…, Ito said, as it rained". In PolNeAR train two of 21 of
# "as", "while", "though", "after" and "when" are in the content, and none of 112 of the others.
REPORTERS = frozenset({"as", "while", "amid", "after", "when", "though", "although", "who", "which",
                       "citing", "following", "despite", "referring"})  # fmt: skip


THINKING = frozenset({"believe", "think", "hope", "fear", "want", "know", "feel", "expect"})
KEPT = frozenset({"name", "identify", "say", "elaborate", "give", "provide", "specify", "comment",
                  "disclose", "release", "offer", "explain", "reveal", "answer",
                  "address"})  # fmt: skip
NUMBERS = {"were": "more", "have": "more", "are": "more", "was": "one", "has": "one", "is": "one"}
NUMBERED = {"he": "one", "she": "one", "it": "one", "they": "more", "we": "more", "both": "more"}


def keep_to_clause(page: Page, draft: Draft) -> None:
    """Give a saying its subject and leave out the clause that the reporter adds to it."""
    if draft.cue and draft.content:
        keep_to_relative(page, draft)
        untwist(page, draft)
        _own_subject(page, draft)
        draft.content -= _of_another_verb(page, draft)
        whole_apposition(page, draft)
        draft.content -= _stray(page, draft)
        draft.content |= _all_reported(page, draft) | _held_to_be(page, draft)
        draft.content -= _added(page, draft) | _of_the_speaker(page, draft)


def _own_subject(page: Page, draft: Draft) -> None:
    """Make the Ito of "[Ito] claimed [to have won]" the source, who was taken for content."""
    first, last = min(draft.cue), max(draft.cue)
    before = _before(page, draft, first)
    for verb in draft.cue:
        token = page.tree.tokens[verb]
        utters = token.lemma in SPEECH or (token.lemma == "call" and not draft.source)
        if token.tag not in TENSED or not utters:
            continue
        for head in page.tree.kids(verb, "nsubj"):
            phrase = noun_phrase(page.tree, head)
            alone = before == {*phrase} and max(phrase, default=-1) == first - 1
            if alone and any(place > last for place in draft.content):
                draft.content -= before
                draft.source = phrase
                return


def _before(page: Page, draft: Draft, first: int) -> set[int]:
    """Return what the content has of the sentence before its place ``first``."""
    start = page.tree.bounds(first)[0]
    return {place for place in draft.content if start <= place < first}


def _of_another_verb(page: Page, draft: Draft) -> set[int]:
    """Return the "the dead" of "Ito mourned [the dead] and said [that it rained]"."""
    last = max(draft.cue)
    follows = page.word(last + 1).lower() == "that" and last + 1 in draft.content
    if not follows or not draft.source or max(draft.source) > min(draft.cue):
        return set()
    between = {place for place in draft.content if max(draft.source) < place < min(draft.cue)}
    quoted = any(page.inside[place] >= 0 for place in between)
    return set() if quoted else between


def whole_apposition(page: Page, draft: Draft) -> None:
    """Give "The head of the board, the largest in Kell, [Ito] said, “…”" its source whole."""
    if not draft.source or not draft.cue:
        return
    first = min(draft.source)
    before = _before(page, draft, first)
    marked = any(page.inside[place] >= 0 for place in before)
    verb = any(page.tree.tokens[place].tag in FINITE for place in before)
    after = sorted(place for place in draft.content if place > max(draft.cue))
    follows = any(page.inside[place] >= 0 for place in after[:1] or ())
    whole = {*range(min(before, default=first), first - 1)} <= before
    comma = page.word(first - 1) == ","
    if before and whole and comma and follows and first < min(draft.cue) and not (marked or verb):
        draft.content -= before
        if page.tree.tokens[max(draft.source)].pos == "PROPN":
            draft.source = (*range(min(before), first), *draft.source)


def _stray(page: Page, draft: Draft) -> set[int]:
    """Return the lone "In" or "of the" that the tagger left of a phrase it did not take."""
    found: set[int] = set()
    places = sorted(draft.content)
    runs: list[list[int]] = []
    for place in places:
        if runs and place == runs[-1][-1] + 1:
            runs[-1].append(place)
        else:
            runs.append([place])
    for run in runs:
        if len(run) <= STRAY and all(_is_little(page, p) for p in run):
            found |= {p for p in run if page.inside[p] < 0}
    return found if draft.content - found else set()


def _is_little(page: Page, place: int) -> bool:
    token = page.tree.tokens[place]
    return token.pos in LITTLE and token.tag not in ("WDT", "WP", "WP$")


def _all_reported(page: Page, draft: Draft) -> set[int]:
    """Return the whole of "A bridge fell, the mayor said, adding that …, Coast Courier reports".

    What the paper reports is not the last clause alone.
    """
    start, stop = page.tree.bounds(draft.cue[0])
    ends = {*draft.cue, *draft.source}
    here = {place for place in draft.content if start <= place < stop}
    closes = max(ends) + 1 >= stop - 1 and page.tree.tokens[draft.cue[-1]].lemma == "report"
    first = min(here, default=start)
    joins = page.tree.tokens[first].tag == "VBG" and page.word(first - 1) == ","
    if not (closes and joins and draft.source) or min(ends) < max(here) or page.inside[first] >= 0:
        return set()
    return {*range(start, min(ends) - (page.word(min(ends) - 1) == ","))}


def _held_to_be(page: Page, draft: Draft) -> set[int]:
    """Return the "dead" of "the crew was pronounced [dead] by a doctor", and the "what" of "in
    [what] the mayor called a mistake"."""
    tree, found = page.tree, set[int]()
    free = {*draft.cue, *draft.source}
    for verb in draft.cue:
        if tree.kids(verb, "auxpass") and {*tree.kids(verb, "nsubjpass")} & draft.content:
            for kid in tree.kids(verb, "oprd"):
                found |= {*tree.subtree(kid, without=tree.kids(kid, "prep"))}
        for kid in tree.kids(verb, "dobj"):
            behind = any(place > verb for place in draft.content)
            if page.word(kid).lower() == "what" and kid < verb and behind and draft.source:
                found |= {kid}
    return {p for p in found - free if page.inside[p] < 0}


def _added(page: Page, draft: Draft) -> set[int]:
    """Return what the content has of a clause behind "…, Ito said"."""
    ends = {*draft.cue, *draft.source}
    start, stop = page.tree.bounds(max(ends))
    before = any(start <= place < min(ends) for place in draft.content)
    after = {place for place in draft.content if max(ends) < place < stop}
    first = min(after, default=-1)
    if not before or first < 0 or page.inside[first] >= 0:
        return set()
    clause = first - 1 in draft.source and page.tree.tokens[first].dep == "mark"
    apart = page.word(first - 1) == "," or clause
    listed = page.word(first + 1).lower() == "well"  # "as well as"
    return after if apart and not listed and page.word(first).lower() in REPORTERS else set()


def _of_the_speaker(page: Page, draft: Draft) -> set[int]:
    """Return what the content has of a second thing that the speaker does.

    "Police said he was hit [but gave no details]", "… that it sank [and were looking for her]";
    so does "Ito said that no boat had sailed [and accused the union]".
    """
    tree, after = page.tree, {place for place in draft.content if place > max(draft.cue)}
    for place in sorted(after):
        word = page.word(place).lower()
        if word not in ("but", "and") or page.inside[place] >= 0 or not draft.source:
            continue
        verb = _verb_behind(page, place)
        if verb is not None and (
            (word == "but" and _keeps_back(page, verb))
            or _agrees_alone(page, draft, place, verb)
            or second_verb(page, draft, verb)
        ):
            rest = {each for each in after if each >= place and each < tree.bounds(place)[1]}
            return rest if draft.content - rest else set()
    return set()


def _verb_behind(page: Page, place: int) -> int | None:
    """Return the verb that "and" or "but" leads to with no subject between."""
    for at in range(place + 1, min(place + 5, len(page.tree))):
        if page.tree.tokens[at].tag in FINITE | {"VBN"}:
            return at
        if page.tree.tokens[at].pos not in ("ADV", "PART", "PUNCT"):
            return None
    return None


def _keeps_back(page: Page, verb: int) -> bool:
    """Tell "did not name him", "would not say", "declined to say", "gave no details"."""
    tokens = page.tree.tokens
    rest = [tokens[at] for at in range(verb, min(verb + 4, len(tokens)))]
    if rest[0].lemma in ("decline", "refuse"):
        return True
    refused = len(rest) > 2 and rest[1].lemma in ("not", "n't", "n’t")
    no = len(rest) > 2 and rest[1].lemma == "no" and rest[2].lemma in ("detail", "name", "reason")
    return (refused and rest[2].lemma in KEPT) or (rest[0].lemma in ("give", "offer") and no)


def _agrees_alone(page: Page, draft: Draft, link: int, verb: int) -> bool:
    """Tell whether the verb is of the number of the speaker, and not of whom the saying is of."""
    tree = page.tree
    number = NUMBERS.get(page.word(verb).lower())
    above = next((v for v in range(link - 1, max(draft.cue), -1) if tree.subject(v)), None)
    if number is None or above is None:
        return False
    subject = tree.subject(above)
    own = subject is not None and _number(page, (subject,))
    speaker = _number(page, draft.source)
    return bool(own and speaker) and own != number and speaker == number


def _number(page: Page, places: Sequence[int]) -> str:
    """Return "one" or "more" of a noun phrase, "" where that is open."""
    for place in reversed(places):
        token = page.tree.tokens[place]
        if token.text.lower() in NUMBERED:
            return NUMBERED[token.text.lower()]
        if token.tag in ("NNS", "NNPS") or token.text.lower() in ("police", "people"):
            return "more"
        if token.tag in ("NN", "NNP"):
            return "one"
    return ""


def part_sayings(page: Page, found: Sequence[Draft]) -> None:
    """End "said [that it rained] and [called] …" where the second verb is said of its subject too.

    The verb has no subject of its own, and the first saying does not report its speaker.
    """
    for draft in found:
        for other in found:
            if other is draft or not (draft.source and draft.cue and other.cue):
                continue
            same = other.source == draft.source and not {*other.source} & draft.content
            if same and {*other.cue} <= draft.content and _goes_on(page, draft, other):
                stop = page.tree.bounds(other.cue[0])[1]
                draft.content -= {*range(other.cue[0], stop)}


def part_from_denials(page: Page, found: Sequence[Draft]) -> None:
    """Give a saying that another denies its words alone: "We deny [that they were armed], as the
    spokesman claimed"; nobody claims that we deny it."""
    for draft in found:
        first = min((*draft.source, *draft.cue), default=0)
        if page.word(first - 1).lower() != "as" or draft.regions:
            continue
        for other in found:
            denied = bool(other.cue) and {*other.cue} <= draft.content
            if denied and cue_class(page.tree.tokens[other.cue[-1]].lemma) == "deny":
                draft.content = set(other.content)


def _goes_on(page: Page, draft: Draft, other: Draft) -> bool:
    """Tell whether the other verb is joined to one by "and" or a comma, and told like the cue."""
    verb, tokens = other.cue[0], page.tree.tokens
    told = {tokens[place].tag for place in draft.cue} & TENSED
    own = {page.word(p).lower() for p in draft.content if p < verb and tokens[p].dep == "nsubj"}
    if own & {"he", "she", "it", "they", "we", "i"} or tokens[verb].lemma in THINKING:
        return False  # "said she was tired and believed …": of what she says
    joined = page.word(verb - 1).lower() in ("and", "but", ",")
    return joined and tokens[verb].tag in told and page.inside[verb] < 0
