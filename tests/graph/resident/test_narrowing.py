"""Which triples an argument narrows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.resident.narrowing import narrowed
from graph.resident.parser import parse
from graph.resident.scope import selects_in
from graph.resident.syntax import Iri, Part, Triple, Union, Var

COUNT = "{ SELECT ?duty (COUNT(?one) AS ?n) { ?duty <e:to> ?one } GROUP BY ?duty }"
FILTER = 'FILTER($DOC = "" || ?doc = $DOC)'
LEADS = "?duty <e:evidence> ?mark . ?mark <e:in>/<e:code> ?doc ."


def triples(query: str) -> Iterator[Triple]:
    """Yield the triples of a query and its sub-selects after an argument has narrowed them."""
    select = narrowed(parse(query), frozenset({"DOC"}))
    todo: list[Part] = [select.group, *(one.group for one in selects_in(select.group))]
    while todo:
        match todo.pop():
            case Triple() as triple:
                yield triple
            case Union(groups):
                todo += groups
            case part:
                todo += getattr(part, "parts", ())


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT ?duty {{ ?duty <e:to> ?one . {LEADS} {FILTER} }}",
        f"SELECT ?duty {{ {{ SELECT DISTINCT ?duty {{ ?duty <e:to> ?one }} LIMIT 9 }} {LEADS} {FILTER} }}",
        f"SELECT ?duty {{ {{ {{ ?duty <e:to> ?one }} UNION {{ ?one <e:code> ?c }} }} {LEADS} {FILTER} }}",
    ],
)
def test_narrowed(query: str) -> None:
    within = {triple.path.iri: triple.within for triple in triples(query) if isinstance(triple.path, Iri)}
    assert within["e:to"] is not None
    assert within["e:to"].argument == Var("DOC")
    assert within["e:evidence"] is None


@pytest.mark.parametrize(
    "query",
    [
        # What a row is made of from several, what is optional, and what leads to something else.
        f"SELECT ?duty {{ {COUNT} {LEADS} {FILTER} }}",
        f"SELECT ?duty {{ {{ SELECT ?one {{ ?duty <e:to> ?one }} }} {LEADS} {FILTER} }}",
        f"SELECT ?duty {{ {LEADS} OPTIONAL {{ ?duty <e:to> ?one }} {FILTER} }}",
        f"SELECT ?duty {{ ?duty <e:to> ?one OPTIONAL {{ {LEADS} }} {FILTER} }}",
        f'SELECT ?duty {{ ?duty <e:to> ?one . {LEADS} FILTER($DOC = "x" || ?doc = $DOC) }}',
        f'SELECT ?duty {{ ?duty <e:to> ?one . {LEADS} FILTER($DOC = "" || ?doc = $DOC || ?duty = ?one) }}',
    ],
)
def test_not_narrowed(query: str) -> None:
    assert not any(triple.within for triple in triples(query))
