"""The graph as RDF quads and back, by the rule of `graph.schema`.

A node is an IRI with its class and rg:code; its properties are typed literals, its edges IRIs. All that is said of a
node stands in one named graph, that of its part, so that each triple stands in exactly one.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import itemgetter
from typing import Final, NamedTuple

from pyoxigraph import Quad

from graph.collecting import resting
from graph.errors import StoreError
from graph.model import Edge, Graph, Node, Ref, Text, Value, in_order
from graph.schema import KINDS
from graph.vocabulary import BASE, CODE, RDF_TYPE, TERMS, XSD, graph_iri, graph_part, node_iri

_ESCAPED: Final = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPE: Final = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_ESCAPES: Final = {
    "\t": "\\t", "\b": "\\b", "\n": "\\n", "\r": "\\r", "\f": "\\f", '"': '\\"', "\\": "\\\\",
}  # fmt: skip
_UNESCAPES: Final = {escape[1]: char for char, escape in _ESCAPES.items()} | {"'": "'"}
_IRI: Final = re.compile('<[^<>" ]+>')
# As N-Quads writes IRIs.
_TERM: Final = f"<{TERMS}"
_CODE: Final = f"<{TERMS}{CODE}>"
_TYPE: Final = f"<{RDF_TYPE}>"
_INTEGER: Final = f"<{XSD}integer>"
_BOOLEAN: Final = f"<{XSD}boolean>"
_FIRST: Final = itemgetter(0)


@resting()
def write_nquads(graph: Graph, base: str = BASE) -> list[str]:
    """Return the graph as canonical N-Quads lines, each with its line break, sorted and without duplicates."""
    return [start + what + end for start, said, end in _said(graph, base) for what in said]


class Encoded(NamedTuple):
    """A graph as one file of the lines that `write_nquads` returns, the number of these, and its version."""

    content: bytes
    quads: int
    version: str


@resting()
def encode_nquads(graph: Graph, base: str = BASE) -> Encoded:
    """Return the graph as one file of canonical N-Quads."""
    quads, file = 0, io.BytesIO()
    for start, said, end in _said(graph, base):
        quads += len(said)
        file.write((start + (end + start).join(said) + end).encode())
    content = file.getvalue()
    return Encoded(content, quads, hashlib.sha256(content).hexdigest())


def _said(graph: Graph, base: str) -> Iterator[tuple[str, list[str], str]]:
    """Yield how the lines of each node begin, what stands between, sorted, and how they end, in the order of lines.

    An IRI ends with a character that none holds, so that whole lines sort as their beginnings do.
    """
    iris = {ref: f"<{node_iri(ref, base)}>" for ref in graph.nodes}
    ends = {part: f" <{graph_iri(part, base)}> .\n" for part in {node.part for node in graph.nodes.values()}}
    roles = {role: f"<{TERMS}{role}> " for kind in KINDS.values() for role in kind.edges}
    classes = {kind: (f"{_TYPE} <{TERMS}{kind}>", _beginnings(kind)) for kind in KINDS}
    links: dict[Ref, list[str]] = {ref: [] for ref in graph.nodes}
    for source, role, target in graph.edges:
        links[source].append(roles[role] + iris[target])
    for iri, node, said in sorted(zip(iris.values(), graph.nodes.values(), links.values(), strict=True), key=_FIRST):
        kind, code = node.ref
        type_, beginnings = classes[kind]
        said += (type_, f"{_CODE} {_quoted(code)}")
        for name, values in node.values.items():
            predicate, datatype = beginnings[name]
            for value in values:
                if isinstance(value, str):
                    said.append(f"{predicate}{_quoted(value)}{datatype}")
                elif isinstance(value, Text):
                    said.append(f"{predicate}{_quoted(value.value)}@{value.language}")
                else:
                    said.append(f'{predicate}"{str(value).lower() if isinstance(value, bool) else value}"{datatype}')
        said.sort()
        yield f"{iri} ", said, ends[node.part]


@cache
def _beginnings(kind: str) -> dict[str, tuple[str, str]]:
    """Map a property to its predicate, and to the datatype behind its values in quotes, "" for texts."""
    return {
        name: (f"<{TERMS}{name}> ", "" if rule.type == "string" else f"^^<{XSD}{rule.type}>")
        for name, rule in KINDS[kind].properties.items()
    }


def version_of(lines: Iterable[str]) -> str:
    """Return the identifier of a graph: the SHA-256 of its sorted N-Quads, in UTF-8."""
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _quoted(text: str) -> str:
    """Return a text in quotes, escaped as canonical N-Quads wants it."""
    if _ESCAPED.search(text) is None:
        return f'"{text}"'
    return '"' + _ESCAPED.sub(lambda match: _ESCAPES.get(match[0]) or f"\\u{ord(match[0]):04X}", text) + '"'


def read_quads(quads: Iterable[Quad], base: str = BASE) -> Graph:
    """Return the graph that the quads state.

    Raises StoreError for a quad that `write_nquads` cannot have written.
    """
    return read_nquads(map(str, quads), base)


@resting()
def read_nquads(lines: Iterable[str], base: str = BASE) -> Graph:
    """Return the graph that lines of N-Quads state, in any order, each with its end " ." and line break or without.

    Raises StoreError for a line that `write_nquads` cannot have written.
    """
    names: dict[str, Ref] = {}
    literals: list[tuple[str, str, str]] = []
    links: list[tuple[str, str, str]] = []
    kinds: dict[str, str] = {}
    codes: dict[str, str] = {}
    homes: dict[str, str] = {}
    for line in lines:
        try:
            subject, predicate, rest = line.split(" ", 2)
            target, home = rest.removesuffix("\n").removesuffix(" .").rsplit(" ", 1)
        except ValueError:
            subject = predicate = target = home = ""
        first = target[:1]
        if subject[:1] != "<" or home[:1] != "<" or (first != "<" and first != '"'):
            raise StoreError(f"no quad of a graph of resgraph: {line}")
        homes[subject] = home
        if first == '"':
            if predicate == _CODE:
                codes[subject] = _text(target)
            else:
                literals.append((subject, predicate, target))
        elif predicate == _TYPE:
            kinds[subject] = _term(target)
        else:
            links.append((subject, predicate, target))
    for iri, kind in kinds.items():
        if iri not in codes or kind not in KINDS:
            raise StoreError(f"the node {iri} has no code, or a class that is unknown here: {kind}")
        names[iri] = Ref(kind, codes[iri])
    terms = {predicate: _term(predicate) for predicate in {found[1] for found in (*literals, *links)}}
    values: dict[str, dict[str, list[Value]]] = {iri: {} for iri in names}
    try:
        for iri, predicate, literal in literals:
            values[iri].setdefault(terms[predicate], []).append(_value(literal))
        edges = {Edge(names[iri], terms[predicate], names[target]) for iri, predicate, target in links}
    except KeyError as error:
        raise StoreError(f"the node {error.args[0]} is spoken of and has no class") from error
    parts = {home: _part(home, base) for home in set(homes.values())}
    nodes = {
        ref: Node(ref, parts[homes[iri]], {name: _ordered(found) for name, found in values[iri].items()})
        for iri, ref in names.items()
    }
    return Graph(nodes, edges)


def _part(home: str, base: str) -> str:
    """Return the part that a named graph holds, from its IRI in N-Quads."""
    if _IRI.fullmatch(home) is None:
        raise StoreError(f"no quad of a graph of resgraph: one that ends with {home}")
    return graph_part(home[1:-1], base)


def _ordered(values: list[Value]) -> tuple[Value, ...]:
    return in_order(values) if len(values) > 1 else (values[0],)


def _term(iri: str) -> str:
    """Return the name of a class, property or edge from its IRI in N-Quads."""
    if not iri.startswith(_TERM):
        raise StoreError(f"{iri} is no term of resgraph")
    return iri[len(_TERM) : -1]


def _value(literal: str) -> Value:
    """Return a property's value from its literal in N-Quads."""
    if literal[-1] == '"':
        return _text(literal)
    if literal[-1] != ">":
        text, _, language = literal.rpartition("@")
        return Text(_text(text), language)
    text, _, datatype = literal.rpartition("^^")
    if datatype == _INTEGER:
        return int(text[1:-1])
    return text == '"true"' if datatype == _BOOLEAN else _text(text)


def _text(quoted: str) -> str:
    """Return the text that `_quoted` wrote, or another writer of N-Quads."""
    text = quoted[1:-1]
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    found = match[1]
    return chr(int(found[1:], 16)) if found[0] in "uU" else _UNESCAPES[found]
