"""Graphs that differ in one number, which all their nodes bear, to switch between."""

from __future__ import annotations

from graph.model import Graph, Ref, Text
from tests.graph.graphs import graph_of, node


def numbered_graph(number: int, size: int = 300) -> Graph:
    """Return a graph of `size` instruments that all bear the same number in their titles."""
    title = Text(f"Number {number}", "en")
    nodes = [node("Instrument", f"PP-RES-{n}", title=title) for n in range(1, size + 1)]
    body = node("Body", "PP", name=title)
    return graph_of([body, *nodes], [(one.ref, "adoptedBy", Ref("Body", "PP")) for one in nodes])
