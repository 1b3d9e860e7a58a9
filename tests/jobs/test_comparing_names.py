"""Names are compared once: what linking found of two is kept as long as the rules are the same."""

import pytest

from ledger_documents import layered, put
from reportedly.jobs import compared_names, link
from reportedly.link.names import bodies, judging, people
from reportedly.model import Article, Document, Entity, Span


def naming(number, *names):
    """Return an article that names these people."""
    text = "\n".join((f"No. {number}", *names))
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    entities = [
        Entity(f"e{at}", name, "person", (name,), (span,), ())
        for at, (name, span) in enumerate(zip(names, spans, strict=True))
    ]
    article = Article(uri=f"https://paper.example/{number}", text=text)
    return layered(Document(article), (Entity, entities))


@pytest.fixture
def compared(monkeypatch):
    """The pairs of names that were compared."""
    pairs, compare = [], judging.compare_people

    def noting(one, other):
        pairs.append((one, other))
        return compare(one, other)

    monkeypatch.setattr(judging, "compare_people", noting)
    return pairs


def told(ledger):
    return [(each.name, each.names) for each in ledger.view().actors()]


def test_only_new_names_are_compared(ledger, compared):
    put(ledger, naming(1, "Mara Ito"), naming(2, "Maara Itoh"))
    link(ledger)
    assert compared == [("Maara Itoh", "Mara Ito")] * len(compared) != []
    compared.clear()

    put(ledger, naming(3, "Mara Itto"), naming(4, "Mara Ito"))
    link(ledger)

    assert {*compared} == {("Mara Ito", "Mara Itto"), ("Maara Itoh", "Mara Itto")}


def test_other_rules_compare_all_names_anew(ledger, compared, monkeypatch):
    put(ledger, naming(1, "Mara Ito"), naming(2, "Maara Itoh"))
    link(ledger)
    before = told(ledger)
    compared.clear()

    monkeypatch.setattr(compared_names, "rules", lambda: "others")
    put(ledger, naming(3, "Oren Pell"))
    link(ledger)

    assert ("Maara Itoh", "Mara Ito") in compared
    assert told(ledger)[:1] == before[:1]


def kept(ledger):
    """Return the names of which anything is kept."""
    [rules] = ledger.view().linked_before("names").values()
    return {name.strip() for _, name, _ in ledger.view().compared_names(rules)} - {""}


def test_of_names_that_went_nothing_is_kept(ledger):
    put(ledger, naming(1, "Mara Ito"), naming(2, "Maara Itoh"))
    link(ledger)
    assert kept(ledger) == {"Mara Ito", "Maara Itoh"}

    put(ledger, naming(2, "Oren Pell"))
    link(ledger)

    assert kept(ledger) == {"Mara Ito", "Oren Pell"}


def test_only_new_names_are_taken_apart(ledger, monkeypatch):
    put(ledger, naming(1, "Mara Ito", "Ito"), naming(2, "M. Ito"))
    link(ledger)
    before, taken = told(ledger), []
    for room, reader in ((bodies, "read_body"), (people, "read_person")):
        getattr(room, reader).cache_clear()  # as in another process
    take_body, take_person = bodies.read_pieces, people._read
    monkeypatch.setattr(bodies, "read_pieces", lambda each: taken.append(each) or take_body(each))
    monkeypatch.setattr(people, "_read", lambda name: taken.append(name) or take_person(name))

    put(ledger, naming(3, "Oren Pell"))
    link(ledger)

    persons = [each for each in taken if isinstance(each, str)]
    said = [" ".join(piece.word for piece in each) for each in taken if not isinstance(each, str)]
    assert {*persons} == {"Oren Pell"}
    assert "oren pell" in said
    assert "mara ito" not in said
    assert told(ledger)[: len(before)] == before
