"""The Neo4j store against a real server: what it does beyond the contract of all stores."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import neo4j
import pytest

from graph.errors import StoreError, StoresDiffer, UsageError
from graph.model import Edge, Graph, Ref
from graph.schema import KINDS
from graph.stores.neo4j import PASSWORD_VARIABLE, USER_VARIABLE, Neo4jStore
from graph.stores.oxigraph import OxigraphStore
from graph.verify import compare_stores
from tests.graph.graphs import graph_of, node, small_graph
from tests.servers.neo4j import Neo4jServer


@pytest.fixture
def store(neo4j_server: Neo4jServer) -> Iterator[Neo4jStore]:
    """The server's store, holding the small graph."""
    opened = Neo4jStore(neo4j_server.address)
    opened.replace(small_graph())
    yield opened
    opened.close()


@pytest.fixture
def console(neo4j_server: Neo4jServer) -> Iterator[neo4j.Driver]:
    """A connection of somebody else, who may do anything; their nodes carry the label Other."""
    with neo4j.GraphDatabase.driver(
        neo4j_server.address, auth=neo4j_server.auth, notifications_min_severity="OFF"
    ) as driver:
        yield driver
        driver.execute_query("MATCH (n:Other) DETACH DELETE n")


def without(graph: Graph, *codes: str) -> Graph:
    """Return the graph without some nodes and their edges."""
    return Graph(
        {ref: node for ref, node in graph.nodes.items() if ref.code not in codes},
        {edge for edge in graph.edges if edge.source.code not in codes and edge.target.code not in codes},
    )


def test_every_label_has_its_unique_id(store: Neo4jStore, console: neo4j.Driver) -> None:
    records = console.execute_query("SHOW CONSTRAINTS YIELD labelsOrTypes, properties, type").records
    unique = {tuple(record[0]) for record in records if record[1:] == (["id"], "UNIQUENESS")}
    assert {(kind,) for kind in KINDS} <= unique


def test_what_lies_in_the_database(store: Neo4jStore, console: neo4j.Driver) -> None:
    rows = console.execute_query("MATCH (d:Duty)-[:ADDRESSEE]->(a) RETURN d.verb, d.items, labels(a), a.id").records
    [(verb, items, labels, code)] = [tuple(row) for row in rows]
    assert (verb, items, sorted(labels), code) == ("instructs", ["1", "2"], ["Director", "Resgraph"], "TSB-DIR")


def test_a_second_load_writes_nothing(store: Neo4jStore, console: neo4j.Driver) -> None:
    console.execute_query("MATCH (d:Duty) SET d:Other")  # a label of theirs stays as long as the node does
    before = console.execute_query("MATCH (n:Resgraph) RETURN collect(elementId(n))").records
    store.replace(small_graph())
    assert console.execute_query("MATCH (n:Resgraph) RETURN collect(elementId(n))").records == before
    assert console.execute_query("MATCH (d:Duty:Other) REMOVE d:Other RETURN count(d)").records[0][0] == 1


def test_nothing_of_others_is_touched(store: Neo4jStore, console: neo4j.Driver) -> None:
    console.execute_query(
        "MATCH (duty:Duty) CREATE (a:Other {id: 'a'})-[:PARTNER]->(b:Other {id: 'b'}), (a)-[:LIKES]->(duty), "
        "(a)-[:PARTNER]->(duty), (:Other:Duty {id: 'theirs', verb: 'sings'})"
    )
    store.replace(without(small_graph(), "BDT"))
    store.replace(small_graph())
    assert store.read() == small_graph()
    count = "MATCH (a:Other)-[r]->() RETURN count(r) AS edges, COUNT { (:Other) } AS nodes"
    assert console.execute_query(count).records[0].data() == {"edges": 3, "nodes": 3}


def test_a_node_of_others_with_our_label_and_id_is_an_error(store: Neo4jStore, console: neo4j.Driver) -> None:
    store.replace(Graph())
    console.execute_query("CREATE (:Other:Body {id: 'PP'})")
    with pytest.raises(StoreError, match=r"a node of something else with a label and an id of ours.*'PP'"):
        store.replace(small_graph())
    console.execute_query("MATCH (n:Other) DELETE n")
    store.replace(small_graph())
    assert store.read() == small_graph()


