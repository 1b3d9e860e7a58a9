"""A story or an actor's articles, compared."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportedly.ask.actors import the_actor
from reportedly.ask.comparing.reports import (
    OutletSeen,
    Report,
    Told,
    outlets_of,
    reports_of,
    told_by,
)
from reportedly.ask.comparing.speakers import Introduced, introduced
from reportedly.ask.comparing.terms import (
    Number,
    Term,
    act_terms,
    actor_terms,
    numbers_of,
    place_terms,
)
from reportedly.ask.comparing.versions import Versions, versions
from reportedly.ask.stories import the_story
from reportedly.store import View


@dataclass(frozen=True, slots=True)
class Comparison:
    """What each outlet has, instance by instance; what is counted of it is for ``grouping``.

    ``id`` is that of the story or the actor (``of``). ``sayings``, ``numbers`` and ``terms`` come
    in the order of the reports and of the text.
    """

    of: str
    id: str
    title: str
    outlets: tuple[OutletSeen, ...]
    reports: tuple[Report, ...]
    sayings: tuple[Introduced, ...]
    quotations: tuple[Versions, ...]
    numbers: tuple[Number, ...]
    terms: tuple[Term, ...]


@dataclass(slots=True)
class _Found:
    sayings: list[Introduced] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)


def compare_story(view: View, name: str) -> Comparison:
    """Compare the articles of the story of that id or opening, or that a document tells.

    Raises UsageError for none, or several.
    """
    story = the_story(view, name)
    documents = [row.document for row in story.articles]
    reports, copies = reports_of(view, documents)
    found = _Found()
    for told in told_by(view, reports, copies):
        found.sayings += introduced(told)
        found.numbers += numbers_of(told)
        found.terms += (*actor_terms(told), *place_terms(told), *act_terms(told))
    quoted = versions(view, documents, found.sayings)
    return _compared(("story", story.id, story.title), reports, found, quoted)


def compare_actor(view: View, name: str) -> Comparison:
    """Compare the articles that name an actor: only what concerns it.

    That is what it says, the numbers it gives, the terms for it, and what is done in the
    sentences that name it. Raises UsageError for no such actor, or several.
    """
    actor = the_actor(view, name)
    documents = list(dict.fromkeys(each.document for each in view.members(actor.id)))
    reports, copies = reports_of(view, documents)
    found = _Found()
    for told in told_by(view, reports, copies):
        _take_actor(found, told, actor.id)
    quoted = versions(view, documents, found.sayings)
    return _compared(("actor", actor.id, actor.name), reports, found, quoted)


def _take_actor(found: _Found, told: Told, actor: str) -> None:
    sayings = [each for each in introduced(told) if each.key == actor]
    said = {each.attribution for each in sayings}
    found.sayings += sayings
    found.numbers += (each for each in numbers_of(told) if each.number.attribution in said)
    found.terms += (each for each in actor_terms(told) if each.key == actor)
    found.terms += act_terms(told, about=actor)


def _compared(
    called: tuple[str, str, str],
    reports: Sequence[Report],
    found: _Found,
    quotations: tuple[Versions, ...],
) -> Comparison:
    return Comparison(
        *called,
        outlets_of(reports),
        tuple(reports),
        tuple(found.sayings),
        quotations,
        tuple(found.numbers),
        tuple(found.terms),
    )
