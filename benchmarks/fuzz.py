"""Damaged documents by the hundred thousand: `uv run python -m benchmarks.fuzz --cases 100000 --seed 7 [DOCUMENT...]`.

Cuts, doubles, swaps and spoils excerpts of the documents, and checks of each what must hold of any document: no
exception, no hang, positions that are places of the text, the same records twice. `--files` damages files of every
format instead: each is read, or refused with an error of ours. Prints the first cases that fail, by where they do;
`--show N` prints one case.
"""

from __future__ import annotations

import argparse
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import NamedTuple

from graph.build import build
from graph.errors import DocumentError
from ingest.pipeline import extract
from ingest.readers.open import find_documents, read
from tests.ingest.fuzzing import broken, cases, document
from tests.ingest.readers.damaged import files

_BATCH = 500
# Of this many cases one is built into a graph, which takes longer than to read it.
_GRAPH_EVERY = 25
# Of this many cases one is extracted twice, to see whether it gives the same records.
_AGAIN_EVERY = 5
# A case of a few thousand characters that takes longer than this, in seconds of the processor, hangs, or nearly so.
_SLOW = 2.0


class Failure(NamedTuple):
    """A case that failed: its number, what was wrong, and where in the program."""

    number: int
    what: str
    where: str


def _is_graph(text: str) -> None:
    made = document(text)
    build(extract(made), {made.name: text})


def _check_text(number: int, text: str) -> str | None:
    """Return what is wrong with a text's records; exceptions are the caller's."""
    what = broken(text, again=number % _AGAIN_EVERY == 0)
    if what is None and number % _GRAPH_EVERY == 0:
        _is_graph(text)
    return what


def _check_file(path: Path, data: bytes) -> str | None:
    """Return what is wrong with a file's records, None also where it is refused with an error of ours."""
    path.write_bytes(data)
    try:
        return broken(read(path).text)
    except DocumentError:
        return None


def check_files(texts: Sequence[str], seed: int, first: int) -> tuple[int, list[Failure]]:
    """Check one batch of damaged files."""
    with TemporaryDirectory() as folder:
        found = [
            _failure(number, partial(_check_file, Path(folder, f"odd{ending}"), data))
            for number, ending, data in files(texts, seed, first, first + _BATCH)
        ]
    return len(found), [failure for failure in found if failure is not None]


def check(texts: Sequence[str], seed: int, first: int) -> tuple[int, list[Failure]]:
    """Check one batch of cases; return how many there were, and the failures."""
    found = [
        _failure(number, partial(_check_text, number, text))
        for number, text in cases(texts, seed, first, first + _BATCH)
    ]
    return len(found), [failure for failure in found if failure is not None]


def _failure(number: int, task: Callable[[], str | None]) -> Failure | None:
    """Run one case, and end it where it hangs; return what was wrong, None where nothing was."""
    signal.setitimer(signal.ITIMER_VIRTUAL, _SLOW)
    try:
        what = task()
    except Exception as error:  # any exception is what is searched for
        last = traceback.extract_tb(error.__traceback__)[-1]
        return Failure(number, repr(error)[:300], f"{last.filename}:{last.lineno}")
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return None if what is None else Failure(number, what[:600], "property")


def _end_it(_: int, frame: FrameType | None) -> None:
    raise TimeoutError(f"it hangs: more than {_SLOW:.0f} s")


def _begin() -> None:
    signal.signal(signal.SIGVTALRM, _end_it)


def main() -> int:
    """Run, print, and return 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="*", type=Path, default=[Path("../shared/corpus")])
    parser.add_argument("--cases", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--files", action="store_true", help="damage files of every format, not texts")
    parser.add_argument("--show", type=int, metavar="N", help="print case N as Python writes it, and end")
    arguments = parser.parse_args()
    paths, _ = find_documents(arguments.documents)
    texts = [read(path).text for path in paths]
    if arguments.show is not None:
        made = (files if arguments.files else cases)(texts, arguments.seed, arguments.show, arguments.show + 1)
        sys.stdout.write(f"{next(iter(made))[-1]!r}\n")
        return 0
    checked = check_files if arguments.files else check
    done, start = 0, time.perf_counter()
    kinds: Counter[str] = Counter()
    with ProcessPoolExecutor(arguments.workers, get_context("spawn"), _begin) as pool:
        for number, failures in pool.map(partial(checked, texts, arguments.seed), range(0, arguments.cases, _BATCH)):
            done += number
            for failure in failures:
                kinds[failure.where] += 1
                if kinds[failure.where] <= 3:
                    sys.stdout.write(f"case {failure.number}: {failure.where}: {failure.what}\n")
                    sys.stdout.flush()
    for where, count in kinds.most_common():
        sys.stdout.write(f"{count:6} {where}\n")
    sys.stdout.write(
        f"{done} cases, seed {arguments.seed}, {time.perf_counter() - start:.0f} s, {kinds.total()} failed\n"
    )
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
