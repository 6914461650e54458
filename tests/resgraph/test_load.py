"""`resgraph load` and `resgraph verify`, from the command line to real servers and back."""

from __future__ import annotations

from pathlib import Path

import neo4j
import pytest

from graph.stores.open import open_store
from resgraph.cli import main
from tests.graph.graphs import small_graph
from tests.servers.fuseki import FusekiServer
from tests.servers.java import free_port
from tests.servers.neo4j import Neo4jServer


@pytest.fixture
def data(tmp_path: Path) -> str:
    """A data directory whose store holds the small graph."""
    store = open_store(str(tmp_path / "data" / "store"))
    store.replace(small_graph())
    store.close()
    return str(tmp_path / "data")


@pytest.fixture(params=["neo4j", "sparql"])
def server(request: pytest.FixtureRequest) -> str:
    """The address of each server in turn."""
    if request.param == "neo4j":
        found: Neo4jServer = request.getfixturevalue("neo4j_server")
        return found.address
    endpoint: FusekiServer = request.getfixturevalue("fuseki_server")
    return endpoint.address


def test_a_load_compares_both_stores_in_the_end(server: str, data: str, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        assert main(["load", "--store", server, "--data", data]) == 0
        out, err = capsys.readouterr()
        assert out.startswith(f"{server}: {len(small_graph().nodes)} nodes, {len(small_graph().edges)} edges in ")
        assert "no difference" in out
        assert err == ""
    assert main(["verify", "--store", server, "--data", data]) == 0
    out, err = capsys.readouterr()
    assert ["Duty", "-partner->", "Bureau", "2", "2"] in [line.split() for line in out.splitlines()]
    assert out.endswith("no difference\n")


def test_an_edge_that_somebody_deleted_is_named(
    neo4j_server: Neo4jServer, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["load", "--store", neo4j_server.address, "--data", data]) == 0
    with neo4j.GraphDatabase.driver(neo4j_server.address, auth=neo4j_server.auth) as driver:
        driver.execute_query("MATCH (:Duty)-[r:PARTNER]->(:Bureau {id: 'BDT'}) DELETE r")
    capsys.readouterr()
    assert main(["verify", "--store", f"{data}/store", "--store", neo4j_server.address]) == 1
    out, err = capsys.readouterr()
    assert ["!", "Duty", "-partner->", "Bureau", "2", "1"] in [line.split() for line in out.splitlines()]
    assert out.endswith("differences: 1\n")
    assert "(Duty 900/7) -partner-> (Bureau BDT): only in oxigraph:" in err


def test_there_must_be_a_graph_to_load(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    address = f"bolt://127.0.0.1:{free_port()}"
    assert main(["load", "--store", address, "--data", str(tmp_path)]) == 1
    assert "there is no graph; `resgraph up` or `resgraph ingest FILE...` makes one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["load", "--store", "neo4j://me:secret@localhost"], "no credentials in the address of localhost"),
        (["load", "--store", "{data}/store", "--data", "{data}"], "is where the graph comes from; name another store"),
        (["verify", *(["--store", "{data}/store"] * 3)], "two stores can be compared, not 3"),
        (["verify", "--store", "ftp://localhost/ds"], "names no store that resgraph knows"),
    ],
)
def test_wrong_usage_is_told(words: list[str], told: str, data: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([word.format(data=data) for word in words]) == 2
    err = capsys.readouterr().err
    assert told in err
    assert "secret" not in err
