"""How fast the reading room answers on a big ledger, with many people at once, in how much memory.

    python bench/reading_room.py [--articles 100000] [--people 20] [--asks 15] [--ledger PATH]
                                 [--workers N] [--only NAME …]

Makes a ledger of so many generated articles with 20 statements each (ten minutes and 8 GB for
100,000; kept and used again where PATH is given), serves it in processes of its own, and lets so
many people ask at once, without a pause. Printed for each kind of page: the milliseconds in which
half and 95 per cent of the answers came, those that the server's processor spent on one answer,
and what this machine was busy with besides; at last the most memory that the server took.

On a machine that does other work too, go by the processor's time: on two cores, people wait about
half of it times their number.
"""

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import urlopen

from big_ledger import made_words, make

STARTING_S = 60
TICKS = os.sysconf("SC_CLK_TCK")
Asking = Callable[[], str]


@dataclass(frozen=True)
class Measured:
    """How long each answer of one kind took, and the server's processor for one of them, in ms."""

    name: str
    waited: list[float]
    worked: float

    def __str__(self) -> str:
        half, most = quantiles(self.waited, n=20)[9], quantiles(self.waited, n=20)[18]
        load = os.getloadavg()[0]
        return (
            f"{self.name:12} {half:7.0f} ms half {most:7.0f} ms 95 %"
            f" {self.worked:7.1f} ms of processor  ({len(self.waited)} asked, load {load:.1f})"
        )


def main() -> None:
    """Print how fast it is."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(options.ledger or Path(folder) / "ledger.db")
        if not ledger.exists():
            make(ledger, options.articles)
        workers = ["--workers", str(options.workers)] if options.workers else []
        for flags, kinds in ((workers, _reading), (["--review"], _reviewing)):
            with serving(ledger, flags) as (address, process):
                wanted = {
                    name: place
                    for name, place in kinds(address).items()
                    if not options.only or name in options.only
                }
                for told in measure(address, process.pid, wanted, options.people, options.asks):
                    print(told, flush=True)
                print(f"memory {' '.join(flags):12} {_peak_mb(process.pid):.0f} MB at most")


@contextmanager
def serving(ledger: Path, flags: list[str]) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve the ledger in processes of its own; give its address."""
    verb = "from reportedly.cli import main; main()"
    command = [sys.executable, "-c", verb, "--db", str(ledger), "serve", "--no-open", "--port", "0"]
    with subprocess.Popen([*command, *flags], stderr=subprocess.PIPE, text=True) as process:
        try:
            told = process.stderr.readline() if process.stderr else ""
            found = re.search(r"http://\S+", told)
            address = found.group() if found else sys.exit(told)
            _wait(address)
            yield address, process
        finally:
            process.terminate()


def _wait(address: str) -> None:
    until = time.monotonic() + STARTING_S
    while time.monotonic() < until:
        try:
            with urlopen(f"{address}/static/room.css") as answer:
                answer.read()
            return
        except OSError:
            time.sleep(0.1)


def _reading(address: str) -> dict[str, Asking]:
    """Return what is asked, by the kind of page: each time something else where there is more."""
    chance = random.Random(7)
    words = made_words(random.Random(6))

    def said() -> str:
        return words[int(20_000 * chance.random() ** 4)]

    def one_of(path: str, name: str) -> Callable[[], str]:
        found = _rows(f"{address}{path}.json?size=200")
        return lambda: quote(str(chance.choice(found)[name]))

    def leaf(path: str) -> Asking:
        places = list(_places(f"{address}{path}", 12))
        return lambda: f"{path}?size={chance.randrange(20, 30)}&after={chance.choice(places)}"

    document, story = one_of("/documents", "document"), one_of("/stories", "id")
    claim, place = one_of("/claims", "id"), one_of("/places", "name")
    return {
        "first page": lambda: "/",
        "search": lambda: f"/?about={said()}",
        "two words": lambda: f"/?about={words[chance.randrange(60)]}+{words[chance.randrange(60)]}",
        "speaker": lambda: f"/?speaker={words[chance.randrange(900)]}",
        "kind": lambda: f"/?kind=direct&outlet_is=Outlet+{chance.randrange(60)}",
        "next pages": leaf("/statements"),
        "article": lambda: f"/documents/{document()}",
        "actors": lambda: f"/actors?name={words[chance.randrange(900)]}",
        "actor": lambda: f"/actors/act_{chance.randrange(500)}",
        "timeline": leaf("/timeline"),
        "since": lambda: (
            f"/timeline?since={chance.randrange(2015, 2023)}-{chance.randrange(1, 12):02}"
        ),
        "stories": leaf("/stories"),
        "story": lambda: f"/stories/{story()}",
        "figures": leaf("/figures"),
        "claims": leaf("/claims"),
        "claimed": lambda: f"/claims?words={said()}",
        "claim": lambda: f"/claims/{claim()}",
        "places": leaf("/places"),
        "place": lambda: f"/places/{place()}",
    }


def _reviewing(_address: str) -> dict[str, Asking]:
    chance = random.Random(8)
    return {"review": lambda: f"/review.json?passed={chance.randrange(1, 400)}"}


def _rows(place: str) -> list[dict[str, object]]:
    with urlopen(place) as answer:
        rows: list[dict[str, object]] = json.load(answer)["rows"]
    return rows


def _places(address: str, leaves: int) -> Iterator[str]:
    """Yield the places in a list after its first leaves."""
    after = ""
    for _ in range(leaves):
        with urlopen(f"{address}.json?size=200{after and '&after=' + after}") as answer:
            after = json.load(answer)["next"]
        if not after:
            return
        yield after


def measure(
    address: str, process: int, kinds: dict[str, Asking], people: int, asks: int
) -> Iterator[Measured]:
    """Yield the milliseconds of each answer, by the kind of page."""
    for name, place in kinds.items():
        places = [address + place().replace("/statements?", "/?") for _ in range(people * asks)]
        _asked(places[0])
        begun = _worked_ms(process)
        with ThreadPoolExecutor(people) as crowd:
            waited = list(crowd.map(_asked, places))
        yield Measured(name, waited, (_worked_ms(process) - begun) / len(places))


def _asked(place: str) -> float:
    begun = time.perf_counter()
    try:
        with urlopen(place) as answer:
            answer.read()
    except HTTPError as error:
        sys.exit(f"{place}: {error.code} {error.read().decode()[:500]}")
    return (time.perf_counter() - begun) * 1000


def _family(process: int) -> list[int]:
    """Return a process and all that it started."""
    told = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="utf-8")
    return [process, *(each for child in told.split() for each in _family(int(child)))]


def _worked_ms(process: int) -> float:
    """Return how long the processor has worked for the server."""
    ticks = 0
    for each in _family(process):
        told = Path(f"/proc/{each}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        ticks += int(told[11]) + int(told[12])
    return ticks * 1000 / TICKS


def _peak_mb(process: int) -> float:
    """Return the most memory that the server's processes took, that of each at its own time."""
    told = (Path(f"/proc/{each}/status").read_text("utf-8") for each in _family(process))
    return sum(int(re.search(r"VmHWM:\s+(\d+)", each)[1]) for each in told) / 1024  # type: ignore[index]


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--people", type=int, default=20)
    options.add_argument("--asks", type=int, default=15)
    options.add_argument("--ledger")
    options.add_argument("--workers", type=int)
    options.add_argument("--only", nargs="*", metavar="NAME")
    return options.parse_args()


if __name__ == "__main__":
    main()
