"""Find times."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from reportedly.annotate.times.scan import times_in
from reportedly.annotate.times.written import by_dateline, by_today
from reportedly.model import Document, Furniture, Maker, Span, TimeExpression
from reportedly.stage import Stage


class TimeFinder(Stage[TimeExpression]):
    """Notices times, reckoned from the day of publication where that is known.

    A dateline's own day comes before that of the page; of a text of unknown date the day that it
    calls today ("today, Friday, 5 April 2024") is as good.
    """

    needs = (Furniture,)
    gives = TimeExpression
    maker = Maker(name="times", version="5")

    def notice(self, document: Document) -> Iterator[TimeExpression]:
        text = _without(document.article.text, [item.span for item in document[Furniture]])
        published = document.article.published
        if published is None or published.basis == "assumed":
            yield from _by_today(text)
        elif published.earliest == published.latest:
            yield from _by_dateline(text, document, published.earliest)
        else:
            yield from _agreed(text, published.earliest, published.latest)


def _by_today(text: str) -> Iterator[TimeExpression]:
    """Yield the times, reckoned from the day that the text says is today, if it does."""
    times = list(times_in(text, None))
    today = by_today(times, text)
    if today is None:
        yield from times
        return
    for time in times_in(text, today):
        yield replace(time, basis="text") if time.basis == "publication" else time


def _by_dateline(text: str, document: Document, published: date) -> list[TimeExpression]:
    """Return the times, reckoned from the day of the dateline where that is next to the page's."""
    times = list(times_in(text, published))
    dateline = document.article.dateline
    day = by_dateline(times, dateline.spans, published) if dateline else None
    return times if day in (None, published) else list(times_in(text, day))


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
