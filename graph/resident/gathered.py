"""Lists that many rows share: what a group gathers of one value, found once an answer."""

from __future__ import annotations

from collections.abc import Callable

from graph.resident.functions import listed
from graph.resident.values import Value


class Gathered:
    """Values in the order in which they came, each once, and their text once it is asked for."""

    __slots__ = ("_text", "values")

    def __init__(self, values: dict[Value, None]) -> None:
        self.values = values
        self._text: str | None = None

    def __len__(self) -> int:
        return len(self.values)

    def joined(self, separator: str) -> str:
        """Return what GROUP_CONCAT gives; the separator is the same each time."""
        if self._text is None:
            self._text = listed(self.values, separator)
        return self._text

    def with_those(self, other: Gathered) -> Gathered:
        """Return these values and others."""
        return self if other is self else Gathered(self.values | other.values)


class Gatherer(dict[Value, Gathered]):
    """What is gathered of each value, computed when it is first asked for."""

    def __init__(self, compute: Callable[[Value], dict[Value, None]]) -> None:
        super().__init__()
        self._compute = compute

    def __missing__(self, value: Value) -> Gathered:
        found = self[value] = Gathered(self._compute(value))
        return found
