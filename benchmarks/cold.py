"""How long `resgraph ask` takes as a new process, beside one that only imports what it needs from others."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from graph.model import Graph
from graph.stores.oxigraph import OxigraphStore

_OURS: Final = ("graph", "queries", "resgraph", "ingest", "api")
_ASK: Final = ["ask", "cited-by", "--instrument", "PP-RES-123", "--format", "json"]
_LIST: Final = (
    "import sys; from resgraph.cli import main; main(sys.argv[1:]); "
    "sys.stderr.write(','.join(name for name in sys.modules if name != '__main__'))"
)


def cold_table(graph: Graph, rounds: int) -> Iterator[str]:
    """Yield the table: the command, the imports alone, and Python that does nothing, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        OxigraphStore(Path(folder, "store")).replace(graph)
        ask = [*_ASK, "--data", folder]
        told = subprocess.run([sys.executable, "-c", _LIST, *ask], capture_output=True, text=True, check=True).stderr
        needed = [name for name in told.split(",") if name.partition(".")[0] not in _OURS]
        commands = {
            "`resgraph ask`": [sys.executable, "-m", "resgraph", *ask],
            f"the {len(needed)} modules of others that it imports": [
                sys.executable,
                "-c",
                f"import {', '.join(needed)}",
            ],
            "Python alone": [sys.executable, "-c", "pass"],
        }
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                taken[name].append(_seconds(command))
    medians = {name: [statistics.median(one) for one in zip(*found, strict=True)] for name, found in taken.items()}
    wall, used = medians["`resgraph ask`"]
    yield "| cold start | ms | processor ms | ask ÷ this | by processor |"
    yield "|---|---|---|---|---|"
    for name, (one, two) in medians.items():
        yield f"| {name} | {one * 1e3:.0f} | {two * 1e3:.0f} | {wall / one:.2f} | {used / two:.2f} |"
    yield ""


def _seconds(command: list[str]) -> tuple[float, float]:
    """Return how long a process takes, on the clock and of processors."""
    before, start = os.times(), time.perf_counter()
    subprocess.run(command, capture_output=True, check=True)
    wall, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return wall, used
