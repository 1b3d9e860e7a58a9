"""Which documents carry the same text, in what passages."""

import pytest

from prose import paragraphs, reworded, text_of
from reportedly.link.copies import Text, find_copies

REPORT = paragraphs(1)
OTHER = paragraphs(2)


def found(*texts):
    """Return the copies among texts that are called 1, 2, 3 ..."""
    return find_copies([Text(str(n), text) for n, text in enumerate(texts, start=1)]).copies


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        pytest.param(REPORT, "full", id="to the letter"),
        pytest.param([part.upper() for part in REPORT], "full", id="in capitals"),
        pytest.param([reworded(part, 3, 0.05) for part in REPORT], "full", id="reworded"),
        pytest.param(REPORT[:3], "edited", id="cut off"),
        pytest.param(REPORT[::2], "edited", id="every other paragraph"),
        pytest.param([*OTHER[:3], *REPORT[2:4], *OTHER[3:]], "partial", id="a lift"),
        pytest.param(
            [*OTHER[:3], reworded(text_of(REPORT[2:5]), 4, 0.15), *OTHER[3:]],
            "partial",
            id="a reworded lift",
        ),
    ],
)
def test_a_copy_is_found_with_its_kind(copy, kind):
    [pair] = found(text_of(REPORT), text_of(copy))

    assert (pair.a, pair.b, pair.kind) == ("1", "2", kind)


def test_two_reports_are_no_copies():
    assert found(text_of(REPORT), text_of(OTHER)) == ()


def test_the_passages_are_the_same_words_on_both_sides():
    one, two = text_of(REPORT), text_of([*OTHER[:3], *REPORT[2:4], *OTHER[3:]])

    [pair] = found(one, two)

    [(a_start, a_end, b_start, b_end)] = pair.passages
    assert f"{one[a_start:a_end]}." == text_of(REPORT[2:4])
    assert one[a_start:a_end] == two[b_start:b_end]


def test_the_coverage_is_told_both_ways():
    [pair] = found(text_of(REPORT), text_of(REPORT[:3]))

    assert (pair.coverage_a, pair.coverage_b) == (pytest.approx(0.5, abs=0.02), 1.0)


def test_quotation_marks_and_dashes_make_no_difference():
    plain = text_of(REPORT).replace(" the ", " - \"the\" 'same' ")
    pretty = text_of(REPORT).replace(" the ", " — “the” ‘same’ ")

    [pair] = found(plain, pretty)

    assert plain != pretty
    assert (pair.coverage_a, pair.coverage_b) == (1.0, 1.0)


SAID = " ".join(paragraphs(9, 2)[:2])


def test_a_statement_quoted_by_two_reports_is_no_copy():
    one = [*REPORT[:3], f"“{SAID}” the council said.", *REPORT[3:]]
    two = [*OTHER[:2], f"The council: “{SAID}”", *OTHER[2:]]

    assert found(text_of(one), text_of(two)) == ()


def test_a_quotation_with_the_words_around_it_is_a_lift():
    told = f"“{SAID}” {OTHER[0]} “{REPORT[0]}”"
    one = [*paragraphs(31), told, *paragraphs(32)]
    two = [*paragraphs(33), told, *paragraphs(34)]

    assert [pair.kind for pair in found(text_of(one), text_of(two))] == ["partial"]


def test_the_same_words_without_marks_are_a_lift():
    one = [*REPORT[:3], SAID, *REPORT[3:]]
    two = [*OTHER[:2], SAID, *OTHER[2:]]

    assert [pair.kind for pair in found(text_of(one), text_of(two))] == ["partial"]


def weather(place, numbers):
    high, low, wind, chance, hour = numbers
    return (
        f"{place} can look forward to a high of {high} degrees and a low of {low}, the station "
        f"said. Gusts reach {wind} kilometres an hour on the coast. The chance of rain stands at "
        f"{chance} per cent towards the evening. The tide is highest at {hour} o'clock, and the "
        "outlook for the days after that remains as it was."
    )


