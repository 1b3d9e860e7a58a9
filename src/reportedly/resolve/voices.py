"""Texts that are somebody's own words throughout: speeches, statements, posts, letters, columns.

In them "we" and "I" stand in nobody's quotation. Whose they are is only told where the text itself
says so: in its headline, in the words that bring it in, above a post, below a letter, in a byline.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from reportedly.model import Article, Detail, Span
from reportedly.resolve.media import medium_name

_KIND = (
    r"(?:address|speech|statement|communiqu[eé]|declaration|message|letter|remarks|sermon|bulletin|"
    r"press release|situation report|appeal|proclamation|manifesto)"
)
_END = (
    r"(?=\s(?:No|on|at|to|in|for|regarding|about|after|following|marking|concerning|during|before|"
    r"ahead|over|delivered|issued|made|read|dated|as)\b|\s?[;:(—–]|[,.](?:\s|$)|\s\d|\s?$)"
)
# A name, as a headline in small letters has it; "Crowds cheer mayor" is none.
_NAME = r"[A-Z][\w'’.-]+(?:,? (?:of|the|for|and|in|[A-Z][\w'’.-]+))*"
_SORT = (
    r"(?:joint|open|full|press|official|public|opening|closing|special|urgent|final|weekly|daily|"
    r"annual|new|short|political|military|keynote|inaugural|farewell|prepared|written|personal) "
)
_LAND = r"[A-Z][\w'’-]+"
# To the first word that leads on; a list of names is taken to its end.
_WHOSE = rf"(?P<whose>[^\n:;(]{{2,80}}?(?:(?:, {_LAND})+,? and {_LAND})?){_END}"
_GIVEN = r"(?:(?:delivered|issued|made|given|released|published) )?(?:by|of|from)"
_TEXT = r"(?:text|transcript) of (?:the |a |an |his |her |its )?"
# In a headline.
_HEADED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?i:(?:the )?(?:(?:full|complete|unofficial|verbatim) )?{_TEXT})"
        rf"(?P<whose>[^\n:;]{{2,60}}?)['’]s? (?:[\w-]+ ){{0,3}}(?i:{_KIND})\b",
        rf"(?i:(?:the )?(?:(?:full|complete|unofficial|verbatim) )?{_TEXT}(?:[\w-]+ ){{0,2}}{_KIND}"
        rf" {_GIVEN} (?:the )?){_WHOSE}",
        rf"(?i:(?:{_SORT}){{0,2}}{_KIND}(?: no\.? ?\d+| \(?\d+\)?| to (?:the )?[a-z]+)? {_GIVEN} )"
        rf"{_WHOSE}",
        rf"(?P<whose>{_NAME}): (?!no |without )(?:[\w-]+ ){{0,3}}(?i:{_KIND})\b",
        rf"(?P<whose>{_NAME})['’]s? (?:[\w-]+ ){{0,2}}(?i:{_KIND})"
        r"(?: (?:on|at|to|regarding|following|marking|in)\b|$)",
        rf"(?i:(?:[a-z]+ ){{0,2}}{_KIND} ?(?:no\.? ?\d+|\(\d+\))): (?P<whose>[A-Z].{{2,60}})$",
        r"(?i:from the telegram channel of )(?P<whose>.{2,60})",
        r"(?P<whose>[^\n|\[(]{2,40}?) ?[|\[(–—-] ?(?i:telegram )?(?i:channel)\b",
        r"(?:The )?(?P<whose>[A-Z][\w'’ ]{2,40}?) (?:view|editorial)(?: on [^:]{2,60})?: ",
    )
)
_KICKER = re.compile(
    r"(?i:(?:full |official |press )?(?:transcript|text|statement|speech|document|letter|release)|"
    r"in full|read) ?[:|–—-] "
)
# In the sentence that brings the text in.
_BROUGHT_IN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_TEXT}(?:[\w-]+ ){{0,4}}?{_KIND}\b[^.:\n]{{0,60}}? {_GIVEN} (?:the )?{_WHOSE}",
        rf"\b{_TEXT}(?P<whose>[A-Z][^\n:;.]{{2,60}}?)['’]s? (?:[\w-]+ ){{0,3}}{_KIND}\b",
    )
)
_FOLLOWS = re.compile(
    r"\b(?:(?:full )?(?:text|transcript)|statement|communiqu[eé]|letter|declaration)\b[^.\n]{0,60}"
    r"\b(?:follows|below|reads(?: in full)?(?: as follows)?)[.:]?$|^[^.\n]{0,40}\bfull text:$"
)
_OPENING = re.compile(r"(?:following|below|here) is|full text|follows|in full", re.IGNORECASE)
_POSTED = (
    re.compile(r"(?P<whose>@\w{2,30})(?: ?[·|(].{0,40})?"),
    re.compile(r"\W{0,4}Forwarded from:? (?P<whose>[^\n:]{2,60}):?"),
    re.compile(r"(?:Telegram )?[Cc]hannel [“\"‘'](?P<whose>[^“”\"\n]{2,50})[”\"’'][^:\n]{0,60}:"),
    re.compile(
        r"(?:The )?[Oo]fficial (?:Telegram )?(?:channel|page|account) of (?P<whose>[^\n:]{2,60}):"
    ),
)
# "Sir Karl Dahl" writes to nobody.
_SALUTATION = re.compile(
    r"Dear (?:Sirs?|Madam|Editor|Sir or Madam)\b|"
    r"(?:Sirs?|Madam|Editor)(?:[,.] ?[–—-]?\s| ?[–—-]\s|\s*$)"
)
_PERSON = re.compile(
    r"(?:(?:[A-Z][\w'’.-]+|de|van|von|al-\w+|bin|el|di|da)[ ]){1,3}[A-Z][\w'’-]+"
    r"(?: \([^()]{1,20}\))?[,.]?"
)
_QUESTION = re.compile(r"(?:Q|Question|QUESTION|Reporter|REPORTER|Journalist)(?: ?\d+)? ?[:.]\s")
_STAMP = re.compile(r"\W{0,3}\d{1,2}[:.]\d{2}\b(?: ?(?:GMT|UTC|[AaPp]\.?[Mm]\b|[A-Z]{2,4}\b))?|"
                    r"\d{1,2} (?:hours?|minutes?|mins?) ago\b")  # fmt: skip
# Whom an interview is with; that somebody spoke to a person says nothing of who asked whom.
_ASKED = (
    re.compile(
        r"(?P<whose>(?:[\w-]+ ){0,4}?[A-Z][\w'’-]+ [A-Z][\w'’-]+) (?:spoke|was speaking|talked)"
        r" (?:to|with) (?:us\b|the [A-Z])"
    ),
    re.compile(rf"\b(?i:(?:interview|conversation|q&a) with )(?:the )?{_WHOSE}"),
    re.compile(rf"\b(?i:questions (?:for|to) )(?:the )?{_WHOSE}"),
)
_HEAD, _FOOT = 6, 3  # lines
_FEWEST = 2  # questions or time stamps that make an interview or a live page
_LONGEST = 40  # words of a question on a line of its own
_CAPITALS = re.compile(r"[A-Z][\w'’.-]+ (?:\S+ )?[A-Z]")


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a stretch of text is: ``place`` is where the text names them, if it does.

    ``alone`` is a single writer, whose "we" may be anybody.
    """

    span: Span
    name: str
    place: Span | None
    why: str
    alone: bool = False


