"""The SHACL shapes agree with the schema, hold over the facts that ship, and report each kind of damage."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

import pytest
import rdflib
from pyoxigraph import NamedNode, RdfFormat, parse
from pyshacl import validate
from rdflib.namespace import SH

from graph.build import build
from graph.model import Edge, Graph, Node, Ref, Text, Value
from graph.rdf import write_nquads
from graph.records import Revision
from graph.schema import KINDS
from graph.snapshot import FOLDER, read_snapshot
from graph.vocabulary import node_iri
from tests.graph.records import BUSAN, DUBAI, citation, item, operative, proposal, provision, resolution, source
from tests.graph.shapes import FILE, LINE, generated, shape

ONTOLOGY = FILE.with_name("ontology.ttl")


def as_rdflib(graph: Graph) -> rdflib.Graph:
    """Return the union of a graph's named graphs in rdflib; its own parser takes ten times as long."""
    iri = cache(rdflib.URIRef)
    found = rdflib.Graph()
    for quad in parse("".join(write_nquads(graph)), format=RdfFormat.N_QUADS):
        assert isinstance(quad.subject, NamedNode)
        value = quad.object
        target: rdflib.term.Node
        if isinstance(value, NamedNode):
            target = iri(value.value)
        else:
            assert not hasattr(value, "subject")
            kind = iri(value.datatype.value)
            plain = kind == rdflib.XSD.string or value.language
            target = rdflib.Literal(value.value, lang=value.language, datatype=None if plain else kind)
        found.add((iri(quad.subject.value), iri(quad.predicate.value), target))
    return found


@cache
def _shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(FILE)


@cache
def _ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(ONTOLOGY)


def violations(data: rdflib.Graph) -> set[tuple[str, str]]:
    """Return what a validator reports: the node, and the path or the message."""
    _, report, _ = validate(data, shacl_graph=_shapes(), ont_graph=_ontology(), inplace=True)
    assert isinstance(report, rdflib.Graph)
    found = set()
    for result in report.subjects(rdflib.RDF.type, SH.ValidationResult):
        path = report.value(result, SH.resultPath)
        told = path if isinstance(path, rdflib.URIRef) else report.value(result, SH.resultMessage)
        found.add((str(report.value(result, SH.focusNode)), str(told).rpartition("#")[2]))
    return found


def test_what_follows_from_the_schema_stands_in_the_file() -> None:
    assert FILE.read_text(encoding="utf-8").partition(LINE)[2] == generated().removeprefix(LINE), (
        "python -m tests.graph.shapes writes it anew"
    )


def test_the_schema_requires_what_it_has() -> None:
    for kind in KINDS.values():
        assert set(kind.required) <= {*kind.properties, *kind.edges}, kind.name
        assert "evidence" not in kind.edges or "evidence" in kind.required, kind.name


def test_the_shapes_speak_of_terms_that_there_are() -> None:
    known = {str(term) for term in _ontology().subjects()}
    spoken = {str(node) for triple in _shapes() for node in triple if "resgraph/ontology#" in str(node)}
    assert spoken <= known


def test_the_shapes_are_shapes() -> None:
    by_hand, line, _ = FILE.read_text(encoding="utf-8").partition(LINE)
    shapes = rdflib.Graph().parse(data=by_hand + line + shape(KINDS["Duty"]), format="turtle")
    conforms, _, told = validate(rdflib.Graph(), shacl_graph=shapes, meta_shacl=True)
    assert conforms, told


@pytest.mark.skipif(not list(FOLDER.glob("*.jsonl")), reason="there is no snapshot in graph/snapshot yet")
def test_the_facts_that_ship_are_as_they_must_be() -> None:
    graph = build(record for records in read_snapshot().values() for record in records)
    assert violations(as_rdflib(graph)) == set()


# Damage


@cache
def _whole() -> Graph:
    """Return a graph with a node of most kinds, and of the registry only what they speak of."""
    graph = build(
        [
            source(session="PP-18"),
            resolution("PP-RES-123", DUBAI, status="revised"),
            resolution("PP-RES-123", BUSAN, char=1),
            provision("PP-RES-123", 28, 60, n="1"),
            operative("PP-RES-123", verb="resolves", char=20),
            item("PP-RES-123", addressees=("TSB-DIR",), partners=("BDT",), report_to=("COUNCIL",)),
            citation("PP-RES-123", "WTDC-RES-37", Revision(True, "Buenos Aires", 2017)),
            proposal("PP-RES-25", to_rev=Revision(True, "Bucharest", 2022)),
        ]
    )
    seen = {ref for ref in graph.nodes if KINDS[ref.kind].edges.get("evidence")}
    while more := {edge.target for edge in graph.edges if edge.source in seen} - seen:
        seen |= more
    return Graph({ref: graph.nodes[ref] for ref in seen}, {edge for edge in graph.edges if edge.source in seen})


DUTY, BARE, CITATION = Ref("Duty", "901/30"), Ref("Duty", "901/20"), Ref("Citation", "901/40")
NEW, OLD, WISH = (Ref("Version", code) for code in ("PP-RES-123@2018", "PP-RES-123@2014", "PP-RES-25@2022"))
CITED, PROPOSAL = Ref("Version", "WTDC-RES-37@2017"), Ref("Proposal", "902/0")
EVIDENCE = Ref("Evidence", "901/30-38")
INSTRUMENT, BUREAU, DIRECTOR = Ref("Instrument", "PP-RES-123"), Ref("Bureau", "TSB"), Ref("Director", "TSB-DIR")
Damage = Callable[[Graph], None]


