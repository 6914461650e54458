"""A view as one self-contained HTML file: pyvis draws the network, the page needs nothing from outside.

The template is our own, since pyvis's links Bootstrap from a CDN even where everything else is in-line; the places of
the nodes are fixed beforehand, since the network's physics is slow beyond some hundred nodes.
"""

from __future__ import annotations

from html import escape

from jinja2 import ChoiceLoader, Environment, PackageLoader
from pyvis.network import Network

from queries.exports.palette import colour_of_kind, colour_of_role, words_of_kind, words_of_role
from queries.exports.view import View, layout


def html(view: View) -> str:
    """Return a view as an HTML page with legend, title, filter, date, sources and the same edges as a table."""
    network = Network(height="100%", width="100%", directed=True, cdn_resources="in_line")
    network.templateEnv = Environment(
        loader=ChoiceLoader([PackageLoader("queries.exports"), PackageLoader("pyvis")]), autoescape=False
    )
    network.templateEnv.globals.update(
        view=view,
        colour_of_kind=colour_of_kind,
        colour_of_role=colour_of_role,
        words_of_kind=words_of_kind,
        words_of_role=words_of_role,
    )
    network.templateEnv.filters["e"] = escape
    network.path = "view.html.jinja"
    network.toggle_physics(False)
    places = layout(view)
    for node in view.nodes:
        x, y = places[node.code]
        network.add_node(
            node.code, label=node.label, title=f"{node.kind} {node.code}\n{node.description}".strip(), x=x, y=y,
            color=colour_of_kind(node.kind), shape="box" if node.kind == "Instrument" else "dot", physics=False,
            font={"color": "#ffffff"} if node.kind == "Instrument" else {},
        )  # fmt: skip
    for edge in view.edges:
        passages = "\n".join(edge.passages[:10])
        network.add_edge(
            edge.source, edge.target, color=colour_of_role(edge.role), width=min(1 + edge.count**0.5, 6),
            title=f"{words_of_role(edge.role)} ({edge.count})\n{passages}".strip(),
        )  # fmt: skip
    return str(network.generate_html())
