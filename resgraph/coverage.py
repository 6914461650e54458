"""`resgraph coverage`: what the graph holds, what it cites and does not hold, and what could not be resolved."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Final

import orjson

from graph.errors import UsageError
from graph.stores.protocol import Argument, Cell, Reader
from queries.ask import ask
from queries.order import sort_rows
from queries.question import Answer, Column, Question
from queries.render import FORMATS
from queries.resources.documents import Document, list_documents
from resgraph.ask import open_graph, write_answer

CITED: Final = "cited-not-ingested"
PARTS: Final = {
    "documents": "the documents and how much was read from each",
    "cited": "instruments that are cited and whose own text is not here, the most cited first: what to get next",
    "unresolved": "mentions that could not be resolved, by reason",
}
# What the table of documents counts in columns of their own; the other kinds of facts are in `facts` alone.
_COUNTED: Final = {"provisions": "Provision", "duties": "Duty", "citations": "Citation", "mentions": "Mention"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    words = "; ".join(f"{name}: {about}" for name, about in PARTS.items())
    parser.add_argument("part", nargs="?", choices=PARTS, help=f"only this part (default: all). {words}")
    parser.add_argument("--body", metavar="CODE", default="", help="of what is cited, only instruments of this body")
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to print (default: table)")
    parser.add_argument("--wide", action="store_true", help="show all columns in a table")
    parser.add_argument("--store", metavar="ADDRESS", help="a store's address (default: the data's)")
    parser.add_argument("--data", metavar="DIR", type=Path, help="the data directory")


def run(arguments: argparse.Namespace) -> int:
    """Print the parts that are asked for."""
    if arguments.format == "csv" and arguments.part is None:
        raise UsageError(f"a CSV file holds one table; name the part: {', '.join(PARTS)}")
    store = open_graph(arguments.store, arguments.data)
    try:
        parts = coverage(store.pinned(), arguments.body)
    finally:
        store.close()
    if arguments.part is not None:
        write_answer(parts[arguments.part], arguments.format, arguments.wide)
    elif arguments.format == "json":
        told = {name: answer.to_json() for name, answer in parts.items()}
        sys.stdout.write(orjson.dumps(told, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode())
    else:
        for number, (name, answer) in enumerate(parts.items()):
            words = PARTS[name].capitalize()
            heading = f"## {words}\n\n" if arguments.format == "md" else f"{words}\n"
            sys.stdout.write(("\n" if number else "") + heading)
            sys.stdout.flush()
            write_answer(answer, arguments.format, arguments.wide)
    return 0


def coverage(store: Reader, body: str = "") -> dict[str, Answer]:
    """Return the parts by name; `body` narrows what is cited and not ingested. UsageError for an unknown body."""
    documents = list_documents(store).items
    asked: dict[str, Argument] = {"body": body} if body else {}
    return {
        "documents": _of_documents(documents),
        "cited": ask(store, CITED, asked),
        "unresolved": _of_unresolved(documents),
    }


def _of_documents(documents: tuple[Document, ...]) -> Answer:
    """Return a row for each document."""
    columns = (
        Column("document", "document", "the document"),
        Column("session", "session", "the session whose acts it holds or reports on"),
        Column("language", "text", "its language"),
        Column("lines", "integer", "its lines"),
        Column("facts", "integer", "all facts that were read from it"),
        *(Column(name, "integer", f"its {name}") for name in _COUNTED),
        Column("unresolved", "integer", "mentions that could not be resolved"),
    )
    rows: list[dict[str, Cell]] = [
        {
            "document": document.code,
            "session": document.session,
            "language": document.language,
            "lines": document.lines,
            "facts": sum(count for kind, count in document.facts.items() if kind != "UnresolvedMention"),
            **{name: document.facts.get(kind, 0) for name, kind in _COUNTED.items()},
            "unresolved": sum(document.unresolved.values()),
        }
        for document in documents
    ]
    return _answer("documents", columns, ("document",), rows)


def _of_unresolved(documents: tuple[Document, ...]) -> Answer:
    """Return a row for each reason, the commonest first."""
    columns = (
        Column("reason", "text", "why the mentions could not be resolved"),
        Column("mentions", "integer", "how many there are"),
        Column("documents", "document", "where they stand", many=True),
    )
    counts: Counter[str] = Counter()
    where: dict[str, list[str]] = {}
    for document in documents:
        counts.update(document.unresolved)
        for reason in document.unresolved:
            where.setdefault(reason, []).append(document.code)
    rows: list[dict[str, Cell]] = [
        {"reason": reason, "mentions": count, "documents": where[reason]} for reason, count in counts.items()
    ]
    return _answer("unresolved", columns, ("-mentions", "reason"), rows)


def _answer(name: str, columns: tuple[Column, ...], order: tuple[str, ...], rows: list[dict[str, Cell]]) -> Answer:
    """Return rows as the answer to a question, so that they are printed as one."""
    question = Question(
        name=f"coverage-{name}",
        group="structure",
        words=PARTS[name].capitalize(),
        about="",
        gap="",
        parameters={},
        columns={column.name: column for column in columns},
        order=order,
        sparql="",
        cypher="",
    )
    return Answer(question, {}, sort_rows(rows, order))
