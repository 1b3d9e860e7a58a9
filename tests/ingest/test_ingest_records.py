"""Records (JSON lines, JSON arrays, CSV, TSV) become a capture each, whatever names they use."""

import gzip
import json
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fakes import STORY, json_lines
from reportedly.ingest import Columns
from reportedly.ingest.pieces import elements
from reportedly.model import Given

MEDIA_CLOUD = {
    "stories_id": 101,
    "url": "https://coast-courier.example/101",
    "media_name": "Coast Courier",
    "publish_date": "2024-02-15 00:00:00",
    "title": "Harbour opens",
    "story_text": STORY,
    "language": "en",
}
FULL = Given(
    id="101",
    url="https://coast-courier.example/101",
    outlet="Coast Courier",
    published="2024-02-15 00:00:00",
    title="Harbour opens",
    language="en",
    text=STORY,
)


def as_csv(record, delimiter=","):
    cells = [f'"{value}"' for value in record.values()]
    return f"{delimiter.join(record)}\r\n{delimiter.join(cells)}\r\n".encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        pytest.param("stories.jsonl", json_lines(MEDIA_CLOUD), id="JSON lines"),
        pytest.param("stories", json_lines(MEDIA_CLOUD), id="JSON lines with no name for it"),
        pytest.param("stories.jsonl", json_lines(MEDIA_CLOUD, end="\r\n"), id="JSON lines, CRLF"),
        pytest.param("stories.jsonl", json_lines(MEDIA_CLOUD, end=""), id="a line without end"),
        pytest.param(
            "stories.jsonl", b"\xef\xbb\xbf\n\n" + json_lines(MEDIA_CLOUD), id="mark, blank lines"
        ),
        pytest.param("s.jsonl.gz", gzip.compress(json_lines(MEDIA_CLOUD)), id="packed JSON lines"),
        pytest.param("stories.json", json.dumps([MEDIA_CLOUD]).encode(), id="a JSON array"),
        pytest.param(
            "stories.json", json.dumps([MEDIA_CLOUD], indent=1).encode(), id="an array laid out"
        ),
        pytest.param(
            "story.json", json.dumps(MEDIA_CLOUD, indent=1).encode(), id="an object laid out"
        ),
        pytest.param("stories.csv", as_csv(MEDIA_CLOUD), id="CSV"),
        pytest.param("stories", as_csv(MEDIA_CLOUD), id="CSV known by its header"),
        pytest.param("stories.csv", b"\xef\xbb\xbf" + as_csv(MEDIA_CLOUD), id="CSV with a mark"),
        pytest.param("stories.csv", as_csv(MEDIA_CLOUD, ";"), id="CSV with semicolons"),
        pytest.param("stories.tsv", as_csv(MEDIA_CLOUD, "\t"), id="TSV"),
        pytest.param("stories.txt", as_csv(MEDIA_CLOUD, "\t"), id="TSV known by its header"),
    ],
)
def test_media_cloud_record_is_understood(taken, name, data):
    kept, rejects = taken(name, data)

    assert rejects == []
    assert [(capture.address, capture.given) for capture in kept] == [(FULL.url, FULL)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_kept_in_the_body_and_named(taken, encoding):
    data = as_csv({"Title": "Häfen", "Body": "one\ntwo"}).decode().encode(encoding)

    [capture], rejects = taken("stories.csv", data)

    assert rejects == []
    assert capture.given == Given(title="Häfen", text="one\ntwo", charset=f"{encoding}-le")
    assert capture.body.decode(capture.given.charset) == '"Häfen","one\ntwo"'


def test_windows_row_in_a_table_is_understood_and_named(taken):
    data = "title,text\nHäfen,“zu”\nHafen,auf\n".encode("cp1252")

    kept, rejects = taken("stories.csv", data)

    assert rejects == []
    assert [capture.given for capture in kept] == [
        Given(title="Häfen", text="“zu”", charset="cp1252"),
        Given(title="Hafen", text="auf"),
    ]


def test_nexis_like_export_is_understood(taken):
    record = {
        "Headline": "Harbour opens",
        "Publication": "Ostmark Gazette",
        "Published date": "15 February 2024",
        "Byline": "Mara Ito",
        "Accession number": "A-7",
        "Body": STORY,
    }

    [capture], rejects = taken("export.csv", as_csv(record))

    assert rejects == []
    assert capture.address.endswith("/export.csv#id=A-7")
    assert capture.given == Given(
        id="A-7",
        outlet="Ostmark Gazette",
        published="15 February 2024",
        title="Harbour opens",
        byline="Mara Ito",
        text=STORY,
    )


def test_metadata_in_lists_and_objects_are_put_into_words(taken):
    record = {
        "source": {"id": None, "name": "Coast Courier"},
        "authors": ["Mara Ito", {"name": "Jon Reke"}],
        "publishedAt": "2024-02-15",
        "language": "",
        "content": STORY,
    }

    [capture], _ = taken("news.json", json_lines(record))

    assert capture.given == Given(
        outlet="Coast Courier", byline="Mara Ito; Jon Reke", published="2024-02-15", text=STORY
    )


def test_named_columns_win_over_usual_names(taken):
    record = {"text": "no", "Clean Body": STORY, "date": "no", "seen": "2024", "nr": 7}
    columns = Columns(text="clean body", published="seen", id="nr")

    [capture], rejects = taken("stories.jsonl", json_lines(record), columns=columns)

    assert rejects == []
    assert capture.given == Given(id="7", published="2024", text=STORY)


@pytest.mark.parametrize(
    ("text", "text_type"),
    [
        ("<p>One.</p>", "text/html"),
        ("One.<br>Two.", "text/html"),
        ("<!doctype html><html><body>One", "text/html"),
        ("a < b and c > d", "text/plain"),
        ("He typed <p> and left.", "text/plain"),
    ],
)
def test_text_that_is_clearly_markup_is_called_so(taken, text, text_type):
    [capture], _ = taken("stories.jsonl", json_lines({"text": text}))

    assert (capture.given.text, capture.given.text_type) == (text, text_type)


def test_body_is_the_line_or_row_as_it_came(taken):
    line = b'{"text":  "one",\t"id":1}'
    row = b'2,"one\r\n""two"""'

    [from_json], _ = taken("a.jsonl", line + b"\r\n")
    [from_csv], _ = taken("a.csv", b"id,text\r\n" + row + b"\r\n")

    assert (from_json.body, from_json.media_type) == (line, "application/json")
    assert (from_csv.body, from_csv.media_type) == (row, "text/csv")
    assert from_csv.given.text == 'one\r\n"two"'


def test_records_are_the_same_in_any_order(taken):
    records = [{"text": "one"}, {"id": 2, "text": "two"}, {"url": "https://e.example", "text": "3"}]

    forth, _ = taken("a.jsonl", json_lines(*records))
    back, _ = taken("a.jsonl", json_lines(*reversed(records)))

    assert [capture.id for capture in forth] == [capture.id for capture in reversed(back)]


HALF = "is no JSON object: it has one half of a surrogate pair, which is no character"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        pytest.param(b'{"text": "one', "is no JSON object: Input data was truncated", id="cut"),
        pytest.param(
            b"what?", "is no JSON object: JSON is malformed: invalid character (byte 0)", id="words"
        ),
        pytest.param(b"[1]", "is no JSON object: Expected `object`, got `array`", id="a list"),
        pytest.param(b'{"text": "\\ud800"}', HALF, id="first half of a pair"),
        pytest.param(b'{"text": "a \\udc00 b"}', HALF, id="second half of a pair"),
        pytest.param(b'{"text": "\\ud800\\ud800"}', HALF, id="two first halves"),
        pytest.param(
            b'{"text": "caf\xe9"}',
            "is no JSON object: 'utf-8' codec can't decode byte 0xe9 in position 3:"
            " unexpected end of data",
            id="no UTF-8",
        ),
        pytest.param(
            b'{"text": ' + b"[" * 100_000, "is no JSON object: it is nested too deep", id="deep"
        ),
        pytest.param(
            b'{"text": "a\\u0000b"}',
            "has a NUL character in its text: no database keeps one",
            id="NUL",
        ),
        pytest.param(b'{"text": ""}', "its text 'text' is empty (fields: text)", id="empty text"),
        pytest.param(b'{"text": " \\n"}', "its text 'text' is empty (fields: text)", id="blank"),
        pytest.param(b'{"text": null}', "its text 'text' is empty (fields: text)", id="null"),
        pytest.param(b'{"text": 5}', "its text 'text' is no string but int", id="a number"),
        pytest.param(
            b'{"a\\n": 1, "url": "https://e.example"}',
            "no field that holds the text (fields: a, url); name it with --text;"
            " or add its URL instead",
            id="no text at all",
        ),
        pytest.param(
            b"{}", "no field that holds the text (fields: none); name it with --text", id="nothing"
        ),
    ],
)
def test_bad_line_is_set_aside_with_its_bytes_and_the_rest_goes_on(taken, bad, reason):
    data = json_lines({"text": "first"}) + bad + b"\n" + json_lines({"text": "last"})

    kept, [reject] = taken("stories.jsonl", data)

    assert [capture.given.text for capture in kept] == ["first", "last"]
    assert reject.reason == reason.replace("is no JSON", "line 2 is no JSON")
    assert reject.capture.body == bad
    assert reject.capture.address == reject.address


