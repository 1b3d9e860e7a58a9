"""The words of a document by number, with what a resolver asks of them again and again."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import accumulate

from reportedly.model import Document, Span, Token
from reportedly.resolve import vocabulary

NAMES = frozenset({"NNP", "NNPS"})
NOUNS = NAMES | {"NN", "NNS"}
INSIDE = NOUNS | frozenset(
    {"DT", "JJ", "JJR", "JJS", "CD", "POS", "HYPH", "PRP$", "PDT", "$", "AFX"}
)
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})
LAND_LABELS = frozenset({"GPE", "NORP"})
# What no name opens with, though a parser takes it in: "yet another Ministry of Health".
DETERMINERS = frozenset({"a", "an", "another", "any", "every", "each", "no", "some", "this", "that",
                         "these", "those", "our", "my", "your", "his", "her", "its",
                         "their"})  # fmt: skip
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
HYPHENS = frozenset({"-", "‐", "‑"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
TRAILING = POSSESSIVES | HYPHENS
JOINING = HYPHENS | {"&"}
RELATIVE_DAYS = frozenset({"yesterday", "today", "tonight", "tomorrow"})
WEEKS = frozenset(
    {"week", "month", "year", "night", "summer", "autumn", "fall", "winter", "spring"}
)
CALENDAR = vocabulary.WEEKDAYS | vocabulary.MONTHS
MONTHS = vocabulary.MONTHS | {"jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec"}
# Before a day these are the day's own name, or a programme's: "Black Friday".
NAMING_DAYS = frozenset({"black", "good", "easter", "palm", "bloody", "super", "cyber", "ash",
                         "holy", "fat", "shrove", "maundy", "giving"})  # fmt: skip
AFTER_PARTICIPLES = INSIDE - {"DT", "PRP$", "POS"}

# Behind a bracket they are a verb or a day, whatever the parser has them for.
NO_NOUNS = frozenset({"claim", "claims", "report", "reports", "today", "yesterday", "tonight"})


class _Known(dict[int, str]):
    """What is known of tokens by number; "" past either end."""

    def __missing__(self, number: int) -> str:
        return ""


@dataclass(frozen=True)
class Reading:
    """A document's tokens, looked up by place. Numbers are places in the Token layer."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...] = field(repr=False)
    sentences: tuple[int, ...] = field(repr=False)
    paragraphs: tuple[int, ...] = field(repr=False)
    # What ``phrases.role_noun`` makes of each token: it is asked five times for each.
    roles: dict[int, str | None] = field(default_factory=dict, repr=False, compare=False)
    # And what ``noun_phrase`` found from a token to another: three in five ask for one again.
    phrases: dict[tuple[int, int], range] = field(default_factory=dict, repr=False, compare=False)

    def __len__(self) -> int:
        return len(self.tokens)

    def within(self, span: Span) -> range:
        """Return the numbers of the tokens that touch ``span``."""
        first = max(bisect_right(self.starts, span.start) - 1, 0)
        while first < len(self.tokens) and self.tokens[first].span.end <= span.start:
            first += 1
        return range(first, max(first, bisect_left(self.starts, span.end)))

    def covered(self, span: Span) -> list[int]:
        """Return the numbers of the tokens that lie wholly in ``span``."""
        return [number for number in self.within(span) if span.covers(self.tokens[number].span)]

    # These four are asked a hundred times for each word: a look-up, without a call of Python's.

    @cached_property
    def lower(self) -> Callable[[int], str]:
        """What gives a token's text in small letters, "" past either end."""
        return _Known(enumerate(token.text.lower() for token in self.tokens)).__getitem__

    @cached_property
    def tag(self) -> Callable[[int], str]:
        """What gives a token's tag, "" past either end."""
        return _Known(enumerate(token.tag for token in self.tokens)).__getitem__

    @cached_property
    def capital(self) -> Callable[[int], bool]:
        """What tells whether a token opens with a capital and may be a piece of a name."""
        return self._capitals.__contains__

    @cached_property
    def singular(self) -> Callable[[int], str]:
        """What gives a word in small letters and, where it is a plural noun, in the singular."""
        return tuple(map(_singular, self.tokens)).__getitem__

    def span(self, numbers: range) -> Span:
        """Return the span from the first to the last of ``numbers`` (at least one)."""
        return Span(self.tokens[numbers[0]].span.start, self.tokens[numbers[-1]].span.end)

    def words(self, numbers: range) -> str:
        """Return the text of ``numbers`` as it stands, "" where there are none."""
        return self.span(numbers).of(self.text) if numbers else ""

    @cached_property
    def _capitals(self) -> frozenset[int]:
        return frozenset(
            number
            for number, token in enumerate(self.tokens)
            if token.text[:1].isupper() and any(map(str.isalpha, token.text))
        )

    def sentence(self, number: int) -> range:
        """Return the numbers of the sentence that the token stands in."""
        opening = self.sentences[number]
        end = bisect_right(self.sentences, opening)
        return range(opening, end)

    def sentences_between(self, left: int, right: int) -> int:
        """Count the sentences that begin after ``left`` and not after ``right``."""
        return abs(self._opened[right] - self._opened[left])

    @cached_property
    def _opened(self) -> tuple[int, ...]:
        """For each token how many sentences have begun up to it."""
        return tuple(accumulate(int(first == n) for n, first in enumerate(self.sentences)))

    def weekdays(self, numbers: range) -> Sequence[int]:
        """Return the tokens among ``numbers`` that are days of the week."""
        every = self._weekdays
        return every[bisect_left(every, numbers.start) : bisect_left(every, numbers.stop)]

    @cached_property
    def _weekdays(self) -> tuple[int, ...]:
        every = range(len(self.tokens))
        return tuple(number for number in every if self.lower(number) in vocabulary.WEEKDAYS)

    def paragraphs_between(self, left: int, right: int) -> int:
        return abs(self.paragraphs[right] - self.paragraphs[left])

    def noun_phrase(self, start: int, *, stop: int | None = None) -> range:
        """Return the run of determiners, adjectives and nouns that begins at ``start``."""
        limit = len(self.tokens) if stop is None else stop
        if (start, limit) not in self.phrases:
            self.phrases[start, limit] = self._noun_phrase(start, limit)
        return self.phrases[start, limit]

    def _noun_phrase(self, start: int, limit: int) -> range:
        end = start
        while end < limit and (step := self._step(end, start)):
            end += step
        while end > start and self.lower(end - 1) in TRAILING:
            end -= 1
        return range(start, self._undated(start, end))

    def _undated(self, start: int, end: int) -> int:
        """Return where the phrase ends before the day that stands behind it without a
        preposition: "Orla TV [Monday]", "a statement [early Saturday morning]"."""
        before = self._day(end) - 1
        while before > start and self.lower(before) in ("early", "late"):
            before -= 1
        named = self.lower(before) in NAMING_DAYS or self.tag(before) not in NOUNS
        return end if before < start or before == end - 1 or named else before + 1

    def _day(self, end: int) -> int:
        """Return where the day begins that ends there, ``end`` itself where none does."""
        day = end - 1
        while self.lower(day) in vocabulary.PARTS_OF_DAY:
            day -= 1
        word = self.lower(day)
        if word in vocabulary.WEEKDAYS if self.capital(day) else word in RELATIVE_DAYS:
            return day
        if self.tag(end - 1) == "CD" and self.lower(end - 2).rstrip(".") in MONTHS:
            return end - 2
        last = self.lower(end - 2) == "last" and self.lower(end - 1) in WEEKS
        return end - 2 if last else end

    def named_within(self, number: int) -> bool:
        """Tell whether a word that opens a sentence has its capital inside another one too."""
        return self.tokens[number].text in self._inner_capitals

    @cached_property
    def _inner_capitals(self) -> frozenset[str]:
        inner = (number for number in self._capitals if self.sentences[number] != number)
        last = (number for number in inner if not self.capital(number + 1))
        return frozenset(self.tokens[number].text for number in last)

    def governing_verb(self, numbers: range) -> int | None:
        """Return the verb that a name among ``numbers`` is the subject of, None if it is none.

        An apposition to a subject counts: "the leader Mara Ito said".
        """
        for number in numbers:
            token = self.tokens[number]
            if token.dep == "appos":
                token = self.tokens[token.head]
            if token.dep in SUBJECTS:
                return token.head
        return None

    def is_year(self, number: int) -> bool:
        """Tell whether the token is a year: "2008"."""
        word = self.lower(number)
        return len(word) == len("2008") and word.isdigit() and word[:2] in ("18", "19", "20")

    def next_to(self, number: int) -> bool:
        """Tell whether nothing but the letters' edge parts the token from the one before."""
        return number > 0 and self.tokens[number - 1].span.end == self.tokens[number].span.start

    def bracketed(self, number: int) -> bool:
        """Tell whether the bracket opens in a paper's name: "the Corvay [(]Ostmark) Herald"."""
        at = number + 1
        while self.capital(at):
            at += 1
        paper = self.lower(at) == ")" and self.lower(at + 1) in vocabulary.MEDIUM_NAME_WORDS
        return at > number + 1 and paper and self.capital(at + 1) and self.capital(number - 1)

    def _step(self, number: int, start: int) -> int:
        """Return how many tokens on the phrase goes, 0 where it has ended."""
        if self._inside(number, start):
            return 1
        return 3 if self.abbreviated(number) else 0

    def abbreviated(self, number: int) -> bool:
        """Tell whether the bracket holds letters within a phrase: "a Coast Guard [(]CG) general".

        What comes behind belongs to the phrase as well: a common noun.
        """
        if self.lower(number) != "(" or self.lower(number + 2) != ")" or not number:
            return False
        letters = self.tokens[number + 1].text
        short = sum(map(str.isupper, letters)) > 1 and len(letters) < len("SACEUR-2")
        noun = self.tag(number + 3) in ("NN", "NNS") or self.lower(number + 3) == "general"
        goes_on = noun and not self.capital(number + 3) and self.lower(number + 3) not in NO_NOUNS
        return short and goes_on and self.tag(number - 1) in NOUNS

    def _inside(self, number: int, start: int) -> bool:
        if number > start and self.sentences[number] == number:
            return False
        tag = self.tag(number)
        if tag == "DT" and number > start and self.lower(number) != "the":
            return False
        if tag == "DT" and number > start:
            return self.tag(number - 1) == "PDT"
        if tag in ("VBG", "VBN"):
            dated = self.lower(number + 1) in vocabulary.WEEKDAYS  # "a poll released Friday"
            # "a statement [saying Mara Ito …]", but "the ruling party"
            behind = number > start and self.tag(number - 1) in NOUNS
            return self.tag(number + 1) in AFTER_PARTICIPLES and not (dated or behind)
        if tag == "CD" and number > start and self.tag(number - 1) == "NNP":
            small = self.lower(number).isalpha() and not self.capital(number)
            if small:
                return False  # "told Reuters [two men] had fled"
        article = self.lower(number) in vocabulary.ARTICLES_IN_NAMES
        if article and self.lower(number + 1) in HYPHENS:
            return True
        if self.lower(number) == "/" and self.capital(number + 1):  # "an OBC/Post poll"
            return True
        named = self.tokens[number].entity in NAMED and self.capital(number)
        return named or tag in INSIDE or self.lower(number) in JOINING


