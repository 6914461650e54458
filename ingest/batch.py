"""Many documents: read and extracted one after the other or by several processes, in the order they are given."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from graph.errors import DocumentError, ResgraphError, printable
from graph.interrupts import held_back
from graph.records import Json, Record, Unresolved
from ingest.pipeline import extract
from ingest.readers.open import read


@dataclass(frozen=True, slots=True)
class Summary:
    """What the report says of a document: its size in bytes, records by type, unresolved mentions by reason.

    `encoding` is that of a file which does not name it, where only its letters tell; else "".
    """

    path: Path
    name: str
    size: int
    records: dict[str, int]
    unresolved: dict[str, int]
    encoding: str = ""

    def to_json(self) -> Json:
        """Return the summary as JSON; `encoding` where only the letters tell it."""
        told: Json = {"encoding": self.encoding} if self.encoding else {}
        return {"document": self.name, "path": printable(str(self.path)), "bytes": self.size, "records": self.records,
                "unresolved": self.unresolved, **told}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extracted:
    """A document's records and text; `size` is the file's, in bytes."""

    path: Path
    name: str
    records: tuple[Record, ...]
    text: str
    size: int
    encoding: str = ""

    def summary(self) -> Summary:
        """Return the numbers alone; the document's own record is not counted."""
        types = Counter(record.type for record in self.records[1:])
        reasons = Counter(record.reason for record in self.records if isinstance(record, Unresolved))
        return Summary(
            self.path, self.name, self.size, dict(sorted(types.items())), dict(sorted(reasons.items())), self.encoding
        )


def extract_file(path: Path) -> Extracted | DocumentError:
    """Return what is in a file, or why it cannot be read."""
    try:
        document, size = read(path), path.stat().st_size
    except DocumentError as error:
        return error
    except OSError as error:
        return DocumentError(str(path), error.strerror or str(error))
    return Extracted(path, document.name, tuple(extract(document)), document.text, size, document.encoding)


def extract_files(paths: Sequence[Path], workers: int = 1) -> Iterator[Extracted | DocumentError]:
    """Yield what is in each file, in the order of `paths`, read by `workers` processes.

    At most two documents a process wait to be taken, so that memory stays bounded by the documents' size. Raises
    ResgraphError where the system ends one of the processes.
    """
    if workers == 1 or len(paths) < 2:
        yield from map(extract_file, paths)
        return
    # Spawned, not forked: a fork of a process with threads (a progress bar, a store) can hang.
    pool = ProcessPoolExecutor(min(workers, len(paths)), mp_context=get_context("spawn"))
    waiting: deque[Future[Extracted | DocumentError]] = deque()
    try:
        for path in paths:
            with held_back():
                waiting.append(pool.submit(extract_file, path))
            if len(waiting) >= 2 * workers:
                yield waiting.popleft().result()
        yield from (future.result() for future in waiting)
    except BrokenProcessPool as error:
        raise ResgraphError(
            "a process that read documents was ended from outside (no memory left?); try again with fewer --workers"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def totals(summaries: Iterable[Summary]) -> tuple[dict[str, int], dict[str, int]]:
    """Return the numbers of records by type, and of unresolved mentions by reason, of several documents."""
    records: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    for summary in summaries:
        records.update(summary.records)
        reasons.update(summary.unresolved)
    return dict(sorted(records.items())), dict(sorted(reasons.items()))
