"""The graph as a property graph and back, by the rule of `graph.schema`.

A node has its kind as label and, beside its values, `id` (its code, unique within the label) and `part`.
A property that may have several values is always a list. Texts in a language stand in one list a language:
`name_en`, `title_fr` (a "-" of the language tag is written "_"). Dates are dates. An edge is a relationship
whose type is the role in UPPER_SNAKE, in the same direction, without properties.

>>> relationship_type("reportsTo")
'REPORTS_TO'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple, TypeAlias

from graph.errors import StoreError
from graph.model import Edge, Graph, Node, Ref, Text, Value, in_order
from graph.schema import KINDS, Property

ID: Final = "id"
PART: Final = "part"

Scalar: TypeAlias = "str | int | bool | date"
Properties: TypeAlias = "dict[str, Scalar | list[str] | list[int] | list[bool] | list[date]]"
# A relationship's two ends: the code of its source, the code of its target.
Ends: TypeAlias = tuple[str, str]

_PYTHON_TYPES: Final[dict[str, type]] = {"string": str, "date": str, "integer": int, "boolean": bool}


class Pattern(NamedTuple):
    """What relationships of one sort connect: (:source)-[:role]->(:target), by the schema's names."""

    source: str
    role: str
    target: str


def relationship_type(role: str) -> str:
    """Return the relationship type of a role."""
    return re.sub(r"(?=[A-Z])", "_", role).upper()


# Role and relationship type of every edge of the schema, both ways.
TYPES: Final = {role: relationship_type(role) for kind in KINDS.values() for role in kind.edges}
ROLES: Final = {name: role for role, name in TYPES.items()}


def node_rows(graph: Graph) -> dict[str, dict[str, Properties]]:
    """Return the properties of each node by its label and id; raises StoreError where a value breaks the schema."""
    rows: dict[str, dict[str, Properties]] = {name: {} for name in KINDS}
    for ref, node in graph.nodes.items():
        rows[ref.kind][ref.code] = _properties(node)
    return rows


def edge_rows(graph: Graph) -> dict[Pattern, set[Ends]]:
    """Return the ends of the relationships by what they connect; raises StoreError for an edge that may not be."""
    rows: dict[Pattern, set[Ends]] = {}
    for edge in graph.edges:
        source, role, target = edge
        if source not in graph.nodes or target not in graph.nodes:
            raise StoreError(f"the edge {source} {role} {target} leads to or from a node that is not in the graph")
        pattern = Pattern(source.kind, role, target.kind)
        if pattern not in rows:
            relation = KINDS[source.kind].edges.get(role)
            if relation is None or target.kind not in relation.targets:
                raise StoreError(f"a {source.kind} has no edge {role} to a {target.kind}: {source.code}, {target.code}")
            rows[pattern] = set()
        rows[pattern].add((source.code, target.code))
    return rows


def graph_of(nodes: Mapping[str, Mapping[str, Properties]], edges: Mapping[Pattern, Iterable[Ends]]) -> Graph:
    """Return the graph of nodes and relationships, the inverse of `node_rows` and `edge_rows`.

    Raises StoreError for labels and properties that the schema does not know, and for ends that are no nodes.
    """
    graph = Graph()
    for label, rows in nodes.items():
        for code, row in rows.items():
            ref = Ref(label, code)
            graph.nodes[ref] = _node(ref, row)
    for (source, role, target), ends in edges.items():
        for one, other in ends:
            edge = Edge(Ref(source, one), role, Ref(target, other))
            if edge.source not in graph.nodes or edge.target not in graph.nodes:
                raise StoreError(f"the edge {edge} leads to or from a node of no kind")
            graph.edges.add(edge)
    return graph


def _properties(node: Node) -> Properties:
    """Return a node's properties."""
    out: Properties = {ID: node.ref.code, PART: node.part}
    known = KINDS[node.ref.kind].properties
    for name, values in node.values.items():
        rule = known.get(name)
        if rule is None or (len(values) > 1 and not rule.many):
            raise StoreError(f"a {node.ref.kind} has no {'such' if rule is None else 'second'} {name}: {node.ref.code}")
        lists: dict[str, list[Scalar]] = {}
        for value in values:
            key = f"{name}_{value.language.replace('-', '_')}" if isinstance(value, Text) else name
            lists.setdefault(key, []).append(_scalar(node.ref, name, rule, value))
        # The rule is the same for every value of a property, so that a list holds one type.
        out.update(lists if rule.many else {key: value[0] for key, value in lists.items()})  # type: ignore[arg-type]
    return out


def _scalar(ref: Ref, name: str, rule: Property, value: Value) -> Scalar:
    """Return one value as the property graph keeps it."""
    if isinstance(value, Text):
        if not rule.language:
            raise StoreError(f"{ref.kind} {ref.code}: {name} has no language, and yet it is {value!r}")
        return value.value
    if type(value) is not _PYTHON_TYPES[rule.type]:
        raise StoreError(f"{ref.kind} {ref.code}: {name} is no {rule.type}: {value!r}")
    if rule.type != "date":
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise StoreError(f"{ref.kind} {ref.code}: {name} is no date: {value!r}") from error


def _node(ref: Ref, row: Properties) -> Node:
    """Return the node of a label, an id and properties."""
    kind = KINDS.get(ref.kind)
    values: dict[str, list[Value]] = {}
    for key, found in row.items():
        if key in (ID, PART):
            continue
        name, _, language = key.partition("_")
        if kind is None or name not in kind.properties or bool(language) > kind.properties[name].language:
            raise StoreError(f"the node {ref.kind} {ref.code} has a property that the schema does not know: {key}")
        for value in found if isinstance(found, list) else [found]:
            plain = value.isoformat() if isinstance(value, date) else value
            text = Text(str(plain), language.replace("_", "-")) if language else plain
            values.setdefault(name, []).append(text)
    return Node(ref, str(row.get(PART, "")), {name: in_order(found) for name, found in values.items()})