def _singular(token: Token) -> str:
    word = token.text.lower()
    if token.tag not in ("NNS", "NNPS") or word == "media":  # a "medium" may be anything
        return word
    return token.lemma if token.lemma != word else word.removesuffix("s")


def read(document: Document) -> Reading:
    """Return the reading of a document that has a Token layer.

    The last one is kept: four stages ask for the same, one after the other.
    """
    return _reading(document.article.text, _Same(document[Token].items))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """Tokens that are equal to themselves alone: to compare them one by one would take long."""

    tokens: tuple[Token, ...]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.tokens is self.tokens

    def __hash__(self) -> int:
        return id(self.tokens)


@lru_cache(maxsize=1)
def _reading(text: str, same: _Same) -> Reading:
    tokens = same.tokens
    return Reading(
        text=text,
        tokens=tokens,
        starts=tuple(token.span.start for token in tokens),
        sentences=tuple(_openings(tokens)),
        paragraphs=tuple(_paragraphs(text, tokens)),
    )


def _openings(tokens: tuple[Token, ...]) -> Iterator[int]:
    opening = 0
    for number, token in enumerate(tokens):
        opening = number if token.opens else opening
        yield opening


def _paragraphs(text: str, tokens: tuple[Token, ...]) -> Iterator[int]:
    count, at = 0, 0
    for token in tokens:
        count += "\n" in text[at : token.span.start]
        at = token.span.end
        yield count
