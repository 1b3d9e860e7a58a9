"""Who gives a number that no saying reports: "the police put it at 40", "by her count"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.link.claims.around import named_before, opener, sayer, subject_before, told_behind
from reportedly.link.claims.counting import (
    PRONOUN,
    REACH,
    Named,
    another,
    behind,
    bracketed,
    can_count,
    counts,
    gapped,
    goes_on,
    inside,
    is_past,
    is_programme,
    itself,
    labelled,
    nearest,
    subject,
)
from reportedly.link.claims.giving import (
    BEHIND,
    BESIDE,
    BY,
    COUNTS,
    OPENED,
    POSSESSED,
    RECORDED,
    SUBJECT,
    TALLY,
    WHOSE,
)
from reportedly.link.claims.nouns import Manner, Number, Via, Voice
from reportedly.model import Document, Figure, References, Sentence, Span

ALONE = re.compile(r"[.,;!?”\"’)]|\s*\Z")  # what comes behind a number without noun
# Of these no noun is told, though nothing was left out.
SUMS = frozenset(
    {"USD", "EUR", "GBP", "ILS", "RUB", "CNY", "JPY", "INR", "UAH", "money", "percent"}
)
TRAILS = re.compile(
    r"(?: (?:itself|themselves|himself|herself|would|could|will|have|has|had|now))+\Z"
)
WHO_COUNT = ("person", "body")  # who counts if named, whatever they are
PRONOUNS = frozenset({"he", "she", "they", "it"})
IN = re.compile(r" in [A-Z][\w’'-]+\Z")


def claimant(
    document: Document,
    told: References,
    figure: Figure,
    around: Span,
    known: tuple[str | None, Mapping[str, Manner]],
    rows: Sequence[Number] = (),
) -> tuple[str | None, Manner]:
    """Return the attribution that reports a figure, if one does, and how it was introduced.

    ``around`` is its sentence; ``known`` the innermost attribution over it, and the manners of
    all; ``rows`` the numbers before it. Who is named beside it as the one who counted comes before
    who says the sentence.
    """
    name, manners = known
    text = document.article.text
    outer = manners[name] if name else Manner()
    if who := _of_clause(text, figure, around):
        voice = voice_of(told, who)
        sources = told.attribution(name).source if name else ()
        own = any(span.touches(Span(who.start, who.start + len(who.words))) for span in sources)
        return (name, outer) if own and outer.voice else (None, Manner(voice))
    if beside := _named_beside(told, text, figure, around):
        return None, Manner(beside, via=_ways(outer))
    if who := _right_behind(told, text, figure, around, name):
        return None, Manner(voice_of(told, who), via=_ways(outer))
    if name is None:
        return None, _unsaid(document, told, figure, around, known, rows)
    manner = manners[name]
    if manner.voice is not None:
        if who := _within(told, text, figure, name):
            return name, replace(manner, voice=voice_of(told, who), via=_ways(manner))
        if not is_programme(manner.voice.name or ""):
            return name, manner
    unsaid = _unsaid(document, told, figure, around, known, rows)
    return name, replace(manner, voice=unsaid.voice or manner.voice)


def _of_clause(text: str, figure: Figure, around: Span) -> Named | None:
    """Return whose the number is by its clause alone, of a sentence of several clauses."""
    clause = _clause(text, figure.span, around)
    near = max(around.start, figure.span.start - REACH)
    if (who := sayer(text, near, figure.span.start)) and ALONE.match(text, figure.span.end):
        return who
    return opener(text, clause.start, figure.span.start) if clause != around else None


def _right_behind(
    told: References, text: str, figure: Figure, around: Span, name: str | None
) -> Named | None:
    """Return whose words stand right behind a number, if its saying is held to be another's.

    Laws, plans and other things by which something is done count nobody.
    """
    who = nearest(text, figure.span.end, _clause(text, figure.span, around).end)
    if who is None or not (can_count(who.words) or voice_of(told, who).type in WHO_COUNT):
        return None
    sources = told.attribution(name).source if name else ()
    own = any(span.touches(Span(who.start, who.start + len(who.words))) for span in sources)
    return None if own else who


def _named_beside(told: References, text: str, figure: Figure, around: Span) -> Voice | None:
    """Return who is named beside a number as the one who counted, whoever says the sentence."""
    clause = _clause(text, figure.span, around)
    near = max(around.start, figure.span.start - REACH)
    if found := BESIDE.search(text, near, figure.span.start):
        return _voice(told, text, found, _beside(found))
    if found := BY.search(text, clause.start, clause.end):
        return _voice(told, text, found, found["who"] or found["doer"])
    if who := bracketed(text, figure.span.end, clause.end):
        voice = voice_of(told, who)
        if counts(who.words) or voice.entity:
            return voice
    who = gapped(text, around.start, figure.span.start)
    return voice_of(told, who) if who else None


def _ways(outer: Manner) -> tuple[Via, ...]:
    """Return the way of words that another tells of, who stands between."""
    voice = outer.voice
    if voice is None or voice.name is None or voice.at is None:
        return outer.via
    return (*outer.via, Via(voice.name, (voice.at,)))


def _within(told: References, text: str, figure: Figure, name: str) -> Named | None:
    """Return who counted by what somebody else tells: "the mayor said the police counted 40"."""
    pieces = [piece for piece in told.attribution(name).content if piece.covers(figure.span)]
    return next((inside(text, each.start, figure.span, each.end) for each in pieces), None)


def _unsaid(
    document: Document,
    told: References,
    figure: Figure,
    around: Span,
    known: tuple[str | None, Mapping[str, Manner]],
    rows: Sequence[Number],
) -> Manner:
    """Return how a number was introduced that no saying of somebody known reports."""
    name, manners = known
    text = document.article.text
    clause = _clause(text, figure.span, around)
    if TALLY.search(text, clause.start, clause.end):
        return _own_count(told, text, clause, figure.span, manners)
    if found := BEHIND.match(text, figure.span.end, clause.end + 1):
        return Manner(_voice(told, text, found, next(filter(None, found.groups()))))
    if manner := _counted(told, figure, around, (text, manners), rows):
        return manner
    if who := told_behind(text, around.end):
        return Manner(voice_of(told, who))
    who = labelled(text, text.rfind("\n", 0, figure.span.start) + 1, figure.span.start)
    if who is None:
        who = behind(text, figure.span.end, around.end)
    if who is None and name:
        who = itself(text, around.start, around.end)
    if who:
        return Manner(voice_of(told, who))
    if name and _is_pronoun(told, text, name):
        return _taken_up(document, told, name, around, rows)
    if name:
        return _carried(document, figure, around, rows)
    return _carried(document, figure, around, rows) if _is_free(told, figure, around) else Manner()


def voice_of(told: References, who: Named) -> Voice:
    """Return the voice of who is named at a place of the text."""
    entity = told.entity_at(Span(who.start, who.start + len(who.words)))
    kind = entity.type if entity else None
    words = " ".join(who.words.split())
    return Voice(words, entity.id if entity else None, kind, unnamed=entity is None)


def _clause(text: str, figure: Span, around: Span) -> Span:
    """Return the part of the sentence between semicolons that the figure stands in."""
    start = text.rfind(";", around.start, figure.start) + 1 or around.start
    end = text.find(";", figure.end, around.end)
    start += len(text[start : figure.start]) - len(text[start : figure.start].lstrip())
    return Span(start, end if end > 0 else around.end)


def _own_count(
    told: References, text: str, clause: Span, figure: Span, manners: Mapping[str, Manner]
) -> Manner:
    """Return who counted "by their own count": who is named as the subject, or who spoke last."""
    found = SUBJECT.match(text, clause.start, figure.start)
    if found is None or found["who"].lower() in PRONOUNS:
        return _last(told, manners, clause.start)
    return Manner(_voice(told, text, found, found["who"]))


def _counted(
    told: References,
    figure: Figure,
    around: Span,
    known: tuple[str, Mapping[str, Manner]],
    rows: Sequence[Number],
) -> Manner | None:
    """Return who is the subject of a verb of counting before the figure, or whose count it is."""
    text, manners = known
    before = text[around.start : figure.span.start]
    if found := WHOSE.match(before) or COUNTS.match(before):
        who = found["who"]
        if who.split()[-1].lower() in PRONOUNS:
            return _meant(who, told, known, around, rows)
        found = None if OPENED.match(who) else re.compile(re.escape(who)).search(text, around.start)
        if found:
            return Manner(_voice(told, text, found, who))
    if found := POSSESSED.search(before):
        return Manner(_voice(told, text, found, found["who"], around.start))
    bare = _is_bare(figure, text) or text.startswith(" names on ", figure.span.end)
    if named := subject(text, around.start, figure.span.start, bare=bare):
        if PRONOUN.match(named.words):
            return _meant(named.words, told, known, around, rows)
        return Manner(voice_of(told, named))
    return None


def _meant(
    pronoun: str,
    told: References,
    known: tuple[str, Mapping[str, Manner]],
    around: Span,
    rows: Sequence[Number],
) -> Manner:
    """Return who counts as "it" or "he": the last body that counted, the last who spoke."""
    text, manners = known
    counted = rows[-1].manner if rows and rows[-1].manner.voice else None
    spoke = _last(told, manners, around.start)
    if pronoun.split()[-1].lower() in ("he", "she"):
        return spoke if spoke.voice else counted or Manner()
    if who := subject_before(text, around.start):
        return Manner(voice_of(told, who))
    return Manner(counted.voice) if counted else spoke


def _beside(found: re.Match[str]) -> str:
    return TRAILS.sub("", (found["who"] or found["next"] or found["short"]).strip())


def _voice(told: References, text: str, found: re.Match[str], who: str, offset: int = 0) -> Voice:
    """Return who is named by the words ``who``; ``offset`` is where the searched words begin."""
    start = text.index(who, offset + found.start())
    bare = IN.sub("", who) or who
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


def _is_pronoun(told: References, text: str, name: str) -> bool:
    """Tell whether the source of a saying is "it" or "they", for somebody not found."""
    source = told.attribution(name).source
    return bool(source) and PRONOUN.match(source[0].of(text)) is not None


def _taken_up(
    document: Document, told: References, name: str, around: Span, rows: Sequence[Number]
) -> Manner:
    """Return who "it" is that says the sentence: a name that the sentence before is of, or nearby.

    "Open Hand has a list of 120. Nine are under age, it says."
    """
    text = document.article.text
    it = told.attribution(name).source[0].of(text).lower() == "it"
    if body := named_before(text, around.start) if it else None:
        return Manner(voice_of(told, body))
    return _nearest(document, around, rows) or Manner()


def _nearest(document: Document, around: Span, rows: Sequence[Number]) -> Manner | None:
    """Return the manner of the last number that somebody gave here or in the sentence before."""
    told = _given(document, around, rows)
    return told[-1].manner if told else None


def _given(document: Document, around: Span, rows: Sequence[Number]) -> list[Number]:
    """Return the numbers that somebody gave here or in the sentence before."""
    near = {(each.start, each.end) for each in (around, _before(document, around)) if each}
    return [each for each in rows if each.sentence in near and each.manner.voice]


def _is_free(told: References, figure: Figure, around: Span) -> bool:
    """Tell whether nobody's saying stands in the sentence, from the number's last one on."""
    spans = [item.span for _, item in told.attributions()]
    return not any(span.touches(around) and span.end > figure.span.start for span in spans)


def _carried(document: Document, figure: Figure, around: Span, rows: Sequence[Number]) -> Manner:
    """Return the manner of the number before, where this one goes on with it.

    "Nine boats were lost, the mayor said. Four were missing." What opens a paragraph goes on with
    nobody's, nor does what looks back on another year or what two gave numbers of.
    """
    text = document.article.text
    told = _given(document, around, rows)
    if not told or is_past(text[around.start : around.end]):
        return Manner()
    last, bare = told[-1], _is_bare(figure, text)
    # Who has a share of the votes does not count them.
    shares = figure.unit == last.unit == "percent"
    if not shares and another(text, around.start, figure.span.start, _name(last)):
        return Manner()
    if last.sentence == (around.start, around.end):
        between = text[last.span[1] : figure.span.start]
        return last.manner if goes_on(between, bare=bare) else Manner()
    names = {_name(each) for each in told if each.sentence == last.sentence}
    told_of = RECORDED.match(text, figure.span.end, around.end) is not None
    carries = figure.of or figure.unit == "person" or bare or told_of or shares
    return last.manner if carries and len(names) == 1 else Manner()


def _name(number: Number) -> str:
    return (number.manner.voice.name if number.manner.voice else None) or ""


def _is_bare(figure: Figure, text: str) -> bool:
    """Tell whether a number stands without a noun, for what was counted before."""
    joined = text.startswith(("-", "–"), figure.span.end)
    return figure.who is None and figure.unit not in SUMS and not joined


def _before(document: Document, around: Span) -> Span | None:
    """Return the sentence right before in the same paragraph, None where there is none."""
    sentences: Sequence[Span] = [each.span for each in document[Sentence]]
    earlier = [span for span in sentences if span.end <= around.start]
    if not earlier:
        return None
    between = document.article.text[earlier[-1].end : around.start]
    return None if "\n" in between else earlier[-1]
