"""What of an article is looked at when stories are linked."""

from datetime import date

import numpy as np
import pytest

from reportedly.link.stories.background import weight
from reportedly.link.stories.circumstances import circumstances
from reportedly.link.stories.gist import LEAD, NAME, Gist, gist_of
from reportedly.link.stories.joining import joins
from reportedly.link.stories.words import words_of
from reportedly.model import (
    Article,
    Detail,
    Document,
    Entity,
    Furniture,
    Layer,
    Maker,
    Moment,
    Place,
    Span,
    TimeExpression,
)

MAKER = Maker("by hand", "1")


def gist(**known):
    return Gist(article="a", words="", counts=b"", marks=b"", pairs="", pair_counts=b"", **known)


def days(month, day):
    return (date(2031, month, day), date(2031, month, day))


def whys(one, other):
    return [(each.weight > 0, each.why) for each in circumstances(one, other)]


def test_furniture_is_no_part_of_a_gist():
    document = Document(Article(uri="a", text="Ferry aground\nSubscribe to Calloway News"))
    marked = document.with_layer(Layer(Furniture, MAKER, (Furniture(Span(14, 40), "share"),)))

    assert gist_of(marked).words == "aground ferry"


def test_a_title_that_the_text_lacks_is_read_first():
    title = Detail("Ferry aground", "stated", "metadata")

    found = gist_of(Article(uri="a", text="Nobody drowned.", title=title))

    assert [word for word, _, marks in found.told() if marks & LEAD] == [
        "aground", "drowned", "ferry", "nobody",
    ]  # fmt: skip


def test_names_are_words_with_a_capital_inside_a_sentence():
    found = gist_of(Article(uri="a", text="Ships left. They met Orlu Dahl off Kell, ships said."))

    assert [word for word, _, marks in found.told() if marks & NAME] == ["dahl", "kell", "orlu"]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("On Monday in October", ["on", "in"]),
        ("https://example.org/ferry-aground", []),
        ("Na‘im al-Kasri", ["naim", "kasri"]),
        ("35,170 near 5.4", ["35170", "near", "5.4"]),
        ("2nd parties", ["2nd", "party"]),
    ],
)
def test_words_are_folded_and_dates_and_addresses_left_out(text, forms):
    assert [word.form for word in words_of(text) if word] == forms


def test_a_gist_of_a_long_article_is_small():
    text = " ".join(f"Zo{number}ra w{number}e" for number in range(3000))

    found = gist_of(Article(uri="a", text=text))

    assert (len(list(found.told())), len(list(found.told_pairs()))) == (240, 160)


@pytest.mark.parametrize(
    "text",
    ["On May 26, 2031 it sank.", "26 May 2031: it sank", "2031-05-26", "on 26th of May, 2031"],
)
def test_full_dates_are_days_it_speaks_of(text):
    assert gist_of(Article(uri="a", text=text)).days == (days(5, 26),)


def test_a_day_long_before_publication_is_history():
    told = Moment("2031-05-26", *days(5, 26), "stated", "")
    text = "The Calloway, lost on 3 March 2030, was raised on 25 May 2031."

    assert gist_of(Article(uri="a", text=text, published=told)).days == (days(5, 25),)


def test_the_layer_of_times_says_more_than_the_words():
    document = Document(Article(uri="a", text="It sank on Monday."))
    time = TimeExpression(Span(8, 17), "DATE", "2031-05-26", *days(5, 26), "weekday", "publication")

    found = gist_of(document.with_layer(Layer(TimeExpression, MAKER, (time,))))

    assert found.days == (days(5, 26),)


def test_actors_and_places_come_from_layers():
    document = Document(Article(uri="a", text="Ines Dahl left Port Kell."))
    person = Entity("e1", "Ines Dahl", "person", ("Ines Dahl",), (Span(0, 9),))
    place = Place(Span(15, 24), "Port Kell", "city", "by hand", geonameid=7)
    whole = document.with_layer(Layer(Entity, MAKER, (person,))).with_layer(
        Layer(Place, MAKER, (place,))
    )

    found = gist_of(whole)

    assert (found.actors, found.places) == (("Ines Dahl",), ("Port Kell/7",))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"published": days(3, 5)}, {"published": days(9, 10)},
         [(False, "published 6 months apart")]),
        ({"published": days(3, 5)}, {}, [(False, "one of them is undated")]),
        ({"days": (days(5, 26),)}, {"days": (days(5, 26),)}, [(True, "same day 2031-05-26")]),
        ({"days": (days(5, 26),)}, {"days": (days(5, 27),)}, [(True, "days 1 day apart")]),
        ({"days": (days(1, 1),)}, {"days": (days(4, 20),)},
         [(False, "the days they speak of are 3 months apart")]),
        ({"places": ("Kell/7",)}, {"places": ("Kell/7",)}, [(True, "same place Kell")]),
        ({"places": ("Kell/7",)}, {"places": ("Kell/8",)}, [(False, "no place in common")]),
        ({"figures": ("killed 40",)}, {"figures": ("killed 40",)},
         [(True, "same figure: killed 40")]),
        ({"actors": ("Naim Kasri",)}, {"actors": ("Na'im Kasri",)},
         [(True, "one name in two spellings: Naim Kasri = Na'im Kasri")]),
    ],
)  # fmt: skip
def test_circumstances_speak_for_or_against_where_both_are_known(one, other, expected):
    assert whys(gist(**one), gist(**other)) == expected


def test_average_linkage_joins_the_nearest_groups_first():
    rng = np.random.default_rng(7)
    scores = rng.normal(size=(25, 25))
    scores = scores + scores.T

    members, expected = {row: [row] for row in range(25)}, []
    while len(members) > 1:
        pairs = [(one, other) for one in members for other in members if one < other]
        means = [scores[np.ix_(members[one], members[other])].mean() for one, other in pairs]
        one, other = pairs[int(np.argmax(means))]
        expected.append(max(means))
        members[one] += members.pop(other)

    assert [mean for mean, _, _ in joins(scores)] == pytest.approx(expected)


def test_a_year_tells_no_more_for_being_later_than_what_was_counted():
    assert weight("2031") == pytest.approx(weight("2012"), abs=0.05)
    assert weight("2031") < weight("2031st")
