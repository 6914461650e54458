"""Arguments that are bound in a query's text; the contract of the stores asks such queries of a real endpoint."""

from __future__ import annotations

import time

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.stores.sparql_arguments import bind

A = {"a": ox.Literal("one"), "b": ox.Literal("2", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))}
ONE = 'VALUES ?a { "one" }'
TWO = 'VALUES ?b { "2"^^<http://www.w3.org/2001/XMLSchema#integer> }'


@pytest.mark.parametrize(
    ("query", "bound"),
    [
        ("SELECT ?x { ?x ?y ?z }", "SELECT ?x { ?x ?y ?z }"),
        ("SELECT ?a { ?x ?y $a }", f"SELECT ?a {{ {ONE} ?x ?y $a }}"),
        ("SELECT ?x { ?x ?b ?a }", f"SELECT ?x {{ {ONE} {TWO} ?x ?b ?a }}"),
        ("SELECT ?x { ?x ?y ?z OPTIONAL { ?x ?y ?a } }", f"SELECT ?x {{ ?x ?y ?z OPTIONAL {{ {ONE} ?x ?y ?a }} }}"),
        ("SELECT ?x { ?x ?y ?z } HAVING(?a = 1)", f"SELECT ?x {{ {ONE} ?x ?y ?z }} HAVING(?a = 1)"),
        (
            "SELECT ?x { { select ?a ?x WHERE { ?x ?y ?z } ORDER BY ?b } }",
            f"SELECT ?x {{ {{ select ?a ?x WHERE {{ {ONE} {TWO} ?x ?y ?z }} ORDER BY ?b }} }}",
        ),
        ("SELECT ?a { VALUES ?x { 1 2 } ?x ?y ?z }", f"SELECT ?a {{ {ONE} VALUES ?x {{ 1 2 }} ?x ?y ?z }}"),
        ("SELECT ?x { ?x ?y '?a' }", "SELECT ?x { ?x ?y '?a' }"),
        ('SELECT ?x { ?x ?y "\\"?a" }', 'SELECT ?x { ?x ?y "\\"?a" }'),
        ('SELECT ?x { ?x ?y """?a " { """ }', 'SELECT ?x { ?x ?y """?a " { """ }'),
        ("SELECT ?x { ?x <http://x/?a> ?z }", "SELECT ?x { ?x <http://x/?a> ?z }"),
        ("SELECT ?x { ?x ?y ?z # ?a\n }", "SELECT ?x { ?x ?y ?z # ?a\n }"),
        ("SELECT ?x { ?x ?y ?abc }", "SELECT ?x { ?x ?y ?abc }"),
        ("} SELECT ?x } {", "} SELECT ?x } {"),
    ],
)
def test_each_group_that_speaks_of_an_argument_begins_with_its_value(query: str, bound: str) -> None:
    assert bind(query, A) == bound


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_value_stays_a_value(text: str) -> None:
    """The store that reads the query finds the text that was bound."""
    query = bind("SELECT ?a { }", {"a": ox.Literal(text)})
    found = ox.Store().query(query)
    assert isinstance(found, ox.QuerySolutions)
    assert [row["a"].value for row in found] == [text]


@pytest.mark.parametrize("part", ["{", "}", "?a ", "SELECT ", "VALUES {", '"', "'''", '"""\\', "<", "#"])
def test_long_queries_take_linear_time(part: str) -> None:
    began = time.perf_counter()
    bind(part * 100_000, A)
    assert time.perf_counter() - began < 5
