"""Whatever is asked, the answer is a page, a problem that says what is wrong, and never a failure."""

from __future__ import annotations

from urllib.parse import quote

from fastapi.testclient import TestClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.api.checks import assert_problem

PATHS = [
    "/v1/instruments",
    "/v1/instruments/{}",
    "/v1/actors",
    "/v1/actors/{}",
    "/v1/actors/{}/duties",
    "/v1/bodies",
    "/v1/questions/{}",
    "/v1/questions/joint-duties",
    "/v1/neighbourhood/{}",
    "/v1/documents/{}",
    "/v1/documents/{}/unresolved",
    "/v1/search",
    "/v1/problems/{}",
]
KNOWN = ["PP-RES-123", "UNGA-RES-70/1", "TSB-DIR", "SDG-9", "assembly", "joint-duties", "no-store"]
NAMES = ["body", "session", "year", "status", "text", "limit", "cursor", "kind", "role", "depth", "nodes", "q",
         "reason", "actor", "with", "verb", "document", "format", "other"]  # fmt: skip

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
values = st.one_of(texts, st.integers().map(str), st.sampled_from([*KNOWN, "TSB", "PP", "WTSA-20", "csv", "item"]))


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(PATHS),
    code=st.one_of(st.sampled_from(KNOWN), texts.filter(bool)),
    parameters=st.dictionaries(st.one_of(st.sampled_from(NAMES), texts), values, max_size=4),
)
@example(path="/v1/instruments/{}", code="\x00", parameters={})
@example(path="/v1/actors/{}", code="..", parameters={})
@example(path="/v1/search", code="x", parameters={"q": "\x00'\"\\ } UNION { ?s ?p ?o"})
@example(path="/v1/instruments", code="x", parameters={"cursor": "____"})
@example(path="/v1/instruments", code="x", parameters={"year": "99999999999999999999"})
def test_no_request_makes_it_fail(client: TestClient, path: str, code: str, parameters: dict[str, str]) -> None:
    response = client.get(path.format(quote(code)), params=parameters, follow_redirects=True)
    if response.status_code != 200:
        kind = response.json()["type"].rpartition("/")[2]
        assert kind in ("unknown-code", "unknown-question", "unknown-address", "wrong-parameter")
        assert_problem(response, kind)