def test_two_reports_from_one_mould_are_no_copies():
    one = weather("Orvik", (31, 12, 45, 80, 7))
    two = weather("Lomira", (24, 9, 60, 15, 11))

    assert found(one, two) == ()


def test_a_report_with_a_new_toll_is_still_a_copy():
    told = "The toll rose to {} dead and {} hurt, the harbour said, after the ferry sank."

    pairs = found(text_of([*REPORT, told.format(12, 30)]), text_of([*REPORT, told.format(15, 41)]))

    assert [pair.kind for pair in pairs] == ["full"]


FOOTER = (
    "Readers who want the paper every morning can have it brought to the door by writing to the "
    "office at the old pier, where somebody answers from nine to five on all days but Sunday, and "
    "where corrections are taken too by the desk that prints them on the second page."
)


def test_what_stands_under_every_article_is_no_copy():
    texts = [text_of([*paragraphs(seed), FOOTER]) for seed in range(20, 30)]

    assert found(*texts) == ()


def catch(number):
    """Return a report made in a mould, with its own numbers."""
    boats, tons, price, rest, day, late = (
        3 + (number * prime) % 89 for prime in (7, 17, 29, 41, 53, 61)
    )
    return (
        f"The port of Lomira counted {boats} boats before noon, {tons} tons of cod went ashore "
        f"at {price} crowns for the first box and {rest} for the last, {day} boxes were left on "
        f"the quay when the bell was rung, and {late} more came in the evening."
    )


def test_two_reports_from_a_mould_that_many_use_are_no_copies_though_they_end_alike():
    uses = [catch(number) for number in range(1, 25)]

    assert found(*uses, *(text_of([catch(number), FOOTER]) for number in (31, 32))) == ()


def test_a_report_from_a_mould_that_many_use_may_be_reprinted():
    uses = [catch(number) for number in range(1, 25)]

    [pair] = found(*uses, uses[0].replace("counted", "saw"))

    assert (pair.a, pair.b, pair.kind) == ("1", "25", "full")


def test_how_two_reports_of_one_outlet_end_is_no_copy():
    texts = [
        Text(str(seed), text_of([*paragraphs(seed), FOOTER]), outlet="Orvik Post")
        for seed in (20, 21)
    ]

    assert find_copies(texts).copies == ()


def test_a_copy_is_whole_though_each_outlet_has_its_footer():
    texts = [text_of([*paragraphs(seed), FOOTER]) for seed in range(20, 30)]

    pairs = found(*texts, text_of(paragraphs(20)))

    assert [(pair.a, pair.b, pair.kind) for pair in pairs] == [("1", "11", "full")]


def test_furniture_that_is_marked_is_left_out():
    bare = text_of(REPORT)
    one = Text("1", f"{bare}\n\n{FOOTER}", furniture=((len(bare), len(bare) + 2 + len(FOOTER)),))

    [pair] = find_copies([one, Text("2", bare)]).copies

    assert (pair.kind, pair.coverage_a, pair.coverage_b) == ("full", 1.0, 1.0)


def test_a_sentence_that_is_said_again_and_again_counts_once():
    chorus = " ".join(REPORT[0].split()[:16])
    one = text_of([f"{part} {chorus}." for part in OTHER])
    two = text_of([f"{part} {chorus}." for part in paragraphs(3)])

    assert found(one, two) == ()


@pytest.mark.parametrize("text", ["", "One word", "— … —", "\ud800 \x00"])
def test_texts_of_hardly_a_word_are_no_copies(text):
    assert found(text, text, text_of(REPORT)) == ()


def test_signs_of_a_script_without_blanks_are_words():
    report = "渡轮周一在港口沉没据港务局称船上有十二人其中三人失踪救援人员整夜搜寻海面风浪很大"

    [pair] = found(report, f"{report}据当地报纸报道")

    assert (pair.coverage_a, pair.coverage_b) == (1.0, pytest.approx(40 / 47, abs=0.01))
