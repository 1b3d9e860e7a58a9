"""The stage that marks what on a page is no part of the report."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reportedly.model import Document, Furniture, Maker
from reportedly.read.layout import Layout, lay_out
from reportedly.read.lines import Line
from reportedly.read.title import title_line
from reportedly.stage import Stage

# A caption says what is to be seen, in a phrase. A second headline has a verb of its own,
# often of saying: such a line is left alone, for its attribution is worth more.
_SCENE = re.compile(
    r"\b(?:during|outside|near|beside|off|at|in|on|along|pictured|seen|attend(?:s|ing)|pos(?:es|ing)|"
    r"stand(?:s|ing)|sit(?:s|ting)|gestur(?:es|ing)|wav(?:es|ing)|hold(?:s|ing)|view of|left|right|"
    r"file)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"\b(?:says?|said|tells?|told|warns?|warned|vows?|vowed|claims?|claimed|urges?|urged|calls?|"
    r"called|denies|denied|reports?|reported|asks?|asked|accuses?|accused|blames?|blamed|insists?|"
    r"is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|to|not|how|why|what|"
    r"who|amid|after|as|over)\b|[?:;“”\"‘]",
    re.IGNORECASE,
)
_FEWEST, _MOST = 3, 20  # words of a caption that has no label


class FurnitureMarker(Stage[Furniture]):
    """Marks menus, share lines, forms, captions, credits and rules, each line a span.

    It goes by the line: what stands inside a paragraph is never furniture. The headline
    and the dateline are none either.
    """

    gives = Furniture
    maker = Maker(name="furniture", version="3")

    def notice(self, document: Document) -> Iterator[Furniture]:
        article = document.article
        layout = lay_out(article.text)
        captions = set(_captions(article.text, layout))
        outlet = article.outlet.value.casefold() if article.outlet else None
        own = article.title.spans if article.title else ()
        for line, kind in zip(layout.lines, layout.kinds, strict=True):
            if any(span.touches(line.span) for span in own):
                continue
            if kind is None and line in captions:
                kind = "caption"
            elif kind is None and outlet and line.short and line.bare.casefold() == outlet:
                kind = "sign_off"
            if kind:
                yield Furniture(line.span, kind)


def _captions(text: str, layout: Layout) -> Iterator[Line]:
    """Yield the lines between headline and report that read as captions."""
    title = title_line(text, layout)
    if title is None:
        return
    content = layout.content
    report = next((line for line in content[1:] if line.is_prose), None)
    for line, following in pairwise(content[1:] if report else ()):
        if line is report:
            return
        if line.breaks_after > 1 and following.bare[:1].isupper() and _is_caption(line):
            yield line


def _is_caption(line: Line) -> bool:
    if (
        line.ends
        or not _FEWEST <= line.count <= _MOST
        or line.words.startswith(("#", "-", "*", "•"))
    ):
        return False
    if line.bare.endswith((",", ":", ";", "-", "—", "–")) or not line.bare[0].isupper():
        return False
    small = sum(word[0].islower() for word in line.words.split())
    return (
        small * 2 >= line.count - 2
        and bool(_SCENE.search(line.bare))
        and not _CLAUSE.search(line.bare)
    )
