"""Each answer is of one graph, also where another is written while it is put together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.build import build
from graph.stores.oxigraph import OxigraphReader, OxigraphStore
from graph.stores.protocol import Argument, Row
from queries.ask import ask
from tests.api.records import ASSEMBLY, records, texts

PATHS = (
    "/v1/instruments/WTSA-RES-44",
    "/v1/actors/TSB-DIR/duties",
    "/v1/documents",
    "/v1/neighbourhood/WTSA-RES-44?depth=2",
    "/v1/search?q=gap",
    "/v1/questions/joint-duties?actor=TSB&with=BDT",
    "/v1/questions/cites?instrument=WTSA-RES-44",
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[OxigraphStore]:
    """A store on disk that another writer replaces."""
    store = OxigraphStore(tmp_path)
    store.replace(build(records(), texts()))
    yield store
    store.close()


@pytest.fixture
def interrupted(store: OxigraphStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the first query somebody else writes a graph without one of the documents, and a request reads it."""
    select = OxigraphReader.select
    without = build([each for each in records() if each.doc != ASSEMBLY])
    other = OxigraphStore(tmp_path)
    left = [None]

    def interrupted(reader: OxigraphReader, query: str, arguments: Mapping[str, Argument]) -> list[Row]:
        rows = select(reader, query, arguments)
        if left:
            left.pop()
            other.replace(without)
            store.version()
        return rows

    monkeypatch.setattr(OxigraphReader, "select", interrupted)


@pytest.mark.parametrize("path", PATHS)
def test_a_request_sees_one_graph(store: OxigraphStore, path: str, request: pytest.FixtureRequest) -> None:
    with TestClient(create_app(store)) as client:
        before = client.get(path)
        request.getfixturevalue("interrupted")
        during = client.get(path)
        assert (during.json(), during.headers["etag"]) == (before.json(), before.headers["etag"])
        after = client.get(path)
        assert after.headers["etag"] != before.headers["etag"]
        assert after.json() != before.json()


def test_a_question_sees_one_graph(store: OxigraphStore, request: pytest.FixtureRequest) -> None:
    asked = ("cites", {"instrument": "WTSA-RES-44"})
    before = ask(store, *asked)
    request.getfixturevalue("interrupted")
    assert ask(store, *asked).rows == before.rows != []
    assert ask(store, *asked).rows == []
