from __future__ import annotations

from graph.stores.protocol import Row
from queries.analyses.centrality import analyse


def test_orders_count_from_both_sides() -> None:
    rows: list[Row] = [
        {"actor": "TSB-DIR", "partner": "TSAG", "duties": 3},
        {"actor": "TSAG", "partner": "TSB-DIR", "duties": 1},
    ]
    assert {row["actor"]: row["orders"] for row in analyse(rows, {})} == {"TSB-DIR": 4, "TSAG": 4}
