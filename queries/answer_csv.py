"""An answer as CSV: a header, a line for each row; the parts of a list are joined by a space."""

from __future__ import annotations

import csv
import io

from graph.stores.protocol import Cell
from queries.question import Answer


def write_csv(answer: Answer) -> str:
    """Return the answer as CSV (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(answer.question.columns)
    writer.writerows([_plain(cell) for cell in row.values()] for row in answer.rows)
    return out.getvalue()


def _plain(cell: Cell) -> str:
    """Return a cell as one text."""
    if isinstance(cell, list):
        return " ".join(cell)
    if isinstance(cell, bool):
        return str(cell).lower()
    return "" if cell is None else str(cell)
