"""The long jobs: add to a ledger, catch up on annotation, annotate without one, link."""

from reportedly.jobs.add import add, annotate_waiting
from reportedly.jobs.annotate import annotate
from reportedly.jobs.deciding import decide, undo
from reportedly.jobs.link import Linking, link
from reportedly.jobs.link_claims import ClaimLinking, link_all_claims
from reportedly.jobs.link_copies import CopyLinking, link_copies
from reportedly.jobs.link_stories import StoryLinking, link_stories, stories_are_linked
from reportedly.jobs.progress import Progress
from reportedly.jobs.publication import Publication, publication
from reportedly.jobs.reviewing import ReviewDesk
from reportedly.jobs.selection import select

__all__ = [
    "ClaimLinking",
    "CopyLinking",
    "Linking",
    "Progress",
    "Publication",
    "ReviewDesk",
    "StoryLinking",
    "add",
    "annotate",
    "annotate_waiting",
    "decide",
    "link",
    "link_all_claims",
    "link_copies",
    "link_stories",
    "publication",
    "select",
    "stories_are_linked",
    "undo",
]
