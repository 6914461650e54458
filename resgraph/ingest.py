"""`resgraph ingest FILE...`: read documents, extract their records, and bring them into the graph."""

from __future__ import annotations

import argparse
import os
import sys
import time
from pathlib import Path

import orjson

from graph.archive import Archive
from graph.errors import DocumentError, printable
from graph.files import replace_file, writing_to
from graph.settings import read_settings
from graph.stores.open import open_store
from ingest.batch import Summary, extract_files, totals
from ingest.readers.encodings import read_as
from ingest.readers.open import find_documents
from resgraph.progress import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = "Exit code 0: all were read; 1: some were not, the others are in the graph; 2: wrong usage."
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents, or folders of documents")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")
    parser.add_argument("--workers", type=_count, default=1, metavar="N", help="processes that read (default: 1)")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write the report as JSON too")


def run(arguments: argparse.Namespace) -> int:
    """Ingest, print the report, and return 1 where a file could not be read."""
    start = time.perf_counter()
    settings = read_settings(arguments.data)
    archive = Archive(settings.data)
    paths, errors = find_documents(arguments.files)
    read: list[Summary] = []
    with progress("reading", len(paths)) as advance:
        for outcome in extract_files(paths, arguments.workers):
            if isinstance(outcome, DocumentError):
                errors.append(outcome)
                advance(0)
                continue
            archive.put(outcome.name, outcome.records, outcome.text)
            read.append(outcome.summary())
            advance(len(outcome.records))
    version = ""
    if read:
        store = open_store(settings.store, settings.base)
        try:
            archive.rebuild(store)
            version = store.version()
        finally:
            store.close()
    seconds = time.perf_counter() - start
    sys.stdout.write(report(read, errors, seconds, version))
    if arguments.report:
        with writing_to(arguments.report):
            replace_file(arguments.report, report_json(read, errors, seconds, version))
    for error in errors:
        sys.stderr.write(f"resgraph ingest: {error}\n")
    return 1 if errors else 0


def report(read: list[Summary], errors: list[DocumentError], seconds: float, version: str) -> str:
    """Return the report as text: per document its records by type, and unresolved mentions by reason."""
    lines = []
    for document in read:
        lines.append(f"{printable(document.name)}: {_counts(document.records)}")
        if document.encoding:
            lines.append(f"    {read_as(document.encoding)}")
        if document.unresolved:
            lines.append(f"    unresolved: {_counts(document.unresolved)}")
    records, reasons = totals(read)
    size = sum(document.size for document in read) / 1e6
    lines.append(f"all: {_counts(records)}")
    lines.append(f"    unresolved: {_counts(reasons)}")
    rate = f"{size:.2f} MB in {seconds:.1f} s"
    lines.append(f"{len(read)} documents read, {len(errors)} not; {rate}; graph {version[:12] or 'unchanged'}")
    return "\n".join(lines) + "\n"


def report_json(read: list[Summary], errors: list[DocumentError], seconds: float, version: str) -> bytes:
    """Return the report as JSON."""
    records, reasons = totals(read)
    return orjson.dumps(
        {
            "documents": [document.to_json() for document in read],
            "not_read": [{"path": printable(error.path), "reason": error.reason} for error in errors],
            "records": records,
            "unresolved": reasons,
            "seconds": round(seconds, 3),
            "graph": version,
        },
        option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE,
    )


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items()) or "none"


def _count(text: str) -> int:
    """Read a number of processes, from 1 to twice the machine's cores."""
    most = 2 * (os.cpu_count() or 1)
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= most:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 to {most}")
    return int(text)
