"""A Neo4j server that goes away: before a load, in the middle of one, between two questions."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import neo4j
import pytest

from graph.errors import StoreError
from graph.model import Ref
from graph.stores.neo4j import PASSWORD_VARIABLE, USER_VARIABLE, Neo4jStore
from tests.graph.graphs import graph_of, node
from tests.servers import neo4j as servers
from tests.servers.java import MissingError, free_port, skip_or_fail
from tests.servers.neo4j import Neo4jServer

MANY = graph_of(
    [node("Duty", str(n), verb="asks") for n in range(400)] + [node("Bureau", "TSB")],
    [(Ref("Duty", str(n)), "partner", Ref("Bureau", "TSB")) for n in range(400)],
)


@pytest.fixture(scope="module")
def server() -> Iterator[Neo4jServer]:
    """A server of our own, which wants no password, and which these tests stop and start."""
    try:
        started = servers.start()
    except MissingError as missing:
        skip_or_fail(missing)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(USER_VARIABLE, raising=False)
        patch.delenv(PASSWORD_VARIABLE, raising=False)
        yield started
    started.close()


def test_a_load_goes_on_when_the_server_comes_back(
    server: Neo4jServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The server is killed after some transactions, and starts again: no edge is lost, none is there twice."""
    monkeypatch.setattr("graph.stores.neo4j_sync.BATCH", 50)
    monkeypatch.setattr("graph.stores.neo4j_sync.TRANSACTION", 100)
    commit, commits = neo4j.Transaction.commit, [0]
    assert server.process is not None
    process = server.process
    again = threading.Timer(2, server.start)

    def commit_and_count(tx: neo4j.Transaction) -> None:
        commit(tx)
        commits[0] += 1
        if commits[0] == 5:
            process.kill()
            again.start()

    monkeypatch.setattr(neo4j.Transaction, "commit", commit_and_count)
    store, reader = Neo4jStore(server.address), Neo4jStore(server.address)
    assert reader.select("RETURN 1 AS one", {}) == [{"one": 1}]
    store.replace(MANY)
    again.join()
    assert "does not answer (" in caplog.text
    assert commits[0] > 5
    assert store.read() == MANY
    # Readers get over it too: the connection that they had is dead.
    assert reader.select("MATCH (d:Duty) RETURN count(d) AS duties", {}) == [{"duties": 400}]
    store.close()
    reader.close()


def test_a_server_that_wants_no_password_takes_any(server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(USER_VARIABLE, "anybody")
    monkeypatch.setenv(PASSWORD_VARIABLE, "anything")
    store = Neo4jStore(server.address.replace("bolt://", "neo4j://"))
    assert store.select("RETURN 1 AS one", {}) == [{"one": 1}]
    store.close()


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_server_that_stays_away_is_named(scheme: str) -> None:
    address = f"{scheme}://127.0.0.1:{free_port()}"
    store = Neo4jStore(address, patience=1)
    began = time.monotonic()
    with pytest.raises(StoreError, match=f"{address} does not answer: is the server running"):
        store.replace(MANY)
    assert time.monotonic() - began < 10
    store.close()
