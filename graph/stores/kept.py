"""Answers that a graph gave, kept for when it is asked the same again.

Only a graph that never changes may keep them: one generation of the embedded store. A server's graph may be another
at the next question, so its answers are not kept.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from graph.stores.protocol import Argument, Row

# Some 25 MB at most: a cell takes about a hundred bytes.
_MOST_CELLS: Final = 250_000
# No answer takes more than this share, so that a large one does not push out all others.
_SHARE: Final = 8

_Key: TypeAlias = tuple[str, tuple[tuple[str, str, Argument], ...]]


class KeptAnswers:
    """Answers by query and arguments, those that were asked for last; by many threads at a time."""

    def __init__(self, most_cells: int = _MOST_CELLS) -> None:
        self._most = most_cells
        self._cells = 0
        self._rows: OrderedDict[_Key, list[Row]] = OrderedDict()
        self._guard = threading.Lock()

    def get(self, query: str, arguments: Mapping[str, Argument], compute: Callable[[], list[Row]]) -> list[Row]:
        """Return the answer that is kept, or the one that `compute` gives; the rows are the caller's own."""
        # The type is part of the key: 1 and True are equal, and two values in a query.
        key = query, tuple((name, type(value).__name__, value) for name, value in sorted(arguments.items()))
        with self._guard:
            kept = self._rows.get(key)
            if kept is not None:
                self._rows.move_to_end(key)
        if kept is None:
            kept = compute()
            self._keep(key, kept)
        return [row.copy() for row in kept]

    def _keep(self, key: _Key, rows: list[Row]) -> None:
        size = _size(rows)
        if size > self._most // _SHARE:
            return
        with self._guard:
            if key in self._rows:
                return
            self._rows[key] = rows
            self._cells += size
            while self._cells > self._most:
                self._cells -= _size(self._rows.popitem(last=False)[1])


def _size(rows: list[Row]) -> int:
    """Return the number of an answer's cells; one without rows takes a little, too."""
    return 1 + len(rows) * (1 + len(rows[0])) if rows else 1
