"""Ask a question: `ask(store, name, arguments)` gives the same rows in the same order from every store."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from graph.stores.protocol import Argument, Cell, Reader, Row
from queries.arguments import bind
from queries.catalogue import ARGUMENT, load
from queries.emptiness import what_is_missing, why_empty
from queries.order import natural, sort_rows
from queries.question import Answer, Column, Question
from queries.titles import title_of

# Between the parts of a list in one SPARQL cell: the unit separator, which no text of a document holds.
SEPARATOR: Final = "\x1f"
# What makes the rows of an answer from those that a query finds, and from the arguments.
Analysis: TypeAlias = Callable[[list[Row], Mapping[str, Argument]], list[Row]]


def ask(store: Reader, name: str, arguments: Mapping[str, Argument]) -> Answer:
    """Answer the question of that name; `parameters` of the answer are what it was asked with, defaults included.

    All is read from one graph, even where the store gets another meanwhile. Raises UsageError for an unknown question
    and for unknown, missing or wrong arguments.
    """
    question, reader = load(name), store.pinned()
    bound = bind(reader, question, arguments)
    rows = answer_rows(question, reader.select(query_of(reader, question), variables(reader, question, bound)), bound)
    shown = {key: value for key, value in bound.items() if value != ""}
    note = what_is_missing(reader, question, bound) if rows else why_empty(reader, question, bound)
    return Answer(question, shown, rows, note)


def answer_rows(question: Question, rows: list[Row], bound: Mapping[str, Argument]) -> list[Row]:
    """Return the question's rows from those that a store gave: typed, each once, analysed, in order."""
    shaped = _once(_shape(row, question.found or question.columns) for row in rows)
    if question.analysis is not None:
        # Imported when asked for: some analyses need libraries that take longer to import than a question to answer.
        analyse: Analysis = importlib.import_module(f"queries.analyses.{question.analysis}").analyse
        return made_rows(question, analyse(sort_rows(shaped, ()), bound))
    return sort_rows(shaped, question.order)


def made_rows(question: Question, rows: Iterable[Row]) -> list[Row]:
    """Return the question's rows from those that an analysis made: its columns alone, each row once, in order."""
    return sort_rows(_once({name: row.get(name) for name in question.columns} for row in rows), question.order)


def _shape(row: Row, columns: Mapping[str, Column]) -> Row:
    """Return a row with exactly these columns, each cell as its type wants it."""
    return {name: _cell(column, row.get(name)) for name, column in columns.items()}


def _once(rows: Iterable[Row]) -> list[Row]:
    """Return the rows, equal ones once."""
    return list({_identity(row): row for row in rows}.values())


def query_of(store: Reader, question: Question) -> str:
    """Return the question's query in the store's language."""
    return question.cypher if store.language == "cypher" else question.sparql


def variables(store: Reader, question: Question, bound: Mapping[str, Argument]) -> dict[str, Argument]:
    """Return the bound arguments that the question's query uses, by the names that they have there."""
    used = set(ARGUMENT.findall(query_of(store, question)))
    named = {question.parameters[name].variable: value for name, value in bound.items()}
    return {name: value for name, value in named.items() if name in used}


def _identity(row: Row) -> tuple[object, ...]:
    """Return what makes two rows the same."""
    return tuple(tuple(cell) if isinstance(cell, list) else (type(cell), cell) for cell in row.values())


def _cell(column: Column, value: Cell) -> Cell:
    """Return one cell: lists sorted and without doubles, numbers as numbers, nothing as None."""
    if column.many or column.type == "title":
        parts = value if isinstance(value, list) else str(value or "").split(SEPARATOR)
        found = sorted({part for part in parts if part}, key=natural)
        return found if column.many else title_of(found)
    if value is None or value == "":
        return None
    if column.type == "integer":
        return int(value) if not isinstance(value, list) else len(value)
    if column.type == "boolean":
        return value if isinstance(value, bool) else value == "true"
    return value
