"""Where the questions of `benchmarks.stores` are asked: one graph, the same query, one way to ask for each.

Each is asked as directly as it can be: the servers over a connection that stays open and without the checks of
`graph.stores`, Jena by its name for the union of all graphs, rdflib in one graph without names. All but Oxigraph on
disk keep the graph in memory (Neo4j in its page cache).
"""

from __future__ import annotations

import contextlib
import io
import re
import signal
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Final, cast

import httpx
import neo4j
import pyoxigraph as ox
import rdflib
from rdflib.query import ResultRow

from graph.model import Graph
from graph.rdf import write_nquads
from graph.resident.answering import Resident
from graph.stores.neo4j import Neo4jStore
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Row
from graph.stores.sparql import UNION, SparqlStore
from graph.stores.sparql_arguments import bind
from graph.stores.terms import argument_literal, cell_of
from queries.question import Question
from tests.servers import fuseki
from tests.servers import neo4j as neo4j_server

Arguments = Mapping[str, Argument]
# The whole compiler, and room: the tests' servers are small and quick to start instead.
_JVM: Final = ("-Xms1g", "-Xmx2g", "-XX:+UseParallelGC")

# What rdflib cannot put into a list: a variable that some rows do not bind.
_LISTED: Final = re.compile(r"GROUP_CONCAT\(DISTINCT (\?\w+)")


class TooLongError(BaseException):
    """A query was stopped; no `except Exception` of the library that was asked takes it for its own."""


@dataclass(frozen=True, slots=True)
class Competitor:
    """A place that holds the graph; `ask` gives the rows of a question whose arguments are bound."""

    name: str
    ask: Callable[[Question, Arguments], list[Row]]


@contextlib.contextmanager
def oxigraph_memory(graph: Graph) -> Iterator[Competitor]:
    """Our store in memory, which computes each answer anew."""
    store = OxigraphStore()
    store.replace(graph)
    reader = store.pinned()
    yield Competitor("Oxigraph, memory", lambda question, arguments: reader.computed(question.sparql, arguments))


@contextlib.contextmanager
def oxigraph_tables(graph: Graph) -> Iterator[Competitor]:
    """Our store as `resgraph serve` has it, with tables that answer for Oxigraph, each answer computed anew."""
    store = OxigraphStore()
    store.replace(graph)
    tables = Resident(store.pinned().quads)
    tables.wait()

    def ask(question: Question, arguments: Arguments) -> list[Row]:
        rows = tables.answer(question.sparql, arguments)
        assert rows is not None
        return rows

    yield Competitor("tables", ask)


@contextlib.contextmanager
def oxigraph_disk(graph: Graph) -> Iterator[Competitor]:
    """Our store on disk."""
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(OxigraphStore(Path(folder, "store"))) as store:
        store.replace(graph)
        reader = store.pinned()
        yield Competitor("Oxigraph, disk", lambda question, arguments: reader.computed(question.sparql, arguments))


@contextlib.contextmanager
def oxigraph_kept(graph: Graph) -> Iterator[Competitor]:
    """Our store as it is used: what it answered before is kept."""
    store = OxigraphStore()
    store.replace(graph)
    yield Competitor("asked again", lambda question, arguments: store.select(question.sparql, arguments))


@contextlib.contextmanager
def fuseki_memory(graph: Graph) -> Iterator[Competitor]:
    """Start Fuseki with a data set in memory."""
    server = fuseki.start(jvm=_JVM)
    try:
        SparqlStore(server.address).replace(graph)
        with httpx.Client(timeout=300, headers={"Accept": "application/sparql-results+json"}) as client:

            def ask(question: Question, arguments: Arguments) -> list[Row]:
                text = bind(question.sparql, {name: argument_literal(value) for name, value in arguments.items()})
                form = {"query": text, "default-graph-uri": UNION}
                content = client.post(f"{server.address}/query", data=form).raise_for_status().content
                found = ox.parse_query_results(io.BytesIO(content), format=ox.QueryResultsFormat.JSON)
                assert isinstance(found, ox.QuerySolutions)
                names = [variable.value for variable in found.variables]
                return [dict(zip(names, map(cell_of, row), strict=True)) for row in found]

            yield Competitor("Fuseki", ask)
    finally:
        server.close()


@contextlib.contextmanager
def neo4j_cached(graph: Graph) -> Iterator[Competitor]:
    """Start Neo4j with a page cache that holds the graph."""
    server = neo4j_server.start(jvm=_JVM, page_cache="512m")
    try:
        with contextlib.closing(Neo4jStore(server.address)) as store:
            store.replace(graph)
        with (
            neo4j.GraphDatabase.driver(server.address, notifications_min_severity="OFF") as driver,
            driver.session(default_access_mode=neo4j.READ_ACCESS) as session,
        ):

            def ask(question: Question, arguments: Arguments) -> list[Row]:
                return cast("list[Row]", session.run(question.cypher, dict(arguments)).data())

            yield Competitor("Neo4j", ask)
    finally:
        server.close()


@contextlib.contextmanager
def rdflib_memory(graph: Graph) -> Iterator[Competitor]:
    """Load a graph of rdflib."""
    triples = "".join(line[: line.rindex(" <")] + " .\n" for line in write_nquads(graph))
    held = rdflib.Graph()
    held.parse(data=triples, format="ntriples")

    def ask(question: Question, arguments: Arguments) -> list[Row]:
        text = bind(question.sparql, {name: argument_literal(value) for name, value in arguments.items()})
        text = _LISTED.sub(r'GROUP_CONCAT(DISTINCT COALESCE(\1, "")', text)
        rows = cast("list[ResultRow]", list(held.query(text)))
        return [{name: _cell(value) for name, value in row.asdict().items()} for row in rows]

    yield Competitor("rdflib", ask)


@contextlib.contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Stop what takes longer with TooLongError."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _cell(term: object) -> str | int | bool:
    """Return a term of rdflib as plain Python."""
    value = term.value if isinstance(term, rdflib.Literal) else None
    return value if isinstance(value, int) else str(term)
