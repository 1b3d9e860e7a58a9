"""How differently the outlets of a story, or of an actor's articles, tell it: side by side."""

from reportedly.ask.comparing.comparison import Comparison, compare_actor, compare_story
from reportedly.ask.comparing.grouping import (
    SpeakerCell,
    SpeakerRow,
    TermCell,
    TermRow,
    TermUse,
    speaker_rows,
    term_rows,
)
from reportedly.ask.comparing.reports import Carried, OutletSeen, Report
from reportedly.ask.comparing.speakers import Introduced
from reportedly.ask.comparing.terms import Number, Term
from reportedly.ask.comparing.versions import Version, Versions

__all__ = [
    "Carried",
    "Comparison",
    "Introduced",
    "Number",
    "OutletSeen",
    "Report",
    "SpeakerCell",
    "SpeakerRow",
    "Term",
    "TermCell",
    "TermRow",
    "TermUse",
    "Version",
    "Versions",
    "compare_actor",
    "compare_story",
    "speaker_rows",
    "term_rows",
]
