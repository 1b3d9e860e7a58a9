"""New statements as a feed."""

import feedparser
import pytest
from lxml import etree

from reading_ledger import HOSTILE
from reportedly.web.words import line

ATOM = "{http://www.w3.org/2005/Atom}"


def entries(room, asked=""):
    return etree.fromstring(room.client.get(f"/statements.atom?{asked}").content)


def test_a_feed_has_what_every_atom_feed_must_have(room):
    feed = entries(room, "size=200")

    for element in (feed, *feed.iter(f"{ATOM}entry")):
        names = [each.tag for each in element]
        assert [names.count(ATOM + name) for name in ("id", "title", "updated")] == [1, 1, 1]
        [updated] = element.findall(f"{ATOM}updated")
        assert updated.text.endswith("+00:00")
        assert element.find(f"{ATOM}id").text.startswith("urn:uuid:")
    assert feed.find(f"{ATOM}author/{ATOM}name").text


def test_a_statement_keeps_its_id_in_every_feed(room):
    whole, some = (
        {each.find(f"{ATOM}id").text for each in entries(room, asked).iter(f"{ATOM}entry")}
        for asked in ("size=200", "speaker=Ito&about=quay")
    )

    assert len(some) == 2
    assert some < whole


def test_a_feed_of_another_question_has_another_id_and_one_of_another_page_has_not(room):
    one, other, leafed = (
        entries(room, asked).find(f"{ATOM}id").text
        for asked in ("speaker=Ito", "speaker=Oduya", "speaker=Ito&size=1")
    )

    assert one == leafed != other


def test_a_feed_reader_finds_who_said_what_and_where(room):
    found = feedparser.parse(room.client.get("/statements.atom?speaker=Ito&about=quay").content)

    assert not found.bozo
    assert found.entries[0].title.startswith("Mara Ito: ")
    assert found.entries[0].link.startswith("/documents/")
    assert "according to" in found.entries[0].content[0].value


@pytest.mark.parametrize("place", range(len(HOSTILE)))
def test_hostile_words_stay_words_in_a_feed(room, place):
    words = HOSTILE[place]
    feed = entries(room, "size=200")

    shown = [each.text for each in feed.iter(f"{ATOM}content")]
    allowed = {"feed", "entry", "id", "title", "updated", "author", "name", "generator", "link",
               "content"}  # fmt: skip
    assert {each.tag.removeprefix(ATOM) for each in feed.iter()} == allowed
    assert any(line(words)[:20] in each for each in shown)
    assert not any(each.get("href").startswith(("javascript", "data"))
                   for each in feed.iter(f"{ATOM}link"))  # fmt: skip


def test_what_cannot_be_asked_of_a_feed_is_told_in_the_one_shape(room):
    found = room.client.get("/statements.atom?kind=loud")

    assert (found.status_code, found.json()["error"]["status"]) == (400, 400)
