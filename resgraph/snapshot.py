"""`resgraph snapshot`: write the facts that ship from the documents in the data directory."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from graph.archive import Archive
from graph.settings import read_settings
from graph.snapshot import FOLDER, write_snapshot


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")
    parser.add_argument("--out", type=Path, default=FOLDER, metavar="DIR", help="where to (default: %(default)s)")


def run(arguments: argparse.Namespace) -> int:
    """Write the facts and name the documents."""
    names = write_snapshot(Archive(read_settings(arguments.data).data), arguments.out)
    sys.stdout.write("".join(f"{name}\n" for name in names) + f"{len(names)} documents in {arguments.out}\n")
    return 0
