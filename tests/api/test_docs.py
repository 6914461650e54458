from __future__ import annotations

from pathlib import Path

from fastapi.testclient import TestClient

from api.pages.routes import PAGES
from api.problems import PROBLEM_TYPES

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text(encoding="utf-8")


def test_the_documentation_names_every_address_and_its_parameters(client: TestClient) -> None:
    lines = {line.split("`")[1].split("?")[0]: line for line in TEXT.splitlines() if line.startswith("| `/")}
    paths = {
        path: operations["get"]
        for path, operations in client.get("/openapi.json").json()["paths"].items()
        if not path.startswith("/v1/questions/")
    }
    assert set(lines) == set(paths) | {"/v1/questions/{question}"}
    for path, operation in paths.items():
        for parameter in operation.get("parameters", []):
            if parameter["in"] == "query" and path != "/v1/search":
                assert f"`{parameter['name']}`" in lines[path], (path, parameter["name"])


def test_the_documentation_names_every_kind_of_problem_and_every_page() -> None:
    for name in (*PROBLEM_TYPES, *(path.replace(":path", "") for path in PAGES)):
        assert f"`{name}`" in TEXT
