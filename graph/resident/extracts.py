"""Extracts of a property's table: of the subjects those alone that lead to a value, made when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeAlias

from graph.resident.values import Value

# What a value leads to.
Walk: TypeAlias = Callable[[Value], Iterable[Value]]
# By key: subjects, or subjects and what they have.
Table: TypeAlias = dict[Any, list[Any]]


class Extract:
    """A table that `make` gives."""

    def __init__(self, make: Callable[[], Table]) -> None:
        self._make = make

    @cached_property
    def get(self) -> Callable[[Any, tuple[()]], Any]:
        """Return the `get` of the table."""
        return self._make().get


def by_object(tables: Sequence[Mapping[Value, tuple[Value, ...]]], walk: Walk) -> Table:
    """Return the subjects by what they have and what they lead to, from tables of the subjects by what they have."""
    found: Table = {}
    for table in tables:
        for value, subjects in table.items():
            for subject in subjects:
                for end in dict.fromkeys(walk(subject)):
                    found.setdefault((value, end), []).append(subject)
    return found


def by_end(table: Mapping[Value, Any], walk: Walk) -> Table:
    """Return a table's items by what their subjects lead to."""
    found: Table = {}
    for subject, held in table.items():
        for end in dict.fromkeys(walk(subject)):
            found.setdefault(end, []).append((subject, held))
    return found
