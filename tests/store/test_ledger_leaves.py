"""Lists a leaf at a time: all leaves together are the whole list, in order, ties and all."""

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import groupby

import pytest

from leafed_ledger import made
from reportedly.ask import judged
from reportedly.model import Attribution, Place, References, TimeExpression
from reportedly.store import (
    ClaimQuery,
    FigureQuery,
    StatementQuery,
    TimelineQuery,
    doubting,
    figures,
    open_ledger,
    stretches,
)

SIZES = (1, 3, 1000)
KNOWN = {"said", "told of"}
TIMELINES = [
    TimelineQuery(),
    TimelineQuery(since=date(2024, 3, 3)),
    TimelineQuery(until=date(2024, 3, 1)),
    TimelineQuery(actor="act_0"),
    TimelineQuery(actor="act_1", since=date(2024, 3, 2), until=date(2024, 3, 2)),
]
FIGURES = [
    FigureQuery(),
    FigureQuery(of="killed"),
    FigureQuery(every=True),
    FigureQuery(of="freed"),
]
CLAIMS = [
    ClaimQuery(),
    ClaimQuery(words="quay"),
    ClaimQuery(contested=True),
    ClaimQuery(of="killed", least=2),
    ClaimQuery(ids=("clm_03", "clm_30")),
    ClaimQuery(words="nothing of the kind"),
]
WAITING = [
    StatementQuery(),
    StatementQuery(speaker="Ito"),
    StatementQuery(about="Veldara"),
    StatementQuery(about="12", since=date(2024, 3, 2)),
    StatementQuery(outlet="Courier"),
    StatementQuery(until=date(2024, 3, 1)),
    StatementQuery(kind="direct"),
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory):
    path = tmp_path_factory.mktemp("leaves") / "ledger.db"
    documents = made(path)
    with open_ledger(str(path), create=False) as opened:
        yield opened, documents


def leafed(some, size):
    """Return the rows of all leaves, one after the other."""
    rows, after = [], None
    while True:
        leaf = some(after=after, size=size)
        assert len(leaf.rows) <= size
        rows += leaf.rows
        if leaf.after is None:
            return rows
        after = leaf.after


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", TIMELINES, ids=repr)
@pytest.mark.parametrize("kind", [None, *sorted(KNOWN)])
def test_the_timeline_leaf_by_leaf_is_what_the_articles_say(ledger, query, kind, size):
    view = ledger[0].view()
    expected = list(dated(view, ledger[1], query, kind))

    found = leafed(lambda **at: view.some_dated(query, kind=kind, **at), size)

    shown = [(row.earliest, row.latest, row.uri, row.span, row.kind, row.attribution)
             for row in found]  # fmt: skip
    assert shown == sorted(expected)
    assert view.count_dated(query, kind=kind).total == len(expected)
    if kind is None:
        assert list(view.timeline(query)) == found


def dated(view, documents, query, kind):
    """Yield what is dated, as the layers of the documents have it."""
    for document in documents:
        references, name = References(document), document.article.id
        own = {row.entity for row in view.played(name) if row.actor == query.actor}
        sayings = [
            (key, item)
            for key, item in references.attributions()
            if query.actor is None or getattr(references.speaker_of(item), "entity", None) in own
        ]
        for key, item in sayings:
            time = references.said_on(item)
            if time and kind != "told of" and within(query, time):
                yield *days(time), document.article.uri, time.span, "said", key
        for time in document[TimeExpression]:
            around = [
                (len(span), key)
                for key, item in sayings
                for span in item.content
                if span.start <= time.span.start and time.span.end <= span.end
            ]
            if around and kind != "said" and within(query, time):
                uri = document.article.uri
                yield *days(time), uri, time.span, "told of", min(around)[1]


def days(time):
    return time.earliest.isoformat(), time.latest.isoformat()


def within(query, time):
    after = query.since is None or time.latest >= query.since
    return after and (query.until is None or time.earliest <= query.until)


def test_counting_the_dated_stops_where_it_is_told_and_says_so(ledger):
    view = ledger[0].view()

    short = view.count_dated(TimelineQuery(), kind=None, most=3)

    assert (short.total, short.whole) == (3, False)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", FIGURES, ids=repr)
@pytest.mark.parametrize("few", [0, 2000])
def test_figures_leaf_by_leaf_are_all_figures(ledger, query, few, size, monkeypatch):
    monkeypatch.setattr(figures, "FEW", few)
    view = ledger[0].view()
    expected = list(view.figures(query))

    found = leafed(lambda **at: view.some_figures(query, **at), size)

    assert found == expected
    assert view.count_figures(query).total == len(expected)


