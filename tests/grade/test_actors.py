"""Who is who, held against gold."""

import json

import pytest

from ledger_documents import layered
from reportedly.errors import Unreachable, Unreadable
from reportedly.grade.actors import grade_actors, names_in, read_actor_gold
from reportedly.grade.clusters import grade_clusters
from reportedly.model import Article, Document, Entity, Span

TEXT = "Mara Ito met Juno Ito."
MENTIONS = (
    "doc,start,end,words,type,actor\na,0,8,Mara Ito,person,mara\na,13,21,Juno Ito,person,juno\n"
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "articles.jsonl").write_text(json.dumps({"doc": "a", "text": TEXT}) + "\n")
    (tmp_path / "mentions.csv").write_text(MENTIONS)
    return tmp_path


def test_b_cubed_is_that_of_bagga_and_baldwin():
    gold = dict.fromkeys("abcde", 1) | dict.fromkeys("fg", 2) | dict.fromkeys("hijkl", 3)
    found = dict.fromkeys("abcde", 1) | dict.fromkeys("fghijkl", 2)

    scores = grade_clusters(gold, found)

    # The worked example of the paper: precision 16/21, recall 1.
    assert scores.b3.p == pytest.approx(16 / 21)
    assert scores.b3.r == 1
    assert scores.pairs.p == pytest.approx(21 / 31)


def test_what_was_not_found_stands_alone():
    scores = grade_clusters({"a": 1, "b": 1}, {})

    assert (scores.b3.p, scores.b3.r, scores.pairs.f1) == (1, 0.5, 0)


def test_a_gold_mention_goes_by_the_name_that_shares_most_with_it(folder):
    gold = read_actor_gold(str(folder))
    entities = [
        Entity("e1", "Ito", "person", ("Ito",), (Span(5, 8),)),
        Entity("e2", "Juno Ito", "person", ("Juno Ito",), (Span(13, 21),)),
    ]
    document = layered(Document(Article(uri="gold:a", text=TEXT)), (Entity, entities))

    names = names_in(gold.mentions, {"a": document})

    assert list(names.values()) == ["e1", "e2"]
    assert grade_actors(gold.mentions, names).b3.f1 == 1
    assert grade_actors(gold.mentions, dict.fromkeys(names, "one")).b3.p == 0.5


def test_what_nobody_can_tell_does_not_count(folder):
    (folder / "untellable.csv").write_text("doc,start,end\na,0,8\n")

    assert [each.words for each in read_actor_gold(str(folder)).mentions] == ["Juno Ito"]


def test_gold_that_is_not_there_or_not_gold_is_named(folder):
    (folder / "mentions.csv").write_text("doc,start\na,0\n")
    with pytest.raises(Unreadable, match="no doc, start and end"):
        read_actor_gold(str(folder))
    (folder / "mentions.csv").unlink()
    with pytest.raises(Unreachable, match=r"mentions\.csv"):
        read_actor_gold(str(folder))
    (folder / "articles.jsonl").write_text("{}\n")
    with pytest.raises(Unreadable, match="line 1"):
        read_actor_gold(str(folder))
