"""Bring a Neo4j database to exactly one graph: read what is there, write what differs, count, say which graph it is.

Whatever cut an earlier load off, the next one finds what is missing and writes that. All values go as parameters;
labels and relationship types come from the schema alone.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from itertools import islice
from typing import Final, TypeAlias

import neo4j
from neo4j import time as neo4j_time

from graph.errors import StoreError, StoresDiffer
from graph.property_graph import ID, ROLES, TYPES, Ends, Pattern, Properties
from graph.schema import KINDS

# Carried by every node of ours, so that nodes of other applications are never touched.
MARKER: Final = "Resgraph"
STATE: Final = "ResgraphState"
STATE_QUERY: Final = (
    "MATCH (state:ResgraphState {id: 'graph'}) "
    "RETURN state.version AS version, state.loading AS loading, toString(state.since) AS since"
)
# Rows of one statement, and rows after which a transaction ends: a server with 400 MB takes both.
BATCH: Final = 2_000
TRANSACTION: Final = 20_000

# Removes the nodes that have no kind, or two, so that they are not taken for what is there.
_OF_NO_KIND: Final = (
    f"MATCH (n:{MARKER}) WHERE n.id IS NULL OR size([label IN labels(n) WHERE label IN $kinds]) <> 1 DETACH DELETE n"
)

Nodes: TypeAlias = Mapping[str, Mapping[str, Properties]]
Edges: TypeAlias = Mapping[Pattern, Set[Ends]]
_Transaction: TypeAlias = "neo4j.Transaction | neo4j.ManagedTransaction"


def read_nodes(tx: _Transaction) -> dict[str, dict[str, Properties]]:
    """Return the properties of each node that is there, by label and id."""
    found: dict[str, dict[str, Properties]] = {kind: {} for kind in KINDS}
    for labels, properties in tx.run(f"MATCH (n:{MARKER}) RETURN labels(n), properties(n)"):
        kind = _kind(labels)
        if kind:
            row = _native(properties)
            found[kind][str(row.get(ID))] = row
    return found


def read_edges(tx: _Transaction) -> dict[Pattern, Counter[Ends]]:
    """Return how often each relationship is there, by what it connects."""
    found: dict[Pattern, Counter[Ends]] = {}
    query = (
        f"MATCH (a:{MARKER})-[r]->(b:{MARKER}) WHERE type(r) IN $types RETURN type(r), labels(a), a.id, labels(b), b.id"
    )
    for name, sources, source, targets, target in tx.run(query, types=list(ROLES)):
        pattern = Pattern(_kind(sources), ROLES[name], _kind(targets))
        found.setdefault(pattern, Counter())[source, target] += 1
    return found


def read_foreign(tx: _Transaction) -> list[str]:
    """Name what others put on the nodes of the graph and between them: labels, relationships, their properties."""
    labelled = tx.run(
        f"MATCH (n:{MARKER}) WITH n, [label IN labels(n) WHERE label <> $marker] AS names "
        "WHERE size(names) <> 1 OR NOT names[0] IN $kinds RETURN names, n.id",
        marker=MARKER, kinds=list(KINDS),
    )  # fmt: skip
    found = [_odd_labels(names, code) for names, code in labelled]
    linked = tx.run(
        f"MATCH (a:{MARKER})-[r]->(b:{MARKER}) WITH a, r, b, type(r) IN $types AS ours "
        "WHERE size(keys(r)) > 0 OR NOT ours RETURN ours, type(r), keys(r), labels(a), a.id, labels(b), b.id",
        types=list(ROLES),
    )
    for ours, name, keys, sources, source, targets, target in linked:
        ends = f"({_kind(sources)} {source}) -{ROLES.get(name, name)}-> ({_kind(targets)} {target})"
        what = f"a property that no edge has: {', '.join(sorted(keys))}" if ours else "a relationship of others"
        found.append(f"{ends}: {what}")
    return sorted(found)


def _odd_labels(names: list[str], code: object) -> str:
    """Name a node whose labels are not just its kind."""
    kind = _kind(names)
    others = sorted(name for name in names if name != kind)
    if not kind:
        return f"a node of no kind: {', '.join(others)} {code}" if others else f"a node of no kind: {code}"
    return f"{kind} {code}: a label that no {kind} has: {', '.join(others)}"


class Sync:
    """One attempt to bring the database to a graph; `progress` is called after each committed transaction."""

    def __init__(self, session: neo4j.Session, address: str, progress: Callable[[], None]) -> None:
        self._session = session
        self._address = address
        self._progress = progress
        self._token = uuid.uuid4().hex
        self._tx: neo4j.Transaction | None = None
        self._rows = 0

    def run(self, nodes: Nodes, edges: Edges, version: str) -> None:
        """Bring the database to the graph, and say which one it is.

        Raises StoreError when another load takes over, StoresDiffer when the counts are wrong in the end.
        """
        self._constrain()
        try:
            self._begin("MERGE (state:ResgraphState {id: 'graph'})")
            self._tx_now.run(_OF_NO_KIND, kinds=list(KINDS)).consume()
            for statement, rows in _changes(self._tx_now, nodes, edges):
                self._write(statement, rows)
            self._check_counts(nodes, edges)
            self._tx_now.run(
                "MATCH (state:ResgraphState {id: 'graph'}) "
                "SET state.version = $version, state.types = $types, state.loading = null, state.since = null",
                version=version, types=sorted(ROLES),
            ).consume()  # fmt: skip
            self._tx_now.commit()
            self._progress()
        finally:
            if self._tx is not None:
                self._tx.close()

    @property
    def _tx_now(self) -> neo4j.Transaction:
        """The open transaction."""
        if self._tx is None:
            raise StoreError(f"{self._address}: no transaction is open")
        return self._tx

    def _constrain(self) -> None:
        """Make the id unique within each label, where it is not yet."""
        there = {str(record[0]) for record in self._session.run("SHOW CONSTRAINTS YIELD name")}
        for label in (*KINDS, STATE):
            name = f"resgraph_{label.lower()}_id"
            if name not in there:
                self._session.run(
                    f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{ID} IS UNIQUE"
                ).consume()
                self._progress()

    def _begin(self, match: str) -> None:
        """Begin a transaction that nobody else's load can run beside: each writes to the state first."""
        self._tx = self._session.begin_transaction()
        self._rows = 0
        held = self._tx.run(
            match + " SET state.loading = $token, state.since = coalesce(state.since, datetime()) RETURN 1",
            token=self._token,
        ).single()
        if held is None:
            raise StoreError(f"{self._address}: another load began and took over; this one stopped")

    def _write(self, statement: str, rows: list[object]) -> None:
        """Run a statement for some rows; end the transaction when it holds enough of them."""
        if self._rows + len(rows) > TRANSACTION:
            self._tx_now.commit()
            self._progress()
            self._begin("MATCH (state:ResgraphState {id: 'graph'}) WHERE state.loading = $token")
        self._tx_now.run(statement, rows=rows).consume()
        self._rows += len(rows)

    def _check_counts(self, nodes: Nodes, edges: Edges) -> None:
        """Compare how many nodes of each label and relationships of each type there are and should be."""
        wanted = Counter({kind: len(rows) for kind, rows in nodes.items() if rows})
        for pattern, ends in edges.items():
            wanted[TYPES[pattern.role]] += len(ends)
        found = Counter[str]()
        for query in (
            f"MATCH (n:{MARKER}) UNWIND labels(n) AS name WITH name, count(*) AS size WHERE name IN $names "
            "RETURN name, size",
            f"MATCH (:{MARKER})-[r]->(:{MARKER}) WITH type(r) AS name, count(*) AS size WHERE name IN $names "
            "RETURN name, size",
        ):
            found.update(dict(self._tx_now.run(query, names=[*KINDS, *ROLES]).values()))
        wrong = [name for name in sorted({*wanted, *found}) if wanted[name] != found[name]]
        if wrong:
            told = "; ".join(f"{name}: {found[name]} instead of {wanted[name]}" for name in wrong[:10])
            raise StoresDiffer(f"{self._address} does not hold what was written to it: {told}")


