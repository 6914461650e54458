"""Answers one query and ends: `python -m api.sparql.child`, with a Task as JSON on standard input.

The first line of the output is an Outcome as JSON; the answer follows. Nothing here reaches the network or writes.
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import asdict, dataclass
from typing import IO, Final

import pyoxigraph as ox

if sys.platform != "win32":
    import resource

RESULTS: Final = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
    "text/xml": ox.QueryResultsFormat.XML,
}
TRIPLES: Final = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
}
# How much memory a query may take.
_BYTES: Final = 2_000_000_000
# Comments, IRIs and texts; variables, and names with a prefix that is no keyword run into one (`trueSERVICE:x`).
_OPAQUE: Final = re.compile(
    r"""'{3}(?:[^'\\]|\\.|'(?!''))*'{3}|"{3}(?:[^"\\]|\\.|"(?!""))*"{3}|'(?:[^'\\\n\r]|\\.)*'|"(?:[^"\\\n\r]|\\.)*\""""
    r"""|<[^<>"{}|^`\\\x00-\x20]*>|\#[^\n\r]*|[?$]\w+|(?<![\w-])(?!\w*service)[\w-]*:[\w:%-]*""",
    re.DOTALL | re.IGNORECASE,
)
_FROM: Final = re.compile(r"(?<![\w@.-])FROM(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Task:
    """A query, the directory of the graph, what is to be its data set, and the form wanted of either kind of answer."""

    path: str
    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]
    results: str | None
    triples: str | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a query: "ok", "wrong" (the query), "not-acceptable"; the answer's media type, what is wrong."""

    status: str
    media_type: str = ""
    detail: str = ""


def may_call_service(query: str) -> bool:
    """Whether SERVICE stands in a query, or a name that a parser could take for it."""
    return "service" in _OPAQUE.sub(" ", query).lower()


def names_its_data(query: str) -> bool:
    """Whether a query says by FROM what its data set is."""
    return _FROM.search(_OPAQUE.sub(" ", query)) is not None


def answer(task: Task, output: IO[bytes]) -> None:
    """Write the outcome and the answer of a task."""
    if may_call_service(task.query):
        _say(output, Outcome("wrong", detail="SERVICE is not possible here: no query leaves this server"))
        return
    named = bool(task.default_graphs or task.named_graphs)
    try:
        result = ox.Store.read_only(task.path).query(
            task.query,
            # Without a data set of its own a query sees all named graphs as one.
            use_default_graph_as_union=not named and not names_its_data(task.query),
            default_graph=[ox.NamedNode(each) for each in task.default_graphs] if named else None,
            named_graphs=[ox.NamedNode(each) for each in task.named_graphs] if named else None,
        )
    except (SyntaxError, ValueError) as error:
        _say(output, Outcome("wrong", detail=f"the query cannot be read: {error}"))
        return
    wanted = task.triples if isinstance(result, ox.QueryTriples) else task.results
    if wanted is None:
        offered = TRIPLES if isinstance(result, ox.QueryTriples) else RESULTS
        _say(output, Outcome("not-acceptable", detail=f"this answer comes as {', '.join(offered)}"))
        return
    _say(output, Outcome("ok", wanted))
    if isinstance(result, ox.QueryTriples):
        ox.serialize(result, output, TRIPLES[wanted])
    else:
        result.serialize(output, RESULTS[wanted])


def _say(output: IO[bytes], outcome: Outcome) -> None:
    output.write(json.dumps(asdict(outcome)).encode() + b"\n")


def main() -> None:
    """Answer the task on standard input."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_DATA, (_BYTES, _BYTES))
    answer(Task(**json.load(sys.stdin)), sys.stdout.buffer)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