def test_bad_first_line_does_not_hide_what_the_file_is(taken):
    kept, [reject] = taken("stories.jsonl", b"oops\n" + json_lines({"text": "a"}, {"text": "b"}))

    assert [capture.given.text for capture in kept] == ["a", "b"]
    assert reject.address.rpartition("#")[2] == f"sha256={sha256(b'oops').hexdigest()[:16]}"


def test_words_named_json_are_set_aside_at_once(taken):
    kept, [reject] = taken("stories.jsonl", b"one\ntwo\nthree\n")

    assert kept == []
    assert reject.reason == (
        "is named or served as JSON, but no line of it begins like a JSON object"
    )


def test_array_that_is_cut_keeps_its_whole_elements(taken):
    kept, rejects = taken("a.json", b'[{"text": "one"}, {"text": "tw')

    assert [capture.given.text for capture in kept] == ["one"]
    assert [reject.reason for reject in rejects] == [
        "is no JSON object: Input data was truncated",
        "the JSON array has no end: the file was cut short",
    ]


def test_break_in_packed_lines_is_told_once(taken):
    data = gzip.compress(json_lines({"text": "one"}, {"text": "two", "id": "0123456789abcdef"}))

    kept, [reject] = taken("a.jsonl.gz", data[:-20])

    assert [capture.given.text for capture in kept] == ["one"]
    assert reject.reason.endswith("whole items before were kept")


