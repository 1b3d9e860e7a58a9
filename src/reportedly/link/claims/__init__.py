"""Claims: the same assertion across documents, and its independent origins."""

from reportedly.link.claims.accounts import account_of
from reportedly.link.claims.cards import Card
from reportedly.link.claims.copying import Copied
from reportedly.link.claims.filing import Relinked
from reportedly.link.claims.judged import anchor_words
from reportedly.link.claims.linking import Linked, link_claims
from reportedly.link.claims.nouns import Account
from reportedly.link.claims.origins import Evidence, Origin
from reportedly.link.claims.relinking import relink_claims
from reportedly.link.claims.shelf import Filed, FiledReports
from reportedly.link.claims.tallies import Tally
from reportedly.link.claims.telling import Claim, ClaimKind, Contrary, Report

__all__ = [
    "Account",
    "Card",
    "Claim",
    "ClaimKind",
    "Contrary",
    "Copied",
    "Evidence",
    "Filed",
    "FiledReports",
    "Linked",
    "Origin",
    "Relinked",
    "Report",
    "Tally",
    "account_of",
    "anchor_words",
    "link_claims",
    "relink_claims",
]
