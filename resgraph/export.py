"""`resgraph export OUT`: write a view of the graph (the answer to a question, or what stands around an instrument)."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Final

from graph.errors import UsageError
from graph.files import replace_file, writing_to
from graph.settings import read_settings
from graph.stores.open import open_store
from graph.stores.protocol import Reader
from queries.ask import ask
from queries.catalogue import load
from queries.exports.formats import FORMATS, write_view
from queries.exports.select import view_of_answer, view_of_neighbourhood
from queries.exports.view import View
from resgraph.ask import question_parser

# What the command's parser does not know is the question's.
TAKES_REST: Final = True
ENDINGS: Final = ", ".join(f".{form}" for form in FORMATS)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments; those of a question are given as `resgraph ask` takes them."""
    parser.epilog = "A question's own parameters (--actor TSB --with BDT) are given as `resgraph ask` takes them."
    parser.add_argument("out", type=Path, metavar="OUT", help=f"the file to write: {ENDINGS}")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--question", metavar="NAME", help="export the answer to this question")
    what.add_argument("--instrument", metavar="CODE", help="export what stands around this instrument or actor")
    parser.add_argument("--depth", type=int, choices=(1, 2, 3), default=1, help="steps around it (default: 1)")
    parser.add_argument("--store", metavar="ADDRESS", help="a store's address (default: the data's)")
    parser.add_argument("--data", type=Path, metavar="DIR", help="the data directory (default: RESGRAPH_DATA)")


def run(arguments: argparse.Namespace) -> int:
    """Write the view and say what is in it."""
    form = arguments.out.suffix.lower().removeprefix(".")
    if form not in FORMATS:
        raise UsageError(f"{arguments.out}: the ending names no format; one of: {ENDINGS}")
    settings = read_settings(arguments.data)
    store = open_store(arguments.store or settings.store, settings.base)
    try:
        view = _view(store.pinned(), arguments)
    finally:
        store.close()
    with writing_to(arguments.out):
        replace_file(arguments.out, write_view(view, form).encode())
    sys.stdout.write(f"{arguments.out}: {view.footnote}\n")
    return 0


def _view(store: Reader, arguments: argparse.Namespace) -> View:
    """Return the view that is asked for."""
    if arguments.instrument:
        if arguments.rest:
            raise UsageError(f"--instrument takes no {' '.join(arguments.rest)}")
        return view_of_neighbourhood(store, arguments.instrument, arguments.depth)
    question = load(arguments.question)
    given = question_parser(question).parse_args(arguments.rest)
    asked = {name: value for name in question.parameters if (value := getattr(given, f"argument {name}")) is not None}
    return view_of_answer(store, ask(store, question.name, asked))
