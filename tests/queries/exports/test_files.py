"""Each file of a view reads back as the same nodes and edges."""

from __future__ import annotations

import csv
import io
import json
from xml.etree import ElementTree as ET

import networkx as nx
import pytest

from queries.exports.html import html
from queries.exports.svg import svg
from queries.exports.tables import csv_table, gexf, graphml, json_document
from queries.exports.view import View, layout
from tests.queries.exports.views import small_view

VIEW = small_view()
EDGES = {(edge.source, edge.role, edge.target, edge.count) for edge in VIEW.edges}


def edges_of(graph: nx.MultiDiGraph[str]) -> set[tuple[str, str, str, int]]:
    return {(s, str(d["role"]), t, int(float(d["weight"]))) for s, t, d in graph.edges(data=True)}


def test_graphml_reads_back() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(nx.parse_graphml(graphml(VIEW), force_multigraph=True))
    assert set(graph.nodes) == {node.code for node in VIEW.nodes}
    assert edges_of(graph) == EDGES
    assert {code: data["kind"] for code, data in graph.nodes(data=True)} == {n.code: n.kind for n in VIEW.nodes}


def test_gexf_reads_back() -> None:
    graph = nx.read_gexf(io.BytesIO(gexf(VIEW).encode()))
    assert set(graph.nodes) == {node.code for node in VIEW.nodes}
    assert {(s, t) for s, t in graph.edges()} == {(e.source, e.target) for e in VIEW.edges}


def test_csv_reads_back() -> None:
    rows = list(csv.DictReader(io.StringIO(csv_table(VIEW))))
    assert {(r["source"], r["role"], r["target"], int(r["count"])) for r in rows} == EDGES


def test_json_reads_back() -> None:
    data = json.loads(json_document(VIEW))
    assert {(e["source"], e["role"], e["target"], e["count"]) for e in data["edges"]} == EDGES
    assert data["title"] == VIEW.title
    assert data["sources"] == list(VIEW.sources)


def test_svg_holds_every_node_edge_and_what_a_slide_needs() -> None:
    root = ET.fromstring(svg(VIEW))
    texts = [element.text or "" for element in root.iter("{http://www.w3.org/2000/svg}text")]
    assert {node.label for node in VIEW.nodes} <= set(texts)
    assert {VIEW.title, VIEW.filter, VIEW.footnote, "orders", "Director"} <= set(texts)
    lines = [path for path in root.iter("{http://www.w3.org/2000/svg}path") if "stroke" in path.attrib]
    assert len(lines) == len(VIEW.edges)


def test_html_names_no_outside_address() -> None:
    page = html(VIEW)
    for mark in ('src="http', "src='http", 'href="http', "@import", "url(http", '<link rel="stylesheet"'):
        assert mark not in page
    assert VIEW.filter in page
    assert "&lt;small&gt;" in page


def test_the_same_view_has_the_same_layout() -> None:
    assert layout(VIEW) == layout(VIEW)
    assert len(set(layout(VIEW).values())) == len(VIEW.nodes)


@pytest.mark.parametrize("write", [html, svg, csv_table, json_document, graphml, gexf])
def test_an_empty_view_is_a_file_too(write: object) -> None:
    empty = View("Nothing", "no filter", "2026-11-22", (), "0" * 64, (), ())
    assert callable(write)
    assert write(empty)
