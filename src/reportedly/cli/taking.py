"""The options of every verb that takes articles in."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from typing import Any

import click

from reportedly.errors import UsageError
from reportedly.ingest import Columns, IngestOptions, captures
from reportedly.model import Capture, Reject
from reportedly.settings import Settings

SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*(|k|m|g)i?b?", re.IGNORECASE)
POWER = {"": 0, "k": 1, "m": 2, "g": 3}
COLUMNS = tuple(field.name for field in fields(Columns))


class Size(click.ParamType[int]):
    """A number of bytes, as people write it: 500k, 16MB, 2G (powers of 1024)."""

    name = "size"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        found = SIZE.fullmatch(str(value).strip())
        if not found:
            self.fail(f"{value!r} is no size; write 500k, 16M or 1G", param, ctx)
        return int(float(found[1]) * 1024 ** POWER[found[2].lower()])


def _column(option: str, what: str, names: str) -> Callable[..., Any]:
    text = f"Field of a record that holds {names}."
    return click.option(option, f"column_{what}", metavar="FIELD", help=text)


TAKING = (
    _column("--text", "text", "the article's text"),
    _column("--title", "title", "its title"),
    _column("--date", "published", "its date of publication"),
    _column("--outlet", "outlet", "who published it"),
    _column("--url", "url", "its address"),
    _column("--id", "id", "its id"),
    _column("--byline", "byline", "its author"),
    _column("--language", "language", "its language"),
    click.option("--outlet-name", metavar="NAME", help="Outlet of all that name none themselves."),
    click.option("--glob", metavar="PATTERN", help="Of folders, take only files that match."),
    click.option("--type", "media_type", metavar="TYPE", help="What everything is: text/csv …"),
    click.option(
        "--engine", type=click.Choice(["trained", "rules"]), help="What finds attributions."
    ),
    click.option(
        "--allow-private",
        is_flag=True,
        default=None,
        help="Fetch from private and loopback addresses too.",
    ),
    click.option(
        "--timeout", "timeout_s", type=float, metavar="SECONDS", help="Longest wait for a server."
    ),
    click.option("--max-size", "max_bytes", type=Size(), help="Largest item taken in: 500k, 16M."),
    click.option(
        "-j",
        "--jobs",
        type=int,
        metavar="N",
        help="Processes to work in.  [default: one a core, at most 4]",
    ),
)


def taking(verb: Callable[..., Any]) -> Callable[..., Any]:
    """Give the verb the options of taking in."""
    for option in reversed(TAKING):
        verb = option(verb)
    return verb


def items(
    places: Sequence[str], chosen: Settings, flags: dict[str, Any]
) -> Iterator[Capture | Reject]:
    """Return what lies at ``places``, as it comes in; ``flags`` are those of ``taking``."""
    options = IngestOptions(
        columns=_columns(chosen, flags),
        glob=flags["glob"],
        outlet=flags["outlet_name"],
        media_type=flags["media_type"],
        max_bytes=chosen.max_bytes,
        timeout_s=chosen.timeout_s,
        allow_private=chosen.allow_private,
        user_agent=chosen.user_agent,
    )
    return captures(places, options, stdin=sys.stdin.buffer if "-" in places else None)


SETTINGS = ("engine", "allow_private", "timeout_s", "max_bytes", "jobs")


def setting_flags(flags: dict[str, Any]) -> dict[str, Any]:
    """Return those of the flags that are settings too."""
    return {name: flags[name] for name in SETTINGS}


def _columns(chosen: Settings, flags: dict[str, Any]) -> Columns:
    unknown = sorted(chosen.columns.keys() - set(COLUMNS))
    if unknown:
        raise UsageError(
            f"setting columns: no column is named {unknown[0]!r} (there are: {', '.join(COLUMNS)})"
        )
    given = {what: flags[f"column_{what}"] for what in COLUMNS}
    return Columns(**{**chosen.columns, **{what: name for what, name in given.items() if name}})