@pytest.mark.parametrize(
    "damage",
    [
        "MATCH (:Duty)-[r:PARTNER]->(:Bureau {id: 'BDT'}) DELETE r",
        "MATCH (d:Duty)-[r:ADDRESSEE]->(a) CREATE (a)-[:ADDRESSEE]->(d) DELETE r",
        "MATCH (d:Duty)-[r:ADDRESSEE]->(a) CREATE (d)-[:ADDRESSEE]->(a)",
        "MATCH (d:Duty), (b:Body) CREATE (d)-[:CITES]->(b)",
        "MATCH (n:Bureau) DETACH DELETE n",
        "MATCH (d:Duty) SET d.verb = 'sings', d.colour = 'red'",
        "MATCH (c:Citation) SET c.deleted = 'false'",
        "CREATE (:Resgraph:Duty {id: 'x', part: 'y'})-[:DUTY_OF]->(:Resgraph:Instrument {id: 'z', part: 'y'})",
        "MATCH (d:Duty) CREATE (d)-[:DUTY_OF]->(:Resgraph {id: 'of no kind'}), (:Resgraph:Duty)",
        "MATCH (n:ResgraphState) SET n.loading = 'cut off', n.since = datetime()",
        "MATCH (n:ResgraphState) DELETE n",
        "MATCH (:Duty)-[r:ADDRESSEE]->() SET r.since = 2018",
        "MATCH (d:Duty) SET d:Citation",
    ],
)
def test_a_load_repairs_whatever_is_wrong(store: Neo4jStore, console: neo4j.Driver, damage: str) -> None:
    version = store.version()
    console.execute_query(damage)
    store.replace(small_graph())
    assert store.read() == small_graph()
    assert store.version() == version
    assert console.execute_query("MATCH (n:Resgraph) RETURN count(n)").records[0][0] == len(small_graph().nodes)


def test_what_an_older_schema_had_goes(store: Neo4jStore, console: neo4j.Driver) -> None:
    console.execute_query(
        "MATCH (d:Duty), (b:Body), (s:ResgraphState) CREATE (d)-[:OLD]->(b), (d)-[:THEIRS]->(b) "
        "SET s.types = s.types + 'OLD'"
    )
    store.replace(small_graph())
    rows = console.execute_query("MATCH (:Duty)-[r]->(:Body) RETURN type(r)").records
    assert [row[0] for row in rows] == ["THEIRS"]
    console.execute_query("MATCH ()-[r:THEIRS]->() DELETE r")


def test_an_edge_that_is_there_twice_is_named(store: Neo4jStore, console: neo4j.Driver) -> None:
    console.execute_query("MATCH (d:Duty)-[:ADDRESSEE]->(a) CREATE (d)-[:ADDRESSEE]->(a)")
    with pytest.raises(StoreError, match="1 relationships addressee from Duty to Director more than once"):
        store.read()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            "MATCH (:Duty)-[r:ADDRESSEE]->() SET r.since = 2018, r.by = 'us'",
            ["(Duty 900/7) -addressee-> (Director TSB-DIR): a property that no edge has: by, since"],
        ),
        ("MATCH (d:Duty) SET d:Other:Another", ["Duty 900/7: a label that no Duty has: Another, Other"]),
        (
            "MATCH (d:Duty), (b:Body) CREATE (d)-[:LIKES {much: true}]->(b)",
            ["(Duty 900/7) -LIKES-> (Body PP): a relationship of others"],
        ),
        (
            "CREATE (:Resgraph {id: 'x'}), (:Resgraph:Other)",
            ["a node of no kind: Other None", "a node of no kind: x"],
        ),
    ],
)
def test_what_others_added_to_the_graph_is_named(
    store: Neo4jStore, console: neo4j.Driver, change: str, told: list[str]
) -> None:
    other = OxigraphStore()
    other.replace(small_graph())
    assert store.foreign() == []
    assert not compare_stores(store, other).differences
    console.execute_query(change)
    assert list(compare_stores(store, other).differences) == [f"{what}: only in {store.address}" for what in told]
    assert list(compare_stores(other, store).differences) == [f"{what}: only in {store.address}" for what in told]
    console.execute_query("MATCH (d:Duty) REMOVE d:Other:Another")
    console.execute_query("MATCH (:Duty)-[r:LIKES]->() DELETE r")
    store.replace(small_graph())
    assert store.foreign() == []


def test_half_a_graph_answers_nothing(store: Neo4jStore, console: neo4j.Driver) -> None:
    console.execute_query("MATCH (n:ResgraphState) SET n.loading = 'x', n.since = datetime('2024-05-01T10:00:00Z')")
    for ask in (store.version, store.read, lambda: store.select("RETURN 1 AS one", {})):
        with pytest.raises(StoreError, match=r"half a graph: a load began 2024-05-01.*resgraph load --store"):
            ask()


def test_a_database_before_its_first_load_is_an_empty_graph(store: Neo4jStore, console: neo4j.Driver) -> None:
    console.execute_query("MATCH (n:ResgraphState) DELETE n")
    with pytest.raises(StoreError, match=r"nodes of resgraph and does not say which graph: resgraph load --store"):
        store.version()
    console.execute_query("MATCH (n:Resgraph) DETACH DELETE n")
    assert store.read() == Graph()
    assert store.version() == OxigraphStore().version()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("CREATE (n:Other) RETURN 1 AS one", "read access mode"),
        ("MATCH (n:Resgraph) DETACH DELETE n", "read access mode"),
        ("CREATE CONSTRAINT x FOR (n:Other) REQUIRE n.id IS UNIQUE", "read access mode"),
        ("MATCH (n:Duty) RETURN n", "must return values, not Node"),
        ("MATCH (n:Duty RETURN n", "Invalid input"),
        ("RETURN $unknown AS x", "unknown"),
    ],
)
def test_a_query_that_writes_or_fails_is_an_error(store: Neo4jStore, query: str, words: str) -> None:
    with pytest.raises(StoreError, match=f"{store.address}.*{words}|^a query {words}"):
        store.select(query, {})
    assert store.read() == small_graph()


