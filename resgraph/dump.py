"""`resgraph dump OUT`: write the whole graph as N-Quads, TriG, Turtle, JSON-LD or RDF/XML."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import Final

from graph.errors import StoreError, UsageError
from graph.files import replacing, writing_to
from graph.model import Graph
from graph.serialize import FORMATS, write_graph
from graph.settings import read_settings
from graph.stores.open import open_store

_OUTPUT: Final = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = (
        "The same graph gives the same bytes, in whatever order its documents were read; the SHA-256 of the .nq is the "
        "graph's identifier. .ttl, .nt and .rdf have no named graphs: they hold the union of all."
    )
    parser.add_argument("out", metavar="OUT", help=f"the file to write: {', '.join(FORMATS)}; - is standard output")
    parser.add_argument(
        "--format", choices=[ending[1:] for ending in FORMATS], help="the format, where OUT does not tell"
    )
    parser.add_argument("--entail", action="store_true", help="state it in terms of ELI, CiTO, ORG, ODRL, PROV-O, Web "
                        "Annotation and SKOS too, for software without a reasoner")  # fmt: skip
    parser.add_argument("--store", metavar="ADDRESS", help="a store's address (default: the data's)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")


def run(arguments: argparse.Namespace) -> int:
    """Write the graph and say how much it is."""
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    out = Path(arguments.out)
    ending = f".{arguments.format}" if arguments.format else out.suffix.lower()
    if ending not in FORMATS:
        raise UsageError(f"{out}: the ending names no format; one of {', '.join(FORMATS)}, or give --format")
    settings = read_settings(arguments.data)
    graph, version = _read(arguments.store or settings.store, settings.base)
    if arguments.out == _OUTPUT:
        write_graph(graph, ending, sys.stdout.buffer, settings.base, entail=arguments.entail)
        sys.stdout.buffer.flush()
        return 0
    with writing_to(out), replacing(out) as file:
        statements = write_graph(graph, ending, file, settings.base, entail=arguments.entail)
    parts = len({node.part for node in graph.nodes.values()})
    sys.stdout.write(f"{out}: {statements} statements in {parts} parts; graph {version[:12]}\n")
    return 0


def _read(address: str, base: str) -> tuple[Graph, str]:
    """Return the graph of a store and its version; StoreError where there is none."""
    store = open_store(address, base)
    try:
        version, graph = store.version(), store.read()
    finally:
        store.close()
    if not graph.nodes:
        raise StoreError(f"{address}: there is no graph; `resgraph up` or `resgraph ingest FILE...` makes one")
    return graph, version
