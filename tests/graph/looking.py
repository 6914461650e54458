"""What tests look at in a graph: nodes of a kind, their values, where their edges lead."""

from __future__ import annotations

from graph.model import Graph, Node, Ref


def targets(graph: Graph, source: Ref, role: str) -> list[str]:
    return sorted(edge.target.code for edge in graph.edges if edge.source == source and edge.role == role)


def of_kind(graph: Graph, kind: str) -> list[Node]:
    return [node for node in graph.sorted_nodes() if node.ref.kind == kind]


def only(graph: Graph, kind: str) -> Node:
    (found,) = of_kind(graph, kind)
    return found


def value(graph: Graph, ref: Ref, name: str) -> object:
    (found,) = graph.nodes[ref].values[name]
    return found
