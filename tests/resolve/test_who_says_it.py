"""Who speaks where a nearer name or word would be taken for them, by the text."""

import pytest

from parsing import attributed, speaker
from reportedly.model import Hop

pytestmark = pytest.mark.model

TEXTS = [
    pytest.param(
        "“We were late,” Mara Ito said. [US]{s1} [claims]{c1} [that it hid files]{q1} are absurd.",
        "US",
        id="US in capitals is the country",
    ),
    pytest.param(
        "[It was late]{q3}, [a harbour official]{s3} [said]{c3}. [The rope was cut]{q2}, "
        "[according to]{c2} [another harbour official]{s2}. [Tests would tell]{q1}, "
        "[the first harbour official]{s1} [said]{c1}.",
        "a harbour official",
        id="the first of two",
    ),
    pytest.param(
        "[It was late]{q4}, [a harbour official]{s4} [said]{c4}. [The rope was cut]{q2}, "
        "[according to]{c2} [another harbour official]{s2}. [Tests would tell]{q3}, "
        "[the first harbour official]{s3} [said]{c3}. [“We must wait,”]{q1} "
        "[the official]{s1} [added]{c1}.",
        "a harbour official",
        id="the one of two who spoke last",
    ),
    pytest.param(
        "[A guard]{s3} [said]{c3} [it was open]{q3}. [A second guard]{s2} [said]{c2} "
        "[it was shut]{q2}. [The other guard]{s1} [said]{c1} [it was late]{q1}.",
        "A guard",
        id="the other of two",
    ),
    pytest.param(
        "[Harbour officials]{s2} [said]{c2} [the car was found]{q2}. Guards obtained a warrant "
        "after [they]{s1} [said]{c1} [a car was seen]{q1}.",
        "Guards",
        id="they are the subject of the sentence",
    ),
    pytest.param(
        "[Hundreds of dockers gathered outside the hall]{q2}, [according to]{c2} "
        "[Coast Courier]{s2}. [They]{s1} [called for]{c1} [an inquiry]{q1}.",
        "Hundreds of dockers",
        id="they are not the outlet that tells of them",
    ),
    pytest.param(
        "[President Mara Ito of Ostmark]{s2} [said]{c2} [talks had failed]{q2}. She had warned "
        "Veldara's President Omar Dasa in May. [The president]{s1} [promised]{c1} [a vote]{q1}.",
        "Mara Ito",
        id="of two presidents the one who speaks",
    ),
    pytest.param(
        "[President Mara Ito of Ostmark]{s2} [said]{c2} [it was late]{q2}. "
        "Veldara's President Omar Dasa came on Monday. "
        "[The president]{s1} [promised]{c1} [a vote]{q1}.",
        "Omar Dasa",
        id="of two presidents the one who acted since",
    ),
    pytest.param(
        "[Elected officials in and around Corvay]{s1} [said]{c1} [it was late]{q1}.",
        "Elected officials in and around Corvay",
        id="officials around a place",
    ),
    pytest.param(
        "[Raids were spreading]{q1}, [according to]{c1} [researchers at lock maker Orbel]{s1}.",
        "researchers at lock maker Orbel",
        id="researchers at a maker",
    ),
    pytest.param(
        "[Media reports in Ostmark]{s1} [said]{c1} [the ropes came by sea]{q1}.",
        "Media reports in Ostmark",
        id="media are no name",
    ),
    pytest.param(
        "The road to Corvay is shut. [The Corvay council]{s1} [refused]{c1} [a recount]{q1}.",
        "Corvay council",
        id="a council is not its town",
    ),
    pytest.param(
        "[The first officer]{s1} [said]{c1} [the sea was calm]{q1}.",
        "The first officer",
        id="a first officer where no two have spoken",
    ),
]


@pytest.mark.parametrize(("source", "who"), TEXTS)
def test_the_speaker_is_whom_the_words_mean(source, who):
    document, made = attributed(source)

    assert speaker(document, made[1]).name == who


def hops(source, number=1):
    document, made = attributed(source)
    own = [hop for hop in document[Hop] if hop.about == made[number].key]
    return [f"{hop.kind}:{hop.name}" for hop in own if hop.kind != "speaker"]


MEDIA = [
    pytest.param(
        "[Two boats sank]{q1}, [said]{c1} [Fjord, a Norwegian newspaper]{s1}.",
        ["medium:Fjord"],
        id="a paper told by its language",
    ),
    pytest.param(
        "[Two boats sank]{q2}, [said]{c2} [Meridian, a daily newspaper in Corvay]{s2}. "
        "[Guards were hurt]{q1}, [the newspaper]{s1} [said]{c1}.",
        ["medium:Meridian"],
        id="the newspaper after its name",
    ),
    pytest.param(
        "[Another news agency]{s1} [said]{c1} [the piers were shut]{q1}.",
        ["medium:Another news agency"],
        id="another agency has no name",
    ),
    pytest.param(
        "[Two piers were shut]{q2}, [the Kelta news agency]{s2} [said]{c2}. [Two guards were "
        "held]{q1}, [it]{s1} [said]{c1}.",
        ["medium:Kelta"],
        id="it is the agency",
    ),
    pytest.param(
        "[The Corvay Spectator]{s1} [said]{c1} [the note was false]{q1}.",
        ["medium:Corvay Spectator"],
        id="a Spectator",
    ),
]


@pytest.mark.parametrize(("source", "ways"), MEDIA)
def test_the_outlet_is_on_the_way(source, ways):
    assert hops(source) == ways
