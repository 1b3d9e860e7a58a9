"""Who said what, according to whom: a checkable ledger of what the news reports."""

__version__ = "0.1.0"
