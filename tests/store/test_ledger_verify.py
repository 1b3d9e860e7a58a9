import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest

from ledger_documents import FULL, capture, council, harbour, layered, plain, reject, run
from reportedly.model import Attribution, Hop, Span, Speaker, content_id
from reportedly.store import Fault, open_ledger

ART = harbour().article.id
[SAID] = harbour()[Attribution]
ATT = SAID.id(ART)
CUE = SAID.cue[0]
OTHER = capture("https://gazette.example/2")


@pytest.fixture
def filled(place):
    """The path of a closed ledger with two documents."""
    begun = run()
    with open_ledger(place) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        writer.put(capture(), harbour(), begun.id)
        writer.put(OTHER, council(), begun.id)
        writer.set_aside(reject(of=capture(body=b"?")), begun.id)
    return place


def damaged(place, *statements):
    """Change rows behind the ledger's back and return the faults it finds."""
    with closing(sqlite3.connect(place, isolation_level=None)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount == 1, statement
    with open_ledger(place) as ledger:
        return list(ledger.view().verify())


def told(faults):
    """Return table, id and column of each fault."""
    return [(fault.table, fault.id, fault.what) for fault in faults]


def test_a_whole_ledger_has_no_fault(filled):
    with open_ledger(filled) as ledger:
        assert list(ledger.view().verify()) == []


def test_changed_words_are_named_with_what_the_text_says(filled):
    change = f"UPDATE piece SET words = 'sighed' WHERE attribution_id = '{ATT}' AND role = 'cue'"

    faults = damaged(filled, change)

    at = f"{CUE.start}:{CUE.end}"
    assert faults == [
        Fault("piece", f"{ATT}/cue/0/0", "words", "'sighed'", f"'said', as the text has at {at}")
    ]
    assert str(faults[0]) == (
        f"piece {ATT}/cue/0/0: words is 'sighed', should be 'said', as the text has at {at}"
    )


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            f"UPDATE piece SET starts = starts - 1 WHERE attribution_id = '{ATT}' AND role = 'cue'",
            [("piece", f"{ATT}/cue/0/0", "starts")],
            id="a span's number",
        ),
        pytest.param(
            f"UPDATE attribution SET content = 'We are leaving.' WHERE id = '{ATT}'",
            [("attribution", ATT, "content")],
            id="an attribution's words",
        ),
        pytest.param(
            f"UPDATE attribution SET speaker = 'Jo Venn' WHERE id = '{ATT}'",
            [("attribution", ATT, "speaker")],
            id="a speaker",
        ),
        pytest.param(
            f"UPDATE document SET published = '2024-03-06' WHERE id = '{ART}'",
            [("document", ART, "published")],
            id="a date",
        ),
        pytest.param(
            f"DELETE FROM piece WHERE attribution_id = '{ATT}' AND role = 'cue'",
            [("piece", f"{ATT}/cue/0/0", "the row")],
            id="a row gone",
        ),
        pytest.param(
            f"INSERT INTO hop VALUES ('{ART}', '{ATT}', 2, 'Nobody', 'speaker')",
            [("hop", f"{ATT}/2", "the row")],
            id="a row too many",
        ),
        pytest.param(
            f"UPDATE layer SET items = replace(items, 'PER', 'ORG')"
            f" WHERE document_id = '{ART}' AND kind = 'Mention'",
            [("layer", f"{ART}/Mention", "items's digest")],
            id="a layer",
        ),
        pytest.param(
            f"UPDATE layer SET items = '[{{\"span\"' WHERE document_id = '{ART}' AND kind = 'Hop'",
            [("layer", f"{ART}/Hop", "items's digest")],
            id="a layer that is no JSON any more",
        ),
        pytest.param(
            f"UPDATE document SET article = '{{}}' WHERE id = '{ART}'",
            [("document", ART, "article's digest")],
            id="what is known of the article",
        ),
        pytest.param(
            f"UPDATE document SET article = CAST(x'ff00' AS BLOB) WHERE id = '{ART}'",
            [("document", ART, "article's digest")],
            id="an article that is no text",
        ),
        pytest.param(
            f"UPDATE document SET article = '{{}}', article_sha256 ="
            f" '{sha256(b'{}').hexdigest()}' WHERE id = '{ART}'",
            [("document", ART, "article with its layers")],
            id="what is known of the article, with a digest to match",
        ),
        pytest.param(
            f"UPDATE document SET uri = 'https://other.example' WHERE id = '{ART}'",
            [("document", ART, "uri"), ("reading", capture().id, "document_id")],
            id="an address",
        ),
        pytest.param(
            f"UPDATE document SET text = CAST(x'ff00' AS BLOB) WHERE id = '{ART}'",
            [("document", ART, "text")],
            id="a text that is none",
        ),
        pytest.param(
            f"UPDATE capture SET body = x'00' WHERE id = '{capture().id}'",
            [("capture", capture().id, "what is packed in it")],
            id="the bytes of a capture",
        ),
        pytest.param(
            f"UPDATE capture SET sha256 = 'abc' WHERE id = '{capture().id}'",
            [("capture", capture().id, "body's digest")],
            id="the digest of a capture",
        ),
        pytest.param(
            f"UPDATE capture SET address = 'https://other.example' WHERE id = '{capture().id}'",
            [("capture", capture().id, "id"), ("reading", capture().id, "document_id")],
            id="the address of a capture",
        ),
        pytest.param(
            "UPDATE reject SET capture_id = 'cap_lost'",
            [("reject", reject(of=capture(body=b"?")).id, "capture_id")],
            id="a reference to nothing",
        ),
        pytest.param(
            "UPDATE evidence SET words = 'Harbour Front gives up' WHERE what = 'title'",
            [("evidence", f"{ART}/title/0/0", "words")],
            id="the words of a title",
        ),
        pytest.param(
            f"UPDATE layer SET maker = 'nobody' WHERE document_id = '{ART}' AND kind = 'Hop'",
            [("layer", f"{ART}/Hop", "maker")],
            id="a maker",
        ),
        pytest.param(
            f"UPDATE layer SET maker_version = '2' WHERE document_id = '{ART}' AND kind = 'Hop'",
            [("layer", f"{ART}/Hop", "maker")],
            id="the version of a maker",
        ),
        pytest.param(
            f"UPDATE document SET capture_id = '{OTHER.id}' WHERE id = '{ART}'",
            [("document", ART, "capture_id")],
            id="whose document it is",
        ),
        pytest.param(
            f"DELETE FROM reading WHERE capture_id = '{capture().id}'",
            [("reading", capture().id, "the row")],
            id="what a capture gave, gone",
        ),
        pytest.param(
            f"UPDATE reading SET document_id = '{ART}' WHERE capture_id = '{OTHER.id}'",
            [
                ("reading", OTHER.id, "document_id"),
                ("document", council().article.id, "capture_id"),
                ("document", ART, "capture_id"),
            ],
            id="what a capture gave, changed",
        ),
        pytest.param(
            "UPDATE recipe SET steps = '[]'",
            [("recipe", content_id("rec", *sorted(FULL)), "id")],
            id="the steps of a recipe",
        ),
        pytest.param(
            f"UPDATE capture SET taken_at = '2024-03-05' WHERE id = '{OTHER.id}'",
            [("capture", OTHER.id, "taken_at")],
            id="when a capture was taken",
        ),
        pytest.param(
            "UPDATE reject SET at = 'yesterday'",
            [("reject", reject(of=capture(body=b"?")).id, "at")],
            id="when something was set aside",
        ),
        pytest.param(
            "INSERT INTO said_search(rowid, content) VALUES (1, 'Nowhere')",
            [("said_search", "row 1", "what is indexed")],
            id="a word of the index",
        ),
    ],
)
def test_damage_is_found_and_named(filled, change, expected):
    assert told(damaged(filled, change)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("INSERT INTO said_search(said_search) VALUES ('delete-all')", "said_search"),
        ("INSERT INTO article_search(rowid, title) VALUES (9, 'Nowhere')", "article_search"),
        ("DELETE FROM said_search_data", "said_search"),
        ("DROP TRIGGER said_search_insert", "the trigger said_search_insert"),
        ("DROP VIEW who_said_what", "the view who_said_what"),
        ("DROP INDEX document_uri", "the index document_uri"),
        (
            "CREATE TRIGGER sly AFTER INSERT ON hop BEGIN DELETE FROM hop; END",
            "the trigger sly",
        ),
    ],
)
def test_what_is_kept_up_beside_the_tables_is_held_to_be_whole(filled, change, expected):
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute(change).close()

    with open_ledger(filled) as ledger:
        faults = list(ledger.view().verify())

    assert faults
    assert all(expected in (fault.table, fault.what) for fault in faults)


