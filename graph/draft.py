"""A graph in the making: nodes and edges are added in any order and become one Graph."""

from __future__ import annotations

import re
from typing import Final, TypeAlias

from graph.errors import RegistryError
from graph.model import Edge, Graph, Node, Ref, Text, Value, in_order
from graph.schema import KINDS

# Characters that XML, and so RDF/XML and GraphML, cannot carry; half a surrogate pair among them.
_UNWRITABLE: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Given: TypeAlias = "Value | tuple[Value, ...] | None"


class Draft:
    """Nodes and edges that make up a graph."""

    def __init__(self) -> None:
        self._parts: dict[Ref, str] = {}
        self._values: dict[Ref, dict[str, tuple[Value, ...]]] = {}
        self._edges: set[Edge] = set()

    def add(self, kind: str, code: str, part: str, **values: Given) -> Ref:
        """State a node with its values (None: no value) and return its name; what was stated before stays."""
        ref = _named(Ref(kind, code))
        if ref not in self._parts:
            self._parts[ref] = part
            self._values[ref] = {}
        known, properties = self._values[ref], KINDS[kind].properties
        for name, given in values.items():
            if given is None or given == ():
                continue
            if name not in properties:
                raise ValueError(f"the schema gives {kind} no property {name}")
            if name not in known:
                if isinstance(given, tuple) and not isinstance(given, Text):
                    known[name] = in_order(map(_clean, given))
                else:
                    known[name] = (_clean(given),)
        return ref

    def link(self, source: Ref, role: str, *targets: Ref | None) -> None:
        """State edges of one role from a node to others; None is no target."""
        for target in targets:
            if target is not None:
                self._edges.add(Edge(_named(source), role, _named(target)))

    def graph(self) -> Graph:
        """Return the graph that was stated; RegistryError where an edge ends at a node that nobody stated."""
        for edge in self._edges:
            if edge.target not in self._parts or edge.source not in self._parts:
                raise RegistryError(f"the edge {edge.source} {edge.role} {edge.target} ends at nothing known")
        return Graph({ref: Node(ref, part, self._values[ref]) for ref, part in self._parts.items()}, self._edges)


def _named(ref: Ref) -> Ref:
    """Return the name that a node has in the graph."""
    return ref if ref.code.isprintable() else Ref(ref.kind, _writable(ref.code))


def _writable(text: str) -> str:
    """Return a text with a space for each character that no format can carry; its length stays."""
    # What can be printed can be written, which is told much faster.
    return text if text.isprintable() else _UNWRITABLE.sub(" ", text)


def _clean(value: Value) -> Value:
    """Return a value as every store can keep it."""
    if isinstance(value, str):
        return _writable(value)
    return Text(_writable(value.value), value.language) if isinstance(value, Text) else value
