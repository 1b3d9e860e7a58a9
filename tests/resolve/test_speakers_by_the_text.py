"""Short passages about an invented conflict, read by the real model."""

import pytest

from parsing import HAND, attributed, parsed, speaker
from reportedly.model import Attribution, Layer, Span, Speaker
from reportedly.resolve import SpeakerResolver

pytestmark = pytest.mark.model

NAMED = [
    pytest.param(
        "[Mara Ito]{s1} [said]{c1} [the port would open]{q1}.",
        ("Mara Ito", "name"),
        id="a full name",
    ),
    pytest.param(
        "Mara Ito arrived at noon. [Ito]{s1} [said]{c1} [the port would open]{q1}.",
        ("Mara Ito", "name"),
        id="a surname stands for the full name before",
    ),
    pytest.param(
        "Mara Ito arrived at noon. [Ms. Ito]{s1} [said]{c1} [the port would open]{q1}.",
        ("Mara Ito", "name"),
        id="a title and a surname",
    ),
    pytest.param(
        "[Sheikh Karim Dalal]{s1} [said]{c1} [the talks had failed]{q1}.",
        ("Karim Dalal", "name"),
        id="an honorific is no part of the name",
    ),
    pytest.param(
        "Sheikh Karim Dalal came to Corvay. [Sheikh Dalal]{s1} [said]{c1} [talks had failed]{q1}.",
        ("Karim Dalal", "name"),
        id="honorific and surname",
    ),
    pytest.param(
        "Nasser Kanaani spoke first. [Kan’ani]{s1} [said]{c1} [the talks had failed]{q1}.",
        ("Nasser Kanaani", "name"),
        id="another transliteration of the surname",
    ),
    pytest.param(
        "[The port authority’s deputy director, Lena Okoro,]{s1} [said]{c1} [it was shut]{q1}.",
        ("Lena Okoro", "name"),
        id="the name comes after the role",
    ),
    pytest.param(
        "[Lena Okoro, a spokeswoman for the port authority,]{s1} [said]{c1} [it was shut]{q1}.",
        ("Lena Okoro", "name"),
        id="the role comes after the name",
    ),
    pytest.param(
        "[Ostmark's Foreign Minister Tomas Reyl]{s1} [said]{c1} [the border was calm]{q1}.",
        ("Tomas Reyl", "name"),
        id="a country in front of the role is not the speaker",
    ),
    pytest.param(
        "[Harbour Front's deputy leader Sheikh Karim Dalal]{s1} [said]{c1} [it was over]{q1}.",
        ("Karim Dalal", "name"),
        id="a movement in front of the role is not the speaker",
    ),
    pytest.param(
        "[Ostmark's Ambassador to Veldara Tomas Reyl]{s1} [said]{c1} [the border was calm]{q1}.",
        ("Tomas Reyl", "name"),
        id="a place between role and name is not the speaker",
    ),
    pytest.param(
        "[Tomas Reyl, who represents Ostmark in Corvay,]{s1} [said]{c1} [it was over]{q1}.",
        ("Tomas Reyl", "name"),
        id="a relative clause after the name",
    ),
    pytest.param(
        "[The Foreign Ministry]{s1} [said]{c1} [the border was calm]{q1}.",
        ("Foreign Ministry", "name"),
        id="a ministry",
    ),
    pytest.param(
        "[Veldara’s al-Bahr television network]{s1} [said]{c1} [the border was calm]{q1}.",
        ("al-Bahr", "name"),
        id="a network by name",
    ),
    pytest.param(
        "[The Grain Relief Fund (GRF)]{s1} [said]{c1} [stocks were low]{q1}. "
        "Aid is late. [The GRF]{s2} [said]{c2} [more was coming]{q2}.",
        ("Grain Relief Fund", "name"),
        id="a body with its abbreviation",
    ),
    pytest.param(
        "[Mara Ito and Tomas Reyl]{s1} [said]{c1} [the talks had failed]{q1}.",
        ("Mara Ito and Tomas Reyl", "name"),
        id="two people together are named as stated",
    ),
]

