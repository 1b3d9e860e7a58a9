"""What holds for the whole house, whichever room."""

import ast
import json
import re
import subprocess
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from shared_folder import SHARED

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "reportedly"
DRAWERS = {"utils", "util", "helpers", "helper", "common", "core", "misc"}
# The comment form of a widespread blog program: it is under every article, and nobody's.
COMMENT_FORM = """
Leave a Reply. Your email address will not be published. Required fields are marked
"""
RUN = 8  # words in a row that two texts do not share by chance


@cache
def modules():
    """Return every module's path from the package, and its syntax tree."""
    return {
        path.relative_to(SOURCE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(SOURCE.rglob("*.py"))
    }


def functions():
    """Yield where each function stands, and its length in lines, docstring included."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{name}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_functions_are_short():
    assert median(length for _, length in functions()) <= 9


def test_no_function_is_long():
    assert {where: length for where, length in functions() if length > 50} == {}


def test_modules_stay_under_four_hundred_lines():
    lengths = {
        name: len((SOURCE / name).read_text(encoding="utf-8").splitlines()) for name in modules()
    }

    assert {name: length for name, length in lengths.items() if length >= 400} == {}


def test_every_exception_is_caught_around_a_job_and_a_request_only():
    rooms = [
        name
        for name, tree in modules().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler) and swallows_everything(node)
    ]

    assert set(rooms) <= {"pipeline/process.py", "web/app.py"}
    assert len(rooms) <= 2


def swallows_everything(handler):
    """Tell whether it catches whatever comes and does not end by raising it on."""
    caught = ast.unparse(handler.type) if handler.type else "Exception"
    ends = handler.body[-1]
    raises_on = isinstance(ends, ast.Raise) and ends.exc is None
    return re.search(r"\b(Base)?Exception\b", caught) is not None and not raises_on


def test_there_is_no_drawer_for_the_rest():
    parts = {Path(name).with_suffix("") for name in modules()}

    assert [part for part in parts if DRAWERS & set(part.parts)] == []


def test_every_module_opens_with_one_line_of_docstring():
    wordless = [name for name, tree in modules().items() if not ast.get_docstring(tree)]

    assert wordless == []


@cache
def tracked():
    """Return {path: text} of what git tracks, or would on the next commit, and is text."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("needs a git checkout to know what is part of the repository")
    paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    texts = {path: readable(path) for path in paths if path.is_file()}
    return {path.relative_to(ROOT).as_posix(): text for path, text in texts.items() if text}


def readable(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def test_nothing_names_a_machine():
    machine = re.compile(
        r"(?<![\w.])/(?:work|root|home/\w+|tmp/w)/\w|ghp_\w{20}|BEGIN [A-Z ]*PRIVATE"
    )

    found = {
        name: match.group()
        for name, text in tracked().items()
        if name != "tests/test_house.py" and (match := machine.search(text))
    }

    assert found == {}


def runs(text):
    """Yield every run of eight words, without case and punctuation."""
    words = re.findall(r"\w+", text.casefold())
    yield from zip(*(words[place:] for place in range(RUN)), strict=False)


@pytest.mark.shared
def test_no_sentence_of_the_shared_texts_is_in_the_repository():
    ours = {}
    for name, text in tracked().items():
        # By their hashes: half a million runs of words themselves would take a gigabyte.
        ours.update((hash(run), name) for run in runs(text))
    forms = {hash(run) for run in runs(COMMENT_FORM)}

    copied = {
        ours[hash(run)]: " ".join(run)
        for text in shared_texts()
        for run in runs(text)
        if hash(run) in ours and hash(run) not in forms
    }

    assert copied == {}


def shared_texts():
    """Yield the seeds as they are, and the lines of gold, which hold their text in JSON."""
    for path in sorted((SHARED / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8", errors="replace")
    for path in sorted((SHARED / "data" / "polnear").glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line)["text"] for line in lines)
