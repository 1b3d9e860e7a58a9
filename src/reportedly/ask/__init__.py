"""Questions to a ledger, and answers as rows with citations."""

from reportedly.ask.actors import ActorPage, Spelling, actor_page, actors, anchors, the_actor
from reportedly.ask.copies import CopiesOf, SharedText, copies_of
from reportedly.ask.figures import ClaimedNumber, figures
from reportedly.ask.question import Question
from reportedly.ask.said import Saying, said, undated
from reportedly.ask.stories import StoryTold, stories, the_story
from reportedly.ask.stretch import COUNTED, SayingsStretch, stretch
from reportedly.ask.timeline import timeline

__all__ = [
    "COUNTED",
    "ActorPage",
    "ClaimedNumber",
    "CopiesOf",
    "Question",
    "Saying",
    "SayingsStretch",
    "SharedText",
    "Spelling",
    "StoryTold",
    "actor_page",
    "actors",
    "anchors",
    "copies_of",
    "figures",
    "said",
    "stories",
    "stretch",
    "the_actor",
    "the_story",
    "timeline",
    "undated",
]
