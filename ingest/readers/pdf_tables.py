"""Puts together the tables of a PDF that go on over a page break.

A part of a table has the upright edges of the one before, or some of them. What heads it again is left out, and a row
that the page break went through is one row.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.readers.letters import is_han
from ingest.readers.pdf_lines import Line
from ingest.readers.pdf_page import Part, Table

# How far apart edges of one column may be, in points.
_NEAR = 3.0
# A blank between words, in letter sizes, and which share of a line may be free where the next word is not known to
# have been too long for it.
_BLANK, _NEARLY = 0.25, 0.15
_HAN = re.compile("[\u2e80-\u9fff]")
_ENDS = re.compile(r"[.;:!?。；：！？؛؟)]\s*$")


def join_tables(pages: Sequence[list[Part]]) -> None:
    """Move the rows of each table that goes on at the beginning of a page to the table that it belongs to."""
    last: Part | None = None
    for parts in pages:
        first = parts[0] if parts else None
        if isinstance(last, Table) and isinstance(first, Table) and _goes_on(last, first):
            _append(last, first)
            del parts[0]
        if parts:
            last = parts[-1]


def _goes_on(table: Table, other: Table) -> bool:
    """Tell whether a table has the sides of another one, and all edges of it or all of them from it."""
    few, many = sorted((table.columns, other.columns), key=len)
    return (
        abs(few[0] - many[0]) <= _NEAR
        and abs(few[-1] - many[-1]) <= _NEAR
        and all(any(abs(edge - each) <= _NEAR for each in many) for edge in few)
    )


def _append(table: Table, more: Table) -> None:
    rows = more.rows
    repeated = 0
    for head, row in zip(table.rows, rows, strict=False):
        if not any(row) or _texts(head) != _texts(row):
            break
        repeated += 1
    rows = rows[repeated:]
    if rows and _is_one(table.rows[-1], rows[0]):
        table.rows[-1] = [[*cell, *rest] for cell, rest in zip(table.rows[-1], rows[0], strict=True)]
        rows = rows[1:]
    table.rows.extend(rows)


def _texts(row: list[list[Line]]) -> list[list[str]]:
    return [[line.text for line in cell] for cell in row]


def _is_one(row: list[list[Line]], more: list[list[Line]]) -> bool:
    """Tell whether a page break went through a row: a sentence goes on in one of its cells, and none begins anew.

    What stands in the first cell names a row, unless it goes on itself.
    """
    if len(row) != len(more) or any(rest and not cell for cell, rest in zip(row, more, strict=True)):
        return False
    on = [bool(cell and rest) and _goes_into(cell[-1], rest[0], len(row)) for cell, rest in zip(row, more, strict=True)]
    return any(on) and (on[0] or not more[0])


def _goes_into(last: Line, line: Line, width: int) -> bool:
    """Tell whether a sentence goes on from the last line of a cell, which is full, into the first of another one."""
    free = last.column_right - last.right
    full = free < line.word + _BLANK * line.size
    nearly = free < _NEARLY * (last.column_right - last.column_left)
    begins = line.text[:1]
    return not _ENDS.search(last.text) and (full or (nearly and (width > 1 or begins.islower() or is_han(begins))))
