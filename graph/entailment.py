"""What a graph says in the terms of ELI, CiTO, ORG, ODRL, PROV-O, Web Annotation and SKOS.

`ontology.ttl` makes each class and property a kind of theirs, which software without a reasoner does not see. Here the
same is stated outright, after three rules of RDFS and OWL, for lines of N-Quads:

    x a C,  C subClassOf D                      ->  x a D
    x p y,  p subPropertyOf q                   ->  x q y
    x a C,  C subClassOf [ p hasValue v ]       ->  x p v
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from graph.vocabulary import PREFIXES, RDF_TYPE

FILE: Final = Path(__file__).parent / "ontology.ttl"
_RDFS: Final = PREFIXES["rdfs"]
_OWL: Final = PREFIXES["owl"]
_TYPE: Final = f"<{RDF_TYPE}>"


def entailed(lines: Iterable[str]) -> list[str]:
    """Return lines of N-Quads and what the ontology makes of them, sorted and without duplicates."""
    found = set(lines)
    found |= {more for line in found for more in _more(line)}
    return sorted(found)


def _more(line: str) -> Iterator[str]:
    """Yield what follows from one line: in the same named graph, as a triple stands in one."""
    subject, predicate, rest = line.split(" ", 2)
    if predicate == _TYPE:
        kind, end = rest.split(" ", 1)
        for predicate_and_value in _of_classes().get(kind, ()):
            yield f"{subject} {predicate_and_value} {end}"
    else:
        for parent in _of_properties().get(predicate, ()):
            yield f"{subject} {parent} {rest}"


@cache
def _of_classes() -> Mapping[str, tuple[str, ...]]:
    """Map each class to the predicates and values that each of its members has."""
    direct, values = _statements(f"<{_RDFS}subClassOf>"), _has_values()
    return {kind: tuple(values.get(above, f"{_TYPE} {above}") for above in _above(kind, direct)) for kind in direct}


@cache
def _of_properties() -> Mapping[str, tuple[str, ...]]:
    """Map each property to those that it is a kind of."""
    direct = _statements(f"<{_RDFS}subPropertyOf>")
    return {name: tuple(_above(name, direct)) for name in direct}


def _above(name: str, direct: Mapping[str, list[str]]) -> list[str]:
    """Return all that stands above a class or property, sorted."""
    found: set[str] = set()
    left = [name]
    while left:
        more = set(direct.get(left.pop(), ())) - found
        found |= more
        left += more
    return sorted(found)


def _has_values() -> dict[str, str]:
    """Map each restriction to its predicate and value."""
    values = _statements(f"<{_OWL}hasValue>")
    return {
        node: f"{name} {value}"
        for node, names in _statements(f"<{_OWL}onProperty>").items()
        for name in names
        for value in values.get(node, ())
    }


def _statements(predicate: str) -> dict[str, list[str]]:
    """Return what the ontology states with a predicate, by subject."""
    found: dict[str, list[str]] = defaultdict(list)
    for quad in _ontology():
        if str(quad.predicate) == predicate:
            found[str(quad.subject)].append(str(quad.object))
    return found


@cache
def _ontology() -> tuple[ox.Quad, ...]:
    return tuple(ox.parse(path=str(FILE), format=ox.RdfFormat.TURTLE))
