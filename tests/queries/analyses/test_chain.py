from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.protocol import Row
from queries.analyses.chain import analyse

CODES = st.sampled_from([f"PP-RES-{number}" for number in range(8)])
LINKS = st.lists(st.tuples(CODES, CODES), max_size=16)


@given(LINKS, CODES, CODES)
def test_no_chain_is_shorter(links: list[tuple[str, str]], start: str, goal: str) -> None:
    rows: list[Row] = [{"source": one, "target": other, "line": line} for line, (one, other) in enumerate(links)]
    found = analyse(rows, {"from": start, "to": goal})
    network = nx.Graph([link for link in links if link[0] != link[1]])
    network.add_nodes_from([start, goal])
    expected = 0 if not nx.has_path(network, start, goal) else int(nx.shortest_path_length(network, start, goal))
    assert [row["step"] for row in found] == list(range(1, expected + 1))
    here = start
    for row in found:
        assert here in (row["source"], row["target"])
        here = str(row["target"] if here == row["source"] else row["source"])
    assert not found or here == goal