NAMED += [
    pytest.param(
        "[The Harbour Front environmental movement]{s1} [said]{c1} [the port was shut]{q1}.",
        ("Harbour Front", "name"),
        id="a body with a noun for its kind and an adjective between",
    ),
    pytest.param(
        "[The Harbour Front resistance movement]{s1} [said]{c1} [the port was shut]{q1}.",
        ("Harbour Front", "name"),
        id="a body that the parser did not see, with a noun for its kind",
    ),
    pytest.param(
        "[The Harbour Front student union]{s1} [said]{c1} [the port was shut]{q1}.",
        ("Harbour Front student union", "name"),
        id="the students of a body are another body",
    ),
    pytest.param(
        "[The mayor of Telling, Odile Crane,]{s1} [said]{c1} [the town was flooded]{q1}.",
        ("Odile Crane", "name"),
        id="a role and a comma show that the name is a person's",
    ),
    pytest.param(
        "Ada Mohn founded the survey, [whose director Ulf Renner]{s1} later [told]{c1} Radio "
        "Delvia that [funds were gone]{q1}.",
        ("Ulf Renner", "name"),
        id="whose director is the director",
    ),
    pytest.param(
        "“[It is over,]{q1}” [according to]{c1} [its deputy chair, Sa’id Marouni]{s1}.",
        ("Sa’id Marouni", "name"),
        id="a name that the parser took for a place, after a role",
    ),
]

BY_ROLE = [
    pytest.param(
        "The Harbour Front and Corvay Shipping signed. "
        "[The Front]{s1} [said]{c1} [it was over]{q1}.",
        ("Harbour Front", "name"),
        id="the last word of a body's name",
    ),
    pytest.param(
        "President Elena Marsh spoke to Corvay Radio. "
        "[The station]{s1} [said]{c1} [it was over]{q1}.",
        ("Corvay Radio", "role"),
        id="the station takes up the only medium",
    ),
    pytest.param(
        "A statement by the Harbour Front came at noon. "
        "[The statement]{s1} [said]{c1} [it was over]{q1}.",
        ("Harbour Front", "role"),
        id="the statement takes up its issuer",
    ),
    pytest.param(
        "President Marsh came on Monday. Her sister Nadia Marsh stayed at home. "
        "[The president]{s1} [said]{c1} [it was over]{q1}.",
        ("Marsh", "role"),
        id="an office before a surname keeps two people apart",
    ),
    pytest.param(
        "Harbour Front's deputy leader Karim Dalal arrived. "
        "[The Harbour Front official]{s1} [said]{c1} [it was over]{q1}.",
        ("Karim Dalal", "role"),
        id="official takes up any office of the same body",
    ),
    pytest.param(
        "Harbour Front's secretary general Karim Dalal arrived. "
        "[The Harbour Front chief]{s1} [said]{c1} [it was over]{q1}.",
        ("Karim Dalal", "role"),
        id="chief is another word for secretary general",
    ),
    pytest.param(
        "Veldara's President Elena Marsh met reporters. "
        "[The Veldaran president]{s1} [said]{c1} [it was over]{q1}.",
        ("Elena Marsh", "role"),
        id="the adjective of the country fits the country",
    ),
    pytest.param(
        "Foreign Ministry spokesman Oren Falk met reporters. "
        "[The spokesman]{s1} [said]{c1} [it was over]{q1}.",
        ("Oren Falk", "role"),
        id="a bare role takes up the one who has it",
    ),
    pytest.param(
        "Lena Okoro, a spokeswoman for the port authority, met reporters. "
        "[The spokeswoman]{s1} [said]{c1} [it was over]{q1}.",
        ("Lena Okoro", "role"),
        id="a role that was stated in apposition",
    ),
    pytest.param(
        "Spokeswoman Lena Okoro and Oren Falk, a spokesman for the ministry, met reporters. "
        "[The spokeswoman]{s1} [said]{c1} [it was over]{q1}.",
        ("Lena Okoro", "role"),
        id="the gender of the role tells two apart",
    ),
    pytest.param(
        "Oren Falk, a spokesman for Veldara, spoke first. Tomas Reyl, a spokesman for Ostmark, "
        "came next. [The Veldaran spokesman]{s1} [said]{c1} [it was over]{q1}.",
        ("Oren Falk", "role"),
        id="the body tells two apart",
    ),
    pytest.param(
        "Foreign Minister Tomas Reyl met Defence Minister Ada Lind. They spoke for an hour. "
        "[The foreign minister]{s1} [said]{c1} [it was over]{q1}.",
        ("Tomas Reyl", "role"),
        id="the portfolio tells two ministers apart",
    ),
    pytest.param(
        "[The mayor of Corvay]{s1} [said]{c1} [the port would open]{q1}.\n\n"
        "Ada Lind made the remarks in a meeting on Monday.",
        ("Ada Lind", "role"),
        id="the opening names the role and the next paragraph the person",
    ),
    pytest.param(
        "Harbour Front's deputy leader Karim Dalal arrived. "
        "[The Ostmark official]{s1} [said]{c1} [it was over]{q1}.",
        ("The Ostmark official", "role"),
        id="an official of another body is not him",
    ),
    pytest.param(
        "Harbour Front's deputy leader Karim Dalal arrived. "
        "[The Harbour Front leader]{s1} [said]{c1} [it was over]{q1}.",
        ("The Harbour Front leader", "role"),
        id="the leader is not the deputy leader",
    ),
    pytest.param(
        "President Elena Marsh arrived. [The band leader]{s1} [said]{c1} [it was over]{q1}.",
        ("The band leader", "role"),
        id="a leader of something else is not the president",
    ),
]

