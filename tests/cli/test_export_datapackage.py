"""A ledger's rows as a folder that describes itself."""

import csv
import json
from hashlib import sha256
from pathlib import Path

import pyarrow.parquet
import pytest

from reportedly.export import ACROSS, KINDS

# datapackage.org/standard: what a field may be of, and what a resource must have.
TYPES = {"string", "integer", "number", "boolean", "array"}
RESOURCE = {"name", "type", "title", "path", "format", "mediatype", "bytes", "hash", "schema"}


@pytest.fixture
def package(call, filled, request):
    """The folder and its description, in CSV or Parquet."""
    call("--quiet", "link")
    result = call("--quiet", "export", "datapackage", "-o", "out", "--format", request.param)
    assert (result.exit_code, result.stderr) == (0, "")
    return json.loads(Path("out/datapackage.json").read_text(encoding="utf-8"))


def rows_of(name):
    """Return the heading and the rows of a file."""
    path = next(Path("out").glob(f"{name}.*"))
    if path.suffix == ".csv":
        with path.open(newline="", encoding="utf-8") as lines:
            heading, *rows = csv.reader(lines)
            return heading, [dict(zip(heading, row, strict=True)) for row in rows]
    table = pyarrow.parquet.read_table(path)
    return table.column_names, table.to_pylist()


both = pytest.mark.parametrize("package", ["csv", "parquet"], indirect=True)


@both
def test_a_package_describes_every_file_as_it_is(package):
    resources = package["resources"]

    assert [each["name"] for each in resources] == [*KINDS, *ACROSS]
    assert {path.name for path in Path("out").iterdir()} == {
        "datapackage.json",
        *(each["path"] for each in resources),
    }
    for each in resources:
        content = Path("out", each["path"]).read_bytes()
        assert {*each} - {"encoding"} == RESOURCE
        assert (each["bytes"], each["hash"]) == (
            len(content),
            f"sha256:{sha256(content).hexdigest()}",
        )


@both
def test_a_package_describes_every_column(package):
    for each in package["resources"]:
        fields = each["schema"]["fields"]
        assert [field["name"] for field in fields] == rows_of(each["name"])[0]
        assert {field["type"] for field in fields} <= TYPES
        assert all(field["description"] for field in fields)


@both
def test_keys_are_unique_and_lead_somewhere(package):
    schemas = {each["name"]: each["schema"] for each in package["resources"]}

    for name, schema in schemas.items():
        rows = rows_of(name)[1]
        if key := schema.get("primaryKey"):
            keys = [tuple(row[part] for part in key) for row in rows]
            assert len(keys) == len({*keys})
        for foreign in schema.get("foreignKeys", []):
            [own], there = foreign["fields"], foreign["reference"]
            [other] = there["fields"]
            known = {row[other] for row in rows_of(there["resource"])[1]}
            assert {row[own] for row in rows if row[own]} <= known


def test_two_packages_of_a_ledger_are_the_same(call, filled):
    for name in ("one", "two"):
        call("--quiet", "export", "datapackage", "-o", name)

    one, two = (
        {path.name: path.read_bytes() for path in Path(name).iterdir()} for name in ("one", "two")
    )
    assert one == two


def test_a_package_can_be_without_words(call, filled):
    call("--quiet", "export", "datapackage", "-o", "out", "--format", "csv", "--text-free")

    told = b"".join(path.read_bytes() for path in Path("out").glob("*.csv"))
    assert b"Ito" not in told
    assert b"text_sha256" in told


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ((), "say which with --output FOLDER"),
        (("-o", "full"), "is there and not empty"),
        (("-o", "ledger.db"), "is there and not empty"),
        (("-o", "out", "--format", "xlsx"), "of parquet or csv"),
        (("-o", "out", "--links", "http://a"), "leave --links away"),
    ],
)
def test_a_package_that_cannot_be_is_told_and_leaves_nothing(call, filled, words, message):
    Path("full").mkdir()
    Path("full/mine").touch()
    before = sorted(Path().iterdir())

    result = call("export", "datapackage", *words)

    assert (result.exit_code, message in result.stderr) == (2, True)
    assert sorted(Path().iterdir()) == before
