"""Marked texts as the trained finder reads them."""

from marking import marked
from reportedly.annotate import Parser
from reportedly.annotate.trained import TrainedFinder
from reportedly.model import Attribution, Furniture, Layer, Maker


def read(source):
    """Return the document with the attributions that the trained finder notices."""
    document, _ = marked(source)
    [document] = Parser()([document.with_layer(Layer(Furniture, Maker("test", "1"), ()))])
    [document] = TrainedFinder()([document])
    return document


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
