from __future__ import annotations

import networkx as nx
import pytest
from fastapi.testclient import TestClient

from tests.api.checks import assert_problem


def neighbourhood(client: TestClient, code: str, **parameters: int) -> nx.MultiDiGraph[str]:
    response = client.get(f"/v1/neighbourhood/{code}", params=parameters)
    assert response.status_code == 200, response.text
    found = nx.node_link_graph(response.json(), edges="edges")
    assert isinstance(found, nx.MultiDiGraph)
    return found


def test_networkx_reads_the_answer(client: TestClient) -> None:
    found = neighbourhood(client, "WTSA-RES-44")
    assert found.graph == {"centre": "WTSA-RES-44", "depth": 1, "complete": True}
    assert set(found.edges(keys=True)) == {
        ("WTSA-RES-44", "PP-RES-123", "cites"),
        ("WTSA-RES-44", "TSB-DIR", "addressee"),
        ("WTSA-RES-44", "MS", "addressee"),
        ("WTSA-RES-44", "BDT-DIR", "partner"),
        ("WTSA-RES-44", "BDT", "partner"),
        ("WTSA-RES-44", "COUNCIL", "reportsTo"),
    }
    assert found.edges["WTSA-RES-44", "TSB-DIR", "addressee"]["count"] == 2
    assert found.nodes["TSB-DIR"]["kind"] == "Director"


def test_depth_grows(client: TestClient) -> None:
    sizes = [len(neighbourhood(client, "SDG-9", depth=depth)) for depth in (1, 2, 3)]
    assert sizes == sorted(set(sizes))
    two = neighbourhood(client, "PP-RES-123", depth=2)
    assert two.nodes["WTSA-RES-44"]["distance"] == 1
    assert two.nodes["TSB-DIR"]["distance"] == 2
    # Between two nodes of the rim an edge is shown too.
    assert ("TSB-DIR", "TSB", "headOf") in neighbourhood(client, "TSB").edges(keys=True)


def test_a_limit_says_that_there_is_more(client: TestClient) -> None:
    found = neighbourhood(client, "WTSA-RES-44", nodes=3)
    assert len(found) == 3
    assert found.graph["complete"] is False


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/v1/neighbourhood/PP-RES-1234", "unknown-code", ["PP-RES-123"]),
        ("/v1/neighbourhood/TSB?depth=9", "wrong-parameter", ["depth", "3"]),
        ("/v1/neighbourhood/TSB?dept=1", "wrong-parameter", ["dept", "depth"]),
    ],
)
def test_what_is_wrong_is_told_with_what_would_be_right(
    client: TestClient, path: str, kind: str, words: list[str]
) -> None:
    assert_problem(client.get(path), kind, *words)
