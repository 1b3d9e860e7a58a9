"""The forms that are for rows of some kinds only."""

import json
from io import BytesIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from ledger_documents import capture, council, harbour, plain, run
from marking import unmarked
from reportedly.errors import UsageError
from reportedly.export import ACROSS, FORMS, KINDS, linked, rows, rows_across, schema, write
from reportedly.export.citation import _article, cited
from reportedly.jobs import link
from reportedly.model import Article, Attribution, Entity, Hop, Mention, Speaker
from reportedly.store import open_ledger

W3C = Draft202012Validator(json.loads(Path(__file__).with_name("web_annotation.json").read_text()))
RELAY = (
    "“[The weir & <dam> hold,]{said}” [Ada Voss]{who} [told]{cue} [Ben Oro]{hearer}, "
    "[Coast Courier]{medium} said. “[Not so, Ben Oro]{also}”."
)
HOPS = ["outlet", "medium", "document", "speaker"]
PROPERTIES = {  # of the schemata of followthemoney 4.11, with what they must have
    "Article": (
        {"fileName"},
        {"title", "author", "publisher", "publishedAt", "language", "mimeType", "sourceUrl"},
    ),
    "Person": ({"name"}, {"alias", "position", "country", "wikidataId", "sourceUrl"}),
    "Organization": ({"name"}, {"alias", "country", "wikidataId", "sourceUrl"}),
    "Mention": ({"document", "name"}, {"resolved", "detectedSchema"}),
    "Documentation": ({"document", "entity"}, {"role", "summary", "date", "recordId"}),
}


def relay():
    """Return an article in which one tells another, and a paper carries it."""
    from ledger_documents import layered
    from reportedly.model import Document

    text, marks = unmarked(RELAY)
    [who], [hearer], [medium] = (marks[name] for name in ("who", "hearer", "medium"))
    [also] = marks["also"]
    ben = type(hearer)(also.end - len("Ben Oro"), also.end)
    item = Attribution(
        source=(who,),
        cue=tuple(marks["cue"]),
        content=(*marks["said"], also),
        kind="direct",
        addressee=(hearer,),
    )
    return layered(
        Document(Article(uri="https://post.example/a b", text=text)),
        (Mention, [Mention(who, "PER"), Mention(hearer, "PER"), Mention(ben, "PER")]),
        (
            Entity,
            [
                Entity("e1", "Ada Voss", "person", ("Ada Voss",), (who,)),
                Entity("e2", "Ben Oro", "person", ("Ben Oro",), (hearer, ben)),
            ],
        ),
        (Attribution, [item]),
        (Speaker, [Speaker(item.key, "Ada Voss", "name", "named", entity="e1", words=(who,))]),
        (
            Hop,
            [
                Hop(item.key, 0, "Coast Courier", "medium", (medium,)),
                Hop(item.key, 1, "Ada Voss", "speaker", (who,)),
            ],
        ),
    )


@pytest.fixture
def view(tmp_path):
    begun = run()
    with open_ledger(str(tmp_path / "ledger.db")) as ledger:
        with ledger.writer() as writer:
            writer.begin(begun)
            for document in (harbour(), council(), relay(), plain("Rain.")):
                writer.put(capture(document.article.uri), document, begun.id)
        link(ledger)
        yield ledger.view()


def made(view, kind, form, *, links=None):
    found = rows_across(kind, view) if kind in ACROSS else rows(kind, view.documents())
    stream = BytesIO()
    write(linked(found, links) if links else found, form, stream)
    return stream.getvalue().decode()


def lines(view, kind, form, **options):
    return [json.loads(line) for line in made(view, kind, form, **options).splitlines()]


@pytest.mark.parametrize("links", [None, "https://room.example"])
@pytest.mark.parametrize("kind", FORMS["webannotation"].kinds)
def test_an_annotation_is_valid_and_selects_its_words(view, kind, links):
    texts = {each.article.uri: each.article.text for each in view.documents()}

    found = lines(view, kind, "webannotation", links=links)

    assert len(found) == len({each["id"] for each in found}) > 0
    for annotation in found:
        W3C.validate(annotation)
        for target in annotation["target"]:
            text = texts[target["source"].replace("%20", " ")]
            words, position = target["selector"]
            start, end = position["start"], position["end"]
            assert words["exact"] == text[start:end]
            assert text[:start].endswith(words["prefix"])
            assert text[end:].startswith(words["suffix"])


