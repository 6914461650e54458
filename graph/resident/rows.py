"""The rows of a sub-select, computed when they are first asked for, and looked up by some of their columns."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from operator import itemgetter
from typing import Any


class Rows:
    """Rows that `compute` gives: tuples, or the value itself where there is one column."""

    def __init__(self, compute: Callable[[], list[Any]]) -> None:
        self._compute = compute

    @cached_property
    def all(self) -> list[Any]:
        """Return all rows."""
        return self._compute()

    @cached_property
    def set(self) -> frozenset[Any]:
        """Return the rows to look whether one is there."""
        return frozenset(self.all)


class Lookup:
    """Rows by the values in some of their places, `shared`, of which it gives other places, `new`.

    Both are the value itself where they are one.
    """

    def __init__(self, rows: Rows, shared: tuple[int, ...], new: tuple[int, ...]) -> None:
        self._rows = rows
        self._shared = shared
        self._new = new

    @cached_property
    def get(self) -> Callable[[Any, tuple[()]], Any]:
        """Return the `get` of a table that holds lists of rows."""
        found: dict[Any, list[Any]] = {}
        width = len(self._shared) + len(self._new)
        key, rest = _picker(self._shared, width), _picker(self._new, width)
        for row in self._rows.all:
            found.setdefault(key(row), []).append(rest(row))
        return found.get


def _picker(places: tuple[int, ...], width: int) -> Callable[[Any], Any]:
    """Return what picks places from a row of some width."""
    if not places:
        return lambda row: ()
    return itemgetter(*places) if width > 1 else lambda row: row
