"""Texts as the trained finder reads them: marked ones by it alone, plain ones by all stages."""

from marking import marked
from parsing import speaker
from reportedly.annotate import Parser
from reportedly.annotate.drafts import Draft
from reportedly.annotate.page import page_of
from reportedly.annotate.trained import TrainedFinder
from reportedly.cli.grading import captures_of
from reportedly.model import Attribution, Furniture, Layer, Maker
from reportedly.pipeline import ANNOTATE, process


def read(source):
    """Return the document with the attributions that the trained finder notices."""
    document, _ = marked(source)
    [document] = Parser()([document.with_layer(Layer(Furniture, Maker("test", "1"), ()))])
    [document] = TrainedFinder()([document])
    return document


def drafted(source):
    """Return the page of a marked text, and the draft marked there: source, cue and content.

    They are written as "[Ito]{s} [said]{c} [it rained]{q}".
    """
    document, marks = marked(source)
    [document] = Parser()([document.with_layer(Layer(Furniture, Maker("test", "1"), ()))])
    page = page_of(document)
    who, cue, what = (
        [place for place, token in enumerate(page.tree.tokens) if _covered(token, marks.get(role))]
        for role in ("s", "c", "q")
    )
    return page, Draft(tuple(cue), tuple(who), set(what), 0.9)


def _covered(token, spans):
    return any(span.covers(token.span) for span in spans or ())


def told(source):
    """Return source, cue and content of each saying, in words."""
    document = read(source)
    return [
        tuple(
            " … ".join(document.words(piece) for piece in pieces)
            for pieces in (each.source, each.cue, each.content)
        )
        for each in document[Attribution]
    ]


def annotated(text):
    """Return the document of a text that has been through every stage."""
    [(_, document)] = process(captures_of([("one", text)]), ANNOTATE)
    return document


def speaker_at(text, number):
    """Return who says the saying at ``number`` of the text, -1 for its last."""
    document = annotated(text)
    return speaker(document, document[Attribution][number])