BY_ROLE += [
    pytest.param(
        "Mayor Odile Crane arrived. [The governor]{s1} [said]{c1} [it was over]{q1}.",
        ("The governor", "role"),
        id="a governor is no mayor",
    ),
    pytest.param(
        "Mayor Odile Crane arrived. [The chief]{s1} [said]{c1} [it was over]{q1}.",
        ("The chief", "role"),
        id="a mayor is not called the chief",
    ),
    pytest.param(
        "Bank chairman Oren Falk arrived. [The president]{s1} [said]{c1} [it was over]{q1}.",
        ("The president", "role"),
        id="a president is no chairman",
    ),
    pytest.param(
        "Army chief Oren Falk arrived. [The police chief]{s1} [said]{c1} [it was over]{q1}.",
        ("The police chief", "role"),
        id="the police are not the army",
    ),
    pytest.param(
        "Opposition leader Mara Ito arrived. [The union leader]{s1} [said]{c1} [it was over]{q1}.",
        ("The union leader", "role"),
        id="a union is not the opposition",
    ),
    pytest.param(
        "Foreign ministry spokesman Oren Falk arrived. "
        "[The army spokesman]{s1} [said]{c1} [it was over]{q1}.",
        ("The army spokesman", "role"),
        id="the army is not the ministry",
    ),
    pytest.param(
        "Foreign ministry spokesman Oren Falk arrived. "
        "[The health ministry spokesman]{s1} [said]{c1} [it was over]{q1}.",
        ("The health ministry spokesman", "role"),
        id="one ministry is not another",
    ),
    pytest.param(
        "Majority leader Mara Ito arrived. [The minority leader]{s1} [said]{c1} [it was over]{q1}.",
        ("The minority leader", "role"),
        id="the minority is not the majority",
    ),
    pytest.param(
        "Foreign ministry spokesman Oren Falk arrived. "
        "[The ministry spokesman]{s1} [said]{c1} [it was over]{q1}.",
        ("Oren Falk", "role"),
        id="what the body's name says may be left out",
    ),
    pytest.param(
        "Bank chairman Oren Falk arrived. [The bank's chair]{s1} [said]{c1} [it was over]{q1}.",
        ("Oren Falk", "role"),
        id="chair is another word for chairman",
    ),
    pytest.param(
        "Harbour Front leader Mara Ito arrived. "
        "[The group's leader]{s1} [said]{c1} [it was over]{q1}.",
        ("Mara Ito", "role"),
        id="any body may be called a group",
    ),
    pytest.param(
        "Harbour Front leader Mara Ito arrived. "
        "[The Harbour Front president]{s1} [said]{c1} [it was over]{q1}.",
        ("Mara Ito", "role"),
        id="the president of a body may be its leader",
    ),
]