def test_figures_of_a_story_that_lie_apart_are_found_with_how_many_there_are(ledger):
    view = ledger[0].view()
    story = {row.document: row.story for row in view.stories()}
    claimed = {}
    for row in view.figures(FigureQuery(of="killed")):
        edges = {each for each in (row.figure.low, row.figure.high) if each is not None}
        claimed.setdefault(story[row.document], []).append(edges)
    apart = {name: len(all_) for name, all_ in claimed.items() if len(set().union(*all_)) > 1}

    found, every = view.figures_apart(FigureQuery(of="killed"), size=3)

    ranked = sorted(apart, key=lambda name: (-apart[name], name))
    assert [(each.story, each.figures) for each in found] == [
        (name, apart[name]) for name in ranked[:3]
    ]
    assert every == len(apart) > 3


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("least", [1, 2, 4, 100])
def test_stories_leaf_by_leaf_are_all_stories_with_what_is_told_of_them(ledger, least, size):
    view = ledger[0].view()
    told = {name: list(rows) for name, rows in groupby(view.stories(), lambda row: row.story)}
    pairs = [{each.a, each.b} for each in view.copies() if each.kind != "partial"]
    expected = sorted(
        (-len(rows), name, rows[0].title, sorted({row.outlet for row in rows}),
         sum(pair <= {row.document for row in rows} for pair in pairs))
        for name, rows in told.items() if len(rows) >= least
    )  # fmt: skip

    found = leafed(lambda **at: view.some_stories(least=least, **at), size)

    shown = [(-each.articles, each.id, each.title, [*each.outlets], each.copies) for each in found]
    assert shown == expected
    assert view.count_stories(least=least) == len(expected)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", CLAIMS, ids=repr)
def test_claims_leaf_by_leaf_are_all_claims(ledger, query, size):
    view = ledger[0].view()
    contested = {name for each in view.claim_rivals() for name in (each.left, each.right)}
    expected = [
        row
        for row in view.claims(words=query.words, ids=query.ids)
        if row.reports >= query.least
        and query.of in (None, row.of)
        and (not query.contested or row.id in contested)
    ]
    expected.sort(key=lambda row: (-row.reports, -row.origins, row.id))

    found = leafed(lambda **at: view.some_claims(query, **at), size)

    assert found == expected
    assert view.count_claims(query).total == len(expected)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("resolved", [None, True, False])
def test_places_leaf_by_leaf_are_all_places(ledger, resolved, size):
    view, documents = ledger[0].view(), ledger[1]
    named = {
        (document.article.id, each)
        for document in documents for each in document[Place]
        if resolved is None or resolved == (each.precision != "unresolved")
    }  # fmt: skip
    articles = Counter(key for _, key in {(name, same(each)) for name, each in named})
    mentions = Counter(same(each) for _, each in named)
    expected = sorted((-articles[key], key, mentions[key]) for key in articles)

    found = leafed(lambda **at: view.some_places(resolved=resolved, **at), size)

    assert [(-each.articles, same(each), each.mentions) for each in found] == expected
    assert view.count_places(resolved=resolved) == len(expected)
    if resolved is None:
        assert list(view.places()) == found


def same(place):
    return place.name, place.country or "", place.geonameid or 0, place.precision


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["veldara", "Quayside", "nowhere"])
def test_where_a_place_is_named_leaf_by_leaf_is_everywhere(ledger, name, size):
    view = ledger[0].view()
    expected = list(view.place(name))

    found = leafed(lambda **at: view.some_of_place(name, **at), size)

    assert found == expected
    assert view.count_place(name) == len(expected)
    assert bool(expected) == (name != "nowhere")


@pytest.mark.parametrize("few", [0, 2000])
@pytest.mark.parametrize("query", WAITING, ids=repr)
def test_what_waits_comes_most_doubtful_first_wherever_one_begins(ledger, query, few, monkeypatch):
    for module in (doubting, stretches):
        monkeypatch.setattr(module, "FEW", few)
    view = ledger[0].view()
    expected = [each.id for each in sorted(numbered(view, query), key=doubt)]

    whole = [each.id for each in view.doubtful(query)]

    assert whole == expected
    for passed in range(0, len(expected) + 1, 7):
        found = view.doubtful(replace(query, limit=4), passed=passed)
        assert [each.id for each in found] == expected[passed : passed + 4]
    assert view.undecided(query).total == len(expected)


def numbered(view, query):
    """Return what matches: within an article it comes in the order of the text."""
    return list(view.statements(query))


def doubt(statement):
    told = {"none": 0.5, "carried": 0.25, "pronoun": 0.15, "role": 0.05}
    doubt = 1.0 - statement.score + told.get(statement.speaker_basis, 0.0)
    return -doubt, statement.uri


def test_what_was_judged_waits_no_more_and_is_not_counted(tmp_path):
    [document, *_] = [each for each in made(tmp_path / "ledger.db") if each[Attribution].items]
    name, _ = References(document).attributions()[0]
    review = judged(document, name, "accept", "Tove")
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        view = ledger.view()
        before = view.undecided(StatementQuery()).total
        with ledger.writer() as writer:
            writer.review(review)

        assert view.undecided(StatementQuery()).total == before - 1
        assert name not in [each.id for each in view.doubtful(StatementQuery())]
