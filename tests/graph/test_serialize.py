"""Each format reads back as the same graph in other libraries: rdflib, and Jena where a server of it is."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from collections.abc import Callable

import httpx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import HealthCheck, given, settings

from graph.build import build
from graph.draft import Draft
from graph.model import Graph, Ref, Text
from graph.rdf import read_quads, version_of, write_nquads
from graph.records import Record
from graph.serialize import FORMATS, write_graph
from graph.vocabulary import PREFIXES, node_iri
from tests.graph.graphs import graph_of, graphs, node, small_graph
from tests.graph.records import DUBAI, citation, operative, resolution
from tests.graph.test_rdf import ODD_CODES
from tests.servers.fuseki import FusekiServer

# The last is the named graph, "" where a format has none.
Statement = tuple[str, str, str, str]
NAMED = (".nq", ".trig", ".jsonld")
IN_RDFLIB = {
    ".nq": "nquads", ".nt": "nt", ".trig": "trig", ".ttl": "turtle", ".jsonld": "json-ld", ".rdf": "xml",
}  # fmt: skip
TEXTS = (
    "", " ", "\n", "\r", "\r\n", "\t", "  lead and trail  ", "]]> <x> & \" ' \\ \\u0041 ''' \"\"\"", "\x7f\x85\u2028",
    "\u202eright to left", "e\u0301", "\U0001f310", "@en", "^^", "%s {x} $y", "يقرر 决定",
)  # fmt: skip


def written(graph: Graph, ending: str) -> bytes:
    output = io.BytesIO()
    assert write_graph(graph, ending, output) == len(write_nquads(graph))
    return output.getvalue()


def as_real(graph: Graph) -> Graph:
    """Return a graph as `build` makes graphs: without the characters that XML cannot carry."""
    draft = Draft()
    kept: dict[str, Ref] = {}
    for found in graph.nodes.values():
        ref = draft.add(found.ref.kind, found.ref.code, found.part, **found.values)
        kept.setdefault(node_iri(ref), found.ref)
    whole = draft.graph()
    names = {ref for ref in whole.nodes if kept[node_iri(ref)].kind == ref.kind}
    edges = {edge for edge in whole.edges if {edge.source, edge.target} <= names}
    return Graph({ref: whole.nodes[ref] for ref in names}, edges)


def odd_graph() -> Graph:
    """Return a graph of odd codes and texts."""
    nodes = [node("Instrument", code, title=Text(text, "ar"), number=text) for code, text in zip(
        [*ODD_CODES, *map(str, range(len(TEXTS)))], [*TEXTS, *TEXTS], strict=False)]  # fmt: skip
    nodes += [node("Goal", code) for code in ODD_CODES]
    nodes += [node("Version", code, f"document/{code}", year=-5, revised=True) for code in ODD_CODES]
    edges = [(Ref("Version", code), "versionOf", Ref("Instrument", code)) for code in ODD_CODES]
    return as_real(graph_of(nodes, edges))


def expected(graph: Graph, ending: str) -> set[Statement]:
    """Return what a format must state."""
    lines = "".join(write_nquads(graph)).encode()
    return {_by_oxigraph(quad, ending in NAMED) for quad in ox.parse(lines, format=ox.RdfFormat.N_QUADS)}


def _by_oxigraph(quad: ox.Quad, named: bool) -> Statement:
    found = quad.object
    assert isinstance(found, ox.NamedNode | ox.Literal)
    value = found.value
    if isinstance(found, ox.Literal):
        value = f"{found.language or found.datatype.value} {value}"
    assert isinstance(quad.subject, ox.NamedNode)
    home = str(quad.graph_name)[1:-1] if named else ""
    return quad.subject.value, quad.predicate.value, value, home


def in_rdflib(content: bytes, ending: str) -> set[Statement]:
    """Return what rdflib reads."""
    second = rdflib.Dataset()
    if ending in NAMED:
        second.parse(io.BytesIO(content), format=IN_RDFLIB[ending])
        return {_by_rdflib(*quad) for quad in second.quads()}
    union = rdflib.Graph().parse(io.BytesIO(content), format=IN_RDFLIB[ending])
    return {_by_rdflib(*triple, None) for triple in union}


def _by_rdflib(subject: object, predicate: object, found: object, home: object) -> Statement:
    value = str(found)
    if isinstance(found, rdflib.Literal):
        value = f"{found.language or found.datatype or rdflib.XSD.string} {value}"
    return str(subject), str(predicate), value, "" if home is None else str(home)


# rdflib warns of its own use of what it has deprecated.
own_warnings = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@own_warnings
@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("make", [small_graph, odd_graph, lambda: build([])], ids=["small", "odd", "registry"])
def test_rdflib_reads_the_same_graph(make: Callable[[], Graph], ending: str) -> None:
    made = make()
    assert in_rdflib(written(made, ending), ending) == expected(made, ending)


@own_warnings
@pytest.mark.parametrize("ending", FORMATS)
@given(graph=graphs(max_nodes=5))
@settings(max_examples=40, deadline=None)
def test_rdflib_reads_any_graph(ending: str, graph: Graph) -> None:
    made = as_real(graph)
    assert in_rdflib(written(made, ending), ending) == expected(made, ending)


@pytest.mark.parametrize("ending", FORMATS)
@given(graph=graphs(max_nodes=5))
@settings(max_examples=40, deadline=None)
def test_oxigraph_reads_any_graph(ending: str, graph: Graph) -> None:
    made = as_real(graph)
    content = written(made, ending)
    quads = list(ox.parse(content, format=FORMATS[ending]))
    assert {_by_oxigraph(quad, ending in NAMED) for quad in quads} == expected(made, ending)
    if ending in NAMED:
        assert read_quads(quads) == made


@pytest.fixture
def jena(fuseki_server: FusekiServer) -> str:
    """The address of the data of an endpoint that is Jena's, empty."""
    httpx.post(f"{fuseki_server.address}/update", data={"update": "CLEAR ALL"}, timeout=60).raise_for_status()
    return f"{fuseki_server.address}/data"


