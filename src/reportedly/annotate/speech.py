"""Give each quoted stretch its cue: before it, after it, or the one that still holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from reportedly.annotate.lexicon import SPEECH
from reportedly.annotate.page import STOPS, Page, Quoted
from reportedly.annotate.sources import noun_phrase, verb_source, verb_words
from reportedly.annotate.tree import FINITE, TENSED, Tree

DASHES = frozenset({"—", "–", "―", "--", "-", "~"})
LONGEST_TAIL = 40  # tokens from the closing mark to the cue, apposition included


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that say who speaks: ``head`` is None for a dash or a colon."""

    head: int | None
    words: tuple[int, ...]
    source: tuple[int, ...]

    @property
    def key(self) -> int:
        """The place that tells one cue from another."""
        return self.words[0] if self.head is None else self.head


def cue_of(page: Page, quoted: Quoted) -> Cue | None:
    """Return the cue beside ``quoted``, or None where no words of the paragraph lead to it."""
    trailing = _trailing(page, quoted)
    if trailing and _ends_with_comma(page, quoted):
        return trailing
    leading = _leading(page, quoted) or _introduced(page, quoted)
    return leading or trailing or _dash(page, quoted)


def _ends_with_comma(page: Page, quoted: Quoted) -> bool:
    return "," in (page.word(quoted.last - 1), page.word(quoted.last + 1), page.word(quoted.last))


def _trailing(page: Page, quoted: Quoted) -> Cue | None:
    tail = list(_tail(page, quoted))
    if not tail or not _may_trail(page, quoted, tail[0]) or _joins_on(page, tail):
        return None
    verbs = [place for place in tail if _is_finite(page.tree, place)]
    for order, verb in enumerate(verbs[:3]):
        lemma = page.tree.tokens[verb].lemma
        if page.tree.tokens[verb].tag == "VBG":
            return None
        if lemma in SPEECH and not _in_relative(page.tree, verb, tail[0]):
            return _verb_cue(page, verb, tail)
        if order == 0 and lemma not in SPEECH and not _in_relative(page.tree, verb, tail[0]):
            return _verb_cue(page, verb, tail) if _tags(page, quoted, tail, verb) else None
    return None


def _tail(page: Page, quoted: Quoted) -> Iterator[int]:
    for place in range(quoted.last + 1, quoted.last + 1 + LONGEST_TAIL):
        if not page.outside(place, quoted.last) or page.word(place) in STOPS:
            return
        yield place


def _may_trail(page: Page, quoted: Quoted, place: int) -> bool:
    end = (
        page.word(quoted.last - 1)
        if page.word(quoted.last) in "\"”’»''"
        else page.word(quoted.last)
    )
    if end[-1:] in ",?!—–-…" or page.word(place) in (",", "—", "–", "--"):
        return True
    return page.word(place)[:1].islower() and quoted.full


def _tags(page: Page, quoted: Quoted, tail: list[int], verb: int) -> bool:
    """Tell whether the words after a quoted comma are "the mayor sighed", either way round."""
    subject = page.tree.subject(verb)
    if page.word(quoted.last - 1) != ",":
        return False
    if verb == tail[0]:  # “…,” sighed the mayor
        return page.tree.tokens[tail[:2][-1]].pos in ("PROPN", "DET", "PRON", "NOUN", "ADJ")
    if subject is None:
        return False
    after = verb_words(page.tree, verb)[-1] + 1
    alone = not page.outside(after, verb) or page.word(after) in STOPS | {","}
    return alone and noun_phrase(page.tree, subject)[0] == tail[0]


def _joins_on(page: Page, tail: list[int]) -> bool:
    if page.word(tail[0]) == "as":  # “…,” as the mayor put it
        tail = tail[1:]
    return any(page.tree.tokens[place].pos in ("CCONJ", "SCONJ") for place in tail[:2])


def _is_finite(tree: Tree, place: int) -> bool:
    """Tell a verb that can carry a sentence from an infinitive or a bare participle."""
    token = tree.tokens[place]
    if token.pos != "VERB" and token.lemma != "say":
        return False
    return token.tag in TENSED | {"VBG"} or bool(tree.kids(place, "aux"))


def _in_relative(tree: Tree, verb: int, first: int) -> bool:
    """Tell whether the verb stands in an aside about the speaker ("Ito, who leads …, said")."""
    here = verb
    while here >= first:
        token = tree.tokens[here]
        if token.dep in ("relcl", "acl") and token.head >= first:
            return True
        if any(tree.tokens[kid].tag in ("WP", "WDT") for kid in tree.kids(here, "nsubj")):
            return True
        if token.head == here:
            return False
        here = token.head
    return False