def test_an_annotation_tells_speaker_kind_and_way(view):
    [found] = [each for each in lines(view, "attributions", "webannotation") if "Voss" in str(each)]

    who, kind, rest = found["body"]
    assert (who["value"], kind["value"]) == ("Ada Voss", "direct")
    told = json.loads(rest["value"])
    assert (told["chain"], told["chain_hops"]) == (
        ["Coast Courier", "Ada Voss"],
        ["medium", "speaker"],
    )
    assert found["id"] == f"urn:reportedly:{told['id']}"
    assert len(found["target"]) == 2


def test_a_citation_names_article_speaker_way_and_place(view):
    [row] = [row for row in rows("attributions", view.documents()) if row["given_id"] == "h-1"]
    places = ", ".join(f"{start}–{end}" for start, end in row["content_spans"])

    found = made(view, "attributions", "citation").splitlines()

    assert sorted(found) == sorted(
        [
            "Coast Courier, “Harbour Front vows to stay”, 5 March 2024: Mara Ito "
            "(through the Coast Courier): “We are not leaving the quay, […] Not now.” "
            f"[{row['document']}, characters {places}]",
            "outlet unknown, title unknown, date unknown: speaker unknown (“Ostmark”) (way "
            "unknown) [“denied”: deny], paraphrased: “any talks with Veldara had been held” "
            f"[{council().article.id}, characters 20–56]",
            "outlet unknown, title unknown, date unknown: Ada Voss (through Coast Courier): "
            "“The weir & <dam> hold, […] Not so, Ben Oro” "
            f"[{relay().article.id}, characters 1–23, 69–84]",
        ]
    )


def test_places_go_out_as_features_without_a_point_where_none_is_known(view):
    collection = json.loads(made(view, "places", "geojson"))

    [feature] = collection["features"]
    assert (collection["type"], feature["type"], feature["geometry"]) == (
        "FeatureCollection",
        "Feature",
        None,
    )
    properties = feature["properties"]
    assert (properties["name"], properties["precision"]) == ("Port Elwin", "unresolved")


def test_a_point_is_east_before_north():
    from reportedly.export.geojson import _feature

    assert _feature({"lat": 54.2, "lon": -4.5, "name": "Elwin"}) == {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [-4.5, 54.2]},
        "properties": {"name": "Elwin"},
    }


def test_no_places_are_a_collection_all_the_same():
    stream = BytesIO()

    write(rows("places", []), "geojson", stream)

    assert json.loads(stream.getvalue()) == {"type": "FeatureCollection", "features": []}


def test_the_network_has_who_quotes_speaks_of_and_addresses_whom(view):
    found = {
        (row["source_name"], row["relation"], row["target_name"]): row["count"]
        for row in rows_across("network", view)
    }

    assert found == {
        ("Coast Courier", "quotes", "Ada Voss"): 1,
        ("Ada Voss", "speaks of", "Ben Oro"): 1,
        ("Ada Voss", "addresses", "Ben Oro"): 1,
        ("the Coast Courier", "quotes", "Mara Ito"): 1,
    }


def test_every_edge_has_the_ids_of_its_rows_and_actors_for_ends(view):
    ids = {row["id"] for row in rows("attributions", view.documents())}
    actors = {row["id"] for row in rows_across("actors", view)}

    for row in rows_across("network", view):
        assert {*row["attributions"]} <= ids
        assert len(row["attributions"]) == row["count"]
        assert row["target"] in actors


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_graph_has_every_edge_between_nodes_that_are_there(view, form):
    graph = etree.fromstring(made(view, "network", form).encode())

    nodes = {node.get("id") for node in graph.iter("{*}node")}
    edges = [(edge.get("source"), edge.get("target")) for edge in graph.iter("{*}edge")]
    expected = list(rows_across("network", view))
    assert edges == [(row["source"], row["target"]) for row in expected]
    assert nodes == {row[side] for row in expected for side in ("source", "target")}
    assert "Ada Voss" in etree.tostring(graph, encoding="unicode")
    told = [each.get("value") or each.text for each in graph.iter("{*}data", "{*}attvalue")]
    assert [json.loads(each) for each in told if each and each.startswith("[")] == [
        row["attributions"] for row in expected
    ]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_name_never_becomes_markup(form):
    from reportedly.export.graph import write_gexf, write_graphml

    name = '</data><evil x="\x00\x1b">&amp;\ud83d'
    row = {"source": "act_1", "source_name": name, "source_type": "body", "relation": "quotes"}
    row |= {"target": "act_2", "target_name": "B", "target_type": "body", "count": 1}
    stream = BytesIO()

    writers = {"graphml": write_graphml, "gexf": write_gexf}
    writers[form]([row | {"attributions": ["att_1"]}], stream)

    graph = etree.fromstring(stream.getvalue())
    assert not list(graph.iter("{*}evil"))
    assert '</data><evil x="\ufffd\ufffd">&amp;\ufffd' in [
        *(node.get("label") for node in graph.iter("{*}node")),
        *(data.text for data in graph.iter("{*}data")),
    ]


