import csv
import json
from io import BytesIO, StringIO

import pyarrow.parquet
import pytest

from ledger_documents import capture, council, harbour, plain, run
from reportedly.errors import UsageError
from reportedly.export import FORMATS, KINDS, rows, write
from reportedly.model import Attribution
from reportedly.store import open_ledger
from workbook import sheets

DOCUMENTS = [harbour(), council(), plain('He wrote: "Rain;\r\nrain",\tand 🌊.\n')]


def written(kind, form, documents=DOCUMENTS):
    """Return the bytes of the rows of ``documents``."""
    stream = BytesIO()
    write(rows(kind, documents), form, stream)
    return stream.getvalue()


def test_an_attribution_is_one_row_with_words_and_spans():
    [item] = harbour()[Attribution]

    [row] = rows("attributions", [harbour()])

    assert row == {
        "document": harbour().article.id,
        "given_id": "h-1",
        "uri": "https://courier.example/1",
        "outlet": "Coast Courier",
        "title": "Harbour Front vows to stay",
        "published": "2024-03-05",
        "published_basis": "stated",
        "id": item.id(harbour().article.id),
        "kind": "direct",
        "speaker": "Mara Ito",
        "speaker_basis": "name",
        "speaker_why": "named",
        "speaker_entity": "e1",
        "role": "spokeswoman",
        "role_of": "the Harbour Front",
        "unnamed": False,
        "source": ["Mara Ito"],
        "cue": ["said"],
        "content": ["We are not leaving the quay,", "Not now."],
        "source_spans": [[span.start, span.end] for span in item.source],
        "cue_spans": [[span.start, span.end] for span in item.cue],
        "content_spans": [[span.start, span.end] for span in item.content],
        "cue_class": "neutral",
        "negated": False,
        "tense": "none",
        "modality": "asserted",
        "chain": ["the Coast Courier", "Mara Ito"],
        "chain_hops": ["medium", "speaker"],
        "parent": None,
        "addressee": [],
        "addressee_spans": [],
        "occasion_kind": None,
        "occasion": [],
        "occasion_spans": [],
        "said_on": None,
        "said_earliest": None,
        "said_latest": None,
        "said_spans": [],
        "score": 0.93,
    }


@pytest.mark.parametrize("kind", KINDS)
def test_json_lines_are_the_rows(kind):
    lines = written(kind, "jsonl").decode().split("\n")

    assert [json.loads(line) for line in lines[:-1]] == list(rows(kind, DOCUMENTS))


@pytest.mark.parametrize("kind", KINDS)
def test_csv_has_every_row_with_lists_as_json(kind):
    table = list(csv.reader(StringIO(written(kind, "csv").decode(), newline="")))

    assert table[0] == [column.name for column in KINDS[kind]]
    assert table[1:] == [
        [
            ""
            if value is None
            else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
            if isinstance(value, list | bool)
            else str(value)
            for value in row.values()
        ]
        for row in rows(kind, DOCUMENTS)
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_parquet_has_the_rows_as_they_are(kind):
    table = pyarrow.parquet.read_table(BytesIO(written(kind, "parquet")))

    assert table.to_pylist() == list(rows(kind, DOCUMENTS))


@pytest.mark.parametrize("form", FORMATS)
def test_no_rows_still_have_their_columns(form):
    empty = written("attributions", form, [])

    columns = [column.name for column in KINDS["attributions"]]
    assert {
        "jsonl": lambda: empty == b"",
        "csv": lambda: empty.decode() == ",".join(columns) + "\n",
        "parquet": lambda: pyarrow.parquet.read_table(BytesIO(empty)).column_names == columns,
        "xlsx": lambda: sheets(empty) == {"attributions": [columns]},
    }[form]()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_two_ledgers_of_the_same_input_go_out_byte_for_byte_the_same(tmp_path, kind, form):
    out = []
    for number, order in enumerate([DOCUMENTS, DOCUMENTS[::-1]]):
        begun = run()
        with open_ledger(str(tmp_path / f"{number}.db")) as ledger, ledger.writer() as writer:
            writer.begin(begun)
            for document in order:
                writer.put(capture(document.article.uri), document, begun.id)
            out.append(written(kind, form, ledger.view().documents()))

    assert out[0] == out[1]


def test_the_stream_stays_open_and_goes_on(tmp_path):
    stream = BytesIO()

    write(rows("furniture", DOCUMENTS), "csv", stream)
    write(rows("furniture", DOCUMENTS), "csv", stream)

    assert stream.getvalue() == written("furniture", "csv") * 2


def test_an_unknown_kind_or_format_is_a_wrong_call():
    with pytest.raises(UsageError, match="'runs' is no kind of row: say one of documents, attri"):
        rows("runs", [])
    with pytest.raises(
        UsageError, match="'xml' is no format: say one of jsonl, csv, parquet, xlsx"
    ):
        write(rows("mentions", []), "xml", BytesIO())
