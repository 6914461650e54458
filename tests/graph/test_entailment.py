"""What is stated in others' terms is what a reasoner finds, and nothing else."""

from __future__ import annotations

import owlrl  # type: ignore[import-untyped]
import pytest
import rdflib
from rdflib.namespace import OWL, RDFS, XSD

from graph.build import build
from graph.entailment import FILE, entailed
from graph.rdf import write_nquads
from graph.vocabulary import BASE, PREFIXES
from tests.graph.records import DUBAI, citation, item, operative, proposal, provision, resolution, source

KEPT = (f"<{BASE}body/PP>", f"<{BASE}session/PP-18>", f"<{BASE}actor/TSB", f"<{BASE}verb/instructs>")


def lines() -> list[str]:
    told = [
        source(session="PP-18"), resolution("PP-RES-123", DUBAI, status="revised"), provision("PP-RES-123", 28, 60),
        operative("PP-RES-123", ("TSB-DIR",)), item("PP-RES-123", addressees=("T-SG17",), report_to=("COUNCIL",)),
        citation("PP-RES-123", "WTDC-RES-37", DUBAI), proposal("PP-RES-25"),
    ]  # fmt: skip
    found = write_nquads(build(told, {"901": "x" * 99}))
    # Of the registry a few: a reasoner takes long.
    return [line for line in found if "graph/registry>" not in line or line.startswith(KEPT)]


def triples(found: list[str]) -> rdflib.Graph:
    """Return the union of the named graphs."""
    text = "".join(line[: line.rindex(" <")] + " .\n" for line in found)
    return rdflib.Graph().parse(data=text, format="nt")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_reasoner_finds_the_same() -> None:
    given = triples(lines())
    closed = triples(lines()) + rdflib.Graph().parse(FILE)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    nodes, own = set(given.subjects()), (str(OWL), str(XSD), str(RDFS.Resource), str(RDFS.Class), str(RDFS.Literal))
    expected = {
        (subject, predicate, value)
        for subject, predicate, value in closed
        if subject in nodes and not str(predicate).startswith(own) and not str(value).startswith(own)
        and not isinstance(value, rdflib.BNode)
    }  # fmt: skip
    assert set(triples(entailed(lines()))) == expected
    assert len(expected) > len(given) * 1.5


def test_a_statement_stands_where_it_comes_from() -> None:
    found = entailed(lines())
    assert found == sorted(set(found))
    assert set(lines()) <= set(found)
    homes = {line.split(" ", 1)[0]: line[line.rindex(" <") :] for line in lines()}
    assert all(line[line.rindex(" <") :] == homes[line.split(" ", 1)[0]] for line in found)


def test_bodies_are_concepts_of_a_scheme() -> None:
    subject = rdflib.URIRef("https://w3id.org/resgraph/body/PP")
    found = triples(entailed(lines()))
    scheme = rdflib.URIRef("https://w3id.org/resgraph/ontology#bodies")
    assert (subject, rdflib.URIRef(PREFIXES["skos"] + "inScheme"), scheme) in found
    names = {name.language for name in found.objects(subject, rdflib.SKOS.prefLabel)}  # type: ignore[attr-defined]
    assert names == {"en", "fr", "es", "ru", "zh", "ar"}
