"""What the reading room may know of, what it keeps in memory, and how it is started."""

import ast
import re
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient

import reportedly.web
from ledger_documents import capture, council, run
from reading_ledger import filled
from reportedly.cli import main
from reportedly.store import open_ledger
from reportedly.web import reading_room
from reportedly.web.quality import MEASURED

ROOT = Path(__file__).parents[2]
SOURCE = Path(reportedly.web.__file__).parent
WRITING = {"open_ledger", "migrate", "Ledger", "Writer", "ReviewWriter", "new_run"}


def test_it_takes_nothing_from_the_store_that_opens_or_writes_a_ledger():
    taken = {
        alias.name
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reportedly.store")
        for alias in node.names
    }

    assert taken & WRITING == set()


def test_no_template_lets_words_through_as_markup():
    for path in (SOURCE / "templates").glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", ""), path
        assert "autoescape" not in text, path
        assert not re.search(r"<style|style=|<script>|\son\w+=", text), path


def test_nothing_shipped_names_an_address_outside():
    own = (path for path in SOURCE.rglob("*") if path.suffix in (".html", ".css", ".js", ".svg"))
    for path in own:
        found = re.findall(r"(?:https?:)?//[\w.-]+\.\w+", path.read_text(encoding="utf-8"))
        assert [each for each in found if "www.w3.org" not in each] == [], path


@pytest.mark.parametrize("each", MEASURED, ids=lambda each: each.what)
def test_what_the_about_page_says_of_quality_is_what_the_docs_say(each):
    assert each.figure in (ROOT / each.page).read_text(encoding="utf-8")


def test_a_page_comes_from_memory_until_something_is_written(tmp_path):
    path = str(tmp_path / "ledger.db")
    filled(path)
    with open_ledger(path, create=False) as ledger:
        client = TestClient(reading_room(ledger.view()))
        first = client.get("/statements.json?size=200")
        again = client.get(
            "/statements.json?size=200", headers={"If-None-Match": first.headers["etag"]}
        )
        begun = run()
        with open_ledger(path) as other, other.writer() as writer:
            writer.begin(begun)
            new = council("https://gazette.example/new")
            writer.put(capture(new.article.uri), new, begun.id)
        after = client.get(
            "/statements.json?size=200", headers={"If-None-Match": first.headers["etag"]}
        )

    assert (first.status_code, again.status_code, after.status_code) == (200, 304, 200)
    assert after.json()["total"] == first.json()["total"] + 1


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "example.org", "::"])
def test_it_refuses_to_be_read_by_other_machines_with_one_line(tmp_path, host):
    filled(tmp_path / "ledger.db")

    done = CliRunner().invoke(main, ["--db", str(tmp_path / "ledger.db"), "serve", "--host", host])

    assert done.exit_code == 6
    assert done.output.count("\n") == 1
    assert "accounts" in done.output


def test_a_port_that_is_taken_is_told_in_one_line(tmp_path):
    filled(tmp_path / "ledger.db")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        words = ["serve", "--no-open", "--port", str(taken.getsockname()[1])]
        done = CliRunner().invoke(main, ["--db", str(tmp_path / "ledger.db"), *words])

    assert done.exit_code == 4
    assert "--port" in done.output


def test_there_is_nothing_to_serve_where_there_is_no_ledger(tmp_path):
    done = CliRunner().invoke(main, ["--db", str(tmp_path / "none.db"), "serve", "--no-open"])

    assert done.exit_code == 4


def test_one_command_serves_the_ledger(tmp_path):
    filled(tmp_path / "ledger.db")
    verb = "from reportedly.cli import main; main()"
    words = ["--db", str(tmp_path / "ledger.db"), "serve", "--no-open", "--port", "0"]
    with subprocess.Popen(
        [sys.executable, "-c", verb, *words], stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            told = process.stderr.readline()
            with urlopen(re.search(r"http://\S+", told).group()) as answer:
                page = answer.read().decode()
        finally:
            process.terminate()

    assert "Statements" in page
