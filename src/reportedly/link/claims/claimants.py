"""Who gives a number that no saying reports: "the police put it at 40", "by her count"."""

import re
from collections.abc import Mapping, Sequence

from reportedly.link.claims.nouns import Manner, Voice
from reportedly.model import Document, Figure, References, Sentence, Span

# How a number is given to somebody without a saying.
TALLY = re.compile(
    r"\b[Bb]y (?:his|her|their|its) (?:own )?(?:account|count|tally|reckoning|estimate|figures)\b"
)
_WHO = r"(?P<who>(?:[Tt]he |[Aa]n? )?[\w’'.-]+(?: (?!and\b|but\b|while\b)[\w’'.-]+){0,6}?)"
_COUNTS = (
    r"(?:counted|counts?|recorded|records|registered|estimated|tallied|spoke of|speaks? of|listed"
    r"|admit(?:s|ted)? to|g[ai]ves? the (?:figure|number|total) (?:as|at)"
    r"|puts? (?:[\w’'-]+ ){1,8}?at)"
)
COUNTS = re.compile(
    rf"(?:[A-Z]\w+(?: [\w’'-]+){{0,3}}, )?{_WHO}(?:, [^,.;:]{{2,40}},)? "
    rf"(?:has |have |had )?{_COUNTS} "
    r"(?!of )[^.;:!?,]{0,40}\Z"
)
WHOSE = re.compile(
    rf"{_WHO}[’']s? (?:own |latest |official )?"
    r"(?:figure|count|tally|total|estimate|list|register)\b"
    r"[^.;:!?]{0,80}? (?:is|was|stood at|stands at|of|has|had|shows?|showed|names|lists) \Z"
)
BY = re.compile(
    r"\b[Bb]y (?P<who>the [\w’'-]+(?: [\w’'-]+){0,3}?)(?:[’']s|[’']) (?:own )?"
    r"(?:account|count|tally|reckoning|estimate|figures)\b"
)
# A second claimant in a sentence that gave its number to a first.
BESIDE = re.compile(
    rf"(?:\b(?:while|whereas|but|though|although|and)|;) (?P<who>police|officials|doctors|rescuers"
    rf"|organi[sz]ers|(?:the|an?) [\w’'-]+(?: [\w’'-]+){{0,4}}?) {_COUNTS} \Z"
    rf"|\b(?:spoke|speaks?) of\b[^.;:!?]*?(?: and|,) (?P<next>the [\w’'-]+(?: [\w’'-]+)?) of \Z"
)
PRONOUNS = frozenset({"he", "she", "they", "it"})
IN = re.compile(r" in [A-Z][\w’'-]+\Z")


def claimant(
    document: Document,
    told: References,
    figure: Figure,
    around: Span,
    known: tuple[str | None, Mapping[str, Manner]],
) -> tuple[str | None, Manner]:
    """Return the attribution that reports a figure, if one does, and how it was introduced.

    ``around`` is its sentence; ``known`` the innermost attribution over it, and the manners of
    all. Who is named beside it as the one who counted comes before who says the sentence.
    """
    name, manners = known
    text = document.article.text
    if found := BESIDE.search(text, around.start, figure.span.start):
        return None, Manner(_voice(told, text, found, found["who"] or found["next"]))
    if name:
        return name, manners[name]
    if TALLY.search(text, around.start, around.end):
        return None, _last(told, manners, around.start)
    if found := BY.search(text, around.start, around.end):
        return None, Manner(_voice(told, text, found, found["who"]))
    before = text[around.start : figure.span.start]
    if found := WHOSE.match(before) or COUNTS.match(before):
        who = found["who"]
        if who.lower() in PRONOUNS:
            return None, _last(told, manners, around.start)
        found = re.compile(re.escape(who)).search(text, around.start)
        return None, Manner(_voice(told, text, found, who)) if found else Manner()
    return None, _carried(document, told, around, manners) if figure.of else Manner()


def _voice(told: References, text: str, found: re.Match[str], who: str) -> Voice:
    start = text.index(who, found.start())
    bare = IN.sub("", who)
    entity = told.entity_at(Span(start, start + len(bare)))
    name = " ".join(bare.split())
    kind = entity.type if entity else None
    return Voice(name, entity.id if entity else None, kind, unnamed=entity is None)


def _last(told: References, manners: Mapping[str, Manner], start: int) -> Manner:
    """Return how the last saying before a place was introduced that tells who said it."""
    before = [
        (item.span.start, name) for name, item in told.attributions() if item.span.start < start
    ]
    ranked = (manners[name] for _, name in sorted(before, reverse=True))
    return next((each for each in ranked if each.voice), Manner())


def _carried(
    document: Document, told: References, around: Span, manners: Mapping[str, Manner]
) -> Manner:
    """Return the manner of the sentence before, where it gave a number and this one goes on so.

    "Nine boats were lost, the mayor said. Four were missing." A sentence that has a saying of its
    own, or opens a paragraph, goes on with nobody's.
    """
    before = _before(document, around)
    if before is None or any(item.span.touches(around) for _, item in told.attributions()):
        return Manner()
    names = {name for figure, name in told.figures() if name and before.covers(figure.span)}
    voiced = [manners[name] for name in sorted(names) if manners[name].voice]
    return voiced[0] if len(voiced) == 1 and len(names) == 1 else Manner()


def _before(document: Document, around: Span) -> Span | None:
    """Return the sentence right before in the same paragraph, None where there is none."""
    sentences: Sequence[Span] = [each.span for each in document[Sentence]]
    earlier = [span for span in sentences if span.end <= around.start]
    if not earlier:
        return None
    between = document.article.text[earlier[-1].end : around.start]
    return None if "\n" in between else earlier[-1]