UNNAMED = [
    pytest.param(
        "The council, [whose lawyer]{s1} [said]{c1} [it was over]{q1}, left.",
        ("lawyer", None),
        id="whose is no part of a description",
    ),
    pytest.param(
        "[The spokesman Ostmark's government]{s1} hired [said]{c1} that [it was over]{q1}.",
        ("The spokesman Ostmark's government", None),
        id="whoever hired the spokesman is not whom he speaks for",
    ),
    pytest.param(
        "[The mayor of London, Ontario,]{s1} [said]{c1} [the town was flooded]{q1}.",
        ("The mayor of London", "London"),
        id="a place after a place is no mayor",
    ),
    pytest.param(
        "Harbour Front's deputy leader Karim Dalal arrived. "
        "[A Harbour Front official]{s1} [said]{c1} [it was over]{q1}.",
        ("A Harbour Front official", "Harbour Front"),
        id="an indefinite official is neither the body nor anybody known",
    ),
    pytest.param(
        "[Two officials who asked not to be named]{s1} [said]{c1} [it was over]{q1}.",
        ("Two officials", None),
        id="two officials",
    ),
    pytest.param(
        "[Officials in Ostmark]{s1} [said]{c1} [it was over]{q1}.",
        ("Officials in Ostmark", "Ostmark"),
        id="officials in the plural",
    ),
    pytest.param(
        "[Witnesses]{s1} [said]{c1} [the bridge had fallen]{q1}.",
        ("Witnesses", None),
        id="witnesses",
    ),
    pytest.param(
        "[Sources close to the Harbour Front]{s1} [said]{c1} [it was over]{q1}.",
        ("Sources close to the Harbour Front", None),
        id="sources close to somebody",
    ),
    pytest.param(
        "Mara Ito arrived. [Her lawyer]{s1} [said]{c1} [it was over]{q1}.",
        ("Her lawyer", None),
        id="her lawyer is not she",
    ),
    pytest.param(
        "Mara Ito arrived. [A lawyer for Ito]{s1} [said]{c1} [it was over]{q1}.",
        ("A lawyer for Ito", "Ito"),
        id="a lawyer for her is not she",
    ),
    pytest.param(
        "Mara Ito arrived. [An Ito aide]{s1} [said]{c1} [it was over]{q1}.",
        ("An Ito aide", "Ito"),
        id="an aide of hers is not she",
    ),
    pytest.param(
        "[Residents of Corvay]{s1} [said]{c1} [the water was back]{q1}.",
        ("Residents of Corvay", "Corvay"),
        id="residents",
    ),
]

