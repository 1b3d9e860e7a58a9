"""Which names of one article are one person or body, and where its names begin and end."""

import pytest

from parsing import of_type, parsed
from reportedly.model import Entity

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Nadim Velmani Jr. was elected mayor. He is the son of Nadim Velmani.",
            [["Nadim Velmani Jr."], ["Nadim Velmani"]],
            id="a son of the same name",
        ),
        pytest.param(
            "Nadim Velmani was elected mayor. A son, Nadim Velmani Jr., was there. "
            "Velmani thanked him.",
            [["Nadim Velmani", "Velmani"], ["Nadim Velmani Jr."]],
            id="a plain surname is that of the one named first",
        ),
        pytest.param(
            "Sheikh Nadim Velmani watched from the hall. The minister, General Velmani, left.",
            [["Nadim Velmani"], ["Velmani"]],
            id="a cleric is no general",
        ),
        pytest.param(
            "Colonel Petr Lodov met General Ivan Lodov. General Lodov said that it was over.",
            [["Petr Lodov"], ["Ivan Lodov", "Lodov"]],
            id="a rank tells two brothers apart",
        ),
        pytest.param(
            "Nadim Velmani spoke to the monitors. The driver is another Nadim Velmani.",
            [["Nadim Velmani"], ["Nadim Velmani"]],
            id="another of the name",
        ),
        pytest.param(
            "Velmani had the hall painted. His father, the painter Nadim Velmani, was there.",
            [["Velmani"], ["Nadim Velmani"]],
            id="a father brought in after the surname",
        ),
        pytest.param(
            "Bui Thi Lan and Bui Van Lan are not related. Lan said that the port was safe.",
            [["Bui Thi Lan"], ["Bui Van Lan"]],
            id="other words between the same two",
        ),
        pytest.param(
            "Mara Velmani left early. Omar Velmani, no relation, stayed.",
            [["Mara Velmani"], ["Omar Velmani"]],
            id="no relation",
        ),
        pytest.param(
            "Mara Velmani left early. A driver, also named Velmani, stayed.",
            [["Mara Velmani"], ["Velmani"]],
            id="another who is also named so",
        ),
        pytest.param(
            "Mara Velmani left early. Police also named Velmani as a witness.",
            [["Mara Velmani", "Velmani"]],
            id="somebody who is named as a witness",
        ),
        pytest.param(
            "Mara Velmani, a lawmaker, said so. Col. Velmani is no relative of hers.",
            [["Mara Velmani"], ["Velmani"]],
            id="a rank that would stand before the name in full",
        ),
        pytest.param(
            "Senator Velmani left early. Velmani, the minister, said nothing.",
            [["Velmani", "Velmani"]],
            id="a title and none may be one",
        ),
        pytest.param(
            "It includes Velmani, the outgoing justice minister. Police looked into the shooting "
            "of Mara Velmani of Radio Kell.",
            [["Velmani"], ["Mara Velmani"]],
            id="a minister, and somebody of a radio",
        ),
        pytest.param(
            "Spokesman Velmani had shown it. In Corvay, the head of the delegation, Omar Velmani, "
            "met the envoy.",
            [["Velmani"], ["Omar Velmani"]],
            id="a spokesman, and the head of a delegation",
        ),
        pytest.param(
            "President Velmani spoke on Monday. Omar Velmani was elected in May.",
            [["Velmani", "Omar Velmani"]],
            id="a title, and the name in full of which nothing is told",
        ),
    ],
)
def test_two_of_one_name_are_two_people(text, people):
    assert of_type("person", text) == people


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "They are led by a Dane, Henrik Orsan-Lowe. Lowe said that he had been offered tea.",
            [["Henrik Orsan-Lowe", "Lowe"]],
            id="half of a surname of two",
        ),
        pytest.param(
            "José Ignacio Ibarrola Costa was sworn in on Tuesday. Ibarrola said that he would go. "
            "Senator Ana Ibarrola voted against him.",
            [["José Ignacio Ibarrola Costa", "Ibarrola"], ["Ana Ibarrola"]],
            id="the first of two surnames",
        ),
        pytest.param(
            "Farhad Mosalan is the new spokesman. In his first answer, Mosalen said little.",
            [["Farhad Mosalan", "Mosalen"]],
            id="a slip of the hand",
        ),
        pytest.param(
            "Hernan Ibarrola freed them. One of them had played dominoes with Comandante Ibarrola.",
            [["Hernan Ibarrola", "Ibarrola"]],
            id="a title in another language",
        ),
        pytest.param(
            "A nom de guerre well known there, Abu Rafi, has been named; "
            "his real name is Omar al-Dasan.",
            [["Abu Rafi", "Omar al-Dasan"]],
            id="a nom de guerre and the real name",
        ),
        pytest.param(
            "The talks will be led by a man who calls himself Sura.",
            [["Sura"]],
            id="a name that somebody calls himself",
        ),
        pytest.param(
            'Marko Velmanovic, also known as "Vuk", surrendered. Vuk had led the militia.',
            [["Marko Velmanovic", "Vuk", "Vuk"]],
            id="a name that somebody is known as",
        ),
        pytest.param(
            "President Tamás Kővári laughed. Kovari Tamas was in a good mood.",
            [["Tamás Kővári", "Kovari Tamas"]],
            id="family name first, without marks",
        ),
        pytest.param(
            "Ato Bekele Orani, the head of the council, greeted them. Bekele said it was late.",
            [["Bekele Orani", "Bekele"]],
            id="a given name alone after an Ethiopian title",
        ),
        pytest.param(
            "Colonel Tekle Wolde-Mariam commands the Red Ridge Brigade.",
            [["Tekle Wolde-Mariam"]],
            id="a name between a rank and what is marked",
        ),
        pytest.param(
            "Ms Yoon Ji-ah of Orani News asked the coach.",
            [["Yoon Ji-ah"]],
            id="a given name of two halves",
        ),
        pytest.param(
            "On one side of the mat sat Sa’idu Maikan with four comrades.",
            [["Sa’idu Maikan"]],
            id="a name with a curly apostrophe",
        ),
        pytest.param(
            "Giancarlo Dalla Velma, who runs the fund, came. Dalla Velma promised to build.",
            [["Giancarlo Dalla Velma", "Dalla Velma"]],
            id="a surname of two words, taken for a firm's",
        ),
        pytest.param(
            "The Democratic Left of Radim Lodov has asked for an early election.",
            [["Radim Lodov"]],
            id="the leader after a party's name",
        ),
        pytest.param(
            "Velmani Sees 'Personal Insult' In Reports About Harbour Wall\n\n"
            "Mara Velmani said on Friday that the wall was too low. Velmani left.",
            [["Velmani", "Mara Velmani", "Velmani"]],
            id="a headline in capitals, read too far",
        ),
        pytest.param(
            "Port Lawmakers Rip Omar Lodov As A Fraud In Harbour Debate\n\n"
            "The lawmakers met Omar Lodov on Friday. Lodov left.",
            [["Omar Lodov", "Omar Lodov", "Lodov"]],
            id="a headline in capitals, read too early",
        ),
        pytest.param(
            "It was late. Alexei Lodovin and his brother Dmitri Lodovin said so.",
            [["Alexei Lodovin"], ["Dmitri Lodovin"]],
            id="a given name that opens the sentence",
        ),
        pytest.param(
            "Beside him sat Temeku, his nephew, who speaks for the council.",
            [["Temeku"]],
            id="whom only what follows shows",
        ),
        pytest.param(
            "Łukasz Wanatis left early. Lukasz Wanatis said no.",
            [["Łukasz Wanatis", "Lukasz Wanatis"]],
            id="a letter without an accent to take away",
        ),
    ],
)
def test_the_names_of_one_person_are_found_and_joined(text, people):
    assert of_type("person", text) == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param(
            "The Free Ostmark Legion (FOL) has eight hundred men. It blamed the FOL.",
            [["Free Ostmark Legion", "FOL", "FOL"]],
            id="letters in brackets, and alone",
        ),
        pytest.param(
            "He leads the Justice and Work Party (AEP). On Friday the AEP held a rally.",
            [["Justice and Work Party", "AEP", "AEP"]],
            id="letters of another language",
        ),
        pytest.param(
            "The Front de secours de l'Ostmark (FSO) accepts the plan.",
            [["Front de secours de l'Ostmark", "FSO"]],
            id="words that the letters open",
        ),
        pytest.param(
            "It signed for the Bahr Movement (Harakat al-Bahr) on Thursday.",
            [["Bahr Movement", "Harakat al-Bahr"]],
            id="another language in brackets",
        ),
        pytest.param(
            "Harakat al-Bahr, the Sea Movement, repeated on Friday that it wanted peace.",
            [["Harakat al-Bahr", "Sea Movement"]],
            id="another language before a comma",
        ),
        pytest.param(
            "It was filmed by members of the legion known as Svobodnaya Lodova (Free Lodova).",
            [["Svobodnaya Lodova", "Free Lodova"]],
            id="a legion known as",
        ),
        pytest.param(
            "The FOL said it would not talk. The leaders of FOL-Renewal said they would.",
            [["FOL"], ["FOL-Renewal"]],
            id="a branch is another body",
        ),
        pytest.param(
            "General Petr Lodov of the Homeland Guard Corps said no men had been sent.",
            [["Homeland Guard Corps"]],
            id="a run of capitals that ends in a body",
        ),
        pytest.param(
            "The minister met the opposition Justice and Labour Party on Monday.",
            [["Justice and Labour Party"]],
            id="the first half of a party's name",
        ),
        pytest.param(
            "The terminal belongs to Velmar Terminals, a company owned by the city.",
            [["Velmar Terminals"]],
            id="a company, whatever comes after",
        ),
        pytest.param(
            "The new owner, the investment firm Alta Velma, promised to keep all jobs.",
            [["Alta Velma"]],
            id="what it is right before the name",
        ),
        pytest.param(
            "The Free Men of the Lodova have nothing to do with the fire, they said.",
            [["Free Men of the Lodova"]],
            id="many who together are a body",
        ),
        pytest.param(
            "The Narodna Lodova, as the People's League of Lodova calls itself, denied it.",
            [["Narodna Lodova", "People's League of Lodova"]],
            id="what it calls itself",
        ),
        pytest.param(
            "The Narodna Lodova, as the People's League is known in the valley, denied it.",
            [["Narodna Lodova", "People's League"]],
            id="how it is known",
        ),
        pytest.param(
            "Crews helped the Coast Guard, as the Fire Service was called to the quay.",
            [["Coast Guard"], ["Fire Service"]],
            id="called to a place",
        ),
        pytest.param(
            "Crews helped the Coast Guard, as the Border Police were called away.",
            [["Coast Guard"], ["Border Police"]],
            id="called away",
        ),
        pytest.param(
            "Crews helped the Coast Guard, as the Fire Service is known to be late.",
            [["Coast Guard"], ["Fire Service"]],
            id="known to be something",
        ),
        pytest.param(
            "The army accused the Lodova Front of shelling. There was no comment from "
            "the group, whose name means Helpers of the Valley.",
            [["Lodova Front", "Helpers of the Valley"]],
            id="what its name means",
        ),
        pytest.param(
            "The Salt Front struck the Coast Guard. The Harbour Union said the group, whose name "
            "means Sea Brothers, fled.",
            [["Salt Front", "Sea Brothers"], ["Coast Guard"], ["Harbour Union"]],
            id="another says of the group what its name means",
        ),
        pytest.param(
            "The Salt Front met the Quay League. The group, whose name means Sea Brothers, left.",
            [["Salt Front"], ["Quay League"], ["Sea Brothers"]],
            id="either of two may be the group",
        ),
        pytest.param(
            "She said that Ostmark's foreign ministry had no figure.",
            [["Ostmark's foreign ministry"]],
            id="a ministry in small letters",
        ),
        pytest.param(
            "The Veldarani defence ministry gave no figure.",
            [["Veldarani defence ministry"]],
            id="a ministry of a people",
        ),
    ],
)
def test_the_names_of_one_body_are_found_whole_and_joined(text, bodies):
    assert of_type("body", text) == bodies


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Lena Okoro (Ostmark) came in second.", id="a person's country"),
        pytest.param("Lena Okoro called Mara Ito a champion.", id="calling somebody something"),
        pytest.param("Lena Okoro met the Finnish ministry spokesman.", id="a ministry's man"),
    ],
)
def test_nobody_is_taken_for_a_body(text):
    assert of_type("body", text) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "The commander, Jose Ibarra, left. Jose Ibarra, a chef, said that he had cooked.",
            [["Jose Ibarra"], ["Jose Ibarra"]],
            id="a chef brought in after a commander",
        ),
        pytest.param(
            "The minister Sium Berhe left. The footballer Sium Berhe, who shares the name, won.",
            [["Sium Berhe"], ["Sium Berhe"]],
            id="the text says that it is a namesake",
        ),
        pytest.param(
            "Haile Tekle, the son of Foreign Minister Tekle Haile, won the race.",
            [["Haile Tekle"], ["Tekle Haile"]],
            id="a son whose name is the father's turned",
        ),
        pytest.param(
            "The speaker, Horvath Balint, counted. Balint Horvath said that it was enough.",
            [["Horvath Balint", "Balint Horvath"]],
            id="the family first or last",
        ),
        pytest.param(
            "The minister, Oleksandr Petrovych Lodov, said that it was over.",
            [["Oleksandr Petrovych Lodov"]],
            id="a given name goes before a patronymic",
        ),
    ],
)
def test_a_name_is_whole_and_a_namesake_another(text, people):
    assert of_type("person", text) == people


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        pytest.param(
            "The Rural Union asked for a vote. The Rural Union Youth camped there.",
            [["Rural Union"], ["Rural Union Youth"]],
            id="a youth union",
        ),
        pytest.param(
            "The CSF left the talks. The CSF-Renewal stayed away.",
            [["CSF"], ["CSF-Renewal"]],
            id="a branch of what only has letters",
        ),
        pytest.param(
            "The Front for National Salvation left. The Federacion Nacional de Sindicatos (FNS) "
            "asked for pay.",
            [["Front for National Salvation"], ["Federacion Nacional de Sindicatos", "FNS"]],
            id="letters in brackets are those of the name before",
        ),
        pytest.param(
            "Stan, for the Ministry of Trade in Geneva, said no. The Ministry of Trade of Veldara "
            "said that its list was closed.",
            [["Ministry of Trade"], ["Ministry of Trade of Veldara"]],
            id="a ministry in one land and that of another",
        ),
        pytest.param(
            "The Party of the Sea, known in Swahili as Chama cha Bahari, left.",
            [["Party of the Sea", "Chama cha Bahari"], ["Swahili"]],
            id="the name that it has in its own language",
        ),
        pytest.param(
            "The Frente Rural, or Rural Front, left the talks.",
            [["Frente Rural", "Rural Front"]],
            id="two names joined by or",
        ),
        pytest.param(
            "The Chama cha Bahari said that it would march.",
            [["Chama cha Bahari"]],
            id="in a language that the parser does not know",
        ),
        pytest.param(
            "The water ministry of Spinkot called the list fair.",
            [["water ministry of Spinkot"]],
            id="a ministry in small letters, with its land",
        ),
    ],
)
def test_a_body_is_whole_and_its_branch_another(text, bodies):
    assert of_type("body", text) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("The Banner of the Valleys said that rain fell.", [["Banner of the Valleys"]]),
        ("Rain fell on the Banner", [["Banner"]]),
    ],
)
def test_what_is_of_many_and_speaks_is_one_body(text, bodies):
    assert of_type("body", text) == bodies


def test_an_epithet_that_is_used_once_is_not_what_somebody_is_called():
    document, _ = parsed(
        "Selda Lodov said it was late. “Poor Selda Lodov is tired,” a rival said. "
        "Selda Lodov went home."
    )

    assert [each.name for each in document[Entity] if each.type == "person"] == ["Selda Lodov"]