@dataclass(frozen=True)
class Voices:
    """Whose words an article's stretches are, found when first asked for."""

    article: Article

    def at(self, place: int) -> Voice | None:
        """Return the narrowest voice that holds ``place``, None in what somebody asks."""
        found = [voice for voice in self._found if voice.span.start <= place < voice.span.end]
        line = self._lines[max(bisect_right(self._starts, place) - 1, 0)] if self._lines else None
        if not found or line is None or _asks(line.of(self.article.text)):
            return None
        best = min(found, key=lambda voice: len(voice.span))
        return None if best.alone and self._brought_in(line) else best

    def asked(self) -> Voice | None:
        """Return whom an interview or briefing is with: who answers without a name."""
        told = (voice for voice in self._found if not voice.alone)
        return _interviewed(self.article, self._lines) or next(told, None)

    def _brought_in(self, line: Span) -> bool:
        """Tell whether the paragraph follows a colon: it may be anybody's words."""
        before = self.article.text[: line.start].rstrip()
        return before.endswith(":")

    @cached_property
    def _lines(self) -> tuple[Span, ...]:
        found = re.finditer(r"\S[^\r\n]*", self.article.text)
        return tuple(Span(*each.span()) for each in found)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(line.start for line in self._lines)

    @cached_property
    def _found(self) -> tuple[Voice, ...]:
        return tuple(_voices(self.article, self._lines))


NO_VOICES = Voices(Article(uri="", text=""))


def _voices(article: Article, lines: tuple[Span, ...]) -> Iterator[Voice]:
    text = article.text
    questions = sum(_asks(line.of(text)) for line in lines)
    live = sum(bool(_STAMP.match(line.of(text))) for line in lines) >= _FEWEST
    posts = list(_posts(text, lines))
    letters = list(_letters(text, lines))
    yield from posts
    yield from letters
    if live or posts or letters:
        return
    voice = _brought_in(text, lines) or _headed(article)
    if voice is None:
        asks = questions >= _FEWEST
        voice = _interviewed(article, lines) if asks else _written(article)
    if voice:
        yield voice


