"""The embedded store: it holds what it was given, is replaced as a whole, and says what is wrong with it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings

from graph.errors import StoreError, UsageError
from graph.model import Graph
from graph.rdf import version_of, write_nquads
from graph.stores.open import open_store
from graph.stores.oxigraph import OxigraphStore
from graph.stores.protocol import Argument, Cell
from tests.graph.graphs import graphs, small_graph
from tests.graph.stores.switching import numbered_graph

PREFIX = "PREFIX rg: <https://w3id.org/resgraph/ontology#> "
TITLES = PREFIX + "SELECT ?title (COUNT(*) AS ?count) WHERE { ?one a rg:Instrument ; rg:title ?title } GROUP BY ?title"


@given(graphs())
@settings(max_examples=25, deadline=None)
def test_memory_holds_what_it_was_given(graph: Graph) -> None:
    store = open_store("memory:")
    store.replace(numbered_graph(1, 3))
    store.replace(graph)
    assert store.read() == graph
    assert store.version() == version_of(write_nquads(graph))


def test_the_disk_holds_what_it_was_given(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "store"))
    assert store.read() == Graph()
    assert store.version() == version_of([])
    assert not (tmp_path / "store").exists()
    store.replace(small_graph())
    again = open_store(f"oxigraph:{tmp_path / 'store'}")
    assert again.read() == small_graph()
    assert again.version() == store.version() == version_of(write_nquads(small_graph()))
    assert again.address == store.address == f"oxigraph:{tmp_path / 'store'}"


def test_another_base_is_kept_apart(tmp_path: Path) -> None:
    base = "https://graph.example.org/"
    store = open_store(str(tmp_path / "store"), base)
    store.replace(small_graph())
    rows = store.select(PREFIX + 'SELECT ?one WHERE { ?one rg:code "PP-18" }', {})
    assert rows == [{"one": f"{base}session/PP-18"}]
    assert store.read() == small_graph()


@pytest.mark.parametrize(
    ("query", "arguments", "rows"),
    [
        ("?code { ?one a rg:Duty ; rg:code ?code }", {}, [{"code": "900/7"}]),
        ("?code ?who { ?one rg:addressee/rg:code ?who ; rg:code ?code }", {"who": "TSB-DIR"}, [{"code": "900/7"}]),
        ("?code ?who { ?one rg:addressee/rg:code ?who ; rg:code ?code }", {"who": '" . } #'}, []),
        ("?code ?year { ?one rg:year ?year ; rg:code ?code }", {"year": 2018}, [{"code": "PP-18"}]),
        ("?code ?yes { ?one rg:deleted ?yes ; rg:code ?code }", {"yes": False}, [{"code": "900/8"}]),
        ("?year { ?one rg:year ?year }", {}, [{"year": 2018}]),
        ("?date { ?one rg:startDate ?date }", {}, [{"date": "2018-10-29"}]),
        ("?deleted { ?one rg:deleted ?deleted }", {}, [{"deleted": False}]),
        ("(AVG(?year) AS ?mean) { ?one rg:year ?year }", {}, [{"mean": 2018.0}]),
        ("?none { ?one a rg:Duty OPTIONAL { ?one rg:item ?none } }", {}, [{"none": None}]),
        ("?kind { ?one rg:code 'PP' ; a ?kind }", {}, [{"kind": "https://w3id.org/resgraph/ontology#Body"}]),
    ],
)  # fmt: skip
def test_a_query_gives_plain_rows(query: str, arguments: dict[str, Argument], rows: list[dict[str, Cell]]) -> None:
    store = open_store("memory:")
    store.replace(small_graph())
    assert store.select(PREFIX + "SELECT " + query.replace("{", "WHERE {", 1), arguments) == rows


@pytest.mark.parametrize(
    ("query", "arguments"),
    [
        ("SELECT ?one WHERE {", {}),
        ("ASK { ?one ?two ?three }", {}),
        ("CONSTRUCT WHERE { ?one ?two ?three }", {}),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", {}),
        ("SELECT ?one WHERE { ?one ?two ?three }", {"unknown": "x"}),
    ],
)
def test_a_query_that_gives_no_rows_is_refused(query: str, arguments: dict[str, Argument]) -> None:
    with pytest.raises(StoreError, match=r"quer(y|ies)"):
        open_store("memory:").select(query, arguments)


@pytest.mark.parametrize("address", ["", "oxigraph:", "ftp://example.org/", "https:///nowhere"])
def test_an_address_of_nothing_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match=r"store|directory|endpoint"):
        open_store(address)


def test_a_copy_is_as_good_as_the_store(tmp_path: Path) -> None:
    OxigraphStore(tmp_path / "one").replace(numbered_graph(1))
    shutil.copytree(tmp_path / "one", tmp_path / "other", copy_function=shutil.copyfile)
    assert OxigraphStore(tmp_path / "other").read() == numbered_graph(1)


def test_an_empty_graph_can_be_kept(tmp_path: Path) -> None:
    store = OxigraphStore(tmp_path)
    store.replace(small_graph())
    store.replace(Graph())
    assert OxigraphStore(tmp_path).read() == Graph()
