"""A parser of a few lines for tests that need tokens and no model: it knows ten verbs."""

import re

from reportedly.model import Furniture, Maker, Span, Token
from reportedly.stage import Stage

WORD = re.compile(r"\w+(?:’\w+)?|[^\w\s]")
VERBS = {
    "said": "say",
    "told": "tell",
    "denied": "deny",
    "according": "accord",
    "rained": "rain",
    "stay": "stay",
    "go": "go",
    "came": "come",
    "left": "leave",
    "stopped": "stop",
}
PRONOUNS = {"i", "we", "he", "she", "it", "they"}
MARKS = {"“": "``", "”": "''", '"': "''", "«": "``", "»": "''", "``": "``", "''": "''"}


class SmallParser(Stage[Token]):
    """Notices words; the first verb of a sentence governs the rest, capitals make names."""

    needs = (Furniture,)
    gives = Token
    maker = Maker("small-parser", "1")

    def notice(self, document):
        text, tokens = document.article.text, []
        furniture = [item.span for item in document[Furniture]]
        for sentence in sentences(text, furniture):
            tokens.extend(parsed(text, sentence, len(tokens)))
        yield from tokens


def sentences(text, furniture):
    """Yield the spans of each sentence's words; none crosses a blank line or furniture."""
    words, end = [], 0
    for found in WORD.finditer(text):
        span = Span(*found.span())
        apart = text[end : span.start].count("\n") > 1 or text[end - 1 : end] in ".!?"
        between = any(end <= piece.start and piece.end <= span.start for piece in furniture)
        if words and (apart or between):
            yield words
            words = []
        if not any(piece.touches(span) for piece in furniture):
            words.append(span)
            end = span.end
    if words:
        yield words


def parsed(text, spans, offset):
    words = [span.of(text) for span in spans]
    root = next((i for i, word in enumerate(words) if word.lower() in VERBS), 0)
    names = [word[0].isupper() and word.lower() not in PRONOUNS for word in words]
    for place, (span, word) in enumerate(zip(spans, words, strict=True)):
        pos, tag, dep = kind(word, names[place], place - root)
        yield Token(
            span=span,
            text=word,
            lemma=VERBS.get(word.lower(), word.lower()),
            pos=pos,
            tag=tag,
            dep=dep,
            head=offset + root,
            entity="PERSON" if names[place] else "",
            begins=names[place] and not (place and names[place - 1]),
            opens=place == 0,
        )


def kind(word, is_name, after_root):
    """Return part of speech, tag and relation, as spaCy's English models name them."""
    before = after_root < 0
    if after_root == 0:
        return ("VERB", "VBD", "ROOT") if word.lower() in VERBS else ("NOUN", "NN", "ROOT")
    if word.lower() in VERBS:
        return "VERB", "VBD", "ccomp"
    if is_name:
        return "PROPN", "NNP", "nsubj" if before else "dobj"
    if word.lower() in PRONOUNS:
        return "PRON", "PRP", "nsubj"
    if not word[0].isalnum():
        return "PUNCT", MARKS.get(word, "."), "punct"
    return "NOUN", "NN", "dep"
