"""Bodies that an article calls by their letters, by a part of their name, or by an older name."""

import pytest

from reading_sayings import annotated
from reportedly.model import Entity

pytestmark = pytest.mark.model


def found(text):
    """Return the names of each person and body of the text, by its fullest name."""
    document = annotated(text)
    return {each.name: (each.type, list(each.names)) for each in document[Entity]}


def one(text, *names):
    """Tell whether the names are all of one body there."""
    return any(kind == "body" and set(names) <= {*all_of} for kind, all_of in found(text).values())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "Northquay Copper Corp, which owns the mine, said it was sorry. Northquay shares lost "
            "three percent.",
            ("Northquay Copper Corp", "Northquay"),
            id="a firm without what it is by law",
        ),
        pytest.param(
            "Brekk Marine SA denied it. Brekk said so. A spokesman for Brekk refused.",
            ("Brekk Marine SA", "Brekk"),
            id="a firm of which nothing marks the first word",
        ),
        pytest.param(
            "Police searched Northquay offices. Northquay said no. Northquay Copper Holdings, its "
            "full name, is known to the court.",
            ("Northquay Copper Holdings", "Northquay"),
            id="a firm that is named in full later",
        ),
        pytest.param(
            "Western Teachers Pension Fund would take it over. WTPF chair Nadia Corvay was silent.",
            ("Western Teachers Pension Fund", "WTPF"),
            id="letters that no bracket explains, before a chair",
        ),
        pytest.param(
            "The KPR (Kellar Peasants' Rally) said no. The Rally will vote.",
            ("KPR", "Kellar Peasants' Rally", "Rally"),
            id="the letters before the bracket",
        ),
        pytest.param(
            "The KPR, short for Kellar Peasants' Rally, said no. KPR leaders left.",
            ("KPR", "Kellar Peasants' Rally"),
            id="short for",
        ),
        pytest.param(
            "The U.S. Geological Survey measured it. The USGS said later that it was weak.",
            ("U.S. Geological Survey", "USGS"),
            id="the letters of a land among them",
        ),
        pytest.param(
            "The Chamber of Commerce disagreed. The Chamber said business would suffer.",
            ("Chamber of Commerce", "Chamber"),
            id="without what it is of",
        ),
        pytest.param(
            "The Catholic Bishops' Conference of Dasa wrote a letter. The Bishops' Conference said "
            "it was read everywhere.",
            ("Catholic Bishops' Conference of Dasa", "Bishops' Conference"),
            id="without its land and its faith",
        ),
        pytest.param(
            "The Ministry of Health closed the market. The Health Ministry said it was dirty.",
            ("Ministry of Health", "Health Ministry"),
            id="its words in another order",
        ),
        pytest.param(
            "Teachers stayed home after the Ministry of Education and Vocational Training let a "
            "deadline pass. The Education Ministry said no.",
            ("Ministry of Education and Vocational Training", "Education Ministry"),
            id="one of two matters of a ministry",
        ),
        pytest.param(
            "The Banco do Vale lent it the money. The Bank said so.",
            ("Banco do Vale", "Bank"),
            id="in English what another language has in its name",
        ),
        pytest.param(
            "Sohan Virk returned to the ministry he lost. The Mandala Jan Sabha left office. "
            '"We go," said the MJS.',
            ("Mandala Jan Sabha", "MJS"),
            id="letters that no bracket explains",
        ),
    ],
)
def test_a_body_is_known_by_a_part_of_its_name(text, names):
    assert one(text, *names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "The HFP, known until January as the Harbour Front, accused the bank of lying.",
            ("HFP", "Harbour Front"),
            id="known until",
        ),
        pytest.param(
            "The Party of Labour, formerly the Workers' League, stayed.",
            ("Party of Labour", "Workers' League"),
            id="formerly",
        ),
        pytest.param(
            "The Reform Union, which renamed itself the Free Union, left.",
            ("Reform Union", "Free Union"),
            id="renamed",
        ),
        pytest.param(
            "The Free Wave Movement, known by its Swahili initials as HMH, said so. HMH left.",
            ("Free Wave Movement", "HMH"),
            id="initials in another language",
        ),
    ],
)
def test_a_body_that_was_called_otherwise_is_one(text, names):
    assert one(text, *names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param(
            "The Bank of Kell lent it. The Kell Bank did not.",
            ("Bank of Kell", "Kell Bank"),
            id="two banks",
        ),
        pytest.param(
            "The Kell Union of Teachers met the Orla Union of Nurses. The Union said no.",
            ("Orla Union of Nurses", "Union"),
            id="two unions",
        ),
        pytest.param(
            "The Harbour Trust was then called to the Port Authority.",
            ("Harbour Trust", "Port Authority"),
            id="called to another",
        ),
        pytest.param(
            "The Free Ostmaran Army took the town, and the Ostmaran army fled.",
            ("Free Ostmaran Army", "Ostmaran army"),
            id="an army and who took its name",
        ),
    ],
)
def test_else_they_are_two(text, names):
    assert {each for _, all_of in found(text).values() for each in all_of} >= {*names}
    assert not one(text, *names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kakharian Dream's leader, Ivo Dal, spoke on Monday.", "Kakharian Dream"),
        ("Akhali Modzra will boycott the vote. Its founder, Vaso Orsan, said so.", "Akhali Modzra"),
        ("The Depositors' Platform said it would sue.", "Depositors' Platform"),
        ("The envoy of the Forum, Lani Tuilo, spoke.", "Forum"),
        ("Kestrel spokesman Omar Dasa denied it on Monday. Staff at Kestrel slept.", "Kestrel"),
        ("The women want 15,000. Lumen chairman Tapan Lahiri was abroad.", "Lumen"),
        ("Veyra, which makes shoes, said it was sorry. Veyra was fined in May.", "Veyra"),
        ("RESCO's Akello resigned on Friday, a week after the blackout.", "RESCO"),
    ],
)
def test_a_body_is_one_by_whom_it_has(text, name):
    assert found(text)[name][0] == "body"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Police broke up a march of the Union Patriotique pour le Dialogue on Sunday.",
            "Union Patriotique pour le Dialogue",
        ),
        ("The European Union and la Liga met.", "European Union"),
        ("Quayside, a port company, has gone to court.", "Quayside"),
    ],
)
def test_a_body_is_found_whole_that_nothing_marks(text, name):
    assert found(text)[name][0] == "body"


def test_who_returns_to_what_he_lost_is_no_body():
    text = "NAVDURG: Balraj Orsal returned on Sunday to the ministry he lost. Orsal said little."

    assert found(text)["Balraj Orsal"] == ("person", ["Balraj Orsal", "Orsal"])


def test_an_act_or_a_deal_is_no_body_for_its_letters():
    text = "The Kell Harbour Agreement failed. The KHA was bad, he said. The KHA cost 40 jobs."

    assert found(text).get("Kell Harbour Agreement", ("", []))[0] != "body"


def test_a_firm_by_law_takes_no_first_word_from_another():
    text = (
        "Halden Foods said on Monday that it would sell its mill. Halden Liner Corp said that it "
        "would buy it. A spokesman for Halden denied it."
    )

    assert one(text, "Halden Foods", "Halden")
