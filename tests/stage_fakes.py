"""Stages for tests: cheap, and one that fails in each way. In a recipe: "stage_fakes:Shouter"."""

import os
import re
import time

from reportedly.errors import SpanOutsideText
from reportedly.model import Maker, Mention, Sentence, Span, Token
from reportedly.stage import Stage


class Worder(Stage):
    """Notices words, as tokens of no known kind."""

    gives = Token
    maker = Maker("worder", "1")

    def notice(self, document):
        for place, found in enumerate(re.finditer(r"\w+", document.article.text)):
            word = found.group()
            yield Token(Span(*found.span()), word, word.lower(), "X", "X", "dep", place)


class Liner(Stage):
    """Notices lines, as sentences."""

    gives = Sentence
    maker = Maker("liner", "1")

    def notice(self, document):
        for found in re.finditer(r"\S.*", document.article.text):
            yield Sentence(Span(*found.span()))


class Shouter(Stage):
    """Notices capitalised words, as mentions. It trips over what the text tells it to."""

    needs = (Token,)
    gives = Mention
    maker = Maker("shouter", "1")

    def notice(self, document):
        text = document.article.text
        if "TRIP" in text:
            raise KeyError("a\nhole")
        if "CHEAT" in text:
            raise SpanOutsideText("9:10 in a text of 3 code points")
        if "SLEEP" in text:
            _slept()
        if "DIE" in text:
            os._exit(9)
        for token in document[Token]:
            if token.text[0].isupper():
                yield Mention(token.span, "PER")


def _slept():
    try:
        time.sleep(60)
    except Exception as error:  # as libraries do
        raise AssertionError("the time limit could be caught") from error
