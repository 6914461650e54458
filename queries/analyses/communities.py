"""Groups of instruments that cite each other more than others: communities of the network of citations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import networkx as nx

from graph.stores.protocol import Argument, Row
from queries.analyses.network import add_weight
from queries.order import natural

# Any number, always the same one: the method begins from a random order.
_SEED: Final = 1


def analyse(rows: list[Row], arguments: Mapping[str, Argument]) -> list[Row]:
    """Return a row a community of at least two instruments, the largest first (Blondel and others, 2008: Louvain)."""
    network: nx.Graph[str] = nx.Graph()
    titles: dict[str, object] = {}
    for row in rows:
        one, other = str(row["instrument"]), str(row["cited"])
        titles |= {one: row["title"], other: row["cited_title"]}
        if one != other:
            add_weight(network, one, other, int(str(row["citations"])))
    found = [sorted(group, key=natural) for group in nx.community.louvain_communities(network, seed=_SEED)]
    found.sort(key=lambda group: (-len(group), natural(group[0])))
    degree = dict(network.degree(weight="weight"))
    result: list[Row] = []
    for number, group in enumerate((group for group in found if len(group) > 1), 1):
        centre = min(group, key=lambda code: (-degree[code], natural(code)))
        title = titles[centre]
        result.append({"community": number, "size": len(group), "centre": centre,
                       "title": None if title is None else str(title), "instruments": list[str](group)})  # fmt: skip
    return result
