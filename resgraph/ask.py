"""`resgraph ask QUESTION ...`: answer a question; without one, list the questions."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from graph.collecting import resting
from graph.errors import StoreError, UsageError
from graph.settings import read_settings
from graph.stores.open import open_store
from graph.stores.protocol import Argument, Store
from queries.arguments import bind
from queries.ask import ask
from queries.catalogue import load, questions
from queries.explain import explain
from queries.finding import find_questions
from queries.ics import to_ics
from queries.question import Answer, Question
from queries.render import FORMATS, to_csv, to_json, to_markdown, to_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments; those of a question are behind its name."""
    parser.description = f"{parser.description} `resgraph ask QUESTION --help` tells of a question's parameters."
    _add_options(parser)
    parser.add_argument("--find", metavar="WORDS", help="list the questions that speak of these words")
    parser.add_argument("question", nargs="?", metavar="QUESTION", help="the name of a question")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, metavar="...", help="the question's parameters")


@resting()
def run(arguments: argparse.Namespace) -> int:
    """Print the answer, or the list of questions."""
    if arguments.question is None or arguments.find is not None:
        found = questions() if arguments.find is None else find_questions(questions(), arguments.find)
        if not found:
            raise UsageError(f"no question speaks of {arguments.find!r}; `resgraph ask` lists them all")
        sys.stdout.write(overview(found, by_group=arguments.find is None))
        return 0
    question = load(arguments.question)
    parser = question_parser(question)
    given = parser.parse_args(arguments.arguments, namespace=_without_rest(arguments))
    asked = {name: value for name in question.parameters if (value := getattr(given, f"argument {name}")) is not None}
    store = open_graph(given.store, given.data)
    try:
        if getattr(given, "file", None) is not None:
            # Only a draft needs the readers, which take longer to import than a question to answer.
            answer = importlib.import_module("resgraph.draft").ask_draft(store, question, given.file, asked)
            write_answer(answer, given.format, given.wide)
        elif given.explain:
            sys.stdout.write(explain(question, bind(store, question, asked), given.language or store.language))
        else:
            write_answer(ask(store, question.name, asked), given.format, given.wide)
    finally:
        store.close()
    return 0


def question_parser(question: Question) -> argparse.ArgumentParser:
    """Return the parser of what may stand behind a question's name."""
    parser = argparse.ArgumentParser(
        prog=f"resgraph ask {question.name}",
        description=f"{question.words}\n\n{question.about}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        argument_default=argparse.SUPPRESS,
        allow_abbrev=False,
    )
    _add_options(parser)
    for parameter in question.parameters.values():
        default = f" (default: {parameter.default})" if parameter.default else ""
        parser.add_argument(
            f"--{parameter.name}",
            dest=f"argument {parameter.name}",
            default=None,
            metavar=parameter.type.upper(),
            help=f"{parameter.words}, for example {parameter.example}{default}".replace("%", "%%"),
        )
    if question.draft is not None:
        parser.add_argument("--file", type=Path, metavar="FILE", default=None,
                            help=f"a draft, in any format that can be read, for --{question.draft}")  # fmt: skip
    return parser


def overview(found: Iterable[Question], by_group: bool = True) -> str:
    """Return a list of questions with their words and parameters, under the names of their groups or in their order."""
    lines: list[str] = []
    group = ""
    for question in found:
        if by_group and question.group != group:
            group = question.group
            lines.append(f"\n{group}\n" if lines else f"{group}\n")
        lines.append(f"  {question.name}: {question.words}\n")
        for parameter in question.parameters.values():
            text = f"--{parameter.name} {parameter.type.upper()}"
            shown = text if parameter.required else f"[{text}]"
            lines.append(f"      {shown:28} {parameter.words}\n")
    return "".join(lines)


def _add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that stand before or behind a question's name."""
    default = parser.argument_default
    parser.add_argument("--format", choices=FORMATS, default=default or "table", help="how to print (default: table)")
    parser.add_argument("--wide", action="store_true", default=default or False, help="show all columns in a table")
    parser.add_argument("--explain", action="store_true", default=default or False,
                        help="print the query as it is sent, to be pasted into any console")  # fmt: skip
    parser.add_argument("--language", choices=("sparql", "cypher"), default=default,
                        help="the language of --explain (default: that of the store)")  # fmt: skip
    parser.add_argument("--store", metavar="ADDRESS", default=default, help="a store's address (default: the data's)")
    parser.add_argument("--data", metavar="DIR", type=Path, default=default, help="the data directory")


def _without_rest(arguments: argparse.Namespace) -> argparse.Namespace:
    """Return the options that stood before the question's name, for the parser of the rest to add to."""
    return argparse.Namespace(
        **{name: value for name, value in vars(arguments).items() if name not in ("question", "arguments")}
    )


def open_graph(address: str | None, data: Path | None) -> Store:
    """Return the store at an address (None: the data's own); StoreError where it holds no graph."""
    settings = read_settings(data)
    store = open_store(address or settings.store, settings.base)
    if not store.select(*_any_session(store)):
        raise StoreError(f"{store.address}: there is no graph; `resgraph up` or `resgraph ingest FILE...` makes one")
    return store


def _any_session(store: Store) -> tuple[str, Mapping[str, Argument]]:
    """Return a query that has a row in every graph: the registry's sessions are always there."""
    if store.language == "cypher":
        return "MATCH (session:Session) RETURN session.id AS code LIMIT 1", {}
    return "SELECT ?session WHERE { ?session a <https://w3id.org/resgraph/ontology#Session> } LIMIT 1", {}


def write_answer(answer: Answer, form: str, wide: bool = False) -> None:
    """Print an answer on standard output in one of the FORMATS; why it is empty goes to standard error."""
    if form == "json":
        sys.stdout.write(to_json(answer))
    elif form == "csv":
        sys.stdout.write(to_csv(answer))
    elif form == "ics":
        sys.stdout.write(to_ics(answer))
    elif form == "md":
        sys.stdout.write(to_markdown(answer, wide))
    elif sys.stdout.isatty():
        # Only a terminal needs rich, which takes longer to import than a question to answer.
        importlib.import_module("queries.terminal").print_table(answer, sys.stdout, wide)
    else:
        sys.stdout.write(to_table(answer, wide))
    if answer.note is not None:
        sys.stderr.write(f"resgraph: {answer.note}\n")
