"""Who an entity of a document is."""

from dataclasses import dataclass

from reportedly.model import ActorType


@dataclass(frozen=True, slots=True)
class Played:
    """Which actor an entity of a document is held to be, and what the actor is called."""

    document: str
    entity: str
    actor: str
    name: str
    type: ActorType
