"""`resgraph backup FILE`: keep all documents of the data directory in one file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph.archive import Archive, graph_of
from graph.backup import write_backup
from graph.errors import StoreError
from graph.rdf import version_of, write_nquads
from graph.settings import read_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = (
        "The file holds the documents' records and texts with a checksum; the graph is built from them again by "
        "`resgraph restore`. It is written beside and takes its place when it is whole."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="the file to write, such as resgraph.backup")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")


def run(arguments: argparse.Namespace) -> int:
    """Write the backup and say what is in it."""
    settings = read_settings(arguments.data)
    archive = Archive(settings.data)
    with archive.reading():
        documents = list(archive.documents())
    if not documents:
        raise StoreError(f"{settings.data}: holds no documents; `resgraph up` or `resgraph ingest FILE...` brings some")
    # Built here, so that nobody keeps a backup from which no graph can be built.
    version = version_of(write_nquads(graph_of(documents), settings.base))
    manifest = write_backup(arguments.file, documents, version)
    size = arguments.file.stat().st_size / 1e6
    sys.stdout.write(f"{arguments.file}: {manifest.documents} documents, {size:.2f} MB; graph {version[:12]}\n")
    return 0
