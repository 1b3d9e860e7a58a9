"""Runs shown in the pages: read them, run them, and write them anew.

    python tests/transcripts.py README.md docs/tutorial.md

puts under every "$ command" of a page's console blocks what it prints now.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/tutorial.md", "docs/publish.md")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
# How often it comes depends on the machine's speed.
PROGRESS = re.compile(r"^[\d,]+ added, .* a second\n", re.MULTILINE)
# What differs from one desk to the next; ids follow from addresses.
MASKS = (
    (re.compile(r"\b(art|att|run|lay)_[0-9a-f]{6,}"), r"\1_…"),
    (re.compile(r"file://\S*?/examples/"), "file:///…/examples/"),
    (re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d"), "…"),
    # What takes less than a second has no speed.
    (re.compile(r"^(\d+ added, .* set aside)(, [\d,.]+ a second)?$", re.M), r"\1, … a second"),
    (re.compile(r"[\d,.]+ MB, [\d,.]+ pages a second"), "… MB, … pages a second"),
)


def shown(page):
    """Return [(command, output)] of the page's console blocks, in order."""
    return [run for block in BLOCK.findall(page) for run in _runs(block)]


def printed(commands, desk):
    """Return what each command prints, run one after the other at the ``desk``, masked."""
    shutil.copytree(ROOT / "examples", desk / "examples")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    # A desk without whatever settings this machine has.
    env = {"PATH": path, "HOME": str(desk), "COLUMNS": "100", "LC_ALL": "C.UTF-8"}
    return [_printed(command, desk, env) for command in commands]


def rewritten(page, outputs):
    """Return the page with these outputs under its commands."""
    rest = iter(outputs)

    def anew(block):
        runs = [f"$ {command}\n{next(rest)}".rstrip() for command, _ in _runs(block.group(1))]
        return "```console\n" + "\n".join(runs) + "\n```"

    return BLOCK.sub(anew, page)


def _runs(block):
    for run in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, output = run.partition("\n")
        yield command, output.strip("\n")


def _printed(command, desk, env):
    done = subprocess.run(
        command, shell=True, cwd=desk, env=env, capture_output=True, text=True, check=True
    )
    printed = done.stdout + PROGRESS.sub("", done.stderr)
    return _masked("\n".join(line.rstrip() for line in printed.splitlines()).strip("\n"))


def _masked(text):
    for pattern, mask in MASKS:
        text = pattern.sub(mask, text)
    return text


def _rewrite(path):
    page = path.read_text("utf-8")
    with tempfile.TemporaryDirectory() as desk:
        outputs = printed([command for command, _ in shown(page)], Path(desk))
    path.write_text(rewritten(page, outputs), "utf-8")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        _rewrite(Path(name))
