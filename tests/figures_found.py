"""The figures of a text, parsed by the real model, for tests that write one sentence each."""

from parsing import parsed
from reportedly.annotate.figures import FigureFinder
from reportedly.model import Figure


def figures(text):
    """Return the document of a text, and its figures."""
    document, _ = parsed(text)
    [document] = FigureFinder()([document])
    return document, list(document[Figure])


def rows(document, found):
    """Return the words of each figure with its unit and what is claimed."""
    return [(document.words(each.span), each.unit, each.of) for each in found]


def told(text):
    """Return the words of each figure of a text with its unit and what is claimed."""
    return rows(*figures(text))


def words_of(text, part):
    """Return the words for a part of each figure of a text: "who", "by" or "since"."""
    document, found = figures(text)
    spans = (getattr(each, part) for each in found)
    return [span and document.words(span) for span in spans]
