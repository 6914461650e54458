"""`resgraph verify --store A --store B`: compare counts, identifiers, properties and directions of two stores."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from graph.errors import StoreError, UsageError
from graph.settings import read_settings
from graph.stores.open import open_store
from graph.verify import Comparison, compare_stores


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = "Exit code 0: the stores hold the same graph; 1: they differ, or one cannot be read."
    parser.add_argument("--store", action="append", required=True, metavar="ADDRESS",
                        help="a store's address, twice; given once, it is compared with the data's own")  # fmt: skip
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")


def run(arguments: argparse.Namespace) -> int:
    """Compare, print the counts, and name the first differences."""
    logging.getLogger("neo4j").setLevel(logging.CRITICAL)
    settings = read_settings(arguments.data)
    addresses = arguments.store if len(arguments.store) > 1 else [settings.store, *arguments.store]
    if len(addresses) != 2:
        raise UsageError(f"two stores can be compared, not {len(addresses)}")
    stores = [open_store(address, settings.base) for address in addresses]
    try:
        comparison = compare_stores(*stores)
    finally:
        for store in stores:
            store.close()
    if not any(sum(pair) for pair in comparison.counts.values()):
        raise StoreError(f"neither {comparison.left} nor {comparison.right} holds a graph; there is nothing to compare")
    sys.stdout.write(table(comparison))
    comparison.require_equal()
    return 0


def table(comparison: Comparison) -> str:
    """Return the counts side by side; those that differ are marked."""
    width = max((len(name) for name in comparison.counts), default=0)
    rows = [f"A: {comparison.left}\nB: {comparison.right}\n", f"  {'':{width}} {'A':>9} {'B':>9}\n"]
    rows += [
        f"{' ' if one == other else '!'} {name:{width}} {one:9} {other:9}\n"
        for name, (one, other) in comparison.counts.items()
    ]
    told = f"differences: {len(comparison.differences)}" if comparison.differences else "no difference"
    return "".join(rows) + f"{told}\n"
