from __future__ import annotations

from fastapi.testclient import TestClient

from tests.api.checks import assert_problem


def test_documents_have_counts(client: TestClient) -> None:
    documents = {each["code"]: each for each in client.get("/v1/documents").json()["items"]}
    assert set(documents) == {"assembly", "plan"}
    assembly = documents["assembly"]
    assert (assembly["format"], assembly["session"], assembly["lines"]) == ("txt", "WTSA-20", 12)
    assert assembly["facts"]["Citation"] == 2
    assert assembly["facts"]["Duty"] == 5
    assert assembly["unresolved"] == {"body unknown": 1}
    assert documents["plan"]["unresolved"] == {}
    assert client.get("/v1/documents/assembly").json() == assembly


def test_unresolved_mentions_are_listed_with_their_reason(client: TestClient) -> None:
    page = client.get("/v1/documents/assembly/unresolved").json()
    (mention,) = page["items"]
    assert (mention["text"], mention["reason"], mention["passage"]["line"]) == ("Resolution 71", "body unknown", 10)
    assert client.get("/v1/documents/assembly/unresolved", params={"reason": "damaged text"}).json()["items"] == []
    assert client.get("/v1/documents/plan/unresolved").json() == {"items": [], "next": None}


def test_an_unknown_document_is_a_problem(client: TestClient) -> None:
    assert_problem(client.get("/v1/documents/asembly"), "unknown-code", "no document 'asembly'", "assembly")
    assert_problem(client.get("/v1/documents/x/unresolved"), "unknown-code", "no document 'x'")
