"""An IRI's address gives RDF to a program and a page to a browser."""

from __future__ import annotations

import pytest
import rdflib
from fastapi.testclient import TestClient
from rdflib.namespace import DCTERMS, ORG, OWL, RDF, SH

from graph.build import build
from graph.schema import KINDS
from graph.vocabulary import BASE, PREFIXES, TERMS, node_iri
from tests.api.checks import assert_problem
from tests.api.records import records, texts

FORMS = {"text/turtle": "turtle", "application/n-triples": "nt", "application/rdf+xml": "xml",
         "application/ld+json": "json-ld"}  # fmt: skip
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


def read(client: TestClient, path: str, accept: str = "text/turtle") -> rdflib.Graph:
    response = client.get(path, headers={"Accept": accept})
    assert response.status_code == 200, response.text
    assert response.headers["content-type"].startswith(accept)
    assert "Accept" in response.headers["vary"]
    return rdflib.Graph().parse(data=response.text, format=FORMS[accept])


def test_each_node_answers_at_its_iri(client: TestClient) -> None:
    for ref in build(records(), texts()).nodes:
        iri = node_iri(ref)
        if iri.startswith(BASE):
            found = read(client, iri.removeprefix(BASE[:-1]))
            assert (rdflib.URIRef(iri), RDF.type, rdflib.URIRef(TERMS + ref.kind)) in found


# rdflib warns of its own use of what it has deprecated.
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.parametrize("accept", FORMS)
def test_each_form_says_the_same(client: TestClient, accept: str) -> None:
    path = "/instrument/UNGA-RES-70%2F1"
    found = read(client, path, accept)
    assert set(found) == set(read(client, path))
    assert list(found.objects(rdflib.URIRef(BASE[:-1] + path), DCTERMS.identifier)) == [rdflib.Literal("UNGA-RES-70/1")]


def test_it_speaks_the_words_of_others(client: TestClient) -> None:
    found = read(client, "/actor/TSB-DIR")
    assert (rdflib.URIRef(f"{BASE}actor/TSB-DIR"), RDF.type, ORG.Post) in found


def test_a_fact_brings_its_passage(client: TestClient) -> None:
    citation = next(ref for ref in build(records(), texts()).nodes if ref.kind == "Citation")
    found = read(client, node_iri(citation).removeprefix(BASE[:-1]))
    assert list(found.objects(None, rdflib.URIRef(PREFIXES["oa"] + "start")))


@pytest.mark.parametrize("path", ["/instrument/PP-RES-123", "/actor/TSB-DIR", "/session/PP-18"])
@pytest.mark.parametrize("accept", [BROWSER, "*/*", ""])
def test_a_browser_gets_the_page(client: TestClient, path: str, accept: str) -> None:
    response = client.get(path, headers={"Accept": accept})
    assert response.headers["content-type"].startswith("text/html")
    assert response.headers["link"] == f'<{path}>; rel="alternate"; type="text/turtle"'
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/version/PP-RES-123%402018", "/instrument/PP-RES-123#versions"),
        ("/source/assembly", "/document/assembly"),
        ("/body/PP", "/sessions"),
    ],
)
def test_a_browser_is_led_to_the_page_that_shows_it(client: TestClient, path: str, page: str) -> None:
    response = client.get(path, headers={"Accept": BROWSER}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, page)


def test_what_is_not_there_is_told(client: TestClient) -> None:
    unknown = client.get("/instrument/PP-RES-124", headers={"Accept": "text/turtle"})
    assert_problem(unknown, "unknown-code", "PP-RES-123")
    assert_problem(client.get("/version/x", headers={"Accept": "image/png"}), "not-acceptable", "text/turtle")


def test_the_same_graph_is_not_sent_twice(client: TestClient) -> None:
    headers = {"Accept": "text/turtle"}
    tag = client.get("/actor/TSB", headers=headers).headers["etag"]
    assert client.get("/actor/TSB", headers=headers | {"If-None-Match": tag}).status_code == 304


def test_the_vocabulary_is_there(client: TestClient) -> None:
    ontology = read(client, "/ontology")
    assert {f"{TERMS}{kind}" for kind in KINDS} <= {str(each) for each in ontology.subjects(RDF.type, OWL.Class)}
    assert list(read(client, "/shapes").subjects(RDF.type, SH.NodeShape))
    assert read(client, "/ontology", "application/rdf+xml").isomorphic(ontology)
    assert client.get("/ontology", headers={"Accept": BROWSER}).headers["content-type"].startswith("text/turtle")
