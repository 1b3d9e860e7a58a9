"""Which attribution stands inside which."""

from marking import unmarked
from reportedly.annotate.nesting import nested
from reportedly.model import Attribution, Span


def test_the_innermost_attribution_around_one_is_its_parent():
    text, marks = unmarked(
        "[Ito]{a} [said]{b} that [the Front]{d} [claimed]{e} [that rain would come]{f}"
    )
    whole = Span(marks["b"][0].end + 1, len(text))
    outer = Attribution((marks["a"][0],), (marks["b"][0],), (whole,), "indirect")
    inner = Attribution((marks["d"][0],), (marks["e"][0],), (marks["f"][0],), "indirect")

    found = list(nested([outer, inner]))

    assert [each.parent for each in found] == [None, outer.key]


def test_attributions_side_by_side_have_no_parent():
    _, marks = unmarked("[Ito]{s} [said]{c} [no]{w} and [Roe]{s} [said]{c} [yes]{w}")
    both = [
        Attribution((marks["s"][n],), (marks["c"][n],), (marks["w"][n],), "indirect")
        for n in range(2)
    ]

    found = list(nested(both))

    assert found == both


def test_what_is_left_in_a_report_is_nobodys_parent():
    text, marks = unmarked(
        "[Ito]{a} [said]{b} [the Front]{c} [sought]{d} to show [Roe]{e} [said]{f} [no]{g}"
    )
    to_the_end = Span(marks["c"][0].start, len(text))
    outer = Attribution((marks["a"][0],), (marks["b"][0],), (to_the_end,), "indirect")
    aim = Span(marks["d"][0].end + 1, len(text))
    silent = Attribution((marks["c"][0],), (marks["d"][0],), (aim,), "indirect", cue_class="intend")
    inner = Attribution((marks["e"][0],), (marks["f"][0],), (marks["g"][0],), "indirect")

    found = list(nested([outer, silent, inner]))

    assert [(each.source, each.parent) for each in found] == [
        (outer.source, None),
        (inner.source, outer.key),
    ]
