"""What somebody does, what is only possible, and what is held of somebody: none of it is said."""

import pytest

from reading_sayings import told

pytestmark = pytest.mark.model


def cues(source):
    return [cue for _, cue, _ in told(source)]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday a court sentenced Karl Dall to two years.",
        "The harbour board jailed two smugglers in May.",
        "Her aunts have cared for her since the storm.",
        "The new council overturned some of the oldest rules.",
        "The choir renamed its hall in June.",
        "Karl Dall wept at the news.",
        "Cameras on the quay recorded the noise of the crash.",
        "The leaflet showed a picture of a heron.",
        "Ana Lind, a retired pilot, knew Karl Dall as a boy.",
        "Ana Lind had called Dall's office to let him know she was late.",
        "The keeper called two boats.",
        "A jury cleared Ana Lind of theft.",
        "The brothers claimed the boat.",
        "The port issued a nationwide warrant Monday for Karl Dall.",
        "The strike cast a long shadow over whether the fair would open.",
        "A row of children recited poems they wrote for the mayor.",
        "Ana Lind watched the envoys sign the pact.",
        "The plan includes raising the levy on salt.",
        "The pact gives the guild authority to fine crews.",
        "Those talks are remembered by Lind's aides.",
        "A few clerks opted to hide in the cellar.",
    ],
)
def test_what_is_done_to_a_thing_is_no_saying(text):
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ana Lind defended the plan.", "defended"),
        ("The guards attacked the mayor's plan.", "attacked"),
        ("The mayor compared the levy to theft.", "compared"),
        ("The council vetoed the plan.", "vetoed"),
        ("The report outlined three ways to mend the lock.", "outlined"),
        ("Ana Lind expressed her anger.", "expressed"),
        ("Ana Lind called the levy a disgrace.", "called"),
        ("Ana Lind called the guards brave.", "called"),
        ("The group claimed responsibility for the fire.", "claimed"),
        ("Ana Lind knew that the lock was weak.", "knew"),
        ("The tapes showed that the lock was weak.", "showed"),
        ("The board issued a warning that the ice was thin.", "issued a warning"),
        ("Ana Lind read a statement that blamed the crew.", "read"),
        ("He is remembered by his aides as a kind man.", "is remembered"),
    ],
)
def test_what_is_said_or_thought_of_a_thing_is_one(text, cue):
    assert cue in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Dall is wanted in connection with a theft in Kell.",
        "The clerk is also wanted for arson.",
        "Mayor Ana Lind, wanted for theft in Ostmere, fled in May.",
        "The carpenter was obsessed with clocks.",
        "Most yards have been reluctant to take the boats.",
        "Ana Lind seems the most closely tied to the guild.",
        "The family could also request a second hearing.",
        "The guild may call for a vote.",
        "With a new lamp, you can tell if the lock is worn.",
        "The letter let the mayor know how the price had moved.",
        "The vote does not guarantee that the school will stay.",
        "In a valley where voicing even slight support for it can bring threats, Dall left.",
    ],
)
def test_what_is_only_possible_or_held_is_no_saying(text):
    assert cues(text) == []


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ana Lind wanted the guild to go.", "wanted"),
        ("Karl Dall was reluctant to say who had called.", "was reluctant to say"),
        ("Karl Dall seemed to think that the plan was dead.", "seemed to think"),
        ("The family requested a second hearing.", "requested"),
        ("Karl Dall let the guild know that he would leave.", "let the guild know"),
        ("Ana Lind guaranteed that the school would stay.", "guaranteed"),
    ],
)
def test_what_is_wished_asked_or_vouched_for_is_one(text, cue):
    assert cue in cues(text)


@pytest.mark.parametrize(
    "text",
    [
        "Asked if the crews would leave the port, Ana Lind said they would stay.",
        "Asked whether she believed that the fee would fall, Ana Lind said she was not sure.",
        "Ana Lind said she was not sure when asked about the fee.",
        "Asked if she believed Kell wanted Orr to win the vote, Lind said she was not sure.",
    ],
)
def test_who_is_asked_something_asks_nothing(text):
    assert cues(text) == ["said"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "A guard said to have taken money was freed on Monday.",
            "A guard … to have taken money",
        ),
        ("The skipper, said to be ill, did not speak.", "The skipper … to be ill"),
        ("A girl thought to have fled to Kell was found.", "A girl … to have fled to Kell"),
        ("A boy believed to be ten was found on Friday.", "A boy … to be ten"),
    ],
)
def test_of_whom_it_is_held_says_nothing(text, content):
    [(source, _, found)] = told(text)
    assert (source, found) == ("", content)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lind said the docker blamed for the fire was ill.",
        "A report found the clerk accused of taking the money was innocent.",
        "Guards said the man suspected of burning the shed fled to Kell.",
    ],
)
def test_whom_somebody_blames_blames_nobody(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The guards said to wait at the gate.", "The guards"),
        ("Ostmere claimed to have held the envoy.", "Ostmere"),
        ("Ana Lind expected to win the vote.", "Ana Lind"),
        ("Ana Lind blamed the docker for the fire.", "Ana Lind"),
    ],
)
def test_who_does_say_so_stays(text, source):
    assert told(text)[0][0] == source


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "Mayor Ana Lind drew criticism for closing the mill.",
            "",
            "Mayor Ana Lind … closing the mill",
        ),
        ("Karl Dall won praise for saving the bell.", "", "Karl Dall … saving the bell"),
        (
            "Karl Dall earned praise from dockers for his calm.",
            "dockers",
            "Karl Dall … his calm",
        ),
    ],
)
def test_who_draws_criticism_utters_none(text, source, content):
    [(found, _, said)] = told(text)
    assert (found, said) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has ignored growing calls for her resignation.",
        "The skipper ignored warnings that the ice was thin.",
        "The guild brushed aside demands for an inquiry.",
    ],
)
def test_who_ignores_calls_makes_none(text):
    assert told(text) == []


def test_who_renews_his_own_call_does():
    assert told("Karl Dall renewed his call for an inquiry.")[0][0] == "Karl Dall"
