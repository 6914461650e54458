"""What every store must do, against each of them: the servers are real."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings

from graph.errors import ReplacedError, StoreError
from graph.model import Edge, Graph, Ref, Text, document_part
from graph.rdf import version_of, write_nquads
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Row, Store
from graph.stores.server import ServerReader
from graph.verify import compare_stores
from tests.graph.graphs import graph_of, graphs, node, small_graph
from tests.graph.resident.at_once import at_once
from tests.servers.fuseki import FusekiServer
from tests.servers.neo4j import Neo4jServer

PREFIX: Final = "PREFIX rg: <https://w3id.org/resgraph/ontology#> "
ODD: Final = 'quote " backslash \\ line\nbreak \t } ?actor $actor \u007f \u00a0 \u200f \U0001f310'


@pytest.fixture(params=["memory", "disk", "tables", "neo4j", "sparql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of each store in turn; the servers' databases keep what earlier tests left in them."""
    if request.param == "neo4j":
        server: Neo4jServer = request.getfixturevalue("neo4j_server")
        return server.address
    if request.param == "sparql":
        endpoint: FusekiServer = request.getfixturevalue("fuseki_server")
        return endpoint.address
    return "memory:" if request.param == "memory" else str(tmp_path / "store")


@pytest.fixture
def store(request: pytest.FixtureRequest, address: str) -> Iterator[Store]:
    """Each store in turn; of "tables", these answer in Oxigraph's place."""
    opened = open_store(address)
    if request.node.callspec.params["address"] == "tables":
        assert isinstance(opened, OxigraphStore)
        opened.answer_with(at_once)
    yield opened
    opened.close()


def without_document(graph: Graph, name: str) -> Graph:
    """Return the graph without what one document states."""
    nodes = {ref: node for ref, node in graph.nodes.items() if node.part != document_part(name)}
    return Graph(nodes, {edge for edge in graph.edges if edge.source in nodes and edge.target in nodes})


def odd_graph() -> Graph:
    """Return a graph whose every text and code is odd."""
    return graph_of(
        [
            node("Duty", ODD, document_part(ODD), verb=ODD, items=("", " ", ODD)),
            node("Instrument", "é/ü#?%20 <x>", title=(Text(ODD, "ar"), Text("", "zh")), number="007"),
        ],
        [(Ref("Duty", ODD), "dutyOf", Ref("Instrument", "é/ü#?%20 <x>"))],
    )


def changed_graph() -> Graph:
    """Return the small graph with a value, a type, a direction and a part changed."""
    graph = without_document(small_graph(), "nothing")
    graph.nodes[Ref("Duty", "900/7")] = node("Duty", "900/7", document_part("900"), verb="invites", items=("2",))
    graph.nodes[Ref("Instrument", "PP-RES-902")] = node("Instrument", "PP-RES-902", "other", ingested=True)
    graph.edges.remove(Edge(Ref("Citation", "900/8"), "cites", Ref("Instrument", "PP-RES-902")))
    graph.edges.add(Edge(Ref("Citation", "900/8"), "cites", Ref("Instrument", "PP-RES-901")))
    return graph


@pytest.mark.parametrize(
    "graph", [small_graph, changed_graph, odd_graph, lambda: without_document(small_graph(), "900"), Graph]
)
def test_what_was_put_in_is_read_back(store: Store, graph: Callable[[], Graph]) -> None:
    """In a row: each graph replaces the one before, wholly."""
    store.replace(graph())
    assert store.read() == graph()
    assert store.version() == version_of(write_nquads(graph()))


@given(graph=graphs(max_nodes=6))
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_graph_is_read_back(store: Store, graph: Graph) -> None:
    store.replace(graph)
    assert store.read() == graph
    assert store.version() == version_of(write_nquads(graph))


def test_the_same_graph_again_changes_nothing(store: Store) -> None:
    store.replace(small_graph())
    store.replace(small_graph())
    assert store.read() == small_graph()


def test_a_document_that_is_taken_out_leaves_the_others(store: Store) -> None:
    store.replace(small_graph())
    store.replace(without_document(small_graph(), "900"))
    assert {ref.kind for ref in store.read().nodes} == {"Body", "Session", "Bureau", "Director", "Instrument"}


def test_another_object_sees_the_graph(store: Store, address: str) -> None:
    store.replace(small_graph())
    if address != "memory:":
        other = open_store(address)
        assert other.version() == store.version()
        assert other.read() == small_graph()
        other.close()


def test_a_reader_answers_from_one_graph(store: Store) -> None:
    """While the graph is replaced: a store of files keeps the old one for its reader, a server's reader says so."""
    cypher, sparql = "MATCH (d:Duty) RETURN d.verb AS verb", PREFIX + "SELECT ?verb { ?d rg:verb ?verb }"
    query = cypher if store.language == "cypher" else sparql
    store.replace(small_graph())
    reader = store.pinned()
    before = reader.select(query, {})
    version = reader.version()
    store.replace(changed_graph())
    assert store.pinned().select(query, {}) == [{"verb": "invites"}] != before
    if isinstance(reader, ServerReader):
        with pytest.raises(ReplacedError, match="ask again"):
            reader.select(query, {})
    else:
        assert (reader.select(query, {}), reader.version()) == (before, version)
        assert store.version() != version