def _verb_cue(page: Page, verb: int, segment: list[int]) -> Cue:
    allowed = set(segment)
    source = verb_source(page.tree, verb)
    if page.tree.tokens[verb].tag != "VBG":
        source = tuple(place for place in source if place in allowed)
        source = source or _neighbour(page, verb, segment)
    words = tuple(place for place in verb_words(page.tree, verb) if place in allowed)
    return Cue(verb, words or (verb,), source)


def _neighbour(page: Page, verb: int, segment: list[int]) -> tuple[int, ...]:
    """The noun phrase after an inverted verb ("said Ito"), else the one before it."""
    tokens = page.tree.tokens
    for places in ([p for p in segment if p > verb], [p for p in reversed(segment) if p < verb]):
        for place in places[:4]:
            if tokens[place].pos in ("NOUN", "PROPN", "PRON"):
                head = _top_noun(page.tree, place)
                allowed = set(segment) - {verb}
                return tuple(p for p in noun_phrase(page.tree, head) if p in allowed)
            if tokens[place].pos in ("VERB", "ADP", "SCONJ", "CCONJ"):
                break
    return ()


def _top_noun(tree: Tree, place: int) -> int:
    while (
        tree.tokens[place].dep in ("compound", "nmod", "amod", "poss")
        and tree.tokens[place].head != place
    ):
        place = tree.tokens[place].head
    return place


def _leading(page: Page, quoted: Quoted) -> Cue | None:
    head = list(_head(page, quoted))
    if not head:
        return None
    last = page.word(head[-1])
    verbs = [place for place in head if page.tree.tokens[place].lemma in SPEECH]
    verbs = [place for place in verbs if page.tree.tokens[place].pos in ("VERB", "NOUN", "AUX")]
    if last == ":" and not verbs:
        return _label(page, head)
    near = next((v for v in reversed(verbs) if page.tree.tokens[v].pos == "VERB"), None)
    if near is None or not _leads(page, near, head, last):
        return None
    if not quoted.full and last not in (",", ":"):
        return None
    return _verb_cue(page, near, head)


def _head(page: Page, quoted: Quoted) -> Iterator[int]:
    yield from reversed(list(_before(page, quoted.first)))


def _before(page: Page, place: int) -> Iterator[int]:
    """Walk back from ``place`` through unquoted words of its sentence."""
    for here in range(place - 1, place - 1 - LONGEST_TAIL, -1):
        if not page.outside(here, place) or page.word(here) in STOPS:
            return
        yield here


def _leads(page: Page, verb: int, head: list[int], last: str) -> bool:
    if last in (",", ":"):
        between = [p for p in head if p > verb]
        return not any(
            _is_finite(page.tree, p) and page.tree.tokens[p].tag != "VBG" for p in between
        )
    gap = head[-1] - verb
    return gap == 0 or (gap == 1 and last == "that")


def _introduced(page: Page, quoted: Quoted) -> Cue | None:
    """The cue of a paragraph that ends with a colon, where the quotation opens the next."""
    colon = quoted.first - 1
    if not quoted.opens or page.word(colon) != ":" or page.inside[colon] >= 0:
        return None
    head = [colon, *_before(page, colon)][::-1]
    verbs = [place for place in head if page.tree.tokens[place].lemma in SPEECH]
    verbs = [place for place in verbs if page.tree.tokens[place].pos == "VERB"]
    return _verb_cue(page, verbs[-1], head) if verbs else _label(page, head)


def _label(page: Page, head: list[int]) -> Cue | None:
    """A speaker's name and a colon, as in a transcript or a headline."""
    names = list(head[:-1])
    opens = not page.outside(head[0] - 1, head[0]) or page.word(head[0] - 1) in STOPS
    named = any(page.tree.tokens[place].pos == "PROPN" for place in names)
    if not names or len(names) > 6 or not named or not opens:
        return None
    return Cue(None, (head[-1],), tuple(names[: _until_where(page, names)]))


def _until_where(page: Page, names: list[int]) -> int:
    """Return how many words name the speaker: not those of where: "Ito [on Facebook]:"."""
    for order, place in enumerate(names[1:], 1):
        named = page.tree.tokens[names[order - 1]].pos == "PROPN"
        if named and page.word(place) in ("on", "via"):
            return order
    return len(names)


def _dash(page: Page, quoted: Quoted) -> Cue | None:
    """A dash and a name after the closing mark, up to the end of the paragraph.

    A name that does something goes on with the sentence: "called it “madness”—Dasa called it …".
    """
    tail = list(_tail(page, quoted))
    if len(tail) < 2 or page.word(tail[0]) not in DASHES or len(tail) > 14:
        return None
    named = page.tree.tokens[tail[1]].pos == "PROPN"
    name = takewhile(lambda place: page.word(place) != ",", tail[1:])
    acts = any(page.tree.tokens[place].tag in FINITE for place in name)
    return Cue(None, (tail[0],), tuple(tail[1:])) if named and not acts else None
