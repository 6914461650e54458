"""Kills a load at random points: `uv run python -m benchmarks.kills --kills 1000 --seed 7`.

One half of the kills hits a process that writes a store, the other one that keeps documents and builds the store from
them. After each, the store must hold the old graph or the new one, and records and texts must belong together.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.graph.stores.killing import archive_survivals, survivals


def main() -> int:
    """Kill, print, and return 1 where something did not survive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    start, done, failed = time.perf_counter(), 0, 0
    for kill in (survivals, archive_survivals):
        with TemporaryDirectory() as folder:
            for wrong in kill(Path(folder), arguments.seed, arguments.kills // 2):
                done += 1
                if wrong is not None:
                    failed += 1
                    sys.stdout.write(f"kill {done}: {wrong}\n")
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{done} kills, seed {arguments.seed}, {seconds:.0f} s, {failed} not survived\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
