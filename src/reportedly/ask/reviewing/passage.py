"""The passage in which a statement stands, for a person who judges it."""

from reportedly.model import Span

MOST = 1500  # code points before and after the words: an article may be one paragraph of a book


def passage(text: str, key: tuple[Span, ...]) -> Span:
    r"""Return the lines that hold all of these spans, cut where they go on for too long.

    >>> from reportedly.model import Span
    >>> passage("A headline\n\nIto said so.\nMore.", (Span(12, 15), Span(16, 20))).of(
    ...     "A headline\n\nIto said so.\nMore.")
    'Ito said so.'
    """
    first, last = min(each.start for each in key), max(each.end for each in key)
    opens = text.rfind("\n", 0, first) + 1
    closes = text.find("\n", last)
    closes = len(text) if closes < 0 else closes
    return Span(max(opens, first - MOST), min(closes, last + MOST))
