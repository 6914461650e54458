"""Graph -> quads -> graph, and what a second library makes of the quads."""

from __future__ import annotations

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from graph.designations import format_iri
from graph.errors import StoreError, UsageError
from graph.model import Graph, Ref, Text
from graph.rdf import encode_nquads, read_nquads, read_quads, version_of, write_nquads
from graph.schema import KINDS
from graph.vocabulary import BASE, check_base, graph_iri, graph_part, node_code, node_iri, term_iri
from tests.graph.graphs import graphs, node, small_graph, texts

ODD_CODES = [
    "WTSA-RES-NEW:A title, with “quotes” <and> \\ more",
    "?-RES-71",
    "UNGA-RES-70/1",
    "..",
    "a b\tc\n",
    "100%",
    "%2F",
    "文件",
    "\u202eright to left",
    "e\u0301",
]


def parsed(lines: list[str]) -> list[Quad]:
    return list(parse("".join(lines), format=RdfFormat.N_QUADS))


@given(graphs())
@settings(deadline=None)
def test_quads_read_back_as_the_same_graph(graph: Graph) -> None:
    assert read_quads(parsed(write_nquads(graph))) == graph


@given(graphs())
@settings(deadline=None)
def test_another_base_changes_names_and_nothing_else(graph: Graph) -> None:
    base = "https://graph.example.org/itu/"
    assert read_quads(parsed(write_nquads(graph, base)), base) == graph


# rdflib warns of its own use of what it has deprecated.
@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated:DeprecationWarning")
@given(graphs())
@settings(max_examples=50, deadline=None)
def test_a_second_library_reads_the_same_quads(graph: Graph) -> None:
    lines = write_nquads(graph)
    second = rdflib.Dataset()
    second.parse(data="".join(lines), format="nquads")
    found = {_by_rdflib(quad) for quad in second.quads()}
    assert found == {_by_oxigraph(quad) for quad in parsed(lines)}


def _by_rdflib(quad: tuple[object, ...]) -> tuple[str, str, str, str, str]:
    subject, predicate, target, graph = quad
    if isinstance(target, rdflib.Literal):
        kind = target.language or str(target.datatype or rdflib.XSD.string)
        return str(subject), str(predicate), f"{kind} {target}", "literal", str(graph)
    return str(subject), str(predicate), str(target), "iri", str(graph)


def _by_oxigraph(quad: Quad) -> tuple[str, str, str, str, str]:
    assert isinstance(quad.subject, NamedNode)
    assert isinstance(quad.graph_name, NamedNode)
    at = (quad.subject.value, quad.predicate.value)
    if isinstance(quad.object, Literal):
        kind = quad.object.language or quad.object.datatype.value
        # rdflib spells a number as Python does; Oxigraph keeps it as it was written, which is the same.
        return *at, f"{kind} {quad.object.value}", "literal", quad.graph_name.value
    assert isinstance(quad.object, NamedNode)
    return *at, quad.object.value, "iri", quad.graph_name.value


@given(graphs())
@settings(deadline=None)
def test_lines_are_sorted_single_and_canonical(graph: Graph) -> None:
    lines = write_nquads(graph)
    assert lines == sorted(set(lines))
    assert all(line.endswith(" .\n") and line.count("\n") == 1 for line in lines)
    again = [f"{quad} .\n" for quad in parsed(lines)]
    assert sorted(map(_escapes_apart, again)) == sorted(map(_escapes_apart, lines))


def _escapes_apart(line: str) -> str:
    """Write control characters one way: libraries differ in which of them they escape."""
    for code in (*range(0x20), 0x7F):
        line = line.replace(f"\\u{code:04X}", chr(code))
    for escape, char in (("\\t", "\t"), ("\\b", "\b"), ("\\f", "\f")):
        line = line.replace(escape, char)
    return line


def test_the_version_tells_graphs_apart() -> None:
    one = small_graph()
    other = small_graph()
    assert version_of(write_nquads(one)) == version_of(write_nquads(other))
    other.edges.pop()
    assert version_of(write_nquads(one)) != version_of(write_nquads(other))


