"""What holds of every answer."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from httpx2 import Response

from api.problems import MEDIA_TYPE, PROBLEM_TYPES


def assert_problem(response: Response, kind: str, *words: str) -> dict[str, Any]:
    """Assert that a response is a problem of a kind whose detail holds the words, and return it."""
    body: dict[str, Any] = response.json()
    assert response.headers["content-type"] == MEDIA_TYPE, body
    expected = PROBLEM_TYPES[kind]
    assert (response.status_code, body["status"]) == (expected.status, expected.status), body
    assert set(body) == {"type", "title", "status", "detail", "instance", "suggestions"}
    assert (body["type"], body["title"]) == (f"/v1/problems/{kind}", expected.title)
    assert body["instance"].isascii()
    assert unquote(body["instance"]) == unquote(response.request.url.path)
    for word in words:
        assert word in body["detail"] or word in body["suggestions"], body
    return body