def _changes(tx: neo4j.Transaction, nodes: Nodes, edges: Edges) -> Iterator[tuple[str, list[object]]]:
    """Yield the statements, with their rows, that bring what is there to the graph: each in batches.

    The hints are needed: plans are made while the database is empty, when to look at all nodes seems cheap.
    """
    old_nodes, old_edges = read_nodes(tx), read_edges(tx)
    for kind, old in old_nodes.items():
        gone = (code for code in old if code not in nodes[kind])
        yield from _batches(f"UNWIND $rows AS code {_seek('n', kind, 'code')} DETACH DELETE n", gone)
    for pattern, found in old_edges.items():
        if pattern.source in KINDS and pattern.target in KINDS:  # others go with the node that is of no kind
            yield from _batches(_delete_edges(pattern), _stale(pattern, found, nodes, edges))
    for kind, rows in nodes.items():
        old = old_nodes[kind]
        changed = (row for code, row in rows.items() if not _same(row, old.get(code)))
        yield from _batches(f"UNWIND $rows AS row MERGE (n:{MARKER}:{kind} {{id: row.id}}) SET n = row", changed)
    for pattern, ends in edges.items():
        found = old_edges.get(pattern, Counter())
        missing = (list(pair) for pair in ends if found[pair] != 1)
        both = f"{_seek('a', pattern.source, 'row[0]')} {_seek('b', pattern.target, 'row[1]')}"
        yield from _batches(f"UNWIND $rows AS row {both} MERGE (a)-[:{TYPES[pattern.role]}]->(b)", missing)
    yield from _outdated()


