"""Where articles state a role."""

from dataclasses import dataclass

from reportedly.model import Span


@dataclass(frozen=True, slots=True)
class RoleStated:
    """Words of an article that state a role of an actor."""

    role: str
    of: str | None
    document: str
    span: Span
    words: str
    outlet: str | None
    published: str | None
