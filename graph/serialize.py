"""A whole graph as a file that other programs read: N-Quads, TriG, Turtle, JSON-LD, RDF/XML.

The same graph gives the same bytes in each format. The SHA-256 of the N-Quads is the graph's version
(`graph.rdf.version_of`). Turtle, RDF/XML and N-Triples have no named graphs: they hold the union of all parts.
"""

from __future__ import annotations

from typing import IO, Final, cast

import pyoxigraph as ox

from graph.entailment import entailed
from graph.model import Graph
from graph.rdf import write_nquads
from graph.vocabulary import BASE, PREFIXES

FORMATS: Final = {
    ".nq": ox.RdfFormat.N_QUADS,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".trig": ox.RdfFormat.TRIG,
    ".ttl": ox.RdfFormat.TURTLE,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
_WITH_PREFIXES: Final = (ox.RdfFormat.TRIG, ox.RdfFormat.TURTLE)


def write_graph(graph: Graph, ending: str, output: IO[bytes], base: str = BASE, *, entail: bool = False) -> int:
    """Write a graph in the format of a file's ending (a key of FORMATS); return the number of statements.

    `entail`: state it in the terms of other vocabularies too (`graph.entailment`).
    """
    lines = write_nquads(graph, base)
    if entail:
        lines = entailed(lines)
    chosen = FORMATS[ending]
    if chosen == ox.RdfFormat.N_QUADS:
        output.writelines(line.encode() for line in lines)
        return len(lines)
    # By named graph, so that each is opened once; the lines of a graph stay sorted.
    lines.sort(key=lambda line: line[line.rindex(" <") :])
    quads = ox.parse("".join(lines).encode(), format=ox.RdfFormat.N_QUADS, lenient=True)
    statements = quads if chosen.supports_datasets else (quad.triple for quad in quads)
    mended = cast(IO[bytes], _Deterministic(output, chosen))
    ox.serialize(statements, mended, chosen, prefixes=PREFIXES)
    return len(lines)


class _Deterministic:
    """Mends what Oxigraph's serializers leave open: the order of prefixes, and carriage returns in XML."""

    def __init__(self, output: IO[bytes], chosen: ox.RdfFormat) -> None:
        self._output, self._xml, self._skip = output, chosen == ox.RdfFormat.RDF_XML, 0
        if chosen in _WITH_PREFIXES:
            head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items())).encode()
            output.write(head)
            self._skip = len(head)

    def write(self, data: bytes) -> int:
        """Write on, but for the prefixes in an order of chance."""
        left = data[self._skip :]
        self._skip = max(self._skip - len(data), 0)
        # An XML parser makes a line feed of a bare carriage return.
        self._output.write(left.replace(b"\r", b"&#13;") if self._xml else left)
        return len(data)

    def flush(self) -> None:
        """Bring on what was written."""
        self._output.flush()
