"""The order of rows and of lists: numbers in texts by their size, nothing before something.

>>> sorted(["WTSA-RES-18", "WTSA-RES-2"], key=natural)
['WTSA-RES-2', 'WTSA-RES-18']
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from graph.stores.protocol import Cell

Key: TypeAlias = tuple[object, ...]

_DIGITS = re.compile(r"([0-9]+)")


@lru_cache(maxsize=10_000)
def natural(text: str) -> Key:
    """Return a key that sorts "2" before "10"; different texts have different keys."""
    # Odd parts are digits: by length, then as text, is by size, without a limit on their number.
    parts = _DIGITS.split(text)
    return (
        tuple(
            (len(digits), digits) if odd else part
            for odd, part, digits in ((i % 2, part, part.lstrip("0")) for i, part in enumerate(parts))
        ),
        text,
    )


def cell_key(cell: Cell) -> Key:
    """Return the key of one cell; cells of one column compare with each other."""
    if cell is None:
        return (0,)
    if isinstance(cell, list):
        return (1, tuple(natural(text) for text in cell))
    if isinstance(cell, str):
        return (1, natural(cell))
    return (1, cell)


def sort_rows(rows: Iterable[dict[str, Cell]], order: tuple[str, ...]) -> list[dict[str, Cell]]:
    """Return the rows by the columns of `order`, then by all the others, so that no two stores differ.

    A "-" before a column puts its largest first; that column holds numbers.
    """

    def key(row: dict[str, Cell]) -> Key:
        first = (_falling(row[name[1:]]) if name.startswith("-") else cell_key(row[name]) for name in order)
        return (*first, *(_plain(cell) for cell in row.values()))

    return sorted(rows, key=key)


def _plain(cell: Cell) -> Key:
    """Return a key that only tells cells apart: what comes behind the columns of the order needs no natural order."""
    if cell is None:
        return (0,)
    return (1, tuple(cell)) if isinstance(cell, list) else (1, cell)


def _falling(cell: Cell) -> Key:
    """Return the key of a number that sorts the largest first, nothing last."""
    return (1,) if not isinstance(cell, int | float) else (0, -cell)
