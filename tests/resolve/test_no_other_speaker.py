"""Those whom a text names near a saying, and who do not say it."""

import pytest

from parsing import attributed, speaker
from reading_sayings import annotated
from reportedly.model import Attribution

pytestmark = pytest.mark.model

TEXTS = [
    pytest.param(
        "A survey of the Rope Guild came out. [The survey]{s1} [found]{c1} [it paid late]{q1}.",
        "The survey",
        id="who was asked",
    ),
    pytest.param(
        "A video of Omar Dasa was shown. [The video]{s1} [says]{c1} [he left early]{q1}.",
        "The video",
        id="whom a video shows",
    ),
    pytest.param(
        "A letter of Omar Dasa came. [The letter]{s1} [said]{c1} [the lift was shut]{q1}.",
        "Omar Dasa",
        id="a letter is of its writer",
    ),
    pytest.param(
        "[The navy]{s2} [said]{c2} [it was late]{q2}. The union had met at noon. "
        "[It]{s1} [accused]{c1} [the navy of delay]{q1}.",
        "The union",
        id="whom it accuses is not it, the subject since is",
    ),
    pytest.param(
        "[The navy]{s2} [said]{c2} [no]{q2}. [It]{s1} [praised]{c1} [the navy's crew]{q1}.",
        None,
        id="whom it praises is not it",
    ),
    pytest.param(
        "[The navy]{s2} [said]{c2} [it was late]{q2}. [They]{s1} [accused]{c1} [the navy]{q1}.",
        None,
        id="nor are they",
    ),
    pytest.param(
        "[The navy]{s2} [said]{c2} [no]{q2}. [It]{s1} [accused]{c1} [the crew of delay]{q1}.",
        "The navy",
        id="it accuses another",
    ),
    pytest.param(
        "[The navy]{s2} [said]{c2} [it was late]{q2}. [It]{s1} [said]{c1} [the navy was old]{q1}.",
        "The navy",
        id="it may speak of itself",
    ),
    pytest.param(
        "Omar Dasa sued the Quay Herald. [The Quay Herald]{s2} [said]{c2} [it was open]{q2}. "
        "[The company]{s1} [said]{c1} [no]{q1}.",
        "The company",
        id="a paper is no company",
    ),
    pytest.param(
        "[The Rope Union]{s2} [said]{c2} [it was open]{q2}. [The council]{s1} [said]{c1} [no]{q1}.",
        "The council",
        id="a union is no council",
    ),
    pytest.param(
        "[The Rope Makers' Association]{s2} [said]{c2} [it was open]{q2}. "
        "[The union]{s1} [said]{c1} [no]{q1}.",
        "Rope Makers' Association",
        id="an association may be a union",
    ),
    pytest.param(
        "[Odile Crane]{s2} [says]{c2} [Omar Dasa is a bad son]{q2}. [He]{s1} [said]{c1} [no]{q1}.",
        "Omar Dasa",
        id="a noun of the predicate is nobody else",
    ),
    pytest.param(
        "It was a boatwoman who rang. [She]{s1} [said]{c1} [the lift was shut]{q1}.",
        "a boatwoman",
        id="it was she",
    ),
    pytest.param(
        "[A senior official]{s3} [called for]{c3} [calm]{q3}. [It rained]{q2}, [according to]{c2} "
        "[Omar Dasa, head of the Rope Care Board (RCB)]{s2}. "
        "[The lift was shut]{q1}, [the RCB official]{s1} [said]{c1}.",
        "Omar Dasa",
        id="the official of a body",
    ),
    pytest.param(
        "Mara Ito brought a letter from Chancellor Odile Crane, in which [she]{s1} [praised]{c1} "
        "[the crew]{q1}.",
        "Odile Crane",
        id="who writes the letter",
    ),
    pytest.param(
        "[Testimony from Omar Dasa, a Corvay Ranger,]{s1} [said]{c1} [the lift was old]{q1}.",
        "Omar Dasa",
        id="what a witness is",
    ),
    pytest.param(
        "[A witness Ito called, Omar Dasa,]{s1} [said]{c1} [the lift was old]{q1}.",
        "Omar Dasa",
        id="who called the witness",
    ),
    pytest.param(
        "[It was late]{q1}, [according to]{c1} [a speech Mrs. Ito gave in Corvay]{s1}.",
        "Ito",
        id="whose speech it is",
    ),
    pytest.param(
        "[It was late]{q1}, [said]{c1} [Const. Mara Ito, a spokeswoman for the guard]{s1}.",
        "Mara Ito",
        id="a constable",
    ),
    pytest.param(
        "[The Commission against Fees]{s1} [said]{c1} [the lift was old]{q1}.",
        "Commission against Fees",
        id="against what a body is",
    ),
    pytest.param(
        "[The Sailors' Network]{s1} [said]{c1} [the lift was old]{q1}.",
        "Sailors' Network",
        id="whose network it is",
    ),
    pytest.param(
        "Ben Dasa, younger brother of President Omar Dasa, came. [Dasa]{s1} [said]{c1} [no]{q1}.",
        "Ben Dasa",
        id="whose brother one is",
    ),
    pytest.param(
        "Omar Dasa's brother Ben Dasa came. [Dasa]{s1} [said]{c1} [no]{q1}.",
        None,
        id="one of two of the name",
    ),
    pytest.param(
        "Foreign Minister Mara Ito rang her Veldaran counterpart, Omar Dasa. "
        "[The Veldaran minister]{s1} [said]{c1} [no]{q1}.",
        "Omar Dasa",
        id="the counterpart of a minister",
    ),
    pytest.param(
        "Foreign Minister Mara Ito rang her Veldaran counterpart, Omar Dasa. "
        "[The Veldaran president]{s1} [said]{c1} [no]{q1}.",
        "The Veldaran president",
        id="a president is no minister's counterpart",
    ),
    pytest.param(
        "[One of the aunts of the mayor]{s2} [said]{c2} [no]{q2}. [She]{s1} [said]{c1} [so]{q1}.",
        "One of the aunts of the mayor",
        id="one of the aunts is she",
    ),
    pytest.param(
        "[A sailor, who gave only his first name, Omar,]{s1} [said]{c1} [no]{q1}.",
        "Omar",
        id="who gave but a first name",
    ),
    pytest.param(
        "[The armed wing of the Rope Front, the Quay Brigades,]{s1} [said]{c1} [no]{q1}.",
        "Quay Brigades",
        id="a wing by its name",
    ),
    pytest.param(
        "[It rained]{q2}, [the provincial governor]{s1} [said]{c1} [no]{q1}. "
        "Governor Omar Dasa came.",
        "Omar Dasa",
        id="the governor is named next",
    ),
    pytest.param(
        "[A readout from the Rope Ministry]{s1} [said]{c1} [no]{q1}.",
        "Rope Ministry",
        id="whose readout it is",
    ),
    pytest.param(
        "[The Rope Front's Press Office]{s1} [said]{c1} [no]{q1}.",
        "Rope Front's Press Office",
        id="whose office it is",
    ),
    pytest.param(
        "[The navy's Spokesperson Unit]{s1} [said]{c1} [no]{q1}.",
        "navy's Spokesperson Unit",
        id="whose unit it is",
    ),
    pytest.param(
        "Six sailors went home, [all of whom]{s1} [said]{c1} [the lift was old]{q1}.",
        "Six sailors",
        id="all of them",
    ),
    pytest.param(
        "Two guards met six sailors, [some of whom]{s1} [said]{c1} [the lift was old]{q1}.",
        None,
        id="some of the ones or the others",
    ),
]


@pytest.mark.parametrize(("text", "name"), TEXTS)
def test_who_speaks(text, name):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == name


@pytest.mark.parametrize(
    ("reporter", "name"), [("The guardsman", None), ("Mrs Odile Crane", "Omar Dasa")]
)
def test_he_is_whoever_reports_or_whom_they_speak_of(reporter, name):
    text = f"{reporter} said Omar Dasa met the envoy and that he told her the lift was shut."
    document = annotated(text)

    [inner] = [each for each in document[Attribution] if each.parent]
    assert speaker(document, inner).name == name


@pytest.mark.parametrize(
    ("source", "role", "of"),
    [
        ("Two Western diplomats", "Western diplomats", None),
        ("Rights lawyer Omar Dasa", "Rights lawyer", None),
        ("A Rope Front official in Corvay", "official", "Rope Front"),
        ("A Western envoy in Corvay", "Western envoy", None),
        ("An official in Corvay", "official", "Corvay"),
        (
            "Omar Dasa, head of the Corvay-based anti-noise group Still Quays,",
            "head",
            "Still Quays",
        ),
    ],
)
def test_whose_role_it_is(source, role, of):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [it rained]{{q1}}.")

    found = speaker(document, made[1])
    assert (found.role, found.of) == (role, of)
