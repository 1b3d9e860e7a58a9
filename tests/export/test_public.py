import json

import pytest
from jsonschema import Draft202012Validator

from ledger_documents import council, harbour, plain
from reportedly.errors import UsageError
from reportedly.export import KINDS, public, rows, schema
from reportedly.model import Attribution

HARBOUR, COUNCIL = harbour(), council()


def test_a_document_goes_out_as_the_contract_has_it():
    text = HARBOUR.article.text
    [item] = HARBOUR[Attribution]

    def at(words):
        start = text.index(words)
        return [start, start + len(words)]

    who, medium = at("Mara Ito"), at("the Coast Courier")

    def place(words):
        return dict(zip(("start", "end"), at(words), strict=True))

    assert public(HARBOUR) == {
        "id": HARBOUR.article.id,
        "given_id": "h-1",
        "uri": "https://courier.example/1",
        "sha256": HARBOUR.article.sha256,
        "media_type": "text/plain",
        "language": "en",
        "title": {"text": "Harbour Front vows to stay", "start": 0, "end": 26},
        "outlet": {"name": "Coast Courier", "basis": "stated", "spans": []},
        "credited": [{"name": "the Coast Courier", "spans": [medium]}],
        "published": {
            "value": "2024-03-05",
            "basis": "stated",
            "why": "dateline",
            "spans": [at("PORT ELWIN, 5 March")],
        },
        "text": text,
        "layers": {
            "furniture": [place("Share this") | {"kind": "share"}],
            "sentences": [{"start": 28, "end": at("Not now.”")[1]}],
            "mentions": [
                place("Mara Ito") | {"text": "Mara Ito", "type": "PER", "entity": "e1"},
                place("the Coast Courier")
                | {"text": "the Coast Courier", "type": "ORG", "entity": None},
            ],
            "attributions": [
                {
                    "id": item.id(HARBOUR.article.id),
                    "source": [who],
                    "cue": [at("said")],
                    "content": [at("We are not leaving the quay,"), at("Not now.")],
                    "kind": "direct",
                    "cue_class": "neutral",
                    "negated": False,
                    "tense": "none",
                    "modality": "asserted",
                    "speaker": {
                        "name": "Mara Ito",
                        "entity": "e1",
                        "role": "spokeswoman",
                        "of": "the Harbour Front",
                        "basis": "name",
                    },
                    "chain": [
                        {"name": "the Coast Courier", "hop": "medium", "spans": [medium]},
                        {"name": "Mara Ito", "hop": "speaker", "spans": [who]},
                    ],
                    "parent": None,
                    "addressee": None,
                    "occasion": None,
                    "time": None,
                    "score": 0.93,
                }
            ],
            "times": [
                place("5 March")
                | {
                    "type": "DATE",
                    "value": "2024-03-05",
                    "earliest": "2024-03-05",
                    "latest": "2024-03-05",
                    "rule": "day and month",
                    "basis": "publication",
                }
            ],
            "places": [
                place("PORT ELWIN")
                | {
                    "name": "Port Elwin",
                    "precision": "unresolved",
                    "geonameid": None,
                    "country": None,
                    "lat": None,
                    "lon": None,
                    "adjective": False,
                    "why": "unknown",
                }
            ],
            "figures": [
                place("We are not leaving the quay,")
                | {
                    "low": 1.0,
                    "high": None,
                    "qualifier": "at_least",
                    "unit": "person",
                    "of": "killed",
                    "who": "Mara Ito",
                    "who_spans": [who],
                    "by": None,
                    "by_spans": [],
                    "since": None,
                    "since_spans": [],
                    "attribution": item.id(HARBOUR.article.id),
                }
            ],
        },
        "entities": [
            {
                "id": "e1",
                "name": "Mara Ito",
                "type": "person",
                "names": ["Mara Ito"],
                "roles": [
                    {
                        "role": "spokeswoman",
                        "of": "the Harbour Front",
                        "spans": [at("spokeswoman")],
                    }
                ],
                "qid": None,
            }
        ],
        "makers": {
            "furniture": "furniture 1",
            "sentences": "sentence 1",
            "mentions": "mention 1",
            "attributions": "attribution 1",
            "entities": "entity 1",
            "speakers": "speaker 1",
            "chains": "hop 1",
            "times": "timeexpression 1",
            "places": "place 1",
            "figures": "figure 1",
        },
    }


def test_what_nobody_looked_for_is_absent():
    whole = public(plain("It rained."))

    assert (whole["layers"], "entities" in whole, whole["makers"]) == ({}, False, {})
    assert public(COUNCIL)["layers"]["attributions"][0]["chain"] is None


@pytest.mark.parametrize("document", [HARBOUR, COUNCIL, plain(""), plain("It rained 🌧.")])
def test_a_document_is_valid_by_its_schema_and_in_its_order(document):
    whole = json.loads(json.dumps(public(document)))

    Draft202012Validator(schema("document")).validate(whole)

    named = [key for key in schema("document")["properties"] if key in whole]
    assert list(whole) == named


@pytest.mark.parametrize("name", ["document", *KINDS])
def test_a_schema_is_a_schema(name):
    Draft202012Validator.check_schema(schema(name))


@pytest.mark.parametrize("kind", KINDS)
def test_rows_are_valid_by_their_schema_and_have_its_columns_in_order(kind):
    validator = Draft202012Validator(schema(kind))

    made = list(rows(kind, [HARBOUR, COUNCIL, plain("It rained.")]))

    for row in made:
        validator.validate(row)
        assert list(row) == list(validator.schema["properties"])
    assert made


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_says_what_the_columns_are(kind):
    properties = schema(kind)["properties"]
    types = {
        "text": "string",
        "number": "integer",
        "measure": "number",
        "score": "number",
        "flag": "boolean",
        "texts": "array",
        "spans": "array",
    }

    expected = {
        column.name: [types[column.type], "null"] if column.optional else types[column.type]
        for column in KINDS[kind]
    }

    assert {name: each["type"] for name, each in properties.items()} == expected
    assert all(each["description"] for each in properties.values())


def test_there_is_no_schema_of_what_does_not_go_out():
    with pytest.raises(UsageError, match="'runs' has no schema: say one of document, documents"):
        schema("runs")
