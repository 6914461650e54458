"""Switches a store between two graphs until it is killed: `python -m tests.graph.stores.switching DIRECTORY`."""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path

from graph.model import Graph, Ref, Text
from graph.stores.oxigraph import OxigraphStore
from tests.graph.graphs import graph_of, node


def numbered_graph(number: int, size: int = 300) -> Graph:
    """Return a graph of `size` instruments that all bear the same number in their titles."""
    title = Text(f"Number {number}", "en")
    nodes = [node("Instrument", f"PP-RES-{n}", title=title) for n in range(1, size + 1)]
    body = node("Body", "PP", name=title)
    return graph_of([body, *nodes], [(one.ref, "adoptedBy", Ref("Body", "PP")) for one in nodes])


def main() -> None:
    """Write one graph and then the other, for ever."""
    store = OxigraphStore(Path(sys.argv[1]))
    for number in cycle((1, 2)):
        store.replace(numbered_graph(number))


if __name__ == "__main__":
    main()
