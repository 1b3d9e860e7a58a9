"""What turns a saying round: failing to say, doubting, denying a request, few who think so."""

import pytest

from reading_sayings import read
from reportedly.model import Attribution

pytestmark = pytest.mark.model


def outer(source):
    document = read(source)
    return document, next(each for each in document[Attribution] if each.parent is None)


def said(source):
    """Return class and whether it is negated, of the first saying that no other holds."""
    _, found = outer(source)
    return found.cue_class, found.negated


def reported(source):
    document, found = outer(source)
    return " … ".join(document.words(piece) for piece in found.content)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry firm failed to tell passengers that the hall was shut.",
        "The inspector forgot to mention that the rope had been replaced.",
        "The surgeon was unable to say how the wound was made.",
        "The treasurer stopped short of saying that the club was broke.",
        "Ms. Lind fell short of calling the delay a scandal.",
        "The envoy avoided saying that the truce was over.",
        "Harbour staff have stopped claiming that the crane is new.",
        "The coach refrained from saying that the game was lost.",
        "The tenant moved out without telling the landlord that the roof leaked.",
        "The guide was at a loss to explain why the bridge had moved.",
        "The keeper could not bring himself to say that the seal was dead.",
        "Rather than saying that the seal was dead, the keeper left.",
    ],
)
def test_what_somebody_does_not_come_to_say_is_negated(text):
    assert said(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry firm managed to tell passengers that the hall was shut.",
        "The inspector never forgot to mention that the rope was old.",
        "The coach did not fail to say that the game was lost.",
        "The firm failed last year, and its owner said that the yard would close.",
        "The treasurer stopped in Kell and said that the club was broke.",
        "The treasurer stopped to say that the club was broke.",
        "No fewer than ten members said that the club was broke.",
    ],
)
def test_what_is_said_all_the_same_is_not(text):
    assert not said(text)[1]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The skipper doubted that the mast would hold.", True),
        ("Farmers doubt the rain will come.", True),
        ("Ana Lind voiced doubt that the school would open.", True),
        ("The skipper does not doubt that the mast is sound.", False),
        ("The skipper never doubted that the mast would hold.", False),
        ("The warden has no doubt that the gate was locked.", False),
        ("The warden is in no doubt that the gate was locked.", False),
        ("Ana Lind has doubts about the timetable.", False),
        ("Ana Lind has little doubt that the school will open.", False),
    ],
)
def test_who_doubts_that_it_is_so_does_not_think_so(text, negated):
    assert said(text) == ("think", negated)


@pytest.mark.parametrize(
    "text",
    [
        "The owner made no secret of his dislike for the new tax.",
        "The owner made no secret that he wanted to sell the yard.",
    ],
)
def test_what_is_no_secret_is_said(text):
    assert not said(text)[1]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Few think the ferry will sail on time.", True),
        ("Very few residents believe that the well is clean.", True),
        ("Hardly anyone in the valley believes the road will open.", True),
        ("Almost nobody expects the mill to reopen.", True),
        ("A few think the ferry will sail on time.", False),
        ("Many residents believe that the well is clean.", False),
    ],
)
def test_what_few_think_is_thought_by_nobody(text, negated):
    assert said(text) == ("think", negated)


def test_few_who_doubt_it_are_nobody_who_thinks_the_other():
    assert not read("Few doubt that the quarry will close.")[Attribution]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The keeper denied saying that the seal was sick.", "saying that the seal was sick"),
        ("Karl Dall denied knowing that the fee had doubled.", "knowing that the fee had doubled"),
        ("Karl Dall denied that the fee had doubled.", "that the fee had doubled"),
    ],
)
def test_what_is_denied_is_the_whole_of_it(text, content):
    assert reported(text) == content


@pytest.mark.parametrize(
    "text",
    [
        "The keeper denied saying that the seal was sick.",
        "Karl Dall denied having told the guild that the fee had doubled.",
        "The ministry denied that it had ordered the crews to leave.",
    ],
)
def test_nobody_says_what_somebody_denies_having_said(text):
    found = read(text)[Attribution]
    assert [each.cue_class for each in found] == ["deny"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The judge denied a motion to move the trial.", ("intend", True)),
        ("A court denied the firm's request for more time.", ("intend", True)),
        ("The office denied the application for a fishing licence.", ("intend", True)),
        ("The motion was denied by the court.", ("intend", True)),
        ("The firm denied the accusation.", ("deny", False)),
        ("The firm denied that the tank leaked.", ("deny", False)),
        ("The minister ruled out a new tax.", ("deny", False)),
        ("The minister ruled out that the port would be sold.", ("deny", False)),
        ("The court ruled that the tax was legal.", ("neutral", False)),
    ],
)
def test_to_deny_a_request_is_to_refuse_it(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The review offered praise for the nurses.", "praise"),
        ("The review offered criticism of the nurses.", "condemn"),
        ("The leaflet offered details of the walk.", "neutral"),
        ("The letter offered praise and criticism of the walk.", "neutral"),
        ("The firm offered to rebuild the wall.", "promise"),
        ("Members will vote on whether to sell the field.", "neutral"),
        ("Members voted to sell the field.", "support"),
    ],
)
def test_what_is_offered_or_voted_on_makes_the_class(text, expected):
    assert said(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "modality", "tense"),
    [
        ("One of the divers would later say that the chart was wrong.", "asserted", "past"),
        ("The diver would go on to say that the chart was wrong.", "asserted", "past"),
        ("Neither team would say who had won.", "asserted", "past"),
        ("The diver would say that the chart was wrong if he were asked.", "hypothetical", "none"),
        ("The chair was to ask the guild to drop the levy.", "planned", "future"),
        ("The levy was to blame, the chair said.", "asserted", "past"),
        ("Members vote in June on whether to sell the field.", "planned", "present"),
        ("The nurse was unable to say who had called.", "asserted", "past"),
    ],
)
def test_what_came_later_happened_and_what_was_to_come_was_planned(text, modality, tense):
    _, found = outer(text)
    assert (found.modality, found.tense) == (modality, tense)
