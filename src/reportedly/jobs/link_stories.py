"""Find which articles tell of one happening."""

import base64
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

import msgspec

from reportedly.link.stories import Gist, gist_of, link
from reportedly.model import Document
from reportedly.store import Ledger

KIND = "stories"
VERSION = "1"  # of what a gist holds
BATCH = 200  # documents a transaction
PACKED = msgspec.msgpack.Decoder(Gist)


@dataclass(frozen=True, slots=True)
class StoryLinking:
    """How many stories several articles tell, and how many articles tell them."""

    stories: int
    articles: int


def link_stories(ledger: Ledger) -> StoryLinking:
    """Bring the stories of the ledger up to date; where no article is new or changed, they are.

    The outcome does not depend on the order in which articles came.
    """
    _extract(ledger)
    view = ledger.view()
    now = {
        name: sha256(packed.encode()).hexdigest()[:20]
        for name, packed in view.named_traits(KIND, VERSION)
    }
    if now != view.linked_before(KIND):
        told = link(_unpacked(packed) for packed in view.traits(KIND, VERSION))
        members = [(name, story.id) for story in told.stories for name in story.articles]
        with ledger.writer() as writer:
            writer.put_stories(KIND, sorted(now.items()), sorted(members), told.links)
    return _counted(ledger)


def _counted(ledger: Ledger) -> StoryLinking:
    sizes: dict[str, int] = {}
    for row in ledger.view().stories():
        sizes[row.story] = sizes.get(row.story, 0) + 1
    several = [size for size in sizes.values() if size > 1]
    return StoryLinking(len(several), sum(several))


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION)
    with ledger.writer() as writer:
        while batch := list(islice(documents, BATCH)):
            writer.keep_traits(KIND, VERSION, [_trait(each) for each in batch])


def _trait(document: Document) -> tuple[str, str]:
    packed = msgspec.msgpack.encode(gist_of(document))
    return document.article.id, base64.b64encode(packed).decode()


def _unpacked(packed: str) -> Gist:
    return PACKED.decode(base64.b64decode(packed))
