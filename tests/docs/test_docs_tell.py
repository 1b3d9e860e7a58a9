"""What the pages tell is there, and what is there is told."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

import reportedly
from reportedly import errors, model
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
from reportedly.pipeline import ANNOTATE, Recipe, build

ROOT = Path(__file__).parents[2]
SOURCE = Path(reportedly.__file__).parent
ROOMS = sorted(path.parent.name for path in SOURCE.glob("*/__init__.py"))
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("examples/*.md")])
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")


def page(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def rows(name):
    """Yield the rows of a page's tables as lists of cells, heads left out."""
    for line in page(name).splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| `"):
            yield cells


def quoted(cell):
    return re.findall(r"`([^`]+)`", cell)


@pytest.mark.parametrize("room", [room for room in ROOMS if room != "cli"])
def test_public_names_of_a_room_are_sorted_and_all_that_stands_at_its_door(room):
    tree = ast.parse((SOURCE / room / "__init__.py").read_text(encoding="utf-8"))
    brought = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module.startswith(f"reportedly.{room}.")
        for alias in node.names
    }
    made = {node.name for node in tree.body if isinstance(node, ast.FunctionDef | ast.ClassDef)}

    declared = import_module(f"reportedly.{room}").__all__

    assert declared == sorted(declared, key=as_ruff_sorts)
    assert set(declared) == {name for name in brought | made if not name.startswith("_")}


def as_ruff_sorts(name):
    """Constants first, then classes, then functions."""
    return (not name.isupper(), not name[0].isupper(), name)


def test_every_noun_has_its_line():
    nouns = {name for name in model.__all__ if isinstance(getattr(model, name), type)}
    told = {name for cells in rows("nouns.md") for cell in cells for name in quoted(cell)}

    assert nouns - {"Annotation"} - told == set()


def test_every_error_has_its_line_with_the_status_it_ends_in():
    told = {quoted(cells[0])[0]: cells[2] for cells in rows("errors.md")}

    assert told == {
        name: status(kind)
        for name, kind in vars(errors).items()
        if isinstance(kind, type) and issubclass(kind, ReportedlyError)
    }


def status(kind):
    endings = {
        FolderTaken: Ending.TAKEN,
        UsageError: Ending.USAGE,
        SourceError: Ending.SOURCE,
        ContractError: Ending.OURS,
        StoreError: Ending.STORE,
        Unguarded: Ending.UNGUARDED,
    }
    return next((str(int(end)) for base, end in endings.items() if issubclass(kind, base)), "")


@pytest.mark.model
def test_every_stage_has_its_line_in_the_order_of_the_recipe():
    told = [
        (*quoted(name), *quoted(gives), tuple(quoted(needs)))
        for name, gives, needs, _ in rows("stages.md")
    ]

    assert told == [
        (name, stage.gives.__name__, tuple(kind.__name__ for kind in stage.needs))
        for name in ANNOTATE.stages
        for stage in build(Recipe((name,)))
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path):
    links = LINK.findall(path.read_text(encoding="utf-8"))
    local = [link.partition("#")[0] for link in links if "://" not in link]

    assert [link for link in local if link and not (path.parent / link).exists()] == []


def test_the_changelog_opens_with_the_version_there_is():
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

    assert re.findall(r"^## \[([^\]]+)\]", log, flags=re.MULTILINE)[0] == reportedly.__version__


def test_decisions_are_numbered_without_a_gap():
    numbers = [int(path.name[:4]) for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]

    assert numbers == list(range(1, len(numbers) + 1))
