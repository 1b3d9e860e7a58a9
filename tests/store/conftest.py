import pytest

from reportedly.store import open_ledger


@pytest.fixture
def place(tmp_path):
    return str(tmp_path / "ledger.db")


@pytest.fixture
def ledger(place):
    with open_ledger(place) as ledger:
        yield ledger
