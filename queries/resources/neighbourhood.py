"""The neighbourhood of an instrument, actor or goal: what stands around it, to a depth, as nodes and edges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from graph.schema import ACTORS
from graph.stores.protocol import Reader, Row
from queries.resources.rows import integer, select, text, text_or_none

# The kinds of nodes that may stand in the middle.
CENTRES: Final = ("Instrument", *ACTORS, "Goal")
DEEPEST: Final = 3
MOST_NODES: Final = 2000


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a neighbourhood."""

    id: str = field(metadata={"description": "Its code.", "examples": ["PP-RES-123"]})
    kind: str = field(metadata={"examples": ["Instrument"]})
    label: str | None = field(metadata={"description": "Its title or name in English."})
    distance: int = field(metadata={"description": "How many steps from the centre.", "examples": [0]})


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation between two nodes."""

    source: str = field(metadata={"examples": ["WTSA-RES-44"]})
    target: str = field(metadata={"examples": ["PP-RES-123"]})
    key: str = field(
        metadata={"description": "The relation: cites, addressee, partner, reportsTo, headOf, partOf, mentions.",
                  "examples": ["cites"]}
    )  # fmt: skip
    count: int = field(metadata={"description": "How often it was read.", "examples": [4]})


@dataclass(frozen=True, slots=True)
class About:
    """What a neighbourhood is about."""

    centre: str
    depth: int
    complete: bool = field(metadata={"description": "False where nodes were left out because they are too many."})


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Nodes and edges in networkx's node-link form: `networkx.node_link_graph(data, edges="edges")`."""

    directed: bool
    multigraph: bool
    graph: About
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def get_neighbourhood(store: Reader, code: str, depth: int = 1, most: int = 500) -> Neighbourhood:
    """Return what lies within `depth` steps of a node; KeyError where the graph holds no node of this code.

    Breadth first, one query a node; at most `most` nodes, and `graph.complete` says whether these are all.
    Only edges between nodes that are shown are given.
    """
    distance = {code: 0}
    frontier = [code]
    edges: dict[tuple[str, str, str], int] = {}
    complete = True
    for step in range(1, depth + 1):
        reached: list[str] = []
        for here in frontier:
            for edge in map(_edge, select(store, "neighbours", code=here)):
                there = edge.target if edge.source == here else edge.source
                if there not in distance and len(distance) >= most:
                    complete = False
                    continue
                if there not in distance:
                    distance[there] = step
                    reached.append(there)
                edges[edge.source, edge.target, edge.key] = edge.count
        frontier = reached
    nodes = [node for each in sorted(distance) if (node := _node(store, each, distance[each])) is not None]
    if code not in {node.id for node in nodes}:
        raise KeyError(code)
    return Neighbourhood(
        directed=True,
        multigraph=True,
        graph=About(code, depth, complete),
        nodes=tuple(nodes),
        edges=tuple(Edge(*ends, count) for ends, count in sorted(edges.items())),
    )


def _edge(row: Row) -> Edge:
    return Edge(text(row, "source"), text(row, "target"), text(row, "role"), integer(row, "count"))


def _node(store: Reader, code: str, distance: int) -> Node | None:
    """Return a node by its code, None where the graph has none."""
    rows = select(store, "node", code=code)
    return Node(code, text(rows[0], "kind"), text_or_none(rows[0], "label"), distance) if rows else None
