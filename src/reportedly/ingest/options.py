"""What a caller may say about how things come in."""

from dataclasses import dataclass, field, fields

from reportedly import __version__
from reportedly.errors import UsageError

USER_AGENT = f"reportedly/{__version__} (+news research tool; operator not named)"
# No article is that long; a page of 16 MiB and all that is made of it stay far below 1 GB.
MAX_BYTES = 16 * 1024 * 1024

MEDIA_TYPES = (
    "application/atom+xml",
    "application/json",
    "application/rss+xml",
    "application/warc",
    "application/x-ndjson",
    "text/csv",
    "text/html",
    "text/plain",
    "text/tab-separated-values",
)


def the_limit(max_bytes: int) -> str:
    """Return the words for what an item may not be longer than, and how to raise it.

    >>> the_limit(4096)
    '4,096 bytes, the limit for one item (--max-size)'
    """
    return f"{max_bytes:,} bytes, the limit for one item (--max-size)"


@dataclass(frozen=True, slots=True)
class Columns:
    """Which field of a record holds what; ``None`` looks under the usual names (``USUAL``)."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    text: str | None = None

    def named(self) -> dict[str, str]:
        """Return {what: field} of those the caller named."""
        named = {each.name: getattr(self, each.name) for each in fields(self)}
        return {what: name for what, name in named.items() if name is not None}


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """How things come in.

    ``outlet`` is the outlet of every item that names none itself. ``max_bytes`` bounds one
    item, unpacked; a longer one is set aside. ``timeout_s`` bounds each wait for a server.
    ``media_type`` says what everything is, whatever it looks like.
    """

    columns: Columns = field(default_factory=Columns)
    glob: str | None = None
    outlet: str | None = None
    max_bytes: int = MAX_BYTES
    timeout_s: float = 20.0
    allow_private: bool = False
    user_agent: str = USER_AGENT
    media_type: str | None = None

    def __post_init__(self) -> None:
        if self.media_type is not None and self.media_type not in MEDIA_TYPES:
            known = ", ".join(MEDIA_TYPES)
            raise UsageError(f"media type {self.media_type!r} is not known; give one of: {known}")
        if self.max_bytes < 1:
            raise UsageError(f"max_bytes is {self.max_bytes}; give a number above 0")
        if not self.timeout_s > 0:
            raise UsageError(f"timeout_s is {self.timeout_s}; give a number above 0")
