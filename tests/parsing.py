"""Documents for resolvers: parsed by the real model, or with tokens written by hand."""

import re

from marking import marked
from reportedly.annotate import MentionFinder, Parser, SentenceFinder
from reportedly.model import (
    Attribution,
    Entity,
    Furniture,
    Hop,
    Layer,
    Maker,
    Mention,
    Sentence,
    Span,
    Speaker,
    Token,
    Waymark,
)
from reportedly.resolve import ChainFinder, EntityResolver, SpeakerResolver

HAND = Maker(name="by hand", version="1")
NUMBERED = re.compile(r"([scqa])(\d)")
MARKED = re.compile(r"([md])(\d)")
QUOTES = "\"“‘'"


def parsed(source, **details):
    """Return a parsed document with its entities, and the spans its text was marked with."""
    document, marks = marked(source, **details)
    document = document.with_layer(Layer(Furniture, HAND))
    for stage in (Parser(), SentenceFinder(), MentionFinder(), EntityResolver()):
        [document] = stage([document])
    return document, marks


def of_type(kind, text):
    """Return the names of each person or body, as often as they are used."""
    document, _ = parsed(text)
    found = [each for each in document[Entity] if each.type == kind]
    return [[document.words(span) for span in each.mentions] for each in found]


def named_of(kind, text):
    """Return what the persons or bodies are called, in text order."""
    document, _ = parsed(text)
    return [each.name for each in document[Entity] if each.type == kind]


def attributed(source, *, parents=None, sure=0.9, **details):
    """Return a document resolved to its chains, and its attributions by number.

    The text marks them: "[Ito]{s1} [said]{c1} [it rained]{q1}"; ``a1`` is an addressee, and
    ``m1`` a medium and ``d1`` a document that a tagger marks. ``sure`` is how sure it is.
    ``parents`` says which is nested in which: {1: 2}.
    """
    document, marks = parsed(source, **details)
    made = _attributions(document, marks, parents or {})
    layer = Layer(Attribution, HAND, tuple(sorted(made.values(), key=lambda each: each.span)))
    document = document.with_layer(layer)
    document = document.with_layer(Layer(Waymark, HAND, tuple(_waymarks(marks, sure))))
    for stage in (SpeakerResolver(), ChainFinder()):
        [document] = stage([document])
    return document, made


def speaker(document, attribution):
    """Return the speaker of the attribution."""
    [found] = [each for each in document[Speaker] if each.about == attribution.key]
    return found


def chain(document, attribution):
    """Return the attribution's hops as "kind: name", outermost first."""
    hops = [hop for hop in document[Hop] if hop.about == attribution.key]
    return [f"{hop.kind}: {hop.name}" for hop in sorted(hops, key=lambda hop: hop.place)]


def tagged(source, mentions=(), **details):
    """Return a document whose tokens are written out: "Mara/NNP Ito/NNP/nsubj said/VBD".

    Words part at blanks; a "+" before one joins it to the word before. ``mentions`` are
    (words, type) pairs, taken at their first place in the text.
    """
    pieces = [piece.split("/") for piece in source.split()]
    text, spans = "", []
    for word, *_ in pieces:
        joined = word.startswith("+")
        text += "" if joined or not text else " "
        spans.append(Span(len(text), len(text) + len(word.removeprefix("+"))))
        text += word.removeprefix("+")
    document, _ = marked(text, **details)
    tokens = tuple(
        _token(text, *args) for args in zip(spans, pieces, range(len(pieces)), strict=True)
    )
    found = [Mention(Span(text.index(w), text.index(w) + len(w)), kind) for w, kind in mentions]
    for layer in (
        Layer(Token, HAND, tokens),
        Layer(Sentence, HAND, tuple(_sentences(tokens))),
        Layer(Mention, HAND, tuple(sorted(found, key=lambda each: each.span))),
    ):
        document = document.with_layer(layer)
    return document


def _token(text, span, piece, number):
    word, tag, *rest = piece
    dep = rest[0] if rest else "dep"
    word = word.removeprefix("+")
    before = text[: span.start].rstrip()
    opens = not before or before.endswith((".", "!", "?", ".”"))
    return Token(span, word, word.lower(), "X", tag, dep, number, opens=opens)


def _sentences(tokens):
    starts = [number for number, token in enumerate(tokens) if token.opens]
    for start, end in zip(starts, [*starts[1:], len(tokens)], strict=True):
        yield Sentence(Span(tokens[start].span.start, tokens[end - 1].span.end))


def _waymarks(marks, sure):
    for name, spans in marks.items():
        if found := MARKED.fullmatch(name):
            kind = {"m": "medium", "d": "document"}[found[1]]
            for span in spans:
                yield Waymark(span, marks[f"c{found[2]}"][0], sure, 0.9, kind)


def _attributions(document, marks, parents):
    parts = {}
    for name, spans in marks.items():
        found = NUMBERED.fullmatch(name)
        if found:
            part, number = found.groups()
            parts.setdefault(int(number), {})[part] = tuple(spans)
    made = {}
    for number in sorted(parts, key=lambda each: each in parents):
        part = parts[number]
        first = document.words(part["q"][0])[:1]
        made[number] = Attribution(
            source=part.get("s", ()),
            cue=part.get("c", ()),
            content=part["q"],
            kind="direct" if first in QUOTES else "indirect",
            addressee=part.get("a", ()),
            parent=made[parents[number]].key if number in parents else None,
        )
    return made
