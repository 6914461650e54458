from __future__ import annotations

import json

import pytest
from fastapi.testclient import TestClient

from graph.stores.protocol import Store
from queries.ask import ask
from queries.catalogue import load, names
from queries.render import from_csv, to_json
from tests.api.checks import assert_problem

ASKED = {"actor": "TSB", "with": "BDT"}


def test_the_questions_are_listed_with_words_and_parameters(client: TestClient) -> None:
    listed = {each["name"]: each for each in client.get("/v1/questions").json()["items"]}
    assert set(listed) == set(names())
    flagship = listed["joint-duties"]
    assert flagship["parameters"]["actor"]["type"] == "actor"
    assert flagship["sparql"]
    assert flagship["cypher"]


def test_the_same_object_as_on_the_command_line(client: TestClient, store: Store) -> None:
    answer = client.get("/v1/questions/joint-duties", params=ASKED)
    assert answer.json() == json.loads(to_json(ask(store, "joint-duties", ASKED)))
    assert {row["instrument"] for row in answer.json()["rows"]} == {"WTSA-RES-2", "WTSA-RES-44"}


@pytest.mark.parametrize("name", names())
def test_every_question_answers_its_example_or_says_what_it_lacks(client: TestClient, store: Store, name: str) -> None:
    question = load(name)
    response = client.get(f"/v1/questions/{name}", params=question.example)
    if response.status_code == 400:
        # The example's code is not in our small graph.
        assert_problem(response, "wrong-parameter", "in this graph")
    else:
        assert response.json() == json.loads(to_json(ask(store, name, question.example)))


@pytest.mark.parametrize("ask_for_csv", [{"params": {"format": "csv"}}, {"headers": {"Accept": "text/csv"}}])
def test_csv(client: TestClient, store: Store, ask_for_csv: dict[str, dict[str, str]]) -> None:
    params = {**ASKED, **ask_for_csv.get("params", {})}
    response = client.get("/v1/questions/joint-duties", params=params, headers=ask_for_csv.get("headers"))
    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert "etag" in response.headers
    assert from_csv(load("joint-duties"), response.text) == ask(store, "joint-duties", ASKED).rows


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/v1/questions/joint-duty", "unknown-question", ["joint-duty", "joint-duties"]),
        ("/v1/questions/joint-duties?actor=TSB", "wrong-parameter", ["needs with"]),
        ("/v1/questions/joint-duties?actor=TSB&with=BDTT", "wrong-parameter", ["BDTT", "BDT"]),
        ("/v1/questions/joint-duties?actor=TSB&with=BDT&actr=1", "wrong-parameter", ["actr", "actor"]),
        ("/v1/questions/joint-duties?actor=TSB&with=BDT&format=xml", "wrong-parameter", ["format", "csv"]),
    ],
)
def test_what_is_wrong_is_told_with_what_would_be_right(
    client: TestClient, path: str, kind: str, words: list[str]
) -> None:
    assert_problem(client.get(path), kind, *words)


@pytest.mark.parametrize(
    ("form", "media_type", "start"),
    [
        ("svg", "image/svg+xml", "<?xml"),
        ("html", "text/html; charset=utf-8", "<!DOCTYPE html>"),
        ("graphml", "application/graphml+xml", "<graphml"),
        ("gexf", "application/gexf+xml", "<gexf"),
    ],
)
@pytest.mark.parametrize("path", ["/v1/questions/joint-duties?actor=TSB&with=BDT&", "/v1/neighbourhood/WTSA-RES-44?"])
def test_what_can_be_drawn(client: TestClient, path: str, form: str, media_type: str, start: str) -> None:
    response = client.get(f"{path}format={form}")
    assert (response.status_code, response.headers["content-type"]) == (200, media_type)
    assert response.text.startswith(start)
    assert "WTSA-RES-44" in response.text
    assert "sandbox" in response.headers["content-security-policy"]
    assert client.get(f"{path}format={form}", headers={"If-None-Match": response.headers["etag"]}).status_code == 304
