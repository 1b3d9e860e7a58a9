"""When something was said, where the text tells."""

from datetime import date

import pytest

from ledger_documents import layered
from marking import marked
from reportedly.model import Attribution, Sentence, Span, TimeExpression
from reportedly.model.when import said_when

DAY = date(2024, 3, 6)


def said(source):
    """Return the words of the time at which a marked text says that it was said, or None.

    What is marked "told" is a time that stands in what was said.
    """
    document, marks = marked(source)
    who, cue, what, time, told = (
        tuple(marks.get(role, ())) for role in ("who", "cue", "what", "time", "told")
    )
    item = Attribution(who, cue, (*what, *told), "indirect")
    times = [
        TimeExpression(span, "DATE", "2024-03-06", DAY, DAY, "weekday", "publication")
        for span in (*time, *told)
    ]
    document = layered(
        document,
        (Sentence, [Sentence(Span(0, len(document.article.text)))]),
        (Attribution, [item]),
        (TimeExpression, times),
    )
    found = said_when(document).get(item.key)
    return document.words(found.span) if found else None


TOLD = [
    "[Mara Ito]{who} [said]{cue} on [Wednesday]{time} that [the quay would stay shut]{what}.",
    "On [Wednesday]{time}, [Mara Ito]{who} [said]{cue} that [the quay would stay shut]{what}.",
    "“[It stays shut]{what},” [Mara Ito]{who} [told]{cue} the Courier in Kell [Wednesday]{time}.",
    "[Mara Ito]{who} [said]{cue} in a letter late on [Wednesday]{time} that [it stays shut]{what}.",
]


@pytest.mark.parametrize("source", TOLD)
def test_a_saying_has_the_time_that_stands_with_it(source):
    assert said(source) == "Wednesday"


def test_the_time_of_the_occasion_is_that_of_the_saying():
    source = "[Mara Ito]{who} [said]{cue} [in Wednesday's speech]{at} that [it stays shut]{what}."
    document, marks = marked(source)
    start = document.article.text.index("Wednesday")

    item = Attribution(*(tuple(marks[role]) for role in ("who", "cue", "what")), "indirect",
                       occasion=tuple(marks["at"]))  # fmt: skip
    time = TimeExpression(Span(start, start + 9), "DATE", "2024-03-06", DAY, DAY, "weekday", "text")
    sentence = Sentence(Span(0, len(document.article.text)))
    document = layered(
        document, (Sentence, [sentence]), (Attribution, [item]), (TimeExpression, [time])
    )

    assert said_when(document) == {item.key: time}


OPEN = [
    "[Mara Ito]{who} [said]{cue} that the quay was shut on [Wednesday]{told}.",
    "[Mara Ito]{who}, who was elected [Wednesday]{time}, [said]{cue} that [it stays shut]{what}.",
    "After the fire on [Wednesday]{time}, [Mara Ito]{who} [said]{cue} that [it stays shut]{what}.",
    "[Mara Ito]{who} [said]{cue} after the fire of [Wednesday]{time} that [it stays shut]{what}.",
    "[Mara Ito]{who} [said]{cue} [it stays shut]{what}, and sailed on [Wednesday]{time}.",
]


@pytest.mark.parametrize("source", OPEN)
def test_a_time_that_may_date_something_else_is_not_taken(source):
    assert said(source) is None


def dates(source):
    """Return the words that date each saying of a marked sentence, by its number."""
    document, marks = marked(source)
    numbers = sorted(role[1:] for role in marks if role.startswith("c"))
    items = [
        Attribution(tuple(marks["who"]), *(tuple(marks[f"{r}{n}"]) for r in "cq"), "indirect")
        for n in numbers
    ]
    times = [
        TimeExpression(span, "DATE", "2024-03-06", DAY, DAY, "weekday", "publication")
        for span in marks["time"]
    ]
    document = layered(
        document,
        (Sentence, [Sentence(Span(0, len(document.article.text)))]),
        (Attribution, items),
        (TimeExpression, times),
    )
    found = said_when(document)
    return [document.words(found[each.key].span) if each.key in found else None for each in items]


@pytest.mark.parametrize(
    ("source", "when"),
    [
        pytest.param(
            "On [Friday]{time} [Mara Ito]{who} [blamed]{c1} [the guild]{q1} and [vowed]{c2} "
            "[to open the yard]{q2}.",
            ["Friday", "Friday"],
            id="before both",
        ),
        pytest.param(
            "[Mara Ito]{who} [said]{c1} [Friday]{time} that [it rained]{q1}, [adding]{c2} that "
            "[it was cold]{q2}.",
            ["Friday", "Friday"],
            id="behind the first",
        ),
        pytest.param(
            "[Mara Ito]{who} [said]{c1} on [Friday]{time} that [it rained]{q1} but "
            "[had warned]{c2} [of it]{q2}.",
            ["Friday", None],
            id="what had been said",
        ),
        pytest.param(
            "[Mara Ito]{who} [said]{c1} on [Friday]{time} that [it rained]{q1} and later "
            "[denied]{c2} [it]{q2}.",
            ["Friday", None],
            id="what came later",
        ),
    ],
)
def test_what_the_same_source_goes_on_to_say_has_the_same_day(source, when):
    assert dates(source) == when
