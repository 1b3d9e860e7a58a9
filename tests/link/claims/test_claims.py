"""One assertion across articles: what joins reports, what parts them, and where they come from."""

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claim_articles import (
    DAY,
    FERRY,
    ITO,
    KELL,
    QUAY,
    article,
    linked,
    number,
    passing,
    saying,
    together,
)
from reportedly.link.claims import Copied
from reportedly.link.claims.grouping import Standing, best_only, groups
from reportedly.link.claims.nouns import Via, Voice
from reportedly.link.claims.sayings import Verdict


@pytest.mark.parametrize(
    "other",
    [
        saying(QUAY),
        saying("not leaving the quay until the pilots are paid"),
        saying("We are not leaving the quay ... until the pilots are paid"),
        saying("the Front was not leaving the quay until pilots had been paid", direct=False),
        saying("We will not abandon the quay before the pilots get their pay"),
        saying(QUAY, voice=Voice("the spokeswoman for the Harbour Front", unnamed=True)),
    ],
    ids=["word for word", "trimmed", "cut", "reported", "in other words", "by description"],
)
def test_reports_of_one_saying_are_one_claim(other):
    assert together(article("a", saying(QUAY)), article("b", other)) == [("a", "b")]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (saying(QUAY, voice=KELL), DAY),
        (saying("We are leaving the quay until the pilots are paid"), DAY),
        (saying(QUAY, denied=True), DAY),
        (saying("The grain ships will sail on Monday"), DAY),
        (saying(QUAY, said=("2031-05-02", "2031-05-02")), DAY),
        (saying("We are staying"), ("2031-09-01", "2031-09-01")),
    ],
    ids=["another speaker", "no not", "denied", "other words", "another day", "months apart"],
)
def test_what_differs_in_speaker_day_or_polarity_is_another_claim(other, day):
    first = saying(QUAY, said=("2031-05-06", "2031-05-06"))

    assert together(article("a", first), article("b", other, day=day)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We shall not leave the harbour of Lomira", "we are staying in the harbour of Lomira"),
        ("There is no more grain in the silos", "the silos held no grain any longer"),
        ("Whoever brings flour may bring a camera", "cameras are welcome, said those with flour"),
        (
            "No pilot will board a grain ship until its ballast and its dues have been settled",
            "the pilots wait ashore for grain dues and ballast papers to be settled at the customs",
        ),
    ],
    ids=["a not and its contrary", "no more", "in other words", "a not in other words"],
)
def test_one_saying_is_known_in_other_words_where_the_articles_tell_one_story(one, other):
    about = "Port Kell harbour blockade: grain silos, pilots and quay closed by the Harbour Front"

    documents = together(
        article("a", saying(one), about=about),
        article("b", saying(other, direct=False), about=about),
    )

    assert documents == [("a", "b")]


def test_one_saying_told_in_two_halves_is_one_where_another_article_has_it_whole():
    halves = (
        saying("The quay stays shut until the pilots are paid"),
        saying("and the pilots will be paid when the strike ends", start=80),
    )
    whole = "The quay stays shut until the pilots are paid and the pilots when the strike ends"

    [claim] = linked(article("a", *halves), article("b", saying(whole))).claims

    assert len(claim.reports) == 3


def test_words_that_deny_nothing_make_no_contrary():
    one = saying("the Front is resolved to hold the northern quay no matter the cost")
    other = saying("the whole Front is resolved and ready to hold the northern quay no matter what")

    assert linked(article("a", one), article("b", other)).contrary == ()


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the Ostmark health ministry", "health officials in Ostmark", True),
        ("the Ostmark foreign ministry", "the Ostmark Ministry of Foreign Affairs", True),
        ("the Ostmark health ministry", "the Ostmark defence ministry", False),
        ("health officials in Ostmark", "police in Ostmark", False),
    ],
    ids=["officials", "its order of words", "another ministry", "another body"],
)
def test_a_body_is_known_by_its_officials(first, second, joined):
    said = "shells fell on the grain market and on the school behind it"
    one = number("nine", 9.0, voice=Voice(first, unnamed=True), around=said)
    other = number("nine", 9.0, voice=Voice(second, unnamed=True), around=said)

    documents = together(article("a", one), article("b", other))

    assert documents == ([("a", "b")] if joined else [])


