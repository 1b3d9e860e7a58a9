"""Whose clause it is: the speaker's, the reporter's, or that of another saying."""

import pytest

from reading_sayings import annotated
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def rows(text):
    document = annotated(text)
    found = document[Attribution]
    said = {
        each.key: (
            " ".join(map(document.words, each.source)),
            " … ".join(map(document.words, each.content)),
        )
        for each in found
    }
    return [(*said[each.key], said[each.parent] if each.parent else None) for each in found]


@pytest.mark.parametrize(
    "added",
    ["as the storm on the river went on", "amid the storm on the river", "though it rained"],
)
def test_what_the_reporter_adds_behind_the_cue_is_not_said(added):
    text = f"Crews closed the bridge at noon on Tuesday, harbour sources said, {added}."
    assert rows(text)[0][:2] == ("harbour sources", "Crews closed the bridge at noon on Tuesday")


def test_another_saying_behind_the_cue_is_not_inside_the_first():
    text = (
        "Crews freed two men from the river on Sunday, the health ministry said, as the army "
        "confirmed it had sent “a small boat” to the quay."
    )
    assert [(source, parent) for source, _, parent in rows(text)] == [
        ("the health ministry", None),
        ("the army", None),
    ]


def test_a_verb_joined_to_the_cue_is_the_speaker_s_own_saying():
    text = (
        "Vasel said that the port is short of cranes and described the strike as a warning to all."
    )
    assert [(said, parent) for _, said, parent in rows(text)] == [
        ("that the port is short of cranes", None),
        ("the strike as a warning to all", None),
    ]


@pytest.mark.parametrize(
    ("headline", "source", "said"),
    [
        ("Bridge to open in May — governor", "governor", "Bridge to open in May"),
        (
            "River falls below its lowest mark: Governor",
            "Governor",
            "River falls below its lowest mark",
        ),
    ],
)
def test_a_headline_names_who_says_it_behind_a_dash_or_colon(headline, source, said):
    text = f"{headline}\n\nThe bridge will open in May, Governor Anton Dasa said on Monday."
    assert rows(text)[0][:2] == (source, said)


@pytest.mark.parametrize("tail", ["Coast Courier", "a town waits"])
def test_a_paper_s_name_or_a_topic_behind_a_dash_says_nothing(tail):
    text = f"Bridge to open in May - {tail}\n\nThe bridge will open, Governor Anton Dasa said."
    assert [source for source, *_ in rows(text)] == ["Governor Anton Dasa"]


def test_a_headline_s_saying_ends_with_the_headline():
    text = (
        "‘The port has room for all,’ says top guard general\n\nMajor General Karim Vasel "
        "announced to the press that his crews have “the strength to clear any quay.”"
    )
    assert [(source, said) for source, said, _ in rows(text)] == [
        ("top guard general", "‘The port has room for all,’"),
        ("Major General Karim Vasel", "that his crews have “the strength to clear any quay.”"),
    ]


def test_a_not_inside_a_quotation_denies_nothing():
    text = '"The pier would have stood another year had they not" he said, adding that it fell.'
    document = annotated(text)
    assert not any(each.negated for each in document[Attribution])


def test_of_two_who_say_otherwise_each_has_their_own():
    text = (
        "Earlier, Ostmere claimed to have held the commander, but sources within the armed group "
        "quoted by several media outlets assert that he left."
    )
    assert [each[:2] for each in rows(text)] == [
        ("Ostmere", "to have held the commander"),
        ("sources within the armed group", "that he left"),
    ]


