"""The runs shown in the README and the tutorial are what the program really prints."""

import pytest

from transcripts import PAGES, ROOT, printed, shown


@pytest.mark.model
@pytest.mark.parametrize("page", PAGES)
def test_what_is_shown_is_what_is_printed(page, tmp_path):
    runs = shown((ROOT / page).read_text("utf-8"))

    outputs = printed([command for command, _ in runs], tmp_path)

    again = f"(python tests/transcripts.py {page})"
    assert list(zip((command for command, _ in runs), outputs, strict=True)) == runs, again


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_a_run(page):
    assert shown((ROOT / page).read_text("utf-8"))
