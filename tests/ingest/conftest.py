"""What the tests of ingest share: files in a folder, and a web site."""

import pytest

from fakes import Site, sorted_out
from reportedly.ingest import IngestOptions, captures


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def taken(tmp_path):
    """Write bytes under a name in an empty folder; return the captures and the rejects."""

    def take(name, data, **options):
        path = tmp_path / name
        path.write_bytes(data)
        return sorted_out(captures([str(path)], IngestOptions(**options)))

    return take


@pytest.fixture
def fetched():
    """Fetch addresses of this machine; return the captures and the rejects."""

    def fetch(*urls, **options):
        return sorted_out(captures(urls, IngestOptions(**{"allow_private": True, **options})))

    return fetch
