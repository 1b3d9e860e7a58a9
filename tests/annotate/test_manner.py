"""How something was said: tense, modality, negation, hearer, occasion."""

import pytest

from marking import marked
from reportedly.annotate import AttributionFinder, Parser
from reportedly.annotate.bidding import bids
from reportedly.annotate.drafts import Draft
from reportedly.annotate.finder import attributions
from reportedly.annotate.page import page_of
from reportedly.annotate.trained import TrainedFinder
from reportedly.model import Attribution, Furniture, Layer, Maker

pytestmark = pytest.mark.model


def first(source, finder=AttributionFinder):
    document = read(source, finder)
    found = document[Attribution][0]
    return found, lambda spans: [document.words(span) for span in spans]


def every(source):
    return read(source, TrainedFinder)[Attribution]


def read(source, finder):
    [document] = finder()([words_of(source)])
    return document


def words_of(source):
    document, _ = marked(source)
    [document] = Parser()([document.with_layer(Layer(Furniture, Maker("test", "1"), ()))])
    return document


def parsed(source):
    return page_of(words_of(source))


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Mara Ito said that the port would close.", "past"),
        ("Mara Ito has said that the port would close.", "past"),
        ("Mara Ito says that the port will close.", "present"),
        ("Mara Ito is saying that the port will close.", "present"),
        ("Mara Ito will say that the port must close.", "future"),
        ("The port is closed, according to Mara Ito.", "none"),
    ],
)
def test_the_tense_is_that_of_the_saying(text, tense):
    assert first(text)[0].tense == tense


def test_a_participle_has_the_tense_of_its_verb():
    document, _ = marked("Mara Ito left the hall, saying that the talks were over.")
    document = document.with_layer(Layer(Furniture, Maker("test", "1"), ()))
    [document] = AttributionFinder()(Parser()([document]))

    assert [each.tense for each in document[Attribution]] == ["past"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Mara Ito said that the port would close.", "asserted"),
        ("Mara Ito will say that the port must close.", "planned"),
        ("Mara Ito could say that the port was closed.", "hypothetical"),
    ],
)
def test_what_may_be_said_is_told_from_what_was(text, modality):
    assert first(text)[0].modality == modality


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Mara Ito did not say whether the port had closed.", True),
        ("Mara Ito never said that the port had closed.", True),
        ("Mara Ito said that the port had not closed.", False),
    ],
)
def test_what_was_not_said_is_negated(text, negated):
    assert first(text)[0].negated is negated


@pytest.mark.parametrize(
    ("text", "hearer"),
    [
        ("Mara Ito told reporters that the port would close.", ["reporters"]),
        ("Mara Ito urged the council to reopen the road.", ["the council"]),
        ("The general called on the militia to lay down its arms.", ["the militia"]),
        ("Mara Ito called on all crews to stay ashore.", ["all crews"]),
        ("Mara Ito asked the welders to join the work.", ["the welders"]),
        ("Mara Ito warned jurors not to read about the case.", ["jurors"]),
        ("Mara Ito said that the port would close.", []),
        ("Mara Ito described the raid as a mistake.", []),
    ],
)
def test_who_was_told_is_named(text, hearer):
    found, words = first(text)

    assert words(found.addressee) == hearer


