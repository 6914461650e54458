from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.problems import PROBLEM_TYPES
from graph.build import build
from graph.errors import StoreError
from graph.stores.oxigraph import OxigraphReader, OxigraphStore
from graph.stores.protocol import Store
from tests.api.checks import assert_problem
from tests.api.records import ASSEMBLY, records, texts

READ = [
    "/v1/instruments",
    "/v1/instruments/WTSA-RES-44",
    "/v1/actors",
    "/v1/actors/TSB",
    "/v1/actors/TSB/duties",
    "/v1/bodies",
    "/v1/questions/joint-duties?actor=TSB&with=BDT",
    "/v1/questions/joint-duties?actor=TSB&with=BDT&format=csv",
    "/v1/neighbourhood/TSB",
    "/v1/documents",
    "/v1/documents/assembly",
    "/v1/documents/assembly/unresolved",
    "/v1/search?q=gap",
]


def test_health(client: TestClient, store: Store) -> None:
    assert client.get("/healthz").json() == {"status": "ok", "version": store.version(), "program": "0.1.0"}


def test_the_start_names_what_there_is(client: TestClient) -> None:
    start = client.get("/v1/").json()
    for path in start["resources"]:
        assert client.get(path).status_code in (200, 400, 404)
    assert client.get(start["description"]).json()["openapi"].startswith("3.")


@pytest.mark.parametrize("path", READ)
def test_the_same_graph_is_not_sent_twice(client: TestClient, path: str) -> None:
    first = client.get(path)
    assert first.status_code == 200
    tag = first.headers["etag"]
    assert tag.startswith('W/"')
    again = client.get(path, headers={"If-None-Match": f'"other", {tag}'})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", READ)
def test_any_origin_may_read(client: TestClient, path: str) -> None:
    response = client.get(path, headers={"Origin": "https://portal.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert "ETag" in response.headers["access-control-expose-headers"]


def test_any_origin_may_ask_beforehand(client: TestClient) -> None:
    headers = {"Origin": "https://portal.example", "Access-Control-Request-Method": "GET"}
    assert client.options("/v1/instruments", headers=headers).status_code == 200
    headers["Access-Control-Request-Method"] = "DELETE"
    assert client.options("/v1/instruments", headers=headers).status_code == 400


@pytest.mark.parametrize("path", ["/", "/healthz", *READ])
def test_head_is_get_without_a_body(client: TestClient, path: str) -> None:
    head, whole = client.head(path), client.get(path)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("content-type", "etag"):
        assert head.headers.get(name) == whole.headers.get(name)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_is_written(client: TestClient, method: str) -> None:
    response = client.request(method, "/v1/instruments")
    assert_problem(response, "wrong-method", method, "GET")
    assert response.headers["allow"] == "GET, HEAD"


def test_the_methods_are_told(client: TestClient) -> None:
    response = client.options("/v1/instruments")
    assert (response.status_code, response.headers["allow"]) == (204, "GET, HEAD")


def test_an_unknown_address(client: TestClient) -> None:
    assert_problem(client.get("/v2/instruments"), "unknown-address", "/v2/instruments", "/openapi.json")


@pytest.mark.parametrize("kind", PROBLEM_TYPES)
def test_the_type_of_a_problem_is_where_it_is_explained(client: TestClient, kind: str) -> None:
    explained = client.get(f"/v1/problems/{kind}").json()
    assert (explained["name"], explained["status"]) == (kind, PROBLEM_TYPES[kind].status)
    assert_problem(client.get("/v1/problems/none"), "unknown-address", kind)


def test_problems_are_not_kept_by_caches(client: TestClient) -> None:
    assert client.get("/v1/instruments/X").headers["cache-control"] == "no-store"


def test_a_newer_graph_is_served_without_a_restart(tmp_path: Path) -> None:
    writer = OxigraphStore(tmp_path)
    writer.replace(build([each for each in records() if each.doc != ASSEMBLY]))
    with TestClient(create_app(OxigraphStore(tmp_path))) as client:
        before = client.get("/v1/documents")
        assert [each["code"] for each in before.json()["items"]] == ["plan"]
        writer.replace(build(records(), texts()))
        after = client.get("/v1/documents", headers={"If-None-Match": before.headers["etag"]})
        assert [each["code"] for each in after.json()["items"]] == ["assembly", "plan"]


def test_a_store_without_a_graph_has_empty_lists(tmp_path: Path) -> None:
    with TestClient(create_app(OxigraphStore(tmp_path))) as client:
        assert client.get("/v1/instruments").json() == {"items": [], "next": None}
        assert client.get("/v1/documents").json() == {"items": []}
        assert_problem(client.get("/v1/instruments/PP-RES-123"), "unknown-code", "PP-RES-123")


class _Broken(OxigraphStore):
    """A store whose files went away, or whose reading fails in a way that nobody foresaw."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self._error = error

    def pinned(self) -> OxigraphReader:
        raise self._error


@pytest.mark.parametrize("path", ["/healthz", "/v1/instruments", "/v1/actors/TSB"])
def test_a_store_that_cannot_be_read_is_told(path: str) -> None:
    broken = create_app(_Broken(StoreError("/data/store: damaged")))
    with TestClient(broken, raise_server_exceptions=False) as client:
        assert_problem(client.get(path), "no-store", "/data/store: damaged")


def test_a_fault_of_the_program_tells_nothing_of_its_inside() -> None:
    broken = create_app(_Broken(ZeroDivisionError("secret")))
    with TestClient(broken, raise_server_exceptions=False) as client:
        problem = assert_problem(client.get("/v1/instruments"), "failure")
        assert "secret" not in str(problem)
