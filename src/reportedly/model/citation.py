"""A pointer that a reader can follow to the very words."""

from dataclasses import dataclass

from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a stored document: ``words`` equals the document's text at ``span``."""

    document: str
    uri: str
    span: Span
    words: str
