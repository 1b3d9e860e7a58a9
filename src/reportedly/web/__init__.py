"""The reading room: pages in which people read and check a ledger; it changes nothing."""

from reportedly.web.app import reading_room

__all__ = ["reading_room"]