@pytest.mark.parametrize("code", ODD_CODES)
@pytest.mark.parametrize("kind", ["Instrument", "Goal", "Duty"])
def test_odd_codes_survive(kind: str, code: str) -> None:
    graph = Graph({Ref(kind, code): node(kind, code)}, set())
    assert read_quads(parsed(write_nquads(graph))) == graph
    iri = node_iri(Ref(kind, code))
    assert iri.isascii()
    assert node_code(iri) == (KINDS[kind].path, code)
    assert str(rdflib.URIRef(iri).n3()) == f"<{iri}>"


@given(st.sampled_from(sorted(KINDS)), texts(min_size=1))
def test_node_names_are_inverse(kind: str, code: str) -> None:
    assert node_code(node_iri(Ref(kind, code))) == (KINDS[kind].path, code)
    assert graph_part(graph_iri(code)) == code
    assert "/" not in format_iri(code)


def test_goals_have_the_name_that_the_united_nations_gave_them() -> None:
    assert node_iri(Ref("Goal", "SDG-9")) == "http://metadata.un.org/sdg/9"
    assert node_iri(Ref("Goal", "SDG-")) == f"{BASE}goal/SDG-"
    assert node_iri(Ref("Goal", "WSIS-C5")) == f"{BASE}goal/WSIS-C5"


@pytest.mark.parametrize(
    "base", ["", "example.org/", "https://example.org", "https:///", "https://example.org/a b/", "https://é.org/"]
)
def test_a_base_that_is_none_is_refused(base: str) -> None:
    with pytest.raises(UsageError, match="base IRI"):
        check_base(base)


@pytest.mark.parametrize("iri", ["https://example.org/duty/1", f"{BASE}duty", f"{BASE}duty/"])
def test_a_name_of_no_node_is_refused(iri: str) -> None:
    with pytest.raises(UsageError, match="no name of a node"):
        node_code(iri)


_NAME = NamedNode(f"{BASE}body/PP")
_HOME = NamedNode(f"{BASE}graph/registry")


@pytest.mark.parametrize(
    ("quads", "reason"),
    [
        ([Quad(_NAME, NamedNode(term_iri("code")), Literal("PP"))], "no quad of a graph"),
        ([Quad(_NAME, NamedNode("http://example.org/p"), Literal("PP"), _HOME)], "no term of resgraph"),
        ([Quad(_NAME, NamedNode(term_iri("name")), Literal("PP"), _HOME)], "has no class"),
    ],
)
def test_quads_of_something_else_are_refused(quads: list[Quad], reason: str) -> None:
    with pytest.raises(StoreError, match=reason):
        read_quads(quads)


def test_texts_keep_their_language_and_control_characters() -> None:
    title = Text('a "quoted" \\ line\nand\ttab\r\x00\x7f', "en")
    graph = Graph({Ref("Instrument", "PP-RES-1"): node("Instrument", "PP-RES-1", title=title)}, set())
    assert read_quads(parsed(write_nquads(graph))) == graph


@given(graphs())
@settings(deadline=None)
def test_the_lines_are_the_file_and_read_back_in_any_order(graph: Graph) -> None:
    lines = write_nquads(graph)
    assert encode_nquads(graph) == ("".join(lines).encode(), len(lines), version_of(lines))
    assert read_nquads(lines[::-1]) == read_nquads(line.rstrip("\n") for line in lines) == graph


@given(graphs())
@settings(deadline=None)
def test_the_lines_of_another_writer_are_the_same_graph(graph: Graph) -> None:
    """Oxigraph escapes other characters than we do; so may any writer, all of them at the most."""
    stored = Store()
    stored.extend(parsed(write_nquads(graph)))
    told = stored.dump(format=RdfFormat.N_QUADS)
    assert told is not None
    assert read_nquads(told.decode().split("\n")[:-1]) == graph
    escaped = "".join(char if char.isascii() else f"\\U{ord(char):08x}" for char in told.decode())
    assert read_nquads(escaped.split("\n")[:-1]) == graph


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no quad",
        '_:b <p> "x" <g>',
        "<s> <p> _:b <g>",
        '<s> <p> "x" _:g',
        f'<s> <{term_iri("title")}> "a <b"',
        f'<s> <{term_iri("title")}> "a <b"^^<{BASE}graph/registry>',
        f"<s> <{term_iri('partOf')}> <o>",
        f'<s> <{term_iri("title")}> "x" <g>',
    ],
)
def test_a_line_of_something_else_is_refused(line: str) -> None:
    with pytest.raises(StoreError, match=r"no quad of a graph|has no class"):
        read_nquads([line])
