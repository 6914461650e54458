"""Who answers: the tables as soon and as far as they can, Oxigraph otherwise, of the same graph each time."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StoreError
from graph.resident.answering import Resident
from graph.stores.oxigraph import OxigraphStore
from tests.graph.graphs import graph_of, node, small_graph
from tests.graph.resident.at_once import Counting, at_once

PREFIX = "PREFIX rg: <https://w3id.org/resgraph/ontology#> "
CODES = f"{PREFIX}SELECT $KIND ?code {{ ?node a ?class ; rg:code ?code FILTER(STRAFTER(STR(?class), '#') = $KIND) }}"
CODES = CODES.replace("'", '"')


def codes(store: OxigraphStore, kind: str = "Instrument") -> set[object]:
    return {row["code"] for row in store.select(CODES, {"KIND": kind})}


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> OxigraphStore:
    return OxigraphStore(None if request.param == "memory" else tmp_path / "store")


def counting(store: OxigraphStore) -> list[Counting]:
    """Let tables that count answer for a store; return those of each graph that it opens."""
    made: list[Counting] = []

    def make(quads: ox.Store) -> Counting:
        made.append(Counting(quads))
        return made[-1]

    store.answer_with(make)
    return made


def test_the_tables_answer_of_a_graph_that_is_open_and_of_those_that_follow(store: OxigraphStore) -> None:
    with closing(store):
        store.replace(small_graph())
        assert codes(store) == {"PP-RES-901", "PP-RES-902"}
        made = counting(store)
        assert codes(store, "Bureau") == {"TSB", "BDT"}
        assert [(one.answered, one.left) for one in made] == [(1, 0)]
        store.replace(graph_of([node("Instrument", "PP-RES-903")]))
        assert codes(store) == {"PP-RES-903"}
        assert codes(store, "Bureau") == set()
        assert [(one.answered, one.left) for one in made] == [(1, 0), (2, 0)]


def test_a_graph_that_another_has_written_is_read_by_tables_of_its_own(tmp_path: Path) -> None:
    with closing(OxigraphStore(tmp_path)) as store, closing(OxigraphStore(tmp_path)) as other:
        other.replace(small_graph())
        made = counting(store)
        pinned = store.pinned()
        other.replace(graph_of([node("Instrument", "PP-RES-903")]))
        assert {row["code"] for row in pinned.select(CODES, {"KIND": "Instrument"})} == {"PP-RES-901", "PP-RES-902"}
        assert store.version() == other.version()
        assert codes(store) == {"PP-RES-903"}
        assert [one.answered for one in made] == [1, 1]


def test_what_was_answered_is_kept(store: OxigraphStore) -> None:
    with closing(store):
        store.replace(small_graph())
        made = counting(store)
        assert codes(store) == codes(store)
        assert made[0].answered == 1


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s ?p ?o }",
        "SELECT ?s { ?s rg:code ?c } ORDER BY DESC(?c)",
        "SELECT (SUM(?line) AS ?all) { ?e rg:line ?line }",
        "SELECT ?t { ?x rg:name ?t } ORDER BY ?t",
    ],
)
def test_oxigraph_answers_what_the_tables_do_not(store: OxigraphStore, query: str) -> None:
    with closing(store):
        store.replace(small_graph())
        before = store.pinned().computed(PREFIX + query, {})
        made = counting(store)
        assert store.select(PREFIX + query, {}) == before
        assert [(one.answered, one.left) for one in made] == [(0, 1)]


def test_oxigraph_says_what_is_wrong_with_a_query(store: OxigraphStore) -> None:
    with closing(store):
        store.replace(small_graph())
        store.answer_with(at_once)
        with pytest.raises(StoreError, match="the query failed"):
            store.select("SELECT ?x WHERE { ?x", {})


@pytest.mark.parametrize(
    "term",
    [
        '"2020"^^<http://www.w3.org/2001/XMLSchema#gYear>',
        '"2020-01-01Z"^^<http://www.w3.org/2001/XMLSchema#date>',
        '"1.0"^^<http://www.w3.org/2001/XMLSchema#decimal>',
        "_:node",
    ],
)
def test_no_tables_of_a_graph_whose_values_they_would_not_tell_apart(term: str) -> None:
    quads = ox.Store()
    quads.load(input=f"<x:a> <x:b> {term} .", format=ox.RdfFormat.N_TRIPLES)
    assert not Resident(quads).wait()


def test_no_tables_of_a_graph_that_is_too_large() -> None:
    store = OxigraphStore()
    store.replace(small_graph())
    quads = store.pinned().quads
    assert Resident(quads, most=len(quads)).wait()
    assert not Resident(quads, most=len(quads) - 1).wait()


def test_no_tables_once_nobody_wants_them() -> None:
    quads = OxigraphStore().pinned().quads
    made = Resident(quads)
    made.stop()
    made.wait()
    assert made.answer("SELECT ?x { ?x <x:b> ?y }", {}) in (None, [])
