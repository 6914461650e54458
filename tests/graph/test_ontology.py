"""The ontology file and the schema say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import DCTERMS, ODRL2, ORG, OWL, PROV, RDF, RDFS, SH, SKOS, XSD

import graph
from graph.schema import ACTORS, KINDS
from graph.vocabulary import CODE, PREFIXES, TERMS

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


def test_namespaces_end_where_a_name_begins_and_are_those_of_the_vocabulary() -> None:
    bound = dict(re.findall(r"^@prefix (\w+): <([^>]+)> \.$", FILE.read_text(encoding="utf-8"), re.MULTILINE))
    assert all(iri.endswith(("/", "#")) for iri in [*bound.values(), *PREFIXES.values()])
    assert {name: bound.get(name) for name in PREFIXES} == PREFIXES


def test_each_class_is_tied_to_what_others_use(ontology: rdflib.Graph) -> None:
    expected = {
        "Instrument": "eli:LegalResource", "Version": "eli:LegalExpression",
        "Provision": "eli:LegalResourceSubdivision", "Citation": "cito:Citation", "Duty": "odrl:Duty",
        "Organization": "org:Organization", "Director": "org:Post", "Session": "prov:Activity",
        "Source": "prov:Entity", "Evidence": "oa:TextPositionSelector", "Mention": "oa:Annotation",
        "Verb": "skos:Concept", "Body": "skos:Concept", "Goal": "skos:Concept",
    }  # fmt: skip
    for name, other in expected.items():
        prefix, _, local = other.partition(":")
        parents = set(map(str, ontology.objects(rdflib.URIRef(TERMS + name), RDFS.subClassOf)))
        assert PREFIXES[prefix] + local in parents, name
    tied = {str(subject).removeprefix(TERMS) for subject, parent in ontology.subject_objects(RDFS.subClassOf)
            if isinstance(parent, rdflib.URIRef) and not str(parent).startswith(TERMS)}  # fmt: skip
    assert tied == set(KINDS)


def test_terms_of_others_are_theirs(ontology: rdflib.Graph) -> None:
    """rdflib knows the terms of these vocabularies; one that is misspelt is not there."""
    known = (DCTERMS, ODRL2, ORG, PROV, SKOS)
    for predicate in (RDFS.subClassOf, RDFS.subPropertyOf):
        for parent in ontology.objects(None, predicate):
            for namespace in known:
                if str(parent).startswith(str(namespace)):
                    assert str(parent) in map(str, dir(namespace)), parent


LISTS = {
    "statuses": ("VersionStatus", "status"),
    "forces": ("VerbForce", "force"),
    "actions": ("ProposalAction", "action"),
    "levels": ("DutyLevel", "level"),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_of_words_are_those_of_the_shapes(ontology: rdflib.Graph, name: str) -> None:
    shapes = rdflib.Graph().parse(FILE.with_name("shapes.ttl"))
    shape, path = LISTS[name]
    row = shapes.value(rdflib.URIRef(f"https://w3id.org/resgraph/shapes#{shape}"), SH.property)
    assert shapes.value(row, SH.path) == rdflib.URIRef(TERMS + path)
    allowed = shapes.value(row, SH["in"])
    assert allowed is not None
    concepts = list(ontology.subjects(SKOS.inScheme, rdflib.URIRef(TERMS + name)))
    assert {str(ontology.value(it, SKOS.notation)) for it in concepts} == set(map(str, shapes.items(allowed)))


def test_each_list_and_each_word_of_it_has_label_and_definition(ontology: rdflib.Graph) -> None:
    for kind in (SKOS.ConceptScheme, SKOS.Concept):
        for found in ontology.subjects(RDF.type, kind):
            for told in (RDFS.label, RDFS.comment):
                assert any(text.language == "en" for text in ontology.objects(found, told)), (found, told)  # type: ignore[attr-defined]