PRONOUNS = [
    pytest.param(
        "Mara Ito arrived at noon. “[The port will open,]{q1}” [she]{s1} [said]{c1}.",
        "Mara Ito",
        id="she takes up the subject before",
    ),
    pytest.param(
        "[Tomas Reyl]{s2} [said]{c2} [talks had failed]{q2}. "
        "[He]{s1} [added]{c1} [it was over]{q1}.",
        "Tomas Reyl",
        id="he takes up the speaker before",
    ),
    pytest.param(
        "[Tomas Reyl]{s2} [said]{c2} [Karim Dalal had left]{q2}. "
        "[He]{s1} [added]{c1} [it was over]{q1}.",
        "Tomas Reyl",
        id="he is the speaker and not whom he spoke of",
    ),
    pytest.param(
        "Mr. Reyl met Ms. Ito in Corvay. [She]{s1} [said]{c1} [the talks had failed]{q1}.",
        "Ito",
        id="titles tell who she is",
    ),
    pytest.param(
        "Mr. Reyl met Ms. Ito in Corvay. [He]{s1} [said]{c1} [the talks had failed]{q1}.",
        "Reyl",
        id="titles tell who he is",
    ),
    pytest.param(
        "Spokeswoman Lena Okoro met Tomas Reyl. [He]{s1} [said]{c1} [the talks had failed]{q1}.",
        "Tomas Reyl",
        id="a spokeswoman is not he",
    ),
    pytest.param(
        "[The Harbour Front]{s2} [said]{c2} [it was over]{q2}. Karim Dalal, its leader, agreed. "
        "[He]{s1} [said]{c1} [the talks had failed]{q1}.",
        "Karim Dalal",
        id="he is never a body",
    ),
    pytest.param(
        "[A Harbour Front official]{s2} [said]{c2} [it was over]{q2}. "
        "[He]{s1} [added]{c1} [that talks had failed]{q1}.",
        "A Harbour Front official",
        id="he may be somebody unnamed",
    ),
    pytest.param(
        "[Two officials]{s2} [said]{c2} [it was over]{q2}. [They]{s1} [added]{c1} [more]{q1}.",
        "Two officials",
        id="they takes up several",
    ),
    pytest.param(
        "[The Harbour Front]{s2} [said]{c2} [it was over]{q2}. [It]{s1} [added]{c1} [more]{q1}.",
        "Harbour Front",
        id="it takes up a body",
    ),
    pytest.param(
        "Reporters asked Lena Okoro, [who]{s1} [said]{c1} [the port would open]{q1}.",
        "Lena Okoro",
        id="who takes up the name it follows",
    ),
    pytest.param(
        "Reporters asked a nurse [who]{s1} [said]{c1} [the port would open]{q1}.",
        "a nurse",
        id="who takes up the noun it follows",
    ),
    pytest.param(
        "Tomas Reyl wrote to the court. His lawyer is Oren Falk. He lives in Corvay. "
        "“[It is over,]{q1}” [he]{s1} [said]{c1}.",
        "Oren Falk",
        id="he of the sentence between goes with the name nearest to it",
    ),
    pytest.param(
        "[Elena Marsh]{s2} [said]{c2} “[Karim Dalal will go.]{q2}” Then [she]{s1} [said]{c1} "
        "[it was over]{q1}.",
        "Elena Marsh",
        id="she is not looked for inside a quotation",
    ),
]

PRONOUNS += [
    pytest.param(
        "Transport Minister Oren Falk met Lena Okoro on Monday. “[There is no plan,]{q2}” "
        "[he]{s2} [said]{c2}. “[There is one,]{q1}” [she]{s1} [replied]{c1}.",
        "Lena Okoro",
        id="she is not the one who was just he",
    ),
    pytest.param(
        "[Lena Okoro]{s3} [praised]{c3} [Oren Falk]{q3}. [She]{s2} [said]{c2} [it was over]{q2}. "
        "[He]{s1} [said]{c1} [the talks had failed]{q1}.",
        "Oren Falk",
        id="he is not the one who was just she",
    ),
    pytest.param(
        "Mara Ito was late. [A Harbour Front official]{s3} [said]{c3} [it was over]{q3}. "
        "[He]{s2} [added]{c2} [that talks had failed]{q2}. [She]{s1} [said]{c1} [no]{q1}.",
        "Mara Ito",
        id="she is not somebody unnamed who was just he",
    ),
    pytest.param(
        "The rise of Tomas Reyl, [who]{s1} [says]{c1} [it is over]{q1}, goes on.",
        "Tomas Reyl",
        id="who is a person and not a thing before",
    ),
    pytest.param(
        "Tomas Reyl came late. The old woman rose. [She]{s1} [said]{c1} [it was over]{q1}.",
        "The old woman",
        id="she may be a woman without a name",
    ),
    pytest.param(
        "Few residents stayed. [They]{s1} [said]{c1} [it was over]{q1}.",
        "Few residents",
        id="they may be people without a name",
    ),
]

