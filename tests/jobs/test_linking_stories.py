"""Stories in a ledger that grows: a little at a time, changed and gone, the outcome is the same."""

from dataclasses import replace
from datetime import date
from random import Random

import pytest

from ledger_documents import harbour, put
from reportedly.jobs import link_stories
from reportedly.jobs.link_stories import KIND, VERSION
from reportedly.link.stories import meeting
from reportedly.model import Document, Moment
from reportedly.store import open_ledger


def reports(seed, happenings=12):
    """Return reports of invented happenings, up to six of each, shuffled; one has no words."""
    rng, made = Random(seed), []
    for happening in range(happenings):
        names = [f"Z{rng.randrange(10**5)}ora" for _ in range(8)]
        subject = [f"w{rng.randrange(400)}ing" for _ in range(30)]
        day = date(2031, 1 + rng.randrange(3), 1 + rng.randrange(28))
        for report in range(rng.randint(1, 6)):
            words = [rng.choice(rng.choice([names, subject])) for _ in range(90)]
            made.append(document(f"{happening}-{report}", " ".join(words), day))
    made.append(document("empty", "12 34", date(2031, 1, 1)))
    rng.shuffle(made)
    return made


def document(name, text, day):
    moment = Moment(day.isoformat(), day, day, "stated", "")
    article = harbour(f"https://{name}.example/1").article
    return Document(replace(article, text=text, title=None, dateline=None, credited=(),
                            published=moment, outlet=None, given_id=name))  # fmt: skip


def told(ledger):
    """Return what is told, and what is kept for the next time."""
    view = ledger.view()
    with ledger.writer() as writer, writer.story_shelf() as shelf:
        names = sorted(view.trait_digests(KIND, VERSION))
        kept = {name: sorted(map(repr, shelf.keys(name))) for name in names}
        return list(view.stories()), list(view.story_links()), kept, shelf.ties(names)


def at_once(tmp_path, documents):
    with open_ledger(str(tmp_path / "whole.db")) as whole:
        put(whole, *documents)
        link_stories(whole)
        return told(whole)


@pytest.fixture(params=[3, 400], ids=["keys of too many", "keys of few"])
def crowds(request, monkeypatch):
    monkeypatch.setattr(meeting, "MOST_HOLDERS", request.param)
    monkeypatch.setattr(meeting, "MOST_IN_WINDOW", 3)


ways = pytest.mark.parametrize("many", [0.1, 1e9], ids=["many anew", "all by the ledger"])


@pytest.mark.usefixtures("crowds")
@ways
@pytest.mark.parametrize("seed", range(2))
def test_a_few_at_a_time_gives_what_all_at_once_gives(ledger, tmp_path, many, seed):
    documents = reports(seed)

    for first in range(0, len(documents), 5):
        put(ledger, *documents[first : first + 5])
        link_stories(ledger, many=many)

    assert told(ledger) == at_once(tmp_path, documents)
    assert any(link.kind == "story" for link in told(ledger)[1])


@pytest.mark.usefixtures("crowds")
@ways
def test_articles_that_read_otherwise_now_leave_their_stories(ledger, tmp_path, many):
    documents, others = reports(7), reports(8)
    put(ledger, *documents)
    link_stories(ledger)
    changed = [
        replace(mine, article=replace(mine.article, text=theirs.article.text))
        for mine, theirs in zip(documents[:4], others, strict=False)
    ]

    put(ledger, *changed)
    link_stories(ledger, many=many)

    assert told(ledger) == at_once(tmp_path, [*changed, *documents[4:]])


def test_nothing_new_writes_nothing(ledger):
    put(ledger, *reports(3))
    first = link_stories(ledger)
    before = told(ledger)

    assert link_stories(ledger) == first
    assert told(ledger) == before