def _asks(line: str) -> bool:
    """Tell a question of an interview: after "Q:", or a line of its own."""
    if _QUESTION.match(line):
        return True
    bare = line.strip("*_# ")
    return bare.endswith("?") and len(bare.split()) <= _LONGEST and bare.count(". ") == 0


def _headed(article: Article) -> Voice | None:
    """Return whose statement the headline says that the text is."""
    title = article.title
    kicker = _KICKER.match(title.value) if title else None
    for pattern in _HEADED if title else ():
        found = pattern.match(title.value, kicker.end() if kicker else 0) if title else None
        if found and title:
            place = _place(title, found)
            why = f"the text is headed {title.value!r}"
            return Voice(Span(0, len(article.text)), found["whose"], place, why)
    return None


def _place(detail: Detail, found: re.Match[str]) -> Span | None:
    if not detail.spans:
        return None
    start = detail.spans[0].start
    return Span(start + found.start("whose"), start + found.end("whose"))


def _brought_in(text: str, lines: tuple[Span, ...]) -> Voice | None:
    """Return whose text follows: "The following is the full text of the address by X:"."""
    for line in lines[: 2 * _HEAD]:
        words = line.of(text)
        leads = _OPENING.search(words) and words.endswith((":", "."))
        for pattern in _BROUGHT_IN if leads else ():
            if found := pattern.search(words):
                place = Span(line.start + found.start("whose"), line.start + found.end("whose"))
                return Voice(_after(text, line), found["whose"], place, f"{words!r} brings it in")
        if leads and _FOLLOWS.search(words):
            start = line.start + len(words) - len(words.lstrip())
            subject = re.match(
                rf"(?P<whose>{_CAPITALS.pattern}[^.,\n]{{0,60}}?)(?=,| held| gave)", words
            )
            if subject:
                place = Span(start + subject.start(1), start + subject.end(1))
                return Voice(_after(text, line), subject[1], place, f"{words!r} brings it in")
    return None


def _after(text: str, line: Span) -> Span:
    return Span(line.end, len(text))


def _posts(text: str, lines: tuple[Span, ...]) -> Iterator[Voice]:
    """Yield the posts below whose name they stand, each to the next name."""
    named = [
        (line, found)
        for line in lines
        for pattern in _POSTED
        if (found := pattern.fullmatch(line.of(text)))
    ]
    for at, (line, found) in enumerate(named):
        end = named[at + 1][0].start if at + 1 < len(named) else len(text)
        if "\n\n" in text[line.end : end] and found.re is _POSTED[1]:
            end = text.index("\n\n", line.end)
        place = Span(line.start + found.start("whose"), line.start + found.end("whose"))
        if line.end < end:
            yield Voice(Span(line.end, end), found["whose"], place, "the name above the post")


def _letters(text: str, lines: tuple[Span, ...]) -> Iterator[Voice]:
    """Yield the letters to the editor, each from "Sir," to the name below."""
    opened: Span | None = None
    for line in lines:
        words = line.of(text)
        if _SALUTATION.match(words + " "):
            opened = line
        elif opened and _PERSON.fullmatch(words):
            place = Span(line.start, line.start + len(words.rstrip(",.")))
            yield Voice(Span(opened.start, line.end), place.of(text), place, "who signs the letter")
            opened = None


def _interviewed(article: Article, lines: tuple[Span, ...]) -> Voice | None:
    """Return whom the interview is with, those called by name first; a medium only asks."""
    found = [voice for voice in _asked(article, lines) if not medium_name(voice.name)]
    return min(found, key=lambda voice: not _CAPITALS.search(voice.name), default=None)


def _asked(article: Article, lines: tuple[Span, ...]) -> Iterator[Voice]:
    text = article.text
    whole = Span(0, len(text))
    title = article.title
    for pattern in _ASKED:
        match = pattern.search(title.value) if title else None
        if match and title:
            place = _place(title, match)
            yield Voice(whole, match["whose"], place, f"the headline: {title.value!r}")
        for line in (*lines[:_HEAD], *lines[_HEAD:][-_FOOT:]):
            if match := pattern.search(line.of(text)):
                place = Span(line.start + match.start("whose"), line.start + match.end("whose"))
                yield Voice(whole, match["whose"], place, f"{match.group()!r}")


def _written(article: Article) -> Voice | None:
    """Return the one who is named as the writer; of several nobody can tell whose "I" it is."""
    byline = article.byline
    if byline is None or re.search(r",| and | & |/", byline.value):
        return None
    place = byline.spans[0] if byline.spans else None
    return Voice(Span(0, len(article.text)), byline.value, place, "the byline", alone=True)