NOBODY = [
    pytest.param(
        "[It was]{x} [reported]{c1} [that the bridge had fallen]{q1}.",
        "the passive names no source",
        id="a passive",
    ),
    pytest.param(
        "“[It is over.]{q1}”",
        "no source, and no attribution goes before it",
        id="a quotation alone",
    ),
    pytest.param(
        "Mara Ito came with Kenji Ito. [Ito]{s1} [said]{c1} [it was over]{q1}.",
        "Mara Ito and Kenji Ito share the name 'Ito'",
        id="two people of one surname",
    ),
    pytest.param(
        "The bridge had fallen. [He]{s1} [said]{c1} [it was over]{q1}.",
        "nobody that 'he' fits in the 7 sentences before",
        id="a pronoun for nobody",
    ),
]


@pytest.mark.parametrize(("source", "expected"), NAMED)
def test_a_name_in_the_source_is_the_speaker(source, expected):
    document, made = attributed(source)

    found = speaker(document, made[1])

    assert (found.name, found.basis) == expected


@pytest.mark.parametrize(("source", "expected"), BY_ROLE)
def test_a_definite_role_is_the_person_who_has_it_or_else_unnamed(source, expected):
    document, made = attributed(source)

    found = speaker(document, made[1])

    assert (found.name, found.basis) == expected
    assert found.unnamed == (found.entity is None)


@pytest.mark.parametrize(("source", "expected"), UNNAMED)
def test_an_unnamed_source_keeps_its_description_and_is_nobody_known(source, expected):
    document, made = attributed(source)

    found = speaker(document, made[1])

    assert (found.name, found.of) == expected
    assert (found.unnamed, found.entity, found.basis) == (True, None, "role")


@pytest.mark.parametrize(("source", "expected"), PRONOUNS)
def test_a_pronoun_takes_up_whom_it_fits(source, expected):
    document, made = attributed(source)

    found = speaker(document, made[1])

    assert (found.name, found.basis) == (expected, "pronoun")


@pytest.mark.parametrize(("source", "why"), NOBODY)
def test_where_nobody_can_be_told_the_reason_is_given(source, why):
    document, made = attributed(source)

    found = speaker(document, made[1])

    assert (found.name, found.basis, found.why) == (None, "none", why)


CARRIED = [
    pytest.param(
        "“One,” [Mara Ito]{s2} [said]{c2}. [“Two.”]{q2} [“Three.”]{q1}", "Mara Ito", id="at once"
    ),
    pytest.param(
        "[“One,”]{q2} [Mara Ito]{s2} [said]{c2}.\n\n[“Two.”]{q1}",
        "Mara Ito",
        id="in the next paragraph",
    ),
    pytest.param(
        "[A harbour pilot]{s2} [said]{c2} [it was over]{q2}. [“Nobody came.”]{q1}",
        "A harbour pilot",
        id="from somebody unnamed",
    ),
    pytest.param(
        "[Mara Ito]{s2} [said]{c2} [it was over]{q2}, [adding]{c1} [“Nobody came.”]{q1}",
        "Mara Ito",
        id="a cue without a subject of its own",
    ),
]


@pytest.mark.parametrize(("source", "expected"), CARRIED)
def test_a_quotation_without_source_carries_the_speaker_on(source, expected):
    document, made = attributed(source)

    found = speaker(document, made[1])

    assert (found.name, found.basis) == (expected, "carried")


def test_a_participle_has_the_subject_of_its_sentence():
    document, made = attributed(
        "Asked again, Mara Ito shook her head, [saying]{c1} [it was over]{q1}."
    )

    found = speaker(document, made[1])

    assert (found.name, found.basis) == ("Mara Ito", "carried")


def test_an_infinitive_has_nobody_for_sure():
    document, made = attributed("The vote was held [to condemn]{c1} [the strike]{q1}.")

    found = speaker(document, made[1])

    assert (found.name, found.why) == (None, "the cue has no source")


def test_a_quotation_that_opens_the_text_is_not_carried_on_from_the_title():
    document, made = attributed(
        "[Thirty Readers]{s2} [Share]{c2} [What They Think of the Mayor]{q2}\n\n"
        "[“Nobody asked us about the pumps.”]{q1}"
    )

    found = speaker(document, made[1])

    assert (found.name, found.basis) == (None, "none")
    assert found.why == "no source, and only the headline names a speaker before"


