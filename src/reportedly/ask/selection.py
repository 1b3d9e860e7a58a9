"""Which articles are chosen out of a ledger."""

from reportedly.ask.question import Question
from reportedly.ask.stories import the_story
from reportedly.store import View


def chosen(view: View, question: Question, *, story: str | None = None) -> frozenset[str]:
    """Return the ids of the articles that match.

    Outlet and dates are asked of the article; where the question is of statements too, one of
    the article's must match wholly. ``story`` is an id, the opening of one, or an article that
    tells it. Raises UsageError for what cannot be asked.
    """
    found = frozenset(view.selected(question.query()))
    if story is None:
        return found
    return found & {row.document for row in the_story(view, story).articles}
