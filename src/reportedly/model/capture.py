"""What came in, as it came."""

from dataclasses import dataclass, field
from datetime import datetime

from reportedly.model.ids import content_id


@dataclass(frozen=True, slots=True)
class Given:
    """What the input itself says of an item, beside its bytes; ``None`` where it is silent.

    ``text`` is there when the item came as a record (a JSON line, a CSV row, a feed
    entry) whose text was one field; ``text_type`` is the media type of that field.
    ``published`` is as it was written, not yet understood. ``default_outlet`` is whom the
    caller named for all items that name no outlet themselves.
    """

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    text: str | None = None
    text_type: str = "text/plain"
    charset: str | None = None
    # Not in the repr, which ids follow from: those of captures without it stay what they are.
    default_outlet: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Capture:
    """The bytes of one item as they came, from where, and when.

    ``address`` is a URI: the item's own URL where it has one, else ``file:`` and the
    absolute path. ``sha256`` is of ``body``. ``taken_at`` is aware and in UTC.
    """

    address: str
    body: bytes = field(repr=False)
    sha256: str
    media_type: str
    taken_at: datetime
    given: Given = Given()

    @property
    def id(self) -> str:
        """The id that follows from address, bytes and what was given; not from the time."""
        given = self.given
        defaults = (given.default_outlet,) if given.default_outlet is not None else ()
        return content_id("cap", self.address, self.sha256, self.media_type, repr(given), *defaults)


@dataclass(frozen=True, slots=True)
class Reject:
    """An item that was set aside: which, in which room, and the reason in one line.

    ``capture`` is there when its bytes had arrived, so that nothing is lost. ``at`` is
    aware and in UTC.
    """

    address: str
    room: str
    reason: str
    at: datetime
    capture: Capture | None = None

    @property
    def id(self) -> str:
        """The id that follows from address, room and bytes; not from the time or wording."""
        return content_id("rej", self.address, self.room, self.capture.id if self.capture else "")
