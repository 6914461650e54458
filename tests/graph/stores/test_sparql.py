"""The store at a SPARQL endpoint, a real Fuseki: what it does beyond the contract of all stores."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from graph.errors import StoreError, StoresDiffer, UsageError
from graph.model import Graph, Ref
from graph.stores.oxigraph import OxigraphStore
from graph.stores.sparql import SparqlEndpoint, SparqlStore
from graph.vocabulary import BASE
from tests.graph.graphs import graph_of, node, small_graph
from tests.servers.fuseki import FusekiServer
from tests.servers.java import free_port

STATE = f"{BASE}state"
MANY = graph_of(
    [node("Duty", str(n), verb="asks") for n in range(40)] + [node("Bureau", "TSB")],
    [(Ref("Duty", str(n)), "partner", Ref("Bureau", "TSB")) for n in range(40)],
)


@pytest.fixture
def console(fuseki_server: FusekiServer) -> Iterator[SparqlEndpoint]:
    """The endpoint, for somebody else, whose graph is urn:other."""
    endpoint = SparqlEndpoint(fuseki_server.address)
    yield endpoint
    endpoint.update("DROP SILENT GRAPH <urn:other>")


@pytest.fixture
def store(fuseki_server: FusekiServer) -> SparqlStore:
    """The server's store, holding the small graph."""
    opened = SparqlStore(fuseki_server.address)
    opened.replace(small_graph())
    return opened


def test_nothing_of_others_is_touched(store: SparqlStore, console: SparqlEndpoint) -> None:
    console.update('INSERT DATA { GRAPH <urn:other> { <urn:x> <urn:y> "z" } <urn:x> <urn:y> "default" }')
    store.replace(Graph())
    store.replace(small_graph())
    assert store.read() == small_graph()
    found = console.select("SELECT ?z { { GRAPH ?g { ?x <urn:y> ?z } } UNION { ?x <urn:y> ?z } }", [])
    assert sorted(row["z"].value for row in found) == ["default", "z"]
    console.update("DELETE WHERE { <urn:x> ?y ?z }")


@pytest.mark.parametrize(
    "damage",
    [
        f"DELETE WHERE {{ GRAPH ?g {{ <{BASE}duty/900%2F7> ?p ?o }} }}",
        f'INSERT DATA {{ GRAPH <{BASE}graph/catalogue> {{ <{BASE}x> <{BASE}y> "z" }} }}',
        f'INSERT DATA {{ GRAPH <{STATE}> {{ <{STATE}> <{STATE}#loading> "cut off" }} }}',
        f"DROP GRAPH <{STATE}>",
        f"DROP GRAPH <{BASE}graph/catalogue>",
    ],
)
def test_a_load_repairs_whatever_is_wrong(store: SparqlStore, console: SparqlEndpoint, damage: str) -> None:
    version = store.version()
    console.update(damage)
    store.replace(small_graph())
    assert store.read() == small_graph()
    assert store.version() == version


def test_half_a_graph_answers_nothing(store: SparqlStore, console: SparqlEndpoint) -> None:
    console.update(
        f'INSERT DATA {{ GRAPH <{STATE}> {{ <{STATE}> <{STATE}#loading> "x" ; <{STATE}#since> "2024-05-01" }} }}'
    )
    for ask in (store.version, store.read, lambda: store.select("SELECT * { ?x ?y ?z }", {})):
        with pytest.raises(StoreError, match=r"half a graph: a load began 2024-05-01.*resgraph load --store"):
            ask()


def test_a_graph_that_nobody_names_is_an_error(store: SparqlStore, console: SparqlEndpoint) -> None:
    console.update(f"DROP GRAPH <{STATE}>")
    with pytest.raises(StoreError, match="graphs of resgraph and does not say which"):
        store.version()


def test_an_endpoint_before_its_first_load_is_an_empty_graph(store: SparqlStore, console: SparqlEndpoint) -> None:
    console.update("DROP ALL")
    assert store.read() == Graph()
    assert store.version() == OxigraphStore().version()
    assert store.select("SELECT ?x { ?x ?y ?z }", {}) == []


def test_without_a_name_for_the_union_the_graphs_are_listed(
    store: SparqlStore, monkeypatch: pytest.MonkeyPatch, fuseki_server: FusekiServer
) -> None:
    """As every endpoint but Jena's does."""
    monkeypatch.setattr("graph.stores.sparql.UNION", "urn:no-union")
    other = SparqlStore(fuseki_server.address)
    query = "SELECT (COUNT(*) AS ?size) { ?one ?edge ?other . ?other a ?kind }"
    assert other.select(query, {}) == store.select(query, {}) == [{"size": len(small_graph().edges)}]


def test_the_services_may_be_named(fuseki_server: FusekiServer, store: SparqlStore) -> None:
    named = SparqlStore(f"{fuseki_server.address}/sparql?update={fuseki_server.address}/update")
    named.replace(MANY)
    assert named.read() == store.read() == MANY


def test_a_large_load_is_several_updates_and_is_taken_up_again(
    store: SparqlStore, console: SparqlEndpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.stores.sparql_sync.BATCH", 30)
    update, sent = SparqlEndpoint.update, [0]

    def update_and_interfere(endpoint: SparqlEndpoint, text: str) -> None:
        """Somebody else begins a load when this one is halfway: it stops."""
        update(endpoint, text)
        sent[0] += 1
        if sent[0] == 4:
            update(endpoint, f"DELETE WHERE {{ GRAPH <{STATE}> {{ ?s <{STATE}#loading> ?t }} }} ; "
                   f'INSERT DATA {{ GRAPH <{STATE}> {{ <{STATE}> <{STATE}#loading> "another" }} }}')  # fmt: skip

    monkeypatch.setattr(SparqlEndpoint, "update", update_and_interfere)
    with pytest.raises(StoreError, match="another load began and took over"):
        store.replace(MANY)
    with pytest.raises(StoreError, match="half a graph"):
        store.version()
    store.replace(MANY)
    assert sent[0] > 8
    assert store.read() == MANY


def test_a_count_that_is_wrong_in_the_end_is_an_error(store: SparqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.stores.sparql_sync._changes", lambda *_: iter(()))
    with pytest.raises(StoresDiffer, match=r"does not hold what was written to it: \d+ quads instead of"):
        store.replace(MANY)


@pytest.mark.parametrize("address", ["http://", "localhost:3030", "ftp://localhost/ds"])
def test_an_address_that_is_none_is_wrong_usage(address: str) -> None:
    with pytest.raises(UsageError, match="no address of a SPARQL endpoint, such as http://localhost:3030/ds"):
        SparqlStore(address)


def test_credentials_do_not_belong_into_the_address() -> None:
    with pytest.raises(UsageError, match="no credentials in the address of localhost: set RESGRAPH_SPARQL_") as told:
        SparqlStore("http://me:secret@localhost:3030/ds")
    assert "secret" not in str(told.value)


def test_a_server_that_stays_away_is_named() -> None:
    address = f"http://127.0.0.1:{free_port()}/ds"
    with pytest.raises(StoreError, match=f"{address} does not answer: is the server running"):
        SparqlStore(address, patience=0.5).replace(MANY)


def test_what_is_no_endpoint_is_named(fuseki_server: FusekiServer) -> None:
    address = httpx.URL(fuseki_server.address).join("/nothing")
    with pytest.raises(StoreError, match=r"/nothing/query answers 40[45]"):
        SparqlStore(str(address)).version()
    named = SparqlStore(f"{fuseki_server.address}/data?update=x")
    with pytest.raises(StoreError, match=r"/data answers \d+|gave no SPARQL results"):
        named.version()
