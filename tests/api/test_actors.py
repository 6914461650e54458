from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from tests.api.checks import assert_problem


def test_actors_are_listed_with_their_duties(client: TestClient) -> None:
    actors = {actor["code"]: actor for actor in client.get("/v1/actors").json()["items"]}
    assert (actors["TSB-DIR"]["kind"], actors["TSB-DIR"]["duties"]) == ("Director", 3)
    assert actors["T-SG17"]["duties"] == 1
    assert actors["COUNCIL"]["duties"] == 0


def test_actors_are_narrowed_by_kind_and_words(client: TestClient) -> None:
    directors = client.get("/v1/actors", params={"kind": "Director", "text": "standardization"}).json()["items"]
    assert [actor["code"] for actor in directors] == ["TSB-DIR"]


def test_an_actor_has_its_place_in_the_house(client: TestClient) -> None:
    director = client.get("/v1/actors/TSB-DIR").json()
    assert director["head_of"] == ["TSB"]
    assert "Standardization" in director["name"]
    assert client.get("/v1/actors/TSB").json()["headed_by"] == ["TSB-DIR"]


@pytest.mark.parametrize(
    ("actor", "role", "expected"),
    [
        ("TSB-DIR", "addressee", [("WTSA-RES-2", None), ("WTSA-RES-44", None), ("WTSA-RES-44", "1")]),
        ("BDT", "partner", [("WTSA-RES-44", "1")]),
        ("BDT", "addressee", []),
        ("COUNCIL", "reportsTo", [("WTSA-RES-44", "1")]),
        ("BDT-DIR", None, [("WTSA-RES-2", None), ("WTSA-RES-44", None)]),
    ],
)
def test_duties_by_role(
    client: TestClient, actor: str, role: str | None, expected: list[tuple[str, str | None]]
) -> None:
    page = client.get(f"/v1/actors/{actor}/duties", params={"role": role} if role else {}).json()
    assert [(duty["instrument"], duty["item"]) for duty in page["items"]] == expected


def test_pages_of_duties_hold_each_once(client: TestClient) -> None:
    whole = client.get("/v1/actors/TSB-DIR/duties").json()["items"]
    first = client.get("/v1/actors/TSB-DIR/duties", params={"limit": 2}).json()
    second = client.get("/v1/actors/TSB-DIR/duties", params={"limit": 2, "cursor": first["next"]}).json()
    assert first["items"] + second["items"] == whole
    assert second["next"] is None


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/v1/actors/TSB-DIRECTOR", "unknown-code", ["TSB-DIR"]),
        ("/v1/actors/TBS/duties", "unknown-code", ["no actor 'TBS'", "TSB"]),
        ("/v1/actors/PP-RES-123", "unknown-code", ["no actor"]),
        ("/v1/actors?kind=Bureaus", "wrong-parameter", ["kind", "Bureau"]),
        ("/v1/actors/TSB/duties?role=boss", "wrong-parameter", ["role", "addressee"]),
    ],
)
def test_what_is_wrong_is_told_with_what_would_be_right(
    client: TestClient, path: str, kind: str, words: list[str]
) -> None:
    assert_problem(client.get(path), kind, *words)
