"""`reportedly serve`: the reading room, pages in a browser."""

import socket
import webbrowser
from ipaddress import ip_address
from threading import Timer

import click

from reportedly.cli.asking import ledger_of, settings_of
from reportedly.cli.deciding import reviewer_of
from reportedly.cli.workers import MOST, cores, serve_from
from reportedly.errors import StoreError, UsageError
from reportedly.jobs import ReviewDesk
from reportedly.store import Ledger

LOOPBACK = ("localhost", "127.0.0.1", "[::1]", "::1")
OPENING_S = 0.7  # until the server answers; a browser that comes too early shows an error


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address of this machine.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True,
              help="Port; 0 takes one that is free.")  # fmt: skip
@click.option("--open/--no-open", "opens", default=True, help="Open a browser at it.")
@click.option("--review", "reviews", is_flag=True,
              help="Let decisions on statements be taken, at /review.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 64), metavar="N",
              help="Processes that answer.  "
                   f"[default: one for each core, at most {MOST}; with --review one]")  # fmt: skip
@click.pass_context
def serve_verb(
    context: click.Context,
    /,
    host: str,
    port: int,
    opens: bool,
    reviews: bool,
    workers: int | None,
) -> None:
    """Show the ledger as pages for a browser: search, read in place, follow, compare, check.

    Nothing can be changed there; with --review, decisions on statements are taken, in the name
    of the setting `reviewer`. It answers to this machine alone; other machines wait for
    accounts. Stop it with Ctrl-C.
    """
    if not is_loopback(host):
        raise UsageError(f"{host}: only this machine may read as long as there are no accounts; "
                         "leave --host at 127.0.0.1")  # fmt: skip
    if reviews and workers not in (None, 1):
        raise UsageError(f"--workers {workers}: decisions are taken by one process; "
                         "leave out --workers or --review")  # fmt: skip
    with ledger_of(context) as ledger:
        listening = _listening(host, port)
        address = f"http://{_named(host)}:{listening.getsockname()[1]}"
        if not settings_of(context).quiet:
            click.echo(f"{ledger.name} at {address} (Ctrl-C stops it)", err=True)
        if opens:
            Timer(OPENING_S, webbrowser.open, (address,)).start()
        several = 1 if reviews else workers or min(cores(), MOST)
        if several > 1:
            serve_from(settings_of(context).db, LOOPBACK, listening, several)
        else:
            by = reviewer_of(settings_of(context)) if reviews else None
            _serve(ledger, listening, by)


def _serve(ledger: Ledger, listening: socket.socket, reviewer: str | None) -> None:
    """Answer from this process alone until somebody stops it."""
    import uvicorn  # which, with the pages, takes half a second to load

    from reportedly.web import reading_room

    desk = ReviewDesk(ledger, reviewer) if reviewer is not None else None
    room = reading_room(ledger.view(), hosts=LOOPBACK, desk=desk)
    config = uvicorn.Config(room, log_level="warning", server_header=False, lifespan="on")
    uvicorn.Server(config).run(sockets=[listening])


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches that address.

    >>> is_loopback("localhost"), is_loopback("127.0.0.9"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _named(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise StoreError(f"{host}:{port}: {error.strerror}; give another with --port") from error
