"""Find out who and what an article names, and which of its names mean the same one."""

from collections.abc import Iterator

from reportedly.model import Document, Entity, Maker, Mention, Role, Token
from reportedly.resolve.aliases import agreed, aliases
from reportedly.resolve.announced import announced
from reportedly.resolve.common_nouns import without_common
from reportedly.resolve.grouping import group
from reportedly.resolve.groups import Group, fullest
from reportedly.resolve.headlines import trimmed
from reportedly.resolve.kinds import kinds
from reportedly.resolve.names import names
from reportedly.resolve.no_bodies import without_portfolios, without_religions
from reportedly.resolve.no_people import without_families
from reportedly.resolve.reading import read
from reportedly.resolve.roles import roles
from reportedly.stage import Stage


class EntityResolver(Stage[Entity]):
    """Notices the people, bodies, places and events of an article, with the roles it states.

    A mention's edges may be mended (a title left out, a surname taken in), so an entity's
    mentions touch those of the Mention layer and need not equal them.
    """

    needs = (Token, Mention)
    gives = Entity
    maker = Maker(name="entities", version="6")

    def notice(self, document: Document) -> Iterator[Entity]:
        reading = read(document)
        told = without_portfolios(reading, names(reading, document))
        named = without_religions(trimmed(reading, without_common(reading, told)))
        found = without_families(reading, named)
        paired = aliases(reading, found)
        sorts = kinds(reading, found, _peoples(document))
        groups = group(reading, found, sorts | dict(agreed(paired, sorts)), paired)
        stated = [roles(reading, each) if each.kind == "person" else () for each in groups]
        linked = announced(reading, groups, stated)
        for number, each in enumerate(groups):
            yield _entity(each, (*stated[number], *linked.get(number, ())), number + 1)


def _peoples(document: Document) -> frozenset[str]:
    spans = (mention.span for mention in document[Mention] if mention.type == "NORP")
    return frozenset(document.words(span) for span in spans)


def _entity(group: Group, roles: tuple[Role, ...], number: int) -> Entity:
    texts = dict.fromkeys(name.text for name in group.names)
    return Entity(
        id=f"e{number}",
        name=" ".join(fullest(group).split()),
        type=group.kind,
        names=tuple(texts),
        mentions=tuple(name.span for name in group.names),
        roles=roles,
    )