def test_sayings_with_other_numbers_are_two():
    one = saying("We have grain for eleven days and diesel for three")
    other = saying("We have grain for ten days and diesel for two")

    assert together(article("a", one), article("b", other)) == []


def test_a_name_that_two_sayings_share_joins_nothing():
    one = saying("the stance of Senator Oskar Brandt on shipping")
    other = saying("her rival Oskar Brandt over pensions")

    assert together(article("a", one), article("b", other)) == []


def test_two_sayings_that_one_article_tells_stay_apart():
    both = saying("The pilots will strike on Monday and the quay will close")
    pilots = saying("The pilots will strike on Monday", start=300)
    quay = saying("The quay will close", start=400)

    documents = together(article("a", both), article("b", pilots, quay))

    assert documents == [("a", "b")]


AROUND = "shells hit the grain market in Port Kell on Monday"


@pytest.mark.parametrize(
    ("other", "joined"),
    [
        (number("9", 9.0, around=AROUND), True),
        (number("nine", 9.0, around=AROUND, voice=KELL), False),
        (number("nine", 9.0, around=AROUND, of="wounded"), False),
        (number("nine", 9.0, around="a mine near Lomira", who="road workers"), False),
        (number("ten", 10.0, around=AROUND), False),
    ],
    ids=["the same", "another claimant", "another thing", "another place", "another number"],
)
def test_a_figure_is_one_number_of_one_thing_from_one_claimant(other, joined):
    first = article("a", number("nine", 9.0, around=AROUND), about="market shelled")
    second = article("b", other, about="something else")

    assert together(first, second) == ([("a", "b")] if joined else [])


def test_two_numbers_of_one_thing_by_two_claimants_are_rivals():
    one = article("a", number("nine", 9.0, around=AROUND))
    other = article("b", number("eleven", 11.0, around=AROUND, voice=KELL))

    assert [each.kind for each in linked(one, other).contrary] == ["number"]


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        pytest.param(("40", 40.0, {}), ("31", 31.0, {}), ["number"], id="of one thing"),
        pytest.param(
            ("40", 40.0, {}), ("31", 31.0, {"who": "miners"}), ["number"], id="one says of whom"
        ),
        pytest.param(
            ("40", 40.0, {}), ("12", 12.0, {"who": "miners"}), [], id="some of them, perhaps"
        ),
        pytest.param(
            ("40", 40.0, {"who": "victims"}), ("12", 12.0, {}), ["number"], id="whoever they are"
        ),
        pytest.param(
            ("40", 40.0, {"who": "soldiers"}), ("31", 31.0, {"who": "miners"}), [], id="others"
        ),
    ],
)
def test_two_numbers_of_one_sentence_are_rivals_if_they_are_of_one_thing(one, other, kinds):
    around = "The council counted 40 dead at the harbour, the Front 31."
    told = [
        number(words, low, voice=voice, around=around, start=start, **more)
        for (words, low, more), voice, start in ((one, ITO, 170), (other, KELL, 200))
    ]

    assert [each.kind for each in linked(article("a", *told)).contrary] == kinds


def test_numbers_that_are_far_apart_are_rivals_only_by_what_their_sentences_share():
    one = article("a", number("nine", 9.0, around="Nine died, she said."))
    other = article("b", number("90", 90.0, around="90 died, he said.", voice=KELL))

    assert linked(one, other).contrary == ()


def test_a_denial_stands_beside_what_it_denies():
    one = article("a", saying("the Front mined the northern bridge", direct=False))
    denial = saying("We did not mine the northern bridge", voice=KELL)

    assert [each.kind for each in linked(one, article("b", denial)).contrary] == ["denial"]


def origins(*articles, **known):
    [claim] = (each for each in linked(*articles, **known).claims if len(each.reports) > 1)
    return claim.origins


def test_outlets_that_heard_it_themselves_are_origins_of_their_own():
    found = origins(article("a", saying(QUAY), outlet="The Gazette"), article("b", saying(QUAY)))

    assert found == ("gazette", "paper-b")


