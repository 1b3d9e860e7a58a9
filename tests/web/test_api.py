"""The API: what its document promises is what it answers, whatever is asked."""

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
    unsupported_method,
)

from reportedly.web.api import HOME, RESOURCES, openapi

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    unsupported_method,
]
TRIED = 25  # requests made up for each path: some 15 seconds in all
NAMED = {
    "/documents/{name}": "{harbour}",
    "/actors/{name}": "act_ito",
    "/actors/{name}/compare": "act_ito",
    "/stories/{name}": "sto_quay",
    "/stories/{name}/compare": "sto_quay",
    "/claims/{name}": "clm_quay",
    "/places/{name}": "Port%20Elwin",
}


def address(room, path):
    known = NAMED.get(path, "").format(**room.ids)
    return f"{HOME}{path.format(name=known)}" + ("?since=run_" if path == "/diff" else "")


@pytest.fixture(scope="session")
def described(room):
    """The document, as the server hands it out, for a machine that makes requests up."""
    return schemathesis.openapi.from_asgi(f"{HOME}/openapi.json", room.client.app)


@pytest.mark.parametrize("path", [each.path for each in RESOURCES])
def test_nothing_that_can_be_asked_breaks_it_or_is_answered_otherwise_than_it_says(described, path):
    @settings(
        max_examples=TRIED,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(case=described[path]["GET"].as_strategy())
    def asked(case):
        case.call_and_validate(checks=CHECKS)

    asked()  # fmt: skip


@pytest.mark.parametrize("path", [each.path for each in RESOURCES])
def test_an_answer_is_of_the_shape_that_the_document_gives(room, path):
    document = openapi()
    shape = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]

    found = room.client.get(address(room, path))

    assert found.status_code == 200
    whole = {"components": document["components"], **shape["schema"]}
    jsonschema.validate(found.json(), whole)
    assert found.json()["rows"] or path in ("/diff", "/timeline")  # nothing changed or is dated


@pytest.mark.parametrize("path", [each.path for each in RESOURCES])
def test_nothing_can_be_changed_through_it(room, path):
    for method in ("POST", "PUT", "PATCH", "DELETE"):
        found = room.client.request(method, address(room, path))
        allowed = sorted(found.headers["allow"].split(", "))
        assert (found.status_code, allowed) == (405, ["GET", "HEAD"]), method
        assert found.json()["error"]["status"] == 405


def test_a_path_answers_as_its_page_does(room):
    api = room.client.get(f"{HOME}/attributions?about=quay").json()

    assert api == room.client.get("/statements.json?about=quay").json()


def test_leafing_by_cursors_shows_every_row_once(room):
    seen, cursor = [], ""
    while cursor is not None:
        found = room.client.get(f"{HOME}/claims?size=2&after={cursor}").json()
        seen += [row["id"] for row in found["rows"]]
        cursor = found["next"]

    assert len(set(seen)) == len(seen) == found["total"]


def test_what_was_not_written_since_is_not_sent_again(room):
    first = room.client.get(f"{HOME}/runs")
    again = room.client.get(f"{HOME}/runs", headers={"If-None-Match": first.headers["etag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("/attributions?spaeker=Ito", 400, "spaeker"),
        ("/attributions?since=tomorrow", 400, "tomorrow"),
        ("/runs?after=xyz", 400, "after"),
        ("/diff", 400, "since"),
        ("/diff?since=run_none", 400, "run_none"),
        ("/claims/clm_none", 404, "clm_none"),
        ("/nowhere", 404, "/api/v1/nowhere"),
        ("/actors/", 404, "/api/v1/actors/"),
    ],
)
def test_what_goes_wrong_is_told_in_one_shape(room, path, status, told):
    found = room.client.get(HOME + path)

    assert found.status_code == status
    assert found.json()["error"]["status"] == status
    assert told in found.json()["error"]["message"]
