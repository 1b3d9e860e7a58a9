"""`reportedly serve`: the reading room, pages in a browser."""

import socket
import webbrowser
from pathlib import Path
from threading import Timer
from typing import Any

import click

from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.deciding import reviewer_of
from reportedly.cli.doorkeeping import (
    Keeping,
    accounts_option,
    checked_door,
    entrance,
    is_loopback,
)
from reportedly.cli.workers import MOST, cores, serve_from
from reportedly.errors import StoreError, UsageError
from reportedly.jobs import ReviewDesk
from reportedly.store import Ledger

OPENING_S = 0.7  # until the server answers; a browser that comes too early shows an error
UNENCRYPTED = (
    "passwords and pages go over the network as they are; put a server with https before this one"
)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True,
              help="Port; 0 takes one that is free.")  # fmt: skip
@click.option("--open/--no-open", "opens", default=True, help="Open a browser at it.")
@click.option("--review", "reviews", is_flag=True,
              help="Let decisions on statements be taken, at /review.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 64), metavar="N",
              help="Processes that answer.  [default: one for each core, at most "
                   f"{MOST}; with --review or accounts one]")  # fmt: skip
@accounts_option
@click.option("--no-accounts", "without", is_flag=True,
              help="Let whoever uses this machine in, though there are accounts.")  # fmt: skip
@click.option("--proxy-header", "header", metavar="NAME",
              help="Header in which a trusted proxy names who asks: X-Forwarded-User.")  # fmt: skip
@click.option("--proxy-from", "peers", metavar="ADDRESS", multiple=True,
              help="Believe the proxy at this address or network; may be repeated.")  # fmt: skip
@click.option("--name", "names", metavar="HOST", multiple=True,
              help="A name people reach it by; may be repeated.")  # fmt: skip
@click.pass_context
def serve_verb(
    context: click.Context,
    /,
    *,
    port: int,
    opens: bool,
    reviews: bool,
    workers: int | None,
    accounts: str | None,
    **door: Any,
) -> None:
    """Show the ledger as pages for a browser: search, read in place, follow, compare, check.

    Nothing can be changed there; with --review, decisions on statements are taken, in the name
    of whoever logged in, else of the setting `reviewer`. Where there are accounts (`reportedly
    accounts`), nobody enters without one. Where there are none, it answers to this machine
    alone, and --host beyond it is refused. Stop it with Ctrl-C.
    """
    keeping = Keeping(**door)
    chosen = settings_of(context, accounts=accounts)
    guarded = checked_door(chosen, keeping)
    several = _processes(workers, reviews=reviews, guarded=guarded is not None)
    with ledger_of(context) as ledger:
        listening = _listening(keeping.host, port)
        address = f"http://{_named(keeping.host)}:{listening.getsockname()[1]}"
        if not chosen.quiet:
            _tell(f"{ledger.name} at {address} (Ctrl-C stops it)", keeping)
        if opens:
            Timer(OPENING_S, webbrowser.open, (address,)).start()
        if several > 1:
            serve_from(chosen.db, keeping.hosts(), listening, several)
            return
        # Where there are accounts, each decision has the name of one, and not of this user.
        by = reviewer_of(chosen) if reviews and not guarded else ""
        desk = ReviewDesk(ledger, by) if reviews else None
        _serve(ledger, listening, keeping, (desk, guarded))


def _processes(workers: int | None, *, reviews: bool, guarded: bool) -> int:
    """Return how many processes answer; raises UsageError where only one can, and more are asked.

    Who is logged in, and what may be undone, one process remembers.
    """
    why = "decisions are taken" if reviews else "people log in" if guarded else None
    if why and workers not in (None, 1):
        raise UsageError(f"--workers {workers}: where {why}, one process answers; leave it out")
    return 1 if why else workers or min(cores(), MOST)


def _serve(
    ledger: Ledger,
    listening: socket.socket,
    keeping: Keeping,
    door: tuple[ReviewDesk | None, Path | None],
) -> None:
    """Answer from this process alone until somebody stops it."""
    import uvicorn  # which, with the pages, takes half a second to load

    from reportedly.web import reading_room

    desk, guarded = door
    room = reading_room(
        ledger.view(),
        hosts=keeping.hosts(),
        desk=desk,
        entrance=entrance(guarded, keeping) if guarded else None,
    )
    # What a proxy says is judged by the gate, by its own list of whom to believe.
    config = uvicorn.Config(
        room, log_level="warning", server_header=False, lifespan="on", proxy_headers=False
    )
    uvicorn.Server(config).run(sockets=[listening])


def _tell(where: str, keeping: Keeping) -> None:
    click.echo(where, err=True)
    if not is_loopback(keeping.host) and not keeping.peers:
        click.echo(UNENCRYPTED, err=True)


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise StoreError(f"{host}:{port}: {error.strerror}; give another with --port") from error
