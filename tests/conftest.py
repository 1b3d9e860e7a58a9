"""What all tests have in common."""

import pytest

from shared_folder import SHARED


def pytest_collection_modifyitems(items):
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(
        reason="needs the seeds and gold data of ../shared, which is not here"
    )
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(absent)
