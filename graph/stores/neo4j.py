"""Neo4j (5 or newer, community is enough) as a store: the property graph of `graph.property_graph`.

Address: `neo4j://HOST:7687`, `bolt://HOST:7687`, with `+s` for TLS, `/NAME` behind it for a database that is not the
user's home. Credentials come from RESGRAPH_NEO4J_USER and RESGRAPH_NEO4J_PASSWORD alone; a server without
authentication needs none.

Every node carries the label Resgraph beside that of its kind; nothing else in the database is ever touched. One node
ResgraphState says which graph is there: its `version` is written last, and while `loading` stands on it the graph is
not whole and no query is answered (`graph.stores.neo4j_sync`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Final, Literal, TypeVar
from urllib.parse import urlsplit

import neo4j
from neo4j import exceptions
from neo4j import time as neo4j_time

from graph.errors import StoreError, UsageError
from graph.model import Graph
from graph.property_graph import edge_rows, graph_of, node_rows
from graph.rdf import version_of, write_nquads
from graph.stores.neo4j_sync import STATE_QUERY, Sync, read_edges, read_foreign, read_nodes
from graph.stores.patience import patiently
from graph.stores.protocol import Argument, Cell, Row, check_arguments
from graph.stores.server import ServerReader
from graph.vocabulary import BASE, check_base

USER_VARIABLE: Final = "RESGRAPH_NEO4J_USER"
PASSWORD_VARIABLE: Final = "RESGRAPH_NEO4J_PASSWORD"
SCHEMES: Final = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")

# Errors after which the same work may succeed: the server is away, restarts, or another transaction was in the way.
_PASSING: Final = (exceptions.ServiceUnavailable, exceptions.SessionExpired, exceptions.TransientError)
# How long one query may take, in seconds; the server ends it then.
_QUERY_SECONDS: Final = 120
_READ_RETRY_SECONDS: Final = 10
# The version of a graph without nodes, which is what a database holds before its first load.
EMPTY: Final = version_of(())
_T = TypeVar("_T")


class _ChangedError(Exception):
    """The graph was replaced while it was read."""


class Neo4jStore:
    """A Neo4j database that holds one graph beside whatever else is in it.

    `base`: what RDF would name the nodes under, so that the version is the same in every store.
    `patience`: for how many seconds a load waits for a server that is away, since it last got ahead.
    """

    def __init__(self, address: str, base: str = BASE, patience: float = 60) -> None:
        """Prepare the connection; nothing is sent before the first use.

        Raises UsageError for an address that is none, or that holds credentials.
        """
        parts = urlsplit(address)
        if parts.scheme not in SCHEMES or not parts.hostname or parts.query:
            raise UsageError(f"{address!r} is no address of a Neo4j server, such as neo4j://localhost:7687")
        if parts.username is not None:
            raise UsageError(
                f"no credentials in the address of {parts.hostname}: set {USER_VARIABLE} and {PASSWORD_VARIABLE}"
            )
        self._address = address
        self._base = check_base(base)
        self._patience = patience
        self._database = parts.path.strip("/") or None
        user, password = os.environ.get(USER_VARIABLE), os.environ.get(PASSWORD_VARIABLE)
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        self._driver = neo4j.GraphDatabase.driver(
            f"{parts.scheme}://{parts.netloc}",
            auth=(user or "neo4j", password or "") if user or password else None,
            max_transaction_retry_time=_READ_RETRY_SECONDS,
            notifications_min_severity="OFF",
            telemetry_disabled=True,
            user_agent="resgraph",
        )

    @property
    def language(self) -> Literal["cypher"]:
        """Questions are asked in Cypher."""
        return "cypher"

    @property
    def address(self) -> str:
        """The address that was given."""
        return self._address

    def version(self) -> str:
        """Return the version of the graph that is there; raises StoreError where that is not whole."""
        return self._read(lambda tx: None)[0]

    def select(self, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        """Answer a Cypher query in a transaction that cannot write.

        Raises StoreError for a query that fails or writes, and while the graph is not whole.
        """
        return self.rows(query, arguments)[1]

    def rows(self, query: str, arguments: Mapping[str, Argument]) -> tuple[str, list[Row]]:
        """Answer a query as `select` does, with the version of the graph that the rows are of."""
        check_arguments(arguments)

        def rows(tx: neo4j.ManagedTransaction) -> list[Row]:
            result = tx.run(query, dict(arguments))
            columns = result.keys()
            return [dict(zip(columns, map(_cell, record), strict=True)) for record in result]

        return self._read(rows)

    def pinned(self) -> ServerReader:
        """Return a reader that notices when the graph is replaced."""
        return ServerReader(self)

    def read(self) -> Graph:
        """Return the whole graph.

        Raises StoreError for what the schema does not know and for a relationship that is there twice.
        """

        def graph(tx: neo4j.ManagedTransaction) -> Graph:
            edges = read_edges(tx)
            for pattern, ends in edges.items():
                twice = [pair for pair, count in ends.items() if count > 1]
                if twice:
                    raise StoreError(
                        f"{self._address} holds {len(twice)} relationships {pattern.role} from {pattern.source} to "
                        f"{pattern.target} more than once, such as {twice[0]}: load the graph again"
                    )
            return graph_of(read_nodes(tx), edges)

        return self._read(graph)[1]

    def foreign(self) -> list[str]:
        """Name what others put on the graph's nodes and between them: labels, relationships, properties of edges."""
        return self._read(read_foreign)[1]

    def replace(self, graph: Graph) -> None:
        """Make the database hold exactly this graph, writing only what differs.

        A small difference is one transaction. A large one is several: until the last of them no query is answered,
        and a load that was cut off is finished by the next one. Raises StoreError when the server stays away.
        """
        nodes, edges, version = node_rows(graph), edge_rows(graph), version_of(write_nquads(graph, self._base))
        with _told(self._address), self._session(neo4j.WRITE_ACCESS) as session:
            patiently(
                lambda progress: Sync(session, self._address, progress).run(nodes, edges, version),
                _PASSING, self._patience, self._address,
            )  # fmt: skip

    def close(self) -> None:
        """Close the connections."""
        self._driver.close()

    def _session(self, access: str) -> neo4j.Session:
        """Return a session that sees what earlier ones of this store wrote, in a cluster too."""
        return self._driver.session(
            database=self._database, default_access_mode=access, bookmark_manager=self._bookmarks
        )

    def _read(self, work: Callable[[neo4j.ManagedTransaction], _T]) -> tuple[str, _T]:
        """Return the graph's version and the work's result, both of one whole graph."""

        @neo4j.unit_of_work(timeout=_QUERY_SECONDS)
        def whole(tx: neo4j.ManagedTransaction) -> tuple[str, _T]:
            version = self._version(tx)
            result = work(tx)
            if self._version(tx) != version:
                raise _ChangedError
            return version, result

        with _told(self._address), self._session(neo4j.READ_ACCESS) as session:
            for _ in range(3):
                try:
                    return session.execute_read(whole)
                except _ChangedError:
                    continue
        raise StoreError(f"{self._address}: the graph is being replaced again and again; ask later")

    def _version(self, tx: neo4j.ManagedTransaction) -> str:
        """Return the version of the graph that is there, EMPTY if none is; raises StoreError unless it is whole."""
        state = tx.run(STATE_QUERY).single()
        if state is None:
            if tx.run("MATCH (n:Resgraph) RETURN 1 LIMIT 1").single() is None:
                return EMPTY
            raise StoreError(
                f"{self._address} holds nodes of resgraph and does not say which graph: "
                f"resgraph load --store {self._address}"
            )
        if state["loading"] is not None:
            raise StoreError(
                f"{self._address} holds half a graph: a load began {state['since']} and has not ended; "
                f"wait for it, or finish it: resgraph load --store {self._address}"
            )
        return str(state["version"])


