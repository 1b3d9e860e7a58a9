"""Find which articles tell of one happening, in a ledger that grows."""

import base64
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

import msgspec

from reportedly.jobs.judged import by_article, changed, judged_pairs, noted
from reportedly.jobs.story_shelf import LedgerShelf
from reportedly.link.stories import Gist, Judged, Memory, Told, add, gist_of, remove, told_again
from reportedly.model import Document
from reportedly.store import Ledger, Since, StoryShelf, View

KIND, JUDGED = "stories", "stories judged"
VERSION = "3"  # of what a gist holds, and of what ties two
BATCH = 200  # documents a transaction
PACKED = msgspec.msgpack.Decoder(Gist)
MANY = 0.1


@dataclass(frozen=True, slots=True)
class StoryLinking:
    """How many stories several articles tell, and how many articles tell them."""

    stories: int
    articles: int


def link_stories(ledger: Ledger, *, many: float = MANY) -> StoryLinking:
    """Bring the stories of the ledger up to date; where no article is new or changed, they are.

    The outcome does not depend on the order in which articles came, nor on the portions: it is
    that of all at once, though a few new articles are only held against those near them.
    Where those that came or changed are more than ``many`` of all, all are linked anew in
    memory, which then takes less time.
    """
    _extract(ledger)
    view = ledger.view()
    if _differing(view):
        with ledger.writer() as writer, writer.story_shelf() as shelf:
            # Looked up again: another process may have linked until this one could write.
            _link(shelf, _differing(view), many)
    several = [count for _, count in view.told_stories()]
    return StoryLinking(len(several), sum(several))


def stories_are_linked(view: View) -> bool:
    """Tell whether no article is new or changed since stories were linked, which comes last."""
    return not view.unlinked(KIND) and not _differing(view)


@dataclass(frozen=True, slots=True)
class _Differing:
    """What differs from the last linking: articles, and what people judged of which pairs."""

    since: Since
    again: set[str]
    judged: Judged
    notes: dict[str, str]

    def __bool__(self) -> bool:
        return bool(self.since or self.again)


def _differing(view: View) -> _Differing:
    since = view.since_linked(KIND, VERSION)
    pairs = judged_pairs(view.decisions(), "story")
    notes, noted_before = noted(pairs), view.linked_before(JUDGED)
    now = view.trait_digests(KIND, VERSION) if notes or noted_before else {}
    again = changed(notes, noted_before) & now.keys()
    return _Differing(since, again, by_article(pairs, now), notes)


def _link(shelf: StoryShelf, what: _Differing, many: float) -> None:
    since = what.since
    if len(since.new) + len(since.gone) > many * since.known:
        _all(shelf, what.judged)
    else:
        _some(shelf, ([*since.gone], sorted(since.new), sorted(what.again)), what.judged)
    shelf.note_linked(since)
    shelf.keep_linked(JUDGED, sorted(what.notes.items()))


def _some(shelf: StoryShelf, parts: tuple[list[str], list[str], list[str]], judged: Judged) -> None:
    """Link the articles that went, came, or were judged, and whoever that concerns."""
    gone, new, again = parts
    own = LedgerShelf(shelf, _gists_in)
    if gone:
        _tell(shelf, remove(own, gone, judged), gone)
    if new:
        _tell(shelf, add(own, own.unpacked(new), judged))
    if again:
        _tell(shelf, told_again(own, again, judged))


def _all(shelf: StoryShelf, judged: Judged) -> None:
    """Link all articles anew."""
    memory = Memory()
    gists = list(_gists_in(shelf, None))
    told = add(memory, gists, judged)
    shelf.clear()
    shelf.keep([gist.article for gist in gists], sorted(memory.held(), key=repr))
    shelf.keep_ties(sorted(memory.tied()))
    _tell(shelf, told)


def _tell(shelf: StoryShelf, told: Told, gone: Iterable[str] = ()) -> None:
    members = sorted((name, story.id) for story in told.stories for name in story.articles)
    shelf.tell({*gone, *(name for name, _ in members)}, members, told.links)


def _gists_in(shelf: StoryShelf, articles: Sequence[str] | None) -> Iterable[Gist]:
    packed = shelf.extracts(KIND, articles)
    return (PACKED.decode(base64.b64decode(each)) for each in packed)


def _extract(ledger: Ledger) -> None:
    documents = ledger.view().lacking(KIND, VERSION)
    with ledger.writer() as writer:
        while batch := list(islice(documents, BATCH)):
            writer.keep_traits(KIND, VERSION, [_trait(each) for each in batch])


def _trait(document: Document) -> tuple[str, str]:
    packed = msgspec.msgpack.encode(gist_of(document))
    return document.article.id, base64.b64encode(packed).decode()