def contents(text):
    return [said for _, said, _ in rows(text)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The quay, which Vasel said was new, sank on Sunday.", "The quay … was new"),
        ("Vasel, who the guards say is missing, left on Sunday.", "Vasel … is missing"),
        ("The man who police say lit the fire was held on Sunday.", "The man … lit the fire"),
        ("Crews who said they were cold refused to go on.", "they were cold"),
        ("A sailor who claimed he was robbed won his case.", "he was robbed"),
        ("Traders who said they feared the storm left the harbour.", "they feared the storm"),
    ],
)
def test_what_is_said_in_a_relative_clause_ends_with_it_and_has_its_noun(text, said):
    assert contents(text)[0] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Police said the driver was from Corvay but did not name him.",
            "the driver was from Corvay",
        ),
        ("Police said two men were held but gave no details.", "two men were held"),
        ("Divers said the ferry had sunk and were looking for its crew.", "the ferry had sunk"),
        (
            "The army said it had struck the depot but that nobody was hurt.",
            "it had struck the depot but that nobody was hurt",
        ),
        (
            "Vasel said the guards were late and have gone home.",
            "the guards were late and have gone home",
        ),
    ],
)
def test_what_the_speaker_does_besides_is_not_said(text, said):
    assert contents(text)[0] == said


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        (
            "The new chair, says critic Ana Dasa, will resign.",
            "critic Ana Dasa",
            "The new chair … will resign",
        ),
        ("Holm, says Miller, will resign.", "Miller", "Holm … will resign"),
        ("Holm, prosecutors say, lied.", "prosecutors", "Holm … lied"),
        (
            "Karl Holm, the mayor, said the pier was safe.",
            "Karl Holm, the mayor,",
            "the pier was safe",
        ),
    ],
)
def test_a_parenthesis_has_its_speaker_behind_the_verb(text, source, said):
    assert rows(text)[0][:2] == (source, said)


def test_who_is_warned_has_not_warned_inside_another_saying():
    inner = rows("Holm was warned that the bridge would fall, his wife said.")[1]
    assert inner[:2] == ("", "that the bridge would fall")


def test_a_heading_is_nobody_s_next_words():
    text = (
        "Vasel said he slept badly.\n\nDasa ‘worked as a guard for the gang’\n\n"
        "The court heard that the two had met in May."
    )
    assert contents(text) == ["he slept badly", "that the two had met in May"]


def test_words_quoted_in_the_next_sentence_are_not_the_note_s():
    text = (
        "“Nothing is sure,” said a note of the council. Dock unions in Corvay will now “use all "
        "means to delay” the plan."
    )
    assert contents(text) == ["“Nothing is sure,”"]


def test_what_an_agency_passes_on_of_several_sentences_has_its_speaker_too():
    text = (
        "“The crews tried a rescue with small boats overnight. It went well. Six were freed by "
        "guards on duty,” the Ostmeran Defence Ministry said, according to OTAR."
    )
    told = {source: (said, parent) for source, said, parent in rows(text)}
    words, outer = told["the Ostmeran Defence Ministry"]
    assert words.endswith("on duty,”")
    assert outer[0] == "OTAR"
    assert told["OTAR"][1] is None


def test_who_passes_a_source_on_is_not_the_source():
    text = "Sources within the Veldaran union quoted by several papers assert that he left early."
    assert rows(text)[0][0].startswith("Sources within the Veldaran union")


def test_a_paper_at_the_end_of_a_sentence_reports_all_of_it():
    text = (
        "Two bridges have fallen in the storm, harbour spokesman Anton Dasa said, adding that a "
        "third may follow, Newswire reports."
    )
    told = {source: said for source, said, _ in rows(text)}
    assert told["Newswire"].startswith("Two bridges have fallen")


def test_the_day_of_saying_is_no_part_of_who_says_it():
    text = "According to a diplomatic source on Thursday, the two sides agreed on a truce."
    assert rows(text)[0][0] == "a diplomatic source"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The driver was described by guards as a careful man.", "The driver … as a careful man"),
        ("The vote was hailed by the mayor as a new dawn.", "The vote … as a new dawn"),
        (
            "She saw the captain of the Marlin, who Vasel said was asleep.",
            "who … was asleep",
        ),
        (
            "“There is hardly a boat in town...\n\nI cannot say who owns them,” Ana Holm told "
            "the Coast Courier.",
            "“There is hardly a boat in town... … I cannot say who owns them,”",
        ),
        (
            "The mayor on Monday denounced the fire at the mill Sunday.",
            "the fire at the mill Sunday",
        ),
        (
            "A lamp would do for small boats, Vasel said, as well as the barges on the river.",
            "A lamp would do for small boats … as well as the barges on the river",
        ),
        (
            "Guards held nine sailors - but not Holm, who some dockers said was the cook.",
            "Holm … was the cook",
        ),
        (
            "Vasel said she was tired and believed the harbour would close.",
            "she was tired and believed the harbour would close",
        ),
    ],
)
def test_what_only_looks_like_another_clause_stays(text, said):
    assert contents(text)[0] == said


