"""Where articles state the roles of an actor, as its page links to them."""

from reportedly.model import Span
from reportedly.store import ActorRole, RoleStated
from reportedly.web.pages.actors import by_role

FRONT = "the Harbour Front"


def stated(role, published, document):
    return RoleStated(role, FRONT, document, Span(0, 4), role, None, published)


def test_a_role_has_its_first_places_whatever_its_spelling():
    places = (
        stated("Secretary-General", "2024-03-02", "b"),
        stated("Secretary-General", None, "e"),
        stated("secretary general", "2024-03-01", "a"),
        stated("secretary general", "2024-03-03", "c"),
        stated("pilot", "2024-03-01", "a"),
    )
    role = ActorRole("Secretary-General", FRONT, 4)

    [(found, shown)] = by_role([role], places)

    assert found == role
    assert [each.document for each in shown] == ["a", "b", "c"]