def without(source: Ref, role: str) -> Damage:
    """Take an edge away."""

    def damage(graph: Graph) -> None:
        (edge,) = (edge for edge in graph.edges if edge.source == source and edge.role == role)
        graph.edges.remove(edge)

    return damage


def turned(source: Ref, role: str) -> Damage:
    """Turn an edge around."""

    def damage(graph: Graph) -> None:
        (edge,) = (edge for edge in graph.edges if edge.source == source and edge.role == role)
        graph.edges.remove(edge)
        graph.edges.add(Edge(edge.target, role, source))

    return damage


def linked(source: Ref, role: str, target: Ref) -> Damage:
    """Put an edge more."""
    return lambda graph: graph.edges.add(Edge(source, role, target))


def valued(ref: Ref, **values: Iterable[Value]) -> Damage:
    """Give properties other values."""

    def damage(graph: Graph) -> None:
        node = graph.nodes[ref]
        graph.nodes[ref] = Node(ref, node.part, {**node.values, **{name: tuple(it) for name, it in values.items()}})

    return damage


def unnamed(ref: Ref, name: str) -> Damage:
    """Take a property away."""

    def damage(graph: Graph) -> None:
        node = graph.nodes[ref]
        graph.nodes[ref] = Node(ref, node.part, {key: it for key, it in node.values.items() if key != name})

    return damage


def test_a_whole_graph_is_not_reported() -> None:
    assert violations(as_rdflib(_whole())) == set()


CASES: list[tuple[str, Damage, Ref, str]] = [
    ("duty without provision", without(DUTY, "orderedBy"), DUTY, "orderedBy"),
    ("duty without verb", without(DUTY, "hasVerb"), DUTY, "hasVerb"),
    ("duty without words", unnamed(DUTY, "verb"), DUTY, "verb"),
    ("duty without addressee", without(DUTY, "addressee"), DUTY, "an item that instructs, requests, invites or "
     "encourages, and nobody whom it addresses"),
    ("duty without evidence", without(DUTY, "evidence"), DUTY, "evidence"),
    ("citation without evidence", without(CITATION, "evidence"), CITATION, "evidence"),
    ("citation without cited", without(CITATION, "cites"), CITATION, "cites"),
    ("citation of two", linked(CITATION, "cites", INSTRUMENT), CITATION, "cites"),
    ("citation turned around", turned(CITATION, "cites"), CITATION, "cites"),
    ("version without instrument", without(NEW, "versionOf"), NEW, "versionOf"),
    ("version of two", linked(NEW, "versionOf", Ref("Instrument", "PP-RES-25")), NEW, "versionOf"),
    ("version turned around", turned(NEW, "versionOf"), INSTRUMENT, "versionOf"),
    ("older replaces newer", turned(NEW, "replaces"), OLD, "a version replaces one that is no older"),
    ("replaces another's", linked(NEW, "replaces", CITED), NEW, "replaces"),
    ("another's version", linked(DUTY, "dutyVersion", CITED), DUTY, "a version of another instrument"),
    ("proposed replaces", linked(WISH, "replaces", Ref("Version", "PP-RES-25@2014")), WISH,
     "a version that is only proposed is adopted nowhere and replaces nothing"),
    ("addressee is a body", linked(DUTY, "addressee", Ref("Body", "PP")), DUTY, "addressee"),
    ("addressee is a duty", linked(DUTY, "partner", BARE), DUTY, "partner"),
    ("actor addresses", linked(DIRECTOR, "addressee", DUTY), DIRECTOR, "addressee"),
    ("evidence without source", without(EVIDENCE, "inSource"), EVIDENCE, "inSource"),
    ("passage ends first", valued(EVIDENCE, start=[39]), EVIDENCE, "start"),
    ("passage before line 1", valued(EVIDENCE, line=[0]), EVIDENCE, "line"),
    ("a word for a number", valued(NEW, year=["MMXVIII"]), NEW, "year"),
    ("two years", valued(NEW, year=[2018, 2019]), NEW, "year"),
    ("unknown status", valued(NEW, status=["gone"]), NEW, "status"),
    ("unknown action", valued(PROPOSAL, action=["DEL"]), PROPOSAL, "action"),
    ("unknown level", valued(DUTY, level=["line"]), DUTY, "level"),
    ("two names", valued(BUREAU, name=[Text("One", "en"), Text("Two", "en")]), BUREAU, "name"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "ref", "told"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_damage_is_reported(damage: Damage, ref: Ref, told: str) -> None:
    whole = _whole()
    graph = Graph(dict(whole.nodes), set(whole.edges))
    damage(graph)
    assert (node_iri(ref), told) in violations(as_rdflib(graph))


def test_a_node_without_class_and_one_of_two_classes_are_reported() -> None:
    data = as_rdflib(_whole())
    duty, verb = (rdflib.URIRef(node_iri(ref)) for ref in (DUTY, Ref("Verb", "instructs")))
    kinds = list(data.triples((verb, rdflib.RDF.type, None)))
    for triple in kinds:
        data.remove(triple)
    data.add((duty, rdflib.RDF.type, rdflib.URIRef("https://w3id.org/resgraph/ontology#Citation")))
    found = violations(data)
    assert {(str(verb), "type"), (str(duty), "type"), (str(duty), "hasVerb")} <= found
