"""How fast the reading room answers on a big ledger, with many people at once, in how much memory.

    python bench/reading_room.py [--articles 100000] [--people 20] [--asks 15] [--ledger PATH]

Makes a ledger of so many generated articles with 20 statements each (ten minutes and 10 GB for
100,000; kept and used again where PATH is given), serves it in a process of its own, and lets so
many people ask at once. Printed for each kind of page: the milliseconds in which half and 95 per
cent of the answers came, and at last the most memory the server took.
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles
from urllib.error import HTTPError
from urllib.request import urlopen

from big_ledger import made_words, make

STARTING_S = 60


def main() -> None:
    """Print how fast it is."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        ledger = Path(options.ledger or Path(folder) / "ledger.db")
        if not ledger.exists():
            make(ledger, options.articles)
        with serving(ledger) as (address, process):
            for name, times in measure(address, options.people, options.asks):
                half, most = quantiles(times, n=20)[9], quantiles(times, n=20)[18]
                told = f"{half:8.0f} ms half  {most:8.0f} ms 95 %  ({len(times)} asked)"
                print(f"{name:10} {told}", flush=True)
            print(f"memory     {_peak_mb(process.pid):8.0f} MB at most")


@contextmanager
def serving(ledger: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Serve the ledger in a process of its own; give its address."""
    verb = "from reportedly.cli import main; main()"
    command = [sys.executable, "-c", verb, "--db", str(ledger), "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
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


def measure(address: str, people: int, asks: int) -> Iterator[tuple[str, list[float]]]:
    """Yield the milliseconds of each answer, by the kind of page."""
    chance = random.Random(7)
    words = made_words(random.Random(6))
    with urlopen(f"{address}/documents.json?size=200") as answer:
        documents = [row["document"] for row in json.load(answer)["rows"]]
    kinds = {
        "first page": lambda: "/",
        "search": lambda: f"/?about={words[int(20_000 * chance.random() ** 4)]}",
        "two words": lambda: f"/?about={words[chance.randrange(20)]}+{words[chance.randrange(20)]}",
        "speaker": lambda: f"/?speaker={words[chance.randrange(900)]}",
        "kind": lambda: f"/?kind=direct&outlet_is=Outlet+{chance.randrange(60)}",
        "article": lambda: f"/documents/{chance.choice(documents)}",
        "actors": lambda: "/actors",
        "actor": lambda: f"/actors/act_{chance.randrange(500)}",
    }
    for name, place in kinds.items():
        places = [address + place() for _ in range(people * asks)]
        _asked(places[0])
        with ThreadPoolExecutor(people) as crowd:
            yield name, list(crowd.map(_asked, places))


def _asked(place: str) -> float:
    begun = time.perf_counter()
    try:
        with urlopen(place) as answer:
            answer.read()
    except HTTPError as error:
        sys.exit(f"{place}: {error.code} {error.read().decode()[:500]}")
    return (time.perf_counter() - begun) * 1000


def _peak_mb(process: int) -> float:
    told = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmHWM:\s+(\d+)", told)[1]) / 1024  # type: ignore[index]


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--people", type=int, default=20)
    options.add_argument("--asks", type=int, default=15)
    options.add_argument("--ledger")
    return options.parse_args()


if __name__ == "__main__":
    main()
