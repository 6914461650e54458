"""The ontology file and the schema say the same."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import OWL, RDF, RDFS, XSD

import graph
from graph.schema import ACTORS, KINDS
from graph.vocabulary import CODE, TERMS

FILE = Path(graph.__file__).parent / "ontology.ttl"
PROPERTIES = {name: rule for kind in KINDS.values() for name, rule in kind.properties.items()}
EDGES = {name: rule for kind in KINDS.values() for name, rule in kind.edges.items()}
RANGES = {"string": XSD.string, "integer": XSD.integer, "boolean": XSD.boolean, "date": XSD.date}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(FILE)


def terms(ontology: rdflib.Graph, kind: rdflib.term.Node) -> set[str]:
    return {str(found).removeprefix(TERMS) for found in ontology.subjects(RDF.type, kind)}


def test_every_kind_is_a_class_and_every_class_a_kind(ontology: rdflib.Graph) -> None:
    assert terms(ontology, OWL.Class) == {*KINDS, "Actor"}


def test_every_property_is_defined_and_every_definition_used(ontology: rdflib.Graph) -> None:
    assert terms(ontology, OWL.DatatypeProperty) == {*PROPERTIES, CODE}
    assert terms(ontology, OWL.ObjectProperty) == set(EDGES)


def test_no_name_is_both_property_and_edge() -> None:
    assert not set(PROPERTIES) & set(EDGES)


def test_every_term_has_a_label_and_a_definition(ontology: rdflib.Graph) -> None:
    for kind in (OWL.Class, OWL.DatatypeProperty, OWL.ObjectProperty):
        for term in ontology.subjects(RDF.type, kind):
            for told in (RDFS.label, RDFS.comment):
                assert str(ontology.value(term, told) or ""), (term, told)


def test_ranges_and_domains_are_those_of_the_schema(ontology: rdflib.Graph) -> None:
    for name, rule in PROPERTIES.items():
        found = ontology.value(rdflib.URIRef(TERMS + name), RDFS.range)
        assert found in ({RDF.langString, None} if rule.language else {RANGES[rule.type], None}), name
    for name, relation in EDGES.items():
        found = ontology.value(rdflib.URIRef(TERMS + name), RDFS.range)
        if found is not None:
            expected = "Actor" if relation.targets == ACTORS else relation.targets[0]
            assert str(found) == TERMS + expected, name
    for name in {*PROPERTIES, *EDGES}:
        domain = ontology.value(rdflib.URIRef(TERMS + name), RDFS.domain)
        holders = {kind.name for kind in KINDS.values() if name in kind.properties or name in kind.edges}
        if domain is not None:
            assert holders in ({str(domain).removeprefix(TERMS)}, set(ACTORS)), name


def test_each_actor_is_a_kind_of_actor(ontology: rdflib.Graph) -> None:
    found = terms_below(ontology, "Actor")
    assert found == set(ACTORS)


def terms_below(ontology: rdflib.Graph, name: str) -> set[str]:
    below = ontology.subjects(RDFS.subClassOf, rdflib.URIRef(TERMS + name))
    return {str(found).removeprefix(TERMS) for found in below}