@pytest.mark.parametrize("who", ["Nobody", "No one", "None of the guards", "No group", "Neither"])
def test_where_nobody_says_it_nobody_is_named(who):
    document, made = attributed(f"[{who}]{{s1}} [has claimed]{{c1}} [the attack]{{q1}}.")

    found = speaker(document, made[1])

    assert (found.name, found.why) == (None, "the text says that nobody does")


@pytest.mark.parametrize(
    "who", ["No fewer than twelve guards", "None other than Mara Ito", "Nobody but Mara Ito"]
)
def test_by_nobody_but_one_it_is_said(who):
    document, made = attributed(f"[{who}]{{s1}} [has claimed]{{c1}} [the attack]{{q1}}.")

    assert speaker(document, made[1]).name is not None


def test_what_is_numbered_is_somebody():
    document, made = attributed("[No. 7 Squadron]{s1} [has claimed]{c1} [the attack]{q1}.")

    assert speaker(document, made[1]).name in ("Squadron", "No. 7 Squadron")


def test_whose_claim_it_is_has_no_mark_at_its_end():
    document, made = attributed(
        "Despite [Mara Ito's]{s1} [claim]{c1} [that it rained]{q1}, all was dry."
    )

    assert speaker(document, made[1]).name == "Mara Ito"


def test_a_quotation_after_another_name_is_not_carried_on():
    document, made = attributed(
        "[“One,”]{q2} [Mara Ito]{s2} [said]{c2}. Then Tomas Reyl rose. [“Two.”]{q1}"
    )

    found = speaker(document, made[1])

    assert (found.name, found.basis) == (None, "none")
    assert found.why == "no source, and another person is named since the speaker before"


def test_the_first_person_in_a_quotation_is_its_speaker():
    document, marks = parsed("“[I]{i} [think]{think} [it is over]{over},” [Mara Ito]{ito} said.")
    outer = Attribution(tuple(marks["ito"]), (), (Span(0, 23),), "direct")
    inner = Attribution(tuple(marks["i"]), tuple(marks["think"]), tuple(marks["over"]), "indirect")
    document = document.with_layer(Layer(Attribution, HAND, (outer, inner)))

    [document] = SpeakerResolver()([document])

    assert [found.name for found in document[Speaker]] == ["Mara Ito", "Mara Ito"]
    assert speaker(document, inner).basis == "pronoun"


def test_a_speaker_has_the_role_stated_of_them_and_the_words_it_rests_on():
    document, made = attributed(
        "Harbour Front's Deputy Secretary-General Sheikh Karim Dalal spoke on Monday. "
        "[The Harbour Front official]{s1} [said]{c1} [it was over]{q1}."
    )

    found = speaker(document, made[1])

    assert (found.role, found.of) == ("Deputy Secretary-General", "Harbour Front")
    assert [document.words(span) for span in found.words] == [
        "The Harbour Front official",
        "Karim Dalal",
        "Harbour Front",
        "Deputy Secretary-General",
    ]


def test_every_attribution_has_one_speaker():
    document, made = attributed(
        "[Mara Ito]{s1} [said]{c1} [one]{q1}. [She]{s2} [said]{c2} [two]{q2}. [“Three.”]{q3}"
    )

    about = [speaker(document, each).about for each in made.values()]

    assert sorted(about) == sorted(each.key for each in made.values())


def test_a_minister_of_another_portfolio_is_another_person():
    document, made = attributed(
        "[The foreign minister]{s1} [said]{c1} [it was over]{q1}. "
        "[The defence minister]{s2} [said]{c2} [it was not]{q2}."
    )

    found = [speaker(document, made[number]).name for number in (1, 2)]

    assert found == ["The foreign minister", "The defence minister"]


def test_the_shown_name_of_a_long_source_is_never_cut():
    source = (
        "The Press Office of the Sarun Movement as well as spokesman for the Northern Delegation "
        "and head of talks for the National Salvation Government Omar Abdel Karim"
    )
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the road was open]{{q1}}.")

    assert speaker(document, made[1]).name == source
