"""Texts that show what is expected of them: "“[Tomorrow.]{said}” said [Ito]{who}"."""

import re
from collections import defaultdict

from reportedly.model import Article, Document, Span

MARK = re.compile(r"\[([^\[\]]*)\]\{(\w+)\}")


def unmarked(source):
    """Return the text without its marks, and {name: [Span, …]} of what they held."""
    text, marks, at = "", defaultdict(list), 0
    for found in MARK.finditer(source):
        text += source[at : found.start()]
        marks[found.group(2)].append(Span(len(text), len(text) + len(found.group(1))))
        text += found.group(1)
        at = found.end()
    return text + source[at:], dict(marks)


def marked(source, **details):
    """Return a document with no layers, and the spans its text was marked with."""
    text, marks = unmarked(source)
    return Document(Article(uri="https://example.org/marked", text=text, **details)), marks
