"""`resgraph extract FILE...`: print the records of documents as JSON lines."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import orjson

from graph.errors import DocumentError, printable
from graph.record_json import to_json
from ingest.pipeline import extract
from ingest.readers.encodings import read_as
from ingest.readers.open import find_documents, read


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="documents, or folders of documents")


def run(arguments: argparse.Namespace) -> int:
    """Print the records; files that cannot be read are named on standard error (exit code 1)."""
    found, errors = find_documents(arguments.files)
    out = sys.stdout.buffer
    for path in found:
        try:
            document = read(path)
        except DocumentError as error:
            errors.append(error)
            continue
        if document.encoding:
            sys.stderr.write(f"resgraph extract: {printable(str(path))}: {read_as(document.encoding)}\n")
        for record in extract(document):
            out.write(orjson.dumps(to_json(record), option=orjson.OPT_APPEND_NEWLINE))
    out.flush()
    for problem in errors:
        sys.stderr.write(f"resgraph extract: {problem}\n")
    return 1 if errors else 0
