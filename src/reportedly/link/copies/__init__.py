"""Copies: who carries a text, wholly or in part, and who had it first."""

from reportedly.link.copies.batching import batches, unconnected
from reportedly.link.copies.candidates import Pairs, Shared, candidates, stock_in
from reportedly.link.copies.evidence import Known, Reason
from reportedly.link.copies.index import Keys, MemoryIndex, PrintIndex, key_of
from reportedly.link.copies.judging import Carriers, Copy, CopyKind
from reportedly.link.copies.linking import (
    CopyLedger,
    Fetch,
    Judged,
    Portion,
    add_prints,
    compared,
    connected,
    find_copies,
    judged,
    overlaps_in,
    overlaps_with,
    portions_with,
)
from reportedly.link.copies.overlaps import Overlap, OverlapKind
from reportedly.link.copies.prints import VERSION, Printed, Prints, printed
from reportedly.link.copies.stock import STORIES, stock_among
from reportedly.link.copies.texts import Text, bounds_of, clock_bounds

__all__ = [
    "STORIES",
    "VERSION",
    "Carriers",
    "Copy",
    "CopyKind",
    "CopyLedger",
    "Fetch",
    "Judged",
    "Keys",
    "Known",
    "MemoryIndex",
    "Overlap",
    "OverlapKind",
    "Pairs",
    "Portion",
    "PrintIndex",
    "Printed",
    "Prints",
    "Reason",
    "Shared",
    "Text",
    "add_prints",
    "batches",
    "bounds_of",
    "candidates",
    "clock_bounds",
    "compared",
    "connected",
    "find_copies",
    "judged",
    "key_of",
    "overlaps_in",
    "overlaps_with",
    "portions_with",
    "printed",
    "stock_among",
    "stock_in",
    "unconnected",
]
