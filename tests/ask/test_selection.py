"""Which articles are chosen, by what they are and by what is said in them."""

import pytest

from reading_ledger import filled
from reportedly.ask import Question, chosen
from reportedly.errors import UsageError
from reportedly.store import open_ledger


@pytest.fixture(scope="module")
def known(tmp_path_factory):
    """The view of the small ledger, and what its articles are called by their ids."""
    path = tmp_path_factory.mktemp("chosen") / "ledger.db"
    ids = filled(path)
    with open_ledger(str(path), create=False) as ledger:
        yield ledger.view(), {name: key for key, name in ids.items()}


CASES = {
    "speaker": ({"speaker": "Ito"}, {"harbour", "copied"}),
    "actor": ({"actor": "act_ito"}, {"harbour", "copied"}),
    "outlet": ({"outlet": "courier"}, {"harbour", "copied"}),
    "a day": ({"since": "2024-03-06", "until": "2024-03-06"}, {"copied"}),
    "outlet and date": ({"outlet": "Courier", "until": "2024-03-05"}, {"harbour"}),
    "words": ({"about": "talks"}, {"council"}),
    "words of another speaker": ({"about": "talks", "speaker": "Ito"}, set()),
    "way": ({"via": "Courier"}, {"harbour", "copied"}),
    "kind": ({"kind": "indirect"}, {"council"}),
}


@pytest.mark.parametrize("name", CASES)
def test_articles_are_chosen_that_match_all_that_is_asked(known, name):
    view, called = known
    asked, wanted = CASES[name]

    assert {called[each] for each in chosen(view, Question(**asked))} == wanted


def test_a_story_narrows_down_further(known):
    view, called = known
    asked = Question(until="2024-03-05")

    assert {called[each] for each in chosen(view, asked, story="sto_qu")} == {"harbour"}


def test_without_a_question_all_are_chosen(known):
    view, called = known

    assert chosen(view, Question()) == set(called)


@pytest.mark.parametrize("asked", [{"speaker": "!"}, {"about": "?"}, {"since": "soon"}])
def test_what_cannot_be_asked_is_refused(known, asked):
    with pytest.raises(UsageError):
        chosen(known[0], Question(**asked))
