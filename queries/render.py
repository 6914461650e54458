r"""An answer as text: JSON, CSV, Markdown, or a table in plain text.

JSON and CSV hold every column. In CSV a list is one cell, its parts divided by "; ", a "\" before a ";" or "\" that
belongs to a part; nothing is an empty cell. Tables leave the columns of detail out unless they are `wide`.
"""

from __future__ import annotations

import csv
import io
import re
from typing import Final, Literal, TypeAlias, get_args
from unicodedata import combining, east_asian_width

import orjson

from graph.stores.protocol import Cell
from queries.question import Answer, Column, Question

Format: TypeAlias = Literal["table", "json", "csv", "md", "ics"]
FORMATS: Final[tuple[str, ...]] = get_args(Format)

# What would break a line, or hide in one: controls, and marks that turn the direction of text around.
_BREAKS: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")
_MARKDOWN: Final = re.compile(r"([\\`*_\[\]<>|~])")
_PART_END: Final = re.compile(r"((?:[^\\;]|\\.)*)(?:; |$)", re.DOTALL)


def to_json(answer: Answer) -> str:
    """Return an answer as JSON, {"question", "parameters", "columns", "rows"}."""
    return orjson.dumps(answer.to_json(), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE).decode()


def to_csv(answer: Answer) -> str:
    """Return an answer as CSV with a header."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.question.columns)
    for row in answer.rows:
        writer.writerow([_csv_cell(row[name]) for name in answer.question.columns])
    return out.getvalue()


def from_csv(question: Question, text: str) -> list[dict[str, Cell]]:
    """Return the rows of an answer that `to_csv` wrote."""
    reader = csv.reader(io.StringIO(text, newline=""))
    next(reader)
    return [
        {column.name: _read_cell(column, cell) for column, cell in zip(question.columns.values(), row, strict=True)}
        for row in reader
    ]


def to_markdown(answer: Answer, wide: bool = False) -> str:
    """Return an answer as a table in Markdown."""
    columns = shown_columns(answer.question, wide)
    lines = [[column.name for column in columns], ["---"] * len(columns)]
    lines += [[_MARKDOWN.sub(r"\\\1", text) for text in texts] for texts in cell_texts(answer, columns)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def to_table(answer: Answer, wide: bool = False) -> str:
    """Return an answer as columns of plain text, for pipes and files; nothing is cut."""
    columns = shown_columns(answer.question, wide)
    lines = [[column.name for column in columns], *cell_texts(answer, columns)]
    widths = [max(_width(line[index]) for line in lines) for index in range(len(columns))]
    padded = (
        "  ".join(text + " " * (width - _width(text)) for text, width in zip(line, widths, strict=True))
        for line in lines
    )
    return "".join(f"{line.rstrip()}\n" for line in padded)


def shown_columns(question: Question, wide: bool) -> list[Column]:
    """Return the columns of a table."""
    return [column for column in question.columns.values() if wide or not column.detail]


def cell_texts(answer: Answer, columns: list[Column]) -> list[list[str]]:
    """Return the rows as texts of one line each."""
    return [[one_line(row[column.name]) for column in columns] for row in answer.rows]


def one_line(cell: Cell) -> str:
    """Return a cell as a text of one line."""
    if isinstance(cell, list):
        return ", ".join(one_line(part) for part in cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return "" if cell is None else _BREAKS.sub(" ", str(cell)).strip()


def _width(text: str) -> int:
    """Return how many columns of a terminal a text takes; a wide (Chinese) character takes two."""
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(char) in "WF" else not combining(char) for char in text)


def _csv_cell(cell: Cell) -> str:
    """Return a cell as CSV holds it."""
    if isinstance(cell, list):
        return "; ".join(part.replace("\\", "\\\\").replace(";", "\\;") for part in cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)


def _read_cell(column: Column, text: str) -> Cell:
    """Return the cell that `_csv_cell` wrote."""
    if column.many:
        found = [match[1] for match in _PART_END.finditer(text)] if text else []
        return [re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in found if part]
    if text == "":
        return None
    if column.type == "integer":
        return int(text)
    return text == "true" if column.type == "boolean" else text
