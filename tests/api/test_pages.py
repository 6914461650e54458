from __future__ import annotations

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

FOLDER = Path(__file__).parents[2] / "api" / "pages"
FILES = sorted(path for path in FOLDER.rglob("*") if path.suffix in {".html", ".css", ".js", ".svg"})
# The namespace of SVG is a name, no address that anybody asks for.
_NAMES = {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_names_an_outside_address(path: Path) -> None:
    found = set(re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'`)]*", path.read_text(encoding="utf-8")))
    assert found <= _NAMES


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".js"], ids=lambda path: path.name)
def test_no_script_makes_markup_of_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", text)


@pytest.mark.parametrize(
    "path",
    ["/", "/instrument/PP-RES-123", "/instrument/UNGA-RES-70/1", "/actor/T-Q8/3", "/actors", "/questions",
     "/question/joint-duties", "/documents", "/document/x", "/reference"],
)  # fmt: skip
def test_every_page_is_the_shell_and_may_load_from_here_only(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "unsafe" not in response.headers["content-security-policy"]


@pytest.mark.parametrize("path", [path for path in FILES if path.parent.name == "static"], ids=lambda path: path.name)
def test_static_files_are_served_with_their_type(client: TestClient, path: Path) -> None:
    response = client.get(f"/static/{path.name}")
    assert response.status_code == 200
    kinds = {".js": "javascript", ".css": "text/css", ".svg": "image/svg+xml"}
    assert kinds[path.suffix] in response.headers["content-type"]
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("path", ["/static/none.js", "/static/../routes.py", "/static/%2e%2e/routes.py"])
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