@pytest.mark.parametrize(
    ("data", "columns", "reason"),
    [
        pytest.param(
            b"id,text\n1,one\n",
            Columns(published="pub_date"),
            "no field 'pub_date', named for published (fields: id, text)",
            id="CSV",
        ),
        pytest.param(
            b"id,text\n1,one\n",
            Columns(text="body"),
            "no field 'body', named for text (fields: id, text)",
            id="CSV without its text",
        ),
        pytest.param(
            b"stories_id,url\n1,https://e.example/1\n",
            Columns(),
            "no field that holds the text (fields: stories_id, url); name it with --text",
            id="CSV that has no text under any usual name",
        ),
    ],
)
def test_table_without_a_column_is_set_aside_whole_and_lists_its_own(taken, data, columns, reason):
    kept, rejects = taken("stories.csv", data, columns=columns)

    assert kept == []
    assert [reject.reason for reject in rejects] == [reason]


def test_field_that_no_json_record_has_is_told_at_the_end(taken):
    data = json_lines({"id": 1, "text": "one"}, {"id": 2, "text": "two", "when": 1})
    columns = Columns(published="when", outlet="paper")

    kept, rejects = taken("stories.jsonl", data, columns=columns)

    assert [capture.given.published for capture in kept] == [None, "1"]
    assert [reject.reason for reject in rejects] == [
        "no field 'paper', named for outlet (fields: id, text, when)"
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        pytest.param(b"2,two,three,four", "4 cells under 2 column names", id="too many cells"),
        pytest.param(b"2", "only 1 of 2 cells: its text is missing", id="too few cells"),
        pytest.param(b"2,", "its text 'text' is empty (fields: id, text)", id="no text"),
        pytest.param(b"2,a\rb", "is no row: a carriage return (CR) stands in it", id="a stray CR"),
        pytest.param(
            b"2,\x81\x8d", "is no row: its bytes are neither UTF-8 nor Windows-1252", id="no text"
        ),
    ],
)
def test_bad_row_is_set_aside_and_the_rest_goes_on(taken, row, reason):
    kept, [reject] = taken("stories.csv", b"id,text\n1,one\n" + row + b"\n3,three\n")

    assert [capture.given.text for capture in kept] == ["one", "three"]
    assert reject.reason.startswith(reason)
    assert reject.capture.body == row


