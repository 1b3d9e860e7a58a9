"""The same quotation as several reports have it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.ask.comparing.speakers import Introduced
from reportedly.link.wording import Change, word_diff
from reportedly.store import View

GAP = " … "


@dataclass(frozen=True, slots=True)
class Version:
    """A saying as one report words it, and how it differs from the version shown first."""

    saying: Introduced
    words: str
    changes: tuple[Change, ...]

    @property
    def same(self) -> bool:
        """Whether it is word for word the version shown first."""
        return all(each.same for each in self.changes)


@dataclass(frozen=True, slots=True)
class Versions:
    """A quotation in its versions: the fullest that is quoted directly first, then by report."""

    speaker: str
    versions: tuple[Version, ...]

    @property
    def telling(self) -> bool:
        """Whether two reports have it on their own, or one that carries it words it otherwise."""
        own = sum(not each.saying.carried for each in self.versions)
        return own > 1 or not all(each.same for each in self.versions)

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that have it in their own report, by letter."""
        return tuple(
            sorted({each.saying.outlet for each in self.versions if not each.saying.carried})
        )


def versions(
    view: View, documents: Sequence[str], sayings: Sequence[Introduced]
) -> tuple[Versions, ...]:
    """Return the quotations that several reports have, by speaker; as claims put them together."""
    known = {each.attribution: each for each in sayings}
    groups: dict[str, dict[str, Introduced]] = {}
    for row in view.claim_reports(documents=documents):
        if row.attribution in known:
            saying = known[row.attribution]
            groups.setdefault(row.claim, {}).setdefault(saying.report, saying)
    several = sorted(name for name, group in groups.items() if len(group) > 1)
    quoted = {claim.id for claim in view.claims(ids=several) if claim.kind == "quotation"}
    found = [laid_out(sorted(groups[name].values(), key=_standing)) for name in sorted(quoted)]
    return tuple(sorted(found, key=lambda each: (-len(each.versions), each.speaker)))


def laid_out(sayings: Iterable[Introduced]) -> Versions:
    """Return sayings that are versions of one quotation, the first as what the rest is held to."""
    first, *rest = sayings
    rest.sort(key=lambda each: each.report)
    told = tuple(_told(first, rest))
    return Versions(first.speaker or "", told)


def said(saying: Introduced) -> str:
    """Return the content of a saying as running words."""
    return GAP.join(" ".join(each.words.split()) for each in saying.content)


def _standing(saying: Introduced) -> tuple[bool, bool, int, str]:
    """Put what is a report's own first, then what is quoted directly, then the fuller."""
    return saying.carried, saying.kind == "indirect", -len(said(saying)), saying.report


def _told(first: Introduced, rest: Sequence[Introduced]) -> Iterator[Version]:
    words = said(first)
    for each in (first, *rest):
        yield Version(each, said(each), word_diff(words, said(each)))
