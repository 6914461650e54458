"""`resgraph up`: from a fresh checkout to the answer: builds the store from the facts that ship, answers, serves."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from graph.archive import Archive
from graph.settings import read_settings
from graph.snapshot import load_snapshot
from graph.stores.open import open_store
from graph.stores.protocol import Store
from queries.ask import ask
from queries.render import to_table
from resgraph.serve import HOST, PORT, serve

FLAGSHIP: Final = "joint-duties"
ARGUMENTS: Final = {"actor": "TSB", "with": "BDT"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")
    parser.add_argument("--host", default=HOST, help=f"the address to listen at (default: {HOST}, this machine only)")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port; 0 takes a free one (default: {PORT})")


def run(arguments: argparse.Namespace) -> int:
    """Build the store where there is none yet, print the flagship answer, serve until Ctrl-C."""
    settings = read_settings(arguments.data)
    archive = Archive(settings.data)
    with_text = {kept.name for kept in archive.documents() if kept.text is not None}
    changed = load_snapshot(archive, with_text)
    store = open_store(settings.store, settings.base)
    try:
        if changed or not has_graph(store):
            sys.stderr.write(f"building the graph in {settings.data} ...\n")
            archive.rebuild(store)
        answer = ask(store, FLAGSHIP, ARGUMENTS)
        words = ", ".join(f"{name} {value}" for name, value in ARGUMENTS.items())
        sys.stdout.write(f"{answer.question.words} ({words})\n\n{to_table(answer)}\n")
        sys.stdout.write(
            f"{len({row['instrument'] for row in answer.rows})} instruments, {len(answer.rows)} passages\n"
        )
        sys.stdout.flush()
        serve(store, arguments.host, arguments.port)
    finally:
        store.close()
    return 0


def has_graph(store: Store) -> bool:
    """Tell whether a store was ever filled: the registry's nodes are in every graph."""
    return bool(store.select("SELECT ?s WHERE { ?s ?p ?o } LIMIT 1", {}))
