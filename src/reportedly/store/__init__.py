"""The ledger: objects to rows and back, in one schema, with every row checkable."""

from reportedly.store.articles import ArticleQuery, Articles, ArticleSeen
from reportedly.store.cast import Played
from reportedly.store.changes import Change, ChangeAction
from reportedly.store.claim_records import (
    ClaimQuery,
    ClaimReportRow,
    ClaimRivalRow,
    ClaimRow,
    OriginStep,
)
from reportedly.store.claim_shelf import ClaimShelf
from reportedly.store.claims import ClaimRows
from reportedly.store.glances import FigureSpread, StorySeen
from reportedly.store.happenings import Which
from reportedly.store.leafing import Count, Leaf, Place
from reportedly.store.network import Network, NetworkQuery, Tie
from reportedly.store.opening import file_of, migrate, open_ledger, restore
from reportedly.store.place_records import PlaceNamed, PlaceSeen
from reportedly.store.promise import Ledger, View, Writer
from reportedly.store.records import (
    ActorRole,
    ActorSeen,
    CarrierRow,
    ClaimedFigure,
    CopyRow,
    Counts,
    Dated,
    Fault,
    FigureQuery,
    Heading,
    Joined,
    OpenPair,
    Piece,
    Run,
    Statement,
    StatementQuery,
    Step,
    StoryRow,
    TimelineQuery,
    new_run,
    story_title,
)
from reportedly.store.review_promise import ReviewView, ReviewWriter
from reportedly.store.role_records import RoleStated
from reportedly.store.roles import role_key
from reportedly.store.schema import NEWEST
from reportedly.store.shelf import StoryShelf
from reportedly.store.since import Since
from reportedly.store.statements import Standing
from reportedly.store.stretches import Months, Stretch, StretchQuery, Tally

__all__ = [
    "NEWEST",
    "ActorRole",
    "ActorSeen",
    "ArticleQuery",
    "ArticleSeen",
    "Articles",
    "CarrierRow",
    "Change",
    "ChangeAction",
    "ClaimQuery",
    "ClaimReportRow",
    "ClaimRivalRow",
    "ClaimRow",
    "ClaimRows",
    "ClaimShelf",
    "ClaimedFigure",
    "CopyRow",
    "Count",
    "Counts",
    "Dated",
    "Fault",
    "FigureQuery",
    "FigureSpread",
    "Heading",
    "Joined",
    "Leaf",
    "Ledger",
    "Months",
    "Network",
    "NetworkQuery",
    "OpenPair",
    "OriginStep",
    "Piece",
    "Place",
    "PlaceNamed",
    "PlaceSeen",
    "Played",
    "ReviewView",
    "ReviewWriter",
    "RoleStated",
    "Run",
    "Since",
    "Standing",
    "Statement",
    "StatementQuery",
    "Step",
    "StoryRow",
    "StorySeen",
    "StoryShelf",
    "Stretch",
    "StretchQuery",
    "Tally",
    "Tie",
    "TimelineQuery",
    "View",
    "Which",
    "Writer",
    "file_of",
    "migrate",
    "new_run",
    "open_ledger",
    "restore",
    "role_key",
    "story_title",
]
