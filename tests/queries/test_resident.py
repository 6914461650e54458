"""Every query of ours is answered from tables where these are, with the rows that Oxigraph gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from graph.resident.compiled import compiled
from graph.resident.index import Index, index_of
from graph.resident.parser import parse
from graph.stores.oxigraph import OxigraphStore
from queries.arguments import bind
from queries.ask import variables
from queries.catalogue import load, names
from queries.document import shipped
from queries.resources import rows
from tests.graph.resident.test_against_oxigraph import same_rows
from tests.queries.cases import CASES, Case


@pytest.fixture(scope="module")
def store() -> Iterator[OxigraphStore]:
    with closing(shipped()) as found:
        assert isinstance(found, OxigraphStore)
        yield found


@pytest.fixture(scope="module")
def index(store: OxigraphStore) -> Index:
    return index_of(store.pinned().quads)


@pytest.mark.parametrize("name", names())
def test_the_example_of_a_question(store: OxigraphStore, index: Index, name: str) -> None:
    question = load(name)
    arguments = variables(store, question, bind(store, question, question.example))
    kinds = {argument: type(value) for argument, value in arguments.items()}
    found = compiled(question.sparql, kinds, index)(*arguments.values())
    assert found
    assert same_rows(found) == same_rows(store.pinned().computed(question.sparql, arguments))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_arguments_over_the_facts_that_ship(store: OxigraphStore, index: Index, case: Case) -> None:
    """The arguments of the cases are codes that both graphs know, or none that either does."""
    question = load(case.question)
    bound = {name: parameter.default for name, parameter in question.parameters.items()} | case.arguments
    given = {question.parameters[name].variable: value for name, value in bound.items() if value is not None}
    used = {name: value for name, value in given.items() if f"${name}" in question.sparql}
    found = compiled(question.sparql, {name: type(value) for name, value in used.items()}, index)(*used.values())
    assert same_rows(found) == same_rows(store.pinned().computed(question.sparql, used))


@pytest.mark.parametrize("path", sorted(rows.FOLDER.glob("*.rq")), ids=lambda path: path.stem)
def test_the_queries_of_the_resources_are_read(path: Path) -> None:
    parse(path.read_text(encoding="utf-8"))
