"""`resgraph load` and `resgraph verify`, from the command line to real servers and back."""

from __future__ import annotations

import re
from pathlib import Path

import neo4j
import pytest

from graph.stores.open import open_store
from graph.stores.sparql import SparqlEndpoint
from graph.vocabulary import TERMS
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


# What somebody does behind our back, in Cypher and in SPARQL; the counts that differ; what is told of it.
DAMAGES = {
    "an edge is deleted": (
        "MATCH (:Duty)-[r:PARTNER]->(:Bureau {id: 'BDT'}) DELETE r",
        "DELETE { GRAPH ?g { ?d rg:partner ?b } } "
        "WHERE { GRAPH ?g { ?d rg:partner ?b } GRAPH ?h { ?b rg:code 'BDT' } }",
        [["!", "Duty", "-partner->", "Bureau", "2", "1"]],
        ["(Duty 900/7) -partner-> (Bureau BDT): only in A"],
    ),
    "an edge is turned": (
        "MATCH (d:Duty)-[r:PARTNER]->(b:Bureau {id: 'BDT'}) CREATE (b)-[:PARTNER]->(d) DELETE r",
        "DELETE { GRAPH ?g { ?d rg:partner ?b } } INSERT { GRAPH ?h { ?b rg:partner ?d } } "
        "WHERE { GRAPH ?g { ?d rg:partner ?b } GRAPH ?h { ?b rg:code 'BDT' } }",
        [["!", "Bureau", "-partner->", "Duty", "0", "1"], ["!", "Duty", "-partner->", "Bureau", "2", "1"]],
        [
            "(Bureau BDT) -partner-> (Duty 900/7): only in B; it points the other way in the other one",
            "(Duty 900/7) -partner-> (Bureau BDT): only in A; it points the other way in the other one",
        ],
    ),
    "a property is another": (
        "MATCH (d:Duty) SET d.verb = 'sings'",
        "DELETE { GRAPH ?g { ?d rg:verb ?v } } INSERT { GRAPH ?g { ?d rg:verb 'sings' } } "
        "WHERE { GRAPH ?g { ?d rg:verb ?v } }",
        [],
        ["Duty 900/7: verb is 'instructs' in A, 'sings' in B"],
    ),
    "a property is gone": (
        "MATCH (c:Citation) REMOVE c.deleted",
        "DELETE { GRAPH ?g { ?c rg:deleted ?v } } WHERE { GRAPH ?g { ?c rg:deleted ?v } }",
        [],
        ["Citation 900/8: deleted is False in A, missing in B"],
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_somebody_changed_in_a_server_is_named(
    server: str, request: pytest.FixtureRequest, data: str, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    cypher, sparql, counts, told = DAMAGES[damage]
    assert main(["load", "--store", server, "--data", data]) == 0
    if server.startswith("bolt"):
        neo4j_server: Neo4jServer = request.getfixturevalue("neo4j_server")
        with neo4j.GraphDatabase.driver(server, auth=neo4j_server.auth) as driver:
            driver.execute_query(cypher)
    else:
        SparqlEndpoint(server).update(f"PREFIX rg: <{TERMS}> {sparql}")
    capsys.readouterr()
    own = f"{data}/store"
    assert main(["verify", "--store", own, "--store", server]) == 1
    out, err = capsys.readouterr()
    assert [line.split() for line in out.splitlines() if line.startswith("!")] == counts
    assert out.endswith(f"differences: {len(told)}\n")
    names = {"A": f"oxigraph:{own}", "B": server}
    assert [line.strip() for line in err.splitlines()[1:]] == [
        re.sub(r"\b[AB]\b", lambda match: names[match[0]], line) for line in told
    ]
    # The next load repairs it.
    assert main(["load", "--store", server, "--data", data]) == 0
    assert main(["verify", "--store", own, "--store", server]) == 0


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
