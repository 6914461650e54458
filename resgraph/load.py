"""`resgraph load --store ADDRESS`: bring the graph into another store, and compare both."""

from __future__ import annotations

import argparse
import logging
import sys
import time
from pathlib import Path

from graph.errors import StoreError, UsageError
from graph.settings import read_settings
from graph.stores.open import open_store
from graph.stores.protocol import Store
from graph.verify import compare_graphs


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = (
        "User and password come from the environment: RESGRAPH_NEO4J_USER and RESGRAPH_NEO4J_PASSWORD. "
        "Only what differs is written, and nothing of other applications is touched; a load that was cut off is "
        "finished by the next one."
    )
    parser.add_argument("--store", required=True, metavar="ADDRESS", help="where to, such as neo4j://localhost:7687")
    parser.add_argument("--from", dest="source", metavar="ADDRESS", help="where from (default: the data's own store)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")


def run(arguments: argparse.Namespace) -> int:
    """Load, compare, and say what was done."""
    # The drivers log each vain attempt to connect; the store tells of them in one line.
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    settings = read_settings(arguments.data)
    source = open_store(arguments.source or settings.store, settings.base)
    try:
        target = open_store(arguments.store, settings.base)
        try:
            sys.stdout.write(load(source, target))
        finally:
            target.close()
    finally:
        source.close()
    return 0


def load(source: Store, target: Store) -> str:
    """Make one store hold what another one holds; return what is to be said of it.

    Raises StoreError where there is nothing to load, StoresDiffer where the stores differ afterwards.
    """
    if source.address == target.address:
        raise UsageError(f"{source.address} is where the graph comes from; name another store")
    started = time.perf_counter()
    graph = source.read()
    if not graph.nodes:
        raise StoreError(f"{source.address}: there is no graph; `resgraph up` or `resgraph ingest FILE...` makes one")
    target.replace(graph)
    loaded = time.perf_counter()
    comparison = compare_graphs(graph, target.read(), source.address, target.address)
    comparison.require_equal()
    compared = time.perf_counter()
    return (
        f"{target.address}: {len(graph.nodes)} nodes, {len(graph.edges)} edges in {loaded - started:.1f} s; "
        f"compared {len(comparison.counts)} kinds of nodes and edges in {compared - loaded:.1f} s: no difference; "
        f"graph {target.version()[:12]}\n"
    )