def test_rows_are_plain_values(store: Neo4jStore) -> None:
    query = (
        "MATCH (s:Session) RETURN s.year AS year, s.startDate AS start, 1.5 AS real, true AS yes, null AS none, "
        "[1, 'b'] AS list, [s.startDate] AS dates, $text AS text"
    )
    assert store.select(query, {"text": "'}) DETACH DELETE n //"}) == [
        {"year": 2018, "start": "2018-10-29", "real": 1.5, "yes": True, "none": None, "list": ["1", "b"],
         "dates": ["2018-10-29"], "text": "'}) DETACH DELETE n //"}
    ]  # fmt: skip


def test_a_large_load_is_several_transactions_and_is_taken_up_again(
    store: Neo4jStore, console: neo4j.Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.stores.neo4j_sync.BATCH", 3)
    monkeypatch.setattr("graph.stores.neo4j_sync.TRANSACTION", 5)
    many = graph_of(
        [node("Duty", str(n)) for n in range(40)] + [node("Bureau", "TSB")],
        [(Ref("Duty", str(n)), "partner", Ref("Bureau", "TSB")) for n in range(40)],
    )
    # Somebody else begins a load when this one is halfway: it notices and stops.
    console.execute_query("MATCH (n:Resgraph) DETACH DELETE n")
    seen: list[int] = []

    def halfway(count: int) -> None:
        seen.append(count)
        if len(seen) == 8:
            console.execute_query("MATCH (s:ResgraphState) SET s.loading = 'another'")

    watch_commits(monkeypatch, halfway)
    with pytest.raises(StoreError, match="another load began and took over"):
        store.replace(many)
    with pytest.raises(StoreError, match="half a graph"):
        store.version()
    left = console.execute_query("MATCH (n:Resgraph) RETURN count(n)").records[0][0]
    assert 0 < left < 40
    store.replace(many)
    assert store.read() == many


def watch_commits(monkeypatch: pytest.MonkeyPatch, watch: Callable[[int], None]) -> None:
    """Call `watch` with the number of commits after each commit of a transaction."""
    commit, count = neo4j.Transaction.commit, [0]

    def commit_and_tell(tx: neo4j.Transaction) -> None:
        commit(tx)
        count[0] += 1
        watch(count[0])

    monkeypatch.setattr(neo4j.Transaction, "commit", commit_and_tell)


def test_counts_that_are_wrong_in_the_end_are_an_error(store: Neo4jStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.stores.neo4j_sync._batches", lambda statement, rows: iter(()))
    more = small_graph()
    more.nodes[Ref("Bureau", "BR")] = node("Bureau", "BR")
    more.edges.add(Edge(Ref("Duty", "900/7"), "partner", Ref("Bureau", "BR")))
    with pytest.raises(StoresDiffer, match="Bureau: 2 instead of 3; PARTNER: 2 instead of 3"):
        store.replace(more)
    assert store.read() == small_graph()


@pytest.mark.parametrize(
    "address", ["neo4j://", "http://localhost:7474", "localhost:7687", "bolt://localhost:7687?x=1"]
)
def test_an_address_that_is_none_is_wrong_usage(address: str) -> None:
    with pytest.raises(UsageError, match="no address of a Neo4j server, such as neo4j://localhost:7687"):
        Neo4jStore(address)


def test_credentials_do_not_belong_into_the_address() -> None:
    with pytest.raises(UsageError, match="no credentials in the address of localhost: set RESGRAPH_NEO4J_USER") as told:
        Neo4jStore("bolt://neo4j:secret@localhost:7687")
    assert "secret" not in str(told.value)


def test_wrong_credentials_say_where_they_come_from(neo4j_server: Neo4jServer, monkeypatch: pytest.MonkeyPatch) -> None:
    if neo4j_server.password is None:
        pytest.skip("the server that RESGRAPH_TEST_NEO4J names wants no password")
    for password in ("wrong", None):
        monkeypatch.delenv(USER_VARIABLE)
        monkeypatch.delenv(PASSWORD_VARIABLE)
        if password:
            monkeypatch.setenv(USER_VARIABLE, "neo4j")
            monkeypatch.setenv(PASSWORD_VARIABLE, password)
        store = Neo4jStore(neo4j_server.address)
        with pytest.raises(StoreError, match=f"refuses the credentials: set {USER_VARIABLE} and {PASSWORD_VARIABLE}"):
            store.version()
        store.close()
        monkeypatch.undo()
