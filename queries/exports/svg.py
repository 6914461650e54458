"""A view as an SVG picture with title, filter, legend, date and sources on it; text stays text, so it can be edited."""

from __future__ import annotations

from math import hypot
from typing import Final
from xml.etree import ElementTree as ET

from queries.exports.palette import colour_of_kind, colour_of_role, words_of_kind, words_of_role
from queries.exports.view import View, layout

_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_MARGIN: Final = 80
_HEADER: Final = 90
_LINE: Final = 22
_FONT: Final = "Helvetica, Arial, sans-serif"


def svg(view: View) -> str:
    """Return a view as an SVG document."""
    places = layout(view)
    left = min((x for x, _ in places.values()), default=0.0) - _MARGIN
    top = min((y for _, y in places.values()), default=0.0) - _MARGIN - _HEADER
    width = max((x for x, _ in places.values()), default=0.0) + _MARGIN - left
    width = max(width, 900.0)
    legend = _legend_rows(view)
    picture = max((y for _, y in places.values()), default=0.0) + _MARGIN - top
    height = picture + _LINE * (len(legend) + 2)
    root = ET.Element("svg", {
        "xmlns": _NAMESPACE, "viewBox": f"0 0 {width:.0f} {height:.0f}", "width": f"{width:.0f}",
        "height": f"{height:.0f}", "font-family": _FONT, "role": "img", "aria-label": view.title,
    })  # fmt: skip
    ET.SubElement(root, "title").text = view.title
    ET.SubElement(root, "desc").text = view.footnote
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    _text(root, 24, 40, view.title, size=22, weight="bold")
    _text(root, 24, 66, view.filter, size=14, colour="#4a5361")
    shifted = {code: (x - left, y - top) for code, (x, y) in places.items()}
    _edges(root, view, shifted)
    _nodes(root, view, shifted)
    for number, (colour, words, is_edge) in enumerate(legend):
        y = picture + _LINE * number
        mark = {"x": "24", "y": f"{y - 8:.0f}", "width": "22", "height": "4" if is_edge else "12", "fill": colour}
        ET.SubElement(root, "rect", mark)
        _text(root, 56, y + (0 if is_edge else 3), words, size=13)
    _text(root, 24, height - _LINE, view.footnote, size=11, colour="#4a5361")
    return ET.tostring(root, encoding="unicode", xml_declaration=True)


def _legend_rows(view: View) -> list[tuple[str, str, bool]]:
    """Return colour, words, and whether it is an edge, for each row of the legend."""
    kinds = [(colour_of_kind(kind), words_of_kind(kind), False) for kind in view.kinds]
    return kinds + [(colour_of_role(role), words_of_role(role), True) for role in view.roles]


def _edges(root: ET.Element, view: View, places: dict[str, tuple[float, float]]) -> None:
    """Draw each edge as a line with its arrow head short of the target's mark."""
    group = ET.SubElement(root, "g", {"fill": "none", "stroke-opacity": "0.75"})
    for edge in view.edges:
        (x1, y1), (x2, y2) = places[edge.source], places[edge.target]
        length = hypot(x2 - x1, y2 - y1) or 1.0
        ux, uy = (x2 - x1) / length, (y2 - y1) / length
        tip_x, tip_y = x2 - ux * 12, y2 - uy * 12
        colour = colour_of_role(edge.role)
        line = ET.SubElement(group, "path", {
            "d": f"M{x1:.1f},{y1:.1f} L{tip_x:.1f},{tip_y:.1f}", "stroke": colour,
            "stroke-width": f"{min(1 + edge.count**0.5, 6):.1f}",
        })  # fmt: skip
        ET.SubElement(line, "title").text = f"{edge.source} {words_of_role(edge.role)} {edge.target} ({edge.count})"
        base_x, base_y = tip_x - ux * 9, tip_y - uy * 9
        sides = ((base_x - uy * 4, base_y + ux * 4), (base_x + uy * 4, base_y - ux * 4))
        head = f"M{tip_x:.1f},{tip_y:.1f} " + " ".join(f"L{x:.1f},{y:.1f}" for x, y in sides) + " Z"
        ET.SubElement(group, "path", {"d": head, "fill": colour})


def _nodes(root: ET.Element, view: View, places: dict[str, tuple[float, float]]) -> None:
    """Draw each node as a mark with its label below."""
    for node in view.nodes:
        x, y = places[node.code]
        group = ET.SubElement(root, "g")
        ET.SubElement(group, "title").text = f"{node.kind} {node.code} {node.description}".strip()
        colour = colour_of_kind(node.kind)
        if node.kind == "Instrument":
            box = {"x": f"{x - 9:.1f}", "y": f"{y - 9:.1f}", "width": "18", "height": "18", "rx": "3", "fill": colour}
            ET.SubElement(group, "rect", box)
        else:
            ET.SubElement(group, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": "9", "fill": colour})
        _text(group, x, y + 24, node.label, size=12, anchor="middle", halo=True)


def _text(parent: ET.Element, x: float, y: float, words: str, *, size: int, colour: str = "#1b1f24",
          weight: str = "normal", anchor: str = "start", halo: bool = False) -> None:  # fmt: skip
    attributes = {"x": f"{x:.1f}", "y": f"{y:.1f}", "font-size": str(size), "fill": colour}
    attributes |= {"font-weight": weight, "text-anchor": anchor}
    if halo:
        # A white rim, so that a label can be read where edges run below it; behind, as not all programs paint it first.
        rim = {**attributes, "fill": "none", "stroke": "#ffffff", "stroke-width": "4", "stroke-linejoin": "round"}
        ET.SubElement(parent, "text", rim | {"aria-hidden": "true"}).text = words
    ET.SubElement(parent, "text", attributes).text = words