def test_of_two_captures_the_wrong_one_speaking_is_named(place):
    twins = [capture(body=b"raw"), capture(body=b"raw again")]
    begun = run()
    with open_ledger(place) as ledger, ledger.writer() as writer:
        writer.begin(begun)
        for each in twins:
            writer.put(each, harbour(), begun.id)
    wrong = max(each.id for each in twins)

    assert told(damaged(place, f"UPDATE document SET capture_id = '{wrong}'")) == [
        ("document", ART, "capture_id")
    ]


def test_what_others_put_beside_the_tables_is_no_fault(filled):
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        connection.execute("CREATE VIEW denials AS SELECT * FROM who_said_what").close()

    with open_ledger(filled) as ledger:
        assert list(ledger.view().verify()) == []


def test_one_changed_letter_of_a_text_is_found_with_every_row_it_touches(filled):
    faults = damaged(
        filled, f"UPDATE document SET text = replace(text, 'quay', 'Quay') WHERE id = '{ART}'"
    )

    assert ("document", ART, "text's digest") in told(faults)
    assert ("piece", f"{ATT}/content/0/0", "words") in told(faults)


def test_a_text_cut_short_is_found_with_the_rows_that_stand_outside_it(filled):
    faults = damaged(filled, f"UPDATE document SET text = substr(text, 1, 60) WHERE id = '{ART}'")

    assert told(faults)[0] == ("document", ART, "text's digest")
    assert ("piece", f"{ATT}/cue/0/0", "words") in told(faults)


