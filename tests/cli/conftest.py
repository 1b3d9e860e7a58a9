"""What the tests of the front door share."""

import pytest
from click.testing import CliRunner

from ledger_documents import capture, council, harbour, reject, run
from reportedly.cli import main
from reportedly.store import open_ledger


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))


@pytest.fixture
def call():
    """Call the program with these words, and get its status and what it printed."""

    def called(*words, typed=None):
        return CliRunner().invoke(main, words, input=typed, catch_exceptions=False)

    return called


@pytest.fixture
def filled(tmp_path):
    """A ledger.db in this folder, with two articles and one reject."""
    begun = run()
    with open_ledger(str(tmp_path / "ledger.db")) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for document in (harbour(), council()):
            writer.put(capture(document.article.uri), document, begun.id)
        writer.set_aside(reject(), begun.id)
    return tmp_path / "ledger.db"
