"""Whatever comes, changes and goes, and whatever people decide: actors are those of all at once."""

from dataclasses import replace
from random import Random

import pytest

from ledger_documents import NOON, harbour, layered, put
from reportedly.ask import anchors
from reportedly.jobs import decide, link, undo
from reportedly.link.actors import joining
from reportedly.link.registry import KnownActor
from reportedly.model import Decision, Detail, Document, Entity, Role, Span
from reportedly.store import open_ledger

KNOWN = (
    KnownActor("ito", "person", "Mara Ito", ("Mara Itoh",), parent="front", role="spokeswoman"),
    KnownActor("front", "armed group", "Harbour Front", ("HF",)),
)
PEOPLE = ("Mara Ito", "Maara Itoh", "Ito", "Juno Ito", "Salim Haddan", "S. Haddan", "Haddan",
          "Oren Pell", "Orin Pell", "Pell", "Mara")  # fmt: skip
BODIES = ("Harbour Front", "Harbor Front", "HF", "Interior Ministry", "Ostmere",
          "Kelmark Interior Ministry", "Quay Workers Union", "QWU",
          "National Election Commission", "NEC", "Kelmark City Council",
          "city council")  # fmt: skip
ROLES = (("spokeswoman", "the Harbour Front"), ("minister", "Kelmark"), ("coach", None),
         ("general", None))  # fmt: skip
ARTICLES = 14


def article(number, chance):
    """Return an article of that number that names some of them, it may be nobody."""
    people = chance.sample(PEOPLE, chance.randint(0, 3))
    bodies = chance.sample(BODIES, chance.randint(0, 3)) if people else []
    text = "\n".join((f"No. {number}", *people, *bodies, ""))
    outlet = Detail(chance.choice(("Coast Courier", "Kelmark Courier")), "stated", "given")
    bare = replace(harbour(f"https://courier.example/{number}").article, text=text, title=None,
                   outlet=outlet, dateline=None, credited=(), published=None)  # fmt: skip
    entities = []
    for at, name in enumerate((*people, *bodies)):
        place = text.index(f"\n{name}\n") + 1
        kind = "person" if name in people and chance.random() < 0.95 else "body"
        told = chance.random() < 0.3 and kind == "person"
        roles = tuple(Role(*role, ()) for role in chance.sample(ROLES, told))
        mention = Span(place, place + len(name))
        entities.append(Entity(f"e{at}", name, kind, (name,), (mention,), roles))
    return layered(Document(bare), (Entity, entities))


def change(ledger, pile, chance):
    """Have articles come, change, or lose all their names, or a person decide; link."""
    for _ in range(chance.randint(1, 3)):
        number = chance.randrange(ARTICLES)
        pile[number] = article(number, chance)
        put(ledger, pile[number])
    link(ledger, known=KNOWN)
    found = list(ledger.view().actors())
    if len(found) > 1 and chance.random() < 0.5:
        left, right = (anchors(ledger.view(), each) for each in chance.sample(found, 2))
        kind = chance.choice(("merge", "split", "rename"))
        if kind == "split":
            left, right = left[:1], left[1:] or right
        name = "M. I." if kind == "rename" else None
        sides = (left, ()) if name else (left, right)
        decide(ledger, Decision(kind, *sides, "ana", NOON, name=name), known=KNOWN)
    standing = [each for each in ledger.view().decisions() if not each.undone]
    if standing and chance.random() < 0.2:
        undo(ledger, chance.choice(standing).id, known=KNOWN)


def told(ledger):
    """Return all that linking says."""
    view = ledger.view()
    found = list(view.actors())
    return found, [list(view.members(each.id)) for each in found], list(view.open_pairs())


# So few may share a key that keys become crowded, and cease to be, as articles come and change.
@pytest.mark.parametrize(("seed", "crowd"), [(0, 300), (1, 300), (2, 300), (3, 4), (4, 4), (5, 4)])
def test_actors_are_those_of_all_at_once_in_any_order(ledger, tmp_path, monkeypatch, seed, crowd):
    monkeypatch.setattr(joining, "CROWD", crowd)
    chance, pile = Random(seed), {}
    for _ in range(8):
        change(ledger, pile, chance)

    with open_ledger(str(tmp_path / "other.db")) as other:
        put(other, *chance.sample([*pile.values()], len(pile)))
        with other.writer() as writer:
            for decision in ledger.view().decisions():
                writer.decide(decision)
        link(other, known=KNOWN)

        assert told(other) == told(ledger)
        assert len(told(ledger)[0]) > 1
    assert list(ledger.view().verify()) == []