def test_a_line_break_parts_nobody_from_what_they_say():
    text = "“It was a long night,” said\nAna Holm, a baker in Corvay.\n\nThe ferry came at dawn."
    assert rows(text)[0][0].startswith("Ana Holm")


@pytest.mark.parametrize(
    ("headline", "source", "said"),
    [
        ("Road to stay shut for a week, say police", "police", "Road to stay shut for a week"),
        (
            "At least 22 killed in raids on Kell city, says relief group",
            "relief group",
            "At least 22 killed in raids on Kell city",
        ),
        ("Norwegian source: Talks to resume", "Norwegian source", "Talks to resume"),
    ],
)
def test_a_headline_s_last_words_or_first_ones_are_who_says_it(headline, source, said):
    text = f"{headline}\n\nThe road by the quay stays shut for a week, police said on Monday."

    assert rows(text)[0][:2] == (source, said)


def test_what_another_verb_is_about_is_not_said():
    made = rows("Mayor Ito mourned the drowned and said that the town had stood by them.")

    assert [said for _, said, _ in made][-1] == "that the town had stood by them"


def test_a_paper_that_is_cited_says_nothing_by_itself():
    made = rows("Four men were held, the Corvay Post reported, citing the bulletin.")

    assert [said for _, said, _ in made] == ["Four men were held"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "Ana Ito's insistence that the lock is safe failed to calm the crew.",
            "that the lock is safe",
        ),
        ("Karl Orr's claim that the lock was shut angered the crew.", "that the lock was shut"),
        (
            "The crew vowed to strike until its demands, among them a new sail, are met.",
            "to strike until its demands, among them a new sail, are met",
        ),
        (
            "The league vowed to stay until the sails, which tore on Monday, are mended.",
            "to stay until the sails, which tore on Monday, are mended",
        ),
        ("Two sailors died in what the ministry called a mistake.", "what … a mistake"),
        ("The mate was pronounced dead by a doctor.", "The mate … dead"),
    ],
)
def test_a_content_has_the_edges_of_its_clause(text, content):
    assert rows(text)[0][1] == content


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Storm sinks two boats; yard says sails were old", "yard", "sails were old"),
        ("Talks end in Kell, mayor says fees will rise", "mayor", "fees will rise"),
        ("Two boats sink, mayor says", "mayor", "Two boats sink"),
        ("Two boats sink, crews say after search", "crews", "Two boats sink"),
        ("Harbour office: two boats lost in storm", "Harbour office", "two boats lost in storm"),
        ("Regatta goes on: sailors", "sailors", "Regatta goes on"),
    ],
)
def test_a_headline_has_what_belongs_to_its_verb(headline, source, content):
    text = f"{headline}\n\nTwo boats sank on Monday, sailors and the harbour office said."
    titles = [(who, said) for who, said, _ in rows(text) if said in headline]
    assert titles == [(source, content)]


@pytest.mark.parametrize(
    ("text", "source", "said"),
    [
        (
            "“No ship will dare to pass,” Dasa was quoted by OTAR as saying.",
            "Dasa",
            "“No ship will dare to pass,”",
        ),
        (
            "“The quay is safe,” the mayor was cited by the state news agency OTAR as saying.",
            "the mayor",
            "“The quay is safe,”",
        ),
        (
            "Ito was quoted by the daily as having said the quay was safe.",
            "Ito",
            "the quay was safe",
        ),
        (
            "The head of the dockers' union, the largest in Kell, Anton Holm said, “we will not "
            "go back.”",
            "The head of the dockers' union, the largest in Kell, Anton Holm",
            "“we will not go back.”",
        ),
    ],
)
def test_who_is_quoted_or_named_behind_an_office_says_it(text, source, said):
    assert [row[:2] for row in rows(text)] == [(source, said)]