def test_a_damaged_layer_still_has_its_rows_held_against_the_text(filled):
    faults = damaged(
        filled,
        f"UPDATE layer SET items = '[]' WHERE document_id = '{ART}' AND kind = 'Mention'",
        f"UPDATE mention SET words = 'Jo' WHERE document_id = '{ART}' AND number = 0",
    )

    assert told(faults) == [
        ("layer", f"{ART}/Mention", "items's digest"),
        ("mention", f"{ART}/0", "words"),
    ]


def test_annotations_that_refer_to_nothing_are_named(place):
    away = (Span(0, 3),)
    document = layered(
        plain("Ostmark denied it."),
        (Attribution, []),
        (Speaker, [Speaker(away, "Ostmark", "name", "named", entity="e9")]),
        (Hop, [Hop(away, 0, "Ostmark", "speaker")]),
    )
    begun = run()

    with open_ledger(place) as ledger:
        ledger.writer().begin(begun)
        ledger.writer().put(capture(document.article.uri), document, begun.id)
        faults = list(ledger.view().verify())

    name = document.article.id
    assert told(faults) == [
        ("layer", f"{name}/Hop", "what the hop 'Ostmark' at 0 refers to"),
        ("layer", f"{name}/Speaker", "what the speaker at 0 refers to"),
        ("layer", f"{name}/Speaker", "what the entity 'e9' refers to"),
    ]


def test_sql_alone_can_prove_the_words(filled):
    query = "SELECT source_table, words, text_has FROM words_out_of_place"
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        before = connection.execute(query).fetchall()
        connection.execute("UPDATE piece SET words = 'sighed' WHERE words = 'said'").close()
        after = connection.execute(query).fetchall()

    assert (before, after) == ([], [("piece", "sighed", "said")])