def test_a_medium_that_the_words_came_through_is_the_origin():
    through = saying(QUAY, via=(Via("the Gazette", ((90, 101),)),))

    found = origins(article("a", saying(QUAY), outlet="The Gazette"), article("b", through))

    assert found == ("gazette",)


def test_a_land_with_an_army_is_no_outlet_that_begins_with_its_name():
    land = saying(QUAY, voice=Voice("Ostmark", "e3", "body"))
    army = saying("The harbour is quiet", voice=Voice("the Ostmark army", unnamed=True), start=90)

    found = linked(
        article("a", saying("The sea is calm"), outlet="Ostmark Courier"), article("b", land, army)
    )

    assert {claim.origins for claim in found.claims if claim.documents == ("b",)} == {("paper-b",)}


def test_a_chain_is_followed_through_the_articles_of_its_media():
    radio = saying(QUAY, via=(Via("Radio Meridian", ((90, 104),)),))
    paper = saying(QUAY, via=(Via("The Gazette", ((90, 101),)),))
    articles = (
        article("a", saying(QUAY), outlet="Radio Meridian"),
        article("b", radio, outlet="The Gazette"),
        article("c", paper),
    )

    assert origins(*articles) == ("radio-meridian",)


def test_a_copy_has_the_origin_of_what_it_copies_and_says_so():
    copied = Copied("a", "b", "full", "a", 0.9, 0.8, ((0, 400, 0, 400),))
    articles = article("a", saying(QUAY)), article("b", saying(QUAY))

    [claim] = linked(*articles, copies=[copied]).claims

    assert claim.origins == ("paper-a",)
    assert claim.reports[1].origin.evidence[0].why == "full copy of Paper a: 80% of the article"


def test_one_owner_is_noted_and_counted_apart():
    owners = {"Paper a": "Harbour Media", "Paper b": "Harbour Media"}
    articles = article("a", saying(QUAY)), article("b", saying(QUAY))

    [claim] = linked(*articles, owners=owners).claims

    assert claim.owners == (("Harbour Media", ("Paper a", "Paper b")),)
    assert len(claim.origins) == 2


def test_the_earliest_carrier_is_known_only_where_days_do_not_overlap():
    later = ("2031-05-07", "2031-05-07")
    same_day = article("a", saying(QUAY)), article("b", saying(QUAY))
    next_day = article("a", saying(QUAY)), article("b", saying(QUAY), day=later)
    undated = article("a", saying(QUAY)), article("b", number("nine", 9.0), saying(QUAY), day=DAY)

    firsts = [linked(*each).claims[0].first for each in (same_day, next_day)]

    assert firsts == [None, "a"]
    assert all(claim.first is None for claim in linked(*undated).claims)


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_articles_makes_no_difference(seed):
    words = ["the pilots will strike on Monday", "grain ships sail tonight", QUAY]
    articles = [
        article(f"d{at}", saying(words[at % 3]), number("nine", 9.0 + at % 2, around=AROUND))
        for at in range(9)
    ]
    copies = [Copied("d0", "d3", "partial", None, 0.5, 0.5, ((0, 60, 0, 60),))]
    expected = linked(*articles, copies=copies)
    Random(seed).shuffle(articles)

    assert linked(*articles, copies=copies) == expected


WORDINGS = (
    QUAY,
    "The pilots must be paid before anything sails",
    "The ferry sank with nobody on it",
)


@settings(max_examples=40, deadline=None)
@given(
    told=st.lists(
        st.tuples(st.integers(0, 2), st.integers(1, 9), st.booleans()), min_size=1, max_size=7
    ),
    order=st.randoms(use_true_random=False),
)
def test_whatever_articles_tell_their_order_changes_nothing(told, order):
    articles = [
        article(
            f"d{number}",
            saying(WORDINGS[words], voice=ITO if by_ito else KELL),
            number_of(low),
            day=(f"2031-05-0{low}", f"2031-05-0{low}"),
        )
        for number, (words, low, by_ito) in enumerate(told)
    ]
    expected = linked(*articles)

    order.shuffle(articles)

    assert linked(*articles) == expected


