"""A view: the part of the graph that goes into a file, with what a reader must know to trust it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, TypeAlias

import networkx as nx
import numpy as np
import numpy.typing as npt

Places: TypeAlias = npt.NDArray[np.float64]

# Space between two nodes of a laid-out view, in pixels.
_SPACING: Final = 110
# The room that a node takes with its label, width and height in pixels; and how often overlaps are looked for.
_ROOM: Final = (125.0, 58.0)
_PUSHES: Final = 120
# The layout's random start; fixed, so that the same view always looks the same.
_SEED: Final = 7


@dataclass(frozen=True, slots=True, order=True)
class ViewNode:
    """A node: its code, its kind (class of the graph), a short label and a longer description."""

    code: str
    kind: str
    label: str
    description: str = ""


@dataclass(frozen=True, slots=True, order=True)
class ViewEdge:
    """An edge: codes of its ends, its role, how many passages state it, and where the first ones stand."""

    source: str
    target: str
    role: str
    count: int = 1
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A part of the graph: nodes and edges, title, filter in words, date, sources, version of the graph."""

    title: str
    filter: str
    date: str
    sources: tuple[str, ...]
    version: str
    nodes: tuple[ViewNode, ...]
    edges: tuple[ViewEdge, ...]

    @property
    def kinds(self) -> list[str]:
        """The kinds of the nodes, the most frequent first."""
        return _by_frequency(node.kind for node in self.nodes)

    @property
    def roles(self) -> list[str]:
        """The roles of the edges, the most frequent first."""
        return _by_frequency(edge.role for edge in self.edges)

    @property
    def footnote(self) -> str:
        """One line that says what the view shows, from when and from what."""
        return (
            f"{len(self.nodes)} nodes, {len(self.edges)} edges · {self.filter} · {self.date} · "
            f"sources: {', '.join(self.sources) or 'none'} · graph {self.version[:12]}"
        )


@dataclass(slots=True)
class ViewBuilder:
    """Collects the nodes and edges of a view; the same edge from several passages is one edge with a count."""

    nodes: dict[str, ViewNode] = field(default_factory=dict)
    passages: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def add_node(self, code: str, kind: str, label: str, description: str = "") -> None:
        """Add a node; the first description of a node that has one stays."""
        old = self.nodes.get(code)
        if old is None or (description and not old.description):
            self.nodes[code] = ViewNode(code, kind, label, description)

    def add_edge(self, source: str, target: str, role: str, passage: str = "") -> None:
        """Add one passage of an edge."""
        found = self.passages.setdefault((source, target, role), [])
        found.append(passage)

    def edges(self) -> tuple[ViewEdge, ...]:
        """Return the edges, sorted."""
        return tuple(
            ViewEdge(source, target, role, len(found), tuple(sorted({p for p in found if p})))
            for (source, target, role), found in sorted(self.passages.items())
        )


def network(view: View) -> nx.MultiDiGraph[str]:
    """Return a view as a networkx graph, whose attributes hold what the file formats can carry."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(
        title=view.title, filter=view.filter, date=view.date, sources="; ".join(view.sources), version=view.version
    )
    for node in view.nodes:
        graph.add_node(node.code, kind=node.kind, label=node.label, description=node.description)
    for number, edge in enumerate(view.edges):
        graph.add_edge(edge.source, edge.target, key=number, role=edge.role, weight=edge.count,
                       passages="; ".join(edge.passages))  # fmt: skip
    return graph


def layout(view: View) -> dict[str, tuple[float, float]]:
    """Return a place in pixels for each node, around the origin; the same view always gives the same places.

    Springs draw what is joined together (Fruchterman and Reingold, 1991); labels that overlap are then pushed apart.
    """
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(node.code for node in view.nodes))
    graph.add_edges_from((edge.source, edge.target) for edge in view.edges)
    if not graph:
        return {}
    count = len(graph)
    rounds = min(300, 20_000 // count + 50)
    springs = nx.spring_layout(graph, seed=_SEED, k=2.2 / count**0.5, iterations=rounds)
    codes = list(springs)
    places = np.array([springs[code] for code in codes], dtype=float) * _SPACING * count**0.5
    for _ in range(_PUSHES):
        if not _push_apart(places):
            break
    return {code: (round(float(x), 1), round(float(y), 1)) for code, (x, y) in zip(codes, places, strict=True)}


def _push_apart(places: Places) -> bool:
    """Move nodes whose labels overlap away from each other, in place; return whether any did."""
    apart = places[:, None, :] - places[None, :, :]
    overlap = _ROOM - np.abs(apart)
    touching = np.logical_and(overlap[:, :, 0] > 0, overlap[:, :, 1] > 0)
    np.fill_diagonal(touching, False)
    if not touching.any():
        return False
    # Along the axis that needs less; of two at the same place the earlier one goes first.
    axis = np.argmin(overlap, axis=2)
    order = np.arange(len(places))
    sign = np.sign(np.take_along_axis(apart, axis[:, :, None], 2)[:, :, 0])
    sign = np.where(sign == 0, np.sign(order[:, None] - order[None, :]), sign)
    size = np.take_along_axis(overlap, axis[:, :, None], 2)[:, :, 0]
    step = np.where(touching, sign * size * 0.5, 0.0)
    for each in (0, 1):
        places[:, each] += np.where(axis == each, step, 0.0).sum(axis=1) * 0.6
    return True


def _by_frequency(values: Iterable[str]) -> list[str]:
    counts: dict[str, int] = {}
    for value in values:
        counts[value] = counts.get(value, 0) + 1
    return sorted(counts, key=lambda value: (-counts[value], value))
