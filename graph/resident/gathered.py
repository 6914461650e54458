"""What a group gathers of values that many rows share, found once an answer for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from graph.resident.values import Found, Value


class Gatherer(dict[Value, Found]):
    """By value: what an aggregate gives of what is gathered of it, computed when it is first asked for.

    `gather` gives the values to be aggregated, each once, `aggregate` what is made of them.
    """

    def __init__(
        self, gather: Callable[[Value], Mapping[Value, None]], aggregate: Callable[[Iterable[Value]], Found]
    ) -> None:
        super().__init__()
        self._gather = gather
        self._aggregate = aggregate

    def __missing__(self, value: Value) -> Found:
        found = self[value] = self._aggregate(self._gather(value))
        return found

    def of_all(self, values: Mapping[Value, None]) -> Found:
        """Return what the aggregate gives of what is gathered of all of these values, in their order."""
        if len(values) == 1:
            return self[next(iter(values))]
        gathered: dict[Value, None] = {}
        for value in values:
            gathered |= self._gather(value)
        return self._aggregate(gathered)
