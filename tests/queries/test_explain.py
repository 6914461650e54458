from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pyoxigraph as ox
import pytest
import rdflib

from graph.rdf import write_nquads
from graph.stores.open import open_store
from graph.stores.protocol import Row, Store
from graph.stores.terms import cell_of
from queries.arguments import bind
from queries.ask import answer_rows, ask
from queries.catalogue import load
from queries.explain import explain
from tests.queries.cases import CASES, Case
from tests.queries.small import make_graph


@pytest.fixture(scope="module", params=["memory", "neo4j_server", "fuseki_server"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    address = "memory:" if request.param == "memory" else request.getfixturevalue(request.param).address
    with closing(open_store(address)) as found:
        found.replace(make_graph())
        yield found


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_what_is_shown_gives_the_same_rows(store: Store, case: Case) -> None:
    question = load(case.question)
    bound = bind(store, question, case.arguments)
    text = explain(question, bound, store.language)
    assert "$" not in text
    assert answer_rows(question, store.select(text, {}), bound) == ask(store, case.question, case.arguments).rows


@pytest.fixture(scope="module")
def console() -> rdflib.Graph:
    """The same graph in rdflib, as somebody has it who pastes a query there."""
    triples = "".join(f"{line.rsplit(' ', 2)[0]} .\n" for line in write_nquads(make_graph()))
    return rdflib.Graph().parse(data=triples, format="nt")


@pytest.mark.parametrize("case", {case.question: case for case in reversed(CASES)}.values(), ids=lambda case: case.id)
def test_what_is_shown_gives_the_same_rows_in_rdflib(console: rdflib.Graph, case: Case) -> None:
    question = load(case.question)
    with closing(open_store("memory:")) as store:
        store.replace(make_graph())
        bound = bind(store, question, case.arguments)
        rows = ask(store, case.question, case.arguments).rows
    answered = console.query(explain(question, bound, "sparql")).serialize(format="json")
    assert answered is not None
    solutions = ox.parse_query_results(answered, ox.QueryResultsFormat.JSON)
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    found: list[Row] = [
        dict(zip(names, map(cell_of, solution), strict=True)) for solution in solutions if any(solution)
    ]
    assert answer_rows(question, found, bound) == rows


@pytest.mark.parametrize("text", ['"', "'", "\\", "\n", "\x7f", "a\"b'c\\", "标准😀"])
def test_literals_are_escaped(store: Store, text: str) -> None:
    question = load("mandates")
    bound = bind(store, question, {"actor": "TSB"}) | {"document": text}
    assert store.select(explain(question, bound, store.language), {}) == []
