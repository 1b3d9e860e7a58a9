"""What waits for a person, the most doubtful first."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.ask.question import Question
from reportedly.ask.reviewing.standing import latest
from reportedly.ask.said import Saying, saying_of
from reportedly.errors import UsageError
from reportedly.model import Review
from reportedly.store import View


@dataclass(frozen=True, slots=True)
class Waiting:
    """A statement that waits for a decision, and the last one that was made on it, if any.

    There is one where the same words are read otherwise now.
    """

    saying: Saying
    before: Review | None


def queue(view: View, question: Question, *, passed: int = 0) -> Iterator[Waiting]:
    """Yield what is not decided as it is read now: nobody told and low scores come first.

    The question narrows down as in ``said``; the first ``passed`` are skipped. Raises
    UsageError for a question that cannot be asked.
    """
    for statement in view.doubtful(question.query(), passed=passed):
        made = latest(list(view.reviews(statement.document)))
        before = next(
            (each for each in made if each.seen.id(each.article) == statement.id),
            None,
        )
        yield Waiting(saying_of(statement), before)


def to_undo(view: View, by: str) -> Review:
    """Return the last decision of that person that still counts; raises UsageError for none."""
    made = [each for each in view.reviews() if each.by == by and not each.undone]
    if not made:
        raise UsageError(f"{by} has decided nothing that could be undone")
    return made[-1]
