"""A progress bar on a terminal; nothing in a pipe."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn


@contextmanager
def progress(words: str, documents: int) -> Iterator[Callable[[int], None]]:
    """Show documents, records and rate while long work goes on; the yielded function counts one document's records.

    Shown on standard error, and only where that is a terminal.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    start, total = time.perf_counter(), 0
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("documents · {task.fields[records]} records · {task.fields[rate]:.0f}/s"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task(words, total=documents, records=0, rate=0.0)

        def advance(records: int) -> None:
            nonlocal total
            total += records
            bar.update(task, advance=1, records=total, rate=total / (time.perf_counter() - start))

        yield advance
