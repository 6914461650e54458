"""The graph: nodes and edges, the form between the records and what a store keeps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

# Parts of the graph that no document owns: the registry's entries, and what all documents name together.
REGISTRY = "registry"
CATALOGUE = "catalogue"

# A property value: text (dates too, "2018-10-29"), whole number, truth value; with a language tag as Text.
Value: TypeAlias = "str | int | bool | Text"


class Text(NamedTuple):
    """A text in a language ("en", "fr", "es", "ru", "zh", "ar")."""

    value: str
    language: str


class Ref(NamedTuple):
    """A node's name: its kind and its code, which is unique within the kind."""

    kind: str
    code: str


@dataclass(frozen=True, slots=True)
class Node:
    """A node, the part of the graph that states it, and its values.

    `part` is REGISTRY, CATALOGUE, or `document_part` of the document that the node was read from.
    `values` maps a property's name to its values, in the order of `in_order`; a property without a value is absent.
    """

    ref: Ref
    part: str
    values: dict[str, tuple[Value, ...]]


class Edge(NamedTuple):
    """An edge between two nodes; its part is that of its source node."""

    source: Ref
    role: str
    target: Ref


def document_part(name: str) -> str:
    """Return the part of the graph that holds what a document states: "document/NAME"."""
    return f"document/{name}"


def in_order(values: Iterable[Value]) -> tuple[Value, ...]:
    """Return the values of one property without duplicates, in the one order that graphs keep them in."""
    return tuple(sorted(set(values), key=lambda v: (v.value, v.language) if isinstance(v, Text) else (str(v), "")))


@dataclass(slots=True)
class Graph:
    """A whole graph, as built from records; nodes by name, edges without duplicates."""

    nodes: dict[Ref, Node] = field(default_factory=dict)
    edges: set[Edge] = field(default_factory=set)

    def sorted_nodes(self) -> Iterator[Node]:
        """Yield the nodes in the order of their names."""
        for ref in sorted(self.nodes):
            yield self.nodes[ref]

    def sorted_edges(self) -> Iterator[Edge]:
        """Yield the edges in order."""
        yield from sorted(self.edges)
