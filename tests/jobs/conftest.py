"""What the tests of jobs have in common."""

import pytest

from reportedly.store import open_ledger


@pytest.fixture
def ledger(tmp_path):
    with open_ledger(str(tmp_path / "ledger.db")) as opened:
        yield opened
