"""`resgraph COMMAND ...`: finds the command's module and runs it; errors become one clear line and an exit code.

Exit codes: 0 done, 1 something could not be read, stored or found, 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final, Protocol

from graph.collecting import resting
from graph.errors import ResgraphError, UsageError, printable
from graph.interrupts import held_back
from resgraph import streams

# Each command lives in the module resgraph.NAME (a dash becomes an underscore).
COMMANDS: Final = {
    "up": "build the store from the facts that ship, answer the flagship question, serve",
    "ingest": "read documents and bring them into the graph",
    "extract": "print the records of documents as JSON lines",
    "explain": "tell what was read from a line of a document, by which rule, and what was overruled",
    "evaluate": "score the extraction against annotations",
    "ask": "answer a question, or list the questions",
    "coverage": "tell what the graph holds, and what is cited but not ingested or could not be resolved",
    "export": "write a view of the graph as HTML, SVG, GraphML, GEXF, CSV or JSON",
    "dump": "write the whole graph as N-Quads, TriG, Turtle, JSON-LD or RDF/XML",
    "serve": "serve the API and the pages",
    "load": "load the graph into another store (Neo4j, a SPARQL endpoint)",
    "verify": "compare two stores",
    "backup": "keep all documents of the data directory in one file",
    "restore": "bring back the documents of a backup, and build the graph from them",
    "snapshot": "write the facts that ship from the data directory",
}


class Command(Protocol):
    """What a command's module offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the command's arguments."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Run it and return the exit code."""


def load_command(name: str) -> Command:
    """Import one command's module: only the one that is asked for, so that a cold start stays short."""
    module: Command = importlib.import_module(f"resgraph.{name.replace('-', '_')}")
    return module


def parse(parser: argparse.ArgumentParser, command: Command, words: Sequence[str]) -> argparse.Namespace:
    """Return a command's arguments; what the parser does not know is `rest`, for the commands that take it."""
    known, rest = parser.parse_known_args(words)
    if rest and not getattr(command, "TAKES_REST", False):
        parser.error(f"unknown arguments: {' '.join(rest)}")
    known.rest = rest
    return known


def overview() -> str:
    """Return the text of `resgraph --help`."""
    rows = "\n".join(f"  {name:10} {words}" for name, words in COMMANDS.items())
    return f"usage: resgraph COMMAND [...]\n\n{__doc__}\ncommands:\n{rows}\n\nresgraph COMMAND --help tells more.\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    name = f"resgraph {words[0]}" if words and words[0] in COMMANDS else "resgraph"
    streams.mend()
    try:
        code = _run(words)
        sys.stdout.flush()
        return code
    except SystemExit:
        streams.drop_unwritten()
        raise
    except UsageError as error:
        return _end(f"{name}: {error}", 2)
    except ResgraphError as error:
        return _end(f"{name}: {error}", 1)
    except KeyboardInterrupt:
        return _end(f"{name}: stopped", 130)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): nothing is wrong.
        return _end("", 0)
    except OSError as error:
        what = error.strerror or str(error)
        return _end(f"{name}: {printable(f'{error.filename}: {what}' if error.filename else what)}", 1)
    except MemoryError:
        return _end(f"{name}: there is not enough memory", 1)


def _run(words: Sequence[str]) -> int:
    """Find the command and run it."""
    if not words or words[0] in ("-h", "--help", "help"):
        sys.stdout.write(overview())
        return 0 if words else 2
    name = words[0]
    if name not in COMMANDS:
        near = get_close_matches(name, COMMANDS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"one of: {', '.join(COMMANDS)}"
        raise UsageError(f"there is no command {name!r}; {hint}")
    with held_back(), resting():
        command = load_command(name)
    parser = argparse.ArgumentParser(prog=f"resgraph {name}", description=COMMANDS[name].capitalize() + ".")
    command.add_arguments(parser)
    return command.run(parse(parser, command, words[1:]))


def _end(words: str, code: int) -> int:
    """Say in one line why the program ends, and return the exit code."""
    streams.drop_unwritten()
    if words:
        with contextlib.suppress(OSError):
            sys.stderr.write(f"{words}\n")
    return code
