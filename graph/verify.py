"""Compare what two stores hold: counts, identifiers, properties and directions, for each kind of node and edge."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from graph.errors import StoreError, StoresDiffer
from graph.model import Edge, Graph, Ref, Value
from graph.stores.protocol import Store

SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two graphs hold: `counts` has, by kind of node or edge, how many there are in each; and what differs."""

    left: str
    right: str
    counts: dict[str, tuple[int, int]]
    differences: tuple[str, ...]

    def require_equal(self) -> None:
        """Raise StoresDiffer, naming the first ten differences, unless the graphs are equal."""
        if self.differences:
            more = len(self.differences) - SHOWN
            lines = [f"{self.left} and {self.right} differ ({len(self.differences)}):"]
            lines += [f"  {difference}" for difference in islice(self.differences, SHOWN)]
            lines += [f"  and {more} more"] if more > 0 else []
            raise StoresDiffer("\n".join(lines))


def compare_stores(left: Store, right: Store) -> Comparison:
    """Compare all that two stores hold, and name what others added to either."""
    found = compare_graphs(_held(left), _held(right), left.address, right.address)
    added = (f"{what}: only in {store.address}" for store in (left, right) for what in store.foreign())
    return replace(found, differences=(*found.differences, *added))


def _held(store: Store) -> Graph:
    """Return the graph of a store; what is none, as with a property by hand, is told with the store's address."""
    try:
        return store.read()
    except StoreError as error:
        if store.address in str(error):
            raise
        raise StoreError(f"{store.address}: {error}") from error


def compare_graphs(left: Graph, right: Graph, left_name: str, right_name: str) -> Comparison:
    """Compare two graphs, which are called by these names in what is said of them."""
    names = (left_name, right_name)
    counts = _both(_node_counts(left), _node_counts(right)) | _both(_edge_counts(left), _edge_counts(right))
    found = (*_nodes_that_differ(left, right, names), *_edges_that_differ(left, right, names))
    return Comparison(*names, counts, found)


def _node_counts(graph: Graph) -> Counter[str]:
    """Count the nodes by kind."""
    return Counter(ref.kind for ref in graph.nodes)


def _edge_counts(graph: Graph) -> Counter[str]:
    """Count the edges by what they connect: "Duty -addressee-> Director"."""
    return Counter(f"{source.kind} -{role}-> {target.kind}" for source, role, target in graph.edges)


def _both(left: Counter[str], right: Counter[str]) -> dict[str, tuple[int, int]]:
    """Return two counts side by side."""
    return {name: (left[name], right[name]) for name in sorted({*left, *right})}


def _nodes_that_differ(left: Graph, right: Graph, names: tuple[str, str]) -> Iterator[str]:
    """Yield the nodes that only one graph has, and the properties that they do not share."""
    for ref in sorted(left.nodes.keys() ^ right.nodes.keys()):
        yield f"{_name(ref)}: only in {names[0] if ref in left.nodes else names[1]}"
    for ref in sorted(left.nodes.keys() & right.nodes.keys()):
        one, other = left.nodes[ref], right.nodes[ref]
        if one.part != other.part:
            yield f"{_name(ref)}: part of {one.part!r} in {names[0]}, of {other.part!r} in {names[1]}"
        if one.values == other.values and _types(one.values) == _types(other.values):
            continue
        for name in sorted({*one.values, *other.values}):
            here, there = one.values.get(name, ()), other.values.get(name, ())
            if here != there or _types({name: here}) != _types({name: there}):
                yield f"{_name(ref)}: {name} is {_told(here)} in {names[0]}, {_told(there)} in {names[1]}"


def _edges_that_differ(left: Graph, right: Graph, names: tuple[str, str]) -> Iterator[str]:
    """Yield the edges that only one graph has, and those that point the other way in the other one."""
    for edge in sorted(left.edges ^ right.edges):
        here = edge in left.edges
        other, place = (right, names[0]) if here else (left, names[1])
        turned = Edge(edge.target, edge.role, edge.source) in other.edges
        yield f"{_edge(edge)}: only in {place}" + ("; it points the other way in the other one" if turned else "")


def _types(values: dict[str, tuple[Value, ...]]) -> list[list[type]]:
    """Return the types of values: True and 1 are equal, and not the same."""
    return [[type(value) for value in found] for _, found in sorted(values.items())]


def _told(values: tuple[Value, ...]) -> str:
    """Return values as a message shows them."""
    return ", ".join(repr(value) for value in values) or "missing"


def _name(ref: Ref) -> str:
    """Return a node as a message shows it."""
    return f"{ref.kind} {ref.code}"


def _edge(edge: Edge) -> str:
    """Return an edge as a message shows it."""
    return f"({_name(edge.source)}) -{edge.role}-> ({_name(edge.target)})"
