"""`python -m queries.document`: write docs/questions.md, the questions as a reader wants them.

The text follows from the question files and the answers from the facts that ship, so that nobody edits it by hand.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from shlex import quote
from typing import Final
from urllib.parse import urlencode

from graph.build import build
from graph.snapshot import read_snapshot
from graph.stores.open import open_store
from graph.stores.protocol import Store
from queries.ask import ask
from queries.catalogue import questions
from queries.question import Answer, Column, Parameter, Question
from queries.render import to_markdown

DOCUMENT: Final = Path(__file__).parents[1] / "docs" / "questions.md"
_ROWS: Final = 3
_HEAD: Final = """# The questions

<!-- Written by `uv run python -m queries.document` from queries/*.toml, .rq and .cypher; do not edit. -->

Each question has a name, parameters and columns, and the same query in SPARQL and in Cypher: the same rows in the same
order come from every store. `resgraph ask` lists them, `resgraph ask NAME --help` tells of one, and
`resgraph ask NAME ... --explain` prints the query with the arguments in it, to be pasted into any console.

In both languages `$ACTOR` is the argument `actor`; an argument that was not given is its default, mostly an empty text,
which filters nothing. A list in SPARQL is one text with U+001F between its parts; in Cypher it is a list. A SPARQL
query runs over the union of the named graphs, each of which holds what one document states. The answers below are those
of the facts that ship; with the documents themselves each row also quotes its passage.
"""


def document(store: Store) -> str:
    """Return the text of docs/questions.md, with answers from a store of the facts that ship."""
    found = questions()
    parts = [_HEAD, _contents(found)]
    group = ""
    for question in found:
        if question.group != group:
            group = question.group
            parts.append(f"## {group.capitalize()}\n")
        parts.append(_section(question, ask(store, question.name, question.example)))
    return "\n".join(parts)


def shipped() -> Store:
    """Return a store in memory with the facts that ship."""
    store = open_store("memory:")
    store.replace(build(record for records in read_snapshot().values() for record in records))
    return store


def _contents(found: list[Question]) -> str:
    """Return the list of questions, linked."""
    rows = "".join(f"| {q.group} | [{q.name}](#{q.name}) | {q.words} |\n" for q in found)
    return f"| group | name | question |\n| --- | --- | --- |\n{rows}"


def _section(question: Question, answer: Answer) -> str:
    """Return what there is to say about one question."""
    arguments = [(name, str(value)) for name, value in question.example.items()]
    command = " ".join(["resgraph ask", question.name, *(f"--{name} {quote(value)}" for name, value in arguments)])
    address = f"/v1/questions/{question.name}" + (f"?{urlencode(arguments)}" if arguments else "")
    return "\n".join([
        f"### {question.name}\n",
        f"**{question.words}** {question.about}\n",
        f"When the answer is empty: {question.gap}.\n",
        _parameters(question.parameters.values()),
        _columns(question.columns.values()),
        f"`{command}` or `GET {address}`: {_count(answer)}\n",
        to_markdown(Answer(question, answer.parameters, answer.rows[:_ROWS])),
        _folded("SPARQL", "sparql", question.sparql),
        _folded("Cypher", "cypher", question.cypher),
    ])  # fmt: skip


def _count(answer: Answer) -> str:
    """Return how many rows an answer has and how many of them stand below."""
    count = len(answer.rows)
    return f"{count} rows, the first {_ROWS} of them:" if count > _ROWS else f"{count} rows:"


def _parameters(parameters: Iterable[Parameter]) -> str:
    """Return a table of parameters."""
    rows = ""
    for parameter in parameters:
        choices = f": {', '.join(parameter.choices)}" if parameter.choices else ""
        default = "required" if parameter.default is None else f"`{parameter.default}`" if parameter.default else ""
        rows += (
            f"| `{parameter.name}` | {parameter.type} | {parameter.words}{choices} | `{parameter.example}` "
            f"| {default} |\n"
        )
    return f"| parameter | type | meaning | example | default |\n| --- | --- | --- | --- | --- |\n{rows}"


def _columns(columns: Iterable[Column]) -> str:
    """Return a table of columns."""
    rows = "".join(
        f"| `{column.name}` | {'list of ' if column.many else ''}{column.type} | {column.words} |\n"
        for column in columns
    )
    return f"| column | type | meaning |\n| --- | --- | --- |\n{rows}"


def _folded(title: str, language: str, query: str) -> str:
    """Return a query that opens at a click."""
    return f"<details><summary>{title}</summary>\n\n```{language}\n{query.strip()}\n```\n\n</details>\n"


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENT
    target.write_text(document(shipped()), encoding="utf-8")
