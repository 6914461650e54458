"""Networks without directions: what two nodes have to do with each other counts from both sides."""

from __future__ import annotations

import networkx as nx


def add_weight(network: nx.Graph[str], one: str, other: str, weight: int) -> None:
    """Add to the weight of the edge between two nodes."""
    known = network.get_edge_data(one, other, {"weight": 0})["weight"]
    network.add_edge(one, other, weight=known + weight)
