"""How a job is doing, to whoever is watching."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from time import monotonic

import click
from rich.progress import BarColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.progress import Progress as Bar

from reportedly.cli.printing import console, visible
from reportedly.jobs import Progress

LINE_EVERY_S = 5.0  # between plain lines, where there is no terminal

Teller = Callable[[Progress], None]


def shown(
    reports: Iterable[Progress], *, quiet: bool = False, total_bytes: int | None = None
) -> Progress:
    """Show the reports as they come and the counts at the end; return the last report."""
    last = Progress()
    began = monotonic()
    with _telling(quiet, total_bytes) as tell:
        for last in reports:
            tell(last)
    if not quiet:
        click.echo(_counts(last, monotonic() - began))
    return last


@contextmanager
def _telling(quiet: bool, total_bytes: int | None) -> Iterator[Teller]:
    if quiet:
        yield lambda report: None
    elif sys.stderr.isatty():
        with _on_terminal(total_bytes) as tell:
            yield tell
    else:
        yield _Lines()


@contextmanager
def _on_terminal(total_bytes: int | None) -> Iterator[Teller]:
    known = (BarColumn(), TimeRemainingColumn()) if total_bytes else ()
    columns = (TextColumn("{task.description}"), *known, TimeElapsedColumn())
    began = monotonic()
    with Bar(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("…", total=total_bytes or None)

        def tell(report: Progress) -> None:
            for reject in report.rejects:
                bar.console.print(_set_aside(reject.address, reject.reason), soft_wrap=True)
            line = _counts(report, monotonic() - began)
            bar.update(task, description=line, completed=report.seen_bytes)

        yield tell


class _Lines:
    """Tells in plain lines: what is set aside at once, how far things are now and then.

    How far is told once more has come: the last counts are those at the end.
    """

    def __init__(self) -> None:
        self.began = self.last = monotonic()
        self.due: tuple[Progress, str] | None = None

    def __call__(self, report: Progress) -> None:
        if self.due and self.due[0].counts() != report.counts():
            click.echo(self.due[1], err=True)
            self.due = None
        for reject in report.rejects:
            click.echo(_set_aside(reject.address, reject.reason), err=True)
        now = monotonic()
        if now - self.last >= LINE_EVERY_S:
            self.due, self.last = (report, _counts(report, now - self.began)), now


def _set_aside(address: str, reason: str) -> str:
    return visible(f"set aside: {address}: {reason}")


def _counts(report: Progress, seconds: float) -> str:
    parts = [
        f"{report.added} added",
        f"{report.present} already there",
        f"{report.set_aside} set aside",
    ]
    if report.faults:
        parts.append(f"{report.faults} of those by a fault of this program")
    if seconds >= 1:
        rate = report.seen / seconds
        parts.append(f"{rate:.{0 if rate >= 10 else 1}f} a second")
    return ", ".join(parts)
