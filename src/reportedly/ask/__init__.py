"""Questions to a ledger, and answers as rows with citations."""

from reportedly.ask.figures import ClaimedNumber, figures
from reportedly.ask.question import Question
from reportedly.ask.said import Saying, said, undated

__all__ = ["ClaimedNumber", "Question", "Saying", "figures", "said", "undated"]