def _stale(pattern: Pattern, found: Counter[Ends], nodes: Nodes, edges: Edges) -> Iterator[list[str]]:
    """Yield the ends of relationships to delete between nodes that stay; one that is there twice comes back once."""
    wanted = edges.get(pattern, frozenset())
    for (source, target), count in found.items():
        stays = source in nodes[pattern.source] and target in nodes[pattern.target]
        if stays and (count > 1 or (source, target) not in wanted):
            yield [source, target]


def _delete_edges(pattern: Pattern) -> str:
    """Return the statement that deletes relationships.

    It looks for them from their source, which has few; an actor or a document is the target of very many.
    """
    return (
        f"UNWIND $rows AS row {_seek('a', pattern.source, 'row[0]')} MATCH (a)-[r:{TYPES[pattern.role]}]->(b) "
        f"WHERE b.id = row[1] AND '{pattern.target}' IN labels(b) DELETE r"
    )


def _seek(name: str, kind: str, code: str) -> str:
    """Return the clause that finds a node by its code, in the index of its constraint."""
    return f"MATCH ({name}:{MARKER}:{kind} {{id: {code}}}) USING INDEX SEEK {name}:{kind}(id)"


def _outdated() -> Iterator[tuple[str, list[object]]]:
    """Yield the statements that remove what an older schema had and this one has not, or what others added to edges."""
    yield (
        "MATCH (state:ResgraphState {id: 'graph'}) WITH [t IN state.types WHERE NOT t IN $rows] AS old "
        "WHERE size(old) > 0 MATCH (:Resgraph)-[r]->(:Resgraph) WHERE type(r) IN old DELETE r",
        list(ROLES),
    )
    yield "MATCH (:Resgraph)-[r]->(:Resgraph) WHERE type(r) IN $rows AND size(keys(r)) > 0 SET r = {}", list(ROLES)


def _batches(statement: str, rows: Iterable[object]) -> Iterator[tuple[str, list[object]]]:
    """Yield the statement with some of the rows, until all had their turn."""
    rest = iter(rows)
    while batch := list(islice(rest, BATCH)):
        yield statement, batch


def _same(row: Properties, old: Properties | None) -> bool:
    """Tell whether two nodes have the same properties; True is not 1."""
    return old is not None and row == old and all(type(old[key]) is type(value) for key, value in row.items())


def _kind(labels: list[str]) -> str:
    """Return the kind among a node's labels."""
    return next((label for label in labels if label in KINDS), "")


def _native(properties: Mapping[str, object]) -> Properties:
    """Return properties with Python's own dates."""
    return {key: _plain(value) for key, value in properties.items()}  # type: ignore[misc]


def _plain(value: object) -> object:
    """Return a value, or each one of a list, with Python's own dates."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.to_native() if isinstance(value, neo4j_time.Date) else value
