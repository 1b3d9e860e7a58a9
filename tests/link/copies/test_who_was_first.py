"""Who had a text first, and why we think so."""

from datetime import UTC, datetime, timedelta

import pytest

from prose import paragraphs, text_of
from reportedly.link.copies import CopyLedger, Text, find_copies

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
REPORT = paragraphs(1)


def text(id, parts, *, outlet=None, hours=None, **known):
    """Return a document that was published so many hours after noon."""
    when = None if hours is None else NOON + timedelta(hours=hours)
    return Text(id, text_of(parts), outlet=outlet, earliest=when, latest=when, **known)


def sources(*texts):
    return {(pair.a, pair.b): pair.source for pair in find_copies(texts).copies}


def test_the_earlier_is_the_source():
    assert sources(text("1", REPORT, hours=5), text("2", REPORT, hours=0)) == {("1", "2"): "2"}


def test_nothing_known_is_no_source():
    assert sources(text("1", REPORT), text("2", REPORT)) == {("1", "2"): None}


def test_times_that_may_be_the_same_say_nothing():
    day = timedelta(hours=23)
    one = Text("1", text_of(REPORT), earliest=NOON, latest=NOON + day)
    two = Text("2", text_of(REPORT), earliest=NOON + day / 2, latest=NOON + day / 2)

    assert sources(one, two) == {("1", "2"): None}


def test_a_credit_outweighs_the_clock():
    one = text(
        "1", [*REPORT, "This report first ran in the Coast Courier."], outlet="Orvik Post", hours=0
    )
    two = text("2", REPORT, outlet="Coast Courier", hours=3)

    assert sources(one, two) == {("1", "2"): "2"}


@pytest.mark.parametrize("agency", ["VNA", "Veldara", "Veldara News Agency"])
def test_an_agency_in_the_dateline_is_a_credit(agency):
    one = text("1", [f"ORVIK ({agency}) — {REPORT[0]}", *REPORT[1:]], outlet="Orvik Post")
    two = text("2", REPORT, outlet="Veldara News Agency")

    assert sources(one, two) == {("1", "2"): "2"}


def test_a_text_cut_short_comes_from_the_whole():
    assert sources(text("1", REPORT[:4]), text("2", REPORT)) == {("1", "2"): "2"}


def test_two_copies_of_a_third_are_siblings():
    pairs = sources(
        text("1", REPORT, hours=0), text("2", REPORT, hours=5), text("3", REPORT, hours=9)
    )

    assert pairs == {("1", "2"): "1", ("1", "3"): "1", ("2", "3"): None}


def test_a_copy_of_a_copy_has_its_changes():
    changed = [REPORT[0].replace("the", "some"), *paragraphs(50, 1), *REPORT[1:]]

    pairs = sources(
        text("1", REPORT, hours=0), text("2", changed, hours=5), text("3", changed, hours=9)
    )

    assert pairs == {("1", "2"): "1", ("1", "3"): "1", ("2", "3"): "2"}


def test_a_lift_is_from_the_first_carrier_and_not_from_its_copies():
    own = paragraphs(2)
    lift = [*own[:2], *REPORT[1:3], *own[2:]]

    pairs = sources(
        text("1", REPORT, hours=0), text("2", REPORT, hours=5), text("3", lift, hours=9)
    )

    assert pairs == {("1", "2"): "1", ("1", "3"): "1", ("2", "3"): None}


def test_the_reasons_are_told():
    [pair] = find_copies([text("1", REPORT, hours=0), text("2", REPORT[:3], hours=5)]).copies

    assert pair.reasons[1:] == ("published earlier", "the copy stops short")


def test_a_round_up_does_not_make_one_story_of_two():
    one, two = paragraphs(1, 5), paragraphs(2, 5)
    texts = [text(f"a{n}", one, hours=n) for n in range(3)]
    texts += [text(f"b{n}", two, hours=n) for n in range(3)]
    ledger = CopyLedger()

    ledger.add([*texts, text("c", [*one, *two], hours=9)])

    groups = [set(each.documents) for each in ledger.judged().carriers]
    assert sorted(len(group - {"c"}) for group in groups) == [3, 3]
