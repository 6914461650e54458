"""Queries in which a mistake is easy, over a graph that is easy to read."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.resident.compiled import compiled
from graph.resident.index import index_of
from graph.resident.unsupported import UnsupportedError
from graph.stores.oxigraph import OxigraphReader
from graph.stores.protocol import Argument, Row

PREFIX = "PREFIX e: <http://example.org/>\n"
TURTLE = """
    @prefix e: <http://example.org/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    e:a e:next e:b ; e:likes e:b, e:c ; e:code "a" ; e:size 1 ; e:good true ; e:name "A"@en, "Ä"@de .
    e:b e:next e:c ; e:likes e:a ; e:code "b" ; e:size 2 ; e:good false ; e:day "2020-02-01"^^xsd:date .
    e:c e:next e:a ; e:code "c" ; e:size 2 ; e:name "C"@en .
    e:d e:code "d" ; e:likes e:d .
"""


@pytest.fixture(scope="module")
def quads() -> ox.Store:
    store = ox.Store()
    store.load(input=TURTLE, format=ox.RdfFormat.TURTLE, to_graph=ox.NamedNode("http://example.org/graph"))
    return store


def answered(quads: ox.Store, query: str, **arguments: Argument) -> list[Row]:
    kinds = {name: type(value) for name, value in arguments.items()}
    return compiled(PREFIX + query, kinds, index_of(quads))(*arguments.values())


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        # What is optional binds nothing where it is not there, and its filters see what it hangs on.
        ("SELECT ?c ?d { ?x e:code ?c OPTIONAL { ?x e:day ?d } }",
         [("a", None), ("b", "2020-02-01"), ("c", None), ("d", None)]),
        ("SELECT ?c ?s { ?x e:code ?c OPTIONAL { ?x e:size ?s FILTER(?c = \"b\") } }",
         [("a", None), ("b", 2), ("c", None), ("d", None)]),
        ("SELECT ?c ?o { ?x e:code ?c OPTIONAL { ?x e:next ?n OPTIONAL { ?n e:good ?o } } }",
         [("a", False), ("b", None), ("c", True), ("d", None)]),
        ("SELECT ?c { ?x e:code ?c OPTIONAL { ?x e:day ?d } FILTER(!BOUND(?d)) }", [("a",), ("c",), ("d",)]),
        ("SELECT ?c { ?x e:code ?c OPTIONAL { ?x e:good ?g } FILTER(!COALESCE(?g, false)) }", [("b",), ("c",), ("d",)]),
        ("SELECT ?c { ?x e:code ?c OPTIONAL { ?x e:good ?g } FILTER(!?g) }", [("b",)]),
        ("SELECT ?c { ?x e:code ?c OPTIONAL { ?x e:good ?g } FILTER(?g || ?c = \"d\") }", [("a",), ("d",)]),
        # The same rows as often as they come, once where DISTINCT says so.
        ("SELECT ?s { ?x e:size ?s }", [(1,), (2,), (2,)]),
        ("SELECT DISTINCT ?s { ?x e:size ?s }", [(1,), (2,)]),
        ("SELECT ?c { { ?x e:code ?c } UNION { ?x e:code ?c . ?x e:likes e:d } }",
         [("a",), ("b",), ("c",), ("d",), ("d",)]),
        # Paths.
        ("SELECT ?c { e:a e:next/e:next/e:code ?c }", [("c",)]),
        ("SELECT ?c { e:a e:next+ ?x . ?x e:code ?c }", [("a",), ("b",), ("c",)]),
        ("SELECT ?c { ?x e:code \"a\" . ?x e:likes? ?y . ?y e:code ?c }", [("a",), ("b",), ("c",)]),
        ("SELECT ?c { ?x e:code \"d\" . ?x e:likes? ?y . ?y e:code ?c }", [("d",)]),
        ("SELECT ?c { ?x e:code \"b\" . ?x ^e:likes ?y . ?y e:code ?c }", [("a",)]),
        ("SELECT ?v { ?x e:code \"b\" . ?x e:code|e:size ?v }", [("b",), (2,)]),
        # What is not there.
        ("SELECT ?c { ?x e:code ?c FILTER NOT EXISTS { ?x e:likes ?y } }", [("c",)]),
        ("SELECT ?c { ?x e:code ?c MINUS { ?x e:likes ?y . ?y e:code \"a\" } }", [("a",), ("c",), ("d",)]),
        # Lists, each read apart from the others, and counted.
        ("""SELECT ?c (GROUP_CONCAT(DISTINCT COALESCE(?n, ""); separator="+") AS ?names)
              (COUNT(DISTINCT ?y) AS ?liked)
            { ?x e:code ?c OPTIONAL { ?x e:name ?t BIND(CONCAT(LANG(?t), ":", STR(?t)) AS ?n) }
              OPTIONAL { ?x e:likes ?y } }
            GROUP BY ?c""",
         [("a", "de:Ä+en:A", 2), ("b", "", 1), ("c", "en:C", 0), ("d", "", 1)]),
        ("SELECT ?s (COUNT(?x) AS ?n) { ?x e:size ?s } GROUP BY ?s HAVING(COUNT(?x) > 1)", [(2, 2)]),
        ("SELECT (COUNT(*) AS ?n) { ?x e:size 7 }", [(0,)]),
        ("SELECT ?x (COUNT(*) AS ?n) { ?x e:size 7 } GROUP BY ?x", []),
        ("SELECT (MIN(?c) AS ?first) (MAX(?c) AS ?last) { ?x e:code ?c }", [("a", "d")]),
        # A sub-select is joined by what it shows.
        ("SELECT ?c ?n { ?x e:code ?c { SELECT ?x (COUNT(?y) AS ?n) { ?x e:likes ?y } GROUP BY ?x } }",
         [("a", 2), ("b", 1), ("d", 1)]),
        # A sub-select that all begins with: its rows as often as they come, or once, and no more than its limit.
        ("SELECT ?n { { SELECT ?y { ?x e:likes ?y } LIMIT 99 } ?y e:code ?n }", [("a",), ("b",), ("c",), ("d",)]),
        ("SELECT ?s { { SELECT ?s { ?x e:size ?s } LIMIT 99 } FILTER(?s > 1) }", [(2,), (2,)]),
        ("SELECT ?s { { SELECT DISTINCT ?s { ?x e:size ?s } LIMIT 99 } FILTER(?s > 1) }", [(2,)]),
        ("SELECT ?c { { SELECT DISTINCT ?x ?s { ?x e:size ?s } LIMIT 99 } ?x e:code ?c }", [("a",), ("b",), ("c",)]),
        ("SELECT (COUNT(*) AS ?n) { { SELECT ?s { ?x e:size ?s } LIMIT 2 } }", [(2,)]),
        ("""SELECT ?n ?c { { SELECT ?x { ?x e:likes ?y . ?y e:size ?s FILTER(?s = 2) } }
              ?x e:code ?n . ?y e:code ?c . ?y e:size 1 }""",
         [("a", "a"), ("a", "a")]),
        ("SELECT ?c ?d { { SELECT ?x { ?x e:size 2 } } ?x e:code ?c { SELECT ?y { ?y e:size 2 } } ?y e:code ?d }",
         [("b", "b"), ("b", "c"), ("c", "b"), ("c", "c")]),
        # Groups of one row each, and of several, whatever of their keys determines others.
        ("SELECT ?x ?c (COUNT(*) AS ?n) { ?x e:code ?c ; e:size 2 } GROUP BY ?x ?c",
         [("http://example.org/b", "b", 1), ("http://example.org/c", "c", 1)]),
        ("SELECT ?c ?s (COUNT(*) AS ?n) { ?x e:code ?c ; e:likes ?y . OPTIONAL { ?x e:size ?s } } GROUP BY ?x ?c ?s",
         [("a", 1, 2), ("b", 2, 1), ("d", None, 1)]),
        ("SELECT ?c (COUNT(*) AS ?n) { { ?x e:code ?c } UNION { ?x e:code ?c } } GROUP BY ?x ?c",
         [("a", 2), ("b", 2), ("c", 2), ("d", 2)]),
        ("""SELECT ?c (COUNT(*) AS ?n)
            { ?x e:code ?c OPTIONAL { ?x e:likes ?y . ?y e:size ?s FILTER(?s > 1) } } GROUP BY ?c""",
         [("a", 2), ("b", 1), ("c", 1), ("d", 1)]),
        ("""SELECT ?s (MIN(?lc) AS ?least) (MIN(?md) AS ?other) { ?x e:size ?s FILTER(?s = 1)
              OPTIONAL { ?x e:likes ?l . ?l e:code ?lc } OPTIONAL { ?x e:likes ?m . ?m e:code ?md } } GROUP BY ?s""",
         [(1, "b", "b")]),
        ("""SELECT ?c (COUNT(*) AS ?n) (GROUP_CONCAT(DISTINCT COALESCE(?t, ""); separator="+") AS ?names)
            { ?x e:code ?c . ?x e:likes ?y OPTIONAL { ?x e:name ?o BIND(STR(?o) AS ?t) } } GROUP BY ?c""",
         [("a", 4, "A+Ä"), ("b", 1, ""), ("d", 1, "")]),
        ("""SELECT ?s (GROUP_CONCAT(DISTINCT COALESCE(?t, ""); separator="+") AS ?names)
            { ?x e:size ?s OPTIONAL { ?x e:name ?o BIND(STR(?o) AS ?t) } } GROUP BY ?s""",
         [(1, "A+Ä"), (2, "+C")]),
        ("SELECT DISTINCT ?x ?s { ?x e:likes ?y . ?x e:size ?s }",
         [("http://example.org/a", 1), ("http://example.org/b", 2)]),
        ("SELECT DISTINCT ?x { OPTIONAL { FILTER(BOUND(?x)) } OPTIONAL { ?x e:good ?g } }",
         [("http://example.org/a",), ("http://example.org/b",)]),
        ("SELECT ?c { VALUES ?c { \"a\" \"z\" } ?x e:code ?c }", [("a",)]),
        # 1 is not true, though Python takes one for the other.
        ("SELECT ?c { ?x e:code ?c ; e:good ?g FILTER(?g) }", [("a",)]),
        # In order: nothing first, then as texts and numbers are ordered.
        ("SELECT ?d ?c { ?x e:code ?c OPTIONAL { ?x e:size ?d } } ORDER BY ?d ?c",
         [(None, "d"), (1, "a"), (2, "b"), (2, "c")]),
        ("SELECT ?c { ?x e:code ?c } ORDER BY ?c LIMIT 2", [("a",), ("b",)]),
    ],
)  # fmt: skip
def test_rows(quads: ox.Store, query: str, rows: list[tuple[object, ...]]) -> None:
    found = answered(quads, query)
    told = [tuple(map(_in_order, row.values())) for row in found]
    if "ORDER BY" in query:
        assert told == rows
    assert sorted(told, key=repr) == sorted(rows, key=repr)
    other = OxigraphReader("memory:", quads, "").computed(PREFIX + query, {})
    assert len(other) == len(rows)


def _in_order(cell: object) -> object:
    """Return a cell, the parts of a list in order."""
    return "+".join(sorted(cell.split("+"))) if isinstance(cell, str) else cell


def test_arguments_are_values(quads: ox.Store) -> None:
    query = "SELECT $C $SIZE ?x { ?x e:code $C . ?x e:size ?s FILTER($SIZE = 0 || ?s = $SIZE) }"
    assert answered(quads, query, C="b", SIZE=0) == [{"x": "http://example.org/b"}]
    assert answered(quads, query, C="b", SIZE=1) == []
    assert answered(quads, query, C='" } #', SIZE=0) == []


@pytest.mark.parametrize(
    ("code", "rows"),
    [
        ("", [("b", "a"), ("c", "a"), ("a", "b"), ("d", "d")]),
        ("a", [("b", "a"), ("c", "a")]),
        ("d", [("d", "d")]),
        ("e", []),
    ],
)
@pytest.mark.parametrize(
    "found",
    [
        "?y e:likes ?x",
        "{ SELECT DISTINCT ?x ?y { { ?y e:likes ?x } UNION { ?x e:size 7 . ?y e:likes ?x } } LIMIT 99 }",
        "{ SELECT ?x ?y { { ?x e:code ?any } ?y e:likes|e:day ?x } }",
        "{ { SELECT ?y { ?y e:code ?own } } ?y e:likes ?x }",
        "?x e:code ?own . ?y e:likes ?x",
    ],
)
def test_an_argument_narrows_what_leads_to_it(
    quads: ox.Store, found: str, code: str, rows: list[tuple[str, str]]
) -> None:
    query = f'SELECT $C ?d ?c {{ {found} . ?y e:code ?c FILTER($C = "" || ?c = $C) ?x e:code ?d }}'
    told = answered(quads, query, C=code)
    assert sorted((row["d"], row["c"]) for row in told) == sorted(rows)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?x { ?x ?p ?y }",
        "SELECT * { ?x e:code ?c }",
        "SELECT ?x { ?x e:code ?x }",
        "SELECT ?x { ?x e:day ?d OPTIONAL { ?x e:next ?n } ?n e:code ?c }",
        "SELECT ?c { ?x e:size ?v . ?x e:good ?w . ?x e:code ?c FILTER(?v = ?w) }",
        'SELECT ?c { ?x e:code ?c FILTER(REGEX(?c, "a")) }',
        "SELECT ?v { { ?x e:size ?v } UNION { ?x e:good ?v } } GROUP BY ?v",
        'SELECT ?c { ?x e:code ?c { ?y e:size ?s FILTER(?c = "a") } }',
        "SELECT (SUM(?s) AS ?n) { ?x e:size ?s }",
        "SELECT ?é { ?x e:code ?é }",
        "SELECT ?path_1 { ?x e:code ?path_1 }",
        "ASK { ?x e:code ?c }",
        "SELECT ?x WHERE { ?x",
        "",
    ],
)
def test_what_is_not_compiled(quads: ox.Store, query: str) -> None:
    with pytest.raises(UnsupportedError):
        answered(quads, query)
