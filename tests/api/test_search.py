from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.api.checks import assert_problem


def found(client: TestClient, q: str) -> list[str]:
    response = client.get("/v1/search", params={"q": q})
    assert response.status_code == 200, response.text
    return [hit["code"] for hit in response.json()["items"]]


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("Res 123", ["PP-RES-123"]),
        ("res. 123", ["PP-RES-123"]),
        ("res123", ["PP-RES-123"]),
        ("Resolution 123 (Rev. Dubai, 2018)", ["PP-RES-123"]),
        ("Resolution 123 (Rev. Nowhere, 1999)", ["PP-RES-123"]),
        ("PP-RES-123", ["PP-RES-123"]),
        ("pp-res-123", ["PP-RES-123"]),
        ("WTSA Resolution 44", ["WTSA-RES-44"]),
        ("Resolution 44 of WTSA", ["WTSA-RES-44"]),
        ("WTSA-20 Res 44", ["WTSA-RES-44"]),
        ("PP Resolution 44", []),
        ("Résolution 123", ["PP-RES-123"]),
        ("Резолюция 123", ["PP-RES-123"]),
        ("决议 123", ["PP-RES-123"]),
        ("UNGA-RES-70/1", ["UNGA-RES-70/1"]),
        ("UNGA Resolution 70/1", ["UNGA-RES-70/1"]),
        ("123", ["PP-RES-123"]),
        ("bridging the gap", ["PP-RES-123", "WTSA-RES-44"]),
        ("study groups", ["WTSA-RES-2"]),
        ("SG17", ["T-SG17"]),
        ("ITU-T Study Group 17", ["T-SG17"]),
        ("tsb-dir", ["TSB-DIR"]),
        ("xyzzy", []),
        ("", []),
        ("   ", []),
        ("%$#'\"\\{}?", []),
        ("one two three four five six seven eight nine ten", []),
    ],
)
def test_what_people_type(client: TestClient, q: str, expected: list[str]) -> None:
    hits = found(client, q)
    assert hits[: len(expected)] == expected
    if not expected:
        assert hits == []


def test_instruments_with_a_text_come_before_those_that_are_only_cited(client: TestClient) -> None:
    hits = client.get("/v1/search", params={"q": "Resolution"}).json()["items"]
    assert [hit["ingested"] for hit in hits] == sorted((hit["ingested"] for hit in hits), reverse=True)
    assert {hit["code"] for hit in hits if not hit["ingested"]} == {"COUNCIL-RES-1380", "UNGA-RES-70/1"}


def test_words_find_actors_too(client: TestClient) -> None:
    assert "TSB" in found(client, "telecommunication standardization bureau")


def test_a_limit_says_that_there_is_more(client: TestClient) -> None:
    answer = client.get("/v1/search", params={"q": "Resolution", "limit": 2}).json()
    assert (len(answer["items"]), answer["more"]) == (2, True)


def test_without_a_phrase(client: TestClient) -> None:
    assert_problem(client.get("/v1/search"), "wrong-parameter", "q", "required")
