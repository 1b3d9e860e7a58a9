"""What all tests have in common."""

import pytest
from hypothesis import settings

from shared_folder import SHARED

# The same examples in every run, so that a failure is the change's own; to look further:
# pytest --hypothesis-profile=explore. No deadline: the first example may load a model.
settings.register_profile("steady", deadline=None, derandomize=True, max_examples=50)
settings.register_profile("explore", deadline=None, max_examples=1000)
settings.load_profile("steady")


def pytest_collection_modifyitems(items):
    if SHARED.is_dir():
        return
    absent = pytest.mark.skip(
        reason="needs the seeds and gold data of ../shared, which is not here"
    )
    for item in items:
        if "shared" in item.keywords:
            item.add_marker(absent)
