"""docs/data-model.md and its picture, made from graph/schema.py and graph/ontology.ttl.

`python -m tests.docs.data_model` writes both; a test compares.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import rdflib
from rdflib.namespace import OWL, RDF, RDFS, SKOS

from graph.schema import ACTORS, KINDS, Kind
from graph.vocabulary import TERMS

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "docs" / "data-model.md"
PICTURE: Final = ROOT / "docs" / "pictures" / "data-model.svg"
# Where each box stands in the picture: column and row. All kinds of actors are one box.
PLACES: Final = {
    "Body": (0, 0), "Session": (0, 1.2), "Goal": (0, 4.3), "Recommendation": (0, 5.4), "ItuDocument": (0, 6.2),
    "Instrument": (1.25, 0), "Version": (1.25, 1.9), "Mention": (1.25, 4.9), "Proposal": (0, 2.8),
    "Provision": (2.5, 1.9), "Citation": (2.5, 0), "Entry": (2.5, 3.4), "UnresolvedMention": (2.5, 6.3),
    "StrategicTarget": (2.5, 5.4), "Outcome": (2.5, 4.5),
    "Duty": (3.75, 0), "Verb": (5, 0), "Actor": (5, 1.4), "Assignment": (3.75, 2.1), "ActionItem": (3.75, 3.6),
    "Evidence": (3.75, 5.0), "Source": (5, 5.0), "Timing": (1.25, 3.4),
}  # fmt: skip
WIDTH, ROW, COLUMN, MARGIN, LINE = 200, 118, 228, 24, 15
COLOURS: Final = {"registry": "#E8F1FA", "catalogue": "#FDF1DC", "document": "#EAF6EE"}


def part_of(name: str) -> str:
    """Return which part of the graph states a kind."""
    if name in (*ACTORS, "Actor", "Body", "Session", "Goal", "Verb"):
        return "registry"
    return "catalogue" if name in ("Instrument", "Version", "Recommendation", "ItuDocument") else "document"


def page() -> str:
    """Return the page."""
    ontology = rdflib.Graph().parse(ROOT / "graph" / "ontology.ttl")
    lines = [
        "# Data model",
        "",
        "Made from `graph/schema.py` and [graph/ontology.ttl](../graph/ontology.ttl); do not edit by hand.",
        "",
        "![Classes and edges of the graph](pictures/data-model.svg)",
        "",
        "In RDF a kind is a class, a property and an edge are predicates of `rg:` "
        f"(<{TERMS}>), and the node's code is `rg:code` and the end of its IRI. In Neo4j a kind is a label, the "
        "code is `id`, an edge is a relationship in capitals (`reportsTo` is `REPORTS_TO`); texts with language stand "
        "as `name_en`, `name_fr` and so on, and what may have several values is a list there, even of one: "
        "`any(title IN i.title_en WHERE title CONTAINS 'spam')`.",
        "",
        f"A node bears its own kind alone. Actor stands for {', '.join(ACTORS[:-1])} and {ACTORS[-1]}: no node has it "
        "as class or label. `resgraph dump --entail`, and what the API says of an IRI, add it and the classes of ELI, "
        "CiTO and the others.",
        "",
        "Every statement stands in one part: the registry, the catalogue, or the document that says it (in RDF its "
        "named graph, in Neo4j the property `part`). What is marked (always) each node of the kind has: "
        "[graph/shapes.ttl](../graph/shapes.ttl) says so in SHACL, and more that must be true.",
        "",
    ]
    for part, words in (("registry", "Reference data"), ("catalogue", "What all documents together say"),
                        ("document", "What one document says")):  # fmt: skip
        lines += [f"## {words}", ""]
        for kind in KINDS.values():
            if part_of(kind.name) == part:
                lines += section(kind, ontology)
    lines += ["## Lists of words", ""]
    for scheme in sorted(ontology.subjects(RDF.type, SKOS.ConceptScheme), key=str):
        lines += words_of(scheme, ontology)
    return "\n".join(lines)


def words_of(scheme: rdflib.term.Node, ontology: rdflib.Graph) -> list[str]:
    """Return what the page says of a list of words; those of the registry stand in the graph itself."""
    rows = [
        f"| `{ontology.value(word, SKOS.notation)}` | {ontology.value(word, RDFS.comment)} |"
        for word in sorted(ontology.subjects(SKOS.inScheme, scheme), key=str)
    ]
    head = ["| value | meaning |", "| --- | --- |"] if rows else []
    name = str(scheme).replace(TERMS, "rg:")
    return [f"### {name}", "", str(ontology.value(scheme, RDFS.comment)), "", *head, *rows, *([""] if rows else [])]


def section(kind: Kind, ontology: rdflib.Graph) -> list[str]:
    """Return what the page says of a kind."""
    subject = rdflib.URIRef(TERMS + kind.name)
    named = [it for it in ontology.objects(subject, RDFS.subClassOf) if isinstance(it, rdflib.URIRef)]
    parents = sorted(str(parent).replace(TERMS, "rg:") for parent in named)
    shown = ", ".join(f"`{parent}`" if parent.startswith("rg:") else f"<{parent}>" for parent in parents)
    lines = [f"### {kind.name}", "", comment(ontology, kind.name), ""]
    if shown:
        lines += [f"A kind of {shown}. IRI: `{kind.path}/CODE`.", ""]
    rows = [
        (name, "", [value.type + (" with language" if value.language else "")], value.many)
        for name, value in kind.properties.items()
    ]
    rows += [(name, " →", targets(value.targets), value.many) for name, value in kind.edges.items()]
    told = [
        f"| `{name}`{arrow}{' (always)' if name in kind.required else ''} "
        f"| {'several ' if many else ''}{', '.join(values)} | {comment(ontology, name)} |"
        for name, arrow, values, many in rows
    ]
    return [*lines, *((["| property or edge | value | meaning |", "| --- | --- | --- |", *told, ""]) if told else [])]


def targets(names: tuple[str, ...]) -> list[str]:
    """Return the kinds that an edge leads to, all kinds of actors as one."""
    rest = [name for name in names if name not in ACTORS]
    return ["Actor", *rest] if set(ACTORS) <= set(names) else list(names)


def comment(ontology: rdflib.Graph, name: str) -> str:
    """Return the definition of a term; KeyError where the ontology has none."""
    subject = rdflib.URIRef(TERMS + name)
    if (subject, RDF.type, None) not in ontology or (subject, RDF.type, OWL.Ontology) in ontology:
        raise KeyError(name)
    return str(ontology.value(subject, RDFS.comment))


def picture() -> str:
    """Return the drawing: a box a kind with its properties, a line an edge with its name."""
    kinds = {name: kind for name, kind in KINDS.items() if name not in ACTORS}
    boxes = {"Actor": KINDS["Organization"], **kinds}
    root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "font-family": "Helvetica, Arial, sans-serif"})
    root.attrib |= {"font-size": "11", "role": "img", "aria-label": "Classes and edges of the graph"}
    frames = {name: frame(name, kind) for name, kind in boxes.items()}
    width = max(x + w for x, _, w, _ in frames.values()) + MARGIN
    height = max(y + h for _, y, _, h in frames.values()) + MARGIN + 20
    root.set("viewBox", f"0 0 {width:.0f} {height:.0f}")
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": "#ffffff"})
    for (source, target), roles in joined(boxes).items():
        line(root, frames[source], frames[target], roles)
    for name, kind in boxes.items():
        box(root, name, kind, frames[name])
    for number, (part, colour) in enumerate(COLOURS.items()):
        x = MARGIN + number * 150
        ET.SubElement(root, "rect", {"x": str(x), "y": f"{height - 22:.0f}", "width": "14", "height": "14",
                                     "fill": colour, "stroke": "#8a94a3"})  # fmt: skip
        ET.SubElement(root, "text", {"x": str(x + 20), "y": f"{height - 11:.0f}"}).text = part
    words = "(e): has an edge `evidence` to Evidence"
    ET.SubElement(root, "text", {"x": str(MARGIN + 470), "y": f"{height - 11:.0f}"}).text = words
    return ET.tostring(root, encoding="unicode") + "\n"


def joined(boxes: dict[str, Kind]) -> dict[tuple[str, str], list[str]]:
    """Return the names of the edges between two boxes; evidence and edges of a kind to itself are not drawn."""
    found: dict[tuple[str, str], list[str]] = {}
    for name, kind in boxes.items():
        for role, relation in kind.edges.items():
            for target in targets(relation.targets):
                if target in boxes and target != name and role != "evidence":
                    found.setdefault((name, target), []).append(role)
    return found


def frame(name: str, kind: Kind) -> tuple[float, float, float, float]:
    """Return x, y, width and height of a box."""
    column, row = PLACES[name]
    rows = -(-len(kind.properties) // 2)
    return MARGIN + column * COLUMN, MARGIN + row * ROW, WIDTH, 26 + rows * LINE + 6


def box(root: ET.Element, name: str, kind: Kind, place: tuple[float, float, float, float]) -> None:
    """Draw a box: name, and properties two a line."""
    x, y, w, h = place
    ET.SubElement(root, "rect", {"x": f"{x:.0f}", "y": f"{y:.0f}", "width": f"{w:.0f}", "height": f"{h:.0f}", "rx": "6",
                                 "fill": COLOURS[part_of(name)], "stroke": "#8a94a3"})  # fmt: skip
    title = ET.SubElement(root, "text", {"x": f"{x + 10:.0f}", "y": f"{y + 18:.0f}", "font-weight": "bold",
                                         "font-size": "13"})  # fmt: skip
    title.text = name + (" (e)" if "evidence" in kind.edges else "")
    names = list(kind.properties)
    for number in range(0, len(names), 2):
        text = ET.SubElement(root, "text", {"x": f"{x + 10:.0f}", "y": f"{y + 36 + number // 2 * LINE:.0f}",
                                            "fill": "#4a5361"})  # fmt: skip
        text.text = ", ".join(names[number : number + 2])


def line(root: ET.Element, start: tuple[float, float, float, float], end: tuple[float, float, float, float],
         roles: list[str]) -> None:  # fmt: skip
    """Draw an edge from border to border with its names in the middle."""
    centres = [(x + w / 2, y + h / 2) for x, y, w, h in (start, end)]
    points = [_border(frame_, centres[0], centres[1]) for frame_ in (start, end)]
    (x1, y1), (x2, y2) = points
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5 or 1.0
    ux, uy = (x2 - x1) / length, (y2 - y1) / length
    head = " ".join(f"L{x2 - ux * 8 + s * uy * 4:.1f},{y2 - uy * 8 - s * ux * 4:.1f}" for s in (1, -1))
    group = ET.SubElement(root, "g", {"stroke": "#0072B2", "fill": "#0072B2"})
    ET.SubElement(group, "path", {"d": f"M{x1:.1f},{y1:.1f} L{x2:.1f},{y2:.1f}", "stroke-width": "1.1"})
    ET.SubElement(group, "path", {"d": f"M{x2:.1f},{y2:.1f} {head} Z"})
    label = ET.SubElement(root, "text", {"x": f"{x1 + (x2 - x1) * 0.42:.0f}", "y": f"{y1 + (y2 - y1) * 0.42 - 3:.0f}",
                                         "text-anchor": "middle", "font-size": "10", "stroke": "#ffffff",
                                         "stroke-width": "3", "paint-order": "stroke", "fill": "#1b1f24"})  # fmt: skip
    for number, role in enumerate(roles):
        part = ET.SubElement(label, "tspan", {"x": label.attrib["x"], "dy": "0" if number == 0 else "11"})
        part.text = role


def _border(
    place: tuple[float, float, float, float], start: tuple[float, float], end: tuple[float, float]
) -> tuple[float, float]:
    """Return where the line between two centres crosses a box's border."""
    x, y, w, h = place
    cx, cy = x + w / 2, y + h / 2
    other = end if (cx, cy) == start else start
    dx, dy = other[0] - cx, other[1] - cy
    scale = min(w / 2 / abs(dx) if dx else 1e9, h / 2 / abs(dy) if dy else 1e9)
    return cx + dx * scale, cy + dy * scale


def main() -> int:
    """Write page and picture."""
    PAGE.write_text(page(), encoding="utf-8")
    PICTURE.write_text(picture(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
