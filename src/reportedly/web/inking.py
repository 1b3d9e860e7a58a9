"""The text of an article as HTML, in pieces that lie beside one another."""

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from reportedly.model import Span
from reportedly.web.marks import Segment
from reportedly.web.words import exactly, excerpt

NOTE = 200  # code points of what a mark says of itself
Leading = Callable[[str, str], str]


def inked(
    segments: Iterable[Segment],
    article: str,
    chosen: str | None,
    pointed: Span | None,
    to_said: Leading,
    *,
    copied: bool = False,
) -> Markup:
    """Return the pieces for a page, each with its marks, its anchors, and where its cue leads.

    ``chosen`` is the statement that was selected, ``pointed`` where the address points to. Not
    a template: of a hundred pieces and more each would ask twenty things.
    """
    return Markup("".join(
        f"{_anchors(each, pointed, copied=copied)}{_piece(each, article, chosen, to_said)}"
        for each in segments
    ))  # fmt: skip


def _anchors(segment: Segment, pointed: Span | None, *, copied: bool) -> str:
    names = ["pointed"] if pointed and segment.span.start == pointed.start else []
    if copied and segment.marks:
        names.append(f"c{segment.span.start}")
    return "".join(
        f'<span id="{escape(name)}" class="anchor"></span>' for name in (*names, *segment.opens)
    )


def _piece(segment: Segment, article: str, chosen: str | None, to_said: Leading) -> str:
    words = exactly(segment.words)
    if not segment.marks:
        return words
    inner, kinds, notes = segment.innermost, segment.kinds, segment.notes
    is_chosen = chosen and any(mark.about == chosen for mark in segment.marks)
    told = f'class="m {" ".join(kinds)}{" chosen" if is_chosen else ""}"'
    tag = "a" if inner and "cue" in kinds else "span"
    if inner and tag == "a":
        told += f' href="{escape(to_said(article, inner))}"'
    if inner:
        told += f' data-said="{escape(inner)}"'
    if notes:
        told += f' title="{escape(excerpt(notes, NOTE))}"'
    return f"<{tag} {told}>{words}</{tag}>"
