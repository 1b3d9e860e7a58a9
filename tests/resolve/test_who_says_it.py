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
        "Mara Ito left early. [She and other guests]{s1} [said]{c1} [the food was cold]{q1}.",
        "Mara Ito and other guests",
        id="she and others",
    ),
    pytest.param(
        "[Mara Ito]{s2} [said]{c2} [it rained]{q2}. [She and President Omar Dasa]{s1} "
        "[agreed]{c1} [that it was late]{q1}.",
        "Mara Ito and Omar Dasa",
        id="she and a person by name",
    ),
    pytest.param(
        "Mara Ito and Omar Dasa joined the board. [Both]{s1} [said]{c1} [it was late]{q1}.",
        "Mara Ito and Omar Dasa",
        id="both",
    ),
    pytest.param(
        "Two women joined the board, [both of whom]{s1} [criticised]{c1} [the mayor]{q1}.",
        "Two women",
        id="both of whom",
    ),
    pytest.param("[Both]{s1} [said]{c1} [it was late]{q1}.", None, id="both of nobody told"),
    pytest.param(
        "[The piers were shut]{q1}, [the Kelta news agency]{s1} [said]{c1}, without citing "
        "sources.",
        "Kelta news agency",
        id="sources that are not cited",
    ),
    pytest.param(
        "[Radio Corvay]{s1} [said]{c1} [the piers were shut]{q1}, referring to one of the ropes.",
        "Radio Corvay",
        id="a thing that is referred to",
    ),
    pytest.param(
        "Mara Ito issued new rules on Monday. [The rules]{s1} [ask]{c1} [makers to wait]{q1}.",
        "Mara Ito",
        id="the rules that somebody issued",
    ),
    pytest.param(
        "In a statement released by her team, [Mara Ito]{s2} [accused]{c2} [the board]{q2}. "
        "[“It has lied,”]{q1} [the statement]{s1} [said]{c1}.",
        "Mara Ito",
        id="the statement in which she spoke",
    ),
    pytest.param(
        "Guards came, said Ukweli, a Kellish newspaper. [Two were late]{q1}, [the newspaper]{s1} "
        "[said]{c1}.",
        "Ukweli",
        id="the newspaper is not its language",
    ),
    pytest.param(
        "[The first officer]{s1} [said]{c1} [the sea was calm]{q1}.",
        "The first officer",
        id="a first officer where no two have spoken",
    ),
    pytest.param(
        "Two of the sisters left. [One of them, Mara Ito,]{s1} [said]{c1} [it was cold]{q1}.",
        "Mara Ito",
        id="one of them, by name",
    ),
    pytest.param(
        "[The Corvay Port Authority has changed its rules]{q1}, [the agency]{s1} [announced]{c1}.",
        "Corvay Port Authority",
        id="an authority is an agency",
    ),
    pytest.param(
        "Omar Dasa wept. [His father, Karim Dasa,]{s3} [said]{c3} [the boy was tired]{q3}. "
        "[Dasa]{s1} [asked for]{c1} [more time]{q1}.",
        "Karim Dasa",
        id="of a family the one who has spoken",
    ),
    pytest.param(
        "Omar Dasa retired in May. [After Dasa came home, he sold ropes]{q2}, [his nephew Karim "
        "Dasa]{s2} [said]{c2}. [Dasa]{s1} [asked for]{c1} [more time]{q1}.",
        None,
        id="of a family the one who has spoken of another by that name",
    ),
    pytest.param(
        "[Omar Dasa]{s2} [said]{c2} [it was late]{q2}. His father, Karim Dasa, wept. "
        "[Dasa]{s1} [asked for]{c1} [more time]{q1}.",
        None,
        id="of a family another was named since",
    ),
    pytest.param(
        "[President Mara Ito]{s2} [said]{c2} [it was late]{q2}. The guests were met by Omar Dasa, "
        "chief of the Japanese Trade Office in Corvay. "
        "[The Japanese leader]{s1} [said]{c1} [the talks would go on]{q1}.",
        "The Japanese leader",
        id="the leader of a land leads no office of it",
    ),
]


@pytest.mark.parametrize(("source", "who"), TEXTS)
def test_the_speaker_is_whom_the_words_mean(source, who):
    document, made = attributed(source)

    assert speaker(document, made[1]).name == who


def hops(source, number=1, *, parents=None):
    document, made = attributed(source, parents=parents)
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
    pytest.param(
        "[Piers were shut]{q2}, [the Coast Courier]{s2} [reported]{c2}. [Guards were held]{q1}, "
        "[the Courier]{s1} [said]{c1}.",
        ["medium:Coast Courier"],
        id="a paper by the last word of its name",
    ),
    pytest.param(
        "[It rained]{q3}, [the Coast Courier]{s3} [reported]{c3}. [It was late]{q2}, [the Corvay "
        "Courier]{s2} [said]{c2}. [Guards were held]{q1}, [the Courier]{s1} [said]{c1}.",
        ["medium:Courier"],
        id="of two papers neither",
    ),
    pytest.param(
        "[The Corvay (Ostmark) Spectator]{s1} [said]{c1} [the note was false]{q1}.",
        ["medium:Corvay (Ostmark) Spectator"],
        id="a place in brackets inside the name",
    ),
]


@pytest.mark.parametrize(("source", "ways"), MEDIA)
def test_the_outlet_is_on_the_way(source, ways):
    assert hops(source) == ways


DOCUMENTS = [
    pytest.param(
        "[Port records]{s1} [show]{c1} [that Ito was held]{q1}.",
        ["document:Port records"],
        id="records",
    ),
    pytest.param(
        "[Ito was held]{q1}, [according to]{c1} [court records]{s1}.",
        ["document:court records"],
        id="according to records",
    ),
    pytest.param(
        "[Sales doubled]{q1}, [according to]{c1} [industry figures from May]{s1}.",
        ["document:industry figures"],
        id="figures",
    ),
    pytest.param(
        "[The guidelines]{s1} [ask]{c1} [makers to slow down]{q1}.",
        ["document:guidelines"],
        id="guidelines",
    ),
    pytest.param(
        "[The church]{s1} released a statement on its Facebook page, [saying]{c1} "
        "[it was late]{q1}.",
        ["medium:Facebook", "document:church"],
        id="a statement released on a page",
    ),
    pytest.param(
        "[Key figures in the movement]{s1} [said]{c1} [it was late]{q1}.",
        [],
        id="figures who speak",
    ),
]


@pytest.mark.parametrize(("source", "ways"), DOCUMENTS)
def test_what_is_kept_in_writing_is_a_document(source, ways):
    assert hops(source) == ways


def test_a_statement_does_not_hold_inside_what_another_reports():
    source = (
        "In a statement released by Captain Omar Dasa, [the Harbour Forces]{s1} [said]{c1} [they "
        "had proof]{q1}. [Mara Ito]{s2} [said]{c2} [the Forces were sure]{q2}: "
        "[the Harbour Forces]{s3} [found]{c3} [that it was late]{q3}."
    )

    assert hops(source, 3) == ["document:Omar Dasa"]
    assert hops(source, 3, parents={3: 2}) == []
