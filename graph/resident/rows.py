"""The rows of a sub-select, computed when they are first asked for, and looked up by some of their columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any


@dataclass(frozen=True, slots=True)
class By:
    """Columns to look rows up by, and those to give; both are the value itself where they are one."""

    columns: tuple[str, ...]
    shared: tuple[str, ...]
    new: tuple[str, ...]


class Rows:
    """Rows that `compute` gives: tuples, or the value itself where there is one column."""

    __slots__ = ("_all", "_by", "_compute")

    def __init__(self, compute: Callable[[], list[Any]]) -> None:
        self._compute = compute
        self._all: list[Any] | None = None
        self._by: dict[Any, Any] = {}

    def __call__(self) -> list[Any]:
        """Return all rows."""
        if self._all is None:
            self._all = self._compute()
        return self._all

    def set(self) -> frozenset[Any]:
        """Return the rows to look whether one is there."""
        found: frozenset[Any] | None = self._by.get("set")
        if found is None:
            found = self._by["set"] = frozenset(self())
        return found

    def by(self, by: By) -> dict[Any, list[Any]]:
        """Return the rows by some of their columns."""
        found: dict[Any, list[Any]] | None = self._by.get(by)
        if found is None:
            found = self._by[by] = {}
            key, rest = _picker(by.columns, by.shared), _picker(by.columns, by.new)
            for row in self():
                found.setdefault(key(row), []).append(rest(row))
        return found


def _picker(columns: tuple[str, ...], wanted: tuple[str, ...]) -> Callable[[Any], Any]:
    """Return what picks columns from a row."""
    if len(columns) == 1:
        return (lambda row: row) if wanted else (lambda row: ())
    places = [columns.index(name) for name in wanted]
    return itemgetter(*places) if places else (lambda row: ())
