"""Questions to a ledger, and answers as rows with citations."""

from reportedly.ask.actors import ActorPage, Spelling, actor_page, actors, anchors, the_actor
from reportedly.ask.changes import Changed, Diff, diff
from reportedly.ask.claims import (
    ClaimOrigin,
    ClaimTelling,
    ClaimTold,
    claim_query,
    claims,
    tellings_named,
    the_claim,
)
from reportedly.ask.comparing import (
    Comparison,
    compare_actor,
    compare_story,
    speaker_rows,
    term_rows,
)
from reportedly.ask.copies import CopiesOf, SharedText, copies_of, shares_passages
from reportedly.ask.figures import ClaimedNumber, figures, number_of
from reportedly.ask.question import Question
from reportedly.ask.reviewing import (
    Agreed,
    Changes,
    Held,
    Waiting,
    agreement,
    gold_of,
    held_in,
    judged,
    passage,
    queue,
    standings,
    to_undo,
)
from reportedly.ask.said import Saying, said, undated
from reportedly.ask.selection import chosen
from reportedly.ask.stories import StoryTold, stories, the_story, told_story
from reportedly.ask.stretch import COUNTED, SORTED, SayingsStretch, stretch
from reportedly.ask.timeline import timeline, timeline_query

__all__ = [
    "COUNTED",
    "SORTED",
    "ActorPage",
    "Agreed",
    "Changed",
    "Changes",
    "ClaimOrigin",
    "ClaimTelling",
    "ClaimTold",
    "ClaimedNumber",
    "Comparison",
    "CopiesOf",
    "Diff",
    "Held",
    "Question",
    "Saying",
    "SayingsStretch",
    "SharedText",
    "Spelling",
    "StoryTold",
    "Waiting",
    "actor_page",
    "actors",
    "agreement",
    "anchors",
    "chosen",
    "claim_query",
    "claims",
    "compare_actor",
    "compare_story",
    "copies_of",
    "diff",
    "figures",
    "gold_of",
    "held_in",
    "judged",
    "number_of",
    "passage",
    "queue",
    "said",
    "shares_passages",
    "speaker_rows",
    "standings",
    "stories",
    "stretch",
    "tellings_named",
    "term_rows",
    "the_actor",
    "the_claim",
    "the_story",
    "timeline",
    "timeline_query",
    "to_undo",
    "told_story",
    "undated",
]
