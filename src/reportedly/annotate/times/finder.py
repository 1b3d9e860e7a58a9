"""Find times."""

from collections.abc import Iterator
from datetime import date

from reportedly.annotate.times.scan import times_in
from reportedly.model import Document, Furniture, Maker, Span, TimeExpression
from reportedly.stage import Stage


class TimeFinder(Stage[TimeExpression]):
    """Notices times, reckoned from the day of publication where that is known."""

    needs = (Furniture,)
    gives = TimeExpression
    maker = Maker(name="times", version="4")

    def notice(self, document: Document) -> Iterator[TimeExpression]:
        text = _without(document.article.text, [item.span for item in document[Furniture]])
        published = document.article.published
        if published is None or published.basis == "assumed":
            yield from times_in(text, None)
        elif published.earliest == published.latest:
            yield from times_in(text, published.earliest)
        else:
            yield from _agreed(text, published.earliest, published.latest)


def _without(text: str, spans: list[Span]) -> str:
    """Return the text with paragraph breaks in place of ``spans``, as long as before."""
    for span in spans:
        text = text[: span.start] + "\n" * len(span) + text[span.end :]
    return text


def _agreed(text: str, earliest: date, latest: date) -> Iterator[TimeExpression]:
    """Yield what holds whichever day it was published on, and else what holds without one."""
    early = {time.span: time for time in times_in(text, earliest)}
    late = {time.span: time for time in times_in(text, latest)}
    for time in times_in(text, None):
        same = early.get(time.span)
        yield same if same is not None and same == late.get(time.span) else time