@contextmanager
def _told(address: str) -> Iterator[None]:
    """Tell the driver's errors in our words."""
    try:
        yield
    except exceptions.AuthError as error:
        raise StoreError(
            f"{address} refuses the credentials: set {USER_VARIABLE} and {PASSWORD_VARIABLE} ({_words(error)})"
        ) from error
    except exceptions.ConstraintError as error:
        raise StoreError(
            f"{address} holds a node of something else with a label and an id of ours: {_words(error)}"
        ) from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired, OSError) as error:
        raise StoreError(
            f"{address} does not answer: is the server running, and is this its address? ({_words(error)})"
        ) from error
    except (exceptions.Neo4jError, exceptions.DriverError, ValueError) as error:
        raise StoreError(f"{address}: {_words(error)}") from error


def _words(error: Exception) -> str:
    """Return an error's own words on one line."""
    words = error.message if isinstance(error, exceptions.Neo4jError) else str(error)
    return " ".join((words or error.__class__.__name__).split())


def _cell(value: object) -> Cell:
    """Return a value of a result as the stores give it."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, list):
        return [str(_cell(one)) for one in value if one is not None]
    if isinstance(value, neo4j_time.Date | neo4j_time.DateTime | neo4j_time.Time):
        return value.iso_format()
    raise StoreError(f"a query must return values, not {type(value).__name__}: name the properties that you want")