def test_each_store_holds_the_same(store: Store) -> None:
    reference = open_store("memory:")
    reference.replace(small_graph())
    store.replace(small_graph())
    compare_stores(reference, store).require_equal()
    assert store.version() == reference.version()


# In SPARQL, in Cypher, the arguments, the rows: each kind of value comes back as itself.
QUESTIONS: Final[dict[str, tuple[str, str, dict[str, Argument], list[Row]]]] = {
    "values": (
        "SELECT ?verb ?line ?deleted { ?d rg:verb ?verb ; rg:evidence/rg:line ?line . ?c rg:deleted ?deleted }",
        "MATCH (d:Duty)-[:EVIDENCE]->(e), (c:Citation) RETURN d.verb AS verb, e.line AS line, c.deleted AS deleted",
        {},
        [{"verb": "instructs", "line": 1, "deleted": False}],
    ),
    "nothing there": (
        "SELECT ?code ?title { ?i a rg:Instrument ; rg:code ?code OPTIONAL { ?i rg:status ?title } } ORDER BY ?code",
        "MATCH (i:Instrument) RETURN i.id AS code, i.status AS title ORDER BY code",
        {},
        [{"code": "PP-RES-901", "title": None}, {"code": "PP-RES-902", "title": None}],
    ),
    "dates": (
        "SELECT ?start { ?s rg:startDate ?start }",
        "MATCH (s:Session) RETURN s.startDate AS start",
        {},
        [{"start": "2018-10-29"}],
    ),
    "an argument": (
        "SELECT ?actor ?duty { ?d rg:addressee|rg:partner ?one ; rg:code ?duty . ?one rg:code ?actor }",
        "MATCH (d:Duty)-[:ADDRESSEE|PARTNER]->(one {id: $actor}) RETURN d.id AS duty",
        {"actor": "BDT"},
        [{"duty": "900/7"}],
    ),
    "an argument that may be left out": (
        'SELECT ?body ?year ?code { ?s rg:sessionOf/rg:code ?found ; rg:code ?code . '
        'FILTER(?body = "" || ?found = ?body) OPTIONAL { ?s rg:year ?held FILTER(?held = ?year) } '
        "FILTER(BOUND(?held)) }",
        "MATCH (s:Session)-[:SESSION_OF]->(b) WHERE $body = '' OR b.id = $body WITH s WHERE s.year = $year "
        "RETURN s.id AS code",
        {"body": "", "year": 2018},
        [{"code": "PP-18"}],
    ),
    "arguments within groups": (
        'SELECT ?actor ?flag ?n { { SELECT ?actor (COUNT(?d) AS ?n) { ?d rg:partner/rg:code ?actor } GROUP BY ?actor } '
        'UNION { ?x rg:code ?actor . FILTER(?flag = true) FILTER NOT EXISTS { ?d rg:partner ?x . FILTER(?actor = "") } '
        'BIND(7 AS ?n) } } ORDER BY ?n # { ?actor',
        "CALL { MATCH (d:Duty)-[:PARTNER]->({id: $actor}) RETURN count(d) AS n UNION ALL WITH 7 AS n RETURN n } "
        "WITH n WHERE $flag RETURN n ORDER BY n",
        {"actor": "TSB", "flag": True},
        [{"n": 1}, {"n": 7}],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_same_rows_come_from_every_store(store: Store, name: str) -> None:
    sparql, cypher, arguments, rows = QUESTIONS[name]
    store.replace(small_graph())
    assert store.select(cypher if store.language == "cypher" else PREFIX + sparql, arguments) == rows


def test_an_argument_is_a_value_whatever_it_holds(store: Store) -> None:
    store.replace(odd_graph())
    sparql = "SELECT ?code ?verb { ?d rg:code ?code ; rg:verb ?verb }"
    cypher = "MATCH (d:Duty {id: $code}) RETURN d.verb AS verb"
    assert store.select(cypher if store.language == "cypher" else PREFIX + sparql, {"code": ODD}) == [{"verb": ODD}]


def test_a_query_cannot_write(store: Store) -> None:
    store.replace(small_graph())
    query = "CREATE (n:Body)" if store.language == "cypher" else "DELETE WHERE { ?s ?p ?o }"
    with pytest.raises(StoreError, match=store.address):
        store.select(query, {})
    assert store.read() == small_graph()


def test_a_query_that_does_not_parse_is_an_error(store: Store) -> None:
    with pytest.raises(StoreError, match=store.address):
        store.select("SELECT { {", {})