@pytest.mark.parametrize(
    ("text", "kind", "occasion"),
    [
        ("In a televised speech, Mara Ito said the port would close.", "speech",
         ["a televised speech"]),
        ("Speaking at a rally, Mara Ito said the port would close.", "meeting", ["a rally"]),
        ("Mara Ito said in a statement that the port would close.", "statement", ["a statement"]),
        ("Mara Ito said in the morning that the port would close.", None, []),
    ],
)  # fmt: skip
def test_the_occasion_is_named_with_its_kind(text, kind, occasion):
    found, words = first(text)

    assert (found.occasion_kind, words(found.occasion)) == (kind, occasion)


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Mara Ito repeated the allegation that the port was closed.", "claim"),
        ("Mara Ito issued a warning that the port would close.", "threaten"),
        ("Mara Ito suggested that the port was closed.", "claim"),
        ("Mara Ito suggested that the port should be closed.", "demand"),
        ("Mara Ito suggested closing the port.", "demand"),
        ("Mara Ito assured reporters that the port was open.", "assert"),
        ("Mara Ito assured reporters that the port would open.", "promise"),
        ("Mara Ito pleaded guilty to stealing a boat.", "admit"),
        ("Mara Ito pleaded not guilty to stealing a boat.", "deny"),
        ("Mara Ito pleaded for the release of the crew.", "demand"),
        ("Early samples suggested a leak in the older tank.", "show"),
        ("Mara Ito suggested a new kind of rope.", "demand"),
        ("The league called on Monday for a ban on old ropes.", "demand"),
        ("Mara Ito called on the council to open the yard.", "demand"),
        ("Mara Ito called the rope a disgrace for the yard.", "neutral"),
        ("The league asked both yards for a list of ropes.", "demand"),
        ("The league asked both yards whether the ropes were old.", "neutral"),
        ("The league asked the crew how to mend the sails.", "neutral"),
        ("The yard advised the crew that the ropes were old.", "inform"),
        ("The yard advised sailors to stay on shore.", "demand"),
        ("Lock keepers said in a brief note that the ropes were old.", "neutral"),
        ("Mara Ito had hoped to win the regatta.", "hope"),
    ],
)
def test_what_is_said_may_make_another_class_of_the_verb(text, cue_class):
    assert every(text)[0].cue_class == cue_class


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The ministry would neither confirm nor deny that the boat was lost.", True),
        ("Mara Ito could not confirm or deny that the firm had paid.", True),
        ("Mara Ito did not sleep and said that the boat was lost.", False),
        ("Mara Ito has yet to confirm that the boat was lost.", True),
        ("No group has admitted that it sank the boat.", True),
        ("The ministry gave no confirmation that the boat had sunk.", True),
        ("The ministry gave confirmation that the boat had sunk.", False),
    ],
)
def test_a_denial_may_stand_before_the_verb_or_with_its_noun(text, negated):
    assert [each.negated for each in every(text)] == [negated]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Mara Ito would not say that the port was closed.", "asserted"),
        ("If she knew it, Mara Ito would not say that the port was closed.", "hypothetical"),
        ("Mara Ito would not have said that the port was closed.", "hypothetical"),
    ],
)
def test_what_somebody_would_not_say_was_not_said(text, modality):
    found = first(text)[0]

    assert (found.modality, found.negated) == (modality, True)


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Mara Ito called the plan a mistake.",
        "On 12 May, Mara Ito called for calm.",
    ],
)
def test_a_day_is_nobody_who_is_called_on(text):
    assert first(text)[0].addressee == ()


def test_the_month_of_march_is_no_occasion():
    assert first("Mara Ito said in March that the port would close.")[0].occasion_kind is None


def test_what_is_ordered_is_nobody_who_is_told():
    found = every("The council was told that Mara Ito had ordered the strikes.")

    assert [each.addressee for each in found if each.cue_class == "demand"] == [()]


def test_a_noun_that_is_nobodys_and_leads_to_no_more_than_a_thing_says_nothing():
    page = parsed("The fee was a measure for the port.")
    places = {page.word(place): place for place in range(len(page.tree))}
    draft = Draft((places["measure"], places["for"]), (), {places["port"]}, 0.9)
    owned = Draft(draft.cue, (places["fee"],), {places["port"]}, 0.9)

    assert list(attributions(page, [draft])) == []
    assert len(list(attributions(page, [owned]))) == 1


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Mara Ito refused to meet the envoys from Kell.", True),
        ("The union declined to say how many had left.", True),
        ("Karl Dall did not refuse to pay the tax.", False),
        ("Mara Ito said that ratings had declined sharply.", False),
        ("The mayor lifted a warning about the river water.", True),
        ("The party withdrew its accusation that the vote was rigged.", True),
        ("Mara Ito said nothing about the deal with Kell.", True),
        ("Mara Ito said nothing would change.", False),
        ("Mara Ito could not help but think that the war was lost.", False),
    ],
)
def test_what_is_refused_or_taken_back_is_negated(text, negated):
    [found] = every(text)
    assert found.negated == negated


def test_who_declines_to_say_says_nothing_and_intends_nothing():
    [found] = every("The union declined to say how many had left.")
    assert (found.cue_class, found.modality) == ("neutral", "asserted")


def test_the_release_of_a_person_is_no_statement():
    [found] = every("Orr told a small crowd after her release that she felt well.")
    assert found.occasion_kind is None


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("“Who paid for it?” Mara Ito asked.", "neutral"),
        ("Mara Ito asked that the road be closed.", "demand"),
        ("Mara Ito asked the council to close the road.", "demand"),
    ],
)
def test_to_ask_a_question_demands_nothing(text, cue_class):
    [found] = every(text)
    assert found.cue_class == cue_class


@pytest.mark.parametrize(
    ("text", "verb", "hearer", "bidden"),
    [
        ("Mara Ito invited the guild to name its price.", 2, 4, True),
        ("Mara Ito asked permission to land.", 2, 3, False),
        ("Mara Ito asked the guild about its price.", 2, 4, False),
    ],
)
def test_who_is_bidden_is_no_thing_that_is_asked_for(text, verb, hearer, bidden):
    assert bids(parsed(text).tree, verb, hearer) is bidden
