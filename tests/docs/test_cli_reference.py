"""docs/cli.md is what the program says of itself."""

from pathlib import Path

from reportedly.cli.reference import reference
from reportedly.settings import Settings

PAGE = Path(__file__).parents[2] / "docs" / "cli.md"


def test_the_reference_is_what_the_program_says():
    assert PAGE.read_text(encoding="utf-8") == reference(), "run: make fix"


def test_every_setting_has_its_line():
    assert all(f"| `{name}` |" in reference() for name in Settings.model_fields)
