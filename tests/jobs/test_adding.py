"""Adding: what is kept, what is passed over, what is set aside, and that order is nothing."""

from itertools import permutations
from random import Random

import pytest

from captured import THEN, captured
from exported import exported
from fictional import article
from reportedly.engine import Inline, Processes
from reportedly.jobs import Progress, add, annotate, annotate_waiting
from reportedly.model import Mention, Reject
from reportedly.pipeline import READ, Recipe
from reportedly.store import open_ledger

CHEAP = Recipe(("furniture", "stage_fakes:Worder", "stage_fakes:Liner", "stage_fakes:Shouter"))
ARTICLES = [captured(article(seed)) for seed in range(40)]


def added(ledger, captures, recipe=CHEAP, engine=None, **options):
    """Return the last report of adding the captures."""
    return list(add(ledger, captures, recipe, engine=engine or Inline(), **options))[-1]


def texts(ledger):
    return {document.article.text for document in ledger.view().documents()}


def test_what_is_added_can_be_read_back(ledger):
    last = added(ledger, ARTICLES[:3])

    assert last.counts() == {"added": 3, "present": 0, "set_aside": 0, "faults": 0}
    assert texts(ledger) == {article(seed) for seed in range(3)}


def test_adding_twice_changes_nothing(ledger):
    added(ledger, ARTICLES[:3])

    last = added(ledger, ARTICLES[:4])

    assert last.counts() == {"added": 1, "present": 3, "set_aside": 0, "faults": 0}
    assert ledger.view().counts().documents == 4


def test_what_is_there_is_done_anew_when_asked(ledger):
    added(ledger, ARTICLES[:3])

    assert added(ledger, ARTICLES[:3], again=True).added == 3


def test_one_bad_article_never_stops_the_rest(ledger):
    bad = [captured(""), captured("TRIP here."), captured("CHEAT here.")]

    last = added(ledger, [ARTICLES[0], *bad, ARTICLES[1]])

    assert last.counts() == {"added": 2, "present": 0, "set_aside": 3, "faults": 1}
    rooms = sorted(reject.room for reject in ledger.view().rejects())
    assert rooms == ["annotate", "fault", "read"]


def test_an_article_that_kills_its_process_is_set_aside_and_the_rest_is_kept(ledger):
    captures = [*ARTICLES[:10], captured("DIE here."), *ARTICLES[10:20]]

    last = added(ledger, captures, engine=Processes(2))

    assert last.counts() == {"added": 20, "present": 0, "set_aside": 1, "faults": 0}
    assert [reject.room for reject in ledger.view().rejects()] == ["engine"]


@pytest.mark.parametrize("engine", [Inline(), Processes(2)], ids=["inline", "processes"])
def test_an_article_that_takes_too_long_is_set_aside_and_the_rest_is_kept(ledger, engine):
    captures = [*ARTICLES[:10], captured("SLEEP here."), *ARTICLES[10:20]]

    last = added(ledger, captures, engine=engine, article_s=5)

    assert last.counts() == {"added": 20, "present": 0, "set_aside": 1, "faults": 0}
    [reject] = ledger.view().rejects()
    longer = "give it more with REPORTEDLY_ARTICLE_S, 0 for no limit"
    assert (reject.room, reject.reason) == ("engine", f"took longer than 5 seconds; {longer}")


def test_what_no_bytes_can_hold_is_set_aside_and_the_rest_is_kept(ledger):
    odd = captured("It rained.", outlet="\udcff\udcff")

    last = added(ledger, [ARTICLES[0], odd, ARTICLES[1]])

    assert last.counts() == {"added": 2, "present": 0, "set_aside": 1, "faults": 1}
    [reject] = ledger.view().rejects()
    assert (reject.address, reject.room) == (odd.address, "fault")


def test_what_ingest_set_aside_is_kept_as_such(ledger):
    [_, *_] = add(ledger, [captured("")], CHEAP, engine=Inline())
    [reject] = ledger.view().rejects()

    last = added(ledger, [reject, ARTICLES[0]])

    assert (last.added, last.set_aside) == (1, 1)


