"""Who noticed something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Maker:
    """Name and version of what made a layer: the same maker makes the same of the same text."""

    name: str
    version: str

    def __str__(self) -> str:
        return f"{self.name} {self.version}"