def number_of(low):
    return number(str(low), low, around="at the quay of Port Kell where the ferry sank")


AROUND = FERRY


def given(words, low, who="berths", voice=ITO):
    return replace(passing(words, low, who), manner=number("", 0, voice=voice).manner)


def test_a_number_that_one_article_tells_in_passing_is_no_claim():
    assert linked(article("a", passing("40", 40))).claims == ()


def test_a_number_told_in_passing_joins_that_of_the_one_who_counted():
    assert together(article("a", given("40", 40)), article("b", passing("forty", 40))) == [
        ("a", "b")
    ]


def test_what_two_articles_tell_in_passing_is_a_claim():
    assert together(article("a", passing("40", 40)), article("b", passing("40", 40))) == [
        ("a", "b")
    ]


@pytest.mark.parametrize("words", ["5", "40"], ids=["small", "of two digits"])
def test_who_stands_beside_a_number_may_have_given_it(words):
    one = number(words, float(words), voice=ITO, around=AROUND)
    other = number(words, float(words), voice=KELL, around=AROUND)

    assert together(article("a", one), article("b", other)) == []
    assert together(article("a", one), article("b", replace(other, others=(ITO,)))) == [("a", "b")]


def test_one_join_makes_no_claim_of_two_groups():
    join = Verdict(same=True, score=0.9, why="shared words")
    joins = {(0, 1): join, (2, 3): join, (1, 2): replace(join, score=0.5)}

    assert groups(range(4), joins, lambda _one, _other: None) == [[0, 1], [2, 3]]


def test_halves_of_a_sentence_are_one_with_what_has_both():
    likely = Verdict(same=True, score=0.7, why="shared words", needs_best=True, likeness=0.9)
    told = Standing({0: "a", 1: "b", 2: "b"}, {(1, 2)})

    joins = best_only({(0, 1): likely, (0, 2): replace(likely, likeness=0.99)}, told)

    assert groups(range(3), joins, lambda _one, _other: None, told=told) == [[0, 1, 2]]


def test_halves_of_a_sentence_do_not_join_what_others_tell_apart():
    join = Verdict(same=True, score=0.9, why="shared words")
    joins = {(0, 1): join, (2, 3): join, (4, 0): join, (4, 2): join}
    told = Standing({0: "b", 1: "c", 2: "b", 3: "d", 4: "a"}, {(0, 2)})

    found = groups(range(5), joins, lambda _one, _other: None, told=told)

    assert [0, 1, 2, 3, 4] not in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the blockade costs the harbour two million crowns a day", "2 million crowns a day"),
        ("the silos will be empty in 48 hours", "In two days the silos will be empty"),
    ],
    ids=["a number with its scale", "hours and days"],
)
def test_a_number_is_one_however_it_is_written(one, other):
    assert together(article("a", saying(one)), article("b", saying(other))) == [("a", "b")]


def test_a_mere_phrase_is_no_surer_than_the_whole():
    whole = "The pilots were robbed of their victory by the port in the night"
    phrase, again = (
        saying("robbery"),
        saying("They robbed the pilots of victory overnight", start=90),
    )

    [claim] = linked(article("a", saying(whole)), article("b", phrase, again)).claims[:1]

    assert [each.words for each in claim.reports] == [whole, again.words]


def test_who_says_much_says_much_that_is_alike():
    """Other words are one saying where neither speaker says much else, and two where both do."""
    about = "Port Kell harbour blockade: grain silos, pilots and quay closed by the Harbour Front"
    one = "The lighthouse will shine again over the strait"
    other = "ships need the lighthouse of the strait"
    said = ("ballast tanks leak", "the buoys need paint", "no lamp burns at the mole")
    more = [saying(words, start=400 + 50 * at) for at, words in enumerate(said)]

    few = together(article("a", saying(one), about=about), article("b", saying(other), about=about))
    many = together(
        article("a", saying(one), *more, about=about),
        article(
            "b",
            saying(other),
            *(replace(each, words=each.words[::-1]) for each in more),
            about=about,
        ),
    )

    assert (few, many) == ([("a", "b")], [])
