"""A SPARQL endpoint that goes away in the middle of a load, with what it holds or without."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from graph.model import Ref
from graph.stores.sparql import SparqlEndpoint, SparqlStore
from tests.graph.graphs import graph_of, node
from tests.servers import fuseki
from tests.servers.fuseki import FusekiServer
from tests.servers.java import MissingError, skip_or_fail

MANY = graph_of(
    [node("Duty", str(n), verb="asks") for n in range(400)] + [node("Bureau", "TSB")],
    [(Ref("Duty", str(n)), "partner", Ref("Bureau", "TSB")) for n in range(400)],
)


@pytest.fixture(params=[True, False], ids=["on disk", "in memory"])
def server(request: pytest.FixtureRequest) -> Iterator[FusekiServer]:
    """A server of our own, which the test kills; in memory it has forgotten everything when it is back."""
    try:
        started = fuseki.start(on_disk=request.param)
    except MissingError as missing:
        skip_or_fail(missing)
    yield started
    started.close()


def test_a_load_goes_on_when_the_server_comes_back(
    server: FusekiServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The server is killed after some updates, and starts again: no edge is lost, none is there twice."""
    monkeypatch.setattr("graph.stores.sparql_sync.BATCH", 100)
    update, updates = SparqlEndpoint.update, [0]
    assert server.process is not None
    process = server.process
    again = threading.Timer(1, server.start)

    def update_and_count(endpoint: SparqlEndpoint, text: str) -> None:
        update(endpoint, text)
        updates[0] += 1
        if updates[0] == 5:
            process.kill()
            again.start()

    monkeypatch.setattr(SparqlEndpoint, "update", update_and_count)
    store = SparqlStore(server.address, patience=120)
    store.replace(MANY)
    again.join()
    assert "does not answer (" in caplog.text
    assert updates[0] > 5
    assert SparqlStore(server.address).read() == MANY
    # RDF states nothing twice within a graph: what could be there twice is a node in two of them.
    query = "SELECT (COUNT(*) AS ?count) { GRAPH ?g { ?duty <https://w3id.org/resgraph/ontology#partner> ?bureau } }"
    [row] = SparqlEndpoint(server.address).select(query, [])
    assert row["count"].value == "400"
