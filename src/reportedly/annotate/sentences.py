"""Find sentences."""

from collections.abc import Iterator

from reportedly.model import Document, Maker, Sentence, Span, Token
from reportedly.stage import Stage


class SentenceFinder(Stage[Sentence]):
    """Notices sentences where the parser opened them; none crosses a paragraph."""

    needs = (Token,)
    gives = Sentence
    maker = Maker(name="sentences", version="1")

    def notice(self, document: Document) -> Iterator[Sentence]:
        tokens = document[Token]
        start = 0
        for number in range(1, len(tokens) + 1):
            if number == len(tokens) or tokens[number].opens:
                yield Sentence(Span(tokens[start].span.start, tokens[number - 1].span.end))
                start = number
