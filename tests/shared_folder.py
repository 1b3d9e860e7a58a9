"""Where the seeds and gold data lie, beside the checkout; a user's clone has none."""

from pathlib import Path

SHARED = Path(__file__).parents[2] / "shared"
