"""Who speaks is told by the words before: a subject taken up, a name set between commas."""

import pytest

from parsing import attributed, speaker

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("[The ministry will open two camps]{q1}, [it]{s1} [said]{c1}.", "The ministry"),
        ("[Mara Ito would resign on Monday]{q1}, [she]{s1} [told]{c1} reporters.", "Mara Ito"),
        ("[The minister, Jon Kell, will leave]{q1}, [he]{s1} [said]{c1}.", "Jon Kell"),
        ("[“The ministry will open two camps,”]{q1} [it]{s1} [said]{c1}.", None),
        ("[The roads would open]{q1}, [it]{s1} [said]{c1}.", None),
    ],
)
def test_a_pronoun_behind_reported_words_takes_up_their_subject_if_nobody_else_fits(text, name):
    document, made = attributed(text)

    assert speaker(document, made[1]).name == name


def test_who_spoke_before_comes_before_the_subject_of_the_words():
    document, made = attributed(
        "[Mara Ito]{s1} [said]{c1} [it was over]{q1}. "
        "[Ann Bell would be sacked]{q2}, [she]{s2} [said]{c2}."
    )

    assert speaker(document, made[2]).name == "Mara Ito"


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("The director of the hospital, Amalia Prek,", "Amalia Prek"),
        ("A militant group, the Delta Redemption Front,", "Delta Redemption Front"),
        ("A group of villagers, the brothers,", "A group of villagers"),
    ],
)
def test_a_name_between_commas_is_whom_the_words_before_describe(source, name):
    document, made = attributed(f"[{source}]{{s1}} [said]{{c1}} [the alarm had worked]{{q1}}.")

    assert speaker(document, made[1]).name == name
