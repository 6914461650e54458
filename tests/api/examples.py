"""Writes api/examples.json: real answers over the facts that ship, shortened to two entries a list.

uv run python -m tests.api.examples
"""

from __future__ import annotations

import json

from fastapi.testclient import TestClient

from api.app import create_app
from api.openapi import EXAMPLES
from graph.build import build
from graph.snapshot import read_snapshot
from graph.stores.oxigraph import OxigraphStore

# What is asked for each address.
ASKED = {
    "/healthz": "/healthz",
    "/v1": "/v1",
    "/v1/problems/{name}": "/v1/problems/unknown-code",
    "/v1/search": "/v1/search?q=Res 123",
    "/v1/instruments": "/v1/instruments?body=WTSA&status=revised&limit=2",
    "/v1/instruments/{code}": "/v1/instruments/WTSA-RES-44",
    "/v1/actors": "/v1/actors?kind=Bureau",
    "/v1/actors/{code}": "/v1/actors/TSB-DIR",
    "/v1/actors/{code}/duties": "/v1/actors/TSB-DIR/duties?role=partner&limit=2",
    "/v1/bodies": "/v1/bodies",
    "/v1/questions": "/v1/questions",
    "/v1/questions/joint-duties": "/v1/questions/joint-duties?actor=TSB&with=BDT",
    "/v1/neighbourhood/{code}": "/v1/neighbourhood/PP-RES-123",
    "/v1/documents": "/v1/documents",
    "/v1/documents/{code}": "/v1/documents/001_cb605667d0fa8ef2",
    "/v1/documents/{code}/unresolved": "/v1/documents/005_pp18_final_acts/unresolved",
}
LONGEST = 2


def shorten(value: object) -> object:
    """Return an answer with at most two entries a list."""
    if isinstance(value, list):
        return [shorten(each) for each in value[:LONGEST]]
    return {key: shorten(each) for key, each in value.items()} if isinstance(value, dict) else value


def answers() -> dict[str, object]:
    """Return the shortened answer for each address, in the form of the file."""
    store = OxigraphStore()
    store.replace(build(record for records in read_snapshot().values() for record in records))
    with TestClient(create_app(store)) as client:
        return {path: shorten(client.get(address).raise_for_status().json()) for path, address in ASKED.items()}


if __name__ == "__main__":
    EXAMPLES.write_text(json.dumps(answers(), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
