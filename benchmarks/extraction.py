"""Extraction beside eyecite: `uv run --group bench python -m benchmarks.extraction [DOCUMENT...]`.

Times the whole pipeline (reading, all record types, positions) against `eyecite` with its Hyperscan tokenizer, which
finds citations only, over the same texts, in turns, in one process on one core.
Prints MB/s (of UTF-8, by processor time) and the ratio.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from eyecite import get_citations
from eyecite.tokenizers import HyperscanTokenizer

from ingest.pipeline import extract
from ingest.readers.open import find_documents, read


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of a piece of work: both run in one thread, and other programs do not count."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*", type=Path, default=[Path("../shared/corpus")])
    parser.add_argument("--rounds", type=int, default=7)
    arguments = parser.parse_args()
    paths, _ = find_documents(arguments.documents)
    size = sum(path.stat().st_size for path in paths) / 1e6
    with tempfile.TemporaryDirectory() as cache:
        tokenizer = HyperscanTokenizer(cache_dir=cache)

        def ours() -> None:
            for path in paths:
                extract(read(path))

        def theirs() -> None:
            for path in paths:
                get_citations(path.read_text(encoding="utf-8"), tokenizer=tokenizer)

        ours()
        theirs()
        rounds = [(seconds(ours), seconds(theirs)) for _ in range(arguments.rounds)]
    own, other = (size / statistics.median(times) for times in zip(*rounds, strict=True))
    ratio = statistics.median(b / a for a, b in rounds)
    sys.stdout.write(
        f"{len(paths)} documents, {size:.2f} MB, median of {arguments.rounds} rounds\n"
        f"resgraph, all records          {own:6.2f} MB/s\n"
        f"eyecite, citations, Hyperscan  {other:6.2f} MB/s\n"
        f"ratio                          {ratio:6.2f}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
