"""The endpoint keeps to SPARQL 1.1's protocol, for clients of others too, and a query can do no harm."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest
import rdflib
from fastapi.testclient import TestClient
from httpx2 import Response
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from rdflib.query import Result

from api.app import create_app
from api.problems import ProblemError
from api.sparql.child import TRIPLES, Task, may_call_service, names_its_data
from api.sparql.run import run
from graph.build import build
from graph.stores.oxigraph import OxigraphStore
from tests.api.checks import assert_problem
from tests.api.conftest import serving
from tests.api.records import records, texts

RG = "https://w3id.org/resgraph/ontology#"
SELECT = f"SELECT ?code {{ ?bureau a <{RG}Bureau> ; <{RG}code> ?code }} ORDER BY ?code"
ASK = f"ASK {{ ?duty a <{RG}Duty> }}"
CONSTRUCT = f"CONSTRUCT {{ ?bureau <{RG}code> ?code }} WHERE {{ ?bureau a <{RG}Bureau> ; <{RG}code> ?code }}"
CODES = ["BDT", "BR", "TSB"]
# rdflib warns of its own use of what it has deprecated.
own_warnings = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OxigraphStore]:
    store = OxigraphStore(tmp_path_factory.mktemp("sparql"))
    store.replace(build(records(), texts()))
    yield store
    store.close()


@pytest.fixture(scope="module")
def client(store: OxigraphStore) -> Iterator[TestClient]:
    with TestClient(create_app(store), raise_server_exceptions=False) as client:
        yield client


def by_get(client: TestClient, query: str, accept: str) -> Response:
    return client.get("/sparql", params={"query": query}, headers={"Accept": accept})


def by_form(client: TestClient, query: str, accept: str) -> Response:
    return client.post("/sparql", data={"query": query}, headers={"Accept": accept})


def by_body(client: TestClient, query: str, accept: str) -> Response:
    headers = {"Accept": accept, "Content-Type": "application/sparql-query; charset=utf-8"}
    return client.post("/sparql", content=query, headers=headers)


def read_rows(response: Response) -> list[str]:
    """Return the codes of an answer in any of the forms."""
    kind = response.headers["content-type"].partition(";")[0]
    if kind.endswith("json"):
        return [row["code"]["value"] for row in json.loads(response.text)["results"]["bindings"]]
    if kind.endswith("xml"):
        found = Result.parse(io.BytesIO(response.content), format="xml")
        return [str(row[rdflib.Variable("code")]) for row in found.bindings]
    rows = list(csv.reader(io.StringIO(response.text), delimiter="\t" if "tab" in kind else ","))
    return [row[0].strip('"') for row in rows[1:]]


@pytest.mark.parametrize("send", [by_get, by_form, by_body])
@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+json", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
    ],
)
def test_rows_in_each_way_and_form(client: TestClient, send: object, accept: str, kind: str) -> None:
    assert callable(send)
    response = send(client, SELECT, accept)
    assert (response.status_code, response.headers["content-type"]) == (200, kind)
    assert read_rows(response) == CODES


@own_warnings
@pytest.mark.parametrize("accept", TRIPLES)
def test_triples_in_each_form(client: TestClient, accept: str) -> None:
    response = by_get(client, CONSTRUCT, accept)
    assert response.headers["content-type"].startswith(accept)
    found = rdflib.Graph().parse(data=response.text, format={"application/n-triples": "nt"}.get(accept, accept))
    assert sorted(str(code) for code in found.objects()) == CODES


def test_yes_or_no(client: TestClient) -> None:
    assert by_get(client, ASK, "*/*").json()["boolean"] is True


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("form", ["xml", "json", "csv", "tsv"])
def test_a_client_of_others_understands_it(store: OxigraphStore, method: str, form: str) -> None:
    with serving(create_app(store)) as site:
        remote = rdflib.Graph(SPARQLStore(f"{site}/sparql", method=method, returnFormat=form))
        assert [str(row[rdflib.Variable("code")]) for row in remote.query(SELECT).bindings] == CODES


def test_the_data_set_is_that_of_the_request_then_of_the_query_then_all(client: TestClient) -> None:
    count = "SELECT (COUNT(*) AS ?n) {} {{ ?s ?p ?o }}"
    part = "https://w3id.org/resgraph/graph/document%2Fplan"

    def number(query: str, **parameters: str) -> int:
        answer = client.get("/sparql", params={"query": query, **parameters})
        return int(answer.json()["results"]["bindings"][0]["n"]["value"])

    whole, of_part = number(count.format("")), number(count.format(f"FROM <{part}>"))
    assert 0 < of_part < whole
    assert number(count.format(""), **{"default-graph-uri": part}) == of_part
    assert number(count.format("FROM <x:other>"), **{"default-graph-uri": part}) == of_part
    assert number(count.format(""), **{"default-graph-uri": "x:none"}) == 0
    named = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    assert number(named, **{"named-graph-uri": part}) == of_part


@pytest.mark.parametrize(
    ("parameters", "kind", "words"),
    [
        ({}, "wrong-parameter", "query"),
        ({"query": "SELECT * {"}, "wrong-parameter", "cannot be read"),
        ({"query": "DELETE WHERE { ?s ?p ?o }"}, "wrong-parameter", "cannot be read"),
        ({"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"}, "wrong-parameter", "SERVICE"),
        ({"query": "select * {service silent ?x { ?s ?p ?o } }"}, "wrong-parameter", "SERVICE"),
        ({"query": SELECT, "default-graph-uri": "no iri"}, "wrong-parameter", "cannot be read"),
        ({"query": SELECT, "update": "CLEAR ALL"}, "wrong-parameter", "update"),
    ],
)
def test_what_cannot_be_answered_is_told(client: TestClient, parameters: dict[str, str], kind: str, words: str) -> None:
    assert_problem(client.get("/sparql", params=parameters), kind, words)


def test_what_is_sent_wrongly_is_told(client: TestClient) -> None:
    wrong = client.post("/sparql", content="CLEAR ALL", headers={"Content-Type": "application/sparql-update"})
    assert_problem(wrong, "wrong-media-type", "application/sparql-query")
    assert_problem(client.post("/sparql", data={"update": "CLEAR ALL"}), "wrong-parameter", "one query")
    assert_problem(by_body(client, "#" * 50_001, "*/*"), "wrong-parameter", "characters")
    assert_problem(by_get(client, SELECT, "image/png"), "not-acceptable", "text/csv")
    put = client.put("/sparql")
    assert_problem(put, "wrong-method", "PUT")
    assert put.headers["allow"] == "GET, HEAD, POST"


def test_an_answer_is_kept_as_long_as_the_graph_is_the_same(client: TestClient) -> None:
    first = by_get(client, SELECT, "text/csv")
    again = client.get("/sparql", params={"query": SELECT}, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = client.head("/sparql", params={"query": SELECT})
    assert (head.status_code, head.content) == (200, b"")
    posted = client.post("/sparql", data={"query": SELECT}, headers={"If-None-Match": first.headers["etag"]})
    assert posted.status_code == 200


def test_a_query_without_end_is_ended(store: OxigraphStore) -> None:
    path = store.pinned().path
    assert path is not None
    task = Task(str(path), ENDLESS, (), (), "text/csv", "text/turtle")
    with pytest.raises(ProblemError, match=r"ended after 0\.5 s"):
        run(task, seconds=0.5)


def test_a_store_without_files_says_so() -> None:
    with TestClient(create_app(OxigraphStore())) as client:
        assert_problem(by_get(client, SELECT, "*/*"), "no-sparql", "memory:")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?service ?p 'SERVICE' }",
        "SELECT * { ?s <http://example.org/SERVICE> ?o }",
        "SELECT * { ?s ?p ?o } # SERVICE",
        'SELECT * { ?s ?p """a "quoted" SERVICE""" }',
        "SELECT * { ?s ex:service ?o }",
        "SELECT * { ?s ex:from-service ?from }",
        r"SELECT * { ?s ?p 'it\'s SERVICE FROM' }",
    ],
)
def test_a_name_or_text_is_no_keyword(query: str) -> None:
    assert not may_call_service(query)
    assert not names_its_data(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p 'x'SERVICE<http://example.org/>{?s ?p ?o}}",
        "SELECT * {?s ?p 1.SERVICE ?x{}}",
        "SELECT * {?s ?p trueservice:x{}}",
        "SELECT * {?s ?p ex:.SERVICE ?x{}}",
        "SELECT * {?s ?p ex:a.SERVICE ?x{}}",
        "SELECT * {SERVICE:x{}}",
        "SELECT * {?s ?p 'a\\\\'SERVICE ?x{} # '\n}",
    ],
)
def test_no_call_of_another_server_is_hidden(query: str) -> None:
    assert may_call_service(query)


def test_a_data_set_is_seen() -> None:
    assert names_its_data("SELECT * FROM<http://example.org/>{?s ?p ?o}")
    assert names_its_data("SELECT *\nfrom named ex:a {?s ?p ?o}")
