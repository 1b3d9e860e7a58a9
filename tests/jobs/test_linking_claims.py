"""Claims in a ledger: however articles come and go, the outcome is that of all at once."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from random import Random

import pytest
from jsonschema import Draft202012Validator

from ledger_documents import harbour, layered, put
from reportedly.ask import anchors, claims, the_actor
from reportedly.errors import UsageError
from reportedly.export import rows_across, schema
from reportedly.jobs import decide, link, link_all_claims, link_copies, undo
from reportedly.model import (
    Anchor,
    Attribution,
    Decision,
    Detail,
    Document,
    Entity,
    Moment,
    Role,
    Sentence,
    Span,
    Speaker,
)
from reportedly.store import open_ledger


def article(number):
    """Return an article of an outlet of its own in which Mara Ito is quoted."""
    document = harbour(f"https://paper{number}.example/1")
    outlet = Detail(f"Paper {number}", "stated", "given with the input")
    known = replace(document.article, outlet=outlet, given_id=f"a{number}", credited=())
    told = type(document)(known)
    for layer in document.layers:
        told = told.with_layer(layer)
    return told


def come(ledger, *documents):
    put(ledger, *documents)
    link_copies(ledger)
    return link_all_claims(ledger)


def found(ledger):
    view = ledger.view()
    return list(view.claims()), list(view.claim_reports()), list(view.claim_rivals())


def test_portions_give_the_outcome_of_all_at_once(ledger, tmp_path):
    for numbers in ((3,), (1, 2), (0,)):
        come(ledger, *map(article, numbers))

    with open_ledger(str(tmp_path / "whole.db")) as whole:
        come(whole, *map(article, range(4)))

        assert found(ledger) == found(whole)
        assert found(ledger)[0]


def telling(number, rng):
    """Return an article in which one of four people is quoted; some outlets are told of late."""
    who = rng.choice(["Mara Ito", "Juno Dasa", "Oren Pell", "Salim Haddan"])
    said = rng.choice(
        ["the ferry to Orvik will not sail before the storm passes the harbour",
         "the ferry to Orvik will sail before the storm passes the harbour",
         "dockers will strike on Monday unless the northern quay reopens"]
    )  # fmt: skip
    opening = f"{who}, envoy of Kelm, said " if rng.random() < 0.3 else f"{who} said "
    text = f"{opening}{said}. Article {number}."
    start = len(opening)
    item = Attribution(
        source=(Span(0, len(who)),), cue=(Span(start - 5, start - 1),),
        content=(Span(start, start + len(said)),), kind="indirect", score=0.9,
    )  # fmt: skip
    role = Role("envoy", "Kelm", (Span(len(who) + 2, len(who) + 7),))
    roles = (role,) if opening.count(",") else ()
    entity = Entity("e1", who, "person", (who,), (Span(0, len(who)),), roles)
    speaker = Speaker(about=item.key, name=who, basis="name", why="named", entity="e1",
                      words=(Span(0, len(who)),))  # fmt: skip
    outlet = Detail(f"Paper {int(rng.paretovariate(1))}", "stated", "given with the input")
    first = date(2031, 3, 1 + rng.randrange(5))
    base = harbour(f"https://paper{number}.example/1").article
    known = replace(base, text=text, title=None, dateline=None, credited=(), outlet=outlet,
                    given_id=f"a{number}", published=Moment(first.isoformat(), first, first,
                                                            "stated", ""))  # fmt: skip
    return layered(
        Document(known),
        (Sentence, [Sentence(Span(0, len(text)))]),
        (Entity, [entity]),
        (Attribution, [item]),
        (Speaker, [speaker]),
    )


def kept(ledger):
    """Return what is told, and what is kept for the next time."""
    with ledger.writer() as writer, writer.claim_shelf() as shelf:
        cards = list(shelf.cards())
        names = [name for name, _ in cards]
        actors = {actor for _, _, actor in shelf.members(names)}
        filed, tallies = list(shelf.filed(names)), list(shelf.tallies(["", *sorted(actors)]))
        return found(ledger), sorted(cards), sorted(filed), sorted(tallies)


def relink(ledger, many):
    link_copies(ledger)
    link(ledger)
    link_all_claims(ledger, many=many)


@pytest.mark.parametrize("seed", range(3))
def test_a_little_at_a_time_gives_what_all_at_once_gives(ledger, tmp_path, seed):
    rng = Random(seed)
    pile = {number: telling(number, rng) for number in range(16)}
    put(ledger, *pile.values())
    relink(ledger, 9.0)
    for number in [*rng.sample(range(16), 3), 16, 17, 18, 19]:
        pile[number] = telling(number, rng)
        put(ledger, pile[number])
        relink(ledger, 9.0)
    view = ledger.view()
    some = sorted(each.name for each in view.actors())[:2]
    sides = [anchors(view, the_actor(view, name)) for name in some]
    kept_merge = decide(ledger, Decision("merge", *sides, "ana", datetime.now(UTC)))
    link_all_claims(ledger, many=9.0)
    merged = kept(ledger)
    undo(ledger, kept_merge.id)
    link_all_claims(ledger, many=9.0)

    with open_ledger(str(tmp_path / "whole.db")) as whole:
        put(whole, *reversed(pile.values()))
        relink(whole, 0.0)
        assert kept(ledger) == kept(whole)
        assert any(claim.reports > 2 for claim in found(whole)[0])
        assert found(whole)[2]
        decide(whole, Decision("merge", *sides, "ana", kept_merge.at))
        assert merged == kept(whole)


def test_linking_again_writes_nothing_and_loses_nothing(ledger):
    first = come(ledger, article(1), article(2))
    before = found(ledger)

    assert link_all_claims(ledger) == first
    assert found(ledger) == before


def test_a_claim_is_found_by_its_words_its_speaker_and_its_id(ledger):
    come(ledger, article(1), article(2))

    quoted = (each.claim for each in claims(ledger.view(), "leaving quay"))
    [by_words] = (claim.id for claim in quoted if claim.kind == "quotation")
    by_name = {each.claim.id for each in claims(ledger.view(), "Mara Ito")}
    [by_id] = claims(ledger.view(), by_words[:16])

    assert by_words in by_name
    assert by_id.claim.reports == 2
    assert "We are not leaving the quay" in by_id.tellings[0].sentence


def test_an_id_that_no_claim_has_is_said_to_be_none(ledger):
    come(ledger, article(1))

    with pytest.raises(UsageError, match="no claim has this id"):
        list(claims(ledger.view(), "clm_0"))


def test_every_exported_row_is_as_the_schema_says(ledger):
    come(ledger, article(1), article(2))
    check = Draft202012Validator(schema("claims"))

    rows = [json.loads(json.dumps(row)) for row in rows_across("claims", ledger.view())]

    assert rows
    assert [error.message for row in rows for error in check.iter_errors(row)] == []


def test_a_ledger_with_claims_is_proved_whole(ledger):
    come(ledger, article(1), article(2))

    assert list(ledger.view().verify()) == []


def test_what_people_judge_of_copies_changes_the_origins_until_it_is_undone(ledger):
    come(ledger, article(1), article(2))
    before = found(ledger)
    names = [view.article.id for view in map(ledger.view().document, ("a1", "a2"))]
    sides = [(Anchor(name, "", "article"),) for name in names]

    kept = decide(ledger, Decision("copy different", *sides, "Ada", datetime.now(UTC)))

    assert {claim.origins for claim in before[0] if claim.reports == 2} == {1}
    assert {claim.origins for claim in found(ledger)[0] if claim.reports == 2} == {2}
    undo(ledger, kept.id)
    assert found(ledger) == before
