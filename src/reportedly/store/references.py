"""Annotations refer to one another by span; find those that refer to nothing."""

from collections.abc import Iterator

from reportedly.model import Attribution, Document, Entity, Hop, Speaker
from reportedly.store.records import Fault
from reportedly.store.rows import looked


def dangling(document: Document) -> Iterator[Fault]:
    """Yield a fault for each speaker, hop, parent or entity id that points at nothing."""
    name = document.article.id
    keys = {item.key for item in looked(document, Attribution)}
    known = {each.id for each in looked(document, Entity)}
    for hop in looked(document, Hop):
        if hop.about not in keys:
            yield _fault(name, "Hop", f"hop {hop.name!r} at {hop.span.start}", "an attribution")
    for speaker in looked(document, Speaker):
        if speaker.about not in keys:
            yield _fault(name, "Speaker", f"speaker at {speaker.span.start}", "an attribution")
        if speaker.entity is not None and speaker.entity not in known:
            yield _fault(name, "Speaker", f"entity {speaker.entity!r}", "an entity of the article")
    for item in looked(document, Attribution):
        if item.parent is not None and item.parent not in keys:
            yield _fault(name, "Attribution", f"parent of {item.id(name)}", "an attribution")


def _fault(name: str, kind: str, what: str, expected: str) -> Fault:
    return Fault("layer", f"{name}/{kind}", f"what the {what} refers to", "nothing", expected)
