"""Ask a question: `ask(store, name, arguments)` gives the same rows in the same order from every store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from graph.stores.protocol import Argument, Cell, Row, Store
from queries.arguments import bind
from queries.catalogue import load
from queries.emptiness import why_empty
from queries.order import natural, sort_rows
from queries.question import Answer, Column, Question

# Between the parts of a list in one SPARQL cell: the unit separator, which no text of a document holds.
SEPARATOR: Final = "\x1f"
# A title stands in the first of these languages that it is known in.
_LANGUAGES: Final = ("en", "fr", "es", "ru", "zh", "ar")


def ask(store: Store, name: str, arguments: Mapping[str, Argument]) -> Answer:
    """Answer the question of that name; `parameters` of the answer are what it was asked with, defaults included.

    Raises UsageError for an unknown question and for unknown, missing or wrong arguments.
    """
    question = load(name)
    bound = bind(store, question, arguments)
    rows = shape_rows(question, store.select(query_of(store, question), variables(question, bound)))
    shown = {key: value for key, value in bound.items() if value != ""}
    return Answer(question, shown, rows, None if rows else why_empty(store, question, bound))


def shape_rows(question: Question, rows: list[Row]) -> list[dict[str, Cell]]:
    """Return what a store gave as the question's rows: typed by its columns, each once, in its order."""
    shaped = {_identity(row): row for row in (_shape(question, row) for row in rows)}
    return sort_rows(shaped.values(), question.order)


def query_of(store: Store, question: Question) -> str:
    """Return the question's query in the store's language."""
    return question.cypher if store.language == "cypher" else question.sparql


def variables(question: Question, bound: Mapping[str, Argument]) -> dict[str, Argument]:
    """Return the bound arguments by the names that they have in a query."""
    return {question.parameters[name].variable: value for name, value in bound.items()}


def _identity(row: dict[str, Cell]) -> tuple[object, ...]:
    """Return what makes two rows the same."""
    return tuple(tuple(cell) if isinstance(cell, list) else (type(cell), cell) for cell in row.values())


def _shape(question: Question, row: Row) -> dict[str, Cell]:
    """Return a row with exactly the question's columns, each cell as its type wants it."""
    return {name: _cell(column, row.get(name)) for name, column in question.columns.items()}


def _cell(column: Column, value: Cell) -> Cell:
    """Return one cell: lists sorted and without doubles, numbers as numbers, nothing as None."""
    if column.many or column.type == "title":
        parts = value if isinstance(value, list) else str(value or "").split(SEPARATOR)
        found = sorted({part for part in parts if part}, key=natural)
        return found if column.type != "title" else _title(found)
    if value is None or value == "":
        return None
    if column.type == "integer":
        return int(value) if not isinstance(value, list) else len(value)
    if column.type == "boolean":
        return value if isinstance(value, bool) else value == "true"
    return value


def _title(titles: list[str]) -> str | None:
    """Return one of an instrument's titles, each with its language before it ("en:Cybersecurity")."""
    by_language = dict(title.split(":", 1) for title in reversed(titles))
    for language in (*_LANGUAGES, *sorted(by_language)):
        if language in by_language:
            return by_language[language]
    return None