def test_every_followthemoney_entity_is_of_its_schema_and_refers_to_one_that_is_there(view):
    found = {each["id"]: each for each in lines(view, "actors", "ftm")}

    assert len(found) == len(lines(view, "actors", "ftm"))
    for each in found.values():
        must, may = PROPERTIES[each["schema"]]
        assert must <= each["properties"].keys() <= must | may
        for name in ("document", "entity", "resolved"):
            for other in each["properties"].get(name, []):
                expected = {"Article"} if name == "document" else {"Person", "Organization"}
                assert found[other]["schema"] in expected
        assert all(
            values and all(isinstance(value, str) and value for value in values)
            for values in each["properties"].values()
        )


def test_followthemoney_entities_tell_who_speaks(view):
    found = lines(view, "actors", "ftm")

    [said] = [
        each["properties"]
        for each in found
        if each["schema"] == "Documentation" and "weir" in str(each)
    ]
    names = {each["id"]: each["properties"].get("name") for each in found}
    assert (names[said["entity"][0]], said["role"]) == (["Ada Voss"], ["speaker"])
    assert said["summary"] == ["The weir & <dam> hold, […] Not so, Ben Oro"]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_is_for_its_kinds_only(view, form):
    for kind in (*KINDS, *ACROSS):
        if kind not in FORMS[form].kinds:
            with pytest.raises(UsageError, match=f"{form} is a format of .*, not of {kind}"):
                made(view, kind, form)


@pytest.mark.parametrize("kind", ["actors", "network"])
def test_rows_of_who_is_who_are_valid_by_their_schema(view, kind):
    validator = Draft202012Validator(schema(kind))

    found = list(rows_across(kind, view))

    for row in found:
        validator.validate(row)
        assert list(row) == list(validator.schema["properties"])
    assert found


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, "Mara Ito: “stay”"),
        ({"kind": "mixed"}, "Mara Ito, partly in the article's words: “stay”"),
        ({"cue_class": "threaten"}, "Mara Ito [“told … said”: threaten]: “stay”"),
        ({"negated": True}, "Mara Ito [negated]: “stay”"),
        ({"modality": "planned", "negated": True}, "Mara Ito [negated; planned]: “stay”"),
        ({"content": ["“stay”"]}, "Mara Ito: “stay”"),
        ({"content": [], "content_spans": []}, "Mara Ito: no words given"),
        ({"speaker": None, "source": []}, "speaker unknown: “stay”"),
        ({"speaker": None, "source": ["they"]}, "speaker unknown (“they”): “stay”"),
        ({"chain": None}, "Mara Ito (way unknown): “stay”"),
        (
            {"chain": ["A", "B", "C", "Mara Ito"], "chain_hops": HOPS},
            "Mara Ito (through B → C): “stay”",
        ),
    ],
)
def test_a_citation_says_how_it_was_said_and_what_is_unknown(changes, told):
    row = dict.fromkeys(("outlet", "title", "published", "published_basis"))
    row |= {"document": "art_1", "kind": "direct", "speaker": "Mara Ito", "source": ["Mara Ito"]}
    row |= {"cue": ["told", "said"], "cue_class": "neutral", "negated": False}
    row |= {"modality": "asserted", "content": ["stay"], "content_spans": [[3, 7]]}
    row |= {"chain": [], "chain_hops": []} | changes
    where = "[art_1, characters 3–7]" if row["content"] else "[art_1]"

    assert cited(row) == f"outlet unknown, title unknown, date unknown: {told} {where}"


@pytest.mark.parametrize(
    ("value", "basis", "told"),
    [
        ("2024-02-15", "stated", "15 February 2024"),
        ("2024-02-15", "computed", "15 February 2024 (computed)"),
        ("2024-02", "assumed", "February 2024 (assumed)"),
        ("2024", "stated", "2024"),
        ("2024-02-03/2024-02-05", "stated", "2024-02-03/2024-02-05"),
    ],
)
def test_a_citation_has_the_date_as_precise_as_it_is(value, basis, told):
    row = {"outlet": "Coast Courier", "title": "Front", "published": value}

    assert _article(row | {"published_basis": basis}) == f"Coast Courier, “Front”, {told}"
