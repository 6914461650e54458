"""The graph as RDF quads and back, by the rule of `graph.schema`.

A node is an IRI with its class and rg:code; its properties are typed literals, its edges IRIs. All that is said of a
node stands in one named graph, that of its part, so that each triple stands in exactly one.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from graph.errors import StoreError
from graph.model import Edge, Graph, Node, Ref, Text, Value, in_order
from graph.schema import KINDS
from graph.vocabulary import BASE, CODE, RDF_TYPE, TERMS, XSD, graph_iri, graph_part, node_iri, term_iri

_ESCAPED: Final = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPES: Final = {
    "\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\",
}  # fmt: skip


def write_nquads(graph: Graph, base: str = BASE) -> list[str]:
    """Return the graph as canonical N-Quads lines, each with its line break, sorted and without duplicates."""
    iris = {ref: f"<{node_iri(ref, base)}>" for ref in graph.nodes}
    ends = {part: f" <{graph_iri(part, base)}> .\n" for part in {node.part for node in graph.nodes.values()}}
    lines: list[str] = []
    for ref, node in graph.nodes.items():
        subject, end, kind = iris[ref], ends[node.part], KINDS[ref.kind]
        lines.append(f"{subject} <{RDF_TYPE}> <{term_iri(ref.kind)}>{end}")
        lines.append(f"{subject} <{term_iri(CODE)}> {_quoted(ref.code)}{end}")
        for name, values in node.values.items():
            predicate, datatype = term_iri(name), kind.properties[name].type
            lines += [f"{subject} <{predicate}> {_literal(value, datatype)}{end}" for value in values]
    for source, role, target in graph.edges:
        lines.append(f"{iris[source]} <{term_iri(role)}> {iris[target]}{ends[graph.nodes[source].part]}")
    lines.sort()
    return lines


def version_of(lines: Iterable[str]) -> str:
    """Return the identifier of a graph: the SHA-256 of its sorted N-Quads, in UTF-8."""
    digest = hashlib.sha256()
    for line in lines:
        digest.update(line.encode())
    return digest.hexdigest()


def _literal(value: Value, datatype: str) -> str:
    """Return a property's value as N-Quads writes it."""
    if isinstance(value, Text):
        return f"{_quoted(value.value)}@{value.language}"
    if datatype == "string":
        return _quoted(str(value))
    lexical = str(value).lower() if isinstance(value, bool) else str(value)
    return f'"{lexical}"^^<{XSD}{datatype}>'


def _quoted(text: str) -> str:
    """Return a text in quotes, escaped as canonical N-Quads wants it."""
    if _ESCAPED.search(text) is None:
        return f'"{text}"'
    return '"' + _ESCAPED.sub(lambda match: _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}", text) + '"'


def read_quads(quads: Iterable[Quad], base: str = BASE) -> Graph:
    """Return the graph that the quads state.

    Raises StoreError for a quad that `write_nquads` cannot have written.
    """
    names: dict[str, Ref] = {}
    parts: dict[Ref, str] = {}
    literals: list[tuple[str, str, Literal]] = []
    links: list[tuple[str, str, str]] = []
    kinds: dict[str, str] = {}
    codes: dict[str, str] = {}
    homes: dict[str, str] = {}
    for quad in quads:
        subject, predicate, target = quad.subject, quad.predicate.value, quad.object
        if not isinstance(subject, NamedNode) or not isinstance(quad.graph_name, NamedNode):
            raise StoreError(f"no quad of a graph of resgraph: {quad}")
        iri = subject.value
        homes[iri] = quad.graph_name.value
        if isinstance(target, Literal):
            if predicate == TERMS + CODE:
                codes[iri] = target.value
            else:
                literals.append((iri, _term(predicate), target))
        elif isinstance(target, NamedNode) and predicate == RDF_TYPE:
            kinds[iri] = _term(target.value)
        elif isinstance(target, NamedNode):
            links.append((iri, _term(predicate), target.value))
        else:
            raise StoreError(f"no quad of a graph of resgraph: {quad}")
    for iri, kind in kinds.items():
        if iri not in codes or kind not in KINDS:
            raise StoreError(f"the node {iri} has no code, or a class that is unknown here: {kind}")
        names[iri] = Ref(kind, codes[iri])
        parts[names[iri]] = graph_part(homes[iri], base)
    values: dict[Ref, dict[str, list[Value]]] = {ref: {} for ref in parts}
    try:
        for iri, name, literal in literals:
            values[names[iri]].setdefault(name, []).append(_value(literal))
        edges = {Edge(names[iri], role, names[target]) for iri, role, target in links}
    except KeyError as error:
        raise StoreError(f"the node {error.args[0]} is spoken of and has no class") from error
    nodes = {
        ref: Node(ref, part, {name: in_order(found) for name, found in values[ref].items()})
        for ref, part in parts.items()
    }
    return Graph(nodes, edges)


def _term(iri: str) -> str:
    """Return the name of a class, property or edge from its IRI."""
    if not iri.startswith(TERMS):
        raise StoreError(f"{iri} is no term of resgraph")
    return iri[len(TERMS) :]


def _value(literal: Literal) -> Value:
    """Return a property's value from its literal."""
    if literal.language is not None:
        return Text(literal.value, literal.language)
    datatype = literal.datatype.value
    if datatype == XSD + "integer":
        return int(literal.value)
    return literal.value == "true" if datatype == XSD + "boolean" else literal.value
