"""The description of the API is a golden file: a change of the API is seen on the change.

`uv run python -m tests.api.test_openapi` writes it anew.
"""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from pydantic import TypeAdapter
from rdflib.query import Result

from api.app import ROUTERS, create_app
from graph.stores.oxigraph import OxigraphStore

GOLDEN = Path(__file__).with_name("openapi.json")
# The questions come and go by files of their own; their operations have a test of their own below.
_QUESTION = "/v1/questions/"


def general(described: dict[str, Any]) -> dict[str, Any]:
    paths = {path: each for path, each in described["paths"].items() if not path.startswith(_QUESTION)}
    return {**described, "paths": paths}


def api_routes() -> list[APIRoute]:
    return [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]


@pytest.fixture(scope="module")
def described(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/openapi.json").json()
    return found


def test_the_description_is_the_golden_file(described: dict[str, Any]) -> None:
    assert general(described) == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_every_operation_is_described_with_examples(described: dict[str, Any]) -> None:
    for path, operations in described["paths"].items():
        operation = operations["get"]
        assert operation["summary"], path
        assert operation["description"], path
        assert operation["tags"], path
        for parameter in operation.get("parameters", []):
            assert parameter["description"], (path, parameter["name"])
            if parameter["required"]:
                assert parameter.get("example") or parameter["schema"].get("examples"), (path, parameter["name"])
        assert "application/problem+json" in operation["responses"]["4XX"]["content"]
        assert "422" not in operation["responses"]


def test_examples_are_answers_of_their_form(described: dict[str, Any]) -> None:
    models = {route.path_format: route.response_model for route in api_routes()}
    assert set(models) == set(general(described)["paths"]) | {_QUESTION + "{question}"}
    for path, model in models.items():
        operations = described["paths"].get(path) or described["paths"][_QUESTION + "joint-duties"]
        example = operations["get"]["responses"]["200"]["content"]["application/json"]["example"]
        if path == "/sparql":
            assert Result.parse(io.BytesIO(json.dumps(example).encode()), format="json").bindings
        else:
            TypeAdapter(model).validate_python(example)


def test_every_question_has_an_operation_of_its_own(client: TestClient, described: dict[str, Any]) -> None:
    for question in client.get("/v1/questions").json()["items"]:
        operation = described["paths"][_QUESTION + question["name"]]["get"]
        names = {each["name"] for each in operation["parameters"]}
        assert names == {*question["parameters"], "format"}
        required = {each["name"] for each in operation["parameters"] if each["required"]}
        assert required == {name for name, each in question["parameters"].items() if each["default"] is None}


def test_every_reference_leads_somewhere(described: dict[str, Any]) -> None:
    def references(value: object) -> set[str]:
        if isinstance(value, dict):
            own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
            return own.union(*map(references, value.values()))
        return set().union(*map(references, value)) if isinstance(value, list) else set()

    schemas = {f"#/components/schemas/{name}" for name in described["components"]["schemas"]}
    assert references(described) <= schemas


if __name__ == "__main__":
    app = TestClient(create_app(OxigraphStore()))
    text = json.dumps(general(app.get("/openapi.json").json()), indent=1, ensure_ascii=False, sort_keys=True)
    GOLDEN.write_text(text + "\n", encoding="utf-8")
