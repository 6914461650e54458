"""Long texts of one piece: `uv run python -m benchmarks.linear --size 5000000 [--head text] [--only PIECE]`.

Extracts from texts of `size` characters and of twice as many, piece by piece, and prints how many times as long the
longer one takes; more than 2.3 is marked. What would take more than `--budget` seconds is measured at less. `--files`
reads files of every format instead, `--times N` times as large as the tests have them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.ingest.readers.growing import SHAPES, task_of
from tests.ingest.repetitions import HEADS, PIECES, RATIO, seconds, settled, text_of
from tests.ingest.timing import times_as_long

_SMALL = 20_000


def main() -> int:
    """Measure, print, and return 1 where a piece takes more than its share."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of the shorter text")
    parser.add_argument("--head", choices=HEADS, action="append", help="what stands before (default: each in turn)")
    parser.add_argument("--only", action="append", metavar="PIECE", help="only this piece, as Python writes it")
    parser.add_argument("--tries", type=int, default=3, help="how often to measure what looks too long")
    parser.add_argument("--budget", type=float, default=20, metavar="S", help="seconds that a text may take at most")
    parser.add_argument("--all", action="store_true", help="print every piece, not only what takes too long")
    parser.add_argument("--files", action="store_true", help="files that grow, of every format, not texts")
    parser.add_argument("--times", type=int, default=10, metavar="N", help="how large the shorter files are")
    arguments = parser.parse_args()
    if arguments.files:
        return _files(arguments.times, arguments.tries)
    wanted = [piece.encode().decode("unicode_escape") for piece in arguments.only or []] or PIECES
    bad = 0
    for head in arguments.head or HEADS:
        for piece in wanted:
            size = arguments.size
            while size > _SMALL and seconds(text_of(piece, _SMALL, head)) * 2 * size / _SMALL > arguments.budget:
                size //= 2
            fit = size
            ratio, twice, size = settled(piece, size, head, arguments.tries, doublings=2)
            rate = 2 * len(text_of(piece, size, head).encode("utf-8", "surrogatepass")) / 1e6 / twice
            bad += ratio > RATIO
            if ratio > RATIO or fit < arguments.size or arguments.all:
                mark = "!" if ratio > RATIO else ""
                sys.stdout.write(f"{ratio:5.2f} {size:9} {twice:7.2f} s {rate:6.2f} MB/s {head:8} {piece!r} {mark}\n")
                sys.stdout.flush()
    sys.stdout.write(f"{len(wanted)} pieces, {bad} take more than {RATIO} times as long for twice the text\n")
    return 1 if bad else 0


def _files(times: int, tries: int) -> int:
    """Read files that grow, print what takes too long, and return 1 where something does."""
    bad = 0
    with TemporaryDirectory() as folder:
        for shape, (_, _, number) in SHAPES.items():
            # Deeper than some thousand elements is not read at all.
            size = number * (1 if " in " in shape or "nested" in shape or "open tags" in shape else times)
            task, longer = (task_of(shape, count, Path(folder)) for count in (size, 2 * size))
            ratio, twice = times_as_long(longer, task, RATIO, tries, least=0.005)
            bad += ratio > RATIO
            sys.stdout.write(f"{ratio:5.2f} {size:9} {twice:7.2f} s {shape} {'!' if ratio > RATIO else ''}\n")
    sys.stdout.write(f"{len(SHAPES)} shapes, {bad} take more than {RATIO} times as long for twice the file\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