def in_jena(jena: str, content: bytes, ending: str) -> set[Statement]:
    """Return what Jena reads, as it writes it."""
    address = jena if ending in NAMED else f"{jena}?default"
    types = {"Content-Type": FORMATS[ending].media_type}
    httpx.put(address, content=content, headers=types, timeout=60).raise_for_status()
    told = httpx.get(jena, headers={"Accept": "application/n-quads"}, timeout=60).raise_for_status().content
    return {_by_oxigraph(quad, ending in NAMED) for quad in ox.parse(told, format=ox.RdfFormat.N_QUADS)}


@pytest.mark.parametrize("ending", FORMATS)
def test_jena_reads_the_same_graph(jena: str, ending: str) -> None:
    try:
        for made in (small_graph(), odd_graph()):
            assert in_jena(jena, written(made, ending), ending) == expected(made, ending)
    finally:
        httpx.put(jena, content=b"", headers={"Content-Type": "application/n-quads"}).raise_for_status()


@pytest.mark.parametrize("ending", FORMATS)
@given(graph=graphs(max_nodes=4))
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_jena_reads_any_graph(jena: str, ending: str, graph: Graph) -> None:
    made = as_real(graph)
    assert in_jena(jena, written(made, ending), ending) == expected(made, ending)


def told() -> list[Record]:
    return [resolution("PP-RES-1", DUBAI), operative("PP-RES-1", ("TSB-DIR", "BDT")), citation("PP-RES-1", "PP-RES-2")]


def test_records_in_any_order_and_another_process_give_the_same_bytes() -> None:
    first = b"".join(written(build(told()), ending) for ending in FORMATS)
    code = (
        "import sys; from tests.graph.test_serialize import *\n"
        "made = build(told()[::-1])\n"
        "for ending in FORMATS: sys.stdout.buffer.write(written(made, ending))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout == first


def test_the_hash_of_the_nquads_is_the_version() -> None:
    made = small_graph()
    assert hashlib.sha256(written(made, ".nq")).hexdigest() == version_of(write_nquads(made))


@pytest.mark.parametrize("ending", [".trig", ".ttl", ".rdf"])
def test_the_prefixes_are_those_of_the_vocabulary(ending: str) -> None:
    told = written(small_graph(), ending).decode()
    for name, iri in PREFIXES.items():
        assert (f'xmlns:{name}="{iri}"' if ending == ".rdf" else f"@prefix {name}: <{iri}> .\n") in told
    assert "rg:adoptedBy" in told
