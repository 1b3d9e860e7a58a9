"""What one version of a text has that another has not, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

# A word with its inner marks, or a mark that stands alone.
PIECE = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*|[^\w\s]|_")
MARKS = frozenset("“”\"'‘’«»")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of two versions: the same in both, or ``old`` in the one and ``new`` in the other.

    Words are as each version writes them; where ``same``, ``new`` is how the new one does.
    """

    same: bool
    old: str
    new: str


def word_diff(old: str, new: str) -> tuple[Change, ...]:
    """Return the stretches of two versions in order; case and quotation marks make no difference.

    >>> [(each.same, each.old, each.new) for each in word_diff("We will stay", "We shall stay.")]
    [(True, 'We', 'We'), (False, 'will', 'shall'), (True, 'stay', 'stay'), (False, '', '.')]
    """
    left, right = _pieces(old), _pieces(new)
    ours, theirs = (
        [written.casefold().replace("’", "'") for written, _, _ in side] for side in (left, right)
    )
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return tuple(
        Change(kind == "equal", _cut(old, left, start, end), _cut(new, right, first, last))
        for kind, start, end, first, last in matcher.get_opcodes()
    )


def _pieces(text: str) -> list[tuple[str, int, int]]:
    found = ((match.group(), *match.span()) for match in PIECE.finditer(text))
    return [piece for piece in found if piece[0] not in MARKS]


def _cut(text: str, pieces: list[tuple[str, int, int]], start: int, end: int) -> str:
    """Return the words from one piece to another as the text has them, blanks made one."""
    if start == end:
        return ""
    return " ".join(text[pieces[start][1] : pieces[end - 1][2]].split())
