"""How central actors are in the network of who is ordered to act with whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import networkx as nx

from graph.stores.protocol import Argument, Row
from queries.analyses.network import add_weight

_DIGITS: Final = 4


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return a row an actor: its orders, its neighbours, and two measures of the network.

    `betweenness`: on how many of the shortest paths between others it lies (Freeman, 1977), of all possible ones.
    `rank`: PageRank (Brin and Page, 1998) with the number of common orders as weights.
    """
    network: nx.Graph[str] = nx.Graph()
    for row in rows:
        add_weight(network, str(row["actor"]), str(row["partner"]), int(str(row["duties"])))
    network.remove_edges_from(list(nx.selfloop_edges(network)))
    betweenness = nx.betweenness_centrality(network)
    rank = nx.pagerank(network) if network.number_of_edges() else dict.fromkeys(network, 0.0)
    orders = dict(network.degree(weight="weight"))
    return [
        {
            "actor": actor,
            "orders": orders[actor],
            "neighbours": sorted(network[actor]),
            "betweenness": round(betweenness[actor], _DIGITS),
            "rank": round(rank[actor], _DIGITS),
        }
        for actor in network
    ]
