"""Words that a medium passes on, or that somebody is heard to say, are theirs who said them."""

import pytest

from reading_sayings import read, told
from reportedly.model import Attribution

pytestmark = pytest.mark.model

# A text, and of each saying the source and what opens the content.
WHOSE = [
    (
        "The Corvay Herald published a letter in which Mara Ito wrote that the quay was shut.",
        [("Mara Ito", "that the quay was shut")],
    ),
    (
        "The quay was shut, the Corvay Herald quoted two dockers as saying.",
        [("two dockers", "The quay was shut")],
    ),
    (
        "The quay was shut, the Corvay Herald quoted two dockers as saying late on Monday.",
        [("two dockers", "The quay was shut")],
    ),
    (
        "On Monday, the Corvay Herald quoted two dockers as saying in Kell that the quay was shut.",
        [
            ("the Corvay Herald", "two dockers as saying in Kell"),
            ("two dockers", "that the quay was shut"),
        ],
    ),
    (
        "Orla TV aired a statement by the ministry saying two quays had been shut.",
        [("the ministry", "two quays had been shut")],
    ),
    (
        "Responding to claims that the quay was shut, the mayor said it was open.",
        [("the mayor", "claims that the quay was shut"), ("the mayor", "it was open")],
    ),
    (
        "Orla TV, citing an unnamed official, put the number of boats at 40.",
        [("Orla TV", "the number of boats at 40")],
    ),
    (
        "The council ignored the report, which warned that the quay was unsafe.",
        [("which", "that the quay was unsafe")],
    ),
    (
        "Ito testified that she heard Dasa say, “Shut the quay,” and saw him leave.",
        [("Ito", "that she heard Dasa say"), ("Dasa", "“Shut the quay,”")],
    ),
    (
        "Officials in Kell believe that the quay was shut, one diplomat said.",
        [
            ("one diplomat", "Officials in Kell believe"),
            ("Officials in Kell", "that the quay was shut"),
        ],
    ),
    (
        "The Herald said Mara Ito had been overheard telling an aide that the quay was shut.",
        [("The Herald", "Mara Ito had been overheard"), ("Mara Ito", "that the quay was shut")],
    ),
    (
        "The dockers accused the mayor of having told the owners that the quay was shut.",
        [("The dockers", "the mayor of having told"), ("the mayor", "that the quay was shut")],
    ),
    (
        "The envoy said both sides had expressed willingness to talk.",
        [("The envoy", "both sides had expressed"), ("both sides", "willingness to talk")],
    ),
    (
        "The envoy said the dockers knew what to do.",
        [("The envoy", "the dockers knew what to do")],
    ),
]


@pytest.mark.parametrize(("source", "expected"), WHOSE)
def test_whose_words_they_are(source, expected):
    document = read(source)
    text = document.article.text

    found = sorted(document[Attribution], key=lambda each: each.content[0].start)

    whose = [(each.source[0].of(text), each.content[0].of(text)) for each in found]
    assert [who for who, _ in whose] == [who for who, _ in expected]
    assert all(
        words.startswith(opening) for (_, words), (_, opening) in zip(whose, expected, strict=True)
    )


def test_a_text_may_break_off_behind_whose_statement_it_is():
    found = told("Orla TV posted that a statement by the ministry")

    assert found == [("Orla TV", "posted", "that a statement by the ministry")]
