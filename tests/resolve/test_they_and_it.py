"""Bodies as "they", a spokesman's "it", one word for two sayings, and whom no "she" is."""

import re

import pytest

from parsing import HAND, attributed, parsed, speaker
from reportedly.model import Attribution, Layer, Span
from reportedly.resolve import SpeakerResolver

pytestmark = pytest.mark.model


def _speakers(text: str, *said: tuple[str, str, str], kind: str = "indirect") -> list[str | None]:
    """Return who says each (source, cue, content), which may hold one another."""
    document, _ = parsed(text)
    made = [
        Attribution(
            source=(_place(text, source),),
            cue=(_place(text, cue),),
            content=(_place(text, content),),
            kind=kind,
        )
        for source, cue, content in said
    ]
    layer = Layer(Attribution, HAND, tuple(sorted(made, key=lambda each: each.span)))
    [document] = SpeakerResolver()([document.with_layer(layer)])
    return [speaker(document, each).name for each in made]


def _place(text: str, words: str) -> Span:
    [*_, last] = re.finditer(rf"\b{re.escape(words)}\b", text)
    return Span(*last.span())


def _told(before: str, pronoun: str) -> str | None:
    document, made = attributed(f"{before} [{pronoun}]{{s1}} [said]{{c1}} [it was late]{{q1}}.")
    return speaker(document, made[1]).name


@pytest.mark.parametrize(
    ("before", "who"),
    [
        ("The council met on Friday, and", "The council"),
        ("The team won on Monday.", "The team"),
        ("The Lunde family fled, and", "The Lunde family"),
        ("The Gulls met Omar Tell on Friday, but", "The Gulls"),
        ("Residents met the council on Friday, and", "Residents"),
        ("The guards met the council on Friday.", "The guards"),
        ("Ada Lind, a lawyer, and Omar Tell, a judge, met.", "Ada Lind and Omar Tell"),
        ("The mayor, Ada Lind, and her deputy, Omar Tell, met.", "Ada Lind and Omar Tell"),
    ],
)
def test_they_are_people_or_else_the_body_that_acts(before, who):
    assert _told(before, "they") == who


@pytest.mark.parametrize(
    "before",
    [
        "The plan failed on Friday, and",
        "The council met on Friday. The mayor was ill.",
        "The council met the dockers on Friday.",
        "The union and the council met on Friday.",
        "The council met the union on Friday.",
        "Ada Brix won on Friday, and",
        "Ada Lind, and the wife of Omar Tell, met.",
    ],
)
def test_they_are_nobody_where_others_may_be_meant(before):
    assert _told(before, "they") is None


def test_one_word_is_one_speaker_for_both_verbs():
    text = (
        "Three union chiefs met Ada Lind. Dockers would strike, they said, adding that it rained."
    )

    names = _speakers(
        text, ("they", "said", "Dockers would strike"), ("they", "adding", "that it rained")
    )
    assert names == ["Three union chiefs"] * 2


def test_they_of_a_quotation_are_not_of_the_report_around_it():
    text = "“It is wrong,” Ada Lind warned. The council met on Friday. “They said no.”"

    said = (("Ada Lind", "warned", "They said no"), ("They", "said", "no"))
    assert _speakers(text, *said, kind="direct")[1] is None


def test_they_are_no_papers_where_a_person_has_spoken_since():
    document, made = attributed(
        "[It has six boats]{q1}, [according to]{c1} [guild documents]{s1}. It rained. "
        "[A judge]{s2} [said]{c2} [it was right]{q2}. [They]{s3} [said]{c3} [no]{q3}."
    )

    assert speaker(document, made[3]).name is None


def test_they_are_the_police_who_report_what_a_person_said():
    text = "Kell Police stated Ada Lind admitted she was late. It rained. They said no."

    said = (
        ("Kell Police", "stated", "Ada Lind admitted she was late"),
        ("Ada Lind", "admitted", "she was late"),
        ("They", "said", "no"),
    )
    assert _speakers(text, *said)[2] == "Kell Police"


def test_they_are_no_court_where_a_person_has_spoken_since():
    document, made = attributed(
        "[A Veldaran court]{s1} [approved]{c1} [the sale of the pier]{q1}. It rained. "
        "[A fellow judge]{s2} [said]{c2} [it was right]{q2}. [They]{s3} [said]{c3} [no]{q3}."
    )

    assert speaker(document, made[3]).name is None


@pytest.mark.parametrize(
    ("before", "whom", "he"),
    [
        ("Mr Tell fell ill in May.", "a doctor", "Tell"),
        ("Mr Tell fell ill in May.", "an aide", "Tell"),
        ("It rained.", "a guard", None),
        ("It rained.", "Omar Tell", "Omar Tell"),
    ],
)
def test_he_is_not_whom_the_text_but_cites_on_him(before, whom, he):
    content = "he said the door was shut"
    text = f"{before} According to {whom}, {content}."

    said = (("he", "said", "the door was shut"), (whom, "According to", content))
    assert _speakers(text, *said)[0] == he


@pytest.mark.parametrize(
    ("before", "she"),
    [
        ("Mayor Ada Lind rose. The former Kell member's mouth fell open when", "Ada Lind"),
        ("Those who heard the former Kell member's talk gasped when", None),
    ],
)
def test_she_is_no_place_before_a_member(before, she):
    assert _told(before, "she") == she


def test_she_is_not_those_who_heard():
    document, made = attributed(
        "Ada Lind met the guards. Those [who]{s1} [heard]{c1} [it]{q1} gasped when "
        "[she]{s2} [said]{c2} [it was over]{q2}."
    )

    assert speaker(document, made[2]).name == "Ada Lind"


@pytest.mark.parametrize(
    ("source", "content", "own"),
    [
        ("A Harbour Office spokesman", "", True),
        ("Harbour Office spokeswoman Ada Lind", "", True),
        ("A Harbour Office spokesman", "the Rope Guild was ill and ", False),
        ("A Harbour Office clerk", "", False),
    ],
)
def test_it_is_whose_spokesman_speaks(source, content, own):
    content = f"{content}it had asked Kell to wait"
    text = f"The Kell Law Centre wrote in May. {source} said {content}."

    said = ((source, "said", content), ("it", "had asked", "Kell to wait"))
    assert (_speakers(text, *said)[1] == "Harbour Office") is own


@pytest.mark.parametrize(
    ("outer", "cue", "inner", "own"),
    [
        ("the council had broken", "its promise", "to mend the bridge", "the council"),
        ("the dockers had broken", "their promise", "to mend the bridge", "the dockers"),
        ("the mayor had repeated", "his claim", "that the bridge was safe", "the mayor"),
        ("the council had ignored", "its demand", "to mend the bridge", "The union"),
    ],
)
def test_a_promise_is_theirs_who_keep_or_break_it(outer, cue, inner, own):
    pronoun, noun = cue.split()
    text = f"The union said {outer} {cue} {inner}."

    told = _speakers(
        text,
        ("The union", "said", f"{outer} {cue} {inner}"),
        (pronoun, noun, inner),
    )

    assert told == ["The union", own]


@pytest.mark.parametrize(
    ("outer", "inner", "own"),
    [
        ("the ministry could not say why it had", "the roof was safe", "the ministry"),
        ("the company was wrong when it had", "the roof was safe", "the company"),
    ],
)
def test_it_is_whose_clause_it_stands_in(outer, inner, own):
    text = f"The union said {outer} claimed that {inner}."

    told = _speakers(
        text,
        ("The union", "said", f"{outer} claimed that {inner}"),
        ("it", "claimed", f"that {inner}"),
    )

    assert told == ["The union", own]
