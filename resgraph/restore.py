"""`resgraph restore FILE`: bring back all documents of a backup, and build the graph from them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from graph.archive import Archive, Kept
from graph.backup import read_backup
from graph.errors import ResgraphError, StoreError
from graph.settings import read_settings
from graph.stores.open import open_store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.epilog = (
        "All documents are replaced, or none: a restore that is stopped leaves what was there, and the next one begins "
        "anew. A damaged backup is refused before anything is written."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="a file that `resgraph backup` wrote")
    parser.add_argument("--replace", action="store_true", help="replace other documents that are there")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")


def run(arguments: argparse.Namespace) -> int:
    """Restore, build the graph, and say which it is."""
    manifest, documents = read_backup(arguments.file)
    settings = read_settings(arguments.data)
    archive = Archive(settings.data)
    if not arguments.replace and (lost := _lost(archive, documents)):
        raise StoreError(
            f"{settings.data}: holds {lost}, which the backup has not like that, and a restore replaces all; "
            "give --replace if that is meant, or --data another directory"
        )
    store = open_store(settings.store, settings.base)
    try:
        archive.replace(documents, store)
        version = store.version()
    finally:
        store.close()
    sys.stdout.write(f"{settings.data}: {len(documents)} documents restored; graph {version[:12]}\n")
    if version != manifest.graph:
        sys.stdout.write(
            f"The backup was made of graph {manifest.graph[:12]}: another release of resgraph, or another base IRI, "
            "builds another graph from the same documents.\n"
        )
    return 0


def _lost(archive: Archive, documents: Sequence[Kept]) -> str:
    """Return what a restore would remove or change, "" where it loses nothing."""
    restored = {kept.name: kept for kept in documents}
    try:
        found = [kept.name for kept in archive.documents() if restored.get(kept.name) != kept]
    except ResgraphError:
        return "damaged documents"
    return ", ".join(found[:3]) + (" ..." if len(found) > 3 else "")
