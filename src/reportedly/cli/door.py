"""The group that finds a verb's file only when it is called, and says what went wrong."""

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import click

from reportedly.cli.ending import Ending
from reportedly.errors import (
    ContractError,
    FolderTaken,
    ReportedlyError,
    SourceError,
    StoreError,
    Unguarded,
    UsageError,
)

# Verb: what it does, as `--help` says it without importing what the verb needs.
VERBS = {
    "accounts": "Say who may enter the reading room, and as what.",
    "actor": "Print all of one person or body, by any spelling.",
    "actors": "Print everyone who speaks or acts, each once.",
    "add": "Add articles to the ledger.",
    "annotate": "Print what is noticed in articles, as JSON lines; no ledger needed.",
    "compare": "Print side by side how outlets tell a story, or an actor.",
    "claims": "Print what is asserted, who reports it, and from how many origins.",
    "copies": "Print who carries the text of an article, and who had it first.",
    "decisions": "List what people decided.",
    "diff": "Print what a new version or new input added, dropped, changed.",
    "doctor": "Say what is installed, and what is missing.",
    "export": "Give out the ledger: rows in many forms, or the whole of it.",
    "figures": "Print each claimed number, and who claims it.",
    "grade": "Hold the program against gold.",
    "import": "Make a ledger of what `export ledger` wrote.",
    "judge": "Decide that two articles are, or are not, one story or copy.",
    "link": "Find who is who across articles, and who carries whose text.",
    "merge": "Decide that two actors are one.",
    "migrate": "Bring the ledger of an older version up to date.",
    "places": "Print the places that articles name, and where they lie.",
    "publish": "Write a copy that can be read without a server.",
    "registry": "Print or check a registry of actors.",
    "rejects": "List what was set aside, and why.",
    "rename": "Decide what an actor is called.",
    "review": "Decide on statements, the most doubtful first.",
    "runs": "List what was made, when, by which versions.",
    "said": "Print who said what, according to whom.",
    "same": "Say whether two names name the same person or body.",
    "serve": "Show the ledger as pages for a browser.",
    "show": "Print one article with what was noticed in it.",
    "split": "Decide that one actor is two, or two stay apart.",
    "stories": "Print the happenings that several articles tell of.",
    "timeline": "Print what is dated, by the day of the saying or happening.",
    "undo": "Take a decision back.",
    "verify": "Prove that every row still equals its words.",
}
FILES = {"import": "import_"}  # what Python keeps for itself
STATUSES: tuple[tuple[type[ReportedlyError], Ending], ...] = (
    (FolderTaken, Ending.TAKEN),
    (UsageError, Ending.USAGE),
    (SourceError, Ending.SOURCE),
    (StoreError, Ending.STORE),
    (Unguarded, Ending.UNGUARDED),
)


class Door(click.Group):
    """Verbs, each in its own file; our errors become one line and a status."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command: click.Command = getattr(
            import_module(f"reportedly.cli.{FILES.get(cmd_name, cmd_name)}"), f"{cmd_name}_verb"
        )
        return _with_shared(_with_plain_words(command))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        with _told(ctx):
            return super().invoke(ctx)


def _with_shared(command: click.Command) -> click.Command:
    """Let the options of the group follow the verb too, as people write them."""
    if not any(option.name == "quiet" for option in command.params):
        command.params += [
            click.Option(["--db"], hidden=True, expose_value=False, callback=_shared),
            click.Option(
                ["--quiet"],
                is_flag=True,
                default=None,
                hidden=True,
                expose_value=False,
                callback=_shared,
            ),
        ]
    return command


def _with_plain_words(command: click.Command) -> click.Command:
    """Let every option of text refuse what no text holds; a PLACE may be named by any bytes."""
    for each in command.params:
        if isinstance(each, click.Option) and each.type is click.STRING:
            each.type = Words()
    for verb in command.commands.values() if isinstance(command, click.Group) else ():
        _with_plain_words(verb)
    return command


class Words(click.types.StringParamType):
    """Text that can be kept: bytes of the command line that are no UTF-8 are refused."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        words = super().convert(value, param, ctx)
        if any(0xD800 <= ord(character) < 0xE000 for character in words):
            name = param.opts[0] if param else "an option"
            raise UsageError(f"{name} {ascii(words)}: bytes that are no UTF-8; write it in UTF-8")
        return words


def _shared(context: click.Context, option: click.Parameter, value: Any) -> None:
    if value is not None:
        context.obj[option.name] = value


@contextmanager
def _told(context: click.Context) -> Iterator[None]:
    try:
        yield
        sys.stdout.flush()
    except ContractError:
        traceback.print_exc()
        context.exit(Ending.OURS)
    except ReportedlyError as error:
        click.echo(f"reportedly: {' '.join(str(error).split())}", err=True)
        context.exit(next(status for kind, status in STATUSES if isinstance(error, kind)))
    except KeyboardInterrupt:
        goes_on = "; run the same again to go on" if context.invoked_subcommand == "add" else ""
        click.echo(f"reportedly: stopped{goes_on}", err=True)
        context.exit(Ending.INTERRUPTED)
    except BrokenPipeError:
        _leave_output()
        context.exit(Ending.PIPE_CLOSED)
    except OSError as error:  # of what we write to: rooms translate those of what they read
        click.echo(f"reportedly: cannot write: {error}; make room, or write elsewhere", err=True)
        _leave_output()
        context.exit(Ending.STORE)


def _leave_output() -> None:
    """Drop what is still to be printed: Python flushes on the way out, and would complain again."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError:  # of a stream that is no file there is nothing to drop
        return