def test_reports_tell_of_each_reject_once(ledger):
    reports = list(add(ledger, [captured(""), *ARTICLES], CHEAP, engine=Inline()))

    assert sum(len(report.rejects) for report in reports) == 1
    assert reports[-1].seen == 41


def test_nothing_to_add_is_a_run_with_nothing_in_it(ledger):
    assert added(ledger, []) == Progress()
    [run] = ledger.view().runs()
    assert run.finished is not None


def test_a_run_says_what_made_it(ledger):
    added(ledger, ARTICLES[:1])

    [run] = ledger.view().runs()

    assert run.counts["added"] == 1
    assert run.makers["Mention"] == "shouter 1"
    assert {"reportedly", "python", "spacy"} <= {*run.versions}


def test_what_was_only_read_can_be_annotated_later(ledger):
    added(ledger, ARTICLES[:5], READ)

    [*_, last] = annotate_waiting(ledger, CHEAP, engine=Inline())
    [*_, after] = annotate_waiting(ledger, CHEAP, engine=Inline())

    assert (last.added, after.added) == (5, 0)
    assert all(Mention in document for document in ledger.view().documents())


def test_what_was_annotated_need_not_be_read_again(ledger):
    added(ledger, ARTICLES[:5])

    assert added(ledger, ARTICLES[:5], READ).present == 5
    assert all(Mention in document for document in ledger.view().documents())


def test_neither_order_nor_processes_change_the_ledger(tmp_path):
    twins = [
        captured("The same words.", address="https://example.org/1", title=title)
        for title in ("One title", "Another title")
    ]
    captures = [*ARTICLES, *twins]
    shuffled = Random(5).sample(captures, len(captures))
    with open_ledger(str(tmp_path / "one.db")) as ledger:
        added(ledger, captures)
    with open_ledger(str(tmp_path / "two.db")) as ledger:
        added(ledger, shuffled, engine=Processes(2))

    assert exported(tmp_path / "one.db") == exported(tmp_path / "two.db")


def test_reading_a_twin_keeps_what_was_noticed_and_the_twin_is_annotated_later(tmp_path):
    twins = [captured("The Same words.", address="https://example.org/1", id=name) for name in "ab"]
    for number, (first, second) in enumerate(permutations(twins)):
        with open_ledger(str(tmp_path / f"{number}.db")) as ledger:
            added(ledger, [first])
            added(ledger, [second], READ)
            [between] = ledger.view().documents()
            added(ledger, twins)

        assert len(between[Mention]) == 2
    with open_ledger(str(tmp_path / "once.db")) as ledger:
        added(ledger, twins)

    once = exported(tmp_path / "once.db")
    assert [exported(tmp_path / "0.db"), exported(tmp_path / "1.db")] == [once, once]


def test_what_failed_and_is_there_all_the_same_is_no_reject_any_more(ledger):
    address = ARTICLES[0].address
    added(ledger, ARTICLES[:1])
    added(ledger, [Reject(address, "ingest", "no such file", THEN)])

    added(ledger, ARTICLES[:1])

    assert list(ledger.view().rejects()) == []


def test_a_bad_item_stays_set_aside_though_a_good_one_of_its_address_is_there(ledger):
    bad = captured("", address=ARTICLES[0].address)
    for order in ([bad, ARTICLES[0]], [ARTICLES[0], bad], [bad, ARTICLES[0]]):
        added(ledger, order)

        assert [reject.room for reject in ledger.view().rejects()] == ["read"]


def test_what_failed_does_not_wait(ledger):
    added(ledger, [ARTICLES[0], captured("")], READ)
    added(ledger, [Reject(ARTICLES[1].address, "ingest", "no text field", THEN, ARTICLES[1])])

    [*_, last] = annotate_waiting(ledger, CHEAP, engine=Inline())

    assert last.counts() == {"added": 1, "present": 0, "set_aside": 0, "faults": 0}
    assert len(list(ledger.view().rejects())) == 2


def test_annotating_needs_no_ledger():
    good, bad = annotate([ARTICLES[0], captured("")], CHEAP, engine=Inline())

    assert good.article.text == article(0)
    assert bad.room == "read"
