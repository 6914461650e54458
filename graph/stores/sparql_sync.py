"""Bring a SPARQL endpoint to exactly one graph: read what is there, write what differs, say which graph it is.

The named graph BASE/state holds `version` (of the graph that is there), `graph` (its named graphs) and, while a load
is on its way, `loading` and `since`. Each part of a large load is written only if the load is still the last that
began.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby, islice
from typing import Final, Protocol

import pyoxigraph as ox

from graph.errors import StoreError, StoresDiffer
from graph.rdf import version_of

# Quads of one update.
BATCH: Final = 20_000


class Endpoint(Protocol):
    """What is needed of an endpoint."""

    address: str

    def select(self, query: str, graphs: list[str]) -> ox.QuerySolutions:
        """Return the solutions of a SELECT."""

    def update(self, update: str) -> None:
        """Send an update."""


@dataclass(frozen=True, slots=True)
class State:
    """Which graph is there: its version and named graphs; and the load that is on its way, since when."""

    version: str | None = None
    graphs: tuple[str, ...] = ()
    loading: str | None = None
    since: str | None = None


def read_state(endpoint: Endpoint, base: str) -> State:
    """Return which graph is there.

    Raises StoreError where graphs of ours are there and nothing says which.
    """
    name = f"{base}state"
    found: dict[str, list[str]] = {}
    for row in endpoint.select(f"SELECT ?p ?o WHERE {{ GRAPH <{name}> {{ <{name}> ?p ?o }} }}", []):
        found.setdefault(row["p"].value.removeprefix(f"{name}#"), []).append(row["o"].value)
    if not found and any(True for _ in endpoint.select(_ours("?g", base, "LIMIT 1"), [])):
        raise StoreError(
            f"{endpoint.address} holds graphs of resgraph and does not say which: "
            f"resgraph load --store {endpoint.address}"
        )
    return State(
        next(iter(found.get("version", [])), None),
        tuple(sorted(found.get("graph", []))),
        next(iter(found.get("loading", [])), None),
        next(iter(found.get("since", [])), None),
    )


def is_in_union(endpoint: Endpoint, base: str, union: str) -> bool:
    """Tell whether the graph of that name holds what a named graph of ours holds."""
    name = f"{base}state"
    try:
        return any(True for _ in endpoint.select(f"SELECT ?v WHERE {{ <{name}> <{name}#version> ?v }}", [union]))
    except StoreError:
        return False


def read_all(endpoint: Endpoint, base: str) -> Iterator[ox.Quad]:
    """Yield the quads that are ours."""
    for row in endpoint.select(_ours("?s ?p ?o ?g", base), []):
        yield ox.Quad(row["s"], row["p"], row["o"], row["g"])


def sync(endpoint: Endpoint, base: str, lines: list[str], progress: Callable[[], None]) -> None:
    """Bring the endpoint to the graph of these N-Quads lines; `progress` is called after each update.

    Raises StoreError when another load takes over, StoresDiffer when the count is wrong in the end.
    """
    wanted = dict(zip(ox.parse("".join(lines).encode(), format=ox.RdfFormat.N_QUADS, lenient=True), lines, strict=True))
    found = set(read_all(endpoint, base))
    progress()
    state = f"{base}state"
    token = uuid.uuid4().hex
    stale = (f"{quad} .\n" for quad in found if quad not in wanted)
    missing = (line for quad, line in wanted.items() if quad not in found)
    changes = list(_changes(state, token, stale, missing))
    version = version_of(lines)
    graphs = sorted({line[line.rindex(" <") + 2 : -4] for line in lines})
    if len(changes) > 1:
        for update in (_begin(state, token), *changes):
            endpoint.update(update)
            progress()
        if read_state(endpoint, base).loading != token:
            raise _taken_over(endpoint)
        _check_count(endpoint, base, len(lines))
        endpoint.update(_end(state, token, version, graphs))
    else:
        endpoint.update(" ;\n".join([_begin(state, token), *changes, _end(state, token, version, graphs)]))
        _check_count(endpoint, base, len(lines))
    if read_state(endpoint, base) != State(version, tuple(graphs)):
        raise _taken_over(endpoint)
    progress()


def _taken_over(endpoint: Endpoint) -> StoreError:
    """Return what is to be said when this load is no longer the last that began."""
    return StoreError(f"{endpoint.address}: another load began and took over; this one stopped")


def _ours(what: str, base: str, end: str = "") -> str:
    """Return a query for what is in the named graphs that are ours."""
    ours = f'FILTER(STRSTARTS(STR(?g), "{base}graph/"))'
    return f"SELECT {what} WHERE {{ GRAPH ?g {{ ?s ?p ?o }} {ours} }} {end}"


def _begin(state: str, token: str) -> str:
    """Return the update that says that a load is on its way."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return (
        f"DELETE WHERE {{ GRAPH <{state}> {{ <{state}> <{state}#loading> ?loading }} }} ;\n"
        f"DELETE WHERE {{ GRAPH <{state}> {{ <{state}> <{state}#since> ?since }} }} ;\n"
        f'INSERT DATA {{ GRAPH <{state}> {{ <{state}> <{state}#loading> "{token}" ; <{state}#since> "{now}" }} }}'
    )


def _end(state: str, token: str, version: str, graphs: list[str]) -> str:
    """Return the update that says which graph is there, if the load is still the last that began."""
    listed = "".join(f' ; <{state}#graph> "{graph}"' for graph in graphs)
    return (
        f"DELETE {{ GRAPH <{state}> {{ <{state}> ?p ?o }} }} "
        f'INSERT {{ GRAPH <{state}> {{ <{state}> <{state}#version> "{version}"{listed} }} }} '
        f'WHERE {{ GRAPH <{state}> {{ <{state}> <{state}#loading> "{token}" ; ?p ?o }} }}'
    )


def _changes(state: str, token: str, stale: Iterable[str], missing: Iterable[str]) -> Iterator[str]:
    """Yield the updates that delete and insert quads, if the load is still the last that began."""
    rest = iter([*((True, line) for line in stale), *((False, line) for line in missing)])
    while batch := list(islice(rest, BATCH)):
        gone, come = _graphs(line for old, line in batch if old), _graphs(line for old, line in batch if not old)
        delete, insert = f"DELETE {{ {gone} }} " if gone else "", f"INSERT {{ {come} }} " if come else ""
        yield f'{delete}{insert}WHERE {{ GRAPH <{state}> {{ <{state}> <{state}#loading> "{token}" }} }}'


def _graphs(lines: Iterable[str]) -> str:
    """Return N-Quads as the blocks of named graphs that SPARQL has."""
    split = sorted((line[line.rindex(" <") + 1 : -3], line[: line.rindex(" <")]) for line in lines)
    blocks = groupby(split, lambda pair: pair[0])
    return " ".join(f"GRAPH {graph} {{ {' . '.join(triple for _, triple in triples)} }}" for graph, triples in blocks)


def _check_count(endpoint: Endpoint, base: str, wanted: int) -> None:
    """Compare how many quads there are and should be."""
    [row] = endpoint.select(_ours("(COUNT(*) AS ?size)", base), [])
    found = int(row["size"].value)
    if found != wanted:
        raise StoresDiffer(
            f"{endpoint.address} does not hold what was written to it: {found} quads instead of {wanted}"
        )
