from __future__ import annotations

from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from tests.api.checks import assert_problem
from tests.api.records import TEXT


def codes(client: TestClient, **parameters: str | int) -> list[str]:
    response = client.get("/v1/instruments", params=parameters)
    assert response.status_code == 200, response.text
    return [item["code"] for item in response.json()["items"]]


ALL = ["COUNCIL-RES-1380", "PP-RES-123", "UNGA-RES-70/1", "WTSA-RES-2", "WTSA-RES-44"]


@pytest.mark.parametrize(
    ("parameters", "expected"),
    [
        ({}, ALL),
        ({"body": "PP"}, ["PP-RES-123"]),
        ({"body": "WTSA"}, ["WTSA-RES-2", "WTSA-RES-44"]),
        ({"year": 2018}, ["PP-RES-123"]),
        ({"session": "WTSA-20"}, ["WTSA-RES-2", "WTSA-RES-44"]),
        ({"status": "revised"}, ["PP-RES-123", "WTSA-RES-44"]),
        ({"status": "new", "body": "WTSA"}, ["WTSA-RES-2"]),
        ({"status": "new", "body": "PP"}, []),
        # Filters of a version hold of one and the same version: 2018 was revised, 2022 is only proposed.
        ({"status": "proposed", "year": 2022}, ["PP-RES-123"]),
        ({"status": "revised", "year": 2022, "body": "PP"}, []),
        ({"text": "GAP bridging"}, ["PP-RES-123", "WTSA-RES-44"]),
        ({"text": "<b>study groups</b>"}, ["WTSA-RES-2"]),
        ({"text": "no such word"}, []),
    ],
)
def test_filters(client: TestClient, parameters: dict[str, str | int], expected: list[str]) -> None:
    assert codes(client, **parameters) == expected


@pytest.mark.parametrize("limit", [1, 2, 3, 4, 5, 6, 200])
def test_pages_hold_each_instrument_once_and_in_order(client: TestClient, limit: int) -> None:
    found: list[str] = []
    cursor: str | None = None
    while True:
        page = client.get("/v1/instruments", params={"limit": limit} | ({"cursor": cursor} if cursor else {})).json()
        assert len(page["items"]) <= limit
        found += [item["code"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert found == ALL


def instrument(client: TestClient, code: str) -> dict[str, Any]:
    response = client.get(f"/v1/instruments/{quote(code)}")
    assert response.status_code == 200, response.text
    body: dict[str, Any] = response.json()
    return body


def test_an_instrument_has_all_that_the_graph_holds_of_it(client: TestClient) -> None:
    found = instrument(client, "WTSA-RES-44")
    assert (found["name"], found["title"]) == ("WTSA Resolution 44", "Bridging a gap in standardization")
    assert (found["body"], found["number"], found["ingested"]) == ("WTSA", "44", True)
    assert [(each["year"], each["session"], each["status"]) for each in found["versions"]] == [
        (2022, "WTSA-20", "revised")
    ]
    assert [(each["verb"], each["item"], each["addressees"], each["partners"]) for each in found["duties"]] == [
        ("instructs", None, ["TSB-DIR"], ["BDT-DIR"]),
        ("instructs", "1", ["TSB-DIR"], ["BDT"]),
        ("invites", None, ["MS"], []),
    ]
    assert found["duties"][0]["items"] == ["1", "2", "10"]
    assert found["duties"][1]["report_to"] == ["COUNCIL"]
    assert [(each["instrument"], each["version"], each["clause"]) for each in found["cites"]] == [
        ("PP-RES-123", "PP-RES-123@2018", "recalling")
    ]
    assert [(each["instrument"], each["about"]) for each in found["cited_by"]] == [(None, "PP-RES-123")]
    assert [each["clause"] for each in found["provisions"]] == ["recalling", "instructs", "instructs", "invites"]
    assert {each["code"] for each in found["mentions"]} == {"ITU-T E.156", "C19/35"}


def test_every_passage_is_cut_from_the_text(client: TestClient) -> None:
    found = instrument(client, "WTSA-RES-2")
    passages = [each["passage"] for key in ("entries", "provisions", "duties", "cites") for each in found[key]]
    assert passages
    for passage in passages:
        assert passage["quote"] == TEXT[passage["char"] : passage["end"]]


def test_no_quote_where_only_the_facts_are_at_hand(client: TestClient) -> None:
    found = instrument(client, "PP-RES-123")
    assert [each["passage"]["quote"] for each in found["action_items"]] == [None]
    assert found["action_items"][0]["clauses"] == ["instructs 1", "resolves 2"]
    [assignment] = found["assignments"]
    del assignment["passage"]
    assert assignment == {
        "version": "PP-RES-123@2018",
        "action_for": ["TSB-DIR"],
        "partners": ["BDT"],
        "report_to": ["COUNCIL"],
        "others": ["the others"],
    }
    assert [(each["number"], each["to_version"]) for each in found["proposals"]] == [("ACP/64A1/4", "PP-RES-123@2022")]
    assert [each["instrument"] for each in found["cited_by"]] == ["WTSA-RES-44"]


@pytest.mark.parametrize("path", ["UNGA-RES-70/1", "UNGA-RES-70%2F1"])
def test_a_code_may_hold_a_slash(client: TestClient, path: str) -> None:
    response = client.get(f"/v1/instruments/{path}")
    assert response.json()["code"] == "UNGA-RES-70/1"
    assert [each["instrument"] for each in response.json()["cited_by"]] == ["WTSA-RES-2"]


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/v1/instruments/PP-RES-124", "unknown-code", ["PP-RES-124", "PP-RES-123"]),
        ("/v1/instruments/wtsa-res-44", "unknown-code", ["WTSA-RES-44"]),
        ("/v1/instruments/TSB", "unknown-code", ["no instrument 'TSB'"]),
        ("/v1/instruments/PP-RES-123?depth=1", "wrong-parameter", ["'depth'", "none"]),
        ("/v1/instruments?bdoy=PP", "wrong-parameter", ["'bdoy'", "body"]),
        ("/v1/instruments?body=QQ", "wrong-parameter", ["'QQ'", "PP"]),
        ("/v1/instruments?session=PP-2", "wrong-parameter", ["'PP-2'", "PP-18"]),
        ("/v1/instruments?year=now", "wrong-parameter", ["year", "integer"]),
        ("/v1/instruments?status=old", "wrong-parameter", ["status", "revised"]),
        ("/v1/instruments?limit=0", "wrong-parameter", ["limit", "1"]),
        ("/v1/instruments?limit=1000", "wrong-parameter", ["limit", "200"]),
        ("/v1/instruments?cursor=%C3%A9", "wrong-parameter", ["cursor"]),
        ("/v1/instruments?text=a+b+c+d+e+f+g", "wrong-parameter", ["at most 6"]),
    ],
)
def test_what_is_wrong_is_told_with_what_would_be_right(
    client: TestClient, path: str, kind: str, words: list[str]
) -> None:
    assert_problem(client.get(path), kind, *words)
