"""Which reports tell of one happening, and why; the order in which they come is of no matter."""

from datetime import date
from random import Random

import pytest

from reportedly.link.stories import Memory, add, gist_of, link, meeting, remove
from reportedly.model import Article, Moment

FERRY = """Ferry Calloway runs aground off Port Kell

The ferry Calloway ran aground on the Sark reef off Port Kell with 212 passengers aboard, harbour
master Ines Dahl said. Lifeboats from Lomira took the passengers of the Calloway off the reef."""
FERRY_TOO = """212 saved from stranded ferry

All 212 passengers were saved when the Calloway struck the Sark reef near Port Kell. Harbour master
Ines Dahl praised the lifeboats of Lomira, which took passengers off the stranded ferry."""
GRAIN = """Grain board raises its price

The grain board of Tessaly will pay farmers a tenth more for barley, its chairman Oskar Brandt told
growers in Velmont. Brandt blamed a dry spring and empty silos for the dearer barley."""
MEETING = """Amsel receives pilots' delegation

Viktor Amsel met a delegation of the pilots' guild headed by Noor Castellan in Lomira on Wednesday.
The two sides spoke of {subject}, the guild's paper said. Castellan and Leila Marsh took part."""


def article(name, text, published=None):
    moment = (
        Moment(published.isoformat(), published, published, "stated", "") if published else None
    )
    return Article(uri=f"test:{name}", text=text, published=moment)


def told_of(*articles):
    return link([gist_of(each) for each in articles])


def groups(told):
    return {frozenset(story.articles) for story in told.stories}


def reports(seed, happenings=12):
    """Return reports of invented happenings, up to six of each, shuffled."""
    rng, made = Random(seed), []
    for happening in range(happenings):
        names = [f"Z{rng.randrange(10**5)}ora" for _ in range(8)]
        subject = [f"w{rng.randrange(400)}ing" for _ in range(30)]
        day = date(2031, 1 + rng.randrange(3), 1 + rng.randrange(28))
        for report in range(rng.randint(1, 6)):
            words = [rng.choice(rng.choice([names, subject])) for _ in range(90)]
            made.append(article(f"{happening}/{report}", " ".join(words), day))
    rng.shuffle(made)
    return [gist_of(each) for each in made]


def test_two_reports_of_one_happening_are_a_story_and_another_is_alone():
    ferry, too, grain = article("a", FERRY), article("b", FERRY_TOO), article("c", GRAIN)

    told = told_of(ferry, too, grain)

    assert groups(told) == {frozenset({ferry.id, too.id}), frozenset({grain.id})}


def test_a_link_says_what_holds_the_reports_together():
    told = told_of(article("a", FERRY, date(2031, 5, 6)), article("b", FERRY_TOO, date(2031, 5, 7)))

    [found] = told.links
    assert found.kind == "story"
    assert found.score > 0.8
    assert "same names" in found.why
    assert "Calloway" in found.why
    assert "published 1 day apart" in found.why
    assert "same numbers 212" in found.why


def test_like_meetings_months_apart_are_two_stories_and_the_link_says_so():
    spring = article("a", MEETING.format(subject="harbour dues and wages"), date(2031, 3, 5))
    autumn = article("b", MEETING.format(subject="a strike and night flights"), date(2031, 9, 10))

    told = told_of(spring, autumn)

    assert groups(told) == {frozenset({spring.id}), frozenset({autumn.id})}
    assert [each.kind for each in told.links] in ([], ["story apart"])
    assert all("published 6 months apart" in each.why for each in told.links)


def test_the_same_meeting_told_twice_is_one_story():
    one = article("a", MEETING.format(subject="harbour dues and wages"), date(2031, 3, 5))
    two = article("b", MEETING.format(subject="wages and harbour dues"), date(2031, 3, 6))

    told = told_of(one, two)

    assert groups(told) == {frozenset({one.id, two.id})}


def test_an_article_without_words_is_a_story_of_its_own():
    told = told_of(article("a", ""), article("b", ""), article("c", GRAIN))

    assert len(told.stories) == 3


def test_no_articles_have_no_stories():
    assert link([]).stories == ()


def test_the_id_of_a_story_is_that_of_its_first_article():
    alone = told_of(article("a", FERRY)).stories[0]
    both = told_of(article("a", FERRY), article("b", FERRY_TOO)).stories[0]

    first = min(both.articles)
    assert (both.id == alone.id) == (first == alone.articles[0])


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_makes_no_difference(seed):
    gists = reports(seed)

    other = list(gists)
    Random(seed).shuffle(other)

    assert link(gists) == link(other)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("most", [3, 400], ids=["keys of too many", "keys of few"])
def test_adding_a_few_at_a_time_gives_what_linking_all_at_once_gives(seed, most, monkeypatch):
    monkeypatch.setattr(meeting, "MOST_HOLDERS", most)
    monkeypatch.setattr(meeting, "MOST_IN_WINDOW", 3)
    gists = reports(seed)
    shelf, story = Memory(), {}

    for start in range(0, len(gists), 7):
        told = add(shelf, gists[start : start + 7])
        story |= {article: each.articles for each in told.stories for article in each.articles}

    assert set(map(frozenset, story.values())) == groups(link(gists))


@pytest.mark.parametrize("most", [3, 400], ids=["keys of too many", "keys of few"])
def test_what_was_removed_leaves_no_trace(most, monkeypatch):
    monkeypatch.setattr(meeting, "MOST_HOLDERS", most)
    monkeypatch.setattr(meeting, "MOST_IN_WINDOW", 3)
    gists = reports(9)
    shelf = Memory()
    story = {a: each.articles for each in add(shelf, gists).stories for a in each.articles}
    gone = [gist.article for gist in gists[::3]]

    told = remove(shelf, gone)

    story |= {article: each.articles for each in told.stories for article in each.articles}
    left = [gist for gist in gists if gist.article not in gone]
    kept = {frozenset(story[gist.article]) for gist in left}
    assert kept == groups(link(left))


def test_adding_what_is_there_already_changes_nothing():
    gists = reports(5)
    shelf = Memory()
    first = add(shelf, gists)

    again = add(shelf, gists)

    assert again == first


def test_a_new_article_concerns_those_it_is_tied_to_and_no_others():
    shelf = Memory()
    ferry, too, grain = (
        gist_of(article(*each)) for each in (("a", FERRY), ("b", FERRY_TOO), ("c", GRAIN))
    )
    add(shelf, [ferry, grain])

    told = add(shelf, [too])

    assert groups(told) == {frozenset({ferry.article, too.article})}


def test_a_word_that_too_many_have_concerns_nobody_whose_ties_stay(monkeypatch):
    monkeypatch.setattr(meeting, "MOST_HOLDERS", 3)
    ferry, too, *others = (
        gist_of(article(*each))
        for each in (
            ("a", FERRY),
            ("b", FERRY_TOO),
            ("c", "Marsh sold the Calloway a crate of plums for the orchard fair in Tessaly."),
            ("d", "The Calloway is a hill, and Brandt grows barley on it for his own table."),
        )
    )
    shelf = Memory()
    add(shelf, [ferry, too])

    told = add(shelf, others)

    assert groups(told) == {frozenset({each.article}) for each in others}
