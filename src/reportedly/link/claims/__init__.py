"""Claims: the same assertion across documents, and its independent origins."""

from reportedly.link.claims.accounts import account_of
from reportedly.link.claims.copying import Copied
from reportedly.link.claims.judged import anchor_words
from reportedly.link.claims.linking import Linked, link_claims
from reportedly.link.claims.nouns import Account
from reportedly.link.claims.origins import Evidence, Origin
from reportedly.link.claims.telling import Claim, ClaimKind, Contrary, Report

__all__ = [
    "Account",
    "Claim",
    "ClaimKind",
    "Contrary",
    "Copied",
    "Evidence",
    "Linked",
    "Origin",
    "Report",
    "account_of",
    "anchor_words",
    "link_claims",
]
