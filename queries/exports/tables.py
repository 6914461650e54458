"""A view as data: CSV of its edges, JSON, GraphML, GEXF."""

from __future__ import annotations

import csv
import io
from dataclasses import asdict

import networkx as nx
import orjson

from queries.exports.view import View, network


def csv_table(view: View) -> str:
    """Return a view's edges as CSV, one row an edge, with kinds and labels of both ends."""
    nodes = {node.code: node for node in view.nodes}
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["source", "source_kind", "source_label", "role", "target", "target_kind", "target_label",
                     "count", "passages"])  # fmt: skip
    for edge in view.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        writer.writerow([source.code, source.kind, source.label, edge.role, target.code, target.kind, target.label,
                         edge.count, "; ".join(edge.passages)])  # fmt: skip
    return out.getvalue()


def json_document(view: View) -> str:
    """Return a view as JSON: title, filter, date, sources, version, nodes, edges."""
    return orjson.dumps(asdict(view), option=orjson.OPT_INDENT_2).decode() + "\n"


def graphml(view: View) -> str:
    """Return a view as GraphML."""
    return "\n".join(nx.generate_graphml(network(view))) + "\n"


def gexf(view: View) -> str:
    """Return a view as GEXF 1.2."""
    return "\n".join(nx.generate_gexf(network(view))) + "\n"