@pytest.mark.parametrize(
    ("rows", "where"),
    [
        pytest.param(
            b'2,"two\n3,three\n', "in line 3 has no proper end; it runs on to line 4", id="open"
        ),
        pytest.param(
            b'2,"two\n\n3,"three"\n4,"four\n5,five',
            "in line 3 has no proper end; it runs on to line 5",
            id="closed by the next one",
        ),
        pytest.param(b'2,"two', "in line 3 has no proper end", id="open, and no line after it"),
        pytest.param(
            b'"2\n3","5"" rope""\n4,four',
            "in line 4 has no proper end; it runs on to line 5",
            id="below a cell of two lines",
        ),
    ],
)
def test_quotation_without_its_end_does_not_swallow_rows_unsaid(taken, rows, where):
    kept, rejects = taken("stories.csv", b"id,text\n1,one\n" + rows)

    assert [capture.given.text for capture in kept] == ["one"]
    assert rejects[0].reason == f"is no row: the quotation that opens {where}"
    assert b"\n".join(reject.capture.body for reject in rejects) == rows.rstrip()


def test_header_with_a_quotation_without_its_end_is_set_aside_with_the_table(taken):
    kept, rejects = taken("stories.csv", b'id,"text\n1,one\n')

    assert kept == []
    assert [reject.reason for reject in rejects] == [
        "the row of column names is no row: the quotation that opens in line 1 has no proper end;"
        " it runs on to line 2"
    ]


def test_table_of_old_macs_is_read_to_the_letter(taken):
    kept, rejects = taken("stories.csv", b'id,text\r1,"one\rline\nmore"\r\r2,two')

    assert rejects == []
    assert [(capture.given.text, capture.body) for capture in kept] == [
        ("one\rline\nmore", b'1,"one\rline\nmore"'),
        ("two", b"2,two"),
    ]


@pytest.mark.parametrize("header", [b"text,id,text", b"Text,id,text"])
def test_of_two_columns_of_one_name_the_first_that_says_something_counts(taken, header):
    kept, rejects = taken("stories.csv", header + b"\none,1,no\n ,2,two\nthree,3,\n")

    assert rejects == []
    assert [capture.given.text for capture in kept] == ["one", "two", "three"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-8"])
def test_row_with_half_a_pair_is_set_aside_and_never_read_as_windows_text(taken, encoding):
    row = '2,"two \ud83d\nmore"'
    data = f"\ufeffid,text\n1,é\n{row}\n3,three\n".encode(encoding, "surrogatepass")

    kept, [reject] = taken("stories.csv", data)

    assert [capture.given.text for capture in kept] == ["é", "three"]
    assert reject.reason == "is no row: it has one half of a surrogate pair, which is no character"
    assert reject.capture.body == row.encode(encoding, "surrogatepass")


def test_json_line_with_half_a_pair_in_a_wide_encoding_is_set_aside_with_its_bytes(taken):
    line = '{"text": "a \ud83d b"}'
    data = f'\ufeff{line}\n{{"text": "é"}}\n'.encode("utf-16-le", "surrogatepass")

    [capture], [reject] = taken("stories.jsonl", data)

    assert capture.given.text == "é"
    assert reject.capture.body == line.encode("utf-16-le", "surrogatepass")


def test_outlet_option_stands_beside_what_records_say(taken):
    data = json_lines({"text": "a", "outlet": "Ostmark Gazette"}, {"text": "b"})

    kept, _ = taken("stories.jsonl", data, outlet="Coast Courier")

    assert [(capture.given.outlet, capture.given.default_outlet) for capture in kept] == [
        ("Ostmark Gazette", "Coast Courier"),
        (None, "Coast Courier"),
    ]


class Chunks:
    """A stream that gives a few bytes at a time, to put every cut somewhere."""

    def __init__(self, data, size):
        self.data, self.size = data, size

    def read(self, _):
        piece, self.data = self.data[: self.size], self.data[self.size :]
        return piece


VALUES = st.recursive(
    st.none() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(VALUES, max_size=4), st.integers(1, 7), st.sampled_from([None, 1]), st.booleans())
def test_json_array_is_cut_into_its_elements_wherever_chunks_end(values, size, indent, ascii_only):
    data = json.dumps(values, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "replace")

    found = list(elements(Chunks(data, size), 10_000))

    assert [json.loads(piece) for piece in found] == json.loads(data)
